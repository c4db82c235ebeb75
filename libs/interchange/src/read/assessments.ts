import { gradesIn } from '../grades.ts';
import { Items, meaning, notUnderstood, partsOf } from './items.ts';
import type { FormItem, Span } from './reading.ts';

const ELEMENT = 'NianDuKaoHeJieGuo';

/** Reads the results of the yearly assessments: an item for each year, and one for each piece that cannot be read. */
export function gradeItems(text: string): FormItem[] {
  const items = new Items(ELEMENT, text);
  // A text that can be read as a whole is: the grade of several years may stand behind them all.
  const pieces = gradesIn(text) ? [{ text, span: [0, text.length] as const }] : piecesOf(text);
  const years = new Set<number>();
  for (const piece of pieces) {
    const grades = gradesIn(piece.text);
    const twice = grades?.some(({ year }) => years.has(year)) ?? false;
    if (!grades || grades.length === 0 || twice) {
      items.add(piece.span, unreadable());
      continue;
    }
    const spans = spansOf(
      text,
      piece.span,
      grades.map(({ year }) => year),
    );
    for (const [index, grade] of grades.entries()) {
      years.add(grade.year);
      items.add(spans[index] ?? piece.span, meaning({ kind: 'grade', ...grade }));
    }
  }
  return items.made;
}

// A sentence as a whole where it can be read as one, else what stands between its commas.
function piecesOf(text: string): { text: string; span: Span }[] {
  return partsOf(text, /[;；。\n]/g).flatMap((sentence) => {
    if (gradesIn(sentence.text)) return [sentence];
    const [start, end] = sentence.span;
    const parts = partsOf(text.slice(start, end), /[,，]/g);
    return parts.some((part) => gradesIn(part.text))
      ? parts.map((part) => ({ ...part, span: [part.span[0] + start, part.span[1] + start] as const }))
      : [sentence];
  });
}

// Each year from where it is written to where the next one is; years within a range are written nowhere.
function spansOf(text: string, [start, end]: Span, years: readonly number[]): Span[] {
  let from = start;
  const begins = years.map((year, index) => {
    if (index === 0) return start;
    const found = text.indexOf(String(year), from);
    from = found >= 0 && found < end ? found : from;
    return from;
  });
  return begins.map((begin, index): Span => [begin, begins[index + 1] ?? end]);
}

function unreadable(): ReturnType<typeof notUnderstood> {
  return notUnderstood(
    'GRADES_UNREADABLE',
    '年度考核结果不能逐年读出。请写明年度和等次,如“2017年称职；2018年优秀”。',
    'The results of the yearly assessments cannot be read year by year. Write years and grades, such as 2017年称职；2018年优秀.',
  );
}
