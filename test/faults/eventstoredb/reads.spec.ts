import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  StreamNotFoundError,
  UnknownError,
  type Direction,
  type EventStoreDBClient,
  type ReadPosition,
  type ReadRevision,
} from '@eventstore/db-client';
import fc from 'fast-check';
import { rawEvents, rawRead, type RawFilter } from './raw.ts';
import type { TestServer } from './server.ts';
import { all, ServerFixture, numbersIn, told } from './support.ts';

let fixture: ServerFixture;
let server: TestServer;
let client: EventStoreDBClient;
beforeEach(async () => {
  fixture = await ServerFixture.open();
  server = await fixture.start();
  client = fixture.client(server);
});
afterEach(() => fixture.close());

describe('a stream', () => {
  const read = (of: { fromRevision?: ReadRevision; direction?: Direction; maxCount?: number } = {}) =>
    numbersIn(client.readStream('a', of));

  it('is read in both directions, from any revision, up to a limit', async () => {
    await client.appendToStream('a', [told(0), told(1), told(2), told(3)]);

    await expect(read()).resolves.toEqual([0, 1, 2, 3]);
    await expect(read({ fromRevision: 2n })).resolves.toEqual([2, 3]);
    await expect(read({ fromRevision: 1n, maxCount: 2 })).resolves.toEqual([1, 2]);
    await expect(read({ fromRevision: 4n })).resolves.toEqual([]);
    await expect(read({ direction: 'backwards', fromRevision: 'end' })).resolves.toEqual([3, 2, 1, 0]);
    await expect(read({ direction: 'backwards', fromRevision: 'end', maxCount: 1 })).resolves.toEqual([3]);
    await expect(read({ direction: 'backwards', fromRevision: 1n })).resolves.toEqual([1, 0]);
    await expect(read({ direction: 'backwards', fromRevision: 9n, maxCount: 2 })).resolves.toEqual([3, 2]);
    await expect(read({ direction: 'backwards' })).resolves.toEqual([0]);
  });

  it('is not read forwards from its end: that is an error, whether it exists or not', async () => {
    await client.appendToStream('a', told(0));
    for (const stream of ['a', 'nowhere']) {
      const reading = all(client.readStream(stream, { fromRevision: 'end' }));
      await expect(reading).rejects.toBeInstanceOf(UnknownError);
      await expect(reading).rejects.toThrow('Unexpected ReadStreamResult: Error');
    }
  });

  it('that does not exist is not found', async () => {
    await expect(all(client.readStream('nowhere'))).rejects.toBeInstanceOf(StreamNotFoundError);
  });

  it('is read as far as its $maxCount, its $tb and its $maxAge allow', async () => {
    await client.appendToStream('a', [told(0), told(1), told(2), told(3)]);

    await client.setStreamMetadata('a', { maxCount: 2 });
    await expect(read()).resolves.toEqual([2, 3]);
    await expect(read({ fromRevision: 1n, maxCount: 1 })).resolves.toEqual([2]);
    await expect(read({ direction: 'backwards', fromRevision: 'end' })).resolves.toEqual([3, 2]);
    await client.setStreamMetadata('a', { truncateBefore: 1 });
    await expect(read()).resolves.toEqual([1, 2, 3]);
    await client.setStreamMetadata('a', { maxAge: 3600 });
    await expect(read()).resolves.toEqual([0, 1, 2, 3]);
    await expect(numbersIn(client.readAll())).resolves.toEqual([0, 1, 2, 3]);
  });

  it('loses what is older than its $maxAge', async () => {
    await server.stop();
    let now = 1_000_000;
    client = fixture.client(await fixture.start({ now: () => now }));
    await client.setStreamMetadata('a', { maxAge: 60 });
    await client.appendToStream('a', told(0));
    now += 61_000;
    await client.appendToStream('a', told(1));
    await expect(read()).resolves.toEqual([1]);
  });

  it('has metadata, of which the last are told', async () => {
    await expect(client.getStreamMetadata('a')).resolves.toEqual({ streamName: 'a' });
    await client.setStreamMetadata('a', { maxCount: 2, owner: 'x' });
    await client.setStreamMetadata('a', { maxCount: 3 });

    await expect(client.getStreamMetadata('a')).resolves.toMatchObject({ metadata: { maxCount: 3 } });
    const kept = await all(client.readStream('$$a'));
    expect(kept.map(({ event }) => event?.revision)).toEqual([1n]);
  });

  it('names the instant of each event in ticks', async () => {
    await server.stop();
    client = fixture.client(await fixture.start({ now: () => 1_562_025_600_123 }));
    await client.appendToStream('a', told(0));
    const [dated] = await all(client.readStream('a'));
    expect(dated?.event?.created).toEqual(new Date(1_562_025_600_123));
  });
});

