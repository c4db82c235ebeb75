import { Count, Flag, Id, ListOf, Ref, Says, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';
import { inWords } from '../dsl/words.ts';

class OfOneRound {
  @Says('The calendar year that is assessed 年度; it names the round')
  @Year()
  year: number;
}

export class AssessmentRoundOpened extends OfOneRound {}

/** A team's place in the ranking of its group. */
export class RankedTeam {
  @Says('Id of the team 班子编号')
  @Ref('team')
  teamId: string;
  @Says('Score of the team in hundredths of a point 得分: 9150 is 91.50')
  @Count({ max: 10_000_000 })
  scoreHundredths: number;
  @Says('Place in the group 名次, from 1; after a shared place as many are left out as share it')
  @Count({ min: 1, max: 10_000 })
  rank: number;
  @Says('`true` when the place is shared with another team and is meant to be 并列; not so when left out')
  @Flag({ optional: true })
  tied?: boolean;
}

export class RankingPublished extends OfOneRound {
  @Says('Name of the group of teams that are ranked with each other 排名组: `all`, `township` …')
  @Id()
  group: string;
  @Says('Every team of the group with its score and place 排名, each once')
  @ListOf(() => RankedTeam, { max: 500 })
  teams: RankedTeam[];
  @Says('Id of the team in the last place 末位班子; absent when that place is shared, or the group has one team only')
  @Ref('team', { optional: true, computed: true })
  last?: string;
}

export class AssessmentRoundClosed extends OfOneRound {}

export class AssessmentRoundReopened extends OfOneRound {}

const internal = 'internal' as const;

/** Every kind of event on an `assessmentRound` stream. */
export const roundKinds = {
  AssessmentRoundOpened: kind(AssessmentRoundOpened, {
    called: '启动年度考核',
    sensitivity: internal,
    zh: (d) => `${d.year}年度考核启动`,
    en: (d) => `Assessment round of ${d.year} opened`,
  }),
  RankingPublished: kind(RankingPublished, {
    called: '公布排名',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) =>
      `公布${d.year}年度“${inWords(d.group, 'zh')}”组排名,共${d.teams.length}个班子${d.last ? `,末位${named('team', d.last)}` : ''}`,
    en: (d, named) =>
      `Ranking ${d.year} of group “${inWords(d.group, 'en')}” published, ${d.teams.length} teams${d.last ? `, last ${named('team', d.last)}` : ''}`,
  }),
  AssessmentRoundClosed: kind(AssessmentRoundClosed, {
    called: '结束年度考核',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度考核结束`,
    en: (d) => `Assessment round of ${d.year} closed`,
  }),
  AssessmentRoundReopened: kind(AssessmentRoundReopened, {
    called: '重新开启年度考核',
    sensitivity: internal,
    zh: (d) => `${d.year}年度考核重新开启`,
    en: (d) => `Assessment round of ${d.year} reopened`,
  }),
};

/** The kinds of {@link roundKinds} as a type. */
export type RoundKinds = typeof roundKinds;
