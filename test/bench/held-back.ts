import type { Appended, Conflict, EventStore, Page, Position, Recorded, Revision, StreamName } from '#libs/kernel';

/**
 * A log of the SQLite engine of which only the beginning can be seen, so that a runner stops there and can be timed;
 * the positions of that engine are 1, 2, 3 …
 */
export class HeldBack implements EventStore {
  private readonly store: EventStore;
  private head = 0;
  private moved = Promise.withResolvers<void>();

  constructor(store: EventStore) {
    this.store = store;
  }

  /** Lets the log be seen up to an event. */
  showUpTo(head: number): void {
    this.head = head;
    this.moved.resolve();
    this.moved = Promise.withResolvers();
  }

  append(): Promise<Appended | Conflict> {
    return Promise.reject(new Error('this log is only read'));
  }

  read(stream: StreamName, from?: Revision): AsyncIterable<Recorded> {
    return this.store.read(stream, from);
  }

  async readAll(after: Position | null, limit: number): Promise<Page> {
    const left = this.head - Number(after ?? 0);
    if (left <= 0) return { events: [], caughtUp: true };
    const { events } = await this.store.readAll(after, Math.min(limit, left));
    return { events, caughtUp: events.length === left };
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<Recorded, void, undefined> {
    const stop = (): void => this.moved.resolve();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (let last = after; !signal.aborted;) {
        const moved = this.moved.promise;
        const { events } = await this.readAll(last, 1);
        yield* events;
        last = events.at(-1)?.position ?? last;
        if (events.length === 0) await moved;
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  compare(a: Position, b: Position): number {
    return this.store.compare(a, b);
  }

  isPosition(text: string): boolean {
    return this.store.isPosition(text);
  }

  check(): Promise<void> {
    return this.store.check();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
