import { createReadStream } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { STILL_KNOWN, keyIndex, lookupIndex, tableName } from '#libs/runtime';
import { domain } from '#libs/domain';
import { everyView } from '#libs/readmodel';
import type { Figure } from './figures.ts';
import { collectGarbage, progress } from './harness.ts';
import { ProvinceApp, QUESTIONS } from './lists.ts';
import { hasPostgres } from './postgres.ts';
import { ProvinceFolders } from './province-folders.ts';
import { Province, chanceFrom, dayAfter, noonOf, DAYS, SPAN } from './province.ts';

/** Cadres of a district, a province, and ten provinces. */
export const SIZES = [418, 40_000, 400_000] as const;
/** The size at which the event loop is watched while all reads run. */
const PROVINCE = 40_000;
const LARGEST = 400_000;
/** Questions of each read that are asked, and of the slow ones: with fewer, a p99 is the slowest or nearly so. */
const TIMES = { quick: 1000, warm: 5, slow: 5, atOnce: 10, against: 500 } as const;
/** Turns that the application and PostgreSQL take with each question. */
const TURNS = 3;

/** Every read, each asked at a day and an instant of its own. */
const READS: Readonly<Record<string, string>> = {
  'roster page': '/v1/cadres',
  'roster by name': '/v1/cadres?sort=name',
  'roster by age': '/v1/cadres?sort=age',
  'roster by time in post': '/v1/cadres?sort=since',
  'departed cadres': '/v1/cadres?state=departed',
  'departed cadres by time in post': '/v1/cadres?state=departed&sort=since',
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
  'the first five appointments': '/v1/appointments?limit=5',
  'appointments of a team': '/v1/appointments?state=all&team={team}',
  supervision: '/v1/supervision',
  'supervision by kind': '/v1/supervision?kind=admonition',
  'heart-to-heart': '/v1/supervision/heart-to-heart',
  training: '/v1/training',
  assessments: '/v1/assessments?year=2017',
  'changes of a team': '/v1/changes?team={team}&from=2014-01-10',
  'changes over everything': '/v1/changes?from=2014-01-10',
  structure: '/v1/structure',
};

/**
 * What the small province is asked instead, where a read finds nearly nobody there and fills a page in a large one: a
 * search that fills its page too.
 */
const IN_SMALL: Readonly<Record<string, string>> = { 'search by name': READS['search by one letter']! };

const TEAM = domain.features.find(({ category }) => category === 'team')!;
const SLOW = ['structure'];
const AGAINST_POSTGRES = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];

/** What is measured of a province, each by itself where it is asked for. */
export const PARTS = ['reads', 'plain', 'loop', 'postgres'] as const;
type Part = (typeof PARTS)[number];

/** The parts named, separated by commas; all without any. */
export function partsOf(names: string | undefined): readonly Part[] {
  return chosen('--parts', names, PARTS);
}

/** The names of reads, separated by commas; all without any. */
export function readsOf(names: string | undefined): readonly string[] {
  return chosen('--reads', names, Object.keys(READS));
}

function chosen<Name extends string>(option: string, names: string | undefined, all: readonly Name[]): readonly Name[] {
  const wanted = names?.split(',') ?? all;
  const unknown = wanted.filter((name) => !all.includes(name as Name));
  if (unknown.length > 0) throw new Error(`${option} ${unknown.join(',')}: choose of ${all.join(',')}`);
  return all.filter((name) => wanted.includes(name));
}

/** How long an answer took, by the clock and in processor time, and how many rows a page had. */
interface Took {
  readonly ms: number;
  readonly cpu: number;
  /** Of two answers to the same question the lesser processor time: what the question costs. */
  readonly least?: number;
  readonly rows?: number | undefined;
}

type Answers = ReadonlyMap<string, readonly Took[]>;

/**
 * Every read of the application over made-up provinces, and the same five questions asked of PostgreSQL, which holds
 * the same facts. The rows are written straight into the views: what a read costs does not depend on how they came there.
 */
