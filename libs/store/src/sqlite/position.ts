import type { Position } from '#libs/kernel';

// Positions are 1, 2, 3 … as decimal text; SQLite and JavaScript both hold them exactly up to 2^53 - 1.
const DECIMAL = /^[1-9]\d{0,15}$/;

/** Whether `text` can be a position of the SQLite engine. */
export function isPosition(text: string): boolean {
  return DECIMAL.test(text) && Number.isSafeInteger(Number(text));
}

/** The place in the events table that a position stands for; 0 is before the first event. */
export function placeOf(position: Position | null): number {
  if (position === null) return 0;
  if (!isPosition(position)) throw new RangeError(`not a position of this log: ${JSON.stringify(position)}`);
  return Number(position);
}

/** The position of a place in the events table. */
export function positionAt(place: number): Position {
  return String(place);
}
