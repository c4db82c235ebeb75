import { parseInstant, type Micros, type Position, type Recorded } from '#libs/kernel';

/** How far along the log a reader is, and what it needs to go on giving known times. */
export interface Cursor {
  /** Events taken in so far; the number of the last one, from 1. The same on every node. */
  readonly seq: number;
  readonly position: Position;
  /** Known time of the last event. */
  readonly known: Micros;
  /** The append that the last event came by. */
  readonly append: string;
}

/** A log that nothing has been read of. */
export const AT_THE_BEGINNING: Cursor = { seq: 0, position: '', known: 0, append: '' };

/** An event with its place on the axis of knowledge. */
export interface Seen {
  readonly event: Recorded;
  readonly seq: number;
  readonly known: Micros;
}

/**
 * The cursor after `event`. Its known time is the later of its own `recordedAt` and the previous known time + 1 µs, so
 * that known times rise strictly along the log and a cut in time is a cut in the log; the events of one append share
 * it (`docs/definitions.md`, two dates).
 */
export function advance(cursor: Cursor, event: Recorded): Cursor {
  const append = `${event.stream} ${event.meta.commandId}`;
  const recordedAt = parseInstant(event.meta.recordedAt) ?? 0;
  const known = append === cursor.append ? cursor.known : Math.max(recordedAt, cursor.known + 1);
  return { seq: cursor.seq + 1, position: event.position, known, append };
}
