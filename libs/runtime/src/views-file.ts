import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Position } from '#libs/kernel';
import { NOTHING_LEFT_OUT, type Omissions } from './damages.ts';
import type { Anchor } from './histories.ts';
import { AT_THE_BEGINNING, type Cursor } from './known.ts';
import { keptAnchors, keptOmissions, keepAnchor, keepOmissions } from './views-kept.ts';
import { indexName, tableName, type View, type ViewIndex } from './view.ts';

/** Where a view stands. */
export interface ViewStatus {
  readonly name: string;
  readonly version: number;
  readonly cursor: Cursor;
  /** Up to where the log has been looked through for it, which may be past its last event; null: at the beginning. */
  readonly upTo: Position | null;
  /** Why the view stopped, and at which event; absent while it runs. */
  readonly parked?: { readonly reason: string; readonly eventId: string; readonly position: Position };
}

// Busy, read-only, input or output failed, disk full, cannot open: https://www.sqlite.org/rescode.html
const STORAGE_FAULTS = new Set([5, 8, 10, 13, 14]);
// Malformed, not a database.
const DAMAGE = new Set([11, 26]);

/** Whether SQLite could not write for want of room or access, which says nothing about what was to be written. */
export function isStorageFault(error: unknown): error is Error {
  return STORAGE_FAULTS.has(codeOf(error));
}

/** Whether SQLite found in a file what it never wrote there. */
export function isDamage(error: unknown): error is Error {
  return DAMAGE.has(codeOf(error));
}

function codeOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return 0;
  // The low byte is the code, the others say more about it.
  return Number(error.errcode) & 0xff;
}

/** A storage fault or damage of the views file, told with its name. */
class ViewsFileError extends Error {
  override readonly name = 'ViewsFileError';
  readonly errcode: number;

  constructor(path: string, cause: Error) {
    super(`the views ${path}: ${cause.message}`);
    this.errcode = codeOf(cause);
  }
}

/**
 * Number of the layout below. A file of another one is worked out anew. 2: positions of the SQLite engine carry the mark
 * of their event.
 */
