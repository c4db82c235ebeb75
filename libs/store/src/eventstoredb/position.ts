import type { Position } from '#libs/kernel';
import type { Place } from './requests.ts';

// The server counts bytes of its log in 64 bits. An event has one number for both parts of its place; a place up to which
// the log was looked through may have another one for the second part, and is lost without it.
const DECIMAL = /^(0|[1-9]\d{0,18})(?:\/(0|[1-9]\d{0,18}))?$/;
const GREATEST = 2n ** 63n - 1n;

/** Whether `text` can be a position of the EventStoreDB engine. */
export function isPosition(text: string): boolean {
  const place = parsed(text);
  return place !== undefined && isWithinLog(place);
}

/** The place in the server's log that a position stands for. @throws RangeError for what is none */
export function placeOf(position: Position): Place {
  const place = parsed(position);
  if (!place || !isWithinLog(place)) throw new RangeError(`not a position of this log: ${JSON.stringify(position)}`);
  return place;
}

/** The position of a place. */
export function positionAt({ commit, prepare }: Place): Position {
  return commit === prepare ? String(commit) : `${commit}/${prepare}`;
}

/** Whether a place can be in a log at all: servers also tell one behind all that will ever be. */
export function isWithinLog({ commit, prepare }: Place): boolean {
  return commit <= GREATEST && prepare <= GREATEST;
}

/** Negative, zero or positive as `a` is before, at or after `b`. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  return a.prepare < b.prepare ? -1 : Number(a.prepare > b.prepare);
}

function parsed(text: string): Place | undefined {
  const [, commit, prepare = commit] = DECIMAL.exec(text) ?? [];
  return commit === undefined ? undefined : { commit: BigInt(commit), prepare: BigInt(prepare!) };
}
