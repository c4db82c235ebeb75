import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, annul, command, correct, openLedger, registerTeam, type Act } from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { assessmentRound } from './round.feature.ts';

const STREAM = 'assessmentRound-2018';

const round = command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20');
const teams = ['t1', 't2', 't3', 't4'].map((teamId) => registerTeam(teamId));
const place = (teamId: string, rank: number, more = {}): JsonObject => ({
  teamId,
  scoreHundredths: 9500 - rank * 50,
  rank,
  ...more,
});
const ranking = (...places: JsonObject[]): Act =>
  command('PublishRanking', { year: 2018, group: 'township', teams: places }).on('2019-03-25');
const four = ranking(place('t1', 1), place('t2', 2), place('t3', 3), place('t4', 4));
const close = command('CloseAssessmentRound', { year: 2018 }).on('2019-03-31');
const reopen = command('ReopenAssessmentRound', { year: 2018 }).on('2019-04-10');
const openTeam = (teamId: string): Act => command('OpenTeamAssessment', { year: 2018, teamId }).on('2019-01-05');
const closeTeam = (teamId: string): Act =>
  command('CloseTeamAssessment', { year: 2018, teamId, basis: LETTER }).on('2019-03-20').backfilled();

const opened = [...teams, round];
const ranked = [...opened, four.as('ranking')];

describe('every command of a round is recorded as one event', () => {
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: object][] = [
    ['a round is opened', [], round, 'AssessmentRoundOpened', {}],
    [
      'a ranking is published, and who is last is worked out',
      opened,
      four,
      'RankingPublished',
      { group: 'township', teams: [1, 2, 3, 4].map((rank) => place(`t${rank}`, rank)), last: 't4' },
    ],
    ['a round is closed', ranked, close, 'AssessmentRoundClosed', {}],
    ['a round is reopened', [...ranked, close], reopen, 'AssessmentRoundReopened', {}],
  ];

  test.each(cases)('%s', (_, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: STREAM, data: { year: 2018, ...data } }),
  );

  test.each(cases)('%s, and can be told in both languages', (_, __, ___, type, data) => {
    const { summary } = assessmentRound.kinds[type]!;
    const named = (what: string, id: string): string => `${what} ${id}`;
    expect(summary.zh({ year: 2018, ...data }, named)).toMatch(/^(?!.*(undefined|null|\[object)).*\p{Script=Han}/u);
    expect(summary.en({ year: 2018, ...data }, named)).toMatch(/^(?!.*(undefined|null|\[object))\S/);
  });
});

describe('a round', () => {
  test('is opened once a year', () =>
    given(round)
      .when(round.on('2019-01-01').as('again'))
      .thenRefused('ALREADY_OPEN', { what: 'assessmentRound', since: '2018-12-20' }));

  test('names its year', () => given().when(round.without('year')).thenFaulty('MALFORMED_BODY', 'year missing'));

  test('is there before it is ranked', () =>
    given(...teams)
      .when(four)
      .thenRefused('UNKNOWN_REFERENCE', { field: 'year', id: '2018' }));

  test('takes nothing dated before it was opened', () =>
    given(...opened)
      .when(four.on('2018-12-19'))
      .thenRefused('NOT_OPEN', { what: 'assessmentRound' }));

  test('takes no ranking once it is closed', () =>
    given(...ranked, close)
      .when(ranking(place('t1', 1), place('t2', 2)).with({ group: 'department' }).on('2019-04-01'))
      .thenRefused('ASSESSMENT_CLOSED', { what: 'assessmentRound', closedOn: '2019-03-31' }));

  test('is closed once', () =>
    given(...ranked, close)
      .when(close.on('2019-04-01').as('again'))
      .thenRefused('ASSESSMENT_CLOSED', { what: 'assessmentRound', closedOn: '2019-03-31' }));

  test('takes another ranking once it is reopened', () =>
    given(...ranked, close, reopen)
      .when(ranking(place('t1', 1), place('t2', 2)).with({ group: 'department' }).on('2019-04-11'))
      .thenAccepted());

  test('is reopened when it is closed only', () =>
    given(...ranked)
      .when(reopen)
      .thenRefused('NOT_CLOSED', { what: 'assessmentRound', state: 'ranked' }));

  test('takes no team assessment once it is closed', () =>
    given(...ranked, close)
      .when(openTeam('t1').on('2019-04-01'))
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'TeamAssessmentOpened', missing: ['AssessmentRoundOpened'] }));
});

describe('the close of a round', () => {
  test('follows the ranking', () =>
    given(...opened)
      .when(close)
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'AssessmentRoundClosed', missing: ['RankingPublished'] }));

  test('waits for every team assessment', () =>
    given(...ranked, openTeam('t1'), openTeam('t2'), openTeam('t3'), closeTeam('t2'))
      .when(close)
      .thenRefused('ASSESSMENTS_OPEN', { teams: ['t1', 't3'], count: 2 }));

  test('waits for those of its own year only', () =>
    given(
      ...ranked,
      command('OpenAssessmentRound', { year: 2019 }).on('2019-01-01'),
      openTeam('t1').with({ year: 2019 }),
    )
      .when(close)
      .thenAccepted());

  test('comes once all are closed', () =>
    given(...ranked, openTeam('t1'), closeTeam('t1'))
      .when(close)
      .thenAccepted());

  test('with one closed later is too early', () =>
    given(...ranked, openTeam('t1'), closeTeam('t1').on('2019-04-01'))
      .when(close)
      .thenRefused('ASSESSMENTS_OPEN', { teams: ['t1'], count: 1 }));

  test('from old papers is accepted, and what was open is noted', () =>
    given(...opened, openTeam('t1'))
      .when(close.backfilled().with({ basis: LETTER }))
      .thenRecorded({
        type: 'AssessmentRoundClosed',
        meta: {
          checks: [
            expect.objectContaining({ ruleId: 'assessment.steps', outcome: 'violated' }),
            expect.objectContaining({
              ruleId: 'assessment.coverage',
              outcome: 'violated',
              inputs: { missing: ['t1'] },
            }),
          ],
        },
      }));

  test('with an exception says so', () =>
    given(...ranked, openTeam('t1'))
      .when(
        close
          .with({ exceptionBasis: { documentNo: '南组〔2019〕9号', approvedBy: '部务会', reason: '机构改革' } })
          .signed(),
      )
      .thenRecorded({
        type: 'AssessmentRoundClosed',
        meta: {
          checks: [
            expect.objectContaining({ ruleId: 'assessment.steps', outcome: 'passed' }),
            expect.objectContaining({ ruleId: 'assessment.coverage', outcome: 'excepted' }),
          ],
        },
      }));

  test('is not judged when the ledger is opened', () =>
    given(openLedger('2019-06-30'), ...opened, openTeam('t1'))
      .when(close.takenOver())
      .thenRecorded({ type: 'AssessmentRoundClosed', meta: { checks: [] } }));
});

