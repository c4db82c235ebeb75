import { domain } from '#libs/domain';
import {
  CalendarMissing,
  END_OF_TIME,
  categoryOf,
  isAboutARecord,
  refuse,
  type Check,
  type EffectiveEvent,
  type Feature,
  type Json,
  type JsonObject,
  type PlainDate,
  type Refusal,
  type Rules,
  type StreamName,
} from '#libs/kernel';
import { letOthersBeServed, type FoldedStreams } from '#libs/readmodel';
import { ruleBook, versionOn, type Rule, type RuleContent } from '#libs/rules';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { judgementsOf } from '../explain/checks.ts';
import type { ReadCut } from '../reads/read.ts';
import type { RulePreviewBody } from './preview.body.ts';

/** A rule with another value on certain days. */
export interface Change {
  readonly rule: Rule;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** What is given in place of the value; of a table, of some of its entries. */
  readonly value: RuleContent;
}

/** The change that a body asks for; a refusal where the rule cannot take the value. */
export function changeOf({ rule: id, from, until, number, share, word, table }: RulePreviewBody): Change | Refusal {
  const rule = ruleBook.get(id);
  if (!rule) return refuse('UNKNOWN_REFERENCE', { field: 'rule', id });
  const told = [number, share && `${share.numerator}/${share.denominator}`].filter((value) => value !== undefined);
  const named = told.length === 0 ? {} : { given: told.join(', ') };
  const unfit = refuse('PARAMETER_INVALID', { ruleId: id, unit: rule.unit ?? 'none', ...named }, { rule: id });
  const given = [number, share, word, table].filter((value) => value !== undefined);
  const ofShare = share && { numerator: share.numerator, denominator: share.denominator };
  const value = (ofShare ?? given[0]) as RuleContent | undefined;
  const like = (versionOn(rule, from) ?? rule.versions[0])?.value;
  if (given.length !== 1 || value === undefined || like === undefined || !fits(like, value)) return unfit;
  if (until !== undefined && until <= from) return refuse('DATE_ORDER', { start: from, end: until });
  return { rule, from, until: until ?? END_OF_TIME, value };
}

/** Whether a value may stand in place of another: of the same kind, and one that a rule can go by. */
function fits(like: RuleContent, value: RuleContent): boolean {
  if (typeof like !== typeof value || like === null || value === null) return false;
  if (typeof like === 'number') return Number(value) > 0;
  if (typeof like === 'string' || typeof value !== 'object') return typeof like === 'string';
  if ('numerator' in value && 'numerator' in like)
    return Number(value.numerator) > 0 && Number(value.numerator) <= Number(value.denominator);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const table = like as Readonly<Record<string, unknown>>;
  return (
    !('numerator' in like) &&
    entries.length > 0 &&
    entries.every(([name, entry]) => Object.hasOwn(table, name) && typeof entry === typeof table[name])
  );
}

/** The rules of a day with the change. */
function changedRules(rules: Rules, { rule, from, until, value }: Change): Rules {
  if (rules.on < from || rules.on >= until) return rules;
  return {
    on: rules.on,
    workingDays: rules.workingDays,
    version: (id) => {
      const version = rules.version(id);
      if (id !== rule.id || !version) return version;
      return { ...version, value: merged(version.value, value) };
    },
  };
}

function merged(value: Json, other: RuleContent): Json {
  const tables = typeof value === 'object' && typeof other === 'object' && value !== null && other !== null;
  return tables ? { ...(value as JsonObject), ...other } : other;
}

/** What a rule says of an act by one value. */
export interface Ruled {
  readonly outcome: 'passed' | 'advice' | 'violated' | 'excepted' | 'refused';
  readonly inputs: JsonObject;
}

