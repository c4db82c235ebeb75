import { ENTRY_MODES } from '#libs/kernel';
import { NamedStream } from '../cases/cases.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer } from '../reads/answer.ts';
import { EvidenceAnswer } from '../reads/evidence.ts';
import { RuleLine } from './rules.answers.ts';

/** What a rule may come to for an act, by the value that it has and by another one. */
export const PREVIEWED_OUTCOMES = ['passed', 'advice', 'violated', 'excepted', 'refused'] as const;

/** What a rule says of an act by one value. */
export class RuledAnswer {
  @Field(
    '结果 passed 符合; advice 提示; violated 违反, on record all the same; excepted 例外通过; refused 不予受理, it would not have been recorded',
    { oneOf: PREVIEWED_OUTCOMES },
  )
  readonly outcome: string;
  @Field('依据数据 What the rule saw, and what would satisfy it', { is: 'object' }) readonly inputs: object;
}

/** What an act would have decided otherwise. */
export class DecidedAnswer {
  @Field('字段 The field of the act that is worked out by the rule: `outcome` 结果') readonly field: string;
  @Field('现值 What it is: a word or a day as it stands, anything else as JSON') readonly before: string;
  @Field('将为 What it would be') readonly after: string;
}

/** A rule that would say otherwise of an act. */
export class RuledOtherwiseAnswer {
  @Field('规则编号 Id of the rule') readonly rule: string;
  @Field('内容 What the rule says, in the language asked for') readonly sentence: string;
  @Field('现判断 What it says; absent where it was not asked', { of: () => RuledAnswer, optional: true })
  readonly before?: RuledAnswer;
  @Field('将判断 What it would say; absent where it would not be asked', { of: () => RuledAnswer, optional: true })
  readonly after?: RuledAnswer;
  @Field('发现问题编号 Id of the finding that would come or go; absent where none does', { is: 'uuid', optional: true })
  readonly findingId?: string;
  @Field('发现问题 Whether the finding would come: appears 新增, goes 消失; absent where none does', {
    oneOf: ['appears', 'goes'],
    optional: true,
  })
  readonly finding?: string;
}

/** Why an act would be refused by what would stand before it. */
export class RefusedThenAnswer {
  @Field('代码 Code of the refusal') readonly code: string;
  @Field('说明 Why, in the language asked for') readonly says: string;
}

/** An act that would come out differently. */
export class RulePreviewLine {
  @Field('行为 The act', { of: () => EvidenceAnswer }) readonly act: EvidenceAnswer;
  @Field('录入方式 How it was entered: live 实时, backfill 补录, correction 更正', { oneOf: ENTRY_MODES })
  readonly entryMode: string;
  @Field('所涉 The cadres and teams that it concerns', { list: () => NamedStream })
  readonly subjects: readonly NamedStream[];
  @Field('现判断 What the rule says by the value that it has; absent where it was not asked', {
    of: () => RuledAnswer,
    optional: true,
  })
  readonly before?: RuledAnswer;
  @Field('将判断 What it would say by the other value; absent where it would not be asked', {
    of: () => RuledAnswer,
    optional: true,
  })
  readonly after?: RuledAnswer;
  @Field('决定 What the act would have decided otherwise; empty where that stays the same', {
    list: () => DecidedAnswer,
  })
  readonly decided: readonly DecidedAnswer[];
  @Field('发现问题编号 Id of the finding that would come or go; absent where none does', { is: 'uuid', optional: true })
  readonly findingId?: string;
  @Field('发现问题 Whether the finding would come: appears 新增, goes 消失; absent where none does', {
    oneOf: ['appears', 'goes'],
    optional: true,
  })
  readonly finding?: string;
  @Field(
    '起因 Id of the act in `items` from which this follows; absent where the other value itself makes the difference. Of several the earliest that brings it about alone',
    { is: 'uuid', optional: true },
  )
  readonly followsFrom?: string;
  @Field('拒绝理由 Why it would be refused by what would stand before it; absent where it follows from nothing', {
    of: () => RefusedThenAnswer,
    optional: true,
  })
  readonly refusal?: RefusedThenAnswer;
  @Field('各条规则 Every rule that would say otherwise of it; `before`, `after` and `finding` tell of the first', {
    list: () => RuledOtherwiseAnswer,
  })
  readonly rules: readonly RuledOtherwiseAnswer[];
}

/** How many acts would come out differently. */
export class RulePreviewCounts {
  @Field('已重判 Acts of those days that the rule was asked of, or that are worked out by it, each judged anew', {
    is: 'count',
  })
  readonly examined: number;
  @Field('不同 Those that would come out differently', { is: 'count' }) readonly different: number;
  @Field('将不予受理 Those that would be refused', { is: 'count' }) readonly refused: number;
  @Field('决定不同 Those that would have decided otherwise', { is: 'count' }) readonly decided: number;
  @Field('新增发现问题 Findings that would come', { is: 'count' }) readonly findingsAppear: number;
  @Field('消失发现问题 Findings that would go', { is: 'count' }) readonly findingsGo: number;
  @Field('由此引起 Those that differ only by what follows from another one', { is: 'count' }) readonly inTurn: number;
}

/** What would come out differently if a rule had another value. Nothing is recorded. */
export class RulePreviewAnswer extends Answer {
  @Field('规则 The rule as it stands', { of: () => RuleLine }) readonly rule: RuleLine;
  @Field('合计 How many, over all pages', { of: () => RulePreviewCounts }) readonly counts: RulePreviewCounts;
  @Field(
    '是否完整 Whether every act was judged anew, and all that follows; false where there are too many, and the first ones were',
    { is: 'flag' },
  )
  readonly complete: boolean;
  @Field(
    '推演范围 How far it is followed: stream 同一事项, later acts of the same stream are judged by what would stand before them. Other streams stand as on record: what would be recorded there by itself, and time in post counted there, stays',
    { oneOf: ['stream'] },
  )
  readonly followed: string;
  @Field('不同之处 The acts, the earliest first; each is followed by what follows from it', {
    list: () => RulePreviewLine,
  })
  readonly items: readonly RulePreviewLine[];
  @Field('下一页 Where the next page begins; absent on the last one', { optional: true }) readonly nextCursor?: string;
}
