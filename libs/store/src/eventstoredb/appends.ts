import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable, type Appended, type Conflict } from '#libs/kernel';
import { alone, batched, type OutgoingAppend } from './append-requests.ts';
import { answerOf, batchAnswerOf } from './answers.ts';
import { BatchCall } from './batch-call.ts';
import type { Deadline, Wait } from './deadline.ts';
import { isUnimplemented, ledElsewhere, outcomeAfter, toldFailure } from './errors.ts';
import type { LedgerClient } from './ledger-client.ts';

// A call that meets a node which does not lead is sent to the one that does; a second time if that has just changed.
const NODES_TRIED = 3;
/** The share of the deadline after which an append without an answer is asked again. */
const TRIES_IN_DEADLINE = 4;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1000;
/** What is larger goes by itself: a message too large for the server would end the call for all the others. */
const BATCHED_BYTES_MOST = 256 * 1024;

/** What appends need of whoever makes them. */
export interface AppendParts {
  readonly client: LedgerClient;
  readonly deadline: Deadline;
  readonly deadlineMs: number;
  readonly wait: Wait;
  /** Aborts when nothing is waited for any more. */
  readonly ended: AbortSignal;
  /** The answer that an append would have been given if its events stand where it wants to put them. */
  readonly earlierAnswer: (append: OutgoingAppend) => Promise<Appended | undefined>;
}

type Answer = Appended | Conflict;

/**
 * Makes appends, and asks again with the same ids, as long as the deadline allows, whenever an answer leaves open what
 * became of one: the server tells a repeated append and answers as before.
 */
export class Appends {
  private readonly parts: AppendParts;
  /** By what makes two appends the same act: of two at once the server leaves the second waiting for its timeout. */
  private readonly underWay = new Map<string, Promise<Answer>>();
  private readonly idPrefix = randomUUID().slice(0, 24);
  private count = 0;
  private call: Promise<BatchCall> | undefined;
  private batches = true;

  constructor(parts: AppendParts) {
    this.parts = parts;
  }

  /** @throws StoreUnavailable when it is not known what became of it, StreamGone, RangeError */
  make(append: OutgoingAppend): Promise<Answer> {
    const key = `${append.name} ${append.expected} ${append.events.map(({ id }) => id).join()}`;
    const same = this.underWay.get(key);
    if (same) return same;
    const making = this.settle(append).finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    return making;
  }

  /** Waits for the appends under way. */
  async drain(): Promise<void> {
    await Promise.allSettled(this.underWay.values());
  }

  private async settle(append: OutgoingAppend): Promise<Answer> {
    const { deadline, ended } = this.parts;
    const tries: Tries = { made: 0, doubtful: false, last: undefined };
    try {
      return await deadline.over(ended, ({ signal }) => this.tryUntilSettled(append, tries, signal));
    } catch (error) {
      const again = tries.made > 1 && error instanceof StoreUnavailable && tries.last;
      const told = again ? `asked ${tries.made} times, the last time: ${messageOf(tries.last)}` : undefined;
      throw toldFailure(`nothing is known to have been appended to the stream ${append.name}`, error, told);
    }
  }

  private async tryUntilSettled(append: OutgoingAppend, tries: Tries, signal: AbortSignal): Promise<Answer> {
    let nodes = 1;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        tries.made += 1;
        const answer = await this.ask(append);
        // One of ours may have gone through, whatever is answered to the next.
        if (answer.kind === 'conflict' && tries.doubtful) return (await this.parts.earlierAnswer(append)) ?? answer;
        return answer;
      } catch (error) {
        if (signal.aborted) throw error;
        tries.last = error;
        if (ledElsewhere(error) && nodes < NODES_TRIED) {
          nodes += 1;
          // By then the client has turned to the leader.
          await nextTurn();
          continue;
        }
        const outcome = outcomeAfter(error);
        tries.doubtful ||= outcome === 'unknown';
        if (outcome === 'final' || !tries.doubtful) throw error;
        await this.parts.wait(pause, signal);
        if (signal.aborted) throw error;
      }
    }
  }

  private async ask(append: OutgoingAppend): Promise<Answer> {
    const { client } = this.parts;
    const bytes = append.events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (this.batches && bytes <= BATCHED_BYTES_MOST) {
      try {
        return await this.askAmongOthers(append);
      } catch (error) {
        if (!isUnimplemented(error)) throw error;
        // A server of before 21.10.
        this.batches = false;
      }
    }
    return answerOf(await client.append(alone(append), this.answerWithinMs));
  }

  private async askAmongOthers(append: OutgoingAppend): Promise<Answer> {
    const call = await this.openCall();
    const id = `${this.idPrefix}${(this.count += 1).toString(16).padStart(12, '0')}`;
    return batchAnswerOf(await call.send(id, batched(append, id)));
  }

  private get answerWithinMs(): number {
    return Math.ceil(this.parts.deadlineMs / TRIES_IN_DEADLINE);
  }

  private async openCall(): Promise<BatchCall> {
    const before = this.call;
    if (
      before &&
      (await before.then(
        (call) => call.open,
        () => false,
      ))
    )
      return before;
    // Whoever came first has opened another one meanwhile.
    if (this.call === before) {
      const { client, wait } = this.parts;
      this.call = client.openBatch().then((call) => new BatchCall(call, { ms: this.answerWithinMs, wait }));
    }
    return this.call!;
  }
}

interface Tries {
  made: number;
  /** Whether one of them may have gone through. */
  doubtful: boolean;
  last: unknown;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
