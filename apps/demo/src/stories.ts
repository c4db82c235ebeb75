import { addDays, addMonths, type PartialDate, type PlainDate } from '#libs/kernel';
import { CUT_OFF, daysBetween, officeDay } from './calendar.ts';
import { firstDay, predecessorOf, spellOn, type Careers, type Person, type Spell } from './careers.ts';
import type { Diploma } from './education.ts';
import type { July } from './july.ts';
import { APPOINTMENT_ANNOUNCED_ON, RELIEF_ANNOUNCED_ON } from './july.ts';
import { givenName } from './names.ts';
import { AUDITED_BIRTH, inPostAtCutOff, profileOf, type Profile, type Profiles, type Status } from './people.ts';
import type { Prng } from './prng.ts';
import { postsOn, type District, type Post } from './teams.ts';

/** A value that was typed wrongly, and the day it was set right. */
export interface Typed<Value> {
  readonly typed: Value;
  readonly fixedOn: PlainDate;
}

/** An assignment that was entered for another post, and annulled. */
export interface WrongPost {
  readonly post: Post;
  readonly enteredOn: PlainDate;
  readonly fixedOn: PlainDate;
}

/** A diploma that went into the file of somebody with the same name. */
export interface Namesake {
  readonly owner: Person;
  readonly other: Person;
  readonly diploma: Diploma;
  readonly enteredOn: PlainDate;
  readonly fixedOn: PlainDate;
}

/** What was recorded late, early or wrongly. */
export interface Stories {
  /** Days of recording that are not left to chance. */
  readonly reliefRecordedOn: Map<Spell, PlainDate>;
  readonly assignmentRecordedOn: Map<Spell, PlainDate>;
  readonly from: Map<Spell, Typed<PlainDate>>;
  readonly to: Map<Spell, Typed<PlainDate>>;
  readonly wrongPost: Map<Spell, WrongPost>;
  readonly birth: Map<Person, Typed<PartialDate>>;
  readonly formerName: Map<Person, { readonly name: string; readonly changedOn: PlainDate }>;
  readonly level: Map<Diploma, Typed<string>>;
  readonly joined: Map<Status, Typed<PartialDate>>;
  readonly namesake: Namesake;
  /** Those whose file came in with the reserve list, before their first post. */
  readonly reserveSince: Map<Person, PlainDate>;
}

/** The day on which the late transfer out of the first township was recorded. */
export const LATE_TRANSFER_RECORDED_ON: PlainDate = '2018-09-20';
/** What the audited birth was first recorded as, and the day the audit set it right. */
export const AUDITED: Typed<PartialDate> = { typed: '1968-09', fixedOn: '2018-11-20' };

/** Chooses whom the stories of late and wrong records are about. */
export function chooseStories(
  district: District,
  careers: Careers,
  july: July,
  profiles: Profiles,
  rng: Prng,
): Stories {
  const busy = new Set<Person>([careers.further, careers.audited, ...careers.double.map(({ person }) => person)]);
  for (const spell of Object.values(careers.lateTransfer)) busy.add(spell.person);
  for (const person of decided(careers)) busy.add(person);
  const free = (person: Person): boolean => !busy.has(person) && !person.away && person.exit === undefined;
  const take = <T extends Person>(people: readonly T[], count: number): T[] => {
    const taken = rng.sample(people.filter(free), count);
    for (const person of taken) busy.add(person);
    return taken;
  };
  const present = inPostAtCutOff(careers);
  const spells = careers.people.flatMap((person) => person.spells);
  const recorded = recordingDays(careers, july);
  const wrongPost = chooseWrongPost(district, spells, recorded, busy);
  return {
    ...recorded,
    wrongPost,
    from: chooseTypedFrom(spells, busy, rng),
    to: chooseTypedTo(spells, busy, rng),
    birth: chooseTypedBirths(
      careers.audited,
      profiles,
      take(
        present.filter((person) => person.opening || firstDay(person) < '2018-09-01'),
        9,
      ),
      rng,
    ),
    formerName: new Map(
      take(
        present.filter(({ opening }) => opening),
        2,
      ).map((person, index) => [person, formerName(profiles, person, index, rng)]),
    ),
    ...chooseTypedFiles(
      profiles,
      present.filter(({ opening }) => opening),
      busy,
      rng,
    ),
    reserveSince: chooseReserve(careers, wrongPost, rng),
    namesake: chooseNamesake(profiles, present.filter(({ opening }) => opening).filter(free), rng),
  };
}

