import { describe, expect, test } from '@jest/globals';
import { LogDamaged, type Damage, type EventStore, type Page, type Remark } from '#libs/kernel';
import {
  PATIENCE_MS,
  runnerHarness,
  listChokingOn,
  listOf,
  wordsIn,
  type RunnerHarness,
} from '../../../test/support/runner-harness.ts';
import { storeLike } from '../../../test/support/stores.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { factsView } from './facts-view.ts';
import { ViewsFile } from './views-file.ts';

const list = listOf('list');
const FACTS = factsView(tinyDomain().features[0]!);

/** The log of a runnerHarness to which somebody did something past every ledger. */
class Tampered {
  readonly store: EventStore;
  readonly remarks: Remark[] = [];
  /** Streams that cannot be read, and why. */
  readonly unreadable = new Map<string, Damage>();
  /** Positions of events that a scavenge removed. */
  readonly gone = new Set<string>();

  constructor(d: RunnerHarness) {
    const { store } = d;
    const { unreadable } = this;
    const withRemarks = (page: Page, after: string | null): Page => ({
      ...page,
      events: page.events.filter(({ position }) => !this.gone.has(position)),
      remarks: this.remarks.filter(({ position }) => isBetween(store, position, after, page.upTo)),
    });
    this.store = storeLike(store, {
      readAll: async (after, limit) => withRemarks(await store.readAll(after, limit), after),
      async *follow(after, signal) {
        let last = after;
        for await (const page of store.follow(after, signal)) {
          yield withRemarks(page, last);
          last = page.upTo;
        }
      },
      async *read(stream, from) {
        const damage = unreadable.get(stream);
        if (damage) throw new LogDamaged(damage);
        yield* store.read(stream, from);
      },
      eventAt: async (position) => (this.gone.has(position) ? undefined : store.eventAt(position)),
    });
  }

  /** Somebody sets metadata that take events away, at the place of the latest event. */
  truncate(stream: string, position: string): void {
    const damage: Damage = { stream, kind: 'truncated', position, found: '$tb=9' };
    this.remarks.push({ stream, position, damage });
    this.unreadable.set(stream, damage);
  }

  lift(stream: string, position: string): void {
    this.remarks.push({ stream, position });
    this.unreadable.delete(stream);
  }
}

function isBetween(store: EventStore, position: string, after: string | null, upTo: string | null): boolean {
  const later = after === null || store.compare(position, after) > 0;
  return later && upTo !== null && store.compare(position, upTo) <= 0;
}

function put(d: RunnerHarness, box: string, label: string, effectiveOn?: string): Promise<string> {
  return d.put(box, { type: 'BoxLabelled', data: { label }, ...(effectiveOn ? { effectiveOn } : {}) });
}

/** What views say that are worked out from nothing. */
async function rebuilt(d: RunnerHarness, store: EventStore): Promise<{ list: string[]; facts: string[] }> {
  const file = new ViewsFile(':memory:');
  const runner = d.runner([list, FACTS], { store, file });
  runner.start();
  expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
  await runner.stop();
  const said = { list: [...file.dump(list)], facts: [...file.dump(FACTS)] };
  file.close();
  return said;
}

