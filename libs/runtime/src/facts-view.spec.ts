import { describe, expect, test } from '@jest/globals';
import { END_OF_TIME, RECORD_ANNULLED, RECORD_CORRECTED, type Domain, type Feature } from '#libs/kernel';
import { runnerHarness, type RunnerHarness } from '../../../test/support/runner-harness.ts';
import { inPagesOf } from '../../../test/support/stores.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { factsView } from './facts-view.ts';
import { STILL_KNOWN } from './known.ts';
import type { View } from './view.ts';

const box = tinyDomain().features[0]!;
const OPEN = { to: END_OF_TIME, until: 'now' };

/** The rows of a key as people would write them; known times count from that of the first event. */
function rows(d: RunnerHarness, kind: string, key: string): object[] {
  const first = d.batches.flat()[0]!.known;
  return d.file.db
    .prepare(
      `SELECT valid_from, valid_to, recorded_from, recorded_to, value FROM boxFacts_v1_facts
       WHERE kind = ? AND key = ? ORDER BY recorded_from, valid_from`,
    )
    .all(kind, key)
    .map((row) => ({
      value: JSON.parse(String(row['value'])) as unknown,
      from: String(row['valid_from']),
      to: String(row['valid_to']),
      since: Number(row['recorded_from']) - first,
      until: row['recorded_to'] === STILL_KNOWN ? 'now' : Number(row['recorded_to']) - first,
    }));
}

/** What a view holds after the log was projected in pages of these sizes. */
async function dumpOf(d: RunnerHarness, view: View, of: { sizes?: number[]; domain?: Domain } = {}): Promise<string[]> {
  const other = runnerHarness();
  const store = of.sizes ? inPagesOf(d.store, of.sizes) : d.store;
  await other.project([view], { store, domain: of.domain });
  return [...other.file.dump(view)];
}

const labelled = (label: string, effectiveOn: string) => ({ type: 'BoxLabelled', data: { label }, effectiveOn });
const put = (item: string, effectiveOn: string) => ({ type: 'ItemPut', data: { item }, effectiveOn });
const taken = (item: string, effectiveOn: string) => ({ type: 'ItemTaken', data: { item }, effectiveOn });

describe('the facts of an aggregate', () => {
  test('hold from the day of the event that makes them, as known since it was recorded', async () => {
    const d = runnerHarness();
    await d.put('box-1', labelled('tools', '2010-01-01'));
    await d.project([factsView(box)]);
    expect(rows(d, 'box', '1')).toEqual([
      { value: { label: 'tools', count: 0 }, from: '2010-01-01', since: 0, ...OPEN },
    ]);
  });

  test('end with the event that ends them; what was known before stays', async () => {
    const d = runnerHarness();
    await d.put('box-1', put('axe', '2010-01-01'));
    await d.put('box-1', taken('axe', '2012-01-01'));
    await d.project([factsView(box)]);
    expect(rows(d, 'item', '1/axe')).toEqual([
      { value: { item: 'axe' }, from: '2010-01-01', to: END_OF_TIME, since: 0, until: 1 },
      { value: { item: 'axe' }, from: '2010-01-01', to: '2012-01-01', since: 1, until: 'now' },
    ]);
  });

  test('are laid anew by an event that comes late: only the difference is written', async () => {
    const d = runnerHarness();
    await d.put('box-1', labelled('tools', '2010-01-01'));
    await d.put('box-1', put('axe', '2012-01-01'));
    await d.put('box-1', put('saw', '2011-01-01'));
    await d.project([factsView(box)]);
    expect(rows(d, 'box', '1')).toEqual([
      { value: { label: 'tools', count: 0 }, from: '2010-01-01', to: END_OF_TIME, since: 0, until: 1 },
      { value: { label: 'tools', count: 0 }, from: '2010-01-01', to: '2012-01-01', since: 1, until: 2 },
      { value: { label: 'tools', count: 1 }, from: '2012-01-01', to: END_OF_TIME, since: 1, until: 2 },
      { value: { label: 'tools', count: 0 }, from: '2010-01-01', to: '2011-01-01', since: 2, until: 'now' },
      { value: { label: 'tools', count: 1 }, from: '2011-01-01', to: '2012-01-01', since: 2, until: 'now' },
      { value: { label: 'tools', count: 2 }, from: '2012-01-01', to: END_OF_TIME, since: 2, until: 'now' },
    ]);
    expect(rows(d, 'item', '1/axe')).toHaveLength(1);
  });

  test('are the same again after an annulment of an annulment, known in three stretches', async () => {
    const d = runnerHarness();
    await d.put('box-1', labelled('tools', '2010-01-01'));
    const [first] = await d.events('box-1');
    await d.put('box-1', { type: RECORD_ANNULLED, data: { targetEventId: first!.id } });
    const [, annulment] = await d.events('box-1');
    await d.put('box-1', { type: RECORD_ANNULLED, data: { targetEventId: annulment!.id } });
    await d.project([factsView(box)]);
    const value = { label: 'tools', count: 0 };
    expect(rows(d, 'box', '1')).toEqual([
      { value, from: '2010-01-01', to: END_OF_TIME, since: 0, until: 1 },
      { value, from: '2010-01-01', since: 2, ...OPEN },
    ]);
  });

  test('that change and change back on one day are one stretch', async () => {
    const d = runnerHarness();
    await d.put('box-1', labelled('tools', '2010-01-01'));
    await d.put('box-1', labelled('toys', '2012-01-01'));
    await d.put('box-1', labelled('tools', '2012-01-01'));
    await d.project([factsView(box)]);
    expect(rows(d, 'box', '1').at(-1)).toEqual({
      value: { label: 'tools', count: 0 },
      from: '2010-01-01',
      since: 2,
      ...OPEN,
    });
  });

  test('that were said and taken back in one append were never known', async () => {
    const d = runnerHarness();
    await d.put('box-1', put('axe', '2010-01-01'), taken('axe', '2010-01-01'), put('saw', '2010-01-01'));
    await d.project([factsView(box)], { store: inPagesOf(d.store, [2]) });
    expect(rows(d, 'item', '1/axe')).toEqual([]);
    expect(rows(d, 'item', '1/saw')).toEqual([{ value: { item: 'saw' }, from: '2010-01-01', since: 0, ...OPEN }]);
  });

  test('belong to their aggregate alone, however its id begins', async () => {
    const d = runnerHarness();
    for (const id of ['1', '10', '1-0', '1_0']) await d.put(`box-${id}`, put('axe', '2010-01-01'));
    const [event] = await d.events('box-1');
    await d.put('box-1', { type: RECORD_ANNULLED, data: { targetEventId: event!.id } });
    await d.project([factsView(box)]);
    expect(rows(d, 'item', '1/axe')).toMatchObject([{ until: 4 }]);
    for (const id of ['10', '1-0', '1_0']) expect(rows(d, 'item', `${id}/axe`)).toMatchObject([{ until: 'now' }]);
  });
});

