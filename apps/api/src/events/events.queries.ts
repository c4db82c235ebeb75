import { Day, OneOf, Says, Text } from '#libs/domain';
import { RECORD_ANNULLED, RECORD_CORRECTED } from '#libs/kernel';
import { domain } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import { sortsOf } from '../reads/sort.ts';
import { StreamName } from '../reads/stream-name.ts';
import type { EventsAnswer } from './events.answers.ts';

/** Every type of event that there is. */
export const EVENT_TYPES: readonly string[] = [
  ...domain.features.flatMap(({ kinds }) => Object.keys(kinds)),
  RECORD_CORRECTED,
  RECORD_ANNULLED,
];

/** What the audit search may be asked. */
export class EventsQuery extends ListQuery {
  @Says('事件类型 Type of the event')
  @OneOf(EVENT_TYPES, { optional: true })
  type?: string;
  @Says('录入人 User id of who recorded it')
  @Text({ optional: true, max: 100 })
  actor?: string;
  @Says('主体 A stream that the event is in or refers to, `cadre-…`, `team-…`')
  @StreamName()
  subject?: string;
  @Says('事件流 The stream that the event is in')
  @StreamName()
  stream?: string;
  @Says('起始日期 First day of recording')
  @Day({ optional: true })
  from?: string;
  @Says('截止日期 Last day of recording')
  @Day({ optional: true })
  to?: string;
  @Says('生效起始 First day of taking effect, as it was recorded')
  @Day({ optional: true })
  effectiveFrom?: string;
  @Says('生效截止 Last day of taking effect, as it was recorded')
  @Day({ optional: true })
  effectiveTo?: string;
  @Says(
    '文字 Words that are all in the summary, in the language asked for, or in the number of the document, as the reader is shown them. No index holds these: a page looks at 2000 events at most and may come short or empty; `nextCursor` goes on',
  )
  @Text({ optional: true, max: 100 })
  q?: string;
  @Says('规则 A rule that was asked when the event was recorded')
  @Text({ optional: true, max: 100 })
  rule?: string;
  @Says('规则版本 The version of the rule, as checks name it; goes with `rule`')
  @Day({ optional: true })
  ruleVersion?: string;
  @Says('规则结论 What the rule said: `held` 符合, or `broken` 不符 in any way; goes with `rule`')
  @OneOf(['held', 'broken'], { optional: true })
  ruleOutcome?: 'held' | 'broken';
  @Says('排序 `recorded` in the order of recording, as without it, or `-recorded` the latest first')
  @OneOf(sortsOf(['recorded']), { optional: true })
  sort?: string;
}

/** The audit search over the log, in the order of recording. */
export class EventsRead extends Read<EventsQuery, EventsAnswer> {}
/** The events of a team and of what concerns it, oldest first. */
export class TeamTimelineRead extends Read<ListQuery, EventsAnswer> {}
/** The events of a cadre and of what concerns the person, oldest first. */
export class CadreTimelineRead extends Read<ListQuery, EventsAnswer> {}
/** The events of one stream, oldest first. */
export class StreamTimelineRead extends Read<ListQuery, EventsAnswer> {}
