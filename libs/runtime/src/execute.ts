import { inForce, isRefusal, refuse, type NewEvent, type Refusal } from '#libs/kernel';
import { namedBy, understood, type Act, type CommandRequest } from './act.ts';
import { Decider, asRecorded } from './decide.ts';
import { Waits, needsSignature, proposalOf, proposalStreamOf } from './exceptions.ts';
import { recordedNow, repeated, type Executed, type ExecutorParts, type Previewed } from './executed.ts';
import { Reading } from './reading.ts';
import { outOfScope, recused } from './recusal.ts';
import { withoutDamage } from './refused-damage.ts';
import type { Registry } from './registry.ts';
import { Streams, type LoadedStream } from './streams.ts';
import { Together, canGoAlong, type Understood } from './together.ts';
import { Turns, type Need } from './turns.ts';

export type { CommandRequest } from './act.ts';
export type { Executed, ExecutorParts, Previewed } from './executed.ts';

/** How often an append that met another writer is tried again. */
const RETRIES = 3;

/** The path of a command: read, fold, judge, append; again when another writer was quicker. */
export class Executor {
  private readonly parts: ExecutorParts;
  private readonly streams: Streams;
  private readonly turns = new Turns();

  constructor(parts: ExecutorParts) {
    this.parts = parts;
    this.streams = new Streams(parts.store, parts.registry, parts.eventsKept, parts.damaged);
  }

  /**
   * Executes one command. The answer is final: the same command id and body on the same stream gives it again.
   *
   * Refuses with the codes of `docs/refusals.md`, among them `UNKNOWN_COMMAND`, `MALFORMED_BODY` and `UNKNOWN_FIELD`, and
   * `LOG_DAMAGED` for a stream that is damaged, be it the act's own or one that it needs.
   * @throws StoreUnavailable when the log cannot be reached
   */
  async execute(request: CommandRequest): Promise<Executed | Refusal> {
    const { registry, clock } = this.parts;
    const act = understood(request, registry, clock);
    if (isRefusal(act)) return act;
    return withoutDamage(act.stream, () => this.inTurn(act, (reading) => this.attempt(request, act, reading)));
  }

  /**
   * What executing a command would record and set off, or its refusal: judged in its turn like any other, and not
   * recorded. Others may record in between, so it may still be refused when it is sent.
   * @throws StoreUnavailable when the log cannot be reached
   */
  async preview(request: CommandRequest): Promise<Previewed | Executed | Refusal> {
    const { registry, clock } = this.parts;
    const act = understood(request, registry, clock);
    if (isRefusal(act)) return act;
    return withoutDamage(act.stream, () => this.inTurn(act, (reading) => this.tried(request, act, reading)));
  }

  /**
   * Executes commands in this order, as if each were sent when the one before it is answered. They are under way
   * together as far as they do not wait for each other, and events of one stream follow each other without waiting.
   * `onTurn` is told of each before it is looked at and again before it is judged, for a clock that stands where it is
   * put.
   * @throws StoreUnavailable when the log cannot be reached; those that were recorded by then stay so
   */
  async executeInOrder(
    requests: readonly CommandRequest[],
    onTurn: (index: number) => void = () => undefined,
  ): Promise<(Executed | Refusal)[]> {
    const answers: (Executed | Refusal)[] = [];
    const alone = (index: number): Promise<Executed | Refusal> => {
      onTurn(index);
      return this.execute(requests[index]!);
    };
    while (answers.length < requests.length) {
      const first = answers.length;
      // The last has nobody to go along with.
      const members = first === requests.length - 1 ? [] : this.together(requests, first, onTurn);
      const group = new Together(this.parts, this.streams, members);
      const given =
        members.length < 2 ? [] : await this.turns.take(group.needs, () => group.go((index) => onTurn(first + index)));
      for (const answer of given) answers.push(answer ?? (await alone(answers.length)));
      if (given.length < Math.max(members.length, 1)) answers.push(await alone(answers.length));
    }
    return answers;
  }

  /** The commands from this one on that can go along with each other. */
  private together(requests: readonly CommandRequest[], first: number, onTurn: (index: number) => void): Understood[] {
    const members: Understood[] = [];
    for (const [index, request] of requests.entries()) {
      if (index < first) continue;
      onTurn(index);
      const act = understood(request, this.parts.registry, this.parts.clock);
      if (isRefusal(act) || !canGoAlong({ request, act })) break;
      members.push({ request, act });
    }
    return members;
  }

  /** `attempt` answers undefined when it read what it could not take its turn for. */
  private async inTurn<Answer>(act: Act, attempt: (reading: Reading) => Promise<Answer | undefined>): Promise<Answer> {
    for (const needs = needsOf(act, this.parts.registry); ;) {
      const answer = await this.turns.take(needs, (more) =>
        attempt(new Reading((name) => this.streams.load(name), this.parts.finder, needs, more)),
      );
      if (answer) return answer;
    }
  }

  /** Forgets what it remembers of the log, which is another one. */
  forget(): void {
    this.streams.forget();
  }

