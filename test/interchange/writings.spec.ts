import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ethnicityCode, ethnicityWritings } from '../../libs/interchange/src/ethnicities.ts';
import { toldOf } from './told.ts';
import { WRITINGS, type Writings } from './writings.ts';

const PAGE = 'docs/forms.md';
const [BEGIN, END] = ['<!-- writings -->', '<!-- /writings -->'];

function shown(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('\n', ' ⏎ ').replaceAll('|', String.raw`\|`)}\``;
}

function tableOf({ title, elements, before = '', rows }: Writings): string {
  const about = before === '' ? '' : `\nEach behind \`${before.trim()}\`.\n`;
  const head = `| ${elements.map((element) => `\`${element}\``).join(' | ')} | read as |`;
  const line = `| ${elements.map(() => '---').join(' | ')} | --- |`;
  const cells = rows.map(
    ([written, told]) => `| ${written.map(shown).join(' | ')} | ${told.replaceAll('|', String.raw`\|`)} |`,
  );
  return [`### ${title}`, about, head, line, ...cells, ''].join('\n');
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

describe.each(WRITINGS)('$title', ({ elements, before = '', rows }) => {
  it.each(rows.map(([written, told]) => [written.join(' | '), told, written] as const))(
    'written %j is read as %s',
    (_, told, written) => {
      const texts = Object.fromEntries(elements.map((element, index) => [element, `${before}${written[index] ?? ''}`]));
      const dates = before === '' ? '' : '2014-05 – 2018-03 ';
      expect(toldOf(texts).replaceAll('\n', ' ‖ ').replace(dates, '')).toBe(told);
    },
  );
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

it('the page of forms shows every accepted writing', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  const tables = `\n\n${[...WRITINGS.map(tableOf), ethnicityTable()].join('\n')}\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, `${page.slice(0, from)}${tables}${page.slice(to)}`);
  else expect(bare(page.slice(from, to))).toBe(bare(tables));
});
