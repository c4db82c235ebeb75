import type { LogRecord } from './log.ts';
import { invalidPosition } from './refusals.ts';
import type { Store } from './store.ts';
import type { LogPosition } from './wire.ts';

/** A part of the log, as far as a reader looked through it at once. */
export interface LogPage {
  /** What the filter let through. */
  readonly events: readonly LogRecord[];
  /** How many events were looked at, those of the server itself that nobody is shown included. */
  readonly considered: number;
  readonly begin: LogPosition;
  readonly next: LogPosition;
  readonly isEnd: boolean;
}

interface Limits {
  readonly allowed: (event: LogRecord) => boolean;
  /** Most events to be given. */
  readonly count: number;
  /** Most events to be looked at. */
  readonly window: number;
}

/** Looks through the log from a place on. A place where nothing begins is refused, one beyond the end is empty. */
export function pageFrom(store: Store, from: LogPosition, { allowed, count, window }: Limits): LogPage {
  const events: LogRecord[] = [];
  let [considered, next] = [0, from];
  if (from.commit <= store.newest.commit && !store.hasPosition(from.commit)) throw invalidPosition();
  let index = store.indexAt(from.commit);
  while (events.length < count && considered < window) {
    const event = store.all[index];
    if (!event) return { events, considered, begin: from, next, isEnd: true };
    index += 1;
    if (isBefore(placeOf(event), from)) continue;
    considered += 1;
    if (allowed(event)) events.push(event);
    next = { commit: event.end, prepare: 0 };
  }
  return { events, considered, begin: from, next, isEnd: false };
}

export const placeOf = ({ position }: LogRecord): LogPosition => ({ commit: position, prepare: position });

export function isBefore(a: LogPosition, b: LogPosition): boolean {
  return a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);
}
