import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  correct,
  eventIdIn,
  mergeTeam,
  openLedger,
  registerCadre,
  registerTeam,
  relieve,
  type Act,
} from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { assessment } from './assessment.feature.ts';

const ID = { year: 2018, teamId: 'lizhen' };
const STREAM = 'assessment-2018-lizhen';

const office = [
  registerTeam('lizhen'),
  authorisePost('lizhen', 'head'),
  authorisePost('lizhen', 'deputy'),
  registerCadre('wang'),
  registerCadre('li'),
  registerCadre('zhao'),
  assign('wang', 'lizhen', 'head').on('2015-03-01').as('wang takes office'),
  assign('li', 'lizhen', 'deputy').on('2018-08-01').as('li takes office'),
];
const round = command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20');
const open = command('OpenTeamAssessment', ID).on('2019-01-05');
const notice = command('PublishAssessmentNotice', { ...ID, meetingOn: '2019-01-15' }).on('2019-01-08');
const debrief = (cadreId: string): Act =>
  command('RecordDebrief', { ...ID, cadreId, topics: ['duty', 'integrity'] }).on('2019-01-15');
const poll = (cadreId = 'wang', more = {}): Act =>
  command('RecordOpinionPoll', { ...ID, subjects: [{ ...ballots(cadreId), ...more }] }).on('2019-01-15');
const talk = command('RecordAssessmentTalk', { ...ID, talks: 12 }).on('2019-01-18');
const grade = (cadreId: string, as = 'competent'): Act =>
  command('CertifyCadreGrade', { ...ID, cadreId, grade: as }).on('2019-03-01');
const ungraded = (cadreId: string): Act =>
  command('RecordUngraded', { ...ID, cadreId, ground: 'hiringProbation' }).on('2019-03-01');
const fitness = (cadreId: string, as = 'fit'): Act =>
  command('CertifyFitness', { ...ID, cadreId, fitness: as }).on('2019-03-02');
const teamGrade = command('CertifyTeamGrade', { ...ID, grade: 'good' }).on('2019-03-01');
const feedback = command('DeliverFeedback', ID).on('2019-03-10');
const close = command('CloseTeamAssessment', ID).on('2019-03-20');

/** Thirty valid ballots; the grades not named are competent. */
function ballots(cadreId: string, of: { valid?: number; incompetent?: number; basic?: number; abstain?: number } = {}) {
  const { valid = 30, incompetent = 0, basic = 0, abstain = 0 } = of;
  const competent = valid - incompetent - basic - abstain;
  return { cadreId, issued: 35, returned: 33, valid, excellent: 0, competent, basic, incompetent, abstain };
}

const vote = (...subjects: JsonObject[]): Act =>
  command('RecordReviewVote', { ...ID, eligible: 36, present: 35, subjects }).on('2019-01-15');

/** The ballots of a meeting that hardly anybody came to. */
const few = { ...ballots('wang', { valid: 20 }), issued: 23, returned: 23 };

const opened = [...office, round, open];
const debriefed = [...opened, notice, debrief('wang')];
const bothVoted = vote(ballots('wang'), ballots('li')).as('vote');
const voted = [...debriefed, bothVoted];
const complete = [...voted, poll(), talk, grade('wang'), grade('li'), teamGrade, feedback];

