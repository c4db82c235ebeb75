import type { Appended, Conflict, EventStore, Page, Position, Recorded, Revision, StreamName } from '#libs/kernel';

// What a follower is given at a time.
const PAGE = 500;

/**
 * A log of the SQLite engine of which only the beginning can be seen, so that a runner stops there and can be timed;
 * the positions of that engine begin with 1, 2, 3 …
 */
export class HeldBack implements EventStore {
  private readonly store: EventStore;
  private shown = 0;
  private moved = Promise.withResolvers<void>();

  constructor(store: EventStore) {
    this.store = store;
  }

  /** Lets the log be seen up to an event. */
  showUpTo(head: number): void {
    this.shown = head;
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
    const left = this.shown - parseInt(after ?? '0', 10);
    if (left <= 0) return { events: [], remarks: [], upTo: after, caughtUp: true };
    const page = await this.store.readAll(after, Math.min(limit, left));
    return { ...page, caughtUp: page.events.length === left };
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<Page, void, undefined> {
    const stop = (): void => this.moved.resolve();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (let last = after; !signal.aborted;) {
        const moved = this.moved.promise;
        const page = await this.readAll(last, PAGE);
        if (page.events.length > 0) yield page;
        last = page.upTo;
        if (page.events.length === 0) await moved;
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  eventAt(position: Position): Promise<Recorded | undefined> {
    return this.store.eventAt(position);
  }

  head(): Promise<Position | null> {
    return Promise.resolve(this.shown === 0 ? null : String(this.shown));
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
