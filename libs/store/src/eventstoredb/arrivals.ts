import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What waits to be taken at most, about: beyond it the server is held back. */
const WAITING_MOST = 2000;

/** The answers of a call that goes on for ever, taken by whatever has arrived: each alone would cost a turn of the loop. */
export class Arrivals<Answer> {
  private readonly stream: Readable;
  private waiting: Answer[] = [];
  private over: { readonly error?: unknown } | undefined;
  private wake = (): void => undefined;

  constructor(stream: Readable) {
    this.stream = stream;
    stream.on('data', (answer: Answer) => {
      this.waiting.push(answer);
      if (this.waiting.length >= WAITING_MOST) stream.pause();
      this.wake();
    });
    stream.on('error', (error: unknown) => this.end({ error }));
    stream.on('end', () => this.end({}));
    stream.on('close', () => this.end({}));
  }

  /** Resolves once something waits to be taken, or nothing will any more. */
  async any(): Promise<void> {
    if (this.waiting.length === 0 && !this.over) await new Promise<void>((resolve) => (this.wake = resolve));
    // What came with it comes within this turn.
    await nextTurn();
  }

  /**
   * Takes at most so many of what waits; undefined when the call has ended and everything was taken.
   * @throws what the call died of, after what came before
   */
  take(most: number): Answer[] | undefined {
    if (this.waiting.length === 0 && this.over) {
      if ('error' in this.over) throw this.over.error;
      return undefined;
    }
    const taken = this.waiting.length <= most ? this.waiting : this.waiting.slice(0, most);
    this.waiting = taken === this.waiting ? [] : this.waiting.slice(most);
    if (this.waiting.length < WAITING_MOST) this.stream.resume();
    return taken;
  }

  private end(over: { readonly error?: unknown }): void {
    this.over ??= over;
    this.wake();
  }
}
