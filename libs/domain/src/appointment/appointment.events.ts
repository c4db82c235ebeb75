import type { PlainDate } from '#libs/kernel';
import { CIVIL_RANK } from '../shared/codes.ts';
import { Code, Day, Flag, Id, ListOf, Nested, OneOf, Ref, RefList, Says, Text, Texts, Votes } from '../dsl/fields.ts';
import {
  CandidateVotes,
  CasePost,
  CommitteeVote,
  EligibilityCheck,
  Inspector,
  KeptDocument,
  Mark,
  Move,
  PostRef,
} from './appointment.parts.ts';
import { ACTIONS, METHODS, STEPS, type Action, type Method, type Step } from './procedure.ts';

/** Where a nomination (初始提名) comes from. */
export const NOMINATION_SOURCES = [
  'masses',
  'committee',
  'department',
  'leader',
  'unit',
  'superior',
  'applicant',
] as const;
/** Who is asked for an opinion (征求意见). */
export const OPINION_ORGANS = ['discipline', 'unitedFront', 'supervisingLeader'] as const;
/** What an objection in public notice is about. */
export const OBJECTION_CATEGORIES = ['integrity', 'conduct', 'ability', 'procedure', 'other'] as const;
/** What came of an objection. */
export const OBJECTION_VERDICTS = ['upheld', 'notUpheld', 'unverifiable'] as const;
/** Posts that a text frees of a step. */
export const FREED_POSTS = ['specialPost', 'secretPost'] as const;
export class AppointmentCaseOpened {
  @Says(
    'What is to be done 任免类型: `promote` 提拔, `furtherUse` 进一步使用, `transfer` 交流, `reappoint` 续任, `remove` 免职, `demote` 降职, `toNonLeading` 转任职级, `resignVoluntary` 自愿辞职, `resignBlame` 引咎辞职, `resignOrdered` 责令辞职',
  )
  @OneOf(ACTIONS)
  action: Action;
  @Says(
    'How the people are found 选任方式: `standard` 两推荐一考察, `openSelection` 公开选拔, `competition` 竞争上岗, `organizational` 组织推荐',
  )
  @OneOf(METHODS)
  method: Method;
  @Says('What the case is opened on 时机: re-election, reform …; may be left out')
  @Text({ optional: true, max: 500 })
  occasion?: string;
  @Says('`true` when the case belongs to a change of term 换届; not so when left out: then it is a single appointment')
  @Flag({ optional: true })
  termChange?: boolean;
  @Says('`true` when there are to be more candidates than posts at every stage 差额; not so when left out')
  @Flag({ optional: true })
  differential?: boolean;
  @Says('The posts that the case fills, or takes away 职位; all of them are authorised')
  @ListOf(() => CasePost)
  posts: CasePost[];
  @Says('Ids of the cadres, where they are known already 人选; a case that takes a post away has exactly one')
  @RefList('cadre', { optional: true })
  cadreIds?: string[];
  @Says('`true` when the full committee votes too 全委会票决, as for the principal of a township; not so when left out')
  @Flag({ optional: true })
  plenaryRequired?: boolean;
  @Says('Id of the finding that the case goes back to 发现问题; left out when there is none')
  @Text({ optional: true })
  originFindingId?: string;
}

export class MotionRecorded {
  @Says(
    'Where the nomination comes from 初始提名来源: `masses` 群众, `committee` 党委, `department` 组织部门, `leader` 领导, `unit` 单位, `superior` 上级, `applicant` 本人',
  )
  @OneOf(NOMINATION_SOURCES)
  source: string;
  @Says('Who proposes it 提出单位或提出人; may be left out')
  @Text({ optional: true })
  proposer?: string;
  @Says('The paper on the motion 动议材料: its hash and where it is kept, never its text; left out when there is none')
  @Nested(() => KeptDocument, { optional: true })
  record?: KeptDocument;
  @Says('Remark on the motion 说明, in records from before such papers were kept outside the ledger')
  @Text({ optional: true, computed: true, max: 2000 })
  note?: string;
}

export class VacancyPublished {
  @Says('Text of the announcement 公告内容')
  @Text({ max: 2000 })
  text: string;
  @Says('The last day on which one may apply 报名截止日期; left out when none is set')
  @Day({ optional: true })
  applyBy?: PlainDate;
}

export class ApplicantRecorded {
  @Says('Id of the cadre who applies 报名人')
  @Ref('cadre')
  cadreId: string;
  @Says('`true` when the applicant meets the conditions 资格审查是否合格')
  @Flag()
  qualified: boolean;
  @Says('Why, in a few words 理由; may be left out')
  @Text({ optional: true, max: 500 })
  ground?: string;
}

