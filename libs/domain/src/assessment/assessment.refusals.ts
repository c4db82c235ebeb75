import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which an assessment is refused, in words. */
export const assessmentRefusals: Readonly<Record<string, RefusalText>> = {
  ADMONISHED_NOT_EXCELLENT: text(
    '受诫勉当年不得评优',
    'Admonished in that year',
    '干部 {cadre:cadreId} 于 {on} 受到诫勉,{year} 年度不得评为优秀等次。请核对等次;确属例外的,须附批准文件(exceptionBasis)。',
    'Cadre {cadre:cadreId} was admonished on {on}, and is not graded excellent for {year}. Check the grade; an exception needs its document (exceptionBasis).',
  ),
  ASSESSMENTS_OPEN: text(
    '尚有班子考核未结束',
    'Assessments still open',
    '尚有 {count} 个班子的年度考核没有结束:{team:teams}。请先逐一结束(CloseTeamAssessment),再结束本轮考核。',
    '{count} team assessments are not closed: {team:teams}. Close them first (CloseTeamAssessment), then the round.',
  ),
  ASSESSMENT_CLOSED: text(
    '考核已结束',
    'Assessment closed',
    '{#what}已于 {closedOn} 结束。请核对日期;确需补录的,先撤销结束记录(AnnulRecord)或重新开启本轮(ReopenAssessmentRound)。',
    '{#what} was closed on {closedOn}. Check the date; to record more, annul the closing (AnnulRecord) or reopen the round (ReopenAssessmentRound).',
  ),
  CERTIFICATION_REASON_REQUIRED: text(
    '认定与票决不一致须说明理由',
    'Reason required for this certification',
    '干部 {cadre:cadreId} 的测评结果为{#outcome},认定为{#certified}:两者不一致,须填写理由(reason)。',
    'The vote on cadre {cadre:cadreId} came out as {#outcome}, and {#certified} departs from it: give reason.',
  ),
  COVERAGE_INCOMPLETE: text(
    '有成员未定等次',
    'Members not graded',
    '{on} 在职的班子成员 {cadre:cadres} 既未认定等次(CertifyCadreGrade),也未注明不定等次(RecordUngraded)。请补齐后再结束考核。',
    'Members of the team on {on} are neither graded (CertifyCadreGrade) nor recorded as ungraded (RecordUngraded): {cadre:cadres}. Do so before closing.',
  ),
  DEBRIEF_MISSING: text(
    '有成员未述职',
    'Debriefs missing',
    '任现职满 {months} 个月的班子成员 {cadre:cadres} 尚未述职。请先登记述职(RecordDebrief),再进行民主评议。',
    'Members in post for {months} months or more have given no debrief: {cadre:cadres}. Record it (RecordDebrief) before the review vote.',
  ),
  FEEDBACK_NOT_DELIVERED: text(
    '尚未反馈',
    'Feedback not delivered',
    '考核结果尚未向 {subject:to} 反馈,不能签收。请先登记反馈(DeliverFeedback)。',
    'The result has not been fed back to {subject:to}, so there is nothing to acknowledge. Record the feedback first (DeliverFeedback).',
  ),
  NOT_A_MEMBER: text(
    '不是班子成员',
    'Not a member of the team',
    '{on} 考核开始时,干部 {cadre:cadres} 不是班子 {team:teamId} 的成员。请核对人员、班子与年度。',
    '{cadre:cadres} held no post of team {team:teamId} on {on}, when its assessment was opened. Check cadre, team and year.',
  ),
  NOT_CLOSED: text(
    '尚未结束',
    'Not closed',
    '{#what}的状态为{#state},没有结束,无需重新开启。请直接办理。',
    '{#what} is {#state}: it has not been closed, so it cannot be reopened. Go on with it.',
  ),
};
