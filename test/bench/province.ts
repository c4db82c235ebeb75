import type { JsonObject, Micros, PlainDate } from '#libs/kernel';
import { END_OF_TIME, parseInstant } from '#libs/kernel';
import { STILL_KNOWN } from '#libs/runtime';

/** A row of facts as a view has it, with the feature that it is of. */
export interface ProvinceRow {
  readonly category: string;
  readonly kind: string;
  readonly key: string;
  readonly ref: string | null;
  readonly value: JsonObject;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly recordedFrom: Micros;
  readonly recordedTo: Micros;
}

/** An event as the trail has it, with the streams that it concerns. */
export interface ProvinceEvent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly on: PlainDate;
  readonly known: Micros;
  readonly data: JsonObject;
  readonly subjects: readonly string[];
}

/** The first and the last day of what happens. */
export const SPAN = { from: '2014-01-02', to: '2019-06-30' } as const;
/** Cadres of the district that everything is scaled by: its teams, its kinds of team. */
const DISTRICT = { cadres: 418, teams: 71, townships: 17, subdistricts: 9 } as const;

/** Numbers that look like chance and are the same for ever (mulberry32). */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const DAY_MS = 86_400_000;

/** A day so many days after another. */
export function dayAfter(day: PlainDate, days: number): PlainDate {
  if (day !== SPAN.from) return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  // A province asks for the same days over and over.
  return (daysAfter[days] ??= new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10));
}

const daysAfter: PlainDate[] = [];

/** Days from the first to the last day of what happens. */
export const DAYS = (Date.parse(SPAN.to) - Date.parse(SPAN.from)) / DAY_MS;

/** Noon of a day, and so many microseconds after it. */
export function noonOf(day: PlainDate, micros = 0): Micros {
  let noon = noons.get(day);
  if (noon === undefined) noons.set(day, (noon = parseInstant(`${day}T12:00:00+08:00`) ?? 0));
  return noon + micros;
}

const noons = new Map<PlainDate, Micros>();

/** One thing that became so on a day, recorded then; `null` for what ended. */
interface Turn {
  readonly on: PlainDate;
  readonly known: Micros;
  readonly value: JsonObject | null;
  readonly ref?: string;
}

type Named = Pick<ProvinceRow, 'category' | 'kind' | 'key'>;

/** The rows that a view writes for turns that were recorded one after the other: each closes the one before. */
function* laid(named: Named, turns: readonly Turn[]): Generator<ProvinceRow> {
  for (const [n, { on, known, value, ref = null }] of turns.entries()) {
    if (!value) continue;
    const next = turns[n + 1];
    const row = { ...named, ref, value, validFrom: on };
    yield { ...row, validTo: END_OF_TIME, recordedFrom: known, recordedTo: next?.known ?? STILL_KNOWN };
    if (next) yield { ...row, validTo: next.on, recordedFrom: next.known, recordedTo: STILL_KNOWN };
  }
}

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海波宁辉鹏飞宇浩然晨曦梓轩欣怡博云天林峰雪梅春生永福贵成东南西北新民正义德才学思远安康乐山川河清源',
];

function nameBy(chance: (below: number) => number): string {
  const given = Array.from({ length: chance(4) === 0 ? 1 : 2 }, () => GIVEN[chance(GIVEN.length)]!);
  return SURNAMES[chance(SURNAMES.length)]! + given.join('');
}

function idOf(letter: string, n: number): string {
  return `${letter}${String(n).padStart(7, '0')}`;
}

/** A made-up province with so many cadres: its facts and its events, in the order of their keys within each kind. */
export class Province {
  readonly cadres: number;
  readonly teams: number;
  private readonly areRelieved: boolean;

  /** Who leaves is relieved before, unless it is said that they are not. */
  constructor(cadres: number, { areRelieved = true }: { readonly areRelieved?: boolean } = {}) {
    this.areRelieved = areRelieved;
    this.cadres = cadres;
    this.teams = Math.max(1, Math.round((cadres * DISTRICT.teams) / DISTRICT.cadres));
  }

  cadreId(n: number): string {
    return idOf('c', n);
  }

  teamId(n: number): string {
    return idOf('t', n);
  }

  /** Every fact. */
  *rows(): Generator<ProvinceRow> {
    for (let n = 0; n < this.teams; n++) yield* this.ofTeam(n);
    for (let n = 0; n < this.cadres; n++) {
      yield* this.ofCadre(n);
      yield* this.casesOf(n);
    }
  }

