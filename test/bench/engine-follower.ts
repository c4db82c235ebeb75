// Run by engine.ts in a process of its own: follows a log in one of three ways and says how many events it has been given.
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { ChannelCredentials, makeClientConstructor, type ServiceError } from '@grpc/grpc-js';
import { openEventStoreDbStore, parseEsdbAddress } from '#libs/store';
import { subscribe } from '../../libs/store/src/eventstoredb/requests.ts';
import { answerParent } from './helper.ts';

/** To say so once this many events have come. */
export interface ToFollower {
  readonly until: number;
}

/** How many events have come, and the processor time that they took here, in milliseconds. */
export interface FollowerAnswer {
  readonly seen: number;
  readonly cpuMs: number;
}

/**
 * `ours`: as a node follows. `plain`: the official client, which decodes each event; it is thrown away. `raw`: the call
 * alone; what the server sends is counted and not decoded, so that nothing is left but the server and the transport.
 */
export type FollowerKind = 'ours' | 'plain' | 'raw';

type Count = (events: number) => void;
type Stop = () => Promise<void>;

const [address = '', kind = 'ours'] = process.argv.slice(2);
const { namespace } = parseEsdbAddress(address);
const prefixes = [`${namespace}.`, `$$${namespace}.`];

function ours(count: Count): Stop {
  const store = openEventStoreDbStore({ address });
  const over = new AbortController();
  const following = (async () => {
    for await (const { events } of store.follow(null, over.signal)) count(events.length);
  })();
  return async () => {
    over.abort();
    await following;
    await store.close();
  };
}

function plain(count: Count): Stop {
  const client = EventStoreDBClient.connectionString(address.replace(/[?&]namespace=\w+/, ''));
  const filter = streamNameFilter({ prefixes });
  const subscription = client.subscribeToAll({ fromPosition: START, filter });
  subscription.on('data', () => count(1));
  return async () => {
    await subscription.unsubscribe();
    await client.dispose();
  };
}

function raw(count: Count): Stop {
  const { address: host, port } = parseEsdbAddress(address).hosts[0]!;
  const { path, requestSerialize } = streamsGrpc.StreamsService.read;
  const client = new (makeClientConstructor({}, 'raw'))(`${host}:${port}`, ChannelCredentials.createInsecure());
  const asIs = (bytes: Buffer): Buffer => bytes;
  const call = client.makeServerStreamRequest(path, requestSerialize, asIs, subscribe(prefixes, null));
  // An answer that holds an event begins with the number of that field.
  call.on('data', (bytes: Buffer) => count(bytes[0] === 0x0a ? 1 : 0));
  call.on('error', (error: ServiceError) => {
    if (error.details !== 'Cancelled on client') throw error;
  });
  return () => {
    call.cancel();
    client.close();
    return Promise.resolve();
  };
}

let seen = 0;
let wanted = Infinity;
let there: (() => void) | undefined;

const follow = { ours, plain, raw }[kind as FollowerKind];
const stop = follow((events) => {
  seen += events;
  if (seen >= wanted) there?.();
});

answerParent<ToFollower>(async ({ until }) => {
  wanted = until;
  if (seen < until) await new Promise<void>((resolve) => (there = resolve));
  const { user, system } = process.cpuUsage();
  const answer: FollowerAnswer = { seen, cpuMs: (user + system) / 1000 };
  return answer;
}, stop);