export class SelectionExamRecorded {
  @Says('Marks of each applicant in the written exam 笔试成绩')
  @ListOf(() => Mark, { max: 200 })
  results: Mark[];
}

export class InterviewRecorded {
  @Says('Marks of each applicant in the interview 面试成绩')
  @ListOf(() => Mark, { max: 200 })
  results: Mark[];
}

export class TalkRecommendationRecorded {
  @Says('How many were invited to a talk 应谈人数')
  @Votes()
  invited: number;
  @Says('How many were talked with 实谈人数, not more than were invited')
  @Votes()
  interviewed: number;
  @Says('How often each cadre was named 推荐情况, by no more than were talked with; counts only, never who voted how')
  @ListOf(() => CandidateVotes, { max: 200 })
  candidates: CandidateVotes[];
  @Says('The posts that it was held for 推荐职位; those of the case when left out')
  @ListOf(() => PostRef, { optional: true })
  posts?: PostRef[];
}

export class MeetingRecommendationRecorded {
  @Says('How many are expected 应到会人数')
  @Votes()
  expected: number;
  @Says('How many are present 实到会人数, not more than are expected')
  @Votes()
  present: number;
  @Says('Ballots given out 发出票, not more than are present')
  @Votes()
  issued: number;
  @Says('Ballots brought back 收回票, not more than were given out')
  @Votes()
  returned: number;
  @Says('Valid ballots 有效票, not more than came back')
  @Votes()
  valid: number;
  @Says('Ballots for each cadre 推荐票, none with more than are valid; counts only, never who voted how')
  @ListOf(() => CandidateVotes, { max: 200 })
  candidates: CandidateVotes[];
  @Says('The posts that it was held for 推荐职位; those of the case when left out')
  @ListOf(() => PostRef, { optional: true })
  posts?: PostRef[];
}

export class InspectionTargetsSet {
  @Says('Ids of the cadres who are inspected 考察对象')
  @RefList('cadre')
  targetIds: string[];
}

export class PreferenceGroundRecorded {
  @Says('Id of the cadre who is preferred 优先人选')
  @Ref('cadre')
  cadreId: string;
  @Says('Why this cadre goes before others of equal standing 优先理由')
  @Text({ max: 500 })
  ground: string;
}

/** Grounds of an exceptional promotion (破格提拔). */
export const EXCEPTIONAL_GROUNDS = ['outstanding', 'specialNeed'] as const;

/** The paper by which the superior department consents. */
export class Consent {
  @Says('Who consents 同意机关: the organization department one level up')
  @Text({ max: 100 })
  organ: string;
  @Says('Number of its paper 批复文号')
  @Text({ max: 100 })
  documentNo: string;
  @Says('The day of that paper 批复日期, not after the deliberation')
  @Day()
  issuedOn: PlainDate;
}

export class ExceptionalPromotionRecorded {
  @Says('Id of the cadre who is promoted before the time 破格提拔人选')
  @Ref('cadre')
  cadreId: string;
  @Says('Why 破格理由: `outstanding` 特别优秀, `specialNeed` 工作特殊需要')
  @OneOf(EXCEPTIONAL_GROUNDS)
  ground: (typeof EXCEPTIONAL_GROUNDS)[number];
  @Says('The consent of the superior department 上级组织部门同意')
  @Nested(() => Consent)
  consent: Consent;
}

