import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  abolishTeam,
  annul,
  assign,
  authorisePost,
  command,
  commandIdOf,
  correct,
  depart,
  mergeTeam,
  registerCadre,
  registerTeam,
  relieve,
  renameTeam,
  type Act,
} from '../../support/acts.ts';
import { Served } from '../served.ts';
import { advised, expectAnswered, refused, violated } from '../wrong-act.ts';
import type { BadInput } from './bad-input.ts';

// Numbers 29 to 35 and 40 to 60: people, talks, training, assessment, teams, rules, and requests as such.

const home = [
  registerTeam('home', 'department'),
  registerTeam('host'),
  authorisePost('home', 'deputy'),
  authorisePost('host', 'deputy'),
  registerCadre('wang'),
  registerCadre('li'),
  assign('wang', 'home', 'deputy').on('2015-03-01').as('wang takes office'),
];
const plan = command('PlanSecondment', {
  ...{ cadreId: 'wang', secondmentId: 's1', kind: 'down', homeTeamId: 'home', hostTeamId: 'host' },
  ...{ plannedFrom: '2019-05-01', plannedTo: '2020-03-01' },
}).on('2019-04-20');

const supervised = (kind: string): Act =>
  command('OpenSupervisionCase', {
    ...{ supervisionId: 'k1', kind, cadreId: 'wang', trigger: 'lowApproval' },
    origin: { kind: 'finding', id: 'f1' },
  }).on('2019-03-04');
const onCase = (name: string, on: string, fields: JsonObject = {}): Act =>
  command(name, { supervisionId: 'k1', ...fields }).on(on);
const approve = (approverRole: string): Act =>
  onCase('ApproveMeasure', '2019-03-08', { approverRole, approverName: '赵书记' });
const admonition = onCase('IssueAdmonition', '2019-03-11', { form: 'talk' });
const talk = (on: string, talkerId = 'li'): Act => onCase('HoldTalk', on, { talkerRole: 'departmentHead', talkerId });
const admonished = [...home, supervised('admonition'), approve('committeePrincipal'), admonition];
const reviewed = onCase('ReviewRectification', '2019-05-13', { outcome: 'corrected' });
const reminded = [...home, supervised('reminder'), approve('departmentHead')];

const training = (name: string, fields: JsonObject = {}, on = '2019-05-17'): Act =>
  command(name, { trainingId: 'c1', ...fields }).on(on);
const classOf = (kind: string): Act =>
  training(
    'OpenTrainingClass',
    { kind, title: '科级干部进修班', startsOn: '2019-05-06', endsOn: '2019-05-17', classHours: 70, passScore: 60 },
    '2019-04-20',
  );
const enrolled = (kind: string): readonly Act[] => [
  ...home,
  classOf(kind),
  training('EnrolTrainee', { cadreId: 'wang' }, '2019-04-25'),
];

const YEAR = { year: 2018, teamId: 'big' };
const MEMBERS = Array.from({ length: 12 }, (_, index) => `m${index + 1}`);
const grade = (cadreId: string): Act =>
  command('CertifyCadreGrade', { ...YEAR, cadreId, grade: 'excellent' }).on('2019-03-01');
const ballots = { issued: 35, returned: 33, valid: 30, excellent: 30, competent: 0, basic: 0, incompetent: 0 };
const subjects = MEMBERS.map((cadreId) => ({ cadreId, ...ballots, abstain: 0 }));
const big: readonly Act[] = [
  registerTeam('big'),
  ...MEMBERS.flatMap((id) => [
    authorisePost('big', `p-${id}`),
    registerCadre(id),
    assign(id, 'big', `p-${id}`).on('2015-03-01'),
  ]),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
  command('OpenTeamAssessment', YEAR).on('2019-01-05'),
  command('PublishAssessmentNotice', { ...YEAR, meetingOn: '2019-01-15' }).on('2019-01-08'),
  ...MEMBERS.map((cadreId) =>
    command('RecordDebrief', { ...YEAR, cadreId, topics: ['duty', 'integrity'] }).on('2019-01-15'),
  ),
  command('RecordOpinionPoll', { ...YEAR, subjects }).on('2019-01-15'),
  command('RecordReviewVote', { ...YEAR, eligible: 40, present: 36, subjects }).on('2019-01-15'),
  command('RecordAssessmentTalk', { ...YEAR, talks: 12 }).on('2019-01-18'),
];

