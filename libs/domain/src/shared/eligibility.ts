import {
  addDays,
  addMonths,
  firstDayOf,
  type FactRow,
  type JsonObject,
  type Judgement,
  type PlainDate,
  type Rules,
} from '#libs/kernel';
import {
  afterDemotion,
  afterRemoval,
  archiveReviewed,
  beforeRetirement,
  complaintsLookedInto,
  familyAtHome,
  gradeBar,
  inService,
  inducted,
  influenceOver,
  integrityConfirmed,
  noCanvassing,
  noDoublePosts,
  noKin,
  offJobTraining,
  onReserve,
  personalMattersChecked,
  postVacant,
  probationUnfinished,
  promotionInterval,
  recognised,
  schooling,
  seniority,
  slotsKept,
} from '#libs/rules';
import type { CadreRegister, Facts, TeamRegister } from './facts.ts';

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
  /** Posts that are left for it, `teamId/postId`. */
  readonly leaving?: readonly string[];
}

/** What is looked at by people: `fileAudit`, `petitions` …, with what they found. */
export interface Looked {
  readonly result: 'passed' | 'failed';
  readonly document: string;
}

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

/** A stay in a post. */
interface Tenure {
  readonly post: string;
  readonly rank: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly onProbation: boolean;
}

const PRINCIPAL = '141';
const DEPUTY = '142';
/** Civil ranks that count like service as a deputy, and like service as a clerk. */
const AS_DEPUTY = /^(?:TY|ZR)\d$/;
const AS_CLERK = /^(?:TY|ZR|KY)\d$/;

/** What of a person and a post is judged, worked out once. */
interface Judged {
  readonly of: Candidacy;
  readonly rules: Rules;
  readonly known: Known;
  readonly cadre: CadreRegister | undefined;
  readonly team: TeamRegister | undefined;
  /** The rank of the post; undefined where there is no such post. */
  readonly rank: string | undefined;
  /** Every stay in a post that has begun, the earliest first. */
  readonly tenures: readonly Tenure[];
  /** Whether the post is of a higher rank than any that was held. */
  readonly promotion: boolean;
  readonly promotedOn: PlainDate | null;
}

/** What a condition comes to, before it is named. */
type Finding = Pick<Condition, 'outcome' | 'inputs'> & Partial<Pick<Condition, 'metFrom' | 'judgement'>>;

/** A rule, as far as it is asked here. */
interface Asked<Inputs> {
  readonly id: string;
  readonly ask: (rules: Rules, inputs: Inputs) => Judgement[];
}

function asked<Inputs extends JsonObject>({ rules }: Judged, rule: Asked<Inputs>, inputs: Inputs): Finding {
  const [judgement] = rule.ask(rules, inputs);
  if (!judgement) return { outcome: 'passed', inputs: { ...inputs, inForce: false } };
  const { from } = judgement.inputs;
  const metFrom = !judgement.holds && typeof from === 'string' ? { metFrom: from } : {};
  return { outcome: judgement.holds ? 'passed' : 'failed', inputs: judgement.inputs, judgement, ...metFrom };
}

function notKnown(inputs: JsonObject): Finding {
  return { outcome: 'notKnown', inputs };
}

/** A condition for promotions only, where the post is none. */
const NO_PROMOTION: Finding = { outcome: 'passed', inputs: { promotion: false } };

function begun<Value>(rows: readonly FactRow<Value>[], on: PlainDate): FactRow<Value>[] {
  return rows.filter(({ validFrom }) => validFrom <= on);
}

