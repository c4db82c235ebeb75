/** The grade (等次) of one year's assessment. */
export interface YearGrade {
  readonly year: number;
  readonly grade: string;
  /** The word, where it is one of the assessments of public institutions (事业单位): 合格 is their 称职. */
  readonly word?: string;
}

// The longer words first: 称职 is part of two others.
const WORDS: readonly (readonly [grade: string, word: string])[] = [
  ['incompetent', '不称职'],
  ['basicallyCompetent', '基本称职'],
  ['competent', '称职'],
  ['excellent', '优秀'],
  ['ungraded', '不定等次'],
  ['incompetent', '不合格'],
  ['basicallyCompetent', '基本合格'],
  ['competent', '合格'],
];
const INSTITUTIONS = /合格$/;
const TOKEN = new RegExp(
  String.raw`(\d{4})\s*年?度?\s*[-—–~～至到]+\s*(\d{4})|(\d{4})|${WORDS.map(([, word]) => word).join('|')}`,
  'g',
);
/** What may stand between years and grades. */
const BETWEEN = /^(?:[\s、,，;；.。:：()（）]|年度?|度|考核|结果|等次|均|都|为|定为|被?评为|被?确定为|和|及)*$/;

/**
 * Reads the results of the yearly assessments (年度考核结果): `2017年称职；2018年优秀`, `2015、2016年度考核均为称职`. Undefined
 * where anything is left that is neither a year nor a grade, or a year has two grades.
 */
export function gradesIn(text: string): YearGrade[] | undefined {
  if (!BETWEEN.test(text.replaceAll(TOKEN, ' '))) return undefined;
  const grades = new Map<number, Omit<YearGrade, 'year'>>();
  let years: number[] = [];
  for (const [token, from, to, year] of text.matchAll(TOKEN)) {
    if (from !== undefined || year !== undefined) {
      const told = range(Number(from ?? year), Number(to ?? year));
      if (told.length === 0) return undefined;
      years.push(...told);
      continue;
    }
    const grade = WORDS.find(([, word]) => word === token)?.[0];
    if (grade === undefined || years.length === 0 || years.some((each) => grades.has(each))) return undefined;
    for (const each of years) grades.set(each, { grade, ...(INSTITUTIONS.test(token) ? { word: token } : {}) });
    years = [];
  }
  if (years.length > 0) return undefined;
  return [...grades].map(([each, grade]) => ({ year: each, ...grade }));
}

// From one year to another; none for a range the wrong way round, or longer than anybody works.
function range(from: number, to: number): number[] {
  const count = to - from + 1;
  return count > 50 ? [] : Array.from({ length: Math.max(count, 0) }, (_, index) => from + index);
}

/** The results of the yearly assessments as a form has them, the oldest first. */
export function gradesText(grades: readonly YearGrade[]): string {
  return grades
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, grade }) => `${year}年${gradeWord(grade)}`)
    .join('；');
}

/** The word for a grade. */
export function gradeWord(grade: string): string {
  return WORDS.find(([each]) => each === grade)?.[1] ?? grade;
}
