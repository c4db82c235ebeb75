import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AT_THE_BEGINNING, Runner, ViewsFile, type View } from '#libs/runtime';
import { everyView } from '#libs/readmodel';
import { openSqliteStore } from '#libs/store';
import { systemClock } from '#libs/node';
import type { Figure } from './figures.ts';
import { collectGarbage, median, millisecondsOf, progress, ratios, ROUNDS } from './harness.ts';
import { HeldBack } from './held-back.ts';
import type { Level } from './levels.ts';
import { openRaw, rawScan } from './raw.ts';
import { BATCH, RowsOfViews, type Batch } from './view-rows.ts';

/** Events that the large log is rebuilt by at a time. */
const STRETCH = 100_000;
/** After so long no further stretch of the large log is begun. */
const ENOUGH_MS = 150_000;
/** Longer than this a stretch may not take. */
const PATIENCE_MS = 120_000;

interface Rates {
  readonly ours: number[];
  readonly raw: number[];
}

/**
 * Building all views from nothing, against reading the same events plainly and writing the rows that the views wrote
 * into a second file of the same tables and indexes, in transactions of as many events.
 *
 * The small log is rebuilt from nothing every time. The large one is rebuilt once, stretch by stretch, and after each
 * stretch the limit does the same stretch, so that both files grow alike; in between the small one has its turns. How
 * the rate holds as the views grow is the median of the later half of the stretches by that of the small log.
 */
export async function measureRebuild(levels: readonly Level[], folder: string): Promise<Figure[]> {
  const [small, large] = levels;
  const atSmall: Rates = { ours: [], raw: [] };
  const atLarge: Rates = { ours: [], raw: [] };
  const smallOnce = async (counts: boolean): Promise<void> => {
    const rebuild = new Rebuild(small!, join(folder, 'small-views.db'), join(folder, 'small-limit.db'));
    const rate = await rebuild.stretch(small!.events);
    if (!rate) throw new Error('the views of the small log could not be built in time');
    const { ours, raw } = rate;
    await rebuild.close();
    for (const name of ['small-views.db', 'small-limit.db']) rmSync(join(folder, name));
    if (!counts) return;
    atSmall.ours.push(ours);
    atSmall.raw.push(raw);
  };
  await smallOnce(false);
  if (large) await largeOnce(large, folder, atLarge, smallOnce);
  while (atSmall.ours.length < ROUNDS) await smallOnce(true);
  const figures = [figureOf('10k', atSmall), ...(large ? [figureOf('1M', atLarge)] : [])];
  if (!large) return figures;
  const later = atLarge.ours.slice(atLarge.ours.length >> 1);
  const growth = later.map((rate) => rate / median(atSmall.ours));
  return [...figures, { what: 'rebuild all views', at: '1M/10k', against: 'itself, small', ratios: growth }];
}

async function largeOnce(
  level: Level,
  folder: string,
  rates: Rates,
  small: (counts: boolean) => Promise<void>,
): Promise<void> {
  const limit = join(folder, 'large-limit.db');
  const rebuild = new Rebuild(level, join(level.folder, 'views.db'), limit);
  const stretches = Math.ceil(level.events / STRETCH);
  const from = performance.now();
  for (let stretch = 1; stretch <= stretches; stretch++) {
    const rate =
      performance.now() - from < ENOUGH_MS
        ? await rebuild.stretch(Math.min(stretch * STRETCH, level.events))
        : undefined;
    if (!rate) {
      level.views = 'too slow';
      progress(
        `  rebuild: given up before ${Math.min(stretch * STRETCH, level.events)} events; what needs these views is left out`,
      );
      break;
    }
    const { ours, raw } = rate;
    rates.ours.push(ours);
    rates.raw.push(raw);
    if (stretch % Math.ceil(stretches / ROUNDS) === 0) await small(true);
    progress(`  rebuild: ${stretch * STRETCH} events, ${Math.round(ours)}/s, limit ${Math.round(raw)}/s`);
  }
  await rebuild.close();
  rmSync(limit);
}

function figureOf(at: Level['name'], { ours, raw }: Rates): Figure {
  return {
    what: 'rebuild all views',
    at,
    ours,
    unit: 'events/s',
    against: 'raw scan + parse + upsert',
    ratios: ratios(ours, raw),
    goal: { least: 0.9 },
  };
}

/** The views of one log being built, and the limit beside them. */
class Rebuild {
  private readonly level: Level;
  private readonly store: HeldBack;
  private readonly file: ViewsFile;
  private readonly limit: ViewsFile;
  private readonly runner: Runner;
  private readonly views: readonly View[];
  private readonly raw;
  private readonly rows: RowsOfViews;
  private place = 0;

  constructor(level: Level, path: string, limitPath: string) {
    this.level = level;
    this.store = new HeldBack(openSqliteStore({ path: level.log, clock: systemClock }));
    this.file = new ViewsFile(path);
    const { registry } = level;
    const views = everyView(registry);
    this.views = views;
    this.runner = new Runner({ store: this.store, registry, file: this.file, views });
    this.limit = new ViewsFile(limitPath);
    for (const view of views) this.limit.install(view);
    this.raw = openRaw(level.log);
    this.rows = new RowsOfViews(this.file.db, this.limit.db, views);
    this.runner.start();
  }

  /** Takes in the log up to a place, first the views, then the limit; events per second of each, unless it takes too long. */
  async stretch(to: number): Promise<{ ours: number; raw: number } | undefined> {
    const from = this.place;
    this.place = to;
    collectGarbage();
    let reached = false;
    const oursMs = await millisecondsOf(async () => {
      this.store.showUpTo(to);
      reached = await this.runner.reached(String(to), PATIENCE_MS);
    });
    if (!reached && this.runner.statuses().every(({ parked }) => !parked)) return undefined;
    this.mustHaveAll(to);
    const batches = this.rows.between(from, to);
    const scan = rawScan(this.raw);
    collectGarbage();
    const rawMs = await millisecondsOf(() => this.writeAll(from, batches, scan));
    return { ours: ((to - from) * 1000) / oursMs, raw: ((to - from) * 1000) / rawMs };
  }

  async close(): Promise<void> {
    await this.runner.stop();
    this.file.close();
    this.limit.close();
    this.raw.close();
    await this.store.close();
  }

  private writeAll(from: number, batches: readonly Batch[], scan: (after: number, limit: number) => number): void {
    for (const [index, batch] of batches.entries()) {
      const after = from + index * BATCH;
      const read = scan(after, Math.min(BATCH, this.place - after));
      this.limit.db.exec('BEGIN IMMEDIATE');
      for (const { statement, values } of batch) statement.run(...values);
      for (const { name, version } of this.views) {
        const position = `${after + read}-000000`;
        const cursor = { ...AT_THE_BEGINNING, seq: after + read, position, known: after };
        this.limit.checkpoint({ name, version }, cursor, position);
      }
      this.limit.db.exec('COMMIT');
    }
  }

  private mustHaveAll(to: number): void {
    const { cursor } = this.runner;
    const parked = this.runner.statuses().filter((status) => status.parked);
    if (cursor.seq !== to || parked.length > 0) {
      const why = parked.map(({ name, parked: at }) => `${name}: ${at?.reason}`).join('; ');
      throw new Error(`${this.level.name}: the views have taken in ${cursor.seq} of ${to} events. ${why}`);
    }
  }
}
