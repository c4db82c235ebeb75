import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  eventTypeFilter,
  streamNameFilter,
  UnknownError,
  type EventStoreDBClient,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import type { TestServer } from './server.ts';
import { Bench, take, told } from './support.ts';

let bench: Bench;
let server: TestServer;
let client: EventStoreDBClient;
beforeEach(async () => {
  bench = await Bench.open();
  server = await bench.start();
  client = bench.client(server);
});
afterEach(() => bench.close());

const caughtUp = (subscription: { on: unknown }): Promise<unknown> => once(subscription as never, 'caughtUp');

describe('a subscription to a stream', () => {
  it('is confirmed, gives what is there, says it has caught up, and goes on with what comes', async () => {
    await client.appendToStream('a', [told(1), told(2)]);
    const subscription = client.subscribeToStream('a');
    const heard: string[] = [];
    for (const name of ['confirmation', 'caughtUp']) subscription.on(name, () => heard.push(name));
    const up = caughtUp(subscription);

    const events = subscription[Symbol.asyncIterator]();
    await expect(take(events, 2)).resolves.toEqual([1, 2]);
    await up;
    expect(heard).toEqual(['confirmation', 'caughtUp']);
    await client.appendToStream('b', told(3));
    await client.appendToStream('a', told(4));
    await expect(take(events, 1)).resolves.toEqual([4]);
    await subscription.unsubscribe();
  });

  it('begins after a revision, or at the end', async () => {
    await client.appendToStream('a', [told(0), told(1), told(2)]);
    const after = client.subscribeToStream('a', { fromRevision: 1n })[Symbol.asyncIterator]();
    await expect(take(after, 1)).resolves.toEqual([2]);

    const subscription = client.subscribeToStream('a', { fromRevision: 'end' });
    await caughtUp(subscription);
    await client.appendToStream('a', told(3));
    await expect(take(subscription[Symbol.asyncIterator](), 1)).resolves.toEqual([3]);
    await expect(take(after, 1)).resolves.toEqual([3]);
  });

  it('waits for a stream that does not exist yet', async () => {
    const subscription = client.subscribeToStream('a');
    await caughtUp(subscription);
    await client.appendToStream('a', told(1));
    await expect(take(subscription[Symbol.asyncIterator](), 1)).resolves.toEqual([1]);
  });

  it('of a server before 23.10 says nothing of having caught up', async () => {
    await server.stop();
    client = bench.client(await bench.start({ version: '23.6.0' }));
    await client.appendToStream('a', told(1));
    const subscription = client.subscribeToStream('a');
    let heard = false;
    subscription.on('caughtUp', () => (heard = true));

    const events = subscription[Symbol.asyncIterator]();
    await take(events, 1);
    await client.appendToStream('a', told(2));
    await take(events, 1);
    expect(heard).toBe(false);
  });
});

