import { describe, expect, test } from '@jest/globals';
import { RECORD_CORRECTED, StoreUnavailable, type JsonObject } from '#libs/kernel';
import {
  type RunnerHarness,
  PATIENCE_MS,
  runnerHarness,
  listChokingOn,
  listOf,
  wordsIn,
} from '../../../test/support/runner-harness.ts';
import { Unsteady, inPagesOf, storeLike } from '../../../test/support/stores.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { factsView } from './facts-view.ts';
import { ViewParked, type Runner } from './runner.ts';
import { NewerLog } from './upcast.ts';
import type { View, ViewIndex } from './view.ts';
import { isDamage, type ViewsFile } from './views-file.ts';

describe('a runner', () => {
  test('projects what is in the log, then what comes', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    const runner = d.runner([listOf('list')]);
    expect(runner.readable).toBe(false);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(runner.readable).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b']);
    const position = await d.put('box-2', { type: 'BoxLabelled', data: { label: 'c' } });
    expect(await runner.reached(position, PATIENCE_MS)).toBe(true);
    expect(d.words(runner.table('list', 'rows'))).toEqual(['a', 'b', 'c']);
    expect(runner.statuses()).toMatchObject([{ name: 'list', version: 1, cursor: { seq: 3, position } }]);
  });

  test('goes on where the last one stopped, and writes no row twice', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    await d.project([listOf('list')]);
    await d.label('c');
    await d.project([listOf('list')]);
    await d.project([listOf('list')]);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
    expect(d.batches.map((batch) => batch.map(({ seq }) => seq))).toEqual([[1, 2], [3]]);
  });

  test('fills a new view from the beginning beside those that are further', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    await d.project([listOf('list')]);
    await d.label('c');
    await d.project([listOf('list'), listOf('other')]);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
    expect(d.words('other_v1_rows')).toEqual(['a', 'b', 'c']);
  });

  test('gives the same rows in pages of any size', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c', 'd', 'e');
    await d.project([listOf('list')], { store: inPagesOf(d.store, [2, 1]) });
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(d.batches.map((batch) => batch.length)).toEqual([2, 1, 1, 1]);
  });

  test('tells of a batch after its commit', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    const seen: string[][] = [];
    const runner = d.runner([listOf('list')], { onProjected: () => seen.push(d.words('list_v1_rows'), d.seqs()) });
    runner.start();
    await runner.reachedHead(PATIENCE_MS);
    expect(seen).toEqual([['a', 'b'], ['list v1 at 2']]);
    expect(d.file.db.isTransaction).toBe(false);
  });

  test('hands the views each event as it is stored beside its shape of today', async () => {
    const d = runnerHarness();
    await d.put('box-1', { type: 'ItemPut', data: { thing: 'axe' } });
    const handed: unknown[] = [];
    const view = listOf('list', {
      at: ({ event, stored }) => handed.push([stored.v, stored.data, event.v, event.data]),
    });
    await d.project([view], { domain: tinyDomain({ itemV: 2 }) });
    expect(handed).toEqual([[1, { thing: 'axe' }, 2, { item: 'axe' }]]);
  });

  test('gives known times that rise along the log though the clock stands still, and one to an append', async () => {
    const d = runnerHarness();
    await d.put('box-1', { type: 'BoxLabelled', data: { label: 'a' } }, { type: 'ItemPut', data: { item: 'x' } });
    await d.label('b');
    d.clock.move(-5_000_000);
    await d.label('c');
    d.clock.move(60_000_000);
    await d.label('d');
    await d.project([listOf('list')], { store: inPagesOf(d.store, []) });
    const known = d.batches.flat().map((seen) => seen.known);
    const [first = 0] = known;
    expect(known.map((at) => at - first)).toEqual([0, 0, 1, 2, 55_000_000]);
  });
});

