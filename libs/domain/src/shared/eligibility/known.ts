import type { FactRow, JsonObject, Judgement, PlainDate } from '#libs/kernel';
import type { CadreRegister, Facts, TeamRegister } from '../facts.ts';

/** Kinds of fact that refer to a cadre, by which it is judged whether he may come into a post. */
export const JUDGED_BY = ['incumbency', 'grade', 'admonition', 'downwardMove', 'trainingRecord'] as const;
/** One of {@link JUDGED_BY}. */
export type JudgedBy = (typeof JUDGED_BY)[number];

/** Where what is known of a cadre and of a team is found. */
export interface Known {
  /** The cadre on a day; undefined where the ledger does not know the person by then. */
  cadre(on: PlainDate): CadreRegister | undefined;
  /** The team of the post on a day. */
  team(on: PlainDate): TeamRegister | undefined;
  /** Every interval of the facts of a kind that refer to the cadre. */
  rows<K extends JudgedBy>(kind: K): readonly FactRow<Facts[K]>[];
}

/** Whom a post is meant for, and from when. */
export interface Candidacy {
  readonly cadreId: string;
  readonly teamId: string;
  readonly postId: string;
  readonly on: PlainDate;
  /** What is to be done with the cadre (任免类型), where a case says it; else the ranks of the posts tell. */
  readonly action?: string;
  /** Posts that are left for it, `teamId/postId`. */
  readonly leaving?: readonly string[];
}

/** What is looked at by people: `fileAudit`, `petitions` …, with what they found. */
export interface Looked {
  readonly result: 'passed' | 'failed';
  readonly document: string;
}

/** The conditions that the ledger can tell, in the order in which they are shown. */
export const KNOWN_BY_LEDGER = [
  'service',
  'vacancy',
  'slots',
  'seniority',
  'grade',
  'influencePeriod',
  'probation',
  'promotionInterval',
  'demotion',
  'removal',
  'retirement',
  'education',
  'training',
  'induction',
  'reserve',
  'doublePosts',
] as const;
/** The conditions that only people can tell, by what they look at: 凡提四必, what bars a target, and kinship. */
export const KNOWN_BY_PEOPLE = [
  'canvassing',
  'recognition',
  'familyAbroad',
  'fileAudit',
  'personalMatters',
  'integrityOpinion',
  'petitions',
  'kinship',
] as const;
/** One of {@link KNOWN_BY_LEDGER}. */
export type LedgerCondition = (typeof KNOWN_BY_LEDGER)[number];
/** One of {@link KNOWN_BY_PEOPLE}. */
export type PeopleCondition = (typeof KNOWN_BY_PEOPLE)[number];
/** The name of a condition. */
export type ConditionName = LedgerCondition | PeopleCondition;
/** Every {@link ConditionName}, in the order in which they are shown. */
export const CONDITIONS: readonly ConditionName[] = [...KNOWN_BY_LEDGER, ...KNOWN_BY_PEOPLE];

/** Whether a condition is met: `notKnown` where the ledger cannot tell, and nobody has looked yet. */
export const CONDITION_OUTCOMES = ['passed', 'failed', 'notKnown'] as const;
/** One of {@link CONDITION_OUTCOMES}. */
export type ConditionOutcome = (typeof CONDITION_OUTCOMES)[number];

/** A condition for coming into a post, as it stands. */
export interface Condition {
  readonly condition: ConditionName;
  readonly ruleId: string;
  readonly outcome: ConditionOutcome;
  /** Who can tell: the ledger from what is recorded, or people only. */
  readonly knownBy: 'ledger' | 'people';
  readonly inputs: JsonObject;
  /** The first day on which a failed condition would be met if nothing else changed; absent where there is none. */
  readonly metFrom?: PlainDate;
  /** What the rule says; absent where it is not asked. */
  readonly judgement?: Judgement;
}
