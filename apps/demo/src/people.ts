import { addDays, addMonths, completedYears, firstDayOf, type PartialDate, type PlainDate } from '#libs/kernel';
import { CUT_OFF, daysBetween, earlier, later } from './calendar.ts';
import { firstDay, spellOn, type Careers, type Person } from './careers.ts';
import type { TeamKind } from './catalogue.ts';
import { inServiceDiplomas, schooling, type Diploma } from './education.ts';
import { ETHNICITIES, fullName, NATIVE_PLACES, POLYPHONIC_SURNAMES } from './names.ts';
import type { Prng } from './prng.ts';
import { AGE_TABLE, EDUCATION_TABLE, NON_PARTY, WOMEN, type EducationClass } from './targets.ts';

/** A political status from a day on. */
export interface Status {
  readonly status: string;
  readonly joinedOn?: PartialDate;
  readonly on: PlainDate;
}

/** What the ledger is told of a person. */
export interface Profile {
  name: string;
  readonly sex: string;
  birth: PartialDate;
  readonly ethnicity: string;
  readonly nativePlace: string;
  readonly startedWork: PartialDate;
  /** From when on the ledger knows the person: the first job, or the day of coming to the district. */
  readonly registeredOn: PlainDate;
  readonly education: EducationClass;
  readonly diplomas: Diploma[];
  readonly statuses: Status[];
}

/** Profiles by person. */
export type Profiles = Map<Person, Profile>;

interface Draft {
  readonly sex: string;
  readonly birth: PartialDate;
  readonly education: EducationClass;
  /** Undefined for a Party member, else the status. */
  readonly nonParty?: string;
}

/** Those in a post on the cut-off day, cadre no. 419 excluded as she or he had left by then. */
export function inPostAtCutOff(careers: Careers): Person[] {
  return careers.people.filter((person) => spellOn(person, CUT_OFF) !== undefined);
}

/** The birth of the member of the first township whose file is audited in 2018. */
export const AUDITED_BIRTH: PartialDate = '1967-03';

/** Gives everybody a name, a birth and a file, such that the 418 of the cut-off day meet every table exactly. */
export function buildProfiles(careers: Careers, rng: Prng): Profiles {
  const present = inPostAtCutOff(careers);
  const drafts = draftsOfPresent(present, careers.audited, rng);
  drafts.set(careers.further, { sex: '1', birth: '1987-11', education: 'universityInService' });
  const profiles: Profiles = new Map();
  for (const person of careers.people) {
    const draft = drafts.get(person) ?? draftOfLeaver(person, rng);
    profiles.set(person, profileFrom(draft, person, rng));
  }
  shareNames(present, profiles, rng);
  return profiles;
}

/** The profile of somebody who is not among the 418. */
export function buildProfile(person: Person, age: number, on: PlainDate, rng: Prng): Profile {
  const sex = rng.chance(0.35) ? '2' : '1';
  const birth = birthFor(rng, age, on);
  return profileFrom({ sex, birth, education: rng.pick(['universityFullTime', 'universityInService']) }, person, rng);
}

function draftsOfPresent(present: readonly Person[], audited: Person, rng: Prng): Map<Person, Draft> {
  const ages = agesOf(present, audited, rng);
  const age = (person: Person): number => ages.get(person) ?? 0;
  const women = womenAmong(present, age, rng);
  const educations = educationsOf(present, age, rng);
  const nonParty = nonPartyAmong(present, rng);
  const drafts = new Map<Person, Draft>();
  let leapDay = false;
  for (const person of present) {
    // One of them has a birthday in leap years only.
    const leaps: boolean = !leapDay && age(person) === 47 && daysBetween(firstDay(person), CUT_OFF) < 20 * 365;
    leapDay ||= leaps;
    drafts.set(person, {
      sex: women.has(person) ? '2' : '1',
      birth: leaps ? '1972-02-29' : person === audited ? AUDITED_BIRTH : birthFor(rng, age(person), CUT_OFF),
      education: educations.get(person) ?? 'unrecorded',
      nonParty: nonParty.get(person),
    });
  }
  return drafts;
}

function kindOf(person: Person): TeamKind | undefined {
  return spellOn(person, CUT_OFF)?.post.team.kind;
}

// The longer somebody has been in such posts, the older: the ages of the table are dealt out in that order.
function agesOf(present: readonly Person[], audited: Person, rng: Prng): Map<Person, number> {
  const ages = new Map<Person, number>();
  for (const kind of ['township', 'subdistrict', 'department'] as const) {
    const people = present.filter((person) => kindOf(person) === kind && person !== audited);
    const seniority = new Map(people.map((person) => [person, seniorityOf(person) + rng.bell() * 2.5]));
    const byAge = [...people].sort((a, b) => (seniority.get(a) ?? 0) - (seniority.get(b) ?? 0));
    const table = AGE_TABLE[kind].flatMap(([from, to, count]) =>
      Array.from({ length: count }, () => rng.int(from, to)),
    );
    table.sort((a, b) => a - b);
    // The age of the one whose file is audited is settled; it takes the place of another of its bucket.
    if (kindOf(audited) === kind)
      table.splice(
        table.findIndex((age) => age >= 51),
        1,
      );
    byAge.forEach((person, index) => ages.set(person, table[index] ?? 40));
    mendAges(people, ages);
  }
  ages.set(audited, completedYears(AUDITED_BIRTH, CUT_OFF));
  return ages;
}

