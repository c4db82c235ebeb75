import {
  isRefusal,
  refuse,
  type Clock,
  type EventStore,
  type Finder,
  type Position,
  type Recorded,
  type Refusal,
  type Revision,
  type StreamName,
} from '#libs/kernel';
import { namedBy, understood, type Act, type CommandRequest } from './act.ts';
import { Decider, type Sources } from './decide.ts';
import { withoutDamage } from './refused-damage.ts';
import type { Registry } from './registry.ts';
import { Streams, type DamageOf, type LoadedStream } from './streams.ts';
import { Turns, type Needs } from './turns.ts';

export type { CommandRequest } from './act.ts';

/** How often an append that met another writer is tried again. */
const RETRIES = 3;

/** What a command did, or had done when it was sent before. */
export interface Executed {
  readonly commandId: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly eventIds: readonly string[];
  /** True when this very command had been recorded before and nothing was added now. */
  readonly repeated: boolean;
}

/** What the executor works with. */
export interface ExecutorParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly finder: Finder;
  /** What is known of damage beside what reading a stream shows. */
  readonly damaged?: DamageOf;
}

/** The path of a command: read, fold, judge, append; again when another writer was quicker. */
export class Executor {
  private readonly parts: ExecutorParts;
  private readonly streams: Streams;
  private readonly turns = new Turns();

  constructor(parts: ExecutorParts) {
    this.parts = parts;
    this.streams = new Streams(parts.store, parts.registry, undefined, parts.damaged);
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
    return withoutDamage(act.stream, () => this.inTurn(request, act));
  }

  private async inTurn(request: CommandRequest, act: Act): Promise<Executed | Refusal> {
    for (let needs = needsOf(act, this.parts.registry); ;) {
      const reading = new Reading(this.streams, this.parts.finder, needs);
      const answer = await this.turns.take(needs, () => this.attempt(request, act, reading));
      if (answer) return answer;
      needs = new Map([...reading.missing, ...needs]);
    }
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

  /** Undefined when it read what it had not taken its turn for: that may change under its hands. */
  private async attempt(request: CommandRequest, act: Act, reading: Reading): Promise<Executed | Refusal | undefined> {
    const decider = new Decider(this.parts.registry, this.parts.clock, reading);
    for (let retry = 0; ; retry++) {
      const stream = await this.streams.load(act.stream);
      // While it is being judged, others may read the stream on: the append counts on what was judged.
      const { head } = stream;
      const earlier = stream.recordedBy(request.commandId);
      if (earlier.length > 0) return repeated(earlier, act);
      if (request.ifMatch !== undefined && request.ifMatch !== (head === 'none' ? -1 : head)) {
        return refuse('VERSION_CONFLICT', { expected: request.ifMatch, actual: head, ifMatch: true });
      }
      const event = await decider.decide(request, act, stream);
      if (reading.missing.size > 0) return undefined;
      if (isRefusal(event)) return event;
      const answer = await this.parts.store.append(act.stream, head, [event]);
      if (answer.kind === 'appended') {
        const { revision, position } = answer;
        return {
          commandId: request.commandId,
          stream: act.stream,
          revision,
          position,
          eventIds: [event.id],
          repeated: false,
        };
      }
      if (retry === RETRIES) return refuse('VERSION_CONFLICT', { expected: head, actual: answer.actual });
    }
  }
}

/** What an act needs as far as its words tell: its own stream alone, and those that it names as they are. */
function needsOf(act: Act, registry: Registry): Needs {
  return new Map([...namedBy(act, registry).map((name) => [name, 'unchanged'] as const), [act.stream, 'alone']]);
}

/** What an act reads when its turn has come. Notes what it should have taken its turn for too. */
class Reading implements Sources {
  readonly missing = new Map<string, 'alone' | 'unchanged'>();
  readonly finder: Finder;
  private readonly kept: Streams;
  private readonly needs: Needs;

  constructor(kept: Streams, finder: Finder, needs: Needs) {
    this.kept = kept;
    this.needs = needs;
    this.finder = {
      // Who records what a search finds names the stream that searches, or searches for the same.
      byRef: (kind, ref, from) => {
        this.note(`${kind}?ref=${ref}`, 'alone');
        return finder.byRef(kind, ref, from);
      },
    };
  }

  async streams(names: readonly StreamName[]): Promise<ReadonlyMap<StreamName, LoadedStream>> {
    for (const name of names) this.note(name, 'unchanged');
    const wanted = [...new Set(names)];
    return new Map(await Promise.all(wanted.map(async (name) => [name, await this.kept.load(name)] as const)));
  }

  private note(name: string, need: 'alone' | 'unchanged'): void {
    if (!this.needs.has(name)) this.missing.set(name, need);
  }
}

function repeated(earlier: readonly Recorded[], act: Act): Executed | Refusal {
  const last = earlier.at(-1)!;
  const { commandId, commandHash } = last.meta;
  if (commandHash !== act.commandHash) return refuse('COMMAND_ID_REUSED', { commandId, eventId: last.id });
  const eventIds = earlier.map(({ id }) => id);
  return { commandId, stream: act.stream, revision: last.revision, position: last.position, eventIds, repeated: true };
}
