import { addDays, type PlainDate } from '#libs/kernel';
import { LAST_ROUTINE_DAY, officeDay } from '../calendar.ts';
import type { Person } from '../careers.ts';
import type { History } from '../history.ts';
import type { Prng } from '../prng.ts';
import { Docket } from './docket.ts';
import type { Roster } from './roster.ts';

interface ClassSpec {
  readonly kind: string;
  readonly title: string;
  /** Month and day from which on it may begin. */
  readonly from: string;
  readonly days: number;
  readonly hours?: number;
  readonly trainees: number;
  readonly category?: string;
  readonly exam?: true;
  readonly credits?: true;
}

/** What is held every year. */
const CLASSES: readonly ClassSpec[] = [
  { kind: 'offJob', title: '科级干部脱产进修班', from: '04-09', days: 25, hours: 160, trainees: 12, category: 'key' },
  { kind: 'mainClass', title: '党校主体班', from: '09-05', days: 20, hours: 120, trainees: 12, category: 'key' },
  { kind: 'induction', title: '新任科级干部任职培训班', from: '05-10', days: 4, hours: 32, trainees: 10 },
  { kind: 'orientation', title: '民主集中制专题学习班', from: '06-05', days: 2, hours: 16, trainees: 10 },
  {
    kind: 'rotation',
    title: '在职干部轮训班',
    from: '10-15',
    days: 4,
    hours: 32,
    trainees: 14,
    category: 'grassroots',
  },
  { kind: 'online', title: '干部在线学习', from: '03-05', days: 90, hours: 50, trainees: 12, credits: true },
  {
    kind: 'studyTour',
    title: '现代农业外出考察学习',
    from: '07-04',
    days: 5,
    hours: 40,
    trainees: 6,
    category: 'urgent',
  },
  { kind: 'lecture', title: '南票大讲堂', from: '11-06', days: 0, hours: 4, trainees: 10, credits: true },
  { kind: 'theoryExam', title: '科级干部理论年考', from: '06-20', days: 0, trainees: 16, exam: true },
  { kind: 'integrityExam', title: '新任干部廉政考试', from: '05-16', days: 0, trainees: 10, exam: true },
];

const PASS_SCORE = 60;

/** Writes training classes and exams of every kind. */
export class Classes {
  private readonly history: History;
  private readonly roster: Roster;
  private readonly rng: Prng;
  private mended = 0;

  constructor(history: History, roster: Roster, rng: Prng) {
    this.history = history;
    this.roster = roster;
    this.rng = rng;
  }

  /** Writes all of them. */
  write(): void {
    for (let year = 2014; year <= 2019; year++) {
      for (const [index, spec] of CLASSES.entries()) {
        const startsOn = officeDay(addDays(`${year}-${spec.from}`, this.rng.int(0, 9)));
        const endsOn = spec.days === 0 ? startsOn : officeDay(addDays(startsOn, spec.days));
        if (addDays(endsOn, 15) < LAST_ROUTINE_DAY) this.hold(spec, year, startsOn, endsOn, index);
      }
    }
    this.cancelled();
  }

  private open(spec: ClassSpec, year: number, startsOn: PlainDate, endsOn: PlainDate): Docket {
    const ids = { trainingId: this.rng.id('k', 7) };
    const docket = new Docket(this.history.book, this.rng, ids, 'trainingFile');
    const { kind, hours, category, exam } = spec;
    const title = `${year}年${spec.title}`;
    const marks = exam ? { maxScore: 100, passScore: PASS_SCORE } : {};
    const on = officeDay(addDays(startsOn, -this.rng.int(10, 16)));
    docket.step('OpenTrainingClass', { kind, title, startsOn, endsOn, classHours: hours, category, ...marks }, on);
    return docket;
  }

  private hold(spec: ClassSpec, year: number, startsOn: PlainDate, endsOn: PlainDate, index: number): void {
    const docket = this.open(spec, year, startsOn, endsOn);
    const people = this.trainees(spec, startsOn);
    const enrolledOn = officeDay(addDays(startsOn, -4));
    for (const { id } of people) docket.step('EnrolTrainee', { cadreId: id }, enrolledOn);
    for (const [place, person] of people.entries()) {
      if (place === 3 && index % 3 === 0) {
        const ground = this.rng.pick(['workDuty', 'illness', 'leave']);
        docket.step(
          'RecordWithdrawal',
          { cadreId: person.id, ground },
          spec.days > 3 ? officeDay(addDays(startsOn, 2)) : startsOn,
        );
      }
    }
    for (const [place, person] of people.entries()) {
      if (!(place === 3 && index % 3 === 0)) this.result(docket, spec, person, endsOn);
    }
    docket.step('CloseTrainingClass', {}, officeDay(addDays(endsOn, 3)));
  }

  // The newly appointed for what is theirs, anybody for the rest.
  private trainees({ kind, trainees }: ClassSpec, on: PlainDate): Person[] {
    const spells = this.roster.spellsOn(addDays(on, -20)).filter(({ to }) => to === undefined || to > addDays(on, 120));
    const fresh = spells.filter(({ from }) => from > addDays(on, -400));
    const own = kind === 'induction' || kind === 'integrityExam' || kind === 'orientation' ? fresh : spells;
    const people = new Set(this.rng.shuffle(own).map(({ person }) => person));
    return [...people].slice(0, trainees);
  }

  private result(docket: Docket, spec: ClassSpec, { id: cadreId }: Person, on: PlainDate): void {
    if (spec.exam) return this.examine(docket, cadreId, on);
    const hours = spec.hours ?? 0;
    const leave = this.rng.chance(0.15) ? Math.floor(hours / 10) : 0;
    docket.step('RecordCompletion', { cadreId, hours: hours - leave }, on);
    if (spec.credits) docket.step('RecordCredits', { cadreId, credits: Math.min(hours, this.rng.int(2, 12)) }, on);
  }

  private examine(docket: Docket, cadreId: string, on: PlainDate): void {
    const score = this.rng.chance(0.05) ? this.rng.int(45, PASS_SCORE - 1) : this.rng.int(PASS_SCORE + 4, 97);
    const right = this.mended < 3 && score > 80 && this.rng.chance(0.06);
    const typed = right ? score - 20 : score;
    const entry = docket.step('RecordExamResult', { cadreId, score: typed }, on);
    if (!right) return;
    this.mended++;
    const stream = `training-${String(entry.data['trainingId'])}`;
    const change = { data: { cadreId, score }, reason: '登分有误,经核对试卷更正' };
    this.history.book.correct(entry, stream, officeDay(addDays(entry.recordedOn, 12)), change);
  }

  private cancelled(): void {
    const startsOn = officeDay('2017-08-14');
    const tour = CLASSES.find(({ kind }) => kind === 'studyTour');
    if (!tour) return;
    const docket = this.open(tour, 2017, startsOn, officeDay('2017-08-18'));
    docket.step('CancelTrainingClass', { ground: '防汛应急响应,取消' }, officeDay('2017-08-10'));
  }
}
