import type { EventStore, Position, Recorded } from '#libs/kernel';
import { AT_THE_BEGINNING, advance, type Cursor, type Seen } from './known.ts';
import { Patience, realWait, type Pause, type Wait } from './patience.ts';
import type { Registry } from './registry.ts';
import { NewerLog, upcast } from './upcast.ts';
import { tableName, type Projection, type View } from './view.ts';
import { isDamage, isStorageFault, type ViewsFile, type ViewStatus } from './views-file.ts';

/** Events taken in by one transaction. Larger batches save commits, smaller ones let requests through sooner. */
const BATCH = 500;
/** The same while the log is gone through from far behind, when what is written counts for more. */
const STRIDE = 2000;

interface Running {
  readonly view: View;
  readonly projection: Projection;
  cursor: Cursor;
  parked?: ViewStatus['parked'];
}

/** A view cannot be read: it stopped at an event that it cannot take in. */
export class ViewParked extends Error {
  override readonly name = 'ViewParked';

  constructor(view: string, reason: string) {
    super(`${view}: ${reason}`);
  }
}

/** What the runner works with. */
export interface RunnerParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly file: ViewsFile;
  readonly views: readonly View[];
  /** Told of every batch after its commit. */
  readonly onProjected?: (events: readonly Seen[]) => void;
  /** Told of what stops the runner for good: a log newer than this build, a views file that is broken. */
  readonly onFailed?: (error: unknown) => void;
  /** Told of an outage when it begins, and with `undefined` when it is over. */
  readonly onOutage?: (outage: Error | undefined) => void;
  /** Told why the views are worked out anew. */
  readonly onStartedOver?: (reason: string) => void;
  /** How long to wait during an outage before trying again. */
  readonly pause?: Pause;
  /** Bounds how long somebody waits for the views; by the machine's clock unless another is handed in. */
  readonly wait?: Wait;
}

/**
 * Projects the log into the views, all of them in one pass: rows and checkpoints of a batch are one transaction. A view
 * that throws is parked at the event in question with its reason, and the others go on. A view in a new version is
 * filled from the beginning beside the old one, which is read until the new one has caught up. Views that are further
 * than the log, which was put back to an earlier state, are worked out anew. An outage, of the log or of the disk, is
 * waited out.
 */
export class Runner {
  private readonly parts: RunnerParts;
  private readonly running: Running[];
  /** Versions in the file that are read until the current one has caught up, by view name. */
  private readonly older = new Map<string, ViewStatus>();
  private readonly waiting = new Set<{ readonly until: () => boolean; readonly wake: () => void }>();
  private readonly stopping = new AbortController();
  private readonly patience: Patience;
  private loop: Promise<void> = Promise.resolve();
  private comparing: Promise<void> | undefined;
  private arrived = false;
  private failure: unknown;

  constructor(parts: RunnerParts) {
    this.parts = parts;
    this.patience = new Patience(this.stopping.signal, parts.pause, parts.onOutage);
    const { file, registry, views } = parts;
    for (const view of views) file.install(view);
    const statuses = new Map(file.statuses().map((status) => [`${status.name} ${status.version}`, status]));
    this.running = views.map((view) => {
      // A parked view gets another try at every start: the program may have been mended.
      file.park(view, null);
      const table = (name: string): string => tableName(view, name);
      const { cursor } = statuses.get(`${view.name} ${view.version}`)!;
      return { view, cursor, projection: view.open({ db: file.db, registry, table }) };
    });
    for (const { view, cursor } of this.running) {
      const older = [...statuses.values()].findLast(
        ({ name, version }) => name === view.name && version < view.version,
      );
      if (older && older.cursor.seq > cursor.seq) this.older.set(view.name, older);
    }
  }

  /** Starts projecting; it goes on until {@link stop}. */
  start(): void {
    this.loop = this.run().catch((error: unknown) => {
      this.failure = error;
      this.wake();
      if (!this.stopping.signal.aborted) this.parts.onFailed?.(error);
    });
  }

  /** Stops after the batch under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.loop;
  }

  /** How far the views can be read that are not parked: every answer is cut here or before. */
  get cursor(): Cursor {
    return least(this.going().map(({ view, cursor }) => this.older.get(view.name)?.cursor ?? cursor));
  }

  /**
   * Whether the views have taken in the whole log at least once since the start; before that, whether an older version
   * can be read, or what they took in earlier while the log cannot be reached.
   */
  get readable(): boolean {
    if (this.failure !== undefined || this.going().length === 0) return false;
    return this.arrived || ((this.older.size > 0 || this.outage !== undefined) && this.cursor.seq > 0);
  }

