import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { JsonObject, StreamName } from '#libs/kernel';
import type { Entry } from './source.ts';

/** An event with its number along the log. */
export interface Noted extends Entry {
  readonly n: number;
}

/** Something wrong. */
export interface Fault {
  readonly text: string;
  /** The stream that cannot be judged because of it. */
  readonly stream?: StreamName;
}

/** How far a log has been looked through. */
export interface Progress {
  readonly log: string;
  readonly position: string;
  readonly count: number;
}

const SCHEMA = `
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS events (n INTEGER PRIMARY KEY, position TEXT, stream TEXT, revision INTEGER, id TEXT, type TEXT,
  v INTEGER, recorded_at INTEGER, data TEXT, meta TEXT) STRICT;
CREATE TABLE IF NOT EXISTS faults (text TEXT, stream TEXT) STRICT;
CREATE TABLE IF NOT EXISTS limits (stream TEXT PRIMARY KEY, found TEXT) STRICT;
CREATE TABLE IF NOT EXISTS progress (one INTEGER PRIMARY KEY, log TEXT, position TEXT, count INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS facts (kind TEXT, ref TEXT, stream TEXT, PRIMARY KEY (kind, ref, stream)) WITHOUT ROWID;
`;

/**
 * What a check has seen, in a file of its own: so that it needs no memory for a long log, and goes on where it stopped.
 */
export class Notes {
  private readonly db: DatabaseSync;
  private readonly path: string;
  private readonly add: StatementSync;
  private readonly addFault: StatementSync;
  private readonly addFact: StatementSync;
  private ofStream: StatementSync | undefined;

  /** @param path a file that is made where there is none, or `:memory:` */
  constructor(path: string) {
    this.path = path;
    this.db = new DatabaseSync(path);
    this.db.exec(SCHEMA);
    this.add = this.db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.addFault = this.db.prepare('INSERT INTO faults VALUES (?, ?)');
    this.addFact = this.db.prepare('INSERT OR IGNORE INTO facts VALUES (?, ?, ?)');
  }

  /** Whether a check of this log was interrupted here, and where. */
  progress(): Progress | undefined {
    const row = this.db.prepare('SELECT log, position, count FROM progress').get();
    return row && { log: String(row['log']), position: String(row['position']), count: Number(row['count']) };
  }

  /** Notes a page, all of it or nothing, with how far the log has been looked through by then. */
  page(write: () => Progress): void {
    this.db.exec('BEGIN');
    const { log, position, count } = write();
    this.db.prepare('INSERT OR REPLACE INTO progress VALUES (1, ?, ?, ?)').run(log, position, count);
    this.db.exec('COMMIT');
  }

  event(n: number, entry: Entry): void {
    const { position, stream, revision, id, type, v, recordedAt, data, meta } = entry;
    const [content, described] = [JSON.stringify(data), JSON.stringify(meta)];
    this.add.run(n, position, stream, revision, id, type, v, recordedAt, content, described);
  }

  fault({ text, stream }: Fault): void {
    this.addFault.run(text, stream ?? null);
  }

  /** Remembers what takes events of a stream away; forgets it without `found`. */
  limits(stream: StreamName, found: string | undefined): void {
    if (found === undefined) this.db.prepare('DELETE FROM limits WHERE stream = ?').run(stream);
    else this.db.prepare('INSERT OR REPLACE INTO limits VALUES (?, ?)').run(stream, found);
  }

  /** Remembers which streams give facts that are looked up by `ref`. */
  facts(found: Iterable<{ readonly kind: string; readonly ref: string; readonly stream: StreamName }>): void {
    this.db.exec('BEGIN');
    for (const { kind, ref, stream } of found) this.addFact.run(kind, ref, stream);
    this.db.exec('COMMIT');
  }

  /** The streams that give facts of this kind with this reference. */
  streamsWith(kind: string, ref: string): StreamName[] {
    const rows = this.db.prepare('SELECT stream FROM facts WHERE kind = ? AND ref = ? ORDER BY stream').all(kind, ref);
    return rows.map(({ stream }) => String(stream));
  }

  faults(): Fault[] {
    const rows = this.db.prepare('SELECT text, stream FROM faults').all();
    return rows.map(({ text, stream }) => ({
      text: String(text),
      ...(stream === null ? {} : { stream: String(stream) }),
    }));
  }

  /** The streams from which events are taken away, with what does it. */
  limited(): { stream: StreamName; found: string }[] {
    const rows = this.db.prepare('SELECT stream, found FROM limits ORDER BY stream').all();
    return rows.map(({ stream, found }) => ({ stream: String(stream), found: String(found) }));
  }

  /** The last event of every stream. */
  heads(): Map<StreamName, { revision: number; commandId: string; run: number }> {
    const rows = this.db.prepare('SELECT stream, max(revision) AS revision, meta FROM events GROUP BY stream').all();
    return new Map(
      rows.map(({ stream, revision, meta }) => {
        const { commandId } = JSON.parse(String(meta)) as Entry['meta'];
        return [String(stream), { revision: Number(revision), commandId, run: 0 }];
      }),
    );
  }

  /** Ids that more than one event has. */
  twice(): { id: string; count: number }[] {
    const rows = this.db.prepare('SELECT id, count(*) AS count FROM events GROUP BY id HAVING count > 1').all();
    return rows.map(({ id, count }) => ({ id: String(id), count: Number(count) }));
  }

  /** To be called when all is noted: from then on streams can be asked for. */
  index(): void {
    this.db.exec('CREATE INDEX IF NOT EXISTS by_stream ON events (stream, revision)');
  }

  streams(): StreamName[] {
    return this.db
      .prepare('SELECT DISTINCT stream FROM events ORDER BY stream')
      .all()
      .map(({ stream }) => String(stream));
  }

  /** The events of a stream in order. */
  events(stream: StreamName): Noted[] {
    this.ofStream ??= this.db.prepare('SELECT * FROM events WHERE stream = ? ORDER BY revision, n');
    return this.ofStream.all(stream).map(notedIn);
  }

  /** Every event in the order of the log. */
  *inOrder(): Generator<Noted> {
    for (const row of this.db.prepare('SELECT * FROM events ORDER BY n').iterate()) yield notedIn(row);
  }

  close(): void {
    this.db.close();
  }

  /** Throws the notes away: the check is over. */
  discard(): void {
    this.close();
    if (existsSync(this.path)) rmSync(this.path);
  }
}

function notedIn(row: Record<string, unknown>): Noted {
  return {
    n: Number(row['n']),
    position: String(row['position']),
    stream: String(row['stream']),
    revision: Number(row['revision']),
    id: String(row['id']),
    type: String(row['type']),
    v: Number(row['v']),
    recordedAt: Number(row['recorded_at']),
    data: JSON.parse(String(row['data'])) as JsonObject,
    meta: JSON.parse(String(row['meta'])) as Entry['meta'],
  };
}
