import type { DatabaseSync } from 'node:sqlite';
import { domain, type Facts } from '#libs/domain';
import type { FactRow, Feature } from '#libs/kernel';
import { lookupIndex, memberSql } from '#libs/runtime';
import {
  FACT_COLUMNS,
  FactTables,
  byKey,
  byRef,
  factColumns,
  factRow,
  type Cut,
  type Rows,
  type Tables,
} from './fact-tables.ts';
import type { After, FactsReader, Placed } from './facts-reader.ts';
import { fewBegun } from './few-begun.ts';
import { LeftInPost } from './left-in-post.ts';
import { LastingFacts } from './lasting-facts.ts';
import { conditionsOf, holdsOn, knownAt, type Params } from './facts-sql.ts';
import { sortTextOf } from './pinyin.ts';
import { letOthersBeServed } from './slices.ts';

/** What cadres can be put in order by; by their ids otherwise. */
export const CADRE_SORTS = ['name', 'age', 'rank', 'since', 'team'] as const;
/** One of {@link CADRE_SORTS}. */
export type CadreSort = (typeof CADRE_SORTS)[number];

type Cadre = FactRow<Facts['cadre']>;

/** A page of cadres, as it is asked for. */
export interface CadresOf {
  /** Only these. */
  readonly keys?: readonly string[] | undefined;
  /** Only those who have one of these names. */
  readonly names?: readonly string[] | undefined;
  readonly state?: string | undefined;
  /** Of some names, those of whom is meant. */
  readonly meantOf?: ((names: readonly string[]) => ReadonlySet<string>) | undefined;
  /**
   * `name` in pinyin order, `age` the youngest first, `rank` by code, `since` who has been longest in a post first,
   * `team` by the ids of team and post. Who has no rank, or no post, comes last.
   */
  readonly sort?: CadreSort | undefined;
  readonly descending?: boolean;
  readonly after?: After | undefined;
  readonly limit: number;
}

/** A stretch of a page, of those who have a post only some where these are known beforehand. */
type Walk = CadresOf & { readonly among?: readonly string[] | undefined };

/** A fact of another kind that cadres are put in order by: which one, whose it is, and its sort values. */
interface Driver {
  readonly of: 'cadre' | 'team';
  readonly kind: 'civilRank' | 'incumbency';
  readonly cadre: 'key' | 'ref';
  readonly paths: readonly string[];
  /** The first path is that to the day since which the fact is so. */
  readonly isLasting?: true;
}

/** Where the facts come from that cadres are put in order by. */
interface Source {
  readonly from: string;
  readonly params?: Params;
  /** How to have them in order, as SQL, where they are given in it. */
  readonly order?: string;
}

const DRIVERS: Readonly<Record<'rank' | 'since' | 'team', Driver>> = {
  rank: { of: 'cadre', kind: 'civilRank', cadre: 'key', paths: ['rank'] },
  since: { of: 'team', kind: 'incumbency', cadre: 'ref', paths: ['since'], isLasting: true },
  team: { of: 'team', kind: 'incumbency', cadre: 'ref', paths: [] },
};

const [CADRE, TEAM] = ['cadre', 'team'].map((category) =>
  domain.features.find((each) => each.category === category)!,
) as [Feature, Feature];

/** Rows looked at between two turns of others, where a page is told by more than SQL. */
const SLICE = 250;
/** Those who have left are relieved of their posts before. */
const LEFT = 'departed';
/** Of the posts of a page some are not the first of their holders, or of somebody in another state. */
const SPARE = 20;
/** So many people are sooner put in order than met among all others in that order. */
const FEW = 1000;
/** So many more are read than are shown, for not all are in the state that is wanted. */
const MORE = 10;
/** So many are sooner put in order than met among all who ever left. */
const FEW_LEFT = 150;

/** Pages of cadres (干部) in the orders that people ask for. */
export class CadrePages {
  private readonly names: Tables;
  private readonly tables: FactTables;
  private readonly facts: FactsReader;
  private readonly lasting: LastingFacts;
  private readonly leftInPost: LeftInPost;

  constructor(db: DatabaseSync, tables: Tables, facts: FactsReader) {
    this.names = tables;
    this.tables = new FactTables(db, tables);
    this.facts = facts;
    this.lasting = new LastingFacts(this.tables);
    this.leftInPost = new LeftInPost(this.tables);
  }

  /** Forgets what is held in memory: the rows are made anew. */
  startOver(): void {
    this.leftInPost.forget();
  }

