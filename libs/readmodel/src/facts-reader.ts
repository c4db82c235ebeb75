import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Facts } from '#libs/domain';
import type { FactRow, Micros, PlainDate } from '#libs/kernel';
import { NO_MEMBER, STILL_KNOWN, lookupIndex, memberSql } from '#libs/runtime';
import { FactBatches } from './fact-batches.ts';
import { FactDifferences, type Differing } from './fact-differences.ts';
import {
  FACT_COLUMNS,
  FactTables,
  byKey,
  byRef,
  categoriesOf,
  factColumns,
  factRow,
  featureOf,
  type Cut,
  type FactKind,
  type Rows,
  type Tables,
} from './fact-tables.ts';
import {
  conditionsOf,
  fixedPaths,
  holdsOn,
  isNarrow,
  knownAt as knownIn,
  type Params,
  type Scalar,
  type Where,
} from './facts-sql.ts';
import { fewBegun } from './few-begun.ts';
import { latestDay } from './latest-day.ts';
import { PassingFacts, type CountedFacts, type Valued } from './passing-facts.ts';
import { letOthersBeServed } from './slices.ts';

/** Where a list goes on: the sort values of the last item served, its key the last of them. */
export type After = readonly (string | number)[];

/** A page of facts, as it is asked for. */
export interface PageOf<Row> {
  readonly where?: Where;
  /** Paths to sort by before the key; the key alone without any. */
  readonly order?: readonly string[];
  readonly descending?: boolean;
  readonly after?: After | undefined;
  readonly limit: number;
  /** Only what this feature gives. */
  readonly category?: string | undefined;
  /** Of some rows, those that are wanted, where SQL cannot tell. */
  readonly accept?: (rows: readonly Row[]) => readonly Row[];
}

/** A fact on a page, with what it is sorted by. */
export type Placed<Row> = Row & { readonly place: After };

/** Days, and elements of lists: each sorts before what stands for one that is missing. Names and codes are always there. */
const MAY_BE_MISSING = /On$|\]$/;

/** Rows looked at between two turns of others, where a page is told by more than SQL. */
const SLICE = 250;
/** Rows fetched at a time where all are gone through. */
const WALKED = 1000;

/** Rows come after these values, as many columns as there are values; `orEqual` lets equal ones in. */
interface Bound {
  readonly than: After;
  readonly orEqual?: boolean;
}

/** The paths of an index that gives this order under these conditions; undefined where the order of keys does. */
function indexFor(
  category: string,
  kind: string,
  where: Where,
  order: readonly string[],
): readonly string[] | undefined {
  const { lookups } = featureOf(category);
  const fixed = fixedPaths(where);
  const fits = (paths: readonly string[]): boolean => {
    const first = paths.length - order.length;
    return paths.every((path, n) => (n < first ? fixed.includes(path) : path === order[n - first]));
  };
  return (lookups?.[kind]?.sorted ?? [])
    .filter((paths) => paths.length > 0 && fits(paths))
    .toSorted((a, b) => b.length - a.length)[0];
}

const KNOWN = 'recorded_from <= $knownAt AND recorded_to > $knownAt';
const TRUE = 'valid_from <= $asOf AND valid_to > $asOf';

/** Reads facts at a cut. Rows come in key order unless another is asked for. */
export class FactsReader {
  /** The same facts for many keys at once. */
  readonly batch: FactBatches;
  private readonly tables: FactTables;
  private readonly compared: FactDifferences;
  private readonly passing: PassingFacts;
  /** Statements over facts of several kinds, by the tables and kinds that they read: writing one out takes as long as asking. */
  private readonly ofKinds = new Map<string, string>();

  constructor(db: DatabaseSync, tables: Tables) {
    this.tables = new FactTables(db, tables);
    this.batch = new FactBatches(this.tables);
    this.compared = new FactDifferences(this.tables);
    this.passing = new PassingFacts(this.tables);
  }

  /** The fact with this key, if it holds. */
  one<K extends FactKind>(kind: K, key: string, { asOf, knownAt }: Cut): Facts[K] | undefined {
    return this.rows(kind, `key = $key AND ${TRUE} AND ${KNOWN}`, { key, asOf, knownAt })[0]?.value;
  }

  /** The facts whose keys begin with an aggregate's id. */
  under<K extends FactKind>(kind: K, id: string, { asOf, knownAt }: Cut): Rows<K> {
    const range = 'key > $low AND key < $high';
    return this.rows(kind, `${range} AND ${TRUE} AND ${KNOWN} ORDER BY key`, {
      low: `${id}/`,
      high: `${id}0`,
      asOf,
      knownAt,
    });
  }

