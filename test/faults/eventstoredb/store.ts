import { randomUUID } from 'node:crypto';
import type { Log, LogRecord, NewRecord } from './log.ts';

/** The revision a writer expects to be the last: -1 for a stream that does not exist. */
export type Expected = number | 'any' | 'exists';

export const NONE = -1;
/** The revision of the event that ends a stream for good: the greatest the protocol knows. */
export const TOMBSTONE = 2 ** 63;

/** An event as a client proposes it. */
export type Proposed = Pick<NewRecord, 'id' | 'type' | 'json' | 'data' | 'metadata'>;

/** How a write ended. `last` is the revision of the last event of the stream, `position` that of the write. */
export type Outcome =
  | { readonly kind: 'written'; readonly last: number; readonly position: number }
  | { readonly kind: 'wrong version'; readonly current: number }
  | { readonly kind: 'deleted' };

/** The same is being written and is not on the disk yet: the real server drops the second of the two. */
export interface UnderWay {
  readonly kind: 'under way';
}

/** What the metadata of a stream let a reader see. */
export interface Window {
  readonly least: number;
  readonly softDeleted: boolean;
}

interface Stream {
  /** All that was written, the tombstone apart; the first `visible` of them are committed. */
  readonly events: LogRecord[];
  visible: number;
  tombstone?: { visible: boolean };
}

interface Pending {
  readonly records: readonly LogRecord[];
  readonly written: () => unknown;
  readonly settle: PromiseWithResolvers<void>;
  readonly takenBack: PromiseWithResolvers<void>;
}

interface Options {
  readonly log: Log;
  readonly records: readonly LogRecord[];
  readonly now: () => number;
  /** How many ids of events are remembered for the writes that expect `any` or `exists`. */
  readonly rememberedIds: number;
}

/** The stream of the server's own that says who led since when; it is in $all, where nobody is shown it. */
export const EPOCHS = '$epoch-information';

const TICKS_PER_MS = 10_000n;
const NO_BYTES = new Uint8Array();

/**
 * The streams over a log: what is checked before a write, what a reader sees. A write is checked against all that
 * was written, a reader sees what is flushed; in between a write may be waiting for the disk.
 */
export class Store {
  /** Every committed event in the order of the log. */
  readonly all: LogRecord[] = [];
  private readonly log: Log;
  private readonly now: () => number;
  private readonly streams = new Map<string, Stream>();
  private readonly remembered = new Map<string, { stream: string; revision: number }>();
  private readonly rememberedMost: number;
  private pending: Pending[] = [];
  private flushing: Promise<void> | undefined;
  private change = Promise.withResolvers<void>();
  private readonly closing = new AbortController();

  constructor({ log, records, now, rememberedIds }: Options) {
    this.log = log;
    this.now = now;
    this.rememberedMost = rememberedIds;
    for (const record of records) {
      this.add(record);
      this.show(record);
    }
  }

  /** Where the next write begins. */
  get end(): number {
    return this.log.end;
  }

  /** Writes `events` behind `stream` if it is as expected; answers when they are on the disk and visible. */
  async append(
    stream: string,
    expected: Expected,
    events: readonly Proposed[],
    written: () => unknown,
  ): Promise<Outcome | UnderWay> {
    const checked = this.check(
      stream,
      expected,
      events.map(({ id }) => id),
    );
    if (checked.kind === 'again') {
      if (checked.last >= this.committed(stream).count) return { kind: 'under way' };
      return { kind: 'written', last: checked.last, position: checked.position };
    }
    if (checked.kind !== 'go on') return checked;
    const { current, softDeleted } = checked;
    const undeleted = isMetastream(stream) ? originalOf(stream) : undefined;
    const wasDeleted = undeleted !== undefined && this.window(undeleted).softDeleted;
    if (events.length === 0) return { kind: 'written', last: current, position: this.end };

    const records = events.map((event, index) => this.record(stream, current + 1 + index, event));
    if (softDeleted) records.push(this.undeletion(stream, current + 1, this.metadataOf(stream)));
    if (wasDeleted) {
      records.push(this.undeletion(undeleted, this.last(undeleted) + 1, parsed(events.at(-1)!.data), events.length));
    }
    const placed = await this.commit(records, written);
    return { kind: 'written', last: current + events.length, position: placed[events.length - 1]!.position };
  }

  /** Deletes a stream: softly, so that writing to it brings it back, or for good. */
  async delete(stream: string, expected: Expected, forGood: boolean, written: () => unknown): Promise<Outcome> {
    const id = randomUUID();
    const checked = this.check(stream, expected, [id]);
    if (checked.kind === 'again') throw new Error('an id made just now was used before');
    if (checked.kind !== 'go on') return checked;
    if (!forGood && this.last(stream) < 0 && this.last(metastreamOf(stream)) < 0) {
      return { kind: 'wrong version', current: NONE };
    }
    const record = forGood
      ? this.record(stream, TOMBSTONE, { id, type: '$streamDeleted', json: false, data: NO_BYTES, metadata: NO_BYTES })
      : this.metadataRecord(stream, '{"$tb":9223372036854775807}');
    const [placed] = await this.commit([record], written);
    return { kind: 'written', last: checked.current, position: placed!.position };
  }

