import { StoreUnavailable } from '#libs/kernel';

/** Waits so many milliseconds; ends early when the signal aborts. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** By the clock of the machine. */
export const realWait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    // Most waits are cut short, and an exception for each would cost as much as the call.
    const timer = setTimeout(resolve, ms);
    const cut = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', cut, { once: true });
    if (signal.aborted) cut();
  });

/** What a call under a deadline goes by. */
export interface Watch {
  /** Aborts when nobody waits for the call any more. */
  readonly signal: AbortSignal;
  /** To be called at every sign of life: a call that goes on giving may take as long as it needs. */
  readonly alive: () => void;
}

/**
 * Ends what the server leaves hanging. The client's own deadline holds for plain appends only: reads, and finding a
 * cluster's leader, wait for ever on a server that takes the connection and says nothing.
 */
export class Deadline {
  private readonly ms: number;
  private readonly wait: Wait;

  constructor(ms: number, wait: Wait) {
    this.ms = ms;
    this.wait = wait;
  }

  /**
   * Does `work`, unless it gives no sign of life for so long, or `ended` aborts.
   * @throws StoreUnavailable in either case; else what `work` throws
   */
  async over<Result>(ended: AbortSignal, work: (watch: Watch) => Promise<Result>): Promise<Result> {
    const over = new AbortController();
    // Without a reason given, one would be made each time.
    const end = (): void => over.abort('over');
    ended.addEventListener('abort', end, { once: true });
    if (ended.aborted) end();
    let [heard, done] = [true, false];
    const silence = async (): Promise<never> => {
      while (heard && !over.signal.aborted) {
        heard = false;
        await this.wait(this.ms, over.signal);
      }
      if (done) return new Promise<never>(() => undefined);
      throw new StoreUnavailable(ended.aborted ? 'it has been closed' : `no word from it for ${this.ms} ms`);
    };
    const watch: Watch = { signal: over.signal, alive: () => void (heard = true) };
    try {
      return await Promise.race([work(watch), silence()]);
    } finally {
      done = true;
      ended.removeEventListener('abort', end);
      end();
    }
  }
}
