import { describe, expect, test } from '@jest/globals';
import {
  LogDamaged,
  StoreUnavailable,
  type Damage,
  type Domain,
  type EffectiveEvent,
  type EventStore,
  type Feature,
} from '#libs/kernel';
import { TestLedger, accepted, newEvent } from '../../../test/support/ledger.ts';
import { FINDS_NOTHING, alwaysLate, storeLike } from '../../../test/support/stores.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { Executor, type CommandRequest } from './execute.ts';
import { Registry } from './registry.ts';
import { NewerLog } from './upcast.ts';

type Request = Omit<CommandRequest, 'actor'>;

const label = (commandId: string, text: string, more: Partial<Request> = {}): Request => ({
  name: 'LabelBox',
  body: { boxId: '1', label: text },
  commandId,
  ...more,
});
const put = (commandId: string, thing: string): Request => ({
  name: 'PutItem',
  body: { boxId: '1', thing },
  commandId,
});

function ledger(wrap?: (store: EventStore) => EventStore): TestLedger {
  return new TestLedger({ domain: tinyDomain(), wrap });
}

/** Another process over the same log. */
function another({ store, registry, clock }: TestLedger): Executor {
  return new Executor({
    store,
    registry,
    clock,
    finder: FINDS_NOTHING,
  });
}

/** The same domain where things can be taken out too. */
function withTaking(domain: Domain): Domain {
  const [box] = domain.features as [Feature];
  const take = { ...box.commands[1]!, name: 'TakeItem', yields: 'ItemTaken' };
  return { ...domain, features: [{ ...box, commands: [...box.commands, take] }] };
}

const actor = { userId: 'u', role: 'recorder', organ: 'o' };

describe('a command', () => {
  test('is answered with where its event lies', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    const answer = accepted(await l.send(label('c2', 'toys')));
    const [, event] = await l.events();
    expect(answer).toEqual({
      commandId: 'c2',
      stream: 'box-1',
      revision: 1,
      position: event!.position,
      eventIds: [event!.id],
      repeated: false,
    });
    expect(event).toMatchObject({ revision: 1, type: 'BoxLabelled', v: 1, data: { label: 'toys' } });
    expect(event!.meta).toMatchObject({ commandId: 'c2', correlationId: 'c2', causationId: 'c2', entryMode: 'live' });
  });

  test('keeps what caused it', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools', { correlationId: 'case', causationId: 'event' }));
    expect((await l.events())[0]!.meta).toMatchObject({ correlationId: 'case', causationId: 'event' });
  });

  test('writes its event in the version of this build', async () => {
    const l = new TestLedger({ domain: tinyDomain({ itemV: 2 }) });
    await l.send(label('c1', 'tools'));
    await l.send({ name: 'PutItem', body: { boxId: '1', item: 'axe' }, commandId: 'c2' });
    expect((await l.events())[1]).toMatchObject({ type: 'ItemPut', v: 2, data: { item: 'axe' } });
  });

  test('that nobody knows is refused', async () => {
    expect(await ledger().send({ name: 'PaintBox', body: {}, commandId: 'c1' })).toEqual({
      refused: 'UNKNOWN_COMMAND',
      params: { command: 'PaintBox' },
    });
  });

  test('that may not begin a stream is refused on one that is not there', async () => {
    expect(await ledger().send(put('c1', 'axe'))).toEqual({
      refused: 'UNKNOWN_REFERENCE',
      params: { field: 'boxId', id: '1' },
    });
  });

  test('that begins a stream without an id makes the same one when it is sent again', async () => {
    const l = ledger();
    const request: Request = { name: 'LabelBox', body: { label: 'tools' }, commandId: 'c1' };
    const first = accepted(await l.send(request));
    expect(await l.send(request)).toEqual({ ...first, repeated: true });
    const other = accepted(await l.send({ ...request, commandId: 'c2' }));
    expect(other.stream).not.toBe(first.stream);
  });
});