function seniorityOf(person: Person): number {
  const years = daysBetween(firstDay(person), CUT_OFF) / 365;
  return years + (spellOn(person, CUT_OFF)?.post.principal ? 2.5 : 0);
}

/** The youngest age at the cut-off with which this career is possible: 25 at the first post, 29 as a principal. */
function leastAge(person: Person): number {
  const principal = person.spells.find((spell) => spell.post.principal)?.from;
  const atFirst = 26 + Math.floor(daysBetween(firstDay(person), CUT_OFF) / 365);
  return principal ? Math.max(atFirst, 30 + Math.floor(daysBetween(principal, CUT_OFF) / 365)) : atFirst;
}

function mendAges(people: readonly Person[], ages: Map<Person, number>): void {
  const age = (person: Person): number => ages.get(person) ?? 0;
  for (const person of people) {
    if (age(person) >= leastAge(person)) continue;
    const other = people.find((candidate) => age(candidate) >= leastAge(person) && leastAge(candidate) <= age(person));
    if (!other) throw new RangeError('no age fits');
    const [own, theirs] = [age(person), age(other)];
    ages.set(person, theirs).set(other, own);
  }
}

// Women retire at 55, so none is older; fewer of them are principals.
function womenAmong(present: readonly Person[], age: (person: Person) => number, rng: Prng): Set<Person> {
  const weight = (person: Person): number => (spellOn(person, CUT_OFF)?.post.principal ? 0.4 : 1);
  const keys = new Map(present.map((person) => [person, rng.next() ** (1 / weight(person))]));
  const able = present.filter(
    (person) => age(person) <= 54 && !(spellOn(person, CUT_OFF)?.post.title ?? '').includes('武装'),
  );
  return new Set(able.sort((a, b) => (keys.get(b) ?? 0) - (keys.get(a) ?? 0)).slice(0, WOMEN));
}

// The younger, the better schooled: full-time degrees go to the young, none to the old.
function educationsOf(
  present: readonly Person[],
  age: (person: Person) => number,
  rng: Prng,
): Map<Person, EducationClass> {
  const keys = new Map(present.map((person) => [person, age(person) + rng.bell() * 5]));
  const rest = [...present].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
  const given = new Map<Person, EducationClass>();
  const give = (education: EducationClass, fits: (person: Person) => boolean, reach: number): void => {
    const able = rest.filter(fits).slice(0, reach);
    for (const person of rng.sample(able, EDUCATION_TABLE[education])) {
      given.set(person, education);
      rest.splice(rest.indexOf(person), 1);
    }
  };
  const ageAtFirst = (person: Person): number => age(person) - daysBetween(firstDay(person), CUT_OFF) / 365;
  give('graduateFullTime', (person) => ageAtFirst(person) >= 29, 40);
  give('universityFullTime', () => true, 90);
  give('graduateInService', (person) => age(person) >= 36 && age(person) <= 54, 130);
  give('universityInService', (person) => age(person) >= 28, 150);
  give('college', () => true, 150);
  give('below', () => true, 500);
  give('unrecorded', () => true, 500);
  return given;
}

function nonPartyAmong(present: readonly Person[], rng: Prng): Map<Person, string> {
  const able = present.filter((person) => person.spells.every(({ post }) => !post.party && !post.principal));
  return new Map(rng.sample(able, NON_PARTY.length).map((person, index) => [person, NON_PARTY[index] ?? '13']));
}

function draftOfLeaver(person: Person, rng: Prng): Draft {
  const sex = rng.chance(0.2) ? '2' : '1';
  const education = rng.weighted([
    ['universityFullTime', person.opening ? 1 : 4],
    ['universityInService', 4],
    ['college', person.opening ? 5 : 2],
    ['below', person.opening ? 3 : 0.5],
    ['unrecorded', person.opening ? 1.5 : 0.1],
  ] as const);
  const outside = person.spells.every(({ post }) => !post.party && !post.principal) && rng.chance(0.08);
  return { sex, birth: birthOfLeaver(person, sex, rng), education, nonParty: outside ? '13' : undefined };
}

