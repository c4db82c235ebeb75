import { chmodSync, chownSync, copyFileSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type EventStore } from '#libs/kernel';
import { Names, followUntil } from '../../../../test/contract/some-events.ts';
import { openLog, type OpenLog } from './open-log.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

const clock = { now: (): number => 0 };
/** A user id that has no rights of its own anywhere. */
const NOBODY = 65_534;

let folder: string;
let path: string;
let log: OpenLog;
let store: EventStore;
const names = new Names();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-disk-'));
  path = join(folder, 'log.db');
  log = openLog(path);
  store = new SqliteEventStore(log, clock);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const setting = (name: string): unknown => Object.values(log.database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
const write = (count = 1): ReturnType<EventStore['append']> =>
  store.append(names.stream(), 'none', names.events(count));
const wholeLog = async (): Promise<string[]> => (await store.readAll(null, 10_000)).events.map(({ id }) => id);

/** No page more than there are. */
function fill(): void {
  log.database.exec(`PRAGMA max_page_count = ${String(setting('page_count'))}`);
}

function makeRoom(): void {
  log.database.exec('PRAGMA max_page_count = 1000000');
}

describe('whether a log takes appends', () => {
  it('is not asked of the disk while they go through', async () => {
    await write();
    fill();
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('is known after one that found the disk full: not until there is room again', async () => {
    await write(3);
    const before = await wholeLog();
    fill();
    await expect(write(1000)).rejects.toThrow(/nothing was appended to the log .*log\.db: database or disk is full/);
    const full = /nothing can be appended to the log .*log\.db: database or disk is full/;
    await expect(store.check()).rejects.toThrow(full);
    await expect(store.check()).rejects.toThrow(StoreUnavailable);
    expect(await wholeLog()).toEqual(before);

    makeRoom();
    await expect(store.check()).resolves.toBeUndefined();
    await expect(write(1000)).resolves.toMatchObject({ position: expect.stringMatching('^1003-') });
  });

  it('is known after one that was not let write', async () => {
    log.database.exec('PRAGMA query_only = 1');
    await expect(write()).rejects.toThrow(/readonly/);
    await expect(store.check()).rejects.toThrow(/nothing can be appended .*readonly/);
    log.database.exec('PRAGMA query_only = 0');
    await expect(store.check()).resolves.toBeUndefined();
    await expect(write()).resolves.toMatchObject({ position: expect.stringMatching('^1-') });
  });

  it('leaves nothing of the trial in the file, and the settings as they were', async () => {
    const before = ['cache_size', 'page_count', 'user_version', 'synchronous'].map(setting);
    log.database.exec('PRAGMA query_only = 1');
    await expect(write()).rejects.toThrow(StoreUnavailable);
    log.database.exec('PRAGMA query_only = 0');
    await store.check();
    expect(['cache_size', 'page_count', 'user_version', 'synchronous'].map(setting)).toEqual(before);
    expect(log.database.prepare("SELECT name FROM sqlite_schema WHERE name = 'room'").all()).toEqual([]);
    expect(log.database.isTransaction).toBe(false);
  });
});

describe('a log that may not be written', () => {
  /** The file alone, closed in order, in a folder of its own. */
  async function copied(): Promise<string> {
    await write(2);
    await store.close();
    const there = join(folder, 'there');
    mkdirSync(there);
    copyFileSync(path, join(there, 'log.db'));
    return there;
  }

  const refusalOf = (file: string): unknown => {
    try {
      void asOrdinaryUser(() => openSqliteStore({ path: file, clock })).close();
      return 'opened';
    } catch (error) {
      expect(error).toBeInstanceOf(StoreUnavailable);
      return String(error);
    }
  };

  it('is refused when the folder is read-only', async () => {
    const there = await copied();
    chmodSync(there, 0o555);
    expect(refusalOf(join(there, 'log.db'))).toMatch(/cannot (open|lock) .*log\.db.*: /);
    chmodSync(there, 0o755);
  });

  it('is refused when the file is read-only, though it could be read', async () => {
    const there = await copied();
    if (process.getuid?.() === 0) chownSync(there, NOBODY, NOBODY);
    chmodSync(join(there, 'log.db'), 0o444);
    expect(refusalOf(join(there, 'log.db'))).toMatch(/cannot open the log .*log\.db: attempt to write a readonly/);
  });

  it('is refused in an empty folder that is read-only', () => {
    const there = join(folder, 'there');
    mkdirSync(there);
    chmodSync(there, 0o555);
    expect(refusalOf(join(there, 'log.db'))).toMatch(/cannot open the log .*log\.db: unable to open/);
    chmodSync(there, 0o755);
  });
});

describe('a position that the log has not reached', () => {
  it('is a RangeError: whoever has it comes from another log, or from a later state of this one', async () => {
    await write(3);
    await expect(store.readAll('4', 1)).rejects.toThrow(RangeError);
    await expect(store.readAll('4', 1)).rejects.toThrow(/log\.db ends before the position 4/);
    await expect(followUntil(store, '4', () => true)).rejects.toThrow(RangeError);
    expect(await store.readAll('3', 1)).toEqual({ events: [], remarks: [], upTo: '3', caughtUp: true });
  });
});

/** Does `work` without the rights of root, which may write everywhere. */
function asOrdinaryUser<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work();
  chmodSync(folder, 0o755);
  process.seteuid!(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}
