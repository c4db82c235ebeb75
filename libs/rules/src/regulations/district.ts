// What the district set for itself, or has still to set: no national text that was read says it.
import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule, type Ruling } from '../rule.ts';
import { TWO_THIRDS, quorum } from '../shares.ts';
import { local, provisional, type Edition } from '../versions.ts';
import { DISTRICT } from './instruments.ts';

/** On the last of so many days, or before. */
function within(days: number, { from, on }: { from: PlainDate; on: PlainDate }): Ruling {
  const due = addDays(from, days);
  return { holds: on <= due, satisfiedBy: { due } };
}

const THIRTY_DAYS = [held({ from: '2019-05-01', on: '2019-05-31' }), broken({ from: '2019-05-01', on: '2019-06-01' })];

function moreThan(more: number, { candidates, posts }: { stage: string; candidates: number; posts: number }): Ruling {
  return { holds: candidates >= posts + more, satisfiedBy: { needed: posts + more } };
}

const TWO_FOR_ONE = [
  held({ stage: 'inspection', candidates: 2, posts: 1 }),
  broken({ stage: 'inspection', candidates: 1, posts: 1 }),
];

export const differential = rule({
  id: 'appointment.differential',
  class: 'P',
  code: 'NOT_DIFFERENTIAL',
  kind: 'threshold',
  unit: 'persons',
  sentence: {
    zh: '差额推荐、考察、酝酿、表决:人选多于职位',
    en: 'Differential selection has more candidates than posts at every stage',
  },
  versions: [local(DISTRICT, 1)],
  evaluate: moreThan,
  cases: TWO_FOR_ONE,
});

export const moreThanPosts = rule({
  id: 'appointment.more-than-posts',
  class: 'S',
  kind: 'threshold',
  unit: 'persons',
  sentence: {
    zh: '推荐、考察的人选一般应多于职位',
    en: 'More are recommended and inspected than there are posts, as a rule',
  },
  versions: [local(DISTRICT, 1)],
  evaluate: moreThan,
  cases: TWO_FOR_ONE,
});

export const topOfThePoll = rule({
  id: 'recommendation.top',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '未将得票最高者列为考察对象的,应当说明理由',
    en: 'Passing over the top of the poll needs a reason',
  },
  versions: [provisional()],
  evaluate: (
    _,
    { top, targetIds, reasoned }: { top: readonly string[]; targetIds: readonly string[]; reasoned: boolean },
  ) => ({
    holds: reasoned || top.some((cadreId) => targetIds.includes(cadreId)),
  }),
  cases: [
    held({ top: ['chen'], targetIds: ['chen', 'li'], reasoned: false }),
    held({ top: ['chen'], targetIds: ['li'], reasoned: true }),
    broken({ top: ['chen'], targetIds: ['li'], reasoned: false }),
  ],
});

// No article of the regulations asks for it: an answer to questions on the edition of 2014 does, as a rule, and provinces do.
const PROVINCES: Edition = { title: '干部选拔任用工作政策问答(2014)及外省实施办法', from: '2014-01-14' };

export const recommendationAttendance = rule({
  id: 'recommendation.attendance',
  class: 'S',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '会议推荐一般应有三分之二以上应到人员参加',
    en: 'As a rule two thirds or more of those expected attend the meeting of recommendation',
  },
  versions: [local(PROVINCES, TWO_THIRDS)],
  evaluate: quorum,
  cases: [held({ eligible: 60, present: 40 }), broken({ eligible: 60, present: 39 })],
});

export const recommendationTalks = rule({
  id: 'recommendation.talks',
  class: 'S',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '谈话推荐一般应有三分之二以上应谈人员参加',
    en: 'As a rule two thirds or more of those invited are interviewed',
  },
  versions: [local(PROVINCES, TWO_THIRDS)],
  evaluate: quorum,
  cases: [held({ eligible: 30, present: 20 }), broken({ eligible: 30, present: 19 })],
});

export const inspectionSignatures = rule({
  id: 'inspection.signatures',
  class: 'P',
  code: 'SIGNATURE_MISSING',
  kind: 'predicate',
  sentence: { zh: '考察材料由全体考察人员签名', en: 'All named inspectors sign' },
  versions: [provisional()],
  evaluate: (_, { missing }: { missing: readonly string[] }) => ({ holds: missing.length === 0 }),
  cases: [held({ missing: [] }), broken({ missing: ['张三'] })],
});

