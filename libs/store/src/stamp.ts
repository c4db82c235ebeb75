import type { Micros } from '#libs/kernel';

/** An instant as RFC 3339 in UTC with all six decimals, so that stamps sort as text. */
export function stampText(at: Micros): string {
  const ms = Math.floor(at / 1000);
  const rest = String(at - ms * 1000).padStart(3, '0');
  return `${new Date(ms).toISOString().slice(0, -1)}${rest}Z`;
}
