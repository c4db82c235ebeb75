import {
  StoreUnavailable,
  derivedId,
  isRefusal,
  refuse,
  type EventStore,
  type Reaction,
  type Recorded,
} from '#libs/kernel';
import { domain } from '#libs/domain';
import { openSqliteStore } from '#libs/store';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LETTER } from '../../../test/support/acts.ts';
import { NO_PAUSE } from '../../../test/support/runner-harness.ts';
import { FINDS_NOTHING, Unsteady, storeLike } from '../../../test/support/stores.ts';
import { Executor } from './execute.ts';
import { Reactor } from './react.ts';
import type { Answered } from './reactor-parts.ts';
import { reactionsFeature } from './reactions.feature.ts';
import { Registry } from './registry.ts';
import type { AnsweredUpTo } from './views-file.ts';

const DAY = 86_400_000_000;
const clock = { at: Date.parse('2019-01-02T09:00:00+08:00') * 1000, now: (): number => clock.at };
const actor = { userId: 'u', role: 'recorder', organ: 'o' };

// Whoever is registered is honoured, and put into the post named after the person.
const reaction: Reaction = {
  name: 'when-registered-then-seat',
  on: ['CadreRegistered'],
  react: ({ stream, data }) => [
    { command: 'RecordHonour', body: { cadreId: stream.slice(6), title: String(data['name']) } },
    {
      command: 'AssignIncumbent',
      body: { teamId: 'team', postId: String(data['nativePlace']), cadreId: stream.slice(6) },
    },
  ],
  waits: { refusal: 'POST_OCCUPIED', for: ['IncumbentRelieved'], daysMax: 7 },
};

let store: EventStore;
let registry: Registry;
let executor: Executor;
let reactor: Reactor;
let told: number;

function newReactor(
  through: Pick<Executor, 'execute'> = executor,
  of: { store?: EventStore; answered?: Answered } = {},
): Reactor {
  const recorded: Executor['recorded'] = (request) => executor.recorded(request);
  const { execute } = through;
  const sending = { execute: execute.bind(through), recorded } as Executor;
  const parts = { store, registry, executor: sending, clock, reactions: [reaction], pause: NO_PAUSE };
  return new Reactor({ ...parts, ...of });
}

/** What a reactor noted of how far it has come. */
class Notes implements Answered {
  readonly places = new Map<string, AnsweredUpTo>();
  answered(): ReadonlyMap<string, AnsweredUpTo> {
    return this.places;
  }
  noteAnswered(reactions: readonly string[], place: AnsweredUpTo): void {
    for (const name of reactions) this.places.set(name, place);
  }
}

async function send(name: string, body: object): Promise<string> {
  told += 1;
  const answer = await executor.execute({
    name,
    body: { effectiveOn: '2019-01-02', ...body },
    commandId: derivedId(told),
    actor,
  });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.eventIds[0] ?? '';
}

const register = (cadreId: string, nativePlace: string): Promise<string> =>
  send('RegisterCadre', { cadreId, name: cadreId, sex: '1', birth: '1980-01', entryKind: 'exam', nativePlace });

async function log(type: string): Promise<Recorded[]> {
  const { events } = await store.readAll(null, 1000);
  return events.filter((event) => event.type === type);
}

async function count(type: string): Promise<number> {
  return (await log(type)).length;
}

beforeEach(async () => {
  told = 0;
  store = openSqliteStore({ path: ':memory:', clock });
  registry = new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
  executor = new Executor({ store, registry, clock, finder: FINDS_NOTHING });
  reactor = newReactor();
  await reactor.start();
  await send('RegisterTeam', { teamId: 'team', name: '力镇', kind: 'township' });
  for (const postId of ['mayor', 'deputy']) {
    await send('AuthorisePost', {
      teamId: 'team',
      postId,
      title: postId,
      principal: false,
      elected: false,
      rank: '142',
    });
  }
});

