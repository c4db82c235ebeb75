import type { Ledger } from '#libs/node';
import { LRUCache } from 'lru-cache';
import type { Access } from '../auth/access.ts';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import { EventPresenter } from '../events/event-presenter.ts';
import type { Language } from '../problems/problem.ts';

/** Events looked at in one piece of work. */
export const EVENTS_IN_A_SLICE = 20;
/** A slice ends after the event that makes its text longer. */
const CHARACTERS_IN_A_SLICE = 65_536;
/** Slices kept for others who are at the same place. */
const SLICES_KEPT = 64;

/** Whom the log is told, and in which language. */
export interface Audience {
  readonly access: Access;
  readonly language: Language;
}

/** A stretch of the log as messages of server-sent events. */
export interface Slice {
  /** Empty when the reader may see none of its events. */
  readonly text: string;
  /** Number of the last event looked at. */
  readonly upTo: number;
  /** Whether there may be more after it already. */
  readonly more: boolean;
}

/** The log in slices. Those who are at the same place, and may see the same, are given the same slice. */
export class ToldSlices {
  private readonly ledger: Ledger;
  private readonly kept = new LRUCache<string, Slice>({ max: SLICES_KEPT });
  private keptFor = '';

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** The next slice after an event. */
  after(seq: number, to: Audience): Slice {
    const key = `${seq} ${sight(to)}`;
    this.forgetWhatIsPast();
    const known = this.kept.get(key);
    if (known) return known;
    const slice = this.present(seq, to);
    this.kept.set(key, slice);
    return slice;
  }

  // Names and marks are told as known now.
  private forgetWhatIsPast(): void {
    const { cursor, history } = this.ledger.runner;
    const now = `${history} ${cursor.seq}`;
    if (now === this.keptFor) return;
    this.kept.clear();
    this.keptFor = now;
  }

  private present(seq: number, { access, language }: Audience): Slice {
    const { runner } = this.ledger;
    const ledger = new VisibleLedger(this.ledger, access);
    const { reach } = ledger;
    const knownAt = runner.cursor.known;
    const own = reach.isOwnOnly ? reach.subjects({ asOf: this.ledger.today(), knownAt }) : undefined;
    // Slices end at the same places for all, so that those who began apart meet.
    const most = own ? EVENTS_IN_A_SLICE : EVENTS_IN_A_SLICE - (seq % EVENTS_IN_A_SLICE);
    const rows = ledger.trail.recorded(own ? { subjects: own } : {}, seq, most);
    const presenter = new EventPresenter(ledger, { language, knownAt });
    let text = '';
    let upTo = seq;
    for (const row of rows) {
      const told = row.seen && presenter.present(row.seen);
      if (told) text += `event: event\nid: ${told.position}\ndata: ${JSON.stringify(told)}\n\n`;
      upTo = row.seq;
      if (text.length > CHARACTERS_IN_A_SLICE) return { text, upTo, more: true };
    }
    return { text, upTo, more: rows.length === most };
  }
}

/** Whatever decides what is seen: readers differ by who they are, and may see the same. */
function sight({ access, language }: Audience): string {
  const { userId: _, name: __, ...sees } = access.reader;
  return JSON.stringify([sees, access.scope, language]);
}