export const caseFinished = rule({
  id: 'appointment.conclusion',
  class: 'P',
  code: 'CASE_UNFINISHED',
  kind: 'predicate',
  sentence: {
    zh: '反映、试用期、任职谈话等均已办结,事项方可办结',
    en: 'A case is concluded when no objection, probation or talk is open',
  },
  versions: [provisional()],
  evaluate: (_, { open }: { open: readonly string[] }) => ({ holds: open.length === 0 }),
  cases: [held({ open: [] }), broken({ open: ['talk'] })],
});

export const talkDelay = rule({
  id: 'talk.delay',
  class: 'S',
  kind: 'period',
  unit: 'days',
  sentence: { zh: '启动后三十日内谈话', en: 'The talk is held within 30 days of opening' },
  versions: [provisional(30)],
  evaluate: within,
  cases: THIRTY_DAYS,
});

export const talkRecord = rule({
  id: 'talk.record',
  class: 'S',
  kind: 'period',
  unit: 'days',
  sentence: { zh: '谈话后七日内归档记录', en: 'The record is filed within seven days of the talk' },
  versions: [provisional(7)],
  evaluate: within,
  cases: [held({ from: '2019-05-01', on: '2019-05-08' }), broken({ from: '2019-05-01', on: '2019-05-09' })],
});

export const talkActor = rule({
  id: 'talk.actor',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '六种情形的谈话由党委或组织部门主要负责人进行',
    en: 'A talk on an occasion is held by the principal of the committee or of the department',
  },
  versions: [local(DISTRICT)],
  evaluate: (_, { talkerRole }: { talkerRole: string }) => ({
    holds: talkerRole === 'committeePrincipal' || talkerRole === 'departmentHead',
  }),
  cases: [
    held({ talkerRole: 'committeePrincipal' }),
    held({ talkerRole: 'departmentHead' }),
    broken({ talkerRole: 'teamPrincipal' }),
  ],
});

export const secondmentSteps = rule({
  id: 'secondment.steps',
  class: 'P',
  code: 'STEP_OUT_OF_ORDER',
  kind: 'predicate',
  sentence: {
    zh: '挂职按计划、到岗、期满、鉴定的顺序进行',
    en: 'A secondment is planned, started, ended and assessed in this order',
  },
  versions: [provisional()],
  evaluate: (_, { missing }: { step: string; missing: readonly string[] }) => ({ holds: missing.length === 0 }),
  cases: [
    held({ step: 'SecondmentEnded', missing: [] }),
    broken({ step: 'SecondmentEnded', missing: ['SecondmentStarted'] }),
  ],
});

export const secondmentAssessed = rule({
  id: 'secondment.no-assessment',
  class: 'S',
  kind: 'period',
  unit: 'days',
  sentence: { zh: '挂职结束后三十日内鉴定', en: 'A secondment is assessed within 30 days of its end' },
  versions: [provisional(30)],
  evaluate: within,
  cases: THIRTY_DAYS,
});

export const secondmentLength = rule({
  id: 'secondment.longest',
  class: 'P',
  code: 'SECONDMENT_TOO_LONG',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '挂职一般不超过两年,超过的应当说明事由',
    en: 'A secondment lasts two years at most; a longer one has its reason stated',
  },
  versions: [provisional(24)],
  evaluate: (
    months,
    { from, to, reasoned }: { secondmentId: string; from: PlainDate; to: PlainDate; reasoned: boolean },
  ) => {
    const longest = addMonths(from, months);
    return { holds: reasoned || to <= longest, satisfiedBy: { longest } };
  },
  cases: [
    held({ secondmentId: 'g1', from: '2017-03-01', to: '2019-03-01', reasoned: false }),
    held({ secondmentId: 'g1', from: '2017-03-01', to: '2019-03-02', reasoned: true }),
    broken({ secondmentId: 'g1', from: '2017-03-01', to: '2019-03-02', reasoned: false }),
  ],
});

export const recordsAgree = rule({
  id: 'ledger.agreement',
  class: 'P',
  code: 'RECORDS_CONTRADICT',
  kind: 'predicate',
  sentence: {
    zh: '在册记录不得相互矛盾:后记的一条在前一条之后本不能成立',
    en: 'Records do not contradict each other: the later one could not stand beside the one before it',
  },
  versions: [provisional()],
  evaluate: (_, { code }: { code: string | null }) => ({ holds: code === null }),
  cases: [held({ code: null }), broken({ code: 'POST_OCCUPIED' })],
});