afterEach(async () => {
  await reactor.stop();
  await store.close();
});

describe('what follows from an event', () => {
  test('is waited for no longer once it is recorded, however late the log answers who waits', async () => {
    await register('wang', 'mayor');
    await reactor.reachedHead();
    let answered = (): void => undefined;
    // Whoever waits is told where the log ends only after the reactor has gone through it.
    const late = storeLike(store, {
      head: async () => {
        const head = await store.head();
        await new Promise<void>((resolve) => (answered = resolve));
        return head;
      },
    });
    const next = newReactor(executor, {
      store: late,
      answered: { answered: () => new Map(), noteAnswered: () => answered() },
    });
    await next.start();
    await next.stop();
    expect(await count('HonourRecorded')).toBe(1);
  });

  test('is waited for no longer once the reactor has been stopped, and is not noted as answered', async () => {
    const notes = new Notes();
    const stopped: Reactor = newReactor(
      {
        execute: async () => {
          void stopped.stop();
          throw new StoreUnavailable('the last outage of a life');
        },
      },
      { answered: notes },
    );
    await stopped.start();
    const before = new Map(notes.places);
    await reactor.stop();
    await register('wang', 'mayor');
    await stopped.reachedHead();
    expect(notes.places).toEqual(before);

    reactor = newReactor(executor, { answered: notes });
    await reactor.start();
    expect(await count('HonourRecorded')).toBe(1);
  });

  test('is recorded once, caused by the event and in its name', async () => {
    const eventId = await register('wang', 'mayor');
    await reactor.reachedHead();
    const [honour] = await log('HonourRecorded');
    expect(honour?.meta).toMatchObject({ causationId: eventId, actor: { role: 'system' }, effectiveOn: '2019-01-02' });
    expect(await log('IncumbentAssigned')).toHaveLength(1);
  });

  test('is not recorded twice when everything is gone through again', async () => {
    await register('wang', 'mayor');
    await reactor.reachedHead();
    await reactor.stop();
    reactor = newReactor();
    await reactor.start();
    expect(await log('HonourRecorded')).toHaveLength(1);
    expect(await log('IncumbentAssigned')).toHaveLength(1);
    expect(await log('ReactionEnabled')).toHaveLength(1);
  });

  test('is made up for after a death between the event and its consequences', async () => {
    await reactor.stop();
    await register('wang', 'mayor');
    expect(await log('HonourRecorded')).toHaveLength(0);
    reactor = newReactor();
    await reactor.start();
    expect(await log('HonourRecorded')).toHaveLength(1);
    expect(await log('IncumbentAssigned')).toHaveLength(1);
  });

  test('is made up for after a death between two consequences', async () => {
    await reactor.stop();
    await register('wang', 'mayor');
    let sent = 0;
    const dying = {
      execute: (request: Parameters<Executor['execute']>[0]) => {
        sent += 1;
        if (sent > 1) return new Promise<never>(() => undefined);
        return executor.execute(request);
      },
    };
    const first = newReactor(dying);
    void first.start();
    while ((await log('HonourRecorded')).length === 0) await new Promise((resolve) => setImmediate(resolve));
    reactor = newReactor();
    await reactor.start();
    expect(await log('HonourRecorded')).toHaveLength(1);
    expect(await log('IncumbentAssigned')).toHaveLength(1);
  });

  test('of what was recorded before the reaction existed does not happen', async () => {
    const other = openSqliteStore({ path: ':memory:', clock });
    const executing = new Executor({ store: other, registry, clock, finder: FINDS_NOTHING });
    const body = {
      cadreId: 'old',
      name: 'old',
      sex: '1',
      birth: '1980-01',
      entryKind: 'exam',
      effectiveOn: '2019-01-02',
    };
    await executing.execute({ name: 'RegisterCadre', body, commandId: derivedId('old'), actor });
    const late = new Reactor({ store: other, registry, executor: executing, clock, reactions: [reaction] });
    await late.start();
    await late.stop();
    const { events } = await other.readAll(null, 100);
    expect(events.map(({ type }) => type)).toEqual(['CadreRegistered', 'ReactionEnabled']);
    await other.close();
  });

  test('happens in a copied log whatever position of the first log an older build wrote down', async () => {
    const other = openSqliteStore({ path: ':memory:', clock });
    const [enabled] = await log('ReactionEnabled');
    const ofOld = { ...enabled!, v: 1, data: { after: '999999' } };
    await other.append(`reaction-${reaction.name}`, 'none', [ofOld]);
    const executing = new Executor({ store: other, registry, clock, finder: FINDS_NOTHING });
    const there = new Reactor({ store: other, registry, executor: executing, clock, reactions: [reaction] });
    await there.start();
    const body = { cadreId: 'wang', name: 'wang', sex: '1', birth: '1980-01', entryKind: 'exam' };
    const request = { name: 'RegisterCadre', body: { ...body, effectiveOn: '2019-01-02' }, actor };
    await executing.execute({ ...request, commandId: derivedId('new') });
    await there.reachedHead();
    await there.stop();
    const { events } = await other.readAll(null, 100);
    expect(events.map(({ type }) => type)).toContain('HonourRecorded');
    await other.close();
  });
});