describe('a command sent again', () => {
  test('gets the first answer, whatever has been recorded since', async () => {
    const l = ledger();
    const first = accepted(await l.send(label('c1', 'tools')));
    await l.send(put('c2', 'axe'));
    await l.send(label('c3', 'toys'));
    expect(await l.send(label('c1', 'tools'))).toEqual({ ...first, repeated: true });
    expect(await l.events()).toHaveLength(3);
  });

  test('gets the first answer though it names the revision it saw then', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    const first = accepted(await l.send(label('c2', 'toys', { ifMatch: 0 })));
    await l.send(label('c3', 'books'));
    expect(await l.send(label('c2', 'toys', { ifMatch: 0 }))).toEqual({ ...first, repeated: true });
  });

  test('gets the first answer from another process', async () => {
    const l = ledger();
    const first = accepted(await l.send(label('c1', 'tools')));
    expect(await another(l).execute({ actor, ...label('c1', 'tools') })).toEqual({ ...first, repeated: true });
  });

  test('gets the same answer when it is sent many times at once', async () => {
    const l = ledger();
    const answers = await Promise.all(Array.from({ length: 20 }, () => l.send(label('c1', 'tools'))));
    expect(new Set(answers.map((answer) => accepted(answer).position)).size).toBe(1);
    expect(answers.filter((answer) => !accepted(answer).repeated)).toHaveLength(1);
    expect(await l.events()).toHaveLength(1);
  });

  test('does not depend on the order of its fields', async () => {
    const l = ledger();
    const first = accepted(await l.send(label('c1', 'tools')));
    const turned = { ...label('c1', 'tools'), body: { label: 'tools', boxId: '1' } };
    expect(await l.send(turned)).toEqual({ ...first, repeated: true });
  });

  test('with another body is refused', async () => {
    const l = ledger();
    const first = accepted(await l.send(label('c1', 'tools')));
    await l.send(label('c2', 'toys'));
    expect(await l.send(label('c1', 'books'))).toEqual({
      refused: 'COMMAND_ID_REUSED',
      params: { commandId: 'c1', eventId: first.eventIds[0] },
    });
  });

  test('under another name is refused', async () => {
    const l = ledger();
    await l.send(label('c0', 'tools'));
    await l.send({ name: 'LabelBox', body: { boxId: '1', thing: 'axe', label: 'x' }, commandId: 'c1' });
    expect(
      await l.send({ name: 'PutItem', body: { boxId: '1', thing: 'axe', label: 'x' }, commandId: 'c1' }),
    ).toMatchObject({ refused: 'COMMAND_ID_REUSED' });
  });

  test('to another stream is another command', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    const other = accepted(await l.send({ ...label('c1', 'tools'), body: { boxId: '2', label: 'tools' } }));
    expect(other).toMatchObject({ stream: 'box-2', revision: 0, repeated: false });
  });

  test('after a refusal is judged anew', async () => {
    const l = ledger();
    expect(await l.send(put('c1', 'axe'))).toMatchObject({ refused: 'UNKNOWN_REFERENCE' });
    await l.send(label('c2', 'tools'));
    expect(await l.send(put('c1', 'axe'))).toMatchObject({ repeated: false });
  });
});

describe('the revision that the sender has seen', () => {
  test('is the last one, or the command is refused', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    await l.send(label('c2', 'toys'));
    expect(await l.send(label('c3', 'books', { ifMatch: 0 }))).toEqual({
      refused: 'VERSION_CONFLICT',
      params: { expected: 0, actual: 1, ifMatch: true },
    });
    expect(await l.send(label('c4', 'books', { ifMatch: 1 }))).toMatchObject({ revision: 2 });
  });

  test('is not one that is still to come', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    expect(await l.send(label('c2', 'toys', { ifMatch: 1 }))).toMatchObject({
      refused: 'VERSION_CONFLICT',
      params: { expected: 1, actual: 0 },
    });
  });

  test('is none of a stream that is not there', async () => {
    expect(await ledger().send(label('c1', 'tools', { ifMatch: 0 }))).toEqual({
      refused: 'VERSION_CONFLICT',
      params: { expected: 0, actual: 'none', ifMatch: true },
    });
  });

  test('counts when another writer comes in between', async () => {
    const l = ledger((store) => {
      let first = true;
      return storeLike(store, {
        append: async (stream, expected, events) => {
          if (!first || expected === 'none') return store.append(stream, expected, events);
          first = false;
          await store.append(stream, expected, [newEvent(stream, 'x', { type: 'BoxLabelled', data: { label: 'x' } })]);
          return store.append(stream, expected, events);
        },
      });
    });
    await l.send(label('c1', 'tools'));
    expect(await l.send(label('c2', 'toys', { ifMatch: 0 }))).toMatchObject({
      refused: 'VERSION_CONFLICT',
      params: { expected: 0, actual: 1, ifMatch: true },
    });
  });
});