  /** The cadres of a cut in order, one more than the limit where there are more. */
  async page(cut: Cut, of: CadresOf): Promise<Placed<Cadre>[]> {
    if (of.keys !== undefined || of.names !== undefined) return this.ofFew(cut, of);
    const { sort, limit, state } = of;
    const isByPost = sort === 'since' || sort === 'team';
    const few = sort !== undefined && state === LEFT ? this.fewIn(cut, state, isByPost) : undefined;
    if (few) return this.ofFew(cut, { ...of, keys: few });
    const accept = acceptedBy(of);
    if (sort === undefined || sort === 'age') {
      return this.facts.page('cadre', cut, {
        where: { is: { state } },
        order: sort === 'age' ? ['birth:7'] : [],
        // The youngest was born last.
        descending: (sort === 'age') !== (of.descending ?? false),
        after: of.after,
        limit,
        ...(accept ? { accept } : {}),
      });
    }
    // Among all posts they would be looked for in vain, post by post.
    const left = isByPost && state === LEFT ? await this.leftInPost.ids() : undefined;
    const among = left && left.length <= FEW ? left : undefined;
    const found: Placed<Cadre>[] = [];
    for (let { after } = of; ;) {
      const size = accept ? Math.max(SLICE, limit - found.length + 1) : limit - found.length + 1;
      const rows = this.walk(cut, { ...of, after, limit: size, among }, sort);
      found.push(...(accept ? accept(rows) : rows));
      if (found.length > limit || rows.length < size) return found.slice(0, limit + 1);
      after = rows.at(-1)!.place;
      await letOthersBeServed();
    }
  }

  private async ofFew(cut: Cut, of: CadresOf): Promise<Placed<Cadre>[]> {
    const { state, sort, descending = false, after, limit } = of;
    const rows = await this.few(cut, of);
    const meant = (acceptedBy(of)?.(rows) ?? rows).filter(({ value }) => state === undefined || value.state === state);
    const ids = meant.map(({ key }) => key);
    const ranks = sort === 'rank' ? this.facts.batch.one('civilRank', ids, cut) : undefined;
    const posts = sort === 'since' || sort === 'team' ? this.facts.batch.byRef('incumbency', ids, cut) : undefined;
    const placed = meant
      .map((row) => ({ ...row, place: placeOf(row, sort, { rank: ranks?.get(row.key), posts: posts?.get(row.key) }) }))
      .filter(({ place }) => after === undefined || compare(place, after, sort, descending) > 0);
    return placed.sort((a, b) => compare(a.place, b.place, sort, descending)).slice(0, limit + 1);
  }

  private async few(cut: Cut, of: CadresOf): Promise<Cadre[]> {
    const { keys, names } = of;
    if (keys === undefined && names !== undefined && isByIdAlone(of)) return this.firstNamed(cut, { ...of, names });
    if (names === undefined) return this.facts.page('cadre', cut, { where: { keys: keys! }, limit: keys!.length });
    const among = keys && new Set(keys);
    const rows = this.facts.batch.withValues('cadre', 'name', names, cut);
    return among ? rows.filter(({ key }) => among.has(key)) : rows;
  }

  /** Of those who have one of some names, in the order of their ids, no more than a page needs are read. */
  private firstNamed(cut: Cut, of: CadresOf & { readonly names: readonly string[] }): Cadre[] {
    const { names, state, after: [last = ''] = [], limit } = of;
    const { keys, rows } = this.facts.batch.placesWithValues('cadre', 'name', names, cut);
    const found: Cadre[] = [];
    let from = keys.filter((id) => id <= last).length;
    for (let size = limit + MORE; from < keys.length && found.length <= limit; size *= 2) {
      found.push(...rows(from, from + size).filter(({ value }) => state === undefined || value.state === state));
      from += size;
    }
    return found;
  }

  /** The cadres in a state, where they are few; by post, only where few can have come into it by the cut. */
  private fewIn(cut: Cut, state: string, isByPost: boolean): readonly string[] | undefined {
    const { keys } = fewBegun(this.tables, { category: 'cadre', kind: 'cadre', where: { is: { state } } }, cut);
    if (isByPost) return keys && keys.length <= FEW_LEFT ? keys : undefined;
    if (keys) return keys;
    const [cadres] = this.tables.of('cadre');
    const { sql, params } = this.ofState(state);
    const where = ["f.kind = 'cadre'", holdsOn('f'), knownAt('f'), ...sql];
    const text = `SELECT f.key FROM ${cadres} f ${byState(cadres)} WHERE ${where.join(' AND ')} LIMIT ${FEW + 1}`;
    const { asOf, knownAt: known } = cut;
    const found = this.tables.rows(text, { ...params, asOf, knownAt: known });
    return found.length > FEW ? undefined : found.map(([key]) => key as string);
  }

