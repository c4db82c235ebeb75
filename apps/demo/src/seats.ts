import type { PlainDate } from '#libs/kernel';
import { daysBetween, OPENED_ON } from './calendar.ts';
import { firstDay, type Person, type Spell } from './careers.ts';
import type { TeamKind } from './catalogue.ts';
import type { Prng } from './prng.ts';
import { postsOn, type District, type Post } from './teams.ts';

const ENTRY_KINDS: readonly (readonly [string, number])[] = [
  ['civilServantExam', 48],
  ['publicInstitution', 20],
  ['transferIn', 12],
  ['selectedGraduate', 10],
  ['militaryTransfer', 10],
];

/** Who holds which post while the years pass. */
export class Seats {
  readonly people: Person[] = [];
  readonly held = new Map<Post, Spell>();
  /** Second posts that somebody held for a while. */
  readonly second: Spell[] = [];
  /** Moved on the day, and not to be moved again. */
  readonly moved = new Set<Person>();
  /** Whose way is settled: nothing else happens to them. */
  readonly bound = new Set<Person>();
  private readonly district: District;
  private readonly rng: Prng;

  constructor(district: District, rng: Prng) {
    this.district = district;
    this.rng = rng;
  }

  /** Spells of those who have been in their post for so many days, hold one post only and were not moved today. */
  settled(on: PlainDate, days: number): Spell[] {
    const running = this.second.filter(({ to }) => to === undefined).map(({ person }) => person);
    return [...this.held.values()].filter(
      ({ from, post, person }) =>
        daysBetween(from, on) >= days &&
        post !== this.district.furtherPost &&
        !this.moved.has(person) &&
        !this.bound.has(person) &&
        !running.includes(person),
    );
  }

  /** Posts without anybody, principals first. */
  vacant(on: PlainDate): Post[] {
    const posts = this.district.teams.filter((team) => team.from <= on).flatMap((team) => postsOn(team, on));
    const vacant = posts.filter((post) => !this.held.has(post) && post !== this.district.furtherPost);
    return this.rng.shuffle(vacant).sort((a, b) => Number(b.principal) - Number(a.principal));
  }

  /** Puts somebody into the post of a principal; answers the post that became vacant by it. */
  fillPrincipal(post: Post, on: PlainDate): Post {
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

  /** Somebody in a like post elsewhere, to be moved into this one. */
  rotation(post: Post, on: PlainDate): Spell | undefined {
    const candidates = this.settled(on, 1000).filter(
      (spell) =>
        spell.post.principal === post.principal && spell.post.team !== post.team && rotatesInto(spell.post, post),
    );
    return candidates.length > 0 ? this.rng.pick(candidates) : undefined;
  }

  /** Moves somebody into another post; answers the one left. */
  move(spell: Spell, post: Post, on: PlainDate, ground: 'transfer' | 'promotion'): Post {
    this.relieve(spell, on, ground);
    this.moved.add(spell.person);
    this.assign(spell.person, post, on, post.elected ? 'election' : ground);
    return spell.post;
  }

  /** Puts somebody new into a post, or somebody who came back. */
  appoint(post: Post, on: PlainDate, back?: Person): Spell {
    const person = back ?? this.newPerson(this.rng.weighted(ENTRY_KINDS), false);
    this.moved.add(person);
    const ground = back || person.entryKind === 'transferIn' ? 'transfer' : 'promotion';
    return this.assign(person, post, on, post.elected ? 'election' : ground);
  }

  /** Somebody of whom nothing was known. */
  newPerson(entryKind: string, opening: boolean): Person {
    const person: Person = { id: this.rng.id('c', 10), entryKind, opening, spells: [] };
    this.people.push(person);
    return person;
  }

  /** Begins a time in a post. */
  assign(person: Person, post: Post, from: PlainDate, ground: string): Spell {
    // Deputies of departments and sub-districts (派出机构) begin on probation; principals and the posts of townships do not.
    const probation = ground === 'promotion' && !post.elected && !post.principal && post.team.kind !== 'township';
    const spell: Spell = { person, post, from, ground, probation };
    if (this.held.has(post)) throw new RangeError(`post ${post.id} is held`);
    this.held.set(post, spell);
    person.spells.push(spell);
    return spell;
  }

  /** Ends a time in a post. */
  relieve(spell: Spell, on: PlainDate, ground: string): void {
    spell.to = on;
    spell.reliefGround = ground;
    this.held.delete(spell.post);
  }
}

/** Whether a post is in a department that is there from first to last. */
export function inOldDepartment(post: Post): boolean {
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
