import { randomUUID } from 'node:crypto';
import type { LogRecord } from './log.ts';
import type { Node } from './node.ts';
import type { Streams } from './protocol.ts';
import { invalidArgument, invalidPosition, streamDeleted } from './refusals.ts';
import { filterOf, PAGE, positionOf, streamOf, type LogPosition, type Told } from './wire.ts';

/** Every event of a stream after a revision, those to come included. */
export async function* subscribeToStream(
  node: Node,
  options: Streams.ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const { store } = node;
  const from = options.getStream()!;
  const stream = streamOf(from.getStreamIdentifier());
  if (store.isGone(stream)) throw streamDeleted(stream);
  yield { confirmed: randomUUID() };
  const { least, softDeleted } = store.window(stream);
  let next = 0;
  if (from.hasEnd() || softDeleted) next = store.committed(stream).count;
  if (from.hasRevision()) next = Math.max(next, Number(from.getRevision()) + 1);
  next = Math.max(next, softDeleted ? 0 : least);
  let told = !node.tellsCaughtUp;
  while (!signal.aborted) {
    const changed = store.changed;
    const { events, count } = store.committed(stream);
    for (; next < count && !signal.aborted; next += 1) yield { event: events[next]! };
    if (store.isGone(stream)) {
      const tombstone = store.all.findLast((event) => event.stream === stream);
      if (tombstone) yield { event: tombstone };
      throw streamDeleted(stream);
    }
    if (!told) yield { caughtUp: true };
    told = true;
    await either(changed, signal);
  }
}

/** Every event of the log after a position, those to come included; with a filter, those it lets through. */
export async function* subscribeToAll(
  node: Node,
  options: Streams.ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<Told> {
  const { store } = node;
  const allowed = filterOf(options);
  const checkpoints = options.hasFilter() ? new Checkpoints(options.getFilter()!) : undefined;
  const from = positionOf(options.getAll()!);
  yield { confirmed: randomUUID() };
  let next = 0;
  let live = from === 'end';
  if (from === 'end') next = store.all.length;
  else if (from !== 'start') {
    const last = store.all.at(-1)?.position ?? -1;
    live = from.commit >= last;
    if (!live && !store.hasPosition(from.commit)) throw invalidPosition();
    next = store.indexAt(from.commit);
    checkpoints?.startAt(from);
  }
  // What is not after the position was told before, or is not wanted.
  const after = typeof from === 'object' ? from : { commit: -1, prepare: -1 };
  if (live && node.tellsCaughtUp) yield { caughtUp: true };
  while (!signal.aborted) {
    const changed = store.changed;
    for (; next < store.all.length && !signal.aborted; next += 1) {
      const event = store.all[next]!;
      if (!isAfter(event, after)) continue;
      const passes = allowed(event);
      if (passes) yield { event };
      yield* checkpoints?.consider(event, passes, live) ?? [];
    }
    if (!live) {
      live = true;
      yield* checkpoints?.caughtUp() ?? [];
      if (node.tellsCaughtUp) yield { caughtUp: true };
    }
    await either(changed, signal);
  }
}

function isAfter({ position }: LogRecord, { commit, prepare }: LogPosition): boolean {
  return position > commit || (position === commit && position > prepare);
}

/**
 * When a filtered subscription says how far it has looked: while it catches up by pages of so many events
 * considered or sent, at the place a page began; then after every so many events, at the event.
 */
class Checkpoints {
  private readonly window: number;
  private readonly interval: number;
  private considered = 0;
  private inPage = { begin: { commit: 0, prepare: 0 }, considered: 0, sent: 0 };
  private at: LogPosition = { commit: -1, prepare: -1 };

  constructor(filter: Streams.ReadReq.Options.FilterOptions) {
    const multiplier = filter.getCheckpointintervalmultiplier();
    if (multiplier === 0) throw invalidArgument('checkpointIntervalMultiplier must be greater than zero');
    this.window = filter.hasMax() ? filter.getMax() : PAGE;
    this.interval = multiplier * this.window;
  }

  startAt(position: LogPosition): void {
    this.at = position;
    this.inPage.begin = position;
  }

  *consider(event: LogRecord, sent: boolean, live: boolean): Generator<Told> {
    const here = { commit: event.position, prepare: event.position };
    if (sent) this.at = here;
    if (live) {
      this.considered += 1;
      if (this.considered < this.interval) return;
      this.considered = 0;
      yield { checkpoint: here };
      return;
    }
    this.inPage.considered += 1;
    if (sent) this.inPage.sent += 1;
    if (this.inPage.considered < this.window && this.inPage.sent < PAGE) return;
    this.considered += this.inPage.considered;
    if (this.considered >= this.interval) {
      this.considered %= this.interval;
      yield* this.tellPage();
    }
    this.inPage = { begin: { commit: event.end, prepare: 0 }, considered: 0, sent: 0 };
  }

  *caughtUp(): Generator<Told> {
    this.considered = 0;
    yield* this.tellPage();
  }

  private *tellPage(): Generator<Told> {
    if (isBefore(this.at, this.inPage.begin)) this.at = this.inPage.begin;
    yield { checkpoint: this.at };
  }
}

function isBefore(a: LogPosition, b: LogPosition): boolean {
  return a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);
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
