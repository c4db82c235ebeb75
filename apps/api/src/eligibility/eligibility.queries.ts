import { ACTIONS, CodeLike, Day, OneOf, Says, Text } from '#libs/domain';
import { Read, ReadQuery } from '../reads/read.ts';
import type { CandidacyAnswer } from './eligibility.answers.ts';

/** What may be asked of somebody's eligibility. */
export class EligibilityQuery extends ReadQuery {
  @Says('干部编号 Id of the cadre')
  @Text({ max: 64 })
  cadre: string;
  @Says('职位 Id of the team and of the post in it, `teamId/postId`')
  @CodeLike(/^[A-Za-z0-9_-]{1,64}\/[A-Za-z0-9_-]{1,64}$/, { form: 'teamId/postId' })
  post: string;
  @Says('任职日期 The day on which the post would be taken, by whose rules it is judged; that of `asOf` without it')
  @Day({ optional: true })
  on?: string;
  @Says('任免类型 What a case does with the cadre; without it the ranks of the posts tell whether it is a promotion')
  @OneOf(ACTIONS, { optional: true })
  action?: string;
}

/** Whether a cadre may come into a post (任职资格), condition by condition. */
export class EligibilityRead extends Read<EligibilityQuery, CandidacyAnswer> {}
