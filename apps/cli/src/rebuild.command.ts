import { rmSync } from 'node:fs';
import { type Config, openLedger, systemClock } from '#libs/node';

/** How long a rebuild may take. */
const REBUILD_MS = 24 * 3_600_000;

/** Deletes the views file and projects the whole log again, saying how far it is. */
export async function rebuild(config: Config): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(config.viewsFile + suffix, { force: true });
  await fill(config, 'rebuilt');
}

/** Lets parked views go on from where each stopped, the cause being gone, and says how far they came. */
export async function resumeViews(config: Config): Promise<void> {
  await fill(config, 'resumed');
}

async function fill(config: Config, done: string): Promise<void> {
  // A view that is parked gets another try when the ledger is opened.
  const ledger = openLedger(config, systemClock);
  let told = ledger.runner.cursor.seq;
  const telling = ledger.projected.subscribe((events) => {
    const seq = events.at(-1)?.seq ?? 0;
    if (seq - told < 10_000) return;
    told = seq;
    process.stdout.write(`${seq} events\n`);
  });
  const { runner } = ledger;
  const filled = await ledger.telling(runner.reachedHead(REBUILD_MS).then((all) => all && runner.caughtUp()));
  telling.unsubscribe();
  const parked = runner.statuses().filter((status) => status.parked);
  process.stdout.write(`${filled ? done : `NOT ${done}`}: ${runner.cursor.seq} events\n`);
  for (const { name, parked: at } of parked)
    process.stdout.write(`parked: ${name} at ${at?.position}: ${at?.reason}\n`);
  await ledger.close();
  if (!filled || parked.length > 0) throw new Error('the views are not complete');
}
