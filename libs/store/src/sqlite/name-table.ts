import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';

// A few megabytes at most; the hot streams of a year fit, a million cold ones need not.
const NAMES_REMEMBERED = 10_000;
/** Remembered of a name that has no key: only this process gives it one. */
const NO_KEY = 0;

/** The names of streams or of types, each stored once under a small key. */
export class NameTable {
  private readonly byKey: StatementSync;
  private readonly byName: StatementSync;
  private readonly last: StatementSync;
  private readonly insert: StatementSync;
  private readonly keys = new LRUCache<string, number>({ max: NAMES_REMEMBERED });
  private readonly names = new LRUCache<number, string>({ max: NAMES_REMEMBERED });

  constructor(database: DatabaseSync, table: 'streams' | 'types') {
    this.byKey = database.prepare(`SELECT name FROM ${table} WHERE key = ?`);
    this.byName = database.prepare(`SELECT key FROM ${table} WHERE name = ?`);
    this.last = database.prepare(`SELECT ifnull(max(key), 0) AS key FROM ${table}`);
    this.insert = database.prepare(`INSERT INTO ${table} (key, name) VALUES (?, ?)`);
  }

  keyOf(name: string): number | undefined {
    const known = this.keys.get(name) ?? Number(this.byName.get(name)?.['key'] ?? NO_KEY);
    this.keys.set(name, known);
    return known === NO_KEY ? undefined : known;
  }

  /** The name under a key; undefined when somebody took it away. */
  nameOf(key: number): string | undefined {
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const row = this.byKey.get(key);
    if (row === undefined) return undefined;
    const name = String(row['name']);
    this.names.set(key, name);
    return name;
  }

  /** Gives `name` the next key, within the transaction under way. */
  add(name: string): number {
    const key = Number(this.last.get()?.['key']) + 1;
    this.insert.run(key, name);
    this.keys.set(name, key);
    return key;
  }

  /** To be called after a rollback, which takes added names back. */
  forget(): void {
    this.keys.clear();
    this.names.clear();
  }
}