describe('every command of an assessment is recorded as one event', () => {
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: object][] = [
    ['a team assessment is opened', [...office, round], open, 'TeamAssessmentOpened', {}],
    ['its notice is published', opened, notice, 'AssessmentNoticePublished', { meetingOn: '2019-01-15' }],
    [
      'a debrief is recorded',
      [...opened, notice],
      debrief('wang'),
      'DebriefRecorded',
      { cadreId: 'wang', topics: ['duty', 'integrity'] },
    ],
    ['an opinion poll is recorded', debriefed, poll(), 'OpinionPollRecorded', { subjects: [ballots('wang')] }],
    [
      'a review vote is recorded',
      debriefed,
      vote(ballots('wang')),
      'ReviewVoteRecorded',
      {
        eligible: 36,
        present: 35,
        subjects: [ballots('wang')],
        outcomes: [{ cadreId: 'wang', outcome: 'passed' }],
      },
    ],
    ['talks are recorded', voted, talk, 'AssessmentTalkHeld', { talks: 12 }],
    ['a grade is certified', voted, grade('wang'), 'CadreGradeCertified', { cadreId: 'wang', grade: 'competent' }],
    [
      'a cadre is left ungraded',
      voted,
      ungraded('li'),
      'UngradedRecorded',
      { cadreId: 'li', ground: 'hiringProbation' },
    ],
    ['the team is graded', voted, teamGrade, 'TeamGradeCertified', { grade: 'good' }],
    ['fitness is certified', voted, fitness('wang'), 'FitnessCertified', { cadreId: 'wang', fitness: 'fit' }],
    ['the team is told the result', [...voted, teamGrade], feedback, 'FeedbackDelivered', {}],
    [
      'the team acknowledges it',
      [...voted, teamGrade, feedback],
      command('AcknowledgeFeedback', ID),
      'FeedbackAcknowledged',
      {},
    ],
    ['the assessment is closed', complete, close, 'TeamAssessmentClosed', {}],
  ];

  test.each(cases)('%s', (_, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: STREAM, data: { ...ID, ...data } }),
  );

  test.each(cases)('%s, and can be told in both languages', (_, __, ___, type, data) => {
    const { summary } = assessment.kinds[type]!;
    const named = (what: string, id: string): string => `${what} ${id}`;
    expect(summary.zh({ ...ID, ...data }, named)).toMatch(/^(?!.*(undefined|null|\[object)).*\p{Script=Han}/u);
    expect(summary.en({ ...ID, ...data }, named)).toMatch(/^(?!.*(undefined|null|\[object))\S/);
  });

  test('the votes make the event restricted, a grade leaves it internal', async () => {
    const story = await given(...voted, grade('wang')).ledgerNow();
    const events = await story.ledger.events(STREAM);
    expect(events.map(({ type, meta }) => [type, meta.sensitivity]).slice(-2)).toEqual([
      ['ReviewVoteRecorded', 'restricted'],
      ['CadreGradeCertified', 'internal'],
    ]);
  });

  test('a cadre is told the result too, and acknowledges it', () =>
    given(...voted, teamGrade, feedback.with({ cadreId: 'wang' }))
      .when(command('AcknowledgeFeedback', { ...ID, cadreId: 'wang' }))
      .thenRecorded({ type: 'FeedbackAcknowledged', data: { ...ID, cadreId: 'wang' } }));

  test('feedback is acknowledged after the close too', () =>
    given(...complete, close)
      .when(command('AcknowledgeFeedback', ID))
      .thenAccepted());
});

describe('one assessment of a team in a year', () => {
  test('is opened once', () =>
    given(...opened)
      .when(open.on('2019-02-01').as('again'))
      .thenRefused('ALREADY_OPEN', { what: 'assessment', since: '2019-01-05' }));

  test('is another one in another year', () =>
    given(...opened, command('OpenAssessmentRound', { year: 2017 }).on('2017-12-20'))
      .when(open.with({ year: 2017 }).on('2018-01-05'))
      .thenRecorded({ type: 'TeamAssessmentOpened', stream: 'assessment-2017-lizhen' }));

  test('has its year and its team in the body', () =>
    given(...opened)
      .when(notice.without('year'))
      .thenFaulty('MALFORMED_BODY', 'year missing'));

  test('is there before anything is recorded of it', () =>
    given(...office, round)
      .when(notice)
      .thenRefused('UNKNOWN_REFERENCE', { field: 'teamId', id: '2018-lizhen' }));

  test('takes nothing dated before it was opened', () =>
    given(...opened)
      .when(notice.on('2019-01-04').backfilled().with({ basis: LETTER }))
      .thenRefused('NOT_OPEN', { what: 'assessment' }));

  test('needs the team', () =>
    given(round).when(open).thenRefused('UNKNOWN_REFERENCE', { field: 'teamId', id: 'lizhen' }));

  test('needs the round', () =>
    given(...office)
      .when(open)
      .thenRefused('UNKNOWN_REFERENCE', { field: 'year', id: '2018' }));

  test('is of a team that is there', () =>
    given(...office, registerTeam('xinglong'), mergeTeam('lizhen', 'xinglong').on('2018-12-31'), round)
      .when(open)
      .thenRefused('TEAM_NOT_ACTIVE', { teamId: 'lizhen', state: 'merged', on: '2019-01-05' }));

  test('is opened within the round', () =>
    given(...office, round)
      .when(open.on('2018-12-19'))
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'TeamAssessmentOpened', missing: ['AssessmentRoundOpened'] }));

  test('takes nothing more once it is closed', () =>
    given(...complete, close)
      .when(talk.on('2019-03-21').as('late talk'))
      .thenRefused('ASSESSMENT_CLOSED', { what: 'assessment', closedOn: '2019-03-20' }));
});

