import type { Damage, EventStore, Page, Position, Recorded, StreamName } from '#libs/kernel';
import { BatchWriter, prepare, type Running, type Share } from './batch.ts';
import { NOTHING_LEFT_OUT, damagedIn, type Omissions, type Strangers } from './damages.ts';
import { AnotherHistory, requireSameHistory } from './histories.ts';
import { Indexes } from './indexes.ts';
import { AT_THE_BEGINNING, streamIn, type Cursor, type LoggedEvent } from './known.ts';
import { RetryPolicy, realWait } from './retry-policy.ts';
import { Lifted, ViewFilling, ViewParked, type Progress, type RunnerParts } from './runner-parts.ts';
import { Gap, requireNothingBetween, sift, withGap, type Place, type Sifted } from './sift.ts';
import { upcast } from './upcast.ts';
import { tableName } from './view.ts';
import type { ViewStatus } from './views-file.ts';
import { Waiters } from './waiters.ts';
import { WholeStreams } from './whole-streams.ts';

/** Events taken in by one transaction while the log is gone through from far behind. */
const STRIDE = 2000;
/** Events looked at by whoever waits for the views. */
const LOOKED_AT = 500;

export { ViewFilling, ViewParked };

/**
 * Projects the log into the views, all of them in one pass: rows and checkpoints of a batch are one transaction. A view
 * that throws is parked at the event in question with its reason, and the others go on. A view in a new version is
 * filled from the beginning beside the old one, which is read until the new one has caught up, where it has every table
 * and column of the new one; otherwise the view is not read meanwhile, and the others are. Views belong to a history: when the log is another one, or was put back to an earlier state, they are worked out anew, and nobody reads them until
 * they have caught up. A stream that was damaged stays as it was recorded before. An outage, of the log or of the disk,
 * is waited out.
 */
export class Runner {
  private readonly parts: RunnerParts;
  private readonly running: Running[];
  /** Versions in the file that are read until the current one has caught up, by view name. */
  private readonly older = new Map<string, ViewStatus>();
  private readonly waiters: Waiters;
  private readonly stopping = new AbortController();
  private readonly retries: RetryPolicy;
  private readonly streams: WholeStreams;
  private readonly writer: BatchWriter;
  private readonly indexes: Indexes;
  private readonly compare: EventStore['compare'];
  private omissions: Omissions;
  private damages: ReadonlyMap<StreamName, Damage>;
  private round = new AbortController();
  private loop: Promise<void> = Promise.resolve();
  private step: Progress['step'] = 'comparing';
  private compared = false;
  private arrived = false;
  /** Views that are behind the others and have no older version that can be read, until they have caught up. */
  private readonly filling = new Set<string>();
  /** Why the views must be begun anew, until their tables are empty; and in words, until they have caught up. */
  private begunAnew: Error | undefined;
  private reason: string | undefined;
  /** What was found out beside the work of a round, for the next one. */
  private doubt: AnotherHistory | undefined;
  private histories = 0;
  private failure: unknown;

  constructor(parts: RunnerParts) {
    this.parts = parts;
    this.compare = (a, b) => parts.store.compare(a, b);
    this.retries = new RetryPolicy(this.stopping.signal, parts.pause, parts.onOutage);
    this.waiters = new Waiters(parts.wait ?? realWait);
    this.streams = new WholeStreams(parts.store);
    const { file, registry, views } = parts;
    this.writer = new BatchWriter(file, this.compare, this.historyOf);
    this.omissions = file.omissions();
    this.damages = damagedIn(this.omissions, this.compare);
    for (const view of views) file.install(view);
    this.indexes = new Indexes(file, views);
    const statuses = new Map(file.statuses().map((status) => [`${status.name} ${status.version}`, status]));
    this.running = views.map((view) => {
      // A parked view gets another try at every start: the program may have been mended.
      file.park(view, null);
      const table = (name: string): string => tableName(view, name);
      const { cursor, upTo } = statuses.get(`${view.name} ${view.version}`)!;
      return { view, cursor, upTo, projection: view.open({ db: file.db, registry, table }) };
    });
    for (const { view, cursor } of this.running) {
      const older = [...statuses.values()].findLast(
        ({ name, version }) => name === view.name && version < view.version,
      );
      if (older && older.cursor.seq > cursor.seq && this.indexes.suit(view, older.version))
        this.older.set(view.name, older);
    }
    const come = ({ view, cursor }: Running): number => (this.older.get(view.name)?.cursor ?? cursor).seq;
    const furthest = Math.max(...this.running.map(come));
    for (const each of this.running) if (come(each) < furthest) this.filling.add(each.view.name);
  }

