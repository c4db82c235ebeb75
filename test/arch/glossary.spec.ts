import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { domain } from '#libs/domain';
import { UPDATE } from '../replay/catalogue.ts';
import { actRowFaults, actRowsOf, withMissingRows } from './glossary.ts';
import { ROOT } from './sources.ts';

const path = join(ROOT, 'docs/glossary.md');
if (UPDATE) writeFileSync(path, withMissingRows(readFileSync(path, 'utf8'), domain));
const glossary = readFileSync(path, 'utf8');
const rows = glossary.split('\n').filter((line) => line.startsWith('| '));

function isExplained(name: string): boolean {
  const word = new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`);
  return rows.some((row) => word.test(row.split('|')[2] ?? ''));
}

describe('the glossary', () => {
  it('explains every category, kind of fact, command and event of the domain', () => {
    const names = domain.features.flatMap(({ category, facts, commands, kinds }) => [
      category,
      ...Object.keys(facts),
      ...commands.map(({ name, yields }) => `${name} → ${yields}`),
      ...Object.keys(kinds),
    ]);
    const about = domain.aboutRecords.map(({ name, yields }) => `${name} → ${yields}`);
    const missing = [...names, ...about].filter((name) => !isExplained(name));
    expect(missing.map((name) => `${name} is not in docs/glossary.md: give it a row there`)).toEqual([]);
    expect(isExplained('somethingElse')).toBe(false);
  });

  it('calls every event what its kind is called; UPDATE_CATALOGUE=1 in the environment adds the rows that are missing', () => {
    expect(actRowFaults(glossary, domain)).toEqual([]);
  });

  it('is given the row of a command that has none', () => {
    const lacking = glossary.split('\n').filter((line) => !line.includes('RenameCadre →'));
    const faults = actRowFaults(lacking.join('\n'), domain);
    expect(faults).toEqual(['干部更名: RenameCadre → CadreRenamed is missing']);
    const page = withMissingRows(lacking.join('\n'), domain);
    expect(page).toContain(
      '| 干部更名 | RenameCadre → CadreRenamed | Records that a cadre goes by another name from a day on |',
    );
    expect(actRowFaults(page, domain)).toEqual([]);
    expect(actRowsOf(page)).toHaveLength(actRowsOf(glossary).length);
    expect(withMissingRows(glossary, domain)).toBe(glossary);
  });

  it('names what a row calls otherwise, and what there is no more', () => {
    expect(actRowFaults(`${glossary}\n| 改名 | RenameCadre → CadreRenamed | – |`, domain)).toEqual([
      '改名: RenameCadre → CadreRenamed is not so',
    ]);
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
