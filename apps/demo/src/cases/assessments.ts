import { addDays, addMonths, type PlainDate } from '#libs/kernel';
import type { Entry } from '../book.ts';
import { officeDay } from '../calendar.ts';
import { LAST_TWICE_TOWNSHIP, spellOn, type Person } from '../careers.ts';
import type { History } from '../history.ts';
import type { Story } from '../story.ts';
import type { Prng } from '../prng.ts';
import type { Team } from '../teams.ts';
import { goodGrades, THRESHOLDS, type Grades, type Threshold } from './ballots.ts';
import { Docket } from './docket.ts';
import type { Roster } from './roster.ts';
import type { Occasion } from './talks.ts';

/** The years in which one township is last. */
const LAST_TWICE_YEARS: readonly number[] = [2016, 2017];
/** Two sub-districts share the last place of this year. */
const TIED_YEAR = 2015;
const DEBRIEF_MONTHS = 6;
const GROUPS = ['township', 'subdistrict', 'department'] as const;
const EXIT_REASONS: readonly string[] = ['toNonLeading', 'resigned', 'dismissed'];

interface Days {
  readonly open: PlainDate;
  readonly notice: PlainDate;
  readonly meeting: PlainDate;
  readonly talks: PlainDate;
  readonly certified: PlainDate;
  readonly feedback: PlainDate;
}

/** Writes the annual assessments of all teams, the rankings, and whom they found wanting. */
export class Assessments {
  /** Cases of supervision that follow from them. */
  readonly occasions: Occasion[] = [];
  /** Who was excellent in which year: nobody is, who was admonished in it. */
  private readonly excellent = new Set<string>();
  private readonly story: Story;
  private readonly history: History;
  private readonly roster: Roster;
  private readonly rng: Prng;
  private readonly lastOf = new Map<string, Team>();
  /** Certified unfit, by any year's assessment. */
  private readonly unfit = new Set<Person>();
  private miscounted = false;

  constructor(story: Story, history: History, roster: Roster, rng: Prng) {
    this.story = story;
    this.history = history;
    this.roster = roster;
    this.rng = rng;
  }

  /** Writes all of them. */
  write(): void {
    for (let year = 2014; year <= 2018; year++) this.round(year);
  }

  /** Whether somebody was graded excellent for a year. */
  isExcellentIn({ id }: Person, year: string): boolean {
    return this.excellent.has(`${id} ${year}`);
  }

  private round(year: number): void {
    const round = new Docket(this.history.book, this.rng, { year }, 'assessmentFile');
    const opened = officeDay(`${year}-12-02`);
    const start = round.step('OpenAssessmentRound', {}, opened, { recordedOn: opened });
    const teams = this.roster.teamsOn(officeDay(`${year}-12-08`));
    const ranking = this.rankings(year, teams);
    const chosen = this.atThresholds(year, teams);
    const closings = teams.map((team) => this.assess(year, team, chosen, ranking.lastTeams.has(team), start));
    for (const [group, ranked] of ranking.groups) {
      const on = officeDay(`${year + 1}-03-13`);
      round.step('PublishRanking', { group, teams: ranked }, on, { recordedOn: on, after: closings });
    }
    const closedOn = officeDay(`${year + 1}-03-16`);
    round.step('CloseAssessmentRound', {}, closedOn, { recordedOn: closedOn });
    this.admonishLast(year, ranking.lastTeams);
  }

  // ---- one team