describe('aggregates that are not held in memory any more', () => {
  async function twoBoxes(): Promise<RunnerHarness> {
    const d = runnerHarness();
    for (const year of ['2010', '2012', '2014']) {
      for (const id of ['1', '2', '3']) {
        await d.put(`box-${id}`, labelled(`${year} ${id}`, `${year}-01-01`), put(`item ${year}`, `${year}-02-01`));
      }
    }
    await d.put('box-2', put('late', '2011-01-01'));
    const [first] = await d.events('box-1');
    await d.put('box-1', {
      type: RECORD_CORRECTED,
      data: { targetEventId: first!.id, targetType: 'BoxLabelled', targetV: 1, data: { label: 'corrected' } },
    });
    await d.put('box-3', labelled('last', '2016-01-01'));
    return d;
  }

  test.each([0, 1, 2])('are read again: %d kept', async (kept) => {
    const d = await twoBoxes();
    const all = await dumpOf(d, factsView(box));
    expect(all.length).toBeGreaterThan(30);
    expect(await dumpOf(d, factsView(box, kept))).toEqual(all);
    expect(await dumpOf(d, factsView(box, kept), { sizes: [] })).toEqual(all);
    expect(await dumpOf(d, factsView(box, kept), { sizes: [3, 1, 7, 2] })).toEqual(all);
  });

  test('are read again by the next start', async () => {
    const d = await twoBoxes();
    const live = runnerHarness();
    for (const size of [1, 4, 2, 5, 3, 100]) {
      const runner = live.runner([factsView(box)], {
        store: inPagesOf(d.store, [size]),
        onProjected: () => void runner.stop(),
      });
      runner.start();
      await runner.reachedHead(0);
      await runner.stop();
    }
    expect([...live.file.dump(factsView(box))]).toEqual(await dumpOf(d, factsView(box)));
  });
});

describe('a feature that cannot say what holds', () => {
  const broken: Feature = {
    ...box,
    facts: {
      ...box.facts,
      box: (state, id) => {
        const facts = box.facts['box']!(state, id);
        if (facts.some(({ value }) => value['label'] === 'poison')) throw new Error('no facts of poison');
        return facts;
      },
    },
  };
  const domain: Domain = { ...tinyDomain(), features: [broken] };

  test('parks the view of its facts, with those of the events before', async () => {
    const d = runnerHarness();
    await d.put('box-1', labelled('tools', '2010-01-01'));
    await d.put('box-2', put('axe', '2010-01-01'));
    await d.put('box-1', labelled('toys', '2009-01-01'));
    await d.put('box-2', labelled('poison', '2011-01-01'));
    await d.put('box-1', labelled('never seen', '2012-01-01'));
    const view = factsView(broken);
    const runner = d.runner([view], { domain });
    runner.start();
    expect(await runner.reachedHead(10_000)).toBe(false);
    expect(runner.statuses()).toMatchObject([{ cursor: { seq: 3 }, parked: { reason: 'no facts of poison' } }]);
    const good = [...d.file.dump(view)];
    expect(good.map((line) => JSON.parse(line.slice('facts '.length)) as object)).toMatchObject([
      { kind: 'box', key: '1', valid_from: '2009-01-01', valid_to: '2010-01-01' },
      { kind: 'box', key: '1', valid_from: '2010-01-01', valid_to: END_OF_TIME },
      { kind: 'item', key: '2/axe', valid_from: '2010-01-01', valid_to: END_OF_TIME },
    ]);
    await d.project([factsView(box)]);
    expect([...d.file.dump(view)]).toEqual(await dumpOf(d, factsView(box)));
  });
});
