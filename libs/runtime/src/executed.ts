import {
  refuse,
  type Appended,
  type Clock,
  type EventStore,
  type Gatherer,
  type NewEvent,
  type Position,
  type Recorded,
  type Refusal,
  type Revision,
  type StreamName,
  type Todo,
} from '#libs/kernel';
import type { Act, CommandRequest } from './act.ts';
import type { Registry } from './registry.ts';
import type { DamageOf } from './streams.ts';

/** What a command did, or had done when it was sent before. */
export interface Executed {
  readonly commandId: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly eventIds: readonly string[];
  /** True when this very command had been recorded before and nothing was added now. */
  readonly repeated: boolean;
}

/** What a command would record, and the commands that would follow from that. */
export interface Previewed {
  /** The event as it would lie in its stream; where in the log, and when, nobody knows yet. */
  readonly recorded: Recorded;
  readonly follows: readonly Todo[];
}

/** What the executor works with. */
export interface ExecutorParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly finder: Gatherer;
  /** What is known of damage beside what reading a stream shows. */
  readonly damaged?: DamageOf;
  /** How many events of streams are held in memory, where that is to be less than usual. */
  readonly eventsKept?: number;
}

/** The answer to a command whose event has been appended. */
export function recordedNow(
  { commandId }: CommandRequest,
  { stream }: Act,
  { id }: NewEvent,
  { revision, position }: Appended,
): Executed {
  return { commandId, stream, revision, position, eventIds: [id], repeated: false };
}

/** The answer to a command that is on record. */
export function repeated(earlier: readonly Recorded[], act: Act): Executed | Refusal {
  const last = earlier.at(-1)!;
  const { commandId, commandHash } = last.meta;
  if (commandHash !== act.commandHash) return refuse('COMMAND_ID_REUSED', { commandId, eventId: last.id });
  const eventIds = earlier.map(({ id }) => id);
  return { commandId, stream: act.stream, revision: last.revision, position: last.position, eventIds, repeated: true };
}
