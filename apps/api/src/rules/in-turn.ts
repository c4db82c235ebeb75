import { domain } from '#libs/domain';
import {
  CalendarMissing,
  END_OF_TIME,
  RuleNotInForce,
  categoryOf,
  idOf,
  refuse,
  streamOf,
  type Context,
  type EffectiveEvent,
  type Feature,
  type JsonObject,
  type Judgement,
  type Recorded,
  type Refusal,
  type RuleInForce,
  type Rules,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import type { FoldedStreams } from '#libs/readmodel';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { emptyOf, streamsBeside } from '../explain/checks.ts';
import type { ReadCut } from '../reads/read.ts';
import {
  decidedOtherwise,
  isRefusedThen,
  type Decided,
  type Different,
  type Ruled,
  type RuledOtherwise,
} from './differences.ts';

/** The rules of a day with those that hold in their place, for one act. */
export interface BothRules {
  readonly rules: Rules;
  readonly changed: Rules;
}

/** What becomes of an act by what would stand before it. */
export interface Becomes {
  /** Why it is refused by what would stand before it. */
  readonly refusal?: Refusal | undefined;
  /** The rules that say otherwise of it, those that refuse it first. */
  readonly rules: readonly RuledOtherwise[];
  readonly decided: readonly Decided[];
  /** The rules that it was asked by at all. */
  readonly asked: ReadonlySet<string>;
}

/** What is asked of an act in a state. */
interface Asked {
  readonly refusal?: Refusal | undefined;
  readonly judgements: readonly Judgement[];
}

/** Streams kept folded at once. */
const KEPT = 500;

/** The streams beside those that are walked, as they stand on record, each folded once it is looked at. */
export class Beside {
  private readonly ledger: VisibleLedger;
  private readonly cut: ReadCut;
  private readonly kept = new Map<StreamName, FoldedStreams>();

  constructor(ledger: VisibleLedger, cut: ReadCut) {
    this.ledger = ledger;
    this.cut = cut;
  }

  stream(name: StreamName): FoldedStreams {
    let folded = this.kept.get(name);
    if (!folded) {
      if (this.kept.size === KEPT) this.kept.clear();
      folded = this.ledger.folded([name], this.cut, this.cut.asOfGiven ? this.cut.asOf : END_OF_TIME);
      this.kept.set(name, folded);
    }
    return folded;
  }

  /** What an act is judged by, its own stream as it is given. */
  contextOf(event: EffectiveEvent, whole: FoldedStreams, rules: Rules): Context<unknown> {
    const of = (name: StreamName): FoldedStreams => (name === event.stream ? whole : this.stream(name));
    return {
      id: idOf(event.stream),
      today: event.effectiveOn,
      entryMode: event.meta.entryMode,
      rules,
      own: whole.timelineOf(event.stream) ?? emptyOf(categoryOf(event.stream)),
      found: [],
      onRecord: true,
      gathered: <Value = JsonObject>(kind: string, ref: string) =>
        streamsBeside(this.ledger, this.cut, event).flatMap((name) => of(name).facts<Value>(kind, ref)),
      referenced: <Other>(category: string, id: string) => {
        const name = streamOf(category, id);
        return (of(name).timelineOf(name) ?? emptyOf(category)) as Timeline<Other>;
      },
    };
  }
}

/**
 * One stream as it would stand after acts that come out differently, beside how it stands on record. A refused act is left
 * out with all that lies on it; what an act works out anew is folded on. Other streams stand as they are on record.
 */
export class StreamInTurn {
  private readonly beside: Beside;
  private readonly stream: StreamName;
  private readonly feature: Feature;
  private readonly history: readonly EffectiveEvent[];
  private readonly left = new Set<string>();
  private readonly instead = new Map<string, JsonObject>();
  /** The acts by which the stream comes to be. */
  private readonly beginnings: readonly EffectiveEvent[];
  private state: unknown;

  constructor(beside: Beside, stream: StreamName, history: readonly EffectiveEvent[]) {
    this.beside = beside;
    this.stream = stream;
    this.history = history;
    this.feature = domain.features.find(({ category }) => category === categoryOf(stream))!;
    const creators = this.feature.commands.filter(({ creates }) => creates).map(({ yields }) => yields);
    this.beginnings = history.filter(({ type, ends }) => !ends && creators.includes(type));
    this.state = this.feature.initial;
  }

  /** Folds the act that stands next on: left out where it is refused, with what it would have worked out. */
  goOn(event: EffectiveEvent, onRecord: unknown, item: Different | undefined): void {
    if (item && isRefusedThen(item)) this.left.add(event.id);
    if (item && item.decided.length > 0) this.instead.set(event.id, withDecided(event.data, item.decided));
    const isLeft = this.left.has(event.id);
    if (this.left.size === 0 && this.instead.size === 0) this.state = onRecord;
    else if (!isLeft) this.state = this.feature.evolve(this.state, this.asItWouldBe(event));
  }

  /** What becomes of the act that stands next, which meets `before` on record. */
  becomes(event: EffectiveEvent, before: unknown, { rules, changed }: BothRules): Becomes {
    const { feature, state } = this;
    const decided = decidedOtherwise(feature, event, [before, rules], [state, changed]);
    const would = decided.length > 0 ? { ...event, data: withDecided(event.data, decided) } : event;
    const whole = this.beside.stream(this.stream);
    const is = this.ask(before, event, { whole: () => whole, rules });
    const other = this.isOrphan()
      ? { refusal: refuse('UNKNOWN_REFERENCE', { field: feature.idField, id: idOf(this.stream) }), judgements: [] }
      : this.ask(state, would, { whole: () => whole.instead(this.stream, this.eventsWith(would)), rules: changed });
    const asked = new Set([...is.judgements, ...other.judgements].map(({ ruleId }) => ruleId));
    // What cannot be on record already, nobody can tell.
    if (is.refusal) return { rules: [], decided, asked };
    if (other.refusal) return { refusal: other.refusal, rules: [], decided: [], asked };
    const said = ruledOtherwise(event, is.judgements, other.judgements, changed);
    if (!isRefusedThen({ rules: said })) return { rules: said, decided, asked };
    const { refusal } = worstOf(other.judgements, said[0]!.ruleId)!;
    return { refusal, rules: said, decided: [], asked };
  }

  /** Whether the stream would never come to be. Its beginning may take effect after what is told of before it. */
  private isOrphan(): boolean {
    return this.beginnings.length > 0 && this.beginnings.every(({ id }) => this.left.has(id));
  }

  private asItWouldBe(event: EffectiveEvent): EffectiveEvent {
    const data = this.instead.get(event.id);
    return data ? { ...event, data } : event;
  }

  /** What an act is refused for, or what the rules say of it. */
  private ask(
    state: unknown,
    event: EffectiveEvent,
    { whole, rules }: { readonly whole: () => FoldedStreams; readonly rules: Rules },
  ): Asked {
    const { feature } = this;
    const impossible = feature.guard(state, event);
    if (impossible) return { refusal: impossible, judgements: [] };
    const context = this.beside.contextOf(event, whole(), rules);
    try {
      const kind = feature.kinds[event.type]!;
      const refusal = domain.admit(event, kind, context) ?? feature.admit(event, context);
      return { refusal, judgements: refusal ? [] : (feature.judge?.(state, event, context) ?? []) };
    } catch (error) {
      // The act would have waited for the calendar.
      if (error instanceof CalendarMissing)
        return { refusal: refuse('CALENDAR_MISSING', { year: error.year }), judgements: [] };
      if (error instanceof RuleNotInForce) return { judgements: [] };
      throw error;
    }
  }

  /** The acts of the stream as they would stand with this one; those after it as they are on record. */
  private eventsWith(would: EffectiveEvent): Recorded[] {
    return this.history
      .filter(({ id, ends }) => !ends && !this.left.has(id))
      .map((event) => (event.id === would.id ? would : this.asItWouldBe(event)))
      .toSorted((a, b) => a.revision - b.revision)
      .map(({ effectiveOn, ...event }) => ({
        ...event,
        v: this.feature.kinds[event.type]?.v ?? 1,
        meta: { ...event.meta, effectiveOn },
      }));
  }
}

function withDecided(data: JsonObject, decided: readonly Decided[]): JsonObject {
  const changed = { ...data, ...Object.fromEntries(decided.map(({ field, after }) => [field, after])) };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null));
}

