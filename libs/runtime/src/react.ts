import {
  derivedId,
  eventIdOf,
  inForce,
  isRefusal,
  parseInstant,
  streamOf,
  type Actor,
  type Clock,
  type EventMeta,
  type EventStore,
  type Expected,
  type JsonObject,
  type NewEvent,
  type Position,
  type Reaction,
  type Recorded,
  type Todo,
} from '#libs/kernel';
import { inBatches } from './batches.ts';
import type { Executor } from './execute.ts';
import { Patience, type Pause } from './patience.ts';
import { REACTION } from './reactions.feature.ts';
import type { Registry } from './registry.ts';
import { upcast } from './upcast.ts';

/** Events read at a time. */
const BATCH = 500;
const DAY_MICROS = 86_400_000_000;

/** Who acts when the system acts by itself. */
export const SYSTEM: Actor = { userId: 'system', role: 'system', organ: 'cadre-ledger' };

interface Due {
  readonly reaction: Reaction;
  readonly event: Recorded;
  readonly index: number;
  readonly todo: Todo;
}

/** Where a reactor notes how far it has come. A cache: without it the log is gone through again. */
export interface Answered {
  /** By the name of a reaction, the position up to which everything is done or settled. */
  answered(): ReadonlyMap<string, Position>;
  /** Notes that these reactions have nothing left to do up to a position. */
  noteAnswered(reactions: readonly string[], position: Position): void;
}

/** What the reactor works with. */
export interface ReactorParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly executor: Executor;
  readonly clock: Clock;
  readonly reactions: readonly Reaction[];
  readonly answered?: Answered;
  /** Told of what stops it for good. */
  readonly onFailed?: (error: unknown) => void;
  /** How long to wait during an outage before trying again. */
  readonly pause?: Pause;
}

/** A todo that is waiting for its time. */
export interface Waiting {
  readonly reaction: string;
  readonly eventId: string;
  readonly command: string;
}

/**
 * Turns events into commands, durably: it reads the log, asks each reaction, and sends its commands with ids derived
 * from the event. Whatever happened before it died shows in the log, by the command's own events or by
 * `ReactionSettled`, so it may go through the log again from where each reaction was enabled, here or on another node,
 * and nothing is done twice. An outage is waited out.
 */
export class Reactor {
  private readonly parts: ReactorParts;
  private readonly enabledAfter = new Map<string, Position>();
  private readonly settled = new Set<string>();
  private readonly heads = new Map<string, Expected>();
  private waiting: Due[] = [];
  private readonly stopping = new AbortController();
  private readonly patience: Patience;
  private loop: Promise<void> = Promise.resolve();
  private position: Position | null = null;
  private idle: (() => void)[] = [];
  private over = false;
  private started: Promise<void> | undefined;

  constructor(parts: ReactorParts) {
    this.parts = parts;
    this.patience = new Patience(this.stopping.signal, parts.pause);
  }

  /** Notes what is new, then answers to the log until {@link stop}. Resolves once it has caught up; begins only once. */
  start(): Promise<void> {
    return (this.started ??= this.begin());
  }