test('a batch for which many histories are read is taken in though no try gets further than one', async () => {
  const d = runnerHarness();
  const streams = ['box-1', 'box-2', 'box-3', 'box-4'];
  for (const stream of streams) await d.put(stream, { type: 'BoxLabelled', data: { label: stream } });
  let reads = 0;
  const store = storeLike(d.store, {
    read: (stream, from) => {
      reads += 1;
      if (reads % 2 === 0) throw new StoreUnavailable('cut off');
      return d.store.read(stream, from);
    },
  });
  const list = listOf('list');
  const reader: View = {
    ...list,
    open: (parts) => ({
      ...list.open(parts),
      prepare: async (_, history) => {
        for (const stream of streams) await history(stream, 0);
      },
    }),
  };
  await d.project([reader], { store });
  expect(d.words('list_v1_rows')).toEqual(streams);
  expect(reads).toBe(7);
});

describe('the indexes of views', () => {
  const word: ViewIndex = { name: 'word', table: 'rows', on: 'word' };
  const place: ViewIndex = { name: 'seq', table: 'rows', on: 'seq', whileFilled: true };

  test('are made when a view that nobody reads is full; those that it is filled by are there from the first', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    const { there, noting } = watched(d.file);
    const view = { ...listOf('list', { at: noting }), indexes: [word, place] };
    await d.project([view], { store: inPagesOf(d.store, [1, 1]) });
    expect(there).toEqual([['list_v1_rows_by_seq'], ['list_v1_rows_by_seq'], ['list_v1_rows_by_seq']]);
    expect(indexesIn(d.file)).toEqual(['list_v1_rows_by_seq', 'list_v1_rows_by_word']);
  });

  test('stay where a view goes on from something, for that is read', async () => {
    const d = runnerHarness();
    await d.label('a');
    const { there, noting } = watched(d.file);
    const view = { ...listOf('list', { at: noting }), indexes: [word] };
    await d.project([view]);
    await d.label('b', 'c');
    await d.project([view], { store: inPagesOf(d.store, [1, 1]) });
    expect(there).toEqual([['list_v1_rows_by_word'], ['list_v1_rows_by_word'], ['list_v1_rows_by_word']]);
  });

  test('are made by the next start where filling was broken off, and nobody reads before, not even in an outage', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    const view = { ...listOf('list'), indexes: [word] };
    const unsteady = new Unsteady(inPagesOf(d.store, [1, 1]));
    const first = d.runner([view], {
      store: unsteady.store,
      onProjected: ([seen]) => seen?.seq === 2 && unsteady.cutOff(),
    });
    first.start();
    await first.cutOff();
    expect([d.words('list_v1_rows'), indexesIn(d.file), first.readable]).toEqual([['a', 'b'], [], false]);
    await first.stop();
    await d.project([view]);
    expect([d.words('list_v1_rows'), indexesIn(d.file)]).toEqual([['a', 'b', 'c'], ['list_v1_rows_by_word']]);
  });

  test('follow what a view asks for now: a new one is made, one that is no more goes', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([{ ...listOf('list'), indexes: [word] }]);
    await d.project([{ ...listOf('list'), indexes: [place] }]);
    expect(indexesIn(d.file)).toEqual(['list_v1_rows_by_seq']);
  });

  test('are given to an older version that is read until the new one is full', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([listOf('list')]);
    const newer = { ...listOf('list', { version: 2 }), indexes: [word] };
    const runner = d.runner([newer]);
    expect(runner.table('list', 'rows')).toBe('list_v1_rows');
    expect(indexesIn(d.file)).toContain('list_v1_rows_by_word');
  });

  test('keep an older version from being read that has not what they are by', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([listOf('list')]);
    const newer = listOf('list', { version: 2 });
    const runner = d.runner([
      { ...newer, indexes: [{ ...word, on: 'meaning' }], tables: { rows: '(seq, word, meaning)' } },
    ]);
    expect(runner.table('list', 'rows')).toBe('list_v2_rows');
  });
});