  /** Why nothing new is taken in just now; undefined while all is well. */
  get outage(): Error | undefined {
    return this.patience.outage;
  }

  /** Where each view stands. */
  statuses(): ViewStatus[] {
    return this.running.map(({ view, cursor, parked }) => ({
      name: view.name,
      version: view.version,
      cursor,
      ...(parked ? { parked } : {}),
    }));
  }

  /**
   * The name of a table as it can be read now: that of the old version while the new one is being filled.
   * @throws ViewParked when the view stopped at an event it cannot take in
   */
  table(viewName: string, table: string): string {
    const running = this.running.find(({ view }) => view.name === viewName);
    if (!running) throw new TypeError(`there is no view ${viewName}`);
    if (running.parked) throw new ViewParked(viewName, running.parked.reason);
    return tableName(this.older.get(viewName) ?? running.view, table);
  }

  /**
   * Waits until the views have taken in the event at `position`.
   * @returns false when `timeoutMs` went by first, or the runner has stopped
   */
  async reached(position: Position, timeoutMs: number): Promise<boolean> {
    const there = (): boolean => {
      const at = this.cursor;
      return at.seq > 0 && this.parts.store.compare(at.position, position) >= 0;
    };
    return this.until(there, timeoutMs);
  }

  /** Waits until the views have taken in all that is in the log; false when `timeoutMs` went by first. */
  async reachedHead(timeoutMs: number): Promise<boolean> {
    await this.compare();
    for (let looked: Position | null = null; ;) {
      const page = await this.parts.store.readAll(this.further(this.cursor, looked), BATCH);
      const last = page.events.at(-1);
      if (last && !(await this.reached(last.position, timeoutMs))) return false;
      if (!last && page.caughtUp) return true;
      looked = page.upTo;
    }
  }

  /** Waits for an outage, or the end of the runner. */
  async cutOff(): Promise<void> {
    await this.until(() => this.outage !== undefined);
  }

  private async until(there: () => boolean, timeoutMs?: number): Promise<boolean> {
    if (there()) return true;
    if (this.over) return false;
    return new Promise((resolve) => {
      const done = new AbortController();
      const waiter = { until: there, wake: () => finish(there()) };
      const finish = (answer: boolean): void => {
        resolve(answer);
        done.abort();
        this.waiting.delete(waiter);
      };
      this.waiting.add(waiter);
      const { wait = realWait } = this.parts;
      if (timeoutMs !== undefined) void wait(timeoutMs, done.signal).then(() => finish(false));
    });
  }

  /** Whether no view will come any further. */
  private get over(): boolean {
    return this.failure !== undefined || this.stopping.signal.aborted || this.going().length === 0;
  }

  private wake(): void {
    const { over } = this;
    for (const waiter of this.waiting) if (over || waiter.until()) waiter.wake();
  }

