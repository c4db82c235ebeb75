import { describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '#libs/kernel';
import { Turns, type Need } from './turns.ts';

/** Work that begins when its turn comes and ends when it is told to. */
class Work {
  begun = false;
  private readonly told = Promise.withResolvers<void>();
  readonly done: Promise<unknown>;

  constructor(turns: Turns, needs: Record<string, Need>) {
    const work = async (): Promise<void> => {
      this.begun = true;
      await this.told.promise;
    };
    this.done = turns.take(new Map(Object.entries(needs)), work).catch((error: unknown) => error);
  }

  async end(error?: Error): Promise<unknown> {
    if (error) this.told.reject(error);
    else this.told.resolve();
    return this.done;
  }
}

/** Long enough for everything that waits for nothing else. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('turns', () => {
  test('are shared by those who need something unchanged, and by nobody who needs it alone', async () => {
    const turns = new Turns();
    const readers = [new Work(turns, { a: 'unchanged' }), new Work(turns, { a: 'unchanged' })];
    const writer = new Work(turns, { a: 'alone' });
    const later = new Work(turns, { a: 'unchanged' });
    await settled();
    expect([...readers, writer, later].map(({ begun }) => begun)).toEqual([true, true, false, false]);
    await readers[0]!.end();
    await settled();
    expect(writer.begun).toBe(false);
    await readers[1]!.end();
    await settled();
    expect([writer.begun, later.begun]).toEqual([true, false]);
    await writer.end();
    await settled();
    expect(later.begun).toBe(true);
    await later.end();
  });

  test('come to everybody, in whatever order they name what they need', async () => {
    const turns = new Turns();
    const works = [new Work(turns, { a: 'alone', b: 'unchanged' }), new Work(turns, { b: 'alone', a: 'unchanged' })];
    works.push(new Work(turns, { b: 'alone', a: 'alone' }), new Work(turns, { c: 'alone' }));
    await settled();
    expect(works.map(({ begun }) => begun)).toEqual([true, false, false, true]);
    for (const work of works) await work.end();
    expect(works.every(({ begun }) => begun)).toBe(true);
  });

  test('that have come take in what nobody has and nobody awaits, and whoever comes later waits for it', async () => {
    const turns = new Turns();
    const other = new Work(turns, { b: 'unchanged', c: 'alone' });
    const told = Promise.withResolvers<void>();
    const taken: boolean[] = [];
    const mine = turns.take(new Map([['a', 'alone']]), async (more) => {
      taken.push(more('b', 'alone'), more('b', 'unchanged'), more('c', 'unchanged'), more('d', 'alone'));
      await told.promise;
    });
    await settled();
    expect(taken).toEqual([false, true, false, true]);
    const later = [new Work(turns, { b: 'alone' }), new Work(turns, { d: 'unchanged' })];
    await other.end();
    await settled();
    expect(later.map(({ begun }) => begun)).toEqual([false, false]);
    told.resolve();
    await mine;
    await settled();
    expect(later.map(({ begun }) => begun)).toEqual([true, true]);
    for (const work of later) await work.end();
  });

  test('behind an outage are not taken, and who comes after that still waits for those who go on', async () => {
    const turns = new Turns();
    const [away, going] = [new Work(turns, { a: 'alone' }), new Work(turns, { b: 'alone' })];
    const behind = new Work(turns, { a: 'alone', b: 'alone' });
    await away.end(new StoreUnavailable('away'));
    await settled();
    const next = new Work(turns, { b: 'alone' });
    await settled();
    expect([behind.begun, next.begun]).toEqual([false, false]);
    await going.end();
    expect(await behind.done).toBeInstanceOf(StoreUnavailable);
    expect(behind.begun).toBe(false);
    expect(await next.done).toBeInstanceOf(StoreUnavailable);
    const after = new Work(turns, { b: 'alone' });
    await settled();
    expect(after.begun).toBe(true);
    await after.end();
  });

  test('are not lost by the failure of one who was no outage', async () => {
    const turns = new Turns();
    const failing = new Work(turns, { a: 'alone' });
    const next = new Work(turns, { a: 'alone' });
    expect(await failing.end(new Error('a bug'))).toBeInstanceOf(Error);
    await settled();
    expect(next.begun).toBe(true);
    await next.end();
  });
});
