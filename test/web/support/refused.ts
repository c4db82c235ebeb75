import type { JsonObject } from '#libs/kernel';
import { LETTER, command, type Act } from '../../support/acts.ts';
import { consulted, decided, district, inspectors, notice, noticeOver, vote } from '../../support/appointments.ts';

/** An act that is refused, filled into its form, and what the form has to say at the field that it is about. */
export interface RefusedAct {
  readonly command: string;
  /** What stands in the form before the last field is filled in. */
  readonly body: JsonObject;
  /** Which field is filled in last, and with what. */
  readonly typed?: readonly [field: string, text: string];
  readonly code: string;
  /** The rule that says no; none where something is impossible by itself. */
  readonly rule?: string;
  /** The first field that it is about. */
  readonly at: string;
  /** What the field says: the values, what would satisfy the rule. */
  readonly says: readonly string[];
  /** The same in English, for some of them. */
  readonly en?: readonly string[];
  /** Where the rule is written. */
  readonly cite?: string;
}

const inCase = (caseId: string, acts: readonly Act[]): Act[] =>
  acts.filter((act) => !district.includes(act)).map((act) => act.with({ caseId }).as(`${caseId} ${act.label}`));

const TO_THE_TEAM = consulted.slice(0, consulted.indexOf(inspectors));
const ADMONISHED = { trigger: 'reported', cadreId: 'li', effectiveOn: '2019-08-01' };
const CLASS = { trainingId: 'refused-class', cadreId: 'li' };

/** What is on record before: cases that have come to different steps, a talk, a class and a round. */
export const GIVEN: readonly Act[] = [
  ...district,
  ...inCase('consulted', consulted),
  ...inCase('decided', decided),
  ...inCase('cleared', [...decided, notice, noticeOver]),
  ...inCase('announced', TO_THE_TEAM),
  ...inCase('inspected', [...TO_THE_TEAM, inspectors]),
  command('OpenSupervisionCase', {
    ...ADMONISHED,
    supervisionId: 'refused-reminder',
    kind: 'reminder',
    trigger: 'earlySign',
    origin: { kind: 'signal', id: 'XF2019-8' },
  }),
  command('OpenTrainingClass', {
    trainingId: 'refused-class',
    kind: 'offJob',
    title: '领导干部能力提升班',
    startsOn: '2019-05-06',
    endsOn: '2019-05-17',
    classHours: 70,
  }).on('2019-05-06'),
  command('EnrolTrainee', CLASS).on('2019-05-06'),
  command('OpenAssessmentRound', { year: 2019 }).on('2019-07-01'),
  command('OpenTeamAssessment', { year: 2019, teamId: 'bureau' }).on('2019-07-02'),
];

const bodyOf = (act: Act, more: JsonObject): JsonObject => ({
  ...act.bodyFor((label) => ({ stream: label, targetEventId: label })),
  ...more,
});
const voted = (agree: number, present: number, more: JsonObject = {}): JsonObject =>
  bodyOf(vote(agree, present), { caseId: 'consulted', ...more });
const LENT = {
  secondmentId: 's1',
  cadreId: 'li',
  kind: 'across',
  plannedFrom: '2019-08-05',
  effectiveOn: '2019-08-05',
};
const SELECTION_2014 = '党政领导干部选拔任用工作条例(2014)';