describe('the counts of a vote', () => {
  const wang = ballots('wang');
  const impossible: [sentence: string, act: Act, code: string, params: object][] = [
    [
      'more returned than issued',
      vote({ ...wang, issued: 30, returned: 31 }),
      'BALLOTS_EXCEED_ISSUED',
      { returned: 31, issued: 30, cadreId: 'wang' },
    ],
    [
      'more valid than returned',
      vote({ ...wang, returned: 29 }),
      'VALID_EXCEEDS_RETURNED',
      { valid: 30, returned: 29, cadreId: 'wang' },
    ],
    [
      'grades short of the valid ballots',
      vote({ ...wang, competent: 29 }),
      'GRADES_DO_NOT_ADD_UP',
      { total: 29, valid: 30, cadreId: 'wang' },
    ],
    [
      'more present than entitled',
      vote(wang).with({ eligible: 34 }),
      'PRESENT_EXCEEDS_ELIGIBLE',
      { present: 35, eligible: 34 },
    ],
    [
      'more ballots given out than people present',
      vote({ ...wang, issued: 36 }),
      'VOTES_EXCEED_PRESENT',
      { vote: 'issued', count: 36, present: 35, cadreId: 'wang' },
    ],
    ['one cadre twice', vote(wang, wang), 'ALREADY_RECORDED', { what: 'reviewVote', id: 'wang' }],
    [
      'a fraction of a ballot',
      vote({ ...wang, competent: 29.5 }),
      'INVALID_COUNT',
      { path: 'subjects.0.competent', value: '29.5' },
    ],
    ['fewer than none', vote(wang).with({ present: -1 }), 'INVALID_COUNT', { path: 'present', value: '-1' }],
    [
      'a poll with more returned than issued',
      poll('wang', { returned: 36 }),
      'BALLOTS_EXCEED_ISSUED',
      { returned: 36, issued: 35, cadreId: 'wang' },
    ],
    [
      'a poll with grades beyond the valid ballots',
      poll('wang', { abstain: 1 }),
      'GRADES_DO_NOT_ADD_UP',
      { total: 31, valid: 30, cadreId: 'wang' },
    ],
  ];

  test.each(impossible)('cannot be: %s', (_, act, code, params) =>
    given(...debriefed)
      .when(act)
      .thenRefused(code, { ...params }),
  );

  test.each(impossible)('cannot be from old papers either: %s', (_, act, code) =>
    given(...debriefed)
      .when(act.backfilled().with({ basis: LETTER }))
      .thenRefused(code),
  );

  test('a cadre is voted on once', () =>
    given(...voted)
      .when(vote(ballots('li')).on('2019-01-16'))
      .thenRefused('ALREADY_RECORDED', { what: 'reviewVote', id: 'li' }));

  test('and polled once', () =>
    given(...debriefed, poll())
      .when(poll().on('2019-01-16').as('again'))
      .thenRefused('ALREADY_RECORDED', { what: 'opinionPoll', id: 'wang' }));

  test('a vote without a valid ballot is held again', () =>
    given(...debriefed, vote({ ...ballots('wang', { valid: 0 }) }))
      .when(vote(ballots('wang')).on('2019-01-16'))
      .thenAccepted());

  test('nobody names the voters', () =>
    given(...debriefed)
      .when(vote({ ...wang, voters: ['li'] }))
      .thenFaulty('UNKNOWN_FIELD', 'subjects.0.voters unknownField'));

  test('nobody says the outcome', () =>
    given(...debriefed)
      .when(vote(wang).with({ outcomes: [{ cadreId: 'wang', outcome: 'passed' }] }))
      .thenFaulty('UNKNOWN_FIELD', 'outcomes unknownField'));
});

