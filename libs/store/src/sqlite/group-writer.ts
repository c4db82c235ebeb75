import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Appended, Clock, Conflict, Micros, Position, Revision, StreamName } from '#libs/kernel';
import { unavailable } from './errors.ts';
import type { NameTable } from './name-table.ts';
import { proveWritable } from './open-log.ts';
import { positionAt } from './position.ts';
import type { PreparedAppend } from './prepared-append.ts';

// Keeps one commit, which nothing else in the process can interrupt, in the tens of milliseconds.
const GROUP_EVENTS_MAX = 2000;
const HEADS_REMEMBERED = 10_000;
const NO_EVENTS = -1;

type Answer = Appended | Conflict;

interface Waiting {
  readonly append: PreparedAppend;
  /** When it was handed over. */
  readonly at: Micros;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Tail {
  readonly place: number;
  readonly position: Position | null;
  readonly recordedAt: Micros;
}

interface Tables {
  readonly streams: NameTable;
  readonly types: NameTable;
}

/**
 * The one writer of the log. Appends that arrive in the same turn of the event loop are committed together, because
 * the flush to disk costs the same for one as for hundreds; each is judged alone and answered after the commit.
 */
export class GroupWriter {
  private readonly database: DatabaseSync;
  private readonly path: string;
  private readonly clock: Clock;
  private readonly streams: NameTable;
  private readonly types: NameTable;
  private readonly onCommit: () => void;
  private readonly begin: StatementSync;
  private readonly commit: StatementSync;
  private readonly insert: StatementSync;
  private readonly lastOfStream: StatementSync;
  private readonly lastOfLog: StatementSync;
  private readonly following: StatementSync;
  private readonly heads = new LRUCache<number, Revision>({ max: HEADS_REMEMBERED });
  private queue: Waiting[] = [];
  private scheduled = false;
  private doubtful = false;
  private tail: Tail;
  private draft: Tail;

