import { domain } from '#libs/cases';
import { shanghaiDate, type Clock, type EventStore, type PlainDate } from '#libs/kernel';
import {
  Executor,
  Patience,
  Reactor,
  Registry,
  Runner,
  ViewsFile,
  factsView,
  growingPause,
  reactionsFeature,
  trailView,
  type Pause,
  type Seen,
  type Wait,
} from '#libs/runtime';
import { Subject } from 'rxjs';
import { FactsReader } from './facts-reader.ts';
import { TrailReader } from './trail-reader.ts';

/** How long a finder waits for the views to reach the head of the log. */
const FINDER_WAIT_MS = 5000;

/** What a ledger is put together from. */
type LedgerParts = {
  readonly store: EventStore;
  readonly clock: Clock;
  /** How all waiting is done, for the views and during an outage; by the machine's clock unless another is handed in. */
  readonly wait?: Wait;
} & ({ readonly viewsPath: string } | { readonly file: ViewsFile });

/** The running machine: the log, the executor before it, the views behind it. Put together once, handed to Nest. */
export class Ledger {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly registry = new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
  readonly file: ViewsFile;
  readonly runner: Runner;
  readonly executor: Executor;
  readonly reactor: Reactor;
  readonly facts: FactsReader;
  readonly trail: TrailReader;
  /** Every batch of events after the views have taken it in. */
  readonly projected = new Subject<readonly Seen[]>();
  /** What stopped the runner for good, once it has. */
  failure: unknown;
  private readonly closing = new AbortController();

  private readonly pause: Pause;

  constructor(parts: LedgerParts) {
    const { store, clock, wait } = parts;
    this.store = store;
    this.clock = clock;
    this.pause = growingPause(wait);
    this.file = 'file' in parts ? parts.file : new ViewsFile(parts.viewsPath);
    const views = [trailView, ...this.registry.domain.features.map((feature) => factsView(feature))];
    const onFailed = (error: unknown): void => {
      if (this.failure !== undefined) return;
      this.failure = error;
      this.projected.error(error);
    };
    this.runner = new Runner({
      store,
      registry: this.registry,
      file: this.file,
      views,
      onProjected: (events) => this.projected.next(events),
      onFailed,
      pause: this.pause,
      ...(wait ? { wait } : {}),
    });
    this.facts = new FactsReader(this.file.db, this.runner);
    this.trail = new TrailReader(this.file.db, this.runner);
    const finder = {
      byRef: async (kind: string, ref: string, from: PlainDate) => {
        if (!(await this.runner.reachedHead(FINDER_WAIT_MS))) throw new ViewsBehind();
        return this.facts.knownByRef(kind, ref, from);
      },
    };
    this.executor = new Executor({ store, registry: this.registry, clock, finder });
    const { registry, executor, pause } = this;
    const { reactions } = domain;
    this.reactor = new Reactor({ store, registry, executor, clock, reactions, answered: this.file, onFailed, pause });
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
      await new Patience(signal, this.pause).until(work);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return !signal.aborted;
  }

  /** Today in Asia/Shanghai. */
  today(): PlainDate {
    return shanghaiDate(this.clock.now());
  }

  /** Stops projecting and closes log and views; what was acknowledged is in the log. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.reactor.stop();
    await this.runner.stop();
    this.projected.complete();
    this.file.close();
    await this.store.close();
  }
}

/** The views have not reached what the reader asked for in time. */
export class ViewsBehind extends Error {
  override readonly name = 'ViewsBehind';
}
