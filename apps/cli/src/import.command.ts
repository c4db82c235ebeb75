import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { isPlainDate, type Clock } from '#libs/kernel';
import { systemClock, type Config } from '#libs/node';
import { Answers } from './forms/answers.ts';
import { applyDryRun } from './forms/apply.ts';
import { tryForms, type FormResult, type ImportOptions } from './forms/dry-run.ts';
import { formFiles } from './forms/files.ts';
import { openForForms } from './forms/ledger.ts';
import { NumberStore } from './forms/numbers.ts';
import { progressBar } from './forms/progress.ts';
import { reportOf, Sum, summaryOf, type Totals } from './forms/report.ts';
import { answer, openQuestions, questionText, review } from './forms/review.ts';
import { dryRunsIn, notesOf, openDryRun, saveDryRun, type KeptDryRun } from './forms/saved.ts';

/** Takes a line that is told. */
type Tell = (line: string) => void;

const onScreen: Tell = (line) => void process.stdout.write(`${line}\n`);

/** How a dry run is made and told. */
export interface DryRunOptions extends ImportOptions {
  /** As one JSON document, for programs. */
  readonly json?: boolean;
  /** The file that the report is written to, instead of the screen. */
  readonly out?: string;
  /** Lets it be stopped. */
  readonly signal?: AbortSignal;
}

/** What a dry run came to. */
export interface Shown {
  /** Its name, by which it is applied. */
  readonly id: string;
  readonly totals: Totals;
}

/**
 * Goes through appointment forms (干部任免审批表) in files and folders and tells, form by form and piece by piece, what
 * would become of them. Nothing is recorded; what it showed is kept under a name, by which it can be applied.
 * @throws when the log is open elsewhere, or there is no file to import
 */
export async function dryRun(
  config: Config,
  paths: readonly string[],
  options: DryRunOptions,
  tell: Tell = onScreen,
): Promise<Shown> {
  const { issuedOn, json = false, out, signal } = options;
  if (issuedOn !== undefined && !isPlainDate(issuedOn)) {
    throw new Error(`--issued-on ${String(issuedOn)}: 应为 YYYY-MM-DD a date is due`);
  }
  const files = formFiles(paths);
  if (files.length === 0) throw new Error('没有可导入的 .lrmx 或 .lrm 文件 there is no .lrmx or .lrm file to import');
  const ledger = await openForForms(config);
  try {
    const at = ledger.clock.now();
    const answers = new Answers(config.dataDir, ledger.clock);
    const numbers = new NumberStore(config.dataDir);
    const position = await ledger.store.head();
    const bar = progressBar('张表已试 forms tried', files.length, ledger.clock);
    const { district } = options;
    const taken = { ...(district === undefined ? {} : { district }), ...(issuedOn === undefined ? {} : { issuedOn }) };
    const all = paths.map((path) => absolute(path));
    const trying = { ledger, answers, numbers, notes: notesOf(config.dataDir, all), ...taken };
    const result = await tryForms(files, trying, bar.update, signal)
      .catch((error: unknown) => {
        throw signal?.aborted ? new Error(STOPPED, { cause: error }) : error;
      })
      .finally(bar.stop);
    try {
      const made = { paths: all.map((path) => numbers.sealed(path)), position, at, ...taken };
      const id = saveDryRun(config.dataDir, result, made, (text) => numbers.sealed(text));
      const sum = new Sum();
      await written((json ? jsonOf : tableOf)(id, sum.of(result.forms()), sum), out, tell);
      const { totals } = sum;
      const seconds = ((ledger.clock.now() - at) / 1e6).toFixed(1);
      if (!json || out !== undefined)
        for (const line of [...summaryOf(totals, seconds), ...whatNext(id, totals, out)]) tell(line);
      return { id, totals };
    } finally {
      result.done();
    }
  } finally {
    await ledger.close();
  }
}

const STOPPED =
  '试运行已中断,没有写入任何内容。再次运行同样的命令即从此处继续。 The dry run was stopped and nothing recorded; the same command goes on from here.';

function* tableOf(_: string, forms: Iterable<FormResult>): Generator<string> {
  for (const form of forms) yield* reportOf(form);
}

// One document, though never as a whole in memory; the totals are known when every form was told.
function* jsonOf(id: string, forms: Iterable<FormResult>, sum: Sum): Generator<string> {
  yield `{"dryRun":${JSON.stringify(id)},"forms":[`;
  let index = 0;
  for (const form of forms) yield `${index++ === 0 ? '' : ','}${JSON.stringify(form)}`;
  yield `],"totals":${JSON.stringify(sum.totals)}}`;
}

async function written(lines: Iterable<string>, out: string | undefined, tell: Tell): Promise<void> {
  if (out === undefined) {
    for (const line of lines) tell(line);
    return;
  }
  const file = createWriteStream(out, { mode: 0o600 });
  for (const line of lines) if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await finished(file);
}

