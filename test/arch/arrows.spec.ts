import { describe, expect, it } from '@jest/globals';
import { arrowFaults } from './arrows.ts';
import { importsOf, sourcesIn, type Source } from './sources.ts';

/** Made-up files: path, then the code in it. */
function files(of: Readonly<Record<string, string>>): Source[] {
  return Object.entries(of).map(([path, text]) => ({ path, text }));
}

/** The faults of one made-up file, without its own path. */
function faultsOf(path: string, text: string, others: Readonly<Record<string, string>> = {}): string[] {
  return arrowFaults(files({ [path]: text, ...others })).map((fault) => fault.replace(`${path}:`, ''));
}

const DECIDE = 'libs/domain/src/cadre/cadre.decide.ts';

describe('the arrows between the rooms', () => {
  it('are kept by every import of apps/ and libs/', () => {
    const sources = sourcesIn('apps', 'libs');
    expect(sources.length).toBeGreaterThan(0);
    expect(arrowFaults(sources)).toEqual([]);
  });
});

describe('the check of the arrows', () => {
  it('sees imports of every form, those of types alone included', () => {
    const text = [
      "import { a } from 'a';",
      "import type { B } from 'b';",
      "import 'c';",
      "import { type D } from 'd';",
      "export * from 'e';",
      "export type { F } from 'f';",
      "const g = await import('g');",
      "type H = import('h').H;",
      "const i = require('i');",
      "const j = new Worker(new URL('./j.ts', import.meta.url));",
      'const k = await import(`${name}.ts`);',
      "const notOne = new URL('./k.json', import.meta.url);",
      "// import 'l';",
    ].join('\n');
    const [source] = files({ 'libs/kernel/src/x.ts': text });
    const found = importsOf(source!).map(({ specifier, line }) => [specifier, line]);
    expect(found).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
      ['e', 5],
      ['f', 6],
      ['g', 7],
      ['h', 8],
      ['i', 9],
      ['./j.ts', 10],
      ['(computed)', 11],
    ]);
  });

  it.each([
    ['kernel imports nothing of ours', 'libs/kernel/src/x.ts', '#libs/rules'],
    ['rules do not know the domain', 'libs/rules/src/x.ts', '#libs/domain'],
    ['the domain does not know the machine', DECIDE, '#libs/runtime'],
    ['the machine does not know the domain', 'libs/runtime/src/x.ts', '#libs/domain'],
    ['the machine does not know the engines', 'libs/runtime/src/x.ts', '#libs/store'],
    ['an engine knows the kernel only', 'libs/store/src/sqlite/x.ts', '#libs/runtime'],
    ['the log of logs knows the kernel only', 'libs/interchange/src/x.ts', '#libs/store'],
    ['interchange stands on the domain, not on the rules', 'libs/interchange/src/x.ts', '#libs/rules'],
  ])('%s', (_, path, specifier) => {
    const name = path.split('/')[1]!;
    const [fault, ...more] = faultsOf(path, `import type { X } from '${specifier}';`);
    expect(fault).toMatch(new RegExp(`^1 imports "${specifier}": libs/${name} may import .* libs/kernel\\.$`));
    expect(more).toEqual([]);
  });

  it.each([
    ['libs/rules/src/x.ts', '#libs/kernel'],
    [DECIDE, '#libs/rules'],
    ['libs/interchange/src/x.ts', '#libs/domain'],
    ['apps/api/src/x.ts', '#libs/runtime'],
    ['apps/cli/src/demo/x.ts', '../../../api/src/ledger.ts'],
    [DECIDE, '../shared/facts.ts'],
    [DECIDE, './cadre.events.ts'],
    ['libs/domain/src/features.ts', './cadre/cadre.feature.ts'],
    ['libs/runtime/src/x.ts', 'node:sqlite'],
    ['libs/kernel/src/x.ts', 'node:crypto'],
    ['libs/domain/src/dsl/x.ts', 'class-validator'],
    ['libs/store/src/eventstoredb/x.ts', '@eventstore/db-client'],
    ['libs/store/src/index.ts', './sqlite/open.ts'],
    ['apps/web/src/x.tsx', 'react'],
    ['apps/web/src/pages/record/x.tsx', '../../components/x.tsx'],
    ['libs/domain/src/cadre/cadre.spec.ts', '../team/team.feature.ts'],
  ])('lets %s import %s', (path, specifier) => {
    expect(faultsOf(path, `import { x } from '${specifier}';`)).toEqual([]);
  });

  it.each([
    ['a library is entered by its index', 'libs/runtime/src/x.ts', '#libs/kernel/dates', '"#libs/kernel"'],
    ['nor by a relative path', 'libs/runtime/src/x.ts', '../../kernel/src/dates.ts', '"#libs/kernel"'],
    ['nor from an application', 'apps/api/src/x.ts', '../../../libs/kernel/src/dates.ts', '"#libs/kernel"'],
    ['a file does not import its own library', 'libs/kernel/src/x.ts', '#libs/kernel', 'relative path'],
    ['the web speaks HTTP only', 'apps/web/src/x.tsx', '#libs/kernel', 'OpenAPI'],
    ['the web does not reach the API', 'apps/web/src/x.tsx', '../../api/src/x.ts', 'library'],
    ['the API does not know the command line', 'apps/api/src/x.ts', '../../cli/src/x.ts', 'library'],
    ['components know no page', 'apps/web/src/components/x.tsx', '../pages/record/x.tsx', 'components/ or api/'],
    ['features are islands', DECIDE, '../team/team.events.ts', 'cadre and team share to shared/'],
    [
      'what features share knows no feature',
      'libs/domain/src/shared/x.ts',
      '../team/team.events.ts',
      'shared/ knows no feature',
    ],
    ['features do not import what joins them', DECIDE, '../domain.ts', 'shared/'],
    ['nothing else stands at the root of domain', 'libs/domain/src/extra.ts', './dsl/x.ts', 'domain.ts'],
    ['engines are strangers', 'libs/store/src/sqlite/x.ts', '../eventstoredb/x.ts', 'strangers'],
    ['the domain knows no Nest', DECIDE, '@nestjs/common', 'class-validator, class-transformer'],
    ['the domain does no input and output', DECIDE, 'node:fs', 'hand it in'],
    ['rules are pure, for the domain is', 'libs/rules/src/x.ts', 'node:fs', 'no package at all'],
    ['kernel knows three packages', 'libs/kernel/src/x.ts', 'node:fs', 'uuid, json-canonicalize, node:crypto'],
    ['the machine knows one', 'libs/runtime/src/x.ts', 'rxjs', 'node:sqlite'],
    ['libraries know no Nest', 'libs/interchange/src/x.ts', '@nestjs/common', 'apps/api'],
    ['what is built in is named so', 'libs/store/src/sqlite/x.ts', 'fs', '"node:fs"'],
    ['what runs does not import tests', 'libs/domain/src/team/x.ts', './team.spec.ts', 'beside the code'],
    ['nor the tests across rooms', 'apps/cli/src/x.ts', '../../../test/bench/x.ts', 'beside the code'],
    ['a new room says what it may import', 'libs/extra/src/x.ts', '#libs/kernel', 'ROOMS'],
  ])('%s', (_, path, specifier, instead) => {
    const [fault, ...more] = faultsOf(path, `\nexport * from '${specifier}';`);
    expect(fault).toContain(`2 imports "${specifier}": `);
    expect(fault).toContain(instead);
    expect(more).toEqual([]);
  });

  it('refuses an import that it cannot read', () => {
    expect(faultsOf('apps/api/src/x.ts', 'await import(name);')).toEqual([
      expect.stringMatching(/^1 imports "\(computed\)": .*literal\.$/),
    ]);
  });

  it('finds a circle, across libraries too, and follows no type import', () => {
    const circle = {
      'libs/kernel/src/a.ts': "import { b } from './b.ts';",
      'libs/kernel/src/b.ts': "export { c } from './c.ts';",
      'libs/kernel/src/c.ts': "const late = import('./a.ts');",
    };
    expect(arrowFaults(files(circle))).toEqual([
      expect.stringMatching(/^libs\/kernel\/src\/a\.ts -> \S+b\.ts -> \S+c\.ts -> \S+a\.ts: a circle/),
    ]);
    const ofTypes = { ...circle, 'libs/kernel/src/c.ts': "import type { A } from './a.ts';" };
    expect(arrowFaults(files(ofTypes))).toHaveLength(1);
    expect(arrowFaults(files({ ...circle, 'libs/kernel/src/c.ts': 'export const c = 1;' }))).toEqual([]);
    const apps = {
      'apps/api/src/a.ts': "import './b.ts';",
      'apps/api/src/b.ts': "import './a.ts';",
    };
    expect(arrowFaults(files(apps))).toHaveLength(1);
  });
});
