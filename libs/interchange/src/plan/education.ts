import { monthOf, type JsonObject } from '#libs/kernel';
import { degreeCode, isDegreeWord, levelCode, levelWord, NO_LEVEL } from '../codes.ts';
import { effectiveFrom, type Effective } from '../dates.ts';
import { errorAt, noteAt, type Finding } from '../finding.ts';
import { said, type TextElement } from '../form.ts';
import type { KnownEducation } from '../known.ts';
import { allPeriods, readResume } from '../resume.ts';
import { joinedLines, namesSchool, schoolName, studiesIn, studiesText, type Studies } from '../schools.ts';
import { command, entry, given, isOfThisDay, mayChange, NOTHING, type Part, type Planning } from './command.ts';
import { differs, plainText } from './person.ts';

type Mode = 'fullTime' | 'inService';

interface Block {
  readonly mode: Mode;
  readonly zh: string;
  readonly level: TextElement;
  readonly degree: TextElement;
  readonly levelSchool: TextElement;
  readonly degreeSchool: TextElement;
}

function block(mode: Mode, zh: string, prefix: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu'): Block {
  return {
    mode,
    zh,
    level: `${prefix}_XueLi`,
    degree: `${prefix}_XueWei`,
    levelSchool: `${prefix}_XueLi_BiYeYuanXiaoXi`,
    degreeSchool: `${prefix}_XueWei_BiYeYuanXiaoXi`,
  };
}

const BLOCKS = [block('fullTime', '全日制', 'QuanRiZhiJiaoYu'), block('inService', '在职', 'ZaiZhiJiaoYu')];

/** An education as the form has it. */
interface Told {
  readonly element: TextElement;
  readonly level?: string;
  readonly degree?: string;
  /** What the same block tells of another school. */
  readonly elsewhere?: { readonly level?: string; readonly degree?: string };
  /** School, department and subject in one text, as the form has it. */
  readonly studies: string;
  /** The line of the level and that of the degree, where they differ. */
  readonly lines: readonly [level: string, degree: string];
}

/** What the form says of educations: those the ledger lacks, and those it has otherwise. */
export function educations(planning: Planning): Part {
  const parts = BLOCKS.map((each) => {
    const findings: Finding[] = [];
    const told = toldIn(planning, each, findings);
    const own = blockParts(planning, each, told);
    return {
      commands: own.flatMap(({ commands }) => commands),
      findings: [...findings, ...own.flatMap((part) => part.findings)],
    };
  });
  return { commands: parts.flatMap(({ commands }) => commands), findings: parts.flatMap(({ findings }) => findings) };
}

function toldIn({ form }: Planning, each: Block, findings: Finding[]): Told[] {
  // Some programs write level and degree into one element, in two lines.
  const words = [...wordsOf(said(form, each.level)), ...wordsOf(said(form, each.degree))];
  const degrees = words.filter(isDegreeWord);
  const levels = words.filter((word) => !isDegreeWord(word));
  const level = levelIn(each, levels, findings);
  const degree = degreeIn(each, degrees, findings);
  const first = plainText(form, each.levelSchool, findings) ?? '';
  const second = plainText(form, each.degreeSchool, findings) ?? '';
  if (!level && !degree) {
    if (first !== '' && findings.length === 0) findings.push(schoolAlone(each, first));
    return [];
  }
  const lines = [joinedLines(first), joinedLines(second)] as const;
  const apart = degree !== undefined && level !== undefined && isAnotherSchool(first, second);
  if (apart) {
    return [
      { element: each.level, level, elsewhere: { degree }, studies: lines[0], lines },
      { element: each.degree, degree, elsewhere: { level }, studies: lines[1], lines },
    ];
  }
  const same = lines[0] === lines[1];
  const studies = joinedLines(same || namesSchool(second) ? first || second : `${first}${second}`);
  return [{ element: level ? each.level : each.degree, level, degree, studies, lines }];
}

function wordsOf(text: string): string[] {
  return text.split(/[\s、,，;；/]+/).filter((word) => word !== '');
}

// The second school is the first one's department or subject unless it names a school of its own.
function isAnotherSchool(first: string, second: string): boolean {
  if (second === '' || first === '' || joinedLines(first) === joinedLines(second)) return false;
  return namesSchool(second) && schoolName(first) !== schoolName(second);
}