describe('what the rules make of a vote', () => {
  const edges: [sentence: string, of: object, outcome: string][] = [
    ['exactly two thirds of 30 pass', { basic: 10 }, 'passed'],
    ['19 of 30 are too few', { basic: 11 }, 'lowApproval'],
    ['22 of 33 pass', { valid: 33, basic: 11 }, 'passed'],
    ['21 of 33 are too few', { valid: 33, basic: 12 }, 'lowApproval'],
    ['exactly one third of 30 incompetent does not fire', { incompetent: 10 }, 'passed'],
    ['11 of 30 incompetent fire, and only the graver is told', { incompetent: 11 }, 'highDisapproval'],
    ['exactly one third of 33 incompetent does not fire', { valid: 33, incompetent: 11 }, 'passed'],
    ['12 of 33 incompetent fire', { valid: 33, incompetent: 12 }, 'highDisapproval'],
    ['one third incompetent and one more not approving', { incompetent: 10, basic: 1 }, 'lowApproval'],
    ['abstentions count as valid and belong to no grade', { abstain: 11 }, 'lowApproval'],
    ['half is too few', { basic: 15 }, 'lowApproval'],
    ['no valid ballots, no rates', { valid: 0 }, 'noValidBallots'],
  ];

  test.each(edges)('%s', async (_, of, outcome) => {
    const { ledger } = await given(...debriefed)
      .when(vote(ballots('wang', of)))
      .thenAccepted();
    const event = (await ledger.events(STREAM)).at(-1)!;
    expect(event.data['outcomes']).toEqual([{ cadreId: 'wang', outcome }]);
    expect(await ledger.factOn(TODAY, 'reviewVote', '2018-lizhen/wang')).toMatchObject({ outcome, present: 35 });
  });

  test('is worked out anew when the counts are corrected', async () => {
    const { ledger } = await given(...voted)
      .when(
        correct('vote', {
          data: { ...ID, eligible: 36, present: 35, subjects: [ballots('wang', { basic: 11 }), ballots('li')] },
        }),
      )
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'reviewVote', '2018-lizhen/wang')).toMatchObject({ outcome: 'lowApproval' });
    expect(await ledger.factOn(TODAY, 'reviewVote', '2018-lizhen/li')).toMatchObject({ outcome: 'passed' });
  });
});

describe('certification', () => {
  const withVote = (of: object): Act[] => [...debriefed, vote(ballots('wang', of)).as('vote')];

  test('needs valid ballots', () =>
    given(...withVote({ valid: 0 }))
      .when(grade('wang'))
      .thenRefused('NO_VALID_BALLOTS', { cadreId: 'wang' }));

  test('of fitness needs them too', () =>
    given(...withVote({ valid: 0 }))
      .when(fitness('wang').backfilled().with({ basis: LETTER }))
      .thenRefused('NO_VALID_BALLOTS', { cadreId: 'wang' }));

  test('of the team needs some', () =>
    given(...withVote({ valid: 0 }))
      .when(teamGrade)
      .thenRefused('NO_VALID_BALLOTS', {}));

  test('is of a grade once', () =>
    given(...voted, grade('wang'))
      .when(ungraded('wang'))
      .thenRefused('ALREADY_RECORDED', { what: 'grade', id: 'wang' }));

  test('is of fitness once', () =>
    given(...voted, fitness('wang'))
      .when(fitness('wang', 'fit').on('2019-03-03').as('again'))
      .thenRefused('ALREADY_RECORDED', { what: 'fitness', id: 'wang' }));

  test('is of the team once', () =>
    given(...voted, teamGrade)
      .when(teamGrade.on('2019-03-02').as('again'))
      .thenRefused('ALREADY_RECORDED', { what: 'teamGrade', id: 'lizhen' }));

  const departing: [sentence: string, of: object, act: Act, certified: string, outcome: string][] = [
    ['fit, though approval was low', { basic: 11 }, fitness('wang'), 'fit', 'lowApproval'],
    ['fit, though disapproval was high', { incompetent: 11 }, fitness('wang'), 'fit', 'highDisapproval'],
    ['unfit, though the vote passed', {}, fitness('wang', 'unfit'), 'unfit', 'passed'],
    ['competent, though approval was low', { basic: 11 }, grade('wang'), 'competent', 'lowApproval'],
    ['incompetent, though the vote passed', {}, grade('wang', 'incompetent'), 'incompetent', 'passed'],
  ];

  test.each(departing)('%s: not without a reason', (_, of, act, certified, outcome) =>
    given(...withVote(of))
      .when(act)
      .thenRefused('CERTIFICATION_REASON_REQUIRED', { cadreId: 'wang', certified, outcome }),
  );

  test.each(departing)('%s: with a reason it is accepted', (_, of, act) =>
    given(...withVote(of))
      .when(act.with({ reason: '脱贫攻坚任务特殊' }))
      .thenAccepted(),
  );

  test.each([
    ['unfit after low approval', { basic: 11 }, fitness('wang', 'unfit')],
    ['unfit after high disapproval', { incompetent: 11 }, fitness('wang', 'unfit')],
    ['incompetent after high disapproval', { incompetent: 11 }, grade('wang', 'incompetent')],
    ['basically competent after low approval', { basic: 11 }, grade('wang', 'basicallyCompetent')],
  ] as [string, object, Act][])('%s needs no reason', (_, of, act) =>
    given(...withVote(of))
      .when(act)
      .thenAccepted(),
  );

  test('that a correction of the vote would leave without a reason stands in its way', () =>
    given(...withVote({}), fitness('wang').as('fit'))
      .when(
        correct('vote', {
          data: { ...ID, eligible: 36, present: 35, subjects: [ballots('wang', { incompetent: 11 })] },
        }),
      )
      .thenRefused('LATER_RECORDS_DEPEND', {
        events: [{ eventId: eventIdIn(STREAM, 'fit'), type: 'FitnessCertified', effectiveOn: '2019-03-02' }],
        count: 1,
      }));

  test('follows the vote on this very cadre', () =>
    given(...debriefed, vote(ballots('wang')))
      .when(grade('li'))
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'CadreGradeCertified', missing: ['ReviewVoteRecorded'] }));

  test('is of a member of the team', () =>
    given(...voted)
      .when(ungraded('zhao'))
      .thenRefused('NOT_A_MEMBER', { cadres: ['zhao'], teamId: 'lizhen', on: '2019-01-05' }));
});

