import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { daysBetween, isOfficeDay, officeDay, OPENED_ON } from './calendar.ts';
import {
  firstDay,
  LAST_MEETING,
  LATE_TRANSFER_ON,
  type Careers,
  type ExitReason,
  type Person,
  type Spell,
} from './careers.ts';
import { REFORMS } from './catalogue.ts';
import type { Prng } from './prng.ts';
import { inOldDepartment, Seats } from './seats.ts';
import { postsOn, teamNamed, type District, type Post, type Team } from './teams.ts';
import { Turns, type Turn } from './turns.ts';

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

/** Lets the years from 2014 to the cut-off pass and tells who held which post. */
export function simulateCareers(district: District, rng: Prng): Careers {
  return new Simulation(district, rng).run();
}

class Simulation {
  private readonly district: District;
  private readonly rng: Prng;
  private readonly seats: Seats;
  private readonly turns: Turns;
  /** Without a post after a merger or abolition, with the day since. */
  private readonly unplaced = new Map<Person, PlainDate>();
  private returnee?: Person;
  private returned = false;
  private readonly happenings: Turn[] = [];

  constructor(district: District, rng: Prng) {
    this.district = district;
    this.rng = rng;
    this.seats = new Seats(district, rng);
    this.turns = new Turns(district, this.seats, rng);
  }

  run(): Careers {
    this.open();
    for (const happening of this.schedule()) this.plan(happening);
    for (let next = this.happenings.shift(); next; next = this.happenings.shift()) next.act();
    const { people, second } = this.seats;
    return { people, double: second, ...this.turns.told() };
  }

  // What is planned later comes after what is planned already for the same day.
  private plan(happening: Turn): void {
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
      this.seats.assign(this.seats.newPerson('takeOver', true), post, day, 'takeOver');
    }
  }

  private schedule(): Turn[] {
    return [
      ...this.exits(),
      ...REFORMS.map(({ on }) => ({ on, act: () => this.reform(on) })).filter(isFirstOfDay),
      ...this.meetings().map((on) => ({ on, act: () => this.meet(on) })),
      ...this.turns.schedule(),
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

  private exits(): Turn[] {
    const exits: Turn[] = [];
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

  private exitIn(year: number, reason: ExitReason, days: number): Turn {
    const day = addDays(`${year}-01-01`, this.rng.int(12, days - 1));
    const on =
      reason === 'retired' ? `${day.slice(0, 8)}01` : isOfficeDay(day) || reason === 'deceased' ? day : officeDay(day);
    return { on: on < '2014-02-10' ? officeDay('2014-02-10') : on, act: () => this.exit(on, reason) };
  }

  private exit(planned: PlainDate, reason: ExitReason, fits: (spell: Spell) => boolean = () => true): void {
    const on = planned < '2014-02-10' ? officeDay('2014-02-10') : planned;
    const spell = this.whoLeaves(on, reason, fits);
    if (!spell) return;
    for (const own of [...this.seats.held.values()].filter((other) => other.person === spell.person)) {
      this.seats.relieve(own, on, RELIEF_GROUNDS[reason]);
    }
    spell.person.exit = { on, reason };
    if (reason === 'transferOut' && on > '2014-06' && on < '2016-03' && !spell.post.principal)
      this.returnee ??= spell.person;
  }

  // The old ones retire, the young ones are drawn away.
  private whoLeaves(on: PlainDate, reason: ExitReason, fits: (spell: Spell) => boolean): Spell | undefined {
    const candidates = this.seats.settled(on, 300).filter(fits);
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

  private reform(on: PlainDate): void {
    this.seats.moved.clear();
    for (const reform of REFORMS.filter((other) => other.on === on)) {
      if (reform.act === 'merge' || reform.act === 'abolish')
        this.dissolve(teamNamed(this.district.byName, reform.team), on);
      if (reform.act === 'dropPost') this.clearDropped(on);
    }
  }

  private dissolve(team: Team, on: PlainDate): void {
    for (const spell of [...this.seats.held.values()].filter((other) => other.post.team === team)) {
      if (team.end?.into) this.endByMerger(spell, on);
      else this.seats.relieve(spell, on, 'reorganisation');
      this.unplaced.set(spell.person, on);
    }
  }

  private endByMerger(spell: Spell, on: PlainDate): void {
    spell.to = on;
    spell.merged = true;
    this.seats.held.delete(spell.post);
  }

  private clearDropped(on: PlainDate): void {
    for (const spell of [...this.seats.held.values()].filter((other) => other.post.to === on)) {
      this.seats.relieve(spell, on, 'reorganisation');
      this.unplaced.set(spell.person, on);
    }
  }

  /** A meeting on personnel: fills vacant posts, by which others become vacant. */
  private meet(on: PlainDate): void {
    this.seats.moved.clear();
    this.endDoubles(on);
    if (on === LATE_TRANSFER_ON) this.turns.transferFromFirstTownship(on);
    const queue = this.seats.vacant(on);
    while (queue.length > 0) {
      const post = queue.shift();
      if (!post || this.leftVacant(post, on)) continue;
      const freed = this.fill(post, on, queue.length > 40);
      if (freed) queue.push(freed);
    }
    this.retireUnplaced(on);
    const failure = this.turns.chooseFailed(on);
    if (failure) this.plan(failure);
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
      this.seats.moved.add(unplaced);
      this.seats.assign(unplaced, post, on, post.elected ? 'election' : 'transfer');
      return undefined;
    }
    if (this.takesOnSecondPost(post, on)) return undefined;
    if (post.principal) return this.seats.fillPrincipal(post, on);
    const rotates = !hurry && this.rng.chance(0.27);
    const from = rotates ? this.seats.rotation(post, on) : undefined;
    if (from) return this.seats.move(from, post, on, 'transfer');
    this.seats.appoint(post, on, this.returneeFor(post, on));
    return undefined;
  }

  private unplacedFor(post: Post): Person | undefined {
    return [...this.unplaced.keys()].find((person) => person.spells.at(-1)?.post.principal === post.principal);
  }

  // In a sub-district one of the two principals holds both posts until a second is found.
  private takesOnSecondPost(post: Post, on: PlainDate): boolean {
    if (post.team.kind !== 'subdistrict' || !post.principal || this.seats.second.length >= 2) return false;
    if (on < '2015-01-01' || on > '2018-03-01') return false;
    const other = this.seats.settled(on, 300).find((spell) => spell.post.team === post.team && spell.post.principal);
    if (!other || this.seats.second.some((spell) => spell.post.team === post.team)) return false;
    this.seats.second.push(this.seats.assign(other.person, post, on, 'transfer'));
    return true;
  }

  private endDoubles(on: PlainDate): void {
    for (const spell of this.seats.second) {
      if (spell.to !== undefined || daysBetween(spell.from, on) < 150) continue;
      this.seats.relieve(spell, on, 'transfer');
    }
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
}

function isFirstOfDay<T extends { on: PlainDate }>(event: T, index: number, events: readonly T[]): boolean {
  return events.findIndex((other) => other.on === event.on) === index;
}
