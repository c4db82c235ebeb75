import { CountText, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { AssessmentsAnswer, RankingsAnswer } from './assessment.answers.ts';

/** What the assessment ledger may be asked. */
export class AssessmentsQuery extends ListQuery {
  @CountText({ optional: true, min: 1949, max: 2200 }) year?: number;
  /** Id of the team that was assessed. */
  @Text({ optional: true, max: 64 }) team?: string;
  /** Id of a cadre: only the assessments and the lines of this cadre. */
  @Text({ optional: true, max: 64 }) cadre?: string;
}

/** What the history of rankings may be asked. */
export class RankingsQuery extends ListQuery {
  @CountText({ optional: true, min: 1949, max: 2200 }) year?: number;
  @Text({ optional: true, max: 64 }) group?: string;
  /** Id of a team: it and the teams that were merged into it. */
  @Text({ optional: true, max: 64 }) team?: string;
}

/** The annual assessments (年度考核): cadre by year and team by year. */
export class AssessmentsRead extends Read<AssessmentsQuery, AssessmentsAnswer> {}
/** The rankings (排名) of every year and group. */
export class RankingsRead extends Read<RankingsQuery, RankingsAnswer> {}
