import type { PartialDate } from '#libs/kernel';
import { dateIn, dottedMonth } from './dates.ts';

/** One period of a résumé (简历). */
export interface Period {
  readonly from: PartialDate;
  /** Absent while it goes on. */
  readonly to?: PartialDate;
  readonly text: string;
}

/** A résumé as far as it could be read. */
export interface Resume {
  readonly periods: readonly Period[];
  /** Lines that do not begin with a period and continue none. */
  readonly unread: readonly string[];
}

const DATE = String.raw`\d{4}\s*[.．。/年-]\s*\d{1,2}(?!\d)(?:\s*(?:月|[.．。/-](?!-))\s*(?:\d{1,2}(?!\d)\s*日?)?)?|\d{6}(?:\d{2})?`;
const UNTIL = String.raw`\s*(?:[-—–―─~～－至到]|--)+\s*`;
const NOW = '至?今|现在|目前';
const LINE = new RegExp(`^\\s*(${DATE})${UNTIL}(${DATE}|${NOW})?(?!\\d)\\s*(.*)$`, 's');
const INSIDE = new RegExp(`(${DATE})${UNTIL}(${DATE})\\s*[,，]?\\s*([^()（）;；\\n]*)`, 'g');

/** Reads a résumé: one line a period, whatever joins the two dates; other lines continue the one before. */
export function readResume(text: string): Resume {
  const periods: { from: PartialDate; to?: PartialDate; text: string }[] = [];
  const unread: string[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const period = periodIn(line);
    const last = periods.at(-1);
    if (period) periods.push(period);
    else if (last && !/^\s*\d{4}/.test(line)) last.text = `${last.text}${line.trim()}`;
    else unread.push(line.trim());
  }
  return { periods, unread };
}

function periodIn(line: string): Period | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, start = '', end, text = ''] = match;
  const from = dateIn(start);
  if (from === undefined) return undefined;
  if (end === undefined || new RegExp(`^(?:${NOW})$`).test(end)) return { from, text: text.trim() };
  const to = dateIn(end);
  return to === undefined ? undefined : { from, to, text: text.trim() };
}

/** Every period that a résumé tells of, those told in passing (其间) included. */
export function allPeriods({ periods }: Resume): Period[] {
  return periods.flatMap((period) => [period, ...periodsInside(period.text)]);
}

function periodsInside(text: string): Period[] {
  return [...text.matchAll(INSIDE)].flatMap(([, start = '', end = '', about = '']) => {
    const [from, to] = [dateIn(start), dateIn(end)];
    return from && to ? [{ from, to, text: about.trim() }] : [];
  });
}

/** The text of a period without what is told in passing. */
export function mainText(text: string): string {
  return text.replaceAll(/[(（][^()（）]*[)）]/g, '').trim();
}

// Both columns begin at the same place, whether the period has ended or not.
const WIDTH = '2014.05--2014.05  '.length;

/** Writes a résumé, the oldest period first. */
export function writeResume(periods: readonly Period[]): string {
  return periods
    .map(({ from, to, text }) => {
      const dates = `${dottedMonth(from)}--${to === undefined ? '' : dottedMonth(to)}`;
      return `${dates.padEnd(WIDTH)}${text}`;
    })
    .join('\n');
}
