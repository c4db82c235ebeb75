import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { RECORD_CORRECTED, derivedId, eventIdOf, type JsonObject, type Recorded } from '#libs/kernel';
import { openLedger, readConfig, systemClock, type Ledger } from '#libs/node';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/api/src/serve.ts';
import { recordDistrict } from './district.ts';
import type { Figure } from './figures.ts';
import { progress } from './harness.ts';
import { fillLevel } from './levels.ts';

const DISTRICT_CADRES = 418;
const LOOK_MS = 200;
const PATIENCE_MS = 600_000;
/** The views are told of after so many events, beside each other for how a rebuild goes as they grow. */
const STRETCH = 250_000;
/** Answers of each read that are measured. */
const TIMES = 20;
const TOKEN = 'token-of-the-bench';
const PERSON = { role: 'supervisor', userId: 'u', name: 'u', organ: 'o', scope: 'district', token: TOKEN } as const;

/** What is asked, and how. */
const READS: Readonly<Record<string, string>> = {
  'a page of findings': '/v1/findings?limit=50',
  'a page of findings of a state': '/v1/findings?state=open&limit=50',
  'findings of a cadre': '/v1/findings?subject={cadre}&state=open',
  'counts on home': '/v1/attention',
};
const PREVIEWS: Readonly<Record<string, JsonObject>> = {
  'preview of the length of a notice': { rule: 'appointment.notice-length', from: '2016-01-01', number: 10 },
  'preview of the share of a vote': {
    rule: 'vote.quorum',
    from: '2016-01-01',
    share: { numerator: 2, denominator: 3 },
  },
};

/**
 * Findings over a log of so many cadres, made of copies of the demo's district: what filling the views costs, what reads
 * and previews cost, and how long the views lag after a late act.
 */
