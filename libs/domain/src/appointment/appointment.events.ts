import type { PlainDate } from '#libs/kernel';
import { CIVIL_RANK } from '../shared/codes.ts';
import { Code, Count, Day, Flag, Id, ListOf, Nested, OneOf, Ref, RefList, Text, Texts, Votes } from '../dsl/fields.ts';
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
] as const;
/** Who is asked for an opinion (征求意见). */
export const OPINION_ORGANS = ['discipline', 'unitedFront', 'supervisingLeader'] as const;
/** How a vote is taken. */
export const BALLOTS = ['oral', 'hands', 'secret'] as const;
/** What an objection in public notice is about. */
export const OBJECTION_CATEGORIES = ['integrity', 'conduct', 'ability', 'procedure', 'other'] as const;
/** What came of an objection. */
export const OBJECTION_VERDICTS = ['upheld', 'notUpheld', 'unverifiable'] as const;
/** What a committee's vote comes to; never supplied, always computed. */
export const VOTE_OUTCOMES = ['approved', 'rejected', 'deferred', 'invalidNoQuorum'] as const;
/** One of {@link VOTE_OUTCOMES}. */
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

/** A post of a team. */
export class PostRef {
  @Ref('team') teamId: string;
  @Id() postId: string;
}

/** A post that a case fills, or takes away. */
export class CasePost extends PostRef {
  /** Filled by election: must be what the team's own record says. */
  @Flag({ optional: true }) elected?: boolean;
}

export class AppointmentCaseOpened {
  @OneOf(ACTIONS) action: Action;
  @OneOf(METHODS) method: Method;
  @Text({ optional: true, max: 500 }) occasion?: string;
  /** More candidates than posts at every stage (差额). */
  @Flag({ optional: true }) differential?: boolean;
  @ListOf(() => CasePost) posts: CasePost[];
  /** The people, where they are known already; a case that takes a post away has one. */
  @RefList('cadre', { optional: true }) cadreIds?: string[];
  /** The full committee votes too (全委会票决). */
  @Flag({ optional: true }) plenaryRequired?: boolean;
  @Text({ optional: true }) originFindingId?: string;
}

export class MotionRecorded {
  @OneOf(NOMINATION_SOURCES) source: string;
  @Text({ optional: true }) proposer?: string;
  @Text({ optional: true, max: 2000 }) note?: string;
}

export class VacancyPublished {
  @Text({ max: 2000 }) text: string;
  @Day({ optional: true }) applyBy?: PlainDate;
}

export class ApplicantRecorded {
  @Ref('cadre') cadreId: string;
  @Flag() qualified: boolean;
  @Text({ optional: true, max: 500 }) ground?: string;
}

export class Mark {
  @Ref('cadre') cadreId: string;
  @Count({ max: 100 }) score: number;
}

export class SelectionExamRecorded {
  @ListOf(() => Mark, { max: 200 }) results: Mark[];
}

export class InterviewRecorded {
  @ListOf(() => Mark, { max: 200 }) results: Mark[];
}

export class CandidateVotes {
  @Ref('cadre') cadreId: string;
  @Votes() votes: number;
}

export class TalkRecommendationRecorded {
  @Votes() invited: number;
  @Votes() interviewed: number;
  @ListOf(() => CandidateVotes, { max: 200 }) candidates: CandidateVotes[];
  /** The posts it was held for; those of the case without it. */
  @ListOf(() => PostRef, { optional: true }) posts?: PostRef[];
}

export class MeetingRecommendationRecorded {
  @Votes() expected: number;
  @Votes() present: number;
  @Votes() issued: number;
  @Votes() returned: number;
  @Votes() valid: number;
  @ListOf(() => CandidateVotes, { max: 200 }) candidates: CandidateVotes[];
  @ListOf(() => PostRef, { optional: true }) posts?: PostRef[];
}

export class InspectionTargetsSet {
  @RefList('cadre') targetIds: string[];
}

export class PreferenceGroundRecorded {
  @Ref('cadre') cadreId: string;
  @Text({ max: 500 }) ground: string;
}

export class EligibilityCheck {
  @OneOf(ELIGIBILITY_CHECKS) check: string;
  @OneOf(['passed', 'failed']) result: 'passed' | 'failed';
  @Text() document: string;
}

export class EligibilityChecked {
  @Ref('cadre') cadreId: string;
  @ListOf(() => EligibilityCheck) checks: EligibilityCheck[];
}

export class InspectionNoticePublished {
  @Text({ max: 2000 }) text: string;
  @Texts({ optional: true }) channels?: string[];
}

export class Inspector {
  @Text({ max: 60 }) name: string;
  /** Related to a target: then somebody else must go. */
  @Flag({ optional: true }) kin?: boolean;
}

export class InspectionTeamFormed {
  @ListOf(() => Inspector) inspectors: Inspector[];
}

export class InspectionConcluded {
  @Text({ max: 4000 }) conclusion: string;
  @Texts() methods: string[];
  /** Names of the inspectors who answer for it. */
  @Texts() signedBy: string[];
  @Flag({ optional: true }) feedbackGiven?: boolean;
}

