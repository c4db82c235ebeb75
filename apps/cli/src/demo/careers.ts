import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { CUT_OFF, daysBetween, isOfficeDay, officeDay, OPENED_ON } from './calendar.ts';
import { FURTHER_POST, REFORMS, type TeamKind } from './catalogue.ts';
import type { Prng } from './prng.ts';
import { postsOn, teamNamed, type District, type Post, type Team } from './teams.ts';

/** Why a person left the leading posts. */
export type ExitReason =
  'retired' | 'toNonLeading' | 'transferOut' | 'promotedAway' | 'examLeft' | 'resigned' | 'dismissed' | 'deceased';

/** A time in a post: from the day of appointment to the day of relief, half-open. */
export interface Spell {
  readonly person: Person;
  readonly post: Post;
  readonly from: PlainDate;
  to?: PlainDate;
  readonly ground: string;
  readonly probation: boolean;
  reliefGround?: string;
  /** Ended by the merger of the team: nobody was relieved. */
  merged?: boolean;
  /** How it came about, and how it ended, where a case of its own must tell. */
  into?: Decision;
  outOf?: Decision;
}

/** What a case is about that is not left to chance. */
export interface Decision {
  readonly action: 'promote' | 'transfer' | 'remove';
  readonly occasion: string;
}

/** Somebody who held a post between 2014 and 2019. What else is known of the person is in `people.ts`. */
export interface Person {
  readonly id: string;
  readonly entryKind: string;
  /** In post when the ledger was opened. */
  readonly opening: boolean;
  readonly spells: Spell[];
  exit?: { readonly on: PlainDate; readonly reason: ExitReason };
  /** Departed and came back. */
  away?: { readonly left: PlainDate; readonly back: PlainDate };
}

/** Who held which post, and what of it the stories are told about. */
export interface Careers {
  readonly people: Person[];
  /** Cadre no. 419. */
  readonly further: Person;
  /** The transfer out of the first township that was recorded late. */
  readonly lateTransfer: { readonly out: Spell; readonly into: Spell; readonly successor: Spell };
  /** A member of that township from 2018 or earlier to the end, whose birth is first recorded wrongly. */
  readonly audited: Person;
  /** The two who held a second post for a while. */
  readonly double: readonly Spell[];
  /** The secretary of the township that came last twice running: admonished, then removed. */
  readonly answerable: Person;
  /** Somebody who did not pass the probation. */
  readonly failed: Spell;
}

/** The meeting on whose decisions the late-recorded transfer of {@link Careers.lateTransfer} rests. */
export const LATE_TRANSFER_ON: PlainDate = '2018-06-12';
/** Place in the catalogue of the township that is last in two consecutive years. */
export const LAST_TWICE_TOWNSHIP = 8;
/** Two deputy heads of departments exchange their posts. */
const EXCHANGE_ON: PlainDate = '2017-05-16';
/** From this day on the secretary of the township stays, until he is removed. */
const ANSWERABLE_FROM: PlainDate = '2016-06-15';
const REMOVED_ON: PlainDate = '2018-04-26';
/** The last meeting before the cut-off: it fills every post. */
export const LAST_MEETING: PlainDate = '2019-06-18';

const RELIEF_GROUNDS: Readonly<Record<ExitReason, string>> = {
  retired: 'retirement',
  toNonLeading: 'toNonLeading',
  transferOut: 'departure',
  promotedAway: 'departure',
  examLeft: 'departure',
  resigned: 'resignation',
  dismissed: 'removal',
  deceased: 'death',
};

const EXITS_A_YEAR: readonly (readonly [ExitReason, number])[] = [
  ['retired', 12],
  ['toNonLeading', 10],
  ['transferOut', 5],
  ['promotedAway', 3],
  ['examLeft', 2],
  ['resigned', 0.7],
  ['dismissed', 0.6],
  ['deceased', 0.6],
];

const ENTRY_KINDS: readonly (readonly [string, number])[] = [
  ['civilServantExam', 48],
  ['publicInstitution', 20],
  ['transferIn', 12],
  ['selectedGraduate', 10],
  ['militaryTransfer', 10],
];