export async function measureProvinces(
  kept: boolean | string,
  sizes: readonly number[] = SIZES,
  parts: readonly Part[] = PARTS,
  reads: readonly string[] = Object.keys(READS),
): Promise<Figure[]> {
  const folders = new ProvinceFolders(kept);
  const figures: Figure[] = [];
  try {
    const [smallest] = SIZES;
    // What is measured beside it is nothing but the reads.
    const small = await ProvinceApp.open(await folders.views(new Province(smallest)), smallest);
    for (const size of sizes) {
      const province = new Province(size);
      const path = await folders.views(province);
      await readThrough(path);
      const app = size === smallest ? small : await ProvinceApp.open(path, size);
      figures.push(...(await measureProvince(folders, { parts, reads }, app, app === small ? undefined : small)));
      if (app === small) continue;
      await app.close();
      folders.done(province);
    }
    await small.close();
    return figures;
  } finally {
    folders.clear();
  }
}

/** Reads a file once, so that what is measured lies in memory as what was loaded a moment ago does. */
async function readThrough(path: string): Promise<void> {
  for await (const _ of createReadStream(path, { highWaterMark: 1 << 22 }));
}

/** Some parts of what is asked of one province, beside a small one, plain SQL and PostgreSQL. */
async function measureProvince(
  folders: ProvinceFolders,
  { parts, reads }: { readonly parts: readonly Part[]; readonly reads: readonly string[] },
  app: ProvinceApp,
  small?: ProvinceApp,
): Promise<Figure[]> {
  const { cadres } = app.province;
  const of: Readonly<Record<Part, () => Promise<Figure[]>>> = {
    reads: async () => {
      const [answers, ofSmall] = await answersOf(small ? [app, small] : [app], reads);
      return [...figuresOf(cadres, answers!), ...(ofSmall ? growth(cadres, answers!, ofSmall) : [])];
    },
    plain: () => plainly(app),
    loop: async () => (cadres === PROVINCE ? heldWhile(app) : []),
    postgres: () => againstPostgres(folders, app),
  };
  const figures: Figure[] = [];
  for (const part of parts) figures.push(...(await of[part]()));
  return figures;
}

/** Every read asked of some provinces in turns, so that what else the machine does falls on all of them. */
async function answersOf(apps: readonly ProvinceApp[], reads: readonly string[]): Promise<Answers[]> {
  const answers = apps.map(() => new Map<string, Took[]>());
  const ask = async (name: string, paths: readonly string[]): Promise<void> => {
    const all = await inTurns(apps, paths, SLOW.includes(name) ? TIMES.slow : TIMES.quick);
    for (const [which, some] of all.entries()) answers[which]!.set(name, some);
    const [p50, p99] = [0.5, 0.99].map((share) => {
      return [msOf(all[0]!), leastOf(all[0]!)].map((some) => at(some, share).toFixed(1));
    }) as [string[], string[]];
    progress(
      `    ${name}${rowsIn(all)}: p50 ${p50[0]} ms, p99 ${p99[0]} ms; of processor time ${p50[1]}, ${p99[1]} ms`,
    );
  };
  for (const name of reads) {
    const path = READS[name]!;
    await ask(
      name,
      apps.map((_, which) => (which === 0 ? path : (IN_SMALL[name] ?? path))),
    );
    const [rows = 0, fewer = 0] = answers.map((some) => rowsOf(some.get(name)!));
    if (apps.length === 1 || fewer === 0 || areAlike(rows, fewer)) continue;
    const short = `${path}${path.includes('?') ? '&' : '?'}limit=${fewer}`;
    await ask(`${name}, ${AS_MANY_ROWS}`, [short, path]);
  }
  return answers;
}

/** A page of a large province with no more rows than the small one has to show. */
const AS_MANY_ROWS = 'as many rows';

/** Pages are alike where the one has at least so much of the rows of the other. */
function areAlike(rows: number, fewer: number): boolean {
  return fewer >= rows * 0.8;
}

