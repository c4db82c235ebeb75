import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from './acknowledged.ts';
import type { Figure } from './figures.ts';
import { Helper } from './helper.ts';
import { copyLog, type Level } from './levels.ts';
import type { Sizes, ToProcess } from './memory-process.ts';

const SUITES = 3;

/**
 * The resident memory of the whole application, in a process of its own, after everything that is measured here has
 * been done in it; then the same again, to see whether it goes on growing.
 */
export async function measureMemory(
  levels: readonly Level[],
  folder: string,
): Promise<{ figures: Figure[]; found: Found[] }> {
  const found: Found[] = [];
  const figures: Figure[] = [];
  const last: number[] = [];
  for (const level of levels.filter(({ views }) => views !== 'too slow')) {
    const small = level.name === '10k';
    const dataDir = small ? join(folder, 'memory-small') : level.folder;
    if (small) copyLog(level, dataDir);
    // The views are brought up to the log by another process, so that they leave nothing behind in the one measured.
    await new Helper('./memory-process.js', [dataDir]).stop();
    const process = new Helper('./memory-process.js', [dataDir]);
    const question: ToProcess = { cadres: level.cadres };
    const sizes: Sizes[] = [];
    for (let suite = 0; suite < SUITES; suite++) sizes.push(await process.ask<Sizes>(question));
    await process.stop();
    if (small) rmSync(dataDir, { recursive: true });
    found.push(...sizes.map((size) => size.found));
    const at = level.name;
    const [first, final] = [sizes[0]!.afterMb, sizes.at(-1)!.afterMb];
    last.push(final);
    figures.push({ what: 'resident memory, started', at, ours: [sizes[0]!.beforeMb], unit: 'MB' });
    figures.push({ what: 'resident memory after the suite', at, ours: [first], unit: 'MB', goal: { most: 160 } });
    figures.push({
      what: `resident memory after the suite, ${SUITES} times`,
      at,
      ours: [final],
      unit: 'MB',
      against: 'once',
      ratios: [final / first],
    });
  }
  const [small, large] = last;
  if (small !== undefined && large !== undefined) {
    const what = `resident memory after the suite, ${SUITES} times`;
    figures.push({ what, at: '1M/10k', against: 'itself, small', ratios: [large / small], goal: { most: 1.1 } });
  }
  return { figures, found };
}