/** Lets the years from 2014 to the cut-off pass and tells who held which post. */
export function simulateCareers(district: District, rng: Prng): Careers {
  return new Simulation(district, rng).run();
}

interface Happening {
  readonly on: PlainDate;
  readonly act: () => void;
}

class Simulation {
  private readonly district: District;
  private readonly rng: Prng;
  private readonly people: Person[] = [];
  private readonly held = new Map<Post, Spell>();
  /** Without a post after a merger or abolition, with the day since. */
  private readonly unplaced = new Map<Person, PlainDate>();
  private readonly double: Spell[] = [];
  private moved = new Set<Person>();
  private returnee?: Person;
  private returned = false;
  private lateTransfer?: Careers['lateTransfer'];
  private audited?: Person;
  private answerable?: Person;
  private failed?: Spell;
  private readonly happenings: Happening[] = [];

  constructor(district: District, rng: Prng) {
    this.district = district;
    this.rng = rng;
  }

  run(): Careers {
    this.open();
    for (const happening of this.schedule()) this.plan(happening);
    for (let next = this.happenings.shift(); next; next = this.happenings.shift()) next.act();
    const further = this.people.find((person) => person.spells[0]?.post === this.district.furtherPost);
    const { people, lateTransfer, audited, double, answerable, failed } = this;
    if (!further || !lateTransfer || !audited || !answerable || !failed) throw new RangeError('a story is missing');
    return { people, further, lateTransfer, audited, double, answerable, failed };
  }

  // What is planned later comes after what is planned already for the same day.
  private plan(happening: Happening): void {
    const after = this.happenings.findIndex(({ on }) => on > happening.on);
    this.happenings.splice(after < 0 ? this.happenings.length : after, 0, happening);
  }

  /** Fills the posts of 2014, a few excepted. */
  private open(): void {
    const posts = this.district.teams
      .filter((team) => team.from < OPENED_ON)
      .flatMap((team) => postsOn(team, OPENED_ON));
    for (const post of posts) {
      if (!post.principal && this.rng.chance(0.02)) continue;
      const month = addMonths('2005-01-15', this.rng.int(0, 106) - this.rng.int(0, this.rng.int(0, 12)));
      const from = month < '2004-03-01' ? '2004-03-15' : month;
      const day = `${from.slice(0, 8)}${String(this.rng.int(1, 28)).padStart(2, '0')}`;
      this.assign(this.newPerson('takeOver', true), post, day, 'takeOver');
    }
  }

  private schedule(): Happening[] {
    return [
      ...this.exits(),
      ...REFORMS.map(({ on }) => ({ on, act: () => this.reform(on) })).filter(isFirstOfDay),
      ...this.meetings().map((on) => ({ on, act: () => this.meet(on) })),
      { on: '2018-01-30', act: () => this.chooseAudited() },
      { on: officeDay('2017-06-13'), act: () => this.fillFurtherPost() },
      { on: EXCHANGE_ON, act: () => this.exchange(EXCHANGE_ON) },
      { on: ANSWERABLE_FROM, act: () => this.chooseAnswerable(ANSWERABLE_FROM) },
      { on: REMOVED_ON, act: () => this.removeAfterLastPlaces(REMOVED_ON) },
    ];
  }

  private meetings(): PlainDate[] {
    const fixed = [...REFORMS.map(({ on }) => on), LATE_TRANSFER_ON, LAST_MEETING];
    const days = new Set(fixed);
    for (let year = 2014; year <= 2019; year++) {
      for (const month of ['02', '04', '07', '09', '12']) {
        const day = officeDay(`${year}-${month}-${String(this.rng.int(6, 24)).padStart(2, '0')}`);
        if (day > '2014-02-20' && day < LAST_MEETING && fixed.every((other) => Math.abs(daysBetween(other, day)) > 12))
          days.add(day);
      }
    }
    return [...days];
  }

