import { CountText, OneOf, SUPERVISION_STATES, Says, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import { sortsOf } from '../reads/sort.ts';
import { SUPERVISION_KINDS, type HeartToHeartAnswer, type SupervisionAnswer } from './supervision.answers.ts';

/** What supervision cases can be put in order by. */
export const SUPERVISION_SORTS = {
  openedOn: ['openedOn'],
  kind: ['kind', 'openedOn'],
  state: ['state', 'openedOn'],
} as const;

/** What the list of supervision cases may be asked. */
export class SupervisionQuery extends ListQuery {
  @Says('监督种类 Kind of measure or talk')
  @OneOf(SUPERVISION_KINDS, { optional: true })
  kind?: string;
  @Says('状态 State of the case; every one without it')
  @OneOf(SUPERVISION_STATES, { optional: true })
  state?: string;
  @Says('干部编号 Id of a cadre')
  @Text({ optional: true, max: 64 })
  cadre?: string;
  @Says('班子编号 Id of a team: cases of those who are its members on the day')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('排序 `openedOn`, `kind` or `state`; with a minus the other way round. By id without it')
  @OneOf(sortsOf(Object.keys(SUPERVISION_SORTS)), { optional: true })
  sort?: string;
}

/** What the board of heart-to-heart talks may be asked. */
export class HeartToHeartQuery extends ListQuery {
  @Says('年度 The year of the talks; that of `asOf` without it')
  @CountText({ optional: true, min: 1949, max: 2200 })
  year?: number;
  @Says('班子编号 Id of a team')
  @Text({ optional: true, max: 64 })
  team?: string;
}

/** Supervision cases (监督事项): that there are such cases, of whom, their kinds, dates and outcomes; never their grounds. */
export class SupervisionRead extends Read<SupervisionQuery, SupervisionAnswer> {}
/** Who of each team had the year's heart-to-heart talk (谈心谈话) with a principal. */
export class HeartToHeartRead extends Read<HeartToHeartQuery, HeartToHeartAnswer> {}
