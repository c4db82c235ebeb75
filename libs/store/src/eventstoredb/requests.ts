import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Revision } from '#libs/kernel';

const { Empty, StreamIdentifier } = shared;
const { Options } = streams.ReadReq;

/** Events looked at between two of the checkpoints that a quiet subscription tells: some thousands. */
const CHECKPOINT_EVERY = 32;

/** A place in the log of the server, in its own terms. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Asks for at most `count` events of a stream from revision `from` on. */
export function readStream(name: string, from: Revision, count: number): ReadReq {
  const identifier = new StreamIdentifier().setStreamName(Buffer.from(name).toString('base64'));
  const stream = new Options.StreamOptions().setStreamIdentifier(identifier).setRevision(String(from));
  return request(new Options().setStream(stream).setNoFilter(new Empty()).setCount(String(count)));
}

/** Asks for at most `count` events of the streams with this prefix, from `from` on, the event there included. */
export function readAll(prefix: string, from: Place | null, count: number): ReadReq {
  return request(new Options().setAll(allFrom(from)).setFilter(filterOf(prefix)).setCount(String(count)));
}

/** Asks for every event of the streams with this prefix after `after`, and for those to come. */
export function subscribe(prefix: string, after: Place | null): ReadReq {
  const subscription = new Options.SubscriptionOptions();
  return request(new Options().setAll(allFrom(after)).setFilter(filterOf(prefix)).setSubscription(subscription));
}

function request(options: ReadReq.Options): ReadReq {
  const uuids = new Options.UUIDOption().setString(new Empty());
  return new streams.ReadReq().setOptions(options.setResolveLinks(false).setUuidOption(uuids));
}

function allFrom(place: Place | null): ReadReq.Options.AllOptions {
  if (place === null) return new Options.AllOptions().setStart(new Empty());
  const { commit, prepare } = place;
  const position = new Options.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  return new Options.AllOptions().setPosition(position);
}

function filterOf(prefix: string): ReadReq.Options.FilterOptions {
  const expression = new Options.FilterOptions.Expression().setPrefixList([prefix]);
  return new Options.FilterOptions()
    .setStreamIdentifier(expression)
    .setCount(new Empty())
    .setCheckpointintervalmultiplier(CHECKPOINT_EVERY);
}
