import { CountText, Says, Text } from '#libs/domain';
import { LONGEST_PAGE } from '../reads/read.ts';

/** Which of the commands are told. They are the program's own: there is no cut through them. */
export class CommandsQuery {
  @Says('每页条数 Commands on a page; all of them without it')
  @CountText({ optional: true, min: 1, max: LONGEST_PAGE })
  limit?: number;
  @Says('翻页位置 `nextCursor` of the page before')
  @Text({ optional: true, max: 1000 })
  cursor?: string;
}
