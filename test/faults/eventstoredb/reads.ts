import type { ServerWritableStream } from '@grpc/grpc-js';
import { Ended } from './faults.ts';
import type { LogRecord } from './log.ts';
import { authenticate, authorize, failureOf, lead, pass, type Node } from './node.ts';
import { ReadReq, ReadResp, UUID, type IStreamsServer, type Streams } from './protocol.ts';
import { identifierOf, invalidArgument, streamDeleted, unknown } from './refusals.ts';
import { subscribeToAll, subscribeToStream } from './subscriptions.ts';
import { TOMBSTONE } from './store.ts';
import { streamOf } from './writes.ts';

type ReadCall = ServerWritableStream<Streams.ReadReq, Streams.ReadResp>;

/** What a read gives, before it is put into the words of the protocol. */
export type Told =
  | { readonly event: LogRecord }
  | { readonly confirmed: string }
  | { readonly checkpoint: LogPosition }
  | { readonly caughtUp: true }
  | { readonly notFound: string };

export interface LogPosition {
  readonly commit: number;
  readonly prepare: number;
}

/** How many events the published server considers, or sends, at a time. */
export const PAGE = 32;

const { ReadDirection } = ReadReq.Options;
const { StreamOptionCase, CountOptionCase } = ReadReq.Options;

export function reads(node: Node): Pick<IStreamsServer, 'read'> {
  return {
    read: (call: ReadCall) => {
      serve(node, call).catch((error: unknown) => {
        if (error instanceof Ended) call.end();
        else call.destroy(failureOf(error));
      });
    },
  };
}

async function serve(node: Node, call: ReadCall): Promise<void> {
  const left = new AbortController();
  call.on('cancelled', () => left.abort());
  call.on('close', () => left.abort());
  const ended = AbortSignal.any([left.signal, node.store.closed]);
  authenticate(node, call);
  const options = call.request.getOptions()!;
  const kind = options.hasSubscription() ? 'subscribe' : 'read';
  await pass(node, call, `${kind}.arrival`);
  if (!options.hasUuidOption()) throw invalidArgument(' `uuidOption` is a required argument');
  authorize(node, call);
  lead(node, call, 'read');
  const structured = options.getUuidOption()!.hasStructured();
  for await (const told of answersTo(node, options, ended)) {
    if (ended.aborted) return;
    const response = responseOf(told, structured);
    if ('event' in told) await pass(node, call, `${kind}.event`, () => call.write(response));
    if (!call.write(response)) await drained(call, ended);
  }
  call.end();
}

function answersTo(
  node: Node,
  options: Streams.ReadReq.Options,
  signal: AbortSignal,
): Iterable<Told> | AsyncIterable<Told> {
  const backwards = options.getReadDirection() === ReadDirection.BACKWARDS;
  const subscription = options.getCountOptionCase() === CountOptionCase.SUBSCRIPTION;
  const all = options.getStreamOptionCase() === StreamOptionCase.ALL;
  if (subscription && backwards) throw invalidArgument('The combination of a subscription and Backwards is invalid.');
  if (!all && options.hasFilter()) throw invalidArgument('The combination of a stream and a filter is invalid.');
  if (subscription) return all ? subscribeToAll(node, options, signal) : subscribeToStream(node, options, signal);
  const count = Number(options.getCount());
  if (count === 0) throw unknown(`Unexpected Read${all ? 'All' : 'Stream'}Result: Error`);
  return all ? readAll(node, options, backwards, count) : readStream(node, options.getStream()!, backwards, count);
}

function* readStream(
  { store }: Node,
  options: Streams.ReadReq.Options.StreamOptions,
  backwards: boolean,
  count: number,
): Generator<Told> {
  const stream = streamOf(options.getStreamIdentifier());
  if (store.isGone(stream)) throw streamDeleted(stream);
  const { least, softDeleted } = store.window(stream);
  const found = store.committed(stream);
  if (found.count === 0 || softDeleted) {
    yield { notFound: stream };
    return;
  }
  const last = found.count - 1;
  const step = backwards ? -1 : 1;
  let at = options.hasRevision() ? Number(options.getRevision()) : 0;
  if (options.hasEnd()) at = backwards ? last : last + 1;
  at = backwards ? Math.min(at, last) : Math.max(at, least);
  for (let sent = 0; sent < count && at >= least && at < store.committed(stream).count; sent += 1, at += step) {
    yield { event: found.events[at]! };
  }
}