  private assess(
    year: number,
    team: Team,
    chosen: ReadonlyMap<Person, Threshold>,
    isLast: boolean,
    start: Entry,
  ): Entry | undefined {
    const days = this.daysOf(year);
    const docket = new Docket(this.history.book, this.rng, { year, teamId: team.id }, 'assessmentFile');
    const closedOn = officeDay(addDays(days.feedback, 2));
    const final = this.roster.members(team, days.open, closedOn);
    const same = (day: PlainDate): boolean =>
      namesOf(this.roster.members(team, days.open, day)) === namesOf(final) &&
      namesOf(this.roster.members(team, days.meeting, day)) ===
        namesOf(this.roster.members(team, days.meeting, closedOn));
    // Where the roster was set right meanwhile, everything was entered at the end.
    const steady = [days.meeting, addDays(days.meeting, 2), days.certified, addDays(days.certified, 2)].every(same);
    const step = (command: string, data: Record<string, unknown>, on: PlainDate): Entry =>
      docket.step(command, data, on, { after: [start], ...(steady ? {} : { recordedOn: closedOn }) });
    const there = this.roster.members(team, days.meeting, closedOn);
    const voted = [...final.keys()].filter((person) => there.has(person));
    step('OpenTeamAssessment', {}, days.open);
    step(
      'PublishAssessmentNotice',
      { meetingOn: days.meeting, scope: '领导班子及成员', contact: '考核组' },
      days.notice,
    );
    for (const [person, since] of final) {
      if (!there.has(person) || addMonths(since, DEBRIEF_MONTHS) > days.meeting) continue;
      const topics = this.isPrincipal(person, days.meeting)
        ? ['duty', 'integrity', 'teamBuilding']
        : ['duty', 'integrity'];
      step('RecordDebrief', { cadreId: person.id, topics }, days.meeting);
    }
    const present = this.rng.pick([30, 30, 31, 33, 36, 27]);
    const valid = present - this.rng.pick([0, 0, 1]);
    this.votes(step, voted, chosen, present, valid, days.meeting);
    step('RecordAssessmentTalk', { talks: this.rng.int(8, 30), startedOn: days.meeting }, days.talks);
    const best = isLast ? undefined : this.rng.pick(voted);
    for (const person of final.keys())
      this.certify(step, person, chosen.get(person), best, there.has(person), days.certified);
    step(
      'CertifyTeamGrade',
      { grade: isLast ? this.rng.pick(['fair', 'poor']) : this.teamGrade(), certifiedBy: '区委常委会' },
      days.certified,
    );
    step('DeliverFeedback', {}, days.feedback);
    for (const person of voted.filter((own) => chosen.has(own))) {
      step('DeliverFeedback', { cadreId: person.id }, days.feedback);
      step('AcknowledgeFeedback', { cadreId: person.id }, days.feedback);
      this.followUp(person, chosen.get(person), days.feedback);
    }
    if (this.rng.chance(0.15)) step('AcknowledgeFeedback', {}, days.feedback);
    return step('CloseTeamAssessment', {}, closedOn);
  }

  private daysOf(year: number): Days {
    const open = officeDay(addDays(`${year}-12-08`, this.rng.int(0, 12)));
    const notice = officeDay(addDays(`${year + 1}-01-04`, this.rng.int(0, 6)));
    const meeting = officeDay(addDays(`${year + 1}-01-15`, this.rng.int(0, 30)));
    const talks = officeDay(addDays(meeting, this.rng.int(1, 5)));
    const certified = officeDay(addDays(`${year + 1}-03-01`, this.rng.int(0, 2)));
    return { open, notice, meeting, talks, certified, feedback: officeDay(addDays(certified, this.rng.int(1, 3))) };
  }

  private isPrincipal(person: Person, on: PlainDate): boolean {
    return spellOn(person, on)?.post.principal === true;
  }