  /**
   * Whether this command is on record, as far as its stream can be read.
   * @throws StoreUnavailable when the log cannot be reached
   */
  async recorded(request: CommandRequest): Promise<boolean> {
    const act = understood(request, this.parts.registry, this.parts.clock);
    if (isRefusal(act)) return false;
    const stream = await withoutDamage(act.stream, () => this.streams.load(act.stream));
    return !isRefusal(stream) && stream.recordedBy(request.commandId).length > 0;
  }

  /** Undefined when it read what it could not take its turn for: that may change under its hands. */
  private async attempt(request: CommandRequest, act: Act, reading: Reading): Promise<Executed | Refusal | undefined> {
    for (let retry = 0; ; retry++) {
      const decided = await this.decided(request, act, reading);
      if (!decided || !('event' in decided)) return decided;
      const { head, event } = decided;
      const answer = await this.parts.store.append(decided.act.stream, head, [event]);
      if (answer.kind === 'appended') return recordedNow(request, decided.act, event, answer);
      if (retry === RETRIES) return refuse('VERSION_CONFLICT', { expected: head, actual: answer.actual });
      reading.anew();
    }
  }

  private async tried(
    request: CommandRequest,
    act: Act,
    reading: Reading,
  ): Promise<Previewed | Executed | Refusal | undefined> {
    const decided = await this.decided(request, act, reading);
    if (!decided || !('event' in decided)) return decided;
    const { event, stream } = decided;
    const recorded = asRecorded(event, decided.act, stream);
    const reactions = this.parts.registry.domain.reactions.filter(({ on }) => on.includes(event.type));
    return { recorded, follows: reactions.flatMap((reaction) => reaction.react(inForce(recorded))) };
  }

  /** The event that an act yields on its stream as it stands; what was answered before, where it is on record. */
  private async decided(
    request: CommandRequest,
    act: Act,
    reading: Reading,
  ): Promise<Decided | Executed | Refusal | undefined> {
    const decider = new Decider(this.parts.registry, this.parts.clock, reading);
    const proposed = await this.proposedBefore(request, act);
    if (proposed) return proposed;
    const stream = await this.streams.load(act.stream);
    // While it is being judged, others may read the stream on: the append counts on what was judged.
    const { head } = stream;
    const earlier = stream.recordedBy(request.commandId);
    if (earlier.length > 0) return repeated(earlier, act);
    if (request.ifMatch !== undefined && request.ifMatch !== (head === 'none' ? -1 : head)) {
      return refuse('VERSION_CONFLICT', { expected: request.ifMatch, actual: head, ifMatch: true });
    }
    const kept =
      (request.recusal && recused(request.recusal, act, stream)) ??
      (request.outside && outOfScope(request.outside, act, stream));
    if (kept) return kept;
    const event = await decider.decide(request, act, stream);
    if (reading.missing.size > 0) return undefined;
    if (event instanceof Waits) return this.proposed(event, { request, act, decider, stream });
    return isRefusal(event) ? event : { act, event, head, stream };
  }

  /** What was answered before to an act that waited for a second signature. */
  private async proposedBefore(request: CommandRequest, act: Act): Promise<Executed | Refusal | undefined> {
    if (!needsSignature(request, act, this.parts.registry.domain)) return undefined;
    const { stream } = proposalStreamOf(request, act);
    const earlier = (await this.streams.load(stream)).recordedBy(request.commandId);
    return earlier.length > 0 ? repeated(earlier, { ...act, stream }) : undefined;
  }

  /** The event by which an act waits for a second signature, on a stream of its own. */
  private async proposed(
    { rules }: Waits,
    of: { request: CommandRequest; act: Act; decider: Decider; stream: LoadedStream },
  ): Promise<Decided | Refusal> {
    const { registry, clock } = this.parts;
    const request = proposalOf(of, rules, this.parts);
    const understoodSo = understood(request, registry, clock);
    if (isRefusal(understoodSo)) return understoodSo;
    // It answers for the act: the same act again is the same proposal.
    const act = { ...understoodSo, commandHash: of.act.commandHash };
    const stream = await this.streams.load(act.stream);
    const event = await of.decider.decide(request, act, stream);
    if (event instanceof Waits) throw new TypeError(`${request.name} waits for itself`);
    return isRefusal(event) ? event : { act, event, head: stream.head, stream };
  }
}

/** An event that may be appended to its stream, as long as that is where it was. */
interface Decided {
  /** The act as it is recorded: itself, or the proposal of it. */
  readonly act: Act;
  readonly event: NewEvent;
  readonly head: LoadedStream['head'];
  readonly stream: LoadedStream;
}

/** What an act needs as far as its words tell: its own stream alone, and those that it names as they are. */
function needsOf(act: Act, registry: Registry): Map<string, Need> {
  return new Map<string, Need>([
    ...namedBy(act, registry).map((name) => [name, 'unchanged'] as const),
    [act.stream, 'alone'],
  ]);
}
