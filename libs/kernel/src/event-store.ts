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

/** What somebody did to the log past every ledger: wrote into it, or took away what a ledger wrote. It concerns one stream. */
export interface Damage {
  /** As the ledger names it. */
  readonly stream: StreamName;
  readonly kind: 'foreignEvent' | 'tombstoned' | 'truncated' | 'missingEvents';
  /** Where in the stream, when it has such a place. */
  readonly revision?: Revision;
  /** Where in the log, when it was met there. */
  readonly position?: Position;
  readonly eventId?: string;
  /** What was found, in words for whoever runs the ledger. */
  readonly found: string;
}

/**
 * What the log says of a stream beside its events: damage, or (without `damage`) that its metadata no longer takes
 * anything away. It comes before an event at the same position.
 */
export interface Remark {
  readonly stream: StreamName;
  readonly position: Position;
  readonly damage?: Damage;
}

/** A stretch of the log: its events and what is to be said beside them, each in log order. */
export interface Page {
  readonly events: readonly Recorded[];
  readonly remarks: readonly Remark[];
  /**
   * Up to where the log was looked through, which may be past the last event; null: at the beginning. Who reads on after
   * it misses nothing.
   */
  readonly upTo: Position | null;
  /** True when nothing was recorded after this page at the time of reading. */
  readonly caughtUp: boolean;
  /**
   * True, on a page with nothing in it, when the engine was away and who follows is connected to it again: the log may
   * have been put back or replaced meanwhile.
   */
  readonly resumed?: boolean;
}

/** The engine cannot be reached or refuses to work (disk full, server down). Try again later. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable';
}

/** A stream is not as its ledger left it. Nothing is wrong with the others, and trying again changes nothing. */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged';
  readonly damage: Damage;

  constructor(damage: Damage) {
    const at = damage.revision === undefined ? '' : ` at revision ${damage.revision}`;
    super(`the stream ${damage.stream} is damaged${at}: ${damage.found}`);
    this.damage = damage;
  }
}

/**
 * The port behind which every engine stands. `test/contract` holds what each engine must keep.
 *
 * - `append` is atomic and durable when it answers. With the ids and the expectation of an earlier append it gives
 *   the earlier answer and adds nothing; ids half old and half new are a conflict.
 * - A conflict is a value. An outage is the exception {@link StoreUnavailable}.
 * - What no ledger wrote is never given as an event. Where the log is gone through it is a {@link Remark}, and everything
 *   else goes on; who reads the stream gets the exception {@link LogDamaged}.
 * - No event committed later ever gets a position before one already served.
 */
export interface EventStore {
  /**
   * Appends `events` (1 to 1000) to `stream` if it is as `expected`.
   * @throws RangeError for an empty or oversized batch; StoreUnavailable when the engine cannot work; LogDamaged for a
   * stream that is damaged, where the engine can tell
   */
  append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended | Conflict>;

  /**
   * The events of a stream in order and without gaps, from revision `from` (inclusive, default 0) on. A missing stream is
   * empty.
   * @throws LogDamaged at the first place where the stream is not as its ledger left it
   */
  read(stream: StreamName, from?: Revision): AsyncIterable<Recorded>;

  /**
   * What the whole log holds after `after` (exclusive; null: from the beginning): at most `limit` (1 to 10000) events and
   * remarks.
   */
  readAll(after: Position | null, limit: number): Promise<Page>;

  /**
   * The log after `after`, then what is new as it is recorded, until `signal` aborts. A page holds what has arrived since
   * the one before was taken; one without events tells how far the log has been looked through.
   */
  follow(after: Position | null, signal: AbortSignal): AsyncIterable<Page>;

  /**
   * The event that stands exactly at this position; undefined when none of a ledger does, also beyond the end. Where the
   * positions of an engine tell of their event, another event at the same place is none: the position is of another history.
   */
  eventAt(position: Position): Promise<Recorded | undefined>;

  /** Where the last thing in the log stands that is there now, be it the ledger's own or not; null for an empty log. */
  head(): Promise<Position | null>;

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