describe('a ranking', () => {
  const check = (outcome: string, shared: number[], missing: number[]): object => ({
    meta: {
      checks: [
        expect.objectContaining({
          ruleId: 'rank.unique',
          outcome,
          inputs: { code: 'RANK_NOT_UNIQUE', group: 'township', shared, missing },
        }),
      ],
    },
  });
  const tied = { tied: true };

  const cases: [sentence: string, places: JsonObject[], last: string | undefined, check: object][] = [
    ['one team a rank', [place('t1', 1), place('t2', 2), place('t3', 3)], 't3', check('passed', [], [])],
    [
      'a declared tie in the middle',
      [place('t1', 1), place('t2', 2, tied), place('t3', 2, tied), place('t4', 4)],
      't4',
      check('passed', [], []),
    ],
    [
      'a declared tie in the last place: nobody is last',
      [place('t1', 1), place('t2', 2), place('t3', 3, tied), place('t4', 3, tied)],
      undefined,
      check('passed', [], []),
    ],
    [
      'a tie that nobody declared: nobody is last, and it is advised',
      [place('t1', 1), place('t2', 2), place('t3', 2)],
      undefined,
      check('advice', [2], []),
    ],
    ['a rank left out is advised', [place('t1', 1), place('t2', 3)], 't2', check('advice', [], [2])],
    ['a team alone in its group is not last', [place('t1', 1)], undefined, check('passed', [], [])],
  ];

  test.each(cases)('%s', async (_, places, last, checks) => {
    const { ledger } = await given(...opened)
      .when(ranking(...places))
      .thenRecorded({ type: 'RankingPublished', ...checks });
    const [event] = (await ledger.events(STREAM)).slice(-1);
    expect(event!.data['last']).toBe(last);
  });

  test('names a team once', () =>
    given(...opened)
      .when(ranking(place('t1', 1), place('t1', 2)))
      .thenRefused('ALREADY_RECORDED', { what: 'ranking', id: 't1' }));

  test('is published once for a group', () =>
    given(...ranked)
      .when(four.on('2019-03-26').as('again'))
      .thenRefused('ALREADY_RECORDED', { what: 'ranking', id: 'township' }));

  test('names teams that there are', () =>
    given(...opened)
      .when(ranking(place('t1', 1), place('t9', 2)))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'teams.teamId', id: 't9' }));

  test('does not let a sender say who is last', () =>
    given(...opened)
      .when(four.with({ last: 't1' }))
      .thenFaulty('UNKNOWN_FIELD', 'last unknownField'));

  test('is not of tomorrow', () =>
    given(...opened)
      .when(four.on('2019-08-06'))
      .thenRefused('FUTURE_FACT', { type: 'RankingPublished', effectiveOn: '2019-08-06', today: TODAY }));

  test('is a fact of each team', async () => {
    const { ledger } = await given(...opened)
      .when(four)
      .thenAccepted();
    const [, , , last] = await ledger.factsOn(TODAY, ['ranking']);
    expect(last).toEqual({
      kind: 'ranking',
      key: '2018/township/t4',
      ref: 't4',
      value: {
        year: 2018,
        group: 'township',
        publishedOn: '2019-03-25',
        teamId: 't4',
        scoreHundredths: 9300,
        rank: 4,
        size: 4,
        tied: false,
        last: true,
      },
    });
  });

  test('has its last place worked out anew when it is corrected', async () => {
    const places = [place('t1', 1), place('t4', 2), place('t2', 3), place('t3', 4)];
    const { ledger } = await given(...ranked)
      .when(correct('ranking', { data: { year: 2018, group: 'township', teams: places } }))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'ranking', '2018/township/t3')).toMatchObject({ last: true });
    expect(await ledger.factOn(TODAY, 'ranking', '2018/township/t4')).toMatchObject({ last: false });
  });

  test('is gone when it is annulled, and the group can be ranked again', () =>
    given(...ranked, annul('ranking'))
      .when(four.on('2019-03-26').as('again'))
      .thenAccepted());
});

test('a round is in the list of cases', async () => {
  const { ledger } = await given(...ranked)
    .when(close)
    .thenAccepted();
  expect(await ledger.factOn(TODAY, 'assessmentRound', '2018')).toEqual({
    year: 2018,
    state: 'closed',
    openedOn: '2018-12-20',
    closedOn: '2019-03-31',
  });
  expect(await ledger.factOn(TODAY, 'case', '2018')).toMatchObject({ category: 'assessmentRound', state: 'closed' });
});
