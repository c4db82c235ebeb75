import { OneOf, Says, TEAM_KINDS, Text, type TeamKind } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { sortsOf } from '../reads/sort.ts';
import { TEAM_STATES, type CompositionAnswer, type TeamAnswer, type TeamsAnswer } from './teams.answers.ts';

/** What the list of teams may be asked. */
export class TeamsQuery extends ListQuery {
  @Says('班子类别 Kind of team')
  @OneOf(TEAM_KINDS, { optional: true })
  kind?: TeamKind;
  @Says('状态 State of the team; `active` without it, `all` for every one')
  @OneOf([...TEAM_STATES, 'all'], { optional: true })
  state?: string;
  @Says('名称 Part of the name')
  @Text({ optional: true, max: 100 })
  q?: string;
  @Says('有无空缺 `true` for teams with a vacant post, `false` for those with none; left out for all')
  @OneOf(['true', 'false'], { optional: true })
  vacant?: 'true' | 'false';
  @Says('排序 `name`, or `kind`; with a minus the other way round. By id without it')
  @OneOf(sortsOf(['name', 'kind']), { optional: true })
  sort?: string;
}

/** The list of teams (班子). */
export class TeamsRead extends Read<TeamsQuery, TeamsAnswer> {}
/** One team. */
export class TeamRead extends Read<ReadQuery, TeamAnswer> {}
/** Who sits in a team. */
export class CompositionRead extends Read<ReadQuery, CompositionAnswer> {}
