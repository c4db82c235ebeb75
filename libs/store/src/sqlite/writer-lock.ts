import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#libs/kernel';
import { isBusy, unavailable } from './errors.ts';

// Long enough for a process that was just killed to be gone, short enough to be told at once.
const LOCK_WAIT_MS = 250;

/** The right to write a log; one process has it. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the lock of the log at `path`, or throws StoreUnavailable when another process has it.
 *
 * The lock is the operating system's, held on the empty file `<path>-lock` through SQLite, so it ends with the process
 * however that ends; the file itself stays and means nothing. It stands beside the log, not on it, so that backups and
 * checkers may read a log that is being written. Never delete the file while a writer runs.
 */
export function takeWriterLock(path: string): WriterLock {
  const holder = openHolder(path);
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if (!isBusy(error)) throw unavailable(`cannot lock ${path} for writing`, error);
    throw new StoreUnavailable(
      `${path} is already open for writing, and a log has one writer: stop the process that has it open, or use another file`,
    );
  }
  return { release: () => holder.close() };
}

function openHolder(path: string): DatabaseSync {
  try {
    return new DatabaseSync(`${canonical(path)}-lock`, { timeout: LOCK_WAIT_MS });
  } catch (error) {
    throw unavailable(`cannot lock ${path} for writing`, error);
  }
}

// Two names of one file, through a symbolic link, must meet at one lock.
function canonical(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}
