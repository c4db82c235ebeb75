import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, RestorableStore } from '#libs/kernel';
import type { NodeRole } from '#libs/node';
import { openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { namespaced } from '../contract/some-events.ts';
import { Messages } from '../e2e/messages.ts';
import { Served, itemsOf, tokenOf, type Answer } from '../e2e/served.ts';
import { openLedger, registerTeam } from '../support/acts.ts';
import { DAY, SimulatedClock, instant } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { storeLike } from '../support/stores.ts';
import { startServer, type TestServer } from './eventstoredb/server.ts';

/** The address of a real server, for what can be done to a log through its client. */
const REAL = process.env['EVENTSTORE_TEST_URL'];
const TIMEOUT_MS = 300_000;
const READER = { authorization: `Bearer ${tokenOf('supervisor')}`, 'accept-language': 'en' };

/** A data folder of which copies are laid aside and put back, as an operator does with backups. */
abstract class Place {
  readonly clock = new SimulatedClock(NOW);
  readonly told: string[] = [];
  readonly folder: string;
  protected node: Served | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A node over what lies here now. */
  async open(of: { role?: NodeRole; through?: (store: EventStore) => EventStore } = {}): Promise<Served> {
    const { role = 'api', through = (store) => store } = of;
    const viewsPath = join(this.folder, 'views.db');
    const store = through(await this.store());
    this.node = await Served.node({ store, clock: this.clock, viewsPath, role, told: (line) => this.told.push(line) });
    this.node.app.useLogger(false);
    return this.node;
  }

  async shut(): Promise<void> {
    await this.node?.close();
    this.node = undefined;
  }

  /** Opens a node, registers these teams, the ledger first where nothing is, and shuts it when its views hold all. */
  async register(...teams: readonly string[]): Promise<void> {
    const node = await this.open();
    if ((await node.events()) === 0) await node.must(openLedger('2010-01-01'));
    await node.must(...teams.map((id) => registerTeam(id)));
    await node.get('/v1/teams');
    await this.shut();
  }

  /** Lays a copy aside. The node is shut. */
  keep(what: 'log' | 'views', as: string): void {
    cpSync(this.path(what), join(this.folder, as), { recursive: true });
  }

  /** Puts a copy in the place of what is there. */
  putBack(what: 'log' | 'views', from: string): void {
    this.remove(what);
    cpSync(join(this.folder, from), this.path(what), { recursive: true });
  }

  remove(what: 'log' | 'views'): void {
    for (const end of ['', '-wal', '-shm']) rmSync(this.path(what) + end, { recursive: true, force: true });
  }

  /** The log turns into another one that goes past where the views have come: they hold t1 to t8, the log u1 to u6. */
  async becomeAnother(): Promise<void> {
    await this.register('t1', 't2', 't3', 't4', 't5');
    this.keep('log', 'five');
    await this.register('t6', 't7', 't8');
    this.keep('views', 'eight');
    this.putBack('log', 'five');
    this.remove('views');
    this.clock.move(DAY / 24);
    await this.register('u1', 'u2', 'u3', 'u4', 'u5', 'u6');
    this.putBack('views', 'eight');
    this.told.length = 0;
  }

  abstract store(): Promise<EventStore>;

  protected abstract path(what: 'log' | 'views'): string;
}

class SqlitePlace extends Place {
  async store(): Promise<EventStore> {
    return openSqliteStore({ path: this.path('log'), clock: this.clock });
  }

  protected path(what: 'log' | 'views'): string {
    return join(this.folder, `${what}.db`);
  }
}

class ServerPlace extends Place {
  server: TestServer | undefined;
  private port: number | undefined;

  async store(): Promise<EventStore> {
    await this.serve();
    return openEventStoreDbStore({ address: this.server!.connectionString, clock: this.clock });
  }

  /** Starts the server over what lies here now, always at the same address. */
  async serve(): Promise<void> {
    if (this.server) return;
    mkdirSync(this.path('log'), { recursive: true });
    this.server = await startServer({ dir: this.path('log'), ...(this.port ? { port: this.port } : {}) });
    this.port = this.server.addresses[0]!.port;
  }

  async stopServing(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  override async shut(): Promise<void> {
    await super.shut();
    await this.stopServing();
  }

  protected path(what: 'log' | 'views'): string {
    return join(this.folder, what === 'log' ? 'server' : 'views.db');
  }
}

/**
 * A log on a real server, by what its client can do: a copy of the log is another namespace, and is filled event by event
 * from the one that it is of. So positions never come again.
 */
class RealPlace extends Place {
  private readonly kept = new Map<string, string>();
  private address = namespaced(REAL!);
  private copied: string | undefined;

  async store(): Promise<EventStore> {
    const store = openEventStoreDbStore({ address: this.address, clock: this.clock });
    if (this.copied !== undefined) {
      const source = openEventStoreDbStore({ address: this.copied });
      await store.restore((await source.readAll(null, 1000)).events);
      await source.close();
      this.copied = undefined;
    }
    return store;
  }

  override keep(what: 'log' | 'views', as: string): void {
    if (what === 'views') return super.keep(what, as);
    this.kept.set(as, this.address);
    this.goOnFrom(this.address);
  }

  override putBack(what: 'log' | 'views', from: string): void {
    if (what === 'views') return super.putBack(what, from);
    this.goOnFrom(this.kept.get(from));
  }

  override remove(what: 'log' | 'views'): void {
    if (what === 'views') return super.remove(what);
    this.goOnFrom(undefined);
  }

  private goOnFrom(copied: string | undefined): void {
    this.copied = copied;
    this.address = namespaced(REAL!);
  }

  protected path(): string {
    return join(this.folder, 'views.db');
  }
}

const ENGINES: [string, (folder: string) => Place][] = [
  ['SQLite', (folder) => new SqlitePlace(folder)],
  ['EventStoreDB', (folder) => new ServerPlace(folder)],
  ...(REAL
    ? [['a real EventStoreDB', (folder: string) => new RealPlace(folder)] as [string, (folder: string) => Place]]
    : []),
];

const raw = (node: Served, url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  node.request({ method: 'GET', url, headers: { ...READER, ...headers } });

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function teamsIn(node: Served): Promise<unknown[]> {
  return itemsOf(await node.get('/v1/teams?limit=200')).map(({ id }) => id);
}

let folder: string;
const places: Place[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'histories-'));
});
afterEach(async () => {
  for (const place of places.splice(0)) await place.shut();
  rmSync(folder, { recursive: true });
});

