import { describe, expect, test } from '@jest/globals';
import { workingDaysKnownOn } from '#libs/rules';
import { CalendarController } from './calendar.controller.ts';

const calendar = new CalendarController();

describe('the working days of a year', () => {
  test('are what notices and terms are counted by', () => {
    const { closed, open, instrument } = calendar.of('2019');
    expect(instrument).toContain('2019年');
    const known = workingDaysKnownOn('2019-12-31');
    for (let at = 0; at < 365; at += 1) {
      const date = new Date(Date.UTC(2019, 0, 1 + at));
      const day = date.toISOString().slice(0, 10);
      const isWeekend = date.getUTCDay() % 6 === 0;
      expect([day, open.includes(day) || (!closed.includes(day) && !isWeekend)]).toEqual([
        day,
        known.isWorkingDay(day),
      ]);
    }
  });

  test('are not known for a year without a notice, which is said and not guessed', () => {
    expect(calendar.of('2099')).toEqual({ year: 2099, closed: [], open: [] });
  });

  test('are of a year, and of nothing else', () => {
    expect(() => calendar.of('soon')).toThrow('NOT_FOUND');
  });
});
