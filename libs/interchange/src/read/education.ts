import { degreeCode, isDegreeWord, levelCode } from '../codes.ts';
import { joinedLines, namesSchool, schoolName, studiesIn } from '../schools.ts';
import { Items, meaning, notUnderstood, partsOf } from './items.ts';
import { plainly } from './plain.ts';
import type { EducationTold, FormItem, Moment, PeriodTold, Reading, Remark, Span } from './reading.ts';

/** The four elements of an education, full-time or in service. */
export interface EducationTexts {
  readonly prefix: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu';
  readonly level: string;
  readonly degree: string;
  readonly levelSchool: string;
  readonly degreeSchool: string;
}

interface Word {
  readonly text: string;
  readonly span: Span;
  readonly element: 'level' | 'degree';
  readonly is: 'level' | 'degree' | 'unknown';
  readonly code?: string;
  readonly saysInService?: boolean;
}

interface Education {
  readonly level?: Word;
  readonly degree?: Word;
  readonly school: string;
  readonly remarks: readonly Remark[];
}

/** A school where a form has it: its text, in one of its two elements or over both. */
interface Schools {
  readonly first: string;
  readonly second: string;
  readonly how: 'none' | 'one' | 'runsOver' | 'apart' | 'secondAlone';
}

/**
 * Reads the educations of one kind: level, degree and school, each with its own words.
 * @param studied the periods of the résumé in which somebody studied
 */
export function educationItems(texts: EducationTexts, studied: readonly PeriodTold[]): FormItem[] {
  const words = [...wordsIn(texts.level, 'level'), ...wordsIn(texts.degree, 'degree')];
  const schools = schoolsIn(texts, words.filter(({ is }) => is === 'degree').length);
  const educations = educationsOf(words, schools, texts);
  const made = new Maker(texts);
  const keys = educations.map((education) => made.education(education, texts, studied));
  for (const word of words.filter(({ is }) => is === 'unknown')) made.unknown(word);
  made.schools(
    schools,
    keys,
    educations.findIndex(({ degree, level }) => degree && !level),
  );
  return made.items();
}

function wordsIn(text: string, element: Word['element']): Word[] {
  const plain = plainly(text);
  return partsOf(
    plain,
    /[、,;/\s]+|(?<=研究生|大学|本科|大专|专科|学历|毕业)(?=[^、,;/\s()]{1,8}(?:博士|硕士|学士)(?:学位)?$)/g,
  ).map((part) => ({
    ...part,
    element,
    ...wordOf(part.text),
  }));
}

function wordOf(text: string): Pick<Word, 'is' | 'code' | 'saysInService'> {
  if (isDegreeWord(text)) {
    const code = degreeCode(text);
    return code === undefined ? { is: 'unknown' } : { is: 'degree', code };
  }
  const level = levelCode(text);
  return level ? { is: 'level', ...level } : { is: 'unknown' };
}

const RUNS_ON = /(?:函授|成人|继续|网络|远程|开放|高等|职业|党校|干部|管理|师范|经|政|工商|第[一二三])$/;

function schoolsIn({ levelSchool, degreeSchool }: EducationTexts, degrees: number): Schools {
  const [first, second] = [joinedLines(plainly(levelSchool)), joinedLines(plainly(degreeSchool))];
  const how = (): Schools['how'] => {
    if (first === '' && second === '') return 'none';
    if (second === '' || first === second) return 'one';
    if (first === '') return 'secondAlone';
    if (degrees > 1 && linesOf(degreeSchool, degrees)) return 'one';
    if (!namesSchool(first) || !startsSchool(second) || RUNS_ON.test(first)) return 'runsOver';
    if (schoolName(first) === schoolName(second)) return first.length >= second.length ? 'one' : 'secondAlone';
    return 'apart';
  };
  return { first, second, how: how() };
}

// 学院经济管理专业 is the end of a name and no name.
function startsSchool(text: string): boolean {
  const name = schoolName(text);
  return name !== undefined && name.replace(/(?:大学|学院|党校|学校|中学|研究院|研究所)$/, '').length >= 2;
}

