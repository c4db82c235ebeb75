import { OneOf, SECONDMENT_KINDS, SECONDMENT_STATES, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { SecondmentsAnswer } from './secondments.answers.ts';

/** What the board of secondments may be asked. */
export class SecondmentsQuery extends ListQuery {
  @OneOf(SECONDMENT_STATES, { optional: true }) state?: string;
  @OneOf(SECONDMENT_KINDS, { optional: true }) kind?: string;
  /** Id of a cadre. */
  @Text({ optional: true, max: 64 }) cadre?: string;
  /** Id of a team, home or host. */
  @Text({ optional: true, max: 64 }) team?: string;
  /** `true` for those alone that go on past their planned end. */
  @OneOf(['true', 'false'], { optional: true }) overrun?: 'true' | 'false';
}

/** Secondments (挂职) of the district, planned, under way and past. */
export class SecondmentsRead extends Read<SecondmentsQuery, SecondmentsAnswer> {}
