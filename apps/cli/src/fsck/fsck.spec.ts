import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, JsonObject, PlainDate, StreamName } from '#libs/kernel';
import { openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { namespaced } from '../../../../test/contract/some-events.ts';
import { Served } from '../../../../test/e2e/served.ts';
import { startServer, type TestServer } from '../../../../test/faults/eventstoredb/server.ts';
import { Intruder, tamper } from '../../../../test/faults/intruder.ts';
import {
  annul,
  assign,
  authorisePost,
  openLedger,
  registerCadre,
  registerTeam,
} from '../../../../test/support/acts.ts';
import { NOW, SimulatedClock } from '../../../../test/support/clock.ts';
import { newEvent } from '../../../../test/support/ledger.ts';
import { checkedInFull } from './fsck.command.ts';
import { ServerSource } from './server-source.ts';
import { SqliteSource } from './sqlite-source.ts';
import type { Met, Source } from './source.ts';

/** A server to check in place of the one that comes with the tests. */
const REAL = process.env['EVENTSTORE_TEST_URL'];

const PROMOTED = [
  openLedger('2010-01-01'),
  registerTeam('t1'),
  authorisePost('t1', 'p1'),
  registerCadre('c1'),
  assign('c1', 't1', 'p1').on('2015-01-01').as('assigned'),
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fsck-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What the check says, line by line, and whether it found nothing. */
async function fsckOf(
  source: Source,
  of: { resume?: boolean; signal?: AbortSignal; viewsFile?: string } = {},
): Promise<{ sound: boolean; lines: string[] }> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const { signal = new AbortController().signal } = of;
  const check = { clock: new SimulatedClock(NOW), say, ...of, signal };
  const sound = await checkedInFull(source, join(folder, 'notes.db'), check);
  await source.close();
  return { sound, lines };
}

/** Puts an event into the log as a node does that has not seen what speaks against it. */
async function slipPast(
  store: EventStore,
  stream: StreamName,
  of: { type: string; data: JsonObject; effectiveOn: PlainDate },
): Promise<string> {
  let last: number | undefined;
  for await (const { revision } of store.read(stream)) last = revision;
  const event = newEvent(stream, `slipped past ${of.type}`, of);
  await store.append(stream, last ?? 'none', [event]);
  return event.id;
}

interface Log {
  readonly store: EventStore;
  source(): Source;
  close(): Promise<void>;
}

const engines: Readonly<Record<string, () => Promise<Log>>> = {
  SQLite: async () => {
    const path = join(folder, 'log.db');
    const store = openSqliteStore({ path, clock: new SimulatedClock(NOW) });
    return { store, source: () => new SqliteSource(path), close: () => Promise.resolve() };
  },
  EventStoreDB: async () => {
    const server = REAL ? undefined : await startServer({ dir: folder });
    const address = namespaced(REAL ?? server!.connectionString);
    const store = openEventStoreDbStore({ address, clock: new SimulatedClock(NOW) });
    return { store, source: () => new ServerSource(address), close: async () => server?.stop() };
  },
};

describe.each(Object.entries(engines))('on %s the check', (_, openLog) => {
  let log: Log;
  let served: Served;
  beforeEach(async () => {
    log = await openLog();
    const viewsPath = join(folder, 'views.db');
    served = await Served.node({ store: log.store, clock: new SimulatedClock(NOW), viewsPath, role: 'api' });
    await served.must(...PROMOTED);
  });
  afterEach(async () => {
    await served.close();
    await log.close();
  });

  it('finds nothing wrong with what a ledger wrote, and leaves no notes', async () => {
    const { sound, lines } = await fsckOf(log.source());
    expect(lines).toEqual(['5 events, 3 streams, 0 faults']);
    expect(sound).toBe(true);
    expect(existsSync(join(folder, 'notes.db'))).toBe(false);
  });

  it('names both events of a cadre who departed while he holds a post', async () => {
    const departed = { type: 'CadreDeparted', data: { reason: 'transferOut' }, effectiveOn: '2018-01-01' };
    const id = await slipPast(log.store, 'cadre-c1', departed);
    const { sound, lines } = await fsckOf(log.source());
    expect(sound).toBe(false);
    expect(lines).toHaveLength(2);
    const { targetEventId } = served.said('assigned');
    expect(lines[0]).toContain(`CadreDeparted ${id} (cadre-c1 at revision 1)`);
    expect(lines[0]).toContain(`IncumbentAssigned ${targetEventId} (team-t1 at revision 2)`);
    expect(lines[0]).toMatch(/contradict each other: CADRE_HOLDS_POST: /);
  });

  it('names both assignments of a post that is held twice', async () => {
    await served.must(registerCadre('c2'));
    const again = { type: 'IncumbentAssigned', data: { postId: 'p1', cadreId: 'c2' }, effectiveOn: '2016-01-01' };
    const id = await slipPast(log.store, 'team-t1', again);
    const { lines } = await fsckOf(log.source());
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(id);
    expect(lines[0]).toContain(served.said('assigned').targetEventId);
    expect(lines[0]).toMatch(/contradict each other: POST_OCCUPIED: /);
  });

  it('names an act that refers to somebody who is not on record', async () => {
    await served.must(authorisePost('t1', 'p2'));
    const nobody = { type: 'IncumbentAssigned', data: { postId: 'p2', cadreId: 'nobody' }, effectiveOn: '2016-01-01' };
    const id = await slipPast(log.store, 'team-t1', nobody);
    const { lines } = await fsckOf(log.source());
    expect(lines).toEqual([
      expect.stringContaining(`IncumbentAssigned ${id} (team-t1 at revision 4) cannot be: UNKNOWN_REFERENCE`),
      expect.stringMatching(/1 faults$/),
    ]);
  });

  it('finds the views of a node to be of this log, and those of another one to be of another', async () => {
    await served.get('/v1/cadres');
    const viewsFile = join(folder, 'views.db');
    expect((await fsckOf(log.source(), { viewsFile })).lines).toEqual(['5 events, 3 streams, 0 faults']);

    const elsewhere = openSqliteStore({ path: ':memory:', clock: new SimulatedClock(NOW) });
    const otherViews = join(folder, 'others.db');
    const other = await Served.node({ store: elsewhere, viewsPath: otherViews, role: 'api' });
    await other.must(openLedger('2011-01-01'), registerTeam('t1'));
    await other.get('/v1/cadres');
    const { sound, lines } = await fsckOf(log.source(), { viewsFile: otherViews });
    expect(sound).toBe(false);
    expect(lines[0]).toMatch(/^the view \w+ \d+ is of another history: the first 2 events of the log are others/);

    await other.must(...['t2', 't3', 't4', 't5', 't6'].map((id) => registerTeam(id)));
    await other.get('/v1/cadres');
    const further = await fsckOf(log.source(), { viewsFile: otherViews });
    expect(further.lines[0]).toMatch(/took in 7 events, and the log holds fewer/);
  });

  it('has nothing to say of a contradiction that was mended', async () => {
    const departed = { type: 'CadreDeparted', data: { reason: 'transferOut' }, effectiveOn: '2018-01-01' };
    await slipPast(log.store, 'cadre-c1', departed);
    await served.must(annul('assigned'));
    expect((await fsckOf(log.source())).lines).toEqual([expect.stringMatching(/0 faults$/)]);
  });

  it('goes on where it was stopped, and finds what it had seen before', async () => {
    await log.store.append('team-t9', 'none', [
      newEvent('team-t9', 'of another', { type: 'TeamRegistered', data: { name: 'x', kind: 'township' }, index: 7 }),
    ]);
    const stop = new AbortController();
    const stopped = stoppingAfterOnePage(log.source(), stop);
    const first = await fsckOf(stopped, { signal: stop.signal });
    expect(first).toMatchObject({ sound: false, lines: [expect.stringMatching(/fsck --resume/)] });

    await served.must(registerTeam('t2'));
    const { sound, lines } = await fsckOf(log.source(), { resume: true });
    expect(sound).toBe(false);
    expect(lines[0]).toMatch(/going on after 6 events/);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^team-t9 at revision 0 .* is not the one that command of another makes$/),
      '7 events, 5 streams, 1 faults',
    ]);
  });

  it('tells no more than twenty faults one by one', async () => {
    for (let index = 1; index <= 25; index += 1) {
      const event = newEvent(`team-x${index}`, 'of another', { type: 'TeamRegistered', data: {}, index });
      await log.store.append(`team-x${index}`, 'none', [event]);
    }
    const { lines } = await fsckOf(log.source());
    expect(lines).toHaveLength(22);
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/5 more$/), expect.stringMatching(/ 25 faults$/)]);
  });
});

