import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { LogDamaged, StoreUnavailable } from '#libs/kernel';
import type {
  Appended,
  Clock,
  Conflict,
  Expected,
  NewEvent,
  Page,
  Position,
  Recorded,
  Remark,
  RestorableStore,
  Revision,
  StreamName,
} from '#libs/kernel';
import { isRemark, missing } from '../damage.ts';
import { requireAppend, requirePageSize, requireRevision, requireStreamName } from '../limits.ts';
import { appendsIn, requireRestored } from '../restored.ts';
import { stampText } from '../stamp.ts';
import type { EsdbAddress } from './address.ts';
import type { OutgoingAppend } from './append-requests.ts';
import { Appends } from './appends.ts';
import { Bookmark } from './bookmark.ts';
import { Deadline, type Wait, type Watch } from './deadline.ts';
import { StreamGone, ledElsewhere, toldFailure } from './errors.ts';
import { LedgerClient } from './ledger-client.ts';
import { comparePlaces, isPosition, placeOf, positionAt } from './position.ts';
import type { ReadAnswer, WireRecord } from './read-answer.ts';
import { QuietWatch } from './quiet-watch.ts';
import { readAll, readAt, readLast, readLastOf, readStream, subscribe, type Place } from './requests.ts';
import {
  METADATA_OF,
  fromWire,
  metadataIn,
  nameOnServer,
  toWire,
  tombstoned,
  truncation,
  type WireEvent,
} from './wire.ts';

// What a reader of a long stream holds in memory at a time.
const CHUNK = 500;
// What a follower is given at a time.
const PAGE_OF_FOLLOWER = 500;
// A call that meets a node which does not lead is sent to the one that does; a second time if that has just changed.
const NODES_TRIED = 3;

interface Chunk {
  readonly wire: readonly WireRecord[];
  /** The server knows no such stream. */
  readonly notFound: boolean;
  /** Why there are no more of them. */
  readonly broken?: StoreUnavailable;
}

/**
 * The EventStoreDB engine: streams are those of the server under a namespace, positions its commit positions. The
 * leader is asked always, so that what was appended is seen by the next read.
 */
export class EventStoreDbEventStore implements RestorableStore {
  private readonly address: EsdbAddress;
  private readonly client: LedgerClient;
  private readonly deadline: Deadline;
  private readonly wait: Wait;
  /** What the streams of this ledger begin with, and those of their metadata. */
  private readonly prefixes: string[];
  private readonly clock: Clock | undefined;
  private readonly appends: Appends;
  private readonly closing = new AbortController();
  private closed = false;

  constructor(address: EsdbAddress, wait: Wait, clock?: Clock) {
    this.address = address;
    this.clock = clock;
    this.client = new LedgerClient(address);
    this.wait = wait;
    this.deadline = new Deadline(address.deadlineMs, wait);
    this.appends = new Appends({
      client: this.client,
      deadline: this.deadline,
      deadlineMs: address.deadlineMs,
      wait,
      ended: this.closing.signal,
      earlierAnswer: (append) => this.earlierAnswer(append),
    });
    const prefix = nameOnServer(address.namespace, '');
    this.prefixes = [prefix, `${METADATA_OF}${prefix}`];
  }

  async append(stream: StreamName, expected: Expected, events: readonly NewEvent[]): Promise<Appended | Conflict> {
    this.requireOpen();
    requireAppend(stream, expected, events.length);
    const recordedAt = this.clock && stampText(this.clock.now());
    return this.write(
      stream,
      expected,
      events.map((event) => toWire(event, recordedAt)),
    );
  }

  async restore(events: readonly Recorded[]): Promise<void> {
    this.requireOpen();
    // One after the other, for the server promises no order among calls that are under way together.
    for (const append of appendsIn(events)) {
      const { stream, expected } = append;
      requireAppend(stream, expected, append.events.length);
      const wire = append.events.map((event) => toWire(event, event.meta.recordedAt));
      requireRestored(append, await this.write(stream, expected, wire));
    }
  }

  async *read(stream: StreamName, from: Revision = 0): AsyncGenerator<Recorded, void, undefined> {
    requireStreamName(stream);
    requireRevision(from);
    const name = nameOnServer(this.address.namespace, stream);
    let next = from;
    let chunk: Chunk;
    do {
      chunk = await this.chunkOf(stream, readStream(name, next, CHUNK));
      if (chunk.notFound) await this.requireNeverThere(stream);
      if (chunk.wire.length === 0 && chunk.broken) throw chunk.broken;
      for (const wire of chunk.wire) yield this.intact(wire, next++);
    } while (chunk.broken || chunk.wire.length === CHUNK);
  }

