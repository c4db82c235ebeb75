import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, StreamName } from '#libs/kernel';
import { openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { namespaced } from '../contract/some-events.ts';
import { Served, itemsOf, type Answer } from '../e2e/served.ts';
import {
  assign,
  authorisePost,
  openLedger,
  registerCadre,
  registerTeam,
  renameCadre,
  renameTeam,
} from '../support/acts.ts';
import { NOW, SimulatedClock } from '../support/clock.ts';
import { newEvent } from '../support/ledger.ts';
import { startServer, type TestServer } from './eventstoredb/server.ts';
import { Intruder, tamper } from './intruder.ts';

/** A server to damage in place of the one that comes with the tests. */
const REAL = process.env['EVENTSTORE_TEST_URL'];
/** Longer than a node takes to hear of what was done to its log; reaching it is a failure. */
const HEARD_MS = 20_000;

const BEFORE = [
  openLedger('2010-01-01'),
  registerTeam('t1'),
  authorisePost('t1', 'p1'),
  registerCadre('c1'),
  renameCadre('c1', '新名某'),
  registerCadre('c2'),
  assign('c2', 't1', 'p1').on('2015-01-01').as('assigned'),
];

interface Health {
  readonly status: string;
  readonly writable: boolean;
  readonly damaged: { readonly count: number; readonly streams: readonly object[] };
}

let folder: string;
let server: TestServer | undefined;
let address: string;
let intruder: Intruder | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damage-'));
});
afterEach(async () => {
  await intruder?.leave();
  await server?.stop();
  [intruder, server] = [undefined, undefined];
  await rm(folder, { recursive: true });
});

const health = async (served: Served): Promise<Answer & { body: Health }> =>
  (await served.request({ method: 'GET', url: '/health/ready' })) as unknown as Answer & { body: Health };

