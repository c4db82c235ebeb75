import type { Structure } from '#libs/domain';
import { parseInstant } from '#libs/kernel';
import { QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Presets, SingleBar } from 'cli-progress';
import {
  Credentials,
  freshCredentials,
  readCredentials,
  writeCredentials,
  type Credential,
} from '../../api/src/auth/credentials.ts';
import { caughtUp, type Config, Ledger, openLedger, systemClock } from '#libs/node';
import { granted } from '../../api/src/auth/access.ts';
import { VisibleLedger } from '../../api/src/auth/visible-ledger.ts';
import { Cuts, ReadContext, ReadQuery } from '../../api/src/reads/read.ts';
import { StructureRead } from '../../api/src/statistics/statistics.queries.ts';
import { builtScreens } from '../../api/src/screens/screens.ts';
import { createApp, listen, sayReady } from '../../api/src/serve.ts';
import { REST_MS, fill, storyBegins } from './fill.ts';
import { CUT_OFF, KNOWN_AT_DRAFT, KNOWN_AT_PUBLICATION, seedFigures } from './seed-figures.ts';
import { SimulatedClock } from './simulated-clock.ts';

/** Columns of the table of figures. */
const WIDTHS = [46, 10, 14, 14, 12];

/**
 * Fills the store with the demo district, prints the article's figures beside the computed ones, and serves.
 * @returns whether every figure agrees; with `serve` the process goes on after that
 */
export async function demo(config: Config, { serve }: { serve: boolean }): Promise<boolean> {
  const clock = new SimulatedClock();
  const ledger = openLedger(config, clock);
  const credentials = credentialsOf(config);
  const known = new Credentials(credentials, clock);
  const app = await createApp(ledger, known, {
    offers: { list: () => credentials },
    screens: builtScreens(),
  });
  await app.init();
  clock.moveTo(storyBegins());
  await caughtUp(ledger);
  await fillWithProgress(ledger, clock);
  clock.release(systemClock);
  nameTheirOwn(ledger, credentials, config);
  known.replace(credentials);
  const agrees = await printFigures(app, ledger);
  if (serve) {
    const url = await listen(app, ledger, config);
    sayReady(url);
    printAddresses(url, config);
  } else {
    await app.close();
  }
  return agrees;
}

function credentialsOf(config: Config): Credential[] {
  return readCredentials(config.credentialsFile) ?? freshCredentials({});
}

async function fillWithProgress(ledger: Ledger, clock: SimulatedClock): Promise<void> {
  const quiet = !process.stdout.isTTY;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {value}/{total} 条记录 acts | {duration_formatted}',
      noTTYOutput: quiet,
      notTTYSchedule: 5000,
    },
    Presets.shades_classic,
  );
  let started = false;
  const onProgress = (done: number, of: number): void => {
    if (!started) bar.start(of, done);
    started = true;
    bar.update(done);
  };
  const recorded = await fill({
    ledger,
    clock,
    onProgress,
  });
  bar.stop();
  await ledger.atRest(REST_MS);
  process.stdout.write(
    recorded === 0 ? '台账已有演示数据,不再填充 The demo is in the store already.\n' : `已录入 recorded: ${recorded}\n`,
  );
}

/** The team principal and the cadre of the demo are people of the district. */
function nameTheirOwn(ledger: Ledger, credentials: Credential[], config: Config): void {
  if (readCredentials(config.credentialsFile)) return;
  const cut = { asOf: CUT_OFF, knownAt: parseInstant(KNOWN_AT_PUBLICATION) ?? 0 };
  const { facts } = ledger;
  const team = facts.every('team', cut).find(({ value }) => value.kind === 'township' && value.state === 'active');
  const posts = team ? facts.under('post', team.key, cut) : [];
  const seats = team ? facts.under('incumbency', team.key, cut) : [];
  const incumbentOf = (principal: boolean): string | undefined =>
    seats.find(({ key }) => posts.find((post) => post.key === key)?.value.principal === principal)?.value.cadreId;
  const own: Partial<Record<string, { teamId?: string; cadreId?: string }>> = {
    teamPrincipal: { teamId: team?.key, cadreId: incumbentOf(true) },
    cadre: { teamId: team?.key, cadreId: incumbentOf(false) },
  };
  for (const [index, credential] of credentials.entries()) {
    const mine = own[credential.role];
    const name = mine?.cadreId && facts.one('cadre', mine.cadreId, cut)?.name;
    if (mine) credentials[index] = { ...credential, ...mine, ...(name ? { name } : {}) };
  }
  writeCredentials(config.credentialsFile, credentials);
}

