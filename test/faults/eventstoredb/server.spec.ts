import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnavailableError, UnknownError } from '@eventstore/db-client';
import { hold } from './faults.ts';
import { rawFeatures } from './raw.ts';
import { all, ServerFixture, numbersIn, told } from './support.ts';

let fixture: ServerFixture;
beforeEach(async () => {
  fixture = await ServerFixture.open();
});
afterEach(() => fixture.close());

describe('a server that has just begun', () => {
  it.each([true, false])(
    'answers that it is not ready until it is, but who asks for its features (BatchAppend %s)',
    async (batchAppend) => {
      const starting = Promise.withResolvers<void>();
      const server = await fixture.start({ starting: starting.promise, batchAppend });
      const client = fixture.client(server);
      const appended = client.appendToStream('a', told(1));
      await expect(appended).rejects.toBeInstanceOf(batchAppend ? UnknownError : UnavailableError);
      await expect(appended).rejects.toThrow('Server Is Not Ready');
      for (const call of [all(client.readStream('a')), all(client.readAll()), client.deleteStream('a')]) {
        await expect(call).rejects.toBeInstanceOf(UnavailableError);
        await expect(call).rejects.toThrow('Server Is Not Ready');
      }
      await expect(rawFeatures(server)).resolves.toHaveProperty('version', '24.10.4');

      starting.resolve();
      await client.appendToStream('a', told(2));
      await expect(numbersIn(client.readAll())).resolves.toEqual([2]);
    },
  );
});

describe('a former leader that holds what the new one lacks', () => {
  it('stops by itself, what it held is lost, and it is there again when it has been started twice', async () => {
    const server = await fixture.start({ nodes: 3 });
    const client = fixture.client(server);
    await client.appendToStream('a', told(1), { requiresLeader: true });
    const held = hold();
    server.faults.next('append.written', held);
    const lost = [2, 3].map((n) => client.appendToStream('b', told(n), { requiresLeader: true }));
    const outcome = Promise.allSettled(lost);
    await held.reached;

    const stopped = await server.electWithout(1);
    expect(stopped).toEqual({ node: 0, exitCode: 0, reason: 'offline truncation will be performed' });
    await expect(outcome).resolves.toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    const [former, leader] = server.addresses.map(({ host, port }) => `esdb://${host}:${port}?tls=false`);
    const toLeader = fixture.clientOf(leader!);
    const again = await toLeader.appendToStream('b', told(4), { expectedRevision: 'no_stream' });
    expect(again.nextExpectedRevision).toBe(0n);
    await expect(numbersIn(toLeader.readAll())).resolves.toEqual([1, 4]);
    await expect(all(fixture.clientOf(former!).readAll())).rejects.toBeInstanceOf(UnavailableError);

    await expect(server.restart(0)).resolves.toEqual({ node: 0, exitCode: 0, reason: 'truncation successful' });
    await expect(all(fixture.clientOf(former!).readAll())).rejects.toBeInstanceOf(UnavailableError);
    await expect(server.restart(0)).resolves.toBeUndefined();
    await expect(numbersIn(fixture.clientOf(former!).readAll())).resolves.toEqual([1, 4]);
    held.release();
    await expect(numbersIn(toLeader.readAll())).resolves.toEqual([1, 4]);
  });

  it('that holds nothing more than the new one goes on as a follower', async () => {
    const server = await fixture.start({ nodes: 2 });
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    server.elect(1);
    await expect(numbersIn(client.readAll())).resolves.toEqual([1]);
  });

  it('takes back metadata and a tombstone too, and after a crash the log is as if they had never been', async () => {
    const server = await fixture.start({ nodes: 2 });
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    const held = hold();
    server.faults.next('delete.written', held);
    const lost = Promise.allSettled([client.tombstoneStream('a')]);
    await held.reached;
    await server.electWithout(1);
    await lost;
    const leader = fixture.clientOf(`esdb://127.0.0.1:${server.addresses[1]!.port}?tls=false`);
    await expect(numbersIn(leader.readStream('a'))).resolves.toEqual([1]);
    await leader.appendToStream('a', told(2), { expectedRevision: 0n });

    await server.crash();
    const after = fixture.client(await fixture.start());
    await expect(numbersIn(after.readStream('a'))).resolves.toEqual([1, 2]);
  });
});
