import { StoreUnavailable } from '#libs/kernel';
import { Ledger, toldError } from '#libs/node';
import { realWait } from '#libs/runtime';
import { Injectable } from '@nestjs/common';

/** Whoever asks for the health gives up soon: by then it is told. */
const ANSWER_MS = 2000;

/** Whether the log can be reached, and whether it would take an append. */
@Injectable()
export class LogHealth {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** Why the log cannot be reached; undefined while it can. */
  async outage(): Promise<unknown> {
    const { runner, store } = this.ledger;
    if (runner.outage instanceof StoreUnavailable) return runner.outage;
    const waited = new AbortController();
    const silence = realWait(ANSWER_MS, waited.signal).then(
      () => new StoreUnavailable(`the log has said nothing for ${ANSWER_MS} ms`),
    );
    const check = store.check().catch((error: unknown) => error);
    try {
      return await Promise.race([check, silence]);
    } finally {
      waited.abort();
    }
  }

  /** Why an append would not be taken, given the {@link outage}; undefined when it would. */
  reasonAgainstWriting(outage: unknown): string | undefined {
    const { failure, runner } = this.ledger;
    const reason = outage ?? failure;
    if (reason !== undefined) return toldError(reason);
    // Some acts are judged by what the views find.
    return runner.readable ? undefined : 'the views have not taken in the log yet';
  }
}