/**
 * The same questions twice, each asked of all in turn. Of two answers the lesser is what the question costs: the other
 * may have had something fall on it, garbage that is collected or another program. So many questions lie between the two
 * that nothing kept of one cut is still there.
 */
async function inTurns(apps: readonly ProvinceApp[], paths: readonly string[], times: number): Promise<Took[][]> {
  for (const [which, app] of apps.entries()) {
    for (let warm = 0; warm < Math.min(10, times); warm++) await app.get(app.at(paths[which]!));
  }
  collectGarbage();
  const urls = apps.map((app, which) => Array.from({ length: times }, () => app.at(paths[which]!)));
  const all: Took[][] = apps.map(() => []);
  for (let round = 0; round < 2; round++) {
    for (let n = 0; n < times; n++) {
      for (const [which, app] of apps.entries()) {
        const answer = await tookPage(app, urls[which]![n]!);
        const before = all[which]![n];
        all[which]![n] = before ? { ...before, least: Math.min(before.cpu, answer.cpu) } : answer;
      }
    }
  }
  return all;
}

async function took(work: () => Promise<unknown>): Promise<Took> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpu: (user + system) / 1000 };
}

async function tookPage(app: ProvinceApp, url: string): Promise<Took> {
  let body = '';
  const answer = await took(async () => void (body = await app.get(url)));
  const { items } = JSON.parse(body) as { readonly items?: readonly unknown[] };
  return { ...answer, rows: items?.length };
}

/** How many rows a page has, but for one in twenty that has more: of empty pages and full ones a p99 is of the full. */
function rowsOf(answers: readonly Took[]): number | undefined {
  const rows = answers.flatMap(({ rows: some }) => (some === undefined ? [] : [some]));
  return rows.length === 0 ? undefined : at(rows, 0.95);
}

/** How many rows a page of each province had. */
function rowsIn(all: readonly (readonly Took[])[]): string {
  const rows = all.map(rowsOf);
  return rows[0] === undefined ? '' : ` (${rows.join(' rows, ')} rows)`;
}

function msOf(answers: readonly Took[]): number[] {
  return answers.map(({ ms }) => ms);
}

function cpuOf(answers: readonly Took[]): number[] {
  return answers.map(({ cpu }) => cpu);
}

