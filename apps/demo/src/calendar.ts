import { addDays, type PlainDate } from '#libs/kernel';
import { workingDaysKnownOn } from '#libs/rules';

/** The day the ledger is opened on (期初日期). */
export const OPENED_ON: PlainDate = '2014-01-01';
/** The day ages are counted on, and on which every post is filled (计算年龄时间). */
export const CUT_OFF: PlainDate = '2019-06-30';
/** The day on which the departure of cadre no. 419 reached the ledger. */
export const FURTHER_RECORDED_ON: PlainDate = '2019-07-15';
/** By this day everything that took effect up to {@link CUT_OFF} is on record, cadre no. 419 excepted. */
export const RECORDED_BY: PlainDate = '2019-06-27';
/** The last day of routine recording. */
export const LAST_ROUTINE_DAY: PlainDate = '2019-08-02';

const calendar = workingDaysKnownOn(LAST_ROUTINE_DAY);

/** Whether the office is open: no weekend, also one that makes up for other days, and from {@link OPENED_ON} on no holiday. */
export function isOfficeDay(date: PlainDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && (date < OPENED_ON || calendar.isWorkingDay(date));
}

/** `date`, or the next day the office is open. */
export function officeDay(date: PlainDate): PlainDate {
  let day = date;
  while (!isOfficeDay(day)) day = addDays(day, 1);
  return day;
}

/** Every day the office is open, from `first` to `last`. */
export function officeDays(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = officeDay(first); day <= last; day = officeDay(addDays(day, 1))) days.push(day);
  return days;
}

/** When something is on record at last: before July 2019 if it took effect up to the cut-off, else by the last routine day. */
export function recordedInTime(on: PlainDate, day: PlainDate): PlainDate {
  return earlier(day, on <= CUT_OFF ? RECORDED_BY : LAST_ROUTINE_DAY);
}

/** Days from one date to another. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The later of two dates. */
export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

// Office hours without the lunch break, in seconds of the day.
const MORNING = { from: 8 * 3600 + 40 * 60, to: 11 * 3600 + 30 * 60 };
const AFTERNOON = { from: 13 * 3600 + 30 * 60, to: 16 * 3600 + 50 * 60 };
const OPEN_SECONDS = MORNING.to - MORNING.from + (AFTERNOON.to - AFTERNOON.from);

/** `count` instants in the office hours of a day, strictly increasing, some time after the office opens. */
export function instantsOf(day: PlainDate, count: number): string[] {
  const step = Math.min(OPEN_SECONDS / count, 240 + (digest(day) % 900));
  const start = digest(`${day} start`) % Math.max(1, Math.floor(OPEN_SECONDS - step * count));
  return Array.from({ length: count }, (_, index) => {
    // Never so far that it meets the next one.
    const shift = (digest(`${day} ${index}`) % 100) / 125;
    const open = MORNING.from + start + Math.floor((index + shift) * step);
    const second = open < MORNING.to ? open : open - MORNING.to + AFTERNOON.from;
    const [h, m, s] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits);
    return `${day}T${h}:${m}:${s}+08:00`;
  });
}

// Any number that depends on nothing but the text.
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
