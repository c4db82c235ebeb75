import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '../../libs/store/src/sqlite/sqlite-event-store.ts';
import { openLog } from '../../libs/store/src/sqlite/open-log.ts';
import { Served, tokenOf, type Answer } from '../e2e/served.ts';
import { openLedger, registerTeam } from '../support/acts.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { Program } from './program.ts';

const TIMEOUT_MS = 300_000;
/** More acts than any disk of these tests has room for. */
const ACTS_MOST = 2000;
/** The largest file of a program with little room: more than it needs to start, less than {@link ACTS_MOST} need. */
const FILE_BLOCKS = 1600;
const READER = { authorization: `Bearer ${tokenOf('supervisor')}` };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Node {
  readonly served: Served;
  /** The databases that it writes. */
  readonly log: DatabaseSync;
  readonly views: DatabaseSync;
}

/** Starts a node over the files of this number. */
async function start(number: number): Promise<Node> {
  const clock = new SimulatedClock(NOW);
  const log = openLog(join(folder, `log-${number}.db`));
  const store = new SqliteEventStore(log, clock);
  const served = await Served.node({ store, clock, viewsPath: viewsPathOf(number), role: 'api' });
  served.app.useLogger(false);
  return { served, log: log.database, views: served.ledger.file.db };
}

function viewsPathOf(number: number): string {
  return join(folder, `views-${number}.db`);
}

let nodes = 0;
/** A node over files of its own, with a little in them. */
async function fresh(): Promise<Node & { readonly number: number }> {
  const number = (nodes += 1);
  const node = await start(number);
  await node.served.must(openLedger('2010-01-01'), registerTeam('t0'));
  await node.served.get('/v1/teams');
  return { ...node, number };
}

const health = (served: Served): Promise<Answer> => served.request({ method: 'GET', url: '/health/ready' });
/** Reads what the views hold, without waiting for them. */
const read = (served: Served, url = '/v1/teams?limit=200'): Promise<Answer> =>
  served.request({ method: 'GET', url, headers: READER });
const idsIn = ({ body }: Answer): string[] => (body['items'] as { id: string }[]).map(({ id }) => id);
const full = (database: DatabaseSync): void => {
  const { page_count: pages } = database.prepare('PRAGMA page_count').get()!;
  database.exec(`PRAGMA max_page_count = ${String(pages)}`);
};
const readOnly = (database: DatabaseSync): void => database.exec('PRAGMA query_only = 1');
const restore = (database: DatabaseSync): void =>
  database.exec('PRAGMA query_only = 0; PRAGMA max_page_count = 1000000');
const team = (index: number): ReturnType<typeof registerTeam> => registerTeam(`t${String(index).padStart(4, '0')}`);

describe.each([
  ['full', full, /database or disk is full/],
  ['read-only', readOnly, /attempt to write a readonly database/],
] as const)('a disk that becomes %s', (_, harm, words) => {
  it('under the log refuses what is recorded, with a time to wait, and nothing else; then all goes on by itself', async () => {
    const { served, log } = await fresh();
    harm(log);
    const acknowledged = ['t0'];
    let refused: Answer | undefined;
    let next = 1;
    for (; !refused && next < ACTS_MOST; next += 1) {
      const answer = await served.tell(team(next));
      if (answer.status === 201) acknowledged.push(`t${String(next).padStart(4, '0')}`);
      else refused = answer;
    }
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
      body: { code: 'STORE_UNAVAILABLE' },
    });
    expect(await served.events()).toBe(acknowledged.length + 1);
    expect(idsIn(await served.get('/v1/teams?limit=200'))).toEqual(acknowledged);
    const ill = await health(served);
    expect(ill).toMatchObject({ status: 200, body: { status: 'degraded', writable: false, store: 'unavailable' } });
    const writable = await served.request({ method: 'GET', url: '/health/writable' });
    expect(writable).toMatchObject({ status: 503, body: { status: 'unavailable', reason: ill.body['outage'] } });
    expect(ill.body['outage']).toMatch(/^nothing can be appended to the log .*log-\d\.db: /);
    expect(ill.body['outage']).toMatch(words);
    expect(ill.body['views']).not.toHaveProperty('outage');

    restore(log);
    expect(await health(served)).toMatchObject({ status: 200, body: { status: 'ok', writable: true, store: 'ok' } });
    expect((await served.tell(team(next - 1))).status).toBe(201);
    expect((await served.tell(team(next - 1))).status).toBe(200);
    expect(await served.get('/v1/teams?limit=200').then(idsIn)).toHaveLength(acknowledged.length + 1);
  });

  it('under the views stops neither acts nor reads, which tell what was taken in; then they catch up by themselves', async () => {
    const { served, views } = await fresh();
    const { runner } = served.ledger;
    harm(views);
    let acts = 1;
    for (; !runner.outage && acts < ACTS_MOST; acts += 1) {
      await served.must(team(acts));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const before = await read(served);
    expect(before.status).toBe(200);
    expect(idsIn(before)).toHaveLength(runner.cursor.seq - 1);
    expect(before.headers['view-position']).toBe(runner.cursor.position);
    const ill = await health(served);
    expect(ill).toMatchObject({
      status: 200,
      body: { status: 'degraded', writable: true, store: 'ok', views: { readable: true, parked: [] } },
    });
    const { outage } = ill.body['views'] as { outage: string };
    expect(outage).toMatch(/^the views .*views-\d\.db: /);
    expect(outage).toMatch(words);

    restore(views);
    expect(await runner.reachedHead(10_000)).toBe(true);
    expect(idsIn(await read(served))).toHaveLength(acts);
    expect((await health(served)).body).toMatchObject({ status: 'ok' });
  });
});

