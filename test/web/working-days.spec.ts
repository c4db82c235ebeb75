import { describe, expect, it } from '@jest/globals';
import { workingDaysKnownOn } from '#libs/rules';
import { CalendarController } from '../../apps/api/src/calendar/calendar.controller.ts';
import { calendarOf, nextDay, windowEnd, workingDaysIn } from '../../apps/web/src/pages/record/working-days.ts';

const told = new CalendarController();
const calendar = calendarOf([told.of('2018'), told.of('2019')]);
const known = workingDaysKnownOn('2019-12-31');

describe('the calendar of a notice', () => {
  it('counts as the rules do, through National Day and over the turn of the year', () => {
    for (let from = '2018-09-20'; from < '2019-06-30'; from = nextDay(from)) {
      const end = windowEnd(calendar, from, 5)!;
      expect([from, end]).toEqual([from, known.windowEnd(from, 5)]);
      expect(workingDaysIn(calendar, from, end)).toBe(known.inWindow(from, end));
    }
  });

  it('says which days differ from a plain week', () => {
    expect(calendar.isSpecial('2018-10-01')).toBe(true);
    expect(calendar.isSpecial('2018-09-29')).toBe(true);
    expect(calendar.isSpecial('2018-09-28')).toBe(false);
  });

  it('guesses nothing for a year without a notice', () => {
    expect(windowEnd(calendarOf([told.of('2099')]), '2099-01-05', 5)).toBeUndefined();
    expect(workingDaysIn(calendar, '2019-12-30', '2020-01-03')).toBeUndefined();
  });
});
