import type { Recorded, StreamName } from '#libs/kernel';
import { LRUCache } from 'lru-cache';
import type { OnRecord } from './asked-again.ts';
import type { Registry } from './registry.ts';
import { Gap } from './sift.ts';
import { LoadedStream } from './streams.ts';
import type { ReadHistory } from './view.ts';

/** Streams held in memory. */
const STREAMS_KEPT = 3000;

/** How far a stream has come at a place of the log, and which streams tell of something. */
export interface Places {
  /** The revision of the last event; undefined where there is none. */
  headOf(stream: StreamName): number | undefined;
  streamsWith(kind: string, ref: string): readonly StreamName[];
}

/** The streams as they stand at a place of the log, which goes on event by event. */
export class LogSoFar implements OnRecord {
  private readonly registry: Registry;
  private readonly places: Places;
  private readonly kept = new LRUCache<StreamName, LoadedStream>({ max: STREAMS_KEPT });
  private history: ReadHistory = () => Promise.resolve([]);

  constructor(registry: Registry, places: Places) {
    this.registry = registry;
    this.places = places;
  }

  /** Goes on with a batch, whose streams are read by this. */
  begin(history: ReadHistory): void {
    this.history = history;
  }

  /** A stream as it stands. */
  async stream(name: StreamName): Promise<LoadedStream> {
    const kept = this.kept.get(name);
    if (kept) return kept;
    const stream = new LoadedStream(this.registry, name);
    const head = this.places.headOf(name);
    for (const event of head === undefined ? [] : await this.whole(name, head)) stream.add(event);
    this.kept.set(name, stream);
    return stream;
  }

  /** The stream of an event as it will stand once the log has come to it. */
  async with(stored: Recorded): Promise<LoadedStream> {
    const stream = (await this.stream(stored.stream)).copy();
    stream.add(stored);
    return stream;
  }

  streamsWith(kind: string, ref: string): readonly StreamName[] {
    return this.places.streamsWith(kind, ref);
  }

  without(eventId: string): OnRecord {
    return {
      stream: async (name) => {
        const whole = await this.stream(name);
        if (!whole.events.some(({ id }) => id === eventId)) return whole;
        const rest = new LoadedStream(this.registry, name);
        for (const event of whole.events) if (event.id !== eventId) rest.add(event);
        return rest;
      },
      streamsWith: (kind, ref) => this.streamsWith(kind, ref),
      without: () => {
        throw new TypeError('one event at a time is left out');
      },
    };
  }

  /** The log has come to the next event. A stream that begins is kept from its beginning: it need not be read. */
  add(stored: Recorded): void {
    const { stream, revision } = stored;
    if (revision === 0) this.kept.set(stream, new LoadedStream(this.registry, stream));
    this.kept.get(stream)?.add(stored);
  }

  forget(): void {
    this.kept.clear();
  }

  // Of a stream that was damaged, what is there before the damage counts.
  private async whole(name: StreamName, head: number): Promise<readonly Recorded[]> {
    try {
      return await this.history(name, head);
    } catch (error) {
      if (!(error instanceof Gap)) throw error;
      return error.whole === 0 ? [] : this.history(name, error.whole - 1);
    }
  }
}
