import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  END_OF_TIME,
  addDays,
  addMonths,
  completedYears,
  daysInMonth,
  firstDayOf,
  formatInstant,
  isPartialDate,
  isPlainDate,
  monthOf,
  parseInstant,
  shanghaiDate,
} from './dates.ts';

describe('a plain date', () => {
  test.each(['2019-08-05', '2000-02-29', '2016-02-29', '1900-01-01', '2200-12-31', '2019-12-31'])('may be %s', (text) =>
    expect(isPlainDate(text)).toBe(true),
  );

  test.each([
    ...['2019-02-29', '1900-02-29', '2100-02-29', '2019-02-30', '2019-04-31', '2019-00-10', '2019-13-01', '2019-01-00'],
    ...['2019-01-32', '1899-12-31', '2201-01-01', '0000-01-01', '9999-99-99', '2019-1-1', '20190101', '2019/01/01'],
    ...['2019-01-01T00:00:00Z', ' 2019-01-01', '2019-01-01\n', '２０１９-01-01', '-2019-01-01', '', '2019-01'],
  ])('is not %j', (text) => expect(isPlainDate(text)).toBe(false));

  test.each([[20190101], [null], [undefined], [['2019-01-01']], [{ length: 10 }], [new Date(0)]])(
    'is not %p',
    (value) => expect(isPlainDate(value)).toBe(false),
  );
});

describe('a partial date', () => {
  test.each(['2019-08-05', '2019-08', '1970-01', '2000-02-29'])('may be %s', (text) =>
    expect(isPartialDate(text)).toBe(true),
  );

  test.each(['2019', '2019-13', '2019-00', '1899-12', '2019-8', '2019-02-30', '2019-08-', ''])('is not %j', (text) =>
    expect(isPartialDate(text)).toBe(false),
  );

  test.each([[201908], [null], [['2019-08']]])('is not %p', (value) => expect(isPartialDate(value)).toBe(false));

  test('counts as the first day it can mean', () => {
    expect(firstDayOf('2019-08')).toBe('2019-08-01');
    expect(firstDayOf('2019-08-05')).toBe('2019-08-05');
  });

  test('has a month', () => {
    expect(monthOf('2019-08')).toBe('2019-08');
    expect(monthOf('2019-08-05')).toBe('2019-08');
  });
});

describe('counting on the calendar', () => {
  test('February has 29 days every fourth year, but not in 1900 and 2100', () => {
    expect([1900, 2000, 2016, 2019, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
  });

  test.each([
    ['2016-02-28', 1, '2016-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2019-08-05', 0, '2019-08-05'],
    ['2019-01-01', 365, '2020-01-01'],
    ['2020-01-01', 366, '2021-01-01'],
  ])('%s moved by %d days is %s', (date, days, moved) => expect(addDays(date, days)).toBe(moved));

  test.each([
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-03-31', -1, '2019-02-28'],
    ['2019-10-31', 1, '2019-11-30'],
    ['2019-12-15', 1, '2020-01-15'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2019-08-05', 0, '2019-08-05'],
    ['2019-08-05', -24, '2017-08-05'],
    ['2019-12-31', -12, '2018-12-31'],
  ])('%s moved by %d months is %s', (date, months, moved) => expect(addMonths(date, months)).toBe(moved));

  const days = fc.integer({ min: 0, max: 100_000 }).map((day) => addDays('1900-01-01', day));

  test('a date moved there and back is the same', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, by) => {
        expect(addDays(addDays(date, by), -by)).toBe(date);
      }),
    ));

  test('a date moved by months lies in the month meant, and sorts as text', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 240 }), (date, by) => {
        const moved = addMonths(date, by);
        expect(isPlainDate(moved)).toBe(true);
        expect(moved > date).toBe(true);
        expect(Number(moved.slice(5, 7))).toBe(((Number(date.slice(5, 7)) - 1 + by) % 12) + 1);
      }),
    ));

  test('the end of time sorts after every date', () => {
    expect(END_OF_TIME > '2200-12-31').toBe(true);
    expect(isPlainDate(END_OF_TIME)).toBe(false);
  });
});

