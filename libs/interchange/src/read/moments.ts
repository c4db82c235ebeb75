import { daysInMonth, isPartialDate, type PartialDate, type PlainDate } from '#libs/kernel';
import type { Moment } from './reading.ts';

/** A date found at a place of a text; without a moment where no calendar has such a date. */
export interface DateFound {
  readonly moment?: Moment;
  readonly end: number;
  /** The year is written with two digits. */
  readonly shortYear?: true;
}

/** A period found at a place of a text; without `from` where one of its dates is on no calendar. */
export interface PeriodFound {
  readonly from?: Moment;
  readonly to?: Moment;
  readonly goesOn?: 'told' | 'noEnd';
  readonly end: number;
  readonly shortYear?: true;
}

const DIGITS = '○零一二三四五六七八九';
const HAN = `[${DIGITS}]`;
const HAN_NUMBER = String.raw`[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]`;
const DOT = String.raw`\s*[.。·,/]\s*`;

// The longer forms first: what ends early would leave the rest of a date as text.
const FORMS: readonly RegExp[] = [
  // 2014年5月2日, 2014年5月, 二○一四年五月
  new RegExp(
    String.raw`(?<year>\d{4}|${HAN}{4})\s*年\s*(?<month>\d{1,2}|${HAN_NUMBER})\s*月(?:份|\s*(?<day>\d{1,2}|${HAN_NUMBER})\s*[日号])?`,
    'y',
  ),
  // 2014.05.02, 2014/5/2 and the same without a day; one separator throughout, so that 2014.05-06 is no day.
  new RegExp(String.raw`(?<year>\d{4})${DOT}(?<month>\d{1,2})${DOT}(?<day>\d{1,2})(?![\d年])\s*日?`, 'y'),
  /(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d年.])\s*日?/y,
  /(?<year>\d{4})\s*年?\s*[.。·,/]\s*(?<month>\d{1,2})(?!\d)\s*月?(?:\.(?!\s*\d))?/y,
  /(?<year>\d{4})-(?<month>\d{1,2})(?!\d)\s*月?/y,
  /(?<year>\d{4})\s+(?<month>\d{2})(?![\d年])/y,
  /(?<year>\d{4})年(?<month>\d{1,2})(?!\d)/y,
  /(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/y,
  /(?<year>(?:19|20)\d{2})(?<month>\d{2})(?!\d)/y,
];

const SHORT_YEAR = /(?<year>\d{2})\s*[.年]\s*(?<month>\d{1,2})(?!\d)\s*月?/y;

// Seasons as the calendar and the farmer's calendar have them, taken widely.
const STRETCHES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  春: [2, 5],
  夏: [5, 8],
  秋: [8, 11],
  冬: [11, 14],
  初: [1, 3],
  中: [5, 8],
  底: [10, 12],
  末: [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
};
const SEASON = new RegExp(
  String.raw`(?<year>\d{4}|${HAN}{4})\s*年?\s*(?:年)?(?<stretch>上半年|下半年|春|夏|秋|冬|初|中(?![学专师医国])|底|末)[季天]?`,
  'y',
);
const YEAR = new RegExp(
  String.raw`(?<year>\d{4}|${HAN}{4})\s*年(?!\s*度)|(?<bare>(?:19|20)\d{2})(?![\d.年?？xX×*])`,
  'y',
);

/** The date that begins at a place of a plain text. */
export function dateAt(text: string, at: number, { shortYears = false } = {}): DateFound | undefined {
  for (const form of FORMS) {
    const groups = stickyAt(form, text, at);
    if (groups) return { ...exact(groups), end: endOf(form, text) };
  }
  const season = stickyAt(SEASON, text, at);
  if (season) {
    const { year = '', stretch = '' } = season;
    const [from = 1, to = 12] = STRETCHES[stretch] ?? [];
    return { ...within(numberIn(year), from, to, 'season'), end: endOf(SEASON, text) };
  }
  const whole = stickyAt(YEAR, text, at);
  if (whole)
    return { ...within(numberIn(whole['year'] ?? whole['bare'] ?? ''), 1, 12, 'year'), end: endOf(YEAR, text) };
  const short = shortYears ? stickyAt(SHORT_YEAR, text, at) : undefined;
  if (!short) return undefined;
  // Nobody of whom there is a form began before 1940.
  const year = Number(short['year']) + (Number(short['year']) >= 40 ? 1900 : 2000);
  return { ...exact({ ...short, year: String(year) }), end: endOf(SHORT_YEAR, text), shortYear: true };
}

function stickyAt(form: RegExp, text: string, at: number): Record<string, string | undefined> | undefined {
  form.lastIndex = at;
  return form.exec(text)?.groups;
}