  private exits(): Happening[] {
    const exits: Happening[] = [];
    for (let year = 2014; year <= 2019; year++) {
      const days = year === 2019 ? 155 : 360;
      for (const [reason, rate] of EXITS_A_YEAR) {
        const expected = (rate * days) / 360;
        const count = Math.floor(expected) + (this.rng.chance(expected % 1) ? 1 : 0);
        for (let i = 0; i < count; i++) exits.push(this.exitIn(year, reason, days));
      }
    }
    // So that those of a dissolved team find a place.
    for (const on of ['2014-10-22', '2014-10-28', '2016-04-19', '2016-04-26', '2018-05-15']) {
      exits.push({
        on,
        act: () => this.exit(on, 'promotedAway', ({ post }) => inOldDepartment(post) && !post.principal),
      });
    }
    return exits;
  }

  private exitIn(year: number, reason: ExitReason, days: number): Happening {
    const day = addDays(`${year}-01-01`, this.rng.int(12, days - 1));
    const on =
      reason === 'retired' ? `${day.slice(0, 8)}01` : isOfficeDay(day) || reason === 'deceased' ? day : officeDay(day);
    return { on: on < '2014-02-10' ? officeDay('2014-02-10') : on, act: () => this.exit(on, reason) };
  }

  private exit(planned: PlainDate, reason: ExitReason, fits: (spell: Spell) => boolean = () => true): void {
    const on = planned < '2014-02-10' ? officeDay('2014-02-10') : planned;
    const spell = this.whoLeaves(on, reason, fits);
    if (!spell) return;
    for (const own of [...this.held.values()].filter((other) => other.person === spell.person)) {
      this.relieve(own, on, RELIEF_GROUNDS[reason]);
    }
    spell.person.exit = { on, reason };
    if (reason === 'transferOut' && on > '2014-06' && on < '2016-03' && !spell.post.principal)
      this.returnee ??= spell.person;
  }

  // The old ones retire, the young ones are drawn away.
  private whoLeaves(on: PlainDate, reason: ExitReason, fits: (spell: Spell) => boolean): Spell | undefined {
    const candidates = this.settled(on, 300).filter(fits);
    const byStart = (spells: readonly Spell[]): Spell[] =>
      [...spells].sort((a, b) => (firstDay(a.person) < firstDay(b.person) ? -1 : 1));
    switch (reason) {
      case 'retired':
      case 'toNonLeading':
        return byStart(this.rng.sample(candidates, 9))[0];
      case 'dismissed':
      case 'deceased':
        return byStart(this.rng.sample(candidates, 3))[0];
      case 'examLeft':
        return byStart(
          this.rng.sample(
            candidates.filter((spell) => !spell.post.principal),
            14,
          ),
        ).at(-1);
      default:
        return byStart(this.rng.sample(candidates, 4)).at(-1);
    }
  }

  /** Spells of those who have been in their post for so many days, hold one post only and were not moved today. */
  private settled(on: PlainDate, days: number): Spell[] {
    return [...this.held.values()].filter(
      (spell) =>
        daysBetween(spell.from, on) >= days &&
        spell.post !== this.district.furtherPost &&
        !this.moved.has(spell.person) &&
        spell.person !== this.audited &&
        spell.person !== this.answerable &&
        spell !== this.failed &&
        !this.double.some((double) => double.person === spell.person && (double.to === undefined || double.to > on)),
    );
  }

  private reform(on: PlainDate): void {
    this.moved = new Set();
    for (const reform of REFORMS.filter((other) => other.on === on)) {
      if (reform.act === 'merge' || reform.act === 'abolish')
        this.dissolve(teamNamed(this.district.byName, reform.team), on);
      if (reform.act === 'dropPost') this.clearDropped(on);
    }
  }

  private dissolve(team: Team, on: PlainDate): void {
    for (const spell of [...this.held.values()].filter((other) => other.post.team === team)) {
      if (team.end?.into) this.endByMerger(spell, on);
      else this.relieve(spell, on, 'reorganisation');
      this.unplaced.set(spell.person, on);
    }
  }

  private endByMerger(spell: Spell, on: PlainDate): void {
    spell.to = on;
    spell.merged = true;
    this.held.delete(spell.post);
  }

  private clearDropped(on: PlainDate): void {
    for (const spell of [...this.held.values()].filter((other) => other.post.to === on)) {
      this.relieve(spell, on, 'reorganisation');
      this.unplaced.set(spell.person, on);
    }
  }

