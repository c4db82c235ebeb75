import { describe, expect, test } from '@jest/globals';
import { isRefusal, type PlainDate } from '#libs/kernel';
import { LETTER, assign, authorisePost, held, relieve, type Act } from '../../../../test/support/acts.ts';
import { consulted, district, downward, onCase, vote } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };

/** The same act a year, or two, earlier, as old papers have it, on a case of its own. */
const earlier = (act: Act, year: number): Act => {
  const on = String(act.bodyFor(nobody)['effectiveOn']);
  return act.with({ ...old, caseId: `case${year}`, effectiveOn: `${year}${on.slice(4)}` }).as(`${act.label} ${year}`);
};
const nobody = (): never => {
  throw new TypeError('the act points to no other');
};

/** Li loses his post as deputy by a case of this action, decided on the 28th of January of the year. */
const lost = (action: string, year: number, more: object = {}): Act[] => {
  const [opened, ...rest] = downward(action).slice(district.length);
  const acts = [opened!, ...rest.slice(0, -1), rest.at(-1)!.with({ ...more })];
  const paper = onCase('IssueAppointment', { documentNo: '南组发〔2019〕9号', civilRank: 'ZR3' }).on('2019-02-20');
  return [...acts, paper].map((act) => earlier(act, year));
};

/** Li, not wang, is the one whom the case is about. */
const ofLi = (acts: readonly Act[]): Act[] =>
  acts.map((act) => {
    const body = act.bodyFor(nobody);
    if (act.name === 'CheckEligibility') return act.with({ cadreId: 'li' });
    if (act.name === 'SetInspectionTargets') return act.with({ targetIds: ['li', 'zhao'] });
    const { candidates } = body as { candidates?: { cadreId: string; votes: number }[] };
    if (!candidates) return act;
    return act.with({ candidates: candidates.map(({ votes }, place) => ({ cadreId: place ? 'zhao' : 'li', votes })) });
  });
const onLi = (on: PlainDate): Act => vote(10, 11).with({ cadreId: 'li' }).on(on);

/** How a rule meets an act: the code refused with live, and what old papers say of the rule. */
async function met(rule: string, before: readonly Act[], act: Act): Promise<readonly [string, string | undefined]> {
  const live = await (await given(...before).ledgerNow()).tell(act);
  const story = await given(...before)
    .when(act.with(old))
    .thenAccepted();
  const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
  return [isRefusal(live) ? live.refused : 'accepted', checks.find(({ ruleId }) => ruleId === rule)?.outcome];
}

describe('who was demoted', () => {
  /** Li was principal of the bureau, and is deputy of the sub-district since he was demoted. */
  const demoted = (acts: readonly Act[]): Act[] => [
    ...acts.slice(0, district.length),
    authorisePost('bureau', 'head').with({ principal: true, rank: '141' }),
    authorisePost('lizhen', 'other'),
    relieve('li', 'bureau', 'deputy').on('2017-03-01'),
    assign('li', 'bureau', 'head').on('2017-03-01').as('li the head'),
    ...lost('demote', 2018, { post: { teamId: 'lizhen', postId: 'other' } }).map((act) =>
      act.name === 'OpenAppointmentCase' ? act.with({ posts: [{ teamId: 'bureau', postId: 'head' }] }) : act,
    ),
    relieve('li', 'bureau', 'head').on('2018-01-28'),
    assign('li', 'lizhen', 'other').on('2018-01-28'),
    ...ofLi(acts.slice(district.length)),
  ];
  const upwards = demoted(
    consulted.map((act) =>
      act.label === 'post lizhen deputy' ? act.with({ rank: '141', principal: true }).as('post lizhen deputy') : act,
    ),
  );
  const leaving = { leaving: [{ teamId: 'lizhen', postId: 'other' }] };

  test('is not promoted within a year, live; in old papers that is found', async () => {
    const early = onLi('2019-01-27').with(leaving);
    expect(await met('eligibility.after-demotion', upwards, early)).toEqual(['DEMOTED_RECENTLY', 'violated']);
    await given(...upwards)
      .when(early)
      .thenRefused('DEMOTED_RECENTLY', {
        ...{ cadreId: 'li', demotedOn: '2018-01-28', on: '2019-01-27', months: 12, from: '2019-01-28' },
      });
  });

  test('is promoted again once the year is over', async () => {
    const inTime = onLi('2019-01-28').with(leaving);
    expect(await met('eligibility.after-demotion', upwards, inTime)).toEqual(['accepted', 'passed']);
  });
});

describe('who resigned in blame or by order', () => {
  const to = (rank: string): Act[] =>
    consulted.map((act) =>
      act.label === 'post lizhen deputy' ? act.with({ rank, principal: rank === '141' }).as('post lizhen deputy') : act,
    );
  const resigned = (action: string, year: number, rank: string, taken: string): Act[] => [
    ...to(rank).slice(0, district.length),
    authorisePost('xiang', 'deputy'),
    held('li', 'xiang', 'deputy', '2015-01-01').on('2013-01-01').as('li elsewhere'),
    ...lost(action, year),
    relieve('li', 'bureau', 'deputy').on(`${year}-01-28`),
    ...ofLi(to(rank).slice(district.length)).map((act) =>
      act.name === 'OpenAppointmentCase' ? act.with({ action: taken }) : act,
    ),
  ];

  test.each(['resignBlame', 'resignOrdered'])('has no leading post for a year (%s)', async (action) => {
    const before = resigned(action, 2018, '142', 'transfer');
    expect(await met('eligibility.after-removal', before, onLi('2019-01-27'))).toEqual([
      'REMOVED_RECENTLY',
      'violated',
    ]);
    await given(...before)
      .when(onLi('2019-01-27'))
      .thenRefused('REMOVED_RECENTLY', {
        ...{ cadreId: 'li', leftOn: '2018-01-28', to: 'post', on: '2019-01-27', months: 12, from: '2019-01-28' },
      });
    expect(await met('eligibility.after-removal', before, onLi('2019-01-28'))).toEqual(['accepted', 'passed']);
  });

  test('has none above the old level for two years', async () => {
    const short = resigned('resignBlame', 2018, '141', 'promote');
    expect(await met('eligibility.after-removal', short, onLi('2019-01-28'))).toEqual(['REMOVED_RECENTLY', 'violated']);
    const before = resigned('resignBlame', 2017, '141', 'promote');
    expect(await met('eligibility.after-removal', before, onLi('2019-01-27'))).toEqual([
      'REMOVED_RECENTLY',
      'violated',
    ]);
    expect(await met('eligibility.after-removal', before, onLi('2019-01-28'))).toEqual(['accepted', 'passed']);
  });

  test('is not barred by a removal of another kind', async () => {
    const before = resigned('remove', 2018, '142', 'transfer');
    expect(await met('eligibility.after-removal', before, onLi('2019-01-27'))).toEqual(['accepted', 'passed']);
  });

  test('is not said to have resigned where the case ended without a letter', async () => {
    const [letterless] = [resigned('resignBlame', 2018, '142', 'transfer')];
    const before = letterless.filter((act) => !act.label.startsWith('IssueAppointment'));
    expect(await met('eligibility.after-removal', before, onLi('2019-01-27'))).toEqual(['accepted', 'passed']);
  });
});
