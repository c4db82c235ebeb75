import { existsSync } from 'node:fs';
import { domain } from '#libs/domain';
import { openStore, systemClock, type Config } from '#libs/node';
import { Registry, ViewsFile, historyUpTo, reactionsFeature, type Cursor, type ViewStatus } from '#libs/runtime';

/** After how many events progress is told. */
const TOLD_EVERY = 100_000;

/**
 * Goes through the log up to where each view has come and compares the hash over every event with the one that the views
 * keep: also what was changed long before the last event is found. Says what differs; whether nothing does.
 */
export async function checkViews(config: Config, say: (line: string) => void): Promise<boolean> {
  if (!existsSync(config.viewsFile)) throw new Error(`没有此视图文件 there are no views ${config.viewsFile}`);
  const store = openStore(config, systemClock);
  const file = new ViewsFile(config.viewsFile);
  try {
    const registry = new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
    const omissions = file.omissions();
    let told = 0;
    const onPage = ({ seq }: Cursor): void => {
      if (seq - told < TOLD_EVERY) return;
      told = seq;
      say(`${seq} events`);
    };
    let same = true;
    for (const statuses of Map.groupBy(file.statuses(), ({ cursor }) => cursor.hash).values()) {
      const [{ cursor }] = statuses as [ViewStatus];
      if (cursor.seq === 0) continue;
      told = 0;
      const there = await historyUpTo(store, registry, cursor.position, { omissions, onPage });
      const agrees = there.seq === cursor.seq && there.hash === cursor.hash;
      same &&= agrees;
      say(`${statuses.map(({ name }) => name).join(', ')}: ${agrees ? agreed(cursor) : differing(cursor, there)}`);
    }
    return same;
  } finally {
    file.close();
    await store.close();
  }
}

function agreed({ seq, position, hash }: Cursor): string {
  return `与日志一致 as the log: ${seq} events up to position ${position}, SHA-256 ${hash}`;
}

function differing(kept: Cursor, there: Cursor): string {
  return (
    `与日志不符,请运行 rebuild not of this log, run rebuild: ${kept.seq} events up to position ${kept.position}, SHA-256 ` +
    `${kept.hash}; the log holds ${there.seq} up to there, SHA-256 ${there.hash}`
  );
}
