import { rmSync } from 'node:fs';
import { type Config, openLedger, systemClock } from '#libs/node';

/** How long a rebuild may take. */
const REBUILD_MS = 24 * 3_600_000;

/** Deletes the views file and projects the whole log again, saying how far it is. */
export async function rebuild(config: Config): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(config.viewsFile + suffix, { force: true });
  const ledger = openLedger(config, systemClock);
  let told = 0;
  const telling = ledger.projected.subscribe((events) => {
    const seq = events.at(-1)?.seq ?? 0;
    if (seq - told < 10_000) return;
    told = seq;
    process.stdout.write(`${seq} events\n`);
  });
  const done = await ledger.runner.reachedHead(REBUILD_MS);
  telling.unsubscribe();
  const parked = ledger.runner.statuses().filter((status) => status.parked);
  process.stdout.write(`${done ? 'rebuilt' : 'NOT rebuilt'}: ${ledger.runner.cursor.seq} events\n`);
  for (const { name, parked: at } of parked)
    process.stdout.write(`parked: ${name} at ${at?.position}: ${at?.reason}\n`);
  await ledger.close();
  if (!done || parked.length > 0) throw new Error('the views are not complete');
}
