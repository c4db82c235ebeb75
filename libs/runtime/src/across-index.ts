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
  /** Ids by which facts of this stream may be looked up. */
  readonly refs: readonly string[];
  /** The grounds that acts rest on: streams, and what they look up. */
  readonly resting: readonly (Judged & { readonly ground: string; readonly until: PlainDate })[];
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
  // Noted, and not written yet.
  private readonly heads = new Map<StreamName, Head>();
  private readonly naming = new Map<string, Set<StreamName>>();
  private readonly resting = new Map<string, Noted['resting'][number][]>();
  private readonly words = new Map<StreamName, Word[]>();
  private kinds: Set<string> | undefined;
  private doubts: Map<string, Doubted> | undefined;
  private readonly known = new Set<string>();
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
      `SELECT DISTINCT stream, event_id FROM ${table('resting')} WHERE ground = ? AND until >= ? AND stream <> ?`,
    );
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
    const ahead = this.heads.get(stream);
    if (ahead) return ahead;
    const row = this.headRow.get(stream);
    if (!row) return undefined;
    const about = JSON.parse(String(row['about'])) as StreamName[];
    return { revision: Number(row['revision']), lastOn: String(row['last_on']), known: Number(row['known']), about };
  }

  headOf(stream: StreamName): number | undefined {
    return this.head(stream)?.revision;
  }

  streamsWith(_kind: string, ref: string): readonly StreamName[] {
    const written = this.namingRows.all(ref).map(({ stream }) => String(stream));
    return [...new Set([...written, ...(this.naming.get(ref) ?? [])])].sort();
  }

  /** The kinds of fact that acts look up. */
  lookedUp(): ReadonlySet<string> {
    return (this.kinds ??= new Set(this.kindRows.all().map(({ kind }) => String(kind))));
  }

  /** The acts of other streams that rest on one of these, and on days from this one on. */
  restingOn(grounds: ReadonlySet<string>, from: PlainDate, except: StreamName): Judged[] {
    const found = new Map<string, Judged>();
    for (const ground of grounds) {
      for (const row of this.restingRows.all(ground, from, except)) {
        const eventId = String(row['event_id']);
        found.set(eventId, { stream: String(row['stream']), eventId });
      }
      for (const { until, stream, eventId } of this.resting.get(ground) ?? [])
        if (until >= from && stream !== except) found.set(eventId, { stream, eventId });
    }
    return [...found.values()].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
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
    for (const one of resting) listed(this.resting, one.ground).push(one);
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
  write({ seq, stream, head, refs, resting, kinds, words, doubted }: Noted): void {
    for (const kind of kinds) this.putOnce(`kind ${kind}`, () => this.putKind.run(kind));
    this.putHead.run(stream, head.revision, head.lastOn, head.known, JSON.stringify(head.about));
    for (const ref of refs) this.putOnce(`${ref} ${stream}`, () => this.putNaming.run(ref, stream));
    for (const { ground, until, stream: of, eventId } of resting) this.putResting.run(ground, until, of, eventId);
    for (const [n, word] of words.entries())
      this.putWord.run(word.stream, seq, n, word.revision, JSON.stringify(word.said));
    for (const { eventId, stream: of, beside } of doubted) this.putDoubted.run(eventId, of, JSON.stringify(beside));
  }

  /** Lets go of what was noted and is written, or will not be. */
  clear(): void {
    for (const noted of [this.heads, this.naming, this.resting, this.words]) noted.clear();
  }

  /** Forgets what is held in memory, because the transaction it belongs to was undone. */
  forget(): void {
    this.clear();
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

function listed<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** Names that are known to be written, in memory. */
const NAMES_KEPT = 50_000;