describe('completed years', () => {
  test.each([
    ['1970-05-01', '2019-04-30', 48],
    ['1970-05-01', '2019-05-01', 49],
    ['1970-05', '2019-04-30', 48],
    ['1970-05', '2019-05-01', 49],
    ['1970-12-31', '2019-12-30', 48],
    ['1970-12-31', '2019-12-31', 49],
    ['2000-02-29', '2001-02-28', 0],
    ['2000-02-29', '2001-03-01', 1],
    ['2000-02-29', '2004-02-28', 3],
    ['2000-02-29', '2004-02-29', 4],
    ['2019-08-05', '2019-08-05', 0],
    ['2019-08-06', '2019-08-05', -1],
  ])('from %s to %s are %d', (birth, on, years) => expect(completedYears(birth, on)).toBe(years));
});

describe('the date in Shanghai', () => {
  test.each([
    ['2019-08-05T15:59:59.999999Z', '2019-08-05'],
    ['2019-08-05T16:00:00Z', '2019-08-06'],
    ['2019-08-05T23:59:59.999999+08:00', '2019-08-05'],
    ['2019-08-06T00:00:00+08:00', '2019-08-06'],
    ['2019-12-31T16:00:00Z', '2020-01-01'],
    ['2020-02-28T16:00:00Z', '2020-02-29'],
    ['1969-12-31T23:59:59.999999Z', '1970-01-01'],
    ['1969-12-31T15:59:59.999999Z', '1969-12-31'],
  ])('at %s is %s', (instant, date) => expect(shanghaiDate(parseInstant(instant) ?? NaN)).toBe(date));
});

describe('an instant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T08:00:00+08:00', 0],
    ['1970-01-01T00:00:00.000001Z', 1],
    ['1970-01-01T00:00:00.1Z', 100_000],
    ['1970-01-01T00:00:00.1234567Z', 123_456],
    ['1970-01-01T00:00:00.999999999Z', 999_999],
    ['1970-01-01t00:00:01z', 1_000_000],
    ['1970-01-01T00:00:00-05:30', 19_800_000_000],
    ['1969-12-31T23:59:59.999999Z', -1],
    ['2019-08-05T00:00:00+08:00', 1_564_934_400_000_000],
  ])('is read from %s', (text, at) => expect(parseInstant(text)).toBe(at));

  test.each([
    ...['2019-08-05', '2019-08-05T00:00:00', '2019-08-05 00:00:00Z', '2019-02-30T00:00:00Z', '2019-08-05T24:00:00Z'],
    ...['2019-08-05T00:60:00Z', '2019-08-05T23:59:60Z', '2019-08-05T00:00Z', '2019-08-05T00:00:00.Z'],
    ...[
      '2019-08-05T00:00:00+0800',
      '2019-08-05T00:00:00+24:00',
      '2019-08-05T00:00:00+08:60',
      '2019-08-05T00:00:00 08:00',
    ],
    ...['2019-08-05T00:00:00.0000000001Z', '1899-12-31T00:00:00Z', '', 'now'],
  ])('is not read from %j', (text) => expect(parseInstant(text)).toBeUndefined());

  test.each([
    ['2019-08-05T00:00:00Z', '2019-08-05T08:00:00+08:00'],
    ['2019-08-05T16:00:00.5Z', '2019-08-06T00:00:00.5+08:00'],
    ['2019-08-05T16:00:00.000001Z', '2019-08-06T00:00:00.000001+08:00'],
    ['2019-08-05T16:00:00.120Z', '2019-08-06T00:00:00.12+08:00'],
    ['1969-12-31T23:59:59.999999Z', '1970-01-01T07:59:59.999999+08:00'],
  ])('%s is written %s', (text, written) => expect(formatInstant(parseInstant(text) ?? NaN)).toBe(written));

  const instants = fc.integer({ min: -2_000_000_000_000_000, max: 7_000_000_000_000_000 });

  test('that is written and read again is the same, to the microsecond', () =>
    fc.assert(
      fc.property(instants, (at) => {
        expect(parseInstant(formatInstant(at))).toBe(at);
        expect(shanghaiDate(at)).toBe(formatInstant(at).slice(0, 10));
      }),
    ));

  test('is the same in every zone', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
        (second, zone) => {
          const local = new Date((second + zone * 60) * 1000).toISOString().slice(0, 19);
          const digits = (value: number): string => String(value).padStart(2, '0');
          const sign = zone < 0 ? '-' : '+';
          const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
          expect(parseInstant(`${local}${sign}${digits(hours)}:${digits(minutes)}`)).toBe(second * 1_000_000);
        },
      ),
    ));
});