function levelIn(each: Block, words: readonly string[], findings: Finding[]): string | undefined {
  const [word, ...more] = words;
  if (word === undefined) return undefined;
  if (more.length > 0) {
    findings.push(
      errorAt(
        { code: 'LEVEL_TWICE', element: each.level, value: words.join(' ') },
        '一栏中有两个学历。请只保留最高学历。',
        'Two education levels in one field. Keep the highest one.',
      ),
    );
    return undefined;
  }
  const found = levelCode(word);
  if (!found) {
    findings.push(
      errorAt(
        { code: 'LEVEL_UNKNOWN', element: each.level, value: word },
        '不能对应到 GB/T 4658 的学历。请改为 研究生、大学、大专、中专、高中 等。',
        'This is no education level of GB/T 4658. Write 研究生, 大学, 大专, 中专, 高中 or the like.',
      ),
    );
  } else if (found.saysInService && each.mode === 'fullTime') {
    findings.push(
      noteAt(
        { code: 'STUDY_MODE', element: each.level, value: word },
        '全日制栏内写的是在职学习方式,按所在栏记为全日制。如有误请移到在职教育栏。',
        'The full-time field tells of study beside the job; it is taken as full-time. Move it if that is wrong.',
      ),
    );
  }
  return found?.code;
}

function degreeIn(each: Block, words: readonly string[], findings: Finding[]): string | undefined {
  const codes = words.map(degreeCode);
  for (const [index, word] of words.entries()) {
    if (codes[index] !== undefined && codes.indexOf(codes[index]) === index && index === 0) continue;
    findings.push(
      noteAt(
        { code: index > 0 ? 'DEGREE_TWICE' : 'DEGREE_UNKNOWN', element: each.degree, value: word },
        index > 0
          ? '一栏中有两个学位,只记第一个。'
          : '不能确定该学位在 GB/T 6864 中的代码,未记入。写明学科门类(如 管理学学士)即可记入。',
        index > 0
          ? 'Two degrees in one field; the first one is recorded.'
          : 'The number of this degree in GB/T 6864 is not certain, so it is not recorded. Name the discipline, such as 管理学学士.',
      ),
    );
  }
  return codes[0];
}

function schoolAlone(each: Block, value: string): Finding {
  return noteAt(
    { code: 'SCHOOL_WITHOUT_LEVEL', element: each.levelSchool, value },
    '有毕业院校而无学历学位,未记入。请补填学历。',
    'A school without a level or a degree is not recorded. Fill in the level.',
  );
}

// What a form of the same day told before is set right as a whole; everything else record by record.
function blockParts(planning: Planning, each: Block, told: readonly Told[]): Part[] {
  const known = (planning.cadre?.educations ?? []).filter(({ studyMode }) => studyMode === each.mode);
  const toldBefore: KnownEducation[] = known.filter(({ papers }) => isOfThisDay(planning, papers[0]));
  const others = known.filter((own) => !toldBefore.includes(own));
  const asked = told.filter((education) => !isOnRecord(education, others));
  const parts = asked.map((education) => {
    const own = takenFrom(toldBefore, education) ?? sameAmong(education, others);
    return own ? correction(planning, each, education, own) : addition(planning, each, education);
  });
  const gone = asked.length < told.length ? [] : toldBefore.filter((own) => isContradicted(own, told));
  return [...parts, ...gone.map((own) => annulment(planning, each, own))];
}

/** Takes the record that most likely tells of the same education. */
function takenFrom(records: KnownEducation[], { level, elsewhere }: Told): KnownEducation | undefined {
  const likely: ((own: KnownEducation) => boolean)[] =
    level === undefined
      ? [(own) => own.level === NO_LEVEL]
      : [(own) => own.level === level, (own) => own.level !== NO_LEVEL];
  const any = elsewhere ? [] : [() => true];
  const found = [...likely, ...any].map((fits) => records.findIndex(fits)).find((index) => index >= 0);
  return found === undefined ? undefined : records.splice(found, 1)[0];
}

function sameAmong({ level, degree, elsewhere }: Told, known: readonly KnownEducation[]): KnownEducation | undefined {
  if (level !== undefined) return known.find((own) => own.level === level);
  return known.find((own) => own.degree === degree && own.level !== elsewhere?.level);
}

// The form tells another level and another degree in its place; one that it leaves out it does not deny.
function isContradicted(own: KnownEducation, told: readonly Told[]): boolean {
  const otherDegree = own.degree === undefined || told.some(({ degree }) => degree !== undefined);
  return otherDegree && (own.level === NO_LEVEL || told.some(({ level }) => level !== undefined));
}

// Level and degree may lie in different records; a form that leaves something out contradicts nothing.
function isOnRecord(told: Told, known: readonly KnownEducation[]): boolean {
  const { level, degree, elsewhere, studies, lines } = told;
  const fits = (education: KnownEducation, line: string): boolean => {
    const has = [studiesText(education), joinedLines(education.school ?? '')];
    return studies === '' || has.includes(studies) || has.includes(line);
  };
  const levelKnown =
    level === undefined ||
    known.some(
      (each) =>
        each.level === level && fits(each, lines[0]) && (elsewhere === undefined || each.degree !== elsewhere.degree),
    );
  const degreeKnown =
    degree === undefined ||
    known.some(
      (each) =>
        each.degree === degree &&
        (elsewhere === undefined || each.level !== elsewhere.level) &&
        (fits(each, lines[1]) || (level !== undefined && studiesText(each) === '')),
    );
  return levelKnown && degreeKnown;
}

