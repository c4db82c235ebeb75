import { StoreUnavailable, type EventStore, type Position, type Refusal } from '#libs/kernel';
import { isStorageFault, type CommandRequest, type Executed } from '#libs/runtime';
import { caughtUp, Ledger, type NodeRole } from '#libs/node';
import { Died, FaultyViewsFile, discard, imageOf, tearWal, walBytes, type FileNames } from './disk.ts';
import type { Engine } from './engines.ts';
import type { FaultInjector, Incident } from './fault-injector.ts';
import { Line } from './line.ts';
import type { World } from './world.ts';

const DEAD_MS = 5000;
/** As the program waits before it says that its views are behind. */
const SEEN_MS = 5000;
const COPIES_KEPT = 5;

/** What the nodes of a simulation have in common. */
export interface NodeParts {
  readonly world: World;
  readonly injector: FaultInjector;
  readonly engine: Engine;
  readonly fileNames: FileNames;
  /** Copies of views files, of whichever node, that a new life may begin with. */
  readonly copies: string[];
  readonly onStruck: (incident: Incident, eventId: string) => void;
  readonly onStray: (landing: Promise<unknown>) => void;
  /** Told of what no node may fail by. */
  readonly onFailed: (error: unknown) => void;
  /** Gets hold of the log as a node has it, and of the file of its views, before the node does. */
  readonly meddle?: Meddling;
}

/** What somebody does to a node behind its back, to see whether it is found out. */
export interface Meddling {
  readonly log?: (store: EventStore) => EventStore;
  readonly views?: (file: FaultyViewsFile) => void;
}

interface Life {
  readonly line: Line;
  readonly way: EventStore;
  readonly over: PromiseWithResolvers<undefined>;
  file?: FaultyViewsFile;
  ledger?: Ledger;
}

/** A node of the program: it dies with all that it has in memory, and comes to life again with what is on its disk. */
export class SimNode {
  readonly name: string;
  role: NodeRole;
  private readonly parts: NodeParts;
  private path: string;
  private life: Life | undefined;

  constructor(name: string, role: NodeRole, parts: NodeParts) {
    this.name = name;
    this.role = role;
    this.parts = parts;
    this.path = parts.fileNames.path(name);
  }

  /** What it is while it lives. */
  get ledger(): Ledger | undefined {
    return this.life?.ledger;
  }

  /** Starts the process as the program does. */
  start(): void {
    const { world, injector, engine, onStruck, onStray, onFailed, meddle } = this.parts;
    const [whose, way] = [this.name, engine.connect()];
    const die = (how: string): void => this.die(how, life);
    const tear = (commit: () => Promise<unknown>): Promise<void> => engine.torn(commit);
    const line = new Line({ whose, world, injector, engine: way, die, tear, onStruck, onStray });
    const life: Life = { line, way, over: Promise.withResolvers() };
    this.life = life;
    world.say(`${whose}: starts as ${this.role}`);
    try {
      const file = new FaultyViewsFile(this.path, { whose, world, injector, die });
      life.file = file;
      meddle?.views?.(file);
      const store = meddle?.log?.(line.store) ?? line.store;
      const { wait } = world;
      const ledger = new Ledger({ store, clock: world, file, wait });
      life.ledger = ledger;
      ledger.runner.start();
      const comingUp = ledger.outlasting(() => caughtUp(ledger, this.role));
      comingUp.catch((error: unknown) => {
        if (this.life === life) onFailed(error);
      });
    } catch (error) {
      if (this.life !== life) return;
      if (error instanceof Died || !isStorageFault(error)) onFailed(error);
      // As a supervisor of processes sees it: it ended, and is started again.
      else this.die('it cannot open its views', life);
    }
  }

  /** Ends the process as a kill does; it comes to life again later. */
  die(how: string, life = this.life): void {
    if (!life || life !== this.life) return;
    const { world, injector, engine, onFailed } = this.parts;
    world.say(`${this.name}: dies, ${how}`);
    this.life = undefined;
    life.line.cut();
    life.over.resolve(undefined);
    const left = this.path;
    try {
      this.path = this.viewsLeft(left);
      if (life.file?.db.isOpen) life.file.close();
      engine.left(life.way);
    } catch (error) {
      onFailed(error);
    }
    discard(left);
    world.after(injector.chance.between(0, DEAD_MS), () => this.start());
  }

