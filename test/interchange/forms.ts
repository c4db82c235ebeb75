import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_FORM, writeLrmx, type Form, type Question, type TextElement } from '#libs/interchange';
import { derivedId, type Recorded } from '#libs/kernel';
import { caughtUp, type Config, openLedger, systemClock } from '#libs/node';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import type { Totals } from '../../apps/cli/src/forms/report.ts';
import { openQuestions } from '../../apps/cli/src/forms/review.ts';
import { openDryRun } from '../../apps/cli/src/forms/saved.ts';
import { applyNamed, dryRun, type DryRunOptions } from '../../apps/cli/src/import.command.ts';

/** Eighteen digits whose check digit is wrong: nobody's number. */
export const IDENTITY = '210404197503070005';

/** An invented person's form, everything filled in. */
export const ZHANG: Partial<Record<TextElement, string>> = {
  XingMing: '张伟试',
  XingBie: '男',
  ChuShengNianYue: '197503',
  MinZu: '满族',
  JiGuan: '辽宁葫芦岛',
  ChuShengDi: '辽宁葫芦岛',
  RuDangShiJian: '199806',
  CanJiaGongZuoShiJian: '199707',
  JianKangZhuangKuang: '健康',
  QuanRiZhiJiaoYu_XueLi: '大学',
  QuanRiZhiJiaoYu_XueWei: '法学学士',
  QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '辽宁大学法律系法学专业',
  QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '辽宁大学法律系法学专业',
  ZaiZhiJiaoYu_XueLi: '省委党校研究生',
  ZaiZhiJiaoYu_XueWei: '(无)',
  ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '辽宁省委党校经济管理专业',
  XianRenZhiWu: '清河镇党委书记',
  JianLi: [
    '1993.09--1997.07  辽宁大学法律系法学专业学习',
    '1997.07--2005.03  外地某局科员',
    '                  (其间:2001.09--2004.07 辽宁省委党校经济管理专业学习)',
    '2005.03--2012.05  清河镇镇长',
    '2012.05--         清河镇党委书记',
  ].join('\n'),
  NianDuKaoHeJieGuo: '近三年均为称职',
  ChengBaoDanWei: '中共葫芦岛市试验区委组织部',
  JiSuanNianLingShiJian: '20190630',
  TianBiaoShiJian: '20190701',
  TianBiaoRen: '经办人',
  ShenFenZheng: IDENTITY,
  ZhaoPian: 'aGVsbG8=',
};

/** A form of these texts with a family of one. */
export function formOf(texts: Partial<Record<TextElement, string>>): Form {
  const wife = { ChengWei: '妻子', XingMing: '李某试', ChuShengRiQi: '197601', ZhengZhiMianMao: '群众' };
  return { ...EMPTY_FORM, texts, family: [{ texts: wife, further: [] }] };
}

/** A file of {@link ZHANG} with some texts changed. */
export function lrmx(changes: Partial<Record<TextElement, string>> = {}): string {
  return writeLrmx(formOf({ ...ZHANG, ...changes }));
}

/** An empty folder that nobody else has. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'forms-'));
}

/** Writes a file into a folder and gives its path. */
export function file(dir: string, name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** A ledger in a folder. */
export function configIn(dataDir: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    eventStore: 'sqlite',
    role: 'all',
    logFile: join(dataDir, 'log.db'),
    viewsFile: join(dataDir, 'views.db'),
    credentialsFile: join(dataDir, 'credentials.json'),
  };
}

const POSTS = [
  { postId: 'secretary', title: '党委书记', principal: true },
  { postId: 'mayor', title: '镇长', principal: true },
  { postId: 'vice-1', title: '副镇长', principal: false },
  { postId: 'vice-2', title: '副镇长', principal: false },
];

