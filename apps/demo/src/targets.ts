import type { TeamKind } from './catalogue.ts';

/** Ages of the cut-off day by kind of team: youngest and oldest of a bucket, and how many there are . */
export const AGE_TABLE: Readonly<Record<TeamKind, readonly (readonly [number, number, number])[]>> = {
  township: [
    [27, 35, 14],
    [36, 40, 26],
    [41, 45, 24],
    [46, 50, 16],
    [51, 55, 8],
    [56, 59, 2],
  ],
  subdistrict: [
    [28, 35, 5],
    [36, 40, 12],
    [41, 45, 14],
    [46, 50, 10],
    [51, 55, 6],
    [56, 59, 2],
  ],
  department: [
    [29, 35, 6],
    [36, 40, 26],
    [41, 45, 53],
    [46, 50, 85],
    [51, 55, 78],
    [56, 59, 31],
  ],
};

/** Highest education in force on the cut-off day, and how it was come by. */
export type EducationClass =
  | 'graduateFullTime'
  | 'graduateInService'
  | 'universityFullTime'
  | 'universityInService'
  | 'college'
  | 'below'
  | 'unrecorded';

/** How many of the 418 have which education. */
export const EDUCATION_TABLE: Readonly<Record<EducationClass, number>> = {
  graduateFullTime: 6,
  graduateInService: 24,
  universityFullTime: 56,
  universityInService: 117,
  college: 115,
  below: 61,
  unrecorded: 39,
};

/** Women among the 418. */
export const WOMEN = 111;

/** Political status of those of the 418 who are not in the Party, one entry each. */
export const NON_PARTY: readonly string[] = [
  ...Array<string>(8).fill('13'),
  '12',
  '12',
  '05',
  '05',
  '06',
  '06',
  '07',
  '10',
  '04',
];