export class OpinionRequested {
  @OneOf(OPINION_ORGANS) organ: string;
}

export class OpinionReceived {
  @OneOf(OPINION_ORGANS) organ: string;
  @OneOf(['none', 'objection']) verdict: 'none' | 'objection';
  @Text({ optional: true, max: 2000, held: 'sealed' }) note?: string;
}

export class ConsultationRecorded {
  @Texts({ optional: true }) participants?: string[];
  /** Whom it was about; the targets without it. */
  @RefList('cadre', { optional: true }) cadreIds?: string[];
  @Text({ optional: true, max: 2000 }) note?: string;
}

export class NamedVote {
  @Text({ max: 60 }) member: string;
  @OneOf(['agree', 'disagree', 'defer', 'abstain']) vote: string;
}

/** What both committees' votes have. */
class CommitteeVote {
  @Ref('cadre') cadreId: string;
  @Votes() eligible: number;
  @Votes() present: number;
  @Votes() agree: number;
  @Votes() disagree: number;
  @Votes() abstain: number;
  @Votes({ optional: true }) recused?: number;
  @OneOf(BALLOTS) ballot: (typeof BALLOTS)[number];
  /** Who voted how; never with a secret ballot. */
  @ListOf(() => NamedVote, { optional: true, max: 200 }) namedVotes?: NamedVote[];
  @OneOf(['approved', 'rejected', 'deferred'], { optional: true }) announcedOutcome?: VoteOutcome;
  @OneOf(VOTE_OUTCOMES, { optional: true, computed: true }) outcome?: VoteOutcome;
}

export class DeliberationVoteRecorded extends CommitteeVote {
  @Votes({ optional: true }) defer?: number;
  /** Views were clearly split, so the meeting put the matter off (暂缓). */
  @Flag({ optional: true }) viewsSplit?: boolean;
  @Flag({ optional: true }) chairSpokeLast?: boolean;
  /** The post that the cadre is to have, where the case has several. */
  @Nested(() => PostRef, { optional: true }) post?: PostRef;
  /** Posts that the cadre leaves for it. */
  @ListOf(() => PostRef, { optional: true }) leaving?: PostRef[];
}

export class ReconsiderationApproved {
  @Ref('cadre') cadreId: string;
  @Votes() eligible: number;
  @Votes() agree: number;
}

export class PlenaryVoteRecorded extends CommitteeVote {}

export class PublicNoticeStarted {
  @Text({ max: 4000 }) text: string;
  @Text({ optional: true }) scope?: string;
  @Day() from: PlainDate;
  @Day() to: PlainDate;
  @Texts() channels: string[];
}

export class ObjectionReceived {
  @Id() objectionId: string;
  @OneOf(OBJECTION_CATEGORIES) category: string;
  /** Whether the sender gave a name; the name itself and the content are the signal's. */
  @Flag() named: boolean;
  @Ref('signal', { optional: true, held: 'sealed' }) signalId?: string;
}

export class ObjectionResolved {
  @Id() objectionId: string;
  @OneOf(OBJECTION_VERDICTS) verdict: string;
}

export class PublicNoticeConcluded {
  /** Ended before its last day. */
  @Flag({ optional: true, computed: true }) early?: boolean;
}

export class ElectionResultRecorded {
  @Ref('cadre') cadreId: string;
  @Flag() passed: boolean;
  /** The electing body. */
  @Text({ optional: true }) body?: string;
}

/** What the letter does to one cadre. */
export class Move {
  @Ref('cadre') cadreId: string;
  /** The post to be taken; none for who is appointed again and stays in it. */
  @Nested(() => CasePost, { optional: true }) assumes?: CasePost;
  @ListOf(() => PostRef, { optional: true }) leaves?: PostRef[];
  /** The day of the decision, or of the election (not of the letter). */
  @Day() takesEffectOn: PlainDate;
  @Flag() onProbation: boolean;
  @Day({ optional: true }) probationUntil?: PlainDate;
}

export class AppointmentIssued {
  @Text({ max: 100 }) documentNo: string;
  @Flag({ optional: true }) onProbation?: boolean;
  /** Of a demotion and of a move to a non-leading post. */
  @Code(CIVIL_RANK, { optional: true }) civilRank?: string;
  @OneOf(ACTIONS, { optional: true, computed: true }) action?: Action;
  @ListOf(() => Move, { optional: true, computed: true }) moves?: Move[];
}

export class AppointmentTalkHeld {
  @Ref('cadre') cadreId: string;
  @Text({ max: 60 }) talker: string;
  @Text({ optional: true, max: 4000, held: 'sealed' }) note?: string;
}

export class ProbationReviewed {
  @Ref('cadre') cadreId: string;
  @Flag() competent: boolean;
  @Text({ optional: true, max: 2000, held: 'restricted' }) conclusion?: string;
  @Ref('team', { optional: true, computed: true }) teamId?: string;
  @Id({ optional: true, computed: true }) postId?: string;
}

export class StepSkipped {
  @OneOf(STEPS) step: Step;
  @Text({ max: 2000 }) reason: string;
}

export class AppointmentCaseTerminated {
  @Text({ max: 500 }) ground: string;
}

export class AppointmentCaseConcluded {}