export const barTakenBack = rule({
  id: 'ledger.bar-taken-back',
  class: 'P',
  code: 'BAR_TAKEN_BACK',
  kind: 'predicate',
  sentence: {
    zh: '更正、撤销了限制任用的记录之后才得以作出的决定,应当核查该项更正、撤销的依据',
    en: 'Where a decision stands only because a record that barred it was corrected or annulled before, the document for that is looked at',
  },
  versions: [provisional()],
  evaluate: (_, { rules }: { rules: readonly string[]; record: string | null }) => ({ holds: rules.length === 0 }),
  cases: [
    held({ rules: [], record: null }),
    broken({ rules: ['appointment.objection-upheld'], record: '3f0c2a4e-0000-4000-8000-000000000001' }),
  ],
});

export const patronOfOthers = rule({
  id: 'patron.own-team',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '包抓领导不包抓自己任职的班子',
    en: 'A patron is no member of the team that he is patron of',
  },
  versions: [provisional()],
  evaluate: (_, { posts }: { patronId: string; posts: readonly string[] }) => ({ holds: posts.length === 0 }),
  cases: [held({ patronId: 'sun', posts: [] }), broken({ patronId: 'sun', posts: ['head'] })],
});

export const opinionAnswers = rule({
  id: 'appointment.opinion-order',
  class: 'P',
  code: 'ANSWER_BEFORE_QUESTION',
  kind: 'predicate',
  sentence: {
    zh: '征求意见在前,回复意见在后',
    en: 'An organ answers on the day on which it is asked, or after it',
  },
  versions: [provisional()],
  evaluate: (_, { on, askedOn }: { organ: string; on: PlainDate; askedOn: PlainDate | null }) => ({
    holds: askedOn === null || on >= askedOn,
  }),
  cases: [
    held({ organ: 'discipline', on: '2019-04-02', askedOn: null }),
    held({ organ: 'discipline', on: '2019-04-02', askedOn: '2019-04-02' }),
    broken({ organ: 'discipline', on: '2019-04-01', askedOn: '2019-04-02' }),
  ],
});

// No national text that was read speaks of two cases for one post: of two letters the second could not be carried out.
export const oneCase = rule({
  id: 'appointment.one-case',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '一个职位一般同时只在一个任免事项中选任',
    en: 'As a rule a post is filled in one case at a time',
  },
  versions: [provisional()],
  evaluate: (_, { caseIds }: { posts: readonly string[]; caseIds: readonly string[] }) => ({
    holds: caseIds.length === 0,
  }),
  cases: [held({ posts: [], caseIds: [] }), broken({ posts: ['lizhen/deputy'], caseIds: ['2019-03'] })],
});

export const decidedOnce = rule({
  id: 'appointment.decided-once',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '职位已在另一任免事项中决定人选的,该事项了结前一般不再决定他人',
    en: 'As a rule a post for which another case has decided on somebody is given to nobody else before that case is settled',
  },
  versions: [provisional()],
  evaluate: (_, { caseIds }: { cadreId: string; posts: readonly string[]; caseIds: readonly string[] }) => ({
    holds: caseIds.length === 0,
  }),
  cases: [
    held({ cadreId: 'chen', posts: [], caseIds: [] }),
    broken({ cadreId: 'chen', posts: ['lizhen/deputy'], caseIds: ['2019-03'] }),
  ],
});

export const letterDelay = rule({
  id: 'appointment.letter-delay',
  class: 'S',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '任免通知一般在决定后一年内印发',
    en: 'The letter goes out within a year of the decision, as a rule',
  },
  // No text that was read limits it; a recommendation is valid for as long.
  versions: [provisional(12)],
  evaluate: (months, { decidedOn, on }: { cadreId: string; decidedOn: PlainDate; on: PlainDate }) => {
    const due = addMonths(decidedOn, months);
    return { holds: on <= due, satisfiedBy: { due } };
  },
  cases: [
    held({ cadreId: 'chen', decidedOn: '2018-05-10', on: '2019-05-10' }),
    broken({ cadreId: 'chen', decidedOn: '2018-05-10', on: '2019-05-11' }),
  ],
});

