import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Damage, Micros, Position, Recorded, Remark, Revision, StreamName } from '#libs/kernel';
import { isRemark, judged, missing, objectIn, remark } from '../damage.ts';
import { stampText } from '../stamp.ts';
import type { NameTable } from './name-table.ts';
import { positionAt } from './position.ts';

/** Rows whose events are kept as they were read: whoever follows the log reads what its stream was just read for. */
const ROWS_KEPT = 500;

const COLUMNS = 'position, stream_key, revision, type_key, v, id, recorded_at, data, meta';

type Row = [
  place: number,
  streamKey: number,
  revision: Revision,
  typeKey: number,
  v: number,
  id: string,
  recordedAt: Micros,
  data: string,
  meta: string,
];

/** What a stretch of the log holds, and where the last row of it stands; undefined without rows. */
export interface Stretch {
  readonly events: readonly Recorded[];
  readonly remarks: readonly Remark[];
  readonly upTo: Position | undefined;
}

/** Reads stretches of the log: one query each, as arrays, which SQLite hands over faster than objects or one by one. */
export class LogReader {
  private readonly streams: NameTable;
  private readonly types: NameTable;
  private readonly ofStream: StatementSync;
  private readonly ofLog: StatementSync;
  private readonly at: StatementSync;
  private readonly orphans: StatementSync;
  /** Damage by the place of the event behind the hole; looked for once a hole has been met. */
  private holes: ReadonlyMap<number, Damage> | undefined;
  private readonly kept = new LRUCache<number, { readonly row: Row; readonly told: Recorded | Remark }>({
    max: ROWS_KEPT,
  });
  private stampedAt: Micros = 0;
  private stamp = stampText(0);

  constructor(database: DatabaseSync, tables: { readonly streams: NameTable; readonly types: NameTable }) {
    this.streams = tables.streams;
    this.types = tables.types;
    this.ofStream = database.prepare(
      `SELECT ${COLUMNS} FROM events WHERE stream_key = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    );
    this.ofLog = database.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
    this.at = database.prepare(`SELECT ${COLUMNS} FROM events WHERE position = ?`);
    this.orphans = database.prepare(
      `SELECT position, stream_key, revision, id,
         (SELECT max(revision) FROM events f WHERE f.stream_key = e.stream_key AND f.revision < e.revision)
       FROM events e WHERE revision > 0
         AND NOT EXISTS (SELECT 1 FROM events f WHERE f.stream_key = e.stream_key AND f.revision = e.revision - 1)`,
    );
    for (const statement of [this.ofStream, this.ofLog, this.at, this.orphans]) statement.setReturnArrays(true);
  }

  /** At most `limit` events of `stream` from revision `from` on, or what is in their place. */
  streamPage(stream: StreamName, from: Revision, limit: number): (Recorded | Remark)[] {
    const key = this.streams.keyOf(stream);
    if (key === undefined) return [];
    const rows: unknown = this.ofStream.all(key, from, limit);
    return (rows as Row[]).map((row) => this.told(row));
  }

  /** At most `limit` rows of the whole log after `place`. */
  logPage(place: number, limit: number): Stretch {
    const found: unknown = this.ofLog.all(place, limit);
    const rows = found as Row[];
    const events: Recorded[] = [];
    const remarks: Remark[] = [];
    let upTo: Position | undefined;
    const whole = (rows.at(-1)?.[0] ?? place) - place === rows.length && this.holes === undefined;
    for (const row of rows) {
      const hole = whole ? undefined : this.holesOf().get(row[0]);
      const told = this.told(row);
      upTo = told.position;
      if (hole) remarks.push(remark(upTo, hole));
      if (isRemark(told)) remarks.push(told);
      else events.push(told);
    }
    return { events, remarks, upTo };
  }

  /** The event at a place, or what is there instead. */
  eventAt(place: number): Recorded | Remark | undefined {
    const row: unknown = this.at.get(place);
    return row === undefined ? undefined : this.told(row as Row);
  }

  // Looked for once: whoever takes rows away while the program runs is found out at the next start.
  private holesOf(): ReadonlyMap<number, Damage> {
    const rows = (): unknown => this.orphans.all();
    return (this.holes ??= new Map(
      (rows() as [number, number, Revision, string, Revision | null][]).map(([place, key, revision, id, before]) => [
        place,
        missing({ stream: this.streamOf(key), revision, id }, (before ?? -1) + 1),
      ]),
    ));
  }

  private streamOf(key: number): StreamName {
    return this.streams.nameOf(key) ?? `unnamed-${key}`;
  }

  /** What a row says; the same as before where the row is. */
  private told(row: Row): Recorded | Remark {
    const known = this.kept.get(row[0]);
    if (known?.row.every((value, column) => value === row[column])) return known.told;
    const told = this.read(row);
    this.kept.set(row[0], { row, told });
    return told;
  }

  private read(row: Row): Recorded | Remark {
    const [place, streamKey, revision, typeKey, v, id, recordedAt, data, meta] = row;
    return judged({
      id,
      stream: this.streamOf(streamKey),
      revision,
      position: positionAt(place, { id, recordedAt }),
      type: this.types.nameOf(typeKey) ?? '',
      v,
      data: objectIn(data),
      meta: objectIn(meta),
      recordedAt: this.stampOf(recordedAt),
    });
  }

  // Events committed together share their stamp, so writing out the last one again is seldom needed.
  private stampOf(recordedAt: Micros): string {
    if (recordedAt !== this.stampedAt) {
      this.stampedAt = recordedAt;
      this.stamp = stampText(recordedAt);
    }
    return this.stamp;
  }
}
