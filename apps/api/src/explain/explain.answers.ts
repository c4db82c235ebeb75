import { Field } from '../openapi/field.ts';
import { Answer } from '../reads/answer.ts';
import { EvidenceAnswer } from '../reads/evidence.ts';
import { ToldRule } from '../rules/told-rule.ts';
import { EXPLAINED } from './explained.ts';

/** The events, the rule and the arithmetic behind a value. */
export class ExplainAnswer extends Answer {
  @Field('所释 What is explained', { oneOf: EXPLAINED }) readonly of: string;
  @Field('值 The value: an outcome with what the rule saw, a count, a mean, who holds a post', { is: 'object' })
  readonly value: object;
  @Field('规则 The rule by which it comes about; absent where it is counted', { of: () => ToldRule, optional: true })
  readonly rule?: ToldRule;
  @Field('算式 How it comes about, step by step, in the language asked for', { list: 'text' })
  readonly arithmetic: readonly string[];
  @Field(
    '事件 The events that it rests on: without any of them it is another, without any other event it is the same',
    {
      list: () => EvidenceAnswer,
    },
  )
  readonly events: readonly EvidenceAnswer[];
}
