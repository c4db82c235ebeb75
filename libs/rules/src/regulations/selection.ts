// 党政领导干部选拔任用工作条例: regulations on selecting and appointing leading Party and government cadres.
import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { HALF, TWO_THIRDS, majority, quorum } from '../shares.ts';
import { contentRead, read, unconfirmed } from '../versions.ts';
import { CUSTOM, SELECTION_2002, SELECTION_2014, SELECTION_2019 } from './instruments.ts';

const none = (missing: readonly unknown[]): { readonly holds: boolean } => ({ holds: missing.length === 0 });

export const voteQuorum = rule({
  id: 'vote.quorum',
  class: 'P',
  code: 'QUORUM_NOT_MET',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '讨论决定干部任免事项,须有应到会成员三分之二以上到会',
    en: 'Two thirds or more of the members entitled to attend must be present',
  },
  versions: [
    unconfirmed(CUSTOM, TWO_THIRDS),
    contentRead(SELECTION_2002, TWO_THIRDS),
    read(SELECTION_2014, '37', TWO_THIRDS),
    contentRead(SELECTION_2019, TWO_THIRDS),
  ],
  evaluate: quorum,
  cases: [held({ eligible: 9, present: 6 }), broken({ eligible: 9, present: 5 })],
});

export const voteMajority = rule({
  id: 'vote.majority',
  class: 'P',
  code: 'NOT_MORE_THAN_HALF',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '以应到会成员超过半数同意形成决定',
    en: 'More than half of the members entitled to attend must agree',
  },
  versions: [
    unconfirmed(CUSTOM, HALF),
    unconfirmed(SELECTION_2002, HALF),
    read(SELECTION_2014, '38', HALF),
    contentRead(SELECTION_2019, HALF),
  ],
  evaluate: majority,
  cases: [held({ eligible: 12, agree: 7 }), broken({ eligible: 12, agree: 6 })],
});

export const chairSpeaksLast = rule({
  id: 'vote.chair-last',
  class: 'P',
  code: 'CHAIR_SPOKE_BEFORE',
  kind: 'predicate',
  sentence: {
    zh: '讨论决定干部任免事项,党委(党组)主要负责人最后表态',
    en: 'Where an appointment is decided on, the head of the committee speaks last',
  },
  // The editions before it do not say so.
  versions: [contentRead(SELECTION_2019)],
  evaluate: (_, { chairSpokeLast }: { chairSpokeLast: boolean }) => ({ holds: chairSpokeLast }),
  cases: [held({ chairSpokeLast: true }), broken({ chairSpokeLast: false })],
});

export const recommendationValidity = rule({
  id: 'recommendation.validity',
  class: 'P',
  code: 'RECOMMENDATION_EXPIRED',
  kind: 'period',
  unit: 'months',
  sentence: { zh: '民主推荐结果一年内有效', en: 'A recommendation is valid for one year' },
  versions: [contentRead(SELECTION_2002, 12), unconfirmed(SELECTION_2014, 12), contentRead(SELECTION_2019, 12)],
  evaluate: (months, { recommendedOn, on }: { recommendedOn: PlainDate; on: PlainDate }) => {
    const expiresOn = addMonths(recommendedOn, months);
    return { holds: on < expiresOn, found: { expiresOn } };
  },
  cases: [
    held({ recommendedOn: '2018-01-10', on: '2019-01-09' }),
    held({ recommendedOn: '2018-01-10', on: '2018-12-10' }),
    broken({ recommendedOn: '2018-01-10', on: '2019-01-10' }),
  ],
});

export const recommendationPost = rule({
  id: 'recommendation.post',
  class: 'P',
  code: 'RECOMMENDATION_OTHER_POST',
  kind: 'predicate',
  sentence: { zh: '民主推荐结果仅对所推荐职位有效', en: 'A recommendation counts for its own post only' },
  versions: [contentRead(SELECTION_2002), unconfirmed(SELECTION_2014), contentRead(SELECTION_2019)],
  evaluate: (_, { recommendedFor, posts }: { recommendedFor: readonly string[]; posts: readonly string[] }) => ({
    // A vote that names no post counts for any.
    holds: recommendedFor.length === 0 || recommendedFor.some((post) => posts.includes(post)),
  }),
  cases: [
    held({ recommendedFor: [], posts: ['lizhen/head'] }),
    held({ recommendedFor: ['lizhen/deputy', 'lizhen/head'], posts: ['lizhen/head'] }),
    broken({ recommendedFor: ['lizhen/deputy'], posts: ['lizhen/head'] }),
  ],
});

