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

/** An index of a table of a view. */
export interface ViewIndex {
  /** Tells it from the others of the view, and says what it is by. */
  readonly name: string;
  readonly table: string;
  readonly on: string;
  readonly where?: string;
  /** The projection reads by it: a view that nobody reads yet is filled with it, and given the others when it is full. */
  readonly whileFilled?: true;
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
  /** Its indexes. They are no part of a version: a file is given those that it lacks, and loses those that are no more. */
  readonly indexes?: readonly ViewIndex[];
  open(parts: ViewParts): Projection;
}

/** The name of an index of a view's table in the views file. */
export function indexName(table: string, name: string): string {
  return `${table}_by_${name}`;
}

/** The name of a view's table in the views file. */
export function tableName(view: Pick<View, 'name' | 'version'>, table: string): string {
  return `${view.name}_v${view.version}_${table}`;
}
