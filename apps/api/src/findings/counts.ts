import type { StreamName } from '#libs/kernel';
import { letOthersBeServed, type After } from '#libs/readmodel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { ReadCut } from '../reads/read.ts';
import type { FindingCounts, FindingsByState } from './counts.answers.ts';

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

/** What was done about findings, read in slices of so many. */
const SLICE = 200;

/** How many findings there are in the whole district, by state; absent for who may not know of any. */
export async function findingsByState(
  ledger: VisibleLedger,
  cut: ReadCut,
): Promise<{ readonly findings?: FindingsByState }> {
  const { facts } = ledger;
  if (!facts.tells('finding', '')) return {};
  const handled = { acknowledged: 0, resolved: 0, waived: 0 };
  for (let after: After | undefined; ;) {
    const found = await facts.page('findingHandling', cut, { after, limit: SLICE });
    const rows = found.slice(0, SLICE);
    facts.fetchByRef(
      'finding',
      rows.map(({ key }) => key),
      cut,
    );
    // What was done about a finding stays where its ground has gone away.
    for (const { key, value } of rows) if (facts.byRef('finding', key, cut).length > 0) handled[value.state] += 1;
    after = rows.at(-1)?.place;
    if (found.length <= SLICE) break;
    await letOthersBeServed();
  }
  const { acknowledged, resolved, waived } = handled;
  const open = facts.howMany('finding', cut) - acknowledged - resolved - waived;
  return { findings: { open, acknowledged, resolved, waived } };
}
