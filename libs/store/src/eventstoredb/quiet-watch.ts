import { StoreUnavailable } from '#libs/kernel';
import type { Bookmark } from './bookmark.ts';
import type { Wait } from './deadline.ts';
import { comparePlaces } from './position.ts';
import type { Place } from './requests.ts';

/** How long a subscription may bring nothing before the log is asked whether there is anything to bring. */
export const QUIET_MS = 4000;

/** What the watch asks of the log. */
export interface Asked {
  /** Where the last record of the whole log stands. */
  readonly head: () => Promise<Place | null>;
  /** Where the first record stands that is to be given after a place. */
  readonly firstAfter: (place: Place | null) => Promise<Place | undefined>;
  readonly wait: Wait;
}

/**
 * Notices a subscription that brings nothing while the log grows: it may have died without a word, or been told a place
 * behind all that will ever come. The log is asked past it.
 */
export class QuietWatch {
  /** Whether the follower waits for the subscription; while it is at work itself, silence means nothing. */
  listening = false;
  private readonly bookmark: Bookmark;
  private readonly asked: Asked;
  private head: Place | null = null;
  private due: Place | undefined;

  constructor(bookmark: Bookmark, asked: Asked) {
    this.bookmark = bookmark;
    this.asked = asked;
  }

  /** Resolves with the reason once the subscription has to be given up; with nothing when `ended` aborts. */
  async silence(ended: AbortSignal): Promise<StoreUnavailable | undefined> {
    while (!ended.aborted) {
      const before = this.bookmark.resume;
      await this.asked.wait(QUIET_MS, ended);
      if (ended.aborted) return undefined;
      if (!this.listening || this.bookmark.resume !== before) this.due = undefined;
      else {
        const reason = await this.look().catch((error: unknown) =>
          error instanceof StoreUnavailable ? error : unknown(error),
        );
        if (reason && this.listening && this.bookmark.resume === before) return reason;
      }
    }
    return undefined;
  }

  private async look(): Promise<StoreUnavailable | undefined> {
    const { bookmark, asked } = this;
    const head = await asked.head();
    const from = bookmark.resume;
    if (bookmark.last && (head === null || comparePlaces(head, bookmark.last) < 0))
      return new StoreUnavailable('its log ends before what was given already: it was put back or replaced');
    if (head === null || (this.head && this.due === undefined && comparePlaces(head, this.head) <= 0)) return undefined;
    this.head = head;
    // What has come into the log just now may still be on its way: it is given the time until the next look.
    const overdue = this.due;
    this.due = await asked.firstAfter(from);
    if (!overdue || !this.due || comparePlaces(this.due, overdue) !== 0) return undefined;
    return new StoreUnavailable('the subscription brings nothing though the log has grown');
  }
}

function unknown(error: unknown): StoreUnavailable {
  return new StoreUnavailable(String(error));
}
