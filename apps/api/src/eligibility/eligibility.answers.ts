import { CONDITIONS, CONDITION_OUTCOMES } from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { Answer, NamedCadre, NamedPost } from '../reads/answer.ts';
import { EvidenceAnswer } from '../reads/evidence.ts';
import { ToldRule } from '../rules/told-rule.ts';

/** A condition for coming into a post, as it stands. */
export class ConditionAnswer {
  @Field(
    '条件 Condition: service 在职, vacancy 职位空缺, slots 职数, seniority 任职年限, grade 年度考核等次, influencePeriod 影响期, probation 试用期, promotionInterval 提拔间隔, demotion 降职, removal 引咎或责令辞职, retirement 退休年龄, education 学历, training 培训, induction 上岗培训, reserve 后备干部, doublePosts 兼职, canvassing 拉票, recognition 群众公认度, familyAbroad 配偶子女移居国外, fileAudit 档案审核, personalMatters 个人有关事项, integrityOpinion 廉洁自律意见, petitions 信访举报, kinship 任职回避',
    { oneOf: CONDITIONS },
  )
  readonly condition: string;
  @Field(
    '结论 What it comes to: passed 符合, failed 不符合, notKnown 尚不清楚, where the ledger cannot tell and nobody has looked',
    { oneOf: CONDITION_OUTCOMES },
  )
  readonly outcome: string;
  @Field('由谁得知 Who can tell: ledger 台账, from what is recorded; people 人工, who look at it and record it', {
    oneOf: ['ledger', 'people'],
  })
  readonly knownBy: string;
  @Field('规则 The rule that it is asked by, as of the day', { of: () => ToldRule }) readonly rule: ToldRule;
  @Field('依据数据 What the rule saw, and what would satisfy it; which values there are depends on the condition', {
    is: 'object',
  })
  readonly inputs: object;
  @Field(
    '最早符合日期 The first day on which it would be met if nothing else changed; absent where it is met, or where no day will do',
    { is: 'day', optional: true },
  )
  readonly metFrom?: string;
  @Field('事件 The events that it rests on: without any of them it would come out differently', {
    list: () => EvidenceAnswer,
  })
  readonly events: readonly EvidenceAnswer[];
}

/** Whether a cadre may come into a post, condition by condition. */
export class CandidacyAnswer extends Answer {
  @Field('干部 The cadre', { of: () => NamedCadre }) readonly cadre: NamedCadre;
  @Field('职位 The post', { of: () => NamedPost }) readonly post: NamedPost;
  @Field('任职日期 The day by whose rules it is judged', { is: 'day' }) readonly on: string;
  @Field(
    '总体结论 Of the hard and procedural conditions together: failed 不符合 where one is failed, notKnown 尚不清楚 where one is still to be looked at, passed 符合 else; advice is no bar',
    { oneOf: CONDITION_OUTCOMES },
  )
  readonly outcome: string;
  @Field(
    '最早符合日期 The first day on which every failed hard or procedural condition would be met if nothing else changed; absent where none is failed, or where no day will do',
    { is: 'day', optional: true },
  )
  readonly metFrom?: string;
  @Field('条件 The conditions, each with its rule, what it saw and the events that it rests on', {
    list: () => ConditionAnswer,
  })
  readonly conditions: readonly ConditionAnswer[];
}
