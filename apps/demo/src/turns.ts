import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import { officeDay } from './calendar.ts';
import { firstDay, LAST_TWICE_TOWNSHIP, type Careers, type Person, type Spell } from './careers.ts';
import { FURTHER_POST } from './catalogue.ts';
import type { Prng } from './prng.ts';
import { inOldDepartment, type Seats } from './seats.ts';
import { postsOn, type District, type Team } from './teams.ts';

/** An act, and its day. */
export interface Turn {
  readonly on: PlainDate;
  readonly act: () => void;
}

/** The turns in people's careers that are not left to chance. */
export class Turns {
  private readonly district: District;
  private readonly seats: Seats;
  private readonly rng: Prng;
  private lateTransfer?: Careers['lateTransfer'];
  private audited?: Person;
  private answerable?: Person;
  private failed?: Spell;

  constructor(district: District, seats: Seats, rng: Prng) {
    this.district = district;
    this.seats = seats;
    this.rng = rng;
  }

  /** Those with a day of their own. */
  schedule(): Turn[] {
    const acts: readonly (readonly [PlainDate, (on: PlainDate) => void])[] = [
      ['2018-01-30', () => this.chooseAudited()],
      ['2017-06-13', (on) => this.fillFurtherPost(on)],
      ['2017-05-16', (on) => this.exchange(on)],
      ['2016-06-15', (on) => this.chooseAnswerable(on)],
      ['2018-04-26', (on) => this.removeAfterLastPlaces(on)],
    ];
    return acts.map(([on, act]) => ({ on, act: () => act(on) }));
  }

  /** What the stories are told about. */
  told(): Omit<Careers, 'people' | 'double'> {
    const further = this.seats.people.find((person) => person.spells[0]?.post === this.district.furtherPost);
    const { lateTransfer, audited, answerable, failed } = this;
    if (!further || !lateTransfer || !audited || !answerable || !failed) throw new RangeError('a story is missing');
    return { further, lateTransfer, audited, answerable, failed };
  }

  // From now on this member of the first township stays.
  private chooseAudited(): void {
    const members = [...this.seats.held.values()].filter(({ post }) => post.team === this.district.teams[0]);
    const [first] = members.sort((a, b) => (firstDay(a.person) < firstDay(b.person) ? -1 : 1));
    this.audited = this.bind(first?.person);
  }

  private bind(person: Person | undefined): Person | undefined {
    if (person) this.seats.bound.add(person);
    return person;
  }

  /** The transfer that the ledger learned of in September only. */
  transferFromFirstTownship(on: PlainDate): void {
    const township = this.district.teams[0];
    const members = this.seats
      .settled(on, 370)
      .filter((spell) => spell.post.team === township && !spell.post.principal);
    const goes = members.find((spell) => !spell.post.elected) ?? members[0];
    const post = this.seats.vacant(on).find((other) => inOldDepartment(other) && !other.principal);
    if (!goes || !post) throw new RangeError('nobody to transfer');
    const freed = this.seats.move(goes, post, on, 'transfer');
    const successor = this.seats.appoint(freed, on);
    const into = goes.person.spells.at(-1);
    if (into) this.lateTransfer = { out: goes, into, successor };
  }

  // Two deputies change places: neither post is empty before the other one is left.
  private exchange(on: PlainDate): void {
    const able = this.seats
      .settled(on, 500)
      .filter(
        ({ post, person }) =>
          inOldDepartment(post) &&
          post.title === '副局长' &&
          !this.seats.second.some((spell) => spell.person === person) &&
          person.spells.every(({ merged, reliefGround }) => !merged && reliefGround !== 'reorganisation'),
      );
    const [first, ...others] = this.rng.shuffle(able);
    const second = others.find(({ post }) => post.team !== first?.post.team);
    if (!first || !second) throw new RangeError('nobody to exchange posts');
    for (const spell of [first, second]) this.seats.relieve(spell, on, 'transfer');
    for (const [{ person }, { post }] of [
      [first, second],
      [second, first],
    ] as const) {
      this.seats.assign(person, post, on, 'transfer').into = { action: 'transfer', occasion: '岗位交流' };
    }
  }

  private chooseAnswerable(on: PlainDate): void {
    const post = postsOn(this.lastTwice(), on).find(({ principal, elected }) => principal && !elected);
    if (!post) throw new RangeError('the township has no secretary');
    this.seats.moved.clear();
    if (!this.seats.held.has(post)) this.seats.fillPrincipal(post, on);
    this.answerable = this.bind(this.seats.held.get(post)?.person);
  }

  private lastTwice(): Team {
    const team = this.district.teams[LAST_TWICE_TOWNSHIP];
    if (!team) throw new RangeError('no such township');
    return team;
  }

  // Last twice running: the secretary is removed, a member of the team is moved elsewhere.
  private removeAfterLastPlaces(on: PlainDate): void {
    const occasion = '班子年度考核连续两年末位';
    const spell = [...this.seats.held.values()].find(({ person }) => person === this.answerable);
    if (!spell) throw new RangeError('nobody to remove');
    this.seats.relieve(spell, on, 'removal');
    spell.outOf = { action: 'remove', occasion };
    spell.person.exit = { on, reason: 'toNonLeading' };
    this.seats.moved.clear();
    const member = this.seats
      .settled(on, 370)
      .find(({ post }) => post.team === this.lastTwice() && !post.principal && !post.elected);
    const vacancy = this.seats.vacant(on).find((post) => inOldDepartment(post) && !post.principal && !post.elected);
    if (!member || !vacancy) return;
    this.seats.move(member, vacancy, on, 'transfer');
    const into = member.person.spells.at(-1);
    if (into) into.into = { action: 'transfer', occasion };
  }

  /** Of those appointed on a day, one will not pass the probation: answers when that shows. */
  chooseFailed(on: PlainDate): Turn | undefined {
    if (this.failed || on < '2015-06-01' || on > '2018-03-01') return undefined;
    const spell = [...this.seats.held.values()].find(
      ({ from, post, probation, person }) =>
        from === on &&
        probation &&
        !post.principal &&
        inOldDepartment(post) &&
        post.from < addDays(on, -150) &&
        person.spells.length === 1,
    );
    if (!spell) return undefined;
    this.failed = spell;
    this.bind(spell.person);
    spell.into = { action: 'promote' };
    const endsOn = officeDay(addDays(addMonths(on, 12), 12));
    return { on: endsOn, act: () => this.fail(spell, endsOn) };
  }

  private fail(spell: Spell, on: PlainDate): void {
    this.seats.relieve(spell, on, 'probationFailed');
    spell.person.exit = { on, reason: 'toNonLeading' };
  }

  private fillFurtherPost(on: PlainDate): void {
    const person = this.seats.newPerson('publicInstitution', false);
    const spell = this.seats.assign(person, this.district.furtherPost, on, 'promotion');
    this.seats.relieve(spell, FURTHER_POST.withdrawn, 'departure');
    person.exit = { on: FURTHER_POST.withdrawn, reason: 'transferOut' };
  }
}