  async readAll(after: Position | null, limit: number): Promise<Page> {
    const from = after === null ? null : placeOf(after);
    requirePageSize(limit);
    // The event at the place itself comes along, and one more than wanted tells whether there is more.
    const request = readAll(this.prefixes, from, limit + (from === null ? 1 : 2));
    const { wire, broken } = await this.chunk('cannot read the log', request);
    const later = wire.filter((each) => from === null || comparePlaces(each.place, from) > 0);
    if (later.length === 0 && broken) throw broken;
    const page = this.told(later.slice(0, limit));
    const last = later.length === 0 ? after : positionAt(later[Math.min(limit, later.length) - 1]!.place);
    return { ...page, upTo: last, caughtUp: later.length <= limit && !broken };
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<Page, void, undefined> {
    const bookmark = new Bookmark(after === null ? null : placeOf(after));
    let fruitless = 0;
    for (let dropped = false; !signal.aborted; dropped = true) {
      const before = bookmark.resume;
      // Whoever remembers the log compares it before anything that may be of another one comes.
      if (dropped) yield resumedAt(before);
      try {
        for await (const answers of this.subscription(bookmark, signal)) {
          const upTo = bookmark.resume;
          const page = this.told(answers.flatMap((answer) => taken(answer, bookmark)));
          if (signal.aborted) return;
          if (bookmark.resume === upTo) continue;
          yield { ...page, upTo: positionAt(bookmark.resume!), caughtUp: true };
          if (signal.aborted) return;
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof StoreUnavailable) || this.closed || fruitless > 0) throw error;
      }
      // One that drops is taken up where it stopped; one that drops again without having brought anything is an outage.
      fruitless = before === bookmark.resume ? fruitless + 1 : 0;
    }
  }

  async eventAt(position: Position): Promise<Recorded | undefined> {
    const place = placeOf(position);
    const [wire] = await this.chunk('cannot read the log', readAt(place)).then(whole, async (error: unknown) => {
      if (!(error instanceof RangeError)) throw error;
      // Some servers say the same of a place where nothing begins and of a failure of their own.
      await this.lastPlace();
      return [];
    });
    if (!wire || comparePlaces(wire.place, place) !== 0 || !this.isOurs(wire)) return undefined;
    const told = fromWire(wire, this.address.namespace);
    return isRemark(told) ? undefined : told;
  }

  async head(): Promise<Position | null> {
    const place = await this.lastPlace();
    return place && positionAt(place);
  }

  private async lastPlace(): Promise<Place | null> {
    const [wire] = whole(await this.chunk('cannot read the log', readLast()));
    return wire ? wire.place : null;
  }

  compare(a: Position, b: Position): number {
    return comparePlaces(placeOf(a), placeOf(b));
  }

  isPosition(text: string): boolean {
    return isPosition(text);
  }

  async check(): Promise<void> {
    // The leader is asked for a stream that is not there: whoever answers for it takes appends.
    const nothing = readStream(nameOnServer(this.address.namespace, 'check-'), 0, 1);
    const { broken } = await this.chunk('the log cannot be reached', nothing);
    if (broken) throw broken;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.appends.drain();
    this.closing.abort();
    await this.client.close();
  }

  private async write(stream: StreamName, expected: Expected, events: WireEvent[]): Promise<Appended | Conflict> {
    try {
      return await this.appends.make({ name: nameOnServer(this.address.namespace, stream), expected, events });
    } catch (error) {
      throw error instanceof StreamGone ? new LogDamaged(tombstoned(stream)) : error;
    }
  }

  private async earlierAnswer({ name, expected, events }: OutgoingAppend): Promise<Appended | undefined> {
    const first = expected === 'none' ? 0 : expected + 1;
    const found = whole(await this.chunk(`cannot read the stream ${name}`, readStream(name, first, events.length)));
    if (found.length < events.length || found.some((each, index) => each.id !== events[index]!.id)) return undefined;
    const revision = first + events.length - 1;
    return { kind: 'appended', revision, position: positionAt(found.at(-1)!.place) };
  }

  /** What a call for a stream brings. @throws LogDamaged for one that was deleted */
  private async chunkOf(stream: StreamName, request: ReadReq): Promise<Chunk> {
    try {
      return await this.chunk(`cannot read the stream ${nameOnServer(this.address.namespace, stream)}`, request);
    } catch (error) {
      throw error instanceof StreamGone ? new LogDamaged(tombstoned(stream)) : error;
    }
  }

  /** A stream that was deleted so that it may be begun anew looks like one that never was. @throws LogDamaged */
  private async requireNeverThere(stream: StreamName): Promise<void> {
    const metadata = `${METADATA_OF}${nameOnServer(this.address.namespace, stream)}`;
    const [last] = whole(await this.chunk(`cannot read the stream ${metadata}`, readLastOf(metadata)));
    const damage = last && truncation(stream, metadataIn(last));
    if (damage) throw new LogDamaged(damage);
  }

