import type { NodeRole } from './config.ts';
import type { Ledger } from './ledger.ts';

/** Time given to the views to take in the log. */
const CATCH_UP_MS = 600_000;

/**
 * Waits until the views have taken in the log, then lets the reactions answer to what they had not answered to yet,
 * unless another node does that.
 * @throws what stopped the runner for good, a log of a newer build for one; StoreUnavailable
 */
export async function caughtUp(ledger: Ledger, role: NodeRole = 'all'): Promise<void> {
  if (await ledger.runner.reachedHead(CATCH_UP_MS)) {
    if (role === 'api') return;
    await ledger.reactor.start();
    if (await ledger.runner.reachedHead(CATCH_UP_MS)) return;
  }
  throw new Error('the views did not catch up with the log', { cause: ledger.failure });
}