describe('a stream that is damaged', () => {
  test('stays as it was recorded before, and all others go on; it is told when it is met', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    await put(d, 'box-1', 'a');
    await put(d, 'box-2', 'b');
    log.truncate('box-1', '3');
    await put(d, 'box-1', 'later');
    await put(d, 'box-2', 'c');
    const told: unknown[] = [];
    const runner = d.runner([list], { store: log.store, onDamage: (change) => told.push(change) });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c']);
    expect(d.seqs()).toEqual(['list v1 at 3']);
    expect([...runner.damaged()]).toEqual([['box-1', expect.objectContaining({ kind: 'truncated', found: '$tb=9' })]]);
    expect(told).toEqual([{ stream: 'box-1', damage: runner.damaged().get('box-1') }]);
    expect(runner.readable).toBe(true);
  });

  test('is still known at the next start, and events of it are passed over then too', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    await put(d, 'box-1', 'a');
    log.truncate('box-1', '2');
    await put(d, 'box-1', 'later');
    await d.project([list], { store: log.store });
    await put(d, 'box-1', 'later still');
    await put(d, 'box-2', 'b');
    const runner = d.runner([list], { store: log.store });
    expect(runner.damaged().has('box-1')).toBe(true);
    runner.start();
    expect(await runner.reached('4', PATIENCE_MS)).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b']);
  });

  test('gives the same views to whoever begins after the damage, though its history cannot be read any more', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    await put(d, 'box-1', 'a', '2019-02-01');
    // A late one: its stream is folded anew.
    await put(d, 'box-1', 'b', '2019-01-01');
    await d.project([list, FACTS], { store: log.store });
    log.truncate('box-1', '3');
    await put(d, 'box-2', 'c');
    await d.project([list, FACTS], { store: log.store });
    const live = { list: [...d.file.dump(list)], facts: [...d.file.dump(FACTS)] };
    expect(await rebuilt(d, log.store)).toEqual(live);
    expect(live.facts.length).toBeGreaterThan(2);
  });

  test('of which a scavenge removed the beginning is frozen where the rest of it begins, in whatever pages', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    log.gone.add(await put(d, 'box-1', 'a'));
    await put(d, 'box-2', 'b');
    await put(d, 'box-1', 'c');
    await put(d, 'box-1', 'd');
    log.unreadable.set('box-1', { stream: 'box-1', kind: 'missingEvents', found: 'revision 1 where 0 is due' });
    const inOne = await rebuilt(d, log.store);
    const byOne = await rebuilt(
      d,
      storeLike(log.store, { readAll: (after, limit) => log.store.readAll(after, Math.min(limit, 1)) }),
    );
    expect(inOne.list).toHaveLength(1);
    expect(byOne).toEqual(inOne);
  });

  test('whose last event was taken away does not make another history of the log', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    await put(d, 'box-2', 'a');
    await d.project([list], { store: log.store });
    const last = await put(d, 'box-1', 'b');
    await d.project([list], { store: log.store });
    log.gone.add(last);
    log.unreadable.set('box-1', { stream: 'box-1', kind: 'tombstoned', found: '$streamDeleted' });
    const told: string[] = [];
    const runner = d.runner([list], { store: log.store, onStartedOver: (reason) => told.push(reason) });
    runner.start();
    await put(d, 'box-2', 'c');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect([told, d.words('list_v1_rows')]).toEqual([[], ['a', 'b', 'c']]);
  });

  test('is read on when the truncation is lifted before anything was passed over', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    await put(d, 'box-1', 'a');
    log.truncate('box-1', '2');
    await put(d, 'box-2', 'b');
    log.lift('box-1', '3');
    await put(d, 'box-1', 'c');
    const told: unknown[] = [];
    const runner = d.runner([list], { store: log.store, onStartedOver: (reason) => told.push(reason) });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect([told, d.words('list_v1_rows'), runner.damaged().size]).toEqual([[], ['a', 'b', 'c'], 0]);
  });

  test('has what was passed over taken in, in its place, when the truncation is lifted', async () => {
    const d = runnerHarness();
    const log = new Tampered(d);
    await put(d, 'box-1', 'a');
    log.truncate('box-1', '2');
    await put(d, 'box-1', 'b');
    await put(d, 'box-2', 'c');
    await d.project([list, FACTS], { store: log.store });
    expect(d.words('list_v1_rows')).toEqual(['a', 'c']);
    log.lift('box-1', '4');
    await put(d, 'box-1', 'd');
    const told: string[] = [];
    const runner = d.runner([list, FACTS], { store: log.store, onStartedOver: (reason) => told.push(reason) });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['a', 'b', 'c', 'd']);
    expect(told).toEqual([expect.stringMatching(/^the truncation of box-1 was lifted at position 4: /)]);
    expect(await rebuilt(d, log.store)).toEqual({ list: [...d.file.dump(list)], facts: [...d.file.dump(FACTS)] });
  });
});

describe('an event in no stream of a ledger', () => {
  test('is told once, passed over, and counted', async () => {
    const d = runnerHarness();
    await put(d, 'cat-1', 'x');
    await put(d, 'box-1', 'a');
    await put(d, 'dog-1', 'y');
    const told: unknown[] = [];
    const runner = d.runner([list], { onStranger: (first) => told.push(first.stream) });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words('list_v1_rows')).toEqual(['a']);
    expect(runner.strangers).toMatchObject({
      count: 2,
      first: { stream: 'cat-1', position: expect.stringMatching('^1-') },
    });
    await runner.stop();
    await put(d, 'cat-1', 'z');
    const next = d.runner([list], { onStranger: (first) => told.push(first.stream) });
    next.start();
    expect(await next.reachedHead(PATIENCE_MS)).toBe(true);
    expect([told, next.strangers?.count]).toEqual([['cat-1'], 3]);
  });
});