  /** Starts projecting; it goes on until {@link stop}. */
  start(): void {
    const run = this.loop.then(() => this.run());
    this.loop = run.catch((error: unknown) => {
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

  /** How far the views can be read that are neither parked nor being filled: every answer is cut here or before. */
  get cursor(): Cursor {
    return this.leastRead().cursor;
  }

  /**
   * Whether the views have taken in the whole log at least once since the start; before that, whether an older version
   * of this log can be read, or those that are full while others are filled, or what they took in earlier while the log
   * cannot be reached. Never while they are worked out anew.
   */
  get readable(): boolean {
    if (this.failure !== undefined || this.reason !== undefined || this.read().length === 0) return false;
    if (this.arrived) return true;
    if (this.read().some(({ view }) => !this.older.has(view.name) && this.indexes.lackedBy(view))) return false;
    const beside = this.older.size > 0 || this.filling.size > 0;
    return ((beside && this.compared) || this.outage !== undefined) && this.cursor.seq > 0;
  }

  /** Why the views are worked out anew just now and cannot be read; undefined when they are not. */
  get startedOver(): string | undefined {
    return this.reason;
  }

  /** Goes up each time that the views are begun anew: what was read under another number is of other views. */
  get history(): number {
    return this.histories;
  }

  /** Why nothing new is taken in just now; undefined while all is well. */
  get outage(): Error | undefined {
    return this.retries.outage;
  }

  /** The damaged streams, each with the damage met first. The views show what was recorded before it. */
  damaged(): ReadonlyMap<StreamName, Damage> {
    return this.damages;
  }

  /** Events in streams of no category that this build knows, which nobody takes in; undefined when there are none. */
  get strangers(): Strangers | undefined {
    return this.omissions.strangers;
  }

  /** Where each view stands. */
  statuses(): ViewStatus[] {
    return this.running.map(({ view, cursor, upTo, parked }) => ({
      name: view.name,
      version: view.version,
      cursor,
      upTo,
      ...(parked ? { parked } : {}),
    }));
  }

  /** What is being done, and how far it is. */
  progress(): Progress {
    const { cursor, upTo } = this.leastTaken() ?? this.leastRead();
    return { step: this.step, seq: cursor.seq, position: upTo };
  }

  /**
   * The name of a table as it can be read now: that of the old version while the new one is being filled.
   * @throws ViewParked when the view stopped at an event it cannot take in
   * @throws ViewFilling when it is not full yet and has no old version that can be read
   */
  table(viewName: string, table: string): string {
    const running = this.running.find(({ view }) => view.name === viewName);
    if (!running) throw new TypeError(`there is no view ${viewName}`);
    if (running.parked) throw new ViewParked(viewName, running.parked.reason);
    if (this.filling.has(viewName)) throw new ViewFilling(viewName);
    return tableName(this.older.get(viewName) ?? running.view, table);
  }

  /**
   * Lets the parked views go on from where they stopped, the cause being gone; each can be read once it has caught up
   * with the others.
   * @returns their names
   */
  resume(): string[] {
    const parked = this.running.filter((running) => running.parked && !running.resumed);
    const { over } = this;
    for (const running of parked) running.resumed = true;
    this.round.abort();
    // Where no view was going on, the work has ended.
    if (over && parked.length > 0 && !this.over) this.start();
    return parked.map(({ view }) => view.name);
  }

  /**
   * Waits until the views have taken in the event at `position`.
   * @returns false when `timeoutMs` went by first, or the runner has stopped
   */
  async reached(position: Position, timeoutMs: number): Promise<boolean> {
    return this.until(() => this.hasReached(position), timeoutMs);
  }

  /**
   * Waits until the views have taken in all that is in the log now.
   * @returns false when `timeoutMs` went by first, or the runner has stopped
   */
  async reachedHead(timeoutMs: number): Promise<boolean> {
    const { store } = this.parts;
    const head = await store.head();
    if (head === null && this.cursor.seq === 0) return true;
    // It is gone through once already, and need not be read a second time by whoever waits.
    const there = (): boolean => head === null || this.hasReached(head);
    if (!(await this.until(() => this.compared && this.readable && (this.arrived || there()), timeoutMs))) return false;
    if (head === null || there()) return true;
    for (let looked: Position | null = null; ;) {
      // What others wrote at the end of the log may come into view late.
      const { events, upTo, caughtUp } = await store.readAll(looked ?? this.leastRead().upTo, LOOKED_AT);
      const due = events.findLast(({ position }) => this.compare(position, head) <= 0);
      if (due && !(await this.reached(due.position, timeoutMs))) return false;
      looked = upTo;
      if (due !== events.at(-1) || caughtUp || upTo === null || this.compare(upTo, head) >= 0) return true;
    }
  }

  /** Waits until the views have taken in the whole log once; false when the runner ended first. */
  async caughtUp(): Promise<boolean> {
    return this.until(() => this.arrived);
  }

  /** Waits for an outage, or the end of the runner. */
  async cutOff(): Promise<void> {
    await this.until(() => this.outage !== undefined);
  }

  private hasReached(position: Position): boolean {
    const { upTo } = this.leastRead();
    return upTo !== null && (upTo === position || this.compare(upTo, position) >= 0);
  }

  private async until(there: () => boolean, timeoutMs?: number): Promise<boolean> {
    return there() || (!this.over && this.waiters.until(there, timeoutMs));
  }

  /** Whether no view will come any further. */
  private get over(): boolean {
    return this.failure !== undefined || this.stopping.signal.aborted || this.going().length === 0;
  }

  private wake(): void {
    this.waiters.wake(this.over);
  }

  /** The views that take in what comes. */
  private going(): Running[] {
    return this.running.filter(({ parked, resumed }) => !parked || resumed);
  }

  /** The views that are read. */
  private read(): Running[] {
    return this.running.filter(({ view, parked }) => !parked && !this.filling.has(view.name));
  }

  private leastRead(): Place {
    return this.least(this.read().map((running) => this.older.get(running.view.name) ?? running)) ?? THE_BEGINNING;
  }

  private leastTaken(): Place | undefined {
    return this.least(this.going());
  }

  private least(places: readonly Place[]): Place | undefined {
    const before = (a: Position | null, b: Position | null): boolean =>
      b !== null && a !== b && (a === null || this.compare(a, b) < 0);
    const [first, ...others] = places;
    return first && others.reduce<Place>((low, place) => (before(place.upTo, low.upTo) ? place : low), first);
  }

  private async run(): Promise<void> {
    while (!this.over) {
      this.round = new AbortController();
      try {
        if (this.begunAnew) this.startOver(this.begunAnew);
        this.step = 'comparing';
        await this.requireSameHistory();
        this.compared = true;
        this.wake();
        const seenBefore = this.leastTaken()!;
        const hint = { cursor: seenBefore.cursor, upTo: seenBefore.upTo };
        this.step = 'catchingUp';
        await this.catchUp();
        this.step = 'following';
        void this.lookBehind(hint);
        await this.keepUp();
      } catch (error) {
        if (this.isNotThisLog(error)) this.closeReads(error);
        else await this.outlast(error);
      }
    }
  }

  private outlast(error: unknown): Promise<void> {
    const again = this.retries.after(error);
    this.wake();
    return again;
  }

  // Where a log ends before the place that it is asked from, it was put back after it had been compared.
  private isNotThisLog(error: unknown): error is Error {
    if (error instanceof AnotherHistory || error instanceof Lifted) return true;
    return error instanceof RangeError && (this.leastTaken()?.upTo ?? null) !== null;
  }

  /** From now on nobody reads the views, until they have been worked out anew. */
  private closeReads(why: Error): void {
    this.begunAnew = why;
    this.reason = why.message;
    this.histories += 1;
    this.compared = false;
    this.arrived = false;
    this.parts.onStartedOver?.(why.message);
  }

  /** The log was gone on with at a place beyond the last event: what lies between is looked at beside all other work. */
  private async lookBehind(place: Place): Promise<void> {
    const { registry, store } = this.parts;
    const { compare, omissions, round } = this;
    try {
      await requireNothingBetween(place, store, { registry, compare, omissions }, round.signal);
    } catch (error) {
      // An outage is met by those who follow, too; the next round looks again.
      if (!(error instanceof AnotherHistory)) return;
      this.doubt = error;
      round.abort();
    }
  }

  /** Sees to it that the views are of this log before anything is added to them. */
  private async requireSameHistory(): Promise<void> {
    const { store, file } = this.parts;
    const { doubt } = this;
    this.doubt = undefined;
    if (doubt) throw doubt;
    const cursors = [...this.running, ...this.older.values()].map(({ cursor }) => cursor).filter(({ seq }) => seq > 0);
    const distinct = new Map(cursors.map((cursor) => [cursor.hash, cursor]));
    if (new Set([...distinct.values()].map(({ seq }) => seq)).size < distinct.size)
      throw new AnotherHistory('another history: the views have taken in different logs');
    const anchors = file.anchors();
    for (const cursor of distinct.values()) {
      const earlier = anchors.filter(({ seq }) => seq < cursor.seq);
      await requireSameHistory(store, [{ ...cursor, stream: streamIn(cursor) }, ...earlier]);
    }
    const head = await store.head();
    for (const running of this.running) {
      const beyond = running.upTo !== null && (head === null || this.compare(running.upTo, head) > 0);
      if (beyond) running.upTo = running.cursor.seq === 0 ? null : running.cursor.position;
    }
  }

  private startOver(why: Error): void {
    const omissions = why instanceof Lifted ? why.omissions : NOTHING_LEFT_OUT;
    this.parts.file.clear(omissions);
    this.remember(omissions);
    this.older.clear();
    this.filling.clear();
    this.streams.forget();
    for (const running of this.running) {
      this.parts.file.install(running.view);
      Object.assign(running, { cursor: AT_THE_BEGINNING, upTo: null, parked: undefined, resumed: undefined });
      running.projection.forget();
    }
    this.begunAnew = undefined;
  }

  private async catchUp(): Promise<void> {
    const { store } = this.parts;
    const { signal } = this.stopping;
    while (!this.over) {
      const page = await store.readAll(this.leastTaken()!.upTo, STRIDE);
      if (signal.aborted) return;
      if (!page.caughtUp && this.older.size === 0) this.indexes.dropUntilFull(this.running);
      await this.take(page);
      this.retries.succeeded();
      if (page.caughtUp) {
        await this.indexes.make(this.going(), signal);
        return signal.aborted ? undefined : this.arrive(page.upTo);
      }
      // Requests come through between two batches.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private arrive(upTo: Position | null): void {
    if (!this.arrived) this.dropOldVersions();
    this.arrived = true;
    this.reason = undefined;
    const resumed = this.running.filter((running) => running.resumed && this.isAt(running, upTo));
    for (const running of resumed) {
      this.parts.file.park(running.view, null);
      Object.assign(running, { parked: undefined, resumed: undefined });
    }
    this.wake();
  }

  private isAt({ upTo: come }: Place, upTo: Position | null): boolean {
    return upTo === null || (come !== null && this.compare(come, upTo) >= 0);
  }

  private async keepUp(): Promise<void> {
    if (this.over) return;
    const signal = AbortSignal.any([this.stopping.signal, this.round.signal]);
    for await (const page of this.parts.store.follow(this.leastTaken()!.upTo, signal)) {
      if (page.resumed) await this.requireSameHistory();
      else await this.take(page);
      if (this.over || signal.aborted) return;
    }
  }

  private dropOldVersions(): void {
    this.older.clear();
    this.filling.clear();
    const current = new Set(this.running.map(({ view }) => `${view.name} ${view.version}`));
    for (const status of this.parts.file.statuses()) {
      if (!current.has(`${status.name} ${status.version}`)) this.parts.file.remove(status);
    }
  }

  private async take(page: Page): Promise<void> {
    const { sifted, seen, shares } = await this.prepared(page, this.leastTaken()!.cursor);
    const { taken, omissions, lifted } = sifted;
    if (lifted) {
      const { stream, position } = lifted;
      const what = `the truncation of ${stream} was lifted at position ${position}`;
      throw new Lifted(`${what}: events that were passed over count`, omissions);
    }
    const changed = omissions !== this.omissions ? { omissions } : {};
    await this.writer.write({ shares, taken, upTo: page.upTo, ...changed });
    this.streams.letGo();
    if (seen.length > 0) this.parts.onProjected?.(seen);
    this.tellOmissions(omissions);
    this.wake();
  }

  /** Sifts a stretch of the log and lets the views fetch what they need for it; again for each stream found wanting. */
  private async prepared(
    page: Page,
    from: Cursor,
  ): Promise<{ sifted: Sifted; seen: readonly LoggedEvent[]; shares: readonly Share[] }> {
    const { registry } = this.parts;
    const { compare } = this;
    const joints = [...this.going(), ...this.older.values()];
    for (let { omissions } = this; ;) {
      const sifted = sift(page, from, { registry, compare, omissions, joints });
      if (sifted.lifted) return { sifted, seen: [], shares: [] };
      const seen = sifted.taken.map(({ stored, cursor: { seq, known } }) => ({
        event: upcast(stored, registry),
        stored,
        seq,
        known,
      }));
      const shares = this.going().map((running) => ({ running, events: this.after(running, seen) }));
      try {
        await prepare(shares, this.historyOf);
        return { sifted, seen, shares };
      } catch (error) {
        if (!(error instanceof Gap)) throw error;
        omissions = withGap(omissions, error, page, compare);
      }
    }
  }

  private after({ upTo }: Running, seen: readonly LoggedEvent[]): readonly LoggedEvent[] {
    return upTo === null ? seen : seen.filter(({ event }) => this.compare(event.position, upTo) > 0);
  }

  private readonly historyOf = async (stream: StreamName, upTo: number): Promise<Recorded[]> =>
    (await this.streams.history(stream, upTo)).map((event) => upcast(event, this.parts.registry));

  private tellOmissions(omissions: Omissions): void {
    const { strangers, damages } = this.remember(omissions);
    const { onDamage, onStranger } = this.parts;
    for (const [stream, damage] of this.damages) if (!damages.has(stream)) onDamage?.({ stream, damage });
    for (const stream of damages.keys()) if (!this.damages.has(stream)) onDamage?.({ stream });
    if (!strangers && omissions.strangers) onStranger?.(omissions.strangers.first);
  }

  /** Keeps in mind what is left out from now on; gives what was before. */
  private remember(omissions: Omissions): { strangers?: Strangers; damages: ReadonlyMap<StreamName, Damage> } {
    const before = { strangers: this.omissions.strangers, damages: this.damages };
    if (omissions.frozen !== this.omissions.frozen) this.damages = damagedIn(omissions, this.compare);
    this.omissions = omissions;
    return before;
  }
}

const THE_BEGINNING: Place = { cursor: AT_THE_BEGINNING, upTo: null };
