import { Count, Flag, Id, ListOf, Ref, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

export class AssessmentRoundOpened {
  @Year() year: number;
}

/** A team's place in the ranking of its group. */
export class RankedTeam {
  @Ref('team') teamId: string;
  /** In hundredths of a point: 9150 is 91.50. */
  @Count({ max: 10_000_000 }) scoreHundredths: number;
  @Count({ min: 1, max: 10_000 }) rank: number;
  /** Shares its rank with another team, and is meant to. */
  @Flag({ optional: true }) tied?: boolean;
}

export class RankingPublished {
  @Year() year: number;
  /** Teams that are ranked with each other: `all`, `township` … */
  @Id() group: string;
  @ListOf(() => RankedTeam, { max: 500 }) teams: RankedTeam[];
  /** The team in the last place; absent when that place is shared, or the group has one team only. */
  @Ref('team', { optional: true, computed: true }) last?: string;
}

export class AssessmentRoundClosed {
  @Year() year: number;
}

export class AssessmentRoundReopened {
  @Year() year: number;
}

const internal = 'internal' as const;

/** Every kind of event on an `assessmentRound` stream. */
export const roundKinds = {
  AssessmentRoundOpened: kind(AssessmentRoundOpened, {
    held: internal,
    zh: (d) => `${d.year}年度考核启动`,
    en: (d) => `Assessment round of ${d.year} opened`,
  }),
  RankingPublished: kind(RankingPublished, {
    held: internal,
    pastFact: true,
    zh: (d, named) =>
      `公布${d.year}年度“${d.group}”组排名,共${d.teams.length}个班子${d.last ? `,末位${named('team', d.last)}` : ''}`,
    en: (d, named) =>
      `Ranking ${d.year} of group “${d.group}” published, ${d.teams.length} teams${d.last ? `, last ${named('team', d.last)}` : ''}`,
  }),
  AssessmentRoundClosed: kind(AssessmentRoundClosed, {
    held: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度考核结束`,
    en: (d) => `Assessment round of ${d.year} closed`,
  }),
  AssessmentRoundReopened: kind(AssessmentRoundReopened, {
    held: internal,
    zh: (d) => `${d.year}年度考核重新开启`,
    en: (d) => `Assessment round of ${d.year} reopened`,
  }),
};

/** The kinds of {@link roundKinds} as a type. */
export type RoundKinds = typeof roundKinds;
