import { text, type RefusalText } from '../dsl/refusals.ts';

/** Why an act of a team is refused, in words. */
export const teamRefusals: Readonly<Record<string, RefusalText>> = {
  AWARD_WITHOUT_GRADE: text(
    '未评为优秀不得表彰',
    'Not graded excellent',
    '班子 {team:teamId} {year} 年度考核等次为{#grade},不能因该年度受表彰;年度考核评为优秀的方可。请核对年度;与年度考核无关的表彰不填年度(year)。补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'Team {team:teamId} was graded {#grade} for {year}; only a grade of excellent is honoured for its year. Check the year; leave it out (year) where the honour has nothing to do with the assessment. Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
  MOVE_WITHOUT_BASIS: text(
    '任免没有依据',
    'Nothing that it rests on',
    '干部 {cadre:cadreId} 在职位 {post:postId} 上的任免、转正没有任免事项,也没有依据文件。请经任免事项办理(OpenAppointmentCase),或者注明依据文件(basis)。',
    'Nothing is named on which the assignment, relief or confirmation of cadre {cadre:cadreId} in post {post:postId} rests. Decide it in a case (OpenAppointmentCase), or give the document (basis).',
  ),
  CONGRESS_BYPASSED: text(
    '选任职务未经选举',
    'Elected post without the congress',
    '职位 {post:postId} 为选任职务,干部 {cadre:cadreId} 的任免须经选举或者法律程序。请经任免事项办理(OpenAppointmentCase)并记录选举结果(RecordElectionResult),或者以选举结果报告为依据文件(basis);任免通知使其离任的,先记录选任职务免去(RecordCongressRelief)。补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'Post {post:postId} is elected: cadre {cadre:cadreId} comes into it and leaves it by the congress. Decide it in a case (OpenAppointmentCase) and record the result (RecordElectionResult), or name the paper of the congress (basis of kind electionReport); where a letter takes the post, record first that the congress relieves of it (RecordCongressRelief). Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
  LIVE_TOO_OLD: text(
    '应当补录',
    'To be entered as old papers',
    '生效日期 {on} 距今({today})已超过 {months} 个月,不作为实时办理登记。请核对日期;确系旧件的,录入方式(entryMode)请用补录并注明依据文件(basis)。',
    'It took effect on {on}, more than {months} months before today ({today}), and is not recorded as it happens. Check the date; old papers go in with entryMode backfill and their document (basis).',
  ),
  SLOTS_ABOVE_HEADCOUNT: text(
    '职数多于编制',
    'More leading posts than staff',
    '班子 {team:teamId} 的领导职数 {slotCount} 名,多于编制 {headcount} 名。请核对两数,领导职数至多 {headcount} 名。补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'Team {team:teamId} would have {slotCount} authorised leading posts and a staff of {headcount}. Check both; there are {headcount} leading posts at most. Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
  SLOTS_EXCEEDED: text(
    '超职数配备',
    'Slots exceeded',
    '班子 {team:teamId} 核定领导职数 {slotCount} 名,如此任职将有 {incumbents} 人在任。请先免去一名,或者调整职数(SetHeadcount)。补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'Team {team:teamId} has {slotCount} authorised posts; this would make {incumbents} incumbents. Relieve somebody first, or set the slot count (SetHeadcount). Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
};
