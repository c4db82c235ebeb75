import { CountText, Says, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { AssessmentsAnswer, RankingsAnswer } from './assessment.answers.ts';

/** What the assessment ledger may be asked. */
export class AssessmentsQuery extends ListQuery {
  @Says('年度 The year assessed')
  @CountText({ optional: true, min: 1949, max: 2200 })
  year?: number;
  @Says('班子编号 Id of the team that was assessed')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('干部编号 Id of a cadre: the assessments and the lines of this cadre alone')
  @Text({ optional: true, max: 64 })
  cadre?: string;
}

/** What the history of rankings may be asked. */
export class RankingsQuery extends ListQuery {
  @Says('年度 The year of the ranking')
  @CountText({ optional: true, min: 1949, max: 2200 })
  year?: number;
  @Says('排名组 Group of teams that are ranked with each other')
  @Text({ optional: true, max: 64 })
  group?: string;
  @Says('班子编号 Id of a team: it and the teams that were merged into it')
  @Text({ optional: true, max: 64 })
  team?: string;
}

/** The annual assessments (年度考核): cadre by year and team by year. */
export class AssessmentsRead extends Read<AssessmentsQuery, AssessmentsAnswer> {}
/** The rankings (排名) of every year and group. */
export class RankingsRead extends Read<RankingsQuery, RankingsAnswer> {}
