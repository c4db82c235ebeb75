import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { credentials } from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import {
  BatchAppendReq,
  Empty,
  GoogleEmpty,
  identifierOf,
  ReadReq,
  UUID,
  type Streams,
  type SupportedMethods,
} from './protocol.ts';
import type { TestServer } from './server.ts';

const { Timestamp } = timestampPb;

type Supported = InstanceType<typeof SupportedMethods>;

/** What the client's own functions do not ask for: a read of $all through a filter, ids as two numbers. */
export interface RawFilter {
  readonly on: 'stream' | 'type';
  readonly prefixes?: string[];
  readonly regex?: string;
}

interface RawRead {
  readonly filter?: RawFilter;
  readonly backwards?: boolean;
  readonly count?: number;
}

/** Reads $all as the protocol has it and gives the numbers of the events. */
export async function rawRead(server: TestServer, of: RawRead): Promise<number[]> {
  const events = await rawEvents(server, of);
  return events.map((event) => (JSON.parse(Buffer.from(event.getData_asU8()).toString()) as { n: number }).n);
}

type Recorded = Streams.ReadResp.ReadEvent.RecordedEvent;

/** Reads $all as the protocol has it, with ids as two numbers. */
export async function rawEvents(server: TestServer, of: RawRead): Promise<Recorded[]> {
  const client = new streamsGrpc.StreamsClient(server.address, credentials.createInsecure());
  const events: Recorded[] = [];
  const call = client.read(requestOf(of)) as AsyncIterable<Streams.ReadResp>;
  for await (const response of call) {
    const event = response.getEvent()?.getEvent();
    if (event) events.push(event);
  }
  client.close();
  return events;
}

/** What the server says of itself: its version, and the last names of its methods with their features. */
export async function rawFeatures(server: TestServer): Promise<{ version: string; methods: string[] }> {
  const client = new featuresGrpc.ServerFeaturesClient(server.address, credentials.createInsecure());
  const supported = await new Promise<Supported>((resolve, reject) => {
    client.getSupportedMethods(new Empty(), (error, answer) => (error ? reject(error) : resolve(answer)));
  });
  client.close();
  const methods = supported
    .getMethodsList()
    .map((method) => [method.getMethodName(), ...method.getFeaturesList()].join(' '));
  return { version: supported.getEventStoreServerVersion(), methods };
}

/** Begins an append by BatchAppend that is to be done by an instant, sends no more, and gives how it failed. */
export async function rawUnfinishedAppend(server: TestServer, byMs: number): Promise<string | undefined> {
  const client = new streamsGrpc.StreamsClient(server.address, credentials.createInsecure());
  const options = new BatchAppendReq.Options()
    .setStreamIdentifier(identifierOf('a'))
    .setAny(new GoogleEmpty())
    .setDeadline(Timestamp.fromDate(new Date(byMs)));
  const call = client.batchAppend();
  call.write(new BatchAppendReq().setCorrelationId(new UUID().setString(randomUUID())).setOptions(options));
  call.end();
  const ended = once(call, 'end').then(() => Promise.reject(new Error('the call ended without an answer')));
  const [answer] = (await Promise.race([once(call, 'data'), ended])) as [Streams.BatchAppendResp];
  call.on('error', () => {});
  call.cancel();
  client.close();
  return answer.getError()?.getMessage();
}

function requestOf({ filter, backwards = false, count = 100 }: RawRead): Streams.ReadReq {
  const from = new ReadReq.Options.AllOptions();
  if (backwards) from.setEnd(new Empty());
  else from.setStart(new Empty());
  const { FORWARDS, BACKWARDS } = ReadReq.Options.ReadDirection;
  const options = new ReadReq.Options()
    .setAll(from)
    .setReadDirection(backwards ? BACKWARDS : FORWARDS)
    .setCount(String(count))
    .setUuidOption(new ReadReq.Options.UUIDOption().setStructured(new Empty()));
  if (filter) options.setFilter(filterOf(filter));
  else options.setNoFilter(new Empty());
  return new ReadReq().setOptions(options);
}

function filterOf({ on, prefixes = [], regex = '' }: RawFilter): Streams.ReadReq.Options.FilterOptions {
  const { FilterOptions } = ReadReq.Options;
  const expression = new FilterOptions.Expression().setPrefixList(prefixes).setRegex(regex);
  const filter = new FilterOptions().setCount(new Empty()).setCheckpointintervalmultiplier(1);
  return on === 'stream' ? filter.setStreamIdentifier(expression) : filter.setEventType(expression);
}

/** Begins an append by BatchAppend and does not end it, in a call that has so many ms; gives how the call ends. */
export async function rawUnfinishedCall(server: TestServer, timeMs: number): Promise<string> {
  const connection = connect(`http://${server.address}`);
  const options = new BatchAppendReq.Options().setStreamIdentifier(identifierOf('a')).setAny(new GoogleEmpty());
  const message = new BatchAppendReq().setCorrelationId(new UUID().setString(randomUUID())).setOptions(options);
  const bytes = Buffer.from(message.serializeBinary());
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(bytes.length, 1);
  const call = connection.request({
    ':method': 'POST',
    ':path': '/event_store.client.streams.Streams/BatchAppend',
    'content-type': 'application/grpc',
    'grpc-timeout': `${timeMs}m`,
    te: 'trailers',
  });
  call.write(Buffer.concat([prefix, bytes]));
  const [headers] = (await once(call, 'response')) as [Record<string, string>];
  connection.destroy();
  return headers['grpc-status'] ?? '';
}