  /** Every event that timelines show: what was recorded of each cadre, and each move in each team. */
  *events(): Generator<ProvinceEvent> {
    for (let n = 0; n < this.cadres; n++) {
      const cadreId = this.cadreId(n);
      const chance = chanceFrom(n * 7 + 3);
      const stream = `cadre-${cadreId}`;
      const opened = noonOf(SPAN.from, n);
      const data = { name: nameBy(chanceFrom(n)), sex: '1', birth: '1970-05', entryKind: '公开招考' };
      const of = { stream, subjects: [stream] };
      yield { ...of, revision: 0, type: 'CadreRegistered', on: SPAN.from, known: opened, data };
      for (let revision = 1; revision <= 3; revision++) {
        const on = dayAfter(SPAN.from, chance(DAYS));
        const title = `学习材料第${revision}篇`;
        yield { ...of, revision, type: 'ReadingCompleted', on, known: noonOf(on, n), data: { title } };
      }
    }
  }

  private *ofTeam(n: number): Generator<ProvinceRow> {
    const chance = chanceFrom(n * 31 + 7);
    const key = this.teamId(n);
    const known = noonOf(SPAN.from, n);
    const of = { category: 'team', key };
    const place = n % DISTRICT.teams;
    const kind =
      place < DISTRICT.townships
        ? 'township'
        : place < DISTRICT.townships + DISTRICT.subdistricts
          ? 'subdistrict'
          : 'department';
    const name = `${GIVEN[chance(GIVEN.length)]!}${GIVEN[chance(GIVEN.length)]!}${n}${kind === 'township' ? '镇' : '局'}`;
    const value = { name, kind, state: 'active', headcount: 40, slotCount: 7 };
    yield* laid({ ...of, kind: 'team' }, [{ on: SPAN.from, known, value }]);
    const first = Math.floor((n * this.cadres) / this.teams);
    const posts = Math.floor(((n + 1) * this.cadres) / this.teams) - first;
    for (let order = 0; order <= posts; order++) yield* this.ofPost(key, order, first, posts);
  }

  /** A post with its three holders one after the other; the last post of a team is vacant. */
  private *ofPost(team: string, order: number, first: number, posts: number): Generator<ProvinceRow> {
    const key = `${team}/p${order}`;
    const known = noonOf(SPAN.from, first + order);
    const title = order === 0 ? '党委书记' : order === 1 ? '局长' : '副局长';
    const post = { title, principal: order < 2, elected: false, rank: order < 2 ? '141' : '142', order };
    yield* laid({ category: 'team', kind: 'post', key }, [{ on: SPAN.from, known, value: post }]);
    if (order === posts) return;
    const chance = chanceFrom((first + order) * 13 + 1);
    const changes = [0, 200 + chance(700), 1000 + chance(800)].map((days) => dayAfter(SPAN.from, days));
    const turns = changes.flatMap((on, nth): Turn[] => {
      // Everybody moves on by a post, in the same team where it is large enough.
      const n = first + ((order + nth) % posts);
      const left = this.areRelieved ? this.leavesOn(n) : undefined;
      if (left !== undefined && left <= on) return [{ on, known: noonOf(on, first + order), value: null }];
      const cadreId = this.cadreId(n);
      const value = { cadreId, since: on, onProbation: false, caseId: idOf('a', first + order) };
      const next = changes[nth + 1] ?? END_OF_TIME;
      return [
        { on, known: noonOf(on, first + order), value, ref: cadreId },
        // Who leaves is relieved before: the ledger takes in no departure of somebody who has a post.
        ...(left !== undefined && left < next ? [{ on: left, known: noonOf(left), value: null }] : []),
      ];
    });
    yield* laid({ category: 'team', kind: 'incumbency', key }, turns);
  }

  /** The day on which a cadre leaves; most stay. */
  private leavesOn(n: number): PlainDate | undefined {
    const chance = chanceFrom(n * 11 + 9);
    return chance(12) === 0 ? dayAfter(SPAN.from, 700 + chance(1200)) : undefined;
  }

  private *ofCadre(n: number): Generator<ProvinceRow> {
    const chance = chanceFrom(n);
    const key = this.cadreId(n);
    const known = noonOf(SPAN.from, n);
    const name = nameBy(chance);
    const day = String(1 + chance(28)).padStart(2, '0');
    const birth = `${1955 + chance(38)}-${String(1 + chance(12)).padStart(2, '0')}-${day}`;
    const who = { name, sex: chance(4) === 0 ? '2' : '1', birth, ethnicity: '01', entryKind: '公开招考' };
    const of = { category: 'cadre', key };
    const left = this.leavesOn(n);
    yield* laid({ ...of, kind: 'cadre' }, [
      { on: SPAN.from, known, value: { ...who, state: 'active' } },
      ...(left ? [{ on: left, known: noonOf(left, n), value: { ...who, state: 'departed' } }] : []),
    ]);
    const record = (level: string, studyMode: string): JsonObject => ({ level, studyMode, on: '2000-07-01' });
    const studied = dayAfter(SPAN.from, 100 + chance(1500));
    const first = record(['14', '21', '21', '31', '41'][chance(5)]!, 'fullTime');
    yield* laid({ ...of, kind: 'education' }, [
      { on: '2000-07-01', known, value: { records: [first] } },
      ...(chance(3) === 0
        ? [{ on: studied, known: noonOf(studied, n), value: { records: [record('14', 'inService'), first] } }]
        : []),
    ]);
    const status = { status: chance(9) === 0 ? '13' : '01', joinedOn: '1998-06' };
    yield* laid({ ...of, kind: 'politicalStatus' }, [{ on: '1998-06-01', known, value: status }]);
    if (chance(2) === 0) {
      const rank = { rank: chance(3) === 0 ? '141' : '142', since: '2012-03-01' };
      yield* laid({ ...of, kind: 'civilRank' }, [{ on: '2012-03-01', known, value: rank }]);
    }
  }