function educationsOf(words: readonly Word[], schools: Schools, texts: EducationTexts): Education[] {
  const levels = words.filter(({ is }) => is === 'level');
  const degrees = words.filter(({ is }) => is === 'degree');
  const { first, second, how } = schools;
  const main = how === 'runsOver' ? `${first}${second}` : how === 'secondAlone' ? second : first;
  const perLevel = levels.length > 1 ? linesOf(texts.levelSchool, levels.length) : undefined;
  const highest = levels.findIndex(({ code = '' }) => levels.every((other) => code[0]! <= (other.code ?? '')[0]!));
  const perDegree = degrees.length > 1 ? linesOf(texts.degreeSchool, degrees.length) : undefined;
  const elsewhere = perDegree !== undefined && schoolName(perDegree[0] ?? '') !== schoolName(first);
  const apart = (how === 'apart' && degrees.length > 0) || elsewhere;
  const several = levels.length > 1 && !perLevel ? [SEVERAL_LEVELS] : [];
  const ofLevels = levels.map((level, index): Education => {
    const own = index === Math.max(highest, 0);
    const remarks = [...several, ...(level.saysInService && texts.prefix === 'QuanRiZhiJiaoYu' ? [OTHER_MODE] : [])];
    return {
      level,
      ...(own && !apart && degrees[0] ? { degree: degrees[0] } : {}),
      school: perLevel?.[index] ?? (own ? main : ''),
      remarks,
    };
  });
  const attached = ofLevels.some(({ degree }) => degree);
  const ofDegrees = degrees.slice(attached ? 1 : 0).map((degree, index): Education => {
    const alone = levels.length === 0 && index === 0;
    const school = perDegree?.[index + (attached ? 1 : 0)] ?? (apart && index === 0 ? second : alone ? main : '');
    return { degree, school, remarks: degrees.length > 1 && !perDegree ? [SEVERAL_DEGREES] : [] };
  });
  return [...ofLevels, ...ofDegrees];
}