/** Refusals of many commands: of the procedure, and of what is impossible. */
export const REFUSED: readonly RefusedAct[] = [
  {
    command: 'StartPublicNotice',
    body: bodyOf(notice, { caseId: 'decided', to: '' }),
    typed: ['to', '2019-02-14'],
    code: 'NOTICE_TOO_SHORT',
    rule: 'appointment.notice-length',
    at: 'from',
    says: ['2019-02-11', '2019-02-14', '共 4 个工作日', '不得少于 5 个', '最早至 2019-02-15 止'],
    en: ['4 working days', 'must run for 5 or more', 'ends on 2019-02-15 at the earliest'],
    cite: SELECTION_2014,
  },
  {
    command: 'StartPublicNotice',
    body: bodyOf(notice, { caseId: 'decided', from: '' }),
    typed: ['from', '2019-01-28'],
    code: 'NOTICE_BEFORE_DECISION',
    rule: 'appointment.notice-order',
    at: 'from',
    says: ['2019-01-28', '最早自 2019-01-29 开始'],
  },
  {
    command: 'RecordDeliberationVote',
    body: voted(8, 8, { announcedOutcome: 'approved', present: '' }),
    typed: ['present', '8'],
    code: 'QUORUM_NOT_MET',
    rule: 'vote.quorum',
    at: 'eligible',
    says: ['应到 13 人,实到 8 人,至少须到 9 人'],
    en: ['8 of 13 is below the quorum (9 needed)', 'article 37'],
    cite: `${SELECTION_2014}第37条`,
  },
  {
    command: 'RecordDeliberationVote',
    body: voted(6, 11, { announcedOutcome: 'approved' }),
    code: 'NOT_MORE_THAN_HALF',
    rule: 'vote.majority',
    at: 'announcedOutcome',
    says: ['同意 6 票', '13 人', '至少 7 票'],
    cite: SELECTION_2014,
  },
  {
    command: 'RecordDeliberationVote',
    body: voted(10, 11, { disagree: '' }),
    typed: ['disagree', '0'],
    code: 'VOTES_DO_NOT_ADD_UP',
    at: 'agree',
    says: ['合计 10,实到 11 人', '请记为弃权'],
  },
  {
    command: 'RecordDeliberationVote',
    body: voted(10, 11, { chairSpokeLast: false, effectiveOn: '2019-03-11' }),
    code: 'CHAIR_SPOKE_BEFORE',
    rule: 'vote.chair-last',
    at: 'chairSpokeLast',
    says: ['最后表态', '请核对会议记录'],
  },
  {
    command: 'RecordConsultation',
    body: { caseId: 'inspected', effectiveOn: '2019-01-25' },
    code: 'STEP_OUT_OF_ORDER',
    rule: 'appointment.steps',
    at: 'caseId',
    says: ['之前尚缺', '请先办理'],
    cite: SELECTION_2014,
  },
  {
    command: 'FormInspectionTeam',
    body: bodyOf(inspectors, { caseId: 'announced', inspectors: [{ name: '孙某' }] }),
    code: 'INSPECTORS_TOO_FEW',
    rule: 'inspection.members',
    at: 'inspectors',
    says: ['考察组 1 人,至少须 2 人', '请补充考察人员'],
  },
  {
    command: 'ConcludeInspection',
    body: {
      caseId: 'inspected',
      report: { sha256: 'b'.repeat(64), custodyRef: '考察存-12' },
      methods: ['个别谈话'],
      signedBy: ['孙某'],
      effectiveOn: '2019-01-21',
    },
    code: 'SIGNATURE_MISSING',
    rule: 'inspection.signatures',
    at: 'signedBy',
    says: ['周某', '请补签'],
    en: ['Not signed by: 周某', 'name them in signed by once they have', 'set by the district for the time being'],
  },
  {
    command: 'IssueAppointment',
    body: { caseId: 'cleared', documentNo: '南组发〔2019〕7号', onProbation: false, effectiveOn: '2019-02-20' },
    code: 'PROBATION_REQUIRED',
    rule: 'probation.required',
    at: 'onProbation',
    says: ['试用期'],
    cite: SELECTION_2014,
  },
  {
    command: 'AssignIncumbent',
    body: { teamId: 'bureau', postId: 'deputy', cadreId: 'zhao', basis: LETTER, effectiveOn: '2019-08-05' },
    code: 'POST_OCCUPIED',
    at: 'postId',
    says: ['2015-03-01', '请先免去其职务'],
  },
  {
    command: 'RelieveIncumbent',
    body: { teamId: 'bureau', postId: 'deputy', cadreId: 'li', ground: '工作需要', effectiveOn: '2019-08-05' },
    code: 'MOVE_WITHOUT_BASIS',
    rule: 'team.basis',
    at: 'basis',
    says: ['依据'],
    en: ['Decide it in a case', 'give the document', 'set by the district for the time being'],
    cite: '地方暂定,由区委组织部确定',
  },
  {
    command: 'AssignIncumbent',
    body: { teamId: 'lizhen', postId: 'deputy', cadreId: 'zhao', basis: LETTER, effectiveOn: '' },
    typed: ['effectiveOn', '2018-07-01'],
    code: 'LIVE_TOO_OLD',
    rule: 'team.live-age',
    at: 'effectiveOn',
    says: ['2018-07-01', '补录'],
  },
  {
    command: 'OpenSupervisionCase',
    body: { ...ADMONISHED, kind: 'admonition', origin: { kind: 'signal', id: 'XF2019-9' } },
    code: 'CORROBORATION_MISSING',
    rule: 'admonition.corroboration',
    at: 'corroboration',
    says: ['XF2019-9', '注明另一来源'],
  },
  {
    command: 'HoldTalk',
    body: {
      supervisionId: 'refused-reminder',
      talkerRole: 'departmentHead',
      talkerName: '部长',
      effectiveOn: '2019-08-05',
    },
    code: 'MEASURE_NOT_APPROVED',
    rule: 'supervision.approval',
    at: 'supervisionId',
    says: ['组织部门主要负责人批准', '请先登记批准'],
  },
  {
    command: 'ApproveMeasure',
    body: {
      supervisionId: 'refused-reminder',
      approverRole: 'disciplineOrgan',
      approverName: '纪委书记',
      effectiveOn: '2019-08-02',
    },
    code: 'APPROVER_NOT_COMPETENT',
    rule: 'supervision.approver',
    at: 'approverRole',
    says: ['组织部门主要负责人', '纪检监察机关'],
    en: ['approved by', 'Have it approved there'],
  },
  {
    command: 'CertifyCadreGrade',
    body: { year: 2019, teamId: 'bureau', cadreId: 'li', grade: 'competent', effectiveOn: '2019-07-20' },
    code: 'STEP_OUT_OF_ORDER',
    rule: 'assessment.steps',
    at: 'year',
    says: ['请先办理'],
    cite: '区委组织部',
  },
  {
    command: 'OpenTrainingClass',
    body: {
      kind: 'offJob',
      title: '读书班',
      startsOn: '2019-06-10',
      endsOn: '',
      classHours: 40,
      effectiveOn: '2019-06-10',
    },
    typed: ['endsOn', '2019-06-03'],
    code: 'DATE_ORDER',
    at: 'endsOn',
    says: ['2019-06-03', '2019-06-10'],
  },
  {
    command: 'RecordCompletion',
    body: { ...CLASS, hours: '', effectiveOn: '2019-05-17' },
    typed: ['hours', '59'],
    code: 'LEAVE_TOO_LONG',
    rule: 'training.leave',
    at: 'hours',
    says: ['请假 11 学时', '70', '请改为登记退学'],
    en: ['11 hours of leave', 'of 70 class hours', 'Record a withdrawal instead'],
    cite: '2013',
  },
  {
    command: 'PlanSecondment',
    body: { ...LENT, hostName: '省信访局', plannedTo: '' },
    typed: ['plannedTo', '2021-08-06'],
    code: 'SECONDMENT_TOO_LONG',
    rule: 'secondment.longest',
    at: 'plannedTo',
    says: ['2019-08-05', '2021-08-06', '2021-08-05'],
  },
  {
    command: 'PlanSecondment',
    body: { ...LENT, plannedTo: '2020-08-05' },
    code: 'HOST_REQUIRED',
    at: 'hostTeamId',
    says: ['须且只须给出一项'],
  },
  {
    command: 'RecordCivilRank',
    body: { cadreId: 'li', rank: 'ZR1', effectiveOn: '' },
    typed: ['effectiveOn', '2019-05-31'],
    code: 'RANK_NOT_YET',
    rule: 'civil-rank.begun',
    at: 'rank',
    says: ['自 2019-06-01 起施行', '2019-05-31'],
    en: ['Civil ranks begin on 2019-06-01', 'Check the date', 'articles 18, 19, 113'],
    cite: '公务员法(2018修订)第18、19、113条',
  },
  {
    command: 'StartPublicNotice',
    body: bodyOf(notice, { caseId: 'decided', from: '2026-12-30', to: '' }),
    typed: ['to', '2027-01-06'],
    code: 'CALENDAR_MISSING',
    at: 'from',
    says: ['2027 年的节假日安排尚未载入', '请改用已有工作日历的日期'],
  },
];