export const inspectionMembers = rule({
  id: 'inspection.members',
  class: 'P',
  code: 'INSPECTORS_TOO_FEW',
  kind: 'threshold',
  unit: 'persons',
  sentence: { zh: '考察组由两名以上成员组成', en: 'An inspection team has two members or more' },
  versions: [unconfirmed(SELECTION_2002, 2), read(SELECTION_2014, '33', 2), read(SELECTION_2019, '33', 2)],
  evaluate: (needed, { members }: { members: number }) => ({ holds: members >= needed, satisfiedBy: { needed } }),
  cases: [held({ members: 2 }), broken({ members: 1 })],
});

export const inspectionKin = rule({
  id: 'inspection.kin',
  class: 'P',
  code: 'INSPECTOR_IS_KIN',
  kind: 'predicate',
  sentence: { zh: '考察人员与考察对象有亲属关系的应当回避', en: 'An inspector is no kin of the target' },
  versions: [unconfirmed(SELECTION_2002), unconfirmed(SELECTION_2014), read(SELECTION_2019, '53')],
  evaluate: (_, { kin }: { kin: readonly string[] }) => none(kin),
  cases: [held({ kin: [] }), broken({ kin: ['张三'] })],
});

export const appointmentSteps = rule({
  id: 'appointment.steps',
  class: 'P',
  code: 'STEP_OUT_OF_ORDER',
  kind: 'predicate',
  sentence: {
    zh: '任免事项按规定程序依次进行,必经程序不得省略',
    en: 'The required steps of a case are taken in their order',
  },
  versions: [
    unconfirmed(CUSTOM),
    contentRead(SELECTION_2002),
    contentRead(SELECTION_2014),
    contentRead(SELECTION_2019),
  ],
  evaluate: (_, { missing, done }: { step: string; missing: readonly string[]; done: readonly string[] }) =>
    none([...missing, ...done]),
  cases: [
    held({ step: 'deliberation', missing: [], done: [] }),
    broken({ step: 'deliberation', missing: ['inspection'], done: [] }),
    broken({ step: 'inspection', missing: [], done: ['deliberation'] }),
  ],
});

export const appointmentProcedure = rule({
  id: 'appointment.procedure',
  class: 'P',
  code: 'STEP_NOT_IN_PROCEDURE',
  kind: 'predicate',
  sentence: {
    zh: '事项只进行其任免方式规定的程序',
    en: 'A case takes only the steps that its action and its method have',
  },
  versions: [
    unconfirmed(CUSTOM),
    contentRead(SELECTION_2002),
    contentRead(SELECTION_2014),
    contentRead(SELECTION_2019),
  ],
  evaluate: (_, { belongs }: { step: string; action: string; method: string; belongs: boolean }) => ({
    holds: belongs,
  }),
  cases: [
    held({ step: 'motion', action: 'promote', method: 'standard', belongs: true }),
    broken({ step: 'exam', action: 'promote', method: 'standard', belongs: false }),
  ],
});

export const appointmentOpinions = rule({
  id: 'appointment.opinions',
  class: 'P',
  code: 'OPINION_MISSING',
  kind: 'predicate',
  sentence: {
    zh: '讨论决定前应当听取纪检监察机关意见,已征求的意见须全部收到',
    en: 'The discipline organ, and everybody else who was asked, has answered before the matter is consulted on',
  },
  versions: [unconfirmed(CUSTOM), unconfirmed(SELECTION_2002), read(SELECTION_2014, '34'), read(SELECTION_2019, '31')],
  evaluate: (_, { missing }: { missing: readonly string[] }) => none(missing),
  cases: [held({ missing: [] }), broken({ missing: ['discipline'] })],
});

export const appointmentEligibility = rule({
  id: 'appointment.eligibility',
  class: 'P',
  code: 'TARGET_DISQUALIFIED',
  kind: 'predicate',
  sentence: {
    zh: '资格审查不合格的,不得列为考察对象或提交讨论',
    en: 'Who fails a check of eligibility is not put to the vote',
  },
  versions: [
    unconfirmed(CUSTOM),
    unconfirmed(SELECTION_2002),
    read(SELECTION_2014, '8、9、24'),
    read(SELECTION_2019, '8、24、31'),
  ],
  evaluate: (_, { failed }: { cadreId: string; failed: readonly string[] }) => none(failed),
  cases: [held({ cadreId: 'chen', failed: [] }), broken({ cadreId: 'chen', failed: ['lastGrade'] })],
});

