import { DatabaseSync } from 'node:sqlite';

/** The columns of an event, as the engine keeps them. */
export const COLUMNS = 'position, stream_key, revision, type_key, v, id, recorded_at, data, meta';

/** A row of {@link COLUMNS}. */
export type Row = readonly [number, number, number, number, number, string, number, string, string];

/** A plain connection to a log, with what the engine sets for durability, cache and checkpoints. */
export function openRaw(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4000;
  `);
  return db;
}

/** Reads a stretch of a log as plainly as can be: arrays instead of objects, `data` and `meta` parsed, names not looked up. */
export function rawScan(db: DatabaseSync): (after: number, limit: number) => number {
  const page = db.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
  page.setReturnArrays(true);
  return (after, limit) => parsed(page.all(after, limit));
}

/** Reads one stream as plainly as can be. */
export function rawLoad(db: DatabaseSync): (stream: string) => number {
  const key = db.prepare('SELECT key FROM streams WHERE name = ?');
  const events = db.prepare(`SELECT ${COLUMNS} FROM events WHERE stream_key = ? ORDER BY revision`);
  events.setReturnArrays(true);
  const keys = new Map<string, number>();
  return (stream) => {
    const known = keys.get(stream) ?? Number(key.get(stream)?.['key']);
    keys.set(stream, known);
    return parsed(events.all(known));
  };
}

/** Position of the last event of a log. */
export function lastPlace(path: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  const row = db.prepare('SELECT ifnull(max(position), 0) AS place FROM events').get();
  db.close();
  return Number(row?.['place']);
}

function parsed(rows: unknown): number {
  const texts = rows as readonly Row[];
  const events = texts.map((row) => [row[0], row[5], JSON.parse(row[7]) as unknown, JSON.parse(row[8]) as unknown]);
  return events.length;
}
