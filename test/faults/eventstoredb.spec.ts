import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { status } from '@grpc/grpc-js';
import { EventStoreDBClient, jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  LogDamaged,
  StoreUnavailable,
  parseInstant,
  type EventStore,
  type NewEvent,
  type Recorded,
} from '#libs/kernel';
import { openEventStoreDbStore } from '#libs/store';
import { Names, all, appended, eventsIn, followUntil, namespaced, restOfLog } from '../contract/some-events.ts';
import { cut, end, hold, nothing, refuse, silence, twice, type Action, type Held } from './eventstoredb/faults.ts';
import {
  Refusal,
  streamDeleted,
  timeout,
  unavailable,
  unknown,
  wrongExpectedVersion,
} from './eventstoredb/refusals.ts';
import { realWait, type Wait } from '../../libs/store/src/eventstoredb/deadline.ts';
import { QUIET_MS } from '../../libs/store/src/eventstoredb/quiet-watch.ts';
import { startServer, type ServerOptions, type TestServer } from './eventstoredb/server.ts';

const tls = {
  cert: readFileSync(new URL('./eventstoredb/loopback.cert.pem', import.meta.url), 'utf8'),
  key: readFileSync(new URL('./eventstoredb/loopback.key.pem', import.meta.url), 'utf8'),
};
const NOW = Date.parse('2024-01-01T00:00:00.789Z');

