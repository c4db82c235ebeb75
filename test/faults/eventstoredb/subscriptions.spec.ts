import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  eventTypeFilter,
  jsonEvent,
  streamNameFilter,
  UnknownError,
  type EventStoreDBClient,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import type { TestServer } from './server.ts';
import { ServerFixture, take, told } from './support.ts';

let fixture: ServerFixture;
let server: TestServer;
let client: EventStoreDBClient;
beforeEach(async () => {
  fixture = await ServerFixture.open();
  server = await fixture.start();
  client = fixture.client(server);
});
afterEach(() => fixture.close());

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

  it('waits for a stream that does not exist yet, having caught up with it', async () => {
    const subscription = client.subscribeToStream('a');
    await caughtUp(subscription);
    await client.appendToStream('a', told(1));
    await expect(take(subscription[Symbol.asyncIterator](), 1)).resolves.toEqual([1]);
  });

  it('before 24.2 says nothing of having caught up with a stream that does not exist, until its first event', async () => {
    await server.stop();
    client = fixture.client(await fixture.start({ version: '23.10.6' }));
    const subscription = client.subscribeToStream('a');
    const heard: string[] = [];
    for (const name of ['confirmation', 'data', 'caughtUp'] as const) subscription.on(name, () => heard.push(name));
    const up = caughtUp(subscription);
    await once(subscription as never, 'confirmation');
    await caughtUp(client.subscribeToStream('nowhere', { fromRevision: 'end' }));
    expect(heard).toEqual(['confirmation']);
    await client.appendToStream('a', told(1));
    await up;
    expect(heard).toEqual(['confirmation', 'data', 'caughtUp']);
  });

  it('of a server before 23.10 says nothing of having caught up', async () => {
    await server.stop();
    client = fixture.client(await fixture.start({ version: '23.6.0' }));
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

  it('gives an event at the place itself if the prepare position is before it', async () => {
    const { position } = await client.appendToStream('a', told(1));
    const fromPosition = { commit: position!.commit, prepare: 0n };
    await expect(take(client.subscribeToAll({ fromPosition })[Symbol.asyncIterator](), 1)).resolves.toEqual([1]);
  });

  it('before 24.2 begins after the event at the place, even if the prepare position is before it', async () => {
    await server.stop();
    client = fixture.client(await fixture.start({ version: '23.10.6' }));
    const { position } = await client.appendToStream('a', told(1));
    const fromPosition = { commit: position!.commit, prepare: 0n };
    const events = client.subscribeToAll({ fromPosition })[Symbol.asyncIterator]();
    await client.appendToStream('a', told(2));
    await expect(take(events, 1)).resolves.toEqual([2]);
  });

  it.each([
    { version: '24.10.4', numbers: [3] },
    { version: '23.10.6', numbers: [2, 3] },
  ])('of $version from beyond the end gives of what comes: $numbers', async ({ version, numbers }) => {
    await server.stop();
    client = fixture.client(await fixture.start({ version }));
    const { position } = await client.appendToStream('a', told(1));
    const fromPosition = { commit: position!.commit + 1_000n, prepare: position!.prepare + 1_000n };
    const subscription = client.subscribeToAll({ fromPosition });
    await caughtUp(subscription);
    await client.appendToStream('a', told(2));
    await client.appendToStream('a', jsonEvent({ type: 'Told', data: { n: 3, padding: '.'.repeat(1_000) } }));
    await client.appendToStream('a', told(3));
    const events = subscription[Symbol.asyncIterator]();
    const got = await take(events, numbers.length);
    expect(got).toEqual(numbers);
  });
});

