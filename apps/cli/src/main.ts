import 'reflect-metadata';
import { Command } from 'commander';
import { credentialsIn, withHashes, writeCredentials } from '../../api/src/auth/credentials.ts';
import { readConfig, systemClock, toldError } from '#libs/node';
import { copy, ownLog } from './copy.command.ts';
import { exportForm, type ExportOptions } from './export-form.command.ts';
import { checkEngine, protectEngine } from './engine-check/engine-check.command.ts';
import {
  answerQuestion,
  applyNamed,
  dryRun,
  reviewQuestions,
  showAnswers,
  showQuestions,
  type DryRunOptions,
} from './import.command.ts';
import { fsck } from './fsck/fsck.command.ts';
import { rebuild, resumeViews } from './rebuild.command.ts';
import { checkViews } from './views.command.ts';

const program = new Command('cadre-ledger').description('Cadre Ledger 干部履职台账');

program
  .command('credentials')
  .description(
    '写入用户名册,每种角色一名用户;已有则不动 write the credentials file, with one user for every role, unless it is there',
  )
  .option(
    '--hash-tokens',
    '名册中只保留令牌的摘要(SHA-256),此后无法再从中读出令牌 keep hashes of the tokens only: they cannot be read from the file any more',
    false,
  )
  .action(({ hashTokens }: { hashTokens: boolean }) => {
    const { credentialsFile } = readConfig();
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    const credentials = credentialsIn(credentialsFile, say);
    if (!hashTokens) return;
    writeCredentials(credentialsFile, withHashes(credentials));
    say(`${credentials.length} 个令牌改存摘要 tokens kept as hashes: ${credentialsFile}`);
  });

program
  .command('rebuild')
  .description(
    '由日志重建视图(先停止服务器) throw the views away and build them anew from the log (stop the server first)',
  )
  .action(async () => rebuild(readConfig()));

const views = program.command('views').description('视图 the views');

