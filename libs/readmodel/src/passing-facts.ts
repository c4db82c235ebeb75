import type { SQLOutputValue } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { ENDS, begunFor, memberSql, passingIndex, spanSql } from '#libs/runtime';
import { byKey, categoriesOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import { conditionsOf, knownAt as knownIn, type Where } from './facts-sql.ts';

/** Facts that have one of some values of a member that passes. */
export interface Valued {
  readonly path: string;
  readonly values: readonly string[];
  readonly where?: Where;
}

/** How many facts have each of some values, and the first keys of them all after a place, in their order. */
export interface CountedFacts {
  readonly counts: Map<string, number>;
  readonly keys: readonly string[];
}

/** After every key. */
const LAST = '\u{10ffff}';
/** Between keys that are told as one text: no key has it. Of very many, a row for each would cost twice as much. */
const BETWEEN = '\n';
/**
 * In how many rows of a kind, in the order of their keys, one is hoped to be of a fact that has the value; and so many are
 * looked through at least: where no more follow, all keys are told as soon.
 */
const HOPED = { each: 200, least: 10_000 };
const MOST = 6400;
const BOUNDS_KEPT = 1000;

/** Counts the facts that have a value which passes: what is under way, of very many that no longer are. */
export class PassingFacts {
  private readonly tables: FactTables;
  private readonly least: number;
  // Where first pages are looked for does not move much: of too few keys all are told.
  private readonly bounds = new LRUCache<string, string>({ max: BOUNDS_KEPT });
  private each: number;

  constructor(tables: FactTables, hoped = HOPED) {
    this.tables = tables;
    this.least = hoped.least;
    this.each = hoped.each;
  }

  /**
   * How many facts of a kind hold at a cut, for each of some values, and of all of them the first keys after one, as many
   * as are wanted or as there are.
   */
  count(
    kind: FactKind,
    cut: Cut,
    of: Valued,
    wanted: { readonly after: string; readonly first: number },
  ): CountedFacts {
    const { after, first } = wanted;
    const upTo = first > 0 ? this.keyAfter(kind, after, Math.max(first * this.each, this.least)) : '';
    const found = this.between(kind, cut, of, [after, upTo ?? LAST]);
    if (upTo === undefined || first === 0 || found.keys.length >= first) return found;
    // Fewer lie there than was hoped.
    const all = this.between(kind, cut, of, [after, LAST]);
    if (all.keys.length > found.keys.length) this.each = Math.min(this.each * 2, MOST);
    return all;
  }

  private between(kind: FactKind, cut: Cut, of: Valued, bounds: readonly [string, string]): CountedFacts {
    const counts = new Map<string, number>();
    const keys: string[] = [];
    for (const [value, ...found] of this.withValues(kind, cut, of, bounds)) {
      for (const some of found) {
        const [count = '', ...told] = String(some).split(BETWEEN);
        if (count !== '0') counts.set(String(value), (counts.get(String(value)) ?? 0) + Number(count));
        keys.push(...told);
      }
    }
    return { counts, keys: keys.sort() };
  }

  /** The key of a row that was so many rows after a key once, which is told as well by later rows; undefined where fewer follow. */
  private keyAfter(kind: FactKind, after: string, rows: number): string | undefined {
    const [category, ...others] = categoriesOf(kind);
    if (category === undefined || others.length > 0) return undefined;
    const name = `${kind} ${rows} ${after}`;
    const known = this.bounds.get(name);
    if (known !== undefined) return known;
    const [facts] = this.tables.of(category);
    const sql = `SELECT key FROM ${facts} ${byKey(facts)} WHERE kind = '${kind}' AND key > $after ORDER BY key LIMIT 1 OFFSET $rows`;
    const [row] = this.tables.rows(sql, { after, rows });
    if (row) this.bounds.set(name, String(row[0]));
    return row && String(row[0]);
  }

  /**
   * For each value how many facts of a kind have it, and those of their keys that lie between two, as one text for each
   * axis. A row is said to hold for ever until something else is known, or from one day to another: of either, those are
   * looked at that began as long before the cut as rows of such a length may have.
   */
  private withValues(
    kind: FactKind,
    { asOf, knownAt }: Cut,
    { path, where = {}, values }: Valued,
    [low, high]: readonly [string, string],
  ): SQLOutputValue[][] {
    return categoriesOf(kind).flatMap((category) => {
      const [facts, members] = this.tables.of(category);
      const { sql, params } = conditionsOf(where, { kind, row: 'f' }, members);
      const found = AXES.map((axis) => {
        const began = axis === 'known' ? 'f.recorded_from' : 'f.valid_from';
        const spanned = `${spanSql(axis, 'f')} = s.span AND ${began} > s.after AND ${began} <= s.up_to`;
        const is = [
          `f.kind = '${kind}'`,
          `f.${ENDS[axis]}`,
          `${memberSql(path, 'f')} = v.value`,
          ...HOLDS[axis],
          ...sql,
        ];
        return `(SELECT count(*) || coalesce(char(10) || group_concat(f.key, char(10)) FILTER (WHERE f.key < $high AND f.key > $low), '')
          FROM begun_${axis} s CROSS JOIN ${facts} f INDEXED BY ${passingIndex(facts, kind, path, axis)}
          WHERE ${[spanned, ...is].join(' AND ')})`;
      });
      const begun = AXES.map(
        (axis) => `begun_${axis} AS MATERIALIZED (
          SELECT value ->> 0 AS span, value ->> 1 AS after, value ->> 2 AS up_to FROM json_each($${axis}))`,
      );
      const text = `WITH ${begun.join(', ')} SELECT v.value, ${found.join(', ')} FROM json_each($values) v`;
      const [known, valid] = AXES.map((axis) => JSON.stringify(begunFor(axis, asOf, knownAt))) as [string, string];
      const all = { ...params, known, valid, values: JSON.stringify(values), low, high, asOf, knownAt };
      return this.tables.rows(text, all);
    });
  }
}

const AXES = ['known', 'valid'] as const;

/** What is left to be asked of a row of each axis that began in time: of two bounds SQLite would go by the wrong one. */
const HOLDS = {
  known: ['f.valid_from <= $asOf', 'f.recorded_to > $knownAt'],
  valid: ['f.valid_to > $asOf', knownIn('f')],
} as const;
