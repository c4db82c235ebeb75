import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '#libs/store';
import { wordsOf } from './crash-words.ts';
import type { Word } from './crash-words.ts';
import { LogCheck } from './log-check.ts';
import { Chance } from './random.ts';

const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
const KILLS = Number(process.env['CRASH_KILLS'] ?? 200);
const SEED = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 31));
// Two logs at once: while one writer starts or dies, the other writes.
const LOGS = 2;
const TIMEOUT_MS = 10_000 + KILLS * 1_500;

/** When to kill: so long after the writer begins to open the log, or after its first acknowledged append. */
interface Death {
  readonly after: 'opening' | 'done';
  readonly delayMs: number;
}

describe(`a log whose writer is killed (CRASH_SEED=${SEED})`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crash-'));
    process.stderr.write(`crash test: CRASH_SEED=${SEED} CRASH_KILLS=${KILLS}\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(
    `holds, after each of ${KILLS} kills, every acknowledged event once, in order, in its place, and no half batch`,
    async () => {
      const logs = Array.from({ length: LOGS }, (_, log) => killAgainAndAgain(join(folder, `${log}.db`), log));
      const checks = await Promise.all(logs);

      const acknowledged = checks.reduce((sum, check) => sum + check.acknowledged, 0);
      const events = checks.reduce((sum, check) => sum + check.size, 0);
      process.stderr.write(`crash test: ${acknowledged} events acknowledged before a kill, ${events} in the logs\n`);
      expect(acknowledged).toBeGreaterThan(KILLS);
    },
    TIMEOUT_MS,
  );

  it(
    'can be opened, and written to, when the kill comes while it is created',
    async () => {
      const chance = new Chance(SEED + LOGS);
      for (let birth = 0; birth < 10; birth += 1) {
        const path = join(folder, `birth-${birth}.db`);
        const check = new LogCheck();
        check.hear(await writeUntilKilled(path, SEED + birth, { after: 'opening', delayMs: chance.between(0, 12) }));
        await openAndCheck(path, check);
      }
    },
    TIMEOUT_MS,
  );
});

async function killAgainAndAgain(path: string, log: number): Promise<LogCheck> {
  const chance = new Chance(SEED + log);
  const check = new LogCheck();
  for (let kill = 0; kill < KILLS / LOGS; kill += 1) {
    const opening = chance.between(1, 8) === 1;
    const death: Death = opening
      ? { after: 'opening', delayMs: chance.between(0, 12) }
      : { after: 'done', delayMs: chance.between(5, 60) };
    const run = chance.between(0, 2 ** 31);
    check.hear(await writeUntilKilled(path, run, death));
    // Mostly the next writer is the one who must get over the crash, sometimes the check is.
    if (chance.between(1, 3) === 1) await openAndCheck(path, check);
  }
  await openAndCheck(path, check);
  await checkAtRest(path, check);
  return check;
}

async function openAndCheck(path: string, check: LogCheck): Promise<void> {
  const store = openSqliteStore({ path, clock: { now: () => 0 } });
  try {
    await check.verify(store);
    await check.retry(store);
  } finally {
    await store.close();
  }
}

async function checkAtRest(path: string, check: LogCheck): Promise<void> {
  const store = openSqliteStore({ path, clock: { now: () => 0 } });
  await check.verifyWhole(store);
  await store.close();

  const file = new DatabaseSync(path, { readOnly: true });
  expect(file.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(file.prepare('SELECT count(*) AS n, count(DISTINCT id) AS ids FROM events').get()).toEqual({
    n: check.size,
    ids: check.size,
  });
  file.close();
}

/** Starts a writer, kills it when its time has come, and gives what it had said by then. */
function writeUntilKilled(path: string, run: number, death: Death): Promise<Word[]> {
  const child = spawn(process.execPath, ['--conditions=source', WRITER, path, String(run)]);
  let said = '';
  let complaints = '';
  let timer: NodeJS.Timeout | undefined;
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!timer && said.includes(death.after)) timer = setTimeout(() => child.kill('SIGKILL'), death.delayMs);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(wordsOf(said));
      else reject(new Error(`the writer ended by itself: ${complaints}`));
    });
  });
}
