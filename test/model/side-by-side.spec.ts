import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { StoreUnavailable, isRefusal, type EventStore, type Recorded } from '#libs/kernel';
import { Executor, type CommandRequest } from '#libs/runtime';
import {
  abolishTeam,
  annul,
  assign,
  authorisePost,
  comeBack,
  command,
  commandIdOf,
  depart,
  eventIdIn,
  mergeTeam,
  openLedger,
  registerCadre,
  registerTeam,
  relieve,
  renameCadre,
  renameTeam,
  type Act,
} from '../support/acts.ts';
import { TestLedger, accepted } from '../support/ledger.ts';
import { FINDS_NOTHING, storeLike } from '../support/stores.ts';

/** Groups of acts sent at once that a run of the tests tries, each against every order in which they could have come. */
const GROUPS = 60;
const AT_ONCE_MAX = 4;

const ACTOR = { userId: 'u', role: 'recorder', organ: 'o' };

function requestOf(act: Act, log: readonly Recorded[] = []): CommandRequest {
  const said = (label: string) => {
    const { stream, id } = log.find(({ meta }) => meta.commandId === commandIdOf(label))!;
    return { stream, targetEventId: id };
  };
  return { name: act.name, body: act.bodyFor(said), commandId: commandIdOf(act.label), actor: ACTOR };
}

async function lived(before: readonly Act[], wrap?: (store: EventStore) => EventStore): Promise<TestLedger> {
  const ledger = new TestLedger({ wrap });
  for (const act of before) accepted(await ledger.send(requestOf(act, await ledger.events())));
  return ledger;
}

async function acceptedOf(answers: readonly Promise<object>[]): Promise<boolean[]> {
  return (await Promise.all(answers)).map((answer) => !isRefusal(answer));
}

const teams = [registerTeam('a'), registerTeam('b'), registerTeam('u')];
const posts = [authorisePost('a', 'p'), authorisePost('b', 'p'), authorisePost('u', 'p')];
const ground = [...teams, ...posts, registerCadre('c'), registerCadre('d')];

const supervise = (supervisionId: string): Act =>
  command('OpenSupervisionCase', {
    supervisionId,
    kind: 'reminder',
    cadreId: 'c',
    trigger: 'lowApproval',
    origin: { kind: 'finding', id: 'assess.approval-low-c' },
  })
    .on('2018-12-01')
    .as(`open ${supervisionId}`);

const relieved = [...ground, assign('c', 'a', 'p').on('2018-01-01').as('in'), relieve('c', 'a', 'p').as('out')];

describe('two acts of which only one can be, sent at once, are never both accepted', () => {
  const pairs: [sentence: string, before: Act[], one: Act, other: Act][] = [
    ['an assignment and the departure of the cadre', ground, assign('c', 'a', 'p'), depart('c')],
    ['a merger into a team and its abolition', ground, mergeTeam('a', 'u'), abolishTeam('u')],
    ['mergers of two teams into each other', ground, mergeTeam('a', 'b'), mergeTeam('b', 'a')],
    ['two cases that go back to one finding', ground, supervise('s'), supervise('t')],
    ['the annulment of a relief and the departure of the cadre', relieved, annul('out'), depart('c').on('2019-08-04')],
    ['the annulment of a registration and an assignment', ground, annul('cadre c'), assign('c', 'b', 'p')],
  ];

  test.each(pairs)('%s', async (_, before, one, other) => {
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      const ledger = await lived(before);
      const log = await ledger.events();
      const answers = await acceptedOf(pair.map((act) => ledger.executor.execute(requestOf(act, log))));
      expect(answers.filter(Boolean)).toHaveLength(1);
    }
  });
});

/** Acts that stand in each other's way: about few people, posts and teams, on few days. */
const contradictory: fc.Arbitrary<Act> = fc
  .record({
    cadre: fc.constantFrom('c', 'd'),
    team: fc.constantFrom('a', 'b', 'u'),
    into: fc.constantFrom('a', 'b', 'u'),
    on: fc.constantFrom('2018-01-01', '2019-01-01'),
    kind: fc.constantFrom('assign', 'depart', 'merge', 'abolish', 'supervise', 'annul', 'annul', 'relieve', 'comeBack'),
    label: fc.constantFrom('out', 'in', 'gone', 'cadre d', 'merged'),
  })
  .map(({ cadre, team, into, on, kind, label }) => {
    const acts: Record<string, Act> = {
      assign: assign(cadre, team, 'p').on(on),
      depart: depart(cadre).on(on),
      comeBack: comeBack('e').on(on),
      merge: mergeTeam(team, into).on(on),
      abolish: abolishTeam(team).on(on),
      supervise: supervise(`${team}${into}`),
      annul: annul(label),
      relieve: relieve(cadre, team, 'p').on(on),
    };
    return acts[kind]!;
  });

