import { OneOf, SECONDMENT_KINDS, SECONDMENT_STATES, Says, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { SecondmentsAnswer } from './secondments.answers.ts';

/** What the board of secondments may be asked. */
export class SecondmentsQuery extends ListQuery {
  @Says('状态 State of the secondment; every one without it')
  @OneOf(SECONDMENT_STATES, { optional: true })
  state?: string;
  @Says('挂职种类 Kind of secondment')
  @OneOf(SECONDMENT_KINDS, { optional: true })
  kind?: string;
  @Says('干部编号 Id of a cadre')
  @Text({ optional: true, max: 64 })
  cadre?: string;
  @Says('班子编号 Id of a team, home or host')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('超期未归 `true`: those alone that go on past their planned end; `false`: the others')
  @OneOf(['true', 'false'], { optional: true })
  overrun?: 'true' | 'false';
}

/** Secondments (挂职) of the district, planned, under way and past. */
export class SecondmentsRead extends Read<SecondmentsQuery, SecondmentsAnswer> {}