function* readAll(
  { store }: Node,
  options: Streams.ReadReq.Options,
  backwards: boolean,
  count: number,
): Generator<Told> {
  const allowed = filterOf(options);
  const from = positionOf(options.getAll()!);
  if (from === 'start' && backwards) return;
  if (from === 'end' && !backwards) return;
  if (typeof from === 'object' && !store.hasPosition(from.commit)) {
    if (backwards || from.commit < store.end) throw unknown('Unexpected ReadAllResult: InvalidPosition');
    return;
  }
  let sent = 0;
  let at = backwards ? store.all.length - 1 : 0;
  if (typeof from === 'object') {
    at = store.indexAt(from.commit);
    // Forwards from a position on, backwards what ends at it or before it.
    if (backwards) while (at >= 0 && !(store.all[at] && endsBefore(store.all[at]!, from))) at -= 1;
    else if (store.all[at]?.position === from.commit && from.prepare > from.commit) at += 1;
  }
  for (; sent < count && at >= 0 && at < store.all.length; at += backwards ? -1 : 1) {
    const event = store.all[at]!;
    if (!allowed(event)) continue;
    yield { event };
    sent += 1;
  }
}

function endsBefore(event: LogRecord, { commit, prepare }: LogPosition): boolean {
  return event.end < commit || (event.end === commit && event.end <= prepare);
}

export function positionOf(options: Streams.ReadReq.Options.AllOptions): LogPosition | 'start' | 'end' {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const position = options.getPosition();
  if (!position) throw invalidArgument("'None' is not a valid AllOptionOneofCase");
  return { commit: Number(position.getCommitPosition()), prepare: Number(position.getPreparePosition()) };
}

/** Which events a filter lets through: by the name of the stream or the type, by a pattern or by beginnings. */
export function filterOf(options: Streams.ReadReq.Options): (event: LogRecord) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  if (!expression) throw invalidArgument('a filter without an expression is not a valid FilterOptions');
  const textOf = filter.hasStreamIdentifier() ? (event: LogRecord) => event.stream : (event: LogRecord) => event.type;
  const regex = expression.getRegex();
  if (regex !== '') {
    const pattern = new RegExp(regex, 'u');
    return (event) => pattern.test(textOf(event));
  }
  const prefixes = expression.getPrefixList();
  return (event) => prefixes.some((prefix) => textOf(event).startsWith(prefix));
}

function responseOf(told: Told, structured: boolean): Streams.ReadResp {
  if ('event' in told) return new ReadResp().setEvent(eventOf(told.event, structured));
  if ('confirmed' in told) {
    const confirmation = new ReadResp.SubscriptionConfirmation().setSubscriptionId(told.confirmed);
    return new ReadResp().setConfirmation(confirmation);
  }
  if ('checkpoint' in told) {
    const { commit, prepare } = told.checkpoint;
    const checkpoint = new ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
    return new ReadResp().setCheckpoint(checkpoint);
  }
  if ('caughtUp' in told) return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
  const notFound = new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(told.notFound));
  return new ReadResp().setStreamNotFound(notFound);
}

function eventOf(event: LogRecord, structured: boolean): Streams.ReadResp.ReadEvent {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(structured ? structuredUuid(event.id) : new UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(event.revision === TOMBSTONE ? '9223372036854775807' : String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('created', event.created)
    .set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  return new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
}

function structuredUuid(text: string): InstanceType<typeof UUID> {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  const structured = new UUID.Structured()
    .setMostSignificantBits(String(bytes.readBigInt64BE(0)))
    .setLeastSignificantBits(String(bytes.readBigInt64BE(8)));
  return new UUID().setStructured(structured);
}

function drained(call: ReadCall, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    call.once('drain', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