/** The rules that say otherwise of an act; that one is asked which holds, or none any more, is no difference. */
function ruledOtherwise(
  event: EffectiveEvent,
  is: readonly Judgement[],
  would: readonly Judgement[],
  rules: Rules,
): RuledOtherwise[] {
  const ids = [...new Set([...is, ...would].map(({ ruleId }) => ruleId))];
  const others = ids.flatMap((ruleId) => {
    const rule = rules.version(ruleId);
    if (!rule || (event.meta.entryMode === 'opening' && rule.class !== 'H')) return [];
    const before = ruled(event, rule, worstOf(is, ruleId));
    const stood = before?.outcome === 'refused' ? ({ ...before, outcome: 'violated' } as const) : before;
    const isBroken = stood?.outcome === 'violated';
    const after = ruled(event, rule, worstOf(would, ruleId), isBroken);
    const isSame = (stood?.outcome ?? 'passed') === (after?.outcome ?? 'passed');
    return isSame ? [] : [{ ruleId, class: rule.class, before: stood, after }];
  });
  return others.toSorted((a, b) => Number(b.after?.outcome === 'refused') - Number(a.after?.outcome === 'refused'));
}

function worstOf(judgements: readonly Judgement[], ruleId: string): Judgement | undefined {
  const said = judgements.filter((judgement) => judgement.ruleId === ruleId);
  return said.find(({ holds }) => !holds) ?? said[0];
}

/** What comes of a judgement for an act: refused like a new one, unless it is on record in spite of the rule. */
function ruled(
  { meta }: EffectiveEvent,
  rule: RuleInForce,
  judgement: Judgement | undefined,
  wasBroken = false,
): Ruled | undefined {
  if (!judgement) return undefined;
  const { inputs, holds, refusal, recordedAnyway } = judgement;
  if (holds) return { outcome: 'passed', inputs };
  if (rule.class === 'S') return { outcome: 'advice', inputs };
  if (rule.class === 'P' && meta.exceptionBasis) return { outcome: 'excepted', inputs };
  const refuses = rule.class === 'H' || meta.entryMode === 'live';
  return { outcome: refuses && !recordedAnyway && !wasBroken && refusal ? 'refused' : 'violated', inputs };
}
