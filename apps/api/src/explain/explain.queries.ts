import {
  ACTIONS,
  AGE_BUCKETS,
  CONDITIONS,
  CodeLike,
  Day,
  EDUCATION_BUCKETS,
  OneOf,
  Says,
  TEAM_KINDS,
  Text,
} from '#libs/domain';
import { Read, ReadQuery } from '../reads/read.ts';
import { StreamName } from '../reads/stream-name.ts';
import type { ExplainAnswer } from './explain.answers.ts';
import { EXPLAINED } from './explained.ts';

/** The cells of the structure. */
export const STRUCTURE_CELLS: readonly string[] = [
  'cadres',
  'women',
  'nonParty',
  'meanAge',
  ...AGE_BUCKETS.map((bucket) => `age:${bucket}`),
  ...EDUCATION_BUCKETS.map((bucket) => `education:${bucket}`),
];

/** What is to be explained. */
export class ExplainQuery extends ReadQuery {
  @Says(
    '所释 What is explained: `check` 规则检查 (with `stream`, `event` and `rule`), `finding` 发现问题 (with `finding`), `eligibility` 任职资格 (with `cadre`, `post` and `condition`, and with `action` and `on` where eligibility was asked with them), `structure` 结构数字 (with `cell`), `composition` 班子构成 (with `team` and `cell`)',
  )
  @OneOf(EXPLAINED)
  of: (typeof EXPLAINED)[number];
  @Says('事件流 Stream of the event that the check is of')
  @StreamName()
  stream?: string;
  @Says('事件编号 Id of the event that the check is of')
  @Text({ optional: true, max: 64 })
  event?: string;
  @Says('规则编号 Id of the rule that was asked')
  @Text({ optional: true, max: 100 })
  rule?: string;
  @Says('发现问题编号 Id of the finding')
  @Text({ optional: true, max: 64 })
  finding?: string;
  @Says('干部编号 Id of the cadre')
  @Text({ optional: true, max: 64 })
  cadre?: string;
  @Says('职位 Id of the team and of the post in it, `teamId/postId`')
  @CodeLike(/^[A-Za-z0-9_-]{1,64}\/[A-Za-z0-9_-]{1,64}$/, { optional: true })
  post?: string;
  @Says('条件 Condition for coming into the post')
  @OneOf(CONDITIONS, { optional: true })
  condition?: string;
  @Says('任职日期 The day on which the post would be taken; that of `asOf` without it')
  @Day({ optional: true })
  on?: string;
  @Says(
    '任免类型 What a case does with the cadre, of a condition; without it the ranks of the posts tell whether it is a promotion',
  )
  @OneOf(ACTIONS, { optional: true })
  action?: string;
  @Says('班子编号 Id of the team')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says(
    '数字 The number: of the structure `cadres`, `women`, `nonParty`, `meanAge`, `age:46-50` …, `education:university` …; of a composition `vacancies`, `meanAge`, or `post:<postId>` for who holds a post',
  )
  @Text({ optional: true, max: 80 })
  cell?: string;
  @Says('班子类别 Only teams of this kind, as in the structure')
  @OneOf(TEAM_KINDS, { optional: true })
  kind?: (typeof TEAM_KINDS)[number];
}

/** The events, the rule and the arithmetic behind a value. */
export class ExplainRead extends Read<ExplainQuery, ExplainAnswer> {}
