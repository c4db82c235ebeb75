import { addDays, addMonths, firstDayOf, type PlainDate } from '#libs/kernel';
import { Book, type Entry, type Paper } from './book.ts';
import {
  CUT_OFF,
  earlier,
  FURTHER_RECORDED_ON,
  later,
  officeDay,
  officeDays,
  OPENED_ON,
  recordedInTime,
} from './calendar.ts';
import { predecessorOf, type Person, type Spell } from './careers.ts';
import { AppointmentDesk, type Running } from './cases/appointment.ts';
import { officeDayBefore } from './cases/docket.ts';
import type { Move } from './cases/moves.ts';
import { Files, TAKE_OVER_LIST_OF } from './files.ts';
import { DESTINATIONS } from './names.ts';
import { profileOf } from './people.ts';
import type { Prng } from './prng.ts';
import { assignmentOf, happening, lagOf, type Happening, type Story } from './story.ts';
import { TeamActs } from './team-acts.ts';
import type { Post } from './teams.ts';

/** The day the take-over begins with. */
export const TAKE_OVER_FROM: PlainDate = '2014-01-06';
const TAKE_OVER_TO: PlainDate = '2014-01-27';
/** Writes the acts of teams and cadres into the book: each on its day, recorded when the papers arrived. */
export class History {
  readonly book = new Book();
  /** The files of the cadres. */
  readonly files: Files;
  /** The day from which on somebody is no cadre of the district any more. */
  readonly departedOn = new Map<Person, PlainDate>();
  /** By what an assignment, and a relief, came into the ledger: an act of its own, or the letter of a case. */
  readonly assignedBy = new Map<Spell, Entry>();
  readonly relievedBy = new Map<Spell, Entry>();
  readonly desk: AppointmentDesk;
  /** For the cases that are entered from old papers. */
  private readonly lateDesk: AppointmentDesk;
  private readonly lateRng: Prng;
  private readonly spells: Spell[];
  private readonly running = new Map<Spell, Running>();
  private readonly done = new Set<string>();
  private readonly leftBy = new Map<Spell, Spell>();
  private readonly story: Story;
  private readonly rng: Prng;
  private readonly teams: TeamActs;
  private readonly reliefs = new Map<Person, Entry[]>();
  private readonly departures = new Map<Person, Entry>();
  private readonly lags = new Map<string, number>();
  /** By when it is on record that somebody leaves. */
  private readonly knownOn = new Map<Spell, PlainDate>();

  constructor(story: Story, rng: Prng) {
    this.story = story;
    this.rng = rng;
    this.files = new Files(this.book, story.profiles, story.stories, rng.fork('files'));
    this.teams = new TeamActs(this.book, story.district, rng);
    this.spells = story.careers.people.flatMap((person) => person.spells);
    this.desk = new AppointmentDesk(this.book, rng.fork('desk'));
    this.lateRng = rng.fork('late');
    this.lateDesk = new AppointmentDesk(this.book, rng.fork('late desk'));
    this.promptly();
  }

  // Where a case depends on who left before, that was recorded at once.
  private promptly(): void {
    const spells = this.spells;
    for (const [spell, { leaving, late }] of this.story.moves.into) {
      if (late) continue;
      if (leaving) this.leftBy.set(leaving, spell);
      const before = predecessorOf(spell, spells);
      if (before?.to) this.lags.set(`${before.person.id} ${before.to}`, this.rng.int(0, 5));
    }
    for (const [spell, { late }] of this.story.moves.into) if (!late) this.inGoodTime(spell);
  }

  // A post is voted on when it is known that its incumbent leaves: by a case of his own, or by an act that says so before.
  private inGoodTime(spell: Spell): void {
    const { post } = spell;
    const before = predecessorOf(spell, this.spells);
    if (before?.to === undefined || this.story.moves.outOf.has(before) || this.leftBy.has(before)) return;
    const early = post.elected || (post.team.kind === 'township' && post.principal);
    this.knownOn.set(before, officeDayBefore(addDays(before.to, early ? -37 : -1)));
  }

  /** Writes everything. */
  write(): void {
    this.book.enter({
      command: 'OpenLedger',
      data: { openedOn: OPENED_ON },
      on: OPENED_ON,
      recordedOn: TAKE_OVER_FROM,
      paper: 'committeeMinutes',
      issuedOn: '2013-12-30',
    });
    this.takeOver();
    this.liveOn();
    this.files.correctFacts();
  }

  // ---- the take-over of January 2014

