import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Check, Micros, PlainDate, StreamName } from '#libs/kernel';
import type { Places } from './log-so-far.ts';

/** The tables by which it is found what rests on what. */
export const ACROSS_TABLES = {
  heads: `(
    stream TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, last_on TEXT NOT NULL, known INTEGER NOT NULL,
    about TEXT NOT NULL
  ) WITHOUT ROWID`,
  naming: `(ref TEXT NOT NULL, stream TEXT NOT NULL, PRIMARY KEY (ref, stream)) WITHOUT ROWID`,
  kinds: '(kind TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID',
  resting: `(
    ground TEXT NOT NULL, until TEXT NOT NULL, stream TEXT NOT NULL, event_id TEXT NOT NULL,
    PRIMARY KEY (ground, until, stream, event_id)
  ) WITHOUT ROWID`,
  doubted: `(event_id TEXT NOT NULL PRIMARY KEY, stream TEXT NOT NULL, beside TEXT NOT NULL) WITHOUT ROWID`,
  words: `(
    stream TEXT NOT NULL, seq INTEGER NOT NULL, n INTEGER NOT NULL, revision INTEGER NOT NULL, said TEXT NOT NULL,
    PRIMARY KEY (stream, seq, n)
  ) WITHOUT ROWID`,
};

/** How far a stream has come. */
export interface Head {
  readonly revision: number;
  /** The last day on which something of it takes effect. */
  readonly lastOn: PlainDate;
  /** Known time of the last event. */
  readonly known: Micros;
  /** Whom its first event names. */
  readonly about: readonly StreamName[];
}

/** What acts look up, as a ground that they rest on. */
export function lookedUpGround(kind: string, ref: string): string {
  return `${kind} ${ref}`;
}

/** An act that rules were asked of. */
export interface Judged {
  readonly stream: StreamName;
  readonly eventId: string;
}

/** An act with a ground that it rests on. */
export interface Resting extends Judged {
  readonly ground: string;
}

/** A word on an act, said at an event of another stream, when its own had come to a revision. */
export interface Word {
  readonly stream: StreamName;
  readonly revision: number;
  readonly said: Check;
}

/** An act that could not be beside what was on record when it came, and the other streams that this was asked of. */
export interface Doubted extends Judged {
  readonly beside: readonly StreamName[];
}

/** What one event adds. */
export interface Noted {
  readonly seq: number;
  readonly stream: StreamName;
  readonly head: Head;
  /** Nothing of the stream comes after it in its batch. */
  readonly last: boolean;
  /** Ids by which facts of this stream may be looked up. */
  readonly refs: readonly string[];
  /** The grounds that acts rest on: streams, and what they look up. */
  readonly resting: readonly (Resting & { readonly until: PlainDate })[];
  /** Kinds of fact that these acts look up. */
  readonly kinds: readonly string[];
  readonly words: readonly Word[];
  readonly doubted: readonly Doubted[];
}

/**
 * Which acts rest on which streams, by tables of a view: what is noted shows at once and is written when its event is
 * projected.
 */
export class AcrossIndex implements Places {
  /** Heads that were met lately; those of a batch are here before they are written. */
  private readonly heads = new Map<StreamName, Head | undefined>();
  // Noted, and not written yet.
  private readonly naming = new Map<string, Set<StreamName>>();
  private readonly resting = new Map<string, Noted['resting'][number][]>();
  private readonly words = new Map<StreamName, Word[]>();
  private kinds: Set<string> | undefined;
  private doubts: Map<string, Doubted> | undefined;
  private readonly known = new Set<string>();
  /** The streams that are written of a ref, which many acts of a batch look up. */
  private readonly named = new Map<string, readonly StreamName[]>();
  private readonly untils: Untils | undefined;
  private readonly headRow: StatementSync;
  private readonly namingRows: StatementSync;
  private readonly restingRows: StatementSync;
  private readonly wordRows: StatementSync;
  private readonly doubtedRows: StatementSync;
  private readonly putHead: StatementSync;
  private readonly putNaming: StatementSync;
  private readonly putResting: StatementSync;
  private readonly putWord: StatementSync;
  private readonly putDoubted: StatementSync;
  private readonly putKind: StatementSync;
  private readonly kindRows: StatementSync;

