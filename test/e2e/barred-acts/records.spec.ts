import { describe, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, registerCadre, registerTeam, type Act } from '../../support/acts.ts';
import { expectAnswered, refused, violated, type WrongAct } from '../wrong-act.ts';

// Moves without a case, measures, secondments, training and what is on record of a person, which the rules bar, beside the
// sixty inputs: each by HTTP, live and from old papers, in both languages.

const post = { teamId: 'lizhen', postId: 'deputy', cadreId: 'wang' };
const move = (name: string, on: string, fields: JsonObject = {}): Act =>
  command(name, { ...post, basis: LETTER, ...fields }).on(on);
const township = [
  registerTeam('lizhen', 'subdistrict'),
  registerTeam('home', 'department'),
  authorisePost('home', 'chief'),
  authorisePost('lizhen', 'deputy'),
  authorisePost('lizhen', 'head').with({ elected: true, principal: true, rank: '141' }),
  registerCadre('wang'),
  registerCadre('li'),
];
const onProbation = move('AssignIncumbent', '2019-03-01', { onProbation: true }).backfilled();
const elected = move('AssignIncumbent', '2019-03-01', {
  postId: 'head',
  basis: { ...LETTER, kind: 'electionReport' },
});

const supervised = command('OpenSupervisionCase', {
  ...{ supervisionId: 'k1', kind: 'admonition', cadreId: 'wang', trigger: 'workError' },
  origin: { kind: 'finding', id: 'f1' },
}).on('2018-12-01');
const measure = (name: string, on: string, fields: JsonObject = {}): Act =>
  command(name, { supervisionId: 'k1', ...fields }).on(on);
const approved = measure('ApproveMeasure', '2018-12-05', {
  approverRole: 'committeePrincipal',
  approverName: '赵书记',
});
const admonished = [...township, supervised, approved, measure('IssueAdmonition', '2018-12-10', { form: 'written' })];
const document = { sha256: 'a'.repeat(64), custodyRef: '档柜3-12' };
const reviewed = [
  ...admonished,
  measure('ReceiveSelfReview', '2018-12-27', document),
  measure('ReceiveRectificationReport', '2019-06-18', document),
  measure('ReviewRectification', '2019-06-20', { outcome: 'no' }),
];

const secondment = command('PlanSecondment', {
  ...{ cadreId: 'wang', secondmentId: 's1', kind: 'down', homeTeamId: 'home', hostTeamId: 'lizhen' },
  ...{ plannedFrom: '2019-05-01', plannedTo: '2021-05-02' },
}).on('2019-04-20');
const inTheHome = assign('wang', 'home', 'chief').on('2015-03-01');

const training = (name: string, fields: JsonObject, on: string): Act =>
  command(name, { trainingId: 'c1', ...fields }).on(on);
const enrolled = [
  registerCadre('wang'),
  training(
    'OpenTrainingClass',
    { kind: 'offJob', title: '科级干部进修班', startsOn: '2019-05-06', endsOn: '2019-05-17', classHours: 70 },
    '2019-04-20',
  ),
  training('EnrolTrainee', { cadreId: 'wang' }, '2019-04-25'),
];

const YEAR = { year: 2018, teamId: 'lizhen' };
const subjects = ['wang'].map((cadreId) => ({
  ...{
    cadreId,
    issued: 35,
    returned: 33,
    valid: 30,
    excellent: 30,
    competent: 0,
    basic: 0,
    incompetent: 0,
    abstain: 0,
  },
}));
const assessed: readonly Act[] = [
  move('AssignIncumbent', '2015-03-01').backfilled(),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
  command('OpenTeamAssessment', YEAR).on('2019-01-05'),
  command('PublishAssessmentNotice', { ...YEAR, meetingOn: '2019-01-15' }).on('2019-01-08'),
  command('RecordDebrief', { ...YEAR, cadreId: 'wang', topics: ['duty', 'integrity'] }).on('2019-01-15'),
  command('RecordOpinionPoll', { ...YEAR, subjects }).on('2019-01-15'),
  command('RecordReviewVote', { ...YEAR, eligible: 40, present: 36, subjects }).on('2019-01-15'),
  command('RecordAssessmentTalk', { ...YEAR, talks: 12 }).on('2019-01-18'),
];

