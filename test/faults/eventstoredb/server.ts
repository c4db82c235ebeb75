import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server as Listener, type Socket } from 'node:net';
import { join } from 'node:path';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { about } from './about.ts';
import { Faults } from './faults.ts';
import { Log } from './log.ts';
import type { Credentials, User } from './access.ts';
import type { Address, Node } from './node.ts';
import { GossipService, ServerFeaturesService, StreamsService } from './protocol.ts';
import { reads } from './reads.ts';
import { NONE, Store } from './store.ts';
import { writes } from './writes.ts';

export interface ServerOptions {
  /** Where the log lies; what is in it is served. */
  readonly dir: string;
  /** The port of the first node; without it, and for the others, the system chooses. */
  readonly port?: number;
  /** How many nodes answer for the one log. */
  readonly nodes?: number;
  /** An administrator: with one, nobody may call without a name. Clients send a password over TLS only. */
  readonly credentials?: Credentials;
  /** Who may call beside the administrator, and do what access lists allow. */
  readonly users?: readonly User[];
  /** PEM texts; the certificate must name 127.0.0.1, and be its own authority. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Whether the server's features list BatchAppend. Default true; clients append one by one without it. */
  readonly batchAppend?: boolean;
  /** The version the server says it has; from 23.10 on it tells when a subscription has caught up. */
  readonly version?: string;
  readonly now?: () => number;
  /** Most bytes of one append. Default 1 MiB, as published. */
  readonly maxAppendSize?: number;
  /** How many ids are remembered for appends that expect any revision. Default 100 000; none outlive a restart. */
  readonly rememberedIds?: number;
}

/** The running server. */
export interface TestServer {
  /** For the client: its node, or all of them with their gossip. */
  readonly connectionString: string;
  /** The same, for one of the other users. */
  connectionStringOf(user: Credentials | undefined): string;
  /** `host:port` of the first node. */
  readonly address: string;
  readonly addresses: readonly Address[];
  readonly faults: Faults;
  /** Makes the node at this place of {@link addresses} the leader; `undefined` leaves the cluster without one. */
  elect(node: number | undefined): void;
  /** Breaks every connection, and takes new ones. */
  disconnect(): void;
  /** Ends in order: what was written is kept. Calls under way break off. */
  stop(): Promise<void>;
  /** Ends at once: of what was not flushed the first `kept` bytes (default none) reach the disk. */
  crash(kept?: number): Promise<void>;
}

const HOST = '127.0.0.1';
const KEEPALIVE_MS = 10_000;
const CHANNEL = {
  'grpc.keepalive_time_ms': KEEPALIVE_MS,
  'grpc.keepalive_timeout_ms': KEEPALIVE_MS,
  'grpc.max_receive_message_length': 17 * 1024 * 1024,
};

/** Starts a server that speaks the protocol of EventStoreDB on loopback. */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  const cluster = new Cluster(options);
  await cluster.listen();
  return cluster;
}

class Cluster implements TestServer {
  readonly faults = new Faults();
  readonly addresses: Address[] = [];
  private readonly options: ServerOptions;
  private readonly store: Store;
  private readonly ids: string[] = [];
  private readonly doors: { grpc: Server; listener: Listener }[] = [];
  private readonly sockets = new Map<string, Socket>();
  private leader: number | undefined = 0;
  private ended: Promise<void> | undefined;

  constructor(options: ServerOptions) {
    this.options = options;
    mkdirSync(options.dir, { recursive: true });
    if (options.tls) writeFileSync(this.certificatePath, options.tls.cert);
    const now = options.now ?? Date.now;
    this.store = new Store({ ...Log.open(options.dir), now, rememberedIds: options.rememberedIds ?? 100_000 });
  }

  async listen(): Promise<void> {
    if (this.store.all.length === 0) await this.writeSystemEvents();
    const count = this.options.nodes ?? 1;
    for (let node = 0; node < count; node += 1) await this.open(node, node === 0 ? (this.options.port ?? 0) : 0);
  }

  get address(): string {
    return `${HOST}:${this.addresses[0]!.port}`;
  }

