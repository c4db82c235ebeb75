import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  binaryEvent,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { rawUnfinishedAppend, rawUnfinishedCall } from './raw.ts';
import type { TestServer } from './server.ts';
import { all, ServerFixture, numbersIn, told } from './support.ts';

let fixture: ServerFixture;
beforeEach(async () => {
  fixture = await ServerFixture.open();
});
afterEach(() => fixture.close());

describe.each([
  { rpc: 'BatchAppend', batchAppend: true },
  { rpc: 'Append', batchAppend: false },
])('$rpc', ({ batchAppend }) => {
  let server: TestServer;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    server = await fixture.start({ batchAppend });
    client = fixture.client(server);
  });

  it('answers with the revision and the position of the last event, which are told when it is read', async () => {
    const first = await client.appendToStream('a', [told(1), told(2)]);
    const second = await client.appendToStream('a', told(3));

    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 2n]);
    const events = await all(client.readStream('a'));
    expect(events.map(({ event }) => event!.position)).toEqual([
      { commit: expect.any(BigInt), prepare: expect.any(BigInt) },
      first.position,
      second.position,
    ]);
    const [before, between, after] = events.map(({ commitPosition }) => commitPosition!);
    expect(between! - before!).toBeGreaterThan(50n);
    expect(after! - between!).toBeGreaterThan(50n);
  });

  it.each<{ expected: AppendExpectedRevision; holds: boolean }>([
    { expected: 'any', holds: true },
    { expected: 'no_stream', holds: true },
    { expected: 'stream_exists', holds: false },
    { expected: 0n, holds: false },
  ])('to a stream that does not exist, expecting $expected, holds: $holds', async ({ expected, holds }) => {
    const said = { streamName: 'a', expectedVersion: expected, actualVersion: 'no_stream' };
    await expect(outcomeOf(expected)).resolves.toMatchObject(holds ? { success: true } : said);
  });

  it.each<{ expected: AppendExpectedRevision; holds: boolean }>([
    { expected: 'any', holds: true },
    { expected: 'no_stream', holds: false },
    { expected: 'stream_exists', holds: true },
    { expected: 0n, holds: false },
    { expected: 1n, holds: true },
    { expected: 2n, holds: false },
  ])('to a stream of two events, expecting $expected, holds: $holds', async ({ expected, holds }) => {
    await client.appendToStream('a', [told(1), told(2)]);
    const said = { streamName: 'a', expectedVersion: expected, actualVersion: 1n };
    await expect(outcomeOf(expected)).resolves.toMatchObject(holds ? { success: true } : said);
  });

  async function outcomeOf(expectedRevision: AppendExpectedRevision): Promise<unknown> {
    try {
      return await client.appendToStream('a', told(9), { expectedRevision });
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return error;
      throw error;
    }
  }

  it.each(['no_stream', 'any'] as const)(
    'with the ids of an earlier append, expecting %s, gives its answer and adds nothing',
    async (expectedRevision) => {
      const events = [told(1), told(2), told(3)];
      const first = await client.appendToStream('a', events, { expectedRevision });
      await client.appendToStream('a', told(4));

      await expect(client.appendToStream('a', events, { expectedRevision })).resolves.toEqual(first);
      const single = client.appendToStream('a', events[0]!, { expectedRevision });
      await expect(single).resolves.toMatchObject({ nextExpectedRevision: 0n });
      await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2, 3, 4]);
    },
  );

  it('with ids half old and half new is a conflict, whatever it expects', async () => {
    const events = [told(1), told(2)];
    await client.appendToStream('a', events, { expectedRevision: 'no_stream' });

    for (const expectedRevision of ['no_stream', 'any', 'stream_exists'] as const) {
      const appended = client.appendToStream('a', [...events, told(3)], { expectedRevision });
      await expect(appended).rejects.toBeInstanceOf(WrongExpectedVersionError);
    }
    const elsewhere = client.appendToStream('a', events, { expectedRevision: 0n });
    await expect(elsewhere).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2]);
  });

  it('that expects any, with new ids before old ones, adds them all: only the first id is looked at', async () => {
    const old = told(1);
    await client.appendToStream('a', old);

    await client.appendToStream('a', [told(2), old]);
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2, 1]);
  });

  it('takes the same id into another stream', async () => {
    const event = told(1);
    await client.appendToStream('a', event);

    await client.appendToStream('b', event);
    await expect(numbersIn(client.readAll())).resolves.toEqual([1, 1]);
  });

  it('keeps bytes, metadata and names beyond ASCII', async () => {
    const data = Buffer.from([0, 255, 10]);
    const metadata = { 原因: '调整' };
    await client.appendToStream('干部-1', [binaryEvent({ type: '登记', data, metadata })]);

    const [read] = await all(client.readStream('干部-1'));
    expect(read?.event).toMatchObject({ streamId: '干部-1', type: '登记', metadata, isJson: false });
    expect(Buffer.from(read!.event!.data as Uint8Array)).toEqual(data);
  });

  it('refuses more bytes than it may take at once', async () => {
    await server.stop();
    const small = fixture.client(await fixture.start({ batchAppend, maxAppendSize: 50 }));
    const appended = small.appendToStream('a', [told(1), told(2), told(3), told(4), told(5)]);
    await expect(appended).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    await expect(appended).rejects.toMatchObject({ maxAppendSize: 50 });
  });
});

