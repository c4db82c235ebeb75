import fc from 'fast-check';
import { idOf, type JsonObject, type PlainDate, type Recorded } from '#libs/kernel';
import { DAY, SECOND } from '../support/clock.ts';
import {
  LETTER,
  abolishTeam,
  assign,
  authorisePost,
  comeBack,
  command,
  confirm,
  depart,
  held,
  mergeTeam,
  registerCadre,
  registerTeam,
  relieve,
  renameCadre,
  renameTeam,
  withdrawPost,
  type Act,
} from '../support/acts.ts';

const TEAMS = ['t1', 't2', 't3'];
const POSTS = ['p1', 'p2'];
const CADRES = ['c1', 'c2', 'c3'];

/** The days on which things happen: round about the beginnings, some next to each other, the last ones in the future. */
export const DATES: readonly PlainDate[] = [
  ...['2009-06-01', '2010-01-01', '2012-03-01', '2012-03-02', '2014-01-01', '2016-02-29'],
  ...['2017-01-01', '2018-06-30', '2019-01-01', '2019-08-05', '2019-08-06', '2021-01-01'],
];

/** How far the clock goes before an act: it may stand still or go back. */
const STEPS = [0, 0, 0, 1, SECOND, 30 * SECOND, -3600 * SECOND, DAY];

/** What is known when an act is made up: everything recorded so far. */
type Log = readonly Recorded[];

/** One step of a history: an act made up from what was drawn and from what is in the log. */
export interface Step {
  readonly op: Op;
  readonly team: string;
  readonly into: string;
  readonly post: string;
  readonly cadre: string;
  readonly on: PlainDate;
  readonly to: PlainDate;
  /** Picks one of the recorded events that fit. */
  readonly pick: number;
  readonly flag: boolean;
  readonly clock: number;
}

/** How often each kind of act is tried. */
const OPS = {
  assign: 9,
  relieve: 7,
  confirm: 2,
  held: 5,
  authorise: 1,
  withdraw: 1,
  merge: 1,
  abolish: 1,
  renameTeam: 2,
  registerTeam: 1,
  headcount: 1,
  improvement: 2,
  patron: 2,
  renameCadre: 2,
  registerCadre: 1,
  depart: 3,
  comeBack: 2,
  correctFacts: 3,
  educate: 2,
  status: 2,
  reserve: 2,
  figure: 1,
  figures: 1,
  correctDate: 6,
  correctData: 4,
  annul: 6,
  annulAnnulment: 3,
} as const;

type Op = keyof typeof OPS;

const op = fc.oneof(...(Object.keys(OPS) as Op[]).map((name) => ({ weight: OPS[name], arbitrary: fc.constant(name) })));

const early = fc.constantFrom(...DATES.slice(0, 3));

/** Steps of a history, drawn at random. */
export const aStep: fc.Arbitrary<Step> = fc.record({
  op,
  team: fc.constantFrom(...TEAMS),
  into: fc.constantFrom(...TEAMS),
  post: fc.constantFrom(...POSTS),
  cadre: fc.constantFrom(...CADRES),
  // Seldom before everything is there, so that most acts are possible.
  on: fc.oneof({ weight: 1, arbitrary: early }, { weight: 6, arbitrary: fc.constantFrom(...DATES.slice(3)) }),
  to: fc.constantFrom(...DATES),
  pick: fc.nat(999),
  flag: fc.boolean(),
  clock: fc.constantFrom(...STEPS),
});

/** What every history begins with, so that most of what follows is possible. */
export const beginning: readonly Act[] = [
  registerTeam('t1').on('2009-06-01'),
  registerTeam('t2').on('2010-01-01'),
  registerTeam('t3').on('2012-03-01'),
  authorisePost('t1', 'p1').on('2010-01-01'),
  authorisePost('t1', 'p2').on('2010-01-01'),
  authorisePost('t2', 'p1').on('2010-01-01'),
  authorisePost('t3', 'p1').on('2012-03-01'),
  registerCadre('c1').on('2009-06-01'),
  registerCadre('c2').on('2010-01-01'),
  registerCadre('c3').on('2012-03-02'),
];

/** The act of a step; undefined when nothing recorded fits it. */
export function actOf(step: Step, log: Log): Act | undefined {
  return made[step.op](step, log);
}

type Made = (step: Step, log: Log) => Act | undefined;

/** An act on the day that was drawn. */
function onDay(act: (step: Step) => Act): Made {
  return (step) => act(step).on(step.on);
}

/** An act that follows on a recorded one, mostly on a later day than that. */
function following(types: readonly string[], act: (event: Recorded, step: Step) => Act): Made {
  return (step, log) => {
    const event = picked(step, log, types);
    if (!event) return undefined;
    const later = DATES.filter((date) => date > event.meta.effectiveOn);
    const on = step.flag && step.pick % 3 === 0 ? step.on : (later[step.pick % Math.max(later.length, 1)] ?? step.on);
    return act(event, step).on(on);
  };
}

function postOf({ stream, data }: Recorded): [cadreId: string, teamId: string, postId: string] {
  return [String(data['cadreId']), idOf(stream), String(data['postId'])];
}

