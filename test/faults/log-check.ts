import type { EventStore, Recorded } from '#libs/kernel';
import { eventsOf, idOf } from './crash-words.ts';
import type { Acknowledged, Attempt, Word } from './crash-words.ts';

interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
}

/**
 * Holds what a log said it had against what it has. It reads on from where it was, so that many kills can be checked
 * on one growing log, and throws at the first thing that is wrong.
 */
export class LogCheck {
  private readonly attempts = new Map<string, Attempt>();
  private readonly unchecked: Acknowledged[] = [];
  private readonly unanswered = new Set<string>();
  private readonly places = new Map<string, Place>();
  private readonly heads = new Map<string, number>();
  private last: Recorded | undefined;
  private promised = 0;

  /** Events acknowledged before a kill so far. */
  get acknowledged(): number {
    return this.promised;
  }

  /** Events in the log so far. */
  get size(): number {
    return this.places.size;
  }

  /** Takes down what a writer said until it was killed. */
  hear(words: readonly Word[]): void {
    this.unanswered.clear();
    for (const word of words) {
      if (word.say === 'try') {
        this.attempts.set(word.batch, word);
        this.unanswered.add(word.batch);
      } else if (word.say !== 'opening') {
        if (word.say === 'done') this.unchecked.push(word);
        this.unanswered.delete(word.batch);
      }
    }
  }

  /** Reads what is new in the log and checks it, and every acknowledgement since the last time. */
  async verify(store: EventStore): Promise<void> {
    await this.readOn(store);
    for (const told of this.unchecked.splice(0)) this.checkKept(told);
  }

  /** Does again what the last writer did not live to see answered, as a client would; it must not happen twice. */
  async retry(store: EventStore): Promise<void> {
    for (const batch of this.unanswered) {
      const attempt = this.attempt(batch);
      const answer = await store.append(attempt.stream, attempt.expected, eventsOf(attempt));
      const stood = this.places.get(idOf(batch, attempt.size - 1));
      if (stood) expectSame(`the retry of ${batch}`, { ...answer }, { kind: 'appended', ...placeOnly(stood) });
      if (answer.kind === 'appended') this.unchecked.push({ batch, ...answer });
    }
    this.unanswered.clear();
    await this.verify(store);
  }

  /** Reads the whole log again, by streams, and holds it against what was read after each kill. */
  async verifyWhole(store: EventStore): Promise<void> {
    let read = 0;
    for (const [stream, head] of this.heads) {
      let revision = -1;
      for await (const event of store.read(stream)) {
        revision = event.revision;
        expectSame(`event ${event.id}`, placeOf(event), this.places.get(event.id));
        read += 1;
      }
      expectSame(`the head of ${stream}`, revision, head);
    }
    expectSame('events in all streams', read, this.places.size);
  }

  private async readOn(store: EventStore): Promise<void> {
    for (;;) {
      const { events, caughtUp } = await store.readAll(this.last?.position ?? null, 1000);
      for (const event of events) this.take(event);
      if (caughtUp) break;
    }
    if (this.last) expectSame('the end of the last batch', this.last.data['index'], Number(this.last.data['size']) - 1);
  }

  private take(event: Recorded): void {
    expectSame(`the number of ${event.id}`, parseInt(event.position, 10), this.places.size + 1);
    expectSame(`the revision of ${event.id}`, event.revision, (this.heads.get(event.stream) ?? -1) + 1);
    expectSame(`${event.id} before`, this.places.get(event.id), undefined);
    this.checkWhole(event);
    this.heads.set(event.stream, event.revision);
    this.places.set(event.id, placeOf(event));
    this.last = event;
  }

  /** A batch stands in the log from its first event to its last with nothing between. */
  private checkWhole(event: Recorded): void {
    const attempt = this.attempt(String(event.data['batch']));
    const before = this.last?.data;
    const inside = before !== undefined && Number(before['index']) + 1 < Number(before['size']);
    expectSame(`the batch of ${event.id}`, attempt.batch, inside ? before['batch'] : attempt.batch);
    const index = inside ? Number(before['index']) + 1 : 0;
    expectSame(
      `the content of ${event.id}`,
      JSON.stringify(event.data),
      JSON.stringify(eventsOf(attempt)[index]?.data),
    );
    expectSame(`the stream of ${event.id}`, event.stream, attempt.stream);
  }

  private checkKept({ batch, revision, position }: Acknowledged): void {
    const { stream, size } = this.attempt(batch);
    for (let index = 0; index < size; index += 1) {
      const place = this.places.get(idOf(batch, index));
      expectSame(`acknowledged ${idOf(batch, index)}`, place?.stream, stream);
      expectSame(`the revision of ${idOf(batch, index)}`, place?.revision, revision - (size - 1 - index));
    }
    expectSame(`the position of ${batch}`, this.places.get(idOf(batch, size - 1))?.position, position);
    this.promised += size;
  }

  private attempt(batch: string): Attempt {
    const attempt = this.attempts.get(batch);
    if (!attempt) throw new Error(`nobody tried to append ${batch}`);
    return attempt;
  }
}

function placeOf({ stream, revision, position }: Recorded): Place {
  return { stream, revision, position };
}

function placeOnly({ revision, position }: Place): { revision: number; position: string } {
  return { revision, position };
}

function expectSame(what: string, actual: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`${what}: is ${is}, should be ${should}`);
}