  private walk(cut: Cut, of: Walk, sort: 'name' | keyof typeof DRIVERS): Placed<Cadre>[] {
    if (sort === 'name') return this.byName(cut, of);
    const { after, limit } = of;
    const driver = DRIVERS[sort];
    const [phase, ...place] = after ?? [];
    const first = phase === 2 ? [] : this.driven(cut, { ...of, after: after && place }, driver);
    if (first.length >= limit) return first;
    const rest = { ...of, after: phase === 2 ? place : undefined, limit: limit - first.length };
    return [...first, ...this.undriven(cut, rest, driver)];
  }

  private byName(cut: Cut, { state, descending, after, limit }: CadresOf): Placed<Cadre>[] {
    const [facts] = this.tables.of('cadre');
    const columns = ['n.sort', 'n.name', 'f.key'];
    const { sql, params } = this.ofState(state);
    // The plus takes the column's type from the comparison, which the index does not have.
    const from = `${this.names.table('names', 'names')} n
      CROSS JOIN ${facts} f INDEXED BY ${lookupIndex(facts, CADRE, 'cadre', ['name'])}
        ON f.kind = 'cadre' AND ${memberSql('name', 'f')} = +n.name`;
    const bound = after ? [`n.sort ${descending ? '<=' : '>='} $a0`] : [];
    const where = ["n.whose = 'cadre'", ...bound, holdsOn('f'), knownAt('f'), ...sql];
    return this.read({ from, where, columns, descending, after, limit, cut, params }, (place) => place);
  }

  /** Those who have what they are put in order by; who has several is at the first of them. */
  private driven(cut: Cut, of: Walk, driver: Driver): Placed<Cadre>[] {
    const { among, after, descending, limit } = of;
    if (among?.length === 0) return [];
    const [table] = this.tables.of(driver.of);
    if (among) {
      const whose = `(SELECT value AS cadre FROM json_each($among)) w`;
      const from = `${whose} CROSS JOIN ${table} d ${byRef(table, driver.of, driver.kind)} ON d.ref = w.cadre`;
      return this.drivenFrom({ from, params: { among: JSON.stringify(among) } }, cut, of, driver);
    }
    if (!driver.isLasting)
      return this.drivenFrom({ from: `${table} d ${this.driverHint(table, driver)}` }, cut, of, driver);
    const found: Placed<Cadre>[] = [];
    const from = `json_each($ids) w CROSS JOIN ${table} d ON d.rowid = w.value`;
    for (const ids of this.lasting.batches(driver, cut, { after, descending, size: limit + SPARE })) {
      const rest = { ...of, after: undefined, limit: limit - found.length };
      const batch = { from, params: { ids: JSON.stringify(ids) }, order: 'w.rowid' };
      found.push(...this.drivenFrom(batch, cut, rest, driver));
      if (found.length >= limit) break;
    }
    return found;
  }

  private drivenFrom(
    { from, params: given = {}, order }: Source,
    cut: Cut,
    { state, descending, after, limit }: Walk,
    driver: Driver,
  ): Placed<Cadre>[] {
    const [table] = this.tables.of(driver.of);
    const placeIn = (alias: string): string[] => [
      ...driver.paths.map((path) => memberSql(path, alias)),
      `${alias}.key`,
    ];
    const [cadres] = this.tables.of('cadre');
    const { sql, params } = this.ofState(state);
    const where = [`d.kind = '${driver.kind}'`, holdsOn('d'), knownAt('d'), holdsOn('f'), knownAt('f'), ...sql];
    if (driver.cadre === 'ref') {
      const earlier = `(${placeIn('e').join(', ')}) < (${placeIn('d').join(', ')})`;
      where.push(`NOT EXISTS (SELECT 1 FROM ${table} e ${byRef(table, driver.of, driver.kind)} WHERE e.kind = '${driver.kind}' AND e.ref = d.ref
        AND ${holdsOn('e')} AND ${knownAt('e')} AND ${earlier})`);
    }
    const whose = `${cadres} f ${byKey(cadres)} ON f.kind = 'cadre' AND f.key = d.${driver.cadre}`;
    const read = { from: `${from} CROSS JOIN ${whose}`, where, columns: placeIn('d'), descending, after, limit, cut };
    return this.read({ ...read, order, params: { ...params, ...given } }, (place) => [1, ...place]);
  }

  private driverHint(table: string, { of, kind, paths }: Driver): string {
    const feature = of === 'team' ? TEAM : CADRE;
    return paths.length > 0 ? `INDEXED BY ${lookupIndex(table, feature, kind, paths)}` : byKey(table);
  }