describe('a consequence that is refused', () => {
  test('is noted with its code, and the others go on', async () => {
    const eventId = await register('wang', 'nowhere');
    await register('li', 'mayor');
    await reactor.reachedHead();
    const [settled] = await log('ReactionSettled');
    expect(settled?.data).toMatchObject({ eventId, index: 1, outcome: 'refused', code: 'POST_NOT_AVAILABLE' });
    expect(await log('IncumbentAssigned')).toHaveLength(1);
  });

  test('because it is not yet its time waits, and is done when the way is free', async () => {
    await register('wang', 'mayor');
    await register('li', 'mayor');
    await reactor.reachedHead();
    expect(reactor.pending()).toMatchObject([{ command: 'AssignIncumbent' }]);
    await send('RelieveIncumbent', {
      ...{ teamId: 'team', postId: 'mayor', cadreId: 'wang', ground: 'transfer', basis: LETTER },
    });
    await reactor.reachedHead();
    expect(reactor.pending()).toEqual([]);
    expect(await log('IncumbentAssigned')).toHaveLength(2);
    expect(await log('ReactionSettled')).toHaveLength(0);
  });

  test('and waits for more than seven days is parked', async () => {
    await register('wang', 'mayor');
    await register('li', 'mayor');
    await reactor.reachedHead();
    clock.at += 8 * DAY;
    await register('zhao', 'deputy');
    await reactor.reachedHead();
    clock.at -= 8 * DAY;
    const [settled] = await log('ReactionSettled');
    expect(settled?.data).toMatchObject({ outcome: 'parked', code: 'POST_OCCUPIED' });
    expect(reactor.pending()).toEqual([]);
  });
});

describe('an outage', () => {
  test('is waited out: what happened meanwhile is answered to', async () => {
    await reactor.stop();
    const unsteady = new Unsteady(store);
    const through = new Executor({ store: unsteady.store, registry, clock, finder: FINDS_NOTHING });
    reactor = newReactor(through, { store: unsteady.store });
    await reactor.start();
    unsteady.cutOff();
    await register('wang', 'mayor');
    await register('li', 'nowhere');
    for (let turn = 0; turn < 20; turn++) await NO_PAUSE(1, new AbortController().signal);
    expect(await count('HonourRecorded')).toBe(0);
    unsteady.down = false;
    while ((await count('ReactionSettled')) === 0) await NO_PAUSE(1, new AbortController().signal);
    await reactor.reachedHead();
    expect([await count('HonourRecorded'), await count('IncumbentAssigned')]).toEqual([2, 1]);
  });

  test('at the start is waited out', async () => {
    await reactor.stop();
    await register('wang', 'mayor');
    const unsteady = new Unsteady(store);
    unsteady.down = true;
    reactor = newReactor(new Executor({ store: unsteady.store, registry, clock, finder: FINDS_NOTHING }), {
      store: unsteady.store,
    });
    const started = reactor.start();
    await NO_PAUSE(1, new AbortController().signal);
    unsteady.down = false;
    await started;
    expect(await count('IncumbentAssigned')).toBe(1);
  });
});