  /** Ends it for good. */
  end(): void {
    const { life } = this;
    this.life = undefined;
    life?.line.cut();
    life?.over.resolve(undefined);
    if (life?.file?.db.isOpen) life.file.close();
  }

  /** Ends the process in order and starts it again, perhaps in another role. */
  async restart(role: NodeRole): Promise<void> {
    const { life } = this;
    const { world, injector } = this.parts;
    if (!life?.ledger) return;
    world.say(`${this.name}: stops in order`);
    injector.struck('a node is stopped in order').became('went on');
    const closed = life.ledger.close().catch((error: unknown) => {
      if (this.life === life) this.parts.onFailed(error);
    });
    await Promise.race([closed, life.over.promise]);
    if (this.life !== life) return;
    this.life = undefined;
    life.line.cut();
    life.over.resolve(undefined);
    this.role = role;
    world.after(injector.chance.between(0, DEAD_MS), () => this.start());
  }

  /** Lays a copy of its views aside, as it is while the node works. */
  copyViews(): void {
    const { copies, fileNames } = this.parts;
    if (!this.life) return;
    copies.push(imageOf(this.path, fileNames.path('copy')));
    if (copies.length > COPIES_KEPT) discard(copies.shift()!);
  }

  /** Cuts the node off from the log for so long. */
  cutOff(ms: number): void {
    const { world, injector } = this.parts;
    if (!this.life) return;
    world.say(`${this.name}: cut off for ${ms} ms`);
    injector.struck('a node is cut off from the log for a while').became('caught up afterwards');
    this.life.line.fail(ms);
  }

  /** Gives back what was taken from it: its line, and room on its disk. */
  mend(): void {
    this.life?.line.lift();
    this.life?.file?.mend();
  }

  /** Sends a command; undefined when no answer comes, whatever has become of it. */
  async send(request: CommandRequest): Promise<Executed | Refusal | undefined> {
    return this.ask(({ executor }) => executor.execute(request));
  }

  /**
   * Asks for an event at a position that was told before, as a reader does with `after`; undefined when the node could
   * not say in time.
   */
  async has(eventId: string, position: Position): Promise<boolean | undefined> {
    return this.ask(async ({ runner, file }) => {
      if (!(await runner.reached(position, SEEN_MS))) return undefined;
      const rows = runner.table('trail', 'events');
      return file.db.prepare(`SELECT 1 FROM ${rows} WHERE id = ?`).get(eventId) !== undefined;
    });
  }

  private async ask<Answer>(what: (ledger: Ledger) => Promise<Answer>): Promise<Answer | undefined> {
    const { life } = this;
    if (!life?.ledger) return undefined;
    try {
      return await Promise.race([what(life.ledger), life.over.promise]);
    } catch (error) {
      const answeredBy503 = error instanceof StoreUnavailable;
      if (this.life !== life || answeredBy503) return undefined;
      throw error;
    }
  }

  /** What the next life finds in place of these views: the same file, an older copy of it, or nothing. */
  private viewsLeft(path: string): string {
    const { injector, fileNames, copies } = this.parts;
    const next = fileNames.path(this.name);
    const dies = injector.struck('a node dies and comes back');
    const kind = injector.spares ? 1 : injector.chance.between(1, 10);
    if (kind === 9 && copies.length > 0) {
      dies.became('with an older copy of the views');
      return imageOf(injector.chance.oneOf(copies), next);
    }
    if (kind === 10) {
      dies.became('without views');
      return next;
    }
    imageOf(path, next);
    const bytes = walBytes(path);
    if (kind <= 2 && bytes) {
      dies.became('with views torn by a power cut');
      tearWal(next, injector.chance.between(0, bytes));
    } else {
      dies.became('with its views');
    }
    return next;
  }
}
