import type { Refusal } from '#libs/kernel';
import { Ledger } from '#libs/node';
import type { CommandRequest, Executed, Previewed } from '#libs/runtime';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

/** An act that is tried without being recorded. */
export class PreviewCommand extends Command<Previewed | Executed | Refusal> {
  readonly request: CommandRequest;

  constructor(request: CommandRequest) {
    super();
    this.request = request;
  }
}

@CommandHandler(PreviewCommand)
export class PreviewHandler implements ICommandHandler<PreviewCommand> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  execute({ request }: PreviewCommand): Promise<Previewed | Executed | Refusal> {
    return this.ledger.executor.preview(request);
  }
}