describe.each(ENGINES)('views on %s', (_, place) => {
  const at = (name = 'data'): Place => {
    const path = join(folder, name);
    mkdirSync(path);
    const one = place(path);
    places.push(one);
    return one;
  };
  const LINE =
    /^another history: event \S+ of team-t\d is expected at position \S+, and .*; the views are worked out anew$/;

  it(
    'over a log that was put back and has grown past them show what the log holds, nothing else, and say so',
    async () => {
      const data = at();
      await data.becomeAnother();
      const node = await data.open();
      expect(await teamsIn(node)).toEqual(['t1', 't2', 't3', 't4', 't5', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
      expect(data.told).toEqual([expect.stringMatching(LINE)]);
      expect((await raw(node, '/health/ready')).status).toBe(200);
    },
    TIMEOUT_MS,
  );

  it(
    'that are worked out anew are not read before they have caught up, and the health says why',
    async () => {
      const data = at();
      await data.becomeAnother();
      const open = Promise.withResolvers<void>();
      const node = await data.open({
        through: (store) =>
          storeLike(store, {
            readAll: async (after, limit) => {
              await open.promise;
              return store.readAll(after, limit);
            },
          }),
      });
      await until(() => node.ledger.runner.startedOver !== undefined);
      const answer = await raw(node, '/v1/teams');
      expect(answer).toMatchObject({
        status: 503,
        body: { code: 'VIEWS_BEGUN_ANEW' },
        headers: { 'retry-after': '2' },
      });
      const zh = await raw(node, '/v1/teams?after=1', { 'accept-language': 'zh-CN' });
      expect(zh).toMatchObject({ status: 503, body: { detail: expect.stringMatching('视图正据现有日志重新生成') } });
      expect((await raw(node, '/v1/events/stream')).body).toMatchObject({ code: 'VIEWS_BEGUN_ANEW' });
      const health = await raw(node, '/health/ready');
      expect(health.status).toBe(503);
      expect(health.body['views']).toMatchObject({
        readable: false,
        workedOutAnew: expect.stringMatching('another history'),
      });
      open.resolve();
      expect(await teamsIn(node)).toContain('u6');
      expect((await raw(node, '/health/ready')).body['views']).not.toHaveProperty('workedOutAnew');
    },
    TIMEOUT_MS,
  );

  it(
    'give no second page to a cursor of another history, and say what to do',
    async () => {
      const data = at();
      await data.register('t1', 't2', 't3');
      data.keep('log', 'three');
      await data.register('t4');
      const before = await data.open();
      const { body } = await before.get('/v1/teams?limit=2');
      const next = `/v1/teams?limit=2&cursor=${String(body['nextCursor'])}`;
      expect((await before.get(next)).status).toBe(200);
      await data.shut();

      data.putBack('log', 'three');
      data.clock.move(DAY / 24);
      await data.register('u4', 'u5');
      const after = await data.open();
      const answer = await after.get(next);
      expect(answer).toMatchObject({ status: 409, body: { code: 'ANOTHER_HISTORY' } });
      expect(answer.body['detail']).toMatch(/read from the beginning \(without cursor\)/);
    },
    TIMEOUT_MS,
  );

  it(
    'of another ledger, copied into the folder of this one, are not shown',
    async () => {
      const [one, other] = [at('one'), at('other')];
      await one.register('a1', 'a2', 'a3');
      await other.register('b1', 'b2', 'b3', 'b4');
      one.keep('views', '../views-of-one');
      other.putBack('views', '../views-of-one');
      expect(await teamsIn(await other.open())).toEqual(['b1', 'b2', 'b3', 'b4']);
      expect(other.told.join()).toMatch('another history');
    },
    TIMEOUT_MS,
  );

  it(
    'that are newer by one event than the log show what the log holds',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      data.keep('log', 'two');
      await data.register('t3');
      data.putBack('log', 'two');
      expect(await teamsIn(await data.open())).toEqual(['t1', 't2']);
    },
    TIMEOUT_MS,
  );

  it(
    'over a log of the same length whose last event is another one show that one',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      data.keep('log', 'two');
      await data.register('t3');
      data.keep('views', 'three');
      data.putBack('log', 'two');
      await data.register('u3');
      data.putBack('views', 'three');
      expect(await teamsIn(await data.open())).toEqual(['t1', 't2', 'u3']);
    },
    TIMEOUT_MS,
  );

  it(
    'are not deceived by the same act, sent again after the log was put back: it was recorded at another time',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      data.keep('log', 'two');
      await data.register('t3');
      data.keep('views', 'three');
      data.putBack('log', 'two');
      data.remove('views');
      data.clock.move(DAY / 24);
      await data.register('t3');
      data.putBack('views', 'three');
      data.told.length = 0;
      const node = await data.open();
      expect(await teamsIn(node)).toEqual(['t1', 't2', 't3']);
      const found =
        data instanceof ServerPlace ? 'the same event stands there with another content' : 'another history';
      expect(data.told.join()).toMatch(found);
      const { events } = await node.ledger.store.readAll(null, 100);
      const shown = itemsOf(await node.get('/v1/events?limit=200')).map(({ recordedAt }) =>
        instant(String(recordedAt)),
      );
      expect(shown).toEqual(events.map(({ meta }) => instant(meta.recordedAt)));
    },
    TIMEOUT_MS,
  );

  it(
    'over an empty log are empty, and what they held is recorded anew when it is sent again',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      data.remove('log');
      const node = await data.open();
      expect(await teamsIn(node)).toEqual([]);
      await node.must(openLedger('2010-01-01'), registerTeam('t1'));
      expect(await teamsIn(node)).toEqual(['t1']);
    },
    TIMEOUT_MS,
  );

  it(
    'let the reactions of a log that was put back answer to what was recorded in its place',
    async () => {
      const data = at();
      await data.register('t1');
      data.keep('log', 'one');
      const first = await data.open({ role: 'all' });
      await first.must(registerTeam('t2'), registerTeam('t3'));
      await first.ledger.atRest(TIMEOUT_MS);
      await data.shut();
      data.keep('views', 'reacted');
      data.putBack('log', 'one');
      await data.register('u2', 'u3', 'u4', 'u5');
      data.putBack('views', 'reacted');
      const node = await data.open({ role: 'all' });
      const { events } = await node.ledger.store.readAll(null, 100);
      const enabled = events.filter(({ type }) => type === 'ReactionEnabled');
      expect(enabled.length).toBeGreaterThan(0);
      const head = await node.ledger.store.head();
      await node.ledger.reactor.reachedHead();
      expect(node.ledger.reactor.position).toBe(head);
    },
    TIMEOUT_MS,
  );
});

