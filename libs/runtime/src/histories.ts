import { LogDamaged, type EventStore, type Position, type Recorded, type StreamName } from '#libs/kernel';
import { runningHash, type Cursor } from './known.ts';

/** The log is not the one that was read before: it was put back to an earlier state, or is another one. */
export class AnotherHistory extends Error {
  override readonly name = 'AnotherHistory';
}

/** An event that was taken in, by which a history is known again. */
export interface Anchor extends Pick<Cursor, 'seq' | 'position' | 'eventId' | 'hash' | 'hashBefore'> {
  readonly stream: StreamName;
}

/**
 * Sees to it that the log holds what was taken in of it: the last event stands in its place, as it was. An event of a
 * damaged stream may be gone, and then the one before it is looked for; `anchors` are such, the latest first.
 * @throws AnotherHistory with the event that is expected, its place and what stands there; StoreUnavailable
 */
export async function requireSameHistory(store: EventStore, anchors: readonly Anchor[]): Promise<void> {
  for (const anchor of anchors) {
    const found = await store.eventAt(anchor.position);
    if (found && found.id === anchor.eventId && runningHash(anchor.hashBefore, found) === anchor.hash) return;
    if (found || !(await isDamaged(store, anchor.stream))) throw await another(store, anchor, found);
  }
  const [last] = anchors;
  if (last) throw await another(store, last, undefined);
}

/** Whether an event with this id stands at this place in the log. */
export async function stands(store: EventStore, place: { position: Position; eventId: string }): Promise<boolean> {
  return (await store.eventAt(place.position))?.id === place.eventId;
}

async function isDamaged(store: EventStore, stream: StreamName): Promise<boolean> {
  try {
    for await (const _ of store.read(stream)) continue;
    return false;
  } catch (error) {
    if (error instanceof LogDamaged) return true;
    throw error;
  }
}

async function another(store: EventStore, anchor: Anchor, found: Recorded | undefined): Promise<AnotherHistory> {
  const { eventId, stream, position } = anchor;
  const same = found?.id === eventId;
  const there = found
    ? same
      ? 'the same event stands there with another content, or after another history'
      : `event ${found.id} of ${found.stream} stands there`
    : `it does not stand there (the log ends at ${(await store.head()) ?? 'its beginning'})`;
  return new AnotherHistory(
    `another history: event ${eventId} of ${stream} is expected at position ${position}, and ${there}`,
  );
}
