import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DeadlineExceededError,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { cut, end, fullDisk, hold, nothing, refuse, silence, twice } from './faults.ts';
import { consumerTooSlow, notLeader, notReady, timeout, tooBusy, unavailable, unknown } from './refusals.ts';
import type { TestServer } from './server.ts';
import { all, ServerFixture, numberOf, numbersIn, take, told } from './support.ts';

let fixture: ServerFixture;
let server: TestServer;
let client: EventStoreDBClient;
beforeEach(async () => {
  fixture = await ServerFixture.open();
});
afterEach(() => fixture.close());

async function start(options: { batchAppend?: boolean; nodes?: number } = {}): Promise<void> {
  server = await fixture.start(options);
  client = fixture.client(server);
}

describe.each([
  { rpc: 'BatchAppend', batchAppend: true },
  { rpc: 'Append', batchAppend: false },
])('$rpc', ({ batchAppend }) => {
  beforeEach(() => start({ batchAppend }));

  it('whose answer is lost was made, and asked again gives that answer', async () => {
    const event = told(1);
    server.faults.next('append.committed', cut);
    const lost = client.appendToStream('a', event, { expectedRevision: 'no_stream' });
    await expect(lost).rejects.toBeInstanceOf(UnavailableError);

    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    const again = client.appendToStream('a', event, { expectedRevision: 'no_stream' });
    await expect(again).resolves.toMatchObject({ nextExpectedRevision: 0n });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    expect(server.faults.passed('append.committed')).toBe(2);
    expect(server.faults.struck('append.committed')).toBe(1);
  });

  it('whose connection breaks at the door was not made', async () => {
    server.faults.next('append.arrival', cut);
    await expect(client.appendToStream('a', told(1))).rejects.toBeInstanceOf(UnavailableError);
    await expect(numbersIn(client.readAll())).resolves.toEqual([]);
  });

  it('is refused as unavailable, so many times, and then served', async () => {
    server.faults.next('append.arrival', refuse(unavailable), 2);
    for (const n of [1, 2]) {
      await expect(client.appendToStream('a', told(n))).rejects.toBeInstanceOf(UnavailableError);
    }
    await client.appendToStream('a', told(3));
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([3]);
    expect(server.faults.struck('append.arrival')).toBe(2);
  });

  it('is refused by a server that is not ready, or too busy, in the words of its call', async () => {
    server.faults.next('append.arrival', refuse(notReady));
    server.faults.next('append.arrival', refuse(tooBusy));
    for (const word of ['Not Ready', 'Busy']) {
      const refused = client.appendToStream('a', told(1));
      await expect(refused).rejects.toBeInstanceOf(batchAppend ? UnknownError : UnavailableError);
      await expect(refused).rejects.toThrow(word);
    }
  });

  it('is sent to the leader, and the client goes there', async () => {
    await server.stop();
    await start({ batchAppend, nodes: 2 });
    const single = fixture.clientOf(`esdb://${server.address}?tls=false`);
    const leader = server.addresses[1]!;
    server.faults.next(
      'append.arrival',
      refuse(() => notLeader(leader)),
    );
    const astray = single.appendToStream('a', told(1));
    await expect(astray).rejects.toBeInstanceOf(NotLeaderError);
    await expect(astray).rejects.toMatchObject({ leader: { address: leader.host, port: leader.port } });

    server.elect(1);
    await single.appendToStream('a', told(2), { requiresLeader: true });
    await expect(numbersIn(single.readStream('a'))).resolves.toEqual([2]);
  });

  it.each(['append.arrival', 'append.written', 'append.committed'] as const)(
    'waits at %s until it is released',
    async (point) => {
      const held = hold();
      server.faults.next(point, held);
      let answered = false;
      const appended = client.appendToStream('a', told(1)).then(() => (answered = true));
      await held.reached;
      const seen = point === 'append.committed' ? [1] : [];
      await expect(numbersIn(client.readAll())).resolves.toEqual(seen);
      expect(answered).toBe(false);
      held.release();
      await appended;
      await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    },
  );

  it.each(['no_stream', 'any'] as const)(
    'that comes again while the first is being committed is not answered in time; later it is answered as the first (%s)',
    async (expectedRevision) => {
      await server.stop();
      const waits: number[] = [];
      const over = Promise.withResolvers<void>();
      const wait = (ms: number): Promise<void> => {
        waits.push(ms);
        return over.promise;
      };
      server = await fixture.start({ batchAppend, wait });
      client = fixture.client(server);
      const held = hold();
      server.faults.next('append.written', held);
      const event = told(1);
      const first = client.appendToStream('a', event, { expectedRevision });
      await held.reached;
      const arrived = hold();
      server.faults.next('append.arrival', arrived);
      const second = client.appendToStream('a', event, { expectedRevision }).catch((error: unknown) => error);
      await arrived.reached;
      arrived.release();
      await expect(numbersIn(client.readAll())).resolves.toEqual([]);
      held.release();

      const { nextExpectedRevision } = await first;
      expect(nextExpectedRevision).toBe(0n);
      over.resolve();
      const refused = await second;
      expect(refused).toBeInstanceOf(batchAppend ? DeadlineExceededError : TimeoutError);
      if (!batchAppend) expect(String(refused)).toContain('ABORTED: Operation timed out: Commit phase timeout.');
      expect(waits).toContain(2_000);
      await expect(client.appendToStream('a', event, { expectedRevision })).resolves.toEqual(await first);
      await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    },
  );

  it('that takes too long inside the server says so, made or not', async () => {
    server.faults.next('append.arrival', refuse(timeout));
    server.faults.next('append.committed', refuse(timeout));
    for (const n of [1, 2]) {
      const slow = client.appendToStream('a', told(n));
      await expect(slow).rejects.toBeInstanceOf(batchAppend ? DeadlineExceededError : TimeoutError);
    }
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([2]);
  });

  it('fails as a bug of the server does, and leaves the others alone', async () => {
    server.faults.next('append.arrival', nothing);
    server.faults.next('append.arrival', refuse(unknown));
    await client.appendToStream('a', told(1));
    await expect(client.appendToStream('a', told(2))).rejects.toBeInstanceOf(UnknownError);
    await client.appendToStream('a', told(3));
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 3]);
  });

  it('to a full disk ends the server; what was written before is there, and nothing of this', async () => {
    await client.appendToStream('a', told(1));
    server.faults.next('append.written', fullDisk(60));
    await expect(client.appendToStream('a', [told(2), told(3)])).rejects.toBeInstanceOf(UnavailableError);
    await expect(client.appendToStream('a', told(4))).rejects.toThrow('UNAVAILABLE');

    await start({ batchAppend });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
  });
});

