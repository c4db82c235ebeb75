import { ACTIONS, APPOINTMENT_STATES, OneOf, Text } from '#libs/domain';
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
  /** A state; `all` for closed cases too. Without it those that are still open. */
  @OneOf([...APPOINTMENT_STATES, 'all'], { optional: true }) state?: string;
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
  /** `promote`, `transfer`, `remove` … */
  @OneOf(ACTIONS, { optional: true }) action?: string;
}

/** What the board of public notices may be asked. */
export class NoticesQuery extends ListQuery {
  /** `running` without it. */
  @OneOf(['running', 'concluded', 'all'], { optional: true }) state?: string;
}

/** What the board of probations may be asked. */
export class ProbationsQuery extends ListQuery {
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
  /** `ended`: the year is over and the review is still to come. */
  @OneOf(['running', 'ended', 'all'], { optional: true }) state?: string;
}

/** What the list of downward moves may be asked. */
export class DownwardMovesQuery extends ListQuery {
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
  /** `remove`, `demote`, `toNonLeading`, `resignOrdered` … */
  @OneOf(ACTIONS, { optional: true }) action?: string;
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
