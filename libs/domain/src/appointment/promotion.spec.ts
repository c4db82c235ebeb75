import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#libs/kernel';
import {
  LETTER,
  assign,
  authorisePost,
  command,
  correct,
  held,
  relieve,
  type Act,
} from '../../../../test/support/acts.ts';
import {
  cleared,
  consulted,
  district,
  downward,
  letter,
  notice,
  noticeOver,
  onCase,
  opening,
  vote,
} from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };
const approved = vote(10, 11);
const second = { teamId: 'bureau', postId: 'second' };

/** The same acts, with the post that the case fills made a principal's. */
const forPrincipal = (acts: readonly Act[]): Act[] =>
  acts.map((act) => (act.label === 'post lizhen deputy' ? act.with({ rank: '141' }).as('post lizhen deputy') : act));
const asDeputy = (since: string): Act[] => [
  authorisePost('bureau', 'second'),
  assign('wang', 'bureau', 'second').on(since).as('wang in the bureau'),
];
const deputySince = (since: string): Act[] => [...forPrincipal(consulted), ...asDeputy(since)];
const leaving = approved.with({ leaving: [second] });
const consent = { organ: '市委组织部', documentNo: '市组复〔2019〕6号', issuedOn: '2019-01-25' };
const exceptionally = onCase('RecordExceptionalPromotion', { cadreId: 'wang', ground: 'outstanding', consent }).on(
  '2019-01-25',
);

/** The same check, which says nothing of the years in the rank below. */
const withoutYears = (act: Act): Act => {
  const { checks } = act.bodyFor(() => ({ stream: '', targetEventId: '' })) as { checks: { check: string }[] };
  return act.with({ checks: checks.filter(({ check }) => check !== 'seniority') });
};

/** How a rule meets an act: the code refused with live, and what old papers say of the rule. */
async function met(rule: string, before: readonly Act[], act: Act): Promise<readonly [string, string | undefined]> {
  const live = await (await given(...before).ledgerNow()).tell(act);
  const story = await given(...before)
    .when(act.with(old))
    .thenAccepted();
  const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
  return [isRefusal(live) ? live.refused : 'accepted', checks.find(({ ruleId }) => ruleId === rule)?.outcome];
}

