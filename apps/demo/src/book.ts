import type { PlainDate } from '#libs/kernel';
import { daysBetween, instantsOf, later } from './calendar.ts';

/** One command of the plan, as an outside program would send it. */
export interface DemoStep {
  /** When it is recorded: RFC 3339 in Asia/Shanghai, never before the step before it. */
  readonly at: string;
  readonly actor: 'recorder' | 'approver';
  readonly command: string;
  /** The body of `POST /v1/commands/{command}`; an event id is written `{ $eventOf: <index of the step> }`. */
  readonly body: Record<string, unknown>;
}

/** Something to be written into the book. */
export interface Draft {
  readonly command: string;
  /** The command's own fields. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly on: PlainDate;
  readonly recordedOn: PlainDate;
  /** Kind of the document it rests on. */
  readonly paper: Paper;
  readonly issuedOn?: PlainDate;
  readonly reason?: string;
  readonly mode?: 'opening' | 'backfill' | 'live';
  /** Entries that must be on record before this one. */
  readonly after?: readonly (Entry | undefined)[];
  /** The entry whose event this one corrects or annuls. */
  readonly target?: Entry;
}

/** What a correction says. */
export interface Correction {
  readonly data?: object;
  readonly newEffectiveOn?: PlainDate;
  readonly reason: string;
}

/** Something written into the book. */
export interface Entry extends Draft {
  readonly seq: number;
}

/** Kinds of documents, with the mark their numbers begin with. */
export type Paper = keyof typeof MARKS;

const MARKS = {
  appointmentNotice: '区委干',
  registrationForm: '干登',
  committeeMinutes: '区委常纪',
  fileAudit: '组档审',
  transferOrder: '组调',
  establishmentNotice: '区编',
  takeOverList: '组交',
  commendation: '区委表',
  leaveSlip: '人休',
  medicalList: '干保',
  pledgeBook: '区纪责',
  statisticsReport: '组统',
  article: '研究文章',
  appointmentFile: '区组任',
  electionReport: '区人大',
  supervisionFile: '组监',
  secondmentNotice: '组挂',
  assessmentFile: '组考',
  trainingFile: '组训',
} as const;

/** Stands in a draft for the number of the document that it rests on. */
export const OWN_NUMBER = '$number';

// Later than this an act counts as entered from old papers.
const BACKFILL_AFTER_DAYS = 45;

/** Collects what is recorded, in any order, and brings it into the order of recording. */
export class Book {
  private readonly entries: Entry[] = [];

  /** Writes an entry, no earlier than those it builds upon. */
  enter(draft: Draft): Entry {
    const recordedOn = (draft.after ?? []).reduce(
      (day, entry) => later(day, entry?.recordedOn ?? day),
      draft.recordedOn,
    );
    const entry = { ...draft, recordedOn, seq: this.entries.length };
    this.entries.push(entry);
    return entry;
  }

  /** Sets an entry right: its data as a whole, its date, or both. */
  correct(target: Entry, stream: string, on: PlainDate, change: Correction): Entry {
    const { data, newEffectiveOn, reason } = change;
    const own = { stream, data, newEffectiveOn };
    const paper = 'fileAudit' as const;
    return this.enter({
      command: 'CorrectRecord',
      data: own,
      on,
      recordedOn: on,
      paper,
      target,
      reason,
      after: [target],
    });
  }

  /** Takes an entry out of force. */
  annul(target: Entry, stream: string, on: PlainDate, reason: string): Entry {
    const paper = 'fileAudit' as const;
    return this.enter({
      command: 'AnnulRecord',
      data: { stream },
      on,
      recordedOn: on,
      paper,
      target,
      reason,
      after: [target],
    });
  }

  /** Everything that was written, in the order of recording; what has an instant of its own comes with it. */
  steps(instantFor: (entry: Entry) => string | undefined): DemoStep[] {
    const sorted = this.entries.toSorted((a, b) => compareText(a.recordedOn, b.recordedOn) || a.seq - b.seq);
    const places = new Map(sorted.map((entry, index) => [entry, index]));
    const numbers = numberPapers(sorted);
    const perDay = Map.groupBy(sorted, (entry) => entry.recordedOn);
    return [...perDay].flatMap(([day, entries]) => {
      const instants = instantsOf(day, entries.length);
      return entries.map((entry, index) => ({
        at: instantFor(entry) ?? instants[index] ?? '',
        actor: entry.target ? ('approver' as const) : ('recorder' as const),
        command: entry.command,
        body: bodyOf(entry, numbers, places),
      }));
    });
  }
}

function bodyOf(
  entry: Entry,
  numbers: ReadonlyMap<string, string>,
  places: ReadonlyMap<Entry, number>,
): Record<string, unknown> {
  const { data, on, paper, reason, target } = entry;
  const issuedOn = issueOf(entry);
  const documentNo = numbers.get(`${paper} ${issuedOn}`);
  return {
    ...definedOf(data),
    ...(data['documentNo'] === OWN_NUMBER ? { documentNo } : {}),
    ...(target ? { targetEventId: { $eventOf: places.get(target) } } : {}),
    effectiveOn: on,
    basis: { kind: paper, documentNo, issuedOn, ...sealOf(paper) },
    ...(reason === undefined ? {} : { reason }),
    ...modeOf(entry),
  };
}

function modeOf({ mode, on, recordedOn, target, command }: Entry): { entryMode?: string } {
  if (target || command === 'OpenLedger') return {};
  const chosen = mode ?? (daysBetween(on, recordedOn) > BACKFILL_AFTER_DAYS ? 'backfill' : 'live');
  return chosen === 'live' ? {} : { entryMode: chosen };
}

function issueOf({ issuedOn, on, recordedOn }: Entry): PlainDate {
  return issuedOn ?? (on < recordedOn ? on : recordedOn);
}

// The one document that is at hand: the article of the seed.
function sealOf(paper: Paper): { sha256?: string } {
  return paper === 'article' ? { sha256: '2a617212105b8c98745eb7e230dd6ebed9eebdcfd4c9b8c95c240f3d04edbcf7' } : {};
}

// One document of a kind a day, numbered through the year.
function numberPapers(entries: readonly Entry[]): Map<string, string> {
  const papers = [...new Set(entries.map((entry) => `${entry.paper} ${issueOf(entry)}`))].sort();
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  for (const paper of papers) {
    const [kind = '', day = ''] = paper.split(' ');
    const year = day.slice(0, 4);
    const count = (counts.get(kind + year) ?? 0) + 1;
    counts.set(kind + year, count);
    numbers.set(paper, `${MARKS[kind as Paper]}〔${year}〕${count}号`);
  }
  return numbers;
}

function definedOf(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