  /** The same of several kinds of one feature, with one statement. */
  underEach(kinds: readonly FactKind[], id: string, { asOf, knownAt }: Cut): Map<FactKind, Rows<FactKind>> {
    const [category = ''] = categoriesOf(kinds[0]!);
    const [facts] = this.tables.of(category);
    const sql = `SELECT ${factColumns('f')}, f.kind FROM ${facts} f ${byKey(facts)}
      WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND key > $low AND key < $high AND ${TRUE} AND ${KNOWN}
      ORDER BY kind, key`;
    const found = new Map<FactKind, Rows<FactKind>>(kinds.map((kind) => [kind, []]));
    for (const row of this.tables.rows(sql, { low: `${id}/`, high: `${id}0`, asOf, knownAt })) {
      found.get(row[FACT_COLUMNS] as FactKind)!.push(factRow(row));
    }
    return found;
  }

  /** The facts looked up by what they refer to. */
  byRef<K extends FactKind>(kind: K, ref: string, { asOf, knownAt }: Cut): Rows<K> {
    return this.rows(kind, `ref = $ref AND ${TRUE} AND ${KNOWN} ORDER BY key`, { ref, asOf, knownAt });
  }

  /** The facts that have a member with a value, and are what else is wanted. */
  equal<K extends FactKind>(kind: K, path: string, is: Scalar, cut: Cut, more?: Where): Rows<K> {
    if (more === undefined && typeof is === 'string' && isSortedBy(kind, path))
      return this.batch.withValues(kind, path, [is], cut);
    return categoriesOf(kind).flatMap((category) =>
      this.ordered(category, kind, cut, { where: { ...more, is: { ...more?.is, [path]: is } }, limit: -1 }),
    );
  }

  /** The facts that an element under one of some paths leads to. */
  withMember<K extends FactKind>(kind: K, member: NonNullable<Where['members']>[number], cut: Cut): Rows<K> {
    return categoriesOf(kind).flatMap((category) =>
      this.ordered(category, kind, cut, { where: { members: [member] }, limit: -1 }),
    );
  }

  /** Facts that were known and are known no longer, as they last were, each with the instant at which it ceased to be. */
  lapsed<K extends FactKind>(
    kind: K,
    { asOf, knownAt }: Cut,
    of: Where = {},
  ): (Rows<K>[number] & { readonly lapsedAt: Micros })[] {
    return categoriesOf(kind).flatMap((category) => {
      const [facts, members] = this.tables.of(category);
      const { sql, params, keys = '' } = conditionsOf(of, { kind, row: 'f' }, members);
      const known = `SELECT 1 FROM ${facts} g ${byKey(facts)} WHERE g.kind = f.kind AND g.key = f.key AND ${knownIn('g')}`;
      const conditions = [`f.kind = '${kind}'`, 'f.recorded_to <= $knownAt', 'f.valid_from <= $asOf', ...sql];
      const text = `SELECT ${factColumns('f')}, max(f.recorded_to) FROM ${keys}${facts} f ${byKey(facts)}
        WHERE ${conditions.join(' AND ')} AND NOT EXISTS (${known}) GROUP BY f.key ORDER BY f.key`;
      return this.tables
        .rows(text, { ...params, asOf, knownAt })
        .map((row) => ({ ...factRow<Facts[K]>(row), lapsedAt: Number(row[FACT_COLUMNS]) }));
    });
  }

  /** Every interval, past and to come, of the facts that refer to something, oldest first. */
  historyByRef<K extends FactKind>(kind: K, ref: string, knownAt: Micros): Rows<K> {
    return this.rows(kind, `ref = $ref AND ${KNOWN} ORDER BY valid_from, key`, { ref, knownAt });
  }

  /** Every interval, past and to come, of one fact, oldest first. */
  historyOf<K extends FactKind>(kind: K, key: string, knownAt: Micros): Rows<K> {
    return this.rows(kind, `key = $key AND ${KNOWN} ORDER BY valid_from`, { key, knownAt });
  }

  /** Facts as known by now that refer to something and end after a day; of any kind. */
  knownByRef(kind: string, ref: string, from: PlainDate): FactRow[] {
    return this.rows(
      kind as FactKind,
      `ref = $ref AND recorded_to = ${STILL_KNOWN} AND valid_to > $from ORDER BY valid_from`,
      {
        ref,
        from,
      },
    );
  }

