import { randomUUID } from 'node:crypto';
import type { Appended, Conflict, EventStore, JsonObject, NewEvent, Page, Position, Recorded } from '#libs/kernel';

/** An instant to start a ticking clock from: 2024-01-01T00:00:00Z. */
const START = 1_704_067_200_000_000;

/** A clock that moves 250 µs each time it is asked. */
export function tickingClock(): { now(): number } {
  let now = START;
  return { now: () => (now += 250) };
}

/**
 * Names and ids no other run has used: a prefix of this run's own, then a counter. So a suite can run against a server
 * that holds other streams, and what it did can be read back in order.
 */
export class Names {
  private readonly run = randomUUID().slice(0, 8);
  private count = 0;

  stream(category = 'contract'): string {
    return `${category}-${this.run}-${(this.count += 1)}`;
  }

  // The counter backwards, for ids in ascending order would hide a read that sorts by them.
  id(): string {
    const backwards = [...String((this.count += 1)).padStart(12, '0')].reverse().join('');
    return `${this.run}-0000-4000-8000-${backwards}`;
  }

  event(data: JsonObject = {}): NewEvent {
    const id = this.id();
    return { id, type: 'TalkHeld', v: 1, data, meta: someMeta(id) };
  }

  events(count: number): NewEvent[] {
    return Array.from({ length: count }, (_, index) => this.event({ index }));
  }
}

/** Meta as a command by a clerk would leave it. */
export function someMeta(commandId: string): NewEvent['meta'] {
  return {
    commandId,
    commandHash: 'b5'.repeat(32),
    correlationId: commandId,
    causationId: commandId,
    actor: { userId: 'u-17', role: 'clerk', organ: 'organization-department' },
    effectiveOn: '2023-12-31',
    entryMode: 'live',
    checks: [],
    sensitivity: 'open',
  };
}

/** Everything `events` gives, in order. */
export async function all(events: AsyncIterable<Recorded>): Promise<Recorded[]> {
  const gathered: Recorded[] = [];
  for await (const event of events) gathered.push(event);
  return gathered;
}

/** The answer of an append that must have gone through. */
export function appended(answer: Appended | Conflict): Appended {
  if (answer.kind !== 'appended') throw new Error(`refused: the stream is at ${answer.actual}`);
  return answer;
}

/** The position of an event appended just now: everything before it is somebody else's. */
export async function markTail(store: EventStore, names: Names): Promise<Position> {
  return appended(await store.append(names.stream('mark'), 'none', [names.event()])).position;
}

/** The rest of the log after `after`, asked for in pages of `limit`. */
export async function restOfLog(store: EventStore, after: Position | null = null, limit = 500): Promise<Recorded[]> {
  const gathered: Recorded[] = [];
  let cursor = after;
  for (;;) {
    const { events, upTo, caughtUp } = await store.readAll(cursor, limit);
    gathered.push(...events);
    cursor = upTo;
    if (caughtUp) return gathered;
  }
}

/** Takes from a follow until `enough` says so, then cuts it off. */
export async function followUntil(
  store: EventStore,
  after: Position | null,
  enough: (seen: readonly Recorded[]) => boolean,
): Promise<Recorded[]> {
  const cut = new AbortController();
  const seen: Recorded[] = [];
  for await (const event of eventsIn(store.follow(after, cut.signal))) {
    if (cut.signal.aborted) break;
    seen.push(event);
    if (enough(seen)) cut.abort();
  }
  return seen;
}

/** The events of pages, one after the other. */
export async function* eventsIn(pages: AsyncIterable<Page>): AsyncGenerator<Recorded, void> {
  for await (const { events } of pages) yield* events;
}

/** The address of an EventStoreDB with a namespace that no other run uses, for a server may be shared. */
export function namespaced(address: string): string {
  const namespace = `test${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  return `${address}${address.includes('?') ? '&' : '?'}namespace=${namespace}`;
}
