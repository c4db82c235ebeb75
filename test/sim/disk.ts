import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ViewsFile } from '#libs/runtime';
import type { FaultInjector, Kind } from './fault-injector.ts';
import type { World } from './world.ts';

const PAGES_MOST = 4_294_967_294;
const FULL_MS = 20_000;
/** Half of what the machine lets a write-ahead log grow to: before that nothing of it is in the database itself. */
const CHECKPOINTED_BYTES = 8 * 1024 * 1024;
const SQLITE_IOERR = 10;

/** What is thrown where a process would be no more. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** The files of one database as they are at this moment, as the end of the process leaves them. */
export function imageOf(path: string, image: string): string {
  for (const end of ['', '-wal']) {
    rmSync(`${image}${end}`, { force: true });
    if (existsSync(`${path}${end}`)) copyFileSync(`${path}${end}`, `${image}${end}`);
  }
  return image;
}

/** Throws the files of a database away. */
export function discard(path: string): void {
  for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${path}${end}`, { force: true });
}

/** How much of a database is in its write-ahead log; undefined once that has been begun anew. */
export function walBytes(path: string): number | undefined {
  const bytes = existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0;
  return bytes < CHECKPOINTED_BYTES ? bytes : undefined;
}

/** Loses the end of the write-ahead log, as a power cut does to what was not flushed. */
export function tearWal(path: string, bytes: number): void {
  if (existsSync(`${path}-wal`)) truncateSync(`${path}-wal`, bytes);
}

/** What the file of a node's views is opened with. */
export interface DiskParts {
  readonly whose: string;
  readonly world: World;
  readonly injector: FaultInjector;
  readonly die: (how: string) => void;
}

/**
 * The views file of a node, whose transactions may fail: for want of room, of permission, of a lock, which SQLite itself
 * finds wanting, of a disk that works, and because the process ends.
 */
export class FaultyViewsFile extends ViewsFile {
  private readonly whereabouts: string;
  private readonly parts: DiskParts;

  constructor(path: string, parts: DiskParts) {
    super(path);
    this.whereabouts = path;
    this.parts = parts;
  }

  override transaction<Result>(work: () => Result): Result {
    const { injector, whose } = this.parts;
    const kind = injector.at('views', whose);
    if (kind === undefined) return super.transaction(work);
    const incident = injector.struck(`views file: ${kind}`);
    try {
      const result = this.struck(kind, work);
      incident.became('went through all the same');
      return result;
    } catch (error) {
      incident.became(this.db.isOpen ? 'undone, projected again' : 'begun anew');
      throw error;
    }
  }

  /** Gives back what was taken away. */
  mend(): void {
    if (this.db.isOpen) this.db.exec(`PRAGMA max_page_count = ${PAGES_MOST}; PRAGMA query_only = 0`);
  }

  private struck<Result>(kind: Kind<'views'>, work: () => Result): Result {
    const through = (inside: () => Result): Result => super.transaction(inside);
    const happens: Record<Kind<'views'>, () => Result> = {
      'disk full for a while (SQLITE_FULL)': () => this.without('PRAGMA max_page_count = 1', work),
      'read-only for a while (SQLITE_READONLY)': () => this.without('PRAGMA query_only = 1', work),
      'held by another process (SQLITE_BUSY)': () => {
        const holder = new DatabaseSync(this.whereabouts);
        holder.exec('BEGIN IMMEDIATE');
        try {
          return through(work);
        } finally {
          holder.close();
        }
      },
      'an input or output error': () =>
        through(() => {
          work();
          throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: SQLITE_IOERR });
        }),
      'its node dies before the rows are written': () => this.deadEnd(kind),
      'its node dies before they are committed': () =>
        through(() => {
          work();
          return this.deadEnd(kind);
        }),
      'its node dies after they are committed': () => {
        through(work);
        return this.deadEnd(kind);
      },
    };
    return happens[kind]();
  }

  private without<Result>(pragma: string, work: () => Result): Result {
    const { world, injector } = this.parts;
    this.db.exec(pragma);
    world.after(injector.chance.between(1, FULL_MS), () => this.mend());
    return super.transaction(work);
  }

  private deadEnd(how: string): never {
    this.parts.die(how);
    throw new Died(how);
  }
}

/** Names for the files of a simulation. */
export class FileNames {
  private readonly folder: string;
  private taken = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(what: string): string {
    this.taken += 1;
    return join(this.folder, `${what}-${this.taken}.db`);
  }
}