  constructor(db: DatabaseSync, table: (name: string) => string) {
    this.headRow = db.prepare(`SELECT revision, last_on, known, about FROM ${table('heads')} WHERE stream = ?`);
    this.namingRows = db.prepare(`SELECT stream FROM ${table('naming')} WHERE ref = ? ORDER BY stream`);
    this.restingRows = db.prepare(
      `SELECT DISTINCT ground, stream, event_id FROM json_each(?) AS one CROSS JOIN ${table('resting')}
       WHERE ground = one.value AND until >= ? AND stream <> ?`,
    );
    const filled = db.prepare(`SELECT 1 FROM ${table('resting')} LIMIT 1`).get() !== undefined;
    this.untils = filled ? undefined : new Untils();
    this.wordRows = db.prepare(`SELECT revision, said FROM ${table('words')} WHERE stream = ? ORDER BY seq, n`);
    this.doubtedRows = db.prepare(`SELECT event_id, stream, beside FROM ${table('doubted')}`);
    this.putHead = db.prepare(`INSERT OR REPLACE INTO ${table('heads')} VALUES (?, ?, ?, ?, ?)`);
    this.putNaming = db.prepare(`INSERT OR IGNORE INTO ${table('naming')} VALUES (?, ?)`);
    this.putResting = db.prepare(`INSERT OR IGNORE INTO ${table('resting')} VALUES (?, ?, ?, ?)`);
    this.putKind = db.prepare(`INSERT OR IGNORE INTO ${table('kinds')} VALUES (?)`);
    this.kindRows = db.prepare(`SELECT kind FROM ${table('kinds')}`);
    this.putDoubted = db.prepare(`INSERT OR REPLACE INTO ${table('doubted')} VALUES (?, ?, ?)`);
    this.putWord = db.prepare(`INSERT INTO ${table('words')} VALUES (?, ?, ?, ?, ?)`);
  }

  /** How far a stream has come; undefined where there is none. */
  head(stream: StreamName): Head | undefined {
    const met = this.heads.get(stream);
    if (met !== undefined || this.heads.has(stream)) return met;
    const row = this.headRow.get(stream);
    const head = row && {
      revision: Number(row['revision']),
      lastOn: String(row['last_on']),
      known: Number(row['known']),
      about: JSON.parse(String(row['about'])) as StreamName[],
    };
    this.heads.set(stream, head);
    return head;
  }

  headOf(stream: StreamName): number | undefined {
    return this.head(stream)?.revision;
  }

  streamsWith(_kind: string, ref: string): readonly StreamName[] {
    const written = this.named.get(ref) ?? this.namingRows.all(ref).map(({ stream }) => String(stream));
    this.named.set(ref, written);
    return [...new Set([...written, ...(this.naming.get(ref) ?? [])])].sort();
  }

  /** The kinds of fact that acts look up. */
  lookedUp(): ReadonlySet<string> {
    return (this.kinds ??= new Set(this.kindRows.all().map(({ kind }) => String(kind))));
  }

  /** The acts of other streams that rest on one of these grounds, and on days from this one on, with each ground. */
  restingOn(grounds: ReadonlySet<string>, from: PlainDate, except: StreamName): Resting[] {
    const day = dayNumber(from);
    const some = [...grounds].filter((ground) => this.untils?.mayReach(ground, day) ?? true);
    if (some.length === 0) return [];
    const found: Resting[] = this.restingRows.all(JSON.stringify(some), from, except).map((row) => ({
      ground: String(row['ground']),
      stream: String(row['stream']),
      eventId: String(row['event_id']),
    }));
    for (const ground of some)
      for (const one of this.resting.get(ground) ?? []) if (one.until >= from && one.stream !== except) found.push(one);
    return found;
  }

  /** The words on acts of a stream, in the order in which they were said. */
  wordsOn(stream: StreamName): Pick<Word, 'revision' | 'said'>[] {
    const written = this.wordRows
      .all(stream)
      .map((row) => ({ revision: Number(row['revision']), said: JSON.parse(String(row['said'])) as Check }));
    return [...written, ...(this.words.get(stream) ?? [])];
  }