  /** The events of a stream, of which the first `count` are committed. */
  committed(stream: string): { readonly events: readonly LogRecord[]; readonly count: number } {
    const found = this.streams.get(stream);
    return { events: found?.events ?? [], count: found?.visible ?? 0 };
  }

  /** Whether the stream was deleted for good; its metadata go with it. */
  isGone(stream: string): boolean {
    if (this.streams.get(stream)?.tombstone?.visible) return true;
    return isMetastream(stream) && this.streams.get(originalOf(stream))?.tombstone?.visible === true;
  }

  /** From which revision on the metadata of the stream let it be read. */
  window(stream: string): Window {
    const last = this.last(stream);
    // The real server keeps one event of every metastream.
    const metadata = isMetastream(stream) ? { $maxCount: 1 } : this.metadataOf(stream);
    const before = numberIn(metadata, '$tb') ?? 0;
    const count = numberIn(metadata, '$maxCount') ?? Infinity;
    const oldest = this.oldestOfAge(stream, numberIn(metadata, '$maxAge'));
    return {
      least: Math.max(0, before, last - count + 1, oldest),
      softDeleted: before >= Number.MAX_SAFE_INTEGER,
    };
  }

  /** The metadata of a stream that hold. */
  metadataOf(stream: string): Readonly<Record<string, unknown>> {
    return this.lastDataOf(metastreamOf(stream));
  }

  /** What the last event of a stream says; nothing where that is no JSON object. */
  lastDataOf(stream: string): Readonly<Record<string, unknown>> {
    return parsed(this.streams.get(stream)?.events.at(-1)?.data ?? NO_BYTES);
  }

  /** The place of the last event. */
  get newest(): { readonly commit: number; readonly prepare: number } {
    const position = this.all.at(-1)?.position ?? NONE;
    return { commit: position, prepare: position };
  }

  /** Whether a record, or the log's end, is at `position`. */
  hasPosition(position: number): boolean {
    if (position === this.end || position === 0) return true;
    const index = this.indexAt(position);
    return this.all[index]?.position === position || (index > 0 && this.all[index - 1]!.end === position);
  }

  /** The place in {@link all} of the first event at or after `position`. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.all[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Forgets what is written and not committed; who wrote it is not answered. */
  takeBack(): void {
    const lost = this.pending.splice(0);
    for (const { stream, id, revision } of lost.flatMap(({ records }) => records)) {
      if (revision === TOMBSTONE) delete this.streams.get(stream)!.tombstone;
      else this.streams.get(stream)!.events.pop();
      this.remembered.delete(id);
    }
    const first = lost[0]?.records[0];
    if (first) this.log.cut(first.position);
    for (const { takenBack } of lost) takenBack.resolve();
  }

  /** Aborted when nothing is read or written any more. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  /** Settles when the next event has become visible. */
  get changed(): Promise<void> {
    return this.change.promise;
  }

  /** Lets go of the file; what was written is in it, answered or not. */
  close(): void {
    this.closing.abort();
    this.log.close();
  }

  /** Stops as the process would at a crash: nothing that is not flushed is answered, or kept beyond `kept` bytes. */
  abandon(kept: number): void {
    this.closing.abort();
    this.log.abandon(kept);
  }

  /** The rule of the published server: IndexWriter.CheckCommit. */
  private check(
    stream: string,
    expected: Expected,
    ids: readonly string[],
  ):
    | Exclude<Outcome, { kind: 'written' }>
    | { readonly kind: 'again'; readonly last: number; readonly position: number }
    | { readonly kind: 'go on'; readonly current: number; readonly softDeleted: boolean } {
    if (this.isEnded(stream)) return { kind: 'deleted' };
    const current = this.last(stream);
    const { softDeleted } = this.window(stream);
    if (expected === 'exists') {
      if (softDeleted) return { kind: 'deleted' };
      if (current < 0 && this.last(metastreamOf(stream)) < 0) return { kind: 'wrong version', current };
    }
    const goOn = { kind: 'go on', current, softDeleted } as const;
    if (typeof expected === 'string') {
      const places = ids.map((id) => this.placeOf(id, stream));
      if (places[0] === undefined) return goOn;
      if (places.includes(undefined)) return { kind: 'wrong version', current };
      return this.again(stream, places.at(-1)!);
    }
    if (expected === current) return goOn;
    if (expected > current || ids.length === 0) return { kind: 'wrong version', current };
    const different = ids.findIndex((id, index) => !this.isAt(stream, expected + 1 + index, id));
    if (different < 0) return this.again(stream, expected + ids.length);
    return different === 0 && expected === NONE && softDeleted ? goOn : { kind: 'wrong version', current };
  }

