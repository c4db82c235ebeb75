import { domain } from '#libs/domain';
import type { CommandSpec, Refusal, Shape } from '#libs/kernel';
import type { CommandRequest, Executed } from '#libs/runtime';
import { Injectable, type Type } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';

/** A command on the bus: an instance of its own class, with the request it came by. */
export interface OnTheBus {
  readonly request: CommandRequest;
}

/** Every command of the domain with the category of the streams it writes to; `*` stands for any. */
export const commandSpecs: readonly { readonly spec: CommandSpec; readonly category: string }[] = [
  ...domain.features.flatMap(({ commands, category }) => commands.map((spec) => ({ spec, category }))),
  ...domain.aboutRecords.map((spec) => ({ spec, category: '*' })),
];

// The bus finds a handler by the class of the command, so each command class gets its own envelope class.
const envelopes = new Map<string, Shape<OnTheBus>>();

/** The one handler that serves every command class. */
@Injectable()
class RecordHandler {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  execute({ request }: OnTheBus): Promise<Executed | Refusal> {
    return this.ledger.executor.execute(request);
  }
}

/** A handler class for each command class, registered from the feature list. */
export const commandHandlers: readonly Type[] = commandSpecs.map(({ spec: { name } }) => {
  const envelope = { [name]: class {} }[name] as Shape<OnTheBus>;
  envelopes.set(name, envelope);
  const handler = { [`${name}Handler`]: class extends RecordHandler {} }[`${name}Handler`]!;
  Reflect.defineMetadata('design:paramtypes', [Ledger], handler);
  CommandHandler(envelope)(handler);
  Injectable()(handler);
  return handler;
});

/** The command as the bus takes it; undefined when there is no such command. */
export function onTheBus(request: CommandRequest): OnTheBus | undefined {
  const Envelope = envelopes.get(request.name);
  return Envelope && Object.assign(new Envelope(), { request });
}
