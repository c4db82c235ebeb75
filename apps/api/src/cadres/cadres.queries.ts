import { AGE_BUCKETS, EDUCATION_BUCKETS, OneOf, Says, SEX, Text } from '#libs/domain';
import { CADRE_SORTS } from '#libs/readmodel';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { sortsOf } from '../reads/sort.ts';
import { CADRE_STATES, type CadreAnswer, type CadresAnswer } from './cadres.answers.ts';

/** What the list of cadres may be asked. */
export class CadresQuery extends ListQuery {
  @Says('姓名、拼音或首字母 Part of the name, its pinyin, or the initials')
  @Text({ optional: true, max: 60 })
  q?: string;
  @Says('状态 State of the cadre; `active` without it, `all` for every one')
  @OneOf([...CADRE_STATES, 'all'], { optional: true })
  state?: string;
  @Says('班子编号 Id of a team: only its members of the day')
  @Text({ optional: true, max: 64 })
  team?: string;
  @Says('年龄段 Only those whom the structure counts in this row of ages: they hold a post of an active team')
  @OneOf(AGE_BUCKETS, { optional: true })
  age?: string;
  @Says(
    '学历 Only those whom the structure counts in this row of education: `graduate` 研究生, `university` 大学, `college` 大专, `belowOrUnrecorded` 中专以下或未登记',
  )
  @OneOf(EDUCATION_BUCKETS, { optional: true })
  education?: string;
  @Says('性别 Only those whom the structure counts as of this sex, GB/T 2261.1: 1 男, 2 女')
  @OneOf(SEX, { optional: true })
  sex?: string;
  @Says(
    '党员 Only those whom the structure counts as members of the Party, or as outside of it: `member` 中共党员, `nonParty` 非中共党员',
  )
  @OneOf(['member', 'nonParty'], { optional: true })
  party?: 'member' | 'nonParty';
  @Says(
    '排序 `name` in pinyin order, `age` the youngest first, `rank`, `since` who has been longest in a post first, `team` by the ids of team and post; with a minus the other way round. By id without it; who has no rank or post comes last',
  )
  @OneOf(sortsOf(CADRE_SORTS), { optional: true })
  sort?: string;
}

/** The list of cadres (干部). */
export class CadresRead extends Read<CadresQuery, CadresAnswer> {}
/** One cadre's profile. */
export class CadreRead extends Read<ReadQuery, CadreAnswer> {}
