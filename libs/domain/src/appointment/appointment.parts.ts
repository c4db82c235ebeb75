import type { PlainDate } from '#libs/kernel';
import { CodeLike, Count, Day, Flag, Id, ListOf, Nested, OneOf, Ref, Says, Text, Votes } from '../dsl/fields.ts';

// What the events of a case hold, or have in common.

/** What is looked at before an inspection: 资格审查 and the four checks 凡提四必. */
export const ELIGIBILITY_CHECKS = [
  'grade',
  'influencePeriod',
  'canvassing',
  'recognition',
  'familyAbroad',
  'seniority',
  'promotionInterval',
  'training',
  'fileAudit',
  'personalMatters',
  'integrityOpinion',
  'petitions',
  'kinship',
  'education',
  'retirement',
  'slots',
] as const;
/** How a vote is taken. */
export const BALLOTS = ['oral', 'hands', 'secret'] as const;
/** What a committee's vote comes to; never supplied, always computed. */
export const VOTE_OUTCOMES = ['approved', 'rejected', 'deferred', 'invalidNoQuorum'] as const;
/** One of {@link VOTE_OUTCOMES}. */
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

/** A post of a team. */
export class PostRef {
  @Says('Id of the team that the post is in 班子编号')
  @Ref('team')
  teamId: string;
  @Says('Id of the post within that team 职位编号')
  @Id()
  postId: string;
}

/** A post that a case fills, or takes away. */
export class CasePost extends PostRef {
  @Says(
    '`true` for a post filled by election 选任职务, as the record of the team has it; taken from there when left out',
  )
  @Flag({ optional: true })
  elected?: boolean;
}

/** Marks of one applicant. */
export class Mark {
  @Says('Id of the applicant 报名人')
  @Ref('cadre')
  cadreId: string;
  @Says('Marks 成绩, from 0 to 100')
  @Count({ max: 100 })
  score: number;
}

/** How many recommended one cadre. */
export class CandidateVotes {
  @Says('Id of the cadre who was recommended 被推荐人')
  @Ref('cadre')
  cadreId: string;
  @Says('How many recommended this cadre 推荐票')
  @Votes()
  votes: number;
}

/** One check of a cadre with what it found. */
export class EligibilityCheck {
  @Says(
    'What is checked 审查项目: `grade` 年度考核等次, `influencePeriod` 影响期, `canvassing` 拉票, `recognition` 群众公认度, `familyAbroad` 配偶移居国外情况, `seniority` 任职年限, `promotionInterval` 提拔间隔, `training` 培训, `fileAudit` 档案审核, `personalMatters` 个人有关事项, `integrityOpinion` 廉洁自律意见, `petitions` 信访举报, `kinship` 任职回避, `education` 学历, `retirement` 退休年龄, `slots` 职数; what the ledger knows itself needs no check, and none may say otherwise',
  )
  @OneOf(ELIGIBILITY_CHECKS)
  check: string;
  @Says('`passed` 通过 or `failed` 未通过')
  @OneOf(['passed', 'failed'])
  result: 'passed' | 'failed';
  @Says('The document that shows it 依据材料')
  @Text()
  document: string;
}

/** A member of the inspection team. */
export class Inspector {
  @Says('Name of the inspector 考察组成员')
  @Text({ max: 60 })
  name: string;
  @Says('`true` when related to a target 亲属关系: then somebody else must go; not so when left out')
  @Flag({ optional: true })
  kin?: boolean;
}

/** How one member voted. */
export class NamedVote {
  @Says('Name of the member 表决人')
  @Text({ max: 60 })
  member: string;
  @Says('`agree` 同意, `disagree` 不同意, `defer` 缓议 or `abstain` 弃权')
  @OneOf(['agree', 'disagree', 'defer', 'abstain'])
  vote: string;
}

/** What both committees' votes have. */
export class CommitteeVote {
  @Says('Id of the cadre who is voted on 表决人选')
  @Ref('cadre')
  cadreId: string;
  @Says('How many members are entitled to attend 应到会人数')
  @Votes()
  eligible: number;
  @Says('How many are present 实到会人数, not more than are entitled')
  @Votes()
  present: number;
  @Says('Votes for it 同意票; all votes add up to those present less those who left the vote')
  @Votes()
  agree: number;
  @Says('Votes against it 不同意票')
  @Votes()
  disagree: number;
  @Says('Votes of abstention 弃权票')
  @Votes()
  abstain: number;
  @Says('Members present who left the vote for a conflict 回避人数; none when left out')
  @Votes({ optional: true })
  recused?: number;
  @Says('How the vote is taken 表决方式: `oral` 口头, `hands` 举手, `secret` 无记名投票')
  @OneOf(BALLOTS)
  ballot: (typeof BALLOTS)[number];
  @Says('Who voted how 记名表决情况; never with a secret ballot, and may be left out')
  @ListOf(() => NamedVote, { optional: true, max: 200 })
  namedVotes?: NamedVote[];
  @Says(
    'The outcome that the meeting announced 宣布结果: `approved` 通过, `rejected` 未通过, `deferred` 暂缓; it must agree with the one worked out, and may be left out',
  )
  @OneOf(['approved', 'rejected', 'deferred'], { optional: true })
  announcedOutcome?: VoteOutcome;
  @Says(
    'What the vote comes to by the rules of its day 表决结果: `approved` 通过, `rejected` 未通过, `deferred` 暂缓, `invalidNoQuorum` 到会人数不足、无效',
  )
  @OneOf(VOTE_OUTCOMES, { optional: true, computed: true })
  outcome?: VoteOutcome;
}

/** What the letter does to one cadre. */
export class Move {
  @Says('Id of the cadre 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('The post to be taken 拟任职位; absent for who is appointed again and stays in it')
  @Nested(() => CasePost, { optional: true })
  assumes?: CasePost;
  @Says('The posts to be left 拟免职位; absent when there are none')
  @ListOf(() => PostRef, { optional: true })
  leaves?: PostRef[];
  @Says(
    'The day of the decision, of the election, or of the appointment by the body that the post has 任免生效日期; not that of the letter',
  )
  @Day()
  takesEffectOn: PlainDate;
  @Says('`true` when the post is held on probation 试用期')
  @Flag()
  onProbation: boolean;
  @Says('The day from which probation is reviewed 试用期满日期; absent without probation')
  @Day({ optional: true })
  probationUntil?: PlainDate;
}

/** A document that is kept outside the ledger: which it is shows by its hash, and its text never enters an event. */
export class KeptDocument {
  @Says('SHA-256 of the document, 64 hexadecimal digits in lower case 校验值')
  @CodeLike(/^[0-9a-f]{64}$/)
  sha256: string;
  @Says('Where it is kept 存放位置; its text never enters the ledger')
  @Text()
  custodyRef: string;
}