// Those of whom a case must tell, and those before them in their posts.
function decided({ people }: Careers): Person[] {
  const spells = people.flatMap((person) => person.spells);
  return spells
    .filter(({ into, outOf }) => into ?? outOf)
    .flatMap((spell) => [
      spell.person,
      ...(predecessorOf(spell, spells) ? [predecessorOf(spell, spells)!.person] : []),
    ]);
}

type Recorded = Pick<Stories, 'reliefRecordedOn' | 'assignmentRecordedOn'>;

function recordingDays({ lateTransfer }: Careers, july: July): Recorded {
  return {
    reliefRecordedOn: new Map([
      [lateTransfer.out, LATE_TRANSFER_RECORDED_ON],
      [july.announcedRelief, RELIEF_ANNOUNCED_ON],
    ]),
    assignmentRecordedOn: new Map([
      [lateTransfer.into, LATE_TRANSFER_RECORDED_ON],
      [lateTransfer.successor, LATE_TRANSFER_RECORDED_ON],
      [july.announcedAppointment, APPOINTMENT_ANNOUNCED_ON],
    ]),
  };
}

// The clerk chose the wrong line of the list: a post that stood empty at the time.
function chooseWrongPost(
  district: District,
  spells: readonly Spell[],
  recorded: Recorded,
  busy: Set<Person>,
): Map<Spell, WrongPost> {
  for (const spell of spells) {
    if (spell.from < '2015-01-01' || spell.from > '2018-03-01' || busy.has(spell.person)) continue;
    const enteredOn = officeDay(addDays(spell.from, 6));
    const fixedOn = officeDay(addDays(spell.from, 16));
    const wrong = vacantThrough(district, spells, spell, addDays(fixedOn, 5));
    if (!wrong) continue;
    recorded.reliefRecordedOn.set(wrong.before, officeDay(addDays(wrong.before.to ?? spell.from, 2)));
    recorded.assignmentRecordedOn.set(spell, fixedOn);
    busy.add(spell.person);
    return new Map([[spell, { post: wrong.post, enteredOn, fixedOn }]]);
  }
  throw new RangeError('no post was vacant long enough');
}

function vacantThrough(
  district: District,
  spells: readonly Spell[],
  of: Spell,
  until: PlainDate,
): { post: Post; before: Spell } | undefined {
  const posts = district.teams.flatMap((team) => postsOn(team, of.from));
  for (const post of posts) {
    if (post.elected !== of.post.elected || post.principal !== of.post.principal || post.to || post.team.end) continue;
    const own = spells.filter((spell) => spell.post === post);
    const before = own.findLast((spell) => spell.from < of.from);
    if (!before?.to || before.merged || addDays(before.to, 6) > of.from || before.to < '2014-03-01') continue;
    if (own.every((spell) => spell === before || spell.from < before.from || spell.from > until))
      return { post, before };
  }
  return undefined;
}

function chooseTypedFrom(spells: readonly Spell[], busy: Set<Person>, rng: Prng): Map<Spell, Typed<PlainDate>> {
  const able = spells.filter(({ from, to, person }) => {
    const long = to === undefined || daysBetween(from, to) > 540;
    return from > '2014-06-01' && from < '2017-12-31' && long && !busy.has(person) && !person.away;
  });
  return new Map(
    rng.sample(able, 3).map((spell) => {
      busy.add(spell.person);
      const typed = addMonths(spell.from, 1);
      return [spell, { typed, fixedOn: officeDay(addDays(typed, rng.int(60, 120))) }];
    }),
  );
}

function chooseTypedTo(spells: readonly Spell[], busy: Set<Person>, rng: Prng): Map<Spell, Typed<PlainDate>> {
  const able = spells.filter(({ from, to, person, merged }) => {
    const lasted = to !== undefined && !merged && daysBetween(from, to) > 540;
    return lasted && to > '2015-01-01' && to < '2018-06-30' && !busy.has(person) && !person.away;
  });
  return new Map(
    rng.sample(able, 2).map((spell) => {
      busy.add(spell.person);
      const to = spell.to ?? CUT_OFF;
      return [spell, { typed: addMonths(to, -1), fixedOn: officeDay(addDays(to, rng.int(70, 130))) }];
    }),
  );
}

