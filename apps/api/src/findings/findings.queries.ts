import { Day, OneOf, Says, Text } from '#libs/domain';
import { StreamName } from '../reads/stream-name.ts';
import { ListQuery, Read, ReadQuery } from '../reads/read.ts';
import { FINDING_STATES, type FindingAnswer, type FindingsAnswer } from './findings.answers.ts';

/** What findings may be asked for. */
export class FindingsQuery extends ListQuery {
  @Says('规则编号 Id of the rule that was broken')
  @Text({ optional: true, max: 100 })
  rule?: string;
  @Says(
    '状态 State: `open` 未处理, `acknowledged` 已确认, `resolved` 已办结, `waived` 免予追究; `closed` 依据已消失 for those whose ground went away; all but those without it',
  )
  @OneOf(FINDING_STATES, { optional: true })
  state?: string;
  @Says('主体 Stream that it concerns: a case, a cadre or a team, `appointment-…`, `cadre-…`, `team-…`')
  @StreamName()
  subject?: string;
  @Says('行为不早于 First day of the act that broke the rule')
  @Day({ optional: true })
  from?: string;
  @Says('行为不晚于 Last day of the act that broke the rule')
  @Day({ optional: true })
  to?: string;
}

/** Acts that broke a procedural rule (发现问题). */
export class FindingsRead extends Read<FindingsQuery, FindingsAnswer> {}
/** One finding, with its history. */
export class FindingRead extends Read<ReadQuery, FindingAnswer> {}