function whatNext(id: string, { acts, questions }: Totals, out: string | undefined): string[] {
  return [
    ...(out === undefined ? [] : [`结果写入 written to ${out}`]),
    `这是试运行 ${id},没有写入任何内容。 This was the dry run ${id}: nothing was recorded.`,
    ...(questions > 0
      ? [`回答问题 answer the questions: npm run cli -- import review,然后重新试运行 then make the dry run again`]
      : []),
    ...(acts > 0 ? [`照此录入 record just this: npm run cli -- import --apply ${id}`] : []),
  ];
}

/**
 * Records what a dry run showed, no more and no less.
 * @returns whether all of it stands in the log; not when it was stopped
 * @throws when there is no dry run of this name, or forms, answers or ledger changed since
 */
export async function applyNamed(
  config: Config,
  id: string,
  tell: Tell = onScreen,
  signal?: AbortSignal,
): Promise<boolean> {
  const kept = await openDryRun(config.dataDir, id);
  const ledger = await openForForms(config);
  try {
    const bar = progressBar('项已录入 acts recorded', kept.heading.acts, ledger.clock);
    const { recorded, of, before } = await applyDryRun(kept, {
      ledger,
      executor: ledger.executor,
      answers: new Answers(config.dataDir, ledger.clock),
      numbers: new NumberStore(config.dataDir),
      onRecorded: bar.update,
      ...(signal ? { signal } : {}),
    }).finally(bar.stop);
    const earlier = before > 0 ? `(其中 ${before} 项以前已录入 of them were there before)` : '';
    tell(`已录入 recorded ${recorded} / ${of} 项 acts${earlier}`);
    if (recorded < of) tell(`中断,可继续 stopped; go on with: npm run cli -- import --apply ${id}`);
    return recorded === of;
  } finally {
    await ledger.close();
  }
}

/** Shows the questions of a dry run, the latest unless it is named, that are not answered yet. */
export async function showQuestions(config: Config, id: string | undefined, tell: Tell = onScreen): Promise<void> {
  const open = await openQuestions(await named(config, id), answersIn(config));
  for (const each of open) for (const line of questionText(each)) tell(line);
  tell(`${open.length} 个问题未答 questions open`);
}

/** Asks the open questions of a dry run one after the other, at the terminal. */
export async function reviewQuestions(config: Config, id: string | undefined): Promise<void> {
  const answers = answersIn(config);
  const open = await openQuestions(await named(config, id), answers);
  const terminal = createInterface({ input: process.stdin });
  // Lines that come before they are asked for, from a file, wait until they are.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string | undefined> => {
    process.stderr.write(prompt);
    const line = await lines.next();
    return line.done ? undefined : line.value;
  };
  try {
    const given = await review(open, answers, onScreen, ask);
    onScreen(`${given} 个已答,${open.length - given} 个未答 answered, ${open.length - given} open`);
    if (given > 0) onScreen('请重新试运行 now make the dry run again: import <paths>');
  } finally {
    terminal.close();
  }
}

/** Answers one question of the latest dry run. */
export async function answerQuestion(
  config: Config,
  question: string,
  choice: string,
  tell: Tell = onScreen,
): Promise<void> {
  await answer(question, choice, await named(config, undefined), answersIn(config));
  tell(`已答 answered ${question}: ${choice}`);
}

/** Shows the answers that hold, or takes one back. */
export function showAnswers(config: Config, takeBack: string | undefined, tell: Tell = onScreen): void {
  const answers = answersIn(config);
  if (takeBack === undefined) {
    for (const { question, choice = '', at, form, asked } of answers.all()) {
      tell(`${question}  ${choice}  ${at}  ${form}`);
      tell(`  ${asked.element} ${asked.line}: 台账 ledger ${asked.ledger || '–'} | 表 form ${asked.form || '–'}`);
    }
    tell(`${answers.all().length} 个答复 answers`);
    return;
  }
  if (!answers.takeBack(takeBack)) throw new Error(`没有这个答复 there is no answer to ${takeBack}`);
  tell(
    `已收回 taken back: ${takeBack}。已录入台账的不变,需要时请另行更正或撤销。 What was recorded by it stays; correct or annul it by hand if need be.`,
  );
}

function answersIn({ dataDir }: Config, clock: Clock = systemClock): Answers {
  return new Answers(dataDir, clock);
}

async function named({ dataDir }: Config, id: string | undefined): Promise<KeptDryRun> {
  const latest = id ?? dryRunsIn(dataDir).at(-1);
  if (latest === undefined) throw new Error('还没有试运行 there is no dry run yet: import <paths>');
  return openDryRun(dataDir, latest);
}