  private votes(
    step: (command: string, data: Record<string, unknown>, on: PlainDate) => Entry,
    voted: readonly Person[],
    chosen: ReadonlyMap<Person, Threshold>,
    present: number,
    valid: number,
    on: PlainDate,
  ): void {
    const ballots = { issued: present, returned: present, valid };
    const line = (person: Person, grades: Grades): Record<string, unknown> => {
      const { competent, ...others } = grades;
      const abstain = chosen.has(person) ? 0 : this.rng.pick([0, 0, 0, 1]);
      return { cadreId: person.id, ...ballots, ...others, competent: competent - abstain, abstain };
    };
    const polled = voted.map((person) => line(person, goodGrades(this.rng, valid)));
    step('RecordOpinionPoll', { subjects: polled }, on);
    const subjects = voted.map((person) => {
      const threshold = chosen.get(person);
      return line(person, threshold ? THRESHOLDS[threshold](valid) : goodGrades(this.rng, valid));
    });
    const attendance = { eligible: present + this.rng.int(0, Math.floor(present / 3)), present };
    const vote = step('RecordReviewVote', { ...attendance, subjects }, on);
    this.miscount(vote, attendance, subjects);
  }

  // Once the number of those entitled was typed wrongly, and set right before the grades were certified.
  private miscount(
    vote: Entry,
    attendance: Record<string, number>,
    subjects: readonly Record<string, unknown>[],
  ): void {
    const { year, teamId } = vote.data as { year: number; teamId: string };
    if (this.miscounted || year !== 2016 || subjects.length < 5) return;
    this.miscounted = true;
    const data = { year, teamId, ...attendance, eligible: (attendance['eligible'] ?? 0) + 2, subjects };
    const reason = '应到人数漏计两人,按签到册更正';
    this.history.book.correct(vote, `assessment-${year}-${teamId}`, officeDay(addDays(vote.recordedOn, 4)), {
      data,
      reason,
    });
  }

  private certify(
    step: (command: string, data: Record<string, unknown>, on: PlainDate) => Entry,
    person: Person,
    threshold: Threshold | undefined,
    best: Person | undefined,
    there: boolean,
    on: PlainDate,
  ): void {
    const cadreId = person.id;
    if (!there) return void step('RecordUngraded', { cadreId, ground: 'leftPost' }, on);
    const certifiedBy = '区委组织部';
    const leaves = this.leavesSoon(person, on);
    if (threshold === 'justLow') {
      const unfit = leaves || this.rng.chance(0.5);
      if (unfit) this.unfit.add(person);
      const reason = unfit ? undefined : '得票偏低系承担征迁任务所致,实绩较好';
      step('CertifyFitness', { cadreId, fitness: unfit ? 'unfit' : 'fit', reason, certifiedBy }, on);
      step(
        'CertifyCadreGrade',
        { cadreId, grade: unfit ? 'basicallyCompetent' : 'competent', reason, certifiedBy },
        on,
      );
      return;
    }
    if (threshold === 'justHigh') {
      const reason = leaves ? undefined : '经组织考核认定能够胜任,得票与实际表现有出入';
      step('CertifyFitness', { cadreId, fitness: leaves ? 'incompetent' : 'fit', reason, certifiedBy }, on);
      step('CertifyCadreGrade', { cadreId, grade: leaves ? 'incompetent' : 'basicallyCompetent', certifiedBy }, on);
      return;
    }
    const year = Number(on.slice(0, 4)) - 1;
    const admonished = this.occasions.some((own) => own.person === person && own.on.startsWith(`${year}-`));
    const grade = person === best && threshold === undefined && !admonished ? 'excellent' : 'competent';
    if (grade === 'excellent') this.excellent.add(`${cadreId} ${year}`);
    step('CertifyCadreGrade', { cadreId, grade, certifiedBy }, on);
  }

  private teamGrade(): string {
    return this.rng.weighted([
      ['excellent', 16],
      ['good', 66],
      ['fair', 18],
    ] as const);
  }

  // ---- whom the votes found wanting

  private leavesSoon({ exit }: Person, on: PlainDate): boolean {
    return exit !== undefined && EXIT_REASONS.includes(exit.reason) && exit.on > on && exit.on < addMonths(on, 10);
  }

