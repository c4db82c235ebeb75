import { OneOf, Says } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { sortsOf } from '../reads/sort.ts';
import { StreamName } from '../reads/stream-name.ts';
import {
  CASE_CATEGORIES,
  STATES_OF_ANY_CASE,
  type AttentionAnswer,
  type CaseAnswer,
  type CasesAnswer,
} from './cases.answers.ts';

/** What cases can be put in order by. */
export const CASE_SORTS = {
  openedOn: ['openedOn'],
  dueOn: ['dueOn'],
  closedOn: ['closedOn'],
  kind: ['kind', 'openedOn'],
  state: ['state', 'openedOn'],
  subject: ['subjects[0]'],
} as const;

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
  @Says(
    '排序 `openedOn`, `dueOn`, `closedOn`, `kind`, `state` or `subject`; with a minus the other way round. By category and id without it; what has no such day comes last either way',
  )
  @OneOf(sortsOf(Object.keys(CASE_SORTS)), { optional: true })
  sort?: string;
}

/** Every case (事项) of every kind in one list. */
export class CasesRead extends Read<CasesQuery, CasesAnswer> {}

/** One case with how it goes on. */
export class CaseRead extends Read<ReadQuery, CaseAnswer> {}

/** What may be asked of what waits. */
export class AttentionQuery extends ListQuery {
  @Says('事项类别 Category of the cases; every one without it')
  @OneOf(CASE_CATEGORIES, { optional: true })
  category?: string;
}

/** What waits for somebody. */
export class AttentionRead extends Read<AttentionQuery, AttentionAnswer> {}
