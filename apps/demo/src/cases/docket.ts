import { addDays, hashOfText, type PlainDate } from '#libs/kernel';
import type { Book, Draft, Entry, Paper } from '../book.ts';
import { earlier, isOfficeDay, LAST_ROUTINE_DAY, later, officeDay } from '../calendar.ts';
import type { Prng } from '../prng.ts';

/** What a step has beside its command, its fields and its day. */
export type Extra = Partial<Pick<Draft, 'recordedOn' | 'paper' | 'issuedOn' | 'reason' | 'mode' | 'after'>> & {
  /** It is recorded on its day, or the next on which the office is open. */
  readonly sameDay?: boolean;
};

/** The file of one case: its steps are recorded one after another, each soon after its day. */
export class Docket {
  /** The first step written, and the last. */
  first?: Entry;
  last?: Entry;
  private readonly book: Book;
  private readonly rng: Prng;
  private readonly ids: Readonly<Record<string, unknown>>;
  private readonly paper: Paper;
  private readonly recordedOn: PlainDate | undefined;

  /**
   * @param ids fields that every step of the case has
   * @param recordedOn the day on which what has happened by then is entered from the papers; absent where it is as it happens
   */
  constructor(book: Book, rng: Prng, ids: Readonly<Record<string, unknown>>, paper: Paper, recordedOn?: PlainDate) {
    this.book = book;
    this.rng = rng;
    this.ids = ids;
    this.paper = paper;
    this.recordedOn = recordedOn;
  }

  /** Writes one step. */
  step(command: string, data: Record<string, unknown>, on: PlainDate, extra: Extra = {}): Entry {
    const { after = [], sameDay = false, ...more } = extra;
    this.last = this.book.enter({
      command,
      data: { ...this.ids, ...data },
      on,
      recordedOn: sameDay
        ? officeDay(on)
        : earlier(officeDay(addDays(on, this.rng.int(0, 2))), later(LAST_ROUTINE_DAY, on)),
      paper: this.paper,
      mode: 'live',
      ...more,
      ...this.late(on),
      after: [this.last, ...after],
    });
    this.first ??= this.last;
    return this.last;
  }

  private late(on: PlainDate): Extra {
    const { recordedOn } = this;
    return recordedOn === undefined ? {} : { recordedOn: later(recordedOn, officeDay(on)), mode: 'backfill' };
  }
}

/** The day on which the office has been open for `count` days, `from` counted with them. */
export function officeDayAfter(from: PlainDate, count: number): PlainDate {
  let day = officeDay(from);
  for (let open = 1; open < count; open++) day = officeDay(addDays(day, 1));
  return day;
}

/** `date`, or the last day before it on which the office was open. */
export function officeDayBefore(date: PlainDate): PlainDate {
  let day = date;
  while (!isOfficeDay(day)) day = addDays(day, -1);
  return day;
}

/** A paper of a case that is kept in the department's archive: its hash and where it is. */
export function keptOf(caseId: string, paper: string): { sha256: string; custodyRef: string } {
  return { sha256: hashOfText(`${caseId} ${paper}`), custodyRef: `组干存-${caseId}-${paper}` };
}

/** What stands for the hash of a record that is kept elsewhere. */
export function sealOf(rng: Prng): string {
  return Array.from({ length: 64 }, () => rng.int(0, 15).toString(16)).join('');
}
