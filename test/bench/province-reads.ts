import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { STILL_KNOWN, lookupIndex, tableName } from '#libs/runtime';
import { domain } from '#libs/domain';
import { everyView } from '#libs/readmodel';
import type { Figure } from './figures.ts';
import { collectGarbage, progress } from './harness.ts';
import { ProvinceApp, QUESTIONS } from './lists.ts';
import { Postgres, hasPostgres } from './postgres.ts';
import { Province, chanceFrom, dayAfter, noonOf, DAYS, SPAN } from './province.ts';
import { fillViews } from './province-views.ts';

/** Cadres of a district, a province, and ten provinces. */
export const SIZES = [418, 40_000, 400_000] as const;
/** The size at which the event loop is watched while all reads run. */
const PROVINCE = 40_000;
/** Answers of each read that are measured, and of the slow ones. */
const TIMES = { quick: 120, slow: 5 } as const;

/** Every read, each asked at a day and an instant of its own. */
const READS: Readonly<Record<string, string>> = {
  'roster page': '/v1/cadres',
  'roster by name': '/v1/cadres?sort=name',
  'roster by age': '/v1/cadres?sort=age',
  'roster by time in post': '/v1/cadres?sort=since',
  'departed cadres': '/v1/cadres?state=departed',
  'search by name': '/v1/cadres?q=wangwei',
  'search by one letter': '/v1/cadres?q=w',
  profile: '/v1/cadres/{cadre}',
  'one timeline': '/v1/cadres/{cadre}/timeline',
  teams: '/v1/teams',
  'teams of a kind': '/v1/teams?kind=township',
  'one team': '/v1/teams/{team}',
  'composition of a team': '/v1/teams/{team}/composition',
  cases: '/v1/cases',
  'cases by opening': '/v1/cases?sort=-openedOn',
  'cases of a cadre': '/v1/cases?subject=cadre-{cadre}',
  appointments: '/v1/appointments',
  'appointments of a team': '/v1/appointments?state=all&team={team}',
  supervision: '/v1/supervision',
  'supervision by kind': '/v1/supervision?kind=admonition',
  'heart-to-heart': '/v1/supervision/heart-to-heart',
  training: '/v1/training',
  assessments: '/v1/assessments?year=2017',
  'changes of a team': '/v1/changes?team={team}&from=2016-01-01',
  'changes over everything': '/v1/changes?from=2016-01-01',
  structure: '/v1/structure',
};

const TEAM = domain.features.find(({ category }) => category === 'team')!;
const SLOW = ['structure', 'changes over everything'];
const AGAINST_POSTGRES = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];

interface Measured {
  readonly size: number;
  readonly ms: ReadonlyMap<string, readonly number[]>;
}

/**
 * Every read of the application over made-up provinces, and the same five questions asked of PostgreSQL, which holds
 * the same facts. The rows are written straight into the views: what a read costs does not depend on how they came there.
 */
export async function measureProvinces(folder: string, sizes: readonly number[] = SIZES): Promise<Figure[]> {
  const figures: Figure[] = [];
  const measured: Measured[] = [];
  for (const size of sizes) {
    const room = join(folder, String(size));
    mkdirSync(room, { recursive: true });
    const path = join(room, 'views.db');
    progress(`  ${size} cadres: ${fillViews(path, new Province(size))} rows`);
    const one = await measureProvince(path, size);
    measured.push(one);
    figures.push(...one.figures);
    rmSync(room, { recursive: true });
  }
  return [...figures, ...growth(measured)];
}

/** Every read of one province whose views lie at a path, beside plain SQL and PostgreSQL. */
export async function measureProvince(path: string, size: number): Promise<Measured & { readonly figures: Figure[] }> {
  const app = await ProvinceApp.open(path, size);
  const ms = await answersOf(app);
  const figures = [...figuresOf({ size, ms }), ...plainly(app, ms)];
  if (size === PROVINCE) figures.push(await blockedWhile(app));
  const bare = await bareAnswersOf(app);
  await app.close();
  return { size, ms, figures: [...figures, ...againstPostgres(new Province(size), bare)] };
}

