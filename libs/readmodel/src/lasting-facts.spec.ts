import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domain } from '#libs/domain';
import { END_OF_TIME, addDays, parseInstant, type Micros, type PlainDate } from '#libs/kernel';
import { STILL_KNOWN, ViewsFile, factsView, tableName } from '#libs/runtime';
import { FactTables, type Cut } from './fact-tables.ts';
import { LastingFacts } from './lasting-facts.ts';

const OPENED = '2014-01-02';
const POSTS = { of: 'team', kind: 'incumbency', paths: ['since'] } as const;

function day(days: number): PlainDate {
  return addDays(OPENED, days);
}

function noon(days: number): Micros {
  return parseInstant(`${day(days)}T12:00:00+08:00`)!;
}

interface Row {
  readonly key: string;
  readonly since: PlainDate;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly recordedFrom: Micros;
  readonly recordedTo: Micros;
}

const aStay = fc.record({
  // Most on the day on which the ledger was opened.
  begins: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(400) }),
  recorded: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -20, max: 60 }) },
  ),
  changes: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 4 }),
  lasts: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 8 }),
  told: fc.integer({ min: -40, max: 40 }),
  undone: fc.option(fc.integer({ min: 1, max: 200 }), { freq: 6 }),
});

type Stay = typeof aStay extends fc.Arbitrary<infer T> ? T : never;

/** The rows of a stay, of which one value may have changed, and whose end may have been told ahead, late, or in error. */
function rowsOf({ begins, recorded, changes, lasts, told, undone }: Stay, n: number): Row[] {
  const of = { key: `t${n % 3}/p${String(n).padStart(2, '0')}`, since: day(begins) };
  const known = begins + recorded;
  const parts = changes === null ? [0] : [0, changes];
  const ended = lasts === null ? undefined : Math.max(begins + lasts + told, known + 1);
  return parts.flatMap((from, part) => {
    const to = parts[part + 1];
    if (lasts !== null && from >= lasts) return [];
    const validFrom = day(begins + from);
    const validTo = to === undefined ? END_OF_TIME : day(begins + to);
    const whole = { ...of, validFrom, validTo, recordedFrom: noon(known) };
    if (ended === undefined || (to !== undefined && to <= lasts!)) return [{ ...whole, recordedTo: STILL_KNOWN }];
    const cut = { ...whole, validTo: day(begins + lasts!), recordedFrom: noon(ended) };
    const before = { ...whole, recordedTo: noon(ended) };
    if (undone === null) return [before, { ...cut, recordedTo: STILL_KNOWN }];
    const again = noon(ended + undone);
    return [before, { ...cut, recordedTo: again }, { ...whole, recordedFrom: again, recordedTo: STILL_KNOWN }];
  });
}

function tablesOf(rows: readonly Row[]): { tables: FactTables; close: () => void } {
  const file = new ViewsFile(':memory:');
  const view = factsView(domain.features.find(({ category }) => category === 'team')!);
  file.install(view);
  const insert = file.db.prepare(
    `INSERT INTO ${tableName(view, 'facts')} (kind, key, valid_from, recorded_from, valid_to, recorded_to, ref, value, rowid)
      VALUES ('incumbency', ?, ?, ?, ?, ?, 'c', ?, ?)`,
  );
  for (const [id, { key, since, validFrom, validTo, recordedFrom, recordedTo }] of rows.entries()) {
    insert.run(key, validFrom, recordedFrom, validTo, recordedTo, JSON.stringify({ since }), id);
  }
  return {
    tables: new FactTables(file.db, { table: (_, table) => tableName(view, table) }),
    close: () => file.close(),
  };
}

/** The ids of the rows that hold at a cut by day and key, worked out from all of them. */
function heldAt(rows: readonly Row[], { asOf, knownAt }: Cut, descending: boolean): number[] {
  const held = [...rows.entries()].filter(
    ([, { validFrom, validTo, recordedFrom, recordedTo }]) =>
      validFrom <= asOf && validTo > asOf && recordedFrom <= knownAt && recordedTo > knownAt,
  );
  const place = ({ since, key }: Row): string => `${since} ${key}`;
  const inOrder = held.sort(([, a], [, b]) => (place(a) < place(b) ? -1 : 1)).map(([id]) => id);
  return descending ? inOrder.toReversed() : inOrder;
}

describe('given many who came into their posts on one day and most of whom left, when posts are found by that day', () => {
  it('then they are those that hold, in order, from any place on, however many are looked at by their ends', () => {
    const asked = fc.record({
      asOf: fc.integer({ min: -5, max: 900 }),
      known: fc.integer({ min: -5, max: 900 }),
      many: fc.integer({ min: 1, max: 12 }),
      size: fc.integer({ min: 1, max: 6 }),
      descending: fc.boolean(),
      skipped: fc.nat(8),
    });
    const histories = fc.array(aStay, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(histories, fc.array(asked, { minLength: 6, maxLength: 6 }), (stays, questions) => {
        const rows = stays.flatMap(rowsOf);
        const { tables, close } = tablesOf(rows);
        for (const { asOf, known, many, size, descending, skipped } of questions) {
          const cut = { asOf: day(asOf), knownAt: noon(known) };
          const expected = heldAt(rows, cut, descending);
          const last = rows[expected[skipped - 1] ?? -1];
          const after = last && [last.since, last.key];
          const lasting = new LastingFacts(tables, { many });
          const found = [...lasting.batches(POSTS, cut, { after, descending, size })].flat();
          expect(found).toEqual(last ? expected.slice(skipped) : expected);
        }
        close();
      }),
      { numRuns: 150, seed: 11 },
    );
  }, 120_000);
});
