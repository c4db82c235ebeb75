import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, parseInstant } from '#libs/kernel';
import type { EventStore, NewEvent, Recorded } from '#libs/kernel';
import { openLog } from './open-log.ts';
import type { OpenLog } from './open-log.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { LAYOUT_VERSION } from './schema.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';
import { stampText } from '../stamp.ts';

const START = 1_704_067_200_000_000;
const clock = { now: () => START };
const meta: NewEvent['meta'] = {
  commandId: 'c-1',
  commandHash: 'b5'.repeat(32),
  correlationId: 'c-1',
  causationId: 'c-1',
  actor: { userId: 'u-17', role: 'clerk', organ: 'organization-department' },
  effectiveOn: '2023-12-31',
  entryMode: 'live',
  checks: [],
  sensitivity: 'open',
};
const event = (id: string, type = 'TalkHeld'): NewEvent => ({ id, type, v: 1, data: { id }, meta });
/** The position of the n-th event, whatever its mark. */
const numbered = (n: number): unknown => expect.stringMatching(`^${n}-[0-9a-f]{6}$`);
const batch = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => event(`${prefix}${i}`));

async function all(events: AsyncIterable<Recorded>): Promise<Recorded[]> {
  const gathered: Recorded[] = [];
  for await (const each of events) gathered.push(each);
  return gathered;
}

