import type { Appended, Conflict, EventStore, Page, Position } from '#libs/kernel';

/** A store that does as another one does but for some of its methods. */
export function storeLike(store: EventStore, but: Partial<EventStore>): EventStore {
  return {
    append: (stream, expected, events) => store.append(stream, expected, events),
    read: (stream, from) => store.read(stream, from),
    readAll: (after, limit) => store.readAll(after, limit),
    follow: (after, signal) => store.follow(after, signal),
    compare: (a, b) => store.compare(a, b),
    isPosition: (text) => store.isPosition(text),
    close: () => store.close(),
    ...but,
  };
}

/** A store that gives the log in pages of these sizes, however many events are asked for; then of one event each. */
export function inPagesOf(store: EventStore, sizes: readonly number[]): EventStore {
  const left = [...sizes];
  return storeLike(store, {
    readAll: (after: Position | null, limit: number): Promise<Page> =>
      store.readAll(after, Math.min(limit, left.shift() ?? 1)),
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
