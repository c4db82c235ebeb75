import type { JsonObject, PartialDate, PlainDate, Sensitivity } from '#libs/kernel';

/** State of a cadre (干部): in the district's service or gone. */
export type CadreState = 'active' | 'departed';
/** State of a leading team (领导班子). */
export type TeamStateName = 'active' | 'merged' | 'abolished';
/** Kinds of team: township 乡镇, sub-district 街道, district department 区直部门. */
export const TEAM_KINDS = ['township', 'subdistrict', 'department'] as const;
/** One of {@link TEAM_KINDS}. */
export type TeamKind = (typeof TEAM_KINDS)[number];

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
}

/** Fact `displaced`, key teamId/cadreId, ref cadreId: lost the post by a merger on `since`. */
export interface DisplacedFact extends JsonObject {
  readonly cadreId: string;
  readonly intoTeamId: string;
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

/** The shape of each kind of fact. */
export interface Facts {
  cadre: CadreFact;
  education: EducationFact;
  politicalStatus: PoliticalStatusFact;
  civilRank: CivilRankFact;
  reserve: ReserveFact;
  team: TeamFact;
  post: PostFact;
  incumbency: IncumbencyFact;
  displaced: DisplacedFact;
  patron: PatronFact;
  improvement: ImprovementFact;
  ledger: LedgerFact;
  figure: FigureFact;
  case: CaseFact;
}

/** What other features may know of a cadre's state. */
export interface CadreRegister {
  readonly state: CadreState | 'none';
}

/** What other features may know of a team's state. */
export interface TeamRegister {
  readonly state: TeamStateName | 'none';
}
