import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { factKindsOf, type Fact, type Feature, type JsonObject, type Micros, type PlainDate } from '#libs/kernel';
import { counts, membersOf } from './fact-lookups.ts';
import { STILL_KNOWN } from './known.ts';

/** Members that are known to be written, in memory between two batches. */
const MEMBERS_KEPT = 50_000;

/** A fact for as long as it holds, as its row has it. */
export interface Interval {
  readonly value: string;
  readonly ref: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The value before it was written as text, where it is at hand. */
  readonly of?: unknown;
}

/** An interval that is known, and since when. */
export type RowInForce = Interval & { readonly recordedFrom: Micros };

/** Which fact it is. */
export type FactName = Pick<Fact, 'kind' | 'key'>;

/** Which facts have ever had a member; whether they have it at a cut, the fact itself says. */
const MEMBERS =
  '(kind TEXT NOT NULL, member TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, member, key)) WITHOUT ROWID';

/** The tables of the facts of a feature. */
export function factTables(feature: Feature): Readonly<Record<string, string>> {
  return {
    facts: `(
        kind TEXT NOT NULL, key TEXT NOT NULL, valid_from TEXT NOT NULL, recorded_from INTEGER NOT NULL,
        valid_to TEXT NOT NULL, recorded_to INTEGER NOT NULL, ref TEXT, value TEXT NOT NULL,${counts(feature) ? ' counted TEXT,' : ''}
        PRIMARY KEY (kind, key, valid_from, recorded_from)
      )`,
    ...(hasMembers(feature) ? { members: MEMBERS } : {}),
  };
}

function hasMembers({ lookups = {} }: Feature): boolean {
  return Object.values(lookups).some(({ members }) => members !== undefined);
}

/** The rows of the facts of a feature: rows that no longer hold are closed at a recording, none is deleted. */
export class FactRows {
  private readonly feature: Feature;
  private readonly inForceUnder: StatementSync;
  private readonly insert: StatementSync;
  private readonly close: StatementSync;
  private readonly drop: StatementSync;
  private readonly insertMember: StatementSync | undefined;
  /** Members written lately: each version of a fact has most of them, and those of a list that grows have all. */
  private readonly written = new Set<string>();

  constructor(feature: Feature, db: DatabaseSync, table: (name: string) => string) {
    this.feature = feature;
    const facts = table('facts');
    const open = `recorded_to = ${STILL_KNOWN} AND valid_to >= ?5`;
    const columns = 'key, valid_from, valid_to, ref, value, recorded_from';
    this.inForceUnder = db.prepare(
      `SELECT ${columns} FROM ${facts} WHERE ${open} AND kind = ?1 AND key = ?2
       UNION ALL SELECT ${columns} FROM ${facts} WHERE ${open} AND kind = ?1 AND key > ?3 AND key < ?4
       ORDER BY key, valid_from`,
    );
    const counted = counts(feature) ? ', ?' : '';
    this.insert = db.prepare(`INSERT INTO ${facts} VALUES (?, ?, ?, ?, ?, ${STILL_KNOWN}, ?, ?${counted})`);
    const row = 'kind = ? AND key = ? AND valid_from = ? AND recorded_from = ?';
    this.close = db.prepare(`UPDATE ${facts} SET recorded_to = ? WHERE ${row}`);
    this.drop = db.prepare(`DELETE FROM ${facts} WHERE ${row}`);
    this.insertMember = hasMembers(feature)
      ? db.prepare(`INSERT OR IGNORE INTO ${table('members')} VALUES (?, ?, ?)`)
      : undefined;
  }

  /** Lets go of some of what is kept in memory. */
  letGo(): void {
    if (this.written.size > MEMBERS_KEPT) this.written.clear();
  }

  /** Forgets what is kept in memory, because the transaction it belongs to was undone. */
  forget(): void {
    this.written.clear();
  }

  /** Writes the difference between some rows in force and what holds now; gives the rows in force then. */
  replace({ kind, key }: FactName, old: readonly RowInForce[], now: readonly Interval[], known: Micros): RowInForce[] {
    const stay = new Map<Interval, RowInForce>();
    const beginning = new Map(now.map((interval) => [interval.from, interval]));
    for (const row of old) {
      const same = beginning.get(row.from);
      if (same && sameInterval(row, same)) stay.set(same, row);
      // What was said and taken back in one append was never known.
      else if (row.recordedFrom === known) this.drop.run(kind, key, row.from, known);
      else this.close.run(known, kind, key, row.from, row.recordedFrom);
    }
    return now.map((interval) => {
      const row = stay.get(interval);
      if (row) return row;
      const counted = counts(this.feature) ? [this.countedOf(kind, interval)] : [];
      this.insert.run(kind, key, interval.from, known, interval.to, interval.ref, interval.value, ...counted);
      this.noteMembers(kind, key, interval);
      const { from: start, to, value, ref } = interval;
      return { from: start, to, value, ref, recordedFrom: known };
    });
  }

  private countedOf(kind: string, { value, of = JSON.parse(value) }: Interval): string | null {
    return this.feature.lookups?.[kind]?.counted?.(of as JsonObject) ?? null;
  }

  private noteMembers(kind: string, key: string, { value, of = JSON.parse(value) }: Interval): void {
    const lookups = this.feature.lookups?.[kind];
    if (!lookups?.members || !this.insertMember) return;
    for (const member of membersOf(of as JsonObject, lookups)) {
      const name = `${kind} ${key} ${member}`;
      if (this.written.has(name)) continue;
      this.written.add(name);
      this.insertMember.run(kind, member, key);
    }
  }

  /** The rows in force under a key that reach a day, those of each fact by the day they begin; of some kinds, or of all. */
  rowsOf(
    id: string,
    reaching: PlainDate,
    kinds: readonly string[] = factKindsOf(this.feature),
  ): Map<string, FactName & { readonly rows: RowInForce[] }> {
    const found = new Map<string, FactName & { readonly rows: RowInForce[] }>();
    for (const kind of kinds) {
      for (const row of this.inForceUnder.all(kind, id, `${id}/`, `${id}0`, reaching)) {
        const key = String(row['key']);
        const name = nameOf({ kind, key });
        let fact = found.get(name);
        if (!fact) found.set(name, (fact = { kind, key, rows: [] }));
        fact.rows.push(rowInForce(row));
      }
    }
    return found;
  }
}

/** The name of a fact as one text. */
export function nameOf({ kind, key }: FactName): string {
  return `${kind} ${key}`;
}

function rowInForce(row: Record<string, unknown>): RowInForce {
  return {
    from: String(row['valid_from']),
    to: String(row['valid_to']),
    ref: row['ref'] === null ? null : String(row['ref']),
    value: String(row['value']),
    recordedFrom: Number(row['recorded_from']),
  };
}

/** Whether two intervals say the same. */
export function sameValue(a: Pick<Interval, 'value' | 'ref'>, b: Pick<Interval, 'value' | 'ref'>): boolean {
  return a.value === b.value && a.ref === b.ref;
}

function sameInterval(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to && sameValue(a, b);
}
