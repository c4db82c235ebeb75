import { OneOf, Text } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { CADRE_STATES, type CadreAnswer, type CadresAnswer } from './cadres.answers.ts';

/** What the list of cadres may be asked. */
export class CadresQuery extends ListQuery {
  /** Part of the name, or its pinyin, or the initials: `王建`, `wangjian`, `wj`. */
  @Text({ optional: true, max: 60 }) q?: string;
  /** `active` without it. */
  @OneOf([...CADRE_STATES, 'all'], { optional: true }) state?: string;
}

/** The list of cadres (干部). */
export class CadresRead extends Read<CadresQuery, CadresAnswer> {}
/** One cadre's profile. */
export class CadreRead extends Read<ReadQuery, CadreAnswer> {}
