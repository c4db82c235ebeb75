import { text, type RefusalText } from '../dsl/refusals.ts';

/** The codes by which a secondment is refused, in words. */
export const secondmentRefusals: Readonly<Record<string, RefusalText>> = {
  SECONDMENT_TOO_LONG: text(
    '挂职期限过长',
    'Secondment too long',
    '挂职自 {from} 至 {to},一般至迟到 {longest}。请核对日期;确需更长的,请注明事由(reason)。',
    'The secondment runs from {from} to {to}, and to {longest} at the latest as a rule. Check the dates; where it has to be longer, give the reason.',
  ),
  HOST_REQUIRED: text(
    '须注明接收单位',
    'Host required',
    '接收单位须且只须给出一项:本区班子编号(hostTeamId)或区外单位名称(hostName)。',
    'Name the host by one of the two: a team of the district (hostTeamId) or a unit outside (hostName).',
  ),
  NOT_AN_EXTENSION: text(
    '不是延期',
    'Not an extension',
    '挂职 {secondmentId} 原定至 {plannedTo},延长后的 {proposed} 不晚于原定日期。提前结束请登记挂职结束(EndSecondment)。',
    'Secondment {secondmentId} is planned to {plannedTo}; {proposed} is not later. To finish early, end it (EndSecondment).',
  ),
  SECONDMENT_OPEN: text(
    '挂职尚未结束',
    'Secondment still open',
    '干部 {cadre:cadreId} 在 {on} 仍有挂职 {secondments} 未结束(计划至 {until})。请先结束挂职(EndSecondment),尚未开始的取消(CancelSecondment),日期不晚于离开日期。补录旧件的,录入方式(entryMode)请用补录;确属例外的,须附批准文件(exceptionBasis)。',
    'Cadre {cadre:cadreId} still has secondment {secondments} on {on}, planned to {until}. End it first (EndSecondment), or cancel it if it has not begun (CancelSecondment), on or before the day of departure. Old papers go in with entryMode backfill; an exception needs its document (exceptionBasis).',
  ),
  SECONDMENT_OVERLAP: text(
    '挂职时间重叠',
    'Secondments overlap',
    '挂职 {secondmentId}({from} 至 {to})与挂职 {otherId}({otherFrom} 至 {otherTo})重叠。请先结束(EndSecondment)或取消(CancelSecondment)另一挂职,或调整日期。',
    'Secondment {secondmentId} ({from} to {to}) overlaps with {otherId} ({otherFrom} to {otherTo}). End (EndSecondment) or cancel (CancelSecondment) that one first, or change the dates.',
  ),
  SECONDMENT_SAME_UNIT: text(
    '不得在本单位挂职',
    'Secondment to the own unit',
    '干部 {cadre:cadreId} 在 {on} 就是班子 {team:teamId} 的人[(职位 {post:postId})],不能到该班子挂职({secondmentId})。请核对接收单位。',
    'Cadre {cadre:cadreId} belongs to team {team:teamId} on {on}[ (post {post:postId})] and cannot be seconded there ({secondmentId}). Check the host.',
  ),
  SECONDMENT_STARTED: text(
    '挂职已经开始',
    'Secondment has started',
    '挂职 {secondmentId} 已于 {since} 开始,不能取消。请登记挂职结束(EndSecondment)。',
    'Secondment {secondmentId} has been under way since {since} and cannot be cancelled. End it instead (EndSecondment).',
  ),
};