// Several levels and as many schools, one a line: each has its own.
function linesOf(text: string, count: number): string[] | undefined {
  const lines = plainly(text)
    .split(/[\n;、]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === count ? lines : undefined;
}

class Maker {
  private readonly level: Items;
  private readonly degree: Items;
  private readonly texts: EducationTexts;
  private readonly schoolItems: Items[] = [];

  constructor(texts: EducationTexts) {
    this.texts = texts;
    this.level = new Items(`${texts.prefix}_XueLi`, texts.level);
    this.degree = new Items(`${texts.prefix}_XueWei`, texts.degree);
  }

  items(): FormItem[] {
    return [this.level, this.degree, ...this.schoolItems].flatMap(({ made }) => made);
  }

  education(
    { level, degree, school, remarks }: Education,
    texts: EducationTexts,
    studied: readonly PeriodTold[],
  ): string {
    const graduated = graduation(school, level?.code, studied);
    const told: EducationTold = {
      kind: 'education',
      mode: texts.prefix === 'ZaiZhiJiaoYu' ? 'inService' : 'fullTime',
      ...(level?.code === undefined ? {} : { level: level.code }),
      ...(degree?.code === undefined ? {} : { degree: degree.code }),
      ...studiesIn(school),
      ...(graduated ? { graduated } : {}),
    };
    const key = this.of(level ?? degree!).add((level ?? degree!).span, meaning(told), remarks);
    if (level && degree) this.of(degree).add(degree.span, { read: 'part', of: key });
    return key;
  }

  unknown(word: Word): void {
    this.of(word).add(word.span, isDegreeWord(word.text) ? unknownDegree() : unknownLevel());
  }

  schools({ how }: Schools, keys: readonly string[], ofDegree: number): void {
    const [main] = keys;
    const part = (key: string | undefined): Reading => (key === undefined ? schoolAlone() : { read: 'part', of: key });
    this.school('XueLi_BiYeYuanXiaoXi', this.texts.levelSchool, part(main));
    const second = how === 'apart' ? (ofDegree < 0 ? secondSchool() : part(keys[ofDegree])) : part(main);
    this.school('XueWei_BiYeYuanXiaoXi', this.texts.degreeSchool, second);
  }

  private school(name: string, text: string, reading: Reading): void {
    if (text.trim() === '') return;
    const items = new Items(`${this.texts.prefix}_${name}`, text);
    items.addLines(reading);
    this.schoolItems.push(items);
  }

  private of(word: Word): Items {
    return word.element === 'level' ? this.level : this.degree;
  }
}

const DIGIT_OF: readonly (readonly [pattern: RegExp, digit: string])[] = [
  [/博士|硕士|研究生/, '1'],
  [/本科|^大学/, '2'],
  [/专科|大专/, '3'],
  [/中专|中师|职高|技校/, '4'],
  [/高中/, '6'],
];

// Told by the only end of a period of the résumé in which this can have been studied.
function graduation(text: string, level: string | undefined, studied: readonly PeriodTold[]): Moment | undefined {
  const { school = '', major } = studiesIn(text);
  const name = schoolName(school);
  if (name === undefined) return undefined;
  const fitting = studied.filter(({ activity }) => {
    if (activity.kind !== 'studies' || activity.studies.isTraining) return false;
    const { school: studiedAt = '', level: word, major: subject } = activity.studies;
    const own = schoolName(studiedAt) ?? studiedAt;
    if (own === '' || !(own.endsWith(name) || name.endsWith(own))) return false;
    const digit = DIGIT_OF.find(([pattern]) => pattern.test(word ?? ''))?.[1];
    return (
      (digit === undefined || level === undefined || level[0] === digit) &&
      (subject === undefined || major === undefined || subject === major)
    );
  });
  const saysLevel = fitting.filter(
    ({ activity }) => activity.kind === 'studies' && activity.studies.level !== undefined,
  );
  const ends = (saysLevel.length > 0 ? saysLevel : fitting).map(({ to }) => to);
  const [end] = ends;
  return end?.date !== undefined && ends.every((other) => other?.date === end.date) ? end : undefined;
}

function unknownLevel(): Reading {
  return notUnderstood(
    'LEVEL_UNKNOWN',
    '不能对应到 GB/T 4658 的学历。请改为 研究生、大学、大专、中专、高中 等;党校学历写明中央党校或省委党校。',
    'This is no education level of GB/T 4658. Write 研究生, 大学, 大专, 中专, 高中 or the like, and of a party school which one.',
  );
}

function unknownDegree(): Reading {
  return notUnderstood(
    'DEGREE_UNKNOWN',
    '不能确定该学位在 GB/T 6864 中的代码。写明学科门类(如 管理学学士)即可。',
    'The number of this degree in GB/T 6864 is not certain. Name the discipline, such as 管理学学士.',
  );
}

function schoolAlone(): Reading {
  return notUnderstood(
    'SCHOOL_WITHOUT_LEVEL',
    '有毕业院校而没有可识别的学历学位。请补填学历。',
    'A school without a level or a degree that can be read. Fill in the level.',
  );
}

function secondSchool(): Reading {
  return notUnderstood(
    'SCHOOL_SECOND',
    '学位栏写了另一所院校而没有可识别的学位,不能确定它与学历的关系。请补填学位,或改正院校。',
    'Another school in the field of the degree, without a degree that can be read. Fill in the degree, or set the school right.',
  );
}

const SEVERAL_LEVELS: Remark = {
  code: 'LEVELS_SEVERAL',
  zh: '一栏中有几个学历,院校按最高学历理解。请核对。',
  en: 'Several levels in one field; the school is taken for that of the highest. Check it.',
};
const SEVERAL_DEGREES: Remark = {
  code: 'DEGREES_SEVERAL',
  zh: '一栏中有几个学位,不能确定各自的院校。请核对。',
  en: 'Several degrees in one field, and it cannot be told which school gave which. Check it.',
};
const OTHER_MODE: Remark = {
  code: 'STUDY_MODE',
  zh: '全日制栏内写的是在职学习方式,按所在栏记为全日制。如有误请移到在职教育栏。',
  en: 'The full-time field tells of study beside the job; it is taken as full-time. Move it if that is wrong.',
};
