import { addDays, completedYears, type PlainDate } from '#libs/kernel';
import type { Entry, Paper } from './book.ts';
import { CUT_OFF, officeDay, OPENED_ON, RECORDED_BY } from './calendar.ts';
import { spellOn, type Person, type Spell } from './careers.ts';
import type { Files } from './files.ts';
import type { History } from './history.ts';
import type { Story } from './story.ts';
import { fullName } from './names.ts';
import { buildProfile, profileOf } from './people.ts';
import type { Prng } from './prng.ts';
import { nameOn, type Team } from './teams.ts';

const HONOURS: readonly (readonly [string, string])[] = [
  ['优秀公务员', '区委、区政府'],
  ['优秀共产党员', '区委'],
  ['优秀党务工作者', '区委'],
  ['信访维稳先进个人', '区委、区政府'],
  ['脱贫攻坚先进个人', '市扶贫开发领导小组'],
  ['防汛抗旱先进个人', '市政府'],
  ['招商引资先进个人', '区政府'],
];

/** Writes what happens beside appointments: pledges, honours, reserve listings, leave, checks, ranks, patrons. */
export class Life {
  private readonly story: Story;
  private readonly history: History;
  private readonly files: Files;
  private readonly rng: Prng;

  constructor(story: Story, history: History, rng: Prng) {
    this.story = story;
    this.history = history;
    this.files = history.files;
    this.rng = rng;
  }

  /** Writes everything. */
  write(): void {
    for (let year = 2015; year <= 2019; year++) this.pledges(year);
    for (let year = 2013; year <= 2018; year++) this.honours(year);
    this.annulledAnnulment();
    this.appointedFromReserve();
    this.promotedFromReserve();
    this.reserveOf2018();
    for (let year = 2014; year <= 2018; year++) this.careOf(year);
    this.civilRanks();
    this.patrons();
  }

  // ---- who is there

  private teamsOn(on: PlainDate): Team[] {
    return this.story.district.teams.filter((team) => team.from <= on && !(team.end && team.end.on <= on));
  }

  private spellsOn(on: PlainDate): Spell[] {
    return this.story.careers.people.flatMap((person) => {
      const spell = spellOn(person, on);
      return spell && this.isKnown(person, on) ? [spell] : [];
    });
  }

  // In service on the day, and on record by then.
  private isKnown(person: Person, on: PlainDate): boolean {
    const entry = this.files.registered.get(person);
    const departed = this.history.departedOn.get(person);
    return (
      entry !== undefined && entry.recordedOn < on && entry.on <= on && !person.away && !(departed && departed <= on)
    );
  }

  private someDay(year: number, from: string, days: number): PlainDate {
    return officeDay(addDays(`${year}-${from}`, this.rng.int(0, days)));
  }

  private enter(
    command: string,
    data: Record<string, unknown>,
    on: PlainDate,
    paper: Paper,
    lag: number,
    after?: Entry,
  ): Entry {
    const recordedOn = officeDay(addDays(on, this.rng.int(0, lag)));
    return this.history.book.enter({ command, data, on, recordedOn, paper, after: [after] });
  }

  // ---- teams

  private pledges(year: number): void {
    const day = this.someDay(year, '02-20', 12);
    for (const { post, person } of this.spellsOn(day)) {
      if (!post.principal) continue;
      this.enter('RecordPledge', { teamId: post.team.id, cadreId: person.id, year }, day, 'pledgeBook', 6);
    }
  }

  private honours(year: number): void {
    const day = this.someDay(year + 1, '02-24', 20);
    for (const [index, team] of this.rng.sample(this.teamsOn(day), 6).entries()) {
      const title = `${year}年度目标考核优秀领导班子(${nameOn(team, day)})`;
      const kind = index < 4 ? 'praise' : 'material';
      this.enter('GrantTeamHonour', { teamId: team.id, title, kind }, day, 'commendation', 10);
    }
    for (const { person } of this.rng.sample(this.spellsOn(day), 22)) this.honour(person, year, day);
  }

  private honour(person: Person, year: number, day: PlainDate): Entry {
    const [title, grantedBy] = this.rng.pick(HONOURS);
    const data = { cadreId: person.id, title: `${year}年度${title}`, grantedBy };
    return this.enter('RecordHonour', data, day, 'commendation', 25, this.files.registered.get(person));
  }

  // An honour was taken out by mistake; the annulment was annulled, and the honour holds again.
  private annulledAnnulment(): void {
    const spell = this.rng.pick(this.spellsOn('2017-03-15').filter(({ person }) => person.opening));
    const honour = this.honour(spell.person, 2016, '2017-03-16');
    const stream = `cadre-${spell.person.id}`;
    const { book } = this.history;
    const first = book.annul(honour, stream, '2017-05-09', '表彰名单核对时未见其名,予以撤销');
    book.annul(first, stream, '2017-06-13', '经查在补充通报名单之内,撤销有误,恢复原记录');
  }

  // ---- the reserve

  private appointedFromReserve(): void {
    for (const [person, registered] of this.story.stories.reserveSince) {
      const first = person.spells[0];
      const entry = this.files.registered.get(person);
      if (!first || !entry) continue;
      const listed = this.list(person, 'deputy', officeDay(addDays(registered, 2)), entry);
      this.delist(person, first.from, listed);
    }
  }

  private promotedFromReserve(): void {
    for (const spell of this.promotions()) {
      const day = officeDay(addDays(spell.from, -this.rng.int(200, 600)));
      if (!this.isKnown(spell.person, day) || !this.rng.chance(0.6)) continue;
      this.delist(spell.person, spell.from, this.list(spell.person, 'principal', day));
    }
  }

