import {
  effectiveHistory,
  END_OF_TIME,
  type EffectiveEvent,
  type IsTimeless,
  type PartialDate,
  type PlainDate,
  type Recorded,
} from '#libs/kernel';
import type { Studies } from './schools.ts';

/** An interval of effective dates; `to` is `END_OF_TIME` while it goes on. */
export interface Interval {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A post that the ledger says somebody held. */
export interface KnownTenure extends Interval {
  readonly teamId: string;
  readonly postId: string;
}

/** An education that the ledger has on record. */
export interface KnownEducation extends Studies {
  readonly eventId: string;
  readonly level: string;
  readonly degree?: string;
  readonly studyMode: 'fullTime' | 'inService';
}

/** A political status that the ledger has on record. */
export interface KnownStatus {
  readonly eventId: string;
  readonly status: string;
  readonly joinedOn?: PartialDate;
  readonly effectiveOn: PlainDate;
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
  readonly tenures: readonly KnownTenure[];
  /** Every event of the cadre's own stream, in log order. */
  readonly recorded: readonly Recorded[];
}

/** A post of a team and the days on which it is authorised. */
export interface KnownPost extends Interval {
  readonly postId: string;
  readonly title: string;
}

/** A team with its names and posts through the years. */
export interface KnownTeam {
  readonly teamId: string;
  readonly names: readonly (Interval & { readonly name: string })[];
  readonly posts: readonly KnownPost[];
}

/** What a form is compared with. */
export interface KnownLedger {
  readonly today: PlainDate;
  /** The day the ledger was opened (期初建账), if it was. */
  readonly openedOn?: PlainDate;
  /** The district as unit names may begin with it, `辽宁省葫芦岛市南票区`; without it the form's reporting unit says. */
  readonly district?: string;
  readonly teams: readonly KnownTeam[];
  /** Cadres of this name and sex. */
  find(name: string, sex: string): readonly KnownCadre[];
}

type Facts = Record<string, string | undefined>;

const FACTS = ['name', 'sex', 'birth', 'ethnicity', 'nativePlace', 'startedWork'];

/** What the events of a `cadre` stream come to. */
export function cadreFrom(
  cadreId: string,
  recorded: readonly Recorded[],
  isTimeless: IsTimeless,
  tenures: readonly KnownTenure[],
): KnownCadre {
  const facts: Facts = {};
  const educations: KnownEducation[] = [];
  const statuses: KnownStatus[] = [];
  for (const event of effectiveHistory(recorded, isTimeless)) {
    const data = event.data as Facts;
    if (event.type === 'EducationRecorded') educations.push(educationFrom(event));
    else if (event.type === 'PoliticalStatusRecorded') {
      const { id: eventId, effectiveOn } = event;
      statuses.push({ eventId, status: data['status'] ?? '', joinedOn: data['joinedOn'], effectiveOn });
    } else if (['CadreRegistered', 'CadreRenamed', 'CadreFactsCorrected'].includes(event.type)) {
      for (const fact of FACTS) facts[fact] = data[fact] ?? facts[fact];
    }
  }
  const { name = '', sex = '', birth = '', ethnicity, nativePlace, startedWork } = facts;
  return { cadreId, name, sex, birth, ethnicity, nativePlace, startedWork, educations, statuses, tenures, recorded };
}

function educationFrom({ id, data }: EffectiveEvent): KnownEducation {
  const { level = '', degree, studyMode, major, school } = data as Facts;
  return { eventId: id, level, degree, studyMode: studyMode === 'inService' ? 'inService' : 'fullTime', major, school };
}

/** What the events of a `team` stream come to, as far as names and posts go. */
export function teamFrom(teamId: string, recorded: readonly Recorded[], isTimeless: IsTimeless): KnownTeam {
  const names: { name: string; from: PlainDate; to: PlainDate }[] = [];
  const posts: { postId: string; title: string; from: PlainDate; to: PlainDate }[] = [];
  const end = (rows: { to: PlainDate }[], on: PlainDate): void => {
    for (const row of rows) if (row.to === END_OF_TIME) row.to = on;
  };
  for (const { type, data, effectiveOn } of effectiveHistory(recorded, isTimeless)) {
    const { name = '', postId = '', title = '' } = data as Facts;
    if (type === 'TeamRegistered' || type === 'TeamRenamed') {
      end(names, effectiveOn);
      names.push({ name, from: effectiveOn, to: END_OF_TIME });
    } else if (type === 'PostAuthorised') {
      posts.push({ postId, title, from: effectiveOn, to: END_OF_TIME });
    } else if (type === 'PostWithdrawn') {
      end(
        posts.filter((post) => post.postId === postId),
        effectiveOn,
      );
    } else if (type === 'TeamMerged' || type === 'TeamAbolished') {
      end(names, effectiveOn);
      end(posts, effectiveOn);
    }
  }
  return { teamId, names, posts };
}
