import { firstDayOf, isPartialDate, monthOf, type PartialDate, type PlainDate } from '#libs/kernel';

const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const PARTED = /^(\d{4})\s*[.．。/年-]\s*(\d{1,2})\s*(?:月|[.．。/-](?=\s*\d))?\s*(?:(\d{1,2})\s*日?)?$/;

/**
 * Reads a date as forms have it: `yyyyMM`, `yyyyMMdd`, `yyyy.MM`, `yyyy.MM.dd`, `yyyy年M月d日`; a day of 00 is no day.
 * Undefined for anything else, a month 13 and a 30 February included.
 */
export function dateIn(text: string): PartialDate | undefined {
  const match = COMPACT.exec(text.trim()) ?? PARTED.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month = '', day] = match;
  const date = `${year}-${month.padStart(2, '0')}`;
  const whole = day === undefined || /^0+$/.test(day) ? date : `${date}-${day.padStart(2, '0')}`;
  return isPartialDate(whole) ? whole : undefined;
}

/** Whether two dates are the same as far as both are known. */
export function sameAsKnown(a: PartialDate, b: PartialDate): boolean {
  return a.length === b.length ? a === b : monthOf(a) === monthOf(b);
}

/** When something took effect, and how closely that is known. */
export interface Effective {
  readonly effectiveOn: PlainDate;
  readonly effectivePrecision?: 'month';
}

/** A date of a form on the effective axis: a month counts as its first day, and says that it is a month. */
export function effectiveFrom(date: PartialDate): Effective {
  return { effectiveOn: firstDayOf(date), ...(date.length === 7 ? { effectivePrecision: 'month' } : {}) };
}

/** `yyyyMM`. */
export function compactMonth(date: PartialDate): string {
  return monthOf(date).replace('-', '');
}

/** `yyyyMMdd`. */
export function compactDay(date: PlainDate): string {
  return date.replaceAll('-', '');
}

/** `yyyy.MM`. */
export function dottedMonth(date: PartialDate): string {
  return monthOf(date).replace('-', '.');
}