  /** Two of each place at the thresholds; of the two below each, one who was to leave the post anyway. */
  private atThresholds(year: number, teams: readonly Team[]): Map<Person, Threshold> {
    const [first, on] = [officeDay(`${year}-12-24`), officeDay(`${year + 1}-03-10`)];
    const steady = this.roster.spellsOn(first).filter(({ person, post, from, to }) => {
      const moves = person.spells.some((own) => own.from > first && own.from < addMonths(on, 20));
      return teams.includes(post.team) && from < addMonths(first, -8) && (to === undefined || to > on) && !moves;
    });
    const { answerable, audited } = this.story.careers;
    // Whoever is removed was found wanting first.
    const leaving = this.rng
      .shuffle(steady.filter(({ person }) => this.leavesSoon(person, on)))
      .sort((a, b) => Number(a.person === answerable) - Number(b.person === answerable));
    const others = this.rng.shuffle(steady.filter(({ person }) => person.exit === undefined && person !== audited));
    const places: readonly Threshold[] = ['justHigh', 'justLow', 'justPassed', 'justTolerated'];
    const chosen = new Map<Person, Threshold>();
    for (const [index, place] of [...places, ...places].entries()) {
      const found = (index < 2 ? leaving.pop() : undefined) ?? others.pop();
      if (found) chosen.set(found.person, place);
    }
    return chosen;
  }

  private followUp(person: Person, threshold: Threshold | undefined, on: PlainDate): void {
    if (threshold !== 'justLow') return;
    const opensOn = officeDay(addDays(on, this.rng.int(5, 24)));
    if (this.unfit.has(person)) this.occasions.push({ person, trigger: 'lowApproval', on: opensOn });
  }

  // ---- the ranking

  private rankings(year: number, teams: readonly Team[]): { groups: Map<string, object[]>; lastTeams: Set<Team> } {
    const groups = new Map<string, object[]>();
    const lastTeams = new Set<Team>();
    for (const group of GROUPS) {
      const own = this.rng.shuffle(teams.filter(({ kind }) => kind === group));
      const last = this.lastIn(year, group, own);
      const order = [...own.filter((team) => team !== last), last];
      const tied = group === 'subdistrict' && year === TIED_YEAR;
      if (!tied) lastTeams.add(last);
      let score = 9820;
      groups.set(
        group,
        order.map(({ id: teamId }, index) => {
          const shares = tied && index >= order.length - 2;
          if (!(shares && index === order.length - 1)) score -= this.rng.int(3, Math.floor(1500 / order.length));
          const rank = shares ? order.length - 1 : index + 1;
          return { teamId, scoreHundredths: score, rank, ...(shares ? { tied: true } : {}) };
        }),
      );
    }
    return { groups, lastTeams };
  }

  // Nobody is last twice running but the one township of the story.
  private lastIn(year: number, group: string, own: readonly Team[]): Team {
    const marked = this.lastTwice;
    const before = this.lastOf.get(group);
    const able = own.filter((team) => team !== before && team !== marked && !team.end);
    const last = group === 'township' && LAST_TWICE_YEARS.includes(year) && marked ? marked : this.rng.pick(able);
    this.lastOf.set(group, last);
    return last;
  }

  private get lastTwice(): Team | undefined {
    return this.story.district.teams[LAST_TWICE_TOWNSHIP];
  }

  // Whoever is last for the second time running is not admonished once more.
  private admonishLast(year: number, teams: ReadonlySet<Team>): void {
    const { answerable } = this.story.careers;
    for (const team of teams) {
      const on = officeDay(addDays(`${year + 1}-03-20`, this.rng.int(0, 20)));
      const again = team === this.lastTwice && LAST_TWICE_YEARS.indexOf(year) > 0;
      const principals = this.roster.principals(team, on, on);
      const person = principals.find((principal) => principal === answerable) ?? principals[0];
      if (person && !again) this.occasions.push({ person, trigger: 'lastPlace', on });
    }
  }
}

function namesOf(members: ReadonlyMap<Person, PlainDate>): string {
  return [...members]
    .map(([{ id }, since]) => `${id} ${since}`)
    .sort()
    .join();
}