/** What a field of an act that is worked out is, and what it would be. */
export interface Decided {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** An act that would come out differently. */
export interface Different {
  readonly event: EffectiveEvent;
  readonly before?: Ruled | undefined;
  readonly after?: Ruled | undefined;
  readonly decided: readonly Decided[];
}

/** What comes out differently, of so many acts. */
export interface Previewed {
  readonly examined: number;
  readonly complete: boolean;
  readonly items: readonly Different[];
}

/** What an act names says the same whatever a rule says. */
const noOthers = (): undefined => undefined;

/** Acts judged anew at most for one answer. */
const MOST = 20_000;
/** Acts of a type that are tried for whether what they decide is worked out by a rule. */
const TRIED = 20;

/**
 * Judges anew every act that a rule was asked of, or that is worked out by it, with another value. Nothing is recorded. Each
 * act is judged by what stands before it on record: what would follow in turn from one that comes out differently is not
 * worked out.
 */
export async function previewed(ledger: VisibleLedger, cut: ReadCut, change: Change): Promise<Previewed> {
  const types = await typesWorkedOutBy(ledger, cut, change.rule.id);
  const { acts, complete } = await ledger.actsUnder(change.rule.id, types, cut, MOST);
  const items: Different[] = [];
  let examined = 0;
  for (const [stream, ids] of acts) {
    const judged = new JudgedStream(ledger, cut, { stream, change });
    for (const event of judged.acts(ids)) {
      examined += 1;
      const different = judged.difference(event);
      if (different) items.push(different);
      if (judged.isAnew) await letOthersBeServed();
    }
    await letOthersBeServed();
  }
  return { examined, complete, items: items.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)) };
}

/** Where an act stands among those that come out differently. */
export function placeOf({ event: { effectiveOn, id } }: Different): string {
  return `${effectiveOn} ${id}`;
}

/** The types of acts that decide something by a rule. */
async function typesWorkedOutBy(ledger: VisibleLedger, cut: ReadCut, ruleId: string): Promise<string[]> {
  const types: string[] = [];
  for (const feature of domain.features) {
    for (const [type, { fields }] of Object.entries(feature.kinds)) {
      if (!feature.enrich || !Object.values(fields).some(({ computed }) => computed)) continue;
      for (const { stream, id } of ledger.someOf(type, cut, TRIED)) {
        const reads = isWorkedOutBy(ledger.folded([stream], cut, END_OF_TIME), { feature, id, ruleId });
        await letOthersBeServed();
        if (!reads) continue;
        types.push(type);
        break;
      }
    }
  }
  return types;
}

function isWorkedOutBy(
  folded: FoldedStreams,
  { feature, id, ruleId }: { readonly feature: Feature; readonly id: string; readonly ruleId: string },
): boolean {
  let isRead = false;
  for (const { stream } of folded.events()) {
    let state = feature.initial;
    for (const event of folded.historyOf(stream)) {
      if (event.id === id) {
        const rules = domain.rulesOn(event.effectiveOn, undefined);
        const watched = (asked: string): ReturnType<Rules['version']> => {
          isRead ||= asked === ruleId;
          return rules.version(asked);
        };
        feature.enrich?.(state, event, { ...rules, version: watched }, noOthers);
        return isRead;
      }
      state = feature.evolve(state, event);
    }
    break;
  }
  return isRead;
}

/** One stream, whose acts are judged with the value that a rule has and with another one. */
class JudgedStream {
  /** Whether a record in it was set right: what its checks saw may be another thing by now, so they are asked anew. */
  readonly isAnew: boolean;
  private readonly ledger: VisibleLedger;
  private readonly cut: ReadCut;
  private readonly stream: StreamName;
  private readonly change: Change;
  private readonly feature: Feature;
  private readonly history: readonly EffectiveEvent[];
  private readonly regulations: ReturnType<VisibleLedger['regulations']>;
  private state: unknown;

  constructor(
    ledger: VisibleLedger,
    cut: ReadCut,
    { stream, change }: { readonly stream: StreamName; readonly change: Change },
  ) {
    const folded = ledger.folded([stream], cut, cut.asOfGiven ? cut.asOf : END_OF_TIME);
    this.ledger = ledger;
    this.cut = cut;
    this.stream = stream;
    this.change = change;
    this.feature = domain.features.find(({ category }) => category === categoryOf(stream))!;
    this.history = folded.historyOf(stream);
    this.isAnew = [...folded.events()].some(({ type }) => isAboutARecord(type));
    this.regulations = ledger.regulations(cut);
    this.state = this.feature.initial;
  }