/** Somebody was assigned, and relieved; somebody left; a team was taken in. */
const eventful = [
  ...ground,
  registerCadre('e'),
  registerTeam('z'),
  assign('c', 'a', 'p').on('2017-01-01').as('in'),
  relieve('c', 'a', 'p').on('2017-06-01').as('out'),
  depart('e').on('2017-03-01').as('gone'),
  mergeTeam('z', 'u').on('2017-04-01').as('merged'),
];

test('acts sent at once are accepted as they would be in some order, one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(contradictory, { minLength: 2, maxLength: AT_ONCE_MAX }), async (drawn) => {
      const ledger = await lived(eventful);
      const log = await ledger.events();
      const requests = drawn.map((act, index) => ({ ...requestOf(act, log), commandId: `at once ${index}` }));
      const answers = await acceptedOf(requests.map((request) => ledger.executor.execute(request)));
      const possible = new Set<string>();
      for (const order of ordersOf(requests.length)) {
        const other = await lived(eventful);
        const inTurn: boolean[] = [];
        for (const index of order) inTurn[index] = !isRefusal(await other.executor.execute(requests[index]!));
        possible.add(String(inTurn));
        if (possible.has(String(answers))) break;
      }
      expect([...possible]).toContain(String(answers));
    }),
    { numRuns: GROUPS, endOnFailure: true },
  );
}, 300_000);

/** Orders of so many things. */
function ordersOf(count: number): number[][] {
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => order.toSpliced(place, 0, count - 1)),
  );
}

describe('acts that do not need each other', () => {
  /** A store that holds every append until this many are under way. */
  function holding(count: number): (store: EventStore) => EventStore {
    const all = Promise.withResolvers<void>();
    let left = count;
    return (store) =>
      storeLike(store, {
        append: async (stream, expected, events) => {
          left -= 1;
          if (left <= 0) all.resolve();
          if (left < count - ground.length) await all.promise;
          return store.append(stream, expected, events);
        },
      });
  }

  test('are under way together: on other streams, and relying on the same cadre', async () => {
    // Of what a take-over brings nothing is looked up.
    const taken = (act: Act): Act => act.with({ entryMode: 'opening' });
    const assigned = [assign('c', 'a', 'p'), assign('c', 'b', 'p'), assign('d', 'u', 'p')].map(taken);
    const acts = [...assigned, supervise('s')];
    const ledger = await lived(ground, holding(ground.length + acts.length));
    const answers = await acceptedOf(acts.map((act) => ledger.executor.execute(requestOf(act))));
    expect(answers).toEqual([true, true, true, true]);
  });

  test('are under way together: searches for other cadres', async () => {
    const acts = [depart('c'), depart('d')];
    const ledger = await lived(ground, holding(ground.length + acts.length));
    const answers = await acceptedOf(acts.map((act) => ledger.executor.execute(requestOf(act))));
    expect(answers).toEqual([true, true]);
  });
});

test('an act waits until what it relies on has been recorded', async () => {
  const ledger = await lived([...teams, ...posts]);
  const acts = [registerCadre('c'), assign('c', 'a', 'p'), depart('c')];
  const answers = await Promise.all(acts.map((act) => ledger.executor.execute(requestOf(act))));
  expect(answers[1]).toMatchObject({ eventIds: [eventIdIn('team-a', acts[1]!.label)] });
  expect(answers[2]).toMatchObject({ refused: 'CADRE_HOLDS_POST' });
});

test('an act of the take-over waits for the opening of the ledger that was sent before it', async () => {
  const ledger = await lived(ground);
  const acts = [openLedger('2013-12-31'), renameCadre('c', '人').on('2014-01-01').takenOver()];
  const answers = await Promise.all(acts.map((act) => ledger.executor.execute(requestOf(act))));
  expect(answers[1]).toMatchObject({ refused: 'OPENING_TOO_LATE' });
});

