import {
  LogDamaged,
  effectiveHistory,
  inForce,
  isAboutARecord,
  timelineOf,
  type Damage,
  type EffectiveEvent,
  type EventStore,
  type Expected,
  type Feature,
  type Recorded,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { LRUCache } from 'lru-cache';
import type { Registry } from './registry.ts';
import { upcast } from './upcast.ts';

/** Events held in memory over all streams; past it the streams used longest ago are let go. */
const EVENTS_KEPT = 200_000;

/** One stream, folded. Grows with the stream; an event that arrives out of effective order has it folded anew. */
export class LoadedStream {
  readonly events: Recorded[] = [];
  private history: EffectiveEvent[] = [];
  private state: unknown;
  private folded: Timeline<unknown> | undefined;
  private readonly feature: Feature | undefined;
  private readonly registry: Registry;
  private readonly byCommand = new Map<string, Recorded[]>();
  private readonly name: StreamName;

  constructor(registry: Registry, stream: StreamName) {
    this.registry = registry;
    this.name = stream;
    this.feature = registry.featureOf(stream);
    this.state = this.feature?.initial;
  }

  /** What an append must expect. */
  get head(): Expected {
    return this.events.at(-1)?.revision ?? 'none';
  }

  /** Whether nothing of it holds: it was never begun, or its beginning was annulled. */
  get empty(): boolean {
    return this.history.length === 0;
  }

  /** The events that a command recorded here, none if it never ran. */
  recordedBy(commandId: string): readonly Recorded[] {
    return this.byCommand.get(commandId) ?? [];
  }

  /** The aggregate along the effective axis, as it stands. */
  timeline(): Timeline<unknown> {
    if (this.folded) return this.folded;
    const { state } = this;
    return (this.folded = timelineOf(this.feature ?? NOTHING, this.history, () => state));
  }

  /** The same aggregate over another history. */
  timelineOver(history: readonly EffectiveEvent[]): Timeline<unknown> {
    return timelineOf(this.feature ?? NOTHING, history);
  }

  /** The state after everything recorded. */
  latest(): unknown {
    return this.state;
  }

  /** Whether an event of this type and date would come last on the effective axis, so that nothing is folded anew. */
  comesLast(event: Pick<EffectiveEvent, 'type' | 'data' | 'effectiveOn'>): boolean {
    if (isAboutARecord(event.type) || this.registry.isTimeless(event.type)) return false;
    if (this.registry.endOf(event) !== undefined) return false;
    const last = this.history.at(-1);
    return last === undefined || last.effectiveOn <= event.effectiveOn;
  }

  /** One of its own, which grows by itself from here. */
  copy(): LoadedStream {
    const copy = new LoadedStream(this.registry, this.name);
    copy.events.push(...this.events);
    for (const [commandId, events] of this.byCommand) copy.byCommand.set(commandId, [...events]);
    copy.history = [...this.history];
    copy.state = this.state;
    copy.folded = this.folded;
    return copy;
  }

  /** Takes in the next event of the stream. */
  add(stored: Recorded): void {
    const event = upcast(stored, this.registry);
    this.events.push(event);
    const sameCommand = this.byCommand.get(event.meta.commandId);
    if (sameCommand) sameCommand.push(event);
    else this.byCommand.set(event.meta.commandId, [event]);
    this.folded = undefined;
    const effective = inForce(event);
    if (this.comesLast(effective)) {
      this.history.push(effective);
      this.state = this.feature?.evolve(this.state, effective);
    } else {
      this.history = effectiveHistory(this.events, this.registry);
      this.state = this.timelineOver(this.history).at();
    }
  }
}

const NOTHING = { initial: undefined, evolve: () => undefined };

/** What is known to be wrong with a stream; undefined where nothing is. */
export type DamageOf = (stream: StreamName) => Damage | undefined;

/**
 * Streams as last read, least recently used out first. What is kept is never trusted: every load reads on from the
 * revision it has, so another writer's events are seen too.
 */
export class Streams {
  private readonly store: EventStore;
  private readonly registry: Registry;
  private readonly damaged: DamageOf;
  private readonly kept: LRUCache<StreamName, LoadedStream>;
  private forgotten = 0;

  constructor(store: EventStore, registry: Registry, eventsKept = EVENTS_KEPT, damaged: DamageOf = () => undefined) {
    this.damaged = damaged;
    this.store = store;
    this.registry = registry;
    this.kept = new LRUCache({ maxSize: eventsKept, sizeCalculation: ({ events }) => events.length });
  }

  /**
   * The stream as it stands in the log.
   * @throws LogDamaged for one that is not as its ledger left it
   */
  async load(name: StreamName): Promise<LoadedStream> {
    // What metadata take away can lie before what is kept, where reading on does not come by it.
    const known = this.damaged(name);
    if (known) throw new LogDamaged(known);
    const stream = this.kept.get(name) ?? new LoadedStream(this.registry, name);
    const before = stream.events.length;
    const { forgotten } = this;
    for await (const event of this.store.read(name, before)) {
      // Two loads of one stream may be under way at once: the slower one finds its events taken in already.
      if (event.revision === stream.events.length) stream.add(event);
    }
    // What has not grown is kept as it is; what was begun before everything was forgotten is not.
    if (stream.events.length > before && forgotten === this.forgotten) this.keep(name, stream);
    return stream;
  }

  /** Lets go of everything: the log is another one. */
  forget(): void {
    this.kept.clear();
    this.forgotten += 1;
  }

  private keep(name: StreamName, stream: LoadedStream): void {
    // The same stream is not measured again, and it may have grown.
    this.kept.delete(name);
    this.kept.set(name, stream);
  }
}
