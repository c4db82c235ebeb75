import { PARTY_MEMBER } from '../shared/codes.ts';
import { TEAM_KINDS, type TeamKind } from '../shared/facts.ts';
import { quotient, share, type MeanAge } from '../shared/shares.ts';

/** Age buckets in the order in which they are shown. */
export const AGE_BUCKETS = ['<=35', '36-40', '41-45', '46-50', '51-55', '>=56'] as const;
/** Education buckets in the order in which they are shown. */
export const EDUCATION_BUCKETS = ['graduate', 'university', 'college', 'belowOrUnrecorded'] as const;

/** A count of persons with its share of all counted; hidden cells say so. */
export interface Cell {
  readonly count: number | null;
  /** Percent with two places, half up; null without a base. */
  readonly share: string | null;
  readonly suppressed?: true;
}

/** One row of the age table. */
export type AgeCell = Cell & { readonly bucket: string };
/** One row of the education table, with those who studied full-time (全日制) and in service (在职). */
export type EducationCell = Cell & {
  readonly bucket: string;
  readonly fullTime: number | null;
  readonly inService: number | null;
};

/** Structure (结构) of the leading teams of the district on one day. */
export interface Structure {
  readonly teams: { readonly total: number } & Readonly<Record<TeamKind, number>>;
  readonly cadres: number;
  readonly age: readonly AgeCell[];
  readonly education: readonly EducationCell[];
  readonly women: number | null;
  readonly nonParty: number | null;
  readonly meanAge: MeanAge;
  readonly meanAgeByKind: Readonly<Record<TeamKind, MeanAge>>;
}

/** So many people who are alike in all that the structure counts. */
export interface PeopleAlike {
  readonly count: number;
  /** The kinds of active team in which they hold a post. */
  readonly kinds: readonly TeamKind[];
  /** In completed years. */
  readonly age: number;
  readonly sex: string;
  readonly politicalStatus: string | null;
  /** GB/T 4658 of the education shown first. */
  readonly level: string | null;
  readonly studyMode: 'fullTime' | 'inService' | null;
}

/** Which cells of the structure somebody is looked for in; a row that is absent lets everybody through. */
export interface Cells {
  readonly age?: string;
  readonly education?: string;
  readonly sex?: string;
  readonly party?: 'member' | 'nonParty';
}

/** Whether people are counted in every one of these cells. */
export function isIn(cells: Cells, { age, level, sex, politicalStatus }: Omit<PeopleAlike, 'count'>): boolean {
  const party = isMember(politicalStatus) ? 'member' : 'nonParty';
  return (
    (cells.age ?? AGE_BUCKETS[ageBucket(age)]) === AGE_BUCKETS[ageBucket(age)] &&
    (cells.education ?? educationBucket(level)) === educationBucket(level) &&
    (cells.sex ?? sex) === sex &&
    (cells.party ?? party) === party
  );
}

function isMember(politicalStatus: string | null): boolean {
  return PARTY_MEMBER.includes(politicalStatus ?? '');
}

/** What the structure of a day is made of. */
export interface Counted {
  /** Active teams. */
  readonly teams: Readonly<Record<TeamKind, number>>;
  /** Distinct active cadres who hold at least one post of an active team, each in one group. */
  readonly people: readonly PeopleAlike[];
}

/**
 * Counts the structure: distinct active cadres who hold at least one post of an active team; two posts count once, and
 * once per kind where kinds are told apart (`docs/definitions.md`).
 */
export function structureOf({ teams, people }: Counted, kind?: TeamKind): Structure {
  const ofKind = (each: TeamKind): PeopleAlike[] => people.filter(({ kinds }) => kinds.includes(each));
  const counted = kind ? ofKind(kind) : people;
  const all = numberOf(counted);
  const teamsOf = (each: TeamKind): number => (kind && kind !== each ? 0 : teams[each]);
  const [township, subdistrict, department] = TEAM_KINDS.map(teamsOf) as [number, number, number];
  return {
    teams: { total: township + subdistrict + department, township, subdistrict, department },
    cadres: all,
    age: AGE_BUCKETS.map((bucket, index) => {
      const count = numberOf(counted.filter(({ age }) => ageBucket(age) === index));
      return { bucket, count, share: share(count, all) };
    }),
    education: EDUCATION_BUCKETS.map((bucket) => educationCell(bucket, counted)),
    women: numberOf(counted.filter(({ sex }) => sex === '2')),
    nonParty: numberOf(counted.filter(({ politicalStatus }) => !isMember(politicalStatus))),
    meanAge: meanAge(counted),
    meanAgeByKind: {
      township: meanAge(ofKind('township')),
      subdistrict: meanAge(ofKind('subdistrict')),
      department: meanAge(ofKind('department')),
    },
  };
}

function numberOf(people: readonly PeopleAlike[]): number {
  return people.reduce((sum, { count }) => sum + count, 0);
}

function meanAge(people: readonly PeopleAlike[]): MeanAge {
  const sum = people.reduce((total, { age, count }) => total + age * count, 0);
  const count = numberOf(people);
  return { sum, count, mean: quotient(sum, count) };
}

function educationCell(bucket: (typeof EDUCATION_BUCKETS)[number], people: readonly PeopleAlike[]): EducationCell {
  const inBucket = people.filter(({ level }) => educationBucket(level) === bucket);
  const studied = (mode: string): number => numberOf(inBucket.filter(({ studyMode }) => studyMode === mode));
  const count = numberOf(inBucket);
  return {
    bucket,
    count,
    fullTime: studied('fullTime'),
    inService: studied('inService'),
    share: share(count, numberOf(people)),
  };
}

function ageBucket(age: number): number {
  if (age <= 35) return 0;
  return Math.min(Math.ceil((age - 35) / 5), AGE_BUCKETS.length - 1);
}

function educationBucket(level: string | null): (typeof EDUCATION_BUCKETS)[number] {
  const bucket = { 1: 'graduate', 2: 'university', 3: 'college' }[level?.[0] ?? ''];
  return (bucket as (typeof EDUCATION_BUCKETS)[number] | undefined) ?? 'belowOrUnrecorded';
}