  /** Those of some acts that are in force and lie on the days of the change; each is to be judged before the next. */
  *acts(ids: ReadonlySet<string>): Generator<EffectiveEvent, void, undefined> {
    const { from, until } = this.change;
    for (const event of this.history) {
      if (ids.has(event.id) && !event.ends && event.effectiveOn >= from && event.effectiveOn < until) yield event;
      this.state = this.feature.evolve(this.state, event);
    }
  }

  /** What comes out differently of the act that stands next. */
  difference(event: EffectiveEvent): Different | undefined {
    const rules = domain.rulesOn(event.effectiveOn, this.regulations);
    const changed = changedRules(rules, this.change);
    const decided = this.decided(event, rules, changed);
    const says = this.isAnew ? this.askedAnew(event, changed) : this.asked(event, changed);
    const after = says.after && this.ruled(event, says.after, decided);
    const isSame = says.before?.outcome === after?.outcome;
    return isSame && decided.length === 0 ? undefined : { event, before: says.before, after, decided };
  }

  private decided(event: EffectiveEvent, rules: Rules, changed: Rules): Decided[] {
    const { feature, state } = this;
    const fields = Object.entries(feature.kinds[event.type]?.fields ?? {}).filter(([, { computed }]) => computed);
    if (!feature.enrich || fields.length === 0) return [];
    const [is, would] = [rules, changed].map((of) => feature.enrich!(state, event, of, noOthers)) as [
      JsonObject,
      JsonObject,
    ];
    return fields
      .map(([field]) => ({ field, before: is[field] ?? null, after: would[field] ?? null }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  }

  /** What the checks on the act say, and what the rule says of what they saw. */
  private asked(event: EffectiveEvent, changed: Rules): { before?: Ruled; after?: Said } {
    const { rule } = this.change;
    const checks = event.meta.checks.filter(({ ruleId }) => ruleId === rule.id);
    const before = worst(checks, ({ outcome }) => outcome === 'passed');
    if (!before) return {};
    const said = checks.flatMap(({ inputs }) => saidOf(rule, changed, inputs));
    return { before: { outcome: before.outcome, inputs: before.inputs }, after: worst(said, ({ holds }) => holds) };
  }

  private askedAnew(event: EffectiveEvent, changed: Rules): { before?: Ruled; after?: Said } {
    const of = { stream: this.stream, eventId: event.id, ruleId: this.change.rule.id };
    const { rules, others } = judgementsOf(this.ledger, this.cut, of, (on) => (on.on === changed.on ? changed : on));
    return { ...(rules ? { before: this.ruled(event, rules, []) } : {}), after: others };
  }

  /** What becomes of an act that a rule says this of. */
  private ruled({ meta, data }: EffectiveEvent, { holds, inputs }: Said, decided: readonly Decided[]): Ruled {
    const { class: of, id } = this.change.rule;
    if (holds) return { outcome: 'passed', inputs };
    if (of === 'S') return { outcome: 'advice', inputs };
    if (of === 'P' && meta.exceptionBasis) return { outcome: 'excepted', inputs };
    // A meeting that was held is recorded, whatever it comes to; only a decision that it claims is refused.
    const stands = decided.length > 0 && data['announcedOutcome'] !== 'approved';
    const wasBroken = meta.checks.some(({ ruleId, outcome }) => ruleId === id && outcome === 'violated');
    const live = meta.entryMode === 'live' && !stands && !wasBroken;
    return { outcome: of === 'P' && !live ? 'violated' : 'refused', inputs };
  }
}

// Where the other value counts into a year that has no calendar, the act would have waited for one.
function saidOf(rule: Rule, rules: Rules, inputs: JsonObject): Said[] {
  try {
    return rule.ask(rules, inputs);
  } catch (error) {
    if (error instanceof CalendarMissing) return [{ holds: false, inputs: { ...inputs, year: error.year } }];
    throw error;
  }
}

type Said = Pick<Check, 'inputs'> & { readonly holds: boolean };

function worst<One>(all: readonly One[], holds: (one: One) => boolean): One | undefined {
  return all.find((one) => !holds(one)) ?? all[0];
}