describe('the checkpoints of a filtered subscription to $all', () => {
  const END = { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n };

  /** Listens for `Rare` events; the places it is told, and the subscription. */
  function listen(window: { maxSearchWindow?: number; checkpointInterval?: number }, from?: Position) {
    const checkpoints: Position[] = [];
    const filter = eventTypeFilter({
      prefixes: ['Rare'],
      ...window,
      checkpointReached: (_, position) => void checkpoints.push(position),
    });
    const subscription = client.subscribeToAll({ filter, ...(from ? { fromPosition: from } : {}) });
    return { checkpoints, subscription, events: subscription[Symbol.asyncIterator]() };
  }

  async function fill(count: number): Promise<Position[]> {
    const places: Position[] = [];
    for (let n = 0; n < count; n += 1) places.push((await client.appendToStream('a', told(n, 'Filler'))).position!);
    return places;
  }

  async function rare(n: number): Promise<Position> {
    return (await client.appendToStream('a', told(n, 'Rare'))).position!;
  }

  const begin = ({ commit }: Position): Position => ({ commit, prepare: 0n });

  describe('of 23.10', () => {
    beforeEach(async () => {
      await fixture.close();
      fixture = await ServerFixture.open();
      client = fixture.client(await fixture.start({ version: '23.10.6' }));
    });

    it('are told at their interval only: none where it began, none at the end of what is there', async () => {
      const [first] = await fill(5);
      for (const from of [undefined, first]) {
        const { checkpoints, subscription, events } = listen({}, from);
        await caughtUp(subscription);
        await rare(1);
        await take(events, 1);
        expect(checkpoints).toEqual([]);
      }
    });

    it('are where a page began while it catches up, with no prepare position, and then at the event', async () => {
      const there = await fill(9);
      const { checkpoints, subscription, events } = listen({ maxSearchWindow: 2, checkpointInterval: 2 });
      await caughtUp(subscription);
      // The two before the nine are the server's own.
      expect(checkpoints).toEqual([there[0]!, there[4]!].map(begin));
      const come = await fill(7);
      await rare(1);
      await take(events, 1);
      // Three of the nine were looked at after the last checkpoint.
      expect(checkpoints.slice(2)).toEqual([come[0], come[4]]);
    });
  });

  describe('of 24.10', () => {
    it('are the end of all where it has found nothing from the beginning, and then no more', async () => {
      await fill(3);
      const { checkpoints, subscription, events } = listen({ maxSearchWindow: 8 });
      await caughtUp(subscription);
      expect(checkpoints).toEqual([END]);

      await fill(20);
      await rare(1);
      await expect(take(events, 1)).resolves.toEqual([1]);
      expect(checkpoints).toEqual([END]);
    });

    it('are told when it has caught up: the last event, or where it began', async () => {
      const [first] = await fill(3);
      const from = listen({}, first);
      await caughtUp(from.subscription);
      expect(from.checkpoints).toEqual([first]);

      const place = await rare(1);
      await fill(3);
      const found = listen({});
      const up = caughtUp(found.subscription);
      await take(found.events, 1);
      await up;
      expect(found.checkpoints).toEqual([place]);
    });

    it('are not told of a place where the log ends', async () => {
      const last = await rare(1);
      const { checkpoints, subscription } = listen({}, last);
      await caughtUp(subscription);
      expect(checkpoints).toEqual([]);
    });

    it('are where a page began while it catches up, with no prepare position, and then at the event', async () => {
      const there = await fill(9);
      const { checkpoints, subscription, events } = listen({ maxSearchWindow: 2, checkpointInterval: 2 });
      await caughtUp(subscription);
      expect(checkpoints).toEqual([there[0]!, there[4]!].map(begin));
      const come = await fill(8);
      await rare(1);
      await take(events, 1);
      expect(checkpoints.slice(2)).toEqual([come[3], come[7]]);
      expect(isRising(checkpoints)).toBe(true);

      const resumed = listen({}, checkpoints.at(-1));
      await expect(take(resumed.events, 1)).resolves.toEqual([1]);
    });

    it('follow each other by as much as is sent in a page of 32', async () => {
      const events = Array.from({ length: 32 }, (_, n) => told(n, 'Rare'));
      const { position } = await client.appendToStream('a', events);
      const { checkpoints, subscription, events: heard } = listen({ maxSearchWindow: 100 });
      const up = caughtUp(subscription);
      await take(heard, 32);
      await up;
      expect(checkpoints).toEqual([position]);
    });
  });
});

function isRising(positions: readonly Position[]): boolean {
  return positions.every(({ commit }, index) => index === 0 || commit > positions[index - 1]!.commit);
}
