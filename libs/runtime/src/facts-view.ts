import {
  END_OF_TIME,
  categoryOf,
  effectiveHistory,
  factKindsOf,
  factsIn,
  firstDifference,
  idOf,
  inForce,
  isAboutARecord,
  timelineOf,
  type EffectiveEvent,
  type Fact,
  type Feature,
  type KeyedFact,
  type Micros,
  type PlainDate,
  type Recorded,
  type StreamName,
} from '#libs/kernel';
import { ACROSS_TABLES } from './across-index.ts';
import { AcrossProjection, together } from './across-view.ts';
import { endIndexesFor } from './fact-ends.ts';
import { indexesFor } from './fact-lookups.ts';
import { FactRows, factTables, nameOf, sameValue, type FactName, type Interval, type RowInForce } from './fact-rows.ts';
import type { LoggedEvent } from './known.ts';
import type { Registry } from './registry.ts';
import type { Projection, ReadHistory, View, ViewParts } from './view.ts';

/**
 * Aggregates kept in memory between two batches; the ones used longest ago are let go and read again when needed.
 * Within a batch none is let go: what it needs has been fetched before it began.
 */
const AGGREGATES_KEPT = 5000;

/** A fact of an aggregate as the rows have it. */
interface FactInRows extends Pick<Fact, 'kind' | 'key'> {
  /** What holds after the last event; absent when the fact has ended. */
  readonly now?: Pick<Interval, 'value' | 'ref'>;
  /** Its last rows in force, two at most: an event that comes last on the effective axis touches no others. */
  readonly tail: readonly RowInForce[];
}

interface Aggregate {
  readonly revision: number;
  readonly lastOn: PlainDate;
  readonly state: unknown;
  readonly inRows: ReadonlyMap<string, FactInRows>;
}

/**
 * The bitemporal facts of one feature: `(kind, key, value, validFrom, validTo, recordedFrom, recordedTo)`. An event
 * that comes last on the effective axis changes what its facts are from its day on; one that comes earlier, corrects
 * or annuls has them laid anew from the first day on which they may differ. Either way only the difference to the rows in force is written: rows that no
 * longer hold are closed at this recording, none is deleted.
 */
export function factsView(feature: Feature, aggregatesKept = AGGREGATES_KEPT): View {
  const { across } = feature;
  return {
    name: `${feature.category}Facts`,
    version: feature.factsVersion,
    tables: { ...factTables(feature), ...(across ? ACROSS_TABLES : {}) },
    indexes: [...indexesFor(feature), ...endIndexesFor(feature)],
    open: (parts) => {
      const own = new FactsProjection(feature, parts, aggregatesKept);
      return across ? together([own, new AcrossProjection(feature, across, parts)]) : own;
    },
  };
}

class FactsProjection implements Projection {
  private readonly feature: Feature;
  private readonly registry: Registry;
  private readonly aggregatesKept: number;
  private readonly kept = new Map<StreamName, Aggregate>();
  private histories = new Map<StreamName, Recorded[]>();
  private readonly rows: FactRows;

  constructor(feature: Feature, { db, registry, table }: ViewParts, aggregatesKept: number) {
    this.feature = feature;
    this.aggregatesKept = aggregatesKept;
    this.registry = registry;
    this.rows = new FactRows(feature, db, table);
  }

  async prepare(events: readonly LoggedEvent[], history: ReadHistory): Promise<void> {
    this.letGo();
    this.rows.letGo();
    this.histories = new Map();
    const heads = new Map<StreamName, { revision: number; lastOn: PlainDate }>();
    for (const { event } of events) {
      if (categoryOf(event.stream) !== this.feature.category) continue;
      const known = heads.get(event.stream) ?? this.kept.get(event.stream) ?? UNKNOWN;
      const { effectiveOn } = event.meta;
      const lastDay = this.registry.endOf(event) ?? effectiveOn;
      const follows = known.revision === event.revision - 1;
      if (!follows || !this.canComeLast(event) || effectiveOn < known.lastOn) this.histories.set(event.stream, []);
      heads.set(event.stream, {
        revision: event.revision,
        lastOn: known.lastOn > lastDay ? known.lastOn : lastDay,
      });
    }
    for (const stream of this.histories.keys()) {
      this.histories.set(stream, await history(stream, heads.get(stream)!.revision));
    }
  }

  project({ event, known }: LoggedEvent): void {
    if (categoryOf(event.stream) !== this.feature.category) return;
    const before = this.canComeLast(event) ? this.before(event) : undefined;
    if (before && event.meta.effectiveOn >= before.lastOn) this.carryOn(before, event, known);
    else this.foldAnew(event, known);
  }

  forget(): void {
    this.kept.clear();
    this.histories.clear();
    this.rows.forget();
  }

