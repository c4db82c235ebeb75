import {
  LogDamaged,
  isAboutARecord,
  isRefusal,
  type Appended,
  type Conflict,
  type NewEvent,
  type Refusal,
  type StreamName,
} from '#libs/kernel';
import { namedBy, type Act, type CommandRequest } from './act.ts';
import { Decider, asRecorded } from './decide.ts';
import { recordedNow, repeated, type Executed, type ExecutorParts } from './executed.ts';
import { Waits, needsSignature } from './exceptions.ts';
import { Reading } from './reading.ts';
import { withoutDamage } from './refused-damage.ts';
import type { LoadedStream, Streams } from './streams.ts';
import type { Need, Needs } from './turns.ts';

/** A command and how it was understood. */
export interface Understood {
  readonly request: CommandRequest;
  readonly act: Act;
}

/** Whether all that an act is judged by can be told from its words. */
export function canGoAlong({ request, act: { spec, feature, common, data } }: Understood): boolean {
  const { setConstraint, gathers } = feature;
  const isSpared =
    (gathers?.notAtOpening && common.entryMode === 'opening') || gathers?.spared?.({ type: spec.yields, data });
  const searches = [setConstraint?.after, isSpared ? undefined : gathers?.for].some((types) =>
    types?.includes(spec.yields),
  );
  return request.ifMatch === undefined && !request.recusal && !isAboutARecord(spec.yields) && !searches;
}

/**
 * Acts of one sender, in a row, that have their turn together. Each is judged by its stream with what those before it
 * will have recorded there, and handed to the log without waiting for their answers: the log takes it only if theirs is
 * there. For other streams that it relies on it waits until they stand in the log.
 */
export class Together {
  /** What all of them need. */
  readonly needs: Needs;
  private readonly parts: ExecutorParts;
  private readonly kept: Streams;
  private readonly members: readonly Understood[];
  private readonly loaded = new Map<StreamName, LoadedStream>();
  /** Streams as they will be when everything under way is recorded. */
  private readonly drafts = new Map<StreamName, LoadedStream>();
  /** Streams by which something under way was judged. */
  private readonly relied = new Set<StreamName>();
  private readonly answers: (Executed | Refusal | undefined)[] = [];
  private underWay: UnderWay[] = [];
  private overtaken = false;

  constructor(parts: ExecutorParts, kept: Streams, members: readonly Understood[]) {
    this.parts = parts;
    this.kept = kept;
    this.members = members;
    const named = members.flatMap(({ act }) => namedBy(act, parts.registry));
    const needs = new Map<string, Need>(named.map((name) => [name, 'unchanged']));
    for (const { act } of members) needs.set(act.stream, 'alone');
    this.needs = needs;
  }

  /**
   * Goes as far as it can; to be called when their turn has come. `onTurn` is told of each before it is judged.
   * @returns the answers of the first of them, undefined for one that is to be sent again by itself
   * @throws StoreUnavailable when the log cannot be reached
   */
  async go(onTurn: (index: number) => void): Promise<readonly (Executed | Refusal | undefined)[]> {
    // All at once: on a server one after the other would take longer than everything else.
    await Promise.all([...this.needs.keys()].map((name) => this.streamOf(name)));
    for (const [index, member] of this.members.entries()) {
      onTurn(index);
      if (!(await this.goesAlong(member))) break;
    }
    await this.settle();
    return this.answers;
  }

  /** Takes one further; false when it must be sent by itself, and those after it later. */
  private async goesAlong({ request, act }: Understood): Promise<boolean> {
    const { registry, clock, finder, store } = this.parts;
    if (needsSignature(request, act, registry.domain)) return false;
    const named = namedBy(act, registry).filter((name) => name !== act.stream);
    if (this.relied.has(act.stream) || named.some((name) => this.drafts.has(name))) await this.settle();
    const stream = this.drafts.get(act.stream) ?? (await this.streamOf(act.stream));
    if (!stream || this.overtaken) return false;
    const earlier = stream.recordedBy(request.commandId);
    // One that came twice waits until the first is answered.
    if (this.drafts.has(act.stream) && earlier.length > 0) return false;
    if (earlier.length > 0) return this.answered(repeated(earlier, act));
    const reading = new Reading((name) => this.known(name), finder, new Map(this.needs));
    const decider = new Decider(registry, clock, reading);
    const event = await withoutDamage(act.stream, () => decider.decide(request, act, stream));
    if (reading.missing.size > 0) return false;
    if (isRefusal(event)) return this.answered(event);
    if (event instanceof Waits) return false;
    const answer = store.append(act.stream, stream.head, [event]);
    // Looked at later; until then its failure must not count as one that nobody looks at.
    answer.catch(() => undefined);
    this.underWay.push({ index: this.answers.length, request, act, event, answer });
    const draft = this.drafts.get(act.stream) ?? stream.copy();
    draft.add(asRecorded(event, act, draft));
    this.drafts.set(act.stream, draft);
    for (const name of named) this.relied.add(name);
    return this.answered(undefined);
  }

  private answered(answer: Executed | Refusal | undefined): true {
    this.answers.push(answer);
    return true;
  }

  /** Waits until everything under way is answered. */
  private async settle(): Promise<void> {
    const outcomes = await Promise.allSettled(this.underWay.map(({ answer }) => answer));
    for (const [place, outcome] of outcomes.entries()) {
      const { index, request, act, event } = this.underWay[place]!;
      if (outcome.status === 'rejected' && !(outcome.reason instanceof LogDamaged)) throw outcome.reason;
      if (outcome.status === 'fulfilled' && outcome.value.kind === 'appended')
        this.answers[index] = recordedNow(request, act, event, outcome.value);
      else this.overtaken = true;
    }
    this.underWay = [];
    this.relied.clear();
    for (const name of this.drafts.keys()) this.loaded.delete(name);
    this.drafts.clear();
  }

  private async known(name: StreamName): Promise<LoadedStream> {
    return this.loaded.get(name) ?? this.kept.load(name);
  }

  /** A stream as it stands in the log, read once; undefined where it is damaged. */
  private async streamOf(name: StreamName): Promise<LoadedStream | undefined> {
    const stream = await withoutDamage(name, () => this.known(name));
    if (isRefusal(stream)) return undefined;
    this.loaded.set(name, stream);
    return stream;
  }
}

interface UnderWay extends Understood {
  readonly index: number;
  readonly event: NewEvent;
  readonly answer: Promise<Appended | Conflict>;
}