function chooseTypedBirths(
  audited: Person,
  profiles: Profiles,
  people: readonly Person[],
  rng: Prng,
): Map<Person, Typed<PartialDate>> {
  const births = new Map<Person, Typed<PartialDate>>([[audited, AUDITED]]);
  if (profileOf(profiles, audited).birth !== AUDITED_BIRTH) throw new RangeError('the audited birth is another');
  for (const person of people) {
    const { birth } = profileOf(profiles, person);
    const months = rng.pick([-14, -11, -2, 1, 9, 10, 12]);
    const typed = addMonths(birth.length === 7 ? `${birth}-01` : birth, months).slice(0, birth.length);
    const year = person.opening ? rng.int(2014, 2018) : 2018;
    const first = person.opening ? `${year}-06-01` : '2018-12-01';
    births.set(person, { typed, fixedOn: officeDay(addDays(first, rng.int(0, 150))) });
  }
  return births;
}

function formerName(
  profiles: Profiles,
  person: Person,
  index: number,
  rng: Prng,
): { name: string; changedOn: PlainDate } {
  const { name, sex } = profileOf(profiles, person);
  for (;;) {
    const former = (name[0] ?? '王') + givenName(rng, sex);
    if (former !== name) return { name: former, changedOn: index === 0 ? '2019-02-14' : '2019-05-21' };
  }
}

// Slips of the keyboard in the files taken over.
function chooseTypedFiles(
  profiles: Profiles,
  people: readonly Person[],
  busy: Set<Person>,
  rng: Prng,
): Pick<Stories, 'level' | 'joined'> {
  const level: Stories['level'] = new Map();
  const joined: Stories['joined'] = new Map();
  for (const person of rng.shuffle(people)) {
    if (busy.has(person)) continue;
    const { diplomas, statuses } = profileOf(profiles, person);
    const top = diplomas.at(-1);
    const status = statuses[0];
    if (level.size < 2 && top && top.on < '2013-06-30' && top.level === '21') {
      level.set(top, {
        typed: level.size === 0 ? '31' : '14',
        fixedOn: level.size === 0 ? '2014-09-23' : '2016-03-10',
      });
    } else if (
      joined.size < 2 &&
      statuses.length === 1 &&
      status?.status === '01' &&
      status.joinedOn?.endsWith('-07-01')
    ) {
      const typed = `${Number(status.joinedOn.slice(0, 4)) - 1}-07-01`;
      joined.set(status, { typed, fixedOn: joined.size === 0 ? '2015-06-18' : '2017-11-07' });
    } else continue;
    busy.add(person);
  }
  return { level, joined };
}

function chooseNamesake(profiles: Profiles, people: readonly Person[], rng: Prng): Namesake {
  const profile = (person: Person): Profile => profileOf(profiles, person);
  const shuffled = rng.shuffle(people);
  const teamOf = (person: Person): unknown => spellOn(person, '2015-10-10')?.post.team;
  const diploma = (person: Person): Diploma | undefined =>
    profile(person).diplomas.find(({ level, studyMode }) => level === '21' && studyMode === 'inService');
  for (const owner of shuffled) {
    const own = diploma(owner);
    if (!own || profile(owner).education !== 'universityInService' || profile(owner).startedWork > '2011') continue;
    const other = shuffled.find(
      (person) =>
        profile(person).education === 'college' &&
        profile(person).sex === profile(owner).sex &&
        teamOf(person) !== teamOf(owner),
    );
    if (!other) continue;
    own.on = '2015-07-01';
    profile(other).name = profile(owner).name;
    return { owner, other, diploma: own, enteredOn: '2015-10-13', fixedOn: '2015-11-24' };
  }
  throw new RangeError('nobody has a namesake');
}

function chooseReserve(careers: Careers, wrongPost: ReadonlyMap<Spell, WrongPost>, rng: Prng): Map<Person, PlainDate> {
  const able = careers.people.filter((person) => {
    const [first] = person.spells;
    const own = first && !person.opening && person.entryKind !== 'transferIn' && !wrongPost.has(first);
    return own && first.from > '2015-09-01' && first.from <= CUT_OFF && !person.away && person !== careers.further;
  });
  const listed = able.filter(() => rng.chance(0.3));
  return new Map(listed.map((person) => [person, officeDay(addDays(firstDay(person), -rng.int(150, 330)))]));
}
