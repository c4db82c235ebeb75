import { derivedId, isRefusal, type Actor, type Recorded, type Refusal } from '#libs/kernel';
import type { CommandRequest, Executed } from '#libs/runtime';
import { LETTER, type Act } from '../support/acts.ts';
import { Broken, type Book } from './book.ts';
import type { ActSource } from './act-source.ts';
import type { FaultInjector } from './fault-injector.ts';
import type { SimNode } from './node.ts';
import type { World } from './world.ts';

const RECORDER: Actor = { userId: 'u-recorder', role: 'recorder', organ: 'organization' };
const BETWEEN_MS = 800;
const AGAIN_MS = 2000;
/** As a client of HTTP waits before it gives up. */
const PATIENCE_MS = 30_000;

/** Who sends commands, and to whom. */
export interface SenderParts {
  readonly name: string;
  readonly seed: string;
  readonly world: World;
  readonly injector: FaultInjector;
  readonly book: Book;
  readonly source: ActSource;
  readonly nodes: readonly SimNode[];
  /** The log as it is. */
  readonly log: () => Promise<readonly Recorded[]>;
}

/** Sends one command after the other, each until it has an answer, to whichever node is there. */
export class Sender {
  private readonly parts: SenderParts;
  private sent = 0;

  constructor(parts: SenderParts) {
    this.parts = parts;
  }

  /** Does what must be accepted. */
  async must(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      const answer = await this.see(this.requestOf(act));
      if (isRefusal(answer)) throw new Error(`${act.label} was refused: ${JSON.stringify(answer)}`);
    }
  }

  /** Does so many acts as they come. */
  async work(acts: number): Promise<void> {
    const { world, injector, source, log } = this.parts;
    for (let done = 0; done < acts; done += 1) {
      await world.pass(injector.chance.between(0, BETWEEN_MS));
      const recorded = await log();
      const act = source.next(recorded);
      if (!act) continue;
      const request = this.requestOf(act, recorded);
      const answer = await this.see(request);
      if (!isRefusal(answer)) await this.lookAfter(request, answer);
    }
  }

  private requestOf(act: Act, log: readonly Recorded[] = []): CommandRequest {
    const { chance } = this.parts.injector;
    this.sent += 1;
    const body = act.bodyFor(() => {
      throw new TypeError('these acts name what they are about');
    });
    const commandId = derivedId(this.parts.seed, this.parts.name, this.sent);
    const request = { name: act.name, body, commandId, actor: RECORDER };
    const stream = body['stream'] ?? (body['teamId'] === undefined ? undefined : `team-${String(body['teamId'])}`);
    const head = log.findLast((event) => event.stream === stream)?.revision;
    // Some have seen the stream they write to, not all of them its last event.
    if (head === undefined || !chance.oneIn(6)) return request;
    return { ...request, ifMatch: Math.max(0, head - chance.between(0, 1)) };
  }

  /** Sends a command until there is an answer. */
  private async see(request: CommandRequest): Promise<Executed | Refusal> {
    const { world, injector, name } = this.parts;
    for (;;) {
      const kind = injector.at('answer', name);
      const both = kind === 'the sender asks two nodes at once';
      const answers = await Promise.all([this.ask(request), ...(both ? [this.ask(request)] : [])]);
      const answer = answers.find((one) => one && !isRefusal(one)) ?? answers.find((one) => one !== undefined);
      // Where nobody answered anyway, nothing went wrong with an answer.
      if (kind && answer !== undefined) injector.struck(`answer: ${kind}`).became(outcomeOf(answers));
      if (answer !== undefined && kind !== 'lost on the way to the sender') return answer;
      await world.pass(injector.chance.between(10, AGAIN_MS));
    }
  }

  private async ask(request: CommandRequest): Promise<Executed | Refusal | undefined> {
    const { world, injector, book, name } = this.parts;
    const node = this.somebody();
    if (!node) return undefined;
    const before = book.toldOf(request.commandId);
    book.asked(request);
    const gaveUp = new AbortController();
    const answer = await Promise.race([
      node.send(request),
      world.wait(PATIENCE_MS, gaveUp.signal).then(() => undefined),
    ]);
    gaveUp.abort();
    world.say(`${name}: ${request.name} at ${node.name}: ${wordsOf(answer)}`);
    book.heard(request, answer, before);
    if (injector.chance.oneIn(200)) await this.reuse(request, node);
    return answer;
  }

  /** What was acknowledged is seen by whoever waits for it; and its key is good for nothing else. */
  private async lookAfter(request: CommandRequest, { eventIds: [id = ''], position }: Executed): Promise<void> {
    const { injector } = this.parts;
    if (!injector.chance.oneIn(4)) return;
    const node = this.somebody();
    const seen = await node?.has(id, position);
    if (seen === false) throw new Broken(`${node!.name} has taken in ${position} and does not know ${id}`);
  }

  /** The key of a command that was recorded, with another body. */
  private async reuse(request: CommandRequest, node: SimNode): Promise<void> {
    if (!this.parts.book.toldOf(request.commandId)) return;
    const body = { ...(request.body as object), basis: { ...LETTER, documentNo: '另一件事' } };
    const answer = await node.send({ ...request, body });
    if (answer === undefined || (isRefusal(answer) && answer.refused === 'COMMAND_ID_REUSED')) return;
    throw new Broken(`another body under the key of ${request.name} was answered ${wordsOf(answer)}`);
  }

  private somebody(): SimNode | undefined {
    const there = this.parts.nodes.filter(({ ledger, role }) => ledger && role !== 'runner');
    return there.length === 0 ? undefined : this.parts.injector.chance.oneOf(there);
  }
}

function wordsOf(answer: Executed | Refusal | undefined): string {
  if (answer === undefined) return 'no answer';
  if (isRefusal(answer)) return answer.refused;
  return `${answer.repeated ? 'repeated ' : ''}${answer.stream}@${answer.revision}`;
}

function outcomeOf(answers: readonly (Executed | Refusal | undefined)[]): string {
  const words = answers.map((one) => (one === undefined ? 'no answer' : isRefusal(one) ? 'refused' : 'recorded'));
  return words.toSorted().join(' and ');
}
