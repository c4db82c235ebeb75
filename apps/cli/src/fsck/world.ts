import {
  effectiveHistory,
  END_OF_TIME,
  factsIn,
  formatInstant,
  idOf,
  timelineOf,
  type FactRow,
  type Feature,
  type Finder,
  type PlainDate,
  type Recorded,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { upcast, type Registry } from '#libs/runtime';
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
export interface Seen {
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
  private readonly kept = new LRUCache<StreamName, { noted: readonly Noted[]; whole: Seen }>({
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
  seen(stream: StreamName, part: Part = {}): Seen {
    const { noted, whole } = this.kept.memo(stream);
    const { upTo, without } = part;
    if (upTo === undefined && without === undefined) return whole;
    const left = noted.filter(({ n, id }) => n <= (upTo ?? n) && id !== without);
    return left.length === noted.length ? whole : this.fold(stream, left);
  }

  /** Finds facts in a part of the log. */
  finder(part: Part): Finder & { readonly found: Set<StreamName> } {
    const found = new Set<StreamName>();
    const byRef = (kind: string, ref: string, from: PlainDate): Promise<FactRow[]> => {
      const rows = this.notes.streamsWith(kind, ref).flatMap((stream) => {
        found.add(stream);
        const { timeline } = this.seen(stream, part);
        return factRows(this.registry.featureOf(stream)!, stream, timeline, kind, ref);
      });
      return Promise.resolve(rows.filter(({ validTo }) => validTo > from));
    };
    // Nothing is annulled here.
    return { byRef, found, isGivenUp: () => Promise.resolve(false) };
  }

  private read(name: StreamName): { noted: readonly Noted[]; whole: Seen } {
    const noted = this.notes.events(name);
    return { noted, whole: this.fold(name, noted) };
  }

  private fold(stream: StreamName, noted: readonly Noted[]): Seen {
    const events = noted.map((each) => upcast(recorded(each), this.registry));
    const history = effectiveHistory(events, this.registry);
    return { events, timeline: timelineOf(this.registry.featureOf(stream) ?? NOTHING, history) };
  }
}

function recorded({ n: _, recordedAt, meta, ...event }: Noted): Recorded {
  return { ...event, meta: { ...meta, recordedAt: formatInstant(recordedAt) } };
}

/** The facts of one kind and reference that a stream gives, each with the days it holds. */
function factRows(
  feature: Feature,
  stream: StreamName,
  timeline: Timeline<unknown>,
  kind: string,
  ref: string,
): FactRow[] {
  const rows: FactRow[] = [];
  const open = new Map<string, FactRow>();
  for (const { on, state } of timeline.days()) {
    const facts = factsIn(feature, state, idOf(stream)).filter((fact) => fact.kind === kind && fact.ref === ref);
    const now = new Map(facts.map(({ key, value }) => [key, value]));
    for (const [key, row] of open) {
      if (now.has(key) && JSON.stringify(now.get(key)) === JSON.stringify(row.value)) continue;
      rows.push({ ...row, validTo: on });
      open.delete(key);
    }
    for (const [key, value] of now)
      if (!open.has(key)) open.set(key, { key, ref, value, validFrom: on, validTo: END_OF_TIME });
  }
  return [...rows, ...open.values()].toSorted((a, b) =>
    `${a.key} ${a.validFrom}` < `${b.key} ${b.validFrom}` ? -1 : 1,
  );
}
