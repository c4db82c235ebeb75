import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#libs/kernel';
import { LETTER, assign, authorisePost, type Act } from '../../../../test/support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  decided,
  district,
  letter,
  motion,
  notice,
  noticeOver,
  onCase,
  opening,
  opinion,
  plenaryVote,
  poll,
  talks,
  vote,
} from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };

/** How a procedural rule meets an act: refused live, recorded as broken in old papers. */
async function met(rule: string, before: readonly Act[], act: Act): Promise<readonly [unknown, string | undefined]> {
  const ledger = await given(...before).ledgerNow();
  const live = await ledger.tell(act);
  const story = await given(...before)
    .when(act.with(old))
    .thenAccepted();
  const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
  return [isRefusal(live) ? live.refused : live, checks.find(({ ruleId }) => ruleId === rule)?.outcome];
}

/** Wang is deputy in the bureau, and chosen for the sub-district. */
const wangInBureau = [
  ...consulted,
  authorisePost('bureau', 'second'),
  assign('wang', 'bureau', 'second').on('2014-03-01'),
];
const second = { teamId: 'bureau', postId: 'second' };

describe('the posts that somebody holds when another is given to him', () => {
  test('are left, or kept for a reason: the vote says which', async () => {
    expect(await met('appointment.posts-left', wangInBureau, approved)).toEqual(['POSTS_UNSETTLED', 'violated']);
    await given(...wangInBureau)
      .when(approved)
      .thenRefused('POSTS_UNSETTLED', { cadreId: 'wang', posts: ['bureau/second'] });
    await given(...wangInBureau)
      .when(approved.with({ leaving: [second] }))
      .thenAccepted();
    await given(...wangInBureau)
      .when(approved.with({ concurrentGround: '暂由其兼任' }))
      .thenAccepted();
  });

  test('are not asked for where the vote gives nothing', () =>
    given(...wangInBureau)
      .when(vote(3, 11))
      .thenAccepted());

  test('are not asked for where nothing is held', () =>
    given(...consulted)
      .when(approved)
      .thenAccepted());
});

describe('the discipline organ', () => {
  const against = consulted.map((act) => (act === opinion ? act.with({ verdict: 'objection' }) : act));

  test('objects: the matter is not put to the vote', async () =>
    expect(await met('appointment.opinion-against', against, approved)).toEqual(['DISCIPLINE_OBJECTS', 'violated']));

  test('objected and has looked into it again', () =>
    given(...against, opinion.on('2019-01-25').as('anew'))
      .when(approved)
      .thenAccepted());
});

describe('an objection in the time of the notice', () => {
  const objection = onCase('RecordObjection', { objectionId: 'o1', category: 'conduct', named: true }).on('2019-02-12');
  const resolved = (verdict: string): Act[] => [
    ...[...decided, notice, objection, noticeOver],
    onCase('ResolveObjection', { objectionId: 'o1', verdict }).on('2019-02-18'),
  ];

  test('was upheld: no letter goes out', async () =>
    expect(await met('appointment.objection-upheld', resolved('upheld'), letter)).toEqual([
      'OBJECTION_UPHELD',
      'violated',
    ]));

  test.each(['notUpheld', 'unverifiable'])('was %s: the letter goes out', (verdict) =>
    given(...resolved(verdict))
      .when(letter)
      .thenAccepted(),
  );
});

