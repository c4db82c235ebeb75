import {
  LogDamaged,
  RECORD_ANNULLED,
  categoryOf,
  derivedId,
  eventIdOf,
  idOf,
  inForce,
  isRefusal,
  parseInstant,
  streamOf,
  type JsonObject,
  type NewEvent,
  type Page,
  type Position,
  type Reaction,
  type Recorded,
} from '#libs/kernel';
import { NOTHING_LEFT_OUT, isPassedOver, withDamage, withLifted, type Omissions } from './damages.ts';
import { SYSTEM, causeOf, following, isAnnulled, requestOf, signedRequestOf, type Due } from './due.ts';
import type { CommandRequest } from './execute.ts';
import { AnotherHistory, stands } from './histories.ts';
import { RetryPolicy } from './retry-policy.ts';
import { ReactionNotes } from './reaction-notes.ts';
import { REACTION } from './reactions.feature.ts';
import type { GivenUp, Note, ReactorParts, Waiting } from './reactor-parts.ts';
import { upcast } from './upcast.ts';
import type { AnsweredUpTo } from './views-file.ts';

/** Events read at a time. */
const BATCH = 500;
const DAY_MICROS = 86_400_000_000;

/**
 * Turns events into commands, durably: it reads the log, asks each reaction, and sends its commands with ids derived
 * from the event. Whatever happened before it died shows in the log, by the command's own events or by
 * `ReactionSettled`, so it may go through the log again from where each reaction was enabled, here or on another node,
 * and nothing is done twice. When the log turns out to be another one, all that is remembered of it is forgotten. What is
 * recorded in a stream after it was damaged is passed over. An outage is waited out.
 */
export class Reactor {
  private readonly parts: ReactorParts;
  private notes = new ReactionNotes();
  /** Ids of the notes that were taken in since the one under way was begun: another node may note it, and take it back. */
  private cameBy = new Set<string>();
  private readonly leftOut = new Set<string>();
  private waiting: Due[] = [];
  private readonly stopping = new AbortController();
  private readonly retries: RetryPolicy;
  private loop: Promise<void> = Promise.resolve();
  private round = new AbortController();
  /** The last event answered to, and up to where the log has been looked through. */
  private last: AnsweredUpTo | undefined;
  private upTo: Position | null = null;
  /** Where the last of what it recorded itself is. */
  private recordedUpTo: Position | undefined;
  private omissions: Omissions = NOTHING_LEFT_OUT;
  /** What to leave out when the log is gone through anew; undefined while what is remembered is of this log. */
  private anew: Omissions | undefined;
  private idle: (() => void)[] = [];
  private over = false;
  private started: Promise<void> | undefined;

  constructor(parts: ReactorParts) {
    this.parts = parts;
    this.retries = new RetryPolicy(this.stopping.signal, parts.pause);
  }

  /** Notes what is new, then answers to the log until {@link stop}. Resolves once it has caught up; begins only once. */
  start(): Promise<void> {
    return (this.started ??= this.begin());
  }

