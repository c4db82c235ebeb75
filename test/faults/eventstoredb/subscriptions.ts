import { randomUUID } from 'node:crypto';
import type { LogRecord } from './log.ts';
import type { Node } from './node.ts';
import { isBefore, pageFrom, placeOf } from './places.ts';
import type { Streams } from './protocol.ts';
import { handlerFailed, invalidArgument, streamDeleted } from './refusals.ts';
import type { Store } from './store.ts';
import { BEFORE_ALL, filterOf, isInAll, PAGE, positionOf, streamOf, type LogPosition, type Told } from './wire.ts';

/** Every event of a stream after a revision, those to come included. */
export async function* subscribeToStream(
  node: Node,
  options: Streams.ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const { store, behaviour } = node;
  const from = options.getStream()!;
  const stream = streamOf(from.getStreamIdentifier());
  if (store.isGone(stream)) throw streamDeleted(stream);
  yield { confirmed: randomUUID() };
  const { least, softDeleted } = store.window(stream);
  const found = store.committed(stream).count > 0 && !softDeleted;
  let next = 0;
  if (from.hasEnd() || softDeleted) next = store.committed(stream).count;
  if (from.hasRevision()) next = Math.max(next, Number(from.getRevision()) + 1);
  next = Math.max(next, softDeleted ? 0 : least);
  // Before 24.2 a subscription to a stream that is not there has caught up with its first events.
  let silent = !found && !behaviour.subscribesAnew && !from.hasEnd();
  let told = !behaviour.tellsCaughtUp;
  while (!signal.aborted) {
    const changed = store.changed;
    const { events, count } = store.committed(stream);
    for (; next < count && !signal.aborted; next += 1) {
      yield { event: events[next]! };
      silent = false;
    }
    if (store.isGone(stream)) {
      const tombstone = store.all.findLast((event) => event.stream === stream);
      if (tombstone) yield { event: tombstone };
      throw streamDeleted(stream);
    }
    if (!told && !silent) {
      yield { caughtUp: true };
      told = true;
    }
    await either(changed, signal);
  }
}

/** Every event of the log after a position, those to come included; with a filter, those it lets through. */
export function subscribeToAll(
  node: Node,
  options: Streams.ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const Subscription = node.behaviour.subscribesAnew ? AllSubscription : OlderAllSubscription;
  return new Subscription(node, options, signal).run();
}

/** A filtered subscription looks through so many events at a time, and says from time to time how far it has looked. */
interface Intervals {
  readonly window: number;
  /** How many events are looked through from one checkpoint to the next. */
  readonly interval: number;
}

function intervalsOf(options: Streams.ReadReq.Options): Intervals {
  const filter = options.getFilter();
  if (!filter) return { window: Infinity, interval: Infinity };
  const multiplier = filter.getCheckpointintervalmultiplier();
  if (multiplier === 0) throw invalidArgument('checkpointIntervalMultiplier must be greater than zero');
  const window = filter.hasMax() ? filter.getMax() : PAGE;
  return { window, interval: multiplier * window };
}

/** What the subscriptions of all versions share: what is wanted, and the events that come. */
abstract class LogSubscription {
  protected readonly store: Store;
  protected readonly tellsCaughtUp: boolean;
  protected readonly isFiltered: boolean;
  protected readonly from: LogPosition | 'start' | 'end';
  protected readonly allowed: (event: LogRecord) => boolean;
  protected readonly intervals: Intervals;
  protected readonly signal: AbortSignal;

  constructor({ store, behaviour }: Node, options: Streams.ReadReq.Options, signal: AbortSignal) {
    this.store = store;
    this.tellsCaughtUp = behaviour.tellsCaughtUp;
    this.isFiltered = options.hasFilter();
    this.allowed = filterOf(options);
    this.intervals = intervalsOf(options);
    this.from = positionOf(options.getAll()!);
    this.signal = signal;
  }

  abstract run(): AsyncGenerator<Told>;

  protected *caughtUp(): Generator<Told> {
    if (this.tellsCaughtUp) yield { caughtUp: true };
  }

  /** Every record from this one on, and those to come. */
  protected async *records(index: number): AsyncGenerator<LogRecord> {
    let next = index;
    while (!this.signal.aborted) {
      const { changed } = this.store;
      for (; next < this.store.all.length && !this.signal.aborted; next += 1) yield this.store.all[next]!;
      await either(changed, this.signal);
    }
  }

  protected page(from: LogPosition): ReturnType<typeof pageFrom> {
    return pageFrom(this.store, from, { allowed: this.allowed, count: PAGE, window: this.intervals.window });
  }
}

