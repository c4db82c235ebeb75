import { OneOf, Says } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import { StreamName } from '../reads/stream-name.ts';
import { CASE_CATEGORIES, STATES_OF_ANY_CASE, type CasesAnswer } from './cases.answers.ts';

/** What the list of cases may be asked. */
export class CasesQuery extends ListQuery {
  @Says('事项类别 Category of the stream')
  @OneOf(CASE_CATEGORIES, { optional: true })
  category?: string;
  @Says('状态 State of the case; every one without it')
  @OneOf(STATES_OF_ANY_CASE, { optional: true })
  state?: string;
  @Says('主体 A stream that the case is about, `cadre-…` or `team-…`')
  @StreamName()
  subject?: string;
}

/** Every case (事项) of every kind in one list. */
export class CasesRead extends Read<CasesQuery, CasesAnswer> {}
