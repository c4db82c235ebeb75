import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/kernel';
import { ViewsFile, type Wait } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import { SimulatedClock } from '../../../test/support/clock.ts';
import { NOW, newEvent } from '../../../test/support/ledger.ts';
import { Unsteady, storeLike } from '../../../test/support/stores.ts';
import { Ledger } from './ledger.ts';

/** Time that goes on only when it is told to. */
class Waits {
  private readonly due: { readonly ms: number; readonly resolve: () => void }[] = [];
  readonly wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      this.due.push({ ms, resolve });
      signal.addEventListener('abort', () => resolve());
    });

  /** All who wait so long have waited. */
  pass(ms: number): void {
    for (const { resolve } of this.due.filter((one) => one.ms === ms)) resolve();
  }
}

const opened: Ledger[] = [];
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});

async function logOfThree(clock: SimulatedClock): Promise<EventStore> {
  const store = openSqliteStore({ path: ':memory:', clock });
  for (const [index, id] of ['t1', 't2', 't3'].entries()) {
    const data = { name: id, kind: 'township' };
    await store.append(`team-${id}`, 'none', [newEvent(`team-${id}`, `c${index}`, { type: 'TeamRegistered', data })]);
  }
  return store;
}

function open(store: EventStore, clock: SimulatedClock): { ledger: Ledger; waits: Waits; told: string[] } {
  const [waits, told] = [new Waits(), [] as string[]];
  const file = new ViewsFile(':memory:');
  const ledger = new Ledger({ store, clock, file, wait: waits.wait, told: (line) => told.push(line) });
  opened.push(ledger);
  return { ledger, waits, told };
}

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setImmediate(resolve));
}

describe('whoever waits for a ledger', () => {
  it('is told every five seconds which step it is at, how far it is, and where the log ends', async () => {
    const clock = new SimulatedClock(NOW);
    const log = await logOfThree(clock);
    const gate = Promise.withResolvers<void>();
    const store = storeLike(log, {
      readAll: async (after, limit) => {
        await gate.promise;
        return log.readAll(after, limit);
      },
    });
    const { ledger, waits, told } = open(store, clock);
    ledger.runner.start();
    const work = ledger.telling(ledger.runner.caughtUp());
    await until(() => ledger.runner.progress().step === 'catchingUp');
    for (const times of [1, 2]) {
      waits.pass(5000);
      await until(() => told.length === times);
    }
    expect(told).toEqual(
      Array.from({ length: 2 }, () =>
        expect.stringMatching(/^the views are catching up: 0 events taken in, at position 0 of 3-\w+$/),
      ),
    );
    gate.resolve();
    expect(await work).toBe(true);
    waits.pass(5000);
    expect(told).toHaveLength(2);
  });

  it('is told what is wrong with the log while it cannot be reached', async () => {
    const clock = new SimulatedClock(NOW);
    const log = new Unsteady(await logOfThree(clock));
    log.down = true;
    const { ledger, waits, told } = open(log.store, clock);
    ledger.runner.start();
    const work = ledger.telling(ledger.runner.caughtUp());
    await until(() => ledger.runner.outage !== undefined);
    waits.pass(5000);
    await until(() => told.length === 2);
    expect(told).toEqual(['out of order: cut off', 'waiting until this is over: cut off']);
    log.down = false;
    waits.pass(100);
    await work;
    expect(told.at(-1)).toBe('in order again');
  });

  it('is told how far the reactions have come when the views are there', async () => {
    const clock = new SimulatedClock(NOW);
    const { ledger, waits, told } = open(await logOfThree(clock), clock);
    ledger.runner.start();
    await ledger.runner.caughtUp();
    const never = new Promise<void>(() => undefined);
    void ledger.telling(never);
    waits.pass(5000);
    await until(() => told.length === 1);
    expect(told).toEqual([
      expect.stringMatching(/^the views have taken in 3 events; reactions have come to position 0 of 3-\w+$/),
    ]);
  });
});

describe('a ledger with parked views', () => {
  it('says which go on when it is asked to, and when there are none', async () => {
    const clock = new SimulatedClock(NOW);
    const { ledger } = open(await logOfThree(clock), clock);
    ledger.runner.start();
    await ledger.runner.caughtUp();
    expect(ledger.resumeViews()).toBe('no view is parked');
  });
});