export async function measureFindings(cadres: number, kept?: string): Promise<Figure[]> {
  const root = kept === undefined ? mkdtempSync(join(tmpdir(), 'cadre-ledger-findings-')) : resolve(kept);
  const folder = join(root, String(cadres));
  const at = `${cadres}`;
  try {
    await fill(folder, cadres);
    const { ledger, figures } = await rebuilt(folder, at);
    const app = await createApp(ledger, [PERSON], { role: 'api' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    figures.push(...(await asked(app, ledger, at)), ...(await acted(ledger, at)));
    await app.close();
    return figures;
  } finally {
    if (kept === undefined) rmSync(root, { recursive: true, force: true });
  }
}

/** Fills a log, or takes the one that an earlier run has left. Late acts of that run lie in a copy of it. */
async function fill(folder: string, cadres: number): Promise<void> {
  const [whole, log, views] = ['whole.db', 'log.db', 'views.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'filled'))) {
    const district = await recordDistrict();
    const events = Math.ceil(cadres / DISTRICT_CADRES) * district.events.length + 5000;
    const level = await fillLevel({ name: 'scale', events, folder }, district);
    copyFileSync(log, whole);
    writeFileSync(join(folder, 'filled'), String(level.events));
  }
  progress(`  ${cadres} cadres: ${readFileSync(join(folder, 'filled'), 'utf8')} events`);
  for (const file of [log, `${log}-wal`, `${log}-shm`, views, `${views}-wal`, `${views}-shm`])
    rmSync(file, { force: true });
  copyFileSync(whole, log);
}

/** Fills every view from the beginning. */
async function rebuilt(folder: string, at: string): Promise<{ ledger: Ledger; figures: Figure[] }> {
  const ledger = openLedger(readConfig({ PORT: '0', DATA_DIR: folder }), systemClock);
  const whole = Number(readFileSync(join(folder, 'filled'), 'utf8'));
  let [told, before] = [0, process.cpuUsage()];
  const begun = before;
  const each: number[] = [];
  for (let seq = 0; seq < whole && ledger.failure === undefined;) {
    await after(LOOK_MS);
    ({ seq } = ledger.runner.progress());
    if (seq < whole && seq - told < STRETCH) continue;
    const { user, system } = process.cpuUsage(before);
    const micros = (user + system) / Math.max(1, seq - told);
    each.push(micros);
    const { rss } = process.memoryUsage();
    progress(`  rebuild: ${seq} events, ${Math.round(micros)} µs of processor time each, ${Math.round(rss / 1e6)} MB`);
    [told, before] = [seq, process.cpuUsage()];
  }
  if (!(await ledger.runner.caughtUp())) throw new Error('the views could not be built', { cause: ledger.failure });
  const { user, system } = process.cpuUsage(begun);
  progress(`  rebuild: ${Math.round((user + system) / 1e6)} s of processor time`);
  const figures = [
    { what: 'rebuild, an event', at, ours: each, unit: 'µs' },
    { what: 'rebuild, the last stretch by the first', at, against: 'itself', ratios: [each.at(-1)! / each[0]!] },
  ];
  return { ledger, figures };
}

/** What some work takes: by the clock, in processor time, and how long nobody else was served meanwhile. */
async function taking(work: () => Promise<void>): Promise<{ ms: number; cpu: number; held: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await after(50);
  delay.enable();
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const [ms, { user, system }] = [performance.now() - from, process.cpuUsage(cpu)];
  await after(20);
  delay.disable();
  return { ms, cpu: (user + system) / 1000, held: delay.max / 1e6 };
}

async function asked(app: NestFastifyApplication, ledger: Ledger, at: string): Promise<Figure[]> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const figures: Figure[] = [];
  const measure = async (what: string, times: number, ask: () => Promise<string>): Promise<void> => {
    const took: Awaited<ReturnType<typeof taking>>[] = [];
    let answer = '';
    for (let time = 0; time < times; time++) took.push(await taking(async () => void (answer = await ask())));
    figures.push(
      { what, at, ours: took.map(({ cpu }) => cpu), unit: 'ms of processor time' },
      { what: `${what}, others wait at most`, at, ours: [Math.max(...took.map(({ held }) => held))], unit: 'ms' },
    );
    progress(`  ${what}: ${answer.slice(0, 160)}`);
  };
  for (const [what, path] of Object.entries(READS)) {
    await measure(what, TIMES, async () => {
      const answer = await app.inject({ method: 'GET', url: path.replace('{cadre}', aCadre(ledger)), headers });
      return `${answer.statusCode} ${answer.body}`;
    });
  }
  for (const [what, body] of Object.entries(PREVIEWS)) {
    await measure(what, 3, async () => {
      const url = '/v1/rules/preview?limit=50';
      const answer = await app.inject({ method: 'POST', url, headers, payload: body });
      return `${answer.statusCode} ${answer.body}`;
    });
  }
  return figures;
}

function aCadre(ledger: Ledger): string {
  const { db } = ledger.file;
  const facts = ledger.runner.table('findingFacts', 'members');
  return String(
    db.prepare(`SELECT member FROM ${facts} WHERE member LIKE 'subjects cadre-%' LIMIT 1`).get()?.['member'],
  ).slice('subjects '.length);
}

/** Records that come late, and how long the views lag behind each. */
async function acted(ledger: Ledger, at: string): Promise<Figure[]> {
  const first = async (type: string, category: string): Promise<Recorded> => {
    const heads = ledger.runner.table('findingFacts', 'heads');
    const rows = ledger.file.db
      .prepare(`SELECT stream FROM ${heads} WHERE stream LIKE ? LIMIT 400`)
      .all(`${category}-%`);
    for (const { stream } of rows)
      for await (const event of ledger.store.read(String(stream))) if (event.type === type) return event;
    throw new Error(`there is no ${type}`);
  };
  // A store takes what no command would be taken for: the rounds of the copies have no year.
  const corrected = async (target: Recorded, newEffectiveOn: string): Promise<string> => {
    const { stream, id, type, v } = target;
    let head = 0;
    for await (const { revision } of ledger.store.read(stream)) head = revision;
    const { recordedAt: _, ...meta } = target.meta;
    const commandId = derivedId('the bench corrects', id);
    const event = {
      id: eventIdOf(stream, commandId, 0),
      type: RECORD_CORRECTED,
      v: 1,
      data: { targetEventId: id, targetType: type, targetV: v, newEffectiveOn },
      meta: { ...meta, commandId, entryMode: 'correction' as const, reason: '日期有误', checks: [] },
    };
    const answer = await ledger.store.append(stream, head, [event]);
    if (answer.kind !== 'appended') throw new Error(`${stream} has gone on`);
    return answer.position;
  };
  const acts: readonly [what: string, target: Recorded, day: string][] = [
    ['a cadre’s registration is corrected', await first('CadreRegistered', 'cadre'), '2009-01-01'],
    ['a yearly assessment is corrected', await first('AssessmentRoundOpened', 'assessmentRound'), '2014-10-02'],
  ];
  const figures: Figure[] = [];
  for (const [what, target, day] of acts) {
    const took = await taking(async () => {
      const position = await corrected(target, day);
      if (!(await ledger.runner.reached(position, PATIENCE_MS))) throw new Error(`${what}: the views lag`);
    });
    progress(`  ${what}: ${JSON.stringify(took)}`);
    figures.push(
      { what: `${what}: until it is seen`, at, ours: [took.ms], unit: 'ms' },
      { what: `${what}: others wait at most`, at, ours: [took.held], unit: 'ms' },
    );
  }
  return figures;
}
