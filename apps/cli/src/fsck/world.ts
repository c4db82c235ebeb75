import {
  effectiveHistory,
  formatInstant,
  timelineOf,
  type Recorded,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { upcast, type OnRecord, type Registry, type StreamOnRecord } from '#libs/runtime';
import { LRUCache } from 'lru-cache';
import type { Noted, Notes } from './notes.ts';

/** Which part of what was recorded is looked at; all of it without either. */
export interface Part {
  /** Up to this event along the log, and with it. */
  readonly upTo?: number;
  /** As if this event had never been recorded. */
  readonly without?: string;
}

/** A stream in a part of the log. */
export interface FoldedStream {
  readonly events: readonly Recorded[];
  readonly timeline: Timeline<unknown>;
}

/** Streams held in memory between two questions. */
const STREAMS_KEPT = 4000;
const NOTHING = { initial: undefined, evolve: () => undefined };

/** What is on record, in any part of it, folded from the notes of a check and from nothing else. */
export class World {
  readonly registry: Registry;
  private readonly notes: Notes;
  private readonly kept = new LRUCache<StreamName, { noted: readonly Noted[]; whole: FoldedStream }>({
    max: STREAMS_KEPT,
    memoMethod: (name) => this.read(name),
  });

  constructor(registry: Registry, notes: Notes) {
    this.registry = registry;
    this.notes = notes;
  }

  /** Every event of a stream with its number along the log. */
  noted(stream: StreamName): readonly Noted[] {
    return this.kept.memo(stream).noted;
  }

  /** A stream in a part of the log. */
  seen(stream: StreamName, part: Part = {}): FoldedStream {
    const { noted, whole } = this.kept.memo(stream);
    const { upTo, without } = part;
    if (upTo === undefined && without === undefined) return whole;
    const left = noted.filter(({ n, id }) => n <= (upTo ?? n) && id !== without);
    return left.length === noted.length ? whole : this.fold(stream, left);
  }

  /** A part of the log, to be asked. */
  within(part: Part): OnRecord {
    const seen = (name: StreamName): StreamOnRecord => {
      const { events, timeline } = this.seen(name, part);
      return { events, timeline: () => timeline };
    };
    return {
      stream: (name) => Promise.resolve(seen(name)),
      streamsWith: (kind, ref) => this.notes.streamsWith(kind, ref),
      without: (eventId) => this.within({ ...part, without: eventId }),
    };
  }

  private read(name: StreamName): { noted: readonly Noted[]; whole: FoldedStream } {
    const noted = this.notes.events(name);
    return { noted, whole: this.fold(name, noted) };
  }

  private fold(stream: StreamName, noted: readonly Noted[]): FoldedStream {
    const events = noted.map((each) => upcast(recorded(each), this.registry));
    const history = effectiveHistory(events, this.registry);
    return { events, timeline: timelineOf(this.registry.featureOf(stream) ?? NOTHING, history) };
  }
}

function recorded({ n: _, recordedAt, meta, ...event }: Noted): Recorded {
  return { ...event, meta: { ...meta, recordedAt: formatInstant(recordedAt) } };
}
