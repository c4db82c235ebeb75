import { afterEach } from '@jest/globals';
import { domain } from '#libs/domain';
import {
  eventIdOf,
  isRefusal,
  type Actor,
  type Domain,
  type EventStore,
  type Finder,
  type Gatherer,
  type JsonObject,
  type Micros,
  type NewEvent,
  type PlainDate,
  type Recorded,
  type Refusal,
  type StreamName,
} from '#libs/kernel';
import {
  Executor,
  Registry,
  Runner,
  STILL_KNOWN,
  ViewsFile,
  factsView,
  trailView,
  type CommandRequest,
  type Executed,
  type View,
} from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import { NOW, SECOND, SimulatedClock, TODAY } from './clock.ts';
import { restOfLog } from '../contract/some-events.ts';

export { NOW, TODAY };

const RECORDER: Actor = { userId: 'u-recorder', role: 'recorder', organ: 'organization' };
/** Far beyond what any view needs in a test: reaching it is a failure. */
const PATIENCE_MS = 10_000;

/** A row of the bitemporal facts, with both of its intervals. */
export interface FactCell {
  readonly kind: string;
  readonly key: string;
  readonly ref: string | null;
  readonly value: JsonObject;
}

/** The real machine on a log in memory, with a simulated clock. */
export class TestLedger {
  readonly clock = new SimulatedClock(NOW);
  readonly store: EventStore;
  readonly registry: Registry;
  readonly executor: Executor;
  readonly file = new ViewsFile(':memory:');
  readonly views: readonly View[];
  readonly runner: Runner;
  private started = false;

  constructor(of: { domain?: Domain; wrap?: (store: EventStore) => EventStore } = {}) {
    const store = openSqliteStore({ path: ':memory:', clock: this.clock });
    this.store = of.wrap?.(store) ?? store;
    this.registry = new Registry(of.domain ?? domain);
    this.views = [...this.registry.domain.features.map((feature) => factsView(feature)), trailView];
    this.runner = new Runner({ store: this.store, registry: this.registry, file: this.file, views: this.views });
    const finder: Gatherer = {
      byRef: (kind, ref, from) => this.byRef(kind, ref, from),
      ofKinds: async (kinds, ref) => {
        const rows = kinds.map(async (kind) => [kind, await this.byRef(kind, ref, '')] as const);
        return new Map(await Promise.all(rows));
      },
      isGivenUp: async (eventId) => {
        const notes = (await this.events()).filter(({ type }) => type === 'ReactionSettled');
        return notes.some(({ data }) => data['eventId'] === eventId);
      },
    };
    this.executor = new Executor({ store: this.store, registry: this.registry, clock: this.clock, finder });
    opened.add(this);
  }

  /**
   * Sends a command, as the recorder or, where he may not deal with what he recorded himself, as somebody who may; the
   * clock goes on by a second afterwards.
   */
  async send(request: Omit<CommandRequest, 'actor'> & { readonly actor?: Actor }): Promise<Executed | Refusal> {
    const { feature, spec } = this.registry.commands.get(request.name) ?? {};
    const role = spec?.writers[0] ?? 'recorder';
    const actor = feature?.category === 'finding' ? { userId: `u-${role}`, role, organ: 'organization' } : RECORDER;
    const answer = await this.executor.execute({ actor, ...request });
    this.clock.move(SECOND);
    return answer;
  }

  /** Puts events into the log past every check, as another writer or an older build may have done. */
  async put(stream: StreamName, ...events: readonly NewEvent[]): Promise<void> {
    const before = await this.events(stream);
    const answer = await this.store.append(stream, before.at(-1)?.revision ?? 'none', events);
    if (answer.kind !== 'appended') throw new Error(`${stream} changed meanwhile`);
    this.clock.move(SECOND);
  }

  /** The whole log, or one stream of it. */
  async events(stream?: StreamName): Promise<Recorded[]> {
    if (stream === undefined) return restOfLog(this.store);
    const events: Recorded[] = [];
    for await (const event of this.store.read(stream)) events.push(event);
    return events;
  }

  /** Lets the views take in all that is in the log. */
  async projected(): Promise<void> {
    if (!this.started) this.runner.start();
    this.started = true;
    if (!(await this.runner.reachedHead(PATIENCE_MS))) throw new Error('the views did not reach the head of the log');
  }

  /** The facts of some kinds that hold on a day, as known at an instant or now. */
  async factsOn(asOf: PlainDate, kinds: readonly string[], knownAt: Micros = STILL_KNOWN - 1): Promise<FactCell[]> {
    await this.projected();
    const where = 'valid_from <= ? AND valid_to > ? AND recorded_from <= ? AND recorded_to > ? ORDER BY key';
    return kinds.flatMap((kind) =>
      this.rows(kind, where, asOf, asOf, knownAt, knownAt).map((row) => ({
        kind,
        key: String(row['key']),
        ref: row['ref'] === null ? null : String(row['ref']),
        value: JSON.parse(String(row['value'])) as JsonObject,
      })),
    );
  }

  /** The value of one fact on a day; undefined where there is none. */
  async factOn(asOf: PlainDate, kind: string, key: string): Promise<JsonObject | undefined> {
    return (await this.factsOn(asOf, [kind])).find((fact) => fact.key === key)?.value;
  }

  async close(): Promise<void> {
    opened.delete(this);
    await this.runner.stop();
    this.file.close();
    await this.store.close();
  }

  // Several features may give facts of one kind, each in a table of its own.
  private rows(kind: string, where: string, ...params: (string | number)[]): Record<string, unknown>[] {
    const features = this.registry.domain.features.filter(({ facts }) => kind in facts);
    if (features.length === 0) throw new TypeError(`no feature gives facts of the kind ${kind}`);
    return features.flatMap(({ category }) =>
      this.file.db
        .prepare(
          `SELECT kind, key, ref, value, valid_from, valid_to FROM ${this.runner.table(`${category}Facts`, 'facts')}
           WHERE kind = ? AND ${where}`,
        )
        .all(kind, ...params),
    );
  }

  private async byRef(kind: string, ref: string, from: PlainDate): ReturnType<Finder['byRef']> {
    await this.projected();
    const where = `ref = ? AND valid_to > ? AND recorded_to = ${STILL_KNOWN} ORDER BY key, valid_from`;
    return this.rows(kind, where, ref, from).map((row) => ({
      key: String(row['key']),
      ref: String(row['ref']),
      value: JSON.parse(String(row['value'])) as JsonObject,
      validFrom: String(row['valid_from']),
      validTo: String(row['valid_to']),
    }));
  }
}

const opened = new Set<TestLedger>();

afterEach(async () => {
  for (const ledger of opened) await ledger.close();
});

/** An event as a command of this id would have made it, for {@link TestLedger.put}. */
export function newEvent(
  stream: StreamName,
  commandId: string,
  of: Pick<NewEvent, 'type' | 'data'> & { v?: number; effectiveOn?: PlainDate; index?: number },
): NewEvent {
  return {
    id: eventIdOf(stream, commandId, of.index ?? 0),
    type: of.type,
    v: of.v ?? 1,
    data: of.data,
    meta: {
      commandId,
      commandHash: '0'.repeat(64),
      correlationId: commandId,
      causationId: commandId,
      actor: RECORDER,
      effectiveOn: of.effectiveOn ?? TODAY,
      entryMode: 'live',
      checks: [],
      sensitivity: 'open',
    },
  };
}

/** The answer of a command that must have been accepted. */
export function accepted(answer: Executed | Refusal): Executed {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}