describe('a call that nobody answers', () => {
  it('ends at the deadline of its client', async () => {
    await start({ batchAppend: false });
    server.faults.next('append.committed', silence);
    const unanswered = client.appendToStream('a', told(1), { deadline: 250 });
    await expect(unanswered).rejects.toBeInstanceOf(DeadlineExceededError);
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
  });
});

describe('a deletion', () => {
  it('whose answer is lost was made', async () => {
    await start();
    await client.appendToStream('a', told(1));
    server.faults.next('delete.committed', cut);
    await expect(client.deleteStream('a')).rejects.toBeInstanceOf(UnavailableError);
    await expect(numbersIn(client.readAll())).resolves.toEqual([1]);
    await expect(client.getStreamMetadata('a')).resolves.toHaveProperty('metadata.truncateBefore');
  });

  it('waits, and is refused, at its own points', async () => {
    await start();
    await client.appendToStream('a', told(1));
    const held = hold();
    server.faults.next('delete.arrival', refuse(unavailable));
    server.faults.next('delete.written', held);
    await expect(client.tombstoneStream('a')).rejects.toBeInstanceOf(UnavailableError);
    const deleted = client.tombstoneStream('a');
    await held.reached;
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    held.release();
    await expect(deleted).resolves.toHaveProperty('position');
  });
});

