import type { PlainDate, RuleInForce, Rules } from '#libs/kernel';
import { ruleBook } from './book.ts';
import { NO_ARTICLE, type Rule, type RuleContent, type RuleVersion } from './rule.ts';
import { workingDaysKnownOn } from './working-days.ts';

/** What a district has set of a rule that is its own to set, from a day on. */
export type Adopted = {
  readonly from: PlainDate;
  readonly value: RuleContent;
  readonly instrument: string;
  readonly article?: string;
};

/**
 * The rules in force on a business date, with those that the district had set by then. Pure: the same date gives the
 * same values, whatever comes into force later.
 */
export function rulesOn(on: PlainDate, adopted: Readonly<Record<string, Adopted>> = {}): Rules {
  // One act asks a rule several times: whether it is in force, what its value is, what is written on the check.
  const known = new Map<string, RuleInForce | undefined>();
  return {
    on,
    version: (id) => {
      if (!known.has(id)) known.set(id, inForceOn(id, on, adopted));
      return known.get(id);
    },
    workingDays: workingDaysKnownOn(on),
  };
}

function inForceOn(id: string, on: PlainDate, adopted: Readonly<Record<string, Adopted>>): RuleInForce | undefined {
  const rule = ruleBook.get(id);
  if (!rule) throw new RangeError(`there is no rule ${id}`);
  const version = versionIn(rule, on, adopted);
  if (!version) return undefined;
  const { value, from, article } = version;
  return { class: rule.class, value, version: from, article, cite: citation(version) };
}

/** The version of a rule on a day: what the district set, where no version of that day comes from above. */
export function versionIn(
  rule: Rule,
  on: PlainDate,
  adopted: Readonly<Record<string, Adopted>>,
): RuleVersion | undefined {
  const written = versionOn(rule, on);
  const own = Object.hasOwn(adopted, rule.id) ? adopted[rule.id] : undefined;
  if (!own || (written && !ownToSet(written))) return written;
  return { ...own, article: own.article ?? NO_ARTICLE, certainty: 'adopted' };
}

/** Whether it is for the district to set otherwise. */
export function ownToSet({ certainty }: RuleVersion): boolean {
  return certainty === 'local' || certainty === 'provisional';
}

/** The version of a rule on a day. */
export function versionOn({ versions }: Rule, on: PlainDate): RuleVersion | undefined {
  const last = versions.findLast(({ from }) => from <= on);
  return last && (last.until === undefined || on < last.until) ? last : undefined;
}

const citations = new WeakMap<RuleVersion, string>();

/** Where a version is written, in the words that people are shown. */
export function citation(version: RuleVersion): string {
  const known = citations.get(version) ?? cited(version);
  citations.set(version, known);
  return known;
}

function cited({ instrument, article, certainty }: RuleVersion): string {
  if (certainty === 'provisional') return '地方暂定,由区委组织部确定';
  if (certainty === 'adopted' && article === NO_ARTICLE) return instrument;
  return article === NO_ARTICLE ? `${instrument},条款未查明` : `${instrument}第${article}条`;
}

/** A version of a rule with the days on which it was in force. */
export interface Stretch {
  readonly from: PlainDate;
  /** The first day on which it was in force no longer; absent while it is. */
  readonly until?: PlainDate;
  readonly version: RuleVersion;
}

/**
 * A rule along its days, the earliest first: what is written, and what the district set in its place.
 * @param changes the days on which the district set anything
 */
export function stretchesOf(
  rule: Rule,
  changes: readonly PlainDate[],
  adoptedOn: (day: PlainDate) => Readonly<Record<string, Adopted>>,
): Stretch[] {
  const written = rule.versions.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  const stretches: { from: PlainDate; until?: PlainDate; version: RuleVersion | undefined }[] = [];
  for (const day of [...new Set([...written, ...changes])].sort()) {
    const version = versionIn(rule, day, adoptedOn(day));
    const last = stretches.at(-1);
    if (last && isSame(last.version, version)) continue;
    if (last) last.until = day;
    stretches.push({ from: day, version });
  }
  return stretches.flatMap(({ version, ...days }) => (version ? [{ ...days, version }] : []));
}

function isSame(one: RuleVersion | undefined, other: RuleVersion | undefined): boolean {
  return one?.from === other?.from && one?.certainty === other?.certainty;
}
