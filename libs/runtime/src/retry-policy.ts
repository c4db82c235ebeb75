import { StoreUnavailable } from '#libs/kernel';
import { isStorageFault } from './views-file.ts';

/** Milliseconds before the second try, and at most between two. */
const SHORTEST_MS = 100;
const LONGEST_MS = 5000;

/** Waits so many milliseconds; ends early when the signal aborts. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** By the clock of the machine. */
export const realWait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

/** Waits before the next try, `tries` (from 1) having failed in a row; ends early when the signal aborts. */
export type Pause = (tries: number, signal: AbortSignal) => Promise<void>;

/** Doubles from a tenth of a second to five seconds. */
export function growingPause(wait: Wait = realWait): Pause {
  return (tries, signal) => wait(Math.min(SHORTEST_MS * 2 ** (tries - 1), LONGEST_MS), signal);
}

/**
 * Waits out what passes by itself: a log that cannot be reached, a full disk. Everything else is thrown on. Why it is no
 * library: `docs/adr/0031-outages-are-waited-out-by-own-code.md`.
 */
export class RetryPolicy {
  private readonly signal: AbortSignal;
  private readonly pause: Pause;
  private readonly onChange: (outage: Error | undefined) => void;
  private tries = 0;
  private last: Error | undefined;

  /** `onChange` is told of an outage when it begins, and with `undefined` when it is over. */
  constructor(
    signal: AbortSignal,
    pause: Pause = growingPause(),
    onChange: (outage: Error | undefined) => void = () => undefined,
  ) {
    this.signal = signal;
    this.pause = pause;
    this.onChange = onChange;
  }

  /** What went wrong at the last try; undefined while all is well. */
  get outage(): Error | undefined {
    return this.last;
  }

  /** It worked. */
  succeeded(): void {
    const { last } = this;
    this.tries = 0;
    this.last = undefined;
    if (last) this.onChange(undefined);
  }

  /**
   * Waits before another try.
   * @throws `error` itself when it is no outage
   */
  async after(error: unknown): Promise<void> {
    if (!(error instanceof StoreUnavailable) && !isStorageFault(error)) throw error;
    this.last = error;
    this.tries += 1;
    if (this.tries === 1) this.onChange(error);
    await this.pause(this.tries, this.signal);
  }

  /** Does `work` until it comes through; undefined when the signal aborted first. */
  async until<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    while (!this.signal.aborted) {
      try {
        const result = await work();
        this.succeeded();
        return result;
      } catch (error) {
        await this.after(error);
      }
    }
    return undefined;
  }
}
