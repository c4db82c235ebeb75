import { CountText, Day, Says, Text } from '#libs/domain';
import { LONGEST_PAGE, ListQuery, Read, ReadContext, ReadQuery } from '../reads/read.ts';
import type { RulePreviewAnswer } from './preview.answers.ts';
import type { RulePreviewBody } from './preview.body.ts';
import type { RuleAnswer, RulesAnswer } from './rules.answers.ts';

/** What the rules may be asked. */
export class RulesQuery extends ListQuery {
  @Says('日期 Only the rules in force on that day, each in the version of that day; all of their versions without it')
  @Day({ optional: true })
  on?: string;
  @Says('每页条数 Rules on a page; all of them without it')
  @CountText({ optional: true, min: 1, max: LONGEST_PAGE })
  override limit?: number;
}

/** How much of a preview is answered. */
export class RulePreviewQuery extends ReadQuery {
  @Says('每页条数 Acts on a page; 50 without it')
  @CountText({ optional: true, min: 1, max: LONGEST_PAGE })
  limit?: number;
  @Says('翻页位置 `nextCursor` of the page before, sent with the same body: all pages are of one cut')
  @Text({ optional: true, max: 1000 })
  cursor?: string;
}

/** What would come out differently if a rule had another value. */
export class RulePreviewRead extends Read<RulePreviewQuery, RulePreviewAnswer> {
  readonly body: RulePreviewBody;

  constructor(context: ReadContext, query: RulePreviewQuery, body: RulePreviewBody) {
    super(context, query);
    this.body = body;
  }
}

/** The rules, with what the district had set by then. */
export class RulesRead extends Read<RulesQuery, RulesAnswer> {}

/** One rule with every version, and what it said of the acts on record. */
export class RuleRead extends Read<ReadQuery, RuleAnswer> {}
