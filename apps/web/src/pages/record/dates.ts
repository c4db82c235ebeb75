/** The last day of a month. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dateOf(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const WHOLE = /^(\d{4})(?:[-./年]\s*(\d{1,2})[-./月]\s*(\d{1,2})日?|(\d{2})(\d{2}))$/;
const OF_THIS_YEAR = /^(\d{1,2})(?:月|[-./])(\d{1,2})日?$/;
const MONTH = /^(\d{4})(?:[-./年]\s*(\d{1,2})月?|(\d{2}))$/;

/**
 * A day as people write it, as `2019-02-11`: `20190211`, `2019.2.11`, `2019年2月11日`; `2月11日` is of the year of
 * `today`. Undefined for what is no day.
 */
export function readDay(text: string, today: string): string | undefined {
  const typed = halfWidth(text);
  const whole = WHOLE.exec(typed);
  if (whole) return dateOf(Number(whole[1]), Number(whole[2] ?? whole[4]), Number(whole[3] ?? whole[5]));
  const short = OF_THIS_YEAR.exec(typed);
  return short ? dateOf(Number(today.slice(0, 4)), Number(short[1]), Number(short[2])) : undefined;
}

/** A day, or a month where the day is not known: `1985.3` is `1985-03`. */
export function readDayOrMonth(text: string, today: string): string | undefined {
  const month = MONTH.exec(halfWidth(text));
  if (month) return dateOf(Number(month[1]), Number(month[2] ?? month[3]), 1)?.slice(0, 7);
  return readDay(text, today);
}

function halfWidth(text: string): string {
  return text.trim().normalize('NFKC').replaceAll('。', '.');
}