const ranked = [
  registerTeam('t1'),
  registerTeam('t2'),
  registerTeam('t3'),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
];
const place = (teamId: string, rank: number): JsonObject => ({ teamId, scoreHundredths: 9000, rank });
const ranking = (...teams: readonly JsonObject[]): Act =>
  command('PublishRanking', { year: 2018, group: 'township', teams }).on('2019-03-25');

const cadre = (fields: JsonObject): Act =>
  command('RegisterCadre', {
    ...{ cadreId: 'new', name: '新某', sex: '1', birth: '1990-05-01', entryKind: 'civilService' },
    ...fields,
  }).on('2019-08-01');
const standing = (fields: JsonObject): Act =>
  command('RecordPoliticalStatus', { cadreId: 'li', status: '01', ...fields }).on('2019-08-01');

const rule = (name: string, on: string, value: JsonObject): Act =>
  command(name, { ruleId: 'talk.delay', instrument: '监督谈话工作细则', article: '6', basis: LETTER, ...value }).on(on);

const INPUTS: readonly BadInput[] = [
  {
    no: '29',
    about: 'a secondment that ends before it begins',
    given: home,
    act: plan.with({ plannedTo: '2019-03-01' }),
    live: refused('DATE_ORDER'),
    names: ['2019-03-01', '2019-05-01'],
  },
  {
    no: '30',
    about: 'a secondment over another one',
    given: [...home, plan],
    act: plan.with({ secondmentId: 's2', plannedFrom: '2019-10-01', plannedTo: '2020-09-01' }).on('2019-06-03'),
    live: refused('SECONDMENT_OVERLAP'),
    names: ['s1'],
  },
  {
    no: '31',
    about: 'a secondment to the own unit',
    given: home,
    act: plan.with({ hostTeamId: 'home' }),
    live: refused('SECONDMENT_SAME_UNIT'),
    names: ['home'],
  },
  {
    no: '32a',
    about: 'a talk of tomorrow',
    given: reminded,
    act: talk('2019-08-06'),
    live: refused('FUTURE_FACT'),
    names: ['2019-08-06', '2019-08-05'],
  },
  {
    no: '32b',
    about: 'an exam of tomorrow',
    given: enrolled('theoryExam'),
    act: training('RecordExamResult', { cadreId: 'wang', score: 80 }, '2019-08-06'),
    live: refused('FUTURE_FACT'),
    names: ['2019-08-06', '2019-08-05'],
  },
  {
    no: '33',
    about: 'a talk that the subject holds with himself',
    given: reminded,
    act: talk('2019-03-11', 'wang'),
    live: refused('SELF_TALK'),
    names: ['wang'],
  },
  {
    no: '34',
    about: 'an admonition that nobody approved',
    given: [...home, supervised('admonition')],
    act: admonition,
    live: refused('MEASURE_NOT_APPROVED', 'supervision.approval'),
    backfill: violated('supervision.approval'),
    names: ['ApproveMeasure'],
  },
  {
    no: '35',
    about: 'rectification reviewed after two months',
    given: admonished,
    act: reviewed,
    live: refused('REVIEW_TOO_EARLY', 'admonition.review'),
    backfill: violated('admonition.review'),
    names: ['2019-09-11'],
  },
  {
    no: '40a',
    about: 'work begun before birth',
    given: [],
    act: cadre({ startedWork: '1989-09-01' }),
    live: refused('DATE_IMPLAUSIBLE'),
    names: ['1989-09-01', '1990-05-01'],
  },
  {
    no: '40b',
    about: 'work begun at fifteen',
    given: [],
    act: cadre({ startedWork: '2005-09-01' }),
    live: refused('DATE_IMPLAUSIBLE', 'work.age'),
    backfill: violated('work.age'),
    names: ['2005-09-01', '1990-05-01'],
  },
  {
    no: '40c',
    about: 'work begun at sixteen',
    given: [],
    act: cadre({ startedWork: '2006-09-01' }),
    live: advised('work.adult'),
    names: [],
  },
  {
    no: '41a',
    about: 'one of the masses with a day of joining the Party',
    given: home,
    act: standing({ status: '13', joinedOn: '2001-07-01' }),
    live: refused('POLITICAL_STATUS_CONFLICT'),
    names: ['2001-07-01'],
  },
  {
    no: '41b',
    about: 'the Party joined at seventeen',
    given: home,
    act: standing({ joinedOn: '1987-07-01' }),
    live: refused('POLITICAL_STATUS_CONFLICT', 'party.age'),
    backfill: violated('party.age'),
    names: ['1987-07-01', '1970-05-01'],
  },
  {
    no: '42',
    about: 'a degree of master with no education above university',
    given: home,
    act: command('RecordEducation', { cadreId: 'li', level: '21', degree: '303', studyMode: 'inService' }).on(
      '1998-07-01',
    ),
    live: advised('education.degree'),
    names: [],
  },
  {
    no: '43',
    about: 'a hundred and five marks of a hundred',
    given: enrolled('theoryExam'),
    act: training('RecordExamResult', { cadreId: 'wang', score: 105 }),
    live: refused('SCORE_OUT_OF_RANGE'),
    names: ['105', '100'],
  },
  {
    no: '44a',
    about: 'a result for somebody who is not enrolled',
    given: enrolled('theoryExam'),
    act: training('RecordExamResult', { cadreId: 'li', score: 80 }),
    live: refused('NOT_ENROLLED'),
    names: ['li'],
  },
  {
    no: '44b',
    about: 'more hours attended than the class has',
    given: enrolled('offJob'),
    act: training('RecordCompletion', { cadreId: 'wang', hours: 71 }),
    live: refused('HOURS_EXCEED_CLASS'),
    names: ['71', '70'],
  },
  {
    no: '45',
    about: 'a third excellent grade among twelve',
    given: [...big, grade('m1'), grade('m2')],
    act: grade('m3'),
    live: advised('assess.excellent-quota'),
    names: [],
  },
  {
    no: '46a',
    about: 'two teams in the last place that are not said to be tied',
    given: ranked,
    act: ranking(place('t1', 1), place('t2', 2), place('t3', 2)),
    live: advised('rank.unique'),
    names: [],
  },
  {
    no: '46b',
    about: 'a place in the ranking that nobody has',
    given: ranked,
    act: ranking(place('t1', 1), place('t2', 3), place('t3', 4)),
    live: advised('rank.unique'),
    names: [],
  },
  {
    no: '47',
    about: 'a second assessment of a team in a year',
    given: big,
    act: command('OpenTeamAssessment', YEAR).on('2019-02-11'),
    live: refused('ALREADY_OPEN'),
    names: ['2019-01-05'],
  },
  {
    no: '48',
    about: 'an honour for a year in which the team was not graded excellent',
    given: [...big, command('CertifyTeamGrade', { ...YEAR, grade: 'good' }).on('2019-03-01')],
    act: command('GrantTeamHonour', { teamId: 'big', title: '先进班子', kind: 'material', year: 2018 }).on(
      '2019-04-01',
    ),
    live: refused('AWARD_WITHOUT_GRADE', 'award.ground'),
    backfill: violated('award.ground'),
    names: ['big', '2018'],
  },
  {
    no: '50',
    about: 'a patron who is a member of the team',
    given: [
      registerTeam('small'),
      authorisePost('small', 'deputy'),
      registerCadre('sun'),
      assign('sun', 'small', 'deputy').on('2015-03-01'),
    ],
    act: command('AssignPatron', { teamId: 'small', patronId: 'sun', name: '孙某' }).on('2019-04-01'),
    live: advised('patron.own-team'),
    names: [],
  },
  {
    no: '51a',
    about: 'a rule revised from a day before it was adopted',
    given: [rule('AdoptRegulation', '2019-03-01', { number: 20 })],
    act: rule('ReviseRegulation', '2019-02-01', { number: 25 }),
    manner: { as: 'approver' },
    live: refused('REGULATION_DATE_ORDER'),
    names: ['2019-02-01', '2019-03-01'],
  },
  {
    no: '51b',
    about: 'a share of two out of nothing',
    given: [],
    act: rule('AdoptRegulation', '2019-03-01', {
      ruleId: 'recommendation.attendance',
      share: { numerator: 2, denominator: 0 },
    }),
    manner: { as: 'approver' },
    live: refused('PARAMETER_INVALID', 'recommendation.attendance'),
    names: ['2/0'],
  },
  {
    no: '51c',
    about: 'a share of more than the whole',
    given: [],
    act: rule('AdoptRegulation', '2019-03-01', {
      ruleId: 'recommendation.attendance',
      share: { numerator: 4, denominator: 3 },
    }),
    manner: { as: 'approver' },
    live: refused('PARAMETER_INVALID', 'recommendation.attendance'),
    names: ['4/3'],
  },
  {
    no: '52',
    about: 'an act of somebody who has seen an earlier state',
    given: [registerTeam('t1'), renameTeam('t1', '新班子')],
    act: renameTeam('t1', '又一班子').on('2019-08-02'),
    manner: { headers: { 'if-match': '"0"' } },
    live: refused('VERSION_CONFLICT', undefined, 412),
    names: ['0', '1'],
  },
  {
    no: '53',
    about: 'a command id used again with another content',
    given: [registerTeam('t1'), renameTeam('t1', '新班子').as('renamed')],
    act: renameTeam('t1', '又一班子').as('renamed'),
    live: refused('COMMAND_ID_REUSED'),
    names: [commandIdOf('renamed')],
  },
  {
    no: '54',
    about: 'an entry from old papers without its paper',
    given: [registerTeam('t1')],
    act: renameTeam('t1', '又一班子').backfilled(),
    live: refused('BASIS_REQUIRED'),
    backfill: 'no entry mode',
    names: ['basis'],
  },
  {
    no: '56a',
    about: 'a team merged into itself',
    given: [registerTeam('t1')],
    act: mergeTeam('t1', 't1'),
    live: refused('MERGE_TARGET_INVALID'),
    names: ['t1'],
  },
  {
    no: '56b',
    about: 'a team merged into one that was abolished',
    given: [registerTeam('t1'), registerTeam('t2'), abolishTeam('t2').on('2019-03-01')],
    act: mergeTeam('t1', 't2'),
    live: refused('MERGE_TARGET_INVALID'),
    names: ['t2'],
  },
  {
    no: '57',
    about: 'somebody departs who still holds a post',
    given: home,
    act: depart('wang'),
    live: refused('CADRE_HOLDS_POST'),
    names: ['home', 'deputy', '2015-03-01'],
  },
  {
    no: '58a',
    about: 'the annulment of a record that never was',
    given: home,
    act: command('AnnulRecord', {
      ...{ stream: 'team-home', targetEventId: '00000000-0000-4000-8000-000000000000' },
      ...{ basis: LETTER, reason: '录入有误' },
    }),
    live: refused('TARGET_UNKNOWN'),
    backfill: 'no entry mode',
    names: ['team-home', '00000000-0000-4000-8000-000000000000'],
  },
  {
    no: '58b',
    about: 'the annulment of an annulled record',
    given: [...home, annul('wang takes office')],
    act: annul('wang takes office').as('again'),
    live: refused('ALREADY_ANNULLED'),
    backfill: 'no entry mode',
    names: [],
  },
  {
    no: '58c',
    about: 'the correction of an annulled record',
    given: [...home, annul('wang takes office')],
    act: correct('wang takes office', { newEffectiveOn: '2015-04-01' }),
    live: refused('ALREADY_ANNULLED'),
    backfill: 'no entry mode',
    names: [],
  },
  {
    no: '59a',
    about: 'the annulment of what a later record rests on',
    given: [...home, relieve('wang', 'home', 'deputy').on('2019-03-01')],
    act: annul('wang takes office'),
    live: refused('LATER_RECORDS_DEPEND'),
    backfill: 'no entry mode',
    names: ['2019-03-01'],
  },
  {
    no: '59b',
    about: 'a late act that makes a later one impossible',
    given: home,
    act: relieve('li', 'home', 'deputy').on('2015-06-01'),
    live: refused('NOT_INCUMBENT'),
    names: ['li'],
  },
  {
    no: '60a',
    about: 'a team that does not exist',
    given: home,
    act: plan.with({ hostTeamId: 'nowhere' }),
    live: refused('UNKNOWN_REFERENCE'),
    names: ['hostTeamId', 'nowhere'],
  },
  {
    no: '60b',
    about: 'a cadre that does not exist',
    given: home,
    act: assign('nobody', 'host', 'deputy'),
    live: refused('UNKNOWN_REFERENCE'),
    names: ['cadreId', 'nobody'],
  },
];

describe('a bad input about people, teams and records', () => {
  it.each(INPUTS.map((input) => [input.no, input.about, input] as const))(
    '%s, %s, is answered as it must be',
    (_, __, input) => expectAnswered(input),
  );
});

describe('55, a question for what was known at an instant', () => {
  it.each([
    ['before the first record', '2018-01-01T00:00:00+08:00'],
    ['in the future', '2019-08-06T00:00:00+08:00'],
  ])('%s is refused with the instants that there are, in both languages', async (_, knownAt) => {
    const served = await Served.open();
    await served.must(...home);
    const path = `/v1/structure?knownAt=${encodeURIComponent(knownAt)}`;
    for (const language of ['zh-CN', 'en']) {
      const { status, body } = await served.get(path, { language });
      expect([status, body['code']]).toEqual([422, 'KNOWN_AT_OUT_OF_RANGE']);
      expect(String(body['detail'])).toContain('2019-08-05');
      expect(/\p{Script=Han}/u.test(String(body['detail']))).toBe(language === 'zh-CN');
    }
  });
});