it('the check hears of a wish to stop while it reads what never makes it wait', async () => {
  const stop = new AbortController();
  const pages = function* (): Generator<readonly Met[]> {
    for (let at = 1; at <= 1000; at += 1) yield [{ kind: 'limits', position: String(at), stream: 'team-t1' }];
  };
  const source = { told: 'a file', oneClock: true, faults: () => [], pages, share: () => 0, close: () => undefined };
  setImmediate(() => stop.abort());
  const { sound, lines } = await fsckOf(source, { signal: stop.signal });
  expect(sound).toBe(false);
  expect(lines).toEqual([expect.stringMatching(/stopped at \d{1,3}: .*fsck --resume/)]);
});

/** The same log, whose check is told to stop when the first page has been looked at. */
function stoppingAfterOnePage(source: Source, stop: AbortController): Source {
  return {
    told: source.told,
    oneClock: source.oneClock,
    faults: () => source.faults(),
    share: (position) => source.share(position),
    close: () => source.close(),
    async *pages(after, signal) {
      for await (const page of source.pages(after, signal)) {
        yield page;
        stop.abort();
        return;
      }
    },
  };
}

describe('in a file the check finds', () => {
  const tampered = async (...changes: readonly string[]): Promise<string[]> => {
    const path = join(folder, 'log.db');
    const served = await Served.node({ store: openSqliteStore({ path, clock: new SimulatedClock(NOW) }), role: 'api' });
    await served.must(...PROMOTED);
    await served.close();
    tamper(path, ...changes);
    return (await fsckOf(new SqliteSource(path))).lines;
  };

  it.each([
    ['broken JSON', `UPDATE events SET data = '{"broken' WHERE position = 3`, /^team-t1 at revision 1 .*JSON object/],
    ['metadata of nobody', `UPDATE events SET meta = '{}' WHERE position = 2`, /^team-t1 at revision 0 .*commandId/],
    ['an event that was taken out', 'DELETE FROM events WHERE position = 3', /position 4 where 3 is due/],
    ['a changed id', `UPDATE events SET id = 'x' WHERE position = 4`, /cadre-c1 .*its id x is not the one/],
    ['an unknown version', 'UPDATE events SET v = 99 WHERE position = 2', /TeamRegistered version 99 is not known/],
    ['an instant before the last', 'UPDATE events SET recorded_at = 1 WHERE position = 4', /recorded before/],
    [
      'an id used twice',
      'UPDATE events SET id = (SELECT id FROM events WHERE position = 2) WHERE position = 3',
      /twice|2 times/,
    ],
    [
      'a stream of nobody',
      `UPDATE streams SET name = 'guest-1' WHERE name = 'cadre-c1'`,
      /^guest-1: in no stream of a ledger/,
    ],
  ])('%s', async (_, change, words) => {
    const lines = await tampered(change);
    expect(lines.join('\n')).toMatch(new RegExp(words.source, 'm'));
    expect(lines.at(-1)).not.toMatch(/ 0 faults$/);
  });
});

