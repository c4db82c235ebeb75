import type { Clock, Micros } from '#libs/kernel';

/** A clock that stands where it is put; `release` lets the real one take over, once the history has been told. */
export class SimulatedClock implements Clock {
  private at: Micros = 0;
  private real: Clock | undefined;

  now(): Micros {
    return this.real ? this.real.now() : this.at;
  }

  /** Puts the clock to an instant. */
  moveTo(at: Micros): void {
    this.at = at;
  }

  /** From now on tells the time of another clock. */
  release(real: Clock): void {
    this.real = real;
  }
}
