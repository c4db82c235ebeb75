import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import { ACROSS_TABLES, AcrossIndex, type Noted } from './across-index.ts';

const table = (name: string): string => `across_${name}`;

function opened(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const [name, columns] of Object.entries(ACROSS_TABLES)) db.exec(`CREATE TABLE ${table(name)} ${columns}`);
  return db;
}

/** An event by which three acts rest on one ground, each up to a day of its own. */
const noted: Noted = {
  seq: 1,
  stream: 'cadre-wang',
  head: { revision: 0, lastOn: '2019-01-01', known: 1, about: [] },
  last: true,
  refs: [],
  kinds: [],
  words: [],
  doubted: [],
  resting: ['2019-01-10', '2019-02-10', '2019-03-10'].map((until) => ({
    ground: 'cadre-wang',
    until,
    stream: 'appointment-c1',
    eventId: `until ${until}`,
  })),
};

describe('what rests on a ground from a day on', () => {
  const found = (index: AcrossIndex, from: string, except = 'cadre-wang'): string[] =>
    index
      .restingOn(new Set(['cadre-wang']), from, except)
      .map(({ eventId }) => eventId)
      .sort();
  const FROM = [
    ['2019-01-10', ['until 2019-01-10', 'until 2019-02-10', 'until 2019-03-10']],
    ['2019-01-11', ['until 2019-02-10', 'until 2019-03-10']],
    ['2019-02-10', ['until 2019-02-10', 'until 2019-03-10']],
    ['2019-03-11', []],
  ] as const;

  test.each(FROM)('while it is noted and not written yet, from %s, is what rests that far', (from, acts) => {
    const index = new AcrossIndex(opened(), table);
    index.note(noted);
    expect(found(index, from)).toEqual(acts);
    expect(found(index, from, 'appointment-c1')).toEqual([]);
  });

  test.each(FROM)('once it is written, from %s, is the same, also for who opens it then', (from, acts) => {
    const db = opened();
    const index = new AcrossIndex(db, table);
    index.note(noted);
    index.write(noted);
    index.clear();
    for (const one of [index, new AcrossIndex(db, table)]) {
      expect(found(one, from)).toEqual(acts);
      expect(found(one, from, 'appointment-c1')).toEqual([]);
    }
  });

  test('while it is noted by who opens it later, is what rests that far', () => {
    const db = opened();
    new AcrossIndex(db, table).write({ ...noted, resting: noted.resting.slice(2) });
    const index = new AcrossIndex(db, table);
    index.note({ ...noted, resting: noted.resting.slice(0, 2) });
    expect(found(index, '2019-01-11')).toEqual(['until 2019-02-10', 'until 2019-03-10']);
  });
});
