import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { components } from '#libs/client';
import { labelsOf, listings, placeOf, reachesOf, spanOf, strokesOf, yearsOf } from './placing.ts';

type Told = components['schemas']['ToldEvent'];

function told(eventId: string, effectiveOn: string, recordedOn: string, more: Partial<Told> = {}): Told {
  return {
    ...({} as Told),
    eventId,
    effectiveOn,
    recordedAt: `${recordedOn}T09:00:00+08:00`,
    type: 'IncumbentAssigned',
    summary: eventId,
    data: {},
    ...more,
  };
}

const day = fc
  .integer({ min: Date.parse('1990-01-01'), max: Date.parse('2026-12-31') })
  .map((at) => new Date(at).toISOString().slice(0, 10));
const events = fc.array(fc.tuple(day, day), { maxLength: 40 }).map((days) =>
  days.map(([a, b], index) => {
    const [first, last] = [a, b].sort() as [string, string];
    return told(`e${index}`, first, last);
  }),
);

describe('the drawing of a career', () => {
  test('begins with the year in which recording began, and holds every record', () => {
    fc.assert(
      fc.property(events, day, (all, asOf) => {
        const span = spanOf(all, asOf);
        expect(span.from.endsWith('-01-01')).toBe(true);
        for (const { recordedAt } of all) expect(recordedAt >= span.from).toBe(true);
        for (const { happened, recorded } of strokesOf(all, span)) {
          expect(happened).toBeGreaterThanOrEqual(0);
          expect(recorded).toBeLessThanOrEqual(1);
          expect(happened).toBeLessThanOrEqual(recorded);
        }
      }),
    );
  });

  test('keeps the order of days', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [from, middle, to] = [a, b, c].sort() as [string, string, string];
        expect(placeOf(from, { from, to })).toBeLessThanOrEqual(placeOf(middle, { from, to }));
        expect(placeOf(middle, { from, to })).toBeLessThanOrEqual(placeOf(to, { from, to }));
      }),
    );
  });

  test('has no two labels over each other', () => {
    fc.assert(
      fc.property(events, day, fc.integer({ min: 1, max: 3 }), (all, asOf, rows) => {
        const width = (text: string): number => 0.02 * text.length;
        const labels = labelsOf(strokesOf(all, spanOf(all, asOf)), {
          rank: () => 1,
          text: ({ eventId }) => `label ${eventId}`,
          width,
          rows,
        });
        for (const one of labels)
          for (const other of labels) {
            if (one === other || one.row !== other.row) continue;
            expect(Math.abs(one.at - other.at)).toBeGreaterThan((width(one.text) + width(other.text)) / 2);
          }
      }),
    );
  });

  test('names what matters more where there is no room for both', () => {
    const all = [told('small', '2018-05-01', '2018-05-01'), told('great', '2018-05-02', '2018-05-02')];
    const labels = labelsOf(strokesOf(all, spanOf(all, '2018-12-31')), {
      rank: ({ eventId }) => (eventId === 'great' ? 2 : 1),
      text: ({ eventId }) => eventId,
      width: () => 0.2,
      rows: 1,
    });
    expect(labels.map(({ text }) => text)).toEqual(['great']);
  });

  test('leads from a correction back to what it corrects, and says which records are late', () => {
    const all = [
      told('assigned', '2018-03-01', '2018-03-05'),
      told('late', '2018-03-01', '2018-06-01'),
      told('correction', '2018-08-01', '2018-08-01', { corrects: 'assigned' }),
      told('of another', '2018-09-01', '2018-09-01', { annuls: 'elsewhere' }),
    ];
    const span = spanOf(all, '2018-12-31');
    expect(strokesOf(all, span).map(({ kind }) => kind)).toEqual(['prompt', 'late', 'correction', 'correction']);
    expect(reachesOf(all, span)).toEqual([
      { event: all[2], from: placeOf('2018-08-01', span), to: placeOf('2018-03-01', span) },
    ]);
  });

  test('shows at most as many years as there is room for', () => {
    expect(yearsOf({ from: '2014-01-01', to: '2019-08-05' }, 10)).toEqual([
      ...['2014', '2015', '2016', '2017', '2018', '2019'],
    ]);
    expect(yearsOf({ from: '1990-01-01', to: '2026-08-05' }, 10).length).toBeLessThanOrEqual(10);
  });

  test('shows each time on the reserve list, the last one open', () => {
    const reserve = (type: string, on: string, level = 'deputy'): Told =>
      told(type + on, on, on, { type, data: { level } });
    expect(
      listings([
        reserve('ReserveListed', '2014-05-01'),
        reserve('ReserveDelisted', '2015-05-01'),
        reserve('ReserveListed', '2016-05-01', 'principal'),
      ]),
    ).toEqual([
      { level: 'deputy', from: '2014-05-01', to: '2015-05-01' },
      { level: 'principal', from: '2016-05-01', to: null },
    ]);
  });
});