describe('a read', () => {
  beforeEach(async () => {
    await start();
    await client.appendToStream('a', [told(1), told(2), told(3)]);
  });

  it('is refused, and served when it comes again', async () => {
    server.faults.next('read.arrival', refuse(unavailable));
    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(UnavailableError);
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2, 3]);
  });

  it('breaks off in the middle', async () => {
    for (const action of [nothing, nothing, refuse(unavailable)]) server.faults.next('read.event', action);
    const got: number[] = [];
    const read = async (): Promise<void> => {
      for await (const { event } of client.readStream('a')) got.push(numberOf(event!));
    };
    await expect(read()).rejects.toBeInstanceOf(UnavailableError);
    expect(got).toEqual([1, 2]);
  });

  it('waits in the middle until it is released', async () => {
    const held = hold();
    for (const action of [nothing, held]) server.faults.next('read.event', action);
    const events = client.readStream('a')[Symbol.asyncIterator]();
    await expect(take(events, 1)).resolves.toEqual([1]);
    await held.reached;
    held.release();
    await expect(take(events, 2)).resolves.toEqual([2, 3]);
  });
});

describe('a subscription', () => {
  beforeEach(async () => {
    await start();
    await client.appendToStream('a', [told(1), told(2)]);
  });

  it('is refused', async () => {
    server.faults.next('subscribe.arrival', refuse(unavailable));
    const [error] = await once(client.subscribeToStream('a'), 'error');
    expect(error).toBeInstanceOf(UnavailableError);
  });

  it('ends without an error', async () => {
    for (const action of [nothing, end]) server.faults.next('subscribe.event', action);
    await expect(numbersIn(client.subscribeToStream('a'))).resolves.toEqual([1]);
  });

  it.each([
    { name: 'its reader is too slow', action: refuse(consumerTooSlow), error: TimeoutError, says: 'Consumer too slow' },
    { name: 'the server goes away', action: refuse(unavailable), error: UnavailableError, says: 'UNAVAILABLE' },
    { name: 'the connection breaks', action: cut, error: UnavailableError, says: '' },
  ])('is dropped because $name', async ({ action, error, says }) => {
    for (const one of [nothing, action]) server.faults.next('subscribe.event', one);
    const got: number[] = [];
    const listen = async (): Promise<void> => {
      for await (const { event } of client.subscribeToStream('a')) got.push(numberOf(event!));
    };
    const listening = listen();
    await expect(listening).rejects.toBeInstanceOf(error);
    await expect(listening).rejects.toThrow(says);
    expect(got).not.toContain(2);
  });

  it('breaks while nothing happens, and begins again after the last event', async () => {
    const subscription = client.subscribeToStream('a');
    const broken = once(subscription, 'error');
    await once(subscription, 'caughtUp');
    server.disconnect();
    const [error] = await broken;
    expect(error).toBeInstanceOf(UnavailableError);
    await client.appendToStream('a', told(3));
    const events = client.subscribeToStream('a', { fromRevision: 1n })[Symbol.asyncIterator]();
    await expect(take(events, 1)).resolves.toEqual([3]);
  });

  it('gives an event twice', async () => {
    for (const action of [nothing, twice]) server.faults.next('subscribe.event', action);
    const events = client.subscribeToStream('a')[Symbol.asyncIterator]();
    await expect(take(events, 3)).resolves.toEqual([1, 2, 2]);
    await client.appendToStream('a', told(3));
    await expect(take(events, 1)).resolves.toEqual([3]);
  });

  it('waits before an event until it is released, and misses nothing', async () => {
    const held = hold();
    server.faults.next('subscribe.event', held);
    const events = client.subscribeToStream('a')[Symbol.asyncIterator]();
    await held.reached;
    await client.appendToStream('a', told(3));
    held.release();
    await expect(take(events, 3)).resolves.toEqual([1, 2, 3]);
  });
});

it('the script forgets what is cleared', async () => {
  await start();
  server.faults.next('append.arrival', refuse(unavailable), 5);
  server.faults.clear();
  await expect(client.appendToStream('a', told(1))).resolves.toMatchObject({ success: true });
  expect(server.faults.struck('append.arrival')).toBe(0);
});

it('gossip and features fail where they are told to', async () => {
  await start({ nodes: 2 });
  server.faults.next('gossip.arrival', refuse(unavailable));
  server.faults.next('features.arrival', refuse(unavailable));
  const appended = client.appendToStream('a', told(1));
  await expect(appended).rejects.toThrow('UNAVAILABLE');
  await expect(client.appendToStream('a', told(2))).resolves.toMatchObject({ success: true });
  expect(server.faults.struck('gossip.arrival')).toBe(1);
});
