import type { Clock, EventMeta, EventStore, LogDamaged, Reaction } from '#libs/kernel';
import type { Omissions } from './damages.ts';
import type { Executor } from './execute.ts';
import type { Pause } from './retry-policy.ts';
import type { Registry } from './registry.ts';
import type { AnsweredUpTo } from './views-file.ts';

/** Where a reactor notes how far it has come. A cache: without it the log is gone through again. */
export interface Answered {
  /** By the name of a reaction, the place up to which everything is done or settled. */
  answered(): ReadonlyMap<string, AnsweredUpTo>;
  /** Notes that these reactions have nothing left to do up to a place. */
  noteAnswered(reactions: readonly string[], place: AnsweredUpTo): void;
  /** What is left out of the log, as far as it has been gone through by others. */
  omissions?(): Omissions;
}

/** What the reactor works with. */
export interface ReactorParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly executor: Executor;
  readonly clock: Clock;
  readonly reactions: readonly Reaction[];
  readonly answered?: Answered;
  /** Told of what stops it for good. */
  readonly onFailed?: (error: unknown) => void;
  /** Told of a reaction that does nothing any more, for its own stream is damaged. */
  readonly onLeftOut?: (reaction: string, error: LogDamaged) => void;
  /** How long to wait during an outage before trying again. */
  readonly pause?: Pause;
}

/** A todo that is waiting for its time. */
export interface Waiting {
  readonly reaction: string;
  readonly eventId: string;
  readonly command: string;
}

/** A todo that was given up. */
export interface GivenUp {
  readonly reaction: string;
  readonly eventId: string;
  readonly command: string;
  readonly outcome: string;
  readonly code: string;
}

/** What must be known of a note that says why a todo was not done, to take it back. */
export interface Note {
  readonly id: string;
  readonly reaction: string;
  readonly says: Omit<GivenUp, 'reaction'>;
  readonly meta: Pick<EventMeta, 'correlationId' | 'commandId' | 'effectiveOn'>;
  /** A person took the note back: the todo is not tried again. */
  readonly isDismissed?: boolean;
}