describe('BatchAppend alone', () => {
  it('takes an append in several requests, and all of it or nothing', async () => {
    const client = fixture.client(await fixture.start());
    const events = Array.from({ length: 20 }, (_, n) => told(n));

    await client.appendToStream('a', events, { batchAppendSize: 200, expectedRevision: 'no_stream' });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual(events.map(({ data }) => data.n));
    const again = client.appendToStream('b', events, { batchAppendSize: 200, expectedRevision: 5n });
    await expect(again).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(numbersIn(client.readAll())).resolves.toHaveLength(20);
  });

  it('answers appends to many streams that wait at once, each with its own result', async () => {
    const client = fixture.client(await fixture.start());
    await client.appendToStream('another', told(0));
    const streams = Array.from({ length: 50 }, (_, n) => `s-${n % 10}`);

    const results = await Promise.all(streams.map((stream, n) => client.appendToStream(stream, told(n))));
    const revisions = results.map(({ nextExpectedRevision }) => nextExpectedRevision);
    expect(revisions).toEqual(streams.map((_, n) => BigInt(Math.floor(n / 10))));
  });

  it('refuses an append whose deadline is over', async () => {
    const client = fixture.client(await fixture.start());
    const late = client.appendToStream('a', told(1), { deadline: -1_000 });
    await expect(late).rejects.toBeInstanceOf(DeadlineExceededError);
    await expect(numbersIn(client.readAll())).resolves.toEqual([]);
  });

  it('gives up an append of which the last request does not come in time, after two seconds at most', async () => {
    const waits: number[] = [];
    // Long enough for the server to hear that nothing more is sent.
    const wait = async (ms: number): Promise<void> => {
      waits.push(ms);
      await numbersIn(client.readAll());
    };
    const server = await fixture.start({ wait, now: () => 1_000_000 });
    const client = fixture.client(server);
    await expect(rawUnfinishedAppend(server, 1_000_030)).resolves.toBe('Timeout');
    await expect(rawUnfinishedAppend(server, 1_009_000)).resolves.toBe('Timeout');
    expect(waits).toEqual([30, 2_000]);
    await expect(numbersIn(client.readAll())).resolves.toEqual([]);
  });

  it('whose last request does not come ends the call at the deadline that the call has', async () => {
    const server = await fixture.start();
    await expect(rawUnfinishedCall(server, 30)).resolves.toBe('4');
    await expect(numbersIn(fixture.client(server).readAll())).resolves.toEqual([]);
  });
});