  private async begin(): Promise<void> {
    this.omissions = this.parts.answered?.omissions?.() ?? NOTHING_LEFT_OUT;
    await this.enableAll();
    await this.retries.until(() => this.goToEarliest());
    this.loop = this.run()
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) this.parts.onFailed?.(error);
      })
      .finally(() => {
        this.over = true;
        this.wakeAll();
      });
    await this.retries.until(() => this.reachedHead());
  }

  /** Forgets all that it remembers of the log, which is another one or was put back, and goes through it anew. */
  startOver(omissions = NOTHING_LEFT_OUT): void {
    this.anew = omissions;
    this.round.abort();
  }

  /** Stops after the command under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /**
   * Resolves once everything that is in the log now has been answered to, with what follows from it, or nothing will be
   * any more; what waits goes on waiting.
   */
  async reachedHead(): Promise<void> {
    if (this.parts.reactions.length === 0) return;
    const { store } = this.parts;
    const head = await store.head();
    for (let looked: Position | null = null; head !== null && !this.has(head);) {
      // What others wrote at the end of the log may come into view late.
      const { events, upTo, caughtUp } = await store.readAll(looked ?? this.upTo, BATCH);
      const due = events.findLast(({ position }) => store.compare(position, head) <= 0);
      if (due && !(await this.reached(() => due.position))) break;
      looked = upTo;
      if (due !== events.at(-1) || caughtUp || upTo === null || store.compare(upTo, head) >= 0) break;
    }
    await this.reached(() => this.recordedUpTo);
  }

  /** Waits until a place has been answered to; false when nothing will be any more. */
  private async reached(place: () => Position | undefined): Promise<boolean> {
    for (;;) {
      const position = place();
      if (position === undefined || this.has(position)) return true;
      if (this.over) return false;
      await new Promise<void>((resolve) => this.idle.push(resolve));
    }
  }

  /** Up to where the log has been answered to; null: nothing of it. */
  get position(): Position | null {
    return this.upTo;
  }

  private has(position: Position): boolean {
    return this.upTo !== null && this.parts.store.compare(this.upTo, position) >= 0;
  }

  /** Todos that wait for their time. */
  pending(): Waiting[] {
    return this.waiting.map(({ reaction, event, todo }) => ({
      reaction: reaction.name,
      eventId: event.id,
      command: todo.command,
    }));
  }

  /** Todos that were given up, not done since, and taken over by nobody: refused, or parked. */
  givenUp(): readonly GivenUp[] {
    return this.notes.givenUp();
  }

  private async enableAll(): Promise<void> {
    for (const reaction of this.parts.reactions) await this.retries.until(() => this.enable(reaction));
  }

  /** A new reaction answers to what is recorded after the event that says so. */
  private async enable({ name }: Reaction): Promise<void> {
    const enabled = (): boolean => this.notes.enabledAfter.has(name);
    try {
      await this.recall(name);
      if (!enabled()) await this.note(name, derivedId(name, 'enabled'), 'ReactionEnabled', {}, enabled);
    } catch (error) {
      this.leaveOut(name, error);
    }
  }

  private leaveOut(name: string, error: unknown): void {
    if (!(error instanceof LogDamaged)) throw error;
    if (!this.leftOut.has(name)) this.parts.onLeftOut?.(name, error);
    this.leftOut.add(name);
  }

  /** Reads on what has been noted of a reaction, here or on another node. */
  private async recall(name: string): Promise<void> {
    const from = following(this.notes.head(name));
    for await (const note of this.parts.store.read(streamOf(REACTION, name), from)) this.takeIn(name, note);
  }

  private takeIn(name: string, note: Recorded): void {
    if (this.notes.takeIn(name, note)) this.cameBy.add(note.id);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const retries = new RetryPolicy(signal, this.parts.pause);
    while (!signal.aborted) {
      this.round = new AbortController();
      try {
        if (this.anew) await this.beginAnew(this.anew);
        await this.requireSameHistory();
        await this.catchUp();
        for await (const page of this.parts.store.follow(this.upTo, AbortSignal.any([signal, this.round.signal]))) {
          if (page.resumed) await this.requireSameHistory();
          else await this.answerAll(page);
          retries.succeeded();
        }
      } catch (error) {
        // Where a log ends before the place that it is asked from, it was put back after it had been compared.
        if (error instanceof AnotherHistory || (error instanceof RangeError && this.upTo !== null)) this.startOver();
        else await retries.after(error);
      }
    }
  }

  private async beginAnew(omissions: Omissions): Promise<void> {
    this.anew = undefined;
    this.notes = new ReactionNotes();
    this.leftOut.clear();
    this.waiting = [];
    this.omissions = omissions;
    this.last = undefined;
    this.recordedUpTo = undefined;
    this.upTo = null;
    await this.enableAll();
    await this.goToEarliest();
  }

  private async requireSameHistory(): Promise<void> {
    if (this.last && !(await stands(this.parts.store, this.last)))
      throw new AnotherHistory('what was answered to last is not in the log');
  }

  private async catchUp(): Promise<void> {
    for (let caughtUp = false; !caughtUp && !this.interrupted;) {
      const page = await this.parts.store.readAll(this.upTo, BATCH);
      await this.answerAll(page);
      ({ caughtUp } = page);
    }
  }

  private get interrupted(): boolean {
    return this.stopping.signal.aborted || this.anew !== undefined;
  }

  private async answerAll(page: Page): Promise<void> {
    const compare = (a: Position, b: Position): number => this.parts.store.compare(a, b);
    for (const remark of page.remarks) {
      const { damage, position } = remark;
      const lifted = damage ? undefined : withLifted(this.omissions, remark, compare);
      this.omissions = damage ? withDamage(this.omissions, damage, position, compare) : lifted!.omissions;
      // Events that were passed over count now.
      if (lifted?.again) return this.startOver({ ...lifted.omissions, frozen: new Map() });
    }
    for (const event of page.events) {
      const counts = this.parts.registry.featureOf(event.stream) && !isPassedOver(this.omissions, event, compare);
      if (counts) await this.answer(upcast(event, this.parts.registry));
      // One who was stopped during an outage has not answered.
      if (this.interrupted) return;
      this.last = { position: event.position, eventId: event.id };
      this.upTo = event.position;
    }
    this.upTo = page.upTo ?? this.upTo;
    // While a todo waits for its time, its event must be met again after a death.
    if (this.last && page.events.length > 0 && this.waiting.length === 0) {
      const names = this.parts.reactions.map(({ name }) => name);
      this.parts.answered?.noteAnswered(names, this.last);
    }
    this.wakeAll();
  }

  private wakeAll(): void {
    for (const wake of this.idle.splice(0)) wake();
  }

  /** Goes to where the reaction that is furthest behind goes on. */
  private async goToEarliest(): Promise<void> {
    const { store } = this.parts;
    const done = this.parts.answered?.answered();
    const starts: AnsweredUpTo[] = [];
    for (const [name, after] of this.notes.enabledAfter) {
      const until = done?.get(name);
      const further = until !== undefined && store.compare(until.position, after.position) > 0;
      starts.push(further && (await stands(store, until)) ? until : after);
    }
    this.last = starts.toSorted((a, b) => store.compare(a.position, b.position))[0];
    this.upTo = this.last?.position ?? null;
  }

  private async answer(event: Recorded): Promise<void> {
    if (categoryOf(event.stream) === REACTION) this.takeIn(idOf(event.stream), event);
    // Settled by one node, done by another.
    else await this.takeBack(event.meta.commandId);
    await this.answerTo(event);
    if (event.type === RECORD_ANNULLED && categoryOf(event.stream) !== REACTION) await this.changeCause(event);
    const ready = this.waiting.filter(
      (due) => due.reaction.waits?.for.includes(event.type) || this.overdue(due.reaction, due.event),
    );
    this.waiting = this.waiting.filter((due) => !ready.includes(due));
    for (const due of ready) await this.attemptUnlessDamaged(due);
  }

  private async answerTo(event: Recorded): Promise<void> {
    for (const reaction of this.parts.reactions) {
      if (!reaction.on.includes(event.type) || !this.concerns(reaction, event)) continue;
      for (const [index, todo] of reaction.react(inForce(event)).entries())
        await this.attemptUnlessDamaged({ reaction, event, index, todo });
    }
  }

  /** What was to follow from an annulled event waits no longer and is not owed; from one brought back it follows again. */
  private async changeCause(annulment: Recorded): Promise<void> {
    const cause = await this.retries.until(() => causeOf(this.parts.store, annulment));
    if (!cause) return;
    const { event, annulled } = cause;
    this.waiting = this.waiting.filter((due) => due.event.id !== event.id);
    if (!annulled) return this.answerTo(upcast(event, this.parts.registry));
    for (const todo of this.notes.owedBecauseOf(event.id)) await this.takeBack(todo);
  }

  private concerns({ name }: Reaction, event: Recorded): boolean {
    const after = this.notes.enabledAfter.get(name);
    return (
      after !== undefined && !this.leftOut.has(name) && this.parts.store.compare(event.position, after.position) > 0
    );
  }

  private overdue({ waits }: Reaction, event: Recorded): boolean {
    const asked = parseInstant(event.meta.recordedAt) ?? 0;
    return waits !== undefined && this.parts.clock.now() - asked > waits.daysMax * DAY_MICROS;
  }

  private async attemptUnlessDamaged(due: Due): Promise<void> {
    if (this.interrupted) return;
    try {
      await this.attempt(due);
    } catch (error) {
      // What the reaction would note cannot be noted.
      this.leaveOut(due.reaction.name, error);
    }
  }

  private async attempt(due: Due): Promise<void> {
    const { reaction, event } = due;
    const request = requestOf(due);
    if (!this.notes.noteOf(request.commandId)) {
      if (await this.retries.until(() => isAnnulled(this.parts.store, event))) return;
      const refusal = await this.refusalOf(due);
      if (refusal === undefined || this.interrupted) return;
      const notYet = refusal === reaction.waits?.refusal;
      if (notYet && !this.overdue(reaction, event)) return void this.waiting.push(due);
      // A damaged stream says nothing about the command, and may be mended.
      const parked = notYet || refusal === 'LOG_DAMAGED';
      await this.settle(due, parked ? 'parked' : 'refused', refusal);
    }
    // Another node that reacts too may have been let do it a moment before.
    if (await this.retries.until(() => this.isRecorded(request))) await this.takeBack(request.commandId);
  }

  private async isRecorded(request: CommandRequest): Promise<boolean> {
    try {
      return await this.parts.executor.recorded(request);
    } catch (error) {
      if (error instanceof LogDamaged) return false;
      throw error;
    }
  }

  /** What was settled has been done after all, or is owed no longer. */
  private async takeBack(commandId: string): Promise<void> {
    const note = this.notes.noteOf(commandId);
    if (!note || note.isDismissed) return;
    const { id, reaction, meta } = note;
    const gone = (): boolean => this.notes.noteOf(commandId)?.id !== id;
    // What was put back by a person and is done all the same is taken back once more, by another record.
    const times = this.notes.timesTakenBack(id);
    try {
      await this.note(
        reaction,
        derivedId(id, 'done', ...(times > 0 ? [times] : [])),
        RECORD_ANNULLED,
        { targetEventId: id },
        gone,
        meta,
      );
    } catch (error) {
      this.leaveOut(reaction, error);
    }
  }

  /**
   * Sends a command; the code that it was refused with, if it was. An outage says nothing about the command, nor do other
   * writers who were quicker each time; its id makes trying again safe.
   */
  private async refusalOf(due: Due): Promise<string | undefined> {
    for (;;) {
      const answer = await this.retries.until(() => this.sent(due));
      if (answer !== 'VERSION_CONFLICT' || this.interrupted) return answer;
    }
  }

  private async sent(due: Due): Promise<string | undefined> {
    const { store, registry } = this.parts;
    try {
      const proposed = registry.commands.get(registry.domain.exceptions ?? '')?.spec.yields;
      const request = await signedRequestOf(due, store, proposed);
      const answer = await this.parts.executor.execute(request);
      if (isRefusal(answer)) return answer.refused;
      this.hasRecorded(answer.position);
      return undefined;
    } catch (error) {
      if (error instanceof LogDamaged) return 'LOG_DAMAGED';
      throw error;
    }
  }

  private hasRecorded(position: Position): void {
    const { recordedUpTo } = this;
    // An act that was recorded before is answered with its place of then.
    const later = recordedUpTo === undefined || this.parts.store.compare(position, recordedUpTo) > 0;
    if (later && position !== '') this.recordedUpTo = position;
  }

  private async settle(
    { reaction, event, index, todo }: Due,
    outcome: 'refused' | 'parked',
    code: string,
  ): Promise<void> {
    const data = { eventId: event.id, index, command: todo.command, outcome, code };
    const todoId = derivedId(reaction.name, event.id, index);
    const before = this.notes.timesNoted(todoId);
    const commandId = derivedId(reaction.name, event.id, index, 'settled', ...(before === 0 ? [] : [before]));
    const settled = (): boolean => this.notes.noteOf(todoId) !== undefined;
    await this.note(reaction.name, commandId, 'ReactionSettled', data, settled, event.meta);
  }

  /** Notes something of a reaction, unless it turns out to be `noted`. */
  private async note(
    name: string,
    commandId: string,
    type: string,
    data: JsonObject,
    noted: () => boolean,
    because?: Note['meta'],
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
    this.cameBy = new Set();
    await this.retries.until(() => this.append(name, event, noted));
  }

  private async append(name: string, event: NewEvent, noted: () => boolean): Promise<void> {
    const stream = streamOf(REACTION, name);
    // Another node may note something first, perhaps the same.
    while (!noted() && !this.cameBy.has(event.id) && !this.anew) {
      const answer = await this.parts.store.append(stream, this.notes.head(name) ?? 'none', [event]);
      if (answer.kind === 'appended') this.hasRecorded(answer.position);
      await this.recall(name);
    }
  }
}