describe('a SQLite log', () => {
  let folder: string;
  let path: string;
  let log: OpenLog;
  let store: EventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sqlite-log-'));
    path = join(folder, 'log.db');
    log = openLog(path);
    store = new SqliteEventStore(log, clock);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const wholeLog = async () => (await store.readAll(null, 10_000)).events;
  const setting = (name: string) => Object.values(log.database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  const elsewhere = (work: (other: DatabaseSync) => void, options = {}) => {
    const other = new DatabaseSync(path, options);
    try {
      work(other);
    } finally {
      other.close();
    }
  };

  describe('positions', () => {
    it('are 1, 2, 3 … without gaps, refused appends, repeated ones and failures or not', async () => {
      await Promise.all([
        store.append('case-1', 'none', batch('a', 3)),
        store.append('case-1', 'none', batch('b', 2)),
        store.append('case-1', 'none', batch('a', 3)),
        store.append('case-2', 'none', batch('c', 2)),
      ]);
      log.database.exec(`PRAGMA max_page_count = ${String(setting('page_count'))}`);
      await expect(store.append('case-3', 'none', heavy('d', 1000))).rejects.toThrow(StoreUnavailable);
      log.database.exec('PRAGMA max_page_count = 1000000');
      await store.append('case-3', 'none', batch('e', 1));

      expect((await wholeLog()).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6].map(numbered));
    });

    it('go on where they were after the log is opened again', async () => {
      await store.append('case-1', 'none', batch('a', 3));
      await store.close();
      store = openSqliteStore({ path, clock });

      expect(await store.append('case-1', 2, batch('b', 2))).toEqual({
        kind: 'appended',
        revision: 4,
        position: numbered(5),
      });
    });

    it('do not keep what was read there once it says something else', async () => {
      await store.append('case-1', 'none', batch('a', 2));
      expect((await wholeLog()).map(({ data }) => data)).toEqual([{ id: 'a0' }, { id: 'a1' }]);
      log.database.exec('DROP TRIGGER events_are_never_changed');
      log.database.exec(`UPDATE events SET data = '{"id":"other"}' WHERE position = 2`);
      expect((await all(store.read('case-1'))).map(({ data }) => data)).toEqual([{ id: 'a0' }, { id: 'other' }]);
    });

    it('compare as numbers, not as text', () => {
      expect(store.compare('9', '10')).toBeLessThan(0);
      expect(store.compare('100', '99')).toBeGreaterThan(0);
      expect(store.compare('7', '7')).toBe(0);
      expect(store.compare('7-abcdef', '7')).toBe(0);
      expect(store.compare('9-ffffff', '10-000000')).toBeLessThan(0);
      expect(['0', '01', '+1', '1e3', '0x1', String(2 ** 53)].filter((text) => store.isPosition(text))).toEqual([]);
    });
  });

  describe('the mark in a position', () => {
    const positions = async (): Promise<string[]> => (await wholeLog()).map(({ position }) => position);

    it('is the same in the answer, in the log, in the stream, as the head, and for the append that is sent again', async () => {
      const answer = await store.append('case-1', 'none', batch('a', 2));
      const position = answer.kind === 'appended' ? answer.position : '';
      expect(await store.append('case-1', 'none', batch('a', 2))).toEqual(answer);
      expect([(await positions())[1], (await all(store.read('case-1')))[1]?.position, await store.head()]).toEqual(
        Array.from({ length: 3 }, () => position),
      );
      expect((await store.readAll(null, 2)).upTo).toBe(position);
      await store.close();
      store = openSqliteStore({ path, clock });
      expect(await store.head()).toBe(position);
      expect(await store.eventAt(position)).toMatchObject({ id: 'a1' });
    });

    it('differs for another event at the same number, and for the same event recorded at another time', async () => {
      const others = [
        { events: [event('b')], now: START },
        { events: [event('a')], now: START + 1 },
        { events: [event('a')], now: START + 2 ** 32 / 4 },
      ];
      await store.append('case-1', 'none', [event('a')]);
      const [own] = await positions();
      for (const [n, { events, now }] of others.entries()) {
        const other = openSqliteStore({ path: join(folder, `other-${n}.db`), clock: { now: () => now } });
        await other.append('case-1', 'none', events);
        expect(await other.eventAt(own!)).toBeUndefined();
        expect(await other.eventAt('1')).toMatchObject({ id: events[0]!.id });
        expect((await other.head())!.slice(0, 2)).toBe('1-');
        await other.close();
      }
      expect(await store.eventAt(own!)).toMatchObject({ id: 'a' });
    });

    it('may be missing, as in positions of earlier releases: then the number counts alone', async () => {
      await store.append('case-1', 'none', batch('a', 3));
      expect(await store.eventAt('2')).toMatchObject({ id: 'a1' });
      expect((await store.readAll('2', 10)).events.map(({ id }) => id)).toEqual(['a2']);
      expect(await store.eventAt('4')).toBeUndefined();
    });
  });

  describe('is never changed:', () => {
    beforeEach(async () => {
      await store.append('case-1', 'none', batch('a', 3));
      await store.append('case-2', 'none', [event('b', 'TalkPlanned')]);
    });

    const forgeries = [
      `UPDATE events SET data = '{}'`,
      `UPDATE events SET position = position + 10`,
      `DELETE FROM events WHERE position = 3`,
      `DELETE FROM events`,
      `INSERT OR REPLACE INTO events SELECT position, stream_key, revision, type_key, v, id, recorded_at, '{}', meta FROM events WHERE position = 2`,
      `INSERT OR REPLACE INTO events SELECT 5, stream_key, revision, type_key, v, id, recorded_at, '{}', meta FROM events WHERE position = 2`,
      `INSERT INTO events SELECT 9, stream_key, 3, type_key, v, id, recorded_at, data, meta FROM events WHERE position = 3`,
      `INSERT INTO events SELECT 5, stream_key, 7, type_key, v, id, recorded_at, data, meta FROM events WHERE position = 3`,
      `UPDATE streams SET name = 'case-9'`,
      `DELETE FROM streams`,
      `INSERT OR REPLACE INTO streams VALUES (1, 'case-9')`,
      `INSERT OR REPLACE INTO streams VALUES (9, 'case-1')`,
      `UPDATE types SET name = 'Other' WHERE key = 1`,
      `DELETE FROM types`,
      `INSERT OR REPLACE INTO types VALUES (1, 'Other')`,
    ];
    it.each(forgeries)('%s is refused, whoever tries', async (forgery) => {
      const before = await wholeLog();
      elsewhere((other) => expect(() => other.exec(forgery)).toThrow(/never|only|once/));
      expect(() => log.database.exec(forgery)).toThrow(/never|only|once/);

      expect(await wholeLog()).toEqual(before);
      await store.close();
      store = openSqliteStore({ path, clock });
      expect(await wholeLog()).toEqual(before);
    });
  });

  describe('is durable:', () => {
    it('writes ahead and waits for the disk at every commit', () => {
      expect(setting('journal_mode')).toBe('wal');
      expect(setting('synchronous')).toBe(2);
    });

    it('is not opened while another program has the file to itself', async () => {
      await store.close();
      await writeFile(path, '');
      elsewhere((other) => {
        other.exec('BEGIN EXCLUSIVE');
        expect(() => openLog(path)).toThrow(StoreUnavailable);
      });
    });

    it('shows an append to other programs by the time it is answered, and nothing before', async () => {
      const count = (other: DatabaseSync) => other.prepare('SELECT count(*) AS n FROM events').get()?.['n'];
      const appending = store.append('case-1', 'none', batch('a', 3));
      elsewhere((other) => expect(count(other)).toBe(0), { readOnly: true });
      await appending;
      elsewhere((other) => expect(count(other)).toBe(3), { readOnly: true });
    });
  });

  describe('has one writer:', () => {
    const message = /log\.db is already open for writing.*stop the process/;

    it('a second store in the same process is refused', () => {
      expect(() => openSqliteStore({ path, clock })).toThrow(StoreUnavailable);
      expect(() => openSqliteStore({ path, clock })).toThrow(message);
    });

    it('a second process is refused, and told which file and what to do', async () => {
      await expect(openInAnotherProcess(path)).rejects.toThrow(message);
      await store.append('case-1', 'none', batch('a', 1));
      expect(await wholeLog()).toHaveLength(1);
    });

    it('another name of the same file does not help', async () => {
      const alias = join(folder, 'alias.db');
      await symlink(path, alias);
      expect(() => openSqliteStore({ path: alias, clock })).toThrow(/already open for writing/);
    });

    it('after a close the next one may open it, and the lock file that stays is no obstacle', async () => {
      await store.close();
      expect(existsSync(`${path}-lock`)).toBe(true);
      await expect(openInAnotherProcess(path)).resolves.toBe('opened');
    });

    it('should the lock ever fail, a second writer overwrites nothing and the first goes on after it', async () => {
      await store.append('case-1', 'none', batch('a', 2));
      elsewhere((other) => other.exec(`INSERT INTO events SELECT 3, 1, 2, 1, 1, 'foreign', 0, '{}', '{}'`));

      await expect(store.append('case-1', 1, batch('b', 1))).rejects.toThrow(StoreUnavailable);
      expect(await store.append('case-1', 1, batch('b', 1))).toEqual({ kind: 'conflict', actual: 2 });
      expect(await store.append('case-1', 2, batch('b', 1))).toMatchObject({ revision: 3, position: numbered(4) });
    });

    it('others may read, and copy, a log that is being written', async () => {
      await store.append('case-1', 'none', batch('a', 3));
      const copy = join(folder, 'copy.db');
      elsewhere((other) => other.exec(`VACUUM INTO '${copy}'`), { readOnly: true });

      const copied = openSqliteStore({ path: copy, clock });
      expect((await copied.readAll(null, 10)).events).toEqual(await wholeLog());
      await copied.close();
    });
  });

  describe('refuses files that are not for it:', () => {
    const refusal = (file: string) => {
      try {
        openSqliteStore({ path: file, clock });
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailable);
        return error instanceof Error ? error.message : '';
      }
      return 'none';
    };

    it('one of a newer release', async () => {
      await store.close();
      elsewhere((other) => other.exec(`PRAGMA user_version = ${LAYOUT_VERSION + 1}`));
      expect(refusal(path)).toMatch(/log\.db was written by a newer release/);
    });

    it('one of another program, which it leaves as it was', () => {
      const foreign = join(folder, 'foreign.db');
      const other = new DatabaseSync(foreign);
      other.exec('CREATE TABLE notes (text)');
      expect(refusal(foreign)).toMatch(/foreign\.db is a SQLite file of another program/);
      expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
      expect(existsSync(`${foreign}-lock`)).toBe(false);
      other.close();
    });

    it('one that is no SQLite file', async () => {
      const text = join(folder, 'notes.txt');
      await writeFile(text, 'not a database, '.repeat(100));
      expect(refusal(text)).toMatch(/notes\.txt: file is not a database/);
    });

    it('one in a folder that is not there', () => {
      expect(refusal(join(folder, 'missing', 'log.db'))).toMatch(/cannot open the log .*missing/);
    });
  });

  describe('commits in groups:', () => {
    it('appends that arrive together become durable together', async () => {
      const commits = countCommits(log);
      await Promise.all(Array.from({ length: 50 }, (_, i) => store.append(`case-${i}`, 'none', [event(`e${i}`)])));
      expect(commits()).toBe(1);
    });

    it('a refused neighbour harms nobody', async () => {
      await store.append('case-1', 'none', batch('old', 2));
      const answers = await Promise.all([
        store.append('case-2', 'none', batch('a', 2)),
        store.append('case-1', 'none', batch('b', 2)),
        store.append('case-2', 1, batch('c', 1)),
        store.append('case-2', 1, batch('d', 1)),
      ]);

      expect(answers.map(({ kind }) => kind)).toEqual(['appended', 'conflict', 'appended', 'conflict']);
      expect((await all(store.read('case-2'))).map(({ id }) => id)).toEqual(['a0', 'a1', 'c0']);
    });

    it('an append that is no append harms nobody', async () => {
      const endless: Record<string, unknown> = {};
      endless['self'] = endless;
      const answers = await Promise.allSettled([
        store.append('case-1', 'none', batch('a', 2)),
        store.append('case-2', 'none', [{ ...event('b'), data: endless as NewEvent['data'] }]),
        store.append('case-3', 'none', [{ ...event('c'), v: 0 }]),
        store.append('case-4', 'none', [event('')]),
        store.append('case-5', 'none', [event('d', '')]),
        store.append('case-\ud800', 'none', [event('e')]),
        store.append('case-6', 'none', batch('f', 2)),
      ]);

      expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, ...Array(5).fill(false), true]);
      expect(await wholeLog()).toHaveLength(4);
    });

    it('more than a group can hold is committed in several, in order', async () => {
      const commits = countCommits(log);
      const answers = await Promise.all(
        Array.from({ length: 9 }, (_, i) => store.append(`case-${i}`, 'none', batch(`${i}-`, 900))),
      );

      expect(answers.map((answer) => answer.kind === 'appended' && answer.position)).toEqual(
        answers.map((_, i) => numbered(900 * (i + 1))),
      );
      expect(commits()).toBe(5);
    });
  });

  describe('when a commit fails', () => {
    const outcomes = async (appends: Promise<unknown>[]) =>
      (await Promise.allSettled(appends)).map((each) => (each.status === 'fulfilled' ? each.value : each.reason));

    it('for a full disk, rejects the whole group and works again as soon as there is room', async () => {
      await store.append('case-1', 'none', batch('a', 2));
      const before = await wholeLog();
      log.database.exec(`PRAGMA max_page_count = ${String(setting('page_count'))}`);
      const failed = await outcomes([
        store.append('case-1', 1, batch('b', 1)),
        store.append('case-2', 'none', heavy('c', 1000)),
        store.append('case-1', 2, batch('d', 1)),
      ]);
      for (const error of failed) expect(error).toBeInstanceOf(StoreUnavailable);
      expect(String(failed[0])).toMatch(/nothing was appended to the log .*log\.db: database or disk is full/);
      expect(await wholeLog()).toEqual(before);

      log.database.exec('PRAGMA max_page_count = 1000000');
      expect(await store.append('case-1', 2, batch('e', 1))).toEqual({ kind: 'conflict', actual: 1 });
      expect(await store.append('case-2', 1, batch('f', 1))).toEqual({ kind: 'conflict', actual: 'none' });
      expect(await store.append('case-1', 1, batch('b', 1))).toMatchObject({ revision: 2, position: numbered(3) });
      expect(await store.append('case-2', 'none', heavy('c', 1000))).toMatchObject({
        revision: 999,
        position: numbered(1003),
      });
    });

    it('at the very COMMIT, rejects the whole group, leaves nothing behind and works again', async () => {
      log.database.exec(`
        PRAGMA foreign_keys = ON;
        CREATE TABLE lenders (key INTEGER PRIMARY KEY);
        CREATE TABLE debts (key INTEGER REFERENCES lenders DEFERRABLE INITIALLY DEFERRED);
        CREATE TRIGGER fail AFTER INSERT ON events BEGIN INSERT INTO debts VALUES (1); END;
      `);
      const failed = await outcomes([
        store.append('case-1', 'none', [event('a', 'NeverSeenBefore')]),
        store.append('case-2', 'none', batch('b', 3)),
      ]);
      for (const error of failed) expect(error).toBeInstanceOf(StoreUnavailable);
      expect(log.database.isTransaction).toBe(false);
      expect(await wholeLog()).toEqual([]);

      log.database.exec('DROP TRIGGER fail');
      expect(await store.append('case-2', 'none', batch('b', 3))).toMatchObject({ revision: 2, position: numbered(3) });
      expect(await store.append('case-1', 'none', [event('a', 'NeverSeenBefore')])).toMatchObject({
        position: numbered(4),
      });
      expect((await wholeLog()).map(({ stream, type }) => `${stream} ${type}`)).toEqual([
        ...Array(3).fill('case-2 TalkHeld'),
        'case-1 NeverSeenBefore',
      ]);
    });

    it('because another program holds the file, rejects, and works again when it lets go', async () => {
      const other = new DatabaseSync(path);
      other.exec('BEGIN IMMEDIATE');
      await expect(store.append('case-1', 'none', batch('a', 1))).rejects.toThrow(StoreUnavailable);
      other.exec('ROLLBACK');
      other.close();

      expect(await store.append('case-1', 'none', batch('a', 1))).toMatchObject({ revision: 0, position: numbered(1) });
    });

    it('for a clock that gives no instant, rejects and works again', async () => {
      let now = Number.NaN;
      const odd = new SqliteEventStore(openLog(':memory:'), { now: () => now });
      await expect(odd.append('case-1', 'none', batch('a', 1))).rejects.toThrow(/the clock gave no instant/);
      now = START;
      expect(await odd.append('case-1', 'none', batch('a', 1))).toMatchObject({ position: numbered(1) });
      await odd.close();
    });

    it('does not wake a follower for nothing, nor lose it', async () => {
      const cut = new AbortController();
      const following = (async () => {
        const seen: string[] = [];
        for await (const { events } of store.follow(null, cut.signal))
          for (const { id } of events) if (seen.push(id) === 2) cut.abort();
        return seen;
      })();
      log.database.exec(`CREATE TRIGGER fail BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END`);
      await expect(store.append('case-1', 'none', batch('a', 1))).rejects.toThrow(StoreUnavailable);
      log.database.exec('DROP TRIGGER fail');
      await store.append('case-1', 'none', batch('b', 2));

      expect(await following).toEqual(['b0', 'b1']);
    });
  });

  describe('stamps', () => {
    it('never go backwards when the clock does, not even over a restart', async () => {
      let now = START + 5_000_001;
      const stepping = { now: () => now };
      await store.close();
      store = openSqliteStore({ path, clock: stepping });
      await store.append('case-1', 'none', batch('a', 1));
      now -= 3_000_000;
      await store.append('case-1', 0, batch('b', 1));
      await store.close();
      store = openSqliteStore({ path, clock: stepping });
      await store.append('case-1', 1, batch('c', 1));
      now += 4_000_000;
      await store.append('case-1', 2, batch('d', 1));

      expect((await wholeLog()).map(({ meta: { recordedAt } }) => recordedAt)).toEqual([
        '2024-01-01T00:00:05.000001Z',
        '2024-01-01T00:00:05.000001Z',
        '2024-01-01T00:00:05.000001Z',
        '2024-01-01T00:00:06.000001Z',
      ]);
    });

    it('are written exactly to the microsecond', () => {
      for (const at of [0, 1, 999, 1000, START - 1, START + 123_456]) expect(parseInstant(stampText(at))).toBe(at);
    });
  });

  it('reads a long stream without holding up the writers', async () => {
    await store.append('case-1', 'none', batch('a', 1000));
    await store.append('case-1', 999, batch('b', 1000));
    const seen: string[] = [];
    let answeredAfter = 0;
    const appending = store.append('case-2', 'none', batch('c', 1)).then(() => (answeredAfter = seen.length));
    for await (const { id } of store.read('case-1')) seen.push(id);
    await appending;

    expect(seen).toHaveLength(2000);
    expect(answeredAfter).toBeLessThan(2000);
  });

  it('knows its streams and types however many there are', async () => {
    const many = 25_000;
    const events = Array.from({ length: many }, (_, i) => event(`e${i}`, `Type${i % 3}`));
    await Promise.all(events.map((each, i) => store.append(`case-${i}`, 'none', [each])));

    for (const i of [0, 1, many / 2, many - 1]) {
      expect(await store.append(`case-${i}`, 'none', [event('other')])).toEqual({ kind: 'conflict', actual: 0 });
      expect(await store.append(`case-${i}`, 0, [event('next')])).toMatchObject({ kind: 'appended', revision: 1 });
      expect((await all(store.read(`case-${i}`))).map(({ type }) => type)).toEqual([`Type${i % 3}`, 'TalkHeld']);
    }
    const { events: page } = await store.readAll(null, 3);
    expect(page.map(({ stream }) => stream)).toEqual(['case-0', 'case-1', 'case-2']);
  });
});

function heavy(prefix: string, count: number): NewEvent[] {
  return batch(prefix, count).map((each) => ({ ...each, data: { text: '长'.repeat(200) } }));
}

/** Counts the commits from now on: each leaves one frame in the write-ahead log that names the size of the file. */
function countCommits(log: OpenLog): () => number {
  const count = () => {
    const wal = readFileSync(`${log.path}-wal`);
    const frameBytes = 24 + wal.readUInt32BE(8);
    let commits = 0;
    for (let frame = 32; frame < wal.length; frame += frameBytes) if (wal.readUInt32BE(frame + 4) > 0) commits += 1;
    return commits;
  };
  const before = count();
  return () => count() - before;
}

async function openInAnotherProcess(path: string): Promise<string> {
  const script = `
    const { openSqliteStore } = await import('#libs/store');
    const store = openSqliteStore({ path: process.argv[1], clock: { now: () => 1 } });
    await store.close();
    process.stdout.write('opened');`;
  const args = ['--conditions=source', '--input-type=module', '-e', script, path];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout;
}
