const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** Today in Asia/Shanghai, `2019-06-30`. */
export function today(): string {
  return DAY.format(Date.now());
}

/** This minute in Asia/Shanghai, `2019-06-30 14:05`. */
export function thisMinute(): string {
  return MINUTE.format(Date.now());
}

/** An instant as it is read: `2019-06-30 14:05`, in Asia/Shanghai. */
export function minuteOf(instant: string): string {
  return MINUTE.format(Date.parse(instant));
}

/** The day of an instant in Asia/Shanghai. */
export function dayOf(instant: string): string {
  return DAY.format(Date.parse(instant));
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}
