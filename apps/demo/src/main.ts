import 'reflect-metadata';
import { readConfig, toldError } from '#libs/node';
import { Command } from 'commander';
import { demo } from './demo.command.ts';

const program = new Command('cadre-ledger-demo')
  .description(
    '用演示数据填充空库,打印数字并启动服务 fill an empty store with the demo district, print its figures, serve',
  )
  .option(
    '--no-serve',
    '打印数字后即停止;全部相符时退出码为 0 stop after the figures; exit code 0 only when every one agrees',
  )
  .action(async ({ serve }: { serve: boolean }) => {
    const agrees = await demo(readConfig(), { serve });
    if (!agrees) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${toldError(error)}\n`);
  process.exit(1);
}