function entry<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function tenuresOf(known: Known, on: PlainDate): Tenure[] {
  const stays = new Map<string, Tenure>();
  for (const { key, value, validFrom, validTo } of begun(known.rows('incumbency'), on)) {
    const name = `${key} ${value.since}`;
    const before = stays.get(name);
    const from = before && before.from < validFrom ? before.from : validFrom;
    const to = before && before.to > validTo ? before.to : validTo;
    const latest = !before || validTo >= before.to;
    stays.set(name, {
      post: key,
      rank: value.rank ?? '',
      from,
      to,
      onProbation: latest ? value.onProbation : before.onProbation,
    });
  }
  return [...stays.values()].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

function ranksAbove(rank: string, other: string | undefined): boolean {
  return other === undefined || rank < other;
}

/** The last day on which a post of a higher rank than any before was taken; the first post counts where it began on probation. */
function lastPromotion(known: Known, tenures: readonly Tenure[]): PlainDate | null {
  let highest: string | undefined;
  let last: PlainDate | null = null;
  for (const { post, rank, from } of tenures) {
    const first = highest === undefined;
    const probation = known
      .rows('incumbency')
      .some((row) => row.key === post && row.validFrom === from && row.value.onProbation);
    if (ranksAbove(rank, highest) && (!first || probation)) last = from;
    if (ranksAbove(rank, highest)) highest = rank;
  }
  return last;
}

/** The day from which service of some kind counts, as if it had been without a break up to the day; null without any. */
function countedSince(
  spells: readonly { readonly from: PlainDate; readonly to: PlainDate }[],
  on: PlainDate,
): PlainDate | null {
  let since: PlainDate | null = null;
  let end: PlainDate = '';
  for (const { from, to } of spells.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > end ? from : end;
    const stop = to < on ? to : on;
    if (start >= stop) continue;
    // What was served before a break counts as if it lay right before what follows.
    since = since === null ? start : addDays(start, -daysBetween(since, end));
    end = stop;
  }
  if (since === null) return null;
  return end === on ? since : addDays(on, -daysBetween(since, end));
}

const DAY = 86_400_000;
const MONTHS_A_YEAR = 12;
/** Where the start of work is not known, it may be any day. */
const BEFORE_ALL: PlainDate = '1900-01-01';

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function seniorityOf(judged: Judged): Finding {
  const { of, rank, promotion, tenures, cadre } = judged;
  if (!promotion || rank === undefined) return NO_PROMOTION;
  const { cadreId, on } = of;
  const as = rank === PRINCIPAL ? 'deputy' : 'clerk';
  const { civilRank } = cadre ?? {};
  const pattern = as === 'deputy' ? AS_DEPUTY : AS_CLERK;
  const ranked = civilRank && pattern.test(civilRank.rank) ? [{ from: civilRank.since, to: addDays(on, 1) }] : [];
  const posts = tenures.filter((tenure) => (as === 'deputy' ? tenure.rank === DEPUTY : false));
  const since = countedSince([...posts, ...ranked], on);
  const finding = asked(judged, seniority, { cadreId, as, since, on });
  // Service as a clerk from before there were civil ranks is in no record of the ledger.
  const earliest = addMonths(
    firstDayOf(cadre?.startedWork ?? BEFORE_ALL),
    MONTHS_A_YEAR * Number(finding.inputs['years']),
  );
  const mayHaveServed = as === 'clerk' && earliest <= on;
  return finding.outcome === 'failed' && mayHaveServed ? notKnown(finding.inputs) : finding;
}

function gradeOf(judged: Judged): Finding {
  const { of, rules, known } = judged;
  const { cadreId, on } = of;
  const lastYear = Number(on.slice(0, 4)) - 1;
  const grades = begun(known.rows('grade'), on)
    .filter(({ validTo }) => validTo > on)
    .map(({ value: { year, grade } }) => ({ year, grade }))
    .filter(({ year }) => year <= lastYear)
    .sort((a, b) => a.year - b.year);
  if (!gradeBar.isIn(rules)) return { outcome: 'passed', inputs: { cadreId, grades, inForce: false } };
  const years = gradeBar.valueIn(rules);
  const recent = grades.filter(({ year }) => year > lastYear - years);
  const finding = asked(judged, gradeBar, { cadreId, grades: recent, lastYear });
  const complete = new Set(recent.map(({ year }) => year)).size === years;
  return finding.outcome === 'passed' && !complete ? notKnown(finding.inputs) : finding;
}

function influenceOf(judged: Judged): Finding {
  const { cadreId, on } = judged.of;
  const until = begun(judged.known.rows('admonition'), on)
    .map(({ value }) => value.influenceUntil)
    .sort()
    .at(-1);
  return asked(judged, influenceOver, { cadreId, until: until ?? null, on });
}

function isExceptional(judged: Judged): boolean {
  return judged.promotion && seniorityOf(judged).outcome === 'failed';
}

function probationOf(judged: Judged): Finding {
  const { of, tenures } = judged;
  if (!judged.promotion) return NO_PROMOTION;
  const posts = tenures.filter(({ to, onProbation }) => to > of.on && onProbation).map(({ post }) => post);
  const barred = isExceptional(judged) ? posts : [];
  const finding = asked(judged, probationUnfinished, { cadreId: of.cadreId, posts: barred });
  return { ...finding, inputs: { ...finding.inputs, onProbationIn: posts } };
}

function intervalOf(judged: Judged): Finding {
  const { of, promotedOn } = judged;
  if (!judged.promotion) return NO_PROMOTION;
  const { cadreId, on } = of;
  return asked(judged, promotionInterval, { cadreId, promotedOn, exceptional: isExceptional(judged), on });
}

function lastMove({ known, of }: Judged, actions: readonly string[]): PlainDate | null {
  const days = begun(known.rows('downwardMove'), of.on)
    .filter(({ value }) => actions.includes(value.action) && value.takesEffectOn <= of.on)
    .map(({ value }) => value.takesEffectOn);
  return days.sort().at(-1) ?? null;
}

function demotionOf(judged: Judged): Finding {
  if (!judged.promotion) return NO_PROMOTION;
  const { cadreId, on } = judged.of;
  return asked(judged, afterDemotion, { cadreId, demotedOn: lastMove(judged, ['demote']), on });
}

function removalOf(judged: Judged): Finding {
  const { cadreId, on } = judged.of;
  const leftOn = lastMove(judged, ['resignBlame', 'resignOrdered']);
  return asked(judged, afterRemoval, { cadreId, leftOn, to: judged.promotion ? 'higher' : 'post', on });
}

function slotsOf(judged: Judged): Finding {
  const { team, of, tenures } = judged;
  const { teamId, postId, cadreId, leaving = [] } = of;
  if (team?.slotCount === undefined) return notKnown({ teamId });
  const held = Object.entries(team.incumbents).filter(
    ([post, { cadreId: by }]) => post !== postId && !(by === cadreId && leaving.includes(`${teamId}/${post}`)),
  );
  const free = tenures.some(({ post, to }) => post === `${teamId}/${postId}` && to > of.on);
  const incumbents = held.length + (free ? 0 : 1);
  return asked(judged, slotsKept, { teamId, slotCount: team.slotCount, incumbents });
}

function vacancyOf(judged: Judged): Finding {
  const { team, of } = judged;
  const held = team && entry(team.incumbents, of.postId);
  const other = held && held.cadreId !== of.cadreId ? held : undefined;
  return asked(judged, postVacant, { postId: of.postId, cadreId: other?.cadreId ?? null, since: other?.since ?? null });
}

function retirementOf(judged: Judged): Finding {
  const { cadre, of } = judged;
  if (!cadre?.birth || !cadre.sex) return notKnown({ cadreId: of.cadreId });
  return asked(judged, beforeRetirement, { cadreId: of.cadreId, sex: cadre.sex, birth: cadre.birth, on: of.on });
}

function educationOf(judged: Judged): Finding {
  const { cadre, of } = judged;
  const level = cadre?.education?.find(({ on }) => on <= of.on)?.level;
  if (level === undefined) return notKnown({ cadreId: of.cadreId });
  return asked(judged, schooling, { cadreId: of.cadreId, level });
}

/** Kinds of class that take a cadre off the job. */
const OFF_JOB = ['offJob', 'mainClass', 'rotation'];

function lastTraining({ known, of }: Judged, kinds: readonly string[]): PlainDate | null {
  const days = begun(known.rows('trainingRecord'), of.on).flatMap(({ value }) =>
    kinds.includes(value.kind) && value.completedOn !== undefined && value.completedOn <= of.on
      ? [value.completedOn]
      : [],
  );
  return days.sort().at(-1) ?? null;
}

function trainingOf(judged: Judged): Finding {
  if (!judged.promotion) return NO_PROMOTION;
  const { cadreId, on } = judged.of;
  const finding = asked(judged, offJobTraining, { cadreId, trainedOn: lastTraining(judged, OFF_JOB), on });
  // Whoever has no training on record at all may have had it before the ledger was kept.
  return begun(judged.known.rows('trainingRecord'), on).length === 0 ? notKnown(finding.inputs) : finding;
}

function inductionOf(judged: Judged): Finding {
  const { promotedOn, of } = judged;
  return asked(judged, inducted, { cadreId: of.cadreId, promotedOn, inductedOn: lastTraining(judged, ['induction']) });
}

function reserveOf(judged: Judged): Finding {
  if (!judged.promotion) return NO_PROMOTION;
  return asked(judged, onReserve, { cadreId: judged.of.cadreId, since: judged.cadre?.reserve?.since ?? null });
}

function doublePostsOf(judged: Judged): Finding {
  const { of, tenures } = judged;
  const { leaving = [] } = of;
  const posts = tenures
    .filter(({ post, to }) => to > of.on && post !== `${of.teamId}/${of.postId}` && !leaving.includes(post))
    .map(({ post }) => post);
  return asked(judged, noDoublePosts, { cadreId: of.cadreId, posts });
}

function serviceOf(judged: Judged): Finding {
  const { cadreId, on } = judged.of;
  return asked(judged, inService, { cadreId, state: judged.cadre?.state ?? 'none', on });
}

type ByLedger = readonly [rule: { readonly id: string }, find: (judged: Judged) => Finding];

/** The conditions that the ledger can tell, in the order in which they are shown. */
const BY_LEDGER = {
  service: [inService, serviceOf],
  vacancy: [postVacant, vacancyOf],
  slots: [slotsKept, slotsOf],
  seniority: [seniority, seniorityOf],
  grade: [gradeBar, gradeOf],
  influencePeriod: [influenceOver, influenceOf],
  probation: [probationUnfinished, probationOf],
  promotionInterval: [promotionInterval, intervalOf],
  demotion: [afterDemotion, demotionOf],
  removal: [afterRemoval, removalOf],
  retirement: [beforeRetirement, retirementOf],
  education: [schooling, educationOf],
  training: [offJobTraining, trainingOf],
  induction: [inducted, inductionOf],
  reserve: [onReserve, reserveOf],
  doublePosts: [noDoublePosts, doublePostsOf],
} as const satisfies Record<string, ByLedger>;

/** The conditions that only people can tell, by what they look at. */
const BY_PEOPLE = {
  canvassing: noCanvassing,
  recognition: recognised,
  familyAbroad: familyAtHome,
  fileAudit: archiveReviewed,
  personalMatters: personalMattersChecked,
  integrityOpinion: integrityConfirmed,
  petitions: complaintsLookedInto,
  kinship: noKin,
} as const;

/** The name of a condition. */
export type ConditionName = keyof typeof BY_LEDGER | keyof typeof BY_PEOPLE;
/** Every {@link ConditionName}, in the order in which they are shown. */
export const CONDITIONS = [...Object.keys(BY_LEDGER), ...Object.keys(BY_PEOPLE)] as readonly ConditionName[];

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
  const byLedger = Object.entries<ByLedger>(BY_LEDGER).map(([name, [rule, find]]): Condition => {
    const condition = name as ConditionName;
    const found = find(judged);
    const told = looked[condition];
    const outcome = found.outcome === 'notKnown' && told ? told.result : found.outcome;
    const inputs = told ? { ...found.inputs, looked: { ...told } } : found.inputs;
    return { condition, ruleId: rule.id, knownBy: 'ledger', ...found, outcome, inputs };
  });
  const byPeople = Object.entries(BY_PEOPLE).map(([name, rule]): Condition => {
    const condition = name as ConditionName;
    const told = looked[condition];
    const base = { condition, ruleId: rule.id, knownBy: 'people' } as const;
    if (!told) return { ...base, outcome: 'notKnown', inputs: { cadreId: of.cadreId } };
    const found = asked(judged, rule, { cadreId: of.cadreId, check: condition, result: told.result });
    return { ...base, ...found, outcome: told.result, inputs: { ...found.inputs, document: told.document } };
  });
  return [...byLedger, ...byPeople];
}

function judgedOf(of: Candidacy, known: Known, rules: Rules): Judged {
  const tenures = tenuresOf(known, of.on);
  const team = known.team(of.on);
  const rank = team && entry(team.posts, of.postId)?.rank;
  const highest = tenures
    .map((tenure) => tenure.rank)
    .filter((each) => each !== '')
    .sort()[0];
  const promotion = rank !== undefined && ranksAbove(rank, highest);
  return {
    of,
    rules,
    known,
    cadre: known.cadre(of.on),
    team,
    rank,
    tenures,
    promotion,
    promotedOn: lastPromotion(known, tenures),
  };
}
