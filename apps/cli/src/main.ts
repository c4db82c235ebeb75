import 'reflect-metadata';
import { Command } from 'commander';
import { credentialsIn } from '../../api/src/access/credentials.ts';
import { readConfig, toldError } from '../../api/src/config.ts';
import { copy, ownLog } from './copy.command.ts';
import { demo } from './demo/demo.command.ts';
import { exportForm, type ExportOptions } from './export-form.command.ts';
import type { ImportOptions } from './forms/importer.ts';
import { importForms } from './import.command.ts';
import { fsck } from './fsck.command.ts';
import { rebuild } from './rebuild.command.ts';

const program = new Command('cadre-ledger').description('Cadre Ledger 干部履职台账');

program
  .command('demo')
  .description('fill an empty store with the demo district, print its figures, serve')
  .option('--no-serve', 'stop after the figures; exit code 0 only when every one agrees')
  .action(async ({ serve }: { serve: boolean }) => {
    const agrees = await demo(readConfig(), { serve });
    if (!agrees) process.exitCode = 1;
  });

program
  .command('credentials')
  .description('write the credentials file, with one user for every role, unless it is there')
  .action(() => {
    const { credentialsFile } = readConfig();
    credentialsIn(credentialsFile, (line) => process.stdout.write(`${line}\n`));
  });

program
  .command('rebuild')
  .description('throw the views away and build them anew from the log (stop the server first)')
  .action(async () => rebuild(readConfig()));

program
  .command('copy')
  .description(
    'copy the log into another engine, go on with a copy that was interrupted, compare both (stop the server first)',
  )
  .option('--from <store>', 'a SQLite log, its file or its folder, or esdb://…; without it the log of this ledger')
  .option('--to <store>', 'the same')
  .action(async ({ from, to }: { from?: string; to?: string }) => {
    if (from === undefined && to === undefined) throw new Error('--from, --to, or both');
    const own = ownLog(readConfig());
    const { count, sha256 } = await copy(from ?? own, to ?? own, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`两处一致 the same in both: ${count} events, SHA-256 ${sha256}\n`);
  });

program
  .command('fsck')
  .description('check the log by another way than the program reads it (stop the server first)')
  .action(async () => {
    process.exitCode = (await fsck(readConfig())) ? 0 : 1;
  });

program
  .command('import')
  .description('import appointment forms (.lrmx, .lrm); shows what would happen unless --apply (stop the server first)')
  .argument('<paths...>', 'files and folders')
  .option('--apply', 'record; without it nothing is', false)
  .option('--district <name>', 'the district as unit names may begin with it, such as 葫芦岛市南票区')
  .option('--issued-on <date>', 'the day of forms that do not say theirs, YYYY-MM-DD')
  .action(async (paths: string[], options: ImportOptions) => {
    if (!(await importForms(readConfig(), paths, options))) process.exitCode = 1;
  });

program
  .command('export-form')
  .description('write the appointment form of a cadre as .lrmx (stop the server first)')
  .argument('<cadreId>')
  .option('--as-of <date>', 'what was true on this day; ages are computed at it (today)')
  .option('--known-at <instant>', 'as known at this instant, RFC 3339 (now)')
  .option('--source <file>', 'the original form: family, identity number, photo and what the ledger does not keep')
  .option('-o, --out <file>', 'where to write; standard output without it')
  .action(async (cadreId: string, options: ExportOptions) => exportForm(readConfig(), cadreId, options));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${toldError(error)}\n`);
  process.exit(1);
}
