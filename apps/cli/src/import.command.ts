import { isPlainDate } from '#libs/kernel';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Presets, SingleBar } from 'cli-progress';
import type { Config } from '../../api/src/config.ts';
import type { Ledger } from '../../api/src/ledger/ledger.ts';
import { createApp } from '../../api/src/serve.ts';
import { formFiles } from './forms/files.ts';
import { FormImporter, type ImportOptions } from './forms/importer.ts';
import { openForForms } from './forms/ledger.ts';
import { counted, reportOf, summaryOf, type Totals } from './forms/report.ts';

/** From so many files on a bar shows how far it is. */
const MANY = 20;

/**
 * Imports appointment forms (干部任免审批表) from files and folders, or shows what that would do, one table a form.
 * @param tell takes each line of the report
 * @returns whether no form had errors
 * @throws when the log is open elsewhere, or there is no file to import
 */
export async function importForms(
  config: Config,
  paths: readonly string[],
  options: ImportOptions,
  tell: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
): Promise<boolean> {
  const { issuedOn, apply } = options;
  if (issuedOn !== undefined && !isPlainDate(issuedOn)) {
    throw new Error(`--issued-on ${String(issuedOn)}: 应为 YYYY-MM-DD a date is due`);
  }
  const files = formFiles(paths);
  if (files.length === 0) throw new Error('没有可导入的 .lrmx 或 .lrm 文件 there is no .lrmx or .lrm file to import');
  const ledger = await openForForms(config);
  let app: NestFastifyApplication | undefined;
  try {
    if (apply) app = await (await createApp(ledger, [])).init();
    const started = ledger.clock.now();
    const importer = new FormImporter(ledger, options, app?.get(CommandBus));
    const totals = await takeAll(importer, files, tell);
    const seconds = ((ledger.clock.now() - started) / 1e6).toFixed(1);
    for (const line of summaryOf(totals, apply, seconds)) tell(line);
    return totals.failed === 0;
  } finally {
    await closed(app, ledger);
  }
}

async function takeAll(
  importer: FormImporter,
  files: readonly string[],
  tell: (line: string) => void,
): Promise<Totals> {
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} 张 forms | {duration_formatted}', noTTYOutput: false },
    Presets.shades_classic,
  );
  const shown = files.length >= MANY && process.stderr.isTTY;
  if (shown) bar.start(files.length, 0);
  let totals: Totals = { forms: 0, failed: 0, acts: 0, corrections: 0 };
  for (const [index, file] of files.entries()) {
    const result = await importer.take(file);
    totals = counted(totals, result);
    for (const line of reportOf(result)) tell(line);
    if (shown) bar.update(index + 1);
  }
  bar.stop();
  return totals;
}

async function closed(app: NestFastifyApplication | undefined, ledger: Ledger): Promise<void> {
  await app?.close();
  await ledger.close();
}
