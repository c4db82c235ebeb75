import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { domain } from '#libs/domain';
import {
  correctionIn,
  effectiveHistory,
  eventIdOf,
  factsIn,
  hashOf,
  idOf,
  isAboutARecord,
  isRefusal,
  parseInstant,
  RECORD_CORRECTED,
  targetOf,
  type Domain,
  type EffectiveEvent,
  type EventStore,
  type Fact,
  type Feature,
  type Json,
  type JsonObject,
  type Recorded,
  type StreamName,
} from '#libs/kernel';
import { upcast, type Registry } from '#libs/runtime';
import { Act, commandIdOf } from '../support/acts.ts';
import type { SimulatedClock } from '../support/clock.ts';
import { SENT_AT, commandsIn, exampleActs, exampleStory } from '../support/examples.ts';
import type { Story } from '../support/given.ts';
import { TestLedger, accepted } from '../support/ledger.ts';
import { nameOf } from './catalogue.ts';
import { GOLDEN_COMMANDS } from './golden.commands.ts';

/** A recorded event as a file keeps it for ever: `<Type>.v<n>.json`, further ones of the same type `….2.json`. */
export interface Sample {
  readonly file: string;
  readonly event: Recorded;
}

const FOLDER = new URL('golden/', import.meta.url);

/** What the samples of each stream make true, event by event: one line of JSON each. */
export const FACTS_FILE = new URL('facts.ndjson', FOLDER);

/** Every sample on disk, stream by stream in the order of their revisions. */
export function readSamples(): Sample[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, event: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Recorded }))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function placeOf({ event }: Sample): string {
  return `${event.stream} ${String(event.revision).padStart(6, '0')} ${String(event.v).padStart(3, '0')}`;
}

/**
 * Records the golden commands through the real machine and writes a file for each event that has none; then, for each
 * version of a type without a sample, the example of its command. Files that are there stay as they are, whatever the machine does today.
 */
export async function recordMissingSamples(): Promise<void> {
  const ledger = new TestLedger();
  const said = new Map<string, { stream: StreamName; targetEventId: string }>();
  for (const [recordedAt, act] of GOLDEN_COMMANDS) {
    ledger.clock.set(recordedAt);
    const body = act.bodyFor((label) => said.get(label)!);
    const { stream, eventIds } = accepted(
      await ledger.send({ name: act.name, body, commandId: commandIdOf(act.label) }),
    );
    said.set(act.label, { stream, targetEventId: eventIds[0]! });
  }
  const there = new Set(readSamples().map(({ file }) => file));
  const counts = new Map<string, number>();
  for (const event of await ledger.events()) {
    const count = (counts.get(nameOf(event)) ?? 0) + 1;
    counts.set(nameOf(event), count);
    if (!there.has(fileOf(event, count))) writeSample(fileOf(event, count), event);
  }
  for (const [type, { v }] of domain.features.flatMap(({ kinds }) => Object.entries(kinds))) {
    if (!readSamples().some(({ event }) => event.type === type && event.v === v)) await sampleExample(type, v);
  }
}

async function sampleExample(type: string, v: number): Promise<void> {
  const known = new Set(readSamples().map(({ event }) => event.stream));
  for (const event of await exampleEvents(domain, type, v)) {
    if (known.has(event.stream)) continue;
    let count = 1;
    while (existsSync(new URL(fileOf(event, count), FOLDER))) count++;
    writeSample(fileOf(event, count), event);
  }
}

function fileOf(event: Recorded, count: number): string {
  return count === 1 ? `${nameOf(event)}.json` : `${nameOf(event)}.${count}.json`;
}

function writeSample(file: string, event: Recorded): void {
  writeFileSync(new URL(file, FOLDER), `${JSON.stringify(event, null, 2)}\n`);
}

/**
 * What the example of a type's command records, and all that it comes after. Whatever they begin has the type in its id,
 * so that these events stand in streams of their own.
 */
export async function exampleEvents(of: Domain, type: string, v = 1): Promise<Recorded[]> {
  const name = v === 1 ? type : `${type}-v${v}`;
  const spec = commandsIn(of).find(({ yields }) => yields === type)!;
  const acts = exampleActs(of, spec.name);
  const own = new Set(acts.flatMap((act) => idBegunBy(of, act)));
  const renamed = (value: Json | undefined): Json | undefined => {
    if (typeof value === 'string') return own.has(value) ? `${value}-${name}` : value;
    if (Array.isArray(value)) return value.map(renamed) as Json[];
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, renamed(inner)]));
  };
  const story = exampleStory(of);
  for (const act of acts) {
    const body = renamed(act.bodyFor(nowhere)) as JsonObject;
    const { by } = act.sender;
    // What was found has its id from the record it was found of, which is another one here.
    const found = 'findingId' in body ? { findingId: await findingIn(story) } : {};
    const again = new Act(act.name, { ...body, ...found }).as(`${name}: ${act.label}`);
    await story.must(by === undefined ? again : again.by(by));
  }
  return story.ledger.events();
}

async function findingIn({ ledger }: Story): Promise<string> {
  const [finding] = await ledger.factsOn(SENT_AT.slice(0, 10), ['finding']);
  return finding?.ref ?? '';
}

/** The id of the stream that an act may begin, where it is a word of the sender's own. */
function idBegunBy({ features }: Domain, act: Act): string[] {
  const feature = features.find(({ commands }) => commands.some(({ name, creates }) => name === act.name && creates));
  const id = act.bodyFor(nowhere)[feature?.idField ?? ''];
  return typeof id === 'string' ? [id] : [];
}

