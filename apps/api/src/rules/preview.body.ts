import { AnyObject, Count, Day, Nested, Says, Text } from '#libs/domain';
import type { JsonObject } from '#libs/kernel';

/** Another share, as two whole numbers. */
export class OtherShare {
  @Says('分子 Numerator')
  @Count({ max: 1000 })
  numerator: number;
  @Says('分母 Denominator')
  @Count({ max: 1000 })
  denominator: number;
}

/** A rule with another value from a day on, to see what would come out differently. */
export class RulePreviewBody {
  @Says('规则编号 Id of the rule, as `GET /v1/rules` gives it: `appointment.notice-length`')
  @Text({ max: 80 })
  rule: string;
  @Says('起始日期 First day on which the other value would hold: acts of earlier days are left as they are')
  @Day()
  from: string;
  @Says('终止日期 First day on which it would hold no longer; for ever without it')
  @Day({ optional: true })
  until?: string;
  @Says('数值 The other value in the unit of the rule, where its value is a number')
  @Count({ optional: true, max: 10_000 })
  number?: number;
  @Says('比例 The other share, where its value is one')
  @Nested(() => OtherShare, { optional: true })
  share?: OtherShare;
  @Says('文字 The other word, where its value is one: `talkRecommendation`')
  @Text({ optional: true, max: 80 })
  word?: string;
  @Says('表 The entries of its table that would be others, where its value is a table: `{"deputy": 3}`')
  @AnyObject({ optional: true })
  table?: JsonObject;
}