describe('an older version of a view', () => {
  const filled = async (): Promise<RunnerHarness> => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    await d.project([listOf('list'), listOf('other')]);
    return d;
  };
  const newer = listOf('list', { version: 2 });
  const lackingATable = { ...newer, tables: { ...newer.tables, words: '(seq)' } };
  const lackingAColumn = { ...newer, tables: { rows: '(seq, word, meaning)' } };
  /** What can be read when the log is cut off after the second event that the new views take in. */
  const midway = async (
    d: RunnerHarness,
    views: readonly View[],
  ): Promise<{ readonly readable: boolean; readonly seq: number; readonly tables: readonly string[] }> => {
    const unsteady = new Unsteady(inPagesOf(d.store, [1, 1]));
    const runner = d.runner(views, {
      store: unsteady.store,
      onProjected: ([seen]) => seen?.seq === 2 && unsteady.cutOff(),
    });
    runner.start();
    await runner.cutOff();
    const tables = views.map(({ name }) => tableOrWhy(runner, name));
    const said = { readable: runner.readable, seq: runner.cursor.seq, tables };
    await runner.stop();
    return said;
  };

  test('is read while the new one is filled', async () => {
    const tables = ['list_v1_rows', 'other_v1_rows'];
    expect(await midway(await filled(), [newer, listOf('other')])).toEqual({ readable: true, seq: 3, tables });
  });

  test.each([
    ['a table', lackingATable],
    ['a column', lackingAColumn],
  ])('is not read where it lacks %s of today, while the others are read as far as they had come', async (_, view) => {
    const tables = ['ViewFilling', 'other_v1_rows'];
    expect(await midway(await filled(), [view, listOf('other')])).toEqual({ readable: true, seq: 3, tables });
    const both = [view, listOf('other', { version: 2 })];
    expect(await midway(await filled(), both)).toEqual({ readable: true, seq: 3, tables });
  });

  test('of another view is read while a view that is new altogether is filled', async () => {
    const tables = ['list_v1_rows', 'other_v1_rows', 'ViewFilling'];
    const views = [newer, listOf('other'), listOf('third')];
    expect(await midway(await filled(), views)).toEqual({ readable: true, seq: 3, tables });
  });

  test('that cannot be read leaves nothing to read where there is no other view', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    await d.project([listOf('list')]);
    expect((await midway(d, [lackingATable])).readable).toBe(false);
  });

  test('leaves the others to be read by the next start too, where filling was broken off', async () => {
    const d = await filled();
    const views = [lackingATable, listOf('other')];
    await midway(d, views);
    expect(d.seqs()).toEqual(['list v1 at 3', 'list v2 at 2', 'other v1 at 3']);
    await d.label('d');
    const during: unknown[] = [];
    const runner = d.runner(views, {
      store: inPagesOf(d.store, []),
      onProjected: () =>
        during.push([runner.readable, runner.cursor.seq, ...views.map(({ name }) => tableOrWhy(runner, name))]),
    });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(during[0]).toEqual([true, 3, 'ViewFilling', 'other_v1_rows']);
    expect(runner.table('list', 'rows')).toBe('list_v2_rows');
    expect(runner.cursor.seq).toBe(4);
  });
});

