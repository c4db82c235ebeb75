import type { AnswerOf } from '#libs/client';

type Year = AnswerOf<'/v1/working-days/{id}'>;

/** Which days are working days, as far as the years that were asked for are known. */
export interface Calendar {
  /** Undefined in a year of which the notice on public holidays is not known. */
  readonly isWorking: (day: string) => boolean | undefined;
  /** Years, of those that were asked for, of which that notice is not known. */
  readonly lacking: readonly number[];
  /** Whether a day is off, or worked, by a notice and not by its weekday. */
  readonly isSpecial: (day: string) => boolean;
}

/** The calendar of some years. */
export function calendarOf(years: readonly Year[]): Calendar {
  const known = new Map(years.filter(({ instrument }) => instrument !== undefined).map((year) => [year.year, year]));
  const yearOf = (day: string): Year | undefined => known.get(Number(day.slice(0, 4)));
  const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
  const isWorking = (day: string): boolean | undefined => {
    const year = yearOf(day);
    return year && (year.open.includes(day) || (!year.closed.includes(day) && !isWeekend(day)));
  };
  const lacking = years.filter(({ instrument }) => instrument === undefined).map(({ year }) => year);
  return { isWorking, lacking, isSpecial: (day) => isWorking(day) !== undefined && isWorking(day) === isWeekend(day) };
}

/** The day after one. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Working days from one day to another, both counted; undefined where a year among them is not known. */
export function workingDaysIn({ isWorking }: Calendar, from: string, to: string): number | undefined {
  let count = 0;
  for (let day = from; day <= to; day = nextDay(day)) {
    const works = isWorking(day);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
}

/** The first day on which so many working days have been, the first one counted; undefined where a year is not known. */
export function windowEnd({ isWorking }: Calendar, from: string, days: number): string | undefined {
  let left = days;
  for (let day = from; ; day = nextDay(day)) {
    const works = isWorking(day);
    if (works === undefined) return undefined;
    if (works) left -= 1;
    if (left <= 0) return day;
  }
}
