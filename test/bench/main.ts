import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sumOf, type Found } from './acknowledged.ts';
import { measureAppends } from './appends.ts';
import { measureCapacity } from './capacity.ts';
import { recordDistrict, type District } from './district.ts';
import { measureEngine } from './engine.ts';
import { measureFindings } from './findings.ts';
import { meets, tableOf, type Figure } from './figures.ts';
import { millisecondsOf, progress } from './harness.ts';
import { measureHttp } from './http.ts';
import { fillLevel, type Level } from './levels.ts';
import { measureLoads } from './loads.ts';
import { measureMemory } from './memory.ts';
import { measureReads } from './reads.ts';
import { measureRebuild } from './rebuild.ts';
import { measureProvinces, partsOf, readsOf } from './province-reads.ts';
import { measureScale } from './scale.ts';
import { measureWeb } from './web.ts';

interface Measured {
  readonly figures: readonly Figure[];
  readonly found?: readonly Found[];
}

type Section = (levels: readonly Level[], folder: string, district: District) => Promise<Measured>;

// What only reads comes first; what appends leaves the large log a little larger.
const SECTIONS: Readonly<Record<string, Section>> = {
  read: async (levels) => ({ figures: await measureReads(levels) }),
  load: async (levels) => ({ figures: await measureLoads(levels) }),
  rebuild: async (levels, folder) => ({ figures: await measureRebuild(levels, folder) }),
  http: measureHttp,
  memory: measureMemory,
  append: measureAppends,
  engine: async (_, folder) => ({ figures: await measureEngine(folder) }),
  capacity: async (levels, folder, { events }) => ({ figures: await measureCapacity(levels, folder, events) }),
};

const SMALL = { name: '10k', events: 10_000 } as const;
const LARGE = { name: '1M', events: 1_000_000 } as const;

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string' },
      events: { type: 'string' },
      cadres: { type: 'string' },
      parts: { type: 'string' },
      reads: { type: 'string' },
      keep: { type: 'boolean' },
      provinces: { type: 'string' },
    },
  });
  const wanted = (values.only ?? Object.keys(SECTIONS).join(',')).split(',');
  const alone = ['reads', 'web', 'findings'];
  const unknown = wanted.filter((name) => !(name in SECTIONS) && !alone.includes(values.only ?? ''));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: choose of ${Object.keys(SECTIONS).join(',')}`);
  const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-bench-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clear();
      process.exit(1);
    });
  }
  try {
    if (values.events !== undefined) {
      await measureScale(Number(values.events), folder);
      return true;
    }
    if (values.only === 'reads') {
      // It has provinces of its own, and needs no log.
      const sizes = values.cadres?.split(',').map(Number);
      const kept = values.provinces ?? values.keep ?? false;
      const [parts, reads] = [partsOf(values.parts), readsOf(values.reads)];
      return report([{ figures: await measureProvinces(kept, sizes, parts, reads) }], []);
    }
    if (values.only === 'findings') {
      const sizes = (values.cadres ?? '418,40000').split(',').map(Number);
      const figures: Figure[] = [];
      for (const size of sizes) figures.push(...(await measureFindings(size, values.provinces)));
      return report([{ figures }], []);
    }
    if (values.only === 'web') return report([{ figures: await measureWeb(values.keep ?? false) }], []);
    const district = await recordDistrict();
    const levels = await fillLevels(folder, district, values.quick ?? false);
    const measured: Measured[] = [];
    for (const [name, measure] of Object.entries(SECTIONS)) {
      if (!wanted.includes(name)) continue;
      progress(`${name} …`);
      const room = join(folder, name);
      mkdirSync(room);
      const ms = await millisecondsOf(async () => void measured.push(await measure(levels, room, district)));
      rmSync(room, { recursive: true });
      progress(`${name}: ${Math.round(ms / 1000)} s`);
    }
    return report(measured, levels);
  } finally {
    clear();
  }
}

async function fillLevels(folder: string, district: District, quick: boolean): Promise<Level[]> {
  const levels: Level[] = [];
  for (const size of quick ? [SMALL] : [SMALL, LARGE]) {
    const ms = await millisecondsOf(async () => {
      levels.push(await fillLevel({ ...size, folder: join(folder, size.name) }, district));
    });
    progress(`a log of ${levels.at(-1)!.events} events was filled in ${(ms / 1000).toFixed(1)} s`);
  }
  return levels;
}

/** Prints what was measured; whether nothing acknowledged was missing or double. */
function report(measured: readonly Measured[], levels: readonly Level[]): boolean {
  const figures = measured.flatMap((each) => each.figures);
  const asked = figures.filter((figure) => meets(figure) !== undefined);
  const missed = asked.filter((figure) => meets(figure) === false);
  const { acknowledged, missing, double, early } = sumOf(measured.flatMap(({ found = [] }) => found));
  const lines = [
    `${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores; Node ${process.versions.node}, SQLite ${process.versions['sqlite']}`,
    ...(levels.length === 0
      ? []
      : [
          `10k and 1M: logs of ${levels.map(({ events }) => events).join(' and ')} events of the demo's district and its copies`,
        ]),
    'ratio: median [least..most] of pairs measured in turns within this run, and how many; goals are for the ratio',
    '',
    tableOf(figures),
    '',
    `checked: ${acknowledged} acknowledged, ${missing} missing, ${double} double, ${early} answered before they were committed`,
    `goals met: ${asked.length - missed.length} of ${asked.length}`,
    ...missed.map(({ what, at, against }) => `not met: ${what}, ${at}${against ? `, against ${against}` : ''}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return missing === 0 && double === 0 && early === 0;
}

process.exitCode = (await main()) ? 0 : 1;
