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
import { decidedOtherwise, isRefusedThen, noOthers, type Decided, type Different, type Ruled } from './differences.ts';
import { Beside, StreamInTurn } from './in-turn.ts';
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

/** What comes out differently, of so many acts. */
export interface Previewed {
  readonly examined: number;
  readonly complete: boolean;
  /** By cause, the earliest first; each is followed by what follows from it. */
  readonly items: readonly Different[];
}

/** Acts judged anew at most for one answer. */
const MOST = 20_000;
/** Acts of a type that are tried for whether what they decide is worked out by a rule. */
const TRIED = 20;
/** Acts of a stream that differ by themselves and are tried one by one for what follows from which. */
const CAUSES_TRIED = 30;

/** How many acts may still be judged by what would stand before them. */
interface Budget {
  left: number;
}

/**
 * Judges anew every act that a rule was asked of, or that is worked out by it, with another value, and then what follows in
 * the same stream from those that come out differently. Nothing is recorded.
 */
export async function previewed(ledger: VisibleLedger, cut: ReadCut, change: Change): Promise<Previewed> {
  const types = await typesWorkedOutBy(ledger, cut, change.rule.id);
  const { acts, complete } = await ledger.actsUnder(change.rule.id, types, cut, MOST);
  const items: Different[] = [];
  const budget = { left: MOST };
  const beside = new Beside(ledger, cut);
  let examined = 0;
  for (const [stream, ids] of acts) {
    const judged = new JudgedStream(ledger, cut, { stream, change, budget, beside });
    items.push(...(await judged.differences(ids)));
    examined += judged.examined;
    await letOthersBeServed();
  }
  const places = new Map(items.map((item) => [item, placeOf(item)]));
  const sorted = items.toSorted((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
  return { examined, complete: complete && budget.left > 0, items: sorted };
}

/** Where an act stands among those that come out differently: after the one from which it follows. */
export function placeOf({ event, cause }: Different): string {
  const own = `${event.effectiveOn} ${event.id}`;
  return cause ? `${cause.effectiveOn} ${cause.id} ${own}` : own;
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

/** A stream that is walked with a change. */
interface Walked {
  readonly stream: StreamName;
  readonly change: Change;
  readonly budget: Budget;
  readonly beside: Beside;
}

/** One stream, whose acts are judged with the value that a rule has and with another one. */
class JudgedStream {
  /** Acts judged anew for the other value itself. */
  examined = 0;
  /** Whether a record in it was set right: what its checks saw may be another thing by now, so they are asked anew. */
  private readonly isAnew: boolean;
  private readonly ledger: VisibleLedger;
  private readonly cut: ReadCut;
  private readonly stream: StreamName;
  private readonly change: Change;
  private readonly budget: Budget;
  private readonly beside: Beside;
  private readonly feature: Feature;
  private readonly history: readonly EffectiveEvent[];
  private readonly regulations: ReturnType<VisibleLedger['regulations']>;

  constructor(ledger: VisibleLedger, cut: ReadCut, { stream, change, budget, beside }: Walked) {
    const folded = ledger.folded([stream], cut, cut.asOfGiven ? cut.asOf : END_OF_TIME);
    this.ledger = ledger;
    this.cut = cut;
    this.stream = stream;
    this.change = change;
    this.budget = budget;
    this.beside = beside;
    this.feature = domain.features.find(({ category }) => category === categoryOf(stream))!;
    this.history = folded.historyOf(stream);
    this.isAnew = [...folded.events()].some(({ type }) => isAboutARecord(type));
    this.regulations = ledger.regulations(cut);
  }

  /** What comes out differently of some acts, and of those that follow from them. */
  async differences(ids: ReadonlySet<string>): Promise<Different[]> {
    const { from, until } = this.change;
    const asked = this.history.filter(
      ({ id, ends, effectiveOn }) => ids.has(id) && !ends && effectiveOn >= from && effectiveOn < until,
    );
    this.examined = asked.length;
    const items = await this.walk(new Set(asked.map(({ id }) => id)));
    const causes = items.filter((item) => !item.cause && (isRefusedThen(item) || item.decided.length > 0));
    if (causes.length < 2 || items.every(({ cause }) => !cause)) return items;
    // Of several causes the earliest that brings an act about alone is told; else the one last before it.
    const causedBy = new Map<string, EffectiveEvent>();
    for (const { event } of causes.slice(0, CAUSES_TRIED))
      for (const { event: follows, cause } of await this.walk(new Set([event.id]), event.id))
        if (cause && !causedBy.has(follows.id)) causedBy.set(follows.id, event);
    return items.map((item) => (item.cause ? { ...item, cause: causedBy.get(item.event.id) ?? item.cause } : item));
  }

  /** @param only the one act for which the other value holds; without it, all on its days */
  private async walk(asked: ReadonlySet<string>, only?: string): Promise<Different[]> {
    const { feature, budget } = this;
    const turn = new StreamInTurn(this.beside, this.stream, this.history);
    const items: Different[] = [];
    let cause: EffectiveEvent | undefined;
    let state = feature.initial;
    for (const event of this.history) {
      const own = !event.ends && asked.has(event.id) ? this.difference(event, state) : undefined;
      if (asked.has(event.id) && this.isAnew) await letOthersBeServed();
      let item = own;
      if (cause && !event.ends && budget.left > 0) {
        budget.left -= 1;
        const isChanged = only === undefined || only === event.id;
        item = this.inTurn(event, { turn, state, own, cause, isChanged });
        await letOthersBeServed();
      }
      if (item) items.push(item);
      state = feature.evolve(state, event);
      turn.goOn(event, state, item);
      if (own && item && (isRefusedThen(item) || item.decided.length > 0)) cause = event;
    }
    return items;
  }

  /** What comes out differently of an act by what would stand before it. */
  private inTurn(
    event: EffectiveEvent,
    of: {
      readonly turn: StreamInTurn;
      readonly state: unknown;
      readonly own: Different | undefined;
      readonly cause: EffectiveEvent;
      readonly isChanged: boolean;
    },
  ): Different | undefined {
    const rules = domain.rulesOn(event.effectiveOn, this.regulations);
    const changed = of.isChanged ? changedRules(rules, this.change) : rules;
    const { refusal, rules: others, decided, asked } = of.turn.becomes(event, of.state, { rules, changed });
    // What only a search can tell is asked as it stands on record.
    const kept = of.own && !asked.has(this.change.rule.id) ? of.own.rules : [];
    const all = [...kept, ...others];
    if (!refusal && all.length === 0 && decided.length === 0) return undefined;
    return { event, rules: all, refusal, decided, ...(of.own ? {} : { cause: of.cause }) };
  }

  /** What comes out differently of an act by what stands before it on record. */
  private difference(event: EffectiveEvent, state: unknown): Different | undefined {
    const { rule } = this.change;
    const rules = domain.rulesOn(event.effectiveOn, this.regulations);
    const changed = changedRules(rules, this.change);
    const decided = decidedOtherwise(this.feature, event, [state, rules], [state, changed]);
    const says = this.isAnew ? this.askedAnew(event, changed) : this.asked(event, changed);
    const { before } = says;
    const after = says.after && this.ruled(event, says.after, decided);
    if (before?.outcome === after?.outcome && decided.length === 0) return undefined;
    return { event, rules: before || after ? [{ ruleId: rule.id, class: rule.class, before, after }] : [], decided };
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