  private going(): Running[] {
    return this.running.filter(({ parked }) => !parked);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && this.going().length > 0) {
      try {
        await this.catchUp();
        await this.keepUp();
      } catch (error) {
        const again = this.patience.after(error);
        this.wake();
        await again;
      }
    }
  }

  /** Sees to it that the views are of this log before anything is added to them. */
  private compare(): Promise<void> {
    return (this.comparing ??= this.compareWithLog().catch((error: unknown) => {
      this.comparing = undefined;
      throw error;
    }));
  }

  private async compareWithLog(): Promise<void> {
    const cursors = [...this.running, ...this.older.values()].map(({ cursor }) => cursor);
    const furthest = cursors.reduce((high, cursor) => (cursor.seq > high.seq ? cursor : high), AT_THE_BEGINNING);
    if (furthest.seq === 0) return;
    try {
      await this.parts.store.readAll(furthest.position, 1);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.startOver();
      this.parts.onStartedOver?.(error.message);
    }
  }

  private startOver(): void {
    this.parts.file.clear();
    this.older.clear();
    for (const running of this.running) {
      this.parts.file.install(running.view);
      running.cursor = AT_THE_BEGINNING;
      running.projection.forget();
    }
  }

  private async catchUp(): Promise<void> {
    const { store } = this.parts;
    await this.compare();
    for (let looked: Position | null = null; !this.over;) {
      const from = least(this.going().map(({ cursor }) => cursor));
      const page = await store.readAll(this.further(from, looked), STRIDE);
      looked = page.upTo;
      if (page.events.length > 0) await this.take(from, page.events);
      this.patience.rewarded();
      if (page.caughtUp) return this.arrive();
      // Requests come through between two batches.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Where to read on: after what was taken in, or after what was looked through without finding anything. */
  private further({ seq, position }: Cursor, looked: Position | null): Position | null {
    if (seq === 0) return looked;
    return looked !== null && this.parts.store.compare(looked, position) > 0 ? looked : position;
  }

  private arrive(): void {
    if (!this.arrived) this.dropOldVersions();
    this.arrived = true;
    this.wake();
  }

  private async keepUp(): Promise<void> {
    if (this.over) return;
    const { seq, position } = least(this.going().map(({ cursor }) => cursor));
    for await (const { events } of this.parts.store.follow(seq === 0 ? null : position, this.stopping.signal)) {
      if (events.length === 0) continue;
      await this.take(least(this.going().map(({ cursor }) => cursor)), events);
      if (this.over) return;
    }
  }

  private dropOldVersions(): void {
    this.older.clear();
    const current = new Set(this.running.map(({ view }) => `${view.name} ${view.version}`));
    for (const status of this.parts.file.statuses()) {
      if (!current.has(`${status.name} ${status.version}`)) this.parts.file.remove(status);
    }
  }

  private async take(from: Cursor, stored: readonly Recorded[]): Promise<void> {
    const { registry } = this.parts;
    const seen: Seen[] = [];
    const cursors: Cursor[] = [];
    let cursor = from;
    for (const event of stored) {
      cursor = advance(cursor, event);
      if (registry.versionOf(event.type) === undefined)
        throw new NewerLog(`unknown event type ${event.type} at position ${event.position}. Start the newer build.`);
      seen.push({ event: upcast(event, registry), seq: cursor.seq, known: cursor.known });
      cursors.push(cursor);
    }
    const batch = this.going().map((running) => ({ running, events: after(running, seen) }));
    for (const { running, events } of batch) await this.prepare(running, events);
    const poisoned = this.commit(batch, (seq) => cursors[seq - from.seq - 1]!);
    for (const { running, events, index, reason } of poisoned) {
      const good = events.slice(0, index);
      await this.prepare(running, good);
      this.commit([{ running, events: good }], (seq) => cursors[seq - from.seq - 1]!);
      const { event } = events[index]!;
      running.parked = { reason, eventId: event.id, position: event.position };
      this.parts.file.park(running.view, running.parked);
    }
    this.parts.onProjected?.(seen);
    this.wake();
  }

  private async prepare({ projection }: Running, events: readonly Seen[]): Promise<void> {
    try {
      await projection.prepare(events, this.history);
    } catch (error) {
      projection.forget();
      throw error;
    }
  }

  /** Writes rows and checkpoints of a batch in one transaction; gives back what could not be taken in. */
  private commit(batch: readonly Share[], cursorAt: (seq: number) => Cursor): Poisoned[] {
    const { file } = this.parts;
    const poisoned: Poisoned[] = [];
    const moved: [Running, Cursor][] = [];
    try {
      file.transaction(() => {
        for (const { running, events } of batch) {
          const poison = this.tryAll(running, events);
          const last = events.at(-1);
          if (poison) poisoned.push({ running, events, ...poison });
          else if (last) moved.push([running, cursorAt(last.seq)]);
        }
        for (const [{ view }, cursor] of moved) file.checkpoint(view, cursor);
      });
    } catch (error) {
      for (const { running } of batch) running.projection.forget();
      throw error;
    }
    for (const [running, cursor] of moved) running.cursor = cursor;
    return poisoned;
  }

  private tryAll(running: Running, events: readonly Seen[]): { index: number; reason: string } | undefined {
    const { db } = this.parts.file;
    db.exec('SAVEPOINT view');
    for (const [index, seen] of events.entries()) {
      try {
        running.projection.project(seen);
      } catch (error) {
        // The event is not to blame for a full disk, or a broken one.
        if (isStorageFault(error) || isDamage(error)) throw error;
        db.exec('ROLLBACK TO view; RELEASE view');
        running.projection.forget();
        return { index, reason: error instanceof Error ? error.message : String(error) };
      }
    }
    db.exec('RELEASE view');
    return undefined;
  }

  private readonly history = async (stream: string, upTo: number): Promise<Recorded[]> => {
    const events: Recorded[] = [];
    for await (const event of this.parts.store.read(stream)) {
      if (event.revision > upTo) break;
      events.push(upcast(event, this.parts.registry));
    }
    return events;
  };
}

interface Share {
  readonly running: Running;
  readonly events: readonly Seen[];
}

interface Poisoned extends Share {
  readonly index: number;
  readonly reason: string;
}

function least(cursors: readonly Cursor[]): Cursor {
  return cursors.reduce((low, cursor) => (cursor.seq < low.seq ? cursor : low), cursors[0] ?? AT_THE_BEGINNING);
}

function after(running: Running, seen: readonly Seen[]): Seen[] {
  return seen.filter(({ seq }) => seq > running.cursor.seq);
}