  /** An appointment, a supervision case, a class and a grade of each cadre. */
  private *casesOf(n: number): Generator<ProvinceRow> {
    const chance = chanceFrom(n * 17 + 5);
    const cadreId = this.cadreId(n);
    const teamId = this.teamId(Math.floor((n * this.teams) / this.cadres));
    const begins = chance(DAYS - 120);
    const day = (days: number): PlainDate => dayAfter(SPAN.from, begins + days);
    const turn = (days: number, value: JsonObject, ref?: string): Turn => {
      return { on: day(days), known: noonOf(day(days), n), value, ...(ref ? { ref } : {}) };
    };
    const subjects = [`cadre-${cadreId}`, `team-${teamId}`];
    const open = { kind: 'promote', subjects, openedOn: day(0), held: 'internal', category: 'appointment' };
    const steps = ['proposal', 'inspection', 'issued', 'concluded'];
    const posts = [{ teamId, postId: 'p2', elected: false }];
    const caseKey = { category: 'appointment', key: idOf('a', n) };
    const closed = (state: string): JsonObject =>
      state === 'concluded' ? { closedOn: day(90), outcome: 'issued' } : {};
    yield* laid(
      { ...caseKey, kind: 'case' },
      steps.map((state, nth) => turn(nth * 30, { ...open, state, step: state, ...closed(state) })),
    );
    const appointment = { action: 'promote', method: 'standard', differential: false, plenaryRequired: false };
    const more = { posts, cadreIds: [cadreId], openedOn: day(0), steps: {}, skipped: {}, probations: {}, stages: [] };
    yield* laid(
      { ...caseKey, kind: 'appointment' },
      steps.map((state, nth) =>
        turn(nth * 30, { ...appointment, ...more, state, step: state, held: 'internal', ...closed(state) }),
      ),
    );
    const kind = chance(6) === 0 ? 'admonition' : 'heartToHeart';
    const talk = { kind, openedOn: day(5), step: 'TalkHeld' };
    const supervision = { category: 'supervision', key: idOf('s', n) };
    const states = ['open', 'closed'];
    yield* laid(
      { ...supervision, kind: 'case' },
      states.map((state, nth) =>
        turn(5 + nth * 40, { ...talk, category: 'supervision', subjects, state, held: 'restricted' }, subjects[0]),
      ),
    );
    yield* laid(
      { ...supervision, kind: 'supervision' },
      states.map((state, nth) => turn(5 + nth * 40, { ...talk, cadreId, teamId, state }, cadreId)),
    );
    const trainingId = idOf('k', n - (n % 40));
    const record = {
      trainingId,
      kind: 'rotation',
      title: '轮训班',
      startsOn: day(20),
      endsOn: day(25),
      state: 'completed',
    };
    yield* laid({ category: 'training', kind: 'trainingRecord', key: `${trainingId}/${cadreId}` }, [
      turn(20, { ...record, completedOn: day(25), hours: 40 }, cadreId),
    ]);
    const grade = { year: 2017, teamId, grade: 'competent', on: '2018-03-01' };
    yield* laid({ category: 'assessment', kind: 'grade', key: `2017-${teamId}/${cadreId}` }, [
      { on: '2018-03-01', known: noonOf('2018-03-01', n), value: grade, ref: cadreId },
    ]);
    if (Math.floor(((n - 1) * this.teams) / this.cadres) === Math.floor((n * this.teams) / this.cadres)) return;
    const assessment = { year: 2017, teamId, state: 'closed', openedOn: '2018-01-10', debriefed: [], talks: 12 };
    yield* laid({ category: 'assessment', kind: 'assessment', key: `2017-${teamId}` }, [
      { on: '2018-03-01', known: noonOf('2018-03-01', n), value: assessment, ref: '2017' },
    ]);
  }
}