const LAYOUT = 2;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS views (
    name TEXT NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL, position TEXT NOT NULL, known INTEGER NOT NULL,
    append TEXT NOT NULL, event_id TEXT NOT NULL, hash TEXT NOT NULL, hash_before TEXT NOT NULL, up_to TEXT,
    parked_reason TEXT, parked_event TEXT, parked_position TEXT, PRIMARY KEY (name, version)
  );
  CREATE TABLE IF NOT EXISTS reactions (
    name TEXT NOT NULL PRIMARY KEY, position TEXT NOT NULL, event_id TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS anchors (
    seq INTEGER PRIMARY KEY, position TEXT NOT NULL, event_id TEXT NOT NULL, stream TEXT NOT NULL, hash TEXT NOT NULL,
    hash_before TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS frozen (
    stream TEXT NOT NULL, kind TEXT NOT NULL, from_position TEXT NOT NULL, passed INTEGER NOT NULL, damage TEXT NOT NULL,
    PRIMARY KEY (stream, kind)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS lifted (stream TEXT NOT NULL PRIMARY KEY, position TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS strangers (
    count INTEGER NOT NULL, stream TEXT NOT NULL, event_id TEXT NOT NULL, position TEXT NOT NULL, last TEXT NOT NULL
  );`;

/** How far a reaction has come, and the event that stands there. */
export interface AnsweredUpTo {
  readonly position: Position;
  readonly eventId: string;
}

/**
 * The views file: the tables of every view and how far each has come, in one SQLite file that may be deleted at any
 * time; also how far the reactions have come, which the log says too, but more slowly. Rows and checkpoint of a batch are
 * committed together. `synchronous=NORMAL`: after a power cut the last batches may be gone, checkpoint and rows alike,
 * and are projected again.
 */
export class ViewsFile {
  readonly db: DatabaseSync;
  /** The number of the layout that the file had, when it was another one: what it held is gone. */
  readonly outdated: number | undefined;
  private readonly path: string;
  private readonly moveOn: StatementSync;
  private readonly noteReaction: StatementSync;

  /** @throws an error that {@link isDamage} knows for a file that is none, or is broken */
  constructor(path: string) {
    this.path = path;
    ({ db: this.db, outdated: this.outdated } = opened(path));
    this.moveOn = this.db.prepare(
      `UPDATE views SET seq = ?, position = ?, known = ?, append = ?, event_id = ?, hash = ?, hash_before = ?, up_to = ?
       WHERE name = ? AND version = ?`,
    );
    this.noteReaction = this.db.prepare('INSERT OR REPLACE INTO reactions VALUES (?, ?, ?)');
  }

  /** Lets go of every view, of how far the reactions have come, and of what was left out but for `omissions`. */
  clear(omissions: Omissions = NOTHING_LEFT_OUT): void {
    this.transaction(() => {
      for (const status of this.statuses()) this.drop(status);
      this.db.exec('DELETE FROM reactions; DELETE FROM anchors');
      keepOmissions(this.db, omissions);
    });
  }

  /** Makes the tables and indexes of a view that is not in the file yet. */
  install(view: View): void {
    const known = this.db.prepare('SELECT 1 FROM views WHERE name = ? AND version = ?').get(view.name, view.version);
    if (known) return;
    this.transaction(() => {
      for (const [table, columns] of Object.entries(view.tables)) {
        this.db.exec(`CREATE TABLE ${tableName(view, table)} ${columns}`);
      }
      for (const index of view.indexes ?? []) this.db.exec(indexSql(view, index));
      this.db
        .prepare(
          `INSERT INTO views (name, version, seq, position, known, append, event_id, hash, hash_before)
           VALUES (?, ?, 0, '', 0, '', '', '', '')`,
        )
        .run(view.name, view.version);
      this.checkpoint(view, AT_THE_BEGINNING, null);
    });
  }

  /** Whether an older version of a view has every table of today's, with all its columns. */
  hasColumns(view: View, version: number): boolean {
    const columns = (of: Pick<View, 'name' | 'version'>, table: string): string[] =>
      this.db
        .prepare('SELECT name FROM pragma_table_info(?)')
        .all(tableName(of, table))
        .map(({ name }) => String(name));
    return Object.keys(view.tables).every((table) => {
      const older = new Set(columns({ name: view.name, version }, table));
      return columns(view, table).every((name) => older.has(name));
    });
  }

  /** Lets go of the indexes of a view that it is filled without. */
  dropIndexes(view: View): void {
    for (const { name, table, whileFilled } of view.indexes ?? []) {
      if (!whileFilled) this.db.exec(`DROP INDEX IF EXISTS ${indexName(tableName(view, table), name)}`);
    }
  }

  /** The indexes of a view that the file lacks, as statements that each make one or drop one that is no more. */
  missingIndexes(view: View): string[] {
    const wanted = new Map(
      (view.indexes ?? []).map((index) => [indexName(tableName(view, index.table), index.name), indexSql(view, index)]),
    );
    const tables = Object.keys(view.tables).map((table) => tableName(view, table));
    const rows = this.db
      .prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))",
      )
      .all(JSON.stringify(tables));
    const there = new Map(rows.map(({ name, sql }) => [String(name), String(sql)]));
    const dropped = [...there].filter(([name, sql]) => wanted.get(name) !== sql).map(([name]) => `DROP INDEX ${name}`);
    const made = [...wanted].filter(([name, sql]) => there.get(name) !== sql).map(([, sql]) => sql);
    return [...dropped, ...made];
  }

  /** Every view in the file, old versions too. */
  statuses(): ViewStatus[] {
    return this.db
      .prepare('SELECT * FROM views ORDER BY name, version')
      .all()
      .map((row) => ({
        name: String(row['name']),
        version: Number(row['version']),
        cursor: {
          seq: Number(row['seq']),
          position: String(row['position']),
          known: Number(row['known']),
          append: String(row['append']),
          eventId: String(row['event_id']),
          hash: String(row['hash']),
          hashBefore: String(row['hash_before']),
        },
        upTo: row['up_to'] === null ? null : String(row['up_to']),
        ...(row['parked_reason'] === null
          ? {}
          : {
              parked: {
                reason: String(row['parked_reason']),
                eventId: String(row['parked_event']),
                position: String(row['parked_position']),
              },
            }),
      }));
  }

  /** Notes how far a view has come, and up to where the log has been looked through for it. */
  checkpoint(view: Pick<View, 'name' | 'version'>, cursor: Cursor, upTo: Position | null): void {
    const { seq, position, known, append, eventId, hash, hashBefore } = cursor;
    this.moveOn.run(seq, position, known, append, eventId, hash, hashBefore, upTo, view.name, view.version);
  }

  /** Events by which the history can be known again, the latest first. */
  anchors(): Anchor[] {
    return keptAnchors(this.db);
  }

  /** Notes the last event of a batch as one of them. */
  anchor(cursor: Cursor): void {
    keepAnchor(this.db, cursor);
  }

  /** What the views leave out of the log. */
  omissions(): Omissions {
    return keptOmissions(this.db);
  }

  /** Notes what the views leave out. */
  omit(omissions: Omissions): void {
    keepOmissions(this.db, omissions);
  }

  /** Notes that a view cannot go past an event; null lets it try again. */
  park(view: Pick<View, 'name' | 'version'>, parked: ViewStatus['parked'] | null): void {
    this.db
      .prepare(
        'UPDATE views SET parked_reason = ?, parked_event = ?, parked_position = ? WHERE name = ? AND version = ?',
      )
      .run(parked?.reason ?? null, parked?.eventId ?? null, parked?.position ?? null, view.name, view.version);
  }

  /** By the name of a reaction, the place up to which it has nothing left to do. */
  answered(): Map<string, AnsweredUpTo> {
    const rows = this.db.prepare('SELECT name, position, event_id FROM reactions').all();
    return new Map(
      rows.map((row) => [String(row['name']), { position: String(row['position']), eventId: String(row['event_id']) }]),
    );
  }

  /** Notes that these reactions have nothing left to do up to a place. */
  noteAnswered(reactions: readonly string[], { position, eventId }: AnsweredUpTo): void {
    this.transaction(() => {
      for (const name of reactions) this.noteReaction.run(name, position, eventId);
    });
  }

  /** Lets go of a version of a view that nobody reads any more. */
  remove(view: Pick<View, 'name' | 'version'>): void {
    this.transaction(() => this.drop(view));
  }

  private drop(view: Pick<View, 'name' | 'version'>): void {
    const tables = this.db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ? ESCAPE '\\'")
      .all(`${view.name}\\_v${view.version}\\_%`);
    for (const { name } of tables) this.db.exec(`DROP TABLE ${String(name)}`);
    this.db.prepare('DELETE FROM views WHERE name = ? AND version = ?').run(view.name, view.version);
  }

  /** Commits what `work` writes, or undoes all of it when it throws. */
  transaction<Result>(work: () => Result): Result {
    try {
      this.db.exec('BEGIN IMMEDIATE');
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite undoes some failures by itself; the first error is the one that counts.
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw told(this.path, error);
    }
  }

  /**
   * The rows of a view in key order, one line of JSON each: the canonical dump by which a rebuilt view is compared with
   * a live one.
   */
  *dump(view: View): Generator<string> {
    for (const table of Object.keys(view.tables)) {
      const name = tableName(view, table);
      const columns = this.db.prepare(`PRAGMA table_info(${name})`).all();
      const keys = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a['pk']) - Number(b['pk']));
      const order = keys.map((column) => String(column['name'])).join(', ');
      for (const row of this.db.prepare(`SELECT * FROM ${name} ORDER BY ${order}`).iterate()) {
        yield `${table} ${JSON.stringify(row)}`;
      }
    }
  }

  close(): void {
    this.db.close();
  }
}

function opened(path: string): { db: DatabaseSync; outdated: number | undefined } {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
    db.exec('PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY');
    const layout = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    const outdated = layout !== LAYOUT && isUsed(db) ? layout : undefined;
    if (outdated !== undefined) dropAll(db);
    db.exec(SCHEMA);
    if (layout !== LAYOUT) db.exec(`PRAGMA user_version = ${LAYOUT}`);
    // Read once, for damage there is met by everything that follows.
    for (const table of ['views', 'reactions', 'anchors', 'frozen', 'lifted', 'strangers']) {
      db.prepare(`SELECT * FROM ${table}`).all();
    }
    return { db, outdated };
  } catch (error) {
    db?.close();
    throw told(path, error);
  }
}

function indexSql(view: View, { name, table, on, where }: ViewIndex): string {
  const named = tableName(view, table);
  return `CREATE INDEX ${indexName(named, name)} ON ${named} (${on})${where ? ` WHERE ${where}` : ''}`;
}

function isUsed(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'views'").get() !== undefined;
}

function dropAll(db: DatabaseSync): void {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'").all();
  for (const { name } of tables) db.exec(`DROP TABLE "${String(name)}"`);
}

function told(path: string, error: unknown): unknown {
  return isStorageFault(error) || isDamage(error) ? new ViewsFileError(path, error) : error;
}