function nowhere(label: string): never {
  throw new TypeError(`an example is about no earlier act, and not about ${label}`);
}

/** What is wrong with one sample by itself: its envelope, its way to today's shape, its content there. */
export function sampleFaults({ file, event }: Sample, registry: Registry): string[] {
  const faults: string[] = [];
  if (!new RegExp(`^${event.type}\\.v${event.v}(\\.\\d+)?\\.json$`).test(file))
    faults.push('the name is not its type’s');
  if (event.id !== eventIdOf(event.stream, event.meta.commandId, 0))
    faults.push('the id is not derived from its command');
  if (parseInstant(event.meta.recordedAt) === undefined) faults.push('recordedAt is no instant');
  let today: Recorded;
  try {
    today = upcast(event, registry);
  } catch (error) {
    return [...faults, `does not upcast: ${String(error)}`].map((fault) => `${file}: ${fault}`);
  }
  const [type, data] = today.type === RECORD_CORRECTED ? corrected(today) : [today.type, today.data];
  if (data !== undefined && !isAboutARecord(type)) faults.push(...shapeFaults(type, data, registry));
  return faults.map((fault) => `${file}: ${fault}`);
}

function corrected(event: Recorded): [type: string, data: JsonObject | undefined] {
  const { targetType, data } = correctionIn(event);
  return [targetType, data];
}

function shapeFaults(type: string, data: JsonObject, registry: Registry): string[] {
  const kind = registry.kindOf(type);
  if (!kind) return [`no feature knows ${type}`];
  const clean = registry.domain.validate(kind.shape, data);
  if (isRefusal(clean)) return [`is not of the shape of ${type} version ${kind.v}: ${JSON.stringify(clean)}`];
  return hashOf(clean) === hashOf(data)
    ? []
    : [`validation changes ${JSON.stringify(data)} to ${JSON.stringify(clean)}`];
}

/**
 * The samples as logs of several builds: where a place of a stream has samples of several versions, the first log holds
 * the oldest of each and the last one the newest.
 */
export function logsOf(samples: readonly Sample[]): Recorded[][] {
  const versions = [...new Set(samples.map(({ event }) => event.v))].sort((a, b) => a - b);
  const logs = versions.map((newest) => {
    const places = new Map<string, Recorded>();
    for (const { event } of samples) {
      const place = `${event.stream} ${event.revision}`;
      if (event.v <= newest || !places.has(place)) places.set(place, event);
    }
    return [...places.values()];
  });
  return logs.filter((log, index) => index === 0 || log.some((event, place) => event !== logs[index - 1]![place]));
}

/** The newest log of the samples, in the order of its days. */
export function newestLog(samples: readonly Sample[]): Recorded[] {
  const newest = logsOf(samples).at(-1)!;
  return newest.toSorted((a, b) => (a.meta.recordedAt < b.meta.recordedAt ? -1 : 1));
}

/** Puts events into another log, each at the instant at which it was recorded. */
export async function replay(events: readonly Recorded[], log: EventStore, clock: SimulatedClock): Promise<void> {
  for (const { stream, revision, id, type, v, data, meta } of events) {
    const { recordedAt, ...rest } = meta;
    clock.set(recordedAt);
    const expected = revision === 0 ? 'none' : revision - 1;
    const answer = await log.append(stream, expected, [{ id, type, v, data, meta: rest }]);
    if (answer.kind === 'conflict') throw new Error(`${stream} has no place for ${revision}`);
  }
}

/** What becomes true and what ends by each event of a log, on the effective axis; a refusal where a guard says no. */
export function factsAlong(log: readonly Recorded[], registry: Registry): JsonObject[] {
  const streams = Map.groupBy(log, ({ stream }) => stream);
  return [...streams].flatMap(([stream, events]) => {
    const gap = events.find(({ revision }, index) => revision !== index);
    if (gap) return [{ stream, refused: 'REVISION_MISSING', before: gap.revision }];
    const feature = registry.featureOf(stream);
    if (!feature) return [{ stream, refused: 'NO_FEATURE' }];
    const lost = events.find((event) => isAboutARecord(event.type) && !events.some(({ id }) => id === targetOf(event)));
    if (lost) return [{ stream, refused: 'TARGET_UNKNOWN', event: lost.id }];
    const today = events.map((event) => upcast(event, registry));
    return stepsOf(feature, effectiveHistory(today, registry));
  });
}

function stepsOf(feature: Feature, history: readonly EffectiveEvent[]): JsonObject[] {
  let state = feature.initial;
  let before = new Map<string, string>();
  return history.map((event) => {
    const refusal = feature.guard(state, event);
    state = feature.evolve(state, event);
    const after = new Map(factsIn(feature, state, idOf(event.stream)).map((fact) => [factName(fact), written(fact)]));
    const holds = [...after].filter(([name, fact]) => before.get(name) !== fact).map(([, fact]) => fact);
    const ends = [...before.keys()].filter((name) => !after.has(name));
    before = after;
    const { stream, type, effectiveOn } = event;
    const step = { on: effectiveOn, stream, type, holds: holds.map((fact) => JSON.parse(fact) as JsonObject), ends };
    return refusal ? { ...step, refused: refusal.refused, params: refusal.params } : step;
  });
}

function factName({ kind, key }: Fact): string {
  return `${kind} ${key}`;
}

function written({ kind, key, ref, value }: Fact): string {
  return JSON.stringify({ kind, key, ref, value });
}

/** One line of JSON for each step. */
export function linesOf(steps: readonly JsonObject[]): string {
  return steps.map((step) => `${JSON.stringify(step)}\n`).join('');
}
