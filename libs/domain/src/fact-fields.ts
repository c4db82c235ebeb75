import {
  categoryOf,
  idOf,
  type FieldInfo,
  type Json,
  type JsonObject,
  type Kind,
  type Sensitivity,
} from '#libs/kernel';
import { features } from './features.ts';
import type { Facts } from './shared/facts.ts';

/** The sensitivity of a kind of fact, and its fields. */
export interface FactInfo {
  /** Who may not read at this level does not learn that there is such a fact. */
  readonly sensitivity: Sensitivity;
  /** The event by which it comes to be: whoever may know of that for a reason of his own may know of the fact. */
  readonly by: string;
  /** The fields that say more of themselves than the fact does; the same as those of its event where they are the same. */
  readonly fields: Readonly<Record<string, FieldInfo>>;
  /** Whose it is; left out where it is of nobody: of the district, or for everybody. */
  readonly about?: FactAbout;
}

/** Where a fact says whose it is. */
export interface FactAbout {
  /** The first part of its key is a team (`key`), it refers to one (`ref`), or these paths of the value lead to teams. */
  readonly team?: 'key' | 'ref' | readonly string[];
  /** The first part of its key is a cadre (`key`), it refers to one (`ref`), or this path leads to cadres. */
  readonly cadre?: 'key' | 'ref' | readonly string[];
  /** This path leads to the streams of teams and cadres. */
  readonly stream?: readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = Object.assign({}, ...features.map((feature) => feature.kinds)) as Record<
  string,
  Kind
>;

function madeBy(by: string, sensitivity: Sensitivity, about?: FactAbout, fields: FactInfo['fields'] = {}): FactInfo {
  const kind = kinds[by];
  if (!kind) throw new TypeError(`no feature has an event ${by}`);
  return { by, sensitivity, fields: { ...kind.fields, ...fields }, ...(about ? { about } : {}) };
}

/** A list in which each entry is what an event said. */
function listOf(by: string): FieldInfo {
  return { sensitivity: 'internal', nested: madeBy(by, 'internal').fields };
}

const ofCadre: FactAbout = { cadre: 'key' };
const ofTeam: FactAbout = { team: 'key' };
const ofTeamAndCadre: FactAbout = { team: ['teamId'], cadre: 'ref' };
const ofPostsAndCadre: FactAbout = { team: ['posts.teamId'], cadre: 'ref' };
// How many stood at each stage is told with the votes.
const stages: FieldInfo = { sensitivity: 'restricted' };

/** The sensitivity of each kind of fact, and whose it is. */
export const factFields: Readonly<Record<keyof Facts, FactInfo>> = {
  cadre: madeBy('CadreRegistered', 'internal', ofCadre),
  education: madeBy('EducationRecorded', 'internal', ofCadre, { records: listOf('EducationRecorded') }),
  politicalStatus: madeBy('PoliticalStatusRecorded', 'internal', ofCadre),
  civilRank: madeBy('CivilRankRecorded', 'internal', ofCadre),
  reserve: madeBy('ReserveListed', 'restricted', ofCadre),
  departure: madeBy('CadreDeparted', 'internal', ofCadre),
  team: madeBy('TeamRegistered', 'open', ofTeam),
  post: madeBy('PostAuthorised', 'open', ofTeam),
  incumbency: madeBy('IncumbentAssigned', 'open', { team: 'key', cadre: 'ref' }),
  displaced: madeBy('TeamMerged', 'open', { team: 'key', cadre: 'ref' }),
  dissolved: madeBy('TeamAbolished', 'open', ofTeam),
  patron: madeBy('PatronAssigned', 'internal', ofTeam),
  improvement: madeBy('TeamImprovementOpened', 'internal', ofTeam),
  ledger: madeBy('LedgerOpened', 'open'),
  figure: madeBy('FigureReported', 'open'),
  // How closely a case is held it says itself, whole: it may be opened up by a later act.
  case: { by: 'AppointmentCaseOpened', sensitivity: 'internal', fields: {}, about: { stream: ['subjects'] } },
  assessmentRound: madeBy('AssessmentRoundOpened', 'internal'),
  ranking: madeBy('RankingPublished', 'internal', { team: 'ref' }),
  assessment: madeBy('TeamAssessmentOpened', 'internal', { team: ['teamId'] }),
  teamGrade: madeBy('TeamGradeCertified', 'internal', { team: 'ref' }),
  grade: madeBy('CadreGradeCertified', 'internal', ofTeamAndCadre),
  fitness: madeBy('FitnessCertified', 'internal', ofTeamAndCadre),
  reviewVote: madeBy('ReviewVoteRecorded', 'restricted', ofTeamAndCadre),
  opinionPoll: madeBy('OpinionPollRecorded', 'restricted', ofTeamAndCadre),
  trainingClass: madeBy('TrainingClassOpened', 'internal'),
  trainingRecord: madeBy('TraineeEnrolled', 'internal', { cadre: 'ref' }),
  supervision: madeBy('SupervisionCaseOpened', 'restricted', ofTeamAndCadre),
  supervisionOrigin: madeBy('SupervisionCaseOpened', 'restricted', { cadre: ['cadreId'] }),
  talk: madeBy('TalkRecorded', 'restricted', ofTeamAndCadre),
  admonition: madeBy('AdmonitionIssued', 'restricted', { cadre: 'ref' }),
  secondment: madeBy('SecondmentPlanned', 'internal', { team: ['homeTeamId', 'hostTeamId'], cadre: 'ref' }),
  exception: madeBy('ExceptionProposed', 'restricted', { stream: ['subjects'] }),
  appointment: {
    by: 'AppointmentCaseOpened',
    sensitivity: 'internal',
    fields: { stages },
    about: { team: ['posts.teamId'], cadre: ['cadreIds'] },
  },
  candidacy: {
    by: 'AppointmentCaseOpened',
    sensitivity: 'restricted',
    fields: {},
    about: { team: ['posts.teamId', 'leaves.teamId'], cadre: 'ref' },
  },
  filling: {
    by: 'AppointmentCaseOpened',
    sensitivity: 'restricted',
    fields: {},
    about: { team: ['teamId'], cadre: ['wonBy'] },
  },
  publicNotice: madeBy('PublicNoticeStarted', 'open'),
  // Whether a post is held on probation is as open as who holds it.
  probation: { by: 'AppointmentIssued', sensitivity: 'open', fields: {}, about: ofTeamAndCadre },
  downwardMove: { by: 'AppointmentIssued', sensitivity: 'internal', fields: {}, about: ofPostsAndCadre },
  // What a rule saw may be votes and people, and more is held no closer than what it was found of.
  finding: { by: 'FindingAcknowledged', sensitivity: 'restricted', fields: {}, about: { stream: ['subjects'] } },
  findingHandling: { by: 'FindingAcknowledged', sensitivity: 'restricted', fields: {} },
};

/** The teams and cadres that a fact is about. */
export interface FactSubjects {
  readonly teams: readonly string[];
  readonly cadres: readonly string[];
}

/** Whose a fact is, by its key and its value; undefined where its kind is of nobody. */
export function subjectsOf<K extends keyof Facts>(kind: K, key: string, value: Facts[K]): FactSubjects | undefined {
  const { about } = factFields[kind];
  if (!about) return undefined;
  const [first = '', ...rest] = key.split('/');
  const under = (paths: readonly string[]): string[] => paths.flatMap((path) => textsUnder(value, path.split('.')));
  const streams = under(about.stream ?? []);
  const named = (category: string): string[] =>
    streams.filter((stream) => categoryOf(stream) === category).map((stream) => idOf(stream));
  const { team = [], cadre = [] } = about;
  const of = (where: 'key' | 'ref' | readonly string[], name: string): readonly string[] => {
    if (where === 'key') return [first];
    if (where !== 'ref') return under(where);
    // What a fact refers to stands in it too, or is the last part of its key.
    return [name in value ? String(value[name]) : (rest.at(-1) ?? '')];
  };
  return { teams: [...of(team, 'teamId'), ...named('team')], cadres: [...of(cadre, 'cadreId'), ...named('cadre')] };
}

function textsUnder(value: Json | undefined, [name, ...path]: readonly string[]): string[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((each) => textsUnder(each, name === undefined ? [] : [name, ...path]));
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return textsUnder((value as JsonObject | undefined)?.[name], path);
}
