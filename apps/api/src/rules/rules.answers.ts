import { ruleBook } from '#libs/rules';
import { Field } from '../openapi/field.ts';

/** The units in which the values of rules count. */
export const RULE_UNITS = ['share', 'months', 'days', 'workingDays', 'persons', 'steps', 'teams', 'sources'] as const;
/** The ids of the rules. */
export const RULE_IDS = Object.keys(ruleBook);

/** A share as two whole numbers. */
export class ShareAnswer {
  @Field('分子 Numerator', { is: 'count' }) readonly numerator: number;
  @Field('分母 Denominator', { is: 'count' }) readonly denominator: number;
}

/** What a rule says from a day on. */
export class RuleVersionAnswer {
  @Field('起始日期 First day on which it holds', { is: 'day' }) readonly from: string;
  @Field('数值 A whole number of the unit; absent where the value is a share', { is: 'count', optional: true })
  readonly number?: number;
  @Field('比例 The share; absent where the value is a number', { of: () => ShareAnswer, optional: true })
  readonly share?: ShareAnswer;
  @Field('依据 The instrument that says so; for a value that the district has set for itself until it is decided, that')
  readonly instrument: string;
}

/** A rule. */
export class RuleLine {
  @Field('规则编号 Id of the rule', { oneOf: RULE_IDS }) readonly id: string;
  @Field('内容 What it says, in the language asked for') readonly sentence: string;
  @Field('单位 What its value counts', { oneOf: RULE_UNITS }) readonly unit: string;
  @Field('版本 Its versions, the earliest first; those in force on the day when one is asked for', {
    list: () => RuleVersionAnswer,
  })
  readonly versions: readonly RuleVersionAnswer[];
}

/** The rules. */
export class RulesAnswer {
  @Field('规则 The rules, by id', { list: () => RuleLine }) readonly items: readonly RuleLine[];
}
