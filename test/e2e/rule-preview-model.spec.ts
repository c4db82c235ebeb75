import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '#libs/kernel';
import { ruleBook, type RuleContent } from '#libs/rules';
import { restOfLog } from '../contract/some-events.ts';
import type { Act } from '../support/acts.ts';
import { consulted, letter, notice, noticeOver, onCase, plenaryVote, talk, vote } from '../support/appointments.ts';
import { Served, tokenOf } from './served.ts';

interface Story {
  readonly acts: readonly Act[];
  readonly rule: string;
  readonly value: RuleContent;
  readonly from: string;
}

const share = (of: readonly [number, number]): RuleContent => ({ numerator: of[0], denominator: of[1] });

const changes = fc.oneof(
  fc
    .constantFrom([9, 10], [1, 2], [12, 13], [1, 1])
    .map((of) => ['vote.quorum', share(of as [number, number])] as const),
  fc.constantFrom([9, 10], [2, 5], [8, 13]).map((of) => ['vote.majority', share(of as [number, number])] as const),
  fc.constantFrom(1, 4, 6, 7, 9).map((days) => ['appointment.notice-length', days] as const),
);

const reconsider = onCase('ApproveReconsideration', { cadreId: 'wang', reason: '情况有新的变化' }).on('2019-01-29');

const stories: fc.Arbitrary<Story> = fc
  .record({
    change: changes,
    from: fc.constantFrom('2019-01-01', '2019-01-29', '2019-02-12'),
    agree: fc.integer({ min: 5, max: 11 }),
    present: fc.integer({ min: 9, max: 13 }),
    again: fc.boolean(),
    to: fc.constantFrom('2019-02-15', '2019-02-18', '2019-02-20'),
    isPast: fc.boolean(),
    rest: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ change: [rule, value], from, agree, present, again, to, isPast, rest }) => {
    const basis = { kind: 'fileReview', documentNo: '档审〔2019〕5号', issuedOn: '2019-06-20' };
    const first = vote(Math.min(agree, present), present);
    const second = again ? [reconsider, vote(12, 12).on('2019-01-31')] : [];
    const end = [notice.with({ to }), noticeOver.on(to), letter.on('2019-02-22'), talk.on('2019-02-25')];
    const late = [first, ...second, plenaryVote(20, 25), ...end.slice(0, 1 + rest)];
    const acts = isPast ? late.map((act) => act.backfilled().with({ basis })) : late;
    return { acts, rule, value, from };
  });

/** What an act came to. */
interface Became {
  readonly id: string;
  readonly name: string;
  readonly is: string;
}

/** Does the acts one after the other, as far as they are accepted: by label, what each came to. */
async function replayed(acts: readonly Act[]): Promise<{ served: Served; became: (Became | undefined)[] }> {
  const served = await Served.open();
  await served.must(...consulted);
  const became: (Became | undefined)[] = [];
  for (const act of acts) {
    const { status, body } = await served.tell(act);
    if (status !== 201) {
      became.push(undefined);
      continue;
    }
    const id = String((body['eventIds'] as string[])[0]);
    const { data, meta } = (await restOfLog(served.ledger.store)).find((event) => event.id === id)!;
    const broken = meta.checks
      .filter(({ outcome, eventId }) => outcome !== 'passed' && eventId === undefined)
      .map(({ ruleId, outcome }) => `${ruleId} ${outcome}`);
    became.push({ id, name: act.name, is: JSON.stringify([data['outcome'], data['moves'], broken.toSorted()]) });
  }
  return { served, became };
}

/** The same with another value in the book of rules. */
async function withValue<Answer>({ rule, value, from }: Story, run: () => Promise<Answer>): Promise<Answer> {
  const versions = ruleBook.get(rule)!.versions as unknown as { from: string; until?: string; value: RuleContent }[];
  const before = [...versions];
  const at = versions.findIndex((version) => version.from <= from && from < (version.until ?? '9999'));
  versions.splice(at, 1, { ...before[at]!, until: from }, { ...before[at]!, from, value });
  try {
    return await run();
  } finally {
    versions.splice(0, versions.length, ...before);
  }
}

describe('what a rule with another value would change', () => {
  it('is what changes when the acts are done one after the other by the changed rule', async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { served, became } = await replayed(story.acts);
        const accepted = story.acts.filter((_, n) => became[n] !== undefined);
        const stood = became.filter((one) => one !== undefined);
        const would = await withValue(story, () => replayed(accepted));
        const expected = stood.flatMap(({ name, is }, n) => {
          const then = would.became[n];
          return is === then?.is ? [] : [`${name} ${then ? 'other' : 'refused'}`];
        });
        const { rule, value, from } = story;
        const body = { rule, from, ...(typeof value === 'number' ? { number: value } : { share: value }) };
        await served.ledger.runner.reachedHead(10_000);
        const answer = await served.request({
          method: 'POST',
          url: '/v1/rules/preview',
          headers: { authorization: `Bearer ${tokenOf('approver')}`, 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        });
        const lines = answer.body['items'] as JsonObject[];
        followed += lines.filter(({ followsFrom }) => followsFrom).length;
        const told = stood.flatMap(({ id, name }) => {
          const line = lines.find(({ act }) => (act as JsonObject)['eventId'] === id);
          if (!line) return [];
          const after = (line['after'] as JsonObject | undefined)?.['outcome'];
          return [`${name} ${after === 'refused' ? 'refused' : 'other'}`];
        });
        expect(told).toEqual(expected);
      }),
      { numRuns: 25 },
    );
    expect(followed).toBeGreaterThan(0);
  });
});
