import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which a rule of the district is refused, in words. */
export const regulationRefusals: Readonly<Record<string, RefusalText>> = {
  PARAMETER_INVALID: text(
    '数值不合规则',
    'Value does not fit the rule',
    '规则 {ruleId} 不能取[“{given}”]这个值。请按其单位填写整数(number),或不大于 1 的比例(share);仅作判断的规则不填数值。',
    'The rule {ruleId} cannot take this value[: {given}]. Give a whole number of its unit (number) or a share of not more than the whole (share); a rule that only asks takes neither.',
  ),
  REGULATION_ADOPTED_ALREADY: text(
    '本区已有规定',
    'Set already',
    '本区自 {since} 起已就规则 {ruleId} 作出规定。请改用修订(ReviseRegulation)。',
    'The district has set the rule {ruleId} since {since}. Revise it instead (ReviseRegulation).',
  ),
  REGULATION_DATE_ORDER: text(
    '早于本区规定',
    'Before the district set it',
    '到 {on} 为止本区尚未就规则 {ruleId} 作出规定[(自 {adoptedOn} 起方有规定)],无从修订或废止。请核对生效日期,或先作出规定(AdoptRegulation)。',
    'By {on} the district had not set the rule {ruleId}[, which it did from {adoptedOn} on], so there is nothing to revise or repeal. Check the effective date, or adopt it first (AdoptRegulation).',
  ),
  RULE_SET_ABOVE: text(
    '不由本区确定',
    'Set from above',
    '规则 {ruleId} 在 {on} 由上级规定,不由本区确定。请另选本区可定的规则。',
    'On {on} the rule {ruleId} is set from above; it is not for the district to set. Choose one that is.',
  ),
};
