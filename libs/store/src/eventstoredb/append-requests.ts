import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from '#libs/kernel';
import type { WireEvent } from './wire.ts';

const { Empty, StreamIdentifier, UUID } = shared;

/** An append on its way to the server. */
export interface OutgoingAppend {
  /** The name of the stream on the server. */
  readonly name: string;
  readonly expected: Expected;
  readonly events: readonly WireEvent[];
}

/** The append as one message of a BatchAppend call, answered under `correlationId`. */
export function batched({ name, expected, events }: OutgoingAppend, correlationId: string): BatchAppendReq {
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(identifierOf(name));
  if (expected === 'none') options.setNoStream(new Empty());
  else options.setStreamPosition(String(expected));
  const messages = events.map((event) => filled(new streams.BatchAppendReq.ProposedMessage(), event));
  return new streams.BatchAppendReq()
    .setCorrelationId(new UUID().setString(correlationId))
    .setOptions(options)
    .setProposedMessagesList(messages)
    .setIsFinal(true);
}

/** The append as the messages of a call of its own. */
export function* alone({ name, expected, events }: OutgoingAppend): Generator<AppendReq, void> {
  const options = new streams.AppendReq.Options().setStreamIdentifier(identifierOf(name));
  if (expected === 'none') options.setNoStream(new Empty());
  else options.setRevision(String(expected));
  yield new streams.AppendReq().setOptions(options);
  for (const event of events) {
    yield new streams.AppendReq().setProposedMessage(filled(new streams.AppendReq.ProposedMessage(), event));
  }
}

function filled<Message extends AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage>(
  message: Message,
  { id, type, data, metadata }: WireEvent,
): Message {
  message.setId(new UUID().setString(id)).setData(data).setCustomMetadata(metadata);
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message;
}

function identifierOf(name: string): InstanceType<typeof StreamIdentifier> {
  return new StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));
}