/** The same answers without HTTP, as PostgreSQL gives them without it. */
async function bareAnswersOf(app: ProvinceApp): Promise<Map<string, number[]>> {
  const ms = new Map<string, number[]>();
  for (const question of AGAINST_POSTGRES) {
    const times = SLOW.includes(question) ? TIMES.slow : TIMES.quick;
    for (let warm = 0; warm < Math.min(10, times); warm++) await app.ask(question);
    const all: number[] = [];
    for (let n = 0; n < times; n++) {
      const from = performance.now();
      await app.ask(question);
      all.push(performance.now() - from);
    }
    ms.set(question, all);
    progress(`    ${question} without HTTP: p50 ${at(all, 0.5).toFixed(1)} ms, p99 ${at(all, 0.99).toFixed(1)} ms`);
  }
  return ms;
}

async function answersOf(app: ProvinceApp): Promise<Map<string, number[]>> {
  const ms = new Map<string, number[]>();
  for (const [name, path] of Object.entries(READS)) {
    const times = SLOW.includes(name) ? TIMES.slow : TIMES.quick;
    for (let warm = 0; warm < Math.min(10, times); warm++) await app.get(app.at(path));
    collectGarbage();
    const all: number[] = [];
    for (let n = 0; n < times; n++) {
      const url = app.at(path);
      const from = performance.now();
      await app.get(url);
      all.push(performance.now() - from);
    }
    ms.set(name, all);
    progress(`    ${name}: p50 ${at(all, 0.5).toFixed(1)} ms, p99 ${at(all, 0.99).toFixed(1)} ms`);
  }
  return ms;
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function figuresOf({ size, ms }: Measured): Figure[] {
  return [...ms].flatMap(([what, all]) => [
    { what: `${what}, p50`, at: String(size), ours: [at(all, 0.5)], unit: 'ms' },
    { what: `${what}, p99`, at: String(size), ours: [at(all, 0.99)], unit: 'ms' },
  ]);
}

/** The p99 of the largest province by that of the district. */
function growth(measured: readonly Measured[]): Figure[] {
  const [small, large] = [measured[0], measured.at(-1)];
  if (!small || !large || small === large) return [];
  return [...small.ms].map(([what, all]) => ({
    what: `${what}, p99`,
    at: `${large.size}/${small.size}`,
    against: 'itself, small',
    ratios: [at(large.ms.get(what)!, 0.99) / at(all, 0.99)],
    ...(SLOW.includes(what) ? {} : { goal: { most: 2 } }),
  }));
}

/** Plain statements over the same rows: a page by key, and the structure as one aggregate. */
function plainly(app: ProvinceApp, ms: ReadonlyMap<string, readonly number[]>): Figure[] {
  const { db } = app.ledger.file;
  const table = (view: string): string =>
    tableName(
      everyView(app.ledger.registry).find(({ name }) => name === view)!,
      'facts',
    );
  const held = (alias: string): string =>
    `${alias}.valid_from <= $on AND ${alias}.valid_to > $on AND ${alias}.recorded_from <= $known AND ${alias}.recorded_to > $known`;
  const [cadres, teams] = [table('cadreFacts'), table('teamFacts')];
  const of = (path: string): string => `json_extract(f.value, '$.${path}')`;
  const statements: Readonly<Record<string, string>> = {
    'roster page': `SELECT f.key, f.value, (SELECT group_concat(i.key || i.value) FROM ${teams} i INDEXED BY ${lookupIndex(teams, TEAM)}
        WHERE i.kind = 'incumbency' AND i.ref = f.key AND ${held('i')})
      FROM ${cadres} f NOT INDEXED WHERE f.kind = 'cadre' AND ${of('state')} = 'active' AND ${held('f')} ORDER BY f.key LIMIT 51`,
    structure: `WITH m AS MATERIALIZED (SELECT i.ref AS cadre, max(json_extract(t.value, '$.kind')) AS kind
        FROM ${teams} i NOT INDEXED CROSS JOIN ${teams} t NOT INDEXED ON t.kind = 'team' AND t.key = substr(i.key, 1, instr(i.key, '/') - 1)
        WHERE i.kind = 'incumbency' AND ${held('i')} AND ${held('t')} AND json_extract(t.value, '$.state') = 'active' GROUP BY i.ref)
      SELECT m.kind AS held, substr(${of('birth')}, 1, 4) AS born, ${of('sex')} AS sex, json_extract(p.value, '$.status') AS status,
        json_extract(e.value, '$.records[0].level') AS level, count(*) AS n
      FROM m CROSS JOIN ${cadres} f NOT INDEXED ON f.kind = 'cadre' AND f.key = m.cadre AND ${held('f')} AND ${of('state')} = 'active'
      LEFT JOIN ${cadres} p NOT INDEXED ON p.kind = 'politicalStatus' AND p.key = m.cadre AND ${held('p')}
      LEFT JOIN ${cadres} e NOT INDEXED ON e.kind = 'education' AND e.key = m.cadre AND ${held('e')}
      GROUP BY 1, 2, 3, 4, 5`,
  };
  const chance = chanceFrom(7);
  return Object.entries(statements).map(([what, sql]) => {
    const statement = db.prepare(sql);
    const times = SLOW.includes(what) ? TIMES.slow : TIMES.quick;
    const all = Array.from({ length: times }, () => {
      const day = (): string => dayAfter(SPAN.from, 150 + chance(DAYS - 150));
      const cut = { on: day(), known: Math.min(noonOf(day()), STILL_KNOWN) };
      const from = performance.now();
      statement.all(cut);
      return performance.now() - from;
    });
    const ratios = [at(ms.get(what)!, 0.5) / at(all, 0.5)];
    const goal = what === 'structure' ? { goal: { most: 1.5 } } : {};
    return { what: `${what}, p50`, at: String(app.province.cadres), against: 'plain SQL', ratios, ...goal };
  });
}

/** How long the event loop is held while all reads run at once. */
async function blockedWhile(app: ProvinceApp): Promise<Figure> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await Promise.all(
    Object.values(READS).map(async (path) => {
      for (let n = 0; n < TIMES.slow; n++) await app.get(app.at(path));
    }),
  );
  delay.disable();
  // The timer's own millisecond is no delay.
  const p99 = delay.percentile(99) / 1e6 - 1;
  return { what: 'event loop held, p99', at: String(PROVINCE), ours: [p99], unit: 'ms', goal: { most: 20 } };
}

function againstPostgres(province: Province, ms: ReadonlyMap<string, readonly number[]>): Figure[] {
  if (!hasPostgres()) {
    progress('    PostgreSQL 15 is not installed here (Debian: postgresql-15): left out');
    return [];
  }
  // PostgreSQL runs as another user, who may not enter the folder of the rest.
  const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-postgres-'));
  const postgres = new Postgres(folder);
  try {
    postgres.load(province);
    return AGAINST_POSTGRES.map((what) => {
      const times = SLOW.includes(what) ? TIMES.slow : TIMES.quick;
      postgres.ask(what, Math.min(10, times), province);
      const theirs = postgres.ask(what, times, province);
      progress(`    PostgreSQL, ${what}: p50 ${at(theirs, 0.5).toFixed(1)} ms, p99 ${at(theirs, 0.99).toFixed(1)} ms`);
      const ratios = [at(ms.get(what)!, 0.5) / at(theirs, 0.5)];
      return { what: `${what}, p50`, at: String(province.cadres), against: 'PostgreSQL 15', ratios, goal: { most: 1 } };
    });
  } finally {
    postgres.stop();
    rmSync(folder, { recursive: true });
  }
}
