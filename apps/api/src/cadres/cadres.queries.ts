import { OneOf, Says, Text } from '#libs/domain';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { CADRE_STATES, type CadreAnswer, type CadresAnswer } from './cadres.answers.ts';

/** What the list of cadres may be asked. */
export class CadresQuery extends ListQuery {
  @Says('姓名、拼音或首字母 Part of the name, its pinyin, or the initials')
  @Text({ optional: true, max: 60 })
  q?: string;
  @Says('状态 State of the cadre; `active` without it, `all` for every one')
  @OneOf([...CADRE_STATES, 'all'], { optional: true })
  state?: string;
}

/** The list of cadres (干部). */
export class CadresRead extends Read<CadresQuery, CadresAnswer> {}
/** One cadre's profile. */
export class CadreRead extends Read<ReadQuery, CadreAnswer> {}
