import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/kernel';
import { openEventStoreDbStore } from '#libs/store';
import { namespaced } from '../contract/some-events.ts';
import { Messages } from '../e2e/messages.ts';
import { Served, itemsOf, tokenOf, type Answer } from '../e2e/served.ts';
import { openLedger, registerTeam, renameTeam, type Act } from '../support/acts.ts';
import { DAY, SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { crash, cut, hold, silence, type Held } from './eventstoredb/faults.ts';
import { startServer, type ServerOptions, type TestServer } from './eventstoredb/server.ts';

/** Longer than a store takes to come back by itself; reaching it is a failure. */
const BACK_MS = 20_000;
/** How long an append of a patient store is asked again: until then a server that died is not given up. */
const PATIENCE_MS = 3000;
const READER = { authorization: `Bearer ${tokenOf('supervisor')}` };

/** The engine pauses no longer between two tries of an append. */
const LONGEST_PAUSE_MS = 1000;

describe('whoever uses a node by HTTP', () => {
  let folder: string;
  let server: TestServer;
  let address: string;
  let nodes: Served[];
  let expired: PromiseWithResolvers<void>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'answers-'));
    nodes = [];
    expired = Promise.withResolvers();
    await start();
  });
  afterEach(async () => {
    expire();
    for (const node of nodes) await node.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  async function start(options: Partial<ServerOptions> = {}): Promise<void> {
    server = await startServer({ dir: folder, ...options });
    address = namespaced(server.connectionString);
  }
  const again = async (): Promise<void> => {
    server = await startServer({ dir: folder, port: server.addresses[0]!.port });
  };
  /** The deadline of every call that is under way has come. */
  const expire = (): void => {
    expired.resolve();
    expired = Promise.withResolvers();
  };
  // Pauses between two tries pass by themselves, deadlines come when the test says so.
  const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  async function open(options: { clock?: SimulatedClock; patient?: boolean } = {}): Promise<Served> {
    const wait = options.patient ? {} : { wait: (ms: number) => (ms > LONGEST_PAUSE_MS ? expired.promise : aTurn()) };
    const deadline = options.patient ? `&defaultDeadline=${PATIENCE_MS}` : '';
    const store: EventStore = openEventStoreDbStore({ address: `${address}${deadline}`, ...wait });
    const served = await Served.node({ store, role: 'api', clock: options.clock });
    served.app.useLogger(false);
    nodes.push(served);
    return served;
  }
  /** A node with a ledger that was opened and one team in it, its views up to date. */
  async function withATeam(options: { patient?: boolean } = {}): Promise<Served> {
    const served = await open(options);
    await served.must(openLedger('2010-01-01'), registerTeam('t1'));
    await served.get('/v1/teams');
    return served;
  }

  /** Sends it until it is no outage any more. */
  async function insist(served: Served, act: Act): Promise<Answer> {
    const end = Date.now() + BACK_MS;
    for (;;) {
      const answer = await served.tell(act);
      if (answer.status !== 503) return answer;
      if (Date.now() > end) throw new Error(`${act.label}: ${answer.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const expectUnavailable = (answer: Answer): void => {
    expect(answer).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  };
  const read = (served: Served, url: string): Promise<Answer> =>
    served.request({ method: 'GET', url, headers: READER });
  const health = (served: Served): Promise<Answer> => served.request({ method: 'GET', url: '/health/ready' });
  async function untilHealth(served: Served, status: 'ok' | 'degraded'): Promise<Answer> {
    const end = Date.now() + BACK_MS;
    for (;;) {
      const answer = await health(served);
      if (answer.body['status'] === status) return answer;
      if (Date.now() > end) throw new Error(answer.text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const recorded = async (served: Served): Promise<number> => itemsOf(await served.get('/v1/events?limit=200')).length;

  describe('and records something', () => {
    it('whose answer is lost after the commit, gets it all the same, and it is recorded once', async () => {
      const served = await withATeam({ patient: true });
      server.faults.next('append.committed', cut);
      const first = await served.tell(registerTeam('t2'));
      expect(first.status).toBe(201);

      const second = await served.tell(registerTeam('t2'));
      expect(second).toMatchObject({ status: 200, body: first.body });
      await expectRecordedOnce(served, second);
    });

    it('whose answer dies with the server after the commit, gets it when he sends it again, and it is recorded once', async () => {
      const served = await withATeam({ patient: true });
      server.faults.next('append.committed', crash());
      expectUnavailable(await served.tell(registerTeam('t2')));
      await server.stop();
      await again();

      const first = await insist(served, registerTeam('t2'));
      expect(first.status).toBe(200);
      const second = await served.tell(registerTeam('t2'));
      expect(second).toMatchObject({ status: 200, body: first.body });
      await expectRecordedOnce(served, first);
    });

    async function expectRecordedOnce(served: Served, { body }: Answer): Promise<void> {
      expect(itemsOf(await served.get('/v1/events?type=TeamRegistered'))).toHaveLength(2);
      const [last] = itemsOf(await served.get('/v1/events?stream=team-t2'));
      expect(body).toMatchObject({ position: last!['position'], eventIds: [last!['eventId']] });
    }

    it('while the server is killed before the commit, is told to try again, and then it is recorded', async () => {
      const served = await withATeam({ patient: true });
      server.faults.next('append.written', crash(10));
      expectUnavailable(await served.tell(registerTeam('t2')));
      await again();

      expect((await insist(served, registerTeam('t2'))).status).toBe(201);
      expect(await recorded(served)).toBe(3);
    });

    it('that reaches the log only after he was told to try again, gets its answer then, and it is recorded once', async () => {
      const served = await withATeam();
      const late = hold();
      server.faults.next('append.arrival', late);
      const telling = served.tell(registerTeam('t2'));
      await late.reached;
      expire();
      expectUnavailable(await telling);
      // What was given up is still under way: it is taken in before the second try, at once with it, or after it.
      late.release();

      const answer = await insist(served, registerTeam('t2'));
      expect([200, 201]).toContain(answer.status);
      expect(await served.tell(registerTeam('t2'))).toMatchObject({ status: 200, body: answer.body });
      expect(await recorded(served)).toBe(3);
    });

    it('that reaches the log only after the second try did, has it recorded once all the same', async () => {
      const served = await withATeam();
      const late = hold();
      server.faults.next('append.arrival', late);
      const telling = served.tell(renameTeam('t1', '新名'));
      await late.reached;
      expire();
      expectUnavailable(await telling);
      const answer = await insist(served, renameTeam('t1', '新名'));
      expect(answer.status).toBe(201);
      await served.must(renameTeam('t1', '再新名'));
      const before = server.faults.passed('append.committed');
      late.release();
      while (server.faults.passed('append.committed') === before) await new Promise((resolve) => setImmediate(resolve));

      expect(await recorded(served)).toBe(4);
      expect((await served.get('/v1/teams/t1')).body).toMatchObject({ name: '再新名' });
    });
  });

  describe('while the server takes every call and answers none', () => {
    it('is told so at the deadline, by the health before, however many wait for the same, and all is well when it speaks', async () => {
      const served = await withATeam();
      for (const point of ['append.arrival', 'read.arrival', 'subscribe.arrival'] as const) {
        server.faults.next(point, silence, 1000);
      }
      const names = Array.from({ length: 200 }, (_, index) => renameTeam('t1', `名${index}`));
      const others = Array.from({ length: 50 }, (_, index) => registerTeam(`n${index}`));
      const [asked, sent] = [server.faults.passed('read.arrival'), server.faults.passed('append.arrival')];
      const telling = [...names, ...others].map((act) => served.tell(act));
      const calls = (): number =>
        server.faults.passed('read.arrival') - asked + server.faults.passed('append.arrival') - sent;
      while (calls() < 1 + others.length) await new Promise((resolve) => setImmediate(resolve));
      const ill = health(served);
      while (calls() < 2 + others.length) await new Promise((resolve) => setImmediate(resolve));
      expect(await ill).toMatchObject({
        status: 200,
        body: { status: 'degraded', writable: false, outage: 'the log has said nothing for 2000 ms' },
      });
      expect(await read(served, '/v1/teams/t1')).toMatchObject({ status: 200, body: { name: 't1班子' } });
      expire();

      for (const answer of await Promise.all(telling)) expectUnavailable(answer);
      // One call for the team that all wanted to rename, one for each other, one for the health.
      expect(calls()).toBe(2 + others.length);
      server.faults.clear();
      expect(await insist(served, names[7]!)).toMatchObject({ status: 201 });
      expect((await health(served)).body).toMatchObject({ status: 'ok', writable: true });
      expect((await served.get('/v1/teams/t1')).body).toMatchObject({ name: '名7' });
    });
  });

  describe('and reads', () => {
    it('what reaches his node late, gets it when it is there if he says that he waits for it', async () => {
      const served = await withATeam();
      const held = hold();
      server.faults.next('subscribe.event', held);
      const [renamed] = await served.must(renameTeam('t1', '新名'));
      await held.reached;
      expect((await read(served, '/v1/teams/t1')).body).toMatchObject({ name: 't1班子' });
      let there = false;
      const reading = read(served, `/v1/teams/t1?after=${String(renamed!.body['position'])}`).finally(() => {
        there = true;
      });
      await turns(20);
      expect(there).toBe(false);
      held.release();
      expect(await reading).toMatchObject({ status: 200, body: { name: '新名' } });
    });
  });

  describe('and follows the event stream', () => {
    /** The positions that come, of all that were recorded. */
    const positionsOf = async (messages: Messages, count: number): Promise<unknown[]> =>
      (await messages.take(count)).map(({ id }) => id);
    const whole = async (served: Served): Promise<unknown[]> =>
      itemsOf(await served.get('/v1/events?limit=200')).map(({ position }) => position);
    async function listening(): Promise<Served> {
      const served = await withATeam({ patient: true });
      await served.app.listen(0, '127.0.0.1');
      return served;
    }

    it('keeps it open while the server is away, and gets what comes afterwards, each once and in order', async () => {
      const served = await listening();
      const messages = await Messages.of(served, 'supervisor', { 'last-event-id': '0' });
      const before = await positionsOf(messages, 2);
      await server.crash();
      await untilHealth(served, 'degraded');
      await again();
      await insist(served, renameTeam('t1', '一'));
      await served.must(renameTeam('t1', '二'), renameTeam('t1', '三'));
      expect([...before, ...(await positionsOf(messages, 3))]).toEqual(await whole(served));
    });

    it('goes on at another node after his own has stopped, from the last event that he has', async () => {
      const served = await listening();
      const messages = await Messages.of(served, 'supervisor', { 'last-event-id': '0' });
      const before = await positionsOf(messages, 2);
      const other = await open({ patient: true });
      await other.app.listen(0, '127.0.0.1');
      await served.close();
      expect(await messages.ended()).toBe(true);
      await other.must(renameTeam('t1', '一'), renameTeam('t1', '二'));

      const rest = await Messages.of(other, 'supervisor', { 'last-event-id': String(before.at(-1)) });
      expect([...before, ...(await positionsOf(rest, 2))]).toEqual(await whole(other));
    });

    it('gets each event once when the server delivers some twice, and some late', async () => {
      const served = await listening();
      const messages = await Messages.of(served, 'supervisor', { 'last-event-id': '0' });
      const held: Held = hold();
      server.faults.next('subscribe.event', (hit) => hit.deliver(), 2);
      server.faults.next('subscribe.event', held);
      await served.must(renameTeam('t1', '一'), renameTeam('t1', '二'), renameTeam('t1', '三'));
      await held.reached;
      held.release();
      expect(await positionsOf(messages, 5)).toEqual(await whole(served));
    });
  });

  describe('of nodes and a server whose clocks disagree', () => {
    it('has one history: known times rise strictly, every node tells the same, and a cut in time is one in the log', async () => {
      await server.stop();
      let now = Date.parse('2019-08-05T09:00:00+08:00');
      await start({ now: () => now });
      const behind = await open({ clock: new SimulatedClock(NOW), patient: true });
      const ahead = await open({ clock: new SimulatedClock(NOW), patient: true });
      behind.clock.move(-2 * DAY);
      ahead.clock.move(2 * DAY);
      await behind.must(openLedger('2010-01-01').on('2010-01-01'), registerTeam('t1'));
      // A leader with another clock: two hours back, then to and fro.
      const steps = [-7_200_000, 1000, -500, 3_600_000, -3_600_000, 0];
      const instants: string[] = [];
      for (const [index, step] of steps.entries()) {
        now += step;
        const [to, from] = index % 2 === 0 ? [ahead, behind] : [behind, ahead];
        const [registered] = await to.must(registerTeam(`s${index}`));
        const { position } = registered!.body;
        const told = await read(from, `/v1/teams?asOf=2019-08-05&after=${String(position)}`);
        expect(told).toMatchObject({ status: 200, body: { position } });
        instants.push(String(told.body['knownAt']));
      }
      expect(instants).toEqual([...new Set(instants)].sort());
      for (const [index, knownAt] of instants.entries()) {
        const url = `/v1/teams?asOf=2019-08-05&knownAt=${encodeURIComponent(knownAt)}`;
        const [here, there] = [await behind.get(url), await ahead.get(url)];
        expect(here.text).toBe(there.text);
        expect(itemsOf(here)).toHaveLength(2 + index);
      }
    });
  });
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
