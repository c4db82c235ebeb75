import type { FactGivers, JsonObject, PartialDate, PlainDate, Sensitivity } from '#libs/kernel';
import type { CandidacyFact, FillingFact } from './candidacy-facts.ts';
import type { ExceptionFact } from './exception-fact.ts';
import type { FindingFact, FindingHandlingFact } from './finding-facts.ts';

/** State of a cadre (干部): in the district's service or gone. */
export type CadreState = 'active' | 'departed';
/** State of a leading team (领导班子). */
export type TeamStateName = 'active' | 'merged' | 'abolished';
/** Kinds of team: township 乡镇, sub-district 街道, district department 区直部门. */
export const TEAM_KINDS = ['township', 'subdistrict', 'department'] as const;
/** One of {@link TEAM_KINDS}. */
export type TeamKind = (typeof TEAM_KINDS)[number];

/** Who appoints to a post that is not elected: the committee 党委, the standing committee of the congress 人大常委会, the government 政府. */
export const APPOINTING_BODIES = ['committee', 'standingCommittee', 'government'] as const;
/** One of {@link APPOINTING_BODIES}. */
export type AppointingBody = (typeof APPOINTING_BODIES)[number];

/** Fact `cadre`, key cadreId. */
export interface CadreFact extends JsonObject {
  readonly name: string;
  readonly sex: string;
  readonly birth: PartialDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly startedWork?: PartialDate;
  readonly entryKind: string;
  readonly state: CadreState;
}

/** One education (学历) of a cadre. */
export interface EducationRecord extends JsonObject {
  readonly level: string;
  readonly degree?: string;
  readonly studyMode: 'fullTime' | 'inService';
  readonly major?: string;
  readonly school?: string;
  readonly on: PlainDate;
}

/** Fact `education`, key cadreId: every education recorded, the one shown first. */
export interface EducationFact extends JsonObject {
  readonly records: readonly EducationRecord[];
}

/** Fact `politicalStatus`, key cadreId. */
export interface PoliticalStatusFact extends JsonObject {
  readonly status: string;
  readonly joinedOn?: PartialDate;
}

/** Fact `civilRank` (职级), key cadreId. */
export interface CivilRankFact extends JsonObject {
  readonly rank: string;
  readonly since: PlainDate;
}

/** Fact `departure`, key and ref cadreId: why and since when the cadre is away. */
export interface DepartureFact extends JsonObject {
  readonly reason: string;
  readonly since: PlainDate;
}

/** Fact `reserve` (后备干部), key cadreId. */
export interface ReserveFact extends JsonObject {
  readonly level: 'principal' | 'deputy';
  readonly since: PlainDate;
}

/** Fact `team`, key teamId, ref intoTeamId once it is merged. */
export interface TeamFact extends JsonObject {
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: TeamStateName;
  readonly intoTeamId?: string;
  readonly headcount?: number;
  readonly slotCount?: number;
}

/** Fact `post`, key teamId/postId. */
export interface PostFact extends JsonObject {
  readonly title: string;
  readonly principal: boolean;
  readonly elected: boolean;
  readonly rank: string;
  /** Absent where the committee appoints, or the post is elected. */
  readonly appointedBy?: AppointingBody;
  /** Order of authorisation in the team, from 0. */
  readonly order: number;
}

/** Fact `incumbency`, key teamId/postId, ref cadreId. */
export interface IncumbencyFact extends JsonObject {
  readonly cadreId: string;
  readonly since: PlainDate;
  readonly onProbation: boolean;
  readonly caseId?: string;
  readonly ground?: string;
  /** Rank of the post when it was taken, and whether it heads the team. */
  readonly rank?: string;
  readonly principal?: boolean;
}

/** Fact `displaced`, key teamId/cadreId, ref cadreId: lost the post by a merger on `since`. */
export interface DisplacedFact extends JsonObject {
  readonly cadreId: string;
  readonly intoTeamId: string;
  readonly since: PlainDate;
}

