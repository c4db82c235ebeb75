import { addDays, addMonths, firstDayOf, type PartialDate, type PlainDate } from '#libs/kernel';
import { earlier, later } from './calendar.ts';
import type { Prng } from './prng.ts';
import type { EducationClass } from './targets.ts';

/** A diploma as the file has it. */
export interface Diploma {
  readonly level: string;
  readonly degree?: string;
  readonly studyMode: 'fullTime' | 'inService';
  readonly major?: string;
  readonly school?: string;
  /** Day of graduation. */
  on: PlainDate;
}

/** Schooling of a person up to the first job, and that job. */
export interface Schooling {
  readonly diplomas: Diploma[];
  readonly startedWork: PartialDate;
}

type Base = 'graduate' | 'university' | 'college' | 'secondary' | 'none';

const MAJORS: readonly (readonly [string, number])[] = [
  ['公共管理', 16],
  ['行政管理', 18],
  ['文秘', 9],
  ['法学', 12],
  ['经济管理', 14],
  ['汉语言文学', 9],
  ['政治学', 5],
  ['农学', 5],
  ['会计学', 4],
  ['计算机应用', 4],
  ['师范教育', 6],
  ['土木工程', 2],
  ['财政学', 1],
  ['审计学', 1],
];
const FULL_TIME_SCHOOLS = [
  '辽宁大学',
  '沈阳农业大学',
  '渤海大学',
  '沈阳师范大学',
  '辽宁工程技术大学',
  '大连海洋大学',
  '辽宁师范大学',
];
const COLLEGES = ['锦州师范高等专科学校', '辽宁农业职业技术学院', '辽宁税务高等专科学校', '朝阳师范高等专科学校'];
const SECONDARY = ['锦州农业学校', '锦西师范学校', '辽宁省财政学校', '锦西市中等专业学校'];
const IN_SERVICE_SCHOOLS = [
  '中央党校函授学院',
  '辽宁省委党校',
  '中央广播电视大学',
  '辽宁大学(自学考试)',
  '渤海大学继续教育学院',
];
// Second and third digit of GB/T 6864: economics, law, education, literature, natural science, engineering, agriculture, management.
const DISCIPLINES = ['02', '03', '04', '05', '07', '08', '09', '12'];

/** What the person learned before the first job, which began at about the usual age. */
export function schooling(rng: Prng, birth: PartialDate, education: EducationClass, soldier: boolean): Schooling {
  const base = baseOf(rng, education);
  const born = Number(birth.slice(0, 4));
  const diplomas = base === 'none' ? [] : fullTimeDiplomas(rng, base, born);
  const graduated = diplomas.at(-1)?.on;
  if (soldier && base !== 'university' && base !== 'graduate')
    return { diplomas, startedWork: `${born + later2(graduated, born)}-12` };
  if (graduated)
    return {
      diplomas,
      startedWork: rng.chance(0.8) ? `${graduated.slice(0, 4)}-08` : `${graduated.slice(0, 4)}-09-01`,
    };
  return { diplomas, startedWork: `${born + rng.int(19, 21)}-${String(rng.int(1, 12)).padStart(2, '0')}` };
}

// A soldier's service begins in the December after school, at nineteen or later.
function later2(graduated: PlainDate | undefined, born: number): number {
  return graduated ? Math.max(19, Number(graduated.slice(0, 4)) - born) : 19;
}

function baseOf(rng: Prng, education: EducationClass): Base {
  switch (education) {
    case 'graduateFullTime':
      return 'graduate';
    case 'universityFullTime':
      return 'university';
    case 'graduateInService':
      return rng.weighted([
        ['university', 4],
        ['college', 4],
        ['none', 1],
      ] as const);
    case 'universityInService':
      return rng.weighted([
        ['college', 5],
        ['secondary', 3],
        ['none', 2],
      ] as const);
    case 'college':
      return rng.weighted([
        ['college', 5],
        ['secondary', 3],
        ['none', 2],
      ] as const);
    case 'below':
      return 'secondary';
    default:
      return 'none';
  }
}

function fullTimeDiplomas(rng: Prng, base: Exclude<Base, 'none'>, born: number): Diploma[] {
  const major = rng.weighted(MAJORS);
  const bachelor: Diploma = {
    level: '21',
    degree: `4${rng.pick(DISCIPLINES)}`,
    studyMode: 'fullTime',
    major,
    school: rng.pick(FULL_TIME_SCHOOLS),
    on: `${born + 22}-07-01`,
  };
  switch (base) {
    case 'graduate':
      return [bachelor, { ...bachelor, level: '14', degree: `3${rng.pick(DISCIPLINES)}`, on: `${born + 25}-07-01` }];
    case 'university':
      return [bachelor];
    case 'college':
      return [{ level: '31', studyMode: 'fullTime', major, school: rng.pick(COLLEGES), on: `${born + 21}-07-01` }];
    default:
      return [secondaryDiploma(rng, born)];
  }
}

function secondaryDiploma(rng: Prng, born: number): Diploma {
  const level = rng.weighted([
    ['41', 6],
    ['44', 1],
    ['47', 1],
    ['61', 4],
  ] as const);
  const on = `${born + 19}-07-01`;
  if (level === '61') return { level, studyMode: 'fullTime', on };
  return { level, studyMode: 'fullTime', major: rng.weighted(MAJORS), school: rng.pick(SECONDARY), on };
}

/** What was learned beside the job, never after `until`. */
export function inServiceDiplomas(
  rng: Prng,
  education: EducationClass,
  before: Schooling,
  birth: PartialDate,
  until: PlainDate,
): Diploma[] {
  const earliest = addMonths(firstDayOf(before.startedWork), 30);
  const graduation = (youngest: number, oldest: number, from: PlainDate): PlainDate => {
    const year = Number(birth.slice(0, 4)) + rng.int(youngest, oldest);
    const day = `${year}-${rng.pick(['07-01', '12-30', '06-30', '01-10'])}`;
    return earlier(later(day, from), until);
  };
  const has = (first: string): boolean => before.diplomas.some(({ level }) => level.startsWith(first));
  switch (education) {
    case 'college':
      return has('3') ? [] : [inService(rng, '31', graduation(24, 36, earliest))];
    case 'universityInService':
      return [inService(rng, '21', graduation(26, 46, earliest))];
    case 'graduateInService':
      return graduateInService(rng, has('2') ? undefined : graduation(26, 31, earliest), (from) =>
        graduation(34, 46, later(from, earliest)),
      );
    default:
      return [];
  }
}

function graduateInService(
  rng: Prng,
  university: PlainDate | undefined,
  after: (from: PlainDate) => PlainDate,
): Diploma[] {
  const first = university === undefined ? [] : [inService(rng, '21', university)];
  const graduate = inService(rng, rng.pick(['14', '14', '17']), after(addDays(university ?? '1970-01-01', 900)));
  return [...first, graduate];
}

function inService(rng: Prng, level: string, on: PlainDate): Diploma {
  const plain: Diploma = {
    level,
    studyMode: 'inService',
    major: rng.weighted(MAJORS.slice(0, 7)),
    school: rng.pick(IN_SERVICE_SCHOOLS),
    on,
  };
  const first = level === '21' ? '4' : '3';
  return level !== '31' && level !== '17' && rng.chance(0.25)
    ? { ...plain, degree: `${first}${rng.pick(DISCIPLINES)}` }
    : plain;
}