  /** Every interval of the facts of some kinds, as known by now, that refer to something: by kind, with one statement. */
  knownOfKinds(kinds: readonly string[], ref: string): Map<string, FactRow[]> {
    const found = new Map(kinds.map((kind) => [kind, [] as FactRow[]]));
    const places = kinds.flatMap((kind) =>
      categoriesOf(kind).map((category) => ({ kind, category, facts: this.tables.of(category)[0] })),
    );
    const name = places.map(({ kind, facts }) => `${facts}.${kind}`).join();
    const sql = this.ofKinds.get(name) ?? knownOf(places);
    this.ofKinds.set(name, sql);
    for (const row of this.tables.rows(sql, { ref })) found.get(row[FACT_COLUMNS] as string)!.push(factRow(row));
    return found;
  }

  /**
   * A page of the facts of a kind that hold at a cut, one more than the limit where there are more. The kinds that
   * several features give are merged: their category is sorted by just before the key.
   */
  async page<K extends FactKind>(
    kind: K,
    cut: Cut,
    of: PageOf<FactRow<Facts[K]>>,
  ): Promise<Placed<FactRow<Facts[K]>>[]> {
    const { accept, limit } = of;
    const found: Placed<FactRow<Facts[K]>>[] = [];
    for (let { after } = of; ;) {
      const size = accept ? Math.max(SLICE, limit - found.length + 1) : limit - found.length + 1;
      const rows = this.inOrder(kind, cut, { ...of, ...(after ? { after } : {}), limit: size });
      // What is accepted are some of the same rows.
      found.push(...((accept?.(rows) ?? rows) as typeof rows));
      if (found.length > limit || rows.length < size) return found.slice(0, limit + 1);
      after = rows.at(-1)!.place;
      await letOthersBeServed();
    }
  }

  /**
   * What differs between two cuts, in key order and slice by slice: each slice holds the facts of a stretch of keys
   * that are one thing at the one cut and another, or nothing, at the other.
   */
  async *differences(
    kind: FactKind,
    cuts: readonly [Cut, Cut],
    of: { readonly where?: Where; readonly after?: string | undefined } = {},
  ): AsyncGenerator<readonly Differing[], void, undefined> {
    yield* this.compared.between(kind, cuts, of);
  }

  /** The key of every fact of a kind that was ever known by an instant, whether it holds or not, in their order. */
  everyKey(kind: 'cadre' | 'team', knownAt: Micros): string[] {
    const [facts] = this.tables.of(kind);
    const sql = `SELECT DISTINCT key FROM ${facts} ${byKey(facts)} WHERE kind = $kind AND recorded_from <= $knownAt ORDER BY key`;
    return this.prepared(sql)
      .all({ kind, knownAt })
      .map(({ key }) => String(key));
  }

  /** Every fact of a kind, for what is made of all of them and is no request: an export, a report. */
  *every<K extends FactKind>(kind: K, cut: Cut): Generator<FactRow<Facts[K]>, void, undefined> {
    for (let after: After | undefined; ;) {
      const rows = this.inOrder(kind, cut, { limit: WALKED, ...(after ? { after } : {}) });
      yield* rows;
      if (rows.length < WALKED) return;
      after = rows.at(-1)!.place;
    }
  }

  /** How many facts of a kind hold at a cut, for each of some values of a member that passes. */
  async countBy(kind: FactKind, cut: Cut, of: Valued): Promise<Map<string, number>> {
    return (await this.countedBy(kind, cut, of, { after: '', first: 0 })).counts;
  }

  /**
   * The same, with the first keys of those facts after a place, in order. See {@link PassingFacts.count}; where the
   * conditions hold it to few rows, these are gone through.
   */
  async countedBy(
    kind: FactKind,
    cut: Cut,
    of: Valued,
    wanted: { readonly after: string; readonly first: number },
  ): Promise<CountedFacts> {
    const { path, values, where = {} } = of;
    if (!isNarrow(where)) return this.passing.count(kind, cut, of, wanted);
    const found = values.map((value) => {
      return [value, this.equal(kind, path, value, cut, where).map(({ key }) => key)] as const;
    });
    const keys = found.flatMap(([, some]) => some).filter((key) => key > wanted.after);
    const counts = found.filter(([, some]) => some.length > 0).map(([value, some]) => [value, some.length] as const);
    return { counts: new Map(counts), keys: keys.sort() };
  }

