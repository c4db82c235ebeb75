import { Day, OneOf, Text } from '#libs/domain';
import { RECORD_ANNULLED, RECORD_CORRECTED } from '#libs/kernel';
import { domain } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
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
  /** An event type, `IncumbentAssigned`. */
  @OneOf(EVENT_TYPES, { optional: true }) type?: string;
  /** The user id of who recorded it. */
  @Text({ optional: true, max: 100 }) actor?: string;
  /** A stream that the event is in or refers to, `cadre-…`. */
  @StreamName() subject?: string;
  /** The stream that the event is in. */
  @StreamName() stream?: string;
  /** First day of recording. */
  @Day({ optional: true }) from?: string;
  /** Last day of recording. */
  @Day({ optional: true }) to?: string;
}

/** The audit search over the log, in the order of recording. */
export class EventsRead extends Read<EventsQuery, EventsAnswer> {}
/** The events of a team and of what concerns it, oldest first. */
export class TeamTimelineRead extends Read<ListQuery, EventsAnswer> {}
/** The events of a cadre and of what concerns the person, oldest first. */
export class CadreTimelineRead extends Read<ListQuery, EventsAnswer> {}
/** The events of one stream, oldest first. */
export class StreamTimelineRead extends Read<ListQuery, EventsAnswer> {}
