import {
  effectiveHistory,
  type Basis,
  END_OF_TIME,
  monthOf,
  type EffectiveEvent,
  type OnTheAxis,
  type PartialDate,
  type PlainDate,
  type Recorded,
} from '#libs/kernel';
import type { YearGrade } from './grades.ts';
import type { IdentityNumber } from './read/identity-number.ts';
import type { Studies } from './schools.ts';

/** An interval of effective dates; `to` is `END_OF_TIME` while it goes on. */
export interface Interval {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A record of the ledger, and what it rests on as it holds now: its own paper and that of its last correction. */
export interface KnownRecord {
  readonly eventId: string;
  readonly papers: readonly (Basis | undefined)[];
}

/** A post that the ledger says somebody held. */
export interface KnownTenure extends Interval {
  readonly teamId: string;
  readonly postId: string;
  readonly cadreId: string;
  readonly assignedBy?: KnownRecord;
  /** Absent while it goes on, and where it ended with the team. */
  readonly relievedBy?: KnownRecord;
}

/** An education that the ledger has on record. */
export interface KnownEducation extends Studies, KnownRecord {
  readonly effectiveOn: PlainDate;
  readonly level: string;
  readonly degree?: string;
  readonly studyMode: 'fullTime' | 'inService';
}

/** A political status that the ledger has on record. */
export interface KnownStatus extends KnownRecord {
  readonly status: string;
  readonly joinedOn?: PartialDate;
  readonly effectiveOn: PlainDate;
}

/** A time at a unit that the ledger has not, as it has on record. */
export interface KnownService extends KnownRecord {
  readonly post: string;
  readonly until?: PartialDate;
  readonly effectiveOn: PlainDate;
}

/** The grade of a year that the ledger has on record. */
export interface KnownGrade extends KnownRecord, YearGrade {
  readonly teamId: string;
}

/** What the ledger knows of a cadre, corrections applied. */
export interface KnownCadre {
  readonly cadreId: string;
  readonly name: string;
  readonly sex: string;
  readonly birth: PartialDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly startedWork?: PartialDate;
  readonly educations: readonly KnownEducation[];
  /** Oldest first. */
  readonly statuses: readonly KnownStatus[];
  readonly served: readonly KnownService[];
  readonly tenures: readonly KnownTenure[];
  readonly grades: readonly KnownGrade[];
  /** The months in which secondments (挂职) begin that are on record. */
  readonly secondedFrom: readonly PartialDate[];
  /** What each fact was before it was set right, by its name. */
  readonly former: Readonly<Record<string, readonly string[]>>;
  /** Every event of the cadre's own stream, in log order. */
  readonly recorded: readonly Recorded[];
}

/** A post of a team and the days on which it is authorised. */
export interface KnownPost extends Interval {
  readonly postId: string;
  readonly title: string;
}

/** A team with its names, its posts and who held them through the years. */
export interface KnownTeam {
  readonly teamId: string;
  readonly names: readonly (Interval & { readonly name: string })[];
  readonly posts: readonly KnownPost[];
  readonly tenures: readonly KnownTenure[];
  /** Every assignment on record, those included that were annulled or moved since. */
  readonly assigned: readonly (Pick<KnownTenure, 'cadreId' | 'postId' | 'from'> & { readonly sha256?: string })[];
}

/** What a form is compared with. */
export interface KnownLedger {
  readonly today: PlainDate;
  /** The day the ledger was opened (期初建账), if it was. */
  readonly openedOn?: PlainDate;
  /** The district as unit names may begin with it, `辽宁省葫芦岛市南票区`; without it the form's reporting unit says. */
  readonly district?: string;
  readonly teams: readonly KnownTeam[];
  /** Cadres whose name, in its normal form, is or was this one. */
  named(normalName: string): readonly KnownCadre[];
  /** The cadre of this id. */
  cadre(cadreId: string): KnownCadre | undefined;
  /** Whether a team's assessment of a year was held, was opened only to take in the grades of forms, or is not there. */
  assessment(year: number, teamId: string): 'held' | 'ofForms' | 'none';
  /** Ids of the cadres on whose forms this identity number stood, and whether a cadre's forms had another one. */
  readonly numbers: KnownNumbers;
}

/** What is known of identity numbers, none of which can be told from it. */
export interface KnownNumbers {
  /** The number as it is compared: a keyed hash. */
  hashOf(number: IdentityNumber): string;
  /** Cadres on whose forms this number stood. */
  cadresOf(hash: string): readonly string[];
  /** The numbers that stood on the forms of a cadre. */
  numbersOf(cadreId: string): readonly string[];
}

type Facts = Record<string, string | undefined>;

const FACTS = ['name', 'sex', 'birth', 'ethnicity', 'nativePlace', 'startedWork'];

/** What the events of a `cadre` stream come to. */
export function cadreFrom(
  cadreId: string,
  recorded: readonly Recorded[],
  axis: OnTheAxis,
  { tenures, grades, secondedFrom }: Pick<KnownCadre, 'tenures' | 'grades' | 'secondedFrom'>,
): KnownCadre {
  const facts: Facts = {};
  const former: Record<string, string[]> = {};
  const educations: KnownEducation[] = [];
  const statuses: KnownStatus[] = [];
  const served: KnownService[] = [];
  for (const event of effectiveHistory(recorded, axis)) {
    const data = event.data as Facts;
    const { effectiveOn } = event;
    if (event.type === 'EducationRecorded') {
      educations.push({ ...educationFrom(event), ...recordOf(event, recorded), effectiveOn });
    } else if (event.type === 'PoliticalStatusRecorded') {
      statuses.push({
        ...recordOf(event, recorded),
        status: data['status'] ?? '',
        joinedOn: data['joinedOn'],
        effectiveOn,
      });
    } else if (event.type === 'ServiceElsewhereRecorded') {
      const { post = '', until } = data;
      served.push({ ...recordOf(event, recorded), post, until, effectiveOn });
    } else if (['CadreRegistered', 'CadreRenamed', 'CadreFactsCorrected'].includes(event.type)) {
      for (const fact of FACTS) facts[fact] = data[fact] ?? facts[fact];
    }
  }
  for (const { data } of recorded) {
    for (const fact of FACTS) {
      const was = (data as Facts)[fact];
      if (was !== undefined && was !== facts[fact]) (former[fact] ??= []).push(was);
    }
  }
  const { name = '', sex = '', birth = '', ethnicity, nativePlace, startedWork } = facts;
  return {
    cadreId,
    name,
    sex,
    birth,
    ethnicity,
    nativePlace,
    startedWork,
    educations,
    statuses,
    served,
    tenures,
    grades,
    secondedFrom,
    former,
    recorded,
  };
}

function recordOf({ id, meta, correctedBy }: EffectiveEvent, recorded: readonly Recorded[]): KnownRecord {
  const correction = correctedBy === undefined ? undefined : recorded.find((event) => event.id === correctedBy);
  return { eventId: id, papers: [meta.basis, ...(correction ? [correction.meta.basis] : [])] };
}

function educationFrom({ data }: EffectiveEvent): Omit<KnownEducation, keyof KnownRecord | 'effectiveOn'> {
  const { level = '', degree, studyMode, major, school } = data as Facts;
  return { level, degree, studyMode: studyMode === 'inService' ? 'inService' : 'fullTime', major, school };
}

/** The months in which the secondments in the events of a `secondment` stream begin. */
export function secondmentsFrom(recorded: readonly Recorded[], axis: OnTheAxis): PartialDate[] {
  return effectiveHistory(recorded, axis).flatMap(({ type, data, effectiveOn }) => {
    if (type === 'SecondmentPlanned') return monthOf(String(data['plannedFrom']));
    return type === 'SecondmentStarted' ? monthOf(effectiveOn) : [];
  });
}

/** The grades in the events of an `assessment` stream, by cadre. */
export function gradesFrom(recorded: readonly Recorded[], axis: OnTheAxis): Map<string, KnownGrade> {
  const grades = new Map<string, KnownGrade>();
  for (const event of effectiveHistory(recorded, axis)) {
    if (!['CadreGradeCertified', 'UngradedRecorded'].includes(event.type)) continue;
    const { cadreId = '', teamId = '', grade = 'ungraded' } = event.data as Facts;
    grades.set(cadreId, { ...recordOf(event, recorded), year: Number(event.data['year']), teamId, grade });
  }
  return grades;
}

/** What the events of a `team` stream come to, as far as names, posts and who held them go. */
export function teamFrom(teamId: string, recorded: readonly Recorded[], axis: OnTheAxis): KnownTeam {
  const names: Ending<{ name: string }>[] = [];
  const posts: Ending<{ postId: string; title: string }>[] = [];
  const tenures: Ending<Omit<KnownTenure, keyof Interval>>[] = [];
  for (const event of effectiveHistory(recorded, axis)) {
    const { type, data, effectiveOn: from } = event;
    const { name = '', postId = '', title = '', cadreId = '' } = data as Facts;
    const ofPost = <T extends { postId: string }>(rows: T[]): T[] => rows.filter((row) => row.postId === postId);
    if (type === 'TeamRegistered' || type === 'TeamRenamed') {
      end(names, from);
      names.push({ name, from, to: END_OF_TIME });
    } else if (type === 'PostAuthorised') {
      posts.push({ postId, title, from, to: END_OF_TIME });
    } else if (type === 'PostWithdrawn') {
      end(ofPost(posts), from);
    } else if (type === 'IncumbentAssigned') {
      const assignedBy = recordOf(event, recorded);
      tenures.push({ teamId, postId, cadreId, from, to: END_OF_TIME, assignedBy });
    } else if (type === 'PastIncumbencyRecorded' && !event.ends) {
      const recordedBy = recordOf(event, recorded);
      const to = String(data['until']);
      tenures.push({ teamId, postId, cadreId, from, to, assignedBy: recordedBy, relievedBy: recordedBy });
    } else if (type === 'IncumbentRelieved') {
      const relievedBy = recordOf(event, recorded);
      for (const row of end(ofPost(tenures), from)) row.relievedBy = relievedBy;
    } else if (type === 'TeamMerged' || type === 'TeamAbolished') {
      for (const rows of [names, posts, tenures]) end<{ to: PlainDate }>(rows, from);
    }
  }
  const assigned = recorded.flatMap(({ type, data, meta }) => {
    const { cadreId = '', postId = '' } = data as Facts;
    return type === 'IncumbentAssigned' || type === 'PastIncumbencyRecorded'
      ? [
          {
            cadreId,
            postId,
            from: meta.effectiveOn,
            ...(meta.basis?.sha256 === undefined ? {} : { sha256: meta.basis.sha256 }),
          },
        ]
      : [];
  });
  return { teamId, names, posts, tenures, assigned };
}

type Ending<Row> = { -readonly [K in keyof (Row & Interval)]: (Row & Interval)[K] };

function end<Row extends { to: PlainDate }>(rows: readonly Row[], on: PlainDate): Row[] {
  const open = rows.filter(({ to }) => to === END_OF_TIME);
  for (const row of open) row.to = on;
  return open;
}
