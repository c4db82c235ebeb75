import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { refusalTexts } from '#libs/domain';
import * as codes from '../../libs/domain/src/shared/codes.ts';
import { ROOT, sourcesIn } from '../arch/sources.ts';
import { blocksOf, page, pages, proseOf, tableUnder } from './pages.ts';
import { codesSaid, doorCodes, refusalsReference } from './refusals.ts';
import { SHOWN, rulesReference } from './rules-reference.ts';

/** Set to have written what the code writes of the pages. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

const PATH = /(?<![\w./-])(?:apps|libs|test|docs|docker)\/[\w./-]*\w/g;

const all = pages();

describe.each(all)('the page $path', ({ path, text }) => {
  it('names only paths that exist', () => {
    const named = [...text.matchAll(PATH)].map(([found]) => found);
    expect(named.filter((found) => !existsSync(join(ROOT, found)))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = [...proseOf({ path, text }).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^(https?:|#)/.test(link))
      .filter((link) => !existsSync(join(ROOT, normalize(join(dirname(path), link.split('#')[0]!)))));
    expect(broken).toEqual([]);
  });

  it('names only npm scripts that exist, and no other way to start things', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const run = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!);
    const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name!);
    expect([...run, ...short].filter((name) => !(name in scripts))).toEqual([]);
    expect(text).not.toMatch(/\bnode dist\//);
    expect(text).not.toMatch(/\bnpx /);
  });

  it('has fences that close', () => {
    expect(text.split('\n').filter((line) => line.startsWith('```')).length % 2).toBe(0);
  });
});

describe('comments in the code', () => {
  it('point to pages that exist', () => {
    const broken = sourcesIn('apps', 'libs', 'test').flatMap((source) =>
      [...source.text.matchAll(/(?<![\w./-])docs\/[\w/-]+\.md/g)]
        .filter(([found]) => !existsSync(join(ROOT, found)))
        .map(([found]) => `${source.path}: ${found}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the page of rules', () => {
  const mark = '<!-- from here on written by the code -->\n';
  const { path, text } = page('docs/rules.md');

  it('lists every rule as the code has it; UPDATE_DOCS=1 in the environment writes it', () => {
    const [before, after = ''] = text.split(mark);
    const reference = `\n${rulesReference()}\n`;
    if (UPDATE) writeFileSync(join(ROOT, path), `${before}${mark}${reference}`);
    else expect(withoutSpecs(after)).toEqual(withoutSpecs(reference));
  });
});

/** The lines of the reference without those that change with every spec, and without breaks that the formatter made. */
function withoutSpecs(reference: string): string[] {
  return reference
    .split('\n\n')
    .filter((part) => !part.startsWith(SHOWN))
    .map((part) => part.replaceAll(/\s+/g, ' ').trim());
}

describe('the page of refusals', () => {
  const mark = '<!-- from here on written by the code -->\n';
  const { path, text } = page('docs/refusals.md');

  it('lists every code as the code has it; UPDATE_DOCS=1 in the environment writes it', () => {
    const [before, after] = text.split(mark);
    const reference = `\n${refusalsReference()}\n`;
    if (UPDATE) writeFileSync(join(ROOT, path), `${before}${mark}${reference}`);
    else expect(after).toBe(reference);
    expect(before).not.toBe(text);
  });

  it('has words for every code that the code says', () => {
    const known = new Set([...Object.keys(refusalTexts), ...doorCodes()]);
    expect(codesSaid().length).toBeGreaterThan(30);
    expect(codesSaid().filter((code) => !known.has(code))).toEqual([]);
  });

  it('explains every status that a code has', () => {
    const explained = tableUnder(page(path), '拒绝与答复 · Refusals').map(([status]) => status);
    const statuses = [...refusalsReference().matchAll(/ \((\d{3})(?:, and (\d{3}) [^)]*)?\)$/gm)];
    expect(statuses.length).toBeGreaterThan(30);
    expect(
      statuses.flatMap(([, one, other]) => [one, other ?? one]).filter((status) => !explained.includes(status)),
    ).toEqual([]);
  });
});