function leastOf(answers: readonly Took[]): number[] {
  return answers.map(({ cpu, least = cpu }) => least);
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function figuresOf(cadres: number, answers: Answers): Figure[] {
  const each = { at: String(cadres), unit: 'ms' };
  return [...answers].flatMap(([what, all]) => [
    { ...each, what: `${what}${rowsIn([all])}, p50`, ours: [at(msOf(all), 0.5)] },
    { ...each, what: `${what}, p99`, ours: [at(msOf(all), 0.99)] },
    { ...each, what: `${what}, p50 of processor time`, ours: [at(leastOf(all), 0.5)] },
    { ...each, what: `${what}, p99 of processor time`, ours: [at(leastOf(all), 0.99)] },
    { ...each, what: `${what}, p99 of processor time, first answers`, ours: [at(cpuOf(all), 0.99)] },
  ]);
}

/**
 * What a large province costs by what a small one does, in processor time: what else runs falls on the clock alone. The
 * goal is for pages with as many rows.
 */
function growth(cadres: number, answers: Answers, ofSmall: Answers): Figure[] {
  return [...answers].flatMap(([what, all]) => {
    const small = ofSmall.get(what)!;
    const [rows = 1, fewer = 1] = [all, small].map(rowsOf);
    const isHeld = !SLOW.includes(what) && cadres >= LARGEST && (what.endsWith(AS_MANY_ROWS) || areAlike(rows, fewer));
    const named = `${what}${rowsIn([all, small])}`;
    const grown = (name: string, share: number, of: (some: readonly Took[]) => number[]): Figure => ({
      what: `${named}, ${name}`,
      at: `${cadres}/small`,
      against: 'itself, small',
      ratios: [at(of(all), share) / at(of(small), share)],
    });
    return [
      grown('p50', 0.5, leastOf),
      grown('p95', 0.95, leastOf),
      { ...grown('p99', 0.99, leastOf), ...(isHeld ? { goal: { most: 2 } } : {}) },
      grown('p99 of first answers', 0.99, cpuOf),
    ];
  });
}

/** Plain statements over the same rows: a page by key, and the structure as one aggregate. */
async function plainly(app: ProvinceApp): Promise<Figure[]> {
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
      FROM ${cadres} f INDEXED BY ${keyIndex(cadres)} WHERE f.kind = 'cadre' AND ${of('state')} = 'active' AND ${held('f')} ORDER BY f.key LIMIT 51`,
    structure: `WITH m AS MATERIALIZED (SELECT i.ref AS cadre, max(json_extract(t.value, '$.kind')) AS kind
        FROM ${teams} i INDEXED BY ${keyIndex(teams)} CROSS JOIN ${teams} t INDEXED BY ${keyIndex(teams)} ON t.kind = 'team' AND t.key = substr(i.key, 1, instr(i.key, '/') - 1)
        WHERE i.kind = 'incumbency' AND ${held('i')} AND ${held('t')} AND json_extract(t.value, '$.state') = 'active' GROUP BY i.ref)
      SELECT m.kind AS held, substr(${of('birth')}, 1, 4) AS born, ${of('sex')} AS sex, json_extract(p.value, '$.status') AS status,
        json_extract(e.value, '$.records[0].level') AS level, count(*) AS n
      FROM m CROSS JOIN ${cadres} f INDEXED BY ${keyIndex(cadres)} ON f.kind = 'cadre' AND f.key = m.cadre AND ${held('f')} AND ${of('state')} = 'active'
      LEFT JOIN ${cadres} p INDEXED BY ${keyIndex(cadres)} ON p.kind = 'politicalStatus' AND p.key = m.cadre AND ${held('p')}
      LEFT JOIN ${cadres} e INDEXED BY ${keyIndex(cadres)} ON e.kind = 'education' AND e.key = m.cadre AND ${held('e')}
      GROUP BY 1, 2, 3, 4, 5`,
  };
  const chance = chanceFrom(7);
  const day = (): string => dayAfter(SPAN.from, 150 + chance(DAYS - 150));
  const figures: Figure[] = [];
  for (const [what, sql] of Object.entries(statements)) {
    const statement = db.prepare(sql);
    const times = SLOW.includes(what) ? TIMES.slow : TIMES.quick;
    const pairs: (readonly [number, number])[] = [];
    for (let n = 0; n < times; n++) {
      const ours = await took(() => app.get(app.at(READS[what]!)));
      const cut = { on: day(), known: Math.min(noonOf(day()), STILL_KNOWN) };
      const plain = await took(() => Promise.resolve(statement.all(cut)));
      pairs.push([ours.cpu, plain.cpu]);
    }
    const [ours, plain] = [0, 1].map((which) => middle(pairs, which)) as [number, number];
    figures.push({
      what: `${what}, p50 of processor time`,
      at: String(app.province.cadres),
      ours: [ours],
      unit: 'ms',
      against: 'plain SQL',
      ratios: [ours / plain],
      ...(what === 'structure' ? { goal: { most: 1.5 } } : {}),
    });
  }
  return figures;
}

/** How long the event loop is held while all reads run at once, by the clock and in processor time. */
async function heldWhile(app: ProvinceApp): Promise<Figure[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const turns = new Turns();
  const arrivals = new Arrivals();
  const everything = (): Promise<unknown> =>
    Promise.all(
      Object.values(READS).map(async (path) => {
        for (let n = 0; n < TIMES.atOnce; n++) {
          await arrivals.next();
          await app.get(app.at(path));
        }
      }),
    );
  // The first time round code is compiled.
  await everything();
  delay.enable();
  turns.start();
  await everything();
  delay.disable();
  // The timer's own millisecond is no delay.
  const p99 = delay.percentile(99) / 1e6 - 1;
  const of = { at: String(app.province.cadres), unit: 'ms', goal: { most: 20 } };
  return [
    { ...of, what: 'event loop held, p99', ours: [p99] },
    { ...of, what: 'event loop held, p99 of processor time', ours: [at(turns.stop(), 0.99)] },
  ];
}

/**
 * Lets requests come in one after the other, each in a turn of its own, as they do by sockets: handed over without a
 * network, those that are asked one after the other would all be answered in one turn.
 */
class Arrivals {
  private last: Promise<void> = Promise.resolve();

  next(): Promise<void> {
    return (this.last = this.last.then(() => new Promise((resolve) => setTimeout(resolve, 0))));
  }
}

/** Processor time that passes between one turn of the event loop and the next, looked at as often as once a millisecond. */
class Turns {
  private readonly held: number[] = [];
  private timer: NodeJS.Timeout | undefined;

  start(): void {
    const before = process.cpuUsage();
    this.timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(before);
      this.held.push((user + system) / 1000);
      this.start();
    }, 1);
  }

  stop(): number[] {
    clearTimeout(this.timer);
    return this.held;
  }
}

/**
 * Five questions asked of the application and of PostgreSQL in turns, so that what else the machine does falls on both.
 * Both are ready to be asked (here read, there prepared), and both answer with text: here JSON from the query bus, without
 * HTTP, there rows over a socket of the machine. By the clock that socket counts; of processor time the server's alone.
 */
async function againstPostgres(folders: ProvinceFolders, app: ProvinceApp): Promise<Figure[]> {
  if (!hasPostgres()) {
    progress('    PostgreSQL 15 is not installed here (Debian: postgresql-15): left out');
    return [];
  }
  const { province } = app;
  const postgres = await folders.postgres(province);
  try {
    const figures: Figure[] = [];
    for (const what of AGAINST_POSTGRES) {
      const times = SLOW.includes(what) ? TIMES.slow : TIMES.against;
      // A server that has run for a while has compiled what it runs; PostgreSQL was compiled before.
      await bareAnswersOf(app, what, SLOW.includes(what) ? times : times * TIMES.warm);
      postgres.ask(what, times, province);
      const byClock: (readonly [number, number])[] = [];
      const byCpu: (readonly [number, number])[] = [];
      for (let round = 0; round < TURNS; round++) {
        const ours = await bareAnswersOf(app, what, times);
        const theirs = postgres.ask(what, times, province);
        byClock.push([at(msOf(ours), 0.5), at(theirs.ms, 0.5)]);
        byCpu.push([sum(cpuOf(ours)) / times, theirs.cpu]);
      }
      figures.push(compared(`${what}, p50`, province, byClock), compared(`${what}, processor time`, province, byCpu));
    }
    return figures;
  } finally {
    postgres.stop();
  }
}

/** What was measured of both in turns, as a ratio. */
function compared(what: string, { cadres }: Province, pairs: readonly (readonly [number, number])[]): Figure {
  const [mine, other] = [0, 1].map((which) => middle(pairs, which)) as [number, number];
  progress(`    ${what}: ${mine.toFixed(2)} ms without HTTP, ${other.toFixed(2)} ms from PostgreSQL`);
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  return { what, at: String(cadres), ours: [mine], unit: 'ms', against: 'PostgreSQL 15', ratios, goal: { most: 1 } };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function middle(pairs: readonly (readonly number[])[], which: number): number {
  return at(
    pairs.map((pair) => pair[which]!),
    0.5,
  );
}

/** How long each of so many answers without HTTP took. */
async function bareAnswersOf(app: ProvinceApp, name: keyof typeof QUESTIONS, times: number): Promise<Took[]> {
  const questions = Array.from({ length: times }, () => app.question(name));
  const all: Took[] = [];
  for (const ask of questions) all.push(await took(ask));
  return all;
}
