import type { PlainDate } from '#libs/kernel';
import { CADRE_GRADES, FITNESS, TEAM_GRADES, UNGRADED_GROUNDS } from '../shared/codes.ts';
import { Count, Day, ListOf, OneOf, Ref, Says, SomeOf, Text, Votes, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

// Every event says which team and year it is of, so that the team's timeline shows it.
class OfOneAssessment {
  @Says('The calendar year that is assessed 年度; its round has been opened')
  @Year({ ref: 'assessmentRound' })
  year: number;
  @Says('Id of the team that is assessed 班子编号')
  @Ref('team')
  teamId: string;
}

export class TeamAssessmentOpened extends OfOneAssessment {}

export class AssessmentNoticePublished extends OfOneAssessment {
  @Says('The day on which the debrief meeting is to be held 述职大会日期')
  @Day()
  meetingOn: PlainDate;
  @Says('Who takes part 参加范围; may be left out')
  @Text({ optional: true, max: 500 })
  scope?: string;
  @Says('Whom to turn to 联系人、联系方式; may be left out')
  @Text({ optional: true })
  contact?: string;
}

/** What a debrief speaks of: duty 履职, integrity 廉政, team building 班子建设. */
export const DEBRIEF_TOPICS = ['duty', 'integrity', 'teamBuilding'] as const;

export class DebriefRecorded extends OfOneAssessment {
  @Says('Id of the cadre who gave the debrief 述职人')
  @Ref('cadre')
  cadreId: string;
  @Says('What it spoke of 述职内容: `duty` 履职, `integrity` 廉政, `teamBuilding` 班子建设')
  @SomeOf(DEBRIEF_TOPICS)
  topics: (typeof DEBRIEF_TOPICS)[number][];
  @Says('Number under which the written report is kept 书面报告编号; left out without one')
  @Text({ optional: true })
  reportNo?: string;
}

/** The ballots on one cadre and the grades on them. */
export class SubjectVotes {
  @Says('Id of the cadre who was voted on 被测评人')
  @Ref('cadre')
  cadreId: string;
  @Says('Ballots given out 发出票')
  @Votes()
  issued: number;
  @Says('Ballots brought back 收回票, not more than were given out')
  @Votes()
  returned: number;
  @Says('Valid ballots 有效票, not more than came back; the four grades and the abstentions add up to them')
  @Votes()
  valid: number;
  @Says('Ballots for excellent 优秀')
  @Votes()
  excellent: number;
  @Says('Ballots for competent 称职')
  @Votes()
  competent: number;
  @Says('Ballots for basically competent 基本称职')
  @Votes()
  basic: number;
  @Says('Ballots for incompetent 不称职')
  @Votes()
  incompetent: number;
  @Says('Valid ballots for no grade 弃权')
  @Votes()
  abstain: number;
}

/** What the rules make of a vote; of two that fire only the graver. */
export const VOTE_OUTCOMES = ['passed', 'lowApproval', 'highDisapproval', 'noValidBallots'] as const;
/** One of {@link VOTE_OUTCOMES}. */
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

/** What the rules make of the vote on one cadre. */
export class SubjectOutcome {
  @Says('Id of the cadre who was voted on 被测评人')
  @Ref('cadre')
  cadreId: string;
  @Says(
    '`passed` 通过; `lowApproval` 优秀和称职得票率达不到三分之二; `highDisapproval` 不称职得票率超过三分之一; `noValidBallots` 没有有效票',
  )
  @OneOf(VOTE_OUTCOMES)
  outcome: VoteOutcome;
}

export class OpinionPollRecorded extends OfOneAssessment {
  @Says('The ballots on each cadre 测评票, each cadre once')
  @ListOf(() => SubjectVotes, { sensitivity: 'restricted' })
  subjects: SubjectVotes[];
}

export class ReviewVoteRecorded extends OfOneAssessment {
  @Says('How many are entitled to attend 应到会人数')
  @Votes()
  eligible: number;
  @Says('How many are present 实到会人数, not more than are entitled')
  @Votes()
  present: number;
  @Says('The ballots on each cadre 评议票, not more given out than are present')
  @ListOf(() => SubjectVotes, { sensitivity: 'restricted' })
  subjects: SubjectVotes[];
  @Says('What the rules of the day of the vote make of it for each cadre 评议结果')
  @ListOf(() => SubjectOutcome, { optional: true, computed: true, sensitivity: 'restricted' })
  outcomes?: SubjectOutcome[];
}

export class AssessmentTalkHeld extends OfOneAssessment {
  @Says('How many were talked with 谈话人次; what was said is not recorded')
  @Count({ min: 1, max: 10_000 })
  talks: number;
  @Says('The first day of the talks 谈话开始日期, where they took several; left out otherwise')
  @Day({ optional: true })
  startedOn?: PlainDate;
}

export class CadreGradeCertified extends OfOneAssessment {
  @Says('Id of the cadre who is graded 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says(
    'Grade of the year 考核等次: `excellent` 优秀, `competent` 称职, `basicallyCompetent` 基本称职, `incompetent` 不称职',
  )
  @OneOf(CADRE_GRADES)
  grade: (typeof CADRE_GRADES)[number];
  @Says('Why the grade departs from the review vote 理由; required where it does')
  @Text({ optional: true, max: 2000, sensitivity: 'restricted' })
  reason?: string;
  @Says('Who certified it 认定单位; may be left out')
  @Text({ optional: true })
  certifiedBy?: string;
}

export class UngradedRecorded extends OfOneAssessment {
  @Says('Id of the cadre who is given no grade 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says(
    'Why there is no grade 不定等次原因: `hiringProbation` 新录用试用期, `underInvestigation` 接受审查, `longLeave` 长期休假, `leftPost` 已离任, `other` 其他',
  )
  @OneOf(UNGRADED_GROUNDS)
  ground: (typeof UNGRADED_GROUNDS)[number];
}

export class TeamGradeCertified extends OfOneAssessment {
  @Says('Grade of the team for the year 班子等次: `excellent` 优秀, `good` 良好, `fair` 一般, `poor` 较差')
  @OneOf(TEAM_GRADES)
  grade: (typeof TEAM_GRADES)[number];
  @Says('Who certified it 认定单位; may be left out')
  @Text({ optional: true })
  certifiedBy?: string;
}

export class FitnessCertified extends OfOneAssessment {
  @Says('Id of the cadre 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('Whether the cadre is fit for the post 任职认定: `fit` 胜任, `unfit` 不胜任, `incompetent` 不称职')
  @OneOf(FITNESS)
  fitness: (typeof FITNESS)[number];
  @Says('Why the certification departs from the review vote 理由; required where it does')
  @Text({ optional: true, max: 2000, sensitivity: 'restricted' })
  reason?: string;
  @Says('Who certified it 认定单位; may be left out')
  @Text({ optional: true })
  certifiedBy?: string;
}

export class FeedbackDelivered extends OfOneAssessment {
  @Says('Id of the cadre whom the result is fed back to 反馈对象; left out when it is the team')
  @Ref('cadre', { optional: true })
  cadreId?: string;
}

export class FeedbackAcknowledged extends OfOneAssessment {
  @Says('Id of the cadre who acknowledges the feedback 签收人; left out when it is the team')
  @Ref('cadre', { optional: true })
  cadreId?: string;
}

export class TeamAssessmentClosed extends OfOneAssessment {}

const internal = 'internal' as const;

const GRADE_ZH = { excellent: '优秀', competent: '称职', basicallyCompetent: '基本称职', incompetent: '不称职' };
const TEAM_GRADE_ZH = { excellent: '优秀', good: '良好', fair: '一般', poor: '较差' };
const FITNESS_ZH = { fit: '胜任', unfit: '不胜任', incompetent: '不称职' };

/** Every kind of event on an `assessment` stream. */
export const assessmentKinds = {
  TeamAssessmentOpened: kind(TeamAssessmentOpened, {
    called: '开始班子考核',
    sensitivity: internal,
    zh: (d) => `${d.year}年度班子考核开始`,
    en: (d) => `Assessment of the team for ${d.year} opened`,
  }),
  AssessmentNoticePublished: kind(AssessmentNoticePublished, {
    called: '考核预告',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `发布${d.year}年度考核预告,${d.meetingOn}召开述职大会`,
    en: (d) => `Assessment of ${d.year} announced; debrief meeting on ${d.meetingOn}`,
  }),
  DebriefRecorded: kind(DebriefRecorded, {
    called: '登记述职',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}作${d.year}年度述职`,
    en: (d, named) => `${named('cadre', d.cadreId)} gave the debrief for ${d.year}`,
  }),
  OpinionPollRecorded: kind(OpinionPollRecorded, {
    called: '登记民意测评',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度民意测评`,
    en: (d) => `Opinion poll of ${d.year} held`,
  }),
  ReviewVoteRecorded: kind(ReviewVoteRecorded, {
    called: '登记民主评议',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度民主评议:应到${d.eligible}人,实到${d.present}人`,
    en: (d) => `Review vote of ${d.year}: ${d.present} present of ${d.eligible} entitled`,
  }),
  AssessmentTalkHeld: kind(AssessmentTalkHeld, {
    called: '考核谈话',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度考核谈话${d.talks}人次`,
    en: (d) => `${d.talks} assessment talks held for ${d.year}`,
  }),
  CadreGradeCertified: kind(CadreGradeCertified, {
    called: '认定干部等次',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}${d.year}年度考核等次:${GRADE_ZH[d.grade]}`,
    en: (d, named) => `${named('cadre', d.cadreId)} graded ${d.grade} for ${d.year}`,
  }),
  UngradedRecorded: kind(UngradedRecorded, {
    called: '不定等次',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named, called) => `${named('cadre', d.cadreId)}${d.year}年度考核不定等次(${called('ground')})`,
    en: (d, named) => `${named('cadre', d.cadreId)} left ungraded for ${d.year} (${d.ground})`,
  }),
  TeamGradeCertified: kind(TeamGradeCertified, {
    called: '认定班子等次',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `班子${d.year}年度考核等次:${TEAM_GRADE_ZH[d.grade]}`,
    en: (d) => `Team graded ${d.grade} for ${d.year}`,
  }),
  FitnessCertified: kind(FitnessCertified, {
    called: '任职认定',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `经组织考核认定,${named('cadre', d.cadreId)}${FITNESS_ZH[d.fitness]}(${d.year}年度)`,
    en: (d, named) => `${named('cadre', d.cadreId)} certified ${d.fitness} (${d.year})`,
  }),
  FeedbackDelivered: kind(FeedbackDelivered, {
    called: '反馈考核结果',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `向${d.cadreId ? named('cadre', d.cadreId) : '班子'}反馈${d.year}年度考核结果`,
    en: (d, named) => `Result of ${d.year} fed back to ${d.cadreId ? named('cadre', d.cadreId) : 'the team'}`,
  }),
  FeedbackAcknowledged: kind(FeedbackAcknowledged, {
    called: '签收反馈',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${d.cadreId ? named('cadre', d.cadreId) : '班子'}签收${d.year}年度考核反馈`,
    en: (d, named) => `Feedback of ${d.year} acknowledged by ${d.cadreId ? named('cadre', d.cadreId) : 'the team'}`,
  }),
  TeamAssessmentClosed: kind(TeamAssessmentClosed, {
    called: '结束班子考核',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度班子考核结束`,
    en: (d) => `Assessment of the team for ${d.year} closed`,
  }),
};

/** The kinds of {@link assessmentKinds} as a type. */
export type AssessmentKinds = typeof assessmentKinds;