const ACTS: readonly WrongAct[] = [
  {
    about: 'an assignment on no case and no document',
    given: township,
    act: move('AssignIncumbent', '2019-07-01', { basis: undefined as never }),
    live: refused('MOVE_WITHOUT_BASIS', 'team.basis'),
    backfill: 'no entry mode',
    names: ['wang', 'deputy'],
  },
  {
    about: 'a relief on no case and no document',
    given: [...township, onProbation],
    act: move('RelieveIncumbent', '2019-07-01', { basis: undefined as never, ground: '工作需要' }),
    live: refused('MOVE_WITHOUT_BASIS', 'team.basis'),
    backfill: 'no entry mode',
    names: ['wang', 'deputy'],
  },
  {
    about: 'a confirmation in office before probation ends',
    given: [...township, onProbation],
    act: move('ConfirmIncumbent', '2019-08-01'),
    live: refused('PROBATION_NOT_ENDED', 'probation.length'),
    backfill: violated('probation.length'),
    names: ['wang', '2020-03-01'],
  },
  {
    about: 'a confirmation in office on no case and no document',
    given: [...township, move('AssignIncumbent', '2018-07-01', { onProbation: true }).backfilled()],
    act: move('ConfirmIncumbent', '2019-08-01', { basis: undefined as never }),
    live: refused('MOVE_WITHOUT_BASIS', 'team.basis'),
    backfill: 'no entry mode',
    names: ['wang', 'deputy'],
  },
  {
    about: 'an elected post filled without the congress',
    given: township,
    act: move('AssignIncumbent', '2019-07-01', { postId: 'head' }),
    live: refused('CONGRESS_BYPASSED', 'team.elected'),
    backfill: violated('team.elected'),
    names: ['wang', 'head'],
  },
  {
    about: 'an elected post taken from somebody without the congress',
    given: [...township, elected],
    act: move('RelieveIncumbent', '2019-07-01', { postId: 'head', ground: '工作调动' }),
    live: refused('CONGRESS_BYPASSED', 'team.elected'),
    backfill: violated('team.elected'),
    names: ['wang', 'head'],
  },
  {
    about: 'a move of more than a year ago entered as live',
    given: township,
    act: move('AssignIncumbent', '2018-08-04', { entryMode: 'live' }),
    live: refused('LIVE_TOO_OLD', 'team.live-age'),
    backfill: 'no entry mode',
    names: ['2018-08-04'],
  },
  {
    about: 'a review of rectification before the admonition is issued',
    given: [...township, supervised, approved],
    act: measure('ReviewRectification', '2019-06-20', { outcome: 'corrected' }),
    live: refused('ADMONITION_NOT_ISSUED'),
    names: [],
  },
  {
    about: 'a release after a review that says “not corrected”',
    given: reviewed,
    act: measure('ReleaseAdmonition', '2019-06-20'),
    live: refused('NOT_CORRECTED', 'admonition.settled'),
    backfill: violated('admonition.settled'),
    names: [],
  },
  {
    about: 'a case closed as corrected after a review that says “not corrected”',
    given: reviewed,
    act: measure('CloseSupervisionCase', '2019-06-28', { outcome: 'corrected' }),
    live: refused('NOT_CORRECTED', 'admonition.settled'),
    backfill: violated('admonition.settled'),
    names: [],
  },
  {
    about: 'an origin that does not exist',
    given: township,
    act: supervised.with({ origin: { kind: 'supervision', id: 'nowhere' } }),
    live: refused('UNKNOWN_REFERENCE'),
    names: ['nowhere'],
  },
  {
    about: 'excellent for somebody who was admonished that year',
    given: [...admonished, ...assessed],
    act: command('CertifyCadreGrade', { ...YEAR, cadreId: 'wang', grade: 'excellent' }).on('2019-03-01'),
    live: refused('ADMONISHED_NOT_EXCELLENT', 'assess.excellent-admonished'),
    backfill: violated('assess.excellent-admonished'),
    names: ['wang', '2018-12-10'],
  },
  {
    about: 'a civil rank before June 2019',
    given: [registerCadre('wang')],
    act: command('RecordCivilRank', { cadreId: 'wang', rank: 'ZR4' }).on('2019-05-31'),
    live: refused('RANK_NOT_YET', 'civil-rank.begun'),
    backfill: violated('civil-rank.begun'),
    names: ['2019-06-01'],
  },
  {
    about: 'the Party joined before birth',
    given: [registerCadre('wang')],
    act: command('RecordPoliticalStatus', { cadreId: 'wang', status: '01', joinedOn: '1970-04' }).on('2019-06-01'),
    live: refused('DATE_IMPLAUSIBLE'),
    names: ['1970-04'],
  },
  {
    about: 'a secondment beyond the longest term without a ground',
    given: [...township, inTheHome],
    act: secondment,
    live: refused('SECONDMENT_TOO_LONG', 'secondment.longest'),
    backfill: violated('secondment.longest'),
    names: ['2021-05-01'],
  },
  {
    about: 'credits that the class cannot give',
    given: enrolled,
    act: training('RecordCredits', { cadreId: 'wang', credits: 71 }, '2019-05-17'),
    live: refused('CREDITS_EXCEED_CLASS', 'training.credits'),
    backfill: violated('training.credits'),
    names: ['71', '70'],
  },
];

describe('an act without a case of appointment that the rules bar', () => {
  it.each(ACTS.map((act) => [act.about, act] as const))('%s, is answered as it must be', (_, act) =>
    expectAnswered(act),
  );
});