describe('a views file of which the disk has lost a part', () => {
  it('stops the views, says so, and is worked out anew by the next start', async () => {
    const { served: sound, number } = await fresh();
    const before = await sound.get('/v1/events');
    await sound.close();
    lose('trail_v%_events', viewsPathOf(number));

    const { served: broken } = await start(number);
    await broken.ledger.runner.reachedHead(10_000);
    expect((await read(broken, '/v1/events')).status).toBe(500);
    const ill = await health(broken);
    expect(ill.status).toBe(503);
    const { failure } = ill.body['views'] as { failure: string };
    expect(failure).toMatch(/malformed; the file was set aside, and the next start works the views out anew/);
    expect(existsSync(`${viewsPathOf(number)}.damaged`)).toBe(true);
    await broken.close();

    const { served: mended } = await start(number);
    expect((await mended.get('/v1/events')).text).toBe(before.text);
    expect((await health(mended)).status).toBe(200);
  });
});

/** Overwrites the first page of the table that is named like this. */
function lose(table: string, path: string): void {
  const file = new DatabaseSync(path);
  const { rootpage } = file.prepare('SELECT rootpage FROM sqlite_schema WHERE name LIKE ?').get(table)!;
  const { page_size: size } = file.prepare('PRAGMA page_size').get()!;
  file.close();
  const handle = openSync(path, 'r+');
  writeSync(handle, Buffer.alloc(Number(size), 0xff), 0, Number(size), (Number(rootpage) - 1) * Number(size));
  closeSync(handle);
}

describe('the program, when the system lets it write no more', () => {
  it(
    'does not start, and says why',
    async () => {
      const { end, complained } = await Program.fail({ data: join(folder, 'none'), fileBlocks: 8 });
      expect(end).toEqual({ code: 1, signal: null });
      expect(complained).toMatch(/^cannot open the log .*log\.db: disk I\/O error, there is no room\n$/);
    },
    TIMEOUT_MS,
  );

  it(
    'goes on answering; killed and started where it may, it has every acknowledged act, and no other, once',
    async () => {
      const data = join(folder, 'data');
      const small = await Program.start({ data, fileBlocks: FILE_BLOCKS });
      await small.must(openLedger('2010-01-01'));
      const acknowledged: string[] = [];
      let refused: number | undefined;
      for (let index = 1; refused === undefined && index < ACTS_MOST; index += 1) {
        const { status, headers, body } = await small.tell(team(index));
        if (status === 201) acknowledged.push(`team-t${String(index).padStart(4, '0')}`);
        else {
          expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'STORE_UNAVAILABLE' });
          expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
          refused = index;
        }
      }
      expect((await small.get('/v1/teams')).status).toBe(200);
      expect(await small.get('/health/ready')).toMatchObject({
        status: 200,
        body: { status: 'degraded', store: 'unavailable' },
      });
      expect((await small.get('/health/live')).status).toBe(200);
      await small.kill();
      expect(small.complained).toMatch(/^out of order: the views .*views\.db: disk I\/O error$/m);
      expect(small.complained).toMatch(/nothing was appended to the log .*log\.db: disk I\/O error/);

      const program = await Program.start({ data });
      const { body } = await program.get('/v1/teams?limit=200');
      const teams = (body['items'] as { id: string }[]).map(({ id }) => `team-${id}`);
      expect(acknowledged.length).toBeGreaterThan(20);
      expect(teams).toEqual(acknowledged.slice(0, 200));
      expect((await program.tell(team(refused!))).status).toBe(201);
      expect((await program.get('/health/ready')).body).toMatchObject({ status: 'ok' });
      await program.stop();
      const log = new DatabaseSync(join(data, 'log.db'), { readOnly: true });
      expect(log.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      log.close();
    },
    TIMEOUT_MS,
  );
});