describe('a promotion, whatever the fields sent', () => {
  test('is for who has the years in the rank below: live refused, in old papers found', async () => {
    expect(await met('eligibility.seniority', deputySince('2017-01-29'), leaving)).toEqual([
      'SENIORITY_SHORT',
      'violated',
    ]);
    await given(...deputySince('2017-01-29'))
      .when(leaving)
      .thenRefused('SENIORITY_SHORT', {
        ...{ cadreId: 'wang', as: 'deputy', since: '2017-01-29', on: '2019-01-28', years: 2, from: '2019-01-29' },
      });
    await given(...deputySince('2017-01-28'))
      .when(leaving)
      .thenAccepted();
  });

  test('counts the years of a past stint too', async () => {
    const elsewhere = [...deputySince('2018-01-28'), authorisePost('xiang', 'deputy')];
    await given(...elsewhere)
      .when(leaving)
      .thenRefused('SENIORITY_SHORT');
    await given(...elsewhere, held('wang', 'xiang', 'deputy', '2017-01-01').on('2015-01-01'))
      .when(leaving)
      .thenAccepted();
  });

  test('refuses nobody of whose service people have seen what the ledger does not know', () =>
    given(...forPrincipal(consulted))
      .when(approved)
      .thenAccepted());

  test('is for nobody of whose service in the rank below neither the ledger nor people know: live refused, in old papers found', async () => {
    const before = forPrincipal(consulted).map((act) => (act.name === 'CheckEligibility' ? withoutYears(act) : act));
    expect(await met('appointment.eligibility-complete', before, approved)).toEqual([
      'ELIGIBILITY_UNCHECKED',
      'violated',
    ]);
    await given(...before)
      .when(approved)
      .thenRefused('ELIGIBILITY_UNCHECKED', { cadreId: 'wang', unchecked: ['seniority'] });
  });

  test('is for nobody who began work too late to have the years, whoever vouches for him', async () => {
    const late = forPrincipal(consulted).map((act) => {
      if (act.name === 'CheckEligibility') return withoutYears(act);
      return act.label === 'cadre wang' ? act.with({ startedWork: '2017-07' }).as('cadre wang') : act;
    });
    expect(await met('eligibility.seniority', late, approved)).toEqual(['SENIORITY_SHORT', 'violated']);
  });

  test('is asked of the letter too, where years were lost since the vote', async () => {
    const voted = [...deputySince('2016-01-28'), leaving, notice, noticeOver];
    const corrected = command('CorrectRecord', {
      ...{ basis: LETTER, reason: '档案审核更正', newEffectiveOn: '2018-05-01' },
    }).about('wang in the bureau');
    await given(...voted, corrected)
      .when(letter)
      .thenRefused('SENIORITY_SHORT');
  });

  test('with too few years has its ground and the consent of the superior, before the vote', async () => {
    const short = deputySince('2018-01-10');
    await given(...short, exceptionally)
      .when(leaving)
      .thenAccepted();
    const late = exceptionally.with({ consent: { ...consent, issuedOn: '2019-01-29' } });
    expect(await met('promotion.exceptional-consent', [...short, late], leaving)).toEqual([
      'EXCEPTIONAL_WITHOUT_CONSENT',
      'violated',
    ]);
  });

  test('by way of exception is barred within a year of the last promotion', async () => {
    const clerkBefore = [
      ...forPrincipal(consulted),
      authorisePost('bureau', 'second'),
      assign('wang', 'bureau', 'second').with({ onProbation: true }).on('2018-03-01').as('wang in the bureau'),
      command('ConfirmIncumbent', { ...second, cadreId: 'wang', entryMode: 'backfill' }).on('2018-12-01'),
    ];
    expect(await met('eligibility.promotion-interval', [...clerkBefore, exceptionally], leaving)).toEqual([
      'PROMOTED_RECENTLY',
      'violated',
    ]);
  });

  test('is barred on probation, whether the vote says that the post is left or kept', async () => {
    const onProbation = [
      ...forPrincipal(consulted),
      authorisePost('bureau', 'second'),
      assign('wang', 'bureau', 'second').with({ onProbation: true }).on('2018-10-01'),
      exceptionally,
    ];
    for (const act of [leaving, approved.with({ concurrentGround: '暂由其兼任' })])
      expect(await met('probation.unfinished', onProbation, act)).toEqual(['PROBATION_UNFINISHED', 'violated']);
  });
});

describe('the action of a case and the ranks', () => {
  const transfer = (acts: readonly Act[]): Act[] =>
    acts.map((act) => (act === opening ? opening.with({ action: 'transfer' }) : act));

  test('a transfer that is a promotion is refused, in old papers too', async () => {
    const before = [...forPrincipal(transfer(consulted)), ...asDeputy('2014-01-01')];
    const misfit = { cadreId: 'wang', action: 'transfer', rank: '141', rankHeld: '142' };
    await given(...before)
      .when(leaving)
      .thenRefused('ACTION_MISFIT', misfit);
    await given(...before)
      .when(leaving.with(old))
      .thenRefused('ACTION_MISFIT', misfit);
  });

  test('a promotion downwards is refused, in old papers too', async () => {
    const chief = authorisePost('bureau', 'second').with({ rank: '141' });
    const before = [...consulted, chief, assign('wang', 'bureau', 'second').on('2014-01-01')];
    const misfit = { cadreId: 'wang', action: 'promote', rank: '142', rankHeld: '141' };
    for (const act of [leaving, leaving.with(old)])
      await given(...before)
        .when(act)
        .thenRefused('ACTION_MISFIT', misfit);
  });

  test('a transfer within the rank is one', () =>
    given(...transfer(consulted), ...asDeputy('2014-01-01'))
      .when(leaving)
      .thenAccepted());
});

describe('the room in a team', () => {
  const full = command('SetHeadcount', { teamId: 'lizhen', headcount: 40, slotCount: 1 }).on('2010-02-01');
  const head = assign('zhao', 'lizhen', 'head').on('2015-01-01').as('zhao the head');

  test('is asked of the vote and of the letter: one more than authorised is refused live, and found in old papers', async () => {
    expect(await met('eligibility.slots', [...consulted, full, head], approved)).toEqual([
      'SLOTS_EXCEEDED',
      'violated',
    ]);
    const narrowed = command('SetHeadcount', { teamId: 'lizhen', headcount: 40, slotCount: 1 }).on('2019-01-29');
    expect(await met('eligibility.slots', [...cleared, head, narrowed.on('2019-01-28')], letter)).toEqual([
      'SLOTS_EXCEEDED',
      'violated',
    ]);
  });

  test('is there for who leaves a post of the same team', () =>
    given(
      ...consulted,
      full,
      authorisePost('lizhen', 'other'),
      assign('wang', 'lizhen', 'other').on('2015-01-01').as('wang the other'),
    )
      .when(approved.with({ leaving: [{ teamId: 'lizhen', postId: 'other' }] }))
      .thenAccepted());
});

