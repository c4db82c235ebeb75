import { mkdirSync } from 'node:fs';
import type { Clock, EventStore } from '#libs/kernel';
import { openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { checked } from '../../apps/cli/src/fsck/fsck.command.ts';
import { crash, cut, end, refuse, silence, twice, type Action, type Point } from '../faults/eventstoredb/faults.ts';
import { consumerTooSlow, notLeader, timeout, tooBusy, unavailable } from '../faults/eventstoredb/refusals.ts';
import { startServer, type TestServer } from '../faults/eventstoredb/server.ts';
import { storeLike } from '../support/stores.ts';
import { discard, imageOf, tearWal, walBytes, type FileNames } from './disk.ts';
import type { FaultInjector, Kind } from './fault-injector.ts';
import type { World } from './world.ts';

/** What the log of a simulation lies on. */
export interface Engine {
  /** Past every fault, for who has to know how things are. */
  readonly truth: EventStore;
  /** A way to the log for one life of a node. */
  connect(): EventStore;
  /** What becomes of it when the node at its end dies. */
  left(way: EventStore): void;
  /** Lets a commit through of which a power cut leaves only a part; the node dies next. */
  torn(commit: () => Promise<unknown>): Promise<void>;
  /** From here on nothing goes wrong with it. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

const kept = (store: EventStore): EventStore => storeLike(store, { close: () => Promise.resolve() });

/** The SQLite engine as a log that outlives its nodes, as a cluster's would. */
export class SharedLog implements Engine {
  readonly truth: EventStore;

  constructor(clock: Clock) {
    this.truth = openSqliteStore({ path: ':memory:', clock });
  }

  connect(): EventStore {
    return kept(this.truth);
  }

  left(): void {
    // It lives on.
  }

  async torn(commit: () => Promise<unknown>): Promise<void> {
    await commit();
  }

  async mend(): Promise<void> {
    // Nothing is ever wrong with it.
  }

  close(): Promise<void> {
    return this.truth.close();
  }
}

/** The SQLite engine as it is: a file, and a process that holds both log and views and takes them along when it dies. */
export class OwnLog implements Engine {
  private readonly parts: { readonly clock: Clock; readonly fileNames: FileNames; readonly injector: FaultInjector };
  private path: string;
  private store: EventStore | undefined;
  private tornAt: number | undefined;

  constructor(parts: { readonly clock: Clock; readonly fileNames: FileNames; readonly injector: FaultInjector }) {
    this.parts = parts;
    this.path = parts.fileNames.path('log');
  }

  get truth(): EventStore {
    return this.open();
  }

  connect(): EventStore {
    const store = this.open();
    return storeLike(store, {
      close: async () => {
        if (this.store === store) this.store = undefined;
        await store.close();
      },
    });
  }

  left(): void {
    const { fileNames } = this.parts;
    const image = imageOf(this.path, fileNames.path('log'));
    if (this.tornAt !== undefined) tearWal(image, this.tornAt);
    this.tornAt = undefined;
    void this.store?.close();
    this.store = undefined;
    discard(this.path);
    this.path = image;
    // Opened once, so that what the write-ahead log says is in the file, then looked at from outside.
    this.open();
    const { faults } = checked(this.path);
    if (faults.length > 0) throw new Error(`after a crash: ${faults.join('; ')}`);
  }

  async torn(commit: () => Promise<unknown>): Promise<void> {
    const before = walBytes(this.path);
    await commit();
    const after = walBytes(this.path);
    // A log that was begun anew meanwhile tells nothing by its length.
    if (before === undefined || after === undefined || after <= before) return;
    this.tornAt = this.parts.injector.chance.between(before, after);
  }

  async mend(): Promise<void> {
    // What was wrong with it ended with a life.
  }

  async close(): Promise<void> {
    await this.store?.close();
  }

  private open(): EventStore {
    return (this.store ??= openSqliteStore({ path: this.path, clock: this.parts.clock }));
  }
}

const DEADLINE_MS = 500;
const DOWN_MS = 10_000;

/** What the server is told to do the next time it comes to a point. */
const MISCHIEF: Readonly<Record<Kind<'server'>, readonly [Point, (server: TestServer, least: number) => Action]>> = {
  'is too busy for an append': ['append.arrival', () => refuse(tooBusy)],
  'breaks the connection before an append': ['append.arrival', () => cut],
  'names another leader': ['append.arrival', ({ addresses: [node] }) => refuse(() => notLeader(node!))],
  'breaks the connection after an append': ['append.committed', () => cut],
  'says after an append that it timed out': ['append.committed', () => refuse(timeout)],
  'never answers an append it has made': ['append.committed', () => silence],
  'dies before an append is flushed': ['append.written', (_, bytes) => crash(bytes)],
  'dies after an append': ['append.committed', () => crash()],
  'refuses a read': ['read.arrival', () => refuse(unavailable)],
  'breaks the connection in a read': ['read.event', () => cut],
  'delivers an event twice': ['subscribe.event', () => twice],
  'ends a subscription': ['subscribe.event', () => end],
  'drops a subscription as too slow': ['subscribe.event', () => refuse(consumerTooSlow)],
  'breaks the connection of a subscription': ['subscribe.event', () => cut],
  'refuses a subscription': ['subscribe.arrival', () => refuse(unavailable)],
};

const OUTCOME: Readonly<Record<string, string>> = { dies: 'started again', delivers: 'taken in once' };

/** The EventStoreDB engine before a test server that fails in all the ways its protocol knows, and dies. */
export class ServerLog implements Engine {
  readonly truth: EventStore;
  private readonly parts: { readonly world: World; readonly injector: FaultInjector; readonly folder: string };
  private server: TestServer;
  private down: Promise<void> | undefined;
  private readonly ways = new Set<EventStore>();

  private constructor(parts: ServerLog['parts'], server: TestServer) {
    this.parts = parts;
    this.server = server;
    this.truth = this.open();
  }

  static async start(parts: ServerLog['parts']): Promise<ServerLog> {
    mkdirSync(parts.folder, { recursive: true });
    return new ServerLog(parts, await startServer({ dir: parts.folder, now: nowOf(parts.world) }));
  }

  connect(): EventStore {
    const store = this.open();
    this.ways.add(store);
    return storeLike(store, {
      append: (stream, expected, events) => {
        this.provoke();
        return store.append(stream, expected, events);
      },
      close: () => this.let(store),
    });
  }

  left(way: EventStore): void {
    void way.close();
  }

  async torn(commit: () => Promise<unknown>): Promise<void> {
    await commit();
  }

  async mend(): Promise<void> {
    await this.down;
    this.server.faults.clear();
  }

  async close(): Promise<void> {
    for (const store of [...this.ways, this.truth]) await store.close();
    await this.server.stop();
  }

  private open(): EventStore {
    return openEventStoreDbStore({ address: `${this.server.connectionString}&defaultDeadline=${DEADLINE_MS}` });
  }

  private async let(store: EventStore): Promise<void> {
    this.ways.delete(store);
    await store.close();
  }

  /** Perhaps has the server do something at the next opportunity. */
  private provoke(): void {
    const { injector } = this.parts;
    const kind = injector.at('server', 'server');
    if (!kind) return;
    const [point, what] = MISCHIEF[kind];
    const action = what(this.server, injector.chance.between(0, 400));
    this.server.faults.next(point, (hit) => {
      injector.struck(`server: ${kind}`).became(OUTCOME[kind.split(' ', 1)[0]!] ?? 'asked again');
      if (kind.startsWith('dies')) this.startAgain();
      return action(hit);
    });
  }

  private startAgain(): void {
    const { world, injector, folder } = this.parts;
    const up = Promise.withResolvers<void>();
    this.down = up.promise;
    const { port } = this.server.addresses[0]!;
    const before = this.server;
    const start = async (): Promise<void> => {
      await before.crash();
      this.server = await startServer({ dir: folder, port, now: nowOf(world) });
      up.resolve();
    };
    world.after(injector.chance.between(0, DOWN_MS), () => void world.doing(start));
  }
}

function nowOf(world: World): () => number {
  return () => Math.floor(world.now() / 1000);
}