describe('the EventStoreDB engine', () => {
  const names = new Names();
  let folder: string;
  let server: TestServer;
  let address: string;
  let opened: EventStore[];
  let clients: EventStoreDBClient[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'engine-'));
    [opened, clients] = [[], []];
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    for (const client of clients) await client.dispose();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
    server = await startServer({ dir: folder, now: () => NOW, ...options });
    address = namespaced(server.connectionString);
  };
  const again = async (): Promise<void> => {
    server = await startServer({ dir: folder, now: () => NOW, port: server.addresses[0]!.port });
  };
  const open = (options: { address?: string; wait?: Wait } = {}): EventStore => {
    const store = openEventStoreDbStore({ address, ...options });
    opened.push(store);
    return store;
  };
  const client = (): EventStoreDBClient => {
    const other = EventStoreDBClient.connectionString(server.connectionString);
    clients.push(other);
    return other;
  };
  const idsOf = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);
  const wholeLog = async (store: EventStore): Promise<string[]> => idsOf(await restOfLog(store, null));
  const namespace = (): string => /namespace=(\w+)/.exec(address)![1]!;

  describe('an append', () => {
    it('whose answer is lost after the commit is asked again with the same ids, and given the true answer', async () => {
      await start();
      const store = open();
      const [stream, events] = [names.stream(), names.events(3)];
      server.faults.next('append.committed', cut);

      const answer = await store.append(stream, 'none', events);

      expect(server.faults.passed('append.arrival')).toBe(2);
      expect(answer).toMatchObject({ kind: 'appended', revision: 2 });
      expect(await restOfLog(store, null)).toMatchObject([{}, {}, { position: appended(answer).position }]);
      expect(await wholeLog(store)).toEqual(idsOf(events));
    });

    it('that a crash undid is asked again until the server is back, and is there once', async () => {
      await start();
      const store = open();
      const [stream, first, second] = [names.stream(), names.events(2), names.events(2)];
      await store.append(stream, 'none', first);
      const crashed = Promise.withResolvers<void>();
      server.faults.next('append.written', async (hit) => {
        await hit.crash(10);
        crashed.resolve();
        return silence(hit);
      });

      const appending = store.append(stream, 1, second);
      await crashed.promise;
      await again();

      expect(appended(await appending).revision).toBe(3);
      expect(await wholeLog(store)).toEqual(idsOf([...first, ...second]));
    });

    it.each<[string, Action, number]>([
      ['its commit timed out', refuse(timeout), 3],
      ['something unexpected happened', refuse(unknown), 2],
      ['the connection breaks', cut, 2],
      ['nothing at all is answered', silence, 1],
    ])('after which %s is asked again after growing pauses, and there once', async (_, action, times) => {
      await start();
      const pauses: number[] = [];
      const wait = async (ms: number, signal: AbortSignal): Promise<void> => {
        if (ms < 1000) pauses.push(ms);
        // A quarter of the deadline is how long one try may go without an answer.
        if (ms !== 10_000) await realWait(Math.min(ms, 30), signal);
        else await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      };
      const store = open({ wait });
      const [stream, events] = [names.stream(), names.events(2)];
      server.faults.next('append.committed', action, times);

      expect(appended(await store.append(stream, 'none', events)).revision).toBe(1);
      expect(server.faults.passed('append.arrival')).toBe(times + 1);
      expect(await wholeLog(store)).toEqual(idsOf(events));
      expect(pauses.slice(0, times)).toEqual([25, 50, 100].slice(0, times));
    });

    it('that is never answered is told as an outage at the deadline, with how often it was asked', async () => {
      await start();
      const store = open({ address: `${address}&defaultDeadline=400` });
      server.faults.next('append.committed', refuse(timeout), 1000);

      const failure = await store.append(names.stream(), 'none', names.events(1)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreUnavailable);
      expect(String(failure)).toMatch(/nothing is known .* asked \d+ times, the last time: /);
      // Pauses of 25, 50, 100, 200 ms leave room for five tries.
      expect(server.faults.passed('append.arrival')).toBeLessThanOrEqual(5);
    });

    it('asked again that meets events of others is a conflict, and none if its own are there', async () => {
      await start();
      const [store, other] = [open(), open()];
      const [stream, mine, theirs] = [names.stream(), names.events(1), names.events(1)];
      server.faults.next('append.arrival', async (hit) => {
        await other.append(stream, 'none', theirs);
        return cut(hit);
      });
      expect(await insist(() => store.append(stream, 'none', mine))).toEqual({ kind: 'conflict', actual: 0 });

      const full = `${namespace()}.${stream}`;
      server.faults.next('append.committed', cut);
      server.faults.next('append.arrival', nothing);
      server.faults.next(
        'append.arrival',
        refuse(() => wrongExpectedVersion(full, 0, 1)),
      );
      expect(await store.append(stream, 0, mine)).toMatchObject({ kind: 'appended', revision: 1 });
    });

    it('twice at once is sent once, and both are answered alike', async () => {
      await start();
      const store = open();
      const [stream, events] = [names.stream(), names.events(2)];
      const answers = await Promise.all([1, 2].map(() => store.append(stream, 'none', events)));

      expect(answers[0]).toEqual(answers[1]);
      expect(server.faults.passed('append.arrival')).toBe(1);
    });

    it('goes by itself to a server that does not know of batches, and so does one too large for a batch', async () => {
      await start();
      const store = open();
      server.faults.next(
        'append.arrival',
        refuse(() => new Refusal(status.UNIMPLEMENTED, 'unknown method')),
      );
      const [stream, large] = [names.stream(), names.event({ text: 'x'.repeat(300_000) })];

      expect(appended(await store.append(stream, 'none', names.events(2))).revision).toBe(1);
      expect(appended(await store.append(stream, 1, names.events(1))).revision).toBe(2);
      expect(appended(await open().append(stream, 2, [large])).revision).toBe(3);
    });

    it('before there is a server is told as an outage, and goes through when there is one', async () => {
      await start();
      await server.stop();
      const store = open();
      const [stream, events] = [names.stream(), names.events(1)];

      await expect(store.append(stream, 'none', events)).rejects.toThrow(StoreUnavailable);
      await expect(store.check()).rejects.toThrow(StoreUnavailable);
      await again();
      expect((await insist(() => store.append(stream, 'none', events))).kind).toBe('appended');
      await store.check();
    });

    it('of one store is left alone when the server of another is lost', async () => {
      await start();
      const other = await startServer({ dir: join(folder, 'other') });
      const [store, lost] = [open(), open({ address: `${namespaced(other.connectionString)}&defaultDeadline=300` })];
      const held = hold();
      const lostToo = hold();
      server.faults.next('append.arrival', held);
      other.faults.next('append.arrival', lostToo);
      const stream = names.stream();
      const [appending, losing] = [
        store.append(stream, 'none', names.events(1)),
        lost.append(stream, 'none', names.events(1)).catch((error: unknown) => error),
      ];
      await Promise.all([held.reached, lostToo.reached]);
      await other.crash();

      expect(await losing).toBeInstanceOf(StoreUnavailable);
      held.release();
      expect((await appending).kind).toBe('appended');
    });

    it('does not ask first what the server can do', async () => {
      await start({ batchAppend: true });
      await open().append(names.stream(), 'none', names.events(2));

      expect(server.faults.passed('features.arrival')).toBe(0);
      expect(server.faults.passed('append.arrival')).toBe(1);
    });

    it('too large for the server is a RangeError, and adds nothing', async () => {
      await start({ maxAppendSize: 10_000 });
      const store = open();
      const heavy = names.event({ text: 'x'.repeat(10_000) });

      await expect(store.append(names.stream(), 'none', [names.event(), heavy])).rejects.toThrow(RangeError);
      expect(await wholeLog(store)).toEqual([]);
    });

    it('of an id that is no UUID is a RangeError', async () => {
      await start();
      const odd = { ...names.event(), id: 'e-1' };
      await expect(open().append(names.stream(), 'none', [odd])).rejects.toThrow(RangeError);
    });

    it('to a stream that was deleted is damage, neither a conflict nor an outage', async () => {
      await start();
      const store = open();
      server.faults.next(
        'append.arrival',
        refuse(() => streamDeleted('x')),
      );

      const failure = await store.append(names.stream(), 'none', names.events(1)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(LogDamaged);
      expect(failure).toMatchObject({ damage: { kind: 'tombstoned' } });
    });
  });

  describe('a server that takes the call and says nothing', () => {
    it.each([
      ['an append', 'append.arrival', (store: EventStore) => store.append(names.stream(), 'none', names.events(1))],
      ['a read', 'read.arrival', (store: EventStore) => all(store.read(names.stream()))],
      ['a page of the log', 'read.arrival', (store: EventStore) => store.readAll(null, 1)],
      [
        'following',
        'subscribe.arrival',
        (store: EventStore) => all(eventsIn(store.follow(null, new AbortController().signal))),
      ],
    ] as const)('is left at the deadline: %s', async (_, point, call) => {
      await start();
      const expired = Promise.withResolvers<void>();
      const store = open({ wait: () => expired.promise });
      const [held, more] = [hold(), hold()];
      server.faults.next(point, held);
      server.faults.next(point, more);
      const calling = call(store).catch((error: unknown) => error);
      await held.reached;
      expired.resolve();

      expect(await calling).toBeInstanceOf(StoreUnavailable);
      expect(String(await calling)).toMatch(/no word from it for 10000 ms/);
      held.release();
      more.release();
    });

    it('is left at the deadline in the middle of a page, too, with what came before', async () => {
      await start();
      const expired = Promise.withResolvers<void>();
      const writer = open();
      await writer.append(names.stream(), 'none', names.events(5));
      const store = open({ wait: () => expired.promise });
      const held = hold();
      server.faults.next('read.event', nothing, 3);
      server.faults.next('read.event', held);
      const reading = store.readAll(null, 10).catch((error: unknown) => error);
      await held.reached;
      // Answered on the same connection, and so after the events that were sent before.
      await store.check();
      expired.resolve();

      expect(await reading).toMatchObject({ events: [{}, {}, {}], caughtUp: false });
      held.release();
      expect((await writer.readAll(null, 10)).events).toHaveLength(5);
    });
  });

  describe('a network that lets no long answer pass', () => {
    const TIMES = 100;
    /** The connection breaks once what was sent before has gone through it. */
    const cutBehind: Action = async (hit) => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return cut(hit);
    };
    /** Lets three events of each answer pass. */
    const shorten = (): void => {
      for (let times = 0; times < TIMES; times += 1) {
        server.faults.next('read.event', nothing, 3);
        server.faults.next('read.event', cutBehind);
      }
    };

    it('is got through piece by piece, along the log and along a stream', async () => {
      await start();
      const store = open();
      const [stream, events] = [names.stream(), names.events(10)];
      await store.append(stream, 'none', events);
      shorten();

      const log: Recorded[] = [];
      for (let caughtUp = false; !caughtUp;) {
        const page = await insist(() => store.readAll(log.at(-1)?.position ?? null, 100));
        log.push(...page.events);
        ({ caughtUp } = page);
      }
      expect(idsOf(log)).toEqual(idsOf(events));
      const read: Recorded[] = [];
      await insist(async () => {
        for await (const event of store.read(stream, read.length)) read.push(event);
      });
      expect(idsOf(read)).toEqual(idsOf(events));
      // It was like that to the end.
      expect(server.faults.struck('read.event')).toBeLessThan(TIMES);
    });

    it('is an outage where nothing new comes at all', async () => {
      await start();
      const store = open();
      const answer = appended(await store.append(names.stream(), 'none', names.events(2)));
      await store.append(names.stream(), 'none', names.events(2));
      server.faults.next('read.event', cut);
      await expect(store.readAll(null, 100)).rejects.toThrow(StoreUnavailable);
      await insist(() => store.readAll(null, 100));
      const before = server.faults.struck('read.event');
      // The event at the place itself comes along, and is not new.
      server.faults.next('read.event', nothing);
      server.faults.next('read.event', cutBehind);
      await expect(store.readAll(answer.position, 100)).rejects.toThrow(StoreUnavailable);
      expect(server.faults.struck('read.event')).toBe(before + 2);
    });
  });

  describe('following', () => {
    const write = async (store: EventStore, count: number): Promise<void> => {
      for (let each = 0; each < count; each += 1) {
        const [stream, events] = [names.stream(), names.events(1)];
        // A connection that breaks under the follower breaks under the writer, too.
        await insist(() => store.append(stream, 'none', events));
      }
    };

    it.each([
      ['breaks off', cut],
      ['ends without an error', end],
      ['is refused half-way', refuse(() => new Error('consumer too slow'))],
      ['gives an event twice', twice],
    ])('goes on from the last event when the subscription %s, without a gap or a repetition', async (_, action) => {
      await start();
      const store = open();
      await write(store, 3);
      server.faults.next('subscribe.event', nothing, 4);
      server.faults.next('subscribe.event', action);
      server.faults.next('subscribe.event', nothing, 2);
      server.faults.next('subscribe.event', action);
      const following = followUntil(store, null, (seen) => seen.length === 12);
      await write(store, 9);

      expect(idsOf(await following)).toEqual(await wholeLog(store));
      expect(server.faults.struck('subscribe.event')).toBeGreaterThanOrEqual(8);
    });

    it('goes on after a drop however much of others came in between', async () => {
      await start();
      const store = open();
      await write(store, 1);
      const first = Promise.withResolvers<void>();
      const following = followUntil(store, null, (seen) => {
        first.resolve();
        return seen.length === 2;
      });
      await first.promise;
      const other = client();
      for (let each = 0; each < 12; each += 1) {
        const noise = Array.from({ length: 100 }, () => jsonEvent({ type: 'Noise', data: {} }));
        await other.appendToStream('foreign-1', noise);
      }
      server.faults.next('subscribe.event', cut);
      await write(store, 1);

      expect(idsOf(await following)).toEqual(await wholeLog(store));
    });

    it.each(['24.10.4', '23.10.6'])(
      'begun before there is anything, brings what comes, on a server of %s',
      async (version) => {
        await start({ version });
        const [store, writer] = [open(), open()];
        const subscribing = hold();
        server.faults.next('subscribe.arrival', subscribing);
        const following = followUntil(store, null, (seen) => seen.length === 3);
        await subscribing.reached;
        subscribing.release();
        // Answered on the same connection, after the subscription has looked through what was there.
        for (let each = 0; each < 5; each += 1) await store.check();
        await write(writer, 3);

        expect(idsOf(await following)).toEqual(await wholeLog(writer));
      },
    );

    it('takes up anew a subscription that brings nothing though the log has grown', async () => {
      await start();
      const writer = open();
      const wait: Wait = (ms, signal) => realWait(ms === QUIET_MS ? 20 : ms, signal);
      const store = open({ wait });
      await write(writer, 2);
      server.faults.next('subscribe.event', nothing, 1);
      server.faults.next('subscribe.event', silence);
      const following = followUntil(store, null, (seen) => seen.length === 4);
      await write(writer, 2);

      expect(idsOf(await following)).toEqual(await wholeLog(writer));
      expect(server.faults.passed('subscribe.arrival')).toBe(2);
    });

    it('tells how far it has looked when only others have written', async () => {
      await start();
      const store = open();
      await write(store, 1);
      const [mine] = await restOfLog(store, null);
      const over = new AbortController();
      const looked = (async () => {
        for await (const { events, upTo } of store.follow(null, over.signal))
          if (events.length === 0 && store.compare(upTo!, mine!.position) > 0) return upTo!;
        throw new Error('the follower was cut off');
      })();
      const other = client();
      for (let each = 0; each < 80; each += 1) {
        const noise = Array.from({ length: 100 }, () => jsonEvent({ type: 'Noise', data: {} }));
        await other.appendToStream('foreign-1', noise);
      }
      const upTo = await looked;
      over.abort();

      await write(store, 2);
      const log = await restOfLog(store, null);
      expect(await restOfLog(store, upTo)).toEqual(log.slice(1));
      expect(await followUntil(store, upTo, (seen) => seen.length === 2)).toEqual(log.slice(1));
    });

    it('is an outage when the subscription drops again without having brought anything', async () => {
      await start();
      const store = open();
      server.faults.next('subscribe.arrival', cut, 2);
      await expect(all(eventsIn(store.follow(null, new AbortController().signal)))).rejects.toThrow(StoreUnavailable);
    });

    it('is an outage while the server is down, and resumes where it was when it is back', async () => {
      await start();
      const store = open();
      await write(store, 2);
      const seen: Recorded[] = [];
      const follow = async (count: number): Promise<void> => {
        const done = new AbortController();
        for await (const event of eventsIn(store.follow(seen.at(-1)?.position ?? null, done.signal))) {
          seen.push(event);
          if (seen.length === count) done.abort();
          else if (seen.length === 2) void server.crash();
        }
      };
      await expect(follow(4)).rejects.toThrow(StoreUnavailable);
      await again();
      await insist(() => store.append(names.stream(), 'none', names.events(2)));
      await insist(() => follow(4));

      expect(idsOf(seen)).toEqual(await wholeLog(store));
    });
  });

  describe('in a cluster', () => {
    it('finds the leader, and the next one when it changes', async () => {
      await start({ nodes: 3 });
      const store = open();
      const [stream, events] = [names.stream(), names.events(6)];
      let expected: 'none' | number = 'none';
      for (const [index, event] of events.entries()) {
        server.elect(index % 3);
        const answer = await store.append(stream, expected, [event]);
        expected = appended(answer).revision;
        expect(idsOf(await all(store.read(stream, index)))).toEqual([event.id]);
      }

      expect(await wholeLog(store)).toEqual(idsOf(events));
    });

    it('goes to the leader from the one node that it knows of', async () => {
      await start({ nodes: 3 });
      server.elect(2);
      const [first] = server.addresses;
      const store = open({ address: namespaced(`esdb://${first!.host}:${first!.port}?tls=false`) });

      expect((await store.append(names.stream(), 'none', names.events(1))).kind).toBe('appended');
    });

    it('is out of order without a leader, and works again when there is one', async () => {
      await start({ nodes: 3 });
      const store = open();
      const events = names.events(1);
      const stream = names.stream();
      server.elect(undefined);
      await expect(store.append(stream, 'none', events)).rejects.toThrow(StoreUnavailable);
      await expect(store.check()).rejects.toThrow(StoreUnavailable);
      server.elect(1);

      expect((await insist(() => store.append(stream, 'none', events))).kind).toBe('appended');
    });

    it('whose nodes do not say who leads is left at the deadline', async () => {
      await start({ nodes: 3 });
      const expired = Promise.withResolvers<void>();
      const store = open({ wait: () => expired.promise });
      const held = hold();
      server.faults.next('gossip.arrival', held);
      server.faults.next('gossip.arrival', silence, 10);
      const appending = store.append(names.stream(), 'none', names.events(1)).catch((error: unknown) => error);
      await held.reached;
      expired.resolve();

      expect(await appending).toBeInstanceOf(StoreUnavailable);
      expect(String(await appending)).toMatch(/no word from it for 10000 ms/);
      server.faults.clear();
      held.release();
    });

    it('outlives that a subscription breaks while the search for the leader comes to nothing', async () => {
      await start({ nodes: 2 });
      const unhandled: unknown[] = [];
      const note = (reason: unknown): void => void unhandled.push(reason);
      process.on('unhandledRejection', note);
      const store = open({ address: `${address}&maxDiscoverAttempts=1&discoveryInterval=1` });
      const writer = open({ address: `esdb://${server.address}?tls=false&namespace=${namespace()}` });
      const write = (by: EventStore): Promise<unknown> =>
        by.append(names.stream(), 'none', names.events(1)).catch((error: unknown) => error);
      const first = Promise.withResolvers<void>();
      const following = (async () => {
        for await (const _ of store.follow(null, new AbortController().signal)) first.resolve();
      })().catch((error: unknown) => error);
      await write(writer);
      await first.promise;

      // The connection is given up for a new one, for which the leader is looked for; the subscription is still on the old.
      const searches = [hold(), hold()];
      server.faults.next('append.arrival', refuse(unavailable));
      for (const search of searches) server.faults.next('gossip.arrival', failing(search));
      const writing = write(store);
      await searches[0]!.reached;
      server.faults.next(
        'gossip.arrival',
        refuse(() => new Error('no gossip')),
        1000,
      );
      server.faults.next('subscribe.event', cut);
      await write(writer);
      for (const search of searches) search.release();

      expect(await following).toBeInstanceOf(StoreUnavailable);
      server.faults.clear();
      expect(await writing).toMatchObject({ kind: 'appended' });
      await new Promise((resolve) => setImmediate(resolve));
      process.off('unhandledRejection', note);
      expect(unhandled).toEqual([]);
    });
  });

  describe('in the terms of EventStoreDB', () => {
    it('its events are JSON with correlation and causation, in streams of a category', async () => {
      await start();
      const store = open();
      const [stream, event] = [names.stream('team'), names.event({ name: '清河镇' })];
      await store.append(stream, 'none', [event]);

      const found: ResolvedEvent[] = [];
      for await (const each of client().readStream(`${namespace()}.${stream}`)) found.push(each);
      const { correlationId, causationId, ...others } = event.meta;
      expect(found[0]?.event).toMatchObject({
        id: event.id,
        type: 'TalkHeld',
        isJson: true,
        data: { name: '清河镇' },
        metadata: { ...others, v: 1, $correlationId: correlationId, $causationId: causationId },
      });
      expect(found[0]?.event?.streamId.split('-')[0]).toBe(`${namespace()}.team`);
    });

    it('recordedAt is the instant at which the node took the event in', async () => {
      await start();
      const store = open();
      const later = { ...names.event().meta, recordedAt: '2019-01-01T00:00:00.000000Z' };
      await store.append(names.stream(), 'none', [names.event(), { ...names.event(), meta: later }]);

      const stamps = (await restOfLog(store, null)).map(({ meta }) => parseInstant(meta.recordedAt));
      expect(stamps).toEqual([NOW * 1000, NOW * 1000]);
    });

    it('recordedAt is what a clock tells that is handed in', async () => {
      await start();
      const store = openEventStoreDbStore({ address, clock: { now: () => parseInstant('2014-01-02T09:00:00Z')! } });
      opened.push(store);
      await store.append(names.stream(), 'none', names.events(2));

      const stamps = (await restOfLog(store, null)).map(({ meta }) => meta.recordedAt);
      expect(stamps).toEqual(Array(2).fill('2014-01-02T09:00:00.000000Z'));
    });

    it('streams of others, and of the system, are neither read nor followed', async () => {
      await start();
      const store = open();
      const other = client();
      const noise = ['team-1', '$stats-1', 'ledgers', `${namespace()}x.team-1`, `x${namespace()}.team-1`];
      const mine: NewEvent[] = [];
      for (const stream of noise) {
        await other.appendToStream(stream, jsonEvent({ type: 'Noise', data: {} }));
        const event = names.event();
        await store.append(names.stream(), 'none', [event]);
        await other.setStreamMetadata(stream, { maxCount: 7 });
        mine.push(event);
      }

      expect(await wholeLog(store)).toEqual(idsOf(mine));
      expect((await store.readAll(null, 5)).caughtUp).toBe(true);
      expect(idsOf(await followUntil(store, null, (seen) => seen.length === 5))).toEqual(idsOf(mine));
    });

    it('two ledgers on one server know nothing of each other', async () => {
      await start();
      const [one, other] = [open(), open({ address: namespaced(server.connectionString) })];
      const [stream, mine, theirs] = [names.stream(), names.events(2), names.events(1)];
      await one.append(stream, 'none', mine);
      await other.append(stream, 'none', theirs);

      expect(await wholeLog(one)).toEqual(idsOf(mine));
      expect(await wholeLog(other)).toEqual(idsOf(theirs));
    });

    it('what somebody else wrote into a stream of the ledger is damage, not an event', async () => {
      await start();
      const store = open();
      const stream = names.stream();
      await client().appendToStream(`${namespace()}.${stream}`, jsonEvent({ type: 'TalkHeld', data: {} }));

      await expect(all(store.read(stream))).rejects.toThrow(LogDamaged);
      const damage = { stream, kind: 'foreignEvent', revision: 0 };
      expect(await store.readAll(null, 10)).toMatchObject({ events: [], remarks: [{ stream, damage }] });
      for await (const page of store.follow(null, new AbortController().signal)) {
        expect(page).toMatchObject({ events: [], remarks: [{ stream, damage }] });
        break;
      }
    });

    it('a position of another log is a RangeError, where the server can tell', async () => {
      await start();
      const store = open();
      await store.append(names.stream(), 'none', names.events(3));

      await expect(store.readAll('77', 1)).rejects.toThrow(RangeError);
    });

    it('positions are compared as whole numbers however large they are', async () => {
      await start();
      const store = open();
      const [low, high] = ['9007199254740992', '9007199254740993'];

      expect(store.compare(low, high)).toBeLessThan(0);
      expect(store.compare('9', '10')).toBeLessThan(0);
      expect(store.isPosition('9223372036854775807')).toBe(true);
      expect(store.isPosition('9223372036854775808')).toBe(false);
    });
  });

  describe('over TLS', () => {
    const credentials = { username: 'ledger', password: 'p@ss:w/rd?' };
    const encoded = `ledger:${encodeURIComponent(credentials.password)}`;

    it('to a server reached by a number warns of nothing, and trusts only a certificate for that number', async () => {
      await start({ tls, credentials });
      const byNumber = address.replace(/\/\/.*@/, `//${encoded}@`);
      // Node warns once in a process, and not within a test.
      const script = `
        const { openEventStoreDbStore } = await import('#libs/store');
        const store = openEventStoreDbStore({ address: process.argv[1] });
        await store.check();
        await store.close();`;
      const node = ['--conditions=source', '--input-type=module', '-e', script, byNumber];
      expect(await promisify(execFile)(process.execPath, node)).toEqual({ stdout: '', stderr: '' });

      const { host, port } = server.addresses[0]!;
      expect(host).toBe('127.0.0.1');
      const elsewhere = createServer((socket) => {
        const behind = connect(port, host);
        socket.pipe(behind).pipe(socket);
        socket.on('close', () => behind.destroy()).on('error', () => socket.destroy());
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.2', resolve));
      const { port: other } = elsewhere.address() as AddressInfo;
      const misled = open({ address: byNumber.replace(`${host}:${port}`, `127.0.0.2:${other}`) });
      await expect(misled.check()).rejects.toThrow(/does not match certificate's altnames/);
      elsewhere.close();
    });

    it('is let in by user and password, whatever stands in them', async () => {
      await start({ tls, credentials });
      const store = open({ address: address.replace(/\/\/.*@/, `//${encoded}@`) });
      const [stream, events] = [names.stream(), names.events(2)];

      expect((await store.append(stream, 'none', events)).kind).toBe('appended');
      expect(idsOf(await all(store.read(stream)))).toEqual(idsOf(events));
      expect(idsOf(await followUntil(store, null, (seen) => seen.length === 2))).toEqual(idsOf(events));
    });

    it('is an outage with the wrong password, in words that do not tell it', async () => {
      await start({ tls, credentials });
      const store = open({ address: address.replace(/\/\/.*@/, '//ledger:guessed@') });

      const calls = [
        () => store.readAll(null, 1),
        () => store.append(names.stream(), 'none', names.events(1)),
        () => all(eventsIn(store.follow(null, new AbortController().signal))),
      ];
      for (const call of calls) {
        const failure = await call().catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(StoreUnavailable);
        expect(String(failure)).not.toMatch(/guessed|ledger:/);
      }
    });
  });
});

/** Waits, and then is no answer. */
function failing(held: Held): Action {
  return async (hit) => {
    await held(hit);
    throw new Error('no gossip');
  };
}

/** Does it until no outage comes in its way: a connection that broke is not there again at once. */
async function insist<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
