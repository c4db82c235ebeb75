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
import { asked, judgedOf, type Finding, type Judged } from './judged.ts';
import {
  KNOWN_BY_LEDGER,
  KNOWN_BY_PEOPLE,
  type Candidacy,
  type Condition,
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
 * Every condition for coming into a post, with what is known of it. Pure: what is known by the day, and the rules of it.
 * @param looked what people found, by the name of the condition; it counts where the ledger itself cannot tell
 */
export function eligibilityOf(
  of: Candidacy,
  known: Known,
  rules: Rules,
  looked: Readonly<Record<string, Looked | undefined>> = {},
): Condition[] {
  const judged = judgedOf(of, known, rules);
  const byLedger = KNOWN_BY_LEDGER.map((condition): Condition => {
    const [rule, find]: ByLedger = BY_LEDGER[condition];
    const found = find(judged);
    const told = looked[condition];
    const outcome = found.outcome === 'notKnown' && told ? told.result : found.outcome;
    const inputs = told ? { ...found.inputs, looked: { ...told } } : found.inputs;
    return { condition, ruleId: rule.id, knownBy: 'ledger', ...found, outcome, inputs };
  });
  const byPeople = KNOWN_BY_PEOPLE.map((condition): Condition => {
    const rule = PEOPLE_RULES[condition];
    const told = looked[condition];
    const base = { condition, ruleId: rule.id, knownBy: 'people' } as const;
    if (!told) return { ...base, outcome: 'notKnown', inputs: { cadreId: of.cadreId } };
    const found = asked(judged, rule, { cadreId: of.cadreId, check: condition, result: told.result });
    return { ...base, ...found, outcome: told.result, inputs: { ...found.inputs, document: told.document } };
  });
  return [...byLedger, ...byPeople];
}
