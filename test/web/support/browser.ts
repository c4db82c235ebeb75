import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KEPT = join(ROOT, 'node_modules', '.cache', 'cadre-ledger');
/** Where browsers that these tests can drive are found. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const HOW = 'apt-get install chromium fonts-noto-cjk';
/** An installation may fetch much: a limit for what hangs. */
const INSTALL_MS = 600_000;

/** Lets others wait who would make the same thing; ends with the process, whatever becomes of that. */
export function oneAtATime<Made>(name: string, make: () => Made): Made {
  mkdirSync(KEPT, { recursive: true });
  const lock = new DatabaseSync(join(KEPT, `${name}-lock.db`), { timeout: INSTALL_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return make();
  } finally {
    lock.close();
  }
}

/** The browser to drive: one that is there, or Debian's where this user may install it; undefined without any. */
function browserHere(): string | undefined {
  const found = (): string | undefined => PLACES.find((place) => existsSync(place));
  const here = found();
  if (here !== undefined && hasChinese()) return here;
  return oneAtATime('browser', () => {
    install([...(found() === undefined ? ['chromium'] : []), ...(hasChinese() ? [] : ['fonts-noto-cjk'])]);
    return found();
  });
}

/** Without a Chinese font every character is the same box, and no page is as wide as it will be. */
function hasChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return process.platform !== 'linux';
  }
}

function install(packages: readonly string[]): void {
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: INSTALL_MS } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], { ...options, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      ...options,
      stdio: 'ignore',
    });
  } catch {
    // Without the network there is no browser to be had; what follows says so.
  }
}

/**
 * Tests that drive a real browser. Where there is none they did not run, and one line says so; under `CI=true` that is a
 * failure.
 */
export function describeInBrowser(name: string, tests: (executablePath: string) => void): void {
  const executablePath = browserHere();
  describe.each([name])('%s', () => {
    if (executablePath !== undefined) {
      tests(executablePath);
      return;
    }
    it('says that the browser tests did not run', () => {
      process.stderr.write(`the browser tests of "${name}" did not run: no Chromium or Chrome is here. ${HOW}\n`);
      expect(process.env['CI']).not.toBe('true');
    });
  });
}