describe('waiting for the views', () => {
  test('ends when the time is up', async () => {
    const d = runnerHarness();
    const position = await d.put('box-1', { type: 'BoxLabelled', data: { label: 'a' } });
    const runner = d.runner([listOf('list')]);
    expect(await runner.reached(position, 1)).toBe(false);
    expect(await runner.reachedHead(1)).toBe(false);
  });

  test('ends when the event is taken in', async () => {
    const d = runnerHarness();
    const runner = d.runner([listOf('list')]);
    runner.start();
    const position = await d.put('box-1', { type: 'BoxLabelled', data: { label: 'a' } });
    expect(await runner.reached(position, PATIENCE_MS)).toBe(true);
    expect(await runner.reached(position, 0)).toBe(true);
  });

  test('ends when the runner stops', async () => {
    const d = runnerHarness();
    const position = await d.put('box-1', { type: 'BoxLabelled', data: { label: 'a' } });
    const runner = d.runner([listOf('list')]);
    const waiting = runner.reached(position, PATIENCE_MS);
    await runner.stop();
    expect(await waiting).toBe(false);
    expect(await runner.reached(position, PATIENCE_MS)).toBe(false);
  });

  test('ends at once over an empty log', async () => {
    expect(
      await runnerHarness()
        .runner([listOf('list')])
        .reachedHead(0),
    ).toBe(true);
  });

  test('ends when the runner fails', async () => {
    const d = runnerHarness();
    const position = await d.put('box-1', { type: 'Unheard', data: {} });
    const runner = d.runner([listOf('list')]);
    const waiting = runner.reached(position, PATIENCE_MS);
    runner.start();
    expect(await waiting).toBe(false);
    expect(d.failures).toHaveLength(1);
  });
});

describe('a batch is taken in as a whole or not at all', () => {
  // The constraint is looked at when the transaction commits.
  const failsAtCommit = listOf('fragile', {
    columns: ', other INTEGER DEFAULT 99 REFERENCES fragile_v1_rows (seq) DEFERRABLE INITIALLY DEFERRED',
  });

  test('a commit that fails leaves neither rows nor checkpoint, of no view', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    const { runner, error } = await d.fail([listOf('list'), failsAtCommit]);
    expect(String(error)).toMatch(/FOREIGN KEY/);
    expect(d.words('list_v1_rows')).toEqual([]);
    expect(d.words('fragile_v1_rows')).toEqual([]);
    expect(d.seqs()).toEqual(['fragile v1 at 0', 'list v1 at 0']);
    expect(runner.statuses().map(({ cursor }) => cursor.seq)).toEqual([0, 0]);
    expect(d.batches).toEqual([]);
    expect(runner.readable).toBe(false);
  });

  test('what could not be committed is taken in by the next start', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    await d.fail([listOf('list'), failsAtCommit]);
    d.file.db.exec('PRAGMA foreign_keys = OFF');
    await d.project([listOf('list'), failsAtCommit]);
    expect(d.words('fragile_v1_rows')).toEqual(['a', 'b']);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b']);
    expect(d.seqs()).toEqual(['fragile v1 at 2', 'list v1 at 2']);
  });

  test('a batch after a failed one begins where the last good one ended', async () => {
    const d = runnerHarness();
    await d.label('a', 'b');
    const list = listOf('list');
    await d.project([list]);
    await d.label('c');
    d.file.db.exec("CREATE TRIGGER full BEFORE UPDATE ON views BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END");
    const { error } = await d.fail([list]).catch((failed: unknown) => ({ error: failed }));
    expect(String(error)).toMatch(/disk full/);
    d.file.db.exec('DROP TRIGGER full');
    expect(d.words('list_v1_rows')).toEqual(['a', 'b']);
    await d.project([list]);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
  });
});

