import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './appointment.events.ts';
import { CASE, CONTEST, LIN, OWN_CASE } from './appointment.examples.ts';

const writers = ['recorder', 'approver'] as const;

@Command({
  yields: 'MotionRecorded',
  writers,
  says: {
    zh: '登记动议,写明初始提名的来源。任免事项的第一步;辞职的,为本人申请。',
    en: 'Records the motion and where the nomination comes from. It is the first step of every case; of a resignation it is the application.',
  },
  example: { ...CASE, effectiveOn: '2019-03-04', source: 'committee', proposer: '区委组织部' },
  after: ['OpenAppointmentCase'],
})
export class RecordMotion extends act(events.MotionRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'VacancyPublished',
  writers,
  says: {
    zh: '登记发布职位公告。仅用于公开选拔和竞争上岗。',
    en: 'Records that the vacancy is announced. It is a step of open selection and of competition only.',
  },
  example: {
    ...CONTEST,
    effectiveOn: '2019-03-06',
    text: '河沿街道办事处副主任职位竞争上岗公告',
    applyBy: '2019-03-12',
  },
  after: [
    ['OpenAppointmentCase', { ...CONTEST, method: 'competition' }],
    ['RecordMotion', CONTEST],
  ],
})
export class PublishVacancy extends act(events.VacancyPublished) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ApplicantRecorded',
  writers,
  says: {
    zh: '登记一名干部报名及资格审查结果。仅用于公开选拔和竞争上岗,每名报名人登记一次。',
    en: 'Records that a cadre applies and whether the conditions are met, once for each applicant. It is a step of open selection and of competition only.',
  },
  example: { ...CONTEST, effectiveOn: '2019-03-11', ...LIN, qualified: true },
  after: ['PublishVacancy'],
})
export class RecordApplicant extends act(events.ApplicantRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'SelectionExamRecorded',
  writers,
  says: {
    zh: '登记公开选拔或竞争上岗的笔试成绩。只登记已经报名的干部。',
    en: 'Records the marks of the written exam of a selection, of cadres who have applied.',
  },
  example: { ...CONTEST, effectiveOn: '2019-03-18', results: [{ ...LIN, score: 84 }] },
  after: ['RecordApplicant'],
})
export class RecordSelectionExam extends act(events.SelectionExamRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'InterviewRecorded',
  writers,
  says: {
    zh: '登记公开选拔或竞争上岗的面试成绩。只登记已经报名的干部。',
    en: 'Records the marks of the interview of a selection, of cadres who have applied.',
  },
  example: { ...CONTEST, effectiveOn: '2019-03-20', results: [{ ...LIN, score: 88 }] },
  after: ['RecordSelectionExam'],
})
export class RecordInterview extends act(events.InterviewRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'TalkRecommendationRecorded',
  writers,
  says: {
    zh: '登记谈话调研推荐:应谈、实谈人数和各人被推荐的次数。提拔的必经步骤;与会议推荐的先后,换届时依当时的条例,个别提拔不限。',
    en: 'Records the recommendation by talks in the unit: how many were invited and talked with, and how often each cadre was named. A promotion needs it; at a change of term the edition of the day says whether it comes before the meeting recommendation, otherwise either may come first.',
  },
  example: { ...CASE, effectiveOn: '2019-03-11', invited: 30, interviewed: 28, candidates: [{ ...LIN, votes: 22 }] },
  after: ['RecordMotion'],
})
export class RecordTalkRecommendation extends act(events.TalkRecommendationRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'MeetingRecommendationRecorded',
  writers,
  says: {
    zh: '登记会议推荐:到会人数、选票和各人得票。推荐结果在规定期限内、仅对所推荐的职位有效。',
    en: 'Records the recommendation by a meeting: attendance, ballots, and those for each cadre. Its result holds for the time of the rule and for these posts only.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-03-12',
    expected: 45,
    present: 42,
    issued: 42,
    returned: 42,
    valid: 41,
    candidates: [{ ...LIN, votes: 33 }],
  },
  after: ['RecordTalkRecommendation'],
})
export class RecordMeetingRecommendation extends act(events.MeetingRecommendationRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'InspectionTargetsSet',
  writers,
  says: {
    zh: '确定考察对象。得票最多的未列入的,在“事由”中说明理由。',
    en: 'Sets whom the inspection is about. Where nobody with the most votes is among them, the reason says why.',
  },
  example: { ...CASE, effectiveOn: '2019-03-14', targetIds: ['C20120701'] },
  after: ['RecordMeetingRecommendation'],
})
export class SetInspectionTargets extends act(events.InspectionTargetsSet) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'PreferenceGroundRecorded',
  writers,
  says: {
    zh: '登记同等条件下优先考虑某干部的理由,例如女干部、非党干部。',
    en: 'Records why a cadre goes before others of equal standing, for example as a woman or as a non-Party cadre.',
  },
  example: { ...CASE, effectiveOn: '2019-03-14', ...LIN, ground: '同等条件下优先考虑女干部' },
  after: ['SetInspectionTargets'],
})
export class RecordPreferenceGround extends act(events.PreferenceGroundRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ExceptionalPromotionRecorded',
  writers,
  says: {
    zh: '登记破格提拔的理由和上级组织部门的同意,在讨论决定之前。任职年限不足的,没有登记不能提拔;试用期未满、提拔未满一年的,不得破格。',
    en: 'Records why a cadre is promoted before the time (破格), and that the superior department consents, before the deliberation. Without it nobody with too few years is promoted; on probation and within a year of a promotion nobody is promoted by it.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-03-15',
    ...LIN,
    ground: 'outstanding',
    consent: { organ: '市委组织部', documentNo: '市组复〔2019〕6号', issuedOn: '2019-03-15' },
  },
  after: ['SetInspectionTargets'],
})
export class RecordExceptionalPromotion extends act(events.ExceptionalPromotionRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'EligibilityChecked',
  writers,
  says: {
    zh: '登记对一名人选的资格审查和“凡提四必”,逐项写明结果和依据材料。每名拟讨论决定的人选登记一次。',
    en: 'Records the check of eligibility and the four checks (凡提四必) of a cadre, each with its result and document. Every cadre who is to be decided on needs one.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-03-18',
    ...LIN,
    checks: [
      { check: 'fileAudit', result: 'passed', document: '干部人事档案专项审核表' },
      { check: 'personalMatters', result: 'passed', document: '个人有关事项查核表' },
      { check: 'integrityOpinion', result: 'passed', document: '区纪委廉洁自律情况意见' },
      { check: 'petitions', result: 'passed', document: '信访举报核查表' },
      { check: 'canvassing', result: 'passed', document: '民主推荐纪律情况说明' },
      { check: 'recognition', result: 'passed', document: '民主推荐和考察情况' },
      { check: 'familyAbroad', result: 'passed', document: '配偶、子女移居国(境)外情况核查表' },
      { check: 'seniority', result: 'passed', document: '任职年限核对表' },
      { check: 'grade', result: 'passed', document: '近三年年度考核登记表' },
    ],
  },
  after: ['SetInspectionTargets'],
})
export class CheckEligibility extends act(events.EligibilityChecked) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'InspectionNoticePublished',
  writers,
  says: {
    zh: '登记发布考察预告。在考察之前。',
    en: 'Records that the inspection is announced. It comes before the inspection.',
  },
  example: { ...CASE, effectiveOn: '2019-03-20', text: '对林知远同志进行考察的预告', channels: ['镇政府公示栏'] },
  after: ['SetInspectionTargets'],
})
export class PublishInspectionNotice extends act(events.InspectionNoticePublished) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'InspectionTeamFormed',
  writers,
  says: {
    zh: '登记组成考察组及其成员,须有两名以上,且与考察对象没有亲属关系。',
    en: 'Records who forms the inspection team: two or more, none of them related to a target.',
  },
  example: { ...CASE, effectiveOn: '2019-03-21', inspectors: [{ name: '孙某' }, { name: '周某' }] },
  after: ['CheckEligibility', 'PublishInspectionNotice'],
})
export class FormInspectionTeam extends act(events.InspectionTeamFormed) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'InspectionConcluded',
  writers,
  says: {
    zh: '登记考察结束:结论、方法和签字人。考察组全体成员签字并对结论负责。',
    en: 'Records that the inspection is over: the hash of its report and where that is kept, how it was done, and who signs for it. Every member of the inspection team does.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-03-29',
    report: {
      sha256: 'e0b1f4a6d3c2957886f0a1b4c7d2e5938f6a7b0c1d4e2f5a8b9c0d3e6f7a1b25',
      custodyRef: '组干存-2019-0412',
    },
    methods: ['个别谈话', '民主测评', '查阅档案'],
    signedBy: ['孙某', '周某'],
  },
  after: ['FormInspectionTeam'],
})
export class ConcludeInspection extends act(events.InspectionConcluded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

/** The steps by which a case finds its people: motion, contest, recommendation, checks and inspection. */
export const selectionCommands = commandsOf(
  RecordMotion,
  PublishVacancy,
  RecordApplicant,
  RecordSelectionExam,
  RecordInterview,
  RecordTalkRecommendation,
  RecordMeetingRecommendation,
  SetInspectionTargets,
  RecordPreferenceGround,
  RecordExceptionalPromotion,
  CheckEligibility,
  PublishInspectionNotice,
  FormInspectionTeam,
  ConcludeInspection,
);
