import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which an exception is refused, in words. */
export const exceptionRefusals: Readonly<Record<string, RefusalText>> = {
  EXCEPTION_NOT_NEEDED: text(
    '无需例外',
    'No exception needed',
    '此项没有突破任何程序性规则,不需要例外依据。请删去例外依据(exceptionBasis)后重新提交。',
    'This act departs from no procedural rule, so there is nothing to make an exception of. Leave exceptionBasis out, and send it again.',
  ),
  SELF_COUNTERSIGNATURE: text(
    '不得会签本人提出的例外',
    'Own exception',
    '例外 {exceptionId} 由您本人提出,须由另一名有审批权限的人会签(CountersignException)。',
    'You proposed exception {exceptionId} yourself; another approver has to countersign it (CountersignException).',
  ),
};
