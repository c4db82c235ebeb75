import { describe, expect, test } from '@jest/globals';
import { LETTER, authorisePost, type Act } from '../../../../test/support/acts.ts';
import {
  approved,
  consulted,
  consultation,
  decided,
  district,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  motion,
  notice,
  onCase,
  opening,
  opinion,
  plenaryVote,
  poll,
  talks,
  targets,
  vote,
} from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };
const named = [{ member: '书记', vote: 'agree' }];

/** A case that the full committee votes on too, up to the standing committee's vote. */
const forPlenary: readonly Act[] = [
  ...district,
  opening.with({ plenaryRequired: true }),
  ...[motion, talks, poll, targets, eligibility, inspectionNotice, inspectors, inspection, opinion, consultation],
  approved,
];

async function outcomeOf(act: Act, before: readonly Act[] = consulted): Promise<unknown> {
  const story = await given(...before)
    .when(act)
    .thenAccepted();
  return (await story.ledger.events('appointment-c1')).at(-1)?.data['outcome'];
}

async function checksOf(act: Act, before: readonly Act[]): Promise<Record<string, string>> {
  const story = await given(...before)
    .when(act)
    .thenAccepted();
  const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
  return Object.fromEntries(checks.map(({ ruleId, outcome }) => [ruleId, outcome]));
}

describe('the counts of a committee vote', () => {
  const refusals: [sentence: string, act: Act, code: string, params: object][] = [
    [
      'more agree than were present',
      vote(11, 11).with({ agree: 12, disagree: 0 }),
      'VOTES_EXCEED_PRESENT',
      { vote: 'agree', count: 12, present: 11 },
    ],
    ['more were present than may attend', vote(10, 14), 'PRESENT_EXCEEDS_ELIGIBLE', { present: 14, eligible: 13 }],
    [
      'the votes are one short',
      vote(9, 11).with({ disagree: 1 }),
      'VOTES_DO_NOT_ADD_UP',
      { cast: 10, present: 11, recused: 0, voting: 11 },
    ],
    ['a count is negative', vote(9, 11).with({ abstain: -1 }), 'INVALID_COUNT', { path: 'abstain', value: '-1' }],
    ['a count is a fraction', vote(9, 11).with({ agree: 9.5 }), 'INVALID_COUNT', { path: 'agree', value: '9.5' }],
    [
      'a secret ballot tells who voted how',
      vote(9, 11).with({ namedVotes: named }),
      'SECRET_BALLOT_NAMED',
      { named: 1 },
    ],
    [
      'it is about somebody else',
      vote(9, 11).with({ cadreId: 'li' }),
      'NOT_CANDIDATE',
      { cadreId: 'li', candidates: ['wang', 'zhao'] },
    ],
    [
      'the post left is not his',
      vote(9, 11).with({ leaving: [{ teamId: 'bureau', postId: 'deputy' }] }),
      'NOT_INCUMBENT',
      { postId: 'deputy', cadreId: 'wang', incumbent: 'li' },
    ],
    [
      'the post is not of the case',
      vote(9, 11).with({ post: { teamId: 'bureau', postId: 'deputy' } }),
      'POST_NOT_IN_CASE',
      { teamId: 'bureau', postId: 'deputy' },
    ],
  ];

  test.each(refusals)('are refused when %s, in old papers too', async (_, act, code, params) => {
    await given(...consulted)
      .when(act)
      .thenRefused(code, { ...params });
    await given(...consulted)
      .when(act.with(old))
      .thenRefused(code, { ...params });
  });

  test('a vote by hands may be named', () =>
    given(...consulted)
      .when(vote(9, 11).with({ ballot: 'hands', namedVotes: named }))
      .thenAccepted());

  test('a case of several posts says which one', async () => {
    const two = [
      { teamId: 'lizhen', postId: 'deputy' },
      { teamId: 'bureau', postId: 'deputy' },
    ];
    const before = [...district, opening.with({ posts: two }), ...consulted.slice(district.length + 1)];
    await given(...before)
      .when(approved)
      .thenRefused('POST_NOT_NAMED', { posts: ['lizhen/deputy', 'bureau/deputy'] });
    await given(...before)
      .when(approved.with({ post: two[1]! }))
      .thenAccepted();
  });
});

