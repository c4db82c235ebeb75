import { text, type RefusalText } from '../dsl/refusals.ts';

/** Why nothing more is done about a finding, in words. */
export const findingRefusals: Readonly<Record<string, RefusalText>> = {
  FINDING_NOT_OPEN: text(
    '没有这项发现问题',
    'No such finding',
    '发现问题 {findingId} 不存在,或者其依据已经更正、撤销。请在发现问题一览中核对编号。',
    'There is no finding {findingId}, or its ground was corrected or annulled. Look it up in the list of findings.',
  ),
  FINDING_OF_ONE_SELF: text(
    '不得处理自己录入的问题',
    'Not by whoever recorded it',
    '发现问题 {findingId} 涉及的记录(“{#type}”)由 {userId} 本人录入。请由他人处理。',
    'Finding {findingId} is about a record (“{#type}”) of {userId}: somebody else deals with it.',
  ),
  FINDING_REASON_REQUIRED: text(
    '缺少理由',
    'Reason required',
    '处理发现问题必须说明理由(reason)。请补充后重新提交。',
    'Whoever deals with a finding says why: give reason, and send it again.',
  ),
  FINDING_SETTLED: text(
    '发现问题已办结',
    'Finding settled',
    '发现问题 {findingId} 已于 {on} 处理,状态为{#state}。处理有误的,请先撤销该记录(AnnulRecord)。',
    'Finding {findingId} was settled on {on}: it is {#state}. If that was wrong, annul the record first (AnnulRecord).',
  ),
  BAR_TAKEN_BACK: text(
    '限制已被更正或者撤销',
    'Bar taken back',
    '作出本项决定之前,限制它的记录被更正或者撤销;没有这项更正、撤销,本项决定不能作出。请核查更正、撤销的依据文件。',
    'Before this decision a record that barred it was corrected or annulled; without that it could not have been taken. Look at the document for the correction or annulment.',
  ),
  RECORDS_CONTRADICT: text(
    '记录相互矛盾',
    'Records contradict each other',
    '本条记录与 {stream} 的记录 {against}(“{#type}”)不能同时成立({code}):两个节点同时记录,彼此未见。请更正或者撤销其中一条。',
    'This record cannot stand beside {against} (“{#type}”) of {stream} ({code}): two nodes recorded at once, and neither saw the other. Correct or annul one of them.',
  ),
};