  private undriven(cut: Cut, { state, descending, after, limit }: CadresOf, driver: Driver): Placed<Cadre>[] {
    const [table] = this.tables.of(driver.of);
    const { sql, params } = this.ofState(state);
    const hint = driver.cadre === 'ref' ? byRef(table, driver.of, driver.kind) : byKey(table);
    const none = `NOT EXISTS (SELECT 1 FROM ${table} e ${hint} WHERE e.kind = '${driver.kind}' AND e.${driver.cadre} = f.key
      AND ${holdsOn('e')} AND ${knownAt('e')})`;
    const where = ["f.kind = 'cadre'", holdsOn('f'), knownAt('f'), ...sql, none];
    const [cadres] = this.tables.of('cadre');
    const from = `${cadres} f ${state === undefined ? byKey(cadres) : byState(cadres)}`;
    const read = { from, where, columns: ['f.key'], descending, after, limit, cut, params };
    return this.read(read, (place) => [2, ...place]);
  }

  private ofState(state: string | undefined): { readonly sql: readonly string[]; readonly params: Params } {
    return conditionsOf({ is: { state } }, { kind: 'cadre', row: 'f' }, '');
  }

  private read(
    of: {
      readonly from: string;
      readonly where: readonly string[];
      readonly columns: readonly string[];
      /** That of the rows, as SQL, where it is known; that of the columns without it. */
      readonly order?: string | undefined;
      readonly descending?: boolean | undefined;
      readonly after: After | undefined;
      readonly limit: number;
      readonly cut: Cut;
      readonly params: Params;
    },
    placeIn: (columns: After) => After,
  ): Placed<Cadre>[] {
    const { from, columns, descending, after, cut } = of;
    const { order = columns.map((_, n) => `p${n}${descending ? ' DESC' : ''}`).join(', ') } = of;
    const bounds = columns.map((_, n) => `$a${n}`).join(', ');
    const further = after ? [`(${columns.join(', ')}) ${descending ? '<' : '>'} (${bounds})`] : [];
    const placed = columns.map((column, n) => `${column} AS p${n}`).join(', ');
    const sql = `SELECT ${factColumns('f')}, ${placed} FROM ${from} WHERE ${[...of.where, ...further].join(' AND ')}
      ORDER BY ${order} LIMIT $limit`;
    const places = Object.fromEntries((after ?? []).map((value, n) => [`a${n}`, value]));
    const { asOf, knownAt: known } = cut;
    return this.tables.rows(sql, { ...of.params, ...places, asOf, knownAt: known, limit: of.limit }).map((row) => ({
      ...factRow<Facts['cadre']>(row),
      place: placeIn(row.slice(FACT_COLUMNS) as (string | number)[]),
    }));
  }
}

function byState(cadres: string): string {
  return `INDEXED BY ${lookupIndex(cadres, CADRE, 'cadre', ['state'])}`;
}

/** Where a cadre stands in an order, by what else he has that it goes by. */
function placeOf(
  { key, value }: Cadre,
  sort: CadreSort | undefined,
  {
    rank,
    posts = [],
  }: { readonly rank?: Facts['civilRank'] | undefined; readonly posts?: Rows<'incumbency'> | undefined },
): After {
  if (sort === undefined) return [key];
  if (sort === 'name') return [sortTextOf(value.name), value.name, key];
  if (sort === 'age') return [value.birth.slice(0, 7), key];
  if (sort === 'rank') return rank === undefined ? [2, key] : [1, rank.rank, key];
  const places = posts.map((post) => (sort === 'since' ? [post.value.since, post.key] : [post.key]));
  const [first] = places.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  return first ? [1, ...first] : [2, key];
}

/** Whether cadres come in the order of their ids, and SQL can tell who is meant. */
function isByIdAlone({ sort, descending = false, meantOf }: CadresOf): boolean {
  return sort === undefined && !descending && meantOf === undefined;
}

/** Picks out the cadres who are meant; undefined where all are. */
function acceptedBy({ meantOf }: CadresOf): (<Row extends Cadre>(rows: readonly Row[]) => Row[]) | undefined {
  if (!meantOf) return undefined;
  return (rows) => {
    const meant = meantOf(rows.map(({ value }) => value.name));
    return rows.filter(({ value }) => meant.has(value.name));
  };
}

/** In the order of a sort; the phases of those who have something to sort by and who have not keep their order. */
function compare(a: After, b: After, sort: CadreSort | undefined, descending: boolean): number {
  const phased = sort !== undefined && sort in DRIVERS;
  const turn = (sort === 'age') !== descending ? -1 : 1;
  for (const [n, one] of a.entries()) {
    const other = b[n];
    if (one === other || other === undefined) continue;
    return (one < other ? -1 : 1) * (phased && n === 0 ? 1 : turn);
  }
  return 0;
}