  /** A meeting on personnel: fills vacant posts, by which others become vacant. */
  private meet(on: PlainDate): void {
    this.moved = new Set();
    this.endDoubles(on);
    if (on === LATE_TRANSFER_ON) this.transferFromFirstTownship(on);
    const queue = this.vacant(on);
    while (queue.length > 0) {
      const post = queue.shift();
      if (!post || this.leftVacant(post, on)) continue;
      const freed = this.fill(post, on, queue.length > 40);
      if (freed) queue.push(freed);
    }
    this.retireUnplaced(on);
    this.chooseFailed(on);
  }

  private vacant(on: PlainDate): Post[] {
    const posts = this.district.teams.filter((team) => team.from <= on).flatMap((team) => postsOn(team, on));
    const vacant = posts.filter((post) => !this.held.has(post) && post !== this.district.furtherPost);
    return this.rng.shuffle(vacant).sort((a, b) => Number(b.principal) - Number(a.principal));
  }

  private leftVacant(post: Post, on: PlainDate): boolean {
    if (on >= LAST_MEETING) return false;
    if (
      REFORMS.some(
        (reform) =>
          reform.act !== 'found' &&
          reform.team === post.team.name &&
          reform.act === 'abolish' &&
          daysBetween(on, reform.on) > 0 &&
          daysBetween(on, reform.on) < 200,
      )
    )
      return true;
    if (post.to !== undefined && daysBetween(on, post.to) < 400) return true;
    return this.rng.chance(post.principal ? 0.04 : 0.16);
  }

  /** Puts somebody into a vacant post; answers the post that became vacant by it. */
  private fill(post: Post, on: PlainDate, hurry: boolean): Post | undefined {
    const unplaced = this.unplacedFor(post);
    if (unplaced) {
      this.unplaced.delete(unplaced);
      this.moved.add(unplaced);
      this.assign(unplaced, post, on, post.elected ? 'election' : 'transfer');
      return undefined;
    }
    if (this.takesOnSecondPost(post, on)) return undefined;
    if (post.principal) return this.fillPrincipal(post, on);
    const rotates = !hurry && this.rng.chance(0.27);
    const from = rotates ? this.rotation(post, on) : undefined;
    if (from) return this.move(from, post, on, 'transfer');
    this.appointNew(post, on);
    return undefined;
  }

  private unplacedFor(post: Post): Person | undefined {
    return [...this.unplaced.keys()].find((person) => person.spells.at(-1)?.post.principal === post.principal);
  }

  // In a sub-district one of the two principals holds both posts until a second is found.
  private takesOnSecondPost(post: Post, on: PlainDate): boolean {
    if (post.team.kind !== 'subdistrict' || !post.principal || this.double.length >= 2) return false;
    if (on < '2015-01-01' || on > '2018-03-01') return false;
    const other = this.settled(on, 300).find((spell) => spell.post.team === post.team && spell.post.principal);
    if (!other || this.double.some((spell) => spell.post.team === post.team)) return false;
    this.double.push(this.assign(other.person, post, on, 'transfer'));
    return true;
  }

  private endDoubles(on: PlainDate): void {
    for (const spell of this.double) {
      if (spell.to !== undefined || daysBetween(spell.from, on) < 150) continue;
      this.relieve(spell, on, 'transfer');
    }
  }

  private fillPrincipal(post: Post, on: PlainDate): Post {
    const rotates = this.rng.chance(0.3);
    const from = rotates ? this.rotation(post, on) : undefined;
    if (from) return this.move(from, post, on, 'transfer');
    const candidates = this.settled(on, 730).filter(
      (spell) => !spell.post.principal && daysBetween(firstDay(spell.person), on) > 1100,
    );
    const near = candidates.filter(
      (spell) => spell.post.team === post.team || (spell.post.team.kind === post.team.kind && this.rng.chance(0.15)),
    );
    return this.move(this.rng.pick(near.length > 0 ? near : candidates), post, on, 'promotion');
  }

