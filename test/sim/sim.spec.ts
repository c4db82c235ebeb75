import { describe, expect, it } from '@jest/globals';
import type { EventStore, NewEvent, Recorded } from '#libs/kernel';
import type { AnsweredUpTo } from '#libs/runtime';
import { storeLike } from '../support/stores.ts';
import { Tally } from './fault-injector.ts';
import type { Meddling } from './node.ts';
import { simulate, type EngineName } from './simulation.ts';

/** Always the same course, so that a failure is the work of a change; `npm run test:sim` goes through others. */
const SEED = Number(process.env['SIM_SEED'] ?? 1);
const TIMEOUT_MS = 300_000;
/** Simulations that may pass before one finds out. */
const TRIES_MOST = 5;
/** What is done to a node behind its back is done to every so many of its appends, or transactions. */
const EVERY = 40;

describe(`through some hundred faults (SIM_SEED=${SEED})`, () => {
  const all = new Tally();

  it.each<[engine: EngineName, acts: number]>([
    ['shared', 120],
    ['own', 90],
    ['server', 45],
  ])(
    'on the log called %s every promise is kept',
    async (engine, acts) => {
      const { tally, events, reactions } = await simulate({ seed: SEED, engine, acts });
      all.add(tally);
      process.stderr.write(`simulation: SIM_SEED=${SEED} on ${engine}: ${events} events, ${tally.total} faults\n`);
      expect(events).toBeGreaterThan(acts / 2);
      expect(reactions).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it('there were so many', () => {
    expect(all.total).toBeGreaterThan(200);
  });
});

describe('a seed', () => {
  it.each<EngineName>(['shared', 'own'])('always takes the same course on the log called %s', async (engine) => {
    const [once, again] = [
      await simulate({ seed: 1, engine, acts: 30 }),
      await simulate({ seed: 1, engine, acts: 30 }),
    ];
    expect(once.tally.total).toBeGreaterThan(10);
    expect(again.digest).toBe(once.digest);
    expect((await simulate({ seed: 2, engine, acts: 30 })).digest).not.toBe(once.digest);
  });
});

/** Counts up to so many, over and over: true each time it gets there. */
function everySoOften(): () => boolean {
  let count = 0;
  return () => ++count % EVERY === 0;
}

/** A log whose appends are done by somebody who may not do them right. */
function appending(
  append: (store: EventStore, ...of: Parameters<EventStore['append']>) => ReturnType<EventStore['append']>,
): Meddling {
  return { log: (store) => storeLike(store, { append: (...of) => append(store, ...of) }) };
}

const isAClerks = ([event]: readonly NewEvent[]): boolean => event?.meta.actor.role === 'recorder';

const losesWhatItAcknowledges = (): Meddling => {
  const now = everySoOften();
  return appending(async (store, stream, expected, events) => {
    if (!isAClerks(events) || !now()) return store.append(stream, expected, events);
    return { kind: 'appended', revision: expected === 'none' ? 0 : expected + 1, position: '1' };
  });
};

const recordsTwice = (): Meddling => {
  const now = everySoOften();
  return appending(async (store, stream, expected, events) => {
    const answer = await store.append(stream, expected, events);
    if (answer.kind === 'appended' && now()) await store.append(stream, answer.revision, events);
    return answer;
  });
};

const dropsARow = (): Meddling => {
  const now = everySoOften();
  return {
    views: (file) => {
      const through = file.transaction.bind(file);
      file.transaction = (work) =>
        through(() => {
          const result = work();
          if (now()) file.db.exec('DELETE FROM trail_v2_subjects WHERE seq = (SELECT max(seq) FROM trail_v2_subjects)');
          return result;
        });
    },
  };
};

const skipsAnEvent = (): Meddling => {
  const now = everySoOften();
  return {
    log: (store) =>
      storeLike(store, {
        async *follow(after, signal) {
          for await (const page of store.follow(after, signal))
            yield { ...page, events: page.events.filter(() => !now()) };
        },
      }),
  };
};

const forgetsToReact = (): Meddling => {
  let head: AnsweredUpTo | undefined;
  const seen = (event: Recorded): Recorded => {
    head = { position: event.position, eventId: event.id };
    return event;
  };
  return {
    log: (store) =>
      storeLike(store, {
        readAll: async (after, limit) => {
          const page = await store.readAll(after, limit);
          page.events.forEach(seen);
          return page;
        },
        async *follow(after, signal) {
          for await (const page of store.follow(after, signal)) {
            page.events.forEach(seen);
            yield page;
          }
        },
      }),
    // Whoever dies has done everything, it says when it comes back.
    views: (file) => {
      const noted = file.answered.bind(file);
      file.answered = () => new Map([...noted()].map(([name, place]) => [name, head ?? place]));
    },
  };
};

describe('a simulation finds out', () => {
  it.each<[what: string, meddle: () => Meddling, how: RegExp]>([
    [
      'a log that loses what it acknowledges',
      losesWhatItAcknowledges,
      /was acknowledged and is not|was told to be|does not know|recorded once more/,
    ],
    [
      'a log that records twice',
      recordsTwice,
      /in the log twice|recorded 2 times|was answered .* then|nothing is left to happen/,
    ],
    ['a view that drops a row', dropsARow, /where the log says/],
    ['a reader that is given one event too few', skipsAnEvent, /where the log says|does not know|done 0 times/],
    ['a reactor that forgets', forgetsToReact, /done 0 times, settled as \[\], waits: false/],
  ])(
    '%s',
    async (_, meddle, how) => {
      const found: string[] = [];
      for (let run = 0; run < TRIES_MOST && !found.some((breach) => how.test(breach)); run += 1) {
        const setting = { seed: SEED + run, engine: 'shared', acts: 140, meddle: meddle() } as const;
        await simulate(setting).catch((error: unknown) => found.push(String(error).split('\n', 2).join('\n')));
      }
      expect(found.join('\n')).toMatch(how);
    },
    TIMEOUT_MS,
  );
});
