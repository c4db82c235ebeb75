import { parseInstant, type Clock, type Micros } from '#libs/kernel';

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
