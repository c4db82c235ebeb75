import type { PlainDate } from '#libs/kernel';
import { completedYears } from '#libs/kernel';
import { CUT_OFF } from './calendar.ts';
import { spellOn, type Careers, type ExitReason, type Person, type Spell } from './careers.ts';
import { buildProfile, inPostAtCutOff, profileOf, type Profiles } from './people.ts';
import type { Prng } from './prng.ts';

/** What happened after the cut-off day: the spells whose recording days are part of the story. */
export interface July {
  /** Relief on reaching the age, announced before its day. */
  readonly announcedRelief: Spell;
  /** Appointment for the next month. */
  readonly announcedAppointment: Spell;
}

/** The days of the two announcements. */
export const RELIEF_ANNOUNCED_ON: PlainDate = '2019-07-29';
/** The day on which the appointment of the next month is recorded. */
export const APPOINTMENT_ANNOUNCED_ON: PlainDate = '2019-08-01';

/** Lets July 2019 pass: three leave, two are appointed, one post stays vacant. */
export function passJuly(careers: Careers, profiles: Profiles, rng: Prng): July {
  const free = inPostAtCutOff(careers).filter((person) => person !== careers.audited && isDepartmentDeputy(person));
  const age = (person: Person): number => completedYears(profileOf(profiles, person).birth, CUT_OFF);
  const oldest = free.toSorted((a, b) => age(b) - age(a))[0];
  const [first, second] = rng.sample(
    free.filter((person) => age(person) >= 30 && age(person) <= 44),
    2,
  );
  profileOf(profiles, oldest).birth = '1959-07';
  const announcedRelief = leave(oldest, '2019-08-01', 'retired', 'retirement');
  const vacated = leave(first, '2019-07-08', 'transferOut', 'departure');
  leave(second, '2019-07-15', 'promotedAway', 'departure');
  appoint(careers, profiles, vacated, '2019-07-23', rng);
  return { announcedRelief, announcedAppointment: appoint(careers, profiles, announcedRelief, '2019-08-12', rng) };
}

function isDepartmentDeputy(person: Person): boolean {
  const post = spellOn(person, CUT_OFF)?.post;
  return post?.team.kind === 'department' && !post.principal && !post.elected;
}

function leave(person: Person | undefined, on: PlainDate, reason: ExitReason, ground: string): Spell {
  const spell = person && spellOn(person, CUT_OFF);
  if (!spell) throw new RangeError('nobody to leave in July');
  spell.to = on;
  spell.reliefGround = ground;
  spell.person.exit = { on, reason };
  return spell;
}

function appoint(careers: Careers, profiles: Profiles, vacated: Spell, from: PlainDate, rng: Prng): Spell {
  const person: Person = { id: rng.id('c', 10), entryKind: 'civilServantExam', opening: false, spells: [] };
  const spell: Spell = { person, post: vacated.post, from, ground: 'promotion', probation: true };
  person.spells.push(spell);
  careers.people.push(person);
  profiles.set(person, buildProfile(person, rng.int(31, 37), from, rng));
  return spell;
}
