import type { Clock, Micros } from '#libs/kernel';

/** The machine's own clock. The only place that looks at it. */
export const systemClock: Clock = {
  now: (): Micros => Date.now() * 1000,
};
