import type { Micros } from '#libs/kernel';

/** An instant as RFC 3339 in UTC with all six decimals, so that stamps sort as text. */
export function stampText(at: Micros): string {
  const ms = Math.floor(at / 1000);
  if (ms !== writtenMs) {
    writtenMs = ms;
    written = new Date(ms).toISOString().slice(0, -1);
  }
  const rest = String(at - ms * 1000).padStart(3, '0');
  return `${written}${rest}Z`;
}

// Events next to each other in a log mostly share their millisecond.
let writtenMs = Number.NaN;
let written = '';
