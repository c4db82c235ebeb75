import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bench, firstOf, numbersIn, told } from './support.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

describe.each([true, false])('appends (BatchAppend %s)', (batchAppend) => {
  it('are read from their stream and from $all, and by subscriptions', async () => {
    const server = await bench.start({ batchAppend });
    const client = bench.client(server);
    const result = await client.appendToStream('a', [told(1), told(2)], { expectedRevision: 'no_stream' });
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 2]);
    await expect(numbersIn(client.readAll())).resolves.toEqual([1, 2]);
    const subscription = client.subscribeToAll();
    await client.appendToStream('b', told(3));
    await expect(firstOf(subscription, 3)).resolves.toEqual([1, 2, 3]);
    await expect(firstOf(client.subscribeToStream('a'), 2)).resolves.toEqual([1, 2]);
  });
});
