import { addDays, CalendarMissing, type PlainDate } from '#libs/kernel';
import { describe, expect, test } from '@jest/globals';
import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { holidayNotices } from './holiday-notices.ts';
import { workingDaysKnownOn } from './working-days.ts';

const known = workingDaysKnownOn('2026-12-31');

function daysOf(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

const everyDay = daysOf('2013-01-01', '2026-12-31');
const weekday = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('a working day', () => {
  test('is what chinese-days says, on every day from 2013 to 2026', () => {
    expect(everyDay.filter((day) => known.isWorkingDay(day) !== isWorkday(day))).toEqual([]);
  });

  const makeUp = Object.entries(holidayNotices).flatMap(([year, notices]) =>
    (notices.at(-1)?.on.split(' ') ?? []).map((day) => `${year}-${day}`),
  );

  test('is a weekend day on 92 days that make up for others', () => {
    expect(makeUp).toHaveLength(92);
    expect(makeUp.filter((day) => weekday(day) !== 0 && weekday(day) !== 6)).toEqual([]);
  });

  test.each(makeUp)('is %s, though it is a Saturday or Sunday', (day) => {
    expect(known.isWorkingDay(day)).toBe(true);
  });

  test('is no day on which a notice closes the offices', () => {
    for (const [year, notices] of Object.entries(holidayNotices))
      for (const run of notices.at(-1)?.off.split(' ') ?? []) {
        const [first = run, last = first] = run.split('/').map((day) => `${year}-${day}`);
        for (const day of daysOf(first, last)) expect([day, known.isWorkingDay(day)]).toEqual([day, false]);
      }
  });

  test.each(['2012-12-31', '2027-01-01', '1999-05-03'])(
    'is not known on %s, for no notice of that year is on record',
    (day) => {
      expect(() => known.isWorkingDay(day)).toThrow(CalendarMissing);
    },
  );
});

describe('a day of a notice that was changed later', () => {
  test.each([
    ['2015-09-03', '2015-05-12', true, '2015-05-13', false],
    ['2015-09-04', '2015-05-12', true, '2015-05-13', false],
    ['2015-09-06', '2015-05-12', false, '2015-05-13', true],
    ['2018-12-29', '2018-12-03', false, '2018-12-04', true],
    ['2018-12-31', '2018-12-03', true, '2018-12-04', false],
    ['2019-05-02', '2019-03-21', true, '2019-03-22', false],
    ['2019-05-03', '2019-03-21', true, '2019-03-22', false],
    ['2019-04-28', '2019-03-21', false, '2019-03-22', true],
    ['2019-05-05', '2019-03-21', false, '2019-03-22', true],
    ['2020-01-31', '2020-01-25', true, '2020-01-26', false],
    ['2020-02-01', '2020-01-25', true, '2020-01-26', false],
  ])('%s was known on %s as a working day: %s; on %s: %s', (day, before, was, after, is) => {
    expect(workingDaysKnownOn(before).isWorkingDay(day)).toBe(was);
    expect(workingDaysKnownOn(after).isWorkingDay(day)).toBe(is);
  });
});

// Worked by hand from the notices. Each window begins on its first day; it ends on the day in the third column.
const windows: [PlainDate, number, PlainDate, string][] = [
  ['2014-01-24', 5, '2014-01-29', 'Friday, Sunday 26 January open, Monday to Wednesday'],
  ['2014-01-27', 5, '2014-02-07', 'Monday to Thursday, then the Spring Festival to 6 February'],
  ['2014-04-03', 5, '2014-04-10', 'Monday 7 April is closed'],
  ['2014-04-28', 5, '2014-05-05', 'Monday to Wednesday, Sunday 4 May open'],
  ['2014-05-29', 5, '2014-06-05', 'Monday 2 June is closed'],
  ['2014-09-04', 5, '2014-09-11', 'Monday 8 September is closed'],
  ['2014-09-26', 5, '2014-10-08', 'Friday, Sunday 28 September open, Monday, Tuesday, then 8 October'],
  ['2014-10-08', 5, '2014-10-13', 'Wednesday to Saturday 11 October open, Monday'],
  ['2014-12-29', 5, '2015-01-05', 'Monday to Wednesday, Sunday 4 January open, Monday'],
  ['2015-02-12', 5, '2015-02-17', 'Thursday, Friday, Sunday 15 February open, Monday, Tuesday'],
  ['2015-02-16', 5, '2015-02-27', 'Monday, Tuesday, Wednesday 25 to Friday 27 February'],
  ['2015-02-25', 5, '2015-03-02', 'Wednesday to Saturday 28 February open, Monday'],
  ['2015-04-02', 5, '2015-04-09', 'Monday 6 April is closed'],
  ['2015-04-28', 5, '2015-05-05', 'Friday 1 May is closed'],
  ['2015-06-18', 5, '2015-06-25', 'Monday 22 June is closed'],
  ['2015-08-31', 5, '2015-09-07', 'Monday to Wednesday, Sunday 6 September open, Monday'],
  ['2015-09-28', 5, '2015-10-09', 'Monday to Wednesday, then 8 and 9 October'],
  ['2015-10-08', 5, '2015-10-13', 'Thursday, Friday, Saturday 10 October open, Monday, Tuesday'],
  ['2016-02-04', 5, '2016-02-15', 'Thursday, Friday, Saturday 6 and Sunday 14 February open, Monday'],
  ['2016-03-31', 5, '2016-04-07', 'Monday 4 April is closed'],
  ['2016-04-28', 5, '2016-05-05', 'Monday 2 May is closed'],
  ['2016-06-07', 5, '2016-06-14', 'Tuesday, Wednesday, Sunday 12 June open, Monday, Tuesday'],
  ['2016-09-13', 5, '2016-09-20', 'Tuesday, Wednesday, Sunday 18 September open, Monday, Tuesday'],
  ['2016-09-29', 5, '2016-10-10', 'Thursday, Friday, Saturday 8 and Sunday 9 October open, Monday'],
  ['2016-12-29', 5, '2017-01-05', 'Monday 2 January 2017 is closed'],
  ['2017-01-20', 5, '2017-01-25', 'Friday, Sunday 22 January open, Monday to Wednesday'],
  ['2017-01-25', 5, '2017-02-06', 'Wednesday, Thursday, Friday 3 and Saturday 4 February open, Monday'],
  ['2017-03-30', 5, '2017-04-06', 'Thursday, Friday, Saturday 1 April open, Wednesday, Thursday'],
  ['2017-04-27', 5, '2017-05-04', 'Monday 1 May is closed'],
  ['2017-05-25', 5, '2017-06-01', 'Thursday, Friday, Saturday 27 May open, Wednesday, Thursday'],
  ['2017-09-28', 5, '2017-10-10', 'Thursday, Friday, Saturday 30 September open, Monday 9, Tuesday'],
  ['2018-02-08', 5, '2018-02-13', 'Thursday, Friday, Sunday 11 February open, Monday, Tuesday'],
  ['2018-02-12', 5, '2018-02-23', 'Monday to Wednesday, Thursday 22 and Friday 23 February'],
  ['2018-04-03', 5, '2018-04-10', 'Tuesday, Wednesday, Sunday 8 April open, Monday, Tuesday'],
  ['2018-04-26', 5, '2018-05-03', 'Thursday, Friday, Saturday 28 April open, Wednesday, Thursday'],
  ['2018-06-14', 5, '2018-06-21', 'Monday 18 June is closed'],
  ['2018-09-20', 5, '2018-09-27', 'Monday 24 September is closed'],
  ['2018-09-26', 7, '2018-10-09', 'Wednesday to Sunday 30 September, all open, then 8 and 9 October'],
  ['2018-09-26', 5, '2018-09-30', 'Wednesday to Sunday 30 September, all open'],
  ['2018-12-26', 5, '2019-01-02', 'Wednesday to Saturday 29 December open, Wednesday'],
  ['2019-01-31', 5, '2019-02-11', 'Thursday to Sunday 3 February, all open, then Monday 11'],
  ['2019-04-03', 5, '2019-04-10', 'Friday 5 April is closed'],
  ['2019-04-29', 5, '2019-05-07', 'Monday, Tuesday, Sunday 5 May open, Monday, Tuesday'],
  ['2019-05-06', 5, '2019-05-10', 'Monday to Friday'],
  ['2019-06-05', 5, '2019-06-12', 'Friday 7 June is closed'],
  ['2019-09-11', 5, '2019-09-18', 'Friday 13 September is closed'],
  ['2019-09-27', 5, '2019-10-09', 'Friday, Sunday 29 September open, Monday, then 8 and 9 October'],
  ['2019-10-08', 5, '2019-10-12', 'Tuesday to Saturday 12 October open'],
  ['2020-01-17', 5, '2020-01-22', 'Friday, Sunday 19 January open, Monday to Wednesday'],
  ['2020-01-22', 5, '2020-02-05', 'Wednesday, Thursday, then Monday 3 February to Wednesday'],
  ['2020-04-24', 5, '2020-04-29', 'Friday, Sunday 26 April open, Monday to Wednesday'],
  ['2020-05-06', 5, '2020-05-11', 'Wednesday to Saturday 9 May open, Monday'],
  ['2020-06-23', 5, '2020-06-30', 'Tuesday, Wednesday, Sunday 28 June open, Monday, Tuesday'],
  ['2020-09-25', 5, '2020-09-30', 'Friday, Sunday 27 September open, Monday to Wednesday'],
  ['2021-02-05', 5, '2021-02-10', 'Friday, Sunday 7 February open, Monday to Wednesday'],
  ['2021-09-16', 5, '2021-09-23', 'Thursday, Friday, Saturday 18 September open, Wednesday, Thursday'],
  ['2022-01-28', 5, '2022-02-08', 'Friday to Sunday 30 January, all open, then 7 and 8 February'],
  ['2022-09-30', 5, '2022-10-11', 'Friday, Saturday 8 and Sunday 9 October open, Monday, Tuesday'],
  ['2023-09-28', 5, '2023-10-10', 'Thursday, Saturday 7 and Sunday 8 October open, Monday, Tuesday'],
  ['2024-02-08', 5, '2024-02-20', 'Thursday, Friday, Sunday 18 February open, Monday, Tuesday'],
  ['2025-01-24', 5, '2025-02-06', 'Friday, Sunday 26 and Monday 27 January, Wednesday 5 and Thursday 6 February'],
  ['2025-09-28', 5, '2025-10-10', 'Sunday 28 September open to Tuesday, then 9 and 10 October'],
  ['2026-02-13', 5, '2026-02-26', 'Friday, Saturday 14 February open, Tuesday 24 to Thursday 26'],
  ['2026-09-18', 5, '2026-09-23', 'Friday, Sunday 20 September open, Monday to Wednesday'],
];

const terms: [PlainDate, number, PlainDate, string][] = [
  ['2019-05-06', 5, '2019-05-13', 'Tuesday to Friday, Monday'],
  ['2019-05-06', 15, '2019-05-27', 'three weeks'],
  [
    '2019-04-22',
    15,
    '2019-05-14',
    'Tuesday 23 April to Sunday 28 are five, 29 and 30 April, 5 to 10 May, 13 and 14 May',
  ],
  ['2019-09-20', 15, '2019-10-16', '23 to 27 and 29 and 30 September, 8 to 12 October, 14 to 16 October'],
  ['2018-09-28', 5, '2018-10-10', 'Saturday 29 and Sunday 30 September open, 8 to 10 October'],
  ['2020-01-22', 5, '2020-02-06', 'Thursday 23 January, 3 to 6 February'],
];

describe('working days worked by hand', () => {
  test.each(windows)('a window from %s of %i ends on %s: %s', (from, days, end) => {
    expect(known.windowEnd(from, days)).toBe(end);
    expect(known.inWindow(from, end)).toBe(days);
  });

  test.each(terms)('a term after %s of %i ends on %s: %s', (after, days, end) => {
    expect(known.termEnd(after, days)).toBe(end);
    expect(known.inWindow(addDays(after, 1), end)).toBe(days);
  });
});

describe('counting working days', () => {
  const start = fc.integer({ min: 0, max: everyDay.length - 200 }).map((at) => everyDay[at] ?? '');

  test('a window holds as many as were counted one by one, and one less a day before its end', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = known.windowEnd(from, days);
        expect(daysOf(from, end).filter((day) => isWorkday(day))).toHaveLength(days);
        expect(known.isWorkingDay(end)).toBe(true);
        expect(known.inWindow(from, addDays(end, -1))).toBe(days - 1);
      }),
    );
  });

  test('two windows that meet hold together what the whole one holds', () => {
    fc.assert(
      fc.property(start, fc.nat(60), fc.nat(60), (from, first, second) => {
        const [middle, end] = [addDays(from, first), addDays(from, first + second)];
        const whole = known.inWindow(from, end);
        expect(known.inWindow(from, middle) + known.inWindow(addDays(middle, 1), end)).toBe(whole);
      }),
    );
  });

  test('a window that begins a working day later ends a working day later, and a holiday at its start changes nothing', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const next = addDays(from, 1);
        const shifted = known.isWorkingDay(from) ? known.windowEnd(from, days + 1) : known.windowEnd(from, days);
        expect(known.windowEnd(next, days)).toBe(shifted);
        expect(known.termEnd(from, days)).toBe(known.windowEnd(next, days));
      }),
    );
  });

  /** The calendar with a day more that is off, or open, by the last notice of its year. */
  const changed = (day: PlainDate, which: 'off' | 'on'): ReturnType<typeof workingDaysKnownOn> => {
    const year = Number(day.slice(0, 4));
    const notice = holidayNotices[year]!.at(-1)!;
    const date = day.slice(5);
    // What is open by the notice is closed by taking it out.
    const on = notice.on.split(' ').filter((open) => open !== date);
    const more = { ...notice, on: on.join(' '), [which]: [...(which === 'on' ? on : [notice.off]), date].join(' ') };
    return workingDaysKnownOn('2026-12-31', { ...holidayNotices, [year]: [more] });
  };

  test('a holiday more inside a window lengthens it by a working day', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), fc.nat(), (from, days, which) => {
        const working = daysOf(from, known.windowEnd(from, days)).filter((day) => known.isWorkingDay(day));
        const holiday = working[which % days]!;
        expect(changed(holiday, 'off').windowEnd(from, days)).toBe(known.windowEnd(from, days + 1));
      }),
    );
  });

  test('a day off inside a window that is made a working day shortens it by one', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 2, max: 20 }), fc.nat(), (from, days, which) => {
        const off = daysOf(from, known.windowEnd(from, days)).filter((day) => !known.isWorkingDay(day));
        fc.pre(off.length > 0);
        const opened = off[which % off.length]!;
        const before = known.windowEnd(from, days - 1);
        expect(changed(opened, 'on').windowEnd(from, days)).toBe(opened > before ? opened : before);
      }),
    );
  });

  test('a week without a holiday shifts by a week', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 5 }), (from, days) => {
        const plain = daysOf(from, addDays(from, 13)).every(
          (day) => known.isWorkingDay(day) === (weekday(day) > 0 && weekday(day) < 6),
        );
        fc.pre(plain);
        expect(known.windowEnd(addDays(from, 7), days)).toBe(addDays(known.windowEnd(from, days), 7));
      }),
    );
  });

  test('a window that is long enough before the end of the last year needs no calendar of the next', () => {
    expect(known.windowEnd('2026-12-25', 5)).toBe('2026-12-31');
    expect(() => known.windowEnd('2026-12-25', 6)).toThrow(CalendarMissing);
  });

  test('a window that ends before it begins is empty', () => {
    expect(known.inWindow('2019-05-10', '2019-05-09')).toBe(0);
  });
});