describe('the procedural rules', () => {
  const steps: [sentence: string, before: Act[], act: Act, missing: string[]][] = [
    ['a debrief before the notice', opened, debrief('wang'), ['AssessmentNoticePublished']],
    ['a poll before the notice', opened, poll(), ['AssessmentNoticePublished']],
    ['a vote before the debrief', [...opened, notice], vote(ballots('wang')), ['DebriefRecorded']],
    ['a team grade before the vote', debriefed, teamGrade, ['ReviewVoteRecorded']],
    ['feedback before the team is graded', voted, feedback, ['TeamGradeCertified']],
    [
      'the close before poll and talks',
      [...voted, grade('wang'), grade('li'), teamGrade, feedback],
      close,
      ['OpinionPollRecorded', 'AssessmentTalkHeld'],
    ],
  ];

  test.each(steps)('refuse %s', async (_, before, act, missing) => {
    const refusal = await given(...before)
      .when(act)
      .thenRefused('STEP_OUT_OF_ORDER');
    expect(refusal).toMatchObject({ rule: 'assessment.steps', params: { missing } });
  });

  test.each(steps)('note %s in old papers', (_, before, act, missing) =>
    given(...before)
      .when(act.backfilled().with({ basis: LETTER }))
      .thenRecorded({
        type: commandYields(act),
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'assessment.steps',
              outcome: 'violated',
              inputs: expect.objectContaining({ missing }),
            }),
          ]),
        },
      }),
  );

  test('are passed with an exception, which stays on record', () =>
    given(...debriefed)
      .when(
        teamGrade
          .with({ exceptionBasis: { documentNo: '南组〔2019〕3号', approvedBy: '部务会', reason: '特例' } })
          .signed(),
      )
      .thenRecorded({
        type: 'TeamGradeCertified',
        meta: { checks: expect.arrayContaining([expect.objectContaining({ outcome: 'excepted' })]) },
      }));

  test('are not asked when the ledger is opened', () =>
    given(openLedger('2019-06-30'), ...office, round, open)
      .when(grade('wang').takenOver())
      .thenRecorded({ type: 'CadreGradeCertified', meta: { checks: [] } }));

  test('24 of 36 present are a quorum', () =>
    given(...debriefed)
      .when(vote(few).with({ present: 24 }))
      .thenAccepted());

  test('23 of 36 are none', () =>
    given(...debriefed)
      .when(vote(few).with({ present: 23 }))
      .thenRefused('QUORUM_NOT_MET', { eligible: 36, present: 23, needed: 24 }));

  test('a vote of old papers without a quorum is noted', () =>
    given(...debriefed)
      .when(vote(few).with({ present: 23, basis: LETTER }).backfilled())
      .thenRecorded({
        type: 'ReviewVoteRecorded',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({ ruleId: 'assess.attendance', outcome: 'violated' }),
          ]),
        },
      }));

  test('everybody in post for six months has given a debrief before the vote', () =>
    given(...opened, notice, debrief('li'))
      .when(vote(ballots('wang')))
      .thenRefused('DEBRIEF_MISSING', { cadres: ['wang'], months: 6 }));

  test('six months to the day are six months', () =>
    given(...debriefed)
      .when(vote(ballots('wang')).on('2019-02-01'))
      .thenRefused('DEBRIEF_MISSING', { cadres: ['li'], months: 6 }));

  test('who is gone by then owes none', () =>
    given(...debriefed, relieve('li', 'lizhen', 'deputy').on('2019-01-31'))
      .when(vote(ballots('wang')).on('2019-02-01'))
      .thenAccepted());

  test('every member of the opening day is graded or recorded as ungraded at the close', () =>
    given(...voted, poll(), talk, grade('wang'), teamGrade, feedback)
      .when(close)
      .thenRefused('COVERAGE_INCOMPLETE', { cadres: ['li'], on: '2019-01-05' }));

  test('ungraded counts as covered', () =>
    given(...voted, poll(), talk, grade('wang'), ungraded('li'), teamGrade, feedback)
      .when(close)
      .thenAccepted());

  test('a gap is noted in old papers', () =>
    given(...voted, poll(), talk, grade('wang'), teamGrade, feedback)
      .when(close.backfilled().with({ basis: LETTER }))
      .thenRecorded({
        type: 'TeamAssessmentClosed',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'assessment.coverage',
              outcome: 'violated',
              inputs: { missing: ['li'] },
            }),
          ]),
        },
      }));
});

