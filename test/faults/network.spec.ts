import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type EventStore, type NewEvent } from '#libs/kernel';
import { openEventStoreDbStore } from '#libs/store';
import { Names, eventsIn, namespaced, restOfLog } from '../contract/some-events.ts';
import { startServer } from './eventstoredb/server.ts';
import { Proxy, faultsBy } from './proxy.ts';
import { Chance } from './random.ts';

const SEED = Number(process.env['NETWORK_SEED'] ?? randomInt(2 ** 31));
const WRITERS = 3;
const APPENDS_EACH = 150;
/** Connections turned away after half of the events: an outage of some length. */
const TURNED_AWAY = 20;
/** Tries of one append: a network that lets nothing through in so many fails the test. */
const TRIES_MOST = 200;

describe(`a network that resets, cuts, halves and delays (NETWORK_SEED=${SEED})`, () => {
  it('loses no acknowledged append, doubles none, and whoever follows gets each once and in order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'network-'));
    const server = await startServer({ dir: folder });
    const chance = new Chance(SEED);
    const proxy = await Proxy.before(server.addresses[0]!.port, faultsBy(chance));
    const direct = namespaced(server.connectionString);
    const through = direct.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${proxy.port}`);
    const steady: EventStore = openEventStoreDbStore({ address: direct });
    const reader: EventStore = openEventStoreDbStore({ address: through });
    const writers = Array.from({ length: WRITERS }, () => openEventStoreDbStore({ address: through }));
    const names = new Names();
    const seen: string[] = [];
    const enough = new AbortController();
    try {
      const total = WRITERS * APPENDS_EACH;
      const following = followed(reader, enough, (id) => {
        if (seen.push(id) === total / 2) proxy.cutOff(TURNED_AWAY);
        return seen.length === total;
      });
      const written = await Promise.all(writers.map((store) => write(store, names)));
      await following;

      const log = (await restOfLog(steady, null)).map(({ id }) => id);
      expect(log).toHaveLength(total);
      expect(new Set(log).size).toBe(total);
      expect(seen).toEqual(log);
      for (const ids of written) expect(log.filter((id) => ids.includes(id))).toEqual(ids);
      const { happened } = proxy;
      process.stderr.write(`network test: NETWORK_SEED=${SEED} ${JSON.stringify(happened)}\n`);
      expect(happened.refused).toBe(TURNED_AWAY);
      expect(happened.reset + happened.end + happened.halve).toBeGreaterThan(20);
    } finally {
      enough.abort();
      for (const store of [steady, reader, ...writers]) await store.close();
      await proxy.close();
      await server.stop();
      await rm(folder, { recursive: true });
    }
  }, 300_000);
});

/** Appends event after event to a stream of its own, each until it is acknowledged; gives their ids. */
async function write(store: EventStore, names: Names): Promise<string[]> {
  const stream = names.stream();
  const ids: string[] = [];
  for (let revision = 0; revision < APPENDS_EACH; revision += 1) {
    const event = names.event({ revision });
    const { kind, ...told } = await untilAnswered(() => appendAt(store, stream, revision, event));
    // The stream is this writer's own: a conflict would mean that an append was taken for another one.
    expect({ kind, ...told }).toMatchObject({ kind: 'appended', revision });
    ids.push(event.id);
  }
  return ids;
}

function appendAt(
  store: EventStore,
  stream: string,
  revision: number,
  event: NewEvent,
): ReturnType<EventStore['append']> {
  return store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
}

async function followed(store: EventStore, enough: AbortController, take: (id: string) => boolean): Promise<void> {
  let after: string | null = null;
  while (!enough.signal.aborted) {
    try {
      for await (const event of eventsIn(store.follow(after, enough.signal))) {
        after = event.position;
        if (take(event.id)) enough.abort();
      }
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries === TRIES_MOST) throw error;
    }
  }
}