describe('two reactors over one log', () => {
  test('do everything once, what is done and what is refused', async () => {
    const other = newReactor(new Executor({ store, registry, clock, finder: FINDS_NOTHING }));
    await other.start();
    await register('wang', 'mayor');
    await register('li', 'nowhere');
    await register('sun', 'elsewhere');
    await register('zhao', 'deputy');
    await Promise.all([reactor.reachedHead(), other.reachedHead()]);
    await Promise.all([reactor.reachedHead(), other.reachedHead()]);
    await other.stop();
    expect([await count('HonourRecorded'), await count('IncumbentAssigned')]).toEqual([4, 2]);
    const settled = await log('ReactionSettled');
    expect(settled).toHaveLength(2);
    expect(new Set(settled.map(({ id }) => id)).size).toBe(2);
  });

  test('note nothing twice, though one of them has noted more than the other', async () => {
    const done = { commandId: '', stream: '', revision: 0, position: '', eventIds: [], repeated: true };
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const other = newReactor({
      execute: async (request) => {
        await held;
        return JSON.stringify(request.body).includes('nowhere') ? done : executor.execute(request);
      },
    });
    await other.start();
    await register('li', 'nowhere');
    await register('sun', 'elsewhere');
    await reactor.reachedHead();
    goOn();
    await other.reachedHead();
    await other.stop();
    const settled = await log('ReactionSettled');
    expect(new Set(settled.map(({ id }) => id)).size).toBe(settled.length);
    expect(settled).toHaveLength(2);
  });
});

test('a note that another reactor made and took back while it was being made is not made a second time', async () => {
  const held = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  let holding = true;
  const slow = storeLike(store, {
    append: async (stream, expected, events) => {
      if (holding && events[0]?.type === 'ReactionSettled') {
        entered.resolve();
        await held.promise;
      }
      return store.append(stream, expected, events);
    },
  });
  const other = newReactor(executor, { store: slow });
  await other.start();
  await register('li', 'new');
  await entered.promise;
  await reactor.reachedHead();
  const [settled] = await log('ReactionSettled');
  const post = { teamId: 'team', postId: 'new', title: 'new', principal: false, elected: false, rank: '142' };
  await send('AuthorisePost', post);
  // By hand, as a third node would: the act in its name, so that the first takes its note back.
  const todo = { teamId: 'team', postId: 'new', cadreId: 'li', effectiveOn: '2019-01-02', basis: LETTER };
  const eventId = String(settled!.data['eventId']);
  const commandId = derivedId(reaction.name, eventId, 1);
  await executor.execute({ name: 'AssignIncumbent', body: todo, commandId, actor });
  await reactor.reachedHead();
  expect(await count('RecordAnnulled')).toBe(1);
  holding = false;
  held.resolve();
  await other.reachedHead();
  await other.stop();
  const ids = (await log('ReactionSettled')).map(({ id }) => id);
  expect(ids).toHaveLength(1);
});

