import type { Rules } from '#libs/kernel';
import {
  afterDemotion,
  afterRemoval,
  archiveReviewed,
  complaintsLookedInto,
  familyAtHome,
  gradeBar,
  inService,
  inducted,
  integrityConfirmed,
  noCanvassing,
  noDoublePosts,
  noKin,
  offJobTraining,
  onReserve,
  personalMattersChecked,
  postVacant,
  probationUnfinished,
  promotionInfluence,
  promotionInterval,
  recognised,
  retirementAge,
  schooling,
  seniority,
  slotsKept,
} from '#libs/rules';
import { asked, judgedOf, once, type Finding, type Judged } from './judged.ts';
import {
  CONDITIONS,
  type Candidacy,
  type Condition,
  type ConditionName,
  type Known,
  type LedgerCondition,
  type Looked,
  type PeopleCondition,
} from './known.ts';
import {
  demotionOf,
  educationOf,
  gradeOf,
  influenceOf,
  intervalOf,
  probationOf,
  removalOf,
  retirementOf,
  seniorityOf,
  serviceOf,
} from './of-the-person.ts';
import { doublePostsOf, slotsOf, vacancyOf } from './of-the-post.ts';
import { inductionOf, reserveOf, trainingOf } from './of-the-training.ts';

type ByLedger = readonly [rule: { readonly id: string }, find: (judged: Judged) => Finding];

/** By which rule each condition is asked, and what is looked at for it. */
const BY_LEDGER = {
  service: [inService, serviceOf],
  vacancy: [postVacant, vacancyOf],
  slots: [slotsKept, slotsOf],
  seniority: [seniority, seniorityOf],
  grade: [gradeBar, gradeOf],
  influencePeriod: [promotionInfluence, influenceOf],
  probation: [probationUnfinished, probationOf],
  promotionInterval: [promotionInterval, intervalOf],
  demotion: [afterDemotion, demotionOf],
  removal: [afterRemoval, removalOf],
  retirement: [retirementAge, retirementOf],
  education: [schooling, educationOf],
  training: [offJobTraining, trainingOf],
  induction: [inducted, inductionOf],
  reserve: [onReserve, reserveOf],
  doublePosts: [noDoublePosts, doublePostsOf],
} as const satisfies Record<LedgerCondition, ByLedger>;

/** The rules that take what people found. */
export const PEOPLE_RULES = {
  canvassing: noCanvassing,
  recognition: recognised,
  familyAbroad: familyAtHome,
  fileAudit: archiveReviewed,
  personalMatters: personalMattersChecked,
  integrityOpinion: integrityConfirmed,
  petitions: complaintsLookedInto,
  kinship: noKin,
} as const satisfies Record<PeopleCondition, unknown>;

/**
 * The conditions for coming into a post, with what is known of them. Pure: what is known by the day, and the rules of it.
 * @param looked what people found, by the name of the condition; it counts where the ledger itself cannot tell
 * @param names the conditions that are asked for, and no other is worked out; every one where it is left out
 */
export function eligibilityOf(
  of: Candidacy,
  known: Known,
  rules: Rules,
  looked: Readonly<Record<string, Looked | undefined>> = {},
  names: readonly ConditionName[] = CONDITIONS,
): Condition[] {
  return conditionsIn(judgedOf(of, known, rules), looked, names);
}

/** The same, of a person and a post that are judged already. */
export function conditionsIn(
  judged: Judged,
  looked: Readonly<Record<string, Looked | undefined>>,
  names: readonly ConditionName[],
): Condition[] {
  return names.map((name) =>
    isByLedger(name) ? byLedger(judged, name, looked[name]) : byPeople(judged, name, looked[name]),
  );
}

function isByLedger(name: ConditionName): name is LedgerCondition {
  return Object.hasOwn(BY_LEDGER, name);
}

function byLedger(judged: Judged, condition: LedgerCondition, told: Looked | undefined): Condition {
  const [rule, find]: ByLedger = BY_LEDGER[condition];
  const found = once(judged, find);
  const outcome = found.outcome === 'notKnown' && told ? told.result : found.outcome;
  const inputs = told ? { ...found.inputs, looked: { ...told } } : found.inputs;
  return { condition, ruleId: rule.id, knownBy: 'ledger', ...found, outcome, inputs };
}

function byPeople(judged: Judged, condition: PeopleCondition, told: Looked | undefined): Condition {
  const rule = PEOPLE_RULES[condition];
  const { cadreId } = judged.of;
  const base = { condition, ruleId: rule.id, knownBy: 'people' } as const;
  if (!told) return { ...base, outcome: 'notKnown', inputs: { cadreId } };
  const found = asked(judged, rule, { cadreId, check: condition, result: told.result });
  return { ...base, ...found, outcome: told.result, inputs: { ...found.inputs, document: told.document } };
}
