import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { normalName } from '#libs/domain';
import { LRUCache } from 'lru-cache';
import { after } from './facts-sql.ts';
import type { Tables } from './fact-tables.ts';
import type { Named } from './names-view.ts';
import { isFoundBy, searchText, waysToLookUp, type Lookup, type ReadCharacter } from './pinyin.ts';
import { letOthersBeServed } from './slices.ts';

/** Names fetched between two turns of others. */
const SLICE = 500;
/** Names whose characters are kept: who looks through all people meets the same ones first, again and again. */
const KEPT = 20_000;

/** What words find: the names, or, where they are many, how to tell those of some names that are meant. */
export type Found =
  { readonly names: readonly string[] } | { readonly meantOf: (names: readonly string[]) => ReadonlySet<string> };

/** A name under a text by which it is looked up. */
interface LookedUp {
  readonly way: number;
  readonly text: string;
  readonly name: string;
}

/** Finds names by characters, pinyin and initials, and what else goes by the same name. */
export class NamesReader {
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly statements = new Map<string, StatementSync>();
  // A name is read the same for ever.
  private readonly characters = new LRUCache<string, readonly ReadCharacter[]>({ max: KEPT });

  constructor(db: DatabaseSync, tables: Tables) {
    this.db = db;
    this.tables = tables;
  }

  /** The names that words mean; undefined when they say nothing to search by. */
  async search(whose: Named, words: string, most: number): Promise<Found | undefined> {
    const wanted = searchText(words);
    if (wanted === '') return undefined;
    const ways = waysToLookUp(wanted);
    const many: Found = { meantOf: (names) => this.meantOf(whose, names, wanted) };
    if (this.isOfMoreThan(whose, ways, most)) return many;
    const names = new Set<string>();
    for (let last: LookedUp | undefined; ;) {
      const rows = this.lookedUp(whose, ways, last);
      for (const { way, name } of rows) if (ways[way]!.sure) names.add(name);
      const unsure = new Set(rows.map(({ name }) => name)).difference(names);
      for (const name of this.meantOf(whose, [...unsure], wanted)) names.add(name);
      if (names.size > most) return many;
      last = rows.at(-1);
      if (rows.length < SLICE) return { names: [...names] };
      await letOthersBeServed();
    }
  }

  /** Every name with the same normal form, as they were written. */
  alike(whose: Named, name: string): string[] {
    const sql = `SELECT name FROM ${this.tables.table('names', 'names')} WHERE whose = $whose AND normal = $normal`;
    return this.prepared(sql)
      .all({ whose, normal: normalName(name) })
      .map((row) => String(row['name']));
  }

  /** Whether a way of looking up that is sure finds more than so many. */
  private isOfMoreThan(whose: Named, ways: readonly Lookup[], most: number): boolean {
    const sql = `SELECT 1 FROM json_each($ways) w WHERE EXISTS (SELECT 1 FROM ${this.tables.table('names', 'lookups')} l
      WHERE l.whose = $whose AND l.text >= w.value ->> 0 AND l.text < w.value ->> 1 LIMIT 1 OFFSET $most)`;
    const sure = ways.filter((way) => way.sure);
    if (sure.length === 0) return false;
    return this.rows(sql, { whose, ways: JSON.stringify(boundsOf(sure)), most }).length > 0;
  }

  /** What is looked up in several ways, one way after the other, after a row that was given before. */
  private lookedUp(whose: Named, ways: readonly Lookup[], last: LookedUp | undefined): LookedUp[] {
    const sql = `SELECT w.key, l.text, l.name
      FROM json_each($ways) w CROSS JOIN ${this.tables.table('names', 'lookups')} l
      WHERE l.whose = $whose AND l.text >= w.value ->> 0 AND l.text < w.value ->> 1
        AND (w.key > $way OR (w.key = $way AND (l.text, l.name) > ($text, $name)))
      ORDER BY w.key, l.text, l.name LIMIT ${SLICE}`;
    const { way, text, name } = last ?? { way: -1, text: '', name: '' };
    const bounds = boundsOf(ways);
    // Those of ways that have been gone through are not looked at again.
    for (const bound of bounds.slice(0, Math.max(way, 0))) [, bound[0]] = bound;
    if (last) bounds[way]![0] = text;
    return this.rows(sql, { ways: JSON.stringify(bounds), whose, way, text, name }).map((row) => ({
      way: row[0] as number,
      text: row[1] as string,
      name: row[2] as string,
    }));
  }

  private meantOf(whose: Named, some: readonly string[], wanted: string): Set<string> {
    const known = this.charactersOf(whose, some);
    return new Set(some.filter((name) => isFoundBy(known.get(name) ?? [], wanted)));
  }

  /** The characters of some names, as they were written down for the search. */
  private charactersOf(whose: Named, some: readonly string[]): Map<string, readonly ReadCharacter[]> {
    const known = new Map<string, readonly ReadCharacter[]>();
    const missing: string[] = [];
    for (const name of new Set(some)) {
      const kept = this.characters.get(name);
      if (kept) known.set(name, kept);
      else missing.push(name);
    }
    if (missing.length === 0) return known;
    const sql = `SELECT n.name, n.characters FROM json_each($some) w CROSS JOIN ${this.tables.table('names', 'names')} n
      ON n.whose = $whose AND n.name = w.value`;
    for (const [name, text] of this.rows(sql, { whose, some: JSON.stringify(missing) })) {
      known.set(name as string, this.readAs(name as string, text as string));
    }
    return known;
  }

  private readAs(name: string, text: string): readonly ReadCharacter[] {
    let characters = this.characters.get(name);
    if (characters === undefined) this.characters.set(name, (characters = charactersFrom(text)));
    return characters;
  }

  private rows(sql: string, params: Record<string, SQLInputValue>): SQLOutputValue[][] {
    const statement = this.prepared(sql);
    statement.setReturnArrays(true);
    const rows: unknown = statement.all(params);
    return rows as SQLOutputValue[][];
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }
}

/** Between which texts each way looks. */
function boundsOf(ways: readonly Lookup[]): [from: string, end: string][] {
  return ways.map(({ prefix }) => [prefix, after(prefix)]);
}

function charactersFrom(text: string): ReadCharacter[] {
  return (JSON.parse(text) as [string, ...string[]][]).map(([character, ...readings]) => ({
    text: character,
    readings,
  }));
}
