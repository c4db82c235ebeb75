import { OneOf, TEAM_KINDS, Text, type TeamKind } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { TEAM_STATES, type CompositionAnswer, type TeamAnswer, type TeamsAnswer } from './teams.answers.ts';

/** What the list of teams may be asked. */
export class TeamsQuery extends ListQuery {
  @OneOf(TEAM_KINDS, { optional: true }) kind?: TeamKind;
  /** `active` without it; `all` for merged and abolished teams too. */
  @OneOf([...TEAM_STATES, 'all'], { optional: true }) state?: string;
  /** Part of the name. */
  @Text({ optional: true, max: 100 }) q?: string;
}

/** The list of teams (班子). */
export class TeamsRead extends Read<TeamsQuery, TeamsAnswer> {}
/** One team. */
export class TeamRead extends Read<ReadQuery, TeamAnswer> {}
/** Who sits in a team. */
export class CompositionRead extends Read<ReadQuery, CompositionAnswer> {}
