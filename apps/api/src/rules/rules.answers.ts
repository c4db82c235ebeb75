import { RULE_UNITS, ruleBook } from '#libs/rules';
import { Field } from '../openapi/field.ts';

/** The ids of the rules. */
export const RULE_IDS = [...ruleBook.keys()];

/** A share as two whole numbers. */
export class ShareAnswer {
  @Field('分子 Numerator', { is: 'count' }) readonly numerator: number;
  @Field('分母 Denominator', { is: 'count' }) readonly denominator: number;
}

/** What a rule says from a day on. */
export class RuleVersionAnswer {
  @Field('起始日期 First day on which it holds', { is: 'day' }) readonly from: string;
  @Field('数值 A whole number of the unit; absent where the value is none', { is: 'count', optional: true })
  readonly number?: number;
  @Field('比例 The share; absent where the value is none', { of: () => ShareAnswer, optional: true })
  readonly share?: ShareAnswer;
  @Field('文字 The word or the table that it goes by; absent where the value is none', { optional: true })
  readonly text?: string;
  @Field('依据 The instrument that says so; for a value that the district has set for itself until it is decided, that')
  readonly instrument: string;
  @Field('条款 The number of the article; absent where none is known', { optional: true })
  readonly article?: string;
}

/** A rule. */
export class RuleLine {
  @Field('规则编号 Id of the rule', { oneOf: RULE_IDS }) readonly id: string;
  @Field('类别 Hard (H): always refused. Procedural (P): refused, recorded from old papers. Soft (S): advice', {
    oneOf: ['H', 'P', 'S'],
  })
  readonly class: 'H' | 'P' | 'S';
  @Field('种类 What its value does: it draws a line, counts time, is looked up in; or the rule only asks', {
    oneOf: ['threshold', 'period', 'table', 'predicate'],
  })
  readonly kind: string;
  @Field('内容 What it says, in the language asked for') readonly sentence: string;
  @Field('单位 What its value counts; absent where there is none', { oneOf: RULE_UNITS, optional: true })
  readonly unit?: string;
  @Field('版本 Its versions, the earliest first; those in force on the day when one is asked for', {
    list: () => RuleVersionAnswer,
  })
  readonly versions: readonly RuleVersionAnswer[];
}

/** The rules. */
export class RulesAnswer {
  @Field('规则 The rules, by id', { list: () => RuleLine }) readonly items: readonly RuleLine[];
}
