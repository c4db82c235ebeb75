import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openLedger, readConfig, systemClock } from '#libs/node';
import { recordDistrict } from './district.ts';
import { progress } from './harness.ts';
import { fillLevel } from './levels.ts';

/** Lines of the progress: one for so many events. */
const STEP = 500_000;
const LOOK_MS = 200;

/**
 * One large run, for capacity rather than for comparison: fills a log with so many events of copied districts, then
 * builds every view from nothing. Says how fast each goes as the files grow, and how much they and the process take.
 * Every line of the progress is a result: the run may be ended at any of them.
 */
export async function measureScale(events: number, folder: string): Promise<void> {
  const district = await recordDistrict();
  const from = performance.now();
  const level = await fillLevel({ name: 'scale', events, folder }, district, (done) => {
    if (done % STEP === 0) tell('appended', done, from, join(folder, 'log.db'));
  });
  tell('appended', level.events, from, level.log);

  const ledger = openLedger(readConfig({ PORT: '0', DATA_DIR: folder }), systemClock);
  const begun = performance.now();
  const views = join(folder, 'views.db');
  for (let [told, seq] = [0, 0]; seq < level.events && ledger.failure === undefined;) {
    await after(LOOK_MS);
    ({ seq } = ledger.runner.cursor);
    if (seq < level.events && seq - told < STEP) continue;
    told = seq;
    tell('projected', seq, begun, views);
  }
  await ledger.close();
  if (ledger.failure !== undefined) throw new Error('the views could not be built', { cause: ledger.failure });
}

function tell(what: string, events: number, from: number, file: string): void {
  const seconds = (performance.now() - from) / 1000;
  const bytes = [file, `${file}-wal`].reduce(
    (sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
  progress(
    `${what} ${events} in ${seconds.toFixed(0)} s, ${Math.round(events / seconds)}/s; ` +
      `${(bytes / 1e9).toFixed(2)} GB, ${Math.round(bytes / events)} bytes each; ${megabytes} MB resident`,
  );
}