  private promotions(): Spell[] {
    const spells = this.story.careers.people.flatMap((person) => person.spells);
    const promoted = ({ post, person, from }: Spell): boolean => {
      return (
        post.principal &&
        from > '2015-06-01' &&
        from <= CUT_OFF &&
        person.spells.find((spell) => spell.post.principal)?.from === from
      );
    };
    return spells.filter((spell) => promoted(spell) && spell.person.spells[0]?.post.principal === false);
  }

  private list(person: Person, level: 'principal' | 'deputy', on: PlainDate, after?: Entry): Entry {
    return this.enter('ListAsReserve', { cadreId: person.id, level }, on, 'committeeMinutes', 12, after);
  }

  private delist(person: Person, on: PlainDate, listed: Entry): void {
    const recordedOn = on <= CUT_OFF && on > '2019-06-01' ? RECORDED_BY : officeDay(addDays(on, 20));
    const data = { cadreId: person.id, ground: '已任用' };
    this.history.book.enter({
      command: 'DelistReserve',
      data,
      on,
      recordedOn,
      paper: 'committeeMinutes',
      after: [listed],
    });
  }

  private reserveOf2018(): void {
    const promoted = new Set(this.promotions().map(({ person }) => person));
    const young = this.spellsOn('2018-05-15').filter(({ person, post }) => {
      const age = completedYears(profileOf(this.story.profiles, person).birth, CUT_OFF);
      const stays = person.exit === undefined && !promoted.has(person) && person !== this.story.careers.further;
      return !post.principal && age <= 45 && stays;
    });
    const deputies = this.rng.sample(young, 26).map(({ person }) => [person, 'principal'] as const);
    const others = Array.from({ length: 22 }, () => [this.reserveCadre(), 'deputy'] as const);
    for (const [index, [person, level]] of [...deputies, ...others].entries()) {
      const listed = this.list(person, level, '2018-05-15', this.files.registered.get(person));
      const removed = index % 9 === 4;
      const data = {
        cadreId: person.id,
        outcome: removed ? 'removed' : 'kept',
        ...(removed ? { note: '本人志愿调整,不再列入' } : {}),
      };
      this.enter('ReviewReserve', data, '2019-04-23', 'committeeMinutes', 10, listed);
    }
  }

  // A young member of the staff without a post in any team.
  private reserveCadre(): Person {
    const entryKind = this.rng.pick(['civilServantExam', 'selectedGraduate', 'publicInstitution']);
    const person: Person = { id: this.rng.id('c', 10), entryKind, opening: false, spells: [] };
    this.story.profiles.set(person, buildProfile(person, this.rng.int(26, 32), '2018-04-01', this.rng));
    this.files.register(person, this.someDay(2018, '04-11', 20));
    return person;
  }

  // ---- care

  private careOf(year: number): void {
    for (const { person } of this.rng.sample(this.spellsOn(`${year}-06-15`), 34)) {
      const on = this.someDay(year, '06-20', 150);
      const data = { cadreId: person.id, year, days: this.rng.pick([3, 5, 5, 7, 10, 10, 15]) };
      if (this.isKnown(person, on)) this.enter('RecordLeave', data, on, 'leaveSlip', 15);
    }
    for (const { person } of this.rng.sample(this.spellsOn(`${year}-09-01`), 30)) {
      const on = this.someDay(year, '09-10', 40);
      if (this.isKnown(person, on))
        this.enter('RecordMedicalCheck', { cadreId: person.id, done: true }, on, 'medicalList', 20);
    }
  }

  // Civil ranks exist since June 2019.
  private civilRanks(): void {
    for (const { post, person } of this.rng.sample(this.spellsOn('2019-06-03'), 210)) {
      if (person === this.story.careers.further) continue;
      const rank = this.rng.weighted(post.principal ? PRINCIPAL_RANKS : DEPUTY_RANKS);
      const recordedOn = officeDay(addDays('2019-06-17', this.rng.int(0, 44)));
      const data = { cadreId: person.id, rank };
      this.history.book.enter({
        command: 'RecordCivilRank',
        data,
        on: '2019-06-03',
        recordedOn,
        mode: 'live',
        paper: 'appointmentNotice',
      });
    }
  }

  private patrons(): void {
    const leaders = Array.from({ length: 7 }, () => ({ patronId: this.rng.id('d', 8), name: fullName(this.rng, '1') }));
    const teams = this.teamsOn('2019-03-27').filter((team) => team.from < OPENED_ON);
    for (const [index, team] of this.rng.sample(teams, 16).entries()) {
      const leader = leaders[index % leaders.length];
      if (!leader) continue;
      const on = officeDay('2019-03-27');
      const assigned = this.enter('AssignPatron', { teamId: team.id, ...leader }, on, 'committeeMinutes', 5);
      for (const month of this.rng.sample(['04-08', '05-13', '06-03'], this.rng.int(1, 3))) {
        const day = this.someDay(2019, month, 12);
        this.enter(
          'RecordPatronVisit',
          { teamId: team.id, patronId: leader.patronId },
          day,
          'committeeMinutes',
          5,
          assigned,
        );
      }
    }
  }
}

const PRINCIPAL_RANKS: readonly (readonly [string, number])[] = [
  ['TY4', 1],
  ['ZR1', 3],
  ['ZR2', 4],
];
const DEPUTY_RANKS: readonly (readonly [string, number])[] = [
  ['ZR2', 1],
  ['ZR3', 4],
  ['ZR4', 5],
];