describe.each(ENGINES)('a place that a client remembers, on %s,', (_, place) => {
  const at = (name = 'data'): Place => {
    const path = join(folder, name);
    mkdirSync(path);
    const one = place(path);
    places.push(one);
    return one;
  };
  const ASKED: [string, (position: string) => [string, Record<string, string>?]][] = [
    ['after', (position) => [`/v1/teams?after=${position}`]],
    ['Last-Event-ID', (position) => ['/v1/events/stream', { 'last-event-id': position }]],
  ];

  it.each(ASKED)(
    'as %s, is told to be of another history after the log was put back and has grown past it',
    async (named, of) => {
      const data = at();
      await data.register('t1', 't2', 't3');
      data.keep('log', 'three');
      // On EventStoreDB the first act after a start stands at the same byte in both histories.
      const [, recorded] = await (await data.open()).must(registerTeam('before-it'), registerTeam('lost'));
      await data.shut();
      data.putBack('log', 'three');
      data.clock.move(DAY / 24);
      await data.register('u4', 'u5', 'u6', 'u7');
      const node = await data.open();
      expect(await teamsIn(node)).toHaveLength(7);
      const answer = await raw(node, ...of(String(recorded!.body['position'])));
      expect(answer).toMatchObject({ status: 409, body: { code: 'ANOTHER_HISTORY' } });
      expect(answer.body['detail']).toContain(named);
    },
    TIMEOUT_MS,
  );

  it(
    'behind the end of the log that was put back is told to be of another history, not that it will come',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      data.keep('log', 'two');
      const [, , recorded] = await (await data.open()).must(...['t3', 't4', 't5'].map((id) => registerTeam(id)));
      await data.shut();
      data.putBack('log', 'two');
      const node = await data.open();
      expect(await teamsIn(node)).toEqual(['t1', 't2']);
      const answer = await raw(node, `/v1/teams?after=${String(recorded!.body['position'])}`);
      expect(answer).toMatchObject({ status: 409, body: { code: 'ANOTHER_HISTORY' } });
    },
    TIMEOUT_MS,
  );

  it(
    'goes on working when the log was put back to a later state than it',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      const [recorded] = await (await data.open()).must(registerTeam('t3'));
      await data.shut();
      data.keep('log', 'three');
      await data.register('t4');
      data.putBack('log', 'three');
      await data.register('u4', 'u5');
      const node = await data.open();
      expect(await teamsIn(node)).toEqual(['t1', 't2', 't3', 'u4', 'u5']);
      const position = String(recorded!.body['position']);
      expect((await raw(node, `/v1/teams?after=${position}`)).status).toBe(200);
      await node.app.listen(0, '127.0.0.1');
      const messages = await Messages.of(node, 'supervisor', { 'last-event-id': position });
      expect((await messages.take(2)).map(({ data: told }) => told['stream'])).toEqual(['team-u4', 'team-u5']);
    },
    TIMEOUT_MS,
  );
});

