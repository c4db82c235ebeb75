import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server as Listener, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { about } from './about.ts';
import { Faults } from './faults.ts';
import { Log } from './log.ts';
import type { Credentials, User } from './access.ts';
import type { Address, Node, Wait } from './node.ts';
import { GossipService, ServerFeaturesService, StreamsService, UsersService } from './protocol.ts';
import { reads } from './reads.ts';
import { EPOCHS, metastreamOf, Store } from './store.ts';
import { behaviourOf } from './versions.ts';
import { users } from './users.ts';
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
  /** The version that the server says it has, and whose behaviour is its own. Default 24.10.4. */
  readonly version?: string;
  readonly now?: () => number;
  /** Waits out the server's own timeouts; by the machine's clock unless another is handed in. */
  readonly wait?: Wait;
  /** Until it settles, the server answers reads and writes as one that has just begun: it is not ready. */
  readonly starting?: Promise<unknown>;
  /** Most bytes of one append. Default 1 MiB, as published. */
  readonly maxAppendSize?: number;
  /** How many ids are remembered for appends that expect any revision. Default 100 000; none outlive a restart. */
  readonly rememberedIds?: number;
}

/** How a node has ended by itself. */
export interface Stopped {
  readonly node: number;
  readonly exitCode: number;
  readonly reason: string;
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
  /**
   * The same, of a node that lacks what the leader has written and not committed: that is lost. The former leader stops
   * by itself, because its log holds what that of the new one does not, and has to be started again, twice.
   */
  electWithout(node: number): Promise<Stopped>;
  /**
   * Starts a node again that has stopped by itself, at the address it had. At the first start it takes back what the
   * others do not have, and stops once more; it serves from the second on.
   */
  restart(node: number): Promise<Stopped | undefined>;
  /** Breaks every connection, and takes new ones. */
  disconnect(): void;
  /** Ends in order: what was written is kept. Calls under way break off. */
  stop(): Promise<void>;
  /** Ends at once: of what was not flushed the first `kept` bytes (default none) reach the disk. */
  crash(kept?: number): Promise<void>;
}

/** Waits by the machine's clock, and keeps no process alive. */
const realWait: Wait = (ms, signal) => delay(ms, undefined, { signal, ref: false }).catch(() => undefined);

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

/** What a node listens at. */
interface Door {
  readonly grpc: Server;
  readonly listener: Listener;
  readonly sockets: Map<string, Socket>;
}

class Cluster implements TestServer {
  readonly faults = new Faults();
  readonly addresses: Address[] = [];
  private readonly options: ServerOptions;
  private readonly users: User[];
  private readonly store: Store;
  private readonly ids: string[] = [];
  private readonly doors: Door[] = [];
  private readonly toTruncate = new Set<number>();
  private leader: number | undefined = 0;
  private isStarting = false;
  private ended: Promise<void> | undefined;

  constructor(options: ServerOptions) {
    this.options = options;
    const administrators = options.credentials ? [{ ...options.credentials, groups: ['$admins'] }] : [];
    this.users = [...administrators, ...(options.users ?? [])];
    mkdirSync(options.dir, { recursive: true });
    if (options.tls) writeFileSync(this.certificatePath, options.tls.cert);
    const now = options.now ?? Date.now;
    this.store = new Store({ ...Log.open(options.dir), now, rememberedIds: options.rememberedIds ?? 100_000 });
  }

  async listen(): Promise<void> {
    const isFresh = this.store.all.length === 0;
    await this.writeEpoch();
    if (isFresh) await this.writeFirstEvents();
    const { nodes = 1, port = 0, starting } = this.options;
    this.isStarting = starting !== undefined;
    void starting?.finally(() => (this.isStarting = false));
    for (let node = 0; node < nodes; node += 1) await this.open(node, node === 0 ? port : 0);
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
    if (node !== undefined) void this.writeEpoch();
  }

