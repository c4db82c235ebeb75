/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. Dates of this form compare as text. */
export type PlainDate = string;

/** A date as old forms have it: `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. A year alone is not one. */
export type PartialDate = string;

/** An instant as whole microseconds since 1970-01-01T00:00:00Z; exact up to the year 2255. */
export type Micros = number;

/** Hands in the time: the only source of "now" outside the composition root. */
export interface Clock {
  now(): Micros;
}

/** Sorts after every date that can be written: the open end of an interval. */
export const END_OF_TIME: PlainDate = '9999-99-99';

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** Whether `text` is a real day of the years 1900 to 2200: 2019-02-30 is not. */
export function isPlainDate(text: unknown): text is PlainDate {
  return typeof text === 'string' && isRealDay(text) && text >= '1900' && text < '2201';
}

function isRealDay(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether `text` is a real day or a real month. */
export function isPartialDate(text: unknown): text is PartialDate {
  return isPlainDate(text) || (typeof text === 'string' && MONTH.test(text) && isPlainDate(`${text}-01`));
}

/** The first day a partial date can mean: a month counts as its 1st (`docs/definitions.md`). */
export function firstDayOf(date: PartialDate): PlainDate {
  return date.length === 7 ? `${date}-01` : date;
}

/** The month of a date, `YYYY-MM`. */
export function monthOf(date: PartialDate): PartialDate {
  return date.slice(0, 7);
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `date` moved by whole days. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `date` moved by whole months, clamped to the end of the month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Completed years from `birth` to `on`. A birth of `YYYY-MM` counts as the 1st; 29 February completes on 1 March in
 * common years (`docs/definitions.md`).
 */
export function completedYears(birth: PartialDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < firstDayOf(birth).slice(5) ? years - 1 : years;
}

/** The calendar date in Asia/Shanghai at an instant. */
export function shanghaiDate(at: Micros): PlainDate {
  return new Date(Math.floor(at / 1000) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;

/** In Shanghai the year 10000 begins, which has no place in four digits. */
const END_OF_INSTANTS_MS = Date.UTC(10_000, 0) - SHANGHAI_OFFSET_MS;

/** Reads an RFC 3339 instant, cutting it to microseconds; undefined when it is none. */
export function parseInstant(text: string): Micros | undefined {
  const match = INSTANT.exec(text);
  if (!match?.[1] || !isRealDay(match[1]) || match[1] < '1900') return undefined;
  const [, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone.length === 1 ? '+00:00' : zone;
  if (Number(offset.slice(1, 3)) > 23 || Number(offset.slice(4)) > 59) return undefined;
  const sign = offset.startsWith('-') ? -1 : 1;
  const offsetMs = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000;
  const ms = Date.parse(`${day}T${hour}:${minute}:${second}Z`) - offsetMs;
  if (ms >= END_OF_INSTANTS_MS) return undefined;
  return ms * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

/** Writes an instant in Asia/Shanghai, RFC 3339, with as many decimals as it needs: `2019-08-05T00:00:00+08:00`. */
export function formatInstant(at: Micros): string {
  const ms = Math.floor(at / 1000);
  const local = new Date(ms + SHANGHAI_OFFSET_MS).toISOString();
  const fraction = `${local.slice(20, 23)}${String(at - ms * 1000).padStart(3, '0')}`.replace(/0+$/, '');
  return `${local.slice(0, 19)}${fraction ? `.${fraction}` : ''}+08:00`;
}
