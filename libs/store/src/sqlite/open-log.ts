import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#libs/kernel';
import { unavailable } from './errors.ts';
import { APPLICATION_ID, LAYOUT_VERSION, SCHEMA } from './schema.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

/** The path of a log that lives and dies with the process. */
export const IN_MEMORY = ':memory:';

// A reader or a backup holds the file for moments only; the wait stops the whole process, so it is short.
const BUSY_WAIT_MS = 500;
const CACHE_KIB = 64 * 1024;
// Every checkpoint is paid by the commit it falls on: rarer ones tame the p99 of an append (5.9 ms for 14.8 ms at the
// default 1000, docs/adr/0005), and 16 MB of write-ahead log is still read in no time after a crash.
const CHECKPOINT_PAGES = 4000;
// A long reader can make the write-ahead log grow; afterwards it is cut back to this.
const WAL_BYTES_KEPT = 64 * 1024 * 1024;
// What the largest append may need.
const ROOM_BYTES = 1024 * 1024;
const FULL = 2;

/** A log file opened for its one writer. */
export interface OpenLog {
  readonly path: string;
  readonly database: DatabaseSync;
  close(): void;
}

/**
 * Opens, and where there is none creates, the log at `path`, durable and for this process alone.
 * @throws StoreUnavailable for a file that is not ours, is of a newer release, cannot be written, or has a writer already.
 */
export function openLog(path: string): OpenLog {
  const database = openDatabase(path);
  let lock: WriterLock | undefined;
  try {
    refuseForeign(database, path);
    if (path !== IN_MEMORY) lock = takeWriterLock(path);
    configure(database, path);
    if (refuseForeign(database, path) === 'empty') create(database);
    proveWritable(database);
  } catch (error) {
    database.close();
    lock?.release();
    throw unavailable(`cannot open the log ${path}`, error);
  }
  return { path, database, close: () => closeAll(database, lock) };
}

function openDatabase(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: BUSY_WAIT_MS, enableForeignKeyConstraints: false });
  } catch (error) {
    throw unavailable(`cannot open the log ${path}`, error);
  }
}

function closeAll(database: DatabaseSync, lock: WriterLock | undefined): void {
  try {
    database.close();
  } finally {
    lock?.release();
  }
}

function refuseForeign(database: DatabaseSync, path: string): 'empty' | 'ours' {
  const applicationId = pragma(database, 'application_id');
  const version = Number(pragma(database, 'user_version'));
  if (applicationId === 0 && version === 0 && isEmpty(database)) return 'empty';
  if (applicationId !== APPLICATION_ID) {
    throw new StoreUnavailable(`${path} is a SQLite file of another program: give the ledger a file of its own`);
  }
  if (version > LAYOUT_VERSION) {
    throw new StoreUnavailable(
      `${path} was written by a newer release (layout ${version}, this release knows ${LAYOUT_VERSION}): use that release`,
    );
  }
  return 'ours';
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function configure(database: DatabaseSync, path: string): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -${CACHE_KIB};
    PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    PRAGMA journal_size_limit = ${WAL_BYTES_KEPT};
  `);
  // What SQLite is told is not what it does: builds and file systems may decline either without an error.
  insist(database, path, 'journal_mode', path === IN_MEMORY ? 'memory' : 'wal');
  insist(database, path, 'synchronous', FULL);
}

function insist(database: DatabaseSync, path: string, name: string, wanted: string | number): void {
  const actual = pragma(database, name);
  if (actual !== wanted) {
    throw new StoreUnavailable(`${path} cannot be written durably: ${name} is ${String(actual)}, not ${wanted}`);
  }
}

function create(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec(SCHEMA);
  database.exec('COMMIT');
}

/**
 * Throws when the log cannot be written, or has no room for more: SQLite opens a file that it may only read without an
 * error. Nothing of what is tried stays.
 */
export function proveWritable(database: DatabaseSync): void {
  // What a transaction holds is written before its end when it has no cache to stay in.
  database.exec('PRAGMA cache_size = 1');
  try {
    database.exec(`
      BEGIN IMMEDIATE;
      CREATE TABLE room (bytes);
      INSERT INTO room VALUES (zeroblob(${ROOM_BYTES}));
      ROLLBACK;
    `);
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
    database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  }
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
