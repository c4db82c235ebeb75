import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Facts } from '#libs/domain';
import type { FactRow, Micros } from '#libs/kernel';
import { lookupIndex, memberSql } from '#libs/runtime';
import {
  byKey,
  byRef,
  categoriesOf,
  factColumns,
  factRow,
  featureOf,
  type Cut,
  type FactKind,
  type FactTables,
  type Rows,
} from './fact-tables.ts';
import { conditionsOf, holdsOn, knownAt as knownIn, type Where } from './facts-sql.ts';

/** The wanted texts as rows; SQLite would go through all facts if it were not told to begin with them. */
const WANTED = 'json_each($wanted) w CROSS JOIN';

/**
 * Facts for many keys, each kind with one statement however many there are: the answers are those of `FactsReader` for
 * each key by itself.
 */
export class FactBatches {
  private readonly tables: FactTables;

  constructor(tables: FactTables) {
    this.tables = tables;
  }

  /** By key, the facts that hold. */
  one<K extends FactKind>(kind: K, keys: readonly string[], { asOf, knownAt }: Cut): Map<string, Facts[K]> {
    const found = new Map<string, Facts[K]>();
    for (const facts of this.tablesOf(kind)) {
      const sql = `SELECT f.key, f.value FROM ${WANTED} ${facts} f ${byKey(facts)}
        WHERE f.kind = '${kind}' AND f.key = w.value AND ${holdsOn('f')} AND ${knownIn('f')}`;
      for (const [key, value] of this.asked(sql, keys, { asOf, knownAt })) {
        found.set(String(key), JSON.parse(String(value)) as Facts[K]);
      }
    }
    return found;
  }

  /** By what they refer to, the facts that hold, in the order of their keys. */
  byRef<K extends FactKind>(kind: K, refs: readonly string[], { asOf, knownAt }: Cut): Map<string, Rows<K>> {
    const where = `f.ref = w.value AND ${holdsOn('f')} AND ${knownIn('f')}`;
    return this.grouped(kind, refs, { hint: byRef, where, params: { asOf, knownAt }, by: byKeys });
  }

