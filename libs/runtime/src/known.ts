import { hashOfText, parseInstant, type Micros, type Position, type Recorded, type StreamName } from '#libs/kernel';

/** Sorts after every known time: the open end on the axis of knowledge. */
export const STILL_KNOWN: Micros = Number.MAX_SAFE_INTEGER;

/** How far along the log a reader is, which log that is, and what it needs to go on giving known times. */
export interface Cursor {
  /** Events taken in so far; the number of the last one, from 1. The same on every node. */
  readonly seq: number;
  readonly position: Position;
  /** Known time of the last event. */
  readonly known: Micros;
  /** The append that the last event came by. */
  readonly append: string;
  /** Id of the last event. */
  readonly eventId: string;
  /** The {@link runningHash} over every event taken in, and what it was before the last one. */
  readonly hash: string;
  readonly hashBefore: string;
}

/** A log that nothing has been read of. */
export const AT_THE_BEGINNING: Cursor = {
  seq: 0,
  position: '',
  known: 0,
  append: '',
  eventId: '',
  hash: '',
  hashBefore: '',
};

/** An event, in the shape of today, with its place on the axis of knowledge. */
export interface SequencedEvent {
  readonly event: Recorded;
  readonly seq: number;
  readonly known: Micros;
}

/** A sequenced event as projections are handed it: beside its shape of today, as it is stored. */
export interface LoggedEvent extends SequencedEvent {
  readonly stored: Recorded;
}

/**
 * The hash over a history that goes on with `event`, as it is stored: SHA-256 of the hash before and the event without its
 * position. Two histories with the same hash hold the same events in the same order.
 */
export function runningHash(before: string, { id, stream, revision, type, v, data, meta }: Recorded): string {
  return hashOfText(before + JSON.stringify({ id, stream, revision, type, v, data, meta }));
}

/**
 * The cursor after `event`, as it is stored. Its known time is the later of its own `recordedAt` and the previous known
 * time + 1 µs, so that known times rise strictly along the log and a cut in time is a cut in the log; the events of one
 * append share it (`docs/definitions.md`, two dates).
 */
export function advance(cursor: Cursor, event: Recorded): Cursor {
  const append = `${event.stream} ${event.meta.commandId}`;
  const recordedAt = parseInstant(event.meta.recordedAt) ?? 0;
  return {
    seq: cursor.seq + 1,
    position: event.position,
    known: append === cursor.append ? cursor.known : Math.max(recordedAt, cursor.known + 1),
    append,
    eventId: event.id,
    hash: runningHash(cursor.hash, event),
    hashBefore: cursor.hash,
  };
}

/** The stream of the last event. */
export function streamIn({ append }: Pick<Cursor, 'append'>): StreamName {
  return append.slice(0, append.lastIndexOf(' '));
}
