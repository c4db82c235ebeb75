import { domain } from '#libs/domain';
import type { CommandSpec, Refusal } from '#libs/kernel';
import type { CommandRequest, Executed } from '#libs/runtime';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';

/**
 * Every command of the domain that somebody may send, with the category of the streams it writes to; `*` stands for any.
 * What the ledger records by itself is none of them.
 */
export const commandSpecs: readonly { readonly spec: CommandSpec; readonly category: string }[] = [
  ...domain.features.flatMap(({ commands, category }) =>
    commands.filter(({ writers }) => writers.length > 0).map((spec) => ({ spec, category })),
  ),
  ...domain.aboutRecords.map((spec) => ({ spec, category: '*' })),
];

/** An act on its way to the log: whichever command of the domain it is, by its name and body. */
export class RecordCommand extends Command<Executed | Refusal> {
  readonly request: CommandRequest;

  constructor(request: CommandRequest) {
    super();
    this.request = request;
  }
}

/** Records every act: which command it is, the executor finds out. */
@CommandHandler(RecordCommand)
export class RecordHandler implements ICommandHandler<RecordCommand> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  execute({ request }: RecordCommand): Promise<Executed | Refusal> {
    return this.ledger.executor.execute(request);
  }
}
