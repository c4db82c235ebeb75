/**
 * The places on a call's way where something can be made to go wrong:
 * - `arrival`: the call is here, nothing is done;
 * - `written`: the records are in the file, not flushed;
 * - `committed`: they are on the disk and visible, the answer is not sent;
 * - `event`: an event is about to be sent.
 *
 * An append is an append by `Append` or by `BatchAppend`; a deletion is a `Delete` or a `Tombstone`.
 */
export type Point =
  | 'append.arrival'
  | 'append.written'
  | 'append.committed'
  | 'delete.arrival'
  | 'delete.written'
  | 'delete.committed'
  | 'read.arrival'
  | 'read.event'
  | 'subscribe.arrival'
  | 'subscribe.event'
  | 'gossip.arrival'
  | 'features.arrival';

/** What an action can do at its point. */
export interface Hit {
  /** Breaks the connection of this call, as a network does; whatever else runs on it breaks too. */
  cut(): void;
  /** Ends the server at once. Of the bytes not flushed yet, the first `kept` reach the disk. */
  crash(kept: number): Promise<void>;
  /** Sends what is due at this point, an event, once more than otherwise. */
  deliver(): void;
}

/** What happens at a point. It may wait; what it throws becomes the answer (see {@link Refusal} of refusals.ts). */
export type Action = (hit: Hit) => unknown;

/** The script of what goes wrong: for each point a queue of actions, of which every pass takes the first. */
export class Faults {
  private readonly queues = new Map<Point, Action[]>();
  private readonly passes = new Map<Point, number>();
  private readonly strikes = new Map<Point, number>();

  /** Queues what happens at the next pass of `point` for which nothing is queued yet; `times` of the same. */
  next(point: Point, action: Action, times = 1): void {
    const queue = this.queues.get(point) ?? [];
    for (let time = 0; time < times; time += 1) queue.push(action);
    this.queues.set(point, queue);
  }

  /** Forgets what is queued. */
  clear(): void {
    this.queues.clear();
  }

  /** How often `point` was passed. */
  passed(point: Point): number {
    return this.passes.get(point) ?? 0;
  }

  /** How many actions have begun at `point`. */
  struck(point: Point): number {
    return this.strikes.get(point) ?? 0;
  }

  /** Called by the server at its points. */
  pass(point: Point, hit: Hit): unknown {
    this.passes.set(point, this.passed(point) + 1);
    const action = this.queues.get(point)?.shift();
    if (!action) return undefined;
    this.strikes.set(point, this.struck(point) + 1);
    return action(hit);
  }
}

const never = (): Promise<never> => new Promise(() => {});

/** Nothing goes wrong this time: to let one pass by before the next action of the queue. */
export const nothing: Action = () => {};

/** The answer is `refusal`, whatever was done by then. */
export function refuse(refusal: () => Error): Action {
  return () => {
    throw refusal();
  };
}

/** The call goes no further, and nobody hears of it. */
export const silence: Action = never;

/** The connection breaks; the call goes no further. */
export const cut: Action = (hit) => {
  hit.cut();
  return never();
};

/** The server ends at once; of the bytes not flushed yet the first `kept` reach the disk. */
export function crash(kept = Infinity): Action {
  return async (hit) => {
    await hit.crash(kept);
    return never();
  };
}

/** The disk is full after `kept` bytes of the write: the server ends itself, as the real one does. For `written`. */
export const fullDisk = (kept: number): Action => crash(kept);

/** The event is sent twice. */
export const twice: Action = (hit) => hit.deliver();

/** The call waits at the point until it is released. */
export interface Held extends Action {
  /** Settles when the call has reached the point. */
  readonly reached: Promise<void>;
  release(): void;
}

export function hold(): Held {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const action: Action = () => {
    reached.resolve();
    return released.promise;
  };
  return Object.assign(action, { reached: reached.promise, release: () => released.resolve() });
}

/** A call that ends without an error before it is through: for `read.event` and `subscribe.event`. */
export class Ended extends Error {}

export const end: Action = refuse(() => new Ended());
