import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StoreUnavailable, type NewEvent, type Recorded, type RestorableStore } from '#libs/kernel';
import { openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { Names, namespaced, restOfLog, tickingClock } from '../../../test/contract/some-events.ts';
import { crash, cut } from '../../../test/faults/eventstoredb/faults.ts';
import { startServer, type TestServer } from '../../../test/faults/eventstoredb/server.ts';
import { readConfig } from '#libs/node';
import { LogsDiffer, compare, copy, copyLog, ownLog } from './copy.command.ts';

const SILENT = (): void => undefined;

describe('copy', () => {
  const names = new Names();
  let folder: string;
  let server: TestServer;
  let stores: RestorableStore[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copy-'));
    server = await startServer({ dir: join(folder, 'server') });
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const kept = (store: RestorableStore): RestorableStore => {
    stores.push(store);
    return store;
  };
  const sqlite = (): RestorableStore => kept(openSqliteStore({ path: ':memory:', clock: tickingClock() }));
  const esdb = (address = namespaced(server.connectionString)): RestorableStore =>
    kept(openEventStoreDbStore({ address }));

  /** A log in which streams take turns; each number is the size of an append to one of three. */
  const filled = async (sizes: readonly number[], store = sqlite()): Promise<RestorableStore> => {
    const streams = [names.stream(), names.stream(), names.stream('team')];
    const heads = [-1, -1, -1];
    for (const [index, size] of sizes.entries()) {
      const turn = (index * 7 + size) % 3;
      const events = sameCommand(names.events(size));
      await store.append(streams[turn]!, heads[turn] === -1 ? 'none' : heads[turn]!, events);
      heads[turn]! += size;
    }
    return store;
  };
  const content = async (store: RestorableStore): Promise<unknown[]> =>
    (await restOfLog(store, null)).map(({ position: _, ...event }: Recorded) => event);

  it('knows the log of this ledger by name, so that no password has to be typed', async () => {
    const DATA_DIR = join(folder, 'data');
    const there = readConfig({ DATA_DIR, EVENT_STORE: namespaced(server.connectionString) });
    await filled([3, 1], esdb(there.eventStore));
    const { count } = await copy(ownLog(there), join(folder, 'backup.db'), SILENT);
    expect(count).toBe(4);
    expect(ownLog(readConfig({ DATA_DIR }))).toBe(join(DATA_DIR, 'log.db'));
  });

  it('brings ids, order and both dates from engine to engine and back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 25 }), async (sizes) => {
        const source = await filled(sizes);
        const [there, back] = [esdb(), sqlite()];
        const first = await copyLog(source, there, SILENT);
        const second = await copyLog(there, back, SILENT);

        expect(first).toMatchObject({ count: sizes.reduce((sum, size) => sum + size), complete: true });
        expect(second.sha256).toBe(first.sha256);
        expect(await content(there)).toEqual(await content(source));
        expect(await content(back)).toEqual(await content(source));
      }),
      { numRuns: 8 },
    );
  });

  it('of a log longer than a page says how far it is, and adds nothing when it is done again', async () => {
    const source = await filled(Array(13).fill(400));
    const target = esdb();
    const said: string[] = [];
    const { count } = await copyLog(source, target, (line) => said.push(line));
    const again = await copyLog(source, target, (line) => said.push(line));

    expect(count).toBe(5200);
    expect(again.count).toBe(5200);
    expect(said).toEqual([
      expect.stringMatching(/copied: 5000$/),
      expect.stringContaining('copied: 5200; '),
      expect.stringContaining('there already: 5200'),
    ]);
  });

  it.each([
    ['the server crashed with all of a write on the disk', crash()],
    ['the server crashed with half a write on the disk', crash(40)],
  ])('goes on where it stopped when %s', async (_, fault) => {
    const source = await filled([3, 1, 2, 2, 4, 1, 1]);
    const address = `${namespaced(server.connectionString)}&defaultDeadline=1000`;
    server.faults.next('append.written', SILENT, 2);
    server.faults.next('append.written', fault);
    const target = esdb(address);

    const stopped = await copyLog(source, target, SILENT).catch((error: unknown) => error as Error);
    expect(stopped).toMatchObject({
      message: expect.stringMatching(/run it again/),
      cause: expect.any(StoreUnavailable),
    });
    await server.stop();
    server = await startServer({ dir: join(folder, 'server'), port: server.addresses[0]!.port });
    const { complete } = await copyLog(source, esdb(address), SILENT);

    expect(complete).toBe(true);
    expect(await content(esdb(address))).toEqual(await content(source));
  });

  it('goes through all the same when an answer is lost', async () => {
    const source = await filled([3, 1, 2]);
    const target = esdb();
    server.faults.next('append.committed', cut);

    expect((await copyLog(source, target, SILENT)).complete).toBe(true);
    expect(await content(target)).toEqual(await content(source));
  });

  it('refuses a target that holds something else, and leaves it as it was', async () => {
    const source = await filled([2, 2]);
    const different = [await filled([1]), await filled([2, 2, 1])];
    const longer = sqlite();
    await copyLog(source, longer, SILENT);
    await longer.append(names.stream(), 'none', names.events(1));
    for (const target of [...different, longer]) {
      const before = await content(target);
      await expect(copyLog(source, target, SILENT)).rejects.toThrow(LogsDiffer);
      expect(await content(target)).toEqual(before);
    }
  });

  it('finds every difference that the copy of an event can have', async () => {
    const source = await filled([2, 1]);
    const events = await restOfLog(source, null);
    const last = events.at(-1)!;
    const spoilt: Recorded[] = [
      { ...last, data: { index: 1 } },
      { ...last, type: 'TalkPlanned' },
      { ...last, v: 2 },
      { ...last, id: names.id() },
      { ...last, stream: names.stream(), revision: 0 },
      { ...last, meta: { ...last.meta, recordedAt: '2024-01-01T00:00:00.999999Z' } },
      { ...last, meta: { ...last.meta, effectiveOn: '2020-02-02' } },
      { ...last, meta: { ...last.meta, reason: '补录' } },
    ];
    for (const event of spoilt) {
      const target = sqlite();
      await target.restore([...events.slice(0, -1), event]);
      await expect(compare(source, target)).rejects.toThrow(LogsDiffer);
    }
  });

  it('takes files, folders and addresses', async () => {
    const file = join(folder, 'log.db');
    const store = openSqliteStore({ path: file, clock: tickingClock() });
    await filled([2, 3], store);
    await store.close();
    const address = namespaced(server.connectionString);

    const there = await copy(folder, address, SILENT);
    const back = await copy(address, `sqlite:${join(folder, 'other.db')}`, SILENT);
    expect(there).toMatchObject({ count: 5, complete: true });
    expect(back.sha256).toBe(there.sha256);
    await expect(copy(file, file, SILENT)).rejects.toThrow(/already open for writing/);
  });

  it('makes no log where there is none to copy, and says when a server is not there', async () => {
    const missing = join(folder, 'missing.db');
    await expect(copy(missing, join(folder, 'to.db'), SILENT)).rejects.toThrow(/there is no log .*missing\.db/);
    expect([missing, join(folder, 'to.db')].some((path) => existsSync(path))).toBe(false);
    const wrong = copy('esdb://u:secret@db?tls=perhaps', missing, SILENT);
    await expect(wrong).rejects.toMatchObject({ message: '--from', cause: { message: 'tls: true or false' } });
    await server.stop();
    await expect(copy(server.connectionString, join(folder, 'to.db'), SILENT)).rejects.toThrow(/run it again/);
  });
});

function sameCommand(events: readonly NewEvent[]): NewEvent[] {
  return events.map((event) => ({ ...event, meta: events[0]!.meta }));
}