describe('the outcome is computed', () => {
  test.each([
    // [entitled, least present, least agreeing]
    [7, 5, 4],
    [9, 6, 5],
    [11, 8, 6],
    [13, 9, 7],
    [30, 20, 16],
  ])('of %i entitled, %i must be present and %i agree', async (eligible, present, agree) => {
    expect(await outcomeOf(vote(agree, present, eligible))).toBe('approved');
    expect(await outcomeOf(vote(agree - 1, present, eligible))).toBe('rejected');
    expect(await outcomeOf(vote(present - 1, present - 1, eligible))).toBe('invalidNoQuorum');
  });

  test('exactly half is not more than half', async () => {
    expect(await outcomeOf(vote(6, 12, 12))).toBe('rejected');
    expect(await outcomeOf(vote(7, 12, 12))).toBe('approved');
  });

  test('those recused do not vote', async () => {
    expect(await outcomeOf(vote(7, 11).with({ disagree: 3, recused: 1 }))).toBe('approved');
  });

  test('views that are clearly split put the matter off', async () => {
    expect(await outcomeOf(vote(5, 11).with({ disagree: 4, defer: 2, viewsSplit: true }))).toBe('deferred');
  });

  test('what was announced must agree with it', async () => {
    await given(...consulted)
      .when(vote(6, 11).with({ announcedOutcome: 'approved' }))
      .thenRefused('NOT_MORE_THAN_HALF', { agree: 6, eligible: 13, needed: 7 });
    await given(...consulted)
      .when(vote(6, 11).with({ announcedOutcome: 'approved', ...old }))
      .thenRefused('NOT_MORE_THAN_HALF', { agree: 6, eligible: 13, needed: 7 });
    await given(...consulted)
      .when(vote(7, 11).with({ announcedOutcome: 'rejected' }))
      .thenRefused('OUTCOME_DISAGREES', { announced: 'rejected', outcome: 'approved' });
    await given(...consulted)
      .when(vote(7, 11).with({ announcedOutcome: 'approved' }))
      .thenAccepted();
  });
});

describe('a meeting without a quorum', () => {
  test('is recorded as a violation and decides nothing', async () => {
    const story = await given(...consulted)
      .when(vote(8, 8))
      .thenAccepted();
    const [event] = (await story.ledger.events('appointment-c1')).slice(-1);
    expect(event?.data['outcome']).toBe('invalidNoQuorum');
    expect(event?.meta.checks).toContainEqual(
      expect.objectContaining({
        ruleId: 'vote.quorum',
        inputs: { eligible: 13, present: 8, needed: 9 },
        outcome: 'violated',
      }),
    );
    expect(await story.ledger.factOn('2019-01-28', 'case', 'c1')).toMatchObject({ state: 'consulted' });
  });

  test('is refused when it claims to have approved', async () => {
    const refusal = await given(...consulted)
      .when(vote(8, 8).with({ announcedOutcome: 'approved' }))
      .thenRefused('QUORUM_NOT_MET', { eligible: 13, present: 8, needed: 9 });
    expect(refusal).toMatchObject({ rule: 'vote.quorum', cite: expect.stringContaining('2014') });
  });

  test('is a violation in old papers', async () => {
    const checks = await checksOf(vote(8, 8).with({ announcedOutcome: 'approved', ...old }), consulted);
    expect(checks['vote.quorum']).toBe('violated');
  });

  test('may be held again', () =>
    given(...consulted, vote(8, 8))
      .when(approved.on('2019-01-29'))
      .thenAccepted());
});