describe('two writers', () => {
  test('of one process write one after the other', async () => {
    const l = ledger();
    await l.send(label('c0', 'tools'));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => l.send(put(`p${n}`, `thing ${n}`))));
    expect(answers.map((answer) => accepted(answer).revision)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });

  test('of two processes both get in: who was slower judges again', async () => {
    const l = ledger();
    const other = another(l);
    await l.send(label('c0', 'tools'));
    const answers = await Promise.all([
      l.send(put('c1', 'axe')),
      other.execute({ actor, ...put('c2', 'saw') }),
      l.send(put('c3', 'nail')),
      other.execute({ actor, ...put('c4', 'file') }),
    ]);
    expect(new Set(answers.map((answer) => accepted(answer).revision))).toEqual(new Set([1, 2, 3, 4]));
    expect(await l.events()).toHaveLength(5);
  });

  test('see each other’s events in the next command', async () => {
    const l = ledger();
    const other = another(l);
    await l.send(label('c1', 'tools'));
    accepted(await other.execute({ actor, ...put('c2', 'axe') }));
    expect(accepted(await l.send(put('c3', 'saw'))).revision).toBe(2);
  });

  test('of two processes get one event in for one command, though its stream is read on while it is judged', async () => {
    const take: Request = { name: 'TakeItem', body: { boxId: '1', item: '2' }, commandId: 'c' };
    let meanwhile = async (): Promise<void> => undefined;
    const l = new TestLedger({
      domain: withTaking(tinyDomain()),
      wrap: (store) =>
        storeLike(store, {
          async *read(stream, from) {
            if (stream === 'box-2') await meanwhile();
            yield* store.read(stream, from);
          },
        }),
    });
    for (const boxId of ['1', '2']) await l.send({ ...label(`l${boxId}`, 'tools'), body: { boxId, label: 'x' } });
    meanwhile = async () => {
      meanwhile = async () => undefined;
      await another(l).execute({ actor, ...take });
      // Somebody who only asks reads the stream on to what the other process has just recorded.
      expect(await l.executor.recorded({ actor, ...take })).toBe(true);
    };
    expect(await l.send(take)).toMatchObject({ revision: 1 });
    expect(await l.events('box-1')).toHaveLength(2);
  });

  test('reads a stream that it names once, and once more after another writer was quicker', async () => {
    const read: string[] = [];
    const domain = withTaking(tinyDomain());
    const [box] = domain.features as [Feature];
    // What it names is asked to complete the act, and again to judge it.
    const completed: Domain = {
      ...domain,
      features: [{ ...box, enrich: (_: unknown, { data }: EffectiveEvent) => data }],
      consults: () => [domain.regulations],
    };
    let meanwhile = async (): Promise<unknown> => undefined;
    const l = new TestLedger({
      domain: completed,
      wrap: (store) =>
        storeLike(store, {
          read: (stream, from) => {
            read.push(stream);
            return store.read(stream, from);
          },
          append: async (stream, expected, events) => {
            await meanwhile();
            return store.append(stream, expected, events);
          },
        }),
    });
    for (const boxId of ['1', '2']) await l.send({ ...label(`l${boxId}`, 'tools'), body: { boxId, label: 'x' } });
    const readsOf = async (commandId: string): Promise<number> => {
      read.length = 0;
      accepted(await l.send({ name: 'TakeItem', body: { boxId: '1', item: '2' }, commandId }));
      return read.filter((stream) => stream === 'box-2').length;
    };
    expect(await readsOf('c1')).toBe(1);
    meanwhile = () => {
      meanwhile = async () => undefined;
      return another(l).execute({ actor, ...put('c2', 'saw') });
    };
    expect(await readsOf('c3')).toBe(2);
  });

  test('is judged once though what it needs shows on the way, and again only after others who are there already', async () => {
    const found: string[] = [];
    const l = ledger();
    const [box] = l.registry.domain.features as [Feature];
    const searching: Domain = {
      ...l.registry.domain,
      features: [
        {
          ...box,
          setConstraint: {
            after: ['ItemPut'],
            find: (id, finder) => {
              found.push(id);
              return finder.byRef('item', 'axe', '');
            },
            check: () => undefined,
          },
        },
      ],
    };
    const executor = new Executor({
      store: l.store,
      registry: new Registry(searching),
      clock: l.clock,
      finder: FINDS_NOTHING,
    });
    const inBox = (boxId: string): Request => ({ ...put(`p${boxId}`, 'axe'), body: { boxId, thing: 'axe' } });
    for (const boxId of ['1', '2']) await l.send({ ...label(`l${boxId}`, 'tools'), body: { boxId, label: 'x' } });
    await executor.execute({ actor, ...inBox('1') });
    expect(found).toEqual(['1']);
    const both = ['1', '2'].map((boxId) => executor.execute({ actor, ...inBox(boxId), commandId: `q${boxId}` }));
    for (const answer of await Promise.all(both)) accepted(answer);
    // Who came second waited for the first with the same search, and was judged by what stands after it.
    expect(found.slice(1).sort()).toEqual(['1', '2', '2']);
  });

  test('of which one is always quicker: the other gives up after three more tries', async () => {
    let tries = 0;
    const l = ledger((store) => alwaysLate(store, () => (tries += 1)));
    expect(await l.send(label('c1', 'tools'))).toEqual({
      refused: 'VERSION_CONFLICT',
      params: { expected: 'none', actual: 7 },
    });
    expect(tries).toBe(4);
  });
});