  private rotation(post: Post, on: PlainDate): Spell | undefined {
    const candidates = this.settled(on, 1000).filter(
      (spell) =>
        spell.post.principal === post.principal && spell.post.team !== post.team && rotatesInto(spell.post, post),
    );
    return candidates.length > 0 ? this.rng.pick(candidates) : undefined;
  }

  private move(spell: Spell, post: Post, on: PlainDate, ground: 'transfer' | 'promotion'): Post {
    this.relieve(spell, on, ground);
    this.moved.add(spell.person);
    this.assign(spell.person, post, on, post.elected ? 'election' : ground);
    return spell.post;
  }

  private appointNew(post: Post, on: PlainDate): Spell {
    const back = this.returneeFor(post, on);
    const person = back ?? this.newPerson(this.rng.weighted(ENTRY_KINDS), false);
    this.moved.add(person);
    return this.assign(
      person,
      post,
      on,
      post.elected ? 'election' : back || person.entryKind === 'transferIn' ? 'transfer' : 'promotion',
    );
  }

  private returneeFor(post: Post, on: PlainDate): Person | undefined {
    const person = this.returnee;
    if (!person?.exit || this.returned || on < '2017-01-01' || post.team.kind !== 'department') return undefined;
    this.returned = true;
    person.away = { left: person.exit.on, back: on };
    person.exit = undefined;
    return person;
  }

  private retireUnplaced(on: PlainDate): void {
    for (const [person, since] of this.unplaced) {
      if (daysBetween(since, on) < 50 && on < LAST_MEETING) continue;
      this.unplaced.delete(person);
      person.exit = { on, reason: this.rng.chance(0.4) ? 'retired' : 'toNonLeading' };
    }
  }

  // From now on this member of the first township stays.
  private chooseAudited(): void {
    const members = [...this.held.values()].filter(({ post }) => post.team === this.district.teams[0]);
    const [first] = members.sort((a, b) => (firstDay(a.person) < firstDay(b.person) ? -1 : 1));
    this.audited = first?.person;
  }

  // The transfer that the ledger learned of in September only.
  private transferFromFirstTownship(on: PlainDate): void {
    const township = this.district.teams[0];
    const members = this.settled(on, 370).filter((spell) => spell.post.team === township && !spell.post.principal);
    const goes = members.find((spell) => !spell.post.elected) ?? members[0];
    const post = this.vacant(on).find((other) => inOldDepartment(other) && !other.principal);
    if (!goes || !post) throw new RangeError('nobody to transfer');
    const freed = this.move(goes, post, on, 'transfer');
    const successor = this.appointNew(freed, on);
    const into = goes.person.spells.at(-1);
    if (into) this.lateTransfer = { out: goes, into, successor };
  }

  // Two deputies change places: neither post is empty before the other one is left.
  private exchange(on: PlainDate): void {
    const able = this.settled(on, 500).filter(
      ({ post, person }) =>
        inOldDepartment(post) &&
        post.title === '副局长' &&
        !this.double.some((spell) => spell.person === person) &&
        person.spells.every(({ merged, reliefGround }) => !merged && reliefGround !== 'reorganisation'),
    );
    const [first, ...others] = this.rng.shuffle(able);
    const second = others.find(({ post }) => post.team !== first?.post.team);
    if (!first || !second) throw new RangeError('nobody to exchange posts');
    for (const spell of [first, second]) this.relieve(spell, on, 'transfer');
    for (const [{ person }, { post }] of [
      [first, second],
      [second, first],
    ] as const) {
      this.assign(person, post, on, 'transfer').into = { action: 'transfer', occasion: '岗位交流' };
    }
  }

  private chooseAnswerable(on: PlainDate): void {
    const post = postsOn(this.lastTwice(), on).find(({ principal, elected }) => principal && !elected);
    if (!post) throw new RangeError('the township has no secretary');
    this.moved = new Set();
    if (!this.held.has(post)) this.fillPrincipal(post, on);
    this.answerable = this.held.get(post)?.person;
  }

  private lastTwice(): Team {
    const team = this.district.teams[LAST_TWICE_TOWNSHIP];
    if (!team) throw new RangeError('no such township');
    return team;
  }

