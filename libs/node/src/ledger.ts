import { domain } from '#libs/domain';
import {
  StoreUnavailable,
  shanghaiDate,
  type Clock,
  type EventStore,
  type Gatherer,
  type PlainDate,
} from '#libs/kernel';
import {
  Executor,
  RetryPolicy,
  Reactor,
  Registry,
  Runner,
  growingPause,
  STILL_KNOWN,
  isDamage,
  reactionsFeature,
  realWait,
  type DamageOf,
  type Pause,
  type LoggedEvent,
  type ViewsFile,
  type Wait,
} from '#libs/runtime';
import { Subject } from 'rxjs';
import {
  CadrePages,
  FactsReader,
  NamesReader,
  NextActsReader,
  UndoneReader,
  StructureReader,
  TrailReader,
  ChecksReader,
  everyView,
} from '#libs/readmodel';
import { openViews, setAside } from './views.ts';

/** How long a finder waits for the views to reach the head of the log. */
const FINDER_WAIT_MS = 5000;
/** How often it is told what is waited for, and how long the log is given to say where it ends. */
const TOLD_EVERY_MS = 5000;
const HEAD_MS = 1000;

/** What a ledger is put together from. */
type LedgerParts = {
  readonly store: EventStore;
  readonly clock: Clock;
  /** How all waiting is done, for the views and during an outage; by the machine's clock unless another is handed in. */
  readonly wait?: Wait;
  /** Told, line by line, what whoever runs the ledger should know. */
  readonly told?: (line: string) => void;
} & ({ readonly viewsPath: string } | { readonly file: ViewsFile });

/** The running machine: the log, the executor before it, the views behind it. Put together once, handed to Nest. */
export class Ledger {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly registry = new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
  readonly views = everyView(this.registry);
  readonly file: ViewsFile;
  readonly runner: Runner;
  readonly executor: Executor;
  readonly reactor: Reactor;
  readonly facts: FactsReader;
  readonly names: NamesReader;
  /** What the rules said of the acts on record. */
  readonly checks: ChecksReader;
  readonly cadres: CadrePages;
  readonly structure: StructureReader;
  readonly trail: TrailReader;
  /** How cases go on. */
  readonly nextActs: NextActsReader;
  readonly undone: UndoneReader;
  /** Every batch of events after the views have taken it in. */
  readonly projected = new Subject<readonly LoggedEvent[]>();
  /** The views are worked out anew: the numbers of the events they held mean nothing any more. */
  readonly startedOver = new Subject<void>();
  /** What stopped the runner for good, once it has. */
  failure: unknown;
  private readonly viewsPath: string | undefined;
  private readonly closing = new AbortController();
  private closed: Promise<void> | undefined;
  private readonly pause: Pause;
  private readonly wait: Wait;
  private readonly told: (line: string) => void;

  constructor(parts: LedgerParts) {
    const { store, clock, wait = realWait, told = () => undefined } = parts;
    this.store = store;
    this.clock = clock;
    this.wait = wait;
    this.told = told;
    this.pause = growingPause(wait);
    this.viewsPath = 'file' in parts ? undefined : parts.viewsPath;
    this.file = 'file' in parts ? parts.file : openViews(parts.viewsPath, told);
    const { views } = this;
    const onFailed = (error: unknown): void => this.fail(error);
    this.runner = new Runner({
      store,
      registry: this.registry,
      file: this.file,
      views,
      onProjected: (events) => this.projected.next(events),
      onFailed,
      pause: this.pause,
      wait,
      onOutage: (outage) => told(outage ? `out of order: ${outage.message}` : 'in order again'),
      onStartedOver: (reason) => this.startOver(reason),
      onDamage: ({ stream, damage }) =>
        told(
          damage
            ? `the log is damaged: ${stream}: ${damage.found}; the stream stays as it was recorded before, all others go on`
            : `the stream ${stream} is no longer damaged`,
        ),
      onStranger: ({ id, stream, position }) =>
        told(
          `event ${id} at position ${position} is in ${stream}, which is no stream of a ledger; such are passed over`,
        ),
    });
    this.facts = new FactsReader(this.file.db, this.runner);
    this.names = new NamesReader(this.file.db, this.runner);
    this.cadres = new CadrePages(this.file.db, this.runner, this.facts);
    this.structure = new StructureReader(this.file.db, this.runner);
    this.trail = new TrailReader(this.file.db, this.runner);
    this.checks = new ChecksReader(this.file.db, this.runner);
    this.undone = new UndoneReader(this.trail, this.registry);
    this.nextActs = new NextActsReader(this.trail, this.runner, this.registry);
    const damaged: DamageOf = (stream) => this.runner.damaged().get(stream);
    this.executor = new Executor({ store, registry: this.registry, clock, finder: this.finder(), damaged });
    const { registry, executor, pause } = this;
    const { reactions } = domain;
    this.reactor = new Reactor({
      store,
      registry,
      executor,
      clock,
      reactions,
      answered: this.file,
      onFailed,
      onLeftOut: (reaction, error) => told(`the reaction ${reaction} does nothing any more: ${error.message}`),
      pause,
    });
  }

