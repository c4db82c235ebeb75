import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { domain, type Facts } from '#libs/domain';
import type { FactRow, Micros, PlainDate } from '#libs/kernel';
import { STILL_KNOWN, type Runner } from '#libs/runtime';

/** A cut through both axes: what was true on a day, as known at an instant. */
export interface Cut {
  readonly asOf: PlainDate;
  readonly knownAt: Micros;
}

type Kind = keyof Facts;
type Rows<K extends Kind> = FactRow<Facts[K]>[];

const VIEWS_OF = Map.groupBy(
  domain.features.flatMap(({ category, factKinds }) => factKinds.map((kind) => ({ kind, view: `${category}Facts` }))),
  ({ kind }) => kind,
);

const KNOWN = 'recorded_from <= $knownAt AND recorded_to > $knownAt';
const TRUE = 'valid_from <= $asOf AND valid_to > $asOf';

/** Reads facts at a cut. Rows come in key order. */
export class FactsReader {
  private readonly db: DatabaseSync;
  private readonly runner: Runner;
  private readonly statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, runner: Runner) {
    this.db = db;
    this.runner = runner;
  }

  /** Every fact of a kind. */
  all<K extends Kind>(kind: K, { asOf, knownAt }: Cut): Rows<K> {
    return this.rows(kind, `${TRUE} AND ${KNOWN} ORDER BY key`, { asOf, knownAt });
  }

  /** The fact with this key, if it holds. */
  one<K extends Kind>(kind: K, key: string, { asOf, knownAt }: Cut): Facts[K] | undefined {
    return this.rows(kind, `key = $key AND ${TRUE} AND ${KNOWN}`, { key, asOf, knownAt })[0]?.value;
  }

  /** The facts whose keys begin with an aggregate's id. */
  under<K extends Kind>(kind: K, id: string, { asOf, knownAt }: Cut): Rows<K> {
    const range = 'key > $low AND key < $high';
    return this.rows(kind, `${range} AND ${TRUE} AND ${KNOWN} ORDER BY key`, {
      low: `${id}/`,
      high: `${id}0`,
      asOf,
      knownAt,
    });
  }

  /** The facts looked up by what they refer to. */
  byRef<K extends Kind>(kind: K, ref: string, { asOf, knownAt }: Cut): Rows<K> {
    return this.rows(kind, `ref = $ref AND ${TRUE} AND ${KNOWN} ORDER BY key`, { ref, asOf, knownAt });
  }

  /** Every interval, past and to come, of the facts that refer to something, oldest first. */
  historyByRef<K extends Kind>(kind: K, ref: string, knownAt: Micros): Rows<K> {
    return this.rows(kind, `ref = $ref AND ${KNOWN} ORDER BY valid_from, key`, { ref, knownAt });
  }

  /** Every interval, past and to come, of one fact, oldest first. */
  historyOf<K extends Kind>(kind: K, key: string, knownAt: Micros): Rows<K> {
    return this.rows(kind, `key = $key AND ${KNOWN} ORDER BY valid_from`, { key, knownAt });
  }

  /** Facts as known by now that refer to something and end after a day; of any kind. */
  knownByRef(kind: string, ref: string, from: PlainDate): FactRow[] {
    return this.rows(
      kind as Kind,
      `ref = $ref AND recorded_to = ${STILL_KNOWN} AND valid_to > $from ORDER BY valid_from`,
      {
        ref,
        from,
      },
    );
  }

  private rows<K extends Kind>(kind: K, where: string, params: Record<string, SQLInputValue>): Rows<K> {
    return (VIEWS_OF.get(kind) ?? []).flatMap(({ view }) => this.rowsIn(view, kind, where, params));
  }

  private rowsIn<K extends Kind>(view: string, kind: K, where: string, params: Record<string, SQLInputValue>): Rows<K> {
    const table = this.runner.table(view, 'facts');
    const sql = `SELECT key, ref, value, valid_from, valid_to FROM ${table} WHERE kind = $kind AND ${where}`;
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement.all({ kind, ...params }).map((row) => ({
      key: String(row['key']),
      ref: row['ref'] === null ? null : String(row['ref']),
      value: JSON.parse(String(row['value'])) as Facts[K],
      validFrom: String(row['valid_from']),
      validTo: String(row['valid_to']),
    }));
  }
}