  private takeOver(): void {
    const days = officeDays(TAKE_OVER_FROM, TAKE_OVER_TO);
    const teams = this.story.district.teams.filter((team) => team.from < OPENED_ON);
    teams.forEach((team, index) => {
      this.teams.takeOver(team, days[index % 2] ?? TAKE_OVER_FROM);
    });
    const spells = this.spells.filter((spell) => spell.from <= OPENED_ON);
    for (const [index, team] of teams.entries()) {
      const day = days[2 + Math.floor((index * (days.length - 2)) / teams.length)] ?? TAKE_OVER_TO;
      for (const spell of spells.filter(({ post }) => post.team === team)) this.assign(spell, day, 'opening');
    }
  }

  // ---- from February 2014 on

  private liveOn(): void {
    const happenings = [...this.teams.happenings(), ...this.spellHappenings(), ...this.personHappenings()];
    happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order));
    for (const { act } of happenings) act();
    for (const spell of this.spells.filter(({ merged }) => merged)) {
      const merger = this.teams.ofTeam.get(spell.post.team);
      if (merger) this.relievedBy.set(spell, merger);
    }
  }

  private spellHappenings(): Happening[] {
    return this.spells.flatMap((spell) => [
      ...(spell.from > OPENED_ON ? [happening(spell.from, 8, () => this.assign(spell))] : []),
      ...this.confirmation(spell),
      ...(spell.to !== undefined && !spell.merged ? [happening(spell.to, 4, () => this.relieve(spell))] : []),
    ]);
  }

  private confirmation(spell: Spell): Happening[] {
    const move = this.story.moves.into.get(spell);
    // A principal has no probation.
    if (move) return move.late ? [] : this.reviewOf(spell);
    const on = officeDay(addMonths(spell.from, 12));
    if (!spell.probation || on > '2019-07-19' || (spell.to !== undefined && spell.to <= addDays(on, 3))) return [];
    if (spell.post.team.end && spell.post.team.end.on <= on) return [];
    // Who comes from outside has no probation here. A number is drawn all the same: all days that follow hang on it.
    return [happening(on, 3, () => void this.rng.next())];
  }

  // The end of probation in a post that a case gave: the review confirms the incumbent.
  private reviewOf(spell: Spell): Happening[] {
    const due = officeDay(addDays(addMonths(spell.from, 12), this.rng.int(1, 24)));
    if (spell === this.story.careers.failed) {
      const { to = due } = spell;
      return [happening(to, 3, () => this.review(spell, to, to))];
    }
    const on = due > '2019-06-25' && due <= CUT_OFF ? '2019-07-01' : due;
    const move = this.story.moves.into.get(spell);
    if (!move?.probation || on > '2019-07-19' || (spell.to !== undefined && spell.to <= addDays(on, 5))) return [];
    if (spell.post.team.end && spell.post.team.end.on <= on) return [];
    const recordedOn = recordedInTime(on, officeDay(addDays(on, this.rng.int(0, 8))));
    return [happening(on, 3, () => this.review(spell, on, recordedOn))];
  }

  private review(spell: Spell, on: PlainDate, recordedOn: PlainDate): void {
    const failed = spell === this.story.careers.failed;
    const entry = this.running.get(spell)?.review(!failed, on, recordedOn, [this.teams.ofPost.get(spell.post)]);
    if (!entry) return;
    this.teams.ofPost.set(spell.post, entry);
    if (failed && this.isFirst(outOf(spell))) this.relieved(spell, entry);
  }

  private relieved(spell: Spell, by: Entry): void {
    this.relievedBy.set(spell, by);
    this.reliefs.set(spell.person, [...this.reliefsOf(spell.person), by]);
  }

  // ---- moves that were decided in cases

  private throughCase(spell: Spell, move: Move): void {
    if (!this.isFirst(`into ${spell.person.id} ${spell.from}`)) return;
    const before = predecessorOf(spell, this.spells);
    if (before?.to === spell.from && !before.merged) this.relieve(before);
    const { person, post, on, leaving, probation, turn, late } = move;
    const listed = this.story.stories.reserveSince.get(person);
    const knownOn = officeDay(addDays(on, -150));
    this.files.register(person, earlier(listed ?? knownOn, knownOn));
    const registered = this.files.registered.get(person);
    const others = this.rivals(move, late ? this.lateRng : this.rng);
    const after = [
      this.teams.ofPost.get(post),
      leaving && this.teams.ofPost.get(leaving.post),
      this.departures.get(person),
      ...(late ? [this.reliefBefore(spell)] : []),
    ];
    const recordedOn = late && this.moveDay(person, on);
    const brief = { ...move, others, leaving: leaving?.post, unitedFront: this.isNonParty(person), recordedOn };
    const desk = late ? this.lateDesk : this.desk;
    const running = desk.open(brief, turn, [
      registered,
      leaving && this.assignedBy.get(leaving),
      ...others.map((other) => this.files.registered.get(other)),
      this.teams.authorised.get(post),
      ...(late ? after : []),
    ]);
    const letter = running.issue(probation, after);
    running.close(probation);
    this.running.set(spell, running);
    this.teams.ofPost.set(post, letter);
    this.assignedBy.set(spell, letter);
    if (!leaving) return;
    this.teams.ofPost.set(leaving.post, letter);
    this.relieved(leaving, letter);
  }

  private outThroughCase(spell: Spell, move: Move): void {
    const { person, post, turn } = move;
    const brief = { ...move, others: [], leaving: undefined, unitedFront: this.isNonParty(person) };
    const running = this.desk.open(brief, turn, [this.assignedBy.get(spell)]);
    const letter = running.issue(false, [this.teams.ofPost.get(post)]);
    running.close(false);
    this.teams.ofPost.set(post, letter);
    this.relieved(spell, letter);
  }

  /** Whether somebody is not in the Party: then the United Front department is heard. */
  isNonParty(person: Person): boolean {
    return profileOf(this.story.profiles, person).statuses.some(({ status }) => !['01', '02'].includes(status));
  }

  // People in like posts who were in question too.
  private rivals({ person, post, on, leaving, action, method }: Move, rng: Prng): Person[] {
    if (action === 'transfer') return [];
    const kind = (leaving?.post ?? post).team.kind;
    const able = this.spells.filter(
      (spell) =>
        spell.person !== person &&
        !spell.post.principal &&
        spell.post.team.kind === kind &&
        spell.from < addDays(on, -420) &&
        (spell.to === undefined || spell.to > addDays(on, 60)) &&
        !spell.person.away &&
        spell.person !== this.story.careers.further &&
        (this.files.registered.get(spell.person)?.recordedOn ?? '9999') < addDays(on, -130),
    );
    const contest = method === 'openSelection' || method === 'competition';
    return rng.sample(able, contest ? rng.int(2, 4) : rng.int(1, 2)).map((spell) => spell.person);
  }

  private isFirst(key: string): boolean {
    if (this.done.has(key)) return false;
    this.done.add(key);
    return true;
  }

  private personHappenings(): Happening[] {
    return this.story.careers.people.flatMap((person) => [
      ...this.departure(person),
      ...(person.away ? this.absence(person, person.away.left, person.away.back) : []),
    ]);
  }

  private departure(person: Person): Happening[] {
    const { exit } = person;
    if (!exit) return [];
    if (exit.reason !== 'toNonLeading') return [happening(exit.on, 9, () => this.depart(person, exit.on, exit.reason))];
    const { birth, sex } = profileOf(this.story.profiles, person);
    const retires = addMonths(`${addMonths(firstDayOf(birth), sex === '2' ? 660 : 720).slice(0, 7)}-01`, 1);
    if (retires > '2019-07-20' || retires <= exit.on) return [];
    return [happening(retires, 9, () => this.depart(person, retires, 'retired'))];
  }

  private absence(person: Person, left: PlainDate, back: PlainDate): Happening[] {
    return [
      happening(left, 9, () => this.depart(person, left, 'transferOut')),
      happening(back, 7, () => this.comeBack(person, back)),
    ];
  }

  // ---- single acts: who holds which post

  private assign(spell: Spell, takenOverOn?: PlainDate, mode?: 'opening'): void {
    const move = takenOverOn === undefined ? this.story.moves.into.get(spell) : undefined;
    if (move) return this.throughCase(spell, move);
    const wrong = this.story.stories.wrongPost.get(spell);
    const day =
      takenOverOn ?? this.story.stories.assignmentRecordedOn.get(spell) ?? this.moveDay(spell.person, spell.from);
    const recordedOn = later(day, this.teams.ofPost.get(spell.post)?.recordedOn ?? day);
    const listed = this.story.stories.reserveSince.get(spell.person);
    this.files.register(spell.person, earlier(listed ?? wrong?.enteredOn ?? recordedOn, recordedOn), mode);
    if (wrong) this.assignWrongly(spell, wrong.post, wrong.enteredOn, wrong.fixedOn);
    const typed = this.story.stories.from.get(spell);
    const entry = this.book.enter({
      command: 'AssignIncumbent',
      data: { teamId: spell.post.team.id, ...assignmentOf(spell) },
      on: typed?.typed ?? spell.from,
      recordedOn: later(recordedOn, typed ? officeDay(addDays(typed.typed, 2)) : recordedOn),
      mode,
      paper: mode === 'opening' ? 'takeOverList' : paperOf(spell.post),
      issuedOn: mode === 'opening' ? TAKE_OVER_LIST_OF : earlier(spell.from, recordedOn),
      after: [this.files.registered.get(spell.person), this.reliefBefore(spell), this.departures.get(spell.person)],
    });
    this.teams.ofPost.set(spell.post, entry);
    this.assignedBy.set(spell, entry);
    if (!typed) return;
    const reason = `任职时间录入有误,任免通知为${spell.from}`;
    const change = { newEffectiveOn: spell.from, reason };
    this.teams.ofPost.set(spell.post, this.book.correct(entry, `team-${spell.post.team.id}`, typed.fixedOn, change));
  }

  // Whoever leaves one post for another is relieved first, as the letter has it.
  private reliefBefore(spell: Spell): Entry | undefined {
    return this.reliefsOf(spell.person).find(({ on }) => on === spell.from);
  }

  private reliefsOf(person: Person): readonly Entry[] {
    return this.reliefs.get(person) ?? [];
  }

  private assignWrongly(spell: Spell, post: Post, enteredOn: PlainDate, fixedOn: PlainDate): void {
    const wrong = this.book.enter({
      command: 'AssignIncumbent',
      data: { teamId: post.team.id, ...assignmentOf(spell), postId: post.id },
      on: spell.from,
      recordedOn: enteredOn,
      paper: paperOf(post),
      after: [this.files.registered.get(spell.person), this.teams.ofPost.get(post)],
    });
    const reason = '录入时选错单位和职位,予以撤销,按任免通知重新录入';
    const annulled = this.book.annul(wrong, `team-${post.team.id}`, fixedOn, reason);
    this.teams.ofPost.set(post, annulled);
  }

  private relieve(spell: Spell): void {
    const next = this.leftBy.get(spell);
    if (next) return this.assign(next);
    if (!this.isFirst(outOf(spell))) return;
    const move = this.story.moves.outOf.get(spell);
    if (move) return this.outThroughCase(spell, move);
    const { post, person, to = CUT_OFF } = spell;
    const further = person === this.story.careers.further;
    const typed = this.story.stories.to.get(spell);
    const day = further
      ? FURTHER_RECORDED_ON
      : (this.story.stories.reliefRecordedOn.get(spell) ?? this.knownOn.get(spell) ?? this.moveDay(person, to));
    const entry = this.book.enter({
      command: 'RelieveIncumbent',
      data: { teamId: post.team.id, postId: post.id, cadreId: person.id, ground: spell.reliefGround },
      on: typed?.typed ?? to,
      recordedOn: day,
      paper: paperOf(post),
      issuedOn: earlier(to, day),
      mode: further ? 'backfill' : undefined,
      after: [this.teams.ofPost.get(post)],
    });
    this.teams.ofPost.set(post, entry);
    this.relieved(spell, entry);
    if (!typed) return;
    const change = { newEffectiveOn: to, reason: `免职时间录入有误,任免通知为${to}` };
    const correction = this.book.correct(entry, `team-${post.team.id}`, typed.fixedOn, change);
    this.teams.ofPost.set(post, correction);
  }

  // ---- single acts: cadres

  private depart(person: Person, on: PlainDate, reason: string): void {
    const further = person === this.story.careers.further;
    const gone = person.away?.left !== on;
    const lag = this.rng.chance(0.15) ? this.rng.int(60, 150) : this.rng.int(0, 20);
    const ready = later(this.reliefsOf(person).at(-1)?.recordedOn ?? on, officeDay(on));
    const day = further ? FURTHER_RECORDED_ON : recordedInTime(on, officeDay(addDays(ready, on > CUT_OFF ? 0 : lag)));
    const posts = person.spells.map((spell) => this.teams.ofTeam.get(spell.post.team));
    const destinations = DESTINATIONS[reason];
    const entry = this.book.enter({
      command: 'RecordDeparture',
      data: { cadreId: person.id, reason, destination: destinations && this.rng.pick(destinations) },
      on,
      recordedOn: day,
      paper: 'transferOrder',
      issuedOn: earlier(on, day),
      mode: further ? 'backfill' : undefined,
      after: [
        this.files.registered.get(person),
        ...this.reliefsOf(person),
        ...(person.spells.at(-1)?.merged ? posts : []),
      ],
    });
    this.departures.set(person, entry);
    if (gone) this.departedOn.set(person, on);
  }

  private comeBack(person: Person, on: PlainDate): void {
    const entry = this.book.enter({
      command: 'RecordReturn',
      data: { cadreId: person.id, ground: '调回本区' },
      on,
      recordedOn: officeDay(addDays(on, 1)),
      paper: 'transferOrder',
      after: [this.departures.get(person)],
    });
    this.departures.set(person, entry);
  }

  // All letters on one person's move come together; now and then they come late.
  private moveDay(person: Person, on: PlainDate): PlainDate {
    const key = `${person.id} ${on}`;
    const lag = this.lags.get(key) ?? lagOf(this.rng);
    this.lags.set(key, lag);
    return recordedInTime(on, officeDay(addDays(on, lag)));
  }
}

/** Who holds an elected post is elected and relieved by the congress. */
function paperOf({ elected }: Post): Paper {
  return elected ? 'electionReport' : 'appointmentNotice';
}

function outOf({ post, from }: Spell): string {
  return `out ${post.id} ${from}`;
}