  /** What acts find beside the streams that they name, in views that have reached the head of the log. */
  private finder(): Gatherer {
    const { runner, facts, trail } = this;
    const reached = async (): Promise<void> => {
      if (!(await runner.reachedHead(FINDER_WAIT_MS))) throw new ViewsBehind();
    };
    return {
      byRef: async (kind, ref, from) => {
        await reached();
        return facts.knownByRef(kind, ref, from);
      },
      ofKinds: async (kinds, ref) => {
        await reached();
        return facts.knownOfKinds(kinds, ref);
      },
      isGivenUp: async (eventId) => {
        await reached();
        const { seq } = runner.cursor;
        return trail.settled([eventId], { seq, knownAt: STILL_KNOWN - 1 }).length > 0;
      },
    };
  }

  /** Everything that remembers a place in the log forgets it. */
  private startOver(reason: string): void {
    this.told(`${reason}; the views are worked out anew`);
    this.executor.forget();
    this.reactor.startOver();
    this.cadres.startOver();
    this.startedOver.next();
    void this.telling(this.runner.caughtUp());
  }

  /** Says every few seconds, until `work` is done, which step is being taken, how far it is, and what is waited for. */
  async telling<Result>(work: Promise<Result>): Promise<Result> {
    const done = new AbortController();
    const signal = AbortSignal.any([done.signal, this.closing.signal]);
    void this.tellUntil(signal);
    try {
      return await work;
    } finally {
      done.abort();
    }
  }

  private async tellUntil(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.wait(TOLD_EVERY_MS, signal);
      if (signal.aborted) return;
      const line = await this.whatIsWaitedFor(signal);
      if (signal.aborted) return;
      this.told(line);
    }
  }

  private async whatIsWaitedFor(signal: AbortSignal): Promise<string> {
    const { runner, reactor, store } = this;
    if (runner.outage) return `waiting until this is over: ${runner.outage.message}`;
    const head = await Promise.race([store.head().catch(() => undefined), this.wait(HEAD_MS, signal)]);
    const end = head ? ` of ${head}` : head === null ? ', the log is empty' : ', the log does not say where it ends';
    const { step, seq, position } = runner.progress();
    if (step === 'comparing') return `comparing the views, ${seq} events up to position ${position ?? 0}, with the log`;
    if (!runner.readable || step === 'catchingUp')
      return `the views are catching up: ${seq} events taken in, at position ${position ?? 0}${end}`;
    return `the views have taken in ${seq} events; reactions have come to position ${reactor.position ?? 0}${end}`;
  }

  /**
   * Waits until reactions and views have come to rest: everything in the log answered to and taken in.
   * @returns false when `timeoutMs` went by first
   */
  async atRest(timeoutMs: number): Promise<boolean> {
    if (!(await this.runner.reachedHead(timeoutMs))) return false;
    await this.reactor.reachedHead();
    return this.runner.reachedHead(timeoutMs);
  }

  /**
   * Does `work` until no outage comes in its way.
   * @returns false when the ledger was closed first
   */
  async outlasting(work: () => Promise<void>): Promise<boolean> {
    const { signal } = this.closing;
    try {
      await new RetryPolicy(signal, this.pause).until(work);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return !signal.aborted;
  }

  /** Takes the views for stopped for good; a broken file is set aside, so that the next start works them out anew. */
  fail(error: unknown): void {
    if (this.failure !== undefined) return;
    this.failure = error;
    if (isDamage(error) && this.viewsPath !== undefined) {
      setAside(this.viewsPath);
      this.failure = new Error(`${error.message}; the file was set aside, and the next start works the views out anew`);
    }
    this.projected.error(this.failure);
  }

  /** Lets the parked views go on from where they stopped; what is to be said of it. */
  resumeViews(): string {
    const names = this.runner.resume();
    return names.length === 0 ? 'no view is parked' : `parked views go on: ${names.join(', ')}`;
  }

  /** Today in Asia/Shanghai. */
  today(): PlainDate {
    return shanghaiDate(this.clock.now());
  }

  /** Stops projecting and closes log and views, once; what was acknowledged is in the log. */
  close(): Promise<void> {
    return (this.closed ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    this.closing.abort();
    await this.reactor.stop();
    await this.runner.stop();
    this.projected.complete();
    this.file.close();
    await this.store.close();
  }
}

/**
 * The views have not reached what was asked for in time. A reaction that met it tries again, as after an outage: the
 * views go on by themselves.
 */
export class ViewsBehind extends StoreUnavailable {
  override readonly name = 'ViewsBehind';
}
