import { domain } from '#libs/domain';
import { lookupIndex, memberSql } from '#libs/runtime';
import { byKey, byRef, type FactTables } from './fact-tables.ts';
import type { Params } from './facts-sql.ts';
import { letOthersBeServed } from './slices.ts';

const CADRE = domain.features.find(({ category }) => category === 'cadre')!;

/** Cadres of whom it is asked between two turns of others whether they had a post. */
const SLICE = 1000;
/** Of more rows that have come since, all who have left are gone through again. */
const MOST = 5000;

/** Up to which rows of the two tables everything has been looked at. */
interface LastRows {
  readonly cadres: number;
  readonly posts: number;
}

/**
 * Who is said to have left and to have a post, at one cut or another. The ledger takes in no departure of somebody who
 * has a post, so that these are the few whom two nodes recorded at one instant, or a correction has made so. They are
 * kept in memory, with everybody whom rows concern that have come since: a row that is there only ever comes to hold at
 * fewer cuts.
 */
export class LeftInPost {
  private readonly tables: FactTables;
  /** The work that is under way or done, and the tables that it is of. */
  private found:
    { readonly of: string; readonly seen: LastRows; readonly ids: Promise<ReadonlySet<string>> } | undefined;

  constructor(tables: FactTables) {
    this.tables = tables;
  }

  /** Forgets them: the rows are made anew. */
  forget(): void {
    this.found = undefined;
  }

  /** Their ids, with those of others perhaps: whoever is not among them never had a post after having left. */
  async ids(): Promise<readonly string[]> {
    const [cadres, posts] = this.names();
    const of = `${cadres} ${posts}`;
    const seen = { cadres: this.lastRow(cadres), posts: this.lastRow(posts) };
    const before = this.found?.of === of ? this.found : undefined;
    if (!before || seen.cadres !== before.seen.cadres || seen.posts !== before.seen.posts) {
      const ids = before === undefined ? this.amongAll() : this.withNew(before.ids, before.seen);
      const found = { of, seen, ids };
      this.found = found;
      // What failed is asked again by whoever comes next.
      ids.catch(() => {
        if (this.found === found) this.forget();
      });
    }
    return [...(await this.found!.ids)];
  }

  private async amongAll(): Promise<ReadonlySet<string>> {
    const [cadres] = this.names();
    const found = new Set<string>();
    const sql = `SELECT DISTINCT f.key FROM ${cadres} f INDEXED BY ${lookupIndex(cadres, CADRE, 'cadre', ['state'])}
      WHERE ${LEFT} AND f.key > $last ORDER BY f.key LIMIT ${SLICE}`;
    for (let last = ''; ;) {
      const left = this.tables.rows(sql, { last }).map(([key]) => key as string);
      for (const id of this.among(left)) found.add(id);
      if (left.length < SLICE) return found;
      last = left.at(-1)!;
      await letOthersBeServed();
    }
  }

  private async withNew(before: Promise<ReadonlySet<string>>, seen: LastRows): Promise<ReadonlySet<string>> {
    const known = await before;
    const [cadres, posts] = this.names();
    const limit = `LIMIT ${MOST + 1}`;
    const concerned = [
      ...this.column(`SELECT f.key FROM ${cadres} f WHERE f.rowid > $after AND ${LEFT} ${limit}`, {
        after: seen.cadres,
      }),
      ...this.column(`SELECT d.ref FROM ${posts} d WHERE d.rowid > $after AND d.kind = 'incumbency' ${limit}`, {
        after: seen.posts,
      }),
    ];
    if (concerned.length > MOST) return this.amongAll();
    return new Set([...known, ...this.among(concerned)]);
  }

  /** Of some cadres, those who at some cut had left and had a post. */
  private among(cadreIds: readonly string[]): string[] {
    if (cadreIds.length === 0) return [];
    const [cadres, posts] = this.names();
    const overlap = ['valid', 'recorded'].flatMap((axis) => [
      `d.${axis}_from < f.${axis}_to`,
      `f.${axis}_from < d.${axis}_to`,
    ]);
    const sql = `SELECT DISTINCT f.key FROM json_each($wanted) w
      CROSS JOIN ${posts} d ${byRef(posts, 'team', 'incumbency')} ON d.kind = 'incumbency' AND d.ref = w.value
      CROSS JOIN ${cadres} f ${byKey(cadres)} ON f.key = w.value AND ${LEFT} WHERE ${overlap.join(' AND ')}`;
    return this.column(sql, { wanted: JSON.stringify(cadreIds) });
  }

  private column(sql: string, params: Params): string[] {
    return this.tables.rows(sql, params).map(([value]) => value as string);
  }

  private lastRow(table: string): number {
    return Number(this.tables.rows(`SELECT max(rowid) FROM ${table}`, {})[0]?.[0] ?? 0);
  }

  private names(): [cadres: string, posts: string] {
    return [this.tables.of('cadre')[0], this.tables.of('team')[0]];
  }
}

/** That a row says of a cadre that he has left. */
const LEFT = `f.kind = 'cadre' AND ${memberSql('state', 'f')} = 'departed'`;
