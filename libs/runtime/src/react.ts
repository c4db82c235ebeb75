import {
  RECORD_ANNULLED,
  categoryOf,
  derivedId,
  eventIdOf,
  idOf,
  inForce,
  isRefusal,
  parseInstant,
  streamOf,
  type Actor,
  type Clock,
  type EventMeta,
  type EventStore,
  type JsonObject,
  type NewEvent,
  type Position,
  type Reaction,
  type Recorded,
  type Revision,
  type Todo,
} from '#libs/kernel';
import type { CommandRequest, Executor } from './execute.ts';
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
  /** Ids of every note taken in, and by the id of the command that one settles, that note. */
  private readonly noted = new Set<string>();
  private readonly settled = new Map<string, Recorded>();
  private readonly heads = new Map<string, Revision>();
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
    for (let looked: Position | null = null; ;) {
      const from = looked !== null && !this.has(looked) ? looked : this.position;
      const { events, upTo, caughtUp } = await this.parts.store.readAll(from, 1);
      const [next] = events;
      looked = upTo;
      if (!next && caughtUp) return;
      if (!next) continue;
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
    await this.recall(name);
    if (!this.enabledAfter.has(name)) await this.note(name, derivedId(name, 'enabled'), 'ReactionEnabled', {});
  }

  /** Reads on what has been noted of a reaction, here or on another node. */
  private async recall(name: string): Promise<void> {
    const stream = streamOf(REACTION, name);
    for await (const note of this.parts.store.read(stream, following(this.heads.get(stream)))) this.takeIn(name, note);
  }

  private takeIn(name: string, note: Recorded): void {
    const { id, stream, type, revision, position, data } = note;
    if (revision !== following(this.heads.get(stream))) return;
    this.heads.set(stream, revision);
    this.noted.add(id);
    if (type === 'ReactionEnabled') this.enabledAfter.set(name, position);
    if (type === 'ReactionSettled')
      this.settled.set(derivedId(name, String(data['eventId']), Number(data['index'])), note);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    this.position = this.earliest();
    const patience = new Patience(signal, this.parts.pause);
    while (!signal.aborted) {
      try {
        await this.catchUp();
        for await (const { events } of this.parts.store.follow(this.position, signal)) {
          patience.rewarded();
          await this.answerAll(events);
        }
      } catch (error) {
        await patience.after(error);
      }
    }
  }

  private async catchUp(): Promise<void> {
    let looked = this.position;
    for (let caughtUp = false; !caughtUp && !this.stopping.signal.aborted;) {
      const page = await this.parts.store.readAll(looked, BATCH);
      await this.answerAll(page.events);
      ({ caughtUp, upTo: looked } = page);
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
    if (categoryOf(event.stream) === REACTION) this.takeIn(idOf(event.stream), event);
    // Settled by one node, done by another.
    else if (this.settled.has(event.meta.commandId)) await this.takeBack(event.meta.commandId);
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
    const { reaction, event } = due;
    const request = requestOf(due);
    if (!this.settled.has(request.commandId)) {
      const answer = await this.send(request);
      if (answer === undefined || !isRefusal(answer)) return;
      const notYet = answer.refused === reaction.waits?.refusal;
      if (notYet && !this.overdue(reaction, event)) return void this.waiting.push(due);
      // A damaged stream says nothing about the command, and may be mended.
      const parked = notYet || answer.refused === 'LOG_DAMAGED';
      await this.settle(due, parked ? 'parked' : 'refused', answer.refused);
    }
    // Another node that reacts too may have been let do it a moment before.
    const done = await this.patience.until(() => this.parts.executor.recorded(request));
    if (done) await this.takeBack(request.commandId);
  }

  /** What was settled has been done after all. */
  private async takeBack(commandId: string): Promise<void> {
    const { id, stream, meta } = this.settled.get(commandId)!;
    await this.note(idOf(stream), derivedId(id, 'done'), RECORD_ANNULLED, { targetEventId: id }, meta);
  }

  // An outage says nothing about the command, nor do other writers who were quicker each time; its id makes trying
  // again safe.
  private async send(request: CommandRequest): Promise<Awaited<ReturnType<Executor['execute']>> | undefined> {
    for (;;) {
      const answer = await this.patience.until(() => this.parts.executor.execute(request));
      if (answer === undefined || !isRefusal(answer) || answer.refused !== 'VERSION_CONFLICT') return answer;
    }
  }

  private async settle(
    { reaction, event, index, todo }: Due,
    outcome: 'refused' | 'parked',
    code: string,
  ): Promise<void> {
    const data = { eventId: event.id, index, command: todo.command, outcome, code };
    const commandId = derivedId(reaction.name, event.id, index, 'settled');
    await this.note(reaction.name, commandId, 'ReactionSettled', data, event.meta);
  }

  private async note(
    name: string,
    commandId: string,
    type: string,
    data: JsonObject,
    because?: EventMeta,
  ): Promise<void> {
    const stream = streamOf(REACTION, name);
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
    await this.patience.until(() => this.append(name, event));
  }

  private async append(name: string, event: NewEvent): Promise<void> {
    const stream = streamOf(REACTION, name);
    // Another node may note something first, perhaps the same.
    while (!this.noted.has(event.id)) {
      await this.parts.store.append(stream, this.heads.get(stream) ?? 'none', [event]);
      await this.recall(name);
    }
  }
}

/** The revision that follows a head. */
function following(head: Revision | undefined): Revision {
  return head === undefined ? 0 : head + 1;
}

function requestOf({ reaction, event, index, todo }: Due): CommandRequest {
  const { meta } = event;
  const mode = meta.entryMode === 'backfill' ? { entryMode: 'backfill' } : {};
  const given = { effectiveOn: meta.effectiveOn, basis: meta.basis, exceptionBasis: meta.exceptionBasis, ...mode };
  return {
    name: todo.command,
    body: { ...given, ...todo.body },
    commandId: derivedId(reaction.name, event.id, index),
    actor: SYSTEM,
    correlationId: meta.correlationId,
    causationId: event.id,
  };
}
