import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which an exception is refused, in words. */
export const exceptionRefusals: Readonly<Record<string, RefusalText>> = {
  EXCEPTION_NOT_NEEDED: text(
    '无需例外',
    'No exception needed',
    '此项没有突破任何程序性规则,不需要例外依据。请删去例外依据(exceptionBasis)后重新提交。',
    'This act departs from no procedural rule, so there is nothing to make an exception of. Leave exceptionBasis out, and send it again.',
  ),
  SIGNATURE_STANDS: text(
    '会签不能撤销',
    'Signature stands',
    '例外 {exceptionId} 经会签后已随即办理,会签不能撤销。所办事项有误的,请撤销因此登记的记录(AnnulRecord);所办事项未被受理的,方可撤销会签。',
    'What exception {exceptionId} was signed for followed at once, so the signature is not taken back. Where that act was wrong, annul the record that it made (AnnulRecord); only where that act was refused is the signature itself annulled.',
  ),
  SELF_COUNTERSIGNATURE: text(
    '不得会签本人提出的例外',
    'Own exception',
    '例外 {exceptionId} 由您本人提出,须由另一名有审批权限的人会签(CountersignException)。',
    'You proposed exception {exceptionId} yourself; another approver has to countersign it (CountersignException).',
  ),
};
