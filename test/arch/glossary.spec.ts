import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { domain } from '#libs/domain';
import { eventWords } from '../../libs/domain/src/dsl/words.ts';
import { ROOT } from './sources.ts';

const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
const rows = glossary.split('\n').filter((line) => line.startsWith('| '));

function isExplained(name: string): boolean {
  const word = new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`);
  return rows.some((row) => word.test(row.split('|')[2] ?? ''));
}

describe('the glossary', () => {
  it('explains every category, kind of fact, command and event of the domain', () => {
    const names = domain.features.flatMap(({ category, factKinds, commands, kinds }) => [
      category,
      ...factKinds,
      ...commands.map(({ name, yields }) => `${name} → ${yields}`),
      ...Object.keys(kinds),
    ]);
    const about = domain.aboutRecords.map(({ name, yields }) => `${name} → ${yields}`);
    const missing = [...names, ...about].filter((name) => !isExplained(name));
    expect(missing.map((name) => `${name} is not in docs/glossary.md: give it a row there`)).toEqual([]);
    expect(isExplained('somethingElse')).toBe(false);
  });

  it('calls every event what refusals call it', () => {
    const told = rows.flatMap((row) => {
      const [, chinese = '', identifier = ''] = row.split('|').map((cell) => cell.trim());
      return [...identifier.matchAll(/→ ([A-Z]\w+)/g)].map(([, type = '']) => [type, chinese]);
    });
    expect(Object.fromEntries(told)).toEqual(eventWords);
  });

  it('puts Chinese first and has one row for each term', () => {
    const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    const words = cells.filter(([, chinese]) => chinese !== '中文' && !/^-+$/.test(chinese ?? ''));
    expect(words.filter(([, chinese = '']) => !/^\p{Script=Han}/u.test(chinese))).toEqual([]);
    expect(words.filter(([, , identifier, meaning]) => !identifier || !meaning)).toEqual([]);
    const chinese = words.filter(([, , identifier]) => !identifier?.includes('→')).map(([, term]) => term);
    expect(chinese.filter((term, index) => chinese.indexOf(term) !== index)).toEqual([]);
  });
});