async function structureAt(app: NestFastifyApplication, knownAt: string): Promise<Structure> {
  const query = Object.assign(new ReadQuery(), { asOf: CUT_OFF, knownAt });
  const cut = await app.get(Cuts).cut(query);
  const reader = { role: 'supervisor', userId: 'demo', name: 'demo', organ: '', scope: 'district' } as const;
  const context = new ReadContext(new VisibleLedger(app.get(Ledger), granted(reader, 'structure')), cut, 'zh-CN');
  return app.get(QueryBus).execute(new StructureRead(context, query));
}

async function printFigures(app: NestFastifyApplication, ledger: Ledger): Promise<boolean> {
  const published = await structureAt(app, KNOWN_AT_PUBLICATION);
  const draft = await structureAt(app, KNOWN_AT_DRAFT);
  const lines = [
    row([`截至 as of ${CUT_OFF}`, '文中 seed', '8月5日所知', '7月1日所知', '']),
    row(['', '', 'known 08-05', 'known 07-01', '差 remainder']),
  ];
  let agrees = true;
  for (const { statement, printed, atPublication, atDraft, computed } of seedFigures) {
    const [now, then] = [computed(published), computed(draft)];
    const right = now === atPublication && then === atDraft;
    agrees &&= right;
    const remainder =
      typeof printed === 'number' && typeof now === 'number' && printed !== now ? String(printed - now) : '';
    const mark = printed === null ? '' : printed === now ? '' : printed === then ? '← 07-01' : '≠';
    lines.push(
      row([statement, printed ?? '–', now, then, right ? `${remainder} ${mark}` : `≠ ${atPublication}/${atDraft}`]),
    );
  }
  const stated = seedFigures.filter(
    ({ statement }) => /^ {2}\d.*岁(以上.*)?$/.test(statement.replace(' >=56', '')) && !statement.includes('%'),
  );
  const explained = stated.reduce((sum, { printed }) => sum + Number(printed), 0);
  lines.push('');
  lines.push(`文中各年龄段合计 ${explained},余 ${418 - explained} 人未列 (<=35);学历合计 318,余 100 人未列。`);
  lines.push(
    `The age groups of the article add up to ${explained} of 418: ${418 - explained} are unstated (<=35); education to 318: 100 unstated.`,
  );
  lines.push('7月1日所知的五个百分比与 48.7% 与文中印刷一致:15 22 26 22 8 与 48.7 (204/419)。');
  lines.push(
    'As known on 1 July the five percentages and 48.7 % are those printed: the departure recorded on 15 July explains both.',
  );
  lines.push(
    `班子平均年龄 mean age: 乡镇 ${published.meanAgeByKind.township.mean} < 区直 ${published.meanAgeByKind.department.mean}`,
  );
  lines.push(...reportedFigures(ledger));
  process.stdout.write(
    `${lines.join('\n')}\n${agrees ? '全部相符 every figure agrees' : '有不符 SOME FIGURES DISAGREE'}\n`,
  );
  return agrees;
}

function reportedFigures(ledger: Ledger): string[] {
  const cut = { asOf: '2019-08-05', knownAt: parseInstant(KNOWN_AT_PUBLICATION) ?? 0 };
  const figures = ledger.facts
    .every('figure', cut)
    .toArray()
    .map(({ value }) => `${value.figure} ${value.qualifier} ${value.value}`);
  return [`上报数字 reported, with no records behind them: ${figures.join('; ')}`];
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => padded(String(cell), WIDTHS[index] ?? 0, index > 0)).join(' ');
}

// Chinese characters are two columns wide in a terminal.
function padded(text: string, width: number, right: boolean): string {
  const columns = [...text].reduce((sum, char) => sum + (char > '\u2E80' ? 2 : 1), 0);
  const gap = ' '.repeat(Math.max(width - columns, 0));
  return right ? gap + text : text + gap;
}

function printAddresses(url: string, config: Config): void {
  const cut = `asOf=${CUT_OFF}&knownAt=${encodeURIComponent(KNOWN_AT_PUBLICATION)}`.replaceAll('%3A', ':');
  process.stdout.write(
    [
      `打开 open: ${url}/?${cut}`,
      `令牌 tokens: ${config.credentialsFile}`,
      `结构 structure: ${url}/v1/structure?${cut}`,
      `班子 teams: ${url}/v1/teams?${cut}`,
      `接口文档 API: ${url}/docs`,
      '',
    ].join('\n'),
  );
}
