import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which a supervision case is refused, in words. */
export const supervisionRefusals: Readonly<Record<string, RefusalText>> = {
  ADMONISHED_NOT_HONOURED: text(
    '受诫勉当年不得评先',
    'Admonished in that year',
    '干部 {cadre:cadreId} 于 {issuedOn} 受到诫勉,当年不得评选各类先进,{on} 的荣誉不能登记。请核对日期,{from} 起方可评选。补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'Cadre {cadre:cadreId} was admonished on {issuedOn}, and is granted no honour on {on}, in the same year. Check the day; from {from} on honours are granted again. Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
  ADMONITION_NOT_ISSUED: text(
    '尚未作出诫勉',
    'Admonition not issued',
    '截至该日尚未作出诫勉,不能登记{#step}。请先登记作出诫勉(IssueAdmonition),或核对日期。',
    'No admonition has been issued by that day, so there is nothing for this ({#step}) to follow. Record the admonition first (IssueAdmonition), or check the date.',
  ),
  APPROVER_NOT_COMPETENT: text(
    '批准人无权批准',
    'Approver not competent',
    '{#kind}须由{#needed}批准,{#approverRole}无权批准。请报有权的负责人批准。',
    'A measure of the kind {#kind} is approved by {#needed}, not by {#approverRole}. Have it approved there.',
  ),
  CORROBORATION_MISSING: text(
    '缺少印证',
    'Corroboration missing',
    '仅凭线索 {signalId} 一个来源不得诫勉。请先函询(OpenSupervisionCase),或注明另一来源(corroboration)。',
    'Signal {signalId} alone opens no admonition. Inquire first (OpenSupervisionCase), or name a second source in corroboration.',
  ),
  DEADLINE_OPEN: text(
    '尚有未完成事项',
    'Something is still due',
    '{#kind}尚有步骤未完成:{step:open}。请完成后再办结。',
    'Steps of this {#kind} are still open: {step:open}. Record them before closing.',
  ),
  INFLUENCE_PERIOD: text(
    '影响期未满',
    'Influence period not over',
    '干部 {cadre:cadreId} 的诫勉影响期至 {until},{on} 尚未届满,期内不得提拔或者重用,诫勉也不解除。请核对日期,或待期满后再办理;确属例外的,须附批准文件(exceptionBasis)。',
    'The admonition of cadre {cadre:cadreId} counts until {until}; on {on} that is not over, so there is neither promotion nor release. Check the date, or wait until then; an exception needs its document (exceptionBasis).',
  ),
  NOT_CORRECTED: text(
    '整改考核未通过',
    'Not corrected',
    '整改考核的结果为{#outcome},不能登记{#step}为已改正或已解决。请督促改正后再次考核(ReviewRectification),或者以未改正、采取进一步措施办结。',
    'The review found: {#outcome}. So this ({#step}) cannot say that it is put right. Urge correction and review it again (ReviewRectification), or close the case as uncorrected or escalated.',
  ),
  MEASURE_CARRIED_OUT: text(
    '措施已经实施',
    'Measure already carried out',
    '{on} 已经{#step},监督事项不能撤回。请按程序办结(CloseSupervisionCase)。',
    '{#step} took place on {on}, so the case cannot be withdrawn. Take it to its close (CloseSupervisionCase).',
  ),
  MEASURE_NOT_APPROVED: text(
    '措施未经批准',
    'Measure not approved',
    '{#kind}须先经{#needed}批准[(已批准:{#approvals})]。请先登记批准(ApproveMeasure)。',
    'A measure of the kind {#kind} needs the approval of {#needed} first[ (given so far: {#approvals})]. Record it first (ApproveMeasure).',
  ),
  OCCASION_MISMATCH: text(
    '谈话情形不符',
    'Occasion does not fit',
    '{#kind}[注明了情形:{#occasion}]。情形谈话须注明情形(occasion),谈心谈话不得注明。请更正。',
    'A talk of the kind {#kind}[ came with the occasion {#occasion}]: a talk on an occasion names it in occasion, a heart-to-heart talk has none. Correct it.',
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
    '诫勉于 {issuedOn} 作出,最早于 {earliest} 考核整改情况,不能在 {on} 考核。请核对日期,或届时再考核。',
    'The admonition was issued on {issuedOn}; rectification is reviewed from {earliest} on, not on {on}. Check the date, or wait until then.',
  ),
  SELF_APPROVAL: text(
    '不得批准对自己的措施',
    'Approver is the subject',
    '干部 {cadre:cadreId} 是本事项的对象,不能批准。请更正批准人(approverId)。',
    'Cadre {cadre:cadreId} is the subject of the case and cannot approve it. Correct approverId.',
  ),
  SELF_TALK: text(
    '不得与自己谈话',
    'Talker is the subject',
    '谈话人与谈话对象同为干部 {cadre:cadreId}。请核对谈话人(talkerId)。',
    'Cadre {cadre:cadreId} is both the talker and the subject. Check who held the talk (talkerId).',
  ),
  STEP_NOT_OF_KIND: text(
    '此类事项没有该步骤',
    'No such step for this kind',
    '{#kind}没有步骤“{step:step}”(适用于:{#kinds})。请核对监督事项。',
    'A case of the kind {#kind} has no step “{step:step}”; that belongs to {#kinds}. Check the case.',
  ),
};