/** A ledger opened on 2014-01-01 with one township and one department. */
export async function seeded(): Promise<Config> {
  const config = configIn(folder());
  await send(config, [
    ['OpenLedger', { openedOn: '2014-01-01', effectiveOn: '2014-01-01' }],
    ['RegisterTeam', { teamId: 'qinghe', name: '清河镇', kind: 'township', effectiveOn: '2000-01-01' }],
    ...POSTS.map((post): Command => {
      const rank = post.principal ? '141' : '142';
      return ['AuthorisePost', { teamId: 'qinghe', ...post, elected: false, rank, effectiveOn: '2000-01-01' }];
    }),
    ['RegisterTeam', { teamId: 'finance', name: '区财政局', kind: 'department', effectiveOn: '2000-01-01' }],
    [
      'AuthorisePost',
      {
        teamId: 'finance',
        postId: 'head',
        title: '局长',
        principal: true,
        elected: false,
        rank: '141',
        effectiveOn: '2000-01-01',
      },
    ],
  ]);
  return config;
}

export type Command = [name: string, body: Record<string, unknown>];

/** Sends commands to the ledger of a folder; each must be accepted. */
export async function send(config: Config, commands: readonly Command[]): Promise<void> {
  const ledger = openLedger(config, systemClock);
  for (const [name, fields] of commands) {
    const basis = { kind: 'takeOverList', documentNo: '组交〔2013〕1号', issuedOn: '2013-12-31' };
    const body = {
      basis,
      ...(['OpenLedger', 'AnnulRecord', 'CorrectRecord'].includes(name) ? {} : { entryMode: 'backfill' }),
      ...fields,
    };
    const request = { name, body, commandId: derivedId('test', JSON.stringify([name, fields])) };
    const actor = { userId: 'u-test', role: 'recorder', organ: 'test' };
    const answer = await ledger.executor.execute({ ...request, actor });
    if ('refused' in answer) throw new Error(JSON.stringify(answer));
  }
  await caughtUp(ledger);
  await ledger.close();
}

/** What an import told and left in the log. */
export interface Imported {
  readonly fine: boolean;
  readonly text: string;
  /** Acts told in the summary. */
  readonly acts: number;
  readonly totals: Totals;
  /** Name of the dry run. */
  readonly id: string;
  /** The questions that it left open. */
  readonly questions: readonly Question[];
}

/** Tries paths in the ledger of a folder, and applies what that showed unless told otherwise. */
export async function imported(
  config: Config,
  paths: readonly string[],
  { apply = true, ...options }: DryRunOptions & { apply?: boolean } = {},
): Promise<Imported> {
  const lines: string[] = [];
  const tell = (line: string): void => void lines.push(line);
  const { id, totals } = await dryRun(config, paths, options, tell);
  if (apply) await applyNamed(config, id, tell);
  const questions = (await openIn(config, id)).map(({ question }) => question);
  return { fine: totals.failed === 0, text: lines.join('\n'), acts: totals.acts, totals, id, questions };
}

async function openIn(config: Config, id: string): ReturnType<typeof openQuestions> {
  return openQuestions(await openDryRun(config.dataDir, id), new Answers(config.dataDir, systemClock));
}

/** Answers the open questions of a dry run: `choose` names the choice, or leaves the question open. */
export async function answered(
  config: Config,
  id: string,
  choose: (question: Question) => string | undefined,
): Promise<number> {
  const answers = new Answers(config.dataDir, systemClock);
  let given = 0;
  for (const { question, path } of await openIn(config, id)) {
    const choice = choose(question);
    if (choice === undefined) continue;
    answers.give(question, choice, path);
    given += 1;
  }
  return given;
}

/** Every event of the ledger of a folder, as `type data` in log order. */
export async function eventsIn(config: Config): Promise<Pick<Recorded, 'id' | 'type' | 'stream' | 'data' | 'meta'>[]> {
  const ledger = openLedger(config, systemClock);
  const { events } = await ledger.store.readAll(null, 10_000);
  await ledger.close();
  return events.map(({ id, type, stream, data, meta }) => ({ id, type, stream, data, meta }));
}

/** An identity number of a region that there is not, so that it is nobody's: seventeen digits and their check character. */
export function numberOf(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}