  private canComeLast(event: Recorded): boolean {
    const { type } = event;
    return !isAboutARecord(type) && !this.registry.isTimeless(type) && this.registry.endOf(event) === undefined;
  }

  private before(event: Recorded): Aggregate {
    if (event.revision === 0) return { ...UNKNOWN, state: this.feature.initial, inRows: new Map() };
    const kept = this.kept.get(event.stream);
    return kept?.revision === event.revision - 1 ? kept : this.recalled(event);
  }

  /** An aggregate that had been let go, as it was before this event: folded again, with the rows that it left. */
  private recalled({ stream, revision }: Recorded): Aggregate {
    const history = this.effective(stream, revision - 1);
    const state = timelineOf(this.feature, history).at();
    const facts = this.factsIn(state, stream);
    const inRows = new Map<string, FactInRows>();
    const lastOn = lastDayOf(history);
    for (const [name, { kind, key, rows }] of this.rows.rowsOf(idOf(stream), lastOn)) {
      const fact = facts.get(name);
      inRows.set(name, { kind, key, ...(fact ? { now: valueOf(fact) } : {}), tail: rows.slice(-2) });
    }
    return { revision: revision - 1, lastOn, state, inRows };
  }

  /** The history of a stream up to a revision, as it was fetched for this batch. */
  private effective(stream: StreamName, revision: number): EffectiveEvent[] {
    const events = this.histories.get(stream)?.filter((earlier) => earlier.revision <= revision);
    if (events?.length !== revision + 1) throw new Error(`the history of ${stream} up to ${revision} was not at hand`);
    return effectiveHistory(events, this.registry);
  }

  private carryOn(before: Aggregate, event: Recorded, known: Micros): void {
    const on = event.meta.effectiveOn;
    const state = this.feature.evolve(before.state, inForce(event));
    const inRows = new Map<string, FactInRows>();
    for (const fact of factsIn(this.feature, state, idOf(event.stream))) {
      const name = nameOf(fact);
      const old = before.inRows.get(name);
      const now = valueOf(fact);
      const unchanged = old?.now && sameValue(old.now, now);
      const { kind, key, value: of } = fact;
      inRows.set(name, unchanged ? old : this.changed(old ?? { kind, key, tail: [] }, on, now, known, of));
    }
    for (const [name, old] of before.inRows) {
      if (inRows.has(name)) continue;
      if (old.now) inRows.set(name, this.changed(old, on, undefined, known));
      // It may come back on the day it ended, and then it never ended.
      else if (old.tail.at(-1)?.to === on) inRows.set(name, old);
    }
    this.keep(event.stream, { revision: event.revision, lastOn: on, state, inRows });
  }

  private changed(old: FactInRows, on: PlainDate, now: FactInRows['now'], known: Micros, of?: unknown): FactInRows {
    const { kind, key } = old;
    const rows = this.rows.replace(old, old.tail, from(old.tail, on, now && { ...now, of }), known);
    return { kind, key, ...(now ? { now } : {}), tail: rows.slice(-2) };
  }

  /** Lays the facts anew from the first day on which they may differ; what holds before it stays as it is written. */
  private foldAnew({ stream, revision }: Recorded, known: Micros): void {
    const history = this.effective(stream, revision);
    const on = firstDifference(this.effective(stream, revision - 1), history);
    const lastOn = lastDayOf(history);
    const written = this.rows.rowsOf(idOf(stream), on < lastOn ? on : lastOn);
    const laying = new Laying(this.feature, idOf(stream));
    for (const { kind, key, rows } of written.values()) {
      const reaching = rows.find((row) => row.from < on && row.to >= on);
      if (reaching) laying.goesOn({ kind, key }, reaching);
    }
    const { state, laid } = laying.along(history, on);
    const facts = this.factsIn(state, stream);
    const inRows = new Map<string, FactInRows>();
    for (const name of new Set([...written.keys(), ...laid.keys()])) {
      const { kind, key } = written.get(name) ?? laid.get(name)!;
      const rows = written.get(name)?.rows ?? [];
      const stay = rows.filter(({ to }) => to < on);
      const replaced = this.rows.replace(
        { kind, key },
        rows.slice(stay.length),
        laid.get(name)?.intervals ?? [],
        known,
      );
      const fact = facts.get(name);
      const tail = [...stay.slice(-2), ...replaced].slice(-2);
      inRows.set(name, { kind, key, ...(fact ? { now: valueOf(fact) } : {}), tail });
    }
    this.keep(stream, { revision, lastOn, state, inRows });
  }

  private factsIn(state: unknown, stream: StreamName): Map<string, Fact> {
    return new Map(factsIn(this.feature, state, idOf(stream)).map((fact) => [nameOf(fact), fact]));
  }

