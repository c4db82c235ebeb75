import type {
  Appended,
  Conflict,
  EventStore,
  Expected,
  NewEvent,
  Page,
  Position,
  Recorded,
  StreamName,
} from '#libs/kernel';

/**
 * A store that reads from the real one and keeps what is appended to itself. Commands sent to an executor over it are
 * judged as they would be, and nothing is recorded.
 */
export class RehearsalStore implements EventStore {
  private readonly real: EventStore;
  private readonly added = new Map<StreamName, Recorded[]>();
  /** The ends of the streams that were read, which nobody else writes meanwhile. */
  private readonly ends = new Map<StreamName, Expected>();
  /** The streams of everything appended, in order. */
  private readonly appended: StreamName[] = [];

  constructor(real: EventStore) {
    this.real = real;
  }

  async append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended | Conflict> {
    const before = await this.headOf(stream);
    if (before !== expected) return { kind: 'conflict', actual: before };
    const first = before === 'none' ? 0 : before + 1;
    const own = this.added.get(stream) ?? [];
    this.added.set(stream, own);
    own.push(...events.map((event, index) => recordedAs(event, stream, first + index)));
    for (const _ of events) this.appended.push(stream);
    return { kind: 'appended', revision: first + events.length - 1, position: '' };
  }

  /** What was appended to a stream. */
  addedTo(stream: StreamName): readonly Recorded[] {
    return this.added.get(stream) ?? [];
  }

  /** How much was appended. */
  get length(): number {
    return this.appended.length;
  }

  /** The streams to which something was appended after the first `length` events. */
  streamsSince(length: number): ReadonlySet<StreamName> {
    return new Set(this.appended.slice(length));
  }

  /** Forgets what was appended after the first `length` events. */
  backTo(length: number): void {
    for (const stream of this.appended.splice(length)) this.added.get(stream)?.pop();
  }

  async *read(stream: StreamName, from = 0): AsyncGenerator<Recorded> {
    if (this.ends.get(stream) !== 'none') {
      let end: Expected = 'none';
      for await (const event of this.real.read(stream, from)) {
        end = event.revision;
        yield event;
      }
      if (from === 0) this.ends.set(stream, end);
    }
    for (const event of this.addedTo(stream)) if (event.revision >= from) yield event;
  }

  readAll(): Promise<Page> {
    return Promise.reject(new TypeError('a rehearsal has no log of its own'));
  }

  // oxlint-disable-next-line require-yield
  async *follow(): AsyncGenerator<Page> {
    await this.readAll();
  }

  eventAt(): Promise<Recorded | undefined> {
    return this.readAll().then(() => undefined);
  }

  head(): Promise<Position | null> {
    return this.readAll().then(() => null);
  }

  compare(a: string, b: string): number {
    return this.real.compare(a, b);
  }

  isPosition(text: string): boolean {
    return this.real.isPosition(text);
  }

  check(): Promise<void> {
    return this.real.check();
  }

  async close(): Promise<void> {
    this.added.clear();
  }

  private async headOf(stream: StreamName): Promise<Expected> {
    const own = this.added.get(stream)?.at(-1)?.revision;
    if (own !== undefined) return own;
    const known = this.ends.get(stream);
    if (known !== undefined) return known;
    let head: Expected = 'none';
    for await (const { revision } of this.real.read(stream)) head = revision;
    this.ends.set(stream, head);
    return head;
  }
}

function recordedAs(event: NewEvent, stream: StreamName, revision: number): Recorded {
  return { ...event, stream, revision, position: '', meta: { ...event.meta, recordedAt: '' } };
}