  /** A stream has come further. */
  goOn(stream: StreamName, head: Head): void {
    this.heads.set(stream, head);
  }

  /** Notes what an event adds. */
  note({ stream, refs, resting, kinds }: Omit<Noted, 'words' | 'doubted'>): void {
    for (const kind of kinds) (this.lookedUp() as Set<string>).add(kind);
    for (const ref of refs) this.naming.set(ref, (this.naming.get(ref) ?? new Set()).add(stream));
    for (const one of resting) {
      listed(this.resting, one.ground).push(one);
      this.untils?.reaches(one.ground, one.until);
    }
  }

  /** Every act of which it was found that it could not be. They are few. */
  doubted(): ReadonlyMap<string, Doubted> {
    return (this.doubts ??= new Map(
      this.doubtedRows.all().map((row) => {
        const eventId = String(row['event_id']);
        const beside = JSON.parse(String(row['beside'])) as StreamName[];
        return [eventId, { stream: String(row['stream']), eventId, beside }];
      }),
    ));
  }

  /** Notes that an act could not be. */
  doubt(doubted: readonly Doubted[]): void {
    const all = this.doubted() as Map<string, Doubted>;
    for (const one of doubted) all.set(one.eventId, one);
  }

  /** Notes words on acts. */
  say(words: readonly Word[]): void {
    for (const word of words) listed(this.words, word.stream).push(word);
  }

  /** Writes what an event adds. */
  write({ seq, stream, head, last, refs, resting, kinds, words, doubted }: Noted): void {
    for (const kind of kinds) this.putOnce(`kind ${kind}`, () => this.putKind.run(kind));
    if (last) this.putHead.run(stream, head.revision, head.lastOn, head.known, JSON.stringify(head.about));
    for (const ref of refs) this.putOnce(`${ref} ${stream}`, () => this.putNaming.run(ref, stream));
    for (const { ground, until, stream: of, eventId } of resting) this.putResting.run(ground, until, of, eventId);
    for (const [n, word] of words.entries())
      this.putWord.run(word.stream, seq, n, word.revision, JSON.stringify(word.said));
    for (const { eventId, stream: of, beside } of doubted) this.putDoubted.run(eventId, of, JSON.stringify(beside));
  }

  /** Lets go of what was noted and is written, or will not be. */
  clear(): void {
    for (const noted of [this.naming, this.named, this.resting, this.words]) noted.clear();
    if (this.heads.size > HEADS_KEPT) this.heads.clear();
  }

  /** Forgets what is held in memory, because the transaction it belongs to was undone. */
  forget(): void {
    this.clear();
    this.heads.clear();
    this.known.clear();
    this.doubts = undefined;
    this.kinds = undefined;
  }

  private putOnce(name: string, put: () => void): void {
    if (this.known.has(name)) return;
    if (this.known.size > NAMES_KEPT) this.known.clear();
    this.known.add(name);
    put();
  }
}

/**
 * Up to which day grounds are rested on, or later: spares most questions to the tables while they are filled from the
 * beginning. Grounds share a place by their hash, so there is an end to its growth.
 */
class Untils {
  private readonly days = new Map<number, number>();

  reaches(ground: string, until: PlainDate): void {
    const place = this.placeOf(ground);
    this.days.set(place, Math.max(this.days.get(place) ?? 0, dayNumber(until)));
  }

  mayReach(ground: string, day: number): boolean {
    return (this.days.get(this.placeOf(ground)) ?? 0) >= day;
  }

  // FNV-1a
  private placeOf(ground: string): number {
    let hash = 0x811c9dc5;
    for (let n = 0; n < ground.length; n++) hash = Math.imul(hash ^ ground.charCodeAt(n), 0x01000193);
    return (hash ^ (hash >>> 12)) & (PLACES - 1);
  }
}

function dayNumber(day: PlainDate): number {
  return Number(day.replaceAll('-', ''));
}

function listed<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** Names that are known to be written, in memory. */
const NAMES_KEPT = 50_000;

/** Places that grounds share, a power of two. */
const PLACES = 2 ** 20;

/** Heads in memory between two batches. */
const HEADS_KEPT = 10_000;