describe('acts sent in order', () => {
  const inOrder = [...eventful, assign('c', 'b', 'p').on('2018-05-01')].map((act) => requestOf(act));

  /** Every column of every event but its place, which is the engine's. */
  async function written(ledger: TestLedger): Promise<unknown[]> {
    return (await ledger.events()).map(({ position: _, ...event }) => event);
  }

  async function oneByOne(requests: readonly CommandRequest[]): Promise<{ answers: unknown[]; log: unknown[] }> {
    const ledger = new TestLedger();
    const answers: unknown[] = [];
    for (const [index, request] of requests.entries()) {
      ledger.clock.set(instantOf(index));
      answers.push(await ledger.executor.execute(request));
    }
    return { answers, log: await written(ledger) };
  }

  /** One instant for each act, so that the log shows whose it was judged and taken in at. */
  function instantOf(index: number): string {
    return `2019-08-05T09:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}+08:00`;
  }

  const together = (ledger: TestLedger, requests: readonly CommandRequest[]): Promise<object[]> =>
    ledger.executor.executeInOrder(requests, (index) => ledger.clock.set(instantOf(index)));

  test('are answered, and lie in the log, as if each were sent when the one before it is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contradictory, { minLength: 2, maxLength: 30 }), async (drawn) => {
        const log = (await oneByOne(inOrder)).log as Recorded[];
        const more = drawn.map((act, index) => ({ ...requestOf(act, log), commandId: `more ${index % 25}` }));
        const ledger = new TestLedger();
        const answers = await together(ledger, [...inOrder, ...more]);
        const expected = await oneByOne([...inOrder, ...more]);
        expect(answers).toEqual(expected.answers);
        expect(await written(ledger)).toEqual(expected.log);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 300_000);

  test('are handed to the log in one turn of the event loop, those of one stream too, so that one commit takes them', async () => {
    const turns: number[] = [];
    const ledger = new TestLedger({
      wrap: (store) =>
        storeLike(store, {
          append: async (stream, expected, events) => {
            turns.push(turns.length);
            return store.append(stream, expected, events);
          },
        }),
    });
    const acts = [registerTeam('a'), authorisePost('a', 'p'), authorisePost('a', 'q'), registerTeam('b')];
    const sent = ledger.executor.executeInOrder(acts.map((act) => requestOf(act)));
    await new Promise((resolve) => setImmediate(resolve));
    expect(turns).toHaveLength(acts.length);
    expect(await sent).toHaveLength(acts.length);
  });

  test('find their way though another process was quicker in the middle', async () => {
    const other: { executor?: Executor } = {};
    let quicker = false;
    const ledger = await lived(ground, (store) =>
      storeLike(store, {
        append: async (stream, expected, events) => {
          if (stream === 'team-a' && quicker) {
            quicker = false;
            accepted(await other.executor!.execute(requestOf(renameTeam('a', '甲'))));
          }
          return store.append(stream, expected, events);
        },
      }),
    );
    const { store, registry, clock } = ledger;
    other.executor = new Executor({
      store,
      registry,
      clock,
      finder: FINDS_NOTHING,
    });
    quicker = true;
    const answers = await together(ledger, inOrder);
    expect(answers.filter((answer) => isRefusal(answer))).toEqual([]);
    const types = (await ledger.events('team-a')).map(({ type }) => type);
    expect(types.slice(2)).toEqual(['TeamRenamed', 'IncumbentAssigned', 'IncumbentRelieved']);
    expect(await ledger.events()).toHaveLength(inOrder.length + 1);
  });

  test('that met an outage are recorded once when they are sent again', async () => {
    let left = 5;
    const ledger = new TestLedger({
      wrap: (store) =>
        storeLike(store, {
          // Some get through, some do not, and not in order.
          append: async (stream, expected, events) => {
            left -= 1;
            if (left >= 0 && left % 2 === 0) throw new StoreUnavailable('away');
            return store.append(stream, expected, events);
          },
        }),
    });
    await expect(together(ledger, inOrder)).rejects.toThrow('away');
    const answers = await together(ledger, inOrder);
    expect(answers.filter((answer) => isRefusal(answer))).toEqual([]);
    expect(await ledger.events()).toHaveLength(inOrder.length);
  });
});