  constructor(database: DatabaseSync, path: string, clock: Clock, tables: Tables, onCommit: () => void) {
    this.database = database;
    this.path = path;
    this.clock = clock;
    this.streams = tables.streams;
    this.types = tables.types;
    this.onCommit = onCommit;
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.insert = database.prepare(
      `INSERT INTO events (position, stream_key, revision, type_key, v, id, recorded_at, data, meta)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.lastOfStream = database.prepare(
      `SELECT ifnull(max(revision), ${NO_EVENTS}) AS revision FROM events WHERE stream_key = ?`,
    );
    this.lastOfLog = database.prepare('SELECT position, id, recorded_at FROM events ORDER BY position DESC LIMIT 1');
    this.following = database.prepare(
      'SELECT id, position, recorded_at FROM events WHERE stream_key = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    this.tail = this.readTail();
    this.draft = this.tail;
  }

  /** Place of the last committed event; 0 while there is none. */
  get place(): number {
    return this.tail.place;
  }

  /** Position of the last committed event; null while there is none. */
  get head(): Position | null {
    return this.tail.position;
  }

  /** Whether a stream is known to have no event from a revision on: nobody else writes to the log. */
  endsBefore(stream: StreamName, from: Revision): boolean {
    // After a failure the table may hold what will be taken back.
    if (this.doubtful) return false;
    const streamKey = this.streams.keyOf(stream);
    return streamKey === undefined || this.headOf(streamKey) < from;
  }

  /** Queues an append; answers when it is durable, or was refused. */
  append(append: PreparedAppend): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ append, at: this.now(), resolve, reject });
      this.schedule();
    });
  }

  /**
   * After a failure, writes something that changes nothing, to see whether it is over.
   * @throws StoreUnavailable when it is not
   */
  check(): void {
    if (!this.doubtful) return;
    try {
      this.rollBack();
      proveWritable(this.database);
      this.settleDoubt();
    } catch (error) {
      throw unavailable(`nothing can be appended to the log ${this.path}`, error);
    }
  }

  /** Commits and answers everything queued, now. */
  drain(): void {
    while (this.queue.length > 0) this.flush();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.flush();
      if (this.queue.length > 0) this.schedule();
    });
  }

  private flush(): void {
    const group = this.takeGroup();
    if (group.length === 0) return;
    let answers: Answer[];
    try {
      answers = this.commitGroup(group);
    } catch (error) {
      this.giveUp();
      const outage = unavailable(`nothing was appended to the log ${this.path}`, error);
      for (const waiting of group) waiting.reject(outage);
      return;
    }
    group.forEach((waiting, index) => waiting.resolve(answers[index] as Answer));
    this.onCommit();
  }

  private takeGroup(): Waiting[] {
    let events = 0;
    let count = 0;
    for (const { append } of this.queue) {
      events += append.events.length;
      if (count > 0 && events > GROUP_EVENTS_MAX) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  private commitGroup(group: readonly Waiting[]): Answer[] {
    this.settleDoubt();
    this.begin.run();
    this.draft = this.tail;
    const answers = group.map((waiting) => this.judge(waiting));
    this.commit.run();
    this.tail = this.draft;
    return answers;
  }

  /** What a failed transaction left in memory may not be what is on disk: forget it, and read it anew before the next. */
  private giveUp(): void {
    this.doubtful = true;
    this.streams.forget();
    this.types.forget();
    this.heads.clear();
    try {
      this.rollBack();
    } catch {
      // The next group tries again, and says what is wrong.
    }
  }

  private settleDoubt(): void {
    if (!this.doubtful) return;
    this.rollBack();
    this.tail = this.readTail();
    this.doubtful = false;
  }

  private rollBack(): void {
    if (this.database.isTransaction) this.database.exec('ROLLBACK');
  }

  private judge({ append, at }: Waiting): Answer {
    const { stream, expected, events } = append;
    const streamKey = this.streams.keyOf(stream);
    const head = streamKey === undefined ? NO_EVENTS : this.headOf(streamKey);
    const first = expected === 'none' ? 0 : expected + 1;
    if (head === first - 1) return this.add(streamKey ?? this.streams.add(stream), first, append, at);
    const earlier = streamKey !== undefined && head >= first ? this.earlierAnswer(streamKey, first, events) : undefined;
    return earlier ?? { kind: 'conflict', actual: head === NO_EVENTS ? 'none' : head };
  }

  private add(streamKey: number, first: Revision, { events }: PreparedAppend, at: Micros): Appended {
    let { place, recordedAt: latest } = this.draft;
    // Never goes backwards along the log, whatever the clock does.
    const now = Math.max(at, latest);
    let revision = first - 1;
    for (const { id, type, v, data, meta, recordedAt = now } of events) {
      place += 1;
      revision += 1;
      const typeKey = this.types.keyOf(type) ?? this.types.add(type);
      this.insert.run(place, streamKey, revision, typeKey, v, id, recordedAt, data, meta);
      latest = Math.max(latest, recordedAt);
    }
    const last = events.at(-1)!;
    const position = positionAt(place, { id: last.id, recordedAt: last.recordedAt ?? now });
    this.draft = { place, position, recordedAt: latest };
    this.heads.set(streamKey, revision);
    return { kind: 'appended', revision, position };
  }

  /** The answer this append got before, if exactly its events stand where it wants to put them. */
  private earlierAnswer(streamKey: number, first: Revision, events: PreparedAppend['events']): Appended | undefined {
    const rows = this.following.all(streamKey, first, events.length);
    if (rows.length < events.length || rows.some((row, index) => row['id'] !== events[index]?.id)) return undefined;
    return { kind: 'appended', revision: first + events.length - 1, position: positionOf(rows.at(-1)!) };
  }

  private headOf(streamKey: number): Revision {
    const known = this.heads.get(streamKey);
    if (known !== undefined) return known;
    const head = Number(this.lastOfStream.get(streamKey)?.['revision']);
    this.heads.set(streamKey, head);
    return head;
  }

  private now(): Micros {
    const now = this.clock.now();
    if (!Number.isSafeInteger(now) || now < 0) throw new RangeError(`the clock gave no instant: ${now}`);
    return now;
  }

  private readTail(): Tail {
    const row = this.lastOfLog.get();
    if (!row) return { place: 0, position: null, recordedAt: 0 };
    return { place: Number(row['position']), position: positionOf(row), recordedAt: Number(row['recorded_at']) };
  }
}

function positionOf(row: Record<string, unknown>): Position {
  const { position, id, recorded_at: recordedAt } = row;
  return positionAt(Number(position), { id: String(id), recordedAt: Number(recordedAt) });
}