describe('an outage of the log', () => {
  test('is an exception, and the next command gets through', async () => {
    let down = true;
    const l = ledger((store) =>
      storeLike(store, {
        append: (stream, expected, events) =>
          down ? Promise.reject(new StoreUnavailable('down')) : store.append(stream, expected, events),
      }),
    );
    const [first, second] = [l.send(label('c1', 'tools')), l.send(label('c2', 'toys'))];
    await expect(first).rejects.toThrow(StoreUnavailable);
    await expect(second).rejects.toThrow(StoreUnavailable);
    down = false;
    expect(await l.send(label('c1', 'tools'))).toMatchObject({ revision: 0, repeated: false });
  });

  test('is met once by all who wait for the same stream, and by nobody who comes later', async () => {
    let away = true;
    let tries = 0;
    const reached = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const l = ledger((store) =>
      storeLike(store, {
        append: async (stream, expected, events) => {
          tries += 1;
          if (!away) return store.append(stream, expected, events);
          reached.resolve();
          await over.promise;
          throw new StoreUnavailable('no word');
        },
      }),
    );
    const waiting = ['c1', 'c2', 'c3', 'c4'].map((id) => l.send(label(id, id)).catch((error: unknown) => error));
    await reached.promise;
    over.resolve();
    for (const answer of await Promise.all(waiting)) expect(answer).toBeInstanceOf(StoreUnavailable);
    expect(tries).toBe(1);
    away = false;
    accepted(await l.send(label('c2', 'c2')));
    expect(await l.events()).toHaveLength(1);
  });

  test('after the event was written is healed by sending the command again', async () => {
    let lost = true;
    const l = ledger((store) =>
      storeLike(store, {
        append: async (stream, expected, events) => {
          const answer = await store.append(stream, expected, events);
          if (!lost) return answer;
          lost = false;
          throw new StoreUnavailable('the answer was lost');
        },
      }),
    );
    await expect(l.send(label('c1', 'tools'))).rejects.toThrow('lost');
    expect(await l.send(label('c1', 'tools'))).toMatchObject({ revision: 0, repeated: true });
    expect(await l.events()).toHaveLength(1);
  });
});

describe('a stream that a newer build has written to', () => {
  test('takes no command of this build', async () => {
    const l = ledger();
    await l.put('box-1', newEvent('box-1', 'x', { type: 'BoxLabelled', v: 2, data: {} }));
    await expect(l.send(put('c1', 'axe'))).rejects.toThrow(NewerLog);
    await expect(l.send(put('c1', 'axe'))).rejects.toThrow(NewerLog);
  });

  test('of an older one is lifted before it is judged', async () => {
    const l = new TestLedger({ domain: tinyDomain({ itemV: 2 }) });
    await l.put('box-1', newEvent('box-1', 'x', { type: 'ItemPut', v: 1, data: { thing: 'axe' } }));
    expect(await l.send(label('c1', 'tools'))).toMatchObject({ revision: 1 });
    expect((await l.factsOn('2019-08-05', ['item'])).map(({ value }) => value)).toEqual([{ item: 'axe' }]);
  });
});

describe('a damaged stream', () => {
  const DAMAGE: Damage = { stream: 'box-1', kind: 'truncated', found: 'its metadata take events away' };

  /** An executor over the same log that has heard of damage. */
  const knowing = ({ store, registry, clock }: TestLedger, damage: Damage): Executor =>
    new Executor({
      store,
      registry,
      clock,
      finder: FINDS_NOTHING,
      damaged: (stream) => (stream === damage.stream ? damage : undefined),
    });

  test('refuses what is sent to it though reading it shows nothing, and says what was found', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    const answer = await knowing(l, DAMAGE).execute({ actor, ...label('c2', 'toys') });
    expect(answer).toEqual({
      refused: 'LOG_DAMAGED',
      params: { stream: 'box-1', kind: 'truncated', found: 'its metadata take events away' },
    });
    expect(await l.events()).toHaveLength(1);
  });

  test('does not say whether a command is on record there', async () => {
    const l = ledger();
    await l.send(label('c1', 'tools'));
    expect(await knowing(l, DAMAGE).recorded({ actor, ...label('c1', 'tools') })).toBe(false);
  });

  test('that reading comes upon refuses too, with the revision, and others go on', async () => {
    const damage: Damage = { ...DAMAGE, kind: 'foreignEvent', revision: 1 };
    const l = ledger((store) =>
      storeLike(store, {
        read: (stream, from) => {
          if (stream === 'box-1') throw new LogDamaged(damage);
          return store.read(stream, from);
        },
      }),
    );
    const answer = await l.send(label('c1', 'tools'));
    expect(answer).toMatchObject({ refused: 'LOG_DAMAGED', params: { kind: 'foreignEvent', revision: 1 } });
    const other = await l.send({ name: 'LabelBox', body: { boxId: '2', label: 'toys' }, commandId: 'c2' });
    expect(other).toMatchObject({ stream: 'box-2', revision: 0 });
  });
});
