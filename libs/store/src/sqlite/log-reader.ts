import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventMeta, JsonObject, Micros, Recorded, Revision, StreamName } from '#libs/kernel';
import type { NameTable } from './name-table.ts';
import { positionAt } from './position.ts';
import { stampText } from '../stamp.ts';

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

/** Reads stretches of the log: one query each, as arrays, which SQLite hands over faster than objects or one by one. */
export class LogReader {
  private readonly streams: NameTable;
  private readonly types: NameTable;
  private readonly ofStream: StatementSync;
  private readonly ofLog: StatementSync;
  private stampedAt: Micros = 0;
  private stamp = stampText(0);

  constructor(database: DatabaseSync, tables: { readonly streams: NameTable; readonly types: NameTable }) {
    this.streams = tables.streams;
    this.types = tables.types;
    this.ofStream = database.prepare(
      `SELECT ${COLUMNS} FROM events WHERE stream_key = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    );
    this.ofLog = database.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
    this.ofStream.setReturnArrays(true);
    this.ofLog.setReturnArrays(true);
  }

  /** At most `limit` events of `stream` from revision `from` on. */
  streamPage(stream: StreamName, from: Revision, limit: number): Recorded[] {
    const key = this.streams.keyOf(stream);
    if (key === undefined) return [];
    const rows: unknown = this.ofStream.all(key, from, limit);
    return (rows as Row[]).map((row) => this.recorded(row, stream));
  }

  /** At most `limit` events of the whole log after `place`. */
  logPage(place: number, limit: number): Recorded[] {
    const rows: unknown = this.ofLog.all(place, limit);
    return (rows as Row[]).map((row) => this.recorded(row, this.streams.nameOf(row[1])));
  }

  private recorded(row: Row, stream: StreamName): Recorded {
    const [place, , revision, typeKey, v, id, recordedAt, data, meta] = row;
    return {
      id,
      stream,
      revision,
      position: positionAt(place),
      type: this.types.nameOf(typeKey),
      v,
      data: JSON.parse(data) as JsonObject,
      meta: { ...(JSON.parse(meta) as EventMeta), recordedAt: this.stampOf(recordedAt) },
    };
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
