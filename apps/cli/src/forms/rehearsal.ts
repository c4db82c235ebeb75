import { normalName } from '#libs/domain';
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
import { LRUCache } from 'lru-cache';
import type { DryRunNotes } from './notes.ts';

/** Of how many streams it is remembered where they end. */
const ENDS_KEPT = 5000;

/**
 * A store that reads from the real one and notes what is appended instead of recording it. Commands sent to an executor
 * over it are judged as they would be.
 */
export class RehearsalStore implements EventStore {
  private readonly real: EventStore;
  private readonly notes: DryRunNotes;
  /** The ends of streams in the log, which nobody else writes meanwhile. */
  private readonly ends = new LRUCache<StreamName, Expected>({ max: ENDS_KEPT });
  /** The ends of what was appended to them. */
  private readonly ownEnds = new LRUCache<StreamName, Expected>({ max: ENDS_KEPT });
  private count: number;

  constructor(real: EventStore, notes: DryRunNotes) {
    this.real = real;
    this.notes = notes;
    this.count = notes.eventCount;
  }

  async append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended | Conflict> {
    const before = await this.headOf(stream);
    if (before !== expected) return { kind: 'conflict', actual: before };
    const first = before === 'none' ? 0 : before + 1;
    for (const [index, event] of events.entries()) {
      this.notes.addEvent(this.count, recordedAs(event, stream, first + index), toldBy(event, stream));
      this.count += 1;
    }
    this.ownEnds.set(stream, first + events.length - 1);
    return { kind: 'appended', revision: first + events.length - 1, position: '' };
  }

  /** What was appended to a stream. */
  addedTo(stream: StreamName): readonly Recorded[] {
    return this.ownEndOf(stream) === 'none' ? [] : this.notes.eventsOf(stream);
  }

  /** Whether a stream was begun, in the log or by what was appended. */
  async has(stream: StreamName): Promise<boolean> {
    return (await this.headOf(stream)) !== 'none';
  }

  /** How much was appended. */
  get length(): number {
    return this.count;
  }

  /** The streams to which something was appended after the first `length` events. */
  streamsSince(length: number): ReadonlySet<StreamName> {
    return new Set(this.notes.streamsSince(length));
  }

  /** The streams in which somebody is called by this name, in its normal form, by what was appended. */
  streamsNamed(name: string): readonly StreamName[] {
    return this.notes.streamsNamed(name);
  }

  /** The streams with something appended about a cadre. */
  streamsAbout(cadreId: string): readonly StreamName[] {
    return this.notes.streamsAbout(cadreId);
  }

  /** Forgets what was appended after the first `length` events. */
  backTo(length: number): void {
    this.notes.forgetEventsFrom(length);
    this.ownEnds.clear();
    this.count = length;
  }

  async *read(stream: StreamName, from = 0): AsyncGenerator<Recorded> {
    const known = this.ends.get(stream);
    if (known === undefined || (known !== 'none' && from <= known)) {
      let end: Expected = 'none';
      for await (const event of this.real.read(stream, from)) {
        end = event.revision;
        yield event;
      }
      if (from === 0) this.ends.set(stream, end);
    }
    const own = this.ownEndOf(stream);
    if (own !== 'none' && from <= own) yield* this.notes.eventsOf(stream, from);
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

  async close(): Promise<void> {}

  private ownEndOf(stream: StreamName): Expected {
    const end = this.ownEnds.get(stream) ?? this.notes.lastOf(stream) ?? 'none';
    this.ownEnds.set(stream, end);
    return end;
  }

  private async headOf(stream: StreamName): Promise<Expected> {
    const own = this.ownEndOf(stream);
    if (own !== 'none') return own;
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

/** What an event is found by. */
function toldBy({ data }: NewEvent, stream: StreamName): { cadre?: string; name?: string } {
  const { cadreId, name } = data;
  return {
    ...(typeof cadreId === 'string' ? { cadre: cadreId } : {}),
    ...(typeof name === 'string' && stream.startsWith('cadre-') ? { name: normalName(name) } : {}),
  };
}
