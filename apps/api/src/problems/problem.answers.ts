import { Field } from '../openapi/field.ts';
import { PROBLEM_CODES, type Problem } from './problem.ts';

/** What is wrong with one field. */
export class FieldFaultAnswer {
  @Field('字段 Path of the field, `posts.0.teamId`') readonly path: string;
  @Field('错误代码 Code of the fault') readonly code: string;
  @Field('说明 What is wrong with it, in the language asked for') readonly message: string;
}

/** Why a request was not answered as asked: an RFC 9457 problem. */
export class ProblemAnswer implements Problem {
  @Field('类型 URI of the kind of problem, `urn:cadre-ledger:problem:<code>`') readonly type: string;
  @Field('标题 The problem in few words, in the language asked for') readonly title: string;
  @Field('状态码 Status of the answer', { is: 'count' }) readonly status: number;
  @Field('说明 What was wrong, which value, which rule and what to do, in the language asked for')
  readonly detail: string;
  @Field('代码 Code of the problem; it keeps its meaning for ever', { oneOf: PROBLEM_CODES }) readonly code: string;
  @Field('规则 Id of the rule that refused; absent where none did', { optional: true }) readonly rule?: string;
  @Field('条款 Where the rule is written; absent where none refused', { optional: true }) readonly cite?: string;
  @Field('字段错误 What is wrong with single fields; absent where nothing is said of one', {
    list: () => FieldFaultAnswer,
    optional: true,
  })
  readonly fields?: readonly FieldFaultAnswer[];
  @Field('请求编号 Id of the request, to be told to the operators') readonly requestId: string;
}
