import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which a supervision case is refused, in words. */
export const supervisionRefusals: Readonly<Record<string, RefusalText>> = {
  APPROVER_NOT_COMPETENT: text(
    '批准人无权批准',
    'Approver not competent',
    '{#kind} 须由 {#needed} 批准,{#approverRole} 无权批准。请报有权的负责人批准。',
    'A measure of the kind {#kind} is approved by {#needed}, not by {#approverRole}. Have it approved there.',
  ),
  CORROBORATION_MISSING: text(
    '缺少印证',
    'Corroboration missing',
    '仅凭线索 {signalId} 一个来源不得诫勉。请先函询,或注明另一来源(corroboration)。',
    'Signal {signalId} alone opens no admonition. Inquire first, or name a second source in corroboration.',
  ),
  DEADLINE_OPEN: text(
    '尚有未完成事项',
    'Something is still due',
    '{#kind} 尚有步骤未完成:{#open}。请完成后再办结。',
    'Steps of this {#kind} are still open: {#open}. Record them before closing.',
  ),
  INFLUENCE_PERIOD: text(
    '影响期未满',
    'Influence period not over',
    '干部 {cadreId} 的诫勉影响期至 {until},{on} 尚未届满。',
    'The admonition of cadre {cadreId} counts until {until}; on {on} that is not over.',
  ),
  MEASURE_CARRIED_OUT: text(
    '措施已经实施',
    'Measure already carried out',
    '{on} 已有 {#step},监督事项不能撤回。请按程序办结。',
    '{#step} took place on {on}, so the case cannot be withdrawn. Take it to its close.',
  ),
  MEASURE_NOT_APPROVED: text(
    '措施未经批准',
    'Measure not approved',
    '{#kind} 须先经 {#needed} 批准[(已批准:{#approvals})]。请先登记批准。',
    'A measure of the kind {#kind} needs the approval of {#needed} first[ (given so far: {#approvals})]. Record it first.',
  ),
  OCCASION_MISMATCH: text(
    '谈话情形不符',
    'Occasion does not fit',
    '{#kind}[注明了情形(occasion):{#occasion}]。情形谈话须注明情形,谈心谈话不得注明。',
    'A talk of the kind {#kind}[ came with the occasion {#occasion}]: a talk on an occasion names it, a heart-to-heart talk has none.',
  ),
  PERSON_MISSING: text(
    '未注明是谁',
    'Person not named',
    '须注明{#who}:给出其干部编号({who}Id)或姓名({who}Name)。',
    'Name the {who}: by {who}Id, or by {who}Name for somebody who is not in the ledger.',
  ),
  REVIEW_TOO_EARLY: text(
    '考核整改过早',
    'Reviewed too early',
    '诫勉于 {issuedOn} 作出,最早于 {earliest} 考核整改情况,不能在 {on} 考核。',
    'The admonition was issued on {issuedOn}; rectification is reviewed from {earliest} on, not on {on}.',
  ),
  SELF_APPROVAL: text(
    '不得批准对自己的措施',
    'Approver is the subject',
    '干部 {cadreId} 是本事项的对象,不能批准。',
    'Cadre {cadreId} is the subject of the case and cannot approve it.',
  ),
  SELF_TALK: text(
    '不得与自己谈话',
    'Talker is the subject',
    '谈话人与谈话对象同为干部 {cadreId}。请核对谈话人。',
    'Cadre {cadreId} is both the talker and the subject. Check who held the talk.',
  ),
  STEP_NOT_OF_KIND: text(
    '此类事项没有该步骤',
    'No such step for this kind',
    '{#kind} 没有步骤 {#step}(适用于:{#kinds})。',
    'A case of the kind {#kind} has no {#step}; that belongs to {#kinds}.',
  ),
};