describe('after a vote', () => {
  test('what was rejected is voted on again after a reconsideration only', async () => {
    const again = approved.on('2019-02-02').as('again');
    await given(...consulted, vote(4, 11))
      .when(again)
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'deliberation', missing: ['reconsideration'], done: [] });
    const reconsidered = onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 13, agree: 7 }).on('2019-02-01');
    await given(...consulted, vote(4, 11), reconsidered)
      .when(again)
      .thenAccepted();
  });

  test('a reconsideration needs more than half, and something to reconsider', async () => {
    const act = onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 12, agree: 6 }).on('2019-02-01');
    await given(...consulted, vote(4, 11))
      .when(act)
      .thenRefused('NOT_MORE_THAN_HALF', { agree: 6, eligible: 12, needed: 7 });
    await given(...consulted)
      .when(act.with({ agree: 7 }))
      .thenRefused('NOTHING_DECIDED', { cadreId: 'wang' });
    await given(...consulted, vote(4, 11))
      .when(act.with({ agree: 13 }))
      .thenRefused('VOTES_EXCEED_PRESENT', { vote: 'agree', count: 13, present: 12 });
    expect(await checksOf(act.with(old), [...consulted, vote(4, 11)])).toEqual({ 'vote.majority': 'violated' });
  });

  test('what was put off is consulted on again first', async () => {
    const deferred = vote(5, 11).with({ viewsSplit: true });
    const again = approved.on('2019-02-02').as('again');
    await given(...consulted, deferred)
      .when(again)
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'deliberation', missing: ['consultation'], done: [] });
    await given(...consulted, deferred, consultation.on('2019-02-01').as('with new material'))
      .when(again)
      .thenAccepted();
    const nobodyNamed = consulted.filter((act) => act !== targets);
    await given(
      ...nobodyNamed.map((act) => (act === opening ? opening.with({ action: 'transfer' }) : act)),
      ...[deferred, consultation.on('2019-02-01').as('with new material')],
    )
      .when(again)
      .thenAccepted();
  });

  test('what was put off holds up nobody else of the case', async () => {
    const deputies = ['deputy', 'second'].map((postId) => ({ teamId: 'lizhen', postId }));
    const posts = deputies.map((post) => ({ post }));
    const two = [
      ...[...district, authorisePost('lizhen', 'second'), opening.with({ posts: deputies })],
      ...consulted.slice(district.length + 1),
      eligibility.with({ cadreId: 'zhao' }).as('of zhao'),
      approved.with(posts[0]!),
      vote(5, 11)
        .with({ cadreId: 'zhao', viewsSplit: true, ...posts[1]! })
        .as('on zhao'),
    ];
    const story = await given(...two)
      .when(notice)
      .thenAccepted();
    expect(await story.ledger.factOn('2019-02-11', 'case', 'c1')).toMatchObject({ state: 'noticed' });
    await given(...two)
      .when(
        vote(9, 11)
          .with({ cadreId: 'zhao', ...posts[1]! })
          .on('2019-02-02'),
      )
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'deliberation', missing: ['consultation'], done: [] });
  });

  test.each([
    ['another consultation', consultation.on('2019-02-01').as('again')],
    ['a meeting without a quorum', vote(8, 8).with(old).on('2019-02-01')],
  ])('a rejected case is not brought back by %s', async (_, act) => {
    const story = await given(...consulted, vote(4, 11))
      .when(act)
      .thenAccepted();
    expect(await story.ledger.factOn('2019-02-01', 'case', 'c1')).toMatchObject({ state: 'rejected' });
  });

  test('a rejected case gets no letter', () =>
    given(...consulted, vote(4, 11))
      .when(onCase('IssueAppointment', { documentNo: '1' }).on('2019-03-01'))
      .thenRefused('NOTHING_DECIDED'));
});

describe('the vote of the full committee', () => {
  test('is taken only where it is required', () =>
    given(...decided)
      .when(plenaryVote(20, 25))
      .thenRefused('STEP_NOT_IN_PROCEDURE', { step: 'plenary', action: 'promote', method: 'standard' }));

  test('is taken on whom the standing committee has approved', () =>
    given(...forPlenary.slice(0, -1), vote(4, 11))
      .when(plenaryVote(20, 25))
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'plenary', missing: ['deliberation'], done: [] }));

  test('is taken again after a reconsideration only', () =>
    given(...forPlenary, plenaryVote(10, 25))
      .when(plenaryVote(20, 25).on('2019-01-31').as('again'))
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'plenary', missing: ['reconsideration'], done: [] }));

  test('needs exactly two thirds present and more than half agreeing', async () => {
    expect(await outcomeOf(plenaryVote(16, 20), forPlenary)).toBe('approved');
    expect(await outcomeOf(plenaryVote(15, 20), forPlenary)).toBe('rejected');
    expect(await outcomeOf(plenaryVote(19, 19), forPlenary)).toBe('invalidNoQuorum');
  });

  test('is secret', async () => {
    await given(...forPlenary)
      .when(plenaryVote(20, 25).with({ ballot: 'hands' }))
      .thenRefused('BALLOT_NOT_SECRET', { ballot: 'hands' });
    await given(...forPlenary)
      .when(plenaryVote(20, 25).with({ namedVotes: named }))
      .thenRefused('SECRET_BALLOT_NAMED', { named: 1 });
    const checks = await checksOf(plenaryVote(20, 25).with({ ballot: 'hands', ...old }), forPlenary);
    expect(checks).toMatchObject({ 'plenary.secret': 'violated', 'plenary.quorum': 'passed' });
  });

  test('claims no approval without a quorum or a majority', async () => {
    await given(...forPlenary)
      .when(plenaryVote(19, 19).with({ announcedOutcome: 'approved' }))
      .thenRefused('QUORUM_NOT_MET', { eligible: 30, present: 19, needed: 20 });
    await given(...forPlenary)
      .when(plenaryVote(15, 20).with({ announcedOutcome: 'approved' }))
      .thenRefused('NOT_MORE_THAN_HALF', { agree: 15, eligible: 30, needed: 16 });
  });
});

