import type { Position } from '#libs/kernel';
import type { Place } from './requests.ts';

// The server counts bytes of its log in 64 bits; a write that commits itself has one position for both.
const DECIMAL = /^(0|[1-9]\d{0,18})$/;
const GREATEST = 2n ** 63n - 1n;

/** Whether `text` can be a position of the EventStoreDB engine. */
export function isPosition(text: string): boolean {
  return DECIMAL.test(text) && BigInt(text) <= GREATEST;
}

/** The place in the server's log that a position stands for. @throws RangeError for what is none */
export function placeOf(position: Position): Place {
  if (!isPosition(position)) throw new RangeError(`not a position of this log: ${JSON.stringify(position)}`);
  return { commit: BigInt(position), prepare: BigInt(position) };
}

/** The position of a place. */
export function positionAt(commit: bigint | string): Position {
  return String(commit);
}