describe('a parked view', () => {
  test('goes on from where it stopped when the cause is gone, and is read once it has caught up', async () => {
    const d = runnerHarness();
    await d.label('a', 'poison', 'b');
    let cured = false;
    let tries = 0;
    const choking = listOf('picky', {
      at: ({ event }, insert) => {
        if (event.data['label'] === 'poison' && !cured) throw new Error(`cannot take it, try ${(tries += 1)}`);
        insert();
      },
    });
    const runner = d.runner([choking, list]);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(runner.resume()).toEqual(['picky']);
    await untilSo(() => runner.statuses()[0]?.parked?.reason === 'cannot take it, try 2');
    expect(() => runner.table('picky', 'rows')).toThrow('cannot take it');

    cured = true;
    expect(runner.resume()).toEqual(['picky']);
    await untilSo(() => runner.statuses()[0]?.parked === undefined);
    expect(d.words(runner.table('picky', 'rows'))).toEqual(['a', 'poison', 'b']);
    expect(d.file.statuses().some(({ parked }) => parked)).toBe(false);
    await d.label('c');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(d.words('picky_v1_rows')).toEqual(['a', 'poison', 'b', 'c']);
    expect(runner.resume()).toEqual([]);
  });

  test('goes on also when it was the only one', async () => {
    const d = runnerHarness();
    await d.label('poison');
    let cured = false;
    const only = listOf('only', {
      at: (_, insert) => {
        if (!cured) throw new Error('not yet');
        insert();
      },
    });
    const runner = d.runner([only]);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(false);
    cured = true;
    runner.resume();
    await untilSo(() => runner.statuses()[0]?.parked === undefined);
    expect(d.words('only_v1_rows')).toEqual(['poison']);
    expect(runner.readable).toBe(true);
  });

  test('holds back nobody who reads the others meanwhile', async () => {
    const d = runnerHarness();
    await d.label('a', 'poison', 'b');
    const runner = d.runner([listChokingOn('picky', 'poison'), list]);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    runner.resume();
    expect([runner.cursor.seq, runner.readable]).toEqual([3, true]);
  });
});

describe('how far the log has been looked through', () => {
  test('is kept across a restart: what others wrote is not read again before the views can be read', async () => {
    const d = runnerHarness();
    await d.label('a');
    for (let other = 1; other <= 50; other++) await put(d, `cat-${other}`, 'x');
    await d.project([list]);
    const asked: (string | null)[] = [];
    const spied = storeLike(d.store, {
      readAll: (after, limit) => {
        asked.push(after);
        return d.store.readAll(after, limit);
      },
    });
    const runner = d.runner([list], { store: spied });
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(asked[0]).toMatch(/^51-/);
  });

  test('is looked at again beside all other work: something of the ledger there makes it another history', async () => {
    const d = runnerHarness();
    await d.label('a');
    await put(d, 'cat-1', 'x');
    await d.project([list]);
    // The log was put back to its first event and has grown again.
    const other = runnerHarness();
    await other.label('a');
    await other.label('b');
    await other.label('c');
    const told: string[] = [];
    const runner = d.runner([list], { store: other.store, onStartedOver: (reason) => told.push(reason) });
    runner.start();
    await untilSo(() => told.length > 0 && runner.readable);
    expect(wordsIn(d.file, 'list_v1_rows')).toEqual(['a', 'b', 'c']);
    expect(told).toEqual([expect.stringMatching(/holds something before 2-\S+ that was not there before/)]);
  });

  test('does not count beyond the end of the log', async () => {
    const d = runnerHarness();
    await d.label('a');
    await put(d, 'cat-1', 'x');
    await d.project([list]);
    const other = runnerHarness();
    await other.label('a');
    const runner = d.runner([list], { store: other.store });
    runner.start();
    expect(await runner.caughtUp()).toBe(true);
    await other.label('b');
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    expect(wordsIn(d.file, 'list_v1_rows')).toEqual(['a', 'b']);
  });
});

async function untilSo(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setImmediate(resolve));
}
