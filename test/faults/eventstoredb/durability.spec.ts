import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnavailableError, WrongExpectedVersionError } from '@eventstore/db-client';
import fc from 'fast-check';
import { crash, hold, silence } from './faults.ts';
import { all, ServerFixture, numbersIn, told } from './support.ts';

let fixture: ServerFixture;
beforeEach(async () => {
  fixture = await ServerFixture.open();
});
afterEach(() => fixture.close());

describe('after a restart', () => {
  it('everything is as it was, and revisions and positions go on', async () => {
    const before = fixture.client(await fixture.start());
    await before.appendToStream('a', [told(1), told(2)]);
    await before.deleteStream('a');
    await before.appendToStream('a', told(3));
    const events = await all(before.readAll());
    await fixture.stop();

    const after = fixture.client(await fixture.start());
    await expect(all(after.readAll())).resolves.toEqual(events);
    await expect(numbersIn(after.readStream('a'))).resolves.toEqual([3]);
    const next = await after.appendToStream('a', told(4), { expectedRevision: 2n });
    expect(next.position!.commit > events.at(-1)!.commitPosition!).toBe(true);
  });

  it('on the same port the client goes on', async () => {
    const server = await fixture.start();
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    await server.crash();
    await expect(client.appendToStream('a', told(2))).rejects.toBeInstanceOf(UnavailableError);
    await fixture.start({ port: Number(server.address.split(':')[1]) });

    await expect(client.appendToStream('a', told(3))).resolves.toMatchObject({ success: true });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 3]);
  });

  it('an append made before is known by its ids if it names a revision, and forgotten if it expects any', async () => {
    const events = [told(1), told(2)];
    await fixture.client(await fixture.start()).appendToStream('a', events, { expectedRevision: 'no_stream' });
    await fixture.stop();
    const client = fixture.client(await fixture.start());

    const again = client.appendToStream('a', events, { expectedRevision: 'no_stream' });
    await expect(again).resolves.toMatchObject({ nextExpectedRevision: 1n });
    await client.appendToStream('a', events, { expectedRevision: 'any' });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2, 1, 2]);
  });

  it('ids are remembered only so far for appends that expect any', async () => {
    const client = fixture.client(await fixture.start({ rememberedIds: 2 }));
    const events = [told(1), told(2), told(3)];
    for (const event of events) await client.appendToStream('a', event);
    for (const event of events.toReversed()) await client.appendToStream('a', event);
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2, 3, 1]);
    const wrong = client.appendToStream('a', told(9), { expectedRevision: 9n });
    await expect(wrong).rejects.toBeInstanceOf(WrongExpectedVersionError);
  });
});

describe('a crash', () => {
  it('leaves what was acknowledged, and of the rest as many bytes as reached the disk', async () => {
    const server = await fixture.start();
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    const held = hold();
    server.faults.next('append.written', held);
    const lost = Promise.allSettled([client.appendToStream('a', [told(2), told(3)])]);
    await held.reached;
    await server.crash(100);
    await expect(lost).resolves.toMatchObject([{ status: 'rejected' }]);

    const after = fixture.client(await fixture.start());
    await expect(numbersIn(after.readStream('a'))).resolves.toEqual([1]);
  });

  it.each([
    { kept: 0, numbers: [1] },
    { kept: 250, numbers: [1] },
    { kept: Infinity, numbers: [1, 2, 3] },
  ])('before the flush keeps the whole write or none of it ($kept bytes)', async ({ kept, numbers }) => {
    const server = await fixture.start();
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    server.faults.next('append.written', crash(kept));
    await expect(client.appendToStream('a', [told(2), told(3)])).rejects.toBeInstanceOf(UnavailableError);

    const after = fixture.client(await fixture.start());
    await expect(numbersIn(after.readStream('a'))).resolves.toEqual(numbers);
    await expect(after.appendToStream('a', told(4))).resolves.toMatchObject({ success: true });
  });

  it('after the flush loses the answer and nothing else', async () => {
    const server = await fixture.start();
    const client = fixture.client(server);
    server.faults.next('append.committed', crash(0));
    const event = told(1);
    await expect(client.appendToStream('a', event, { expectedRevision: 'no_stream' })).rejects.toBeInstanceOf(
      UnavailableError,
    );

    const after = fixture.client(await fixture.start());
    const again = after.appendToStream('a', event, { expectedRevision: 'no_stream' });
    await expect(again).resolves.toMatchObject({ nextExpectedRevision: 0n });
    await expect(numbersIn(after.readStream('a'))).resolves.toEqual([1]);
  });

  it('is not noticed by a reader before it: what is not flushed is not seen', async () => {
    const server = await fixture.start();
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    const held = hold();
    server.faults.next('append.written', held);
    server.faults.next('append.committed', silence);
    void client.appendToStream('a', told(2)).catch(() => {});
    await held.reached;

    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    await expect(numbersIn(client.readAll())).resolves.toEqual([1]);
  });
});

it('a log cut off anywhere holds the whole writes before the cut, and can be written to', async () => {
  const client = fixture.client(await fixture.start());
  const ends: { at: bigint; numbers: number[] }[] = [];
  const numbers: number[] = [];
  for (const size of [1, 3, 2]) {
    const events = Array.from({ length: size }, (_, index) => told(numbers.length + index));
    await client.appendToStream('a', events, { expectedRevision: 'any' });
    numbers.push(...events.map(({ data }) => data.n));
    ends.push({ at: BigInt(readFileSync(fixture.logPath).length), numbers: [...numbers] });
  }
  await fixture.stop();
  const whole = readFileSync(fixture.logPath);

  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(255), async (cutAt, garbage) => {
      writeFileSync(fixture.logPath, whole);
      truncateSync(fixture.logPath, cutAt);
      // What follows the cut may be anything: the file system gives no promise for it.
      writeFileSync(fixture.logPath, Buffer.alloc(garbage % 40, garbage), { flag: 'a' });
      const kept = ends.findLast(({ at }) => at <= BigInt(cutAt));

      const after = fixture.client(await fixture.start());
      if (kept)
        expect(readFileSync(fixture.logPath).subarray(0, Number(kept.at))).toEqual(whole.subarray(0, Number(kept.at)));
      await expect(numbersIn(after.readAll())).resolves.toEqual(kept?.numbers ?? []);
      await after.appendToStream('b', told(99));
      await fixture.stop();
      const later = fixture.client(await fixture.start());
      await expect(numbersIn(later.readAll())).resolves.toEqual([...(kept?.numbers ?? []), 99]);
      await fixture.stop();
    }),
    { numRuns: 25 },
  );
});
