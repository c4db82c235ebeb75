import { RULE_UNITS, ruleBook } from '#libs/rules';
import { Field } from '../openapi/field.ts';
import { Answer, ListAnswer } from '../reads/answer.ts';

/** The ids of the rules. */
const RULE_IDS = [...ruleBook.keys()];

/** A share as two whole numbers. */
export class ShareAnswer {
  @Field('分子 Numerator', { is: 'count' }) readonly numerator: number;
  @Field('分母 Denominator', { is: 'count' }) readonly denominator: number;
}

/** What a rule says from a day on. */
export class RuleVersionAnswer {
  @Field('起始日期 First day on which it holds', { is: 'day' }) readonly from: string;
  @Field('终止日期 First day on which it holds no longer; absent while nothing ends it', { is: 'day', optional: true })
  readonly until?: string;
  @Field('版本 By which the checks of events name it: the first day of the version as it is written')
  readonly version: string;
  @Field('由谁确定 Who sets it: above 上级, district 本区', { oneOf: ['above', 'district'] })
  readonly setBy: 'above' | 'district';
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

/** How often a version of a rule was asked, and what it said. */
export class RuleAskedAnswer {
  @Field('版本 The version, as the checks of events name it') readonly version: string;
  @Field('次数 How often it was asked', { is: 'count' }) readonly asked: number;
  @Field('符合 How often it held', { is: 'count' }) readonly held: number;
  @Field('不符 How often it was broken: violated in old papers, passed by an exception, or advice not followed', {
    is: 'count',
  })
  readonly broken: number;
}

/** A rule with what it said of the acts on record. */
export class RuleAnswer extends Answer {
  @Field('规则编号 Id of the rule', { oneOf: RULE_IDS }) readonly id: string;
  @Field('类别 Its class, as in the list', { oneOf: ['H', 'P', 'S'] }) readonly class: 'H' | 'P' | 'S';
  @Field('种类 What its value does, as in the list', { oneOf: ['threshold', 'period', 'table', 'predicate'] })
  readonly kind: string;
  @Field('内容 What it says, in the language asked for') readonly sentence: string;
  @Field('单位 What its value counts; absent where there is none', { oneOf: RULE_UNITS, optional: true })
  readonly unit?: string;
  @Field('版本 Its versions, the earliest first', { list: () => RuleVersionAnswer })
  readonly versions: readonly RuleVersionAnswer[];
  @Field('适用情况 How often each version was asked, and what it said of the acts on record', {
    list: () => RuleAskedAnswer,
  })
  readonly uses: readonly RuleAskedAnswer[];
}

/** The rules. */
export class RulesAnswer extends ListAnswer {
  @Field('规则 The rules, by id', { list: () => RuleLine }) readonly items: readonly RuleLine[];
}
