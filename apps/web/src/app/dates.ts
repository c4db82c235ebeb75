/** The same day of another year; the last of February where there is no such day. */
export function yearsBefore(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) - years;
  const rest = date.slice(4);
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
}

/** Full months from one date to another, as an office counts service. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 1, d1 = 1] = from.split('-').map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = to.split('-').map(Number);
  return Math.max((y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0), 0);
}

/** Months since January of year 0, for drawing along a line. */
export function monthNumber(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

/** A date as a share of months: the middle of a month is half of it. */
export function monthsInto(date: string): number {
  return monthNumber(date) + (Number(date.slice(8, 10) || '1') - 1) / 31;
}

/** The date that {@link monthsInto} gives a number for. */
export function dateAt(months: number): string {
  const whole = Math.floor(months);
  const year = Math.floor(whole / 12);
  const month = (whole % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Math.floor((months - whole) * 31) + 1, last);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
