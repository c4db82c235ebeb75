import { setImmediate as nextTurn } from 'node:timers/promises';
import { WrongExpectedVersionError, type EventData } from '@eventstore/db-client';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { StoreUnavailable } from '#libs/kernel';
import type {
  Appended,
  Clock,
  Conflict,
  Expected,
  NewEvent,
  Page,
  Position,
  Recorded,
  RestorableStore,
  Revision,
  StreamName,
} from '#libs/kernel';
import { requireAppend, requirePageSize, requireRevision, requireStreamName } from '../limits.ts';
import { appendsIn, requireRestored } from '../restored.ts';
import { stampText } from '../stamp.ts';
import type { EsdbAddress } from './address.ts';
import { Deadline, type Wait, type Watch } from './deadline.ts';
import { ledElsewhere, toldFailure } from './errors.ts';
import { LedgerClient } from './ledger-client.ts';
import { isPosition, placeOf, positionAt } from './position.ts';
import { readAll, readStream, subscribe, type Place } from './requests.ts';
import { fromWire, nameOnServer, toWire } from './wire.ts';

// What a reader of a long stream holds in memory at a time.
const CHUNK = 500;
// A call that meets a node which does not lead is sent to the one that does; a second time if that has just changed.
const NODES_TRIED = 3;

interface Chunk {
  readonly events: readonly Recorded[];
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
  private readonly prefix: string;
  private readonly clock: Clock | undefined;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();
  private closed = false;

  constructor(address: EsdbAddress, wait: Wait, clock?: Clock) {
    this.address = address;
    this.clock = clock;
    this.client = new LedgerClient(address);
    this.deadline = new Deadline(address.deadlineMs, wait);
    this.prefix = nameOnServer(address.namespace, '');
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
      chunk = await this.chunk(`cannot read the stream ${name}`, readStream(name, next, CHUNK));
      if (chunk.events.length === 0 && chunk.broken) throw chunk.broken;
      yield* chunk.events;
      next += chunk.events.length;
    } while (chunk.broken || chunk.events.length === CHUNK);
  }

  async readAll(after: Position | null, limit: number): Promise<Page> {
    const from = after === null ? null : placeOf(after);
    requirePageSize(limit);
    // The event at the place itself comes along, and one more than wanted tells whether there is more.
    const request = readAll(this.prefix, from, limit + (from === null ? 1 : 2));
    const read = await this.chunk('cannot read the log', request);
    const events = read.events.filter(({ position }) => after === null || this.compare(position, after) > 0);
    if (events.length === 0 && read.broken) throw read.broken;
    return { events: events.slice(0, limit), caughtUp: events.length <= limit && !read.broken };
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<Recorded, void, undefined> {
    let checkpoint = after === null ? null : placeOf(after);
    let fruitless = 0;
    while (!signal.aborted) {
      const before = checkpoint;
      try {
        for await (const answer of this.subscription(checkpoint, signal)) {
          const wire = answer.getEvent()?.getEvent();
          const event = wire && fromWire(wire, this.address.namespace);
          const place = placeIn(answer);
          // What comes a second time was given already.
          if (!place || !isAfter(place, checkpoint)) continue;
          checkpoint = place;
          if (event) yield event;
          if (signal.aborted) return;
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof StoreUnavailable) || this.closed || fruitless > 0) throw error;
      }
      // One that drops is taken up where it stopped; one that drops again without having brought anything is an outage.
      fruitless = before === checkpoint ? fruitless + 1 : 0;
    }
  }

  compare(a: Position, b: Position): number {
    const [left, right] = [placeOf(a).commit, placeOf(b).commit];
    return left < right ? -1 : Number(left > right);
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
    await Promise.allSettled(this.underWay);
    this.closing.abort();
    await this.client.close();
  }

  private async write(stream: StreamName, expected: Expected, events: EventData[]): Promise<Appended | Conflict> {
    const name = nameOnServer(this.address.namespace, stream);
    const { credentials, deadlineMs } = this.address;
    const options = {
      expectedRevision: expected === 'none' ? ('no_stream' as const) : BigInt(expected),
      requiresLeader: true,
      deadline: deadlineMs,
      credentials,
    };
    const writing = this.asking(`nothing is known to have been appended to the stream ${name}`, () =>
      this.client.appendToStream(name, events, options),
    );
    this.underWay.add(writing);
    try {
      const { nextExpectedRevision, position } = await writing;
      if (!position) throw new StoreUnavailable(`${this.address.told} told no position of what it appended`);
      return { kind: 'appended', revision: Number(nextExpectedRevision), position: positionAt(position.commit) };
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const { actualVersion } = error;
      return { kind: 'conflict', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : 'none' };
    } finally {
      this.underWay.delete(writing);
    }
  }

  /**
   * The events that come in answer. What came before the answer broke off is given too: through a network that lets no
   * long answer pass, a reader gets on piece by piece.
   */
  private async chunk(what: string, request: ReadReq): Promise<Chunk> {
    this.requireOpen();
    let wire: ReadResp.ReadEvent.RecordedEvent[] = [];
    let broken: StoreUnavailable | undefined;
    try {
      await this.asking(what, async ({ signal, alive }) => {
        wire = [];
        for await (const answer of this.client.answers(request, signal)) {
          alive();
          const event = answer.getEvent()?.getEvent();
          if (event) wire.push(event);
        }
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      broken = error;
    }
    return { events: wire.map((event) => fromWire(event, this.address.namespace)), ...(broken ? { broken } : {}) };
  }

  /** The answers to a subscription, the first of which, its confirmation, must come in time. */
  private async *subscription(after: Place | null, signal: AbortSignal): AsyncGenerator<ReadResp, void> {
    this.requireOpen();
    const ended = AbortSignal.any([signal, this.closing.signal]);
    const answers = this.client.answers(subscribe(this.prefix, after), ended);
    try {
      let answer = await this.deadline.over(ended, () => answers.next());
      for (; !answer.done; answer = await answers.next()) yield answer.value;
    } catch (error) {
      throw toldFailure(`cannot follow the log on ${this.address.told}`, error);
    } finally {
      void answers.return().catch(() => undefined);
    }
    this.requireOpen();
  }

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
      if (error instanceof WrongExpectedVersionError) throw error;
      throw toldFailure(`${what} (${this.address.told})`, error);
    }
  }

  private requireOpen(): void {
    if (this.closed) throw new StoreUnavailable(`the connection to ${this.address.told} has been closed`);
  }
}

function placeIn(answer: ReadResp): Place | undefined {
  const told = answer.getEvent()?.getEvent() ?? answer.getCheckpoint();
  return told && { commit: BigInt(told.getCommitPosition()), prepare: BigInt(told.getPreparePosition()) };
}

function isAfter(place: Place, before: Place | null): boolean {
  if (before === null) return true;
  return place.commit > before.commit || (place.commit === before.commit && place.prepare > before.prepare);
}