const made: Readonly<Record<Op, Made>> = {
  assign: onDay(({ cadre, team, post, flag }) => assign(cadre, team, post).with(flag ? { onProbation: true } : {})),
  relieve: following(['IncumbentAssigned'], (event) => relieve(...postOf(event))),
  confirm: following(['IncumbentAssigned'], (event) => confirm(...postOf(event))),
  held: onDay(({ cadre, team, post, to }) => held(cadre, team, post, to)),
  authorise: onDay(({ team, post, flag }) => authorisePost(team, post).with({ elected: flag })),
  withdraw: onDay(({ team, post }) => withdrawPost(team, post)),
  merge: onDay(({ team, into }) => mergeTeam(team, into)),
  abolish: onDay(({ team }) => abolishTeam(team)),
  renameTeam: onDay(({ team, pick }) => renameTeam(team, `名${pick}`)),
  registerTeam: onDay(({ team }) => registerTeam(team, 'department')),
  headcount: onDay(({ team, pick }) => command('SetHeadcount', { teamId: team, headcount: pick, slotCount: 5 })),
  improvement: onDay(({ team, flag }) =>
    flag
      ? command('OpenTeamImprovement', { teamId: team, ground: '测评' })
      : command('CloseTeamImprovement', { teamId: team, outcome: '好' }),
  ),
  patron: onDay(
    ({ team, pick }) =>
      [
        command('AssignPatron', { teamId: team, patronId: 'sun', name: '孙某' }),
        command('RecordPatronVisit', { teamId: team, patronId: 'sun' }),
        command('ReleasePatron', { teamId: team, patronId: 'sun' }),
      ][pick % 3]!,
  ),
  renameCadre: onDay(({ cadre, pick }) => renameCadre(cadre, `人${pick}`)),
  registerCadre: onDay(({ cadre }) => registerCadre(cadre)),
  depart: onDay(({ cadre }) => depart(cadre)),
  comeBack: following(['CadreDeparted'], ({ stream }) => comeBack(idOf(stream))),
  correctFacts: onDay(({ cadre, pick, flag }) =>
    command('CorrectCadreFacts', {
      cadreId: cadre,
      ...(flag ? { birth: `19${60 + (pick % 30)}-01` } : { startedWork: `19${60 + (pick % 30)}-07` }),
    }),
  ),
  educate: onDay(({ cadre, pick, flag }) =>
    command('RecordEducation', {
      cadreId: cadre,
      level: ['14', '21', '31', '60'][pick % 4],
      studyMode: flag ? 'fullTime' : 'inService',
    }),
  ),
  status: onDay(({ cadre, pick, flag }) =>
    command('RecordPoliticalStatus', {
      cadreId: cadre,
      status: ['01', '02', '13'][pick % 3],
      ...(flag ? { joinedOn: '1999-07' } : {}),
    }),
  ),
  reserve: onDay(
    ({ cadre, pick }) =>
      [
        command('ListAsReserve', { cadreId: cadre, level: 'deputy' }),
        command('ReviewReserve', { cadreId: cadre, outcome: 'removed' }),
        command('DelistReserve', { cadreId: cadre, ground: '年龄' }),
      ][pick % 3]!,
  ),
  figure: onDay(({ pick, on }) => command('ReportFigure', { source: 's', ...figureData(pick, on) })),
  // Several events of one append: no command makes them yet.
  figures: () => undefined,
  correctDate: (step, log) => {
    const target = picked(step, log);
    return target && aboutIt('CorrectRecord', target).with({ newEffectiveOn: step.to });
  },
  correctData: (step, log) => {
    const target = picked(step, log, Object.keys(otherData));
    const data = target && otherData[target.type]?.(step, target);
    return target && aboutIt('CorrectRecord', target).with({ data, ...(step.flag ? { newEffectiveOn: step.to } : {}) });
  },
  annul: (step, log) => {
    const target = picked(step, log);
    return target && aboutIt('AnnulRecord', target);
  },
  annulAnnulment: (step, log) => {
    const target = picked(step, log, ['RecordAnnulled', 'RecordCorrected']);
    return target && aboutIt('AnnulRecord', target);
  },
};

/** A figure as somebody reports it. */
export function figureData(value: number, reportedOn: PlainDate): JsonObject {
  return { figure: `f${value % 2}`, value, unit: 'count', qualifier: 'exact', reportedOn };
}

const otherData: Readonly<Record<string, (step: Step, target: Recorded) => JsonObject>> = {
  TeamRenamed: ({ pick }) => ({ name: `改${pick}` }),
  TeamMerged: ({ into }) => ({ intoTeamId: into }),
  PostAuthorised: ({ post, flag }) => ({ postId: post, title: '改', principal: true, elected: flag, rank: '141' }),
  IncumbentAssigned: ({ post, cadre }) => ({ postId: post, cadreId: cadre }),
  IncumbentRelieved: ({ post, cadre, flag }, { data }) =>
    flag ? { ...data, ground: '改' } : { postId: post, cadreId: cadre, ground: '改' },
  PastIncumbencyRecorded: ({ cadre, to }, { data }) => ({ ...data, cadreId: cadre, until: to }),
  CadreRegistered: ({ pick }) => ({ name: '改', sex: '2', birth: `19${60 + (pick % 30)}-03-04`, entryKind: 'x' }),
  CadreRenamed: ({ pick }) => ({ name: `改${pick}` }),
  CadreFactsCorrected: ({ pick }) => ({ birth: `19${60 + (pick % 30)}-05` }),
  EducationRecorded: ({ pick }) => ({ level: ['11', '90'][pick % 2], studyMode: 'fullTime' }),
  PoliticalStatusRecorded: () => ({ status: '13' }),
  FigureReported: ({ pick, to }) => figureData(pick, to),
};

/** One of the events recorded; what a history begins with is seldom meant. */
function picked({ pick }: Step, log: Log, types?: readonly string[]): Recorded | undefined {
  const since = pick % 5 === 0 ? 0 : beginning.length;
  const fitting = log.slice(since).filter(({ type }) => types === undefined || types.includes(type));
  return fitting[pick % Math.max(fitting.length, 1)];
}

function aboutIt(name: string, { stream, id }: Recorded): Act {
  return command(name, { stream, targetEventId: id, basis: LETTER, reason: '核对' });
}
