import type { NewEvent, Position, Recorded, Revision, StreamName } from './event.ts';

/** What a writer believes of a stream: that it does not exist yet, or that its last event has this revision. */
export type Expected = 'none' | Revision;

/** The events are durably in the log. */
export interface Appended {
  readonly kind: 'appended';
  /** Revision of the last event of the batch. */
  readonly revision: Revision;
  /** Position of the last event of the batch. */
  readonly position: Position;
}

/** The stream was not as expected; nothing was added. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly actual: Expected;
}

/** A stretch of the log, in log order; empty only when it is caught up. */
export interface Page {
  readonly events: readonly Recorded[];
  /** True when nothing was recorded after the last event of this page at the time of reading. */
  readonly caughtUp: boolean;
}

/** The engine cannot be reached or refuses to work (disk full, server down). Try again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * The port behind which every engine stands. `test/contract` holds what each engine must keep.
 *
 * - `append` is atomic and durable when it answers. With the ids and the expectation of an earlier append it gives
 *   the earlier answer and adds nothing; ids half old and half new are a conflict.
 * - A conflict is a value. An outage is the exception {@link StoreUnavailable}.
 * - No event committed later ever gets a position before one already served.
 */
export interface EventStore {
  /**
   * Appends `events` (1 to 1000) to `stream` if it is as `expected`.
   * @throws RangeError for an empty or oversized batch; StoreUnavailable when the engine cannot work.
   */
  append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended | Conflict>;

  /** The events of a stream in order, from revision `from` (inclusive, default 0) on. A missing stream is empty. */
  read(stream: StreamName, from?: Revision): AsyncIterable<Recorded>;

  /** At most `limit` (1 to 10000) events of the whole log after `after` (exclusive; null: from the beginning). */
  readAll(after: Position | null, limit: number): Promise<Page>;

  /** The log after `after`, then every new event as it is recorded, until `signal` aborts. */
  follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded>;

  /** Negative, zero or positive as `a` is before, at or after `b` in the log. */
  compare(a: Position, b: Position): number;

  /** Whether `text` can be a position of this engine; true says nothing about an event being there. */
  isPosition(text: string): boolean;

  /**
   * Resolves when an append would be taken now, as far as can be told without one.
   * @throws StoreUnavailable in words for whoever runs the ledger
   */
  check(): Promise<void>;

  /** Lets go of files and connections after the appends under way have been answered. */
  close(): Promise<void>;
}

/**
 * A store that can take in the log of another as it is. Only what moves a log from engine to engine has to do with it:
 * everybody else gets an {@link EventStore}, which stamps what it takes in.
 */
export interface RestorableStore extends EventStore {
  /**
   * Adds events of another log behind those that are here, in the order given: ids, streams, revisions and `recordedAt`
   * stay as they are, positions are this log's own.
   *
   * Events next to each other in one stream that came by one command are added all or not at all, and not again when
   * they are here already, in their place. When it is interrupted, what is here is the beginning of what was given.
   * @throws Error for an event whose place in its stream is taken or not reached; StoreUnavailable
   */
  restore(events: readonly Recorded[]): Promise<void>;
}
