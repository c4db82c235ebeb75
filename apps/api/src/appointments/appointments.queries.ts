import { ACTIONS, APPOINTMENT_STATES, Day, OneOf, Says, Text } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { sortsOf } from '../reads/sort.ts';
import type {
  AppointmentsAnswer,
  DecisionHistoryAnswer,
  DownwardMovesAnswer,
  NoticesAnswer,
  ProbationsAnswer,
} from './appointments.answers.ts';

/** What appointment cases can be put in order by. */
export const APPOINTMENT_SORTS = {
  openedOn: ['openedOn'],
  closedOn: ['closedOn'],
  state: ['state', 'openedOn'],
} as const;

/** What the board of appointment cases may be asked. */
export class AppointmentsQuery extends ListQuery {
  @Says('状态 State of the case; those still open without it, `all` for closed ones too')
  @OneOf([...APPOINTMENT_STATES, 'all'], { optional: true })
  state?: string;
  @Says('班子编号 Id of a team')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('任免类型 Action of the case')
  @OneOf(ACTIONS, { optional: true })
  action?: string;
  @Says('干部编号 Id of a cadre whom the case is about')
  @Text({ optional: true, max: 64 })
  cadre?: string;
  @Says('启动不早于 First day of opening')
  @Day({ optional: true })
  from?: string;
  @Says('启动不晚于 Last day of opening')
  @Day({ optional: true })
  to?: string;
  @Says('排序 `openedOn`, `closedOn` or `state`; with a minus the other way round. By id without it')
  @OneOf(sortsOf(Object.keys(APPOINTMENT_SORTS)), { optional: true })
  sort?: string;
}

/** What the board of public notices may be asked. */
export class NoticesQuery extends ListQuery {
  @Says('状态 State of the notice; `running` without it, `all` for every one')
  @OneOf(['running', 'concluded', 'all'], { optional: true })
  state?: string;
}

/** What the board of probations may be asked. */
export class ProbationsQuery extends ListQuery {
  @Says('班子编号 Id of a team')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('状态 `running`, or `ended` where the year is over and the review still to come; `all`, also without it')
  @OneOf(['running', 'ended', 'all'], { optional: true })
  state?: string;
}

/** What the list of downward moves may be asked. */
export class DownwardMovesQuery extends ListQuery {
  @Says('班子编号 Id of a team')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('任免类型 How the post was taken away')
  @OneOf(ACTIONS, { optional: true })
  action?: string;
}

/** Every step, vote, check, actor and document of one appointment case (全程纪实). */
export class DecisionHistoryRead extends Read<ReadQuery, DecisionHistoryAnswer> {}
/** The appointment cases (任免事项). */
export class AppointmentsRead extends Read<AppointmentsQuery, AppointmentsAnswer> {}
/** The public notices (任前公示). */
export class NoticesRead extends Read<NoticesQuery, NoticesAnswer> {}
/** Who is on probation (试用期), and until when. */
export class ProbationsRead extends Read<ProbationsQuery, ProbationsAnswer> {}
/** Letters that took a post away (能下). */
export class DownwardMovesRead extends Read<DownwardMovesQuery, DownwardMovesAnswer> {}
