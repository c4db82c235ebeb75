import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { metaIn, objectIn, type Entry, type Met, type Source } from './source.ts';

const PAGE = 2000;

/** A log in a file, read with plain SQL. */
export class SqliteSource implements Source {
  readonly told: string;
  readonly oneClock = true;
  private readonly db: DatabaseSync;
  private readonly last: number;

  /** @throws Error where there is no such file */
  constructor(logFile: string) {
    if (!existsSync(logFile)) throw new Error(`没有此日志 there is no log ${logFile}`);
    this.told = logFile;
    this.db = new DatabaseSync(logFile, { readOnly: true });
    this.last = Number(this.db.prepare('SELECT ifnull(max(position), 0) AS last FROM events').get()?.['last']);
  }

  faults(): string[] {
    const [found] = this.db.prepare('PRAGMA integrity_check').all();
    const { integrity_check: told } = found ?? {};
    return told === 'ok' ? [] : [`SQLite: ${String(told)}`];
  }

  *pages(after: string | null, signal: AbortSignal): Generator<readonly Met[]> {
    const rows = this.db.prepare(
      `SELECT position, s.name AS stream, revision, t.name AS type, v, id, recorded_at, data, meta
       FROM events LEFT JOIN streams s ON s.key = stream_key LEFT JOIN types t ON t.key = type_key
       WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
    );
    for (let place = Number(after ?? 0); !signal.aborted;) {
      const page = rows.all(place);
      if (page.length > 0) yield page.flatMap((row, index) => metIn(row, place + index + 1));
      if (page.length < PAGE) return;
      place = Number(page.at(-1)!['position']);
    }
  }

  share(position: string): number {
    return this.last === 0 ? 1 : Math.min(1, Number(position) / this.last);
  }

  close(): void {
    this.db.close();
  }
}

function metIn(row: Record<string, unknown>, due: number): Met[] {
  const [position, stream, revision] = [String(row['position']), String(row['stream']), Number(row['revision'])];
  const data = objectIn(String(row['data']));
  const described = objectIn(String(row['meta']));
  const gap: Met[] =
    Number(position) === due
      ? []
      : [{ kind: 'foreign', position, stream, found: `position ${position} where ${due} is due` }];
  const meta = described ? metaIn(described) : 'JSON object';
  if (!data || typeof meta === 'string') {
    const missing = typeof meta === 'string' ? meta : 'JSON object';
    return [...gap, { kind: 'foreign', position, stream, revision, found: `no event of a ledger: no ${missing}` }];
  }
  const entry: Entry = {
    position,
    stream,
    revision,
    id: String(row['id']),
    type: String(row['type']),
    v: Number(row['v']),
    recordedAt: Number(row['recorded_at']),
    data,
    meta,
  };
  return [...gap, { kind: 'event', entry }];
}