describe('an outage', () => {
  const list = listOf('list');

  test('of the log is waited out, and what came meanwhile is taken in', async () => {
    const d = runnerHarness();
    await d.label('a');
    const log = new Unsteady(d.store);
    const told: (string | undefined)[] = [];
    const runner = d.runner([list], { store: log.store, onOutage: (outage) => told.push(outage?.message) });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    log.cutOff();
    await until(() => runner.outage !== undefined);
    expect(runner.readable).toBe(true);
    expect(runner.outage?.message).toBe('cut off');
    await d.label('b', 'c');
    log.down = false;
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(runner.outage).toBeUndefined();
    expect(told).toEqual(['cut off', undefined]);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
    expect(d.failures).toEqual([]);
  });

  test('of the log at the start leaves what was taken in earlier to be read', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([list]);
    const log = new Unsteady(d.store);
    log.down = true;
    const runner = d.runner([list], { store: log.store });
    runner.start();
    await until(() => runner.outage !== undefined);
    expect(runner.readable).toBe(true);
    expect(runner.cursor.seq).toBe(1);
  });

  test('of the log at the very first start leaves nothing to be read', async () => {
    const d = runnerHarness();
    await d.label('a');
    const log = new Unsteady(d.store);
    log.down = true;
    const runner = d.runner([list], { store: log.store });
    runner.start();
    await until(() => runner.outage !== undefined);
    expect(runner.readable).toBe(false);
    log.down = false;
    await until(() => runner.readable);
    expect(d.words('list_v1_rows')).toEqual(['a']);
  });

  test('that meets the histories of a batch spoils none of it', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    const log = new Unsteady(d.store);
    let cuts = 3;
    const choosy: typeof list = {
      ...list,
      open: (parts) => ({
        ...list.open(parts),
        prepare: async (events, history) => {
          if (cuts-- > 0) throw new StoreUnavailable('cut off');
          expect(await history('box-1', events.at(-1)!.event.revision)).toHaveLength(3);
        },
      }),
    };
    await d.project([choosy], { store: log.store });
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
  });

  test('of the disk under the views is waited out too, and no view is parked for it', async () => {
    const d = runnerHarness();
    const runner = d.runner([list]);
    runner.start();
    await d.label('a');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    const { page_count: full } = d.file.db.prepare('PRAGMA page_count').get() as { page_count: number };
    d.file.db.exec(`PRAGMA max_page_count = ${full}`);
    await d.label('b', 'x'.repeat(100_000), 'c');
    await until(() => runner.outage !== undefined);
    expect(runner.outage?.message).toMatch(/full/);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b'].slice(0, runner.cursor.seq));
    d.file.db.exec('PRAGMA max_page_count = 1000000');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'x'.repeat(100_000), 'c']);
    expect(runner.statuses()[0]).not.toHaveProperty('parked');
  });
});

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setImmediate(resolve));
}

describe('views that are further than the log', () => {
  const list = listOf('list');

  /** The views of a log of four, before a log that was put back to its first two. */
  async function putBack(): Promise<{ d: RunnerHarness; views: ViewsFile }> {
    const later = runnerHarness();
    await later.label('a', 'b', 'c', 'd');
    await later.project([list, listOf('other')]);
    later.file.noteAnswered(['reaction'], { position: '4', eventId: 'e' });
    const d = runnerHarness();
    await d.label('a', 'b');
    return { d, views: later.file };
  }

  test('are worked out anew, told why, and go on with what is recorded next', async () => {
    const { d, views } = await putBack();
    const told: string[] = [];
    const runner = d.runner([list, listOf('other')], { file: views, onStartedOver: (reason) => told.push(reason) });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(wordsIn(views, 'list_v1_rows')).toEqual(['a', 'b']);
    expect(views.answered().size).toBe(0);
    await d.label('x');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(wordsIn(views, 'list_v1_rows')).toEqual(['a', 'b', 'x']);
    expect(told).toEqual([
      expect.stringMatching(
        /^another history: event \S+ of box-1 is expected at position 4-\S+, and it does not stand there \(the log ends at 2-\S+\)$/,
      ),
    ]);
  });

  test('are noticed beside views that begin only now', async () => {
    const { d, views } = await putBack();
    const runner = d.runner([list, listOf('other', { version: 2 }), listOf('new')], { file: views });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    await d.label('x');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    for (const table of ['list_v1_rows', 'other_v2_rows', 'new_v1_rows']) {
      expect(wordsIn(views, table)).toEqual(['a', 'b', 'x']);
    }
  });

  test('are compared once the log can be reached', async () => {
    const { d, views } = await putBack();
    const log = new Unsteady(d.store);
    log.down = true;
    const runner = d.runner([list, listOf('other')], { file: views, store: log.store });
    runner.start();
    await until(() => runner.outage !== undefined);
    expect(runner.cursor.seq).toBe(4);
    log.down = false;
    await until(() => runner.cursor.seq === 2);
    expect(wordsIn(views, 'list_v1_rows')).toEqual(['a', 'b']);
  });
});

