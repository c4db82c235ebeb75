import type { Readable } from 'node:stream';
import {
  EventStoreDBClient,
  type DNSClusterOptions,
  type GossipClusterOptions,
  type SingleNodeOptions,
} from '@eventstore/db-client';
import streamsGrpc, { type StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { EsdbAddress } from './address.ts';
import { Arrivals } from './arrivals.ts';
import { readAnswer, type ReadAnswer } from './read-answer.ts';
import { connectByNumberWithoutName } from './numeric-hosts.ts';

const READ = streamsGrpc.StreamsService.read;

/**
 * The official client, kept from its faults (docs/adr/0015):
 * - Appends are sent as the protocol has them. The client's own batched appends wait in one map of the process, where
 *   losing one server rejects the appends to another, and a late answer throws where nobody catches; and they have no
 *   deadline.
 * - So are reads, for the client's own read of the whole log takes no filter, cuts instants
 *   to milliseconds, and emits errors before anybody listens.
 * - Credentials are given call by call, so that none are in what the client logs.
 */
export class LedgerClient extends EventStoreDBClient {
  private readonly address: EsdbAddress;
  private channel: { close(): void } | undefined;

  constructor(address: EsdbAddress) {
    // The constructor has one signature for each way to find a node.
    super(settingsOf(address) as SingleNodeOptions, defined(address.security));
    this.address = address;
    if (!address.security.insecure) connectByNumberWithoutName();
    const { getChannel, handleError } = this;
    this.getChannel = async () => (this.channel = await getChannel());
    // It may meet a search for the leader that fails, and nobody awaits it.
    this.handleError = (client, error) => handleError(client, error).catch(() => undefined);
  }

  /** Opens a call for many appends. */
  async openBatch(): Promise<ReturnType<StreamsClient['batchAppend']>> {
    const { credentials } = this.address;
    return this.GRPCStreamCreator(streamsGrpc.StreamsClient, 'batchAppend', (client) =>
      client.batchAppend(...this.callArguments({ credentials, requiresLeader: true }, { deadline: Infinity })),
    )();
  }

  /** Makes one append by a call of its own. */
  async append(messages: Iterable<AppendReq>, deadline: number): Promise<AppendResp> {
    const { credentials } = this.address;
    return this.execute(
      streamsGrpc.StreamsClient,
      'append',
      (client) =>
        new Promise((resolve, reject) => {
          const call = client.append(
            ...this.callArguments({ credentials, requiresLeader: true, deadline }),
            (error, answer) => (error ? reject(error) : resolve(answer)),
          );
          call.on('error', reject);
          for (const message of messages) call.write(message);
          call.end();
        }),
    );
  }

  /** The answers to a read as they come; it ends when the server ends it, or `signal` aborts. */
  async *answers(request: ReadReq, signal: AbortSignal): AsyncGenerator<ReadAnswer, void> {
    const { stream, cancel } = await this.reading(request, signal);
    try {
      for await (const answer of stream) yield answer as ReadAnswer;
    } finally {
      cancel();
    }
  }

  /** The answers to a subscription, in batches of at most `most` that hold whatever has arrived. */
  async *arrivals(request: ReadReq, most: number, signal: AbortSignal): AsyncGenerator<ReadAnswer[], void> {
    const { stream, cancel } = await this.reading(request, signal);
    try {
      const arrivals = new Arrivals<ReadAnswer>(stream);
      for (;;) {
        await arrivals.any();
        const taken = arrivals.take(most);
        if (!taken) return;
        yield taken;
      }
    } finally {
      cancel();
    }
  }

  private async reading(request: ReadReq, signal: AbortSignal): Promise<{ stream: Readable; cancel: () => void }> {
    const { credentials } = this.address;
    const open = this.GRPCStreamCreator(streamsGrpc.StreamsClient, 'read', (client) =>
      client.makeServerStreamRequest(
        READ.path,
        READ.requestSerialize,
        readAnswer,
        request,
        ...this.callArguments({ credentials, requiresLeader: true }, { deadline: Infinity }),
      ),
    );
    const stream = await open();
    const cancel = (): void => {
      signal.removeEventListener('abort', cancel);
      stream.cancel();
    };
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    return { stream, cancel };
  }

  /** Ends every call and lets go of the connection. */
  async close(): Promise<void> {
    await this.dispose();
    this.channel?.close();
  }
}

function settingsOf(address: EsdbAddress): SingleNodeOptions | GossipClusterOptions | DNSClusterOptions {
  const { hosts, discover, discovery, keepAliveInterval, keepAliveTimeout, connectionName } = address;
  const [first] = hosts as [EsdbAddress['hosts'][number]];
  const common = defined({ keepAliveInterval, keepAliveTimeout, connectionName });
  if (discover) return { discover: first, ...defined(discovery), ...common };
  if (hosts.length > 1) return { endpoints: [...hosts], ...defined(discovery), ...common };
  return { endpoint: first, ...common };
}

// The client takes its default only for what is not there at all.
function defined<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
