/** The number that follows: `区委常纪〔2019〕48号` is followed by 49, and by 1 in the next year. */
export function numberAfter(documentNo: string, year: string): string | undefined {
  const found = /^(.*[〔[(])(\d{4})([〕\])].*?)(\d+)(号?)$/u.exec(documentNo);
  if (!found) return undefined;
  const [, before = '', of = '', between = '', number = '', after = ''] = found;
  return of < year ? `${before}${year}${between}1${after}` : `${before}${of}${between}${Number(number) + 1}${after}`;
}

/** The number with the latest year, and of that the highest. */
export function latestOf(numbers: readonly string[]): string | undefined {
  return numbers.toSorted((a, b) => highest(b) - highest(a))[0];
}

/** Numbers that differ in nothing but what is counted: `区委常纪〔2019〕` before it, `号` after it. */
export interface Series {
  readonly before: string;
  readonly after: string;
  readonly year: string;
}

/** The series that a number belongs to. */
export function seriesOf(documentNo: string): Series | undefined {
  const found = /^(.*[〔[(](\d{4})[〕\])].*?)\d+(号?)$/u.exec(documentNo);
  if (!found) return undefined;
  const [, before = '', year = '', after = ''] = found;
  return { before, after, year };
}

/** The first number of a series that nothing told in these texts has, nor anything before it. */
export function nextIn(series: Series, proposed: string, texts: readonly string[]): string {
  const { before, after } = series;
  const numberAt = (text: string, at: number): number => Number(/^\d+/.exec(text.slice(at))?.[0] ?? 0);
  const taken = texts.flatMap((text) =>
    text
      .split(before)
      .slice(1)
      .map((rest) => numberAt(rest, 0)),
  );
  return `${before}${Math.max(numberAt(proposed, before.length), ...taken.map((number) => number + 1))}${after}`;
}

/** Year and number as one, to tell which of two numbers is the later. */
function highest(documentNo: string): number {
  const [, year = '0', number = '0'] = /(\d{4})\D+(\d+)\D*$/u.exec(documentNo) ?? [];
  return Number(year) * 1_000_000 + Number(number);
}