/** Fact `dissolved`, key and ref teamId: the team was merged or abolished on `since`. */
export interface DissolvedFact extends JsonObject {
  readonly state: TeamStateName;
  readonly since: PlainDate;
}

/** Fact `patron` (包抓领导), key teamId/patronId. */
export interface PatronFact extends JsonObject {
  readonly name: string;
  readonly since: PlainDate;
  readonly lastVisitOn?: PlainDate;
}

/** Fact `improvement` (整顿提高), key teamId. */
export interface ImprovementFact extends JsonObject {
  readonly ground: string;
  readonly since: PlainDate;
}

/** Fact `ledger`, key `ledger`. */
export interface LedgerFact extends JsonObject {
  readonly openedOn: PlainDate;
}

/** Fact `figure`, key source/figure: a figure as somebody reported it. */
export interface FigureFact extends JsonObject {
  readonly source: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly base?: number;
  readonly statement?: string;
  readonly reportedOn: PlainDate;
}

/** Fact `case`, key the stream's id or `<id>/<part>`: one line of the list of all cases (事项), whatever their kind. */
export interface CaseFact extends JsonObject {
  /** Category of the stream. */
  readonly category: string;
  readonly kind: string;
  /** Streams that the case is about, `cadre-…` and `team-…`. */
  readonly subjects: readonly string[];
  readonly state: string;
  /** The last step taken. */
  readonly step: string;
  readonly openedOn: PlainDate;
  readonly dueOn?: PlainDate;
  readonly closedOn?: PlainDate;
  readonly outcome?: string;
  /** Who may know that there is such a case. */
  readonly held: Sensitivity;
}

/** Fact `assessmentRound` (年度考核轮次), key year. */
export interface AssessmentRoundFact extends JsonObject {
  readonly year: number;
  readonly state: string;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
}

/** Fact `ranking` (排名), key year/group/teamId, ref teamId. */
export interface RankingFact extends JsonObject {
  readonly year: number;
  readonly group: string;
  readonly publishedOn: PlainDate;
  readonly teamId: string;
  readonly scoreHundredths: number;
  readonly rank: number;
  /** Teams in the group. */
  readonly size: number;
  readonly tied: boolean;
  readonly last: boolean;
}

/** Fact `assessment` (班子年度考核), key year-teamId, ref year. */
export interface AssessmentFact extends JsonObject {
  readonly year: number;
  readonly teamId: string;
  readonly state: string;
  readonly openedOn: PlainDate;
  readonly noticeOn?: PlainDate;
  readonly meetingOn?: PlainDate;
  /** Cadres whose debrief (述职) is recorded. */
  readonly debriefed: readonly string[];
  readonly talks: number;
  readonly feedbackOn?: PlainDate;
  readonly closedOn?: PlainDate;
}

/** Fact `teamGrade`, key year-teamId, ref teamId. */
export interface TeamGradeFact extends JsonObject {
  readonly year: number;
  readonly teamId: string;
  readonly grade: string;
  readonly on: PlainDate;
}

/** Fact `grade` (考核等次), key year-teamId/cadreId, ref cadreId; `ungraded` has its ground. */
export interface GradeFact extends JsonObject {
  readonly year: number;
  readonly teamId: string;
  readonly grade: string;
  readonly ground?: string;
  readonly on: PlainDate;
}

/** Fact `fitness` (任职认定), key year-teamId/cadreId, ref cadreId. */
export interface FitnessFact extends JsonObject {
  readonly year: number;
  readonly teamId: string;
  readonly fitness: string;
  readonly on: PlainDate;
}

/** Facts `reviewVote` (民主评议) and `opinionPoll` (民意测评), key year-teamId/cadreId, ref cadreId: restricted. */
export interface GradeVotesFact extends JsonObject {
  readonly year: number;
  readonly teamId: string;
  readonly on: PlainDate;
  readonly eligible?: number;
  readonly present?: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly excellent: number;
  readonly competent: number;
  readonly basic: number;
  readonly incompetent: number;
  readonly abstain: number;
  /** What the rules of that day made of a review vote. */
  readonly outcome?: string;
}