describe('a views file that breaks', () => {
  test('stops the runner for good, and no view is parked for it', async () => {
    const d = runnerHarness();
    const broken = Object.assign(new Error('database disk image is malformed'), { errcode: 267 });
    const views = [
      listOf('list', {
        at: ({ event }, insert) => {
          if (event.data['label'] === 'b') throw broken;
          insert();
        },
      }),
    ];
    await d.label('a', 'b');
    const { runner, error } = await d.fail(views);
    expect(String(error)).toMatch(/the views :memory:: database disk image is malformed/);
    expect(isDamage(error)).toBe(true);
    expect(runner.statuses()[0]).not.toHaveProperty('parked');
    expect(runner.readable).toBe(false);
  });
});

describe('an event that a view cannot take in', () => {
  test('parks that view with the reason, and the others go on', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'poison', 'c');
    const runner = await d.project([listChokingOn('picky', 'poison'), listOf('list')]);
    const poison = d.batches.flat()[2]!.event;
    const parked = { reason: 'picky cannot take “poison”', eventId: poison.id, position: poison.position };
    expect(runner.statuses()).toMatchObject([
      { name: 'picky', cursor: { seq: 2 }, parked },
      { name: 'list', cursor: { seq: 4 } },
    ]);
    expect(runner.statuses()[1]).not.toHaveProperty('parked');
    expect(d.file.statuses().find(({ name }) => name === 'picky')).toMatchObject({ cursor: { seq: 2 }, parked });
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'poison', 'c']);
    expect(() => runner.table('picky', 'rows')).toThrow(ViewParked);
    expect(runner.table('list', 'rows')).toBe('list_v1_rows');
  });

  test('leaves the rows of the events before it, and none of its own', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'poison', 'c');
    await d.project([listChokingOn('picky', 'poison'), listOf('list')]);
    expect(d.words('picky_v1_rows')).toEqual(['a', 'b']);
  });

  test('may be the first of the log', async () => {
    const d = runnerHarness();
    await d.label('poison', 'a');
    const runner = await d.project([listOf('list'), listChokingOn('picky', 'poison')]);
    expect(runner.statuses()).toMatchObject([{ cursor: { seq: 2 } }, { cursor: { seq: 0 }, parked: {} }]);
    expect(d.words('picky_v1_rows')).toEqual([]);
  });

  test('may be another for each view', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c', 'd');
    const runner = await d.project([listChokingOn('one', 'b'), listOf('list'), listChokingOn('two', 'd')]);
    expect(runner.statuses().map(({ cursor, parked }) => `${cursor.seq} ${parked?.reason ?? ''}`)).toEqual([
      '1 one cannot take “b”',
      '4 ',
      '3 two cannot take “d”',
    ]);
    expect([d.words('one_v1_rows'), d.words('list_v1_rows'), d.words('two_v1_rows')]).toEqual([
      ['a'],
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c'],
    ]);
  });

  test('does not hold up what comes after it', async () => {
    const d = runnerHarness();
    await d.label('poison');
    const runner = d.runner([listChokingOn('picky', 'poison'), listOf('list')]);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    await d.label('a');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['poison', 'a']);
    expect(d.words('picky_v1_rows')).toEqual([]);
  });

  test('is told to nobody as a failure of the runner', async () => {
    const d = runnerHarness();
    await d.label('poison');
    await d.project([listChokingOn('picky', 'poison'), listOf('list')]);
    expect(d.failures).toEqual([]);
  });

  test('is tried again at the next start: a mended view goes on from there', async () => {
    const d = runnerHarness();
    await d.label('a', 'poison', 'b');
    await d.project([listChokingOn('picky', 'poison'), listOf('list')]);
    const runner = await d.project([listOf('picky'), listOf('list')]);
    expect(d.words('picky_v1_rows')).toEqual(['a', 'poison', 'b']);
    expect(runner.statuses()[0]).not.toHaveProperty('parked');
    expect(d.file.statuses().some(({ parked }) => parked)).toBe(false);
    expect(runner.table('picky', 'rows')).toBe('picky_v1_rows');
  });

  test('parks the view again at the next start when it was not mended', async () => {
    const d = runnerHarness();
    await d.label('a', 'poison', 'b');
    const views = [listChokingOn('picky', 'poison'), listOf('list')];
    await d.project(views);
    const runner = await d.project(views);
    expect(runner.statuses()[0]).toMatchObject({
      cursor: { seq: 1 },
      parked: { reason: 'picky cannot take “poison”' },
    });
    expect(d.words('picky_v1_rows')).toEqual(['a']);
  });

  test('that no view can take in leaves nothing to read, and nothing to wait for', async () => {
    const d = runnerHarness();
    await d.label('poison');
    const runner = d.runner([listChokingOn('picky', 'poison')]);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(false);
    expect(runner.readable).toBe(false);
  });
});

