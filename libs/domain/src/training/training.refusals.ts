import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which an act of training is refused, in words. */
export const trainingRefusals: Readonly<Record<string, RefusalText>> = {
  CLASS_NOT_OPEN: text(
    '培训班不在进行',
    'Class not open',
    '培训班在 {on} 的状态为{#state},不能登记。请核对日期;确需补录的,先撤销结束或取消的记录(AnnulRecord)。',
    'The class is {#state} on {on}, so nothing can be recorded in it. Check the date, or annul its closing or cancellation (AnnulRecord).',
  ),
  CLASS_UNDER_WAY: text(
    '培训班已经举办',
    'Class under way',
    '培训班自 {startsOn} 起已有学员的培训记录,不能取消。请改为结束(CloseTrainingClass),或先撤销这些记录(AnnulRecord)。',
    'The class, from {startsOn} on, has results on record and cannot be cancelled. Close it (CloseTrainingClass), or annul those records (AnnulRecord).',
  ),
  CREDITS_EXCEED_CLASS: text(
    '学分超出',
    'Credits exceed the class',
    '干部 {cadre:cadreId} 在本班合计 {credits} 学分,多于培训班总学时 {classHours}。请核对学分与学时。',
    'Cadre {cadre:cadreId} would have {credits} credits of this class, which has {classHours} hours. Check both.',
  ),
  HOURS_EXCEED_CLASS: text(
    '学时超出',
    'Hours exceed the class',
    '干部 {cadre:cadreId} 记 {hours} 学时,多于培训班总学时 {classHours}。请核对。',
    '{hours} hours for cadre {cadre:cadreId}, but the class has {classHours}. Check both.',
  ),
  LEAVE_TOO_LONG: text(
    '请假超过七分之一',
    'Leave of more than one seventh',
    '请假 {leaveHours} 学时,超过总学时 {classHours} 的七分之一,应按退学处理。请改为登记退学(RecordWithdrawal)。',
    '{leaveHours} hours of leave are more than one seventh of {classHours} class hours. Record a withdrawal instead (RecordWithdrawal).',
  ),
  NOT_ENROLLED: text(
    '不是学员',
    'Not enrolled',
    '干部 {cadre:cadreId} 不是本班学员(未报名或已退学)。请先登记报名(EnrolTrainee)。',
    'Cadre {cadre:cadreId} is not enrolled in this class: never was, or has withdrawn. Enrol first (EnrolTrainee).',
  ),
  SCORE_OUT_OF_RANGE: text(
    '分数超出范围',
    'Score out of range',
    '分数 {score} 超过满分 {maxScore}。请核对分数与满分。',
    'A score of {score} is above the full marks, {maxScore}. Check it.',
  ),
};
