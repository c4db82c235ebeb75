import { ENTRY_MODES, type JsonObject } from '#libs/kernel';
import { NamedStream } from '../cases/cases.answers.ts';
import { ExceptionAnswer, ToldEvent } from '../events/events.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer, ListAnswer } from '../reads/answer.ts';
import { EvidenceAnswer } from '../reads/evidence.ts';
import { ToldRule } from '../rules/told-rule.ts';

/** How far a finding is dealt with. */
export const FINDING_STATES = ['open', 'acknowledged', 'resolved', 'waived', 'closed'] as const;

/** What was done about a finding. */
export class HandlingAnswer {
  @Field('日期 Day on which it was done', { is: 'day' }) readonly on: string;
  @Field('经办人 User id of whoever did it') readonly by: string;
  @Field('角色 Role in which it was done') readonly role: string;
  @Field('说明 What was done, or why nothing is; absent where nothing was said', { optional: true })
  readonly words?: string;
  @Field('理由 Why; absent where none is recorded', { optional: true }) readonly reason?: string;
  @Field('文号 Number of the document; absent without one', { optional: true }) readonly documentNo?: string;
}

/** How the ground of a finding went away. */
export class ClosingAnswer {
  @Field('知悉时间 The instant from which on it is found no longer', { is: 'instant' }) readonly at: string;
  @Field('事件 The record because of which: a correction or an annulment; null when this reader may not know of it', {
    of: () => EvidenceAnswer,
    orNull: true,
  })
  readonly because: EvidenceAnswer | null;
}

/** What a rule said of another of the people that an act broke it for. */
export class OtherBrokenAnswer {
  @Field('情形 How: violated 违反; excepted 例外通过, by a document', { oneOf: ['violated', 'excepted'] })
  readonly outcome: string;
  @Field('依据数据 What the rule saw; which values there are depends on the rule', { is: 'object' })
  readonly inputs: JsonObject;
}

/** A record that broke a procedural rule. */
export class FindingLine {
  @Field('发现问题编号 Id of the finding, by which it is dealt with') readonly findingId: string;
  @Field('规则 The rule that was broken, in the version that the act was judged by', { of: () => ToldRule })
  readonly rule: ToldRule;
  @Field('情形 How: violated 违反; excepted 例外通过, by a document', { oneOf: ['violated', 'excepted'] })
  readonly outcome: string;
  @Field(
    '状态 State: open 未处理, acknowledged 已确认, resolved 已办结, waived 免予追究, closed 依据已消失, where its ground was corrected or annulled',
    { oneOf: FINDING_STATES },
  )
  readonly state: string;
  @Field('行为日期 Day of the act that broke the rule', { is: 'day' }) readonly on: string;
  @Field('事件流 Stream that the act is in') readonly stream: string;
  @Field('录入方式 How the act was entered: live 实时, backfill 补录, correction 更正', { oneOf: ENTRY_MODES })
  readonly entryMode: string;
  @Field('依据数据 What the rule saw; which values there are depends on the rule', { is: 'object' })
  readonly inputs: JsonObject;
  @Field('其他人的依据数据 What the rule saw of the others; absent where the act broke it for one', {
    list: () => OtherBrokenAnswer,
    optional: true,
  })
  readonly others?: readonly OtherBrokenAnswer[];
  @Field('证据 The act, and the later record that changed its ground where that is why', { list: () => EvidenceAnswer })
  readonly evidence: readonly EvidenceAnswer[];
  @Field('所涉 The cadres and teams that it concerns', { list: () => NamedStream })
  readonly subjects: readonly NamedStream[];
  @Field('例外依据 The document by which the rule was passed; absent without one', {
    of: () => ExceptionAnswer,
    optional: true,
  })
  readonly exception?: ExceptionAnswer;
  @Field('处理 What was done about it; absent before', { of: () => HandlingAnswer, optional: true })
  readonly handling?: HandlingAnswer;
  @Field('依据消失 How its ground went away; absent while it stands', { of: () => ClosingAnswer, optional: true })
  readonly closing?: ClosingAnswer;
}

/** Findings, by the day of the act. */
export class FindingsAnswer extends ListAnswer {
  @Field('发现问题 The findings, the earliest act first', { list: () => FindingLine })
  readonly items: readonly FindingLine[];
}

/** One finding, with its history. */
export class FindingAnswer extends Answer {
  @Field('发现问题 The finding', { of: () => FindingLine }) readonly finding: FindingLine;
  @Field('经过 What was done about it, the earliest first', { list: () => ToldEvent })
  readonly history: readonly ToldEvent[];
}