describe('a view in a new version', () => {
  const old = listOf('list');
  const changed = listOf('list', { version: 2 });

  test('is filled beside the old one, which is read until the new one has caught up', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    await d.project([old]);
    await d.label('d');
    const during: unknown[] = [];
    const runner = d.runner([changed], {
      store: inPagesOf(d.store, []),
      onProjected: () => during.push([runner.table('list', 'rows'), runner.cursor.seq, runner.readable, d.tables()]),
    });
    expect(runner.table('list', 'rows')).toBe('list_v1_rows');
    // Not before it is known to be of this log.
    expect(runner.readable).toBe(false);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    const meanwhile = ['list_v1_rows', 3, true, ['list_v1_rows', 'list_v2_rows']];
    expect(during).toEqual([meanwhile, meanwhile, meanwhile, meanwhile]);
    expect(runner.table('list', 'rows')).toBe('list_v2_rows');
    expect(runner.cursor.seq).toBe(4);
    expect(d.words('list_v2_rows')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('replaces the old one, which is dropped', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([old, listOf('other')]);
    await d.project([changed, listOf('other')]);
    expect(d.tables()).toEqual(['list_v2_rows', 'other_v1_rows']);
    expect(d.seqs()).toEqual(['list v2 at 1', 'other v1 at 1']);
  });

  test('is filled further by the next start when the last one was stopped midway', async () => {
    const d = runnerHarness();
    await d.label('a', 'b', 'c');
    await d.project([old]);
    const runner = d.runner([changed], {
      store: inPagesOf(d.store, []),
      onProjected: () => void runner.stop(),
    });
    runner.start();
    await runner.caughtUp();
    await runner.stop();
    expect(d.seqs()).toEqual(['list v1 at 3', 'list v2 at 1']);
    await d.label('d');
    const next = d.runner([changed]);
    expect(next.table('list', 'rows')).toBe('list_v1_rows');
    next.start();
    expect(await next.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words(next.table('list', 'rows'))).toEqual(['a', 'b', 'c', 'd']);
    expect(d.tables()).toEqual(['list_v2_rows']);
  });

  test('is the tenth as well as the first: dropping one leaves the others', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([listOf('list', { version: 1 })]);
    await d.project([listOf('list', { version: 10 })]);
    expect(d.tables()).toEqual(['list_v10_rows']);
    expect(d.words('list_v10_rows')).toEqual(['a']);
  });

  test('is not read from at all when it is parked', async () => {
    const d = runnerHarness();
    await d.label('a', 'poison');
    await d.project([old, listOf('other')]);
    const broken = { ...listChokingOn('list', 'poison'), version: 2 };
    const runner = await d.project([broken, listOf('other')]);
    expect(() => runner.table('list', 'rows')).toThrow('list cannot take “poison”');
  });

  test('of which nobody has asked for is dropped too', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([old, listOf('other')]);
    await d.project([listOf('other')]);
    expect(d.tables()).toEqual(['other_v1_rows']);
  });

  test('a view that there is not has no table', () => {
    expect(() => runnerHarness().runner([old]).table('nothing', 'rows')).toThrow(TypeError);
  });
});