  // Last twice running: the secretary is removed, a member of the team is moved elsewhere.
  private removeAfterLastPlaces(on: PlainDate): void {
    const occasion = '班子年度考核连续两年末位';
    const spell = [...this.held.values()].find(({ person }) => person === this.answerable);
    if (!spell) throw new RangeError('nobody to remove');
    this.relieve(spell, on, 'removal');
    spell.outOf = { action: 'remove', occasion };
    spell.person.exit = { on, reason: 'toNonLeading' };
    this.moved = new Set();
    const member = this.settled(on, 370).find(
      ({ post }) => post.team === this.lastTwice() && !post.principal && !post.elected,
    );
    const vacancy = this.vacant(on).find((post) => inOldDepartment(post) && !post.principal && !post.elected);
    if (!member || !vacancy) return;
    this.move(member, vacancy, on, 'transfer');
    const into = member.person.spells.at(-1);
    if (into) into.into = { action: 'transfer', occasion };
  }

  // Of those appointed on a day, one will not pass the probation.
  private chooseFailed(on: PlainDate): void {
    if (this.failed || on < '2015-06-01' || on > '2018-03-01') return;
    const spell = [...this.held.values()].find(
      ({ from, post, probation, person }) =>
        from === on &&
        probation &&
        !post.principal &&
        inOldDepartment(post) &&
        post.from < addDays(on, -150) &&
        person.spells.length === 1,
    );
    if (!spell) return;
    this.failed = spell;
    spell.into = { action: 'promote', occasion: '职位空缺' };
    const endsOn = officeDay(addDays(addMonths(on, 12), 12));
    this.plan({ on: endsOn, act: () => this.fail(spell, endsOn) });
  }

  private fail(spell: Spell, on: PlainDate): void {
    this.relieve(spell, on, 'probationFailed');
    spell.person.exit = { on, reason: 'toNonLeading' };
  }

  private fillFurtherPost(): void {
    this.assign(this.newPerson('publicInstitution', false), this.district.furtherPost, '2017-06-13', 'promotion');
    const spell = this.held.get(this.district.furtherPost);
    if (!spell) return;
    this.relieve(spell, FURTHER_POST.withdrawn, 'departure');
    spell.person.exit = { on: FURTHER_POST.withdrawn, reason: 'transferOut' };
  }

  private newPerson(entryKind: string, opening: boolean): Person {
    const person: Person = { id: this.rng.id('c', 10), entryKind, opening, spells: [] };
    this.people.push(person);
    return person;
  }

  private assign(person: Person, post: Post, from: PlainDate, ground: string): Spell {
    const probation = ground === 'promotion' && !post.elected;
    const spell: Spell = { person, post, from, ground, probation };
    if (this.held.has(post)) throw new RangeError(`post ${post.id} is held`);
    this.held.set(post, spell);
    person.spells.push(spell);
    return spell;
  }

  private relieve(spell: Spell, on: PlainDate, ground: string): void {
    spell.to = on;
    spell.reliefGround = ground;
    this.held.delete(spell.post);
  }
}

function isFirstOfDay<T extends { on: PlainDate }>(event: T, index: number, events: readonly T[]): boolean {
  return events.findIndex((other) => other.on === event.on) === index;
}

function inOldDepartment(post: Post): boolean {
  return (
    post.team.kind === 'department' &&
    post.team.end === undefined &&
    post.team.from < OPENED_ON &&
    post.to === undefined
  );
}

// People move among like teams, and from the townships into the departments rather than back.
function rotatesInto(from: Post, to: Post): boolean {
  const easy: readonly (readonly [TeamKind, TeamKind])[] = [
    ['township', 'department'],
    ['subdistrict', 'department'],
    ['township', 'subdistrict'],
  ];
  return from.team.kind === to.team.kind || easy.some(([a, b]) => a === from.team.kind && b === to.team.kind);
}

/** The first day in a post of this level. */
export function firstDay(person: Person): PlainDate {
  return person.spells[0]?.from ?? CUT_OFF;
}

/** The post a person holds on a day; where there are two, the one taken on first. */
export function spellOn(person: Person, on: PlainDate): Spell | undefined {
  return person.spells.find((spell) => spell.from <= on && (spell.to === undefined || on < spell.to));
}
