import { ACTIONS, APPOINTMENT_STATES, OneOf, Says, Text } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import type {
  AppointmentsAnswer,
  DecisionHistoryAnswer,
  DownwardMovesAnswer,
  NoticesAnswer,
  ProbationsAnswer,
} from './appointments.answers.ts';

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