describe('a recommendation', () => {
  const upToTalks = [...district, opening, motion, talks];

  test.each([
    ['present', { present: 31 }, 'PRESENT_EXCEEDS_ELIGIBLE', { present: 31, eligible: 30 }],
    ['issued', { issued: 21 }, 'VOTES_EXCEED_PRESENT', { vote: 'issued', count: 21, present: 20 }],
    ['returned', { returned: 21 }, 'BALLOTS_EXCEED_ISSUED', { returned: 21, issued: 20 }],
    ['valid', { valid: 21 }, 'VALID_EXCEEDS_RETURNED', { valid: 21, returned: 20 }],
    [
      'for one candidate',
      { candidates: [{ cadreId: 'wang', votes: 20 }] },
      'VOTES_EXCEED_VALID',
      { cadreId: 'wang', votes: 20, valid: 19 },
    ],
  ])('is refused when too many are %s', (_, fields, code, params) =>
    given(...upToTalks)
      .when(poll.with(fields))
      .thenRefused(code, params),
  );

  // No article of the regulations asks for it.
  test('at a meeting is advised to reach two thirds of those expected: exactly two thirds will do', async () => {
    const short = { present: 19, issued: 19, returned: 19 };
    expect(await checksOf(poll.with(short), upToTalks)).toMatchObject({ 'recommendation.attendance': 'advice' });
    expect(await checksOf(poll, upToTalks)).toMatchObject({ 'recommendation.attendance': 'passed' });
  });

  test('by talks is advised to reach two thirds', async () => {
    const before = [...district, opening, motion];
    const advice = { 'recommendation.talks': 'advice' };
    expect(await checksOf(talks, before)).toMatchObject({ 'recommendation.talks': 'passed' });
    expect(await checksOf(talks.with({ interviewed: 19 }), before)).toMatchObject(advice);
    await given(...before)
      .when(talks.with({ interviewed: 31 }))
      .thenRefused('PRESENT_EXCEEDS_ELIGIBLE', { present: 31, eligible: 30 });
    await given(...before)
      .when(talks.with({ interviewed: 13 }))
      .thenRefused('VOTES_EXCEED_VALID', { cadreId: 'wang', votes: 14, valid: 13 });
  });
});

describe('the chair speaks last', () => {
  const before = vote(9, 11).with({ chairSpokeLast: false });

  test('from the edition of 2019 on: a vote of which the minutes say otherwise is refused, one of before is not', async () => {
    await given(...consulted)
      .when(before.on('2019-03-04'))
      .thenRefused('CHAIR_SPOKE_BEFORE', { chairSpokeLast: false });
    expect(await checksOf(before, consulted)).not.toHaveProperty('vote.chair-last');
  });

  test('and out of old papers it is recorded and found; nothing is asked where the minutes say nothing', async () => {
    const found = await checksOf(before.on('2019-03-04').with(old), consulted);
    expect(found).toMatchObject({ 'vote.chair-last': 'violated' });
    expect(await checksOf(vote(9, 11).on('2019-03-04'), consulted)).not.toHaveProperty('vote.chair-last');
    expect(await checksOf(before.on('2019-03-04').with({ chairSpokeLast: true }), consulted)).toMatchObject({
      'vote.chair-last': 'passed',
    });
  });
});
