import { ENDS, memberSql, passingIndex, spanSql, spansUpTo } from '#libs/runtime';
import { byKey, categoriesOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import { conditionsOf, holdsOn, knownAt as knownIn, type Where } from './facts-sql.ts';
import { letOthersBeServed } from './slices.ts';

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

/** Counts the facts that have a value which passes: what is under way, of very many that no longer are. */
export class PassingFacts {
  private readonly tables: FactTables;
  private readonly least: number;
  private each: number;

  constructor(tables: FactTables, hoped = HOPED) {
    this.tables = tables;
    this.least = hoped.least;
    this.each = hoped.each;
  }

  /**
   * How many facts of a kind hold at a cut, for each of some values, and of all of them the first keys after one, as many
   * as are wanted or as there are. One value after the other, so that others are served between.
   */
  async count(
    kind: FactKind,
    cut: Cut,
    of: Valued,
    wanted: { readonly after: string; readonly first: number },
  ): Promise<CountedFacts> {
    const { after, first } = wanted;
    const upTo = first > 0 ? this.keyAfter(kind, after, Math.max(first * this.each, this.least)) : '';
    const found = await this.between(kind, cut, of, [after, upTo ?? LAST]);
    if (upTo === undefined || first === 0 || found.keys.length >= first) return found;
    // Fewer lie there than was hoped.
    const all = await this.between(kind, cut, of, [after, LAST]);
    if (all.keys.length > found.keys.length) this.each = Math.min(this.each * 2, MOST);
    return all;
  }

  private async between(
    kind: FactKind,
    cut: Cut,
    of: Valued,
    bounds: readonly [string, string],
  ): Promise<CountedFacts> {
    const counts = new Map<string, number>();
    const keys: string[] = [];
    for (const value of of.values) {
      let count = 0;
      for (const [n, some] of this.withValue(kind, cut, { ...of, value }, bounds)) {
        count += Number(n);
        if (some !== null) keys.push(...String(some).split(BETWEEN));
      }
      if (count === 0) continue;
      counts.set(value, count);
      await letOthersBeServed();
    }
    return { counts, keys: keys.sort() };
  }

  /** The key of a row so many rows after a key; undefined where fewer follow. */
  private keyAfter(kind: FactKind, after: string, rows: number): string | undefined {
    const [category, ...others] = categoriesOf(kind);
    if (category === undefined || others.length > 0) return undefined;
    const [facts] = this.tables.of(category);
    const sql = `SELECT key FROM ${facts} ${byKey(facts)} WHERE kind = '${kind}' AND key > $after ORDER BY key LIMIT 1 OFFSET $rows`;
    const [row] = this.tables.rows(sql, { after, rows });
    return row && String(row[0]);
  }

  /**
   * How many facts of a kind have a value, and those of their keys that lie between two. A row is said to hold for ever
   * until something else is known, or from one day to another: of either, those are looked at that began as long before
   * the cut as rows of such a length may have.
   */
  private withValue(
    kind: FactKind,
    { asOf, knownAt }: Cut,
    { path, where = {}, value }: Valued & { readonly value: string },
    [low, high]: readonly [string, string],
  ): (readonly unknown[])[] {
    return categoriesOf(kind).flatMap((category) => {
      const [facts, members] = this.tables.of(category);
      const { sql, params } = conditionsOf(where, { kind, row: 'f' }, members);
      const is = [`f.kind = '${kind}'`, `${memberSql(path, 'f')} = $value`, holdsOn('f'), knownIn('f'), ...sql];
      const selected = (['known', 'valid'] as const).map((axis) => {
        const began = axis === 'known' ? 'f.recorded_from' : 'f.valid_from';
        const spanned = [`f.${ENDS[axis]}`, `${spanSql(axis, 'f')} = s.key`, `${began} > s.value`];
        return `SELECT count(*), group_concat(f.key, char(10)) FILTER (WHERE f.key > $low AND f.key < $high)
          FROM json_each($${axis}) s CROSS JOIN ${facts} f
          INDEXED BY ${passingIndex(facts, kind, path, axis)} WHERE ${[...is, ...spanned].join(' AND ')}`;
      });
      const [known, valid] = [spansUpTo('known', knownAt), spansUpTo('valid', asOf)].map((each) =>
        JSON.stringify(each),
      ) as [string, string];
      const all = { ...params, known, valid, value, low, high, asOf, knownAt };
      return this.tables.rows(selected.join(' UNION ALL '), all);
    });
  }
}
