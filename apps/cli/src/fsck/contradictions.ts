import { setImmediate as nextTurn } from 'node:timers/promises';
import { factsIn, idOf, isAboutARecord, type Refusal, type StreamName } from '#libs/kernel';
import { filled, refusalTexts } from '#libs/domain';
import { AskedAgain, type RefusedNow, type Registry } from '#libs/runtime';
import type { Fault, Noted, Notes } from './notes.ts';
import { World, type Part } from './world.ts';

/** Streams asked before a wish to stop is heard. */
const STREAMS_A_TURN = 20;

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
    const other = await this.asked({}).against(stream, id, beside);
    const why = `${refusal.refused}: ${wordsOf(refusal)}`;
    const text = other ? `${told(act)} and ${told(other)} contradict each other` : `${told(act)} cannot be`;
    return [{ text: `${text}: ${why}` }];
  }

  /** Where along the log an event came to be as it is now: at its last correction. */
  private placeOf(stream: StreamName, act: Noted): number {
    const about = this.world.noted(stream).filter((each) => isAboutThis(each, act.id));
    return Math.max(act.n, ...about.map(({ n }) => n));
  }

  private refused(stream: StreamName, part: Part): Promise<Map<string, RefusedNow>> {
    return this.asked(part).refused(stream);
  }

  private asked(part: Part): AskedAgain {
    return new AskedAgain(this.registry, this.world.within(part), this.unfit);
  }
}

function isAboutThis({ type, data }: Noted, id: string): boolean {
  return isAboutARecord(type) && data['targetEventId'] === id;
}

function told({ type, id, stream, revision }: Pick<Noted, 'type' | 'id' | 'stream' | 'revision'>): string {
  return `${type} ${id} (${stream} at revision ${revision})`;
}

function wordsOf({ refused, params }: Refusal): string {
  const text = refusalTexts[refused]?.detail.en;
  return text === undefined ? JSON.stringify(params) : filled(text, params, 'en');
}