describe('a log that a newer build has written', () => {
  const cases: [sentence: string, event: { type: string; data: JsonObject; v?: number }][] = [
    ['an unknown type', { type: 'BoxPainted', data: {} }],
    ['an unknown version', { type: 'BoxLabelled', data: { label: 'b' }, v: 2 }],
    ['an unknown version of a correction', { type: RECORD_CORRECTED, data: { targetEventId: 'x' }, v: 2 }],
    [
      'a correction of an unknown version',
      {
        type: RECORD_CORRECTED,
        data: { targetEventId: 'x', targetType: 'BoxLabelled', targetV: 2, data: { label: 'b' } },
      },
    ],
    [
      'a correction of an unknown type',
      {
        type: RECORD_CORRECTED,
        data: { targetEventId: 'x', targetType: 'BoxPainted', targetV: 1, data: { colour: 'red' } },
      },
    ],
  ];

  test.each(cases)('stops the runner for good: %s', async (_, event) => {
    const d = runnerHarness();
    await d.label('a');
    await d.project([listOf('list')]);
    await d.put('box-1', event);
    const { runner, error } = await d.fail([listOf('list')]);
    expect(error).toBeInstanceOf(NewerLog);
    expect(String(error)).toMatch(/Start the newer build/);
    expect(d.failures).toHaveLength(1);
    expect(runner.readable).toBe(false);
    expect(d.words('list_v1_rows')).toEqual(['a']);
    expect(runner.statuses()[0]).not.toHaveProperty('parked');
  });
});

describe('events of an older shape', () => {
  test('are lifted before a view sees them, and so are corrections of them', async () => {
    const d = runnerHarness();
    await d.label('a');
    await d.put('box-1', { type: 'ItemPut', data: { thing: 'hammer' } });
    await d.put('box-1', { type: 'ItemPut', data: { item: 'nail' }, v: 2 });
    const [, target] = await d.events('box-1');
    await d.put('box-1', {
      type: RECORD_CORRECTED,
      data: { targetEventId: target!.id, targetType: 'ItemPut', targetV: 1, data: { thing: 'axe' } },
    });
    const domain = tinyDomain({ itemV: 2 });
    const facts = factsView(domain.features[0]!);
    await d.project([listOf('list'), facts], { domain });
    expect(d.words('list_v1_rows')).toEqual(['a', 'hammer', 'nail', 'undefined']);
    const items = d.file.db
      .prepare('SELECT ref FROM boxFacts_v1_facts WHERE kind = ? AND recorded_to = ? ORDER BY ref')
      .all('item', Number.MAX_SAFE_INTEGER);
    expect(items.map(({ ref }) => ref)).toEqual(['axe', 'nail']);
    expect(d.batches.flat().map(({ event }) => event.v)).toEqual([1, 2, 2, 1]);
    expect(d.batches.flat().at(-1)?.event.data).toEqual({
      targetEventId: target!.id,
      targetType: 'ItemPut',
      targetV: 2,
      data: { item: 'axe' },
    });
  });
});

/** The name of a table as it is read now, or the name of what keeps it from being read. */
function tableOrWhy(runner: Runner, view: string): string {
  try {
    return runner.table(view, 'rows');
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

function indexesIn(file: ViewsFile): string[] {
  const rows = file.db.prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name");
  return rows.all().map(({ name }) => String(name));
}

/** Which indexes are there as each event is taken in. */
function watched(file: ViewsFile): { there: string[][]; noting: (seen: unknown, insert: () => void) => void } {
  const there: string[][] = [];
  return {
    there,
    noting: (_, insert) => {
      insert();
      there.push(indexesIn(file));
    },
  };
}
