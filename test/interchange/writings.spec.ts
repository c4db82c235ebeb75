import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ethnicityCode, ethnicityWritings } from '../../libs/interchange/src/ethnicities.ts';
import { parseLrmx } from '#libs/interchange';
import { PUBLIC_FILES } from './public-files.ts';
import { PUBLIC_WRITINGS, SEEN } from './public-writings.ts';
import { toldIn, toldOf } from './told.ts';
import { WRITINGS, type Writings } from './writings.ts';

const PAGE = 'docs/forms.md';
const OWN = 'writings';
const PUBLIC = 'public writings';

function shown(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('\n', ' ⏎ ').replaceAll('|', String.raw`\|`)}\``;
}

type Row = readonly [written: readonly string[], told: string, seen?: keyof typeof SEEN];

function tableOf({ title, elements, before = '', rows }: Omit<Writings, 'rows'> & { rows: readonly Row[] }): string {
  const about = before === '' ? '' : `\nEach behind \`${before.trim()}\`.\n`;
  const seen = rows.some(([, , where]) => where !== undefined);
  const head = `| ${elements.map((element) => `\`${element}\``).join(' | ')} | read as |${seen ? ' seen in |' : ''}`;
  const line = `| ${elements.map(() => '---').join(' | ')} | --- |${seen ? ' --- |' : ''}`;
  const cells = rows.map(([written, told, where]) => {
    const last = where === undefined ? '' : ` ${where} |`;
    return `| ${written.map(shown).join(' | ')} | ${told.replaceAll('|', String.raw`\|`)} |${last}`;
  });
  return [`### ${title}`, about, head, line, ...cells, ''].join('\n');
}

function filesTable(): string {
  const rows = PUBLIC_FILES.map(([what, , told]) => `| ${what} | ${told.replaceAll('|', String.raw`\|`)} |`);
  return ['### Files 文件', '', '| the file has | read as |', '| --- | --- |', ...rows, ''].join('\n');
}

function seenList(): string {
  return [...Object.entries(SEEN).map(([sign, where]) => `- ${sign}: ${where}`), ''].join('\n');
}

function ethnicityTable(): string {
  const rows = ethnicityWritings().map(({ code, writings }) => `| ${code} | ${writings.join('、')} |`);
  return ['### Ethnicity 民族', '', '| code | written |', '| --- | --- |', ...rows, ''].join('\n');
}

/** Without what only lays a table out. */
function bare(text: string): string {
  return text
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

describe.each([
  ...WRITINGS,
  ...PUBLIC_WRITINGS.map((kind) => ({ ...kind, title: `${kind.title} of public examples` })),
])('$title', ({ elements, before = '', rows }) => {
  it.each((rows as readonly Row[]).map(([written, told]) => [written.join(' | '), told, written] as const))(
    'written %j is read as %s',
    (_, told, written) => {
      const texts = Object.fromEntries(elements.map((element, index) => [element, `${before}${written[index] ?? ''}`]));
      const dates = before === '' ? '' : '2014-05 – 2018-03 ';
      expect(toldOf(texts).replaceAll('\n', ' ‖ ').replace(dates, '')).toBe(told);
    },
  );
});

describe('a file with', () => {
  it.each(PUBLIC_FILES.map(([what, bytes, told]) => [what, told, bytes] as const))(
    '%s is read as %s',
    (_, told, bytes) => {
      const parsed = parseLrmx(bytes, 'public');
      const codes = (findings: readonly { code: string }[]): string => findings.map(({ code }) => code).join(' ');
      const notes = parsed.form && parsed.notes.length > 0 ? ` [${codes(parsed.notes)}]` : '';
      const says = parsed.form
        ? `${toldIn(parsed.form).replaceAll('\n', ' ‖ ')}${notes}`
        : `refused: ${codes(parsed.problems)}`;
      expect(says).toBe(told);
    },
  );
});

it('every kind has ten writings of public examples and more', () => {
  const counts = [...PUBLIC_WRITINGS.map(({ rows }) => rows.length), PUBLIC_FILES.length];
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
});

describe('ethnicity', () => {
  it.each(ethnicityWritings().map(({ code, writings }) => [code, writings.join('、'), writings] as const))(
    '%s is written %s',
    (code, _, writings) => {
      for (const writing of writings) {
        expect([writing, toldOf({ MinZu: writing })]).toEqual([writing, code]);
        expect(ethnicityCode(`${writing} `)).toBe(code);
      }
    },
  );
});

it.each([
  [OWN, () => [...WRITINGS.map(tableOf), ethnicityTable()]],
  [PUBLIC, () => [seenList(), ...PUBLIC_WRITINGS.map(tableOf), filesTable()]],
] as const)('the page of forms shows every one of its %s', (part, made) => {
  const page = readFileSync(PAGE, 'utf8');
  const begin = `<!-- ${part} -->`;
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(`<!-- /${part} -->`)];
  const tables = `\n\n${made().join('\n')}\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, `${page.slice(0, from)}${tables}${page.slice(to)}`);
  else expect(bare(page.slice(from, to))).toBe(bare(tables));
});