describe('the page of faults', () => {
  const links = [...page('docs/faults.md').text.matchAll(/\[([^\]]+)\]\(\.\.\/(\S+\.spec\.ts)\)/g)];

  it('names tests by words that they have', () => {
    expect(links.length).toBeGreaterThan(50);
    const unknown = links.filter(
      ([, words = '', file = '']) => !readFileSync(join(ROOT, file), 'utf8').includes(words),
    );
    expect(unknown.map(([link]) => link)).toEqual([]);
  });
});

describe('the page of definitions', () => {
  const [, ...tables] = tableUnder(page('docs/definitions.md'), 'Code tables in use');

  it('lists every code table of the spine', () => {
    const parts = ['MASSES', 'PARTY_MEMBER'];
    const listed = tables.map(([, , name = '']) => name.replaceAll('`', ''));
    expect(listed.sort()).toEqual(
      Object.keys(codes)
        .filter((name) => !parts.includes(name))
        .sort(),
    );
  });

  it.each(tables.map(([, , name = '', values = '']) => [name.replaceAll('`', ''), values] as const))(
    'lists the codes of %s',
    (name, values) => {
      const table = (codes as Readonly<Record<string, unknown>>)[name];
      if (!Array.isArray(table)) {
        expect(table).toBeInstanceOf(RegExp);
        return;
      }
      const words = table.every((code) => /^[a-z]/.test(String(code)));
      const listed = words
        ? [...values.matchAll(/[a-z]\w+/gi)].map(([code]) => code)
        : [...values.matchAll(/\b([A-Z]*\d+[A-Z]?)(?:–([A-Z]*\d+))?/g)].flatMap(([, from = '', to]) =>
            rangeOf(from, to ?? from),
          );
      expect([...new Set(listed)].sort()).toEqual([...(table as string[])].sort());
    },
  );
});

/** The codes from one to another: `TY1` to `TY4`, `01` to `13`. */
function rangeOf(from: string, to: string): string[] {
  if (from === to) return [from];
  const [prefix, width] = [from.replace(/\d+$/, ''), /\d+$/.exec(from)![0].length];
  const [first, last] = [from, to].map((code) => Number(/\d+$/.exec(code)![0])) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, n) => `${prefix}${String(first + n).padStart(width, '0')}`);
}

describe('the README', () => {
  const quotes = blocksOf(page('README.md')).flatMap(({ code, above }) => {
    const file = /^<!-- (test\/\S+) -->$/.exec(above)?.[1];
    return file === undefined ? [] : [{ file, code }];
  });

  it('quotes three files', () => {
    expect(quotes).toHaveLength(3);
  });

  it.each(quotes)('quotes the marked lines of $file', ({ file, code }) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const marked = [...text.matchAll(/^ *\/\/ --8<-- README\n([^]*?)^ *\/\/ -->8--$/gm)].map(([, lines = '']) => lines);
    expect(code).toBe(marked.join('\n').trimEnd());
  });

  it('lists the settings that there are', () => {
    const names = tableUnder(page('README.md'), 'Settings')
      .slice(1)
      .map(([name = '']) => name.replaceAll('`', ''));
    const config = readFileSync(join(ROOT, 'libs/node/src/config.ts'), 'utf8');
    const read = new Set([...config.matchAll(/env\['(\w+)'\]/g)].map(([, name]) => name!));
    expect(names.sort()).toEqual([...read].sort());
  });
});

describe('the decisions', () => {
  const folder = 'docs/adr';
  const files = readdirSync(join(ROOT, folder))
    .filter((file) => /^\d{4}-/.test(file))
    .sort();

  it('are numbered without gaps and listed in order', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
    const listed = [...page(`${folder}/README.md`).text.matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map(([, file]) => file);
    expect(listed).toEqual(files);
  });

  it.each(files)('%s says what, why and what follows, on one page', (file) => {
    const { text } = page(`${folder}/${file}`);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences']);
    expect(text).toMatch(/^# \d+\. .+\n\nStatus: (accepted|superseded by \[\d{4}\]\(.+\)), \d{4}-\d{2}\n/);
    expect(text.split('\n').length).toBeLessThan(45);
  });
});
