import { parseInstant, type Clock, type Micros, type PlainDate } from '#libs/kernel';

/** When the tests take place, unless they say otherwise. */
export const NOW = '2019-08-05T09:00:00+08:00';
/** The calendar date of {@link NOW}. */
export const TODAY: PlainDate = '2019-08-05';

/** A clock that stands where it is put: it never runs by itself. */
export class SimulatedClock implements Clock {
  private at: Micros;

  constructor(at: string) {
    this.at = instant(at);
  }

  now(): Micros {
    return this.at;
  }

  /** Puts the clock to an instant, earlier or later. */
  set(at: string): void {
    this.at = instant(at);
  }

  /** Moves the clock by microseconds, forth or back. */
  move(by: Micros): void {
    this.at += by;
  }
}

/** An RFC 3339 instant that is known to be one. */
export function instant(text: string): Micros {
  const at = parseInstant(text);
  if (at === undefined) throw new TypeError(`not an instant: ${text}`);
  return at;
}

export const SECOND: Micros = 1_000_000;
export const DAY: Micros = 86_400 * SECOND;
