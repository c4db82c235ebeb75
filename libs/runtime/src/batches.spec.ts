import { describe, expect, test } from '@jest/globals';
import { inBatches } from './batches.ts';

const NEVER = new AbortController().signal;

async function* counting(to: number): AsyncGenerator<number, void> {
  for (let n = 1; n <= to; n++) yield n;
}

/** A source that gives what it is handed, and waits in between until its signal aborts. */
function handed(): { give: (...items: number[]) => void; source: (signal: AbortSignal) => AsyncGenerator<number> } {
  const waiting: number[] = [];
  let wake = (): void => undefined;
  return {
    give: (...items) => {
      waiting.push(...items);
      wake();
    },
    async *source(signal) {
      while (!signal.aborted) {
        const item = waiting.shift();
        if (item !== undefined) yield item;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
      }
    },
  };
}

describe('batches', () => {
  test('hold everything, in order, none larger than asked for', async () => {
    for (const most of [1, 3, 7, 50]) {
      const batches: number[][] = [];
      for await (const batch of inBatches(() => counting(20), most, NEVER)) batches.push(batch);
      expect(batches.flat()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(Math.max(...batches.map(({ length }) => length))).toBe(Math.min(most, 20));
    }
  });

  test('do not wait for more than has come', async () => {
    const { give, source } = handed();
    const batches = inBatches(source, 10, NEVER);
    give(1, 2);
    expect((await batches.next()).value).toEqual([1, 2]);
    give(3);
    expect((await batches.next()).value).toEqual([3]);
    await batches.return();
  });

  test('come before what their source died of', async () => {
    async function* dying(): AsyncGenerator<number, void> {
      yield* counting(2);
      throw new Error('gone');
    }
    const batches = inBatches(() => dying(), 10, NEVER);
    expect((await batches.next()).value).toEqual([1, 2]);
    await expect(batches.next()).rejects.toThrow('gone');
  });

  test('end with the signal, and let go of the source when nobody wants more', async () => {
    const stopping = new AbortController();
    const first = handed();
    const ended = inBatches(first.source, 10, stopping.signal).next();
    stopping.abort();
    expect(await ended).toEqual({ done: true, value: undefined });
    const second = handed();
    second.give(1);
    for await (const batch of inBatches(second.source, 10, NEVER)) {
      expect(batch).toEqual([1]);
      break;
    }
  });
});
