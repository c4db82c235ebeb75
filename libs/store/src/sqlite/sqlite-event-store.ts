import { setImmediate as nextTurn } from 'node:timers/promises';
import { LogDamaged, StoreUnavailable } from '#libs/kernel';
import type {
  Appended,
  Clock,
  Conflict,
  Expected,
  NewEvent,
  Page,
  Position,
  Recorded,
  Remark,
  RestorableStore,
  Revision,
  StreamName,
} from '#libs/kernel';
import { isRemark, missing } from '../damage.ts';
import { requirePageSize, requireRevision, requireStreamName } from '../limits.ts';
import { unavailable } from './errors.ts';
import { GroupWriter } from './group-writer.ts';
import { LogReader } from './log-reader.ts';
import { NameTable } from './name-table.ts';
import type { OpenLog } from './open-log.ts';
import { isPosition, means, placeOf } from './position.ts';
import { appendsIn, requireRestored } from '../restored.ts';
import { prepareAppend, prepareRestored } from './prepared-append.ts';

// What a reader of a long stream, or a follower, holds in memory at a time.
const CHUNK = 500;

/**
 * The SQLite engine. One connection both writes and reads: a group is written from BEGIN to COMMIT without letting go
 * of the thread, so nobody in the process can read what is not committed.
 */
export class SqliteEventStore implements RestorableStore {
  private readonly log: OpenLog;
  private readonly writer: GroupWriter;
  private readonly reader: LogReader;
  private readonly sleepers = new Set<() => void>();
  private closed = false;

  constructor(log: OpenLog, clock: Clock) {
    const { database, path } = log;
    const tables = { streams: new NameTable(database, 'streams'), types: new NameTable(database, 'types') };
    this.log = log;
    this.writer = new GroupWriter(database, path, clock, tables, () => this.wakeAll());
    this.reader = new LogReader(database, tables);
  }

  async append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended | Conflict> {
    this.requireOpen();
    return this.writer.append(prepareAppend(stream, expected, events));
  }

  async restore(events: readonly Recorded[]): Promise<void> {
    this.requireOpen();
    const appends = appendsIn(events);
    // The writer takes them in the order they are handed over, many with one commit.
    const answers = appends.map(prepareRestored).map((append) => this.writer.append(append));
    for (const [index, answer] of answers.entries()) requireRestored(appends[index]!, await answer);
  }

  async *read(stream: StreamName, from: Revision = 0): AsyncGenerator<Recorded, void, undefined> {
    requireStreamName(stream);
    requireRevision(from);
    if (this.reading(() => this.writer.endsBefore(stream, from))) return;
    let next = from;
    let chunk: readonly (Recorded | Remark)[];
    do {
      chunk = this.reading(() => this.reader.streamPage(stream, next, CHUNK));
      for (const told of chunk) yield intact(told, next++);
      await this.letOthersWork(chunk.length);
    } while (chunk.length === CHUNK);
  }

  async readAll(after: Position | null, limit: number): Promise<Page> {
    placeOf(after);
    requirePageSize(limit);
    const page = this.page(after, limit);
    await this.letOthersWork(page.events.length);
    return page;
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<Page, void, undefined> {
    let upTo = after;
    placeOf(after);
    while (!signal.aborted) {
      const page = this.page(upTo, CHUNK);
      upTo = page.upTo;
      if (page.events.length + page.remarks.length > 0) yield page;
      await this.letOthersWork(page.events.length);
      if (this.isAtEnd(upTo)) await this.sleep(signal);
    }
  }

  async eventAt(position: Position): Promise<Recorded | undefined> {
    const place = placeOf(position);
    const told = this.reading(() => this.reader.eventAt(place));
    return told && !isRemark(told) && means(position, told.position) ? told : undefined;
  }

  async head(): Promise<Position | null> {
    this.requireOpen();
    return this.writer.head;
  }

  compare(a: Position, b: Position): number {
    return placeOf(a) - placeOf(b);
  }

  isPosition(text: string): boolean {
    return isPosition(text);
  }

  async check(): Promise<void> {
    this.requireOpen();
    this.writer.check();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.writer.drain();
    this.wakeAll();
    this.log.close();
  }

  private page(after: Position | null, limit: number): Page {
    this.requireOpen();
    const place = placeOf(after);
    if (place > this.writer.place) throw new RangeError(`the log ${this.log.path} ends before the position ${after}`);
    const { events, remarks, upTo = after } = this.reading(() => this.reader.logPage(place, limit));
    return { events, remarks, upTo, caughtUp: this.isAtEnd(upTo) };
  }

  private isAtEnd(upTo: Position | null): boolean {
    return placeOf(upTo) >= this.writer.place;
  }

  // Reading never waits for anything, so a loop over a long log would keep everybody else, the writer too, off the thread.
  private async letOthersWork(read: number): Promise<void> {
    if (read >= CHUNK) await nextTurn();
  }

  private reading<T>(read: () => T): T {
    this.requireOpen();
    try {
      return read();
    } catch (error) {
      throw unavailable(`cannot read the log ${this.log.path}`, error);
    }
  }

  private requireOpen(): void {
    if (this.closed) throw new StoreUnavailable(`the log ${this.log.path} has been closed`);
  }

  /** Until the next commit, the end of the store or the abort, whichever comes first. */
  private sleep(signal: AbortSignal): Promise<void> {
    if (this.closed || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake);
        this.sleepers.delete(wake);
        resolve();
      };
      signal.addEventListener('abort', wake, { once: true });
      this.sleepers.add(wake);
    });
  }

  private wakeAll(): void {
    for (const wake of this.sleepers) wake();
  }
}

/** The event, when it is one and in its place. @throws LogDamaged */
function intact(told: Recorded | Remark, due: Revision): Recorded {
  if (isRemark(told)) throw new LogDamaged(told.damage!);
  if (told.revision !== due) throw new LogDamaged(missing(told, due));
  return told;
}
