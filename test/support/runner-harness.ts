import { afterEach, expect } from '@jest/globals';
import type { Domain, EventStore, JsonObject, NewEvent, Recorded } from '#libs/kernel';
import { Registry, Runner, ViewsFile, type Pause, type RunnerParts, type LoggedEvent, type View } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import { SimulatedClock } from './clock.ts';
import { NOW, newEvent } from './ledger.ts';
import { tinyDomain } from './tiny-domain.ts';

/** Far beyond what any wait in a test takes. */
export const PATIENCE_MS = 10_000;

/** Tries again at once, as far as a test is concerned. */
export const NO_PAUSE: Pause = () => new Promise((resolve) => setImmediate(resolve));

/** A view with one row for each event; `at` may do something else when an event comes. */
export function listOf(
  name: string,
  of: { version?: number; columns?: string; at?: (seen: LoggedEvent, insert: () => void) => void } = {},
): View {
  return {
    name,
    version: of.version ?? 1,
    tables: { rows: `(seq INTEGER PRIMARY KEY, word TEXT NOT NULL ${of.columns ?? ''})` },
    open: ({ db, table }) => {
      const insert = db.prepare(`INSERT INTO ${table('rows')} (seq, word) VALUES (?, ?)`);
      return {
        prepare: () => Promise.resolve(),
        project: (seen) => {
          const { event, seq } = seen;
          const add = (): void => void insert.run(seq, String(event.data['label'] ?? event.data['item']));
          if (of.at) of.at(seen, add);
          else add();
        },
        forget: () => undefined,
      };
    },
  };
}

/** A view that cannot take in what is labelled with this word, and says so after it has written its row. */
export function listChokingOn(name: string, word: string): View {
  return listOf(name, {
    at: ({ event }, insert) => {
      insert();
      if (event.data['label'] === word) throw new Error(`${name} cannot take “${word}”`);
    },
  });
}

/** A log of boxes, a views file, and the runners that come and go over them. */
export class RunnerHarness {
  readonly clock = new SimulatedClock(NOW);
  readonly store = openSqliteStore({ path: ':memory:', clock: this.clock });
  readonly file = new ViewsFile(':memory:');
  readonly failures: unknown[] = [];
  readonly batches: LoggedEvent[][] = [];
  private readonly runners: Runner[] = [];
  private labels = 0;

  /** Labels a box once for each word: one event, one append. */
  async label(...words: readonly string[]): Promise<void> {
    for (const label of words) await this.put('box-1', { type: 'BoxLabelled', data: { label } });
  }

  async put(
    stream: string,
    ...of: { type: string; data: JsonObject; v?: number; effectiveOn?: string }[]
  ): Promise<string> {
    this.labels += 1;
    const commandId = `c${this.labels}`;
    const events: NewEvent[] = of.map((one, index) => newEvent(stream, commandId, { ...one, index }));
    let head: number | undefined;
    for await (const event of this.store.read(stream)) head = event.revision;
    const answer = await this.store.append(stream, head ?? 'none', events);
    if (answer.kind !== 'appended') throw new Error('conflict');
    return answer.position;
  }

  runner(
    views: readonly View[],
    of: Partial<
      Pick<RunnerParts, 'store' | 'file' | 'onProjected' | 'onOutage' | 'onStartedOver' | 'onDamage' | 'onStranger'>
    > & {
      domain?: Domain;
    } = {},
  ): Runner {
    const runner = new Runner({
      store: of.store ?? this.store,
      registry: new Registry(of.domain ?? tinyDomain()),
      file: of.file ?? this.file,
      views,
      onProjected: (events) => {
        this.batches.push([...events]);
        of.onProjected?.(events);
      },
      onFailed: (error) => this.failures.push(error),
      onOutage: of.onOutage,
      onStartedOver: of.onStartedOver,
      onDamage: of.onDamage,
      onStranger: of.onStranger,
      pause: NO_PAUSE,
    });
    this.runners.push(runner);
    return runner;
  }

  /** Runs these views up to the head of the log, and stops. */
  async project(views: readonly View[], of: { domain?: Domain; store?: EventStore } = {}): Promise<Runner> {
    const runner = this.runner(views, of);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(true);
    await runner.caughtUp();
    await runner.stop();
    return runner;
  }

  /** Runs these views until the runner fails. */
  async fail(views: readonly View[], of: { domain?: Domain } = {}): Promise<{ runner: Runner; error: unknown }> {
    const runner = this.runner(views, of);
    runner.start();
    expect(await runner.reachedHead(PATIENCE_MS)).toBe(false);
    await runner.stop();
    return { runner, error: this.failures.at(-1) };
  }

  /** The events of a stream, in order. */
  async events(stream: string): Promise<Recorded[]> {
    const events: Recorded[] = [];
    for await (const event of this.store.read(stream)) events.push(event);
    return events;
  }

  words(table: string): string[] {
    return wordsIn(this.file, table);
  }

  tables(): string[] {
    return this.file.db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '*_v[0-9]*_*' ORDER BY name")
      .all()
      .map(({ name }) => String(name));
  }

  seqs(): string[] {
    return this.file.statuses().map(({ name, version, cursor }) => `${name} v${version} at ${cursor.seq}`);
  }

  async close(): Promise<void> {
    for (const runner of this.runners) await runner.stop();
    this.file.close();
    await this.store.close();
  }
}

/** The words of a list in a views file, in order. */
export function wordsIn({ db }: ViewsFile, table: string): string[] {
  const rows = db.prepare(`SELECT word FROM ${table} ORDER BY seq`).all();
  return rows.map(({ word }) => String(word));
}

const harnesses: RunnerHarness[] = [];

/** An empty harness; it is closed after the test. */
export function runnerHarness(): RunnerHarness {
  const one = new RunnerHarness();
  harnesses.push(one);
  return one;
}

afterEach(async () => {
  for (const one of harnesses.splice(0)) await one.close();
});