/** Fact `trainingClass` (培训班次), key trainingId. */
export interface TrainingClassFact extends JsonObject {
  readonly kind: string;
  readonly title: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly classHours: number;
  readonly category?: string;
  readonly state: string;
  readonly trainees: number;
}

/** Fact `trainingRecord`, key trainingId/cadreId, ref cadreId: what a trainee did in one class or exam. */
export interface TrainingRecordFact extends JsonObject {
  readonly trainingId: string;
  readonly kind: string;
  readonly title: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly state: 'enrolled' | 'completed' | 'withdrawn' | 'cancelled';
  readonly completedOn?: PlainDate;
  readonly hours?: number;
  readonly withdrawnOn?: PlainDate;
  readonly examinedOn?: PlainDate;
  readonly score?: number;
  readonly maxScore?: number;
  /** Whether the score reached the pass mark; absent where the class has none. */
  readonly passed?: boolean;
  readonly credits?: number;
}

/** Fact `supervision` (监督事项), key supervisionId, ref cadreId: that there is such a case, its dates and its outcome. */
export interface SupervisionFact extends JsonObject {
  readonly kind: string;
  readonly cadreId: string;
  readonly teamId?: string;
  readonly state: string;
  /** Type of the last event. */
  readonly step: string;
  readonly openedOn: PlainDate;
  readonly approvedOn?: PlainDate;
  readonly heldOn?: PlainDate;
  readonly reviewedOn?: PlainDate;
  readonly dueOn?: PlainDate;
  readonly closedOn?: PlainDate;
  readonly outcome?: string;
}

/** Fact `supervisionOrigin`, key supervisionId, ref `<kind>/<id>` of what the case goes back to; only while it is open. */
export interface SupervisionOriginFact extends JsonObject {
  readonly kind: string;
  readonly id: string;
  readonly cadreId: string;
}

/** Fact `talk` (谈话), key supervisionId/ordinal, ref cadreId: a talk that was held. The occasion is sealed. */
export interface TalkFact extends JsonObject {
  readonly kind: string;
  readonly cadreId: string;
  readonly teamId?: string;
  readonly talkerRole: string;
  readonly talkerId?: string;
  readonly talkerName?: string;
  readonly occasion?: string;
  readonly heldOn: PlainDate;
}

/** Fact `admonition` (诫勉), key supervisionId, ref cadreId. It counts on every day before `influenceUntil`. */
export interface AdmonitionFact extends JsonObject {
  readonly cadreId: string;
  readonly issuedOn: PlainDate;
  readonly influenceUntil: PlainDate;
  readonly releasedOn?: PlainDate;
}

/** Fact `secondment` (挂职), key cadreId/secondmentId, ref cadreId. */
export interface SecondmentFact extends JsonObject {
  readonly cadreId: string;
  readonly kind: string;
  readonly state: string;
  readonly homeTeamId?: string;
  readonly hostTeamId?: string;
  readonly hostName?: string;
  readonly hostPost?: string;
  readonly plannedFrom: PlainDate;
  readonly plannedTo: PlainDate;
  readonly startedOn?: PlainDate;
  readonly endedOn?: PlainDate;
  readonly grade?: string;
}

/** Fact `appointment` (任免事项), key caseId. */
export interface AppointmentFact extends JsonObject {
  readonly action: string;
  readonly method: string;
  readonly differential: boolean;
  readonly plenaryRequired: boolean;
  readonly posts: readonly { readonly teamId: string; readonly postId: string; readonly elected: boolean }[];
  /** Whom the letter names; before it, those still in question. */
  readonly cadreIds: readonly string[];
  readonly state: string;
  readonly step: string;
  readonly openedOn: PlainDate;
  readonly decidedOn?: PlainDate;
  readonly issuedOn?: PlainDate;
  readonly documentNo?: string;
  readonly takesEffectOn?: PlainDate;
  readonly closedOn?: PlainDate;
  readonly outcome?: string;
  /** When each step was done, and when left out with a basis. */
  readonly steps: Readonly<Record<string, PlainDate>>;
  readonly skipped: Readonly<Record<string, PlainDate>>;
  /** Until when each cadre is on probation. */
  readonly probations: Readonly<Record<string, PlainDate>>;
  /** How many stood at each stage, for how many posts. */
  readonly stages: readonly { readonly stage: string; readonly candidates: number; readonly posts: number }[];
  readonly held: Sensitivity;
}