// Blanks behind a date are none of it: they may be the end of a line.
function endOf({ lastIndex }: RegExp, text: string): number {
  return trimmedEnd(text, lastIndex);
}

function trimmedEnd(text: string, last: number): number {
  let end = last;
  while (/\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.includes('十')) {
    return Number(text.replaceAll(/./g, (char) => String(Math.max(0, DIGITS.indexOf(char) - 1))));
  }
  const [tens = '', ones = ''] = text.split('十');
  const digit = (char: string): number => DIGITS.indexOf(char) - 1;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

function exact(groups: Record<string, string | undefined>): { moment?: Moment } {
  const year = numberIn(groups['year'] ?? '');
  const month = numberIn(groups['month'] ?? '');
  const day = groups['day'] === undefined ? 0 : numberIn(groups['day']);
  const date = day === 0 ? monthOf(year, month) : `${monthOf(year, month)}-${padded(day)}`;
  if (!isPartialDate(date)) return {};
  if (day !== 0) return { moment: { precision: 'day', date, earliest: date, latest: date } };
  return { moment: { precision: 'month', date, earliest: `${date}-01`, latest: lastOf(year, month) } };
}

function within(year: number, from: number, to: number, precision: 'season' | 'year'): { moment?: Moment } {
  const earliest = `${monthOf(year, from)}-01`;
  const latest = to > 12 ? lastOf(year + 1, to - 12) : lastOf(year, to);
  return isPartialDate(earliest) && isPartialDate(latest) ? { moment: { precision, earliest, latest } } : {};
}

function monthOf(year: number, month: number): PartialDate {
  return `${String(year).padStart(4, '0')}-${padded(month)}`;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

function lastOf(year: number, month: number): PlainDate {
  return `${monthOf(year, month)}-${padded(daysInMonth(year, month))}`;
}

const BEFORE = /(?:自|从|于)?\s*/y;
const JOIN = /\s*(?:(?:-|~|_|→|=)+(?:\s*[至到])?|[至到]+\s*(?:[-~]+)?|起?[至到])\s*/y;
/** 一 for a dash, as it comes out of a scan; only before another date. */
const HAN_DASH = /\s*一+\s*(?=\d{4}|[至到])/y;
const SINCE = /\s*(?:起|开始|以来|之?后(?=[担任]))(?![步草])\s*/y;
const NOW = /(?:[至到迄现如]?今(?![年后天日])|现在|现(?![任代实职行])|目前|当前)(?:为?止)?/y;
/** 2014.05至2018.03期间任清河镇镇长: a word of the dates. */
const DURING = /\s*(?:这一|此)?期间(?=[担任在,\s])/y;
/** The end in the year of the beginning: 2014年5月至8月, 2014.05--08. */
const MONTH_ONLY = /(?<month>\d{1,2})\s*月|(?<bare>\d{2})(?=\s)(?!\s*年)/y;

/** The period that begins at a place of a plain text; undefined where there is none, a single date included. */
export function periodAt(text: string, at: number, { shortYears = false } = {}): PeriodFound | undefined {
  const begin = skip(BEFORE, text, at);
  const from = dateAt(text, begin, { shortYears });
  if (!from) return undefined;
  const short = from.shortYear ? { shortYear: true as const } : {};
  const since = skip(SINCE, text, from.end);
  const joined = skip(JOIN, text, since > from.end ? since : from.end);
  const dash = joined > since ? joined : skip(HAN_DASH, text, from.end);
  const after = Math.max(joined, dash);
  if (after === from.end) return undefined;
  const now = skip(NOW, text, after);
  const open = (end: number, goesOn: 'told' | 'noEnd'): PeriodFound =>
    from.moment ? { from: from.moment, goesOn, end, ...short } : { end };
  if (now > after) return open(now, 'told');
  const to = dateAt(text, after, { shortYears }) ?? sameYearAt(text, after, from);
  if (to) {
    const both = from.moment && to.moment;
    const end = skip(DURING, text, to.end);
    return both ? { from: from.moment, to: to.moment, end, ...short } : { end };
  }
  // 至今 whose 今 is a word of its own: 2014.05至 今
  if (/[至到]\s*$/.test(text.slice(from.end, after)) && !/\d/.test(text[after] ?? '')) return open(after, 'noEnd');
  return /\d/.test(text[after] ?? '') ? { end: after } : open(after, 'noEnd');
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function sameYearAt(text: string, at: number, from: DateFound): DateFound | undefined {
  if (from.moment?.precision !== 'month') return undefined;
  const groups = stickyAt(MONTH_ONLY, text, at);
  if (!groups) return undefined;
  const month = groups['month'] ?? groups['bare'];
  return { ...exact({ year: from.moment.earliest.slice(0, 4), month }), end: MONTH_ONLY.lastIndex };
}
