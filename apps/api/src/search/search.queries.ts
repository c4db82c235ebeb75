import { CountText, Says, Text } from '#libs/domain';
import { Read, ReadQuery } from '../reads/read.ts';
import type { SearchAnswer } from './search.answers.ts';

/** What may be searched for everywhere at once. */
export class SearchQuery extends ReadQuery {
  @Says('姓名、班子名称、拼音或首字母 Part of a name, its pinyin, or the initials')
  @Text({ max: 60 })
  q: string;
  @Says('各类条数 Items of each kind; 5 without it')
  @CountText({ optional: true, min: 1, max: 20 })
  limit?: number;
}

/** People, teams and cases by a name. */
export class SearchRead extends Read<SearchQuery, SearchAnswer> {}
