import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { STILL_KNOWN, tableName, trailView, type View } from '#libs/runtime';

/** Events that the runner takes in with one transaction. */
export const BATCH = 500;

/** One row to be written: a prepared statement of the second file and its values. */
export interface Write {
  readonly statement: StatementSync;
  readonly values: readonly SQLInputValue[];
}

/** What is written in one transaction. */
export type Batch = readonly Write[];

/**
 * The rows that the views have written for a stretch of the log, as writes into a second file of the same tables:
 *
 * - every row of the trail and its subjects;
 * - every fact that came into force, as it was when it was inserted: still known;
 * - every fact that was closed, as the update that closed it, in the batch in which that happened.
 *
 * Each write stands in the transaction in which the view made it. Not counted, because nothing of it is left in the
 * file: what the views read (the rows in force before a change, histories of streams), what they compute (known times,
 * folds, JSON), and facts that were inserted and dropped again within one append.
 */
export class RowsOfViews {
  private readonly from: DatabaseSync;
  private readonly trail: { readonly events: Copied; readonly subjects: Copied };
  private readonly facts: readonly { readonly opened: Copied; readonly closed: Copied }[];
  private readonly knownOf: StatementSync;

  constructor(from: DatabaseSync, to: DatabaseSync, views: readonly View[]) {
    this.from = from;
    const [events, subjects] = [tableName(trailView, 'events'), tableName(trailView, 'subjects')];
    this.knownOf = from.prepare(`SELECT seq, known FROM ${events} WHERE seq > ? AND seq <= ? ORDER BY seq`);
    this.trail = {
      events: this.copied(to, events, '*', 'seq', insertion(from, events)),
      subjects: this.copied(to, subjects, '*', 'seq', insertion(from, subjects)),
    };
    this.facts = views
      .filter(({ tables }) => 'facts' in tables)
      .map((view) => {
        const facts = tableName(view, 'facts');
        const columns = from.prepare(`PRAGMA table_info(${facts})`).all();
        const more = columns.some(({ name }) => name === 'counted') ? ', counted' : '';
        const whole = `kind, key, valid_from, recorded_from, valid_to, ${STILL_KNOWN}, ref, value${more}`;
        const row = 'kind = ? AND key = ? AND valid_from = ? AND recorded_from = ?';
        const update = `UPDATE ${facts} SET recorded_to = ? WHERE ${row}`;
        const closing = 'recorded_to, kind, key, valid_from, recorded_from';
        return {
          opened: this.copied(to, facts, whole, 'recorded_from', insertion(from, facts)),
          closed: this.copied(to, facts, closing, 'recorded_to', update),
        };
      });
  }

  /** The writes for the events after one number up to another, batch by batch. */
  between(after: number, upTo: number): Batch[] {
    const batches: Write[][] = Array.from({ length: Math.ceil((upTo - after) / BATCH) }, () => []);
    const batchOf = new Map<number, number>();
    for (const { seq, known } of this.knownOf.iterate(after, upTo)) {
      batchOf.set(Number(known), Math.floor((Number(seq) - after - 1) / BATCH));
    }
    const bySeq = (seq: number): number => Math.floor((seq - after - 1) / BATCH);
    const byKnown = (known: number): number => batchOf.get(known)!;
    const [low = 0, high = 0] = this.knownBetween(after, upTo);
    this.trail.events.into(batches, after, upTo, bySeq);
    this.trail.subjects.into(batches, after, upTo, bySeq);
    for (const { opened, closed } of this.facts) {
      opened.into(batches, low, high, byKnown);
      closed.into(batches, low, high, byKnown);
    }
    return batches;
  }

  private knownBetween(after: number, upTo: number): number[] {
    const at = this.from.prepare(`SELECT known FROM ${tableName(trailView, 'events')} WHERE seq = ?`);
    return [after, upTo].map((seq) => Number(at.get(seq)?.['known'] ?? 0));
  }

  private copied(to: DatabaseSync, table: string, columns: string, axis: string, write: string): Copied {
    const select = this.from.prepare(
      `SELECT ${axis}, ${columns} FROM ${table} WHERE ${axis} > ? AND ${axis} <= ? ORDER BY ${axis}`,
    );
    return new Copied(select, to.prepare(write));
  }
}

/** Rows of one table between two points of an axis, as writes into another file. */
class Copied {
  private readonly select: StatementSync;
  private readonly write: StatementSync;

  constructor(select: StatementSync, write: StatementSync) {
    this.select = select;
    this.select.setReturnArrays(true);
    this.write = write;
  }

  into(batches: Write[][], after: number, upTo: number, batchOf: (at: number) => number): void {
    const rows: unknown = this.select.all(after, upTo);
    for (const [at, ...values] of rows as [number, ...SQLInputValue[]][]) {
      batches[batchOf(at)]!.push({ statement: this.write, values });
    }
  }
}

function insertion(db: DatabaseSync, table: string): string {
  const columns = db.prepare(`PRAGMA table_info(${table})`).all();
  return `INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`;
}
