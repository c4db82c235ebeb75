import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { all, ServerFixture, numbersIn, take, told } from './support.ts';

let fixture: ServerFixture;
let client: EventStoreDBClient;
beforeEach(async () => {
  fixture = await ServerFixture.open();
  client = fixture.client(await fixture.start());
  await client.appendToStream('a', [told(0), told(1)]);
});
afterEach(() => fixture.close());

describe('a deleted stream', () => {
  it('is not found, while its events stay in $all until somebody scavenges', async () => {
    const { position } = await client.deleteStream('a', { expectedRevision: 1n });

    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(StreamNotFoundError);
    await expect(numbersIn(client.readAll())).resolves.toEqual([0, 1]);
    const [last] = await all(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }));
    expect(last?.event).toMatchObject({ streamId: '$$a', type: '$metadata', position });
  });

  it.each(['any', 'no_stream', 1n] as const)(
    'comes back with what is appended expecting %s, and goes on counting its revisions',
    async (expectedRevision) => {
      await client.deleteStream('a');
      const back = await client.appendToStream('a', told(2), { expectedRevision });

      expect(back.nextExpectedRevision).toBe(2n);
      await expect(numbersIn(client.readStream('a'))).resolves.toEqual([2]);
      await expect(client.getStreamMetadata('a')).resolves.toMatchObject({ metadata: { truncateBefore: 2 } });
    },
  );

  it('is deleted to who expects it to exist', async () => {
    await client.deleteStream('a');
    const appended = client.appendToStream('a', told(2), { expectedRevision: 'stream_exists' });
    await expect(appended).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('comes back, empty, with new metadata', async () => {
    await client.deleteStream('a');
    await client.setStreamMetadata('a', { maxCount: 9 });
    await expect(all(client.readStream('a'))).resolves.toEqual([]);
    const metadata = { maxCount: 9, truncateBefore: 2 };
    await expect(client.getStreamMetadata('a')).resolves.toMatchObject({ metadata });
  });

  it('is deleted only at the revision that was expected, and only if it is there', async () => {
    const early = client.deleteStream('a', { expectedRevision: 0n });
    await expect(early).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await expect(early).rejects.toMatchObject({ expectedVersion: 0n, actualVersion: 1n });
    await expect(client.deleteStream('nowhere')).rejects.toBeInstanceOf(WrongExpectedVersionError);
  });
});

describe('a tombstone', () => {
  it('ends a stream for good', async () => {
    const { position } = await client.tombstoneStream('a', { expectedRevision: 1n });

    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(all(client.readStream('$$a'))).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.appendToStream('a', told(2))).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.tombstoneStream('a')).rejects.toBeInstanceOf(StreamDeletedError);
    const [last] = await all(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }));
    expect(last?.event).toMatchObject({ type: '$streamDeleted', revision: 2n ** 63n - 1n, position });
  });

  it('is refused as an append is when the stream is not as expected, and holds after a restart', async () => {
    const early = client.tombstoneStream('a', { expectedRevision: 0n });
    await expect(early).rejects.toBeInstanceOf(WrongExpectedVersionError);
    await client.tombstoneStream('a');
    await fixture.stop();
    client = fixture.client(await fixture.start());
    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('ends the subscriptions to the stream, after the event that says so, and refuses new ones', async () => {
    const subscription = client.subscribeToStream('a');
    const ended = once(subscription, 'error');
    const types: string[] = [];
    subscription.on('data', ({ event }) => types.push(event!.type));
    await once(subscription, 'caughtUp');
    await client.tombstoneStream('a');

    const [error] = await ended;
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(types).toEqual(['Told', 'Told', '$streamDeleted']);
    const [late] = await once(client.subscribeToStream('a'), 'error');
    expect(late).toBeInstanceOf(StreamDeletedError);
  });

  it('leaves subscriptions to $all as they are', async () => {
    const events = client.subscribeToAll()[Symbol.asyncIterator]();
    await client.tombstoneStream('a');
    await client.appendToStream('b', told(2));
    await expect(take(events, 3)).resolves.toEqual([0, 1, 2]);
  });
});