/** Fact `publicNotice` (任前公示), key caseId: the public part of it. */
export interface PublicNoticeFact extends JsonObject {
  readonly action: string;
  readonly posts: readonly { readonly teamId: string; readonly postId: string }[];
  readonly text: string;
  readonly scope?: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly channels: readonly string[];
  readonly state: 'running' | 'concluded';
  readonly concludedOn?: PlainDate;
  readonly early?: boolean;
}

/** Fact `probation` (试用期), key caseId/cadreId, ref cadreId: from the letter until the review. */
export interface ProbationFact extends JsonObject {
  readonly cadreId: string;
  readonly teamId: string;
  readonly postId: string;
  readonly since: PlainDate;
  readonly until: PlainDate;
}

/** Fact `downwardMove` (能下), key caseId/cadreId, ref cadreId: a letter that took a post away. */
export interface DownwardMoveFact extends JsonObject {
  readonly action: string;
  readonly cadreId: string;
  readonly posts: readonly { readonly teamId: string; readonly postId: string }[];
  readonly takesEffectOn: PlainDate;
  readonly documentNo: string;
  readonly civilRank?: string;
}

/** The shape of each kind of fact. */
export interface Facts {
  cadre: CadreFact;
  education: EducationFact;
  politicalStatus: PoliticalStatusFact;
  civilRank: CivilRankFact;
  reserve: ReserveFact;
  departure: DepartureFact;
  team: TeamFact;
  post: PostFact;
  incumbency: IncumbencyFact;
  displaced: DisplacedFact;
  dissolved: DissolvedFact;
  patron: PatronFact;
  improvement: ImprovementFact;
  ledger: LedgerFact;
  figure: FigureFact;
  case: CaseFact;
  assessmentRound: AssessmentRoundFact;
  ranking: RankingFact;
  assessment: AssessmentFact;
  teamGrade: TeamGradeFact;
  grade: GradeFact;
  fitness: FitnessFact;
  reviewVote: GradeVotesFact;
  opinionPoll: GradeVotesFact;
  trainingClass: TrainingClassFact;
  trainingRecord: TrainingRecordFact;
  supervision: SupervisionFact;
  supervisionOrigin: SupervisionOriginFact;
  talk: TalkFact;
  admonition: AdmonitionFact;
  secondment: SecondmentFact;
  exception: ExceptionFact;
  appointment: AppointmentFact;
  candidacy: CandidacyFact;
  filling: FillingFact;
  publicNotice: PublicNoticeFact;
  probation: ProbationFact;
  downwardMove: DownwardMoveFact;
  finding: FindingFact;
  findingHandling: FindingHandlingFact;
}

/** What a feature gives of {@link Facts}, one function a kind: its kinds of fact are those that stand here. */
export type FactsFrom<State> = FactGivers<State, Facts>;

/** What other features may know of a cadre's state. */
export interface CadreRegister {
  readonly state: CadreState | 'none';
  readonly sex?: string;
  readonly birth?: PartialDate;
  readonly startedWork?: PartialDate;
  /** The one shown first. */
  readonly education?: readonly EducationRecord[];
  readonly politicalStatus?: PoliticalStatusFact;
  readonly civilRank?: CivilRankFact;
  readonly reserve?: ReserveFact;
}

/** What other features may know of a team's state. */
export interface TeamRegister {
  readonly state: TeamStateName | 'none';
  /** Who holds which post, by postId. */
  readonly incumbents: Readonly<Record<string, IncumbencyFact>>;
  readonly kind: TeamKind;
  /** Authorised posts, by postId. */
  readonly posts: Readonly<Record<string, PostFact>>;
  /** Authorised number of leading posts (职数). */
  readonly slotCount?: number;
}