function birthOfLeaver(person: Person, sex: string, rng: Prng): PartialDate {
  const exit = person.exit;
  if (!exit) throw new RangeError(`${person.id} neither stays nor leaves`);
  if (exit.reason === 'retired') return retirementBirth(exit.on, sex, rng);
  const served = Math.ceil(daysBetween(firstDay(person), exit.on) / 365);
  const [youngest, oldest] = agesOfLeaving(exit.reason, sex);
  const age = Math.max(rng.int(youngest, oldest), served + 26);
  return birthFor(rng, age, exit.on);
}

// Retirement follows the birthday, 60 for men and 55 for women, within the month.
function retirementBirth(on: PlainDate, sex: string, rng: Prng): PartialDate {
  const birthday = addDays(on, -rng.int(1, 28));
  return partial(rng, addMonths(birthday, sex === '2' ? -660 : -720));
}

function agesOfLeaving(reason: string, sex: string): readonly [number, number] {
  switch (reason) {
    case 'toNonLeading':
      return sex === '2' ? [51, 53] : [54, 57];
    case 'examLeft':
      return [27, 33];
    case 'transferOut':
      return [30, 46];
    case 'promotedAway':
      return [36, 48];
    default:
      return [36, 54];
  }
}

// A birth with which somebody is `age` on a day.
function birthFor(rng: Prng, age: number, on: PlainDate): PartialDate {
  for (;;) {
    const birth = partial(rng, addDays(addMonths(on, -12 * age), -rng.int(0, 364)));
    if (completedYears(birth, on) === age) return birth;
  }
}

// Most forms give year and month only.
function partial(rng: Prng, day: PlainDate): PartialDate {
  return rng.chance(0.72) ? day.slice(0, 7) : day;
}

function profileFrom(draft: Draft, person: Person, rng: Prng): Profile {
  const { sex, birth, education } = draft;
  const before = schooling(rng, birth, education, sex === '1' && person.entryKind === 'militaryTransfer');
  const until = lastGraduation(person);
  const diplomas = [...before.diplomas, ...inServiceDiplomas(rng, education, before, birth, until)];
  const started = firstDayOf(before.startedWork);
  const registeredOn = person.entryKind === 'transferIn' ? later(firstDay(person), started) : started;
  const name = fullName(rng, sex);
  const ethnicity = name.startsWith('朴') ? '10' : rng.weighted(ETHNICITIES);
  const nativePlace = rng.weighted(NATIVE_PLACES);
  const statuses = statusesOf(draft, person, registeredOn, rng);
  return {
    name,
    sex,
    birth,
    ethnicity,
    nativePlace,
    startedWork: before.startedWork,
    registeredOn,
    education,
    diplomas,
    statuses,
  };
}

function lastGraduation(person: Person): PlainDate {
  const leaves = person.away?.left ?? person.exit?.on;
  return leaves === undefined ? '2019-01-10' : earlier(addDays(leaves, -200), '2019-01-10');
}

function statusesOf(draft: Draft, person: Person, registeredOn: PlainDate, rng: Prng): Status[] {
  const adult = addMonths(firstDayOf(draft.birth), 12 * 20 + 6);
  const last = addDays(firstDay(person), -400);
  const day = addDays(adult, rng.int(0, Math.max(0, Math.min(daysBetween(adult, last), 4000))));
  const joinedOn = rng.chance(0.25) ? `${day.slice(0, 4)}-07-01` : partial(rng, day);
  const joined = later(firstDayOf(joinedOn), registeredOn);
  if (draft.nonParty) {
    const free = draft.nonParty === '12' || draft.nonParty === '13';
    return [free ? { status: draft.nonParty, on: registeredOn } : { status: draft.nonParty, joinedOn, on: joined }];
  }
  const full = addMonths(firstDayOf(joinedOn), 12);
  if (full <= registeredOn || !rng.chance(0.12)) return [{ status: '01', joinedOn, on: joined }];
  return [
    { status: '02', joinedOn, on: joined },
    { status: '01', joinedOn, on: full },
  ];
}

// In a district of this size several people have the same name, and some have surnames that are read in two ways.
function shareNames(present: readonly Person[], profiles: Profiles, rng: Prng): void {
  const chosen = rng.sample(present, 40);
  POLYPHONIC_SURNAMES.forEach((surname, index) => {
    const profile = profileOf(profiles, chosen[index]);
    if (surname !== '朴' || profile.ethnicity === '10') profile.name = surname + profile.name.slice(1);
  });
  for (const sex of ['1', '2']) {
    const same = chosen.slice(POLYPHONIC_SURNAMES.length).filter((person) => profileOf(profiles, person).sex === sex);
    for (let i = 0; i + 1 < Math.min(same.length, 10); i += 2) {
      profileOf(profiles, same[i + 1]).name = profileOf(profiles, same[i]).name;
    }
  }
}

/** The profile of a person who must have one. */
export function profileOf(profiles: Profiles, person: Person | undefined): Profile {
  const profile = person && profiles.get(person);
  if (!profile) throw new RangeError('a person without a profile');
  return profile;
}
