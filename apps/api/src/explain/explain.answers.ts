import { NamedStream } from '../cases/cases.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer } from '../reads/answer.ts';
import { EvidenceAnswer } from '../reads/evidence.ts';
import { ToldRule } from '../rules/told-rule.ts';
import { EXPLAINED } from './explained.ts';

/** What is behind what a rule says of another of the people whom it was asked of. */
export class OtherExplainedAnswer {
  @Field('所涉之人 Whom the rule was asked of; absent where it was asked of something else', {
    of: () => NamedStream,
    optional: true,
  })
  readonly whom?: NamedStream;
  @Field('值 The value: an outcome with what the rule saw of him', { is: 'object' })
  readonly value: object;
  @Field('算式 How it comes about, step by step, in the language asked for', { list: 'text' })
  readonly arithmetic: readonly string[];
  @Field(
    '事件 The events that it rests on: without any of them it is another, without any other event it is the same',
    { list: () => EvidenceAnswer },
  )
  readonly events: readonly EvidenceAnswer[];
}

/** The events, the rule and the arithmetic behind a value. */
export class ExplainAnswer extends Answer {
  @Field('所释 What is explained', { oneOf: EXPLAINED }) readonly of: string;
  @Field('所涉之人 Whom the rule was asked of, where it was asked of several; absent else', {
    of: () => NamedStream,
    optional: true,
  })
  readonly whom?: NamedStream;
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
  @Field(
    '其他人 The same of each of the others whom the rule was asked of, of a finding of those whom the act broke it for; absent where it was asked of one',
    { list: () => OtherExplainedAnswer, optional: true },
  )
  readonly others?: readonly OtherExplainedAnswer[];
}
