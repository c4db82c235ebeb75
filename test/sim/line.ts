import {
  StoreUnavailable,
  type Appended,
  type Conflict,
  type EventStore,
  type Expected,
  type NewEvent,
  type Page,
  type Position,
  type Recorded,
  type Revision,
  type StreamName,
} from '#libs/kernel';
import { storeLike } from '../support/stores.ts';
import type { FaultInjector, Incident, Kind } from './fault-injector.ts';
import { never, type World } from './world.ts';

const LATENCY_MS = 8;
const HELD_UP_MS = 3000;
const GIVEN_UP_MS = 20_000;
const STALLED_MS = 15_000;

/** What a line is laid between. */
export interface LineParts {
  readonly whose: string;
  readonly world: World;
  readonly injector: FaultInjector;
  readonly engine: EventStore;
  /** Ends the node at this end of the line. */
  readonly die: (how: string) => void;
  /** Lets a commit through of which a power cut leaves only a part. */
  readonly tear: (commit: () => Promise<unknown>) => Promise<void>;
  /** Told of an append that something happened to, so that it can be seen later whether it is in the log. */
  readonly onStruck: (incident: Incident, eventId: string) => void;
  /** Told of an append that is still on its way when its sender has given it up. */
  readonly onStray: (landing: Promise<unknown>) => void;
}

/**
 * The way from a node to the log, on which everything may go wrong that can go wrong with messages and with who sends
 * them. Once the node is dead nothing comes back any more.
 */
export class Line {
  /** The log as the node at this end has it. */
  readonly store: EventStore;
  private readonly parts: LineParts;
  private readonly follows = new Set<AbortController>();
  private dead = false;
  private down = false;

  constructor(parts: LineParts) {
    this.parts = parts;
    const { engine } = parts;
    this.store = storeLike(engine, {
      append: (stream, expected, events) => this.append(stream, expected, events),
      read: (stream, from) => this.read(stream, from),
      readAll: (after, limit) => this.readAll(after, limit),
      follow: (after, signal) => this.follow(after, signal),
      eventAt: async (position) => this.back(await this.asked(() => engine.eventAt(position))),
      head: async () => this.back(await this.asked(() => engine.head())),
    });
  }

  /** Nothing goes through any more, and nobody is told. */
  cut(): void {
    this.dead = true;
    this.break();
  }

  /** Every call is an outage, and who follows is told so, for so long. */
  fail(ms: number): void {
    this.down = true;
    this.break();
    this.parts.world.after(ms, () => this.lift());
  }

  /** Calls go through again. */
  lift(): void {
    this.down = false;
  }

  private break(): void {
    for (const follow of this.follows) follow.abort();
  }

  private async append(
    stream: StreamName,
    expected: Expected,
    events: readonly NewEvent[],
  ): Promise<Appended | Conflict> {
    await this.travel();
    const { world, injector, engine, whose } = this.parts;
    const arrive = (): Promise<Appended | Conflict> => this.asked(() => engine.append(stream, expected, events));
    const kind = injector.at('append', whose);
    if (kind === undefined) return this.back(await arrive());
    this.parts.onStruck(injector.struck(`append: ${kind}`), events[0]!.id);
    const happens: Record<Kind<'append'>, () => Promise<Appended | Conflict>> = {
      'cut off on its way': () => broken(kind),
      'its answer lost after the commit': async () => {
        await arrive();
        return broken(kind);
      },
      'lands after the sender has given up': () => {
        // A message goes on without its sender.
        this.stray(() => world.doing(() => engine.append(stream, expected, events)));
        return broken(kind);
      },
      'arrives twice': async () => this.back(injector.chance.oneOf(await Promise.all([arrive(), arrive()]))),
      'held up': async () => {
        await world.pass(injector.chance.between(10, HELD_UP_MS));
        return this.back(await arrive());
      },
      'its node dies before it': () => this.deadEnd(kind),
      'its node dies after it': async () => {
        await arrive();
        return this.deadEnd(kind);
      },
      'a power cut in the middle of the commit': async () => {
        // Nobody hears of what is committed now.
        this.cut();
        await this.parts.tear(() => engine.append(stream, expected, events));
        return this.deadEnd(kind);
      },
    };
    return happens[kind]();
  }

