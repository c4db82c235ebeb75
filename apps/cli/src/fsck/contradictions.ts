import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  factsIn,
  idOf,
  isAboutARecord,
  parseInstant,
  referencesIn,
  refuse,
  shanghaiDate,
  streamOf,
  type Context,
  type EffectiveEvent,
  type Feature,
  type Kind,
  type Micros,
  type Refusal,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { filled, refusalTexts } from '#libs/domain';
import type { Registry } from '#libs/runtime';
import type { Fault, Noted, Notes } from './notes.ts';
import { World, type Part } from './world.ts';

/** The clocks of node and server may differ by so much around midnight. */
const CLOCKS_DIFFER: Micros = 300_000_000;

/** Streams asked before a wish to stop is heard. */
const STREAMS_A_TURN = 20;

/** What is refused of a stream: by the id of the event that is. */
type Refused = Map<string, { readonly refusal: Refusal; readonly beside: ReadonlySet<StreamName> }>;

/**
 * Asks every act anew what the executor asked when it came, against all that is on record now: what its own stream says,
 * the streams that it refers to, and what only a search finds. What is refused now, and would have been refused already
 * in its place along the log, was recorded by a node that had not seen what speaks against it.
 */
export class Contradictions {
  private readonly world: World;
  private readonly registry: Registry;
  private readonly notes: Notes;
  /** Streams that cannot be judged, and need not be: what is wrong with them has been told. */
  private readonly unfit: ReadonlySet<StreamName>;

  /** @param known what is wrong already */
  constructor(registry: Registry, notes: Notes, known: readonly Fault[]) {
    this.world = new World(registry, notes);
    this.registry = registry;
    this.notes = notes;
    this.unfit = new Set(known.flatMap(({ stream }) => stream ?? []));
  }

  /** What contradicts each other; `hear` is told how many streams of how many have been asked. */
  async faults(signal: AbortSignal, hear: (done: number, of: number) => void): Promise<Fault[]> {
    const faults: Fault[] = [];
    const streams = this.notes.streams().filter((stream) => !this.unfit.has(stream) && this.registry.featureOf(stream));
    this.notes.facts(this.lookedUp(streams));
    for (const [index, stream] of streams.entries()) {
      if (index % STREAMS_A_TURN === 0) await nextTurn();
      if (signal.aborted) break;
      for (const [id, { refusal, beside }] of await this.refused(stream, {}))
        faults.push(...(await this.slippedPast(stream, id, refusal, beside)));
      hear(index + 1, streams.length);
    }
    return faults;
  }

  /** What a search by reference can find in these streams. */
  private *lookedUp(streams: readonly StreamName[]): Generator<{ kind: string; ref: string; stream: StreamName }> {
    for (const stream of streams) {
      const feature = this.registry.featureOf(stream)!;
      const known = new Set<string>();
      for (const { state } of this.world.seen(stream).timeline.days())
        for (const { kind, ref } of factsIn(feature, state, idOf(stream))) {
          if (ref === undefined || known.has(`${kind} ${ref}`)) continue;
          known.add(`${kind} ${ref}`);
          yield { kind, ref, stream };
        }
    }
  }

  private async slippedPast(
    stream: StreamName,
    id: string,
    refusal: Refusal,
    beside: ReadonlySet<StreamName>,
  ): Promise<Fault[]> {
    const act = this.world.noted(stream).find((each) => each.id === id)!;
    const there = (await this.refused(stream, { upTo: this.placeOf(stream, act) })).get(id);
    if (!there) return [];
    const other = await this.against(stream, id, beside);
    const why = `${refusal.refused}: ${wordsOf(refusal)}`;
    const text = other ? `${told(act)} and ${told(other)} contradict each other` : `${told(act)} cannot be`;
    return [{ text: `${text}: ${why}` }];
  }

  /** The event without which this one would stand. */
  private async against(stream: StreamName, id: string, beside: ReadonlySet<StreamName>): Promise<Noted | undefined> {
    for (const name of [...beside, stream]) {
      for (const other of this.world.noted(name).toReversed()) {
        if (other.id === id || isAboutThis(other, id)) continue;
        if (!(await this.refused(stream, { without: other.id })).has(id)) return other;
      }
    }
    return undefined;
  }

