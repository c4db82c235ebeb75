import type { DatabaseSync } from 'node:sqlite';
import type { Registry } from './registry.ts';
import type { LoggedEvent } from './known.ts';

/** Reads the history of a stream up to and with a revision, from the log. */
export type ReadHistory = (stream: string, upTo: number) => Promise<LoggedEvent['event'][]>;

/** What a view writes with. */
export interface ViewParts {
  readonly db: DatabaseSync;
  readonly registry: Registry;
  /** The view's own table names: `table('rows')`. */
  readonly table: (name: string) => string;
}

/** A view at work on its tables. */
export interface Projection {
  /** Fetches what the events need that only the log has. Writes nothing. */
  prepare(events: readonly LoggedEvent[], history: ReadHistory): Promise<void>;
  /** Takes in one event: pure but for the view's own tables, no clock, no randomness. */
  project(seen: LoggedEvent): void;
  /** Forgets what is held in memory, because the transaction it belongs to was undone. */
  forget(): void;
}

/**
 * A projection of the log into tables of its own in the views file. Changing what it writes means a new `version`:
 * it is then filled beside the old one and switched.
 */
export interface View {
  readonly name: string;
  readonly version: number;
  /** Table names without prefix, each with its columns: `rows: '(id TEXT PRIMARY KEY)'`. */
  readonly tables: Readonly<Record<string, string>>;
  /** Indexes: table and columns, made with the tables. */
  readonly indexes?: readonly { readonly table: string; readonly on: string; readonly where?: string }[];
  open(parts: ViewParts): Projection;
}

/** The name of the index that stands at a place among the indexes of a view. */
export function indexName(table: string, place: number): string {
  return `${table}_${place}`;
}

/** The name of a view's table in the views file. */
export function tableName(view: Pick<View, 'name' | 'version'>, table: string): string {
  return `${view.name}_v${view.version}_${table}`;
}
