import type { ServerWritableStream } from '@grpc/grpc-js';
import { Ended } from './faults.ts';
import type { LogRecord } from './log.ts';
import { authenticate, authorize } from './access.ts';
import { failureOf, lead, pass, type Node } from './node.ts';
import { ReadReq, type IStreamsServer, type Streams } from './protocol.ts';
import { invalidArgument, streamDeleted, unknown, type Refusal } from './refusals.ts';
import { subscribeToAll, subscribeToStream } from './subscriptions.ts';
import { filterOf, positionOf, responseOf, streamOf, type LogPosition, type Told } from './wire.ts';

type ReadCall = ServerWritableStream<Streams.ReadReq, Streams.ReadResp>;

const { ReadDirection } = ReadReq.Options;
const { StreamOptionCase, CountOptionCase } = ReadReq.Options;

export function reads(node: Node): Pick<IStreamsServer, 'read'> {
  return {
    read: (call: ReadCall) => {
      serve(node, call).catch((error: unknown) => {
        if (error instanceof Ended) call.end();
        else call.emit('error', failureOf(error));
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
  const all = options.getStreamOptionCase() === StreamOptionCase.ALL;
  authorize(node, call, 'read', all ? '$all' : streamOf(options.getStream()!.getStreamIdentifier()));
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
  if (count === 0) throw unexpected(options, 'Error');
  // Forwards from the end is forwards from revision -1, which no stream has.
  if (!all && !backwards && options.getStream()!.hasEnd()) throw unexpected(options, 'Error');
  return all ? readAll(node, options, backwards, count) : readStream(node, options.getStream()!, backwards, count);
}

function unexpected(options: Streams.ReadReq.Options, result: string): Refusal {
  const filtered = options.hasFilter() ? 'Filtered' : '';
  const all = options.getStreamOptionCase() === StreamOptionCase.ALL;
  return unknown(`Unexpected ${filtered}Read${all ? 'All' : 'Stream'}Result: ${result}`);
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
  if (options.hasEnd()) at = last;
  at = backwards ? Math.min(at, last) : Math.max(at, least);
  for (let sent = 0; sent < count && at >= least && at < store.committed(stream).count; sent += 1, at += step) {
    yield { event: found.events[at]! };
  }
}

function* readAll(
  { store, behaviour }: Node,
  options: Streams.ReadReq.Options,
  backwards: boolean,
  count: number,
): Generator<Told> {
  const allowed = filterOf(options);
  const from = positionOf(options.getAll()!);
  if (from === 'start' && backwards) return;
  if (from === 'end' && !backwards) return;
  if (typeof from === 'object' && !store.hasPosition(from.commit)) {
    if (!backwards && from.commit > store.newest.commit) return;
    const isTold = behaviour.namesInvalidPositions && from.commit < store.end;
    throw unexpected(options, isTold ? 'InvalidPosition' : 'Error');
  }
  let sent = 0;
  let at = backwards ? store.all.length - 1 : 0;
  if (typeof from === 'object') {
    at = store.indexAt(from.commit);
    // Forwards from a position on, backwards what ends at it or before it.
    if (backwards) while (at >= 0 && !(store.all[at] && endsBefore(store.all[at]!, from))) at -= 1;
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

function drained(call: ReadCall, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    call.once('drain', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