function correction(planning: Planning, each: Block, told: Told, target: KnownEducation): Part {
  const { level, degree, elsewhere, studies } = told;
  const kept: Studies = { school: target.school, major: target.major };
  const data = given({
    level: level ?? target.level,
    degree: degree ?? (elsewhere ? undefined : target.degree),
    studyMode: each.mode,
    ...(studies === '' ? kept : studiesIn(studies)),
  });
  const graduated = mayChange(planning, target) ? graduation(planning, studies)?.effectiveOn : undefined;
  const moved = graduated !== undefined && graduated !== target.effectiveOn;
  const words = [wordsFor(target), wordsFor(data)] as const;
  if (words[0] === words[1] && !moved) return NOTHING;
  const change = `${words[0]} ${moved ? `${monthOf(target.effectiveOn)} ` : ''}→ ${words[1]}${moved ? ` ${monthOf(graduated)}` : ''}`;
  const supplements = target.level === data['level'] && (target.degree ?? data['degree']) === data['degree'];
  const adds = supplements && (studies === '' || studiesText(target) === '');
  if (!planning.mayCorrect && !adds)
    return differs(told.element, `${each.zh}学历学位`, `education (${each.mode})`, change);
  const correct = command(planning, {
    name: 'CorrectRecord',
    element: told.element,
    effect: adds ? 'supplement' : 'correction',
    fields: {
      stream: `cadre-${planning.cadreId}`,
      targetEventId: target.eventId,
      data,
      ...(moved ? { newEffectiveOn: graduated } : {}),
      effectiveOn: planning.issuedOn,
    },
    why: change,
    zh: `${adds ? '补充' : '更正'}${each.zh}学历学位:${change}`,
    en: `${adds ? 'add to' : 'correct'} the education (${each.mode}): ${change}`,
  });
  return { commands: [correct], findings: [] };
}

function annulment(planning: Planning, each: Block, target: KnownEducation): Part {
  const words = wordsFor(target);
  if (!mayChange(planning, target))
    return differs(each.level, `${each.zh}学历学位`, `education (${each.mode})`, `${words} → –`);
  const annul = command(planning, {
    name: 'AnnulRecord',
    element: each.level,
    effect: 'correction',
    fields: { stream: `cadre-${planning.cadreId}`, targetEventId: target.eventId, effectiveOn: planning.issuedOn },
    why: words,
    zh: `撤销${each.zh}教育 ${words}`,
    en: `annul education (${each.mode}) ${words}`,
  });
  return { commands: [annul], findings: [] };
}

function addition(planning: Planning, each: Block, told: Told): Part {
  const { level = NO_LEVEL, degree, studies, element } = told;
  const graduated = graduation(planning, studies);
  const data = { level, degree, studyMode: each.mode, ...studiesIn(studies) };
  const record = command(planning, {
    name: 'RecordEducation',
    element,
    effect: 'new',
    fields: {
      cadreId: planning.cadreId,
      ...given(data),
      ...entry(planning, graduated ?? { effectiveOn: planning.issuedOn }),
    },
    zh: `登记${each.zh}教育 ${wordsFor(data)}`,
    en: `record education (${each.mode}) ${wordsFor(data)}`,
  });
  const undated = noteAt(
    { code: 'EDUCATION_UNDATED', element, value: wordsFor(data) },
    `简历中不能确定毕业时间,自填表日期 ${planning.issuedOn} 起记载。`,
    `The résumé does not tell the graduation; it is on record from the day of the form, ${planning.issuedOn}.`,
  );
  return { commands: [record], findings: graduated ? [] : [undated] };
}

// Told by the one period of the résumé that names the school.
function graduation({ form, known: { today } }: Planning, studies: string): Effective | undefined {
  const school = schoolName(studies);
  if (school === undefined) return undefined;
  const ends = allPeriods(readResume(said(form, 'JianLi')))
    .filter(({ text }) => joinedLines(text).startsWith(school) || /学习|学生|就读|攻读|毕业|专业/.test(text))
    .filter(({ text, to }) => to !== undefined && joinedLines(mainOf(text)).includes(school))
    .map(({ to = '' }) => to);
  const [end] = ends;
  if (end === undefined || new Set(ends).size > 1) return undefined;
  const effective = effectiveFrom(end);
  return effective.effectiveOn <= today ? effective : undefined;
}

function mainOf(text: string): string {
  return text.replaceAll(/[(（][^()（）]*[)）]/g, '');
}

function wordsFor(data: JsonObject | KnownEducation | (Studies & { level: string; degree?: string })): string {
  const { level, degree, school, major } = data as Record<string, string | undefined>;
  const words = [levelWord(level ?? ''), degree && `学位 ${degree}`, studiesText({ school, major })];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}
