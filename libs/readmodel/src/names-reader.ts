import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { normalName } from '#libs/domain';
import { after } from './facts-sql.ts';
import type { Tables } from './fact-tables.ts';
import type { Named } from './names-view.ts';
import { charactersOf, isFoundBy, searchText, waysToLookUp, type ReadCharacter } from './pinyin.ts';
import { letOthersBeServed } from './slices.ts';

/** Names fetched between two turns of others. */
const SLICE = 500;

/** What words find: the names, or, where they are many, how to tell a name that is meant. */
export type Found = { readonly names: readonly string[] } | { readonly isMeant: (name: string) => boolean };

/** Finds names by characters, pinyin and initials, and what else goes by the same name. */
export class NamesReader {
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, tables: Tables) {
    this.db = db;
    this.tables = tables;
  }

  /** The names that words mean; undefined when they say nothing to search by. */
  async search(whose: Named, words: string, most: number): Promise<Found | undefined> {
    const wanted = searchText(words);
    if (wanted === '') return undefined;
    const names = new Set<string>();
    for (const { prefix, sure } of waysToLookUp(wanted)) {
      for (let last = ''; ;) {
        const rows = this.lookedUp(whose, prefix, last);
        for (const { name, characters } of rows) {
          if (sure || isFoundBy(characters(), wanted)) names.add(name);
        }
        if (names.size > most) return { isMeant: (name) => isFoundBy(this.charactersIn(whose, name), wanted) };
        if (rows.length < SLICE) break;
        last = rows.at(-1)!.place;
        await letOthersBeServed();
      }
    }
    return { names: [...names] };
  }

  /** Every name with the same normal form, as they were written. */
  alike(whose: Named, name: string): string[] {
    const sql = `SELECT name FROM ${this.tables.table('names', 'names')} WHERE whose = $whose AND normal = $normal`;
    return this.prepared(sql)
      .all({ whose, normal: normalName(name) })
      .map((row) => String(row['name']));
  }

  private lookedUp(
    whose: Named,
    prefix: string,
    last: string,
  ): { place: string; name: string; characters: () => ReadCharacter[] }[] {
    const [names, lookups] = [this.tables.table('names', 'names'), this.tables.table('names', 'lookups')];
    const sql = `SELECT l.text AS text, l.name AS name, n.characters AS characters
      FROM ${lookups} l CROSS JOIN ${names} n ON n.whose = l.whose AND n.name = l.name
      WHERE l.whose = $whose AND (l.text, l.name) > ($text, $name) AND l.text < $end ORDER BY l.text, l.name LIMIT ${SLICE}`;
    const [text = prefix, name = ''] = last === '' ? [] : (JSON.parse(last) as string[]);
    return this.prepared(sql)
      .all({ whose, text, name, end: after(prefix) })
      .map((row) => ({
        place: JSON.stringify([row['text'], row['name']]),
        name: String(row['name']),
        characters: () => charactersFrom(String(row['characters'])),
      }));
  }

  private charactersIn(whose: Named, name: string): ReadCharacter[] {
    const sql = `SELECT characters FROM ${this.tables.table('names', 'names')} WHERE whose = $whose AND name = $name`;
    const row = this.prepared(sql).get({ whose, name });
    return row ? charactersFrom(String(row['characters'])) : charactersOf(name);
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }
}

function charactersFrom(text: string): ReadCharacter[] {
  return (JSON.parse(text) as [string, ...string[]][]).map(([character, ...readings]) => ({
    text: character,
    readings,
  }));
}