describe('dates and places', () => {
  test('a vote is not of tomorrow', () =>
    given(...debriefed)
      .when(vote(ballots('wang')).on('2019-08-06'))
      .thenRefused('FUTURE_FACT', { type: 'ReviewVoteRecorded', effectiveOn: '2019-08-06', today: TODAY }));

  test('talks do not end before they began', () =>
    given(...voted)
      .when(talk.with({ startedOn: '2019-01-19' }))
      .thenRefused('DATE_ORDER', { start: '2019-01-19', end: '2019-01-18' }));

  test('feedback is not acknowledged before it was given', () =>
    given(...voted, teamGrade, feedback)
      .when(command('AcknowledgeFeedback', { ...ID, cadreId: 'li' }))
      .thenRefused('FEEDBACK_NOT_DELIVERED', { to: 'li' }));

  test('a subject of a vote is somebody', () =>
    given(...debriefed)
      .when(vote(ballots('nobody')))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'subjects.cadreId', id: 'nobody' }));

  test('a correction keeps its team and year', () =>
    given(...opened, notice.as('notice'))
      .when(correct('notice', { data: { ...ID, meetingOn: '2019-01-16' } }))
      .thenAccepted());

  test('a correction cannot move a record to another team', () =>
    given(...opened, registerTeam('xinglong'), notice.as('notice'))
      .when(correct('notice', { data: { ...ID, teamId: 'xinglong', meetingOn: '2019-01-16' } }))
      .thenFaulty('MALFORMED_BODY', 'data.teamId isIn'));

  test('nor to another year', () =>
    given(...opened, notice.as('notice'))
      .when(correct('notice', { data: { ...ID, year: 2017, meetingOn: '2019-01-16' } }))
      .thenFaulty('MALFORMED_BODY', 'data.year isIn'));
});

