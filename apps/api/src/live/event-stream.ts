import { Readable } from 'node:stream';
import { interval, type Subscription } from 'rxjs';
import type { Ledger } from '#libs/node';
import type { Rounds } from './rounds.ts';
import type { Audience, ToldSlices } from './told-slices.ts';

/** A sign of life now and then keeps proxies from closing a quiet connection. */
const HEARTBEAT_MS = 15_000;
/** A comment has no id: the client's place in the log stays where it is. */
const SIGN_OF_LIFE = ': alive\n\n';
/** Who has taken nothing for so many heartbeats is cut off; he comes back with the last event that he has. */
const HEARTBEATS_WITHOUT_READING = 20;

/** What an event stream is made with. */
export interface EventStreamParts {
  readonly ledger: Ledger;
  readonly slices: ToldSlices;
  readonly rounds: Rounds;
  /** Number of the last event that the client has. */
  readonly after: number;
  readonly to: Audience;
  /** Whether the client may still read in the role in which the stream was begun. */
  readonly mayReadOn: () => Promise<boolean>;
}

/**
 * The log for one client, as server-sent events. It is read on only when the client has taken what was told before: of
 * one who reads slowly, or not at all, no more than a slice waits here. It ends with the program, when the views are
 * begun anew for another history, and when the client may not read any more as he might when it was begun.
 */
export class EventStream extends Readable {
  private readonly parts: EventStreamParts;
  private readonly heard: Subscription;
  private seq: number;
  private wanted = false;
  private behind = true;
  private signDue = false;
  private asking = false;
  private heartbeatsWaited = 0;

  constructor(parts: EventStreamParts) {
    // Whatever is in it is enough: more is asked for when it is empty.
    super({ highWaterMark: 1 });
    this.parts = parts;
    this.seq = parts.after;
    const { projected, startedOver } = parts.ledger;
    const end = (): void => this.end();
    this.heard = interval(HEARTBEAT_MS).subscribe(() => this.heartbeat());
    this.heard.add(startedOver.subscribe(end));
    // The headers go out with the first of it.
    this.push('\n');
    this.heard.add(projected.subscribe({ next: () => this.hear(), error: end, complete: end }));
  }

  override _read(): void {
    this.wanted = true;
    this.heartbeatsWaited = 0;
    this.goOn();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.heard.unsubscribe();
    this.parts.rounds.leave(this.tellMore);
    done(error);
  }

  private hear(): void {
    this.behind = true;
    this.goOn();
  }

  private heartbeat(): void {
    this.signDue = true;
    if (this.wanted) this.goOn();
    else if (++this.heartbeatsWaited >= HEARTBEATS_WITHOUT_READING) this.destroy();
  }

  private goOn(): void {
    if (!this.wanted || !(this.behind || this.signDue) || this.asking) return;
    this.asking = true;
    void this.goOnAsAllowed();
  }

  /** Asked anew before anything is told: a role ends, and a token is taken back, while streams are open. */
  private async goOnAsAllowed(): Promise<void> {
    try {
      const isAllowed = await this.parts.mayReadOn();
      this.asking = false;
      if (this.heard.closed) return;
      if (isAllowed) this.parts.rounds.join(this.tellMore);
      else this.end();
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private readonly tellMore = (): void => {
    if (this.heard.closed) return;
    try {
      const { text, upTo, more } = this.parts.slices.after(this.seq, this.parts.to);
      this.seq = upTo;
      this.behind = more;
      this.say(text === '' && this.signDue ? SIGN_OF_LIFE : text);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };

  private say(text: string): void {
    if (text !== '') {
      this.signDue = false;
      this.wanted = false;
      this.push(text);
    }
    this.goOn();
  }

  private end(): void {
    this.heard.unsubscribe();
    this.push(null);
  }
}