  /** The event, when it is one and in its place. @throws LogDamaged */
  private intact(wire: WireRecord, due: Revision): Recorded {
    const told = fromWire(wire, this.address.namespace);
    if (isRemark(told)) throw new LogDamaged(told.damage!);
    if (told.revision !== due) throw new LogDamaged(missing(told, due));
    return told;
  }

  private told(wire: readonly WireRecord[]): Pick<Page, 'events' | 'remarks'> {
    const [events, remarks]: [Recorded[], Remark[]] = [[], []];
    for (const each of wire) {
      const told = fromWire(each, this.address.namespace);
      if (isRemark(told)) remarks.push(told);
      else events.push(told);
    }
    return { events, remarks };
  }

  private isOurs({ name }: WireRecord): boolean {
    return name.startsWith(this.prefixes[0]!);
  }

  /**
   * What comes in answer. What came before the answer broke off is given too: through a network that lets no long answer
   * pass, a reader gets on piece by piece.
   */
  private async chunk(what: string, request: ReadReq): Promise<Chunk> {
    this.requireOpen();
    let [wire, notFound]: [WireRecord[], boolean] = [[], false];
    let broken: StoreUnavailable | undefined;
    try {
      await this.asking(what, async ({ signal, alive }) => {
        wire = [];
        for await (const answer of this.client.answers(request, signal)) {
          alive();
          if (answer.record) wire.push(answer.record);
          notFound ||= answer.notFound === true;
        }
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      broken = error;
    }
    return { wire, notFound, ...(broken ? { broken } : {}) };
  }

  /**
   * The answers to a subscription. The first, its confirmation, must come in time; afterwards it may be quiet as long as
   * there is nothing to bring.
   */
  private async *subscription(bookmark: Bookmark, signal: AbortSignal): AsyncGenerator<ReadAnswer[], void> {
    this.requireOpen();
    const givenUp = new AbortController();
    const ended = AbortSignal.any([signal, this.closing.signal, givenUp.signal]);
    const arrivals = this.client.arrivals(subscribe(this.prefixes, bookmark.resume), PAGE_OF_FOLLOWER, ended);
    const watch = new QuietWatch(bookmark, this.askedInSilence);
    let silent: StoreUnavailable | undefined;
    void watch.silence(ended).then((reason) => {
      silent = reason;
      if (reason) givenUp.abort();
    });
    const next = async (): Promise<IteratorResult<ReadAnswer[], void>> => {
      watch.listening = true;
      const answers = await arrivals.next();
      watch.listening = false;
      return answers;
    };
    try {
      let answers = await this.deadline.over(ended, next);
      for (; !answers.done; answers = await next()) yield answers.value;
    } catch (error) {
      throw toldFailure(`cannot follow the log on ${this.address.told}`, silent ?? error);
    } finally {
      givenUp.abort();
      void arrivals.return().catch(() => undefined);
    }
    this.requireOpen();
  }

  private readonly askedInSilence = {
    wait: (ms: number, signal: AbortSignal): Promise<void> => this.wait(ms, signal),
    head: (): Promise<Place | null> => this.lastPlace(),
    firstAfter: async (place: Place | null): Promise<Place | undefined> => {
      const found = whole(await this.chunk('cannot read the log', readAll(this.prefixes, place, 2)));
      return found.map((each) => each.place).find((each) => place === null || comparePlaces(each, place) > 0);
    },
  };

  /** Makes a call under the deadline; again at once when it met a node that does not lead. */
  private async asking<Answer>(what: string, ask: (watch: Watch) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.deadline.over(this.closing.signal, async (watch) => {
        for (let node = 1; ; node += 1) {
          try {
            return await ask(watch);
          } catch (error) {
            if (!ledElsewhere(error) || node === NODES_TRIED || watch.signal.aborted) throw error;
          }
          // By then the client has turned to the leader.
          await nextTurn();
        }
      });
    } catch (error) {
      throw toldFailure(`${what} (${this.address.told})`, error);
    }
  }

  private requireOpen(): void {
    if (this.closed) throw new StoreUnavailable(`the connection to ${this.address.told} has been closed`);
  }
}

/** What comes first when a subscription is taken up again. */
function resumedAt(place: Place | null): Page {
  return { events: [], remarks: [], upTo: place && positionAt(place), caughtUp: false, resumed: true };
}

/** What of an answer is to be given to a follower. */
function taken({ checkpoint, record }: ReadAnswer, bookmark: Bookmark): WireRecord[] {
  if (checkpoint) bookmark.checkpoint(checkpoint);
  return record && bookmark.takes(record.place, record.id) ? [record] : [];
}

/** All that came, when it came to the end. @throws StoreUnavailable */
function whole({ wire, broken }: Chunk): readonly WireRecord[] {
  if (broken) throw broken;
  return wire;
}
