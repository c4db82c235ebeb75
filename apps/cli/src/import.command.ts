import { isPlainDate } from '#libs/kernel';
import { Presets, SingleBar } from 'cli-progress';
import type { Config } from '#libs/node';
import { formFiles } from './forms/files.ts';
import { FormImporter, type ImportOptions, type Progress } from './forms/importer.ts';
import { openForForms } from './forms/ledger.ts';
import { reportOf, summaryOf, totalsOf } from './forms/report.ts';

/** From so many forms, or acts, on a bar shows how far it is. */
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
  try {
    const started = ledger.clock.now();
    const importer = new FormImporter(ledger, options);
    const results = await shown('张表已试 forms tried', files.length, (onRead) => importer.tried(files, onRead));
    for (const line of results.flatMap(reportOf)) tell(line);
    const totals = totalsOf(results);
    if (apply) {
      const { executor } = ledger;
      await shown('项已录入 acts recorded', totals.acts, (onRecorded) => importer.record(executor, onRecorded));
    }
    const seconds = ((ledger.clock.now() - started) / 1e6).toFixed(1);
    for (const line of summaryOf(totals, apply, seconds)) tell(line);
    return totals.failed === 0;
  } finally {
    await ledger.close();
  }
}

// A bar for what takes long, where somebody looks on.
async function shown<T>(what: string, total: number, work: (onProgress: Progress) => Promise<T>): Promise<T> {
  if (total < MANY || !process.stderr.isTTY) return work(() => {});
  const bar = new SingleBar({ format: `{bar} {value}/{total} ${what} | {duration_formatted}` }, Presets.shades_classic);
  bar.start(total, 0);
  try {
    return await work((done) => bar.update(done));
  } finally {
    bar.stop();
  }
}
