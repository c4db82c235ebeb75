import {
  END_OF_TIME,
  effectiveHistory,
  idOf,
  timelineOf,
  type EffectiveEvent,
  type FactRow,
  type Feature,
  type JsonObject,
  type PlainDate,
  type Recorded,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import type { Registry } from '#libs/runtime';
import { letOthersBeServed } from './slices.ts';

/** What is folded, and up to which day. */
interface Folding {
  readonly registry: Registry;
  /** What takes effect after this day is left out. */
  readonly upTo: PlainDate;
}

/** One stream, folded apart from the views. */
class FoldedStream {
  readonly events: readonly Recorded[];
  readonly feature: Feature;
  readonly timeline: Timeline<unknown>;
  private readonly id: string;
  private readonly rows = new Map<string, readonly FactRow[]>();

  /** @param impossible ids of the events that did not fit already */
  constructor(stream: StreamName, events: readonly Recorded[], of: Folding, impossible?: ReadonlySet<string>) {
    const feature = of.registry.featureOf(stream);
    if (!feature) throw new TypeError(`nobody folds ${stream}`);
    this.events = events;
    this.feature = feature;
    this.id = idOf(stream);
    const history = effectiveHistory(events, of.registry).filter(({ effectiveOn }) => effectiveOn <= of.upTo);
    // Without one of its grounds a record cannot stand: it goes with it.
    this.timeline = timelineOf(feature, impossible ? fitting(feature, history, impossible) : history);
  }

  /** The facts of a kind along the effective axis. */
  factsOf(kind: string): readonly FactRow[] {
    let rows = this.rows.get(kind);
    if (!rows) this.rows.set(kind, (rows = laid(this.feature, kind, this.id, this.timeline)));
    return rows;
  }

  /** The events that do not fit in this history as it is. */
  impossible(): ReadonlySet<string> {
    const found = new Set<string>();
    let state = this.feature.initial;
    for (const event of this.timeline.history) {
      if (this.feature.guard(state, event)) found.add(event.id);
      state = this.feature.evolve(state, event);
    }
    return found;
  }
}

function fitting(
  feature: Feature,
  history: readonly EffectiveEvent[],
  impossible: ReadonlySet<string>,
): EffectiveEvent[] {
  let state = feature.initial;
  return history.filter((event) => {
    if (!impossible.has(event.id) && feature.guard(state, event)) return false;
    state = feature.evolve(state, event);
    return true;
  });
}

function laid(feature: Feature, kind: string, id: string, timeline: Timeline<unknown>): FactRow[] {
  const give = feature.facts[kind];
  if (!give) return [];
  const open = new Map<string, { row: FactRow; text: string }>();
  const rows: FactRow[] = [];
  for (const { on, state } of timeline.days()) {
    const facts = new Map(give(state, id).map((fact) => [fact.key, fact]));
    for (const [key, { row, text }] of open) {
      const fact = facts.get(key);
      if (fact && (fact.value === row.value || textOf(fact) === text) && (fact.ref ?? null) === row.ref) continue;
      rows.push({ ...row, validTo: on });
      open.delete(key);
    }
    for (const [key, fact] of facts) {
      if (open.has(key)) continue;
      const row = { key, ref: fact.ref ?? null, value: fact.value, validFrom: on, validTo: END_OF_TIME };
      open.set(key, { row, text: textOf(fact) });
    }
  }
  return [...rows, ...[...open.values()].map(({ row }) => row)];
}

function textOf({ value }: { readonly value: JsonObject }): string {
  return JSON.stringify(value);
}

/**
 * Some streams folded apart from the views, so that it can be worked out what a value would be without one of their
 * events. The facts are those of the views, for the same folds give them.
 */
export class FoldedStreams {
  private readonly streams: ReadonlyMap<StreamName, FoldedStream>;
  private readonly of: Folding;

  private constructor(streams: ReadonlyMap<StreamName, FoldedStream>, of: Folding) {
    this.streams = streams;
    this.of = of;
  }

  /** Folds streams up to a day. @param events of each, as known at one instant, in log order */
  static over(events: ReadonlyMap<StreamName, readonly Recorded[]>, of: Folding): FoldedStreams {
    const known = [...events].filter(([stream, recorded]) => recorded.length > 0 && of.registry.featureOf(stream));
    return new FoldedStreams(
      new Map(known.map(([stream, recorded]) => [stream, new FoldedStream(stream, recorded, of)])),
      of,
    );
  }

  /** Every event that was folded, also what is about others. */
  *events(): Generator<Recorded, void, undefined> {
    for (const { events } of this.streams.values()) yield* events;
  }

  /** The state of an aggregate at the end of a day; undefined where it is not among these streams. */
  stateOf<State>(stream: StreamName, on: PlainDate): State | undefined {
    return this.streams.get(stream)?.timeline.at(on) as State | undefined;
  }

  /** The states of an aggregate along the effective axis; undefined where it is not among these streams. */
  timelineOf(stream: StreamName): Timeline<unknown> | undefined {
    return this.streams.get(stream)?.timeline;
  }

  /** What holds of an aggregate, event by event. */
  historyOf(stream: StreamName): readonly EffectiveEvent[] {
    return this.streams.get(stream)?.timeline.history ?? [];
  }

  /** The facts of a kind along the effective axis; those that refer to something, when asked. */
  facts<Value = JsonObject>(kind: string, ref?: string): FactRow<Value>[] {
    const all = [...this.streams.values()].flatMap((stream) => stream.factsOf(kind));
    return (ref === undefined ? all : all.filter((row) => row.ref === ref)) as FactRow<Value>[];
  }

  /** The same without one event. Records that cannot stand without it go with it. */
  without({ stream, id }: Pick<Recorded, 'stream' | 'id'>, impossible: ReadonlySet<string>): FoldedStreams {
    const whole = this.streams.get(stream);
    if (!whole) return this;
    const rest = whole.events.filter((event) => event.id !== id);
    const streams = new Map(this.streams);
    if (rest.length === 0) streams.delete(stream);
    else streams.set(stream, new FoldedStream(stream, rest, this.of, impossible));
    return new FoldedStreams(streams, this.of);
  }

  /** The same with other events in a stream. */
  instead(stream: StreamName, events: readonly Recorded[]): FoldedStreams {
    const streams = new Map(this.streams);
    if (events.length === 0) streams.delete(stream);
    else streams.set(stream, new FoldedStream(stream, events, this.of));
    return new FoldedStreams(streams, this.of);
  }

  /** The events of a stream that do not fit even with all others there. */
  impossibleIn(stream: StreamName): ReadonlySet<string> {
    return this.streams.get(stream)?.impossible() ?? new Set();
  }
}

/** Events folded between two turns of others. */
const TRIED = 5;

/**
 * The events on which values rest: without any of them its value is another, without any other it is the same.
 * @param valuesOf works out every value by its name, as text
 */
export async function groundsOf(
  folded: FoldedStreams,
  valuesOf: (of: FoldedStreams) => ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  const values = valuesOf(folded);
  const grounds = new Map<string, Recorded[]>([...values.keys()].map((name) => [name, []]));
  const impossible = new Map<StreamName, ReadonlySet<string>>();
  let tried = 0;
  for (const event of folded.events()) {
    let broken = impossible.get(event.stream);
    if (!broken) impossible.set(event.stream, (broken = folded.impossibleIn(event.stream)));
    const others = valuesOf(folded.without(event, broken));
    for (const [name, value] of values) if (others.get(name) !== value) grounds.get(name)!.push(event);
    tried += 1;
    if (tried % TRIED === 0) await letOthersBeServed();
  }
  return grounds;
}
