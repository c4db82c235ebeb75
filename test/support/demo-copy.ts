import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEPT = join(ROOT, 'node_modules', '.cache', 'cadre-ledger');
const TRANSPILE = fileURLToPath(new URL('transpile.ts', import.meta.url));
const DEMO = join(ROOT, 'apps', 'demo', 'src', 'main.ts');
/** What the demo's data is made by: where one of these differs, it is made anew. */
const MADE_BY = ['package-lock.json', 'apps/{api,demo}/src/**/*.ts', 'libs/*/src/**/*.ts'];
/** The fill records thousands of acts: a limit for what hangs, not for a slow machine. */
export const DEMO_MS = 900_000;

/** A folder as `npm run demo -- --no-serve` leaves it, and what that printed. */
export interface DemoCopy {
  /** To be handed to the program as `DATA_DIR`: log, views and credentials. */
  readonly dataDir: string;
  readonly printed: string;
}

/**
 * Puts a copy of the demo's data into a folder that is not there yet; whoever asks removes it after the tests. The demo
 * fills its store once for all spec files, by the first that asks, and again when its code has changed: what is kept is
 * never opened, so that every copy is of files at rest. The hook that calls this needs {@link DEMO_MS}.
 */
export async function demoCopy(into: string): Promise<DemoCopy> {
  mkdirSync(KEPT, { recursive: true });
  // The lock ends with its process, whatever becomes of that.
  const lock = new DatabaseSync(join(KEPT, 'demo-lock.db'), { timeout: DEMO_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    const kept = join(KEPT, `demo-${hashOfCode()}`);
    if (!existsSync(kept)) await make(kept);
    cpSync(join(kept, 'data'), into, { recursive: true, errorOnExist: true, force: false });
    return { dataDir: into, printed: readFileSync(join(kept, 'printed'), 'utf8') };
  } finally {
    lock.close();
  }
}

async function make(kept: string): Promise<void> {
  for (const name of readdirSync(KEPT)) {
    if (name.startsWith('demo-') && !name.startsWith('demo-lock')) rmSync(join(KEPT, name), { recursive: true });
  }
  const making = `${kept}-unfinished`;
  const args = ['--conditions=source', '--import', TRANSPILE, DEMO, '--no-serve'];
  const env = { ...process.env, DATA_DIR: join(making, 'data'), EVENT_STORE: 'sqlite', CREDENTIALS_FILE: undefined };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  writeFileSync(join(making, 'printed'), stdout);
  renameSync(making, kept);
}

function hashOfCode(): string {
  const hash = createHash('sha256');
  const files = globSync(MADE_BY, { cwd: ROOT }).filter((file) => !file.endsWith('.spec.ts'));
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