describe('a place in a log of SQLite', () => {
  const at = (name = 'data'): Place => {
    const path = join(folder, name);
    mkdirSync(path);
    const one = new SqlitePlace(path);
    places.push(one);
    return one;
  };
  const asked = (node: Served, position: string): Promise<Answer> => raw(node, `/v1/teams?after=${position}`);
  const ELSEWHERE = { status: 409, body: { code: 'ANOTHER_HISTORY' } };

  it(
    'of an act that was sent again after the log was put back is another one: what stands before it differs',
    async () => {
      const data = at();
      await data.register('t1');
      data.keep('log', 'one');
      const [, old] = await (await data.open()).must(registerTeam('t2'), registerTeam('t3'));
      await data.shut();
      data.putBack('log', 'one');
      data.clock.move(DAY / 24);
      const node = await data.open();
      const [, anew] = await node.must(registerTeam('u2'), registerTeam('t3'));
      expect(anew!.body['eventIds']).toEqual(old!.body['eventIds']);
      expect(await asked(node, String(anew!.body['position']))).toMatchObject({ status: 200 });
      expect(await asked(node, String(old!.body['position']))).toMatchObject(ELSEWHERE);
    },
    TIMEOUT_MS,
  );

  it(
    'of another ledger is not of this one, nor when the views of that ledger were copied here',
    async () => {
      const [one, other] = [at('one'), at('other')];
      await one.register('a1', 'a2', 'a3');
      const strange = String((await (await one.open()).get('/v1/teams')).headers['view-position']);
      await one.shut();
      one.clock.move(DAY);
      other.clock.move(DAY);
      await other.register('b1', 'b2', 'b3', 'b4');
      expect(await asked(await other.open(), strange)).toMatchObject(ELSEWHERE);
      await other.shut();
      one.keep('views', '../views-of-one');
      other.putBack('views', '../views-of-one');
      const node = await other.open();
      expect(await teamsIn(node)).toEqual(['b1', 'b2', 'b3', 'b4']);
      expect(await asked(node, strange)).toMatchObject(ELSEWHERE);
    },
    TIMEOUT_MS,
  );

  it(
    'with a made-up mark is of no history that this log has',
    async () => {
      const data = at();
      await data.register('t1', 't2');
      const node = await data.open();
      for (const place of ['1-000000', '2-abcdef', '3-ffffff']) {
        expect(await asked(node, place)).toMatchObject(ELSEWHERE);
        expect(await raw(node, '/v1/events/stream', { 'last-event-id': place })).toMatchObject(ELSEWHERE);
      }
    },
    TIMEOUT_MS,
  );

  it(
    'whose mark cannot be one is malformed',
    async () => {
      const data = at();
      await data.register('t1');
      const node = await data.open();
      for (const place of ['1-', '1-abc', '1-ABCDEF', '1-abcdef0', '1.abcdef', '-abcdef', '1-abcdef-', '01-abcdef']) {
        expect(await asked(node, place)).toMatchObject({ status: 400, body: { code: 'MALFORMED_QUERY' } });
      }
    },
    TIMEOUT_MS,
  );

  it(
    'without a mark, from before there were marks, goes on working as a number',
    async () => {
      const data = at();
      await data.register('t1', 't2', 't3');
      const node = await data.open();
      expect(await asked(node, '2')).toMatchObject({ status: 200 });
      await node.app.listen(0, '127.0.0.1');
      const messages = await Messages.of(node, 'supervisor', { 'last-event-id': '2' });
      const [next] = itemsOf(await node.get('/v1/events?stream=team-t2'));
      expect(await messages.take(1)).toMatchObject([{ id: next!['position'], data: { stream: 'team-t2' } }]);
    },
    TIMEOUT_MS,
  );

  it(
    'goes on being one in a copy of the log, event by event',
    async () => {
      const [one, other] = [at('one'), at('other')];
      await one.register('t1', 't2');
      const source = await one.store();
      const target = (await other.store()) as RestorableStore;
      const { events } = await source.readAll(null, 100);
      await target.restore(events);
      expect((await target.readAll(null, 100)).events).toEqual(events);
      await source.close();
      await target.close();
    },
    TIMEOUT_MS,
  );
});