views
  .command('check')
  .description(
    '核对视图是否据此日志生成(先停止服务器) compare the views with the log, event by event (stop the server first)',
  )
  .action(async () => {
    process.exitCode = (await checkViews(readConfig(), (line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
  });

views
  .command('resume')
  .description(
    '原因排除后,已停的视图从停下处继续(先停止服务器;运行中的服务器用 kill -USR2) let parked views go on from where they stopped, the cause being gone (stop the server first; a running one does it on kill -USR2)',
  )
  .action(async () => resumeViews(readConfig()));

program
  .command('copy')
  .description(
    '复制日志到另一引擎,中断后可续,最后比对(先停止服务器) copy the log into another engine, go on with a copy that was interrupted, compare both (stop the server first)',
  )
  .option('--from <store>', 'a SQLite log, its file or its folder, or esdb://…; without it the log of this ledger')
  .option('--to <store>', '同上 the same')
  .action(async ({ from, to }: { from?: string; to?: string }) => {
    if (from === undefined && to === undefined) throw new Error('--from, --to, or both');
    const own = ownLog(readConfig());
    const { count, sha256 } = await copy(from ?? own, to ?? own, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`两处一致 the same in both: ${count} events, SHA-256 ${sha256}\n`);
  });

program
  .command('fsck')
  .description(
    '用另一种方式检查日志,逐条核对,并查找互相矛盾的记录 check the log by another way than the program reads it, event by event, and find acts that contradict each other',
  )
  .option('--resume', '从上次停止处继续 go on where the last check was stopped', false)
  .action(async ({ resume }: { resume: boolean }) => {
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    process.once('SIGTERM', () => stop.abort());
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    process.exitCode = (await fsck(readConfig(), { clock: systemClock, say, resume, signal: stop.signal })) ? 0 : 1;
  });

const engine = program.command('engine').description('日志所在的引擎 the engine that holds the log');

engine
  .command('protect')
  .description(
    '在 EventStoreDB 上建立台账的用户(EVENT_STORE 中的用户),写入权限设置 make the user that EVENT_STORE names on EventStoreDB, and write the access lists',
  )
  .requiredOption(
    '--administrator <file>',
    '文件,内为管理员的连接地址 a file with the address as an administrator has it',
  )
  .action(async ({ administrator }: { administrator: string }) => {
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    process.exitCode = (await protectEngine(readConfig(), administrator, say)) ? 0 : 1;
  });

engine
  .command('check')
  .description(
    '检查服务器或文件上的保护措施是否就位,不改动任何内容 tell which protections of the log are in place on its server or file; changes nothing',
  )
  .action(async () => {
    process.exitCode = (await checkEngine(readConfig(), (line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
  });

const imports = program
  .command('import')
  .description(
    '导入干部任免审批表(.lrmx、.lrm):先试运行,逐项列出结果;再用 --apply 照该次试运行录入(先停止服务器) import appointment forms (.lrmx, .lrm): a dry run shows what would become of every piece; --apply records just that (stop the server first)',
  )
  .argument('[paths...]', '文件和文件夹 files and folders')
  .option('--apply <dry-run>', '照此次试运行录入 record what the dry run of this name showed')
  .option('--json', '输出 JSON,供程序使用 as JSON, for programs', false)
  .option('-o, --out <file>', '结果写入文件 write the report to a file')
  .option(
    '--district <name>',
    '单位名称前可能写有的区划名,如 葫芦岛市南票区 the district as unit names may begin with it',
  )
  .option('--issued-on <date>', '表中没有填表时间时采用的日期 the day of forms that do not say theirs, YYYY-MM-DD')
  .action(async (paths: string[], { apply, ...options }: Omit<DryRunOptions, 'signal'> & { apply?: string }) => {
    const { signal } = stoppedByHand();
    if (apply === undefined) {
      const { totals } = await dryRun(readConfig(), paths, { ...options, signal });
      if (totals.failed > 0) process.exitCode = 1;
    } else {
      if (paths.length > 0)
        throw new Error('--apply 只写试运行的名称,不写文件 --apply takes the name of a dry run, and no paths');
      if (!(await applyNamed(readConfig(), apply, undefined, signal))) process.exitCode = 1;
    }
  });

imports
  .command('questions')
  .description('列出试运行中未答的问题 show the open questions of a dry run, the latest unless it is named')
  .argument('[dry-run]')
  .action(async (id: string | undefined) => showQuestions(readConfig(), id));

imports
  .command('review')
  .description('逐个回答试运行中的问题 answer the open questions of a dry run one after the other')
  .argument('[dry-run]')
  .action(async (id: string | undefined) => reviewQuestions(readConfig(), id));

imports
  .command('answer')
  .description('回答一个问题 answer one question of the latest dry run')
  .argument('<question>', '问题编号 id of the question, q-…')
  .argument('<choice>', '选择 one of its choices')
  .action(async (question: string, choice: string) => answerQuestion(readConfig(), question, choice));

imports
  .command('answers')
  .description('列出已有的答复,或收回一个 show the answers that hold, or take one back')
  .option('--take-back <question>', '收回此问题的答复 take back the answer to this question')
  .action(({ takeBack }: { takeBack?: string }) => showAnswers(readConfig(), takeBack));

// Ctrl-C once: at the next place where it can go on later. Twice: at once.
function stoppedByHand(): AbortController {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('已中断 stopped')));
  process.once('SIGTERM', () => stop.abort(new Error('已中断 stopped')));
  return stop;
}

program
  .command('export-form')
  .description(
    '导出干部任免审批表 .lrmx(先停止服务器) write the appointment form of a cadre as .lrmx (stop the server first)',
  )
  .argument('<cadreId>', '干部编号 id of the cadre')
  .option(
    '--as-of <date>',
    '截至该日的情况,年龄也计算到该日(默认今天) what was true on this day; ages are computed at it (today)',
  )
  .option('--known-at <instant>', '该时刻所知(默认现在) as known at this instant, RFC 3339 (now)')
  .option(
    '--source <file>',
    '原表:家庭成员、身份证号、照片及台账不保存的内容取自此表 the original form: family, identity number, photo and what the ledger does not keep',
  )
  .option('-o, --out <file>', '写入的文件;不加则输出到屏幕 where to write; standard output without it')
  .action(async (cadreId: string, options: ExportOptions) => exportForm(readConfig(), cadreId, options));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${toldError(error)}\n`);
  process.exit(1);
}