  private keep(stream: StreamName, aggregate: Aggregate): void {
    this.kept.delete(stream);
    this.kept.set(stream, aggregate);
  }

  private letGo(): void {
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.aggregatesKept) return;
      this.kept.delete(oldest);
    }
  }
}

/** A fact that holds on the day that has been reached; `day` is the last one on which it was met. */
type Open = Omit<Interval, 'to'> & { day: number };
type Laid = FactName & { readonly intervals: Interval[] };

/** Lays the facts of one aggregate along a stretch of the effective axis. */
class Laying {
  private readonly feature: Feature;
  private readonly id: string;
  private readonly open: ReadonlyMap<string, Map<string, Open>>;
  private readonly laid = new Map<string, Laid>();
  private day = 0;

  constructor(feature: Feature, id: string) {
    this.feature = feature;
    this.id = id;
    this.open = new Map(factKindsOf(feature).map((kind) => [kind, new Map<string, Open>()]));
  }

  /** Says of a fact that it holds when the stretch begins. */
  goesOn({ kind, key }: FactName, { value, ref, from: start }: Interval): void {
    this.open.get(kind)!.set(key, { value, ref, from: start, of: undefined, day: 0 });
  }

  /** What holds from a day on, by the name of the fact, and the state at the end of it all. */
  along(history: readonly EffectiveEvent[], on: PlainDate): { state: unknown; laid: ReadonlyMap<string, Laid> } {
    const { feature } = this;
    const earlier = history.filter(({ effectiveOn }) => effectiveOn < on);
    const initial = earlier.reduce((before, event) => feature.evolve(before, event), feature.initial);
    const evolve = (before: unknown, event: EffectiveEvent): unknown => feature.evolve(before, event);
    const timeline = timelineOf({ initial, evolve }, history.slice(earlier.length));
    for (const { on: day, state } of timeline.days()) this.lay(day, state);
    for (const [kind, ofKind] of this.open)
      for (const [key, open] of ofKind) this.lays({ kind, key }, open, END_OF_TIME);
    return { state: timeline.at(), laid: this.laid };
  }

  private lay(on: PlainDate, state: unknown): void {
    this.day += 1;
    for (const [kind, ofKind] of this.open) {
      for (const fact of this.feature.facts[kind]!(state, this.id))
        this.meet({ kind, key: fact.key }, fact, ofKind, on);
      for (const [key, open] of ofKind) {
        if (open.day === this.day) continue;
        this.lays({ kind, key }, open, on);
        ofKind.delete(key);
      }
    }
  }

  private meet(name: FactName, fact: KeyedFact, ofKind: Map<string, Open>, on: PlainDate): void {
    const open = ofKind.get(name.key);
    // Most states share with the one before what did not change.
    const shared = open?.of === fact.value && open.ref === (fact.ref ?? null);
    const now = shared ? open : valueOf(fact);
    const goesOn = open !== undefined && sameValue(open, now);
    if (open && !goesOn) this.lays(name, open, on);
    const { value, ref } = now;
    ofKind.set(name.key, { value, ref, from: goesOn ? open.from : on, of: fact.value, day: this.day });
  }

  private lays({ kind, key }: FactName, { value, ref, from: start, of }: Open, to: PlainDate): void {
    const name = nameOf({ kind, key });
    const laid = this.laid.get(name) ?? { kind, key, intervals: [] };
    laid.intervals.push({ value, ref, from: start, to, of });
    this.laid.set(name, laid);
  }
}

function lastDayOf(history: readonly EffectiveEvent[]): PlainDate {
  return history.at(-1)?.effectiveOn ?? '';
}

const UNKNOWN = { revision: -1, lastOn: '' };

function valueOf({ value, ref }: KeyedFact): Pick<Interval, 'value' | 'ref'> {
  return { value: JSON.stringify(value), ref: ref ?? null };
}

/** The intervals with everything from a day on replaced; a value that goes on unchanged stays one interval. */
function from(
  intervals: readonly Interval[],
  on: PlainDate,
  to: Pick<Interval, 'value' | 'ref' | 'of'> | undefined,
): Interval[] {
  const laid = intervals
    .filter((interval) => interval.from < on)
    .map(({ value, ref, from: start, to: end }) => ({ value, ref, from: start, to: end > on ? on : end }));
  if (!to) return laid;
  const last = laid.at(-1);
  const goesOn = last?.to === on && last.value === to.value && last.ref === to.ref;
  const rest = goesOn ? laid.slice(0, -1) : laid;
  return [...rest, { value: to.value, ref: to.ref, from: goesOn ? last.from : on, to: END_OF_TIME, of: to.of }];
}