export class EligibilityChecked {
  @Says('Id of the cadre who is checked 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('Each check with its result and document 审查情况; one that failed bars the decision')
  @ListOf(() => EligibilityCheck)
  checks: EligibilityCheck[];
  @Says('The post that the cadre is checked for 拟任职位; the only one of the case when left out')
  @Nested(() => PostRef, { optional: true })
  post?: PostRef;
}

export class InspectionNoticePublished {
  @Says('Text of the notice 考察预告内容')
  @Text({ max: 2000 })
  text: string;
  @Says('Where it is published 发布渠道; may be left out')
  @Texts({ optional: true })
  channels?: string[];
}

export class InspectionTeamFormed {
  @Says('The members of the inspection team 考察组, two or more')
  @ListOf(() => Inspector)
  inspectors: Inspector[];
}

export class InspectionConcluded {
  @Says('The report with what the inspection comes to 考察材料: its hash and where it is kept, never its text')
  @Nested(() => KeptDocument)
  report: KeptDocument;
  @Says('What the inspection comes to 考察结论, in records from before reports were kept outside the ledger')
  @Text({ optional: true, computed: true, max: 4000 })
  conclusion?: string;
  @Says('How it was done 考察方法: talks, poll, review of the file …')
  @Texts()
  methods: string[];
  @Says('Names of the inspectors who sign and answer for it 签字人: all of the team')
  @Texts()
  signedBy: string[];
  @Says('`true` when the result was fed back to the leaders of the unit 是否反馈; not stated when left out')
  @Flag({ optional: true })
  feedbackGiven?: boolean;
}

export class OpinionRequested {
  @Says('Who is asked 征求意见对象: `discipline` 纪检监察机关, `unitedFront` 统战部门, `supervisingLeader` 分管领导')
  @OneOf(OPINION_ORGANS)
  organ: string;
}

export class OpinionReceived {
  @Says('Who answers 回复单位: `discipline` 纪检监察机关, `unitedFront` 统战部门, `supervisingLeader` 分管领导')
  @OneOf(OPINION_ORGANS)
  organ: string;
  @Says('`none` 无不同意见 or `objection` 有不同意见')
  @OneOf(['none', 'objection'])
  verdict: 'none' | 'objection';
  @Says(
    'The answer of the organ 书面意见: its hash and where it is kept, never its text; left out when nothing is in writing',
  )
  @Nested(() => KeptDocument, { optional: true, sensitivity: 'sealed' })
  record?: KeptDocument;
  @Says('Remark of the organ 说明, in records from before answers were kept outside the ledger')
  @Text({ optional: true, computed: true, max: 2000, sensitivity: 'sealed' })
  note?: string;
}

export class ConsultationRecorded {
  @Says('Who took part 参加人员, by name or office; may be left out')
  @Texts({ optional: true })
  participants?: string[];
  @Says('Ids of the cadres whom it was about 酝酿人选; the candidates of the case when left out')
  @RefList('cadre', { optional: true })
  cadreIds?: string[];
  @Says(
    'The record of the consultation 酝酿记录: its hash and where it is kept, never its text; left out when there is none',
  )
  @Nested(() => KeptDocument, { optional: true })
  record?: KeptDocument;
  @Says('Remark on the consultation 说明, in records from before such records were kept outside the ledger')
  @Text({ optional: true, computed: true, max: 2000 })
  note?: string;
}

export class DeliberationVoteRecorded extends CommitteeVote {
  @Says('Votes to put it off 缓议票; none when left out')
  @Votes({ optional: true })
  defer?: number;
  @Says('`true` when views were clearly split and the meeting put the matter off 暂缓; not so when left out')
  @Flag({ optional: true })
  viewsSplit?: boolean;
  @Says('`true` when the chair spoke last 末位表态; not stated when left out')
  @Flag({ optional: true })
  chairSpokeLast?: boolean;
  @Says(
    'The post of the case that the cadre is to have 拟任职位; needed where the case fills several. With a demotion the lower post, where one is given by the same vote',
  )
  @Nested(() => PostRef, { optional: true })
  post?: PostRef;
  @Says('Posts held now that the cadre leaves for it 拟免职位; left out when there are none')
  @ListOf(() => PostRef, { optional: true })
  leaving?: PostRef[];
  @Says(
    'Why the cadre keeps the other posts beside the new one 兼任理由; left out when none is kept: every post held is left or kept',
  )
  @Text({ optional: true, max: 500 })
  concurrentGround?: string;
}

export class ReconsiderationApproved {
  @Says('Id of the cadre whose decision is reconsidered 复议人选')
  @Ref('cadre')
  cadreId: string;
  @Says('How many members are entitled to attend 应到会人数')
  @Votes()
  eligible: number;
  @Says('Votes to reconsider 同意复议票')
  @Votes()
  agree: number;
}

export class PlenaryVoteRecorded extends CommitteeVote {}

export class PublicNoticeStarted {
  @Says('Text of the notice 公示内容')
  @Text({ max: 4000 })
  text: string;
  @Says('Who it is for 公示范围; may be left out')
  @Text({ optional: true })
  scope?: string;
  @Says('First day of the notice 公示开始日期, after the day of the decision')
  @Day()
  from: PlainDate;
  @Says('Last day of the notice 公示结束日期')
  @Day()
  to: PlainDate;
  @Says('Where it is published 公示渠道')
  @Texts()
  channels: string[];
}

export class ObjectionReceived {
  @Says('Id to be given to the objection 反映编号, unique in the case')
  @Id()
  objectionId: string;
  @Says('What it is about 反映类别: `integrity` 廉洁, `conduct` 品行, `ability` 能力, `procedure` 程序, `other` 其他')
  @OneOf(OBJECTION_CATEGORIES)
  category: string;
  @Says('`true` when the sender gave a name 是否署名; the name and the content are not recorded here')
  @Flag()
  named: boolean;
  @Says(
    'Number of the signal that holds its content 反映线索编号, as its office writes it: 信访〔2026〕9号; left out when there is none',
  )
  @Text({ optional: true, max: 128, sensitivity: 'sealed' })
  signalId?: string;
}

export class ObjectionResolved {
  @Says('Id of the objection 反映编号')
  @Id()
  objectionId: string;
  @Says('What came of it 核查结论: `upheld` 属实, `notUpheld` 不属实, `unverifiable` 无法查实')
  @OneOf(OBJECTION_VERDICTS)
  verdict: string;
}

export class PublicNoticeConcluded {
  @Says('`true` when it ended before its last day 是否提前结束')
  @Flag({ optional: true, computed: true })
  early?: boolean;
}

export class ElectionResultRecorded {
  @Says('Id of the cadre who stood for election 候选人')
  @Ref('cadre')
  cadreId: string;
  @Says('`true` when elected 是否当选')
  @Flag()
  passed: boolean;
  @Says('The electing body 选举机关; may be left out')
  @Text({ optional: true })
  body?: string;
}

export class FormalAppointmentRecorded {
  @Says('Id of the cadre who is appointed 被任命人')
  @Ref('cadre')
  cadreId: string;
  @Says('Which body appoints 任命机关: `standingCommittee` 人大常委会 or `government` 政府, as the post has it')
  @OneOf(['standingCommittee', 'government'])
  body: 'standingCommittee' | 'government';
}

export class CongressReliefRecorded {
  @Says('Id of the cadre who is relieved 离任人')
  @Ref('cadre')
  cadreId: string;
  @Says('The elected post that is left 免去或者辞去的选任职务')
  @Nested(() => PostRef)
  post: PostRef;
  @Says('The body that relieves or accepts the resignation 决定机关; may be left out')
  @Text({ optional: true })
  body?: string;
}

export class AppointmentIssued {
  @Says('Number of the letter 任免通知文号')
  @Text({ max: 100 })
  documentNo: string;
  @Says(
    '`true` when the posts are held on probation 试用期 at first, those that are elected excepted; not so when left out',
  )
  @Flag({ optional: true })
  onProbation?: boolean;
  @Says('Civil rank 职级 that goes with a demotion or a move to a non-leading post, `TY1` to `KY2`; left out otherwise')
  @Code(CIVIL_RANK, { optional: true })
  civilRank?: string;
  @Says('The action of the case 任免类型')
  @OneOf(ACTIONS, { optional: true, computed: true })
  action?: Action;
  @Says('What the letter does to each cadre 任免情况')
  @ListOf(() => Move, { optional: true, computed: true })
  moves?: Move[];
}

export class AppointmentTalkHeld {
  @Says('Id of the cadre who was talked with 谈话对象')
  @Ref('cadre')
  cadreId: string;
  @Says('Who held the talk 谈话人')
  @Text({ max: 60 })
  talker: string;
  @Says('The record of the talk 谈话记录: its hash and where it is kept, never its text; left out when none was made')
  @Nested(() => KeptDocument, { optional: true, sensitivity: 'sealed' })
  record?: KeptDocument;
  @Says('What was said 谈话情况, in records from before those of talks were kept outside the ledger')
  @Text({ optional: true, computed: true, max: 4000, sensitivity: 'sealed' })
  note?: string;
}

export class ProbationReviewed {
  @Says('Id of the cadre on probation 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('`true` when competent 是否胜任: the cadre is confirmed, else relieved')
  @Flag()
  competent: boolean;
  @Says('The report of the review 考核材料: its hash and where it is kept, never its text; left out when there is none')
  @Nested(() => KeptDocument, { optional: true, sensitivity: 'restricted' })
  report?: KeptDocument;
  @Says('What the review comes to 考核结论, in records from before reports were kept outside the ledger')
  @Text({ optional: true, computed: true, max: 2000, sensitivity: 'restricted' })
  conclusion?: string;
  @Says('Id of the team of the post held on probation 班子编号')
  @Ref('team', { optional: true, computed: true })
  teamId?: string;
  @Says('Id of the post held on probation 职位编号')
  @Id({ optional: true, computed: true })
  postId?: string;
}

export class StepSkipped {
  @Says(
    'The step that is left out 略过的步骤, one that the case has and that may be left out; a vote, an election, the letter and the review of probation may not',
  )
  @OneOf(STEPS)
  step: Step;
  @Says('Why it is left out 略过原因')
  @Text({ max: 2000 })
  reason: string;
  @Says(
    'What the post is, where the text frees its kind of the step 条文准许的情形: `specialPost` 特殊岗位, without a public notice, `secretPost` 涉密岗位, without recommendations by the edition of 2014; left out where the case itself shows the ground: the talks held for a single promotion, a change of term, or the consent of the superior',
  )
  @OneOf(FREED_POSTS, { optional: true })
  ground?: (typeof FREED_POSTS)[number];
}

export class AppointmentCaseTerminated {
  @Says('Why the case ends without a letter 终止原因')
  @Text({ max: 500 })
  ground: string;
}

export class AppointmentCaseConcluded {}
