import { describe, expect, test } from '@jest/globals';
import { RECORD_ANNULLED, effectiveHistory, type EffectiveEvent, type Recorded } from '#libs/kernel';
import { runnerHarness, type RunnerHarness } from '../../../test/support/runner-harness.ts';
import { storeLike } from '../../../test/support/stores.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { Registry } from './registry.ts';
import { Streams } from './streams.ts';

const registry = new Registry(tinyDomain());
const put = (item: string, effectiveOn: string) => ({ type: 'ItemPut', data: { item }, effectiveOn });

function items(state: unknown): unknown {
  return (state as { items: unknown }).items;
}

async function filled(...dates: string[]): Promise<RunnerHarness> {
  const d = runnerHarness();
  for (const date of dates) await d.put('box-1', put(`of ${date}`, date));
  return d;
}

describe('a stream that is loaded', () => {
  test('is folded in effective order', async () => {
    const d = await filled('2012-01-01', '2010-01-01', '2011-01-01');
    const stream = await new Streams(d.store, registry).load('box-1');
    expect(stream.head).toBe(2);
    expect(stream.empty).toBe(false);
    expect(items(stream.latest())).toEqual(['of 2010-01-01', 'of 2011-01-01', 'of 2012-01-01']);
    expect(items(stream.timeline().at('2010-12-31'))).toEqual(['of 2010-01-01']);
  });

  test('knows how it stands without being folded again, and is folded for a day that is past', async () => {
    const d = await filled('2010-01-01', '2011-01-01', '2012-01-01');
    const tiny = tinyDomain();
    let folds = 0;
    const features = tiny.features.map((feature) => ({
      ...feature,
      evolve: (state: unknown, event: EffectiveEvent): unknown => {
        folds += 1;
        return feature.evolve(state, event);
      },
    }));
    const streams = new Streams(d.store, new Registry({ ...tiny, features }));
    const timeline = (await streams.load('box-1')).timeline();
    expect(folds).toBe(3);
    expect(items(timeline.at())).toHaveLength(3);
    expect(items(timeline.at('2012-01-01'))).toHaveLength(3);
    expect(folds).toBe(3);
    expect(items(timeline.at('2011-12-31'))).toHaveLength(2);
    expect(folds).toBe(6);
  });

  test('knows what was recorded by others since it was loaded', async () => {
    const d = await filled('2012-01-01');
    const streams = new Streams(d.store, registry);
    await streams.load('box-1');
    await d.put('box-1', put('late', '2011-01-01'));
    const stream = await streams.load('box-1');
    expect(stream.head).toBe(1);
    expect(items(stream.latest())).toEqual(['late', 'of 2012-01-01']);
    expect(stream.recordedBy('c2').map(({ revision }) => revision)).toEqual([1]);
  });

  test('reads only what it has not read before', async () => {
    const d = await filled('2010-01-01', '2011-01-01');
    const from: unknown[] = [];
    const store = storeLike(d.store, {
      read: (stream, revision) => {
        from.push(revision);
        return d.store.read(stream, revision);
      },
    });
    const streams = new Streams(store, registry);
    await streams.load('box-1');
    await streams.load('box-1');
    expect(from).toEqual([0, 2]);
  });

  test('is let go when too much is held, the one used longest ago first, and read again when it is needed', async () => {
    const d = runnerHarness();
    for (const id of ['1', '2', '3']) {
      await d.put(`box-${id}`, put('a', '2011-01-01'), put('b', '2010-01-01'));
    }
    const read: string[] = [];
    const store = storeLike(d.store, {
      read: (stream, revision = 0) => {
        read.push(`${stream} from ${revision}`);
        return d.store.read(stream, revision);
      },
    });
    const streams = new Streams(store, registry, 4);
    for (const id of ['1', '2', '1', '3', '1', '2']) {
      const stream = await streams.load(`box-${id}`);
      expect(items(stream.latest())).toEqual(['b', 'a']);
    }
    expect(read).toEqual([
      'box-1 from 0',
      'box-2 from 0',
      'box-1 from 2',
      'box-3 from 0',
      'box-1 from 2',
      'box-2 from 0',
    ]);
  });

  test('is not held when there is nothing in it', async () => {
    const d = await filled('2010-01-01');
    const streams = new Streams(d.store, registry);
    const nothing = await streams.load('box-9');
    expect(await streams.load('box-9')).not.toBe(nothing);
    expect(await streams.load('box-1')).toBe(await streams.load('box-1'));
  });

  test('is the same when it is loaded many times at once', async () => {
    const d = await filled('2012-01-01', '2010-01-01');
    const streams = new Streams(d.store, registry);
    await streams.load('box-1');
    await d.put('box-1', put('a', '2013-01-01'), put('b', '2013-01-01'));
    const loaded = await Promise.all(Array.from({ length: 5 }, () => streams.load('box-1')));
    for (const stream of loaded) {
      expect(stream.events.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
      expect(items(stream.latest())).toEqual(['of 2010-01-01', 'of 2012-01-01', 'a', 'b']);
    }
  });

  test('that was never begun has no head; one whose beginning was annulled has one, but holds nothing', async () => {
    const d = await filled('2010-01-01');
    const streams = new Streams(d.store, registry);
    const never = await streams.load('box-9');
    expect([never.head, never.empty]).toEqual(['none', true]);
    const [event] = await d.events('box-1');
    await d.put('box-1', { type: RECORD_ANNULLED, data: { targetEventId: event!.id } });
    const annulled = await streams.load('box-1');
    expect([annulled.head, annulled.empty]).toEqual([1, true]);
  });

  test('of no known category can be read too', async () => {
    const d = runnerHarness();
    await d.put('crate-1', put('a', '2010-01-01'));
    const stream = await new Streams(d.store, registry).load('crate-1');
    expect([stream.head, stream.empty, stream.latest()]).toEqual([0, false, undefined]);
  });

  test('has the history that the definition gives, however it grew', async () => {
    const d = await filled('2012-01-01', '2010-01-01', '2012-01-01', '2011-01-01', '2013-01-01');
    const [, second] = await d.events('box-1');
    await d.put('box-1', { type: RECORD_ANNULLED, data: { targetEventId: second!.id } });
    await d.put('box-1', put('last', '2013-01-01'));
    const streams = new Streams(d.store, registry);
    const stream = await streams.load('box-1');
    const events: Recorded[] = await d.events('box-1');
    expect(stream.timeline().history).toEqual(
      effectiveHistory(events, registry).map((event) => expect.objectContaining(event) as unknown),
    );
  });
});