  private async *read(stream: StreamName, from?: Revision): AsyncGenerator<Recorded, void> {
    await this.travel();
    const { injector, engine, whose, world } = this.parts;
    const kind = injector.at('read', whose);
    if (kind) injector.struck(`read: ${kind}`).became('asked again');
    if (kind === 'cut off on its way') throw outage(kind);
    if (kind === 'its node dies') await this.deadEnd(kind);
    if (kind === 'held up') await world.pass(injector.chance.between(10, HELD_UP_MS));
    const events = await this.asked(async () => {
      const read: Recorded[] = [];
      for await (const event of engine.read(stream, from)) read.push(event);
      return read;
    });
    await this.back(undefined);
    if (kind !== 'breaks off midway') return yield* events;
    yield* events.slice(0, injector.chance.between(0, events.length));
    throw outage(kind);
  }

  private async readAll(after: Position | null, limit: number): Promise<Page> {
    await this.travel();
    const { injector, engine, whose, world } = this.parts;
    const kind = injector.at('page', whose);
    if (kind) injector.struck(`page of the log: ${kind}`).became('asked again');
    if (kind === 'cut off on its way') throw outage(kind);
    if (kind === 'its node dies') return this.deadEnd(kind);
    if (kind === 'held up') await world.pass(injector.chance.between(10, HELD_UP_MS));
    return this.back(await this.asked(() => engine.readAll(after, limit)));
  }

  private async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<Page, void> {
    await this.travel();
    const cut = new AbortController();
    this.follows.add(cut);
    const ended = AbortSignal.any([signal, cut.signal]);
    try {
      for await (const page of this.parts.engine.follow(after, ended)) {
        for (const _ of page.events) await this.deliver(ended);
        if (cut.signal.aborted) break;
        yield page;
      }
    } catch (error) {
      if (this.dead) await never();
      throw error;
    } finally {
      this.follows.delete(cut);
    }
    if (this.dead) await never();
    if (!signal.aborted) throw outage('the line broke');
  }

  private async deliver(ended: AbortSignal): Promise<void> {
    const { injector, whose, world } = this.parts;
    if (ended.aborted) return;
    const kind = injector.at('follow', whose);
    if (kind === undefined) return;
    injector.struck(`follow: ${kind}`).became(kind === 'its node dies at an event' ? 'begun anew' : 'taken up again');
    if (kind === 'its node dies at an event') await this.deadEnd(kind);
    if (kind === 'stalled before an event') await world.wait(injector.chance.between(100, STALLED_MS), ended);
    else throw outage(kind);
  }

  /** The way there: it takes a moment, or is not open. */
  private async travel(): Promise<void> {
    const { world, injector } = this.parts;
    const ms = injector.chance.between(-LATENCY_MS, LATENCY_MS);
    if (ms > 0) await world.pass(ms);
    if (this.dead) await never();
    if (this.down) throw outage('the line is down');
  }

  /** The way back. */
  private async back<Answer>(answer: Answer): Promise<Answer> {
    await this.travel();
    return answer;
  }

  private async asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await this.parts.world.doing(ask);
      return this.dead ? await never() : answer;
    } catch (error) {
      if (this.dead) return never();
      throw error;
    }
  }

  private stray(arrive: () => Promise<unknown>): void {
    const { world, injector, onStray } = this.parts;
    const landed = Promise.withResolvers<void>();
    const land = (): void =>
      void arrive().then(
        () => landed.resolve(),
        () => landed.resolve(),
      );
    world.after(injector.chance.between(1, GIVEN_UP_MS), land);
    onStray(landed.promise);
  }

  private deadEnd(how: string): Promise<never> {
    this.parts.die(how);
    return never();
  }
}

async function broken(what: string): Promise<never> {
  throw outage(what);
}

function outage(what: string): StoreUnavailable {
  return new StoreUnavailable(what);
}