  /** By what they refer to, the keys alone of the facts that hold, in their order: an index may tell them without a row. */
  keysByRef(kind: FactKind, refs: readonly string[], { asOf, knownAt }: Cut): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const category of categoriesOf(kind)) {
      const [facts] = this.tables.of(category);
      const sql = `SELECT f.ref, f.key FROM ${WANTED} ${facts} f ${byRef(facts, category, kind)}
        WHERE f.kind = '${kind}' AND f.ref = w.value AND ${holdsOn('f')} AND ${knownIn('f')}`;
      for (const [ref, key] of this.asked(sql, refs, { asOf, knownAt })) {
        const keys = found.get(ref as string);
        if (keys) keys.push(key as string);
        else found.set(ref as string, [key as string]);
      }
    }
    for (const keys of found.values()) keys.sort(compared);
    return found;
  }

  /** By the id of an aggregate, the facts that hold whose keys begin with it, in the order of their keys. */
  under<K extends FactKind>(kind: K, ids: readonly string[], { asOf, knownAt }: Cut): Map<string, Rows<K>> {
    const where = `${UNDER} AND ${holdsOn('f')} AND ${knownIn('f')}`;
    return this.grouped(kind, ids, { hint: byKey, where, params: { asOf, knownAt }, by: byKeys });
  }

  /** The facts that have a member with one of some values, by which there is an index, in the order of their keys. */
  withValues<K extends FactKind>(kind: K, path: string, values: readonly string[], { asOf, knownAt }: Cut): Rows<K> {
    const hint = (facts: string, category: string): string =>
      `INDEXED BY ${lookupIndex(facts, featureOf(category), kind, [path])}`;
    const where = `${memberSql(path, 'f')} = w.value AND ${holdsOn('f')} AND ${knownIn('f')}`;
    const found = this.grouped(kind, values, { hint, where, params: { asOf, knownAt }, by: byKeys });
    return [...found.values()].flat().sort(byKeys);
  }

  /** Where those facts lie, in the order of their keys: the index tells it without a look at a row. */
  placesWithValues<K extends FactKind>(kind: K, path: string, values: readonly string[], cut: Cut): Places<K> {
    const { asOf, knownAt } = cut;
    const [category = ''] = categoriesOf(kind);
    const [facts] = this.tables.of(category);
    const sql = `SELECT f.key, f.rowid FROM ${WANTED} ${facts} f INDEXED BY ${lookupIndex(facts, featureOf(category), kind, [path])}
      WHERE f.kind = '${kind}' AND ${memberSql(path, 'f')} = w.value AND ${holdsOn('f')} AND ${knownIn('f')}`;
    const found = this.asked(sql, values, { asOf, knownAt }) as [key: string, row: number][];
    const read = `SELECT ${factColumns('f')} FROM ${WANTED} ${facts} f WHERE f.rowid = w.value`;
    return {
      keys: found.sort(([a], [b]) => compared(a, b)).map(([key]) => key),
      rows: (from, to) => {
        const wanted = JSON.stringify(found.slice(from, to).map(([, row]) => row));
        return this.tables.rows(read, { wanted }).map((row) => factRow<Facts[K]>(row));
      },
    };
  }

  /** By the id of an aggregate, how many facts hold whose keys begin with it; `where` says which count, and no keys. */
  countUnder(kind: FactKind, ids: readonly string[], { asOf, knownAt }: Cut, where: Where = {}): Map<string, number> {
    const counts = new Map<string, number>();
    for (const category of categoriesOf(kind)) {
      const [facts, members] = this.tables.of(category);
      const { sql: more, params } = conditionsOf(where, { kind, row: 'f' }, members);
      const conditions = [`f.kind = '${kind}'`, UNDER, holdsOn('f'), knownIn('f'), ...more];
      const sql = `SELECT w.value, count(*) FROM ${WANTED} ${facts} f ${byKey(facts)}
        WHERE ${conditions.join(' AND ')} GROUP BY w.value`;
      for (const [id, n] of this.asked(sql, ids, { ...params, asOf, knownAt })) {
        counts.set(String(id), Number(n) + (counts.get(String(id)) ?? 0));
      }
    }
    return counts;
  }

  /** By key, every interval of the facts, past and to come, oldest first. */
  historyOf<K extends FactKind>(kind: K, keys: readonly string[], knownAt: Micros): Map<string, Rows<K>> {
    const where = `f.key = w.value AND ${knownIn('f')}`;
    return this.grouped(kind, keys, { hint: byKey, where, params: { knownAt }, by: byBeginnings });
  }

  /** By what they refer to, every interval of the facts, past and to come, oldest first. */
  historyByRef<K extends FactKind>(kind: K, refs: readonly string[], knownAt: Micros): Map<string, Rows<K>> {
    const where = `f.ref = w.value AND ${knownIn('f')}`;
    return this.grouped(kind, refs, { hint: byRef, where, params: { knownAt }, by: byBeginnings });
  }

  private grouped<K extends FactKind>(
    kind: K,
    wanted: readonly string[],
    { hint, where, params, by }: Grouping,
  ): Map<string, Rows<K>> {
    const found = new Map<string, Rows<K>>();
    for (const category of categoriesOf(kind)) {
      const [facts] = this.tables.of(category);
      const sql = `SELECT w.value, ${factColumns('f')}
        FROM ${WANTED} ${facts} f ${hint(facts, category, kind)} WHERE f.kind = '${kind}' AND ${where}`;
      const asked = this.asked(sql, wanted, params);
      // A few rows each, which SQLite would sort with those of all others.
      const rows = Map.groupBy(asked, ([of]) => of as string);
      for (const [of, each] of rows) {
        const some = each.map((columns) => factRow<Facts[K]>(columns, 1)).sort(by);
        found.set(of, [...(found.get(of) ?? []), ...some]);
      }
    }
    return found;
  }

  private asked(sql: string, wanted: readonly string[], params: Record<string, SQLInputValue>): SQLOutputValue[][] {
    if (wanted.length === 0) return [];
    return this.tables.rows(sql, { ...params, wanted: JSON.stringify([...new Set(wanted)]) });
  }

  private tablesOf(kind: FactKind): string[] {
    return categoriesOf(kind).map((category) => this.tables.of(category)[0]);
  }
}

/** Facts that were found and are not read yet: their keys in order, and the rows of a stretch of them. */
interface Places<K extends FactKind> {
  readonly keys: readonly string[];
  readonly rows: (from: number, to: number) => Rows<K>;
}

const UNDER = "f.key > w.value || '/' AND f.key < w.value || '0'";

/** Which facts belong to a wanted text, and in which order. */
interface Grouping {
  readonly hint: (facts: string, category: string, kind: string) => string;
  readonly where: string;
  readonly params: Record<string, SQLInputValue>;
  readonly by: (a: FactRow, b: FactRow) => number;
}

function byKeys(a: FactRow, b: FactRow): number {
  return compared(a.key, b.key);
}

function byBeginnings(a: FactRow, b: FactRow): number {
  return compared(a.validFrom, b.validFrom) || compared(a.key, b.key);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