describe('what holds because of an assessment', () => {
  test('its state goes on with its steps and is told in the list of cases', async () => {
    const { ledger } = await given(...complete)
      .when(close)
      .thenAccepted();
    const on = async (day: string): Promise<unknown> =>
      (await ledger.factOn(day, 'assessment', '2018-lizhen'))?.['state'];
    const days = ['2019-01-05', '2019-01-08', '2019-01-15', '2019-03-01', '2019-03-10', '2019-03-20'];
    const states = ['open', 'noticed', 'voted', 'certified', 'fedBack', 'closed'];
    expect(await Promise.all(days.map(on))).toEqual(states);
    expect(await ledger.factOn(TODAY, 'case', '2018-lizhen')).toEqual({
      category: 'assessment',
      kind: 'annual',
      subjects: ['team-lizhen', 'cadre-wang', 'cadre-li'],
      state: 'closed',
      step: 'TeamAssessmentClosed',
      openedOn: '2019-01-05',
      closedOn: '2019-03-20',
      outcome: 'good',
      held: 'internal',
    });
  });

  test('a grade is found by its cadre, from the day it was certified', async () => {
    const { ledger } = await given(...voted)
      .when(grade('wang'))
      .thenAccepted();
    expect(await ledger.factsOn('2019-02-28', ['grade'])).toEqual([]);
    expect(await ledger.factsOn(TODAY, ['grade'])).toEqual([
      {
        kind: 'grade',
        key: '2018-lizhen/wang',
        ref: 'wang',
        value: { year: 2018, teamId: 'lizhen', grade: 'competent', on: '2019-03-01' },
      },
    ]);
  });

  const admonishedOn = (issuedOn: string): Act[] => {
    const of = (name: string, fields: object): Act => command(name, { supervisionId: 's1', ...fields }).on(issuedOn);
    return [
      of('OpenSupervisionCase', {
        ...{ kind: 'admonition', cadreId: 'wang', trigger: 'workError' },
        origin: { kind: 'finding', id: 'f1' },
      }),
      of('ApproveMeasure', { approverRole: 'committeePrincipal', approverName: '区委书记' }),
      of('IssueAdmonition', { form: 'written' }),
    ];
  };

  test.each(['2018-01-01', '2018-12-31'])('admonished on %s, nobody is excellent for 2018', async (issuedOn) => {
    const refusal = await given(...voted, ...admonishedOn(issuedOn))
      .when(grade('wang', 'excellent'))
      .thenRefused('ADMONISHED_NOT_EXCELLENT', {
        cadreId: 'wang',
        year: 2018,
        admonishedOn: [issuedOn],
        on: issuedOn,
      });
    expect(refusal).toMatchObject({ rule: 'assess.excellent-admonished', cite: expect.stringContaining('第19条') });
    await given(...voted, ...admonishedOn(issuedOn))
      .when(grade('wang', 'excellent').with({ basis: LETTER }).backfilled())
      .thenRecorded({
        type: 'CadreGradeCertified',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({ ruleId: 'assess.excellent-admonished', outcome: 'violated' }),
          ]),
        },
      });
  });

  test.each([
    ['2017-12-31', 'excellent'],
    ['2019-01-01', 'excellent'],
    ['2018-06-01', 'competent'],
  ])('admonished on %s, somebody may be %s', (issuedOn, as) =>
    given(...voted, ...admonishedOn(issuedOn))
      .when(grade('wang', as))
      .thenAccepted(),
  );

  test('more excellent than the quota is advice, for no text says it of leading teams', () =>
    given(...voted)
      .when(grade('wang', 'excellent'))
      .thenRecorded({
        type: 'CadreGradeCertified',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'assess.excellent-quota',
              inputs: { excellent: 1, members: 2, most: 0, code: 'QUOTA_EXCEEDED', percent: 15 },
              outcome: 'advice',
            }),
          ]),
        },
      }));

  test('a grade that is annulled holds no more, and another can be certified', async () => {
    const { ledger } = await given(...voted, grade('wang').as('grade'), annul('grade'))
      .when(grade('wang', 'excellent'))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'grade', '2018-lizhen/wang')).toMatchObject({ grade: 'excellent' });
  });

  test('what is recorded late takes its place', async () => {
    const { ledger } = await given(...voted, teamGrade)
      .when(poll().on('2019-01-14').backfilled().with({ basis: LETTER }))
      .thenAccepted();
    expect(await ledger.factOn('2019-01-14', 'opinionPoll', '2018-lizhen/wang')).toMatchObject({ valid: 30 });
    expect(await ledger.factOn(TODAY, 'assessment', '2018-lizhen')).toMatchObject({ state: 'certified' });
  });

  test('the vote is annulled: what rests on it stays possible, and says so no more', async () => {
    const { ledger } = await given(...voted)
      .when(annul('vote'))
      .thenAccepted();
    expect(await ledger.factsOn(TODAY, ['reviewVote'])).toEqual([]);
  });
});

function commandYields({ name }: Act): string {
  return assessment.commands.find((spec) => spec.name === name)!.yields;
}
