import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, Position } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { systemClock } from '#libs/node';
import type { Figure } from './figures.ts';
import { Interleaved, ROUNDS } from './harness.ts';
import type { Level } from './levels.ts';
import { openRaw, rawScan } from './raw.ts';

const PAGE = 1000;
/** Events read by one arm in one round. */
const STRETCH = 50_000;

/**
 * Reading the whole log page by page through the port, against the same pages by a plain statement with `data` and
 * `meta` parsed. In the large log every round reads another stretch; the small one is read several times over.
 */
export async function measureReads(levels: readonly Level[]): Promise<Figure[]> {
  const arms = new Interleaved();
  const opened: { store: EventStore; db: DatabaseSync }[] = [];
  for (const level of levels) {
    const store = openSqliteStore({ path: level.log, clock: systemClock });
    const db = openRaw(level.log);
    const scan = rawScan(db);
    opened.push({ store, db });
    const ours = stretches(level);
    arms.add(`ours ${level.name}`, () => timed(ours.next(), (after, limit) => pageOf(store, after, limit)));
    const raw = stretches(level);
    arms.add(`raw ${level.name}`, () => timed(raw.next(), async (after, limit) => scan(after, limit)));
  }
  await arms.warmUp();
  await arms.run(ROUNDS + 2);
  for (const { store, db } of opened) {
    db.close();
    await store.close();
  }
  const [small, large] = levels;
  const figures = levels.map(({ name: at }): Figure => ({
    what: 'read the whole log',
    at,
    ours: arms.of(`ours ${at}`),
    unit: 'events/s',
    against: 'raw scan + parse',
    ratios: arms.ratio(`ours ${at}`, `raw ${at}`),
    goal: { least: 0.95 },
  }));
  const growth = large ? arms.ratio(`ours ${large.name}`, `ours ${small!.name}`) : [];
  return large
    ? [...figures, { what: 'read the whole log', at: '1M/10k', against: 'itself, small', ratios: growth }]
    : figures;
}

async function pageOf(store: EventStore, after: number, limit: number): Promise<number> {
  const position: Position | null = after === 0 ? null : String(after);
  return (await store.readAll(position, limit)).events.length;
}

/** Where the pages of a round begin: the stretches of a log one after the other, again and again. */
function stretches(level: Level): { next(): readonly number[] } {
  let place = 0;
  return {
    next: () =>
      Array.from({ length: STRETCH / PAGE }, () => {
        const after = place;
        place = place + PAGE >= level.events ? 0 : place + PAGE;
        return after;
      }),
  };
}

async function timed(
  pages: readonly number[],
  read: (after: number, limit: number) => Promise<number>,
): Promise<number> {
  const from = performance.now();
  let events = 0;
  for (const after of pages) events += await read(after, PAGE);
  return (events * 1000) / (performance.now() - from);
}