describe('a vote of nobody', () => {
  const none = { eligible: 0, present: 0, agree: 0, disagree: 0 };
  const nobody = { eligible: 0, present: 0 };

  test.each([
    ['of the standing committee', consulted, approved.with(none), nobody],
    ['with nobody present', consulted, approved.with({ ...none, eligible: 13 }), { eligible: 13, present: 0 }],
    [
      'of the full committee',
      [...district, opening.with({ plenaryRequired: true }), ...consulted.slice(district.length + 1), approved],
      plenaryVote(0, 0, 0),
      nobody,
    ],
    [
      'to reconsider',
      [...consulted, vote(3, 11)],
      onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 0, agree: 0 }).on('2019-01-29'),
      nobody,
    ],
    ['in talks', [...district, opening, motion], talks.with({ invited: 0, interviewed: 0 }), nobody],
    [
      'of a meeting',
      [...district, opening, motion, talks],
      poll.with({ expected: 0, present: 0, issued: 0, returned: 0, valid: 0 }),
      nobody,
    ],
  ] as const)('%s is impossible, live and in old papers', async (_, before, act, params) => {
    await given(...before)
      .when(act)
      .thenRefused('NOBODY_VOTED', params);
    await given(...before)
      .when(act.with(old))
      .thenRefused('NOBODY_VOTED', params);
  });
});

describe('talks and the meeting', () => {
  const termChange = (on: string, ...more: readonly Act[]): Act[] => [
    ...district,
    opening.with({ termChange: true }).on(on),
    motion.on(on),
    ...more,
  ];

  test('come in either order for a single promotion', async () => {
    await given(...district, opening, motion)
      .when(poll)
      .thenAccepted();
    await given(...district, opening, motion, poll)
      .when(talks.on('2019-01-08'))
      .thenAccepted();
  });

  test('at a change of term under the edition of 2014 the meeting comes first', async () => {
    expect(await met('recommendation.order', termChange('2016-09-05'), talks.on('2016-09-06').with(old))).toEqual([
      expect.anything(),
      'violated',
    ]);
    await given(...termChange('2018-09-05'))
      .when(talks.on('2018-09-06'))
      .thenRefused('RECOMMENDATION_ORDER', {
        step: 'talkRecommendation',
        done: ['motion'],
        first: 'meetingRecommendation',
      });
    await given(...termChange('2018-09-05'))
      .when(poll.on('2018-09-06'))
      .thenAccepted();
  });

  test('at a change of term under the edition of 2019 the talks come first', async () => {
    await given(...termChange('2019-03-05'))
      .when(poll.on('2019-03-06'))
      .thenRefused('RECOMMENDATION_ORDER', {
        step: 'meetingRecommendation',
        done: ['motion'],
        first: 'talkRecommendation',
      });
    await given(...termChange('2019-03-05'), talks.on('2019-03-06'))
      .when(poll.on('2019-03-07'))
      .thenAccepted();
  });
});

describe('probation', () => {
  const into = (teamId: string, postId: string, ...posts: readonly Act[]): Act[] => [
    ...[...district, ...posts, opening.with({ posts: [{ teamId, postId }] })],
    ...[...consulted.slice(district.length + 1), approved, notice, noticeOver],
  ];
  const township = into('xiang', 'deputy', authorisePost('xiang', 'deputy'));
  const department = into('bureau', 'third', authorisePost('bureau', 'third'));

  test('is for the deputy of a department', async () => {
    await given(...department)
      .when(letter.without('onProbation'))
      .thenRefused('PROBATION_REQUIRED');
    await given(...department)
      .when(letter)
      .thenAccepted();
  });

  test('is for the deputy of a sub-district', () =>
    given(...cleared)
      .when(letter.without('onProbation'))
      .thenRefused('PROBATION_REQUIRED'));

  test('is never for a Party post of a township', async () => {
    expect(await met('probation.scope', township, letter)).toEqual(['PROBATION_OUT_OF_SCOPE', 'violated']);
    await given(...township)
      .when(letter.without('onProbation'))
      .thenAccepted();
  });

  test('is not for the principal of a department', () => {
    const chief = authorisePost('bureau', 'chief').with({ principal: true, rank: '141' });
    return given(...into('bureau', 'chief', chief))
      .when(letter)
      .thenRefused('PROBATION_OUT_OF_SCOPE', { cadreId: 'wang', teamId: 'bureau', postId: 'chief' });
  });
});
