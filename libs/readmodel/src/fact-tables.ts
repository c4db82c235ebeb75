import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { domain, type Facts } from '#libs/domain';
import { factKindsOf, type FactRow, type Feature, type Micros, type PlainDate } from '#libs/kernel';
import { keyIndex, lookupIndex } from '#libs/runtime';

/** A cut through both axes: what was true on a day, as known at an instant. */
export interface Cut {
  readonly asOf: PlainDate;
  readonly knownAt: Micros;
}

/** A kind of fact. */
export type FactKind = keyof Facts;
/** Facts of a kind. */
export type Rows<K extends FactKind> = FactRow<Facts[K]>[];

/** The tables of views by name, those of an older version while the current one is being filled. */
export interface Tables {
  table(view: string, table: string): string;
}

const CATEGORIES_OF = new Map(
  Map.groupBy(
    domain.features.flatMap((feature) => factKindsOf(feature).map((kind) => ({ kind, category: feature.category }))),
    ({ kind }) => kind,
  )
    .entries()
    .map(([kind, all]) => [kind, all.map(({ category }) => category)]),
);

/** The categories of the features that give facts of a kind. */
export function categoriesOf(kind: string): readonly string[] {
  return CATEGORIES_OF.get(kind) ?? [];
}

/** The feature of a category. */
export function featureOf(category: string): Feature {
  return domain.features.find((feature) => feature.category === category)!;
}

/** How a query is told to go by kind and key. */
export function byKey(facts: string): string {
  return `INDEXED BY ${keyIndex(facts)}`;
}

/** The paths of an index by what facts refer to that holds the days and instants of each row too. */
const REF_AND_ENDS = ['@ref', '@validTo', '@recordedTo'];

const HAS_REF_AND_ENDS = new Set(
  domain.features.flatMap(({ lookups = {} }) =>
    Object.entries(lookups).flatMap(([kind, { sorted = [] }]) =>
      sorted.some((paths) => paths.join(' ') === REF_AND_ENDS.join(' ')) ? [kind] : [],
    ),
  ),
);

/**
 * How a query is told to go by what facts refer to: by an index that says of each row whether it holds, where the kind
 * has one. The kind is to be written in the query.
 */
export function byRef(facts: string, category: string, kind: string): string {
  const feature = featureOf(category);
  const index = HAS_REF_AND_ENDS.has(kind)
    ? lookupIndex(facts, feature, kind, REF_AND_ENDS)
    : lookupIndex(facts, feature);
  return `INDEXED BY ${index}`;
}

/** The columns of which {@link factRow} makes a row. */
export function factColumns(alias: string): string {
  return ['key', 'ref', 'value', 'valid_from', 'valid_to'].map((column) => `${alias}.${column}`).join(', ');
}

/** A row of facts as SQLite gives it, with its columns from a place on. */
export function factRow<Value>(row: readonly SQLOutputValue[], from = 0): FactRow<Value> {
  return {
    key: row[from] as string,
    ref: row[from + 1] as string | null,
    value: JSON.parse(row[from + 2] as string) as Value,
    validFrom: row[from + 3] as string,
    validTo: row[from + 4] as string,
  };
}

/** How many columns a row of facts has. */
export const FACT_COLUMNS = 5;

/** The tables of facts of every feature, and the statements that were prepared over them. */
export class FactTables {
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly statements = new Map<string, StatementSync>();
  private readonly ofRows = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, tables: Tables) {
    this.db = db;
    this.tables = tables;
  }

  /** The names of the tables of a feature. */
  of(category: string): [facts: string, members: string] {
    const view = `${category}Facts`;
    return [this.tables.table(view, 'facts'), this.tables.table(view, 'members')];
  }

  /** A statement, prepared once. */
  prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }

  /** The rows of a statement as arrays, which is quicker than as objects. */
  rows(sql: string, params: Record<string, SQLInputValue>): SQLOutputValue[][] {
    let statement = this.ofRows.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      statement.setReturnArrays(true);
      this.ofRows.set(sql, statement);
    }
    const rows: unknown = statement.all(params);
    return rows as SQLOutputValue[][];
  }
}
