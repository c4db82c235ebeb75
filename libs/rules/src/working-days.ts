import { addDays, CalendarMissing, type PlainDate, type WorkingDays } from '#libs/kernel';
import { holidayNotices, type HolidayNotice } from './holiday-notices.ts';

interface Year {
  readonly off: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
}

const years = new Map<HolidayNotice, Year>();

/**
 * The working days (工作日) of the State Council's notices, as they were known on a day: a notice that was issued later
 * does not count yet. A window (公示) counts both its ends, a term (期限) does not count the day of the act.
 * @throws CalendarMissing from its functions for a year without a notice, and never before they need that year
 */
export function workingDaysKnownOn(on: PlainDate, notices = holidayNotices): WorkingDays {
  const isWorkingDay = (day: PlainDate): boolean => {
    const { off, on: open } = yearOf(notices, day, on);
    return open.has(day) || (!off.has(day) && !isWeekend(day));
  };
  const nth = (first: PlainDate, days: number): PlainDate => {
    let [day, left] = [first, days];
    for (; ; day = addDays(day, 1)) {
      if (isWorkingDay(day)) left -= 1;
      if (left <= 0) return day;
    }
  };
  return {
    isWorkingDay,
    inWindow: (from, to) => {
      let count = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
      return count;
    },
    windowEnd: nth,
    termEnd: (after, days) => nth(addDays(after, 1), days),
  };
}

function yearOf(notices: typeof holidayNotices, day: PlainDate, knownOn: PlainDate): Year {
  const notice = notices[Number(day.slice(0, 4))]?.findLast(
    ({ issuedOn }) => issuedOn === undefined || issuedOn <= knownOn,
  );
  if (!notice) throw new CalendarMissing(day);
  const year = years.get(notice) ?? { off: daysOf(day, notice.off), on: daysOf(day, notice.on) };
  years.set(notice, year);
  return year;
}

/** The days that runs name: `MM-DD` and `MM-DD/MM-DD` in the year of a day. */
export function daysOf(inYear: PlainDate, runs: string): Set<PlainDate> {
  const days = runs.split(' ').flatMap((run) => {
    const [first = run, last = first] = run.split('/').map((day) => `${inYear.slice(0, 4)}-${day}`);
    const all: PlainDate[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) all.push(day);
    return all;
  });
  return new Set(days);
}

function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