  get connectionString(): string {
    return this.connectionStringOf(this.options.credentials);
  }

  connectionStringOf(credentials: Credentials | undefined): string {
    const { tls } = this.options;
    const user = credentials && tls ? `${credentials.username}:${credentials.password}@` : '';
    const hosts = this.addresses.map(({ host, port }) => `${host}:${port}`).join(',');
    const security = tls ? `tls=true&tlsCAFile=${encodeURIComponent(this.certificatePath)}` : 'tls=false';
    return `esdb://${user}${hosts}?${security}`;
  }

  elect(node: number | undefined): void {
    this.leader = node;
  }

  disconnect(): void {
    for (const socket of this.sockets.values()) socket.destroy();
  }

  stop(): Promise<void> {
    return (this.ended ??= this.end(() => this.store.close()));
  }

  crash(kept = 0): Promise<void> {
    return (this.ended ??= this.end(() => this.store.abandon(kept)));
  }

  private get certificatePath(): string {
    return join(this.options.dir, 'certificate.pem');
  }

  /** A database is never empty: the server writes of itself before anybody else does. */
  private async writeSystemEvents(): Promise<void> {
    const streams = { '$projections-$all': '$ProjectionsInitialized', '$user-admin': '$UserCreated', $users: '$User' };
    for (const [stream, type] of Object.entries(streams)) {
      const event = { id: randomUUID(), type, json: true, data: Buffer.from('{}'), metadata: Buffer.alloc(0) };
      await this.store.append(stream, NONE, [event], () => {});
    }
  }

  private async open(index: number, port: number): Promise<void> {
    const grpc = new Server(CHANNEL);
    const node = this.node(index);
    this.ids[index] = randomUUID();
    grpc.addService(StreamsService, { ...writes(node), ...reads(node) });
    const { gossip, features } = about(node, {
      version: this.version,
      batchAppend: this.options.batchAppend ?? true,
      members: () => this.members(),
    });
    grpc.addService(GossipService, gossip);
    grpc.addService(ServerFeaturesService, features);
    const { tls } = this.options;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) }])
      : ServerCredentials.createInsecure();
    const injector = grpc.createConnectionInjector(credentials);
    const listener = createServer((socket) => {
      const peer = `${socket.remoteAddress}:${socket.remotePort}`;
      this.sockets.set(peer, socket);
      socket.once('close', () => this.sockets.delete(peer));
      socket.on('error', () => {});
      injector.injectConnection(socket);
    });
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port, HOST, resolve);
    });
    this.doors.push({ grpc, listener });
    this.addresses.push({ host: HOST, port: (listener.address() as AddressInfo).port });
  }

  private get version(): string {
    return this.options.version ?? '24.10.0';
  }

  private get users(): readonly User[] {
    const { credentials, users = [] } = this.options;
    return credentials ? [{ ...credentials, groups: ['$admins'] }, ...users] : users;
  }

  private node(index: number): Node {
    const [year = 0, month = 0] = this.version.split('.').map(Number);
    return {
      store: this.store,
      faults: this.faults,
      now: this.options.now ?? Date.now,
      users: this.users,
      maxAppendSize: this.options.maxAppendSize ?? 1024 * 1024,
      tellsCaughtUp: year > 23 || (year === 23 && month >= 10),
      leader: () =>
        this.leader === undefined ? undefined : { ...this.addresses[this.leader]!, isMe: this.leader === index },
      cut: (peer) => this.sockets.get(peer)?.destroy(),
      crash: (kept) => this.crash(kept),
    };
  }

  private members(): { id: string; address: Address; leads: boolean }[] {
    return this.addresses.map((address, index) => ({
      id: this.ids[index]!,
      address,
      leads: index === this.leader,
    }));
  }

  private async end(letGo: () => void): Promise<void> {
    letGo();
    this.disconnect();
    for (const { grpc } of this.doors) grpc.forceShutdown();
    await Promise.all(this.doors.map(({ listener }) => new Promise((resolve) => listener.close(resolve))));
  }
}