describe('a demotion to a lower post', () => {
  const [...acts] = downward('demote');
  const ofHead = [
    ...district,
    authorisePost('bureau', 'head').with({ principal: true, rank: '141' }),
    relieve('li', 'bureau', 'deputy').on('2016-03-01').as('li leaves'),
    assign('li', 'bureau', 'head').on('2016-03-01').as('li the head'),
    ...acts
      .slice(district.length)
      .map((act) =>
        act.name === 'OpenAppointmentCase' ? act.with({ posts: [{ teamId: 'bureau', postId: 'head' }] }) : act,
      ),
  ];
  const lower = { teamId: 'lizhen', postId: 'deputy' };
  const before = ofHead.slice(0, -1);
  const decided = vote(10, 11).with({ cadreId: 'li', post: lower });
  const paper = onCase('IssueAppointment', { documentNo: '南组发〔2019〕9号' }).on('2019-02-20');

  test('is one case: one vote, and one letter takes the post and gives the other, with its rank inferred', () =>
    given(...before, decided)
      .when(paper)
      .thenRecorded({
        type: 'AppointmentIssued',
        data: expect.objectContaining({
          moves: [
            expect.objectContaining({
              cadreId: 'li',
              leaves: [{ teamId: 'bureau', postId: 'head' }],
              assumes: lower,
              onProbation: false,
            }),
          ],
        }),
        meta: { checks: expect.not.arrayContaining([expect.objectContaining({ outcome: 'violated' })]) },
      }));

  test('states the rank itself where it likes', () =>
    given(...before, decided)
      .when(paper.with({ civilRank: 'ZR2' }))
      .thenAccepted());

  test('is none where the post is not lower, and where there is no such post', async () => {
    const level = authorisePost('xiang', 'level').with({ rank: '141' });
    await given(...before, level)
      .when(decided.with({ post: { teamId: 'xiang', postId: 'level' } }))
      .thenRefused('ACTION_MISFIT');
    await given(...before)
      .when(decided.with({ post: { teamId: 'xiang', postId: 'nothing' } }))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'nothing' });
  });

  test('is not to a post that somebody holds', () =>
    given(...before, assign('zhao', 'lizhen', 'deputy').on('2016-01-01'))
      .when(decided)
      .thenRefused('POST_OCCUPIED'));
});

describe('what a case says of itself', () => {
  const nothing = '69f6a5fa-d433-5025-b983-04c54ae0c1c2';

  test('whether a post is elected is taken from the team', () =>
    given(...district)
      .when(opening.with({ posts: [{ teamId: 'lizhen', postId: 'head' }] }))
      .thenRecorded({
        type: 'AppointmentCaseOpened',
        data: expect.objectContaining({ posts: [{ teamId: 'lizhen', postId: 'head', elected: true }] }),
      }));

  test('what is said of it otherwise than the team has it is refused', () =>
    given(...district)
      .when(opening.with({ posts: [{ teamId: 'lizhen', postId: 'head', elected: false }] }))
      .thenRefused('POST_DIFFERS'));

  test('the finding that it goes back to exists', () =>
    given(...district)
      .when(opening.with({ originFindingId: nothing }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'originFindingId', id: nothing }));

  test('and so does the one that a correction names instead', async () => {
    const data = { action: 'promote', method: 'standard', posts: [{ teamId: 'lizhen', postId: 'deputy' }] };
    await given(...district, opening.as('opened'))
      .when(correct('opened', { data: { ...data, originFindingId: nothing } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'originFindingId', id: nothing });
    await given(...district, opening.as('opened'))
      .when(correct('opened', { data: { ...data, originFindingId: 'rank.last-once-2018-lizhen' } }))
      .thenAccepted();
  });
});
