import { afterEach } from '@jest/globals';
import { Ledger } from '#libs/node';
import type { Act } from './acts.ts';
import { given } from './given.ts';

/** Far beyond what the views of a few acts need: reaching it is a failure. */
const PATIENCE_MS = 10_000;

const opened: Ledger[] = [];

afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});

/** A ledger on which these acts stand, with views that have reached its end; it is closed after the test. */
export async function readableAfter(...acts: readonly Act[]): Promise<Ledger> {
  const { store, clock } = (await given(...acts).ledgerNow()).ledger;
  const ledger = new Ledger({ store, clock, viewsPath: ':memory:' });
  opened.push(ledger);
  ledger.runner.start();
  if (!(await ledger.runner.reachedHead(PATIENCE_MS))) throw new Error('the views did not reach the head of the log');
  return ledger;
}