describe('of two reactors one may be refused what the other does', () => {
  const authorise = (postId: string): Promise<string> => {
    const post = { teamId: 'team', postId, title: postId, principal: false, elected: false, rank: '142' };
    return send('AuthorisePost', post);
  };
  const expectDoneAndNothingUndone = async (): Promise<void> => {
    expect(await count('IncumbentAssigned')).toBe(1);
    const [[settled, ...noMore], taken] = [await log('ReactionSettled'), await log('RecordAnnulled')];
    expect(noMore).toEqual([]);
    expect(taken.map(({ stream, data }) => ({ stream, ...data }))).toEqual([
      { stream: settled?.stream, targetEventId: settled?.id },
    ]);
  };

  test('later: then it was settled, and that is taken back', async () => {
    const held = Promise.withResolvers<void>();
    const other = newReactor({ execute: (request) => held.promise.then(() => executor.execute(request)) });
    await other.start();
    await register('li', 'new');
    await reactor.reachedHead();
    expect(await count('ReactionSettled')).toBe(1);
    await authorise('new');
    held.resolve();
    for (const one of [other, reactor, other, reactor]) await one.reachedHead();
    await other.stop();
    await expectDoneAndNothingUndone();

    await reactor.stop();
    reactor = newReactor();
    await reactor.start();
    await expectDoneAndNothingUndone();
  });

  test('earlier: then it is settled too late, and that is taken back', async () => {
    await reactor.stop();
    await register('li', 'new');
    const held = Promise.withResolvers<void>();
    const other = newReactor({
      execute: async (request) => {
        const answer = await executor.execute(request);
        if (isRefusal(answer)) await held.promise;
        return answer;
      },
    });
    const caughtUp = other.start();
    while ((await count('HonourRecorded')) === 0) await NO_PAUSE(1, new AbortController().signal);
    await NO_PAUSE(1, new AbortController().signal);
    await authorise('new');
    reactor = newReactor();
    await reactor.start();
    expect([await count('IncumbentAssigned'), await count('ReactionSettled')]).toEqual([1, 0]);
    held.resolve();
    await caughtUp;
    await other.stop();
    await reactor.reachedHead();
    await expectDoneAndNothingUndone();
  });
});

test('that others were quicker than a consequence each time settles nothing: it is tried again', async () => {
  let conflicts = 0;
  await reactor.stop();
  reactor = newReactor({
    execute: async (request) => {
      if (request.name !== 'AssignIncumbent' || ++conflicts > 3) return executor.execute(request);
      return refuse('VERSION_CONFLICT', { expected: 1, actual: 2 });
    },
  });
  await reactor.start();
  await register('wang', 'mayor');
  await reactor.reachedHead();
  expect([await count('IncumbentAssigned'), await count('ReactionSettled')]).toEqual([1, 0]);
});

describe('how far a reactor has come', () => {
  test('is noted, and the next one begins there', async () => {
    await reactor.stop();
    const notes = new Notes();
    reactor = newReactor(executor, { answered: notes });
    await reactor.start();
    await register('wang', 'mayor');
    await reactor.reachedHead();
    await reactor.stop();
    const { events } = await store.readAll(null, 1000);
    expect(notes.places.get(reaction.name)?.position).toBe(events.at(-1)?.position);
    const asked: (string | null)[] = [];
    const listening = storeLike(store, {
      readAll: (after, limit) => {
        asked.push(after);
        return store.readAll(after, limit);
      },
    });
    reactor = newReactor(executor, { answered: notes, store: listening });
    await reactor.start();
    expect(asked[0]).toBe(events.at(-1)?.position);
  });

  test('is not noted past what still waits', async () => {
    await reactor.stop();
    const notes = new Notes();
    reactor = newReactor(executor, { answered: notes });
    await reactor.start();
    await register('wang', 'mayor');
    await reactor.reachedHead();
    const before = notes.places.get(reaction.name);
    await register('li', 'mayor');
    await register('zhao', 'deputy');
    await reactor.reachedHead();
    expect(notes.places.get(reaction.name)).toBe(before);
    await reactor.stop();
    reactor = newReactor(executor, { answered: notes });
    await reactor.start();
    expect(reactor.pending()).toMatchObject([{ command: 'AssignIncumbent' }]);
  });
});
