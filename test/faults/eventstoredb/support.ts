import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, type JSONEventType, type ResolvedEvent } from '@eventstore/db-client';
import { startServer, type ServerOptions, type TestServer } from './server.ts';

/** A certificate for loopback that is its own authority. */
export const tls = {
  cert: readFileSync(new URL('./loopback.cert.pem', import.meta.url), 'utf8'),
  key: readFileSync(new URL('./loopback.key.pem', import.meta.url), 'utf8'),
};

type Told = JSONEventType<string, { readonly n: number }>;

/** A server in a folder of its own, the clients of a test, and their end. */
export class ServerFixture {
  private readonly dir: string;
  private readonly servers: TestServer[] = [];
  private readonly clients: EventStoreDBClient[] = [];

  private constructor(dir: string) {
    this.dir = dir;
  }

  static async open(): Promise<ServerFixture> {
    return new ServerFixture(await mkdtemp(join(tmpdir(), 'eventstoredb-')));
  }

  /** Starts a server over its log: the one of the server before it, which must have ended. */
  async start(options: Omit<ServerOptions, 'dir'> = {}): Promise<TestServer> {
    const server = await startServer({ dir: this.dir, ...options });
    this.servers.push(server);
    return server;
  }

  client(server: TestServer, parameters = ''): EventStoreDBClient {
    return this.clientOf(`${server.connectionString}${parameters}`);
  }

  clientOf(connectionString: string): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(connectionString);
    this.clients.push(client);
    return client;
  }

  /** Stops whatever server runs over its log. */
  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop();
  }

  get logPath(): string {
    return join(this.dir, 'events.log');
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.dispose();
    await this.stop();
    await rm(this.dir, { recursive: true });
  }
}

/** An event to be appended, of which `n` tells which one it is. */
export function told(n: number, type = 'Told', id?: string): ReturnType<typeof jsonEvent<Told>> {
  return jsonEvent<Told>({ type, data: { n }, ...(id === undefined ? {} : { id }) });
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The numbers of the events that a read gives; the server's own events have none. */
export async function numbersIn(events: AsyncIterable<ResolvedEvent>): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { event } of events) if (event && !event.type.startsWith('$')) numbers.push(numberOf(event));
  return numbers;
}

/** The numbers of the next `count` events of a subscription, which stays open. */
export async function take(subscription: AsyncIterator<ResolvedEvent>, count: number): Promise<number[]> {
  const numbers: number[] = [];
  while (numbers.length < count) {
    const { value } = (await subscription.next()) as IteratorYieldResult<ResolvedEvent>;
    if (value.event && !value.event.type.startsWith('$')) numbers.push(numberOf(value.event));
  }
  return numbers;
}

export function numberOf(event: { data: unknown }): number {
  return (event.data as { n: number }).n;
}