async function tombstoned(who: Intruder, stream: StreamName): Promise<void> {
  await who.setMetadata(stream, {});
  await who.tombstoneMetadata(stream);
}

describe('on a server the check finds', () => {
  let server: TestServer | undefined;
  let address: string;
  let intruder: Intruder;
  beforeEach(async () => {
    server = REAL ? undefined : await startServer({ dir: folder });
    address = namespaced(REAL ?? server!.connectionString);
    const served = await Served.node({ store: openEventStoreDbStore({ address }), role: 'api' });
    await served.must(...PROMOTED);
    await served.close();
    intruder = new Intruder(address);
  });
  afterEach(async () => {
    await intruder.leave();
    await server?.stop();
  });

  it.each<[string, (who: Intruder) => Promise<void>, RegExp]>([
    ['a foreign event', (who) => who.append('team-t1', { data: { a: 1 } }), /^team-t1 at revision 3 .*Visited/],
    ['an event that is no JSON', (who) => who.append('team-t1', { data: 'plain' }), /^team-t1 at revision 3 .*JSON/],
    [
      'an event with a version and nothing else',
      (who) => who.append('team-t1', { data: {}, metadata: { v: 1 } }),
      /^team-t1 at revision 3 .*no commandId/,
    ],
    ['a stream of nobody', (who) => who.append('guest-1', { data: {} }), /^guest-1: in no stream of a ledger/],
    ['a tombstone', (who) => who.tombstone('cadre-c1'), /^cadre-c1: events are taken away: tombstoned/],
    ['a deletion', (who) => who.delete('cadre-c1'), /^cadre-c1: events are taken away: \$tb=9223372036854775807/],
    ['a truncation', (who) => who.setMetadata('team-t1', { $tb: 2 }), /^team-t1: .*\$tb=2 /],
    ['a greatest number', (who) => who.setMetadata('team-t1', { $maxCount: 1 }), /^team-t1: .*\$maxCount=1 /],
    ['metadata that are no JSON', (who) => who.setMetadata('team-t1', 'x'), /^team-t1 .*its metadata are no JSON/],
    ['metadata that are gone', (who) => tombstoned(who, 'team-t1'), /^team-t1 .*its metadata are tombstoned/],
    ['a greatest age', (who) => who.setMetadata('team-t1', { $maxAge: 60 }), /^team-t1: .*\$maxAge=60 /],
  ])('%s', async (_, harm, words) => {
    await harm(intruder);
    const { sound, lines } = await fsckOf(new ServerSource(address));
    expect(sound).toBe(false);
    expect(lines).toEqual([expect.stringMatching(words), expect.stringMatching(/, 1 faults$/)]);
  });

  it('nothing in access lists, nor in limits that were lifted', async () => {
    await intruder.setMetadata('team-t1', { $tb: 2 });
    await intruder.setMetadata('team-t1', { $acl: { $d: '$admins' } });
    expect((await fsckOf(new ServerSource(address))).lines).toEqual(['5 events, 3 streams, 0 faults']);
  });
});
