import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './browser.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KEPT = join(ROOT, 'node_modules', '.cache', 'cadre-ledger');
/** What the screens are built of: where one of these differs, they are built anew. */
const BUILT_OF = [
  'package-lock.json',
  'apps/web/{index.html,*.ts,tsconfig.json}',
  'apps/web/{src,build}/**/*',
  'libs/client/src/*.ts',
];

/** The folder of the built screens. They are built once for all spec files, by the first that asks. */
export function builtForTests(): string {
  return oneAtATime('screens', () => {
    const kept = join(KEPT, `screens-${hashOfSources()}`);
    if (!existsSync(kept)) build(kept);
    return kept;
  });
}

function build(kept: string): void {
  for (const name of readdirSync(KEPT)) {
    if (name.startsWith('screens-') && !name.startsWith('screens-lock')) rmSync(join(KEPT, name), { recursive: true });
  }
  const making = `${kept}-unfinished`;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--config', join(ROOT, 'apps/web/vite.config.ts'), '--outDir', making, '--emptyOutDir'];
  execFileSync(process.execPath, [vite, ...args, '--logLevel', 'warn'], {
    cwd: ROOT,
    // Built for those who use it, whatever this process is for.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(making, kept);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(BUILT_OF, { cwd: ROOT }).filter(
    (file) => !/\.spec\.tsx?$/.test(file) && statSync(join(ROOT, file)).isFile(),
  );
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
