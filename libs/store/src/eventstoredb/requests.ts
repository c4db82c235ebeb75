import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Revision } from '#libs/kernel';

const { Empty, StreamIdentifier } = shared;
const { Options } = streams.ReadReq;
const { FORWARDS, BACKWARDS } = Options.ReadDirection;

/** Events looked at between two of the checkpoints that a quiet subscription tells: some thousands. */
const CHECKPOINT_EVERY = 32;

/** A place in the log of the server, in its own terms. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Asks for at most `count` events of a stream from revision `from` on. */
export function readStream(name: string, from: Revision, count: number): ReadReq {
  return request(new Options().setStream(streamOptions(name).setRevision(String(from))).setNoFilter(none()), count);
}

/** Asks for the last event of a stream. */
export function readLastOf(name: string): ReadReq {
  return request(new Options().setStream(streamOptions(name).setEnd(none())).setNoFilter(none()), 1, BACKWARDS);
}

/** Asks for at most `count` events of the streams with these prefixes, from `from` on, the event there included. */
export function readAll(prefixes: string[], from: Place | null, count: number): ReadReq {
  return request(new Options().setAll(allFrom(from)).setFilter(filterOf(prefixes)), count);
}

/** Asks for the event at a place, whoever wrote it, or else the next. */
export function readAt(place: Place): ReadReq {
  return request(new Options().setAll(allFrom(place)).setNoFilter(none()), 1);
}

/** Asks for the last event of the whole log, whoever wrote it. */
export function readLast(): ReadReq {
  return request(new Options().setAll(new Options.AllOptions().setEnd(none())).setNoFilter(none()), 1, BACKWARDS);
}

/** Asks for every event of the streams with these prefixes after `after`, and for those to come. */
export function subscribe(prefixes: string[], after: Place | null): ReadReq {
  const subscription = new Options.SubscriptionOptions();
  return request(new Options().setAll(allFrom(after)).setFilter(filterOf(prefixes)).setSubscription(subscription));
}

function request(options: ReadReq.Options, count?: number, direction: 0 | 1 = FORWARDS): ReadReq {
  const uuids = new Options.UUIDOption().setString(none());
  if (count !== undefined) options.setCount(String(count));
  options.setReadDirection(direction);
  return new streams.ReadReq().setOptions(options.setResolveLinks(false).setUuidOption(uuids));
}

function streamOptions(name: string): ReadReq.Options.StreamOptions {
  const identifier = new StreamIdentifier().setStreamName(Buffer.from(name).toString('base64'));
  return new Options.StreamOptions().setStreamIdentifier(identifier);
}

function none(): InstanceType<typeof Empty> {
  return new Empty();
}

function allFrom(place: Place | null): ReadReq.Options.AllOptions {
  if (place === null) return new Options.AllOptions().setStart(none());
  const { commit, prepare } = place;
  const position = new Options.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  return new Options.AllOptions().setPosition(position);
}

function filterOf(prefixes: string[]): ReadReq.Options.FilterOptions {
  const expression = new Options.FilterOptions.Expression().setPrefixList(prefixes);
  return new Options.FilterOptions()
    .setStreamIdentifier(expression)
    .setCount(none())
    .setCheckpointintervalmultiplier(CHECKPOINT_EVERY);
}
