import { crc32 } from 'node:zlib';
import type { Micros, Position } from '#libs/kernel';

// Events are numbered 1, 2, 3 …; SQLite and JavaScript both hold the numbers exactly up to 2^53 - 1. Behind the number comes
// the mark of the event that stands there. Positions of earlier releases have none.
const POSITION = /^[1-9]\d{0,15}(?:-[0-9a-f]{6})?$/;
const MARK_SPACE = 0x1000000;

/** Whether `text` can be a position of the SQLite engine. */
export function isPosition(text: string): boolean {
  return POSITION.test(text) && Number.isSafeInteger(numberIn(text));
}

/** The number in the events table that a position stands for; 0 is before the first event. */
export function placeOf(position: Position | null): number {
  if (position === null) return 0;
  if (!isPosition(position)) throw new RangeError(`not a position of this log: ${JSON.stringify(position)}`);
  return numberIn(position);
}

/**
 * The position of an event. Its mark comes from what an event keeps for ever, also in a copy of the log: its id and when
 * it was recorded, for an act that is sent again in another history has the same id.
 */
export function positionAt(place: number, event: { readonly id: string; readonly recordedAt: Micros }): Position {
  const mark = crc32(event.id, event.recordedAt >>> 0) >>> 8;
  return `${place}-${(MARK_SPACE + mark).toString(16).slice(1)}`;
}

/** Whether a position means the event that stands at `there`: without a mark it means whatever stands at its number. */
export function means(position: Position, there: Position): boolean {
  return position === there || (!position.includes('-') && there.startsWith(`${position}-`));
}

function numberIn(text: string): number {
  return parseInt(text, 10);
}
