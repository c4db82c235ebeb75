import 'reflect-metadata';
import { Command } from 'commander';
import { readConfig, toldError } from '../../api/src/config.ts';
import { demo } from './demo/demo.command.ts';
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
  .command('rebuild')
  .description('throw the views away and build them anew from the log (stop the server first)')
  .action(async () => rebuild(readConfig()));

program
  .command('fsck')
  .description('check the log by another way than the program reads it (stop the server first)')
  .action(async () => {
    process.exitCode = (await fsck(readConfig())) ? 0 : 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${toldError(error)}\n`);
  process.exit(1);
}
