import type { Clock, RestorableStore } from '#libs/kernel';
import { openLog } from './open-log.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

/** Where the log lives and what tells it the time. */
export interface SqliteStoreOptions {
  /** A file, created when missing in a folder that exists; or `:memory:` for a log that is gone with the process. */
  readonly path: string;
  readonly clock: Clock;
}

/**
 * Opens the embedded engine: one SQLite file, one writing process, durable when an append answers.
 *
 * Other processes may read the file meanwhile, but one that opens it here is refused. An append rejected with
 * StoreUnavailable may, rarely, be in the log after all; doing it again with the same ids gives the true answer.
 * @throws StoreUnavailable for a file that has a writer already, is of another program, or of a newer release.
 */
export function openSqliteStore({ path, clock }: SqliteStoreOptions): RestorableStore {
  return new SqliteEventStore(openLog(path), clock);
}