  async electWithout(node: number): Promise<Stopped> {
    const former = this.leader;
    if (former === undefined || former === node) throw new Error('another node must lead before');
    this.store.takeBack();
    this.elect(node);
    this.toTruncate.add(former);
    await this.shut(this.doors[former]!);
    return { node: former, exitCode: 0, reason: 'offline truncation will be performed' };
  }

  async restart(node: number): Promise<Stopped | undefined> {
    if (this.toTruncate.delete(node)) return { node, exitCode: 0, reason: 'truncation successful' };
    await this.open(node, this.addresses[node]!.port);
    return undefined;
  }

  disconnect(): void {
    for (const { sockets } of this.doors) for (const socket of sockets.values()) socket.destroy();
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

  /** Whoever comes to lead says so in the log, so that positions go on at each start and election. */
  private async writeEpoch(): Promise<void> {
    await this.writeOwn(EPOCHS, '$epoch-information', { leaderInstanceId: randomUUID() });
  }

  /** A log is never empty: the server writes of itself before anybody else does. */
  private async writeFirstEvents(): Promise<void> {
    await this.writeOwn(metastreamOf('$scavenges'), '$metadata', { $maxAge: 2_592_000 });
    for (const { username } of this.users) {
      const stream = `$user-${username}`;
      await this.writeOwn(metastreamOf(stream), '$metadata', { $acl: { $w: '$admins' } });
      await this.writeOwn(stream, '$UserCreated', { LoginName: username });
      await this.writeOwn('$users', '$User', username);
    }
  }

  private async writeOwn(stream: string, type: string, said: unknown): Promise<void> {
    const data = Buffer.from(JSON.stringify(said));
    const event = { id: randomUUID(), type, json: true, data, metadata: Buffer.alloc(0) };
    await this.store.append(stream, 'any', [event], () => {});
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
    grpc.addService(
      UsersService,
      users(node, (user) => this.users.push(user)),
    );
    const { tls } = this.options;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) }])
      : ServerCredentials.createInsecure();
    const injector = grpc.createConnectionInjector(credentials);
    const sockets = new Map<string, Socket>();
    const listener = createServer((socket) => {
      const peer = `${socket.remoteAddress}:${socket.remotePort}`;
      sockets.set(peer, socket);
      socket.once('close', () => sockets.delete(peer));
      socket.on('error', () => {});
      injector.injectConnection(socket);
    });
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port, HOST, resolve);
    });
    this.doors[index] = { grpc, listener, sockets };
    this.addresses[index] = { host: HOST, port: (listener.address() as AddressInfo).port };
  }

  private get version(): string {
    return this.options.version ?? '24.10.4';
  }

  private node(index: number): Node {
    return {
      store: this.store,
      faults: this.faults,
      now: this.options.now ?? Date.now,
      users: this.users,
      maxAppendSize: this.options.maxAppendSize ?? 1024 * 1024,
      behaviour: behaviourOf(this.version),
      wait: this.options.wait ?? realWait,
      isStarting: () => this.isStarting,
      leader: () =>
        this.leader === undefined ? undefined : { ...this.addresses[this.leader]!, isMe: this.leader === index },
      cut: (peer) => this.doors[index]?.sockets.get(peer)?.destroy(),
      crash: (kept) => this.crash(kept),
    };
  }

  private members(): { id: string; address: Address; leads: boolean }[] {
    return this.addresses.map((address, index) => ({
      id: this.ids[index]!,
      address,
      leads: index === this.leader && !this.isStarting,
    }));
  }

  private async end(letGo: () => void): Promise<void> {
    letGo();
    await Promise.all(this.doors.map((door) => this.shut(door)));
  }

  private async shut({ grpc, listener, sockets }: Door): Promise<void> {
    for (const socket of sockets.values()) socket.destroy();
    grpc.forceShutdown();
    await new Promise((resolve) => listener.close(resolve));
  }
}