  private again(stream: string, last: number): { kind: 'again'; last: number; position: number } {
    const record = this.streams.get(stream)?.events[last];
    // The real server reads the event to tell its position, and has none to tell once metadata hide it.
    const hidden = !record || last < this.window(stream).least;
    return { kind: 'again', last, position: hidden ? NONE : record.position };
  }

  private placeOf(id: string, stream: string): number | undefined {
    const place = this.remembered.get(id);
    return place?.stream === stream ? place.revision : undefined;
  }

  private isAt(stream: string, revision: number, id: string): boolean {
    return this.streams.get(stream)?.events[revision]?.id === id;
  }

  private isEnded(stream: string): boolean {
    if (this.streams.get(stream)?.tombstone) return true;
    return isMetastream(stream) && this.streams.get(originalOf(stream))?.tombstone !== undefined;
  }

  private last(stream: string): number {
    return (this.streams.get(stream)?.events.length ?? 0) - 1;
  }

  private oldestOfAge(stream: string, seconds: number | undefined): number {
    if (seconds === undefined) return 0;
    const threshold = BigInt(this.now() - seconds * 1000) * TICKS_PER_MS;
    const events = this.streams.get(stream)?.events ?? [];
    const young = events.findIndex(({ created }) => BigInt(created) >= threshold);
    return young < 0 ? events.length : young;
  }

  private record(stream: string, revision: number, event: Proposed): NewRecord {
    return { stream, revision, ...event, created: String(BigInt(this.now()) * TICKS_PER_MS) };
  }

  private metadataRecord(stream: string, json: string, behind = 0): NewRecord {
    const metastream = metastreamOf(stream);
    const event = { id: randomUUID(), type: '$metadata', json: true, data: Buffer.from(json), metadata: NO_BYTES };
    return this.record(metastream, this.last(metastream) + 1 + behind, event);
  }

  private undeletion(stream: string, from: number, metadata: Record<string, unknown>, behind = 0): NewRecord {
    return this.metadataRecord(stream, JSON.stringify({ ...metadata, $tb: from }), behind);
  }

  private async commit(records: readonly NewRecord[], written: () => unknown): Promise<readonly LogRecord[]> {
    const placed = this.log.write(records);
    for (const record of placed) {
      this.add(record);
      this.remember(record);
    }
    const settle = Promise.withResolvers<void>();
    this.pending.push({ records: placed, written, settle, takenBack: Promise.withResolvers() });
    this.flushing ??= this.flushAll().finally(() => (this.flushing = undefined));
    await settle.promise;
    return placed;
  }

  /** One flush serves all the writes that came while the one before was under way. */
  private async flushAll(): Promise<void> {
    while (this.pending.length > 0 && !this.closed.aborted) {
      const writes = [...this.pending];
      const failures = new Map<Pending, unknown>();
      for (const write of writes) {
        try {
          await Promise.race([write.written(), write.takenBack.promise]);
        } catch (error) {
          failures.set(write, error);
        }
      }
      try {
        await this.log.flush();
      } catch (error) {
        if (!this.closed.aborted) throw error;
      }
      if (this.closed.aborted) return;
      const kept = writes.filter((write) => this.pending.includes(write));
      this.pending = this.pending.slice(kept.length);
      for (const write of kept) {
        for (const record of write.records) this.show(record);
        if (failures.has(write)) write.settle.reject(failures.get(write));
        else write.settle.resolve();
      }
      this.change.resolve();
      this.change = Promise.withResolvers();
    }
  }

  private add(record: LogRecord): void {
    const stream = this.streams.get(record.stream) ?? { events: [], visible: 0 };
    this.streams.set(record.stream, stream);
    if (record.revision === TOMBSTONE) stream.tombstone = { visible: false };
    else stream.events.push(record);
  }

  private show(record: LogRecord): void {
    const stream = this.streams.get(record.stream)!;
    if (stream.tombstone && record.revision === TOMBSTONE) stream.tombstone.visible = true;
    else stream.visible += 1;
    this.all.push(record);
  }

  private remember({ id, stream, revision }: LogRecord): void {
    this.remembered.delete(id);
    this.remembered.set(id, { stream, revision });
    if (this.remembered.size <= this.rememberedMost) return;
    const [oldest] = this.remembered.keys();
    this.remembered.delete(oldest!);
  }
}

export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const metastreamOf = (stream: string): string => `$$${stream}`;
export const originalOf = (metastream: string): string => metastream.slice(2);

function parsed(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function numberIn(metadata: Record<string, unknown>, name: string): number | undefined {
  const value = metadata[name];
  return typeof value === 'number' ? value : undefined;
}
