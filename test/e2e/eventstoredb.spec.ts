import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseInstant, type RestorableStore } from '#libs/kernel';
import { openEventStoreDbStore } from '#libs/store';
import { copyLog } from '../../apps/cli/src/copy.command.ts';
import { namespaced } from '../contract/some-events.ts';
import { startServer, type TestServer } from '../faults/eventstoredb/server.ts';
import { annul, assign, authorisePost, correct, openLedger, registerCadre, registerTeam } from '../support/acts.ts';
import { Served, type Answer } from './served.ts';

/** Longer than a store takes to come back by itself; reaching it is a failure. */
const BACK_MS = 20_000;

describe('a ledger on EventStoreDB', () => {
  let folder: string;
  let server: TestServer;
  let stores: RestorableStore[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-'));
    stores = [];
    server = await startServer({ dir: folder });
  });
  afterEach(() => server.stop());
  afterAll(() => rm(folder, { recursive: true }));

  const open = (address: string): RestorableStore => {
    const store = openEventStoreDbStore({ address });
    stores.push(store);
    return store;
  };
  const node = (address: string): Promise<Served> => Served.node({ store: open(address), role: 'api' });
  const health = (served: Served): Promise<Answer> => served.request({ method: 'GET', url: '/health/ready' });
  const until = async (served: Served, status: 'ok' | 'degraded'): Promise<Answer> => {
    const end = Date.now() + BACK_MS;
    for (;;) {
      const answer = await health(served);
      if (answer.body['status'] === status) return answer;
      if (Date.now() > end) throw new Error(`the health is still ${answer.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('goes on with what it can while the server is down, says so, and comes back by itself', async () => {
    const served = await node(namespaced(server.connectionString));
    await served.must(openLedger('2010-01-01'), registerTeam('t1'));
    expect((await until(served, 'ok')).body).toMatchObject({ writable: true, store: 'ok' });

    await server.stop();
    const down = await until(served, 'degraded');
    expect(down).toMatchObject({ status: 200, body: { writable: false, store: 'unavailable' } });
    const writable = await served.request({ method: 'GET', url: '/health/writable' });
    expect(writable).toMatchObject({ status: 503, body: { reason: expect.stringMatching(/esdb:\/\/127\.0\.0\.1/) } });
    expect(down.body['outage']).toMatch(/esdb:\/\/127\.0\.0\.1/);
    const refused = await served.tell(registerTeam('t2'));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const read = await served.request({ method: 'GET', url: '/v1/teams', headers: { authorization: BEARER } });
    expect(read.status).toBe(200);
    expect(read.body['items']).toMatchObject([{ id: 't1' }]);

    server = await startServer({ dir: folder, port: server.addresses[0]!.port });
    await until(served, 'ok');
    expect((await served.tell(registerTeam('t2'))).status).toBe(201);
    expect((await served.get('/v1/teams')).body['items']).toMatchObject([{ id: 't1' }, { id: 't2' }]);
  });

  it('has one history, whichever node a command was sent to', async () => {
    const address = namespaced(server.connectionString);
    const [one, other] = [await node(address), await node(address)];
    await one.must(openLedger('2010-01-01'), registerTeam('t1'));
    await other.must(registerTeam('t2'));
    await one.must(registerTeam('t3'));

    const [here, there] = [await one.get('/v1/teams'), await other.get('/v1/teams')];
    expect(here.body['items']).toMatchObject([{ id: 't1' }, { id: 't2' }, { id: 't3' }]);
    expect(there.text).toBe(here.text);
    expect((await other.tell(registerTeam('t1'))).status).toBe(200);
  });

  it('answers from a copied log what the one that was copied answers, at every date as known at every date', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), registerTeam('t1'), authorisePost('t1', 'p1'), registerCadre('c1'));
    const early = await served.knownNow();
    await served.must(assign('c1', 't1', 'p1').on('2015-01-01').as('assigned'));
    await served.must(correct('assigned', { newEffectiveOn: '2016-01-01' }), annul('assigned'));
    const store = open(namespaced(server.connectionString));
    const { count } = await copyLog(served.ledger.store, store, () => undefined);
    const copied = await Served.node({ store, role: 'api' });

    expect(count).toBe(await served.events());
    const cuts = ['', `knownAt=${early}`, 'asOf=2015-06-01', `asOf=2015-06-01&knownAt=${early}`];
    const paths = [
      '/v1/structure',
      '/v1/teams/t1/composition',
      '/v1/cadres/c1',
      '/v1/cadres/c1/timeline',
      '/v1/changes?from=2011-01-01',
    ];
    for (const path of paths) {
      for (const cut of cuts) {
        const url = `${path}${path.includes('?') ? '&' : '?'}${cut}`;
        const [before, after] = [await served.get(url), await copied.get(url)];
        expect(before.status).toBe(200);
        expect(withoutPositions(after)).toEqual(withoutPositions(before));
      }
    }
  });

  it('is recorded at the time of the node, not of whoever sent the command', async () => {
    const served = await node(namespaced(server.connectionString));
    const before = Date.now() * 1000;
    await served.must(openLedger('2010-01-01'));
    const { events } = await served.ledger.store.readAll(null, 1);

    expect(parseInstant(events[0]!.meta.recordedAt)).toBeGreaterThanOrEqual(before);
  });
});

const BEARER = 'Bearer token-of-supervisor';

function withoutPositions({ text }: Answer): unknown {
  return JSON.parse(text, (name, value: unknown) => (name === 'position' ? undefined : value));
}
