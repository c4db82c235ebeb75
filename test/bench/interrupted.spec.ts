import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../web/support/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARGS = ['--conditions=source', '--import', './test/support/transpile.ts', 'test/bench/main.ts', '--only', 'web'];
/** Far beyond what it takes to fill the views of a district. */
const PATIENCE_MS = 300_000;

interface Ended {
  readonly code: number | null;
  /** Whether something stood on the disk when the signal was sent. */
  readonly filled: boolean;
  readonly left: readonly string[];
}

/** Runs the bench of the screens until it has filled the views of its first district, then has a signal end it. */
function interrupted(folder: string, signal: 'SIGINT' | 'SIGTERM'): Promise<Ended> {
  const bench = spawn(process.execPath, ARGS, { cwd: ROOT, env: { ...process.env, TMPDIR: folder } });
  let said = '';
  let filled = false;
  return new Promise((resolve) => {
    for (const stream of [bench.stdout, bench.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        const before = said;
        said += chunk.toString();
        if (!before.includes('rows in') && said.includes('rows in')) {
          filled = namesIn(folder).length > 0;
          bench.kill(signal);
        }
      });
    }
    bench.once('exit', (code) => resolve({ code, filled, left: namesIn(folder) }));
  });
}

/** What the bench has put there; a browser that is ended while it starts has folders of its own. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('cadre-ledger-'));
}

describeInBrowser('the bench of the screens', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'given that it has filled a district, when %s ends it, then nothing of it is left on the disk',
    async (signal) => {
      const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-interrupted-'));
      try {
        expect(await interrupted(folder, signal)).toEqual({ code: 1, filled: true, left: [] });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    PATIENCE_MS,
  );
});