describe('a subscription to $all', () => {
  it('begins after a position, or at the end, and goes on with what comes', async () => {
    const { position } = await client.appendToStream('a', told(1));
    await client.appendToStream('b', told(2));
    const after = client.subscribeToAll({ fromPosition: position! })[Symbol.asyncIterator]();
    await expect(take(after, 1)).resolves.toEqual([2]);

    const subscription = client.subscribeToAll({ fromPosition: 'end' });
    await caughtUp(subscription);
    await client.appendToStream('c', told(3));
    await expect(take(subscription[Symbol.asyncIterator](), 1)).resolves.toEqual([3]);
    await expect(take(after, 1)).resolves.toEqual([3]);
  });

  it('begins after a position at which nothing is yet', async () => {
    const { position } = await client.appendToStream('a', told(1));
    const beyond = { commit: position!.commit + 1n, prepare: position!.prepare + 1n };
    const subscription = client.subscribeToAll({ fromPosition: beyond });
    await caughtUp(subscription);
    await client.appendToStream('a', told(2));
    await expect(take(subscription[Symbol.asyncIterator](), 1)).resolves.toEqual([2]);
  });

  it('is refused at a position where nothing begins', async () => {
    const { position } = await client.appendToStream('a', told(1));
    await client.appendToStream('a', told(2));
    const between = { commit: position!.commit + 1n, prepare: position!.prepare + 1n };
    const [error] = await once(client.subscribeToAll({ fromPosition: between }), 'error');
    expect(error).toBeInstanceOf(UnknownError);
    expect(String(error)).toContain('Trying to read from an invalid position.');
  });

  it.each<{ name: string; filter: Filter; numbers: number[] }>([
    { name: 'stream prefixes', filter: streamNameFilter({ prefixes: ['team-', 'post-'] }), numbers: [1, 3] },
    { name: 'stream regex', filter: streamNameFilter({ regex: '-2$' }), numbers: [2, 3] },
    { name: 'type prefix', filter: eventTypeFilter({ prefixes: ['Opened'] }), numbers: [1, 2] },
    { name: 'type regex', filter: eventTypeFilter({ regex: '^C' }), numbers: [3] },
  ])('gives what a filter by $name lets through, then and later', async ({ filter, numbers }) => {
    const write = async (): Promise<void> => {
      await client.appendToStream('team-1', told(1, 'Opened'));
      await client.appendToStream('cadre-2', told(2, 'Opened'));
      await client.appendToStream('my-team-1', told(4, 'NotOpened'));
      await client.appendToStream('post-2', told(3, 'Closed'));
    };
    await write();
    const events = client.subscribeToAll({ filter })[Symbol.asyncIterator]();
    await expect(take(events, numbers.length)).resolves.toEqual(numbers);
    await write();
    await expect(take(events, numbers.length)).resolves.toEqual(numbers);
  });

  it('through a filter looks at no more than it sends in a page of 32', async () => {
    const rare = Array.from({ length: 32 }, (_, n) => told(n, 'Rare'));
    const { position } = await client.appendToStream('a', rare);
    const checkpoints: Position[] = [];
    const checkpointReached = (_: unknown, at: Position) => void checkpoints.push(at);
    const filter = eventTypeFilter({ prefixes: ['Rare'], maxSearchWindow: 100, checkpointReached });
    const subscription = client.subscribeToAll({ filter });
    const up = caughtUp(subscription);
    await take(subscription[Symbol.asyncIterator](), 32);
    await up;
    expect(checkpoints).toHaveLength(1);
    expect(checkpoints[0]!.commit > position!.commit).toBe(true);
  });

  it('through a filter tells where it began when it finds nothing after it', async () => {
    const { position } = await client.appendToStream('a', told(1));
    await client.appendToStream('a', told(2));
    const checkpoints: Position[] = [];
    const checkpointReached = (_: unknown, at: Position) => void checkpoints.push(at);
    const filter = eventTypeFilter({ prefixes: ['Rare'], checkpointReached });
    await caughtUp(client.subscribeToAll({ filter, fromPosition: position! }));
    expect(checkpoints).toEqual([position]);
  });

  it('through a filter tells from time to time how far it has looked', async () => {
    const filler = () => Array.from({ length: 10 }, (_, n) => told(n, 'Filler'));
    await client.appendToStream('a', filler());
    const checkpoints: Position[] = [];
    const filter = eventTypeFilter({
      prefixes: ['Rare'],
      maxSearchWindow: 2,
      checkpointInterval: 2,
      checkpointReached: (_, position) => void checkpoints.push(position),
    });
    const subscription = client.subscribeToAll({ filter });
    await caughtUp(subscription);
    const events = subscription[Symbol.asyncIterator]();
    // Thirteen events are there, with the server's three: a checkpoint at every second page of two, and at the end.
    expect(checkpoints).toHaveLength(4);
    await client.appendToStream('a', filler());
    await client.appendToStream('a', told(7, 'Rare'));
    await expect(take(events, 1)).resolves.toEqual([7]);
    expect(checkpoints).toHaveLength(6);
    expect(isRising(checkpoints)).toBe(true);

    const from = checkpoints.at(-1)!;
    await client.appendToStream('a', told(8, 'Rare'));
    checkpoints.length = 0;
    const resumed = client.subscribeToAll({ filter, fromPosition: from });
    await expect(take(resumed[Symbol.asyncIterator](), 2)).resolves.toEqual([7, 8]);
    await caughtUp(resumed);
    expect(checkpoints.length).toBeGreaterThan(0);
    expect(checkpoints.every(({ commit }) => commit >= from.commit)).toBe(true);
  });
});

function isRising(positions: readonly Position[]): boolean {
  return positions.every(({ commit }, index) => index === 0 || commit > positions[index - 1]!.commit);
}
