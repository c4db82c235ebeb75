import {
  StoreUnavailable,
  type Appended,
  type Conflict,
  type EventStore,
  type Gatherer,
  type Page,
  type Position,
} from '#libs/kernel';

/** Finds nothing beside the streams that acts name. */
export const FINDS_NOTHING: Gatherer = {
  byRef: () => Promise.resolve([]),
  ofKinds: () => Promise.resolve(new Map()),
  isGivenUp: () => Promise.resolve(false),
};

/** A store that does as another one does but for some of its methods. */
export function storeLike(store: EventStore, but: Partial<EventStore>): EventStore {
  return {
    append: (stream, expected, events) => store.append(stream, expected, events),
    read: (stream, from) => store.read(stream, from),
    readAll: (after, limit) => store.readAll(after, limit),
    follow: (after, signal) => store.follow(after, signal),
    eventAt: (position) => store.eventAt(position),
    head: () => store.head(),
    compare: (a, b) => store.compare(a, b),
    isPosition: (text) => store.isPosition(text),
    check: () => store.check(),
    close: () => store.close(),
    ...but,
  };
}

/**
 * A store that gives the log in pages of these sizes, however many events are asked for; then of one event each. Who
 * asks for a single event does not ask for a page.
 */
export function inPagesOf(store: EventStore, sizes: readonly number[]): EventStore {
  const left = [...sizes];
  return storeLike(store, {
    readAll: (after: Position | null, limit: number): Promise<Page> =>
      store.readAll(after, limit === 1 ? 1 : Math.min(limit, left.shift() ?? 1)),
  });
}

/** A store where another writer is always quicker. */
export function alwaysLate(store: EventStore, onAppend: () => void): EventStore {
  return storeLike(store, {
    append: (): Promise<Appended | Conflict> => {
      onAppend();
      return Promise.resolve({ kind: 'conflict', actual: 7 });
    },
  });
}

/** A store that can be cut off and comes back. */
export class Unsteady {
  /** Whether it is cut off: every call is an outage then, and who follows the log is told so. */
  down = false;
  readonly store: EventStore;
  private readonly cut = new Set<AbortController>();

  constructor(store: EventStore) {
    const through = <Result>(work: () => Result): Result => {
      if (this.down) throw new StoreUnavailable('cut off');
      return work();
    };
    const { cut } = this;
    this.store = storeLike(store, {
      append: async (stream, expected, events) => through(() => store.append(stream, expected, events)),
      readAll: async (after, limit) => through(() => store.readAll(after, limit)),
      check: async () => through(() => store.check()),
      eventAt: async (position) => through(() => store.eventAt(position)),
      head: async () => through(() => store.head()),
      read: (stream, from) => through(() => store.read(stream, from)),
      async *follow(after, signal) {
        const line = new AbortController();
        cut.add(line);
        yield* through(() => store.follow(after, AbortSignal.any([signal, line.signal])));
        cut.delete(line);
        if (line.signal.aborted) throw new StoreUnavailable('cut off');
      },
    });
  }

  /** Cuts it off. */
  cutOff(): void {
    this.down = true;
    for (const line of this.cut) line.abort();
  }
}
