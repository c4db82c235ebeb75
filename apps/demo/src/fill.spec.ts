import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type EventStore, type Recorded } from '#libs/kernel';
import { Ledger } from '#libs/node';
import { openSqliteStore } from '#libs/store';
import { restOfLog } from '../../../test/contract/some-events.ts';
import { storeLike } from '../../../test/support/stores.ts';
import { fill, storyBegins } from './fill.ts';
import { SimulatedClock } from './simulated-clock.ts';

/** The take-over and the first months, with departures, corrections, and appointments that reactions follow from. */
const STEPS = 2800;

/** A log in memory that outlives the ledgers opened over it. */
class Log {
  readonly clock = new SimulatedClock();
  readonly store = openSqliteStore({ path: ':memory:', clock: this.clock });

  /** Fills it; `append` may stand in for the store's own. */
  async fill(append: EventStore['append'] = (...given) => this.store.append(...given)): Promise<number> {
    this.clock.moveTo(storyBegins());
    const store = storeLike(this.store, { append, close: async () => undefined });
    const ledger = new Ledger({ store, clock: this.clock, viewsPath: ':memory:' });
    ledger.runner.start();
    try {
      await ledger.reactor.start();
      return await fill({ ledger, clock: this.clock, onProgress: () => undefined, steps: STEPS });
    } finally {
      await ledger.atRest(10_000);
      await ledger.close();
    }
  }

  /** Everything that the log holds, in its order. */
  events(): Promise<Recorded[]> {
    return restOfLog(this.store);
  }
}

const logs: Log[] = [];
let whole: Log;

function emptyLog(): Log {
  const log = new Log();
  logs.push(log);
  return log;
}

beforeAll(async () => {
  whole = emptyLog();
  await whole.fill();
}, 300_000);

afterAll(async () => {
  for (const { store } of logs) await store.close();
});

describe('a fill', () => {
  it('gives the same log again, every column of it, with each step at its own instant and many in one commit', async () => {
    const log = emptyLog();
    let commits = 0;
    let scheduled = false;
    const recorded = await log.fill((...given) => {
      if (!scheduled) {
        commits += 1;
        setImmediate(() => (scheduled = false));
      }
      scheduled = true;
      return log.store.append(...given);
    });
    const events = await log.events();
    expect(recorded).toBe(STEPS);
    expect(events).toEqual(await whole.events());
    expect(new Set(events.map(({ meta }) => meta.recordedAt)).size).toBeGreaterThan(STEPS * 0.98);
    expect(commits).toBeLessThan(STEPS / 4);
  }, 300_000);

  it('recognises what it has filled, and records nothing', async () => {
    expect(await whole.fill()).toBe(0);
  });

  it('that was cut off with some steps recorded and earlier ones not goes on and records what is missing', async () => {
    const log = emptyLog();
    let appends = 0;
    // As on a server that does not promise to take appends in the order in which they were sent.
    const cut = log.fill(async (...given) => {
      appends += 1;
      if (appends > 2300 && appends % 3 === 0) throw new StoreUnavailable('cut off');
      return log.store.append(...given);
    });
    await expect(cut).rejects.toThrow('cut off');
    const before = (await log.events()).length;
    expect(before).toBeGreaterThan(2290);
    const added = await log.fill();
    expect(added).toBeGreaterThan(0);
    const told = (events: Recorded[]): unknown[] =>
      events.map(({ id, data, type }) => ({ id, data, type })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(told(await log.events())).toEqual(told(await whole.events()));
  }, 300_000);
});
