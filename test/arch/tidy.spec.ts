import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, sourcesIn, type Source } from './sources.ts';
import { deadFiles, foreignWords, tidyFaults } from './tidy.ts';

const LIBRARY = 'libs/kernel/src/x.ts';
const APPLICATION = 'apps/api/src/x.ts';

function faultsOf(text: string, path = APPLICATION): string[] {
  return tidyFaults([{ path, text }]);
}

/** Files that git holds or would take in: text only, and not those that npm writes. */
function filesOfTheProject(): Source[] {
  // Continuous integration may run as another user than the one who owns the clone.
  const list = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return paths
    .filter((path) => path !== '' && path !== 'package-lock.json')
    .filter((path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

describe('the code', () => {
  const sources = sourcesIn('apps', 'libs', 'test');

  it('is tidy', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(tidyFaults(sources)).toEqual([]);
  });

  it('has no dead file', () => {
    expect(deadFiles(sources)).toEqual([]);
  });

  it('speaks of itself alone', () => {
    const files = filesOfTheProject();
    expect(files.length).toBeGreaterThan(0);
    expect(foreignWords(files)).toEqual([]);
  });
});

describe('the check of the style', () => {
  it.each([
    ['const at = Date.now();', 'uses Date.now', 'Clock'],
    ['const at = Date["now"]();', 'uses Date.now', 'Clock'],
    ['const at = globalThis.Date.now();', 'uses Date.now', 'Clock'],
    ['const now = Date.now;', 'uses Date.now', 'Clock'],
    ['const at = new Date();', 'uses new Date()', 'Clock'],
    ['const at = new Date;', 'uses new Date()', 'Clock'],
    ['const at = Date();', 'uses Date()', 'Clock'],
    ['const at = performance.now();', 'uses performance.now', 'Clock'],
    ['const at = process.hrtime.bigint();', 'uses process.hrtime', 'Clock'],
    ['const x = Math.random();', 'uses Math.random', 'derivedId'],
    ['const port = process.env.PORT;', 'uses process.env', 'config.ts'],
    ["import { env } from 'node:process';", 'uses process.env', 'config.ts'],
    ['setInterval(beat, 1000);', 'uses setInterval', 'bounded wait'],
    ['const x = y as unknown as Z;', 'says as unknown as', 'type guard'],
    ['const x = (y as unknown) as Z;', 'says as unknown as', 'type guard'],
    ['function f(x: any) {}', 'says any', 'unknown'],
    ['const x = y as Record<string, any>;', 'says any', 'unknown'],
    ['// @ts-expect-error it is late\nf();', 'says @ts-expect-error', 'Mend the type'],
    ['// const x = 1;\nf();', 'looks like code in a comment', 'Delete it'],
    ['f();\n// if (x) {', 'looks like code in a comment', 'Delete it'],
  ])('finds %j', (text, what, instead) => {
    const [fault, ...more] = faultsOf(text);
    expect(fault).toMatch(/^apps\/api\/src\/x\.ts:[12] /);
    expect(fault).toContain(`${what}. `);
    expect(fault).toContain(instead);
    expect(more).toEqual([]);
  });

  it.each([
    'const day = new Date(0);',
    "const text = 'Date.now() as unknown as any';",
    'const text = `// const x = 1;`;',
    'const url = "https://example.org/{";',
    '// A sentence: it ends as sentences do.\nf();',
    'const now = clock.now();',
    'const env = handed.env;',
    'const many: unknown[] = anything;',
    'list.skip(3);',
    'describe.each([1])("x", f);',
  ])('lets %j stand', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('allows each banned name in its one file', () => {
    expect(faultsOf('const at = Date.now();', 'libs/node/src/clock.ts')).toEqual([]);
    expect(faultsOf('const { PORT } = process.env;', 'libs/node/src/config.ts')).toEqual([]);
    expect(faultsOf('const at = Date.now();', 'libs/node/src/config.ts')).toHaveLength(1);
    expect(faultsOf('const at = Date.now();', 'apps/cli/src/clock.ts')).toHaveLength(1);
  });

  it('finds tests held back and open ends, in tests too', () => {
    const path = 'test/sim/x.spec.ts';
    const heldBack = [
      'it.skip("a", f);',
      'describe.only("a", f);',
      'it.todo("a");',
      'xit("a", f);',
      'test.only.each([1])("a", f);',
    ];
    for (const text of heldBack)
      expect(faultsOf(text, path)).toEqual([expect.stringContaining('holds a test back by')]);
    expect(faultsOf('const maybe = ready ? describe : describe.skip;', path)).toHaveLength(1);
    for (const word of ['TO'.concat('DO'), 'FIX'.concat('ME'), 'X'.repeat(3), 'HA'.concat('CK')]) {
      expect(faultsOf(`f(); // ${word}: later`, path)).toEqual([expect.stringContaining(`:1 says ${word}. `)]);
      expect(faultsOf(`/* ${word} */ f();`)).toHaveLength(1);
      expect(faultsOf(`const word = '${word}';`)).toEqual([]);
    }
    expect(faultsOf('const at = Date.now();', path)).toEqual([]);
  });

  it('finds printing in libraries only', () => {
    expect(faultsOf('/** x */\nconsole.log(1);', LIBRARY)).toEqual([
      expect.stringContaining(':2 prints by console.log'),
    ]);
    expect(faultsOf('console.log(1);', APPLICATION)).toEqual([]);
  });

  it('finds long files and long functions, and sees the longest that pass', () => {
    const lines = (count: number): string => 'f();\n'.repeat(count);
    expect(faultsOf(lines(500))).toEqual([]);
    expect(faultsOf(lines(501))).toEqual([expect.stringContaining('has 501 lines, over 500. Move one')]);
    const bodies = [
      (body: string) => `function g() {\n${body}}`,
      (body: string) => `const g = () => {\n${body}};`,
      (body: string) => `class A {\n  /** Says why. */\n  g() {\n${body}}\n}`,
    ];
    for (const around of bodies) {
      expect(faultsOf(around(lines(68)))).toEqual([]);
      expect(faultsOf(around(lines(69)))).toEqual([expect.stringContaining('has a function of 71 lines, over 70')]);
    }
  });

  it('asks for a docstring on each exported name of the libraries that others build on', () => {
    const bare = [
      'export function a() {}',
      'export class B {}',
      'export const c = 1;',
      'export interface D {}',
      'export type E = 1;',
      'export enum F { x }',
      'export abstract class G {}',
      'export async function h() {}',
    ];
    for (const text of bare) {
      expect(faultsOf(text, LIBRARY)).toEqual([expect.stringMatching(/x\.ts:1 exports [a-hA-H] without a docstring/)]);
      expect(faultsOf(`/** Says why. */\n${text}`, LIBRARY)).toEqual([]);
      expect(faultsOf(`/** @internal */\n${text}`, LIBRARY)).toHaveLength(1);
      expect(faultsOf(`// Says why.\n${text}`, LIBRARY)).toHaveLength(1);
      expect(faultsOf(text, 'libs/interchange/src/x.ts')).toEqual([]);
    }
    const overloads = '/** Says why. */\nexport function a(): void;\nexport function a(x?: 1): void {}';
    expect(faultsOf(overloads, LIBRARY)).toEqual([]);
    expect(faultsOf("function a() {}\nexport * from './y.ts';", LIBRARY)).toEqual([]);
  });

  it('finds files that nothing imports', () => {
    const text = '';
    const sources = [
      { path: 'apps/api/src/main.ts', text: "import './used.ts';\nimport '#libs/kernel';" },
      { path: 'apps/api/src/used.ts', text: "import type { X } from './types.ts';" },
      { path: 'apps/api/src/types.ts', text },
      { path: 'apps/api/src/forgotten.ts', text },
      { path: 'libs/kernel/src/index.ts', text },
      { path: 'libs/kernel/src/dates.spec.ts', text },
      { path: 'libs/kernel/src/helper.ts', text },
      { path: 'test/sim/some.ts', text: "import { x } from '../../libs/kernel/src/helper.ts';" },
    ];
    expect(deadFiles(sources)).toEqual([
      'apps/api/src/forgotten.ts is imported by nothing. Delete it, or import it where it is needed.',
    ]);
  });

  it('finds words that are not the project’s', () => {
    const foreign = [
      '/wo'.concat('rk/main'),
      'a sub'.concat('agent said'),
      'in this sess'.concat('ion'),
      '.lib'.concat('rary'),
    ];
    for (const word of foreign) {
      expect(foreignWords([{ path: 'docs/walk.md', text: `first\nsee ${word}` }])).toEqual([
        expect.stringMatching(/^docs\/walk\.md:2 says ".+"\. Say it/),
      ]);
    }
    const ours = `homework/ and possession; a library; docs${foreign[0]}`;
    expect(foreignWords([{ path: 'docs/walk.md', text: ours }])).toEqual([]);
  });
});