describe('a node whose server is replaced by an empty one while it runs', () => {
  it(
    'shows what the new log holds, says so, ends the event streams, and forgets what it answered',
    async () => {
      const path = join(folder, 'data');
      mkdirSync(path);
      const data = new ServerPlace(path);
      places.push(data);
      const node = await data.open({ role: 'all' });
      await node.must(openLedger('2010-01-01'), registerTeam('t1'), registerTeam('t2'));
      expect(await teamsIn(node)).toEqual(['t1', 't2']);
      await node.app.listen(0, '127.0.0.1');
      const stream = await Messages.of(node, 'supervisor');

      await data.stopServing();
      data.remove('log');
      await data.serve();

      await until(() => data.told.some((line) => line.startsWith('another history')));
      await stream.ended();
      await until(() => node.ledger.runner.readable);
      expect(await teamsIn(node)).toEqual([]);
      await node.must(openLedger('2010-01-01'), registerTeam('t2'), registerTeam('u1'));
      expect(await teamsIn(node)).toEqual(['t2', 'u1']);
      await node.ledger.reactor.reachedHead();
      const { events } = await node.ledger.store.readAll(null, 100);
      expect(events.filter(({ type }) => type === 'ReactionEnabled').length).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});

describe('who follows the log of a server', () => {
  it(
    'hears that he is connected again before anything else comes, so that he can compare',
    async () => {
      const path = join(folder, 'data');
      mkdirSync(path);
      const data = new ServerPlace(path);
      places.push(data);
      const node = await data.open();
      await node.must(openLedger('2010-01-01'));
      const { store } = node.ledger;
      const stop = new AbortController();
      const pages = store.follow(null, stop.signal)[Symbol.asyncIterator]();
      const first = await pages.next();
      expect(first.value).toMatchObject({ events: [{ type: 'LedgerOpened' }] });
      const next = pages.next();
      data.server!.disconnect();
      expect((await next).value).toEqual({
        events: [],
        remarks: [],
        upTo: first.value.upTo,
        caughtUp: false,
        resumed: true,
      });
      const afterwards = pages.next();
      await node.must(registerTeam('t1'));
      expect((await afterwards).value).toMatchObject({ events: [{ type: 'TeamRegistered' }] });
      stop.abort();
      await pages.return?.();
    },
    TIMEOUT_MS,
  );
});
