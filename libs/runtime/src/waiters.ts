import type { Wait } from './retry-policy.ts';

/** Those who wait for something that comes about between two batches. */
export class Waiters {
  private readonly wait: Wait;
  private readonly all = new Set<{ readonly until: () => boolean; readonly wake: () => void }>();

  constructor(wait: Wait) {
    this.wait = wait;
  }

  /** Waits until it is so, as looked at whenever they are woken; false when `timeoutMs` went by, or it was given up, first. */
  until(there: () => boolean, timeoutMs?: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = new AbortController();
      const waiter = { until: there, wake: () => finish(there()) };
      const finish = (answer: boolean): void => {
        resolve(answer);
        done.abort();
        this.all.delete(waiter);
      };
      this.all.add(waiter);
      if (timeoutMs !== undefined) void this.wait(timeoutMs, done.signal).then(() => finish(false));
    });
  }

  /** Lets everybody look whether it is so. `giveUp`: it will never be otherwise than now. */
  wake(giveUp: boolean): void {
    for (const waiter of this.all) if (giveUp || waiter.until()) waiter.wake();
  }
}