export const secondmentOver = rule({
  id: 'cadre.secondment-over',
  class: 'P',
  code: 'SECONDMENT_OPEN',
  kind: 'predicate',
  sentence: {
    zh: '干部离开本区,应当先结束或者取消其挂职',
    en: 'Who departs has his secondment ended or cancelled first',
  },
  versions: [provisional()],
  evaluate: (
    _,
    { secondments }: { cadreId: string; on: PlainDate; secondments: readonly string[]; until: PlainDate | null },
  ) => ({ holds: secondments.length === 0 }),
  cases: [
    held({ cadreId: 'chen', on: '2019-06-03', secondments: [], until: null }),
    broken({ cadreId: 'chen', on: '2019-06-03', secondments: ['g1'], until: '2019-12-31' }),
  ],
});

export const classOver = rule({
  id: 'training.class-over',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '培训班一般在最后一日或者其后结束',
    en: 'As a rule a class is closed on its last day or after it',
  },
  versions: [provisional()],
  evaluate: (_, { on, endsOn }: { on: PlainDate; endsOn: PlainDate }) => ({ holds: on >= endsOn }),
  cases: [held({ on: '2019-05-17', endsOn: '2019-05-17' }), broken({ on: '2019-05-16', endsOn: '2019-05-17' })],
});

export const secondmentEndsWithPost = rule({
  id: 'secondment.ends-with-post',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '干部到挂职的班子任职的,挂职一般随之结束,尚未到岗的取消',
    en: 'As a rule a secondment is ended, or cancelled, when its cadre is given a post of the team that he is seconded to',
  },
  // The texts that were read on secondments leave the post at home as it is, and say nothing of one at the host.
  versions: [provisional()],
  evaluate: (_, { secondments }: { cadreId: string; on: PlainDate; secondments: readonly string[] }) => ({
    holds: secondments.length === 0,
  }),
  cases: [
    held({ cadreId: 'chen', on: '2019-06-03', secondments: [] }),
    broken({ cadreId: 'chen', on: '2019-06-03', secondments: ['g1'] }),
  ],
});

export const secondmentKeepsPost = rule({
  id: 'secondment.home-post',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '挂职不改变人事关系,派出班子的职务一般保留到挂职结束',
    en: 'A secondment changes nothing at home: as a rule the post there is kept until it is over',
  },
  // What was read of the law says that the tie to the organ stays, and nothing of the post.
  versions: [provisional()],
  evaluate: (_, { posts }: { cadreId: string; secondmentId: string; on: PlainDate; posts: readonly string[] }) => ({
    holds: posts.length === 0,
  }),
  cases: [
    held({ cadreId: 'chen', secondmentId: 'g1', on: '2019-05-01', posts: [] }),
    broken({ cadreId: 'chen', secondmentId: 'g1', on: '2019-05-01', posts: ['bureau/deputy'] }),
  ],
});

export const oneClass = rule({
  id: 'training.one-class',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '同一时间一般只参加一个培训班(在线学习、讲座、考试除外)',
    en: 'As a rule one class is attended at a time, online courses, lectures and exams aside',
  },
  // Classes may take turns within their days, so two of them at once are not impossible.
  versions: [provisional()],
  evaluate: (_, { trainingIds }: { cadreId: string; trainingIds: readonly string[] }) => ({
    holds: trainingIds.length === 0,
  }),
  cases: [held({ cadreId: 'chen', trainingIds: [] }), broken({ cadreId: 'chen', trainingIds: ['k1'] })],
});

export const assessmentSeason = rule({
  id: 'assessment.season',
  class: 'S',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '年度考核一般在年底或者次年年初进行,不早于该年最后三个月启动',
    en: 'A year is assessed at its end or early in the next one, as a rule, and not before its last three months',
  },
  // The measures of 2009 say at the end of the year or early in the next; which months these are, no text that was read says.
  versions: [provisional(3)],
  evaluate: (months, { year, on }: { year: number; on: PlainDate }) => {
    const earliest = addMonths(`${year + 1}-01-01`, -months);
    return { holds: on >= earliest, satisfiedBy: { earliest } };
  },
  cases: [held({ year: 2018, on: '2018-10-01' }), broken({ year: 2018, on: '2018-09-30' })],
});