  /** Where along the log an event came to be as it is now: at its last correction. */
  private placeOf(stream: StreamName, act: Noted): number {
    const about = this.world.noted(stream).filter((each) => isAboutThis(each, act.id));
    return Math.max(act.n, ...about.map(({ n }) => n));
  }

  private async refused(stream: StreamName, part: Part): Promise<Refused> {
    const feature = this.registry.featureOf(stream)!;
    const { events, timeline } = this.world.seen(stream, part);
    const refused: Refused = new Map();
    let state = feature.initial;
    for (const event of timeline.history) {
      const impossible = feature.guard(state, event);
      if (impossible) refused.set(event.id, { refusal: impossible, beside: new Set() });
      state = feature.evolve(state, event);
      const { refusal, beside } = this.admitted(feature, event, timeline, part);
      if (refusal && !refused.has(event.id)) refused.set(event.id, { refusal, beside });
    }
    const last = events.findLast(({ type }) => feature.setConstraint?.after.includes(type));
    if (!feature.setConstraint?.check || !last || refused.has(last.id)) return refused;
    const finder = this.world.finder(part);
    const found = await feature.setConstraint.find(idOf(stream), finder, timeline);
    const unfit = feature.setConstraint.check(timeline, found);
    if (unfit && !this.anyUnfit(finder.found)) refused.set(last.id, { refusal: unfit, beside: finder.found });
    return refused;
  }

  /** Asks of an event what lies outside its stream, and tells which streams were looked at. */
  private admitted(
    feature: Feature,
    event: EffectiveEvent,
    own: Timeline<unknown>,
    part: Part,
  ): { readonly refusal?: Refusal; readonly beside: ReadonlySet<StreamName> } {
    const { domain } = this.registry;
    const kind = feature.kinds[event.type]!;
    const beside = new Set(this.namedIn(event, kind));
    if (this.anyUnfit(beside)) return { beside };
    for (const { field, ref, id } of [
      ...referencesIn(event.data, kind.fields),
      ...(feature.goesBackTo?.(event) ?? []),
    ]) {
      const { timeline } = this.world.seen(streamOf(ref, id), part);
      if (timeline.history.length === 0) return { beside, refusal: refuse('UNKNOWN_REFERENCE', { field, id }) };
    }
    const context: Context<unknown> = {
      id: idOf(event.stream),
      today: shanghaiDate(parseInstant(event.meta.recordedAt)! + CLOCKS_DIFFER),
      entryMode: event.meta.entryMode,
      onRecord: true,
      rules: domain.rulesOn(event.effectiveOn, this.world.seen(domain.regulations, part).timeline),
      own,
      found: [],
      gathered: () => [],
      referenced: <Other>(category: string, id: string) =>
        this.world.seen(streamOf(category, id), part).timeline as Timeline<Other>,
    };
    return { beside, refusal: domain.admit(event, kind, context) ?? feature.admit(event, context) };
  }

  private namedIn(event: EffectiveEvent, kind: Kind): StreamName[] {
    const named = referencesIn(event.data, kind.fields).map(({ ref, id }) => streamOf(ref, id));
    return [...named, ...this.registry.domain.consults(event.meta.entryMode)].filter((name) => name !== event.stream);
  }

  private anyUnfit(streams: ReadonlySet<StreamName>): boolean {
    return [...streams].some((stream) => this.unfit.has(stream));
  }
}

function isAboutThis({ type, data }: Noted, id: string): boolean {
  return isAboutARecord(type) && data['targetEventId'] === id;
}

function told({ type, id, stream, revision }: Noted): string {
  return `${type} ${id} (${stream} at revision ${revision})`;
}

function wordsOf({ refused, params }: Refusal): string {
  const text = refusalTexts[refused]?.detail.en;
  return text === undefined ? JSON.stringify(params) : filled(text, params, 'en');
}