  private async begin(): Promise<void> {
    for (const reaction of this.parts.reactions) await this.patience.until(() => this.enable(reaction));
    this.loop = this.run()
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) this.parts.onFailed?.(error);
      })
      .finally(() => {
        this.over = true;
        this.wakeAll();
      });
    await this.patience.until(() => this.reachedHead());
  }

  /** Stops after the command under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** Resolves once everything in the log has been answered to, or nothing will be any more; what waits goes on waiting. */
  async reachedHead(): Promise<void> {
    if (this.parts.reactions.length === 0) return;
    for (;;) {
      const { events } = await this.parts.store.readAll(this.position, 1);
      const [next] = events;
      if (!next) return;
      // It may have been answered to while it was being read.
      while (!this.has(next.position)) {
        if (this.over) return;
        await new Promise<void>((resolve) => this.idle.push(resolve));
      }
    }
  }

  private has(position: Position): boolean {
    return this.position !== null && this.parts.store.compare(this.position, position) >= 0;
  }

  /** Todos that wait for their time. */
  pending(): Waiting[] {
    return this.waiting.map(({ reaction, event, todo }) => ({
      reaction: reaction.name,
      eventId: event.id,
      command: todo.command,
    }));
  }

  /** A new reaction answers to what is recorded after the event that says so. */
  private async enable({ name }: Reaction): Promise<void> {
    const stream = streamOf(REACTION, name);
    await this.recall(name, stream);
    if (this.enabledAfter.has(name)) return;
    await this.note(stream, derivedId(name, 'enabled'), 'ReactionEnabled', {});
    await this.recall(name, stream);
  }

  private async recall(name: string, stream: string): Promise<void> {
    for await (const { type, data, revision, position } of this.parts.store.read(stream)) {
      this.heads.set(stream, revision);
      if (type === 'ReactionEnabled') this.enabledAfter.set(name, position);
      else this.settled.add(`${String(data['eventId'])} ${String(data['index'])}`);
    }
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    this.position = this.earliest();
    const patience = new Patience(signal, this.parts.pause);
    while (!signal.aborted) {
      try {
        await this.catchUp();
        const follow = (until: AbortSignal): AsyncIterable<Recorded> => this.parts.store.follow(this.position, until);
        for await (const events of inBatches(follow, BATCH, signal)) {
          patience.rewarded();
          await this.answerAll(events);
        }
      } catch (error) {
        await patience.after(error);
      }
    }
  }

  private async catchUp(): Promise<void> {
    for (let caughtUp = false; !caughtUp && !this.stopping.signal.aborted;) {
      const page = await this.parts.store.readAll(this.position, BATCH);
      await this.answerAll(page.events);
      ({ caughtUp } = page);
    }
  }

  private async answerAll(events: readonly Recorded[]): Promise<void> {
    for (const event of events) {
      await this.answer(upcast(event, this.parts.registry));
      // One who was stopped during an outage has not answered.
      if (this.stopping.signal.aborted) return;
      this.position = event.position;
    }
    // While a todo waits for its time, its event must be met again after a death.
    if (this.position !== null && this.waiting.length === 0) {
      const names = this.parts.reactions.map(({ name }) => name);
      this.parts.answered?.noteAnswered(names, this.position);
    }
    this.wakeAll();
  }

  private wakeAll(): void {
    for (const wake of this.idle.splice(0)) wake();
  }

  private earliest(): Position | null {
    const { store } = this.parts;
    const done = this.parts.answered?.answered();
    const starts = [...this.enabledAfter].map(([name, after]) => {
      const until = done?.get(name);
      return until !== undefined && store.compare(until, after) > 0 ? until : after;
    });
    return starts.toSorted((a, b) => store.compare(a, b))[0] ?? null;
  }

  private async answer(event: Recorded): Promise<void> {
    for (const reaction of this.parts.reactions) {
      if (!reaction.on.includes(event.type) || !this.concerns(reaction, event)) continue;
      for (const [index, todo] of reaction.react(inForce(event)).entries())
        await this.attempt({ reaction, event, index, todo });
    }
    const ready = this.waiting.filter(
      (due) => due.reaction.waits?.for.includes(event.type) || this.overdue(due.reaction, due.event),
    );
    this.waiting = this.waiting.filter((due) => !ready.includes(due));
    for (const due of ready) await this.attempt(due);
  }

  private concerns({ name }: Reaction, event: Recorded): boolean {
    return this.parts.store.compare(event.position, this.enabledAfter.get(name)!) > 0;
  }

  private overdue({ waits }: Reaction, event: Recorded): boolean {
    const asked = parseInstant(event.meta.recordedAt) ?? 0;
    return waits !== undefined && this.parts.clock.now() - asked > waits.daysMax * DAY_MICROS;
  }

  private async attempt(due: Due): Promise<void> {
    const { reaction, event, index, todo } = due;
    if (this.settled.has(`${event.id} ${index}`)) return;
    const { meta } = event;
    const mode = meta.entryMode === 'backfill' ? { entryMode: 'backfill' } : {};
    const given = { effectiveOn: meta.effectiveOn, basis: meta.basis, exceptionBasis: meta.exceptionBasis, ...mode };
    const answer = await this.send({
      name: todo.command,
      body: { ...given, ...todo.body },
      commandId: derivedId(reaction.name, event.id, index),
      actor: SYSTEM,
      correlationId: meta.correlationId,
      causationId: event.id,
    });
    if (answer === undefined || !isRefusal(answer)) return;
    const notYet = answer.refused === reaction.waits?.refusal;
    if (notYet && !this.overdue(reaction, event)) this.waiting.push(due);
    else await this.settle(due, notYet ? 'parked' : 'refused', answer.refused);
  }

  // An outage says nothing about the command; its id makes trying again safe.
  private send(
    request: Parameters<Executor['execute']>[0],
  ): Promise<Awaited<ReturnType<Executor['execute']>> | undefined> {
    return this.patience.until(() => this.parts.executor.execute(request));
  }

  private async settle(
    { reaction, event, index, todo }: Due,
    outcome: 'refused' | 'parked',
    code: string,
  ): Promise<void> {
    this.settled.add(`${event.id} ${index}`);
    const data = { eventId: event.id, index, command: todo.command, outcome, code };
    const commandId = derivedId(reaction.name, event.id, index, 'settled');
    await this.note(streamOf(REACTION, reaction.name), commandId, 'ReactionSettled', data, event.meta);
  }

  private async note(
    stream: string,
    commandId: string,
    type: string,
    data: JsonObject,
    because?: EventMeta,
  ): Promise<void> {
    const event: NewEvent = {
      id: eventIdOf(stream, commandId, 0),
      type,
      v: this.parts.registry.versionOf(type)!,
      data,
      meta: {
        commandId,
        commandHash: '',
        correlationId: because?.correlationId ?? commandId,
        causationId: because?.commandId ?? commandId,
        actor: SYSTEM,
        effectiveOn: because?.effectiveOn ?? '1949-10-01',
        entryMode: 'live',
        checks: [],
        sensitivity: 'internal',
      },
    };
    await this.patience.until(() => this.append(stream, event));
  }

  private async append(stream: string, event: NewEvent): Promise<void> {
    for (;;) {
      const expected = this.heads.get(stream) ?? 'none';
      const answer = await this.parts.store.append(stream, expected, [event]);
      if (answer.kind === 'appended') {
        this.heads.set(stream, answer.revision);
        return;
      }
      // Another node noted something first, perhaps the same.
      const from = expected === 'none' ? 0 : expected + 1;
      for await (const { id, revision } of this.parts.store.read(stream, from)) {
        this.heads.set(stream, revision);
        if (id === event.id) return;
      }
    }
  }
}