  /** How many facts of a kind hold at a cut. */
  countAll(kind: FactKind, cut: Cut, where: Where = {}): number {
    const counts = categoriesOf(kind).map((category) => {
      const { from, params } = this.matching(category, kind, cut, where);
      return Number(this.prepared(`SELECT count(*) AS n ${from}`).get(params)?.['n'] ?? 0);
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** What facts of a kind refer to, each once, in order. */
  refs(kind: FactKind, cut: Cut, of: { where?: Where; after?: string; limit: number }): string[] {
    return categoriesOf(kind).flatMap((category) => {
      const { where = {} } = of;
      const { from, params } = this.matching(category, kind, cut, where, where.heads === undefined);
      const sql = `SELECT DISTINCT f.ref AS ref ${from} AND f.ref > $afterRef ORDER BY f.ref LIMIT $limit`;
      return this.prepared(sql)
        .all({ ...params, afterRef: of.after ?? '', limit: of.limit })
        .map(({ ref }) => String(ref));
    });
  }

  private matching(
    category: string,
    kind: FactKind,
    cut: Cut,
    where: Where,
    refs = where.refs !== undefined,
  ): { from: string; params: Params } {
    const [facts, members] = this.tables.of(category);
    const { sql, params, keys = '' } = conditionsOf(where, { kind, row: 'f' }, members);
    const conditions = [`f.kind = '${kind}'`, ...sql, holdsOn('f'), knownIn('f')];
    const { asOf, knownAt } = cut;
    const hint = refs && keys === '' ? byRef(facts, category, kind) : byKey(facts);
    return {
      from: `FROM ${keys}${facts} f ${hint} WHERE ${conditions.join(' AND ')}`,
      params: { ...params, asOf, knownAt },
    };
  }

  /** Rows in order; what has nothing to be put in order by comes last, whichever way round. */
  private inOrder<K extends FactKind>(kind: K, cut: Cut, of: PageOf<FactRow<Facts[K]>>): Placed<FactRow<Facts[K]>>[] {
    const { limit, after, descending = false, order: [path] = [], where = {} } = of;
    if (!descending || path === undefined || !MAY_BE_MISSING.test(path)) return this.turned(kind, cut, of);
    const inLast = after?.[0] === NO_MEMBER;
    const within = { ...where.within, [path]: { ...where.within?.[path], before: NO_MEMBER } };
    const first = inLast ? [] : this.turned(kind, cut, { ...of, where: { ...where, within } });
    if (first.length >= limit) return first;
    const missing = { ...where, is: { ...where.is, [path]: NO_MEMBER } };
    const rest = { ...of, where: missing, after: inLast ? after : undefined, limit: limit - first.length };
    return [...first, ...this.turned(kind, cut, rest)];
  }

  private turned<K extends FactKind>(kind: K, cut: Cut, of: PageOf<FactRow<Facts[K]>>): Placed<FactRow<Facts[K]>>[] {
    const { limit, after, descending = false, order = [], category } = of;
    const all = categoriesOf(kind).toSorted();
    const categories = descending ? all.toReversed() : all;
    if (categories.length === 1)
      return this.ordered(categories[0]!, kind, cut, { ...of, after: after && { than: after } });
    const rows: Placed<FactRow<Facts[K]>>[] = [];
    for (const each of categories) {
      if (category !== undefined && category !== each) continue;
      const bound = after && boundIn(after, each, descending);
      if (bound === 'nothing') continue;
      for (const row of this.ordered(each, kind, cut, { ...of, after: bound })) {
        rows.push({ ...row, place: [...row.place.slice(0, -1), each, row.key] });
      }
      if (order.length === 0 && rows.length >= limit) break;
    }
    return rows.sort((a, b) => byPlace(a.place, b.place) * (descending ? -1 : 1)).slice(0, limit);
  }

  /** Rows in the order of some paths, then of the key, from one feature. */
  private ordered<K extends FactKind>(
    category: string,
    kind: K,
    cut: Cut,
    of: Omit<PageOf<FactRow<Facts[K]>>, 'after'> & { readonly after?: Bound | undefined },
  ): Placed<FactRow<Facts[K]>>[] {
    const { order = [], descending = false, after, limit } = of;
    const [facts, members] = this.tables.of(category);
    const wanted = descending ? this.fromTheLatest(category, kind, cut, of) : (of.where ?? {});
    const where = order.length > 0 ? wanted : fewBegun(this.tables, { category, kind, where: wanted }, cut);
    const indexed = isNarrow(where) ? undefined : indexFor(category, kind, where, order);
    const { sql, params, keys = '' } = conditionsOf(where, { kind, row: 'f' }, members);
    const columns = [...order.map((path) => memberSql(path, 'f')), 'f.key'];
    const feature = featureOf(category);
    // An index holds the sort values, the days and the instants: only rows that hold are looked up.
    const byIndex = indexed ? lookupIndex(facts, feature, kind, indexed) : where.refs && lookupIndex(facts, feature);
    const from = `${keys}${facts} f ${byIndex && keys === '' ? `INDEXED BY ${byIndex}` : byKey(facts)}`;
    const conditions = [`f.kind = '${kind}'`, ...sql, holdsOn('f'), knownIn('f')];
    if (after) {
      const some = columns.slice(0, after.than.length);
      const values = some.map((_, n) => `$a${n}`).join(', ');
      conditions.push(`(${some.join(', ')}) ${descending ? '<' : '>'}${after.orEqual ? '=' : ''} (${values})`);
    }
    const places = columns.map((column, n) => `${column} AS p${n}`).join(', ');
    const direction = descending ? ' DESC' : '';
    const text = `SELECT ${factColumns('f')}, ${places}
      FROM ${from} WHERE ${conditions.join(' AND ')}
      ORDER BY ${columns.map((column) => `${column}${direction}`).join(', ')} LIMIT $limit`;
    const bounds = Object.fromEntries((after?.than ?? []).map((value, n) => [`a${n}`, value]));
    const { asOf, knownAt } = cut;
    return this.tables
      .rows(text, { ...params, ...bounds, asOf, knownAt, limit })
      .map((row) => Object.assign(factRow<Facts[K]>(row), { place: row.slice(FACT_COLUMNS) as (string | number)[] }));
  }

  /**
   * The conditions with the latest day that the facts can have: what lies after it, or after the last item served, would
   * be passed over row by row. Of two bounds on the same side SQLite would go by the wrong one.
   */
  private fromTheLatest(
    category: string,
    kind: FactKind,
    cut: Cut,
    {
      where = {},
      order: [path] = [],
      after,
    }: Pick<PageOf<never>, 'where' | 'order'> & { readonly after?: Bound | undefined },
  ): Where {
    if (path === undefined || !MAY_BE_MISSING.test(path) || isNarrow(where)) return where;
    const { to, before, ...lower } = where.within?.[path] ?? {};
    if (before === undefined && to === undefined) return where;
    const last = after?.than[0];
    const latest = last ?? latestDay(this.tables, { category, kind, path }, cut);
    if (latest === undefined) return where;
    const isFurther = to === undefined || latest <= to;
    const bound = isFurther ? (last === undefined ? { to: latest } : {}) : { to };
    return { ...where, within: { ...where.within, [path]: { ...lower, ...bound } } };
  }

  private rows<K extends FactKind>(kind: K, where: string, params: Record<string, SQLInputValue>): Rows<K> {
    return categoriesOf(kind).flatMap((category) => {
      const [facts] = this.tables.of(category);
      const hint = where.startsWith('ref') ? byRef(facts, category, kind) : byKey(facts);
      const sql = `SELECT ${factColumns('f')} FROM ${facts} f ${hint} WHERE kind = '${kind}' AND ${where}`;
      return this.tables.rows(sql, params).map((row) => factRow<Facts[K]>(row));
    });
  }

  private prepared(sql: string): StatementSync {
    return this.tables.prepared(sql);
  }
}

/** What is known by now of some kinds, by what it refers to, oldest first. */
function knownOf(places: readonly { kind: string; category: string; facts: string }[]): string {
  const ofEach = places.map(
    ({ kind, category, facts }) => `SELECT ${factColumns('f')}, f.kind FROM ${facts} f ${byRef(facts, category, kind)}
      WHERE kind = '${kind}' AND ref = $ref AND recorded_to = ${STILL_KNOWN}`,
  );
  return `${ofEach.join(' UNION ALL ')} ORDER BY valid_from`;
}

/** Whether every feature that gives facts of a kind has an index of them by one path alone. */
function isSortedBy(kind: FactKind, path: string): boolean {
  return categoriesOf(kind).every((category) =>
    featureOf(category).lookups?.[kind]?.sorted?.some((paths) => paths.length === 1 && paths[0] === path),
  );
}

/** Where the rows of one category go on after a place that a row of any category had. */
function boundIn(after: After, category: string, descending: boolean): Bound | undefined | 'nothing' {
  const values = after.slice(0, -2);
  const last = String(after.at(-2));
  if (category === last) return { than: [...values, after.at(-1)!] };
  const orEqual = category > last !== descending;
  if (values.length > 0) return { than: values, orEqual };
  return orEqual ? undefined : 'nothing';
}

/** Numbers before texts, as SQLite has them. */
function byPlace(a: After, b: After): number {
  for (const [n, one] of a.entries()) {
    const other = b[n]!;
    if (one === other) continue;
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return 0;
}
