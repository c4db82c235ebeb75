import { completedYears, type FactRow, type PlainDate } from '#libs/kernel';
import { PARTY_MEMBER } from '../shared/codes.ts';
import { TEAM_KINDS, type Facts, type TeamKind } from '../shared/facts.ts';
import { meanAgeOf, share, type MeanAge } from '../shared/shares.ts';

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

/** The facts in force on the day that the structure is made of. */
export interface StructureFacts {
  readonly teams: readonly FactRow<Facts['team']>[];
  readonly incumbencies: readonly FactRow<Facts['incumbency']>[];
  readonly cadres: readonly FactRow<Facts['cadre']>[];
  readonly education: readonly FactRow<Facts['education']>[];
  readonly politicalStatus: readonly FactRow<Facts['politicalStatus']>[];
}

/** One person who is counted. */
interface Person {
  readonly age: number;
  readonly woman: boolean;
  readonly nonParty: boolean;
  readonly education: (typeof EDUCATION_BUCKETS)[number];
  readonly studyMode: 'fullTime' | 'inService' | null;
}

/**
 * Counts the structure: distinct active cadres who hold at least one post of an active team; two posts count once, and
 * once per kind where kinds are told apart (`docs/definitions.md`).
 */
export function structureOf(facts: StructureFacts, asOf: PlainDate, kind?: TeamKind): Structure {
  const byKind = peopleByKind(facts, asOf);
  const everybody = new Map(TEAM_KINDS.flatMap((each) => [...byKind[each]]));
  const people = [...(kind ? byKind[kind] : everybody).values()];
  const active = facts.teams.filter(({ value }) => value.state === 'active');
  const teamsOf = (each: TeamKind): number =>
    kind && kind !== each ? 0 : active.filter(({ value }) => value.kind === each).length;
  const meanOf = (each: TeamKind): MeanAge => meanAgeOf([...byKind[each].values()].map(({ age }) => age));
  const [township, subdistrict, department] = TEAM_KINDS.map(teamsOf) as [number, number, number];
  return {
    teams: { total: township + subdistrict + department, township, subdistrict, department },
    cadres: people.length,
    age: AGE_BUCKETS.map((bucket, index) => {
      const count = people.filter(({ age }) => ageBucket(age) === index).length;
      return { bucket, count, share: share(count, people.length) };
    }),
    education: EDUCATION_BUCKETS.map((bucket) => educationCell(bucket, people)),
    women: people.filter(({ woman }) => woman).length,
    nonParty: people.filter(({ nonParty }) => nonParty).length,
    meanAge: meanAgeOf(people.map(({ age }) => age)),
    meanAgeByKind: {
      township: meanOf('township'),
      subdistrict: meanOf('subdistrict'),
      department: meanOf('department'),
    },
  };
}

function educationCell(bucket: (typeof EDUCATION_BUCKETS)[number], people: readonly Person[]): EducationCell {
  const inBucket = people.filter(({ education }) => education === bucket);
  const count = inBucket.length;
  const fullTime = inBucket.filter(({ studyMode }) => studyMode === 'fullTime').length;
  const inService = inBucket.filter(({ studyMode }) => studyMode === 'inService').length;
  return { bucket, count, fullTime, inService, share: share(count, people.length) };
}

function peopleByKind(facts: StructureFacts, asOf: PlainDate): Record<TeamKind, Map<string, Person>> {
  const teams = new Map(facts.teams.map(({ key, value }) => [key, value]));
  const cadres = new Map(facts.cadres.map(({ key, value }) => [key, value]));
  const education = new Map(facts.education.map(({ key, value }) => [key, value.records[0]]));
  const statuses = new Map(facts.politicalStatus.map(({ key, value }) => [key, value.status]));
  const byKind: Record<TeamKind, Map<string, Person>> = {
    township: new Map(),
    subdistrict: new Map(),
    department: new Map(),
  };
  for (const { key, value } of facts.incumbencies) {
    const team = teams.get(key.slice(0, key.indexOf('/')));
    const cadre = cadres.get(value.cadreId);
    if (team?.state !== 'active' || cadre?.state !== 'active') continue;
    const shown = education.get(value.cadreId);
    byKind[team.kind].set(value.cadreId, {
      age: completedYears(cadre.birth, asOf),
      woman: cadre.sex === '2',
      nonParty: !PARTY_MEMBER.includes(statuses.get(value.cadreId) ?? ''),
      education: educationBucket(shown?.level),
      studyMode: shown?.studyMode ?? null,
    });
  }
  return byKind;
}

function ageBucket(age: number): number {
  if (age <= 35) return 0;
  return Math.min(Math.ceil((age - 35) / 5), AGE_BUCKETS.length - 1);
}

function educationBucket(level: string | undefined): (typeof EDUCATION_BUCKETS)[number] {
  const bucket = { 1: 'graduate', 2: 'university', 3: 'college' }[level?.[0] ?? ''];
  return (bucket as (typeof EDUCATION_BUCKETS)[number] | undefined) ?? 'belowOrUnrecorded';
}