export const eligibilityComplete = rule({
  id: 'appointment.eligibility-complete',
  class: 'P',
  code: 'ELIGIBILITY_UNCHECKED',
  kind: 'predicate',
  sentence: {
    zh: '拟提拔人选的资格条件和凡提四必各项未逐项审查的,不得提交讨论',
    en: 'Nobody is put to the vote for a promotion before every condition and each of the four checks has been looked at',
  },
  versions: [unconfirmed(SELECTION_2014), read(SELECTION_2019, '24、31')],
  evaluate: (_, { unchecked }: { cadreId: string; unchecked: readonly string[] }) => none(unchecked),
  cases: [held({ cadreId: 'chen', unchecked: [] }), broken({ cadreId: 'chen', unchecked: ['petitions'] })],
});

export const noticeRun = rule({
  id: 'appointment.notice',
  class: 'P',
  code: 'NOTICE_ENDED_EARLY',
  kind: 'predicate',
  sentence: { zh: '公示期满方可任职,提前结束的无效', en: 'A public notice runs for all of its days' },
  versions: [unconfirmed(SELECTION_2002), read(SELECTION_2014, '41'), read(SELECTION_2019, '42')],
  evaluate: (_, { to, concludedOn }: { to: PlainDate; concludedOn: PlainDate | null }) => ({
    holds: concludedOn === null || concludedOn >= to,
  }),
  cases: [
    held({ to: '2019-05-10', concludedOn: '2019-05-10' }),
    held({ to: '2019-05-10', concludedOn: null }),
    broken({ to: '2019-05-10', concludedOn: '2019-05-09' }),
  ],
});

export const noticeLength = rule({
  id: 'appointment.notice-length',
  class: 'P',
  code: 'NOTICE_TOO_SHORT',
  kind: 'threshold',
  unit: 'workingDays',
  sentence: {
    zh: '公示期不少于五个工作日,首尾两日均计入',
    en: 'A public notice runs for five working days or more, its first and last day counted',
  },
  versions: [read(SELECTION_2014, '41', 5), read(SELECTION_2019, '42', 5)],
  // Days after the earliest end are not counted: a notice that is long enough needs no calendar of the year it ends in.
  evaluate: (needed, { from, to }: { from: PlainDate; to: PlainDate }, { workingDays }) => {
    const earliest = workingDays.windowEnd(from, needed);
    const satisfiedBy = { needed, earliest };
    return to >= earliest
      ? { holds: true, satisfiedBy }
      : { holds: false, satisfiedBy, found: { days: workingDays.inWindow(from, to) } };
  },
  cases: [
    held({ from: '2019-04-29', to: '2019-05-07' }),
    broken({ from: '2019-04-29', to: '2019-05-06' }),
    broken({ from: '2019-05-06', to: '2019-05-09' }),
  ],
});

export const noticeAfterDecision = rule({
  id: 'appointment.notice-order',
  class: 'P',
  code: 'NOTICE_BEFORE_DECISION',
  kind: 'period',
  unit: 'days',
  sentence: {
    zh: '公示在决定作出之后开始,任职通知在公示期满之后印发',
    en: 'The notice starts after the decision, and the letter goes out after the notice',
  },
  versions: [unconfirmed(SELECTION_2002, 1), read(SELECTION_2014, '41', 1), read(SELECTION_2019, '42', 1)],
  evaluate: (days, { after, on }: { after: PlainDate; on: PlainDate }) => {
    const earliest = addDays(after, days);
    return { holds: on >= earliest, satisfiedBy: { earliest } };
  },
  cases: [held({ after: '2019-05-06', on: '2019-05-07' }), broken({ after: '2019-05-06', on: '2019-05-06' })],
});

export const noObjectionOpen = rule({
  id: 'appointment.objection',
  class: 'P',
  code: 'OBJECTION_UNRESOLVED',
  kind: 'predicate',
  sentence: { zh: '公示期间的反映未查清的,不得办理任职手续', en: 'No letter goes out while an objection is open' },
  versions: [unconfirmed(SELECTION_2002), read(SELECTION_2014, '41'), read(SELECTION_2019, '42')],
  evaluate: (_, { objections }: { objections: readonly string[] }) => none(objections),
  cases: [held({ objections: [] }), broken({ objections: ['o1'] })],
});