/**
 * Since 24.2. It tells a checkpoint at its intervals and when it has caught up: the last event told, or where the last
 * interval ended. One that was asked from the beginning and has found nothing by then has no such place, and tells the
 * end of all; no checkpoint is after that one, so that it tells no more of them.
 */
class AllSubscription extends LogSubscription {
  /** The event or the checkpoint told last. */
  private at: LogPosition = BEFORE_ALL;
  private lastCheckpoint: LogPosition | undefined;

  async *run(): AsyncGenerator<Told> {
    const { newest } = this.store;
    const live = this.store.all.length;
    yield { confirmed: randomUUID() };
    if (this.from === 'end') this.at = newest;
    else if (this.from !== 'start') this.at = this.from;
    if (isBefore(this.at, newest)) yield* this.catchUp();
    yield* this.caughtUp();
    yield* this.goOn(live);
  }

  private *catchUp(): Generator<Told> {
    let counted = 0;
    let from = this.at === BEFORE_ALL ? { commit: 0, prepare: 0 } : this.at;
    for (;;) {
      const page = this.page(from);
      for (const event of page.events) if (isBefore(this.at, placeOf(event))) yield this.tell(event);
      if (page.isEnd) break;
      counted += page.considered;
      if (counted >= this.intervals.interval) {
        counted %= this.intervals.interval;
        if (isBefore(this.at, page.begin)) this.at = page.begin;
        yield* this.checkpoint();
      }
      from = page.next;
    }
    yield* this.checkpoint();
  }

  private async *goOn(live: number): AsyncGenerator<Told> {
    let counted = 0;
    for await (const event of this.records(live)) {
      const place = placeOf(event);
      // What is not after the place was told before, or is not wanted.
      if (this.allowed(event) && isBefore(this.at, place)) yield this.tell(event);
      counted += 1;
      if (counted < this.intervals.interval) continue;
      counted = 0;
      if (isBefore(place, this.at)) continue;
      this.at = place;
      yield* this.checkpoint();
    }
  }

  private tell(event: LogRecord): Told {
    this.at = placeOf(event);
    return { event };
  }

  private *checkpoint(): Generator<Told> {
    if (!this.isFiltered || this.lastCheckpoint === BEFORE_ALL) return;
    if (this.lastCheckpoint && !isBefore(this.lastCheckpoint, this.at)) return;
    this.lastCheckpoint = this.at;
    yield { checkpoint: this.at };
  }
}

/**
 * Before 24.2. It tells a checkpoint at its intervals only: the last event told, or where the page looked through began.
 * It begins after the first event at or after the place it is given: one at that very place is not told, even if the
 * place was a checkpoint before it. A place beyond the end is forgotten: events that come before it are told.
 */
class OlderAllSubscription extends LogSubscription {
  private last: LogPosition = BEFORE_ALL;
  private counted = 0;

  async *run(): AsyncGenerator<Told> {
    let live = this.store.all.length;
    let confirmed = false;
    if (this.from !== 'end') {
      let from = this.begin();
      for (;;) {
        live = this.store.all.length;
        const page = this.page(from);
        if (!confirmed) yield { confirmed: randomUUID() };
        confirmed = true;
        yield* this.tellAll(page.events);
        from = page.next;
        this.counted += page.considered;
        if (page.isEnd) break;
        if (this.counted < this.intervals.interval) continue;
        this.counted %= this.intervals.interval;
        const event = page.events.at(-1);
        yield { checkpoint: event ? placeOf(event) : page.begin };
      }
    } else yield { confirmed: randomUUID() };
    yield* this.caughtUp();
    yield* this.goOn(live);
  }

  private begin(): LogPosition {
    const { from } = this;
    if (typeof from !== 'object' || from.commit === 0) return { commit: 0, prepare: 0 };
    try {
      return pageFrom(this.store, from, { allowed: isInAll, count: 1, window: Infinity }).next;
    } catch {
      throw handlerFailed();
    }
  }

  private async *goOn(live: number): AsyncGenerator<Told> {
    for await (const event of this.records(live)) {
      if (this.allowed(event)) yield* this.tellAll([event]);
      this.counted += 1;
      if (this.counted < this.intervals.interval) continue;
      this.counted = 0;
      yield { checkpoint: placeOf(event) };
    }
  }

  private *tellAll(events: readonly LogRecord[]): Generator<Told> {
    for (const event of events) {
      if (!isBefore(this.last, placeOf(event))) continue;
      this.last = placeOf(event);
      yield { event };
    }
  }
}

function either(changed: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      signal.removeEventListener('abort', goOn);
      resolve();
    };
    if (signal.aborted) goOn();
    signal.addEventListener('abort', goOn);
    void changed.then(goOn);
  });
}
