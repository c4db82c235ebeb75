import type { StreamName } from '#libs/kernel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { ReadCut } from '../reads/read.ts';
import type { FindingCounts } from './counts.answers.ts';

/** The most findings of one thing that are counted. */
const COUNTED = 1000;

/** How many findings concern a stream; absent for who may not know of any. */
export async function findingsOn(
  ledger: VisibleLedger,
  cut: ReadCut,
  stream: StreamName,
): Promise<{ readonly findings?: FindingCounts }> {
  const { facts } = ledger;
  if (!facts.tells('finding', '')) return {};
  const where = { members: [{ of: ['subjects'], is: stream }] };
  const rows = await facts.page('finding', cut, { where, limit: COUNTED });
  const settled = rows.filter(({ value }) => {
    const state = facts.one('findingHandling', value.findingId, cut)?.state;
    return state === 'resolved' || state === 'waived';
  });
  return { findings: { open: rows.length - settled.length, total: rows.length } };
}