/** Waits until a node knows that so many streams are damaged. */
async function untilDamaged(served: Served, count: number): Promise<void> {
  for (const end = Date.now() + HEARD_MS; served.ledger.runner.damaged().size !== count;) {
    if (Date.now() > end) throw new Error(`not ${count} but ${[...served.ledger.runner.damaged().keys()].join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const metric = async (served: Served, name: string): Promise<number> => {
  const { text } = await served.request({ method: 'GET', url: '/metrics' });
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
};

/** A cadre whose stream is damaged, a post that he could be given, and all others. */
async function expectContained(served: Served, stream: StreamName, found: RegExp): Promise<void> {
  const events = await served.events();
  const id = stream.slice(stream.indexOf('-') + 1);
  const own = await served.tell(renameCadre(id, '又一名'));
  expect(own).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
  expect(own.body['detail']).toMatch(
    new RegExp(`^Stream ${stream} is damaged .*${found.source}.* Nothing was recorded`),
  );
  expect(own.body['detail']).not.toMatch(/try again/i);
  const chinese = await served.tell(renameCadre(id, '又一名'), { language: 'zh-CN' });
  expect(chinese.body['detail']).toMatch(new RegExp(`^流 ${stream} 已损坏:\\p{Script=Han}+.*。.*未录入任何内容`, 'u'));

  await served.must(authorisePost('t1', 'p9'));
  const named = await served.tell(assign(id, 't1', 'p9'));
  expect(named).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
  expect(named.body['detail']).toContain(`Stream ${stream} is damaged`);
  expect(named.body['detail']).toContain('This act on team-t1 needs it.');
  expect((await served.events()) - events).toBe(1);

  await served.must(renameTeam('t1', '改名'), renameCadre('c2', '二某'));
  expect((await served.get('/v1/cadres/c2')).body).toMatchObject({ name: '二某' });
  expect((await served.get('/v1/cadres/c2')).body).not.toHaveProperty('damaged');
  expect((await health(served)).body).toMatchObject({
    status: 'degraded',
    writable: true,
    damaged: { count: 1, streams: [expect.objectContaining({ stream, found: expect.stringMatching(found) })] },
  });
  expect((await health(served)).status).toBe(200);
  expect(await metric(served, 'cadre_ledger_damaged_streams')).toBe(1);
  expect(await metric(served, 'cadre_ledger_writable')).toBe(1);
}

describe('on a server, a node that runs contains', () => {
  let served: Served;
  const open = (): EventStore => openEventStoreDbStore({ address });
  beforeEach(async () => {
    server = REAL ? undefined : await startServer({ dir: folder });
    address = namespaced(REAL ?? server!.connectionString);
    intruder = new Intruder(address);
    served = await Served.node({ store: open(), role: 'api' });
    await served.must(...BEFORE);
    await served.get('/v1/cadres');
  });
  afterEach(() => served.close());

  const damages: [string, (who: Intruder) => Promise<void>, RegExp][] = [
    ['a foreign event', (who) => who.append('cadre-c1', { data: { a: 1 } }), /was not written by a ledger/],
    ['a foreign event that is no JSON', (who) => who.append('cadre-c1', { data: 'plain' }), /was not written/],
    [
      'a foreign event of a megabyte',
      (who) => who.append('cadre-c1', { data: 'x'.repeat(1_000_000) }),
      /was not written/,
    ],
    [
      'an event with a version and no command',
      (who) => who.append('cadre-c1', { type: 'CadreRenamed', data: { name: 'x' }, metadata: { v: 1 } }),
      /its metadata lack commandId/,
    ],
    ['a link', (who) => who.append('cadre-c1', { type: '$>', data: '0@elsewhere' }), /was not written/],
    ['a tombstone', (who) => who.tombstone('cadre-c1'), /deleted for good/],
    ['a deletion', (who) => who.delete('cadre-c1'), /deleted on the server/],
    ['a truncation', (who) => who.setMetadata('cadre-c1', { $tb: 1 }), /take events away \(\$tb=1\)/],
    ['a greatest number', (who) => who.setMetadata('cadre-c1', { $maxCount: 1 }), /take events away \(\$maxCount=1\)/],
    ['a greatest age', (who) => who.setMetadata('cadre-c1', { $maxAge: 1 }), /take events away \(\$maxAge=1\)/],
  ];

  it.each(damages)(
    '%s: acts on the stream are refused, reads show what was before, all others go on',
    async (_, harm, found) => {
      await harm(intruder!);
      await untilDamaged(served, 1);
      await expectContained(served, 'cadre-c1', found);
      const cadre = await served.get('/v1/cadres/c1');
      const mark = { found: expect.stringMatching(found), kind: expect.any(String) };
      expect(cadre).toMatchObject({ status: 200, body: { name: '新名某', damaged: mark } });
      const timeline = await served.get('/v1/cadres/c1/timeline');
      expect(timeline.body).toMatchObject({ damaged: mark });
      expect(itemsOf(timeline).map(({ type }) => type)).toEqual(['CadreRegistered', 'CadreRenamed']);
    },
  );

  it.each(damages)('%s also when it starts afterwards', async (_, harm, found) => {
    await harm(intruder!);
    await untilDamaged(served, 1);
    await served.close();
    served = await Served.node({ store: open(), role: 'api' });
    await served.get('/v1/cadres');
    await expectContained(served, 'cadre-c1', found);
    // What is hidden by then was never seen by views that begin now: it is told, not denied.
    const cadre = await served.get('/v1/cadres/c1');
    if (cadre.status === 200) expect(cadre.body).toHaveProperty('damaged');
    else expect(cadre).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
  });

  it('an act at once after the damage, before it has been heard of', async () => {
    await intruder!.append('cadre-c1', { data: { a: 1 } });
    const answer = await served.tell(renameCadre('c1', '又一名'));
    expect(answer).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
  });

  it('a stream that nobody has begun but an intruder', async () => {
    await intruder!.append('cadre-c7', { data: { a: 1 } });
    await untilDamaged(served, 1);
    expect(await served.tell(registerCadre('c7'))).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
    expect(await served.get('/v1/cadres/c7')).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
    expect(await served.tell(registerCadre('c8'))).toMatchObject({ status: 201 });
  });

  it('a stream of nobody: it is passed over and counted, and nothing is damaged', async () => {
    await served.ledger.store.append('guest-1', 'none', [
      newEvent('guest-1', 'somebody', { type: 'Visited', data: {} }),
    ]);
    await served.must(registerCadre('c3'));
    await served.get('/v1/cadres');
    expect((await health(served)).body).toMatchObject({ status: 'ok', damaged: { count: 0 } });
    expect(await metric(served, 'cadre_ledger_strays_passed_over')).toBe(1);
  });

  it('metadata that are no JSON, and access lists: nothing is taken away by them', async () => {
    await intruder!.setMetadata('cadre-c1', 'no JSON');
    await intruder!.setMetadata('cadre-c2', { $acl: { $d: '$admins' } });
    await served.must(renameCadre('c1', '又一名'), renameCadre('c2', '二某'));
    await served.get('/v1/cadres');
    expect((await health(served)).body).toMatchObject({ status: 'ok', damaged: { count: 0 } });
  });

  it('metadata that are deleted for good: nothing is taken away by that either', async () => {
    await intruder!.setMetadata('cadre-c1', { $acl: { $d: '$admins' } });
    await intruder!.tombstoneMetadata('cadre-c1');
    await served.must(renameCadre('c1', '又一名'));
    expect((await served.get('/v1/cadres/c1')).body).toMatchObject({ name: '又一名' });
    expect((await health(served)).body).toMatchObject({ status: 'ok', damaged: { count: 0 } });
  });

  it('a truncation until it is lifted; then everything is as it was', async () => {
    await intruder!.setMetadata('cadre-c1', { $tb: 1 });
    await untilDamaged(served, 1);
    await intruder!.setMetadata('cadre-c1', {});
    await untilDamaged(served, 0);
    await served.must(renameCadre('c1', '又一名'));
    expect((await served.get('/v1/cadres/c1')).body).toMatchObject({ name: '又一名' });
    expect((await health(served)).body).toMatchObject({ status: 'ok' });
  });

  it('damage of more streams than it tells one by one', async () => {
    for (let index = 1; index <= 52; index += 1) await intruder!.append(`cadre-d${index}`, { data: {} });
    await untilDamaged(served, 52);
    const { body } = await health(served);
    expect(body.damaged.count).toBe(52);
    expect(body.damaged.streams).toHaveLength(50);
  });

  it('damage of a team: who sits in it is shown as it was, with the mark', async () => {
    await intruder!.append('team-t1', { data: {} });
    await untilDamaged(served, 1);
    const mark = { kind: 'foreignEvent', revision: 3, found: expect.any(String) };
    for (const path of ['/v1/teams/t1', '/v1/teams/t1/composition', '/v1/teams/t1/timeline'])
      expect(await served.get(path)).toMatchObject({ status: 200, body: { damaged: mark } });
    const { body } = await served.get('/v1/teams/t1/composition');
    expect(body['posts']).toMatchObject([{ postId: 'p1', incumbent: { cadreId: 'c2' } }]);
  });
});

describe('in a file, a node contains', () => {
  it.each([
    ['data that are no JSON any more', `UPDATE events SET data = '{"broken' WHERE id = :id`, /no JSON object/],
    ['metadata that are no JSON any more', `UPDATE events SET meta = 'nothing' WHERE id = :id`, /no JSON object/],
    ['metadata that lack the command', `UPDATE events SET meta = '{}' WHERE id = :id`, /lack commandId/],
    ['an event that was taken out', 'DELETE FROM events WHERE id = :id', /revision \d .* where revision 0 is due/],
  ])('%s', async (_, change, found) => {
    const path = join(folder, 'log.db');
    const open = (): EventStore => openSqliteStore({ path, clock: new SimulatedClock(NOW) });
    const first = await Served.node({ store: open(), clock: new SimulatedClock(NOW), role: 'api' });
    await first.must(...BEFORE.slice(0, 3));
    const [registered] = await first.must(registerCadre('c1'));
    await first.must(...BEFORE.slice(4));
    await first.close();
    const [id] = registered!.body['eventIds'] as string[];
    tamper(path, change.replace(':id', `'${id}'`));

    const served = await Served.node({ store: open(), clock: new SimulatedClock(NOW), role: 'api' });
    await served.get('/v1/cadres');
    await expectContained(served, 'cadre-c1', found);
    expect(await served.get('/v1/cadres/c1')).toMatchObject({ status: 409, body: { code: 'LOG_DAMAGED' } });
    await served.close();
  });
});