describe('$all', () => {
  it("holds the events of every stream in the order of the log, the server's own and metadata among them", async () => {
    await client.appendToStream('a', told(1));
    await client.setStreamMetadata('a', { maxCount: 5 });
    await client.appendToStream('b', told(2));

    const events = await all(client.readAll());
    expect(events.map(({ event }) => `${event?.streamId} ${event?.type}`)).toEqual([
      '$$$scavenges $metadata',
      'a Told',
      '$$a $metadata',
      'b Told',
    ]);
    const places = events.map(({ commitPosition }) => commitPosition!);
    expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('is read from a position on, which is the first read forwards and not read backwards', async () => {
    const { position: one } = await client.appendToStream('a', told(1));
    const { position: two } = await client.appendToStream('b', told(2));
    const { position: three } = await client.appendToStream('a', told(3));
    const read = (fromPosition: ReadPosition, direction: Direction = 'forwards', maxCount = 100) =>
      numbersIn(client.readAll({ fromPosition, direction, maxCount }));

    await expect(read(two!)).resolves.toEqual([2, 3]);
    await expect(read(one!, 'forwards', 2)).resolves.toEqual([1, 2]);
    await expect(read({ commit: two!.commit, prepare: one!.prepare })).resolves.toEqual([2, 3]);
    await expect(read({ commit: two!.commit, prepare: 0n })).resolves.toEqual([2, 3]);
    await expect(read('end')).resolves.toEqual([]);
    await expect(read(three!, 'backwards')).resolves.toEqual([2, 1]);
    await expect(read('end', 'backwards', 2)).resolves.toEqual([3, 2]);
    await expect(read('start', 'backwards')).resolves.toEqual([]);
  });

  it.each([
    { version: '24.10.4', result: 'InvalidPosition' },
    { version: '23.10.6', result: 'Error' },
  ])('of $version is not read from a position where nothing begins: $result', async ({ version, result }) => {
    await server.stop();
    client = fixture.client(await fixture.start({ version }));
    const { position } = await client.appendToStream('a', told(1));
    await client.appendToStream('a', told(2));
    const between = { commit: position!.commit + 1n, prepare: position!.prepare + 1n };
    for (const direction of ['forwards', 'backwards'] as const) {
      const read = all(client.readAll({ fromPosition: between, direction }));
      await expect(read).rejects.toBeInstanceOf(UnknownError);
      await expect(read).rejects.toThrow(`Unexpected ReadAllResult: ${result}`);
    }
  });

  it('is empty beyond its end, wherever that is', async () => {
    const { position } = await client.appendToStream('a', told(1));
    for (const beyond of [1n, 10_000n, 10n ** 12n]) {
      const fromPosition = { commit: position!.commit + beyond, prepare: position!.prepare + beyond };
      await expect(all(client.readAll({ fromPosition }))).resolves.toEqual([]);
    }
    const far = { commit: position!.commit + 10_000n, prepare: position!.prepare + 10_000n };
    const backwards = all(client.readAll({ fromPosition: far, direction: 'backwards' }));
    await expect(backwards).rejects.toThrow('Unexpected ReadAllResult: Error');
  });

  it('fails where the prepare position is after the commit position, or either greater than any', async () => {
    const { position } = await client.appendToStream('a', told(1));
    const { commit, prepare } = position!;
    for (const fromPosition of [
      { commit, prepare: prepare + 1n },
      { commit: 2n ** 63n, prepare: 2n ** 63n },
    ]) {
      const read = all(client.readAll({ fromPosition }));
      await expect(read).rejects.toBeInstanceOf(UnknownError);
      await expect(read).rejects.toThrow(/UNKNOWN: Exception was thrown by handler\.$/);
      const [error] = await once(client.subscribeToAll({ fromPosition }), 'error');
      expect(String(error)).toMatch(/UNKNOWN: Exception was thrown by handler\.$/);
    }
  });

  it('of a server that has just been installed holds how long scavenges are remembered, and nothing else', async () => {
    const own = await all(client.readAll());
    expect(own.map(({ event }) => `${event?.streamId} ${event?.type}`)).toEqual(['$$$scavenges $metadata']);
  });

  it('goes on by itself: who leads is written at each start and election, and told to nobody who reads $all', async () => {
    const first = await client.appendToStream('a', told(1));
    const second = await client.appendToStream('a', told(1));
    const size = second.position!.commit - first.position!.commit;

    await server.stop();
    server = await fixture.start({ nodes: 2 });
    client = fixture.client(server);
    const started = await client.appendToStream('a', told(1));
    expect(started.position!.commit - second.position!.commit).toBeGreaterThan(size);
    server.elect(1);
    const elected = await client.appendToStream('a', told(1), { requiresLeader: true });
    expect(elected.position!.commit - started.position!.commit).toBeGreaterThan(size);

    await expect(all(client.readAll())).resolves.toHaveLength(5);
    await expect(rawRead(server, { filter: { on: 'stream', prefixes: ['$epoch'] } })).resolves.toEqual([]);
    const epochs = await all(client.readStream('$epoch-information'));
    expect(epochs.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n]);
  });

  it('tells ids as text, or as two numbers to who asks for them', async () => {
    const id = '5b0c1f0e-6a0e-9c55-9a53-0d2f3a7f6f10';
    await client.appendToStream('a', told(1, 'Told', id));
    const [read] = await all(client.readStream('a'));
    expect(read?.event?.id).toBe(id);
    const [event] = await rawEvents(server, { backwards: true, count: 1 });
    const bits = event!.getId()!.getStructured()!;
    const halves = [bits.getMostSignificantBits(), bits.getLeastSignificantBits()];
    const hex = halves.map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'));
    expect(hex.join('')).toBe(id.replaceAll('-', ''));
  });

  it.each<{ filter: RawFilter; numbers: number[] }>([
    { filter: { on: 'stream', prefixes: ['team-', 'post-'] }, numbers: [1, 3] },
    { filter: { on: 'stream', regex: '-2$' }, numbers: [2, 3] },
    { filter: { on: 'type', prefixes: ['Opened'] }, numbers: [1, 2] },
    { filter: { on: 'type', regex: '^C' }, numbers: [3] },
  ])('is read through a filter: $filter', async ({ filter, numbers }) => {
    await client.appendToStream('team-1', told(1, 'Opened'));
    await client.appendToStream('cadre-2', told(2, 'Opened'));
    await client.appendToStream('my-team-1', told(4, 'NotOpened'));
    await client.appendToStream('post-2', told(3, 'Closed'));
    await expect(rawRead(server, { filter })).resolves.toEqual(numbers);
    await expect(rawRead(server, { filter, backwards: true, count: 1 })).resolves.toEqual(numbers.slice(-1));
  });
});

it('any mix of appends and reads gives what a list of events gives', async () => {
  const append = fc.record({ stream: fc.constantFrom('a', 'b', 'c'), size: fc.integer({ min: 1, max: 3 }) });
  const read = fc.record({
    stream: fc.constantFrom('a', 'b', 'c'),
    from: fc.nat(8),
    direction: fc.constantFrom('forwards', 'backwards'),
    maxCount: fc.integer({ min: 1, max: 6 }),
  });
  const written: { stream: string; n: number }[] = [];
  await fc.assert(
    fc.asyncProperty(append, read, async ({ stream, size }, { stream: of, from, direction, maxCount }) => {
      const events = Array.from({ length: size }, (_, index) => told(written.length + index));
      await client.appendToStream(stream, events);
      written.push(...events.map(({ data: { n } }) => ({ stream, n })));

      const inStream = written.filter((event) => event.stream === of).map(({ n }) => n);
      const forwards = inStream.slice(from);
      const backwards = inStream.slice(0, from + 1).reverse();
      const wanted = (direction === 'forwards' ? forwards : backwards).slice(0, maxCount);
      const got = numbersIn(client.readStream(of, { fromRevision: BigInt(from), direction, maxCount }));
      if (inStream.length === 0) await expect(got).rejects.toBeInstanceOf(StreamNotFoundError);
      else await expect(got).resolves.toEqual(wanted);
      await expect(numbersIn(client.readAll())).resolves.toEqual(written.map(({ n }) => n));
    }),
    { numRuns: 40 },
  );
});
