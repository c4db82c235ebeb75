import { CountText, OneOf, SUPERVISION_STATES, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import { SUPERVISION_KINDS, type HeartToHeartAnswer, type SupervisionAnswer } from './supervision.answers.ts';

/** What the list of supervision cases may be asked. */
export class SupervisionQuery extends ListQuery {
  /** `admonition`, `heartToHeart` … */
  @OneOf(SUPERVISION_KINDS, { optional: true }) kind?: string;
  @OneOf(SUPERVISION_STATES, { optional: true }) state?: string;
  /** Id of a cadre. */
  @Text({ optional: true, max: 64 }) cadre?: string;
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
}

/** What the board of heart-to-heart talks may be asked. */
export class HeartToHeartQuery extends ListQuery {
  /** The year of `asOf` without it. */
  @CountText({ optional: true, min: 1949, max: 2200 }) year?: number;
  /** Id of a team. */
  @Text({ optional: true, max: 64 }) team?: string;
}

/** Supervision cases (监督事项): that there are such cases, of whom, their kinds, dates and outcomes; never their grounds. */
export class SupervisionRead extends Read<SupervisionQuery, SupervisionAnswer> {}
/** Who of each team had the year's heart-to-heart talk (谈心谈话) with a principal. */
export class HeartToHeartRead extends Read<HeartToHeartQuery, HeartToHeartAnswer> {}
