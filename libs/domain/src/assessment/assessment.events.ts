import type { PlainDate } from '#libs/kernel';
import { CADRE_GRADES, FITNESS, TEAM_GRADES, UNGRADED_GROUNDS } from '../shared/codes.ts';
import { Count, Day, ListOf, OneOf, Ref, SomeOf, Text, Votes, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

// Every event says which team and year it is of, so that the team's timeline shows it.
class OfOneAssessment {
  @Year({ ref: 'assessmentRound' }) year: number;
  @Ref('team') teamId: string;
}

export class TeamAssessmentOpened extends OfOneAssessment {}

export class AssessmentNoticePublished extends OfOneAssessment {
  /** When the debrief meeting is to be held. */
  @Day() meetingOn: PlainDate;
  @Text({ optional: true, max: 500 }) scope?: string;
  @Text({ optional: true }) contact?: string;
}

/** What a debrief speaks of: duty 履职, integrity 廉政, team building 班子建设. */
export const DEBRIEF_TOPICS = ['duty', 'integrity', 'teamBuilding'] as const;

export class DebriefRecorded extends OfOneAssessment {
  @Ref('cadre') cadreId: string;
  @SomeOf(DEBRIEF_TOPICS) topics: (typeof DEBRIEF_TOPICS)[number][];
  /** Where the written report is kept. */
  @Text({ optional: true }) reportNo?: string;
}

/** The ballots on one cadre and the grades on them. */
export class SubjectVotes {
  @Ref('cadre') cadreId: string;
  @Votes() issued: number;
  @Votes() returned: number;
  @Votes() valid: number;
  @Votes() excellent: number;
  @Votes() competent: number;
  @Votes() basic: number;
  @Votes() incompetent: number;
  /** Valid, and of no grade. */
  @Votes() abstain: number;
}

/** What the rules make of a vote; of two that fire only the graver. */
export const VOTE_OUTCOMES = ['passed', 'lowApproval', 'highDisapproval', 'noValidBallots'] as const;
/** One of {@link VOTE_OUTCOMES}. */
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

/** What the rules make of the vote on one cadre. */
export class SubjectOutcome {
  @Ref('cadre') cadreId: string;
  @OneOf(VOTE_OUTCOMES) outcome: VoteOutcome;
}

export class OpinionPollRecorded extends OfOneAssessment {
  @ListOf(() => SubjectVotes, { held: 'restricted' }) subjects: SubjectVotes[];
}

export class ReviewVoteRecorded extends OfOneAssessment {
  @Votes() eligible: number;
  @Votes() present: number;
  @ListOf(() => SubjectVotes, { held: 'restricted' }) subjects: SubjectVotes[];
  /** By the rules of the day of the vote. */
  @ListOf(() => SubjectOutcome, { optional: true, computed: true, held: 'restricted' }) outcomes?: SubjectOutcome[];
}

export class AssessmentTalkHeld extends OfOneAssessment {
  /** How many were talked with; what was said is not recorded. */
  @Count({ min: 1, max: 10_000 }) talks: number;
  @Day({ optional: true }) startedOn?: PlainDate;
}

export class CadreGradeCertified extends OfOneAssessment {
  @Ref('cadre') cadreId: string;
  @OneOf(CADRE_GRADES) grade: (typeof CADRE_GRADES)[number];
  /** Why the grade departs from the vote. */
  @Text({ optional: true, max: 2000, held: 'restricted' }) reason?: string;
  @Text({ optional: true }) certifiedBy?: string;
}

export class UngradedRecorded extends OfOneAssessment {
  @Ref('cadre') cadreId: string;
  @OneOf(UNGRADED_GROUNDS) ground: (typeof UNGRADED_GROUNDS)[number];
}

export class TeamGradeCertified extends OfOneAssessment {
  @OneOf(TEAM_GRADES) grade: (typeof TEAM_GRADES)[number];
  @Text({ optional: true }) certifiedBy?: string;
}

export class FitnessCertified extends OfOneAssessment {
  @Ref('cadre') cadreId: string;
  @OneOf(FITNESS) fitness: (typeof FITNESS)[number];
  /** Why the certification departs from the vote. */
  @Text({ optional: true, max: 2000, held: 'restricted' }) reason?: string;
  @Text({ optional: true }) certifiedBy?: string;
}

/** Without a cadre: to the team. */
export class FeedbackDelivered extends OfOneAssessment {
  @Ref('cadre', { optional: true }) cadreId?: string;
}

export class FeedbackAcknowledged extends OfOneAssessment {
  @Ref('cadre', { optional: true }) cadreId?: string;
}

export class TeamAssessmentClosed extends OfOneAssessment {}

const internal = 'internal' as const;

const GRADE_ZH = { excellent: '优秀', competent: '称职', basicallyCompetent: '基本称职', incompetent: '不称职' };
const TEAM_GRADE_ZH = { excellent: '优秀', good: '良好', fair: '一般', poor: '较差' };
const FITNESS_ZH = { fit: '胜任', unfit: '不胜任', incompetent: '不称职' };

/** Every kind of event on an `assessment` stream. */
export const assessmentKinds = {
  TeamAssessmentOpened: kind(TeamAssessmentOpened, {
    held: internal,
    zh: (d) => `${d.year}年度班子考核开始`,
    en: (d) => `Assessment of the team for ${d.year} opened`,
  }),
  AssessmentNoticePublished: kind(AssessmentNoticePublished, {
    held: internal,
    pastFact: true,
    zh: (d) => `发布${d.year}年度考核预告,${d.meetingOn}召开述职大会`,
    en: (d) => `Assessment of ${d.year} announced; debrief meeting on ${d.meetingOn}`,
  }),
  DebriefRecorded: kind(DebriefRecorded, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}作${d.year}年度述职`,
    en: (d, named) => `${named('cadre', d.cadreId)} gave the debrief for ${d.year}`,
  }),
  OpinionPollRecorded: kind(OpinionPollRecorded, {
    held: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度民意测评`,
    en: (d) => `Opinion poll of ${d.year} held`,
  }),
  ReviewVoteRecorded: kind(ReviewVoteRecorded, {
    held: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度民主评议:应到${d.eligible}人,实到${d.present}人`,
    en: (d) => `Review vote of ${d.year}: ${d.present} present of ${d.eligible} entitled`,
  }),
  AssessmentTalkHeld: kind(AssessmentTalkHeld, {
    held: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度考核谈话${d.talks}人次`,
    en: (d) => `${d.talks} assessment talks held for ${d.year}`,
  }),
  CadreGradeCertified: kind(CadreGradeCertified, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}${d.year}年度考核等次:${GRADE_ZH[d.grade]}`,
    en: (d, named) => `${named('cadre', d.cadreId)} graded ${d.grade} for ${d.year}`,
  }),
  UngradedRecorded: kind(UngradedRecorded, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}${d.year}年度考核不定等次`,
    en: (d, named) => `${named('cadre', d.cadreId)} left ungraded for ${d.year} (${d.ground})`,
  }),
  TeamGradeCertified: kind(TeamGradeCertified, {
    held: internal,
    pastFact: true,
    zh: (d) => `班子${d.year}年度考核等次:${TEAM_GRADE_ZH[d.grade]}`,
    en: (d) => `Team graded ${d.grade} for ${d.year}`,
  }),
  FitnessCertified: kind(FitnessCertified, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `经组织考核认定,${named('cadre', d.cadreId)}${FITNESS_ZH[d.fitness]}(${d.year}年度)`,
    en: (d, named) => `${named('cadre', d.cadreId)} certified ${d.fitness} (${d.year})`,
  }),
  FeedbackDelivered: kind(FeedbackDelivered, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `向${d.cadreId ? named('cadre', d.cadreId) : '班子'}反馈${d.year}年度考核结果`,
    en: (d, named) => `Result of ${d.year} fed back to ${d.cadreId ? named('cadre', d.cadreId) : 'the team'}`,
  }),
  FeedbackAcknowledged: kind(FeedbackAcknowledged, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${d.cadreId ? named('cadre', d.cadreId) : '班子'}签收${d.year}年度考核反馈`,
    en: (d, named) => `Feedback of ${d.year} acknowledged by ${d.cadreId ? named('cadre', d.cadreId) : 'the team'}`,
  }),
  TeamAssessmentClosed: kind(TeamAssessmentClosed, {
    held: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度班子考核结束`,
    en: (d) => `Assessment of the team for ${d.year} closed`,
  }),
};

/** The kinds of {@link assessmentKinds} as a type. */
export type AssessmentKinds = typeof assessmentKinds;
