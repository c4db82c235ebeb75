import { copyFileSync, fsyncSync, mkdirSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import {
  categoryOf,
  derivedId,
  eventIdOf,
  idOf,
  parseInstant,
  streamOf,
  type Clock,
  type Expected,
  type FieldInfo,
  type Json,
  type JsonObject,
  type Kind,
  type NewEvent,
  type Recorded,
} from '#libs/kernel';
import type { Registry } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import type { District } from './district.ts';

/** Lengths of the streams that loads are measured on, and how many there are of each. */
export const LONG_STREAMS = [
  { length: 10, count: 95 },
  { length: 100, count: 14 },
  { length: 1000, count: 2 },
] as const;

/** A log with so many events in it, in a data folder of its own. */
export interface Level {
  readonly name: '10k' | '1M' | 'scale';
  readonly folder: string;
  readonly log: string;
  readonly events: number;
  readonly registry: Registry;
  /** Cadres in service, spread over the log. */
  readonly cadres: readonly string[];
  /** Said when building the views of this log was given up, so that nobody waits for them again. */
  views?: 'too slow';
}

/** Where the log lies in a data folder. */
export function logIn(folder: string): string {
  return join(folder, 'log.db');
}

/** The streams of one of the lengths of {@link LONG_STREAMS}. */
export function longStreams(length: number): string[] {
  const count = LONG_STREAMS.find((each) => each.length === length)?.count ?? 0;
  return Array.from({ length: count }, (_, index) => streamOf('cadre', `long-${length}-${index}`));
}

/**
 * Fills a log with copies of a district, each under ids of its own, as a log looks into which many districts write at
 * the same time: every step of the story comes from all districts in turn. Streams of known lengths lie scattered
 * between them.
 */
export async function fillLevel(
  of: { readonly name: Level['name']; readonly events: number; readonly folder: string },
  { events: whole, registry }: District,
  onAppended?: (events: number) => void,
): Promise<Level> {
  const { name, folder } = of;
  // Of a log shorter than a district's story, its beginning.
  const district = whole.slice(0, of.events - LONG_EVENTS);
  const copies = Math.max(1, Math.floor((of.events - LONG_EVENTS) / district.length));
  mkdirSync(folder, { recursive: true });
  const log = logIn(folder);
  let now = 0;
  const clock: Clock = { now: () => now };
  const store = openSqliteStore({ path: log, clock });
  const copier = new Copier(district, registry);
  const long = longEvents();
  let events = 0;
  let pending: Promise<unknown>[] = [];
  const put = async ({ stream, expected, event }: Placed): Promise<void> => {
    pending.push(store.append(stream, expected, [event]));
    events += 1;
    onAppended?.(events);
    if (pending.length < FILL_GROUP) return;
    await Promise.all(pending);
    pending = [];
  };
  const between = Math.max(1, Math.floor((district.length * copies) / LONG_EVENTS));
  for (const recorded of district) {
    now = parseInstant(recorded.meta.recordedAt) ?? now;
    for (let copy = 0; copy < copies; copy++) {
      await put(copier.copy(recorded, copy));
      if (events % (between + 1) !== 0) continue;
      const next = long.next();
      if (!next.done) await put(next.value);
    }
  }
  for (const rest of long) await put(rest);
  await Promise.all(pending);
  await store.close();
  return { name, folder, log, events, registry, cadres: cadresInService(district, copies) };
}

/** Copies the log of a level into a folder, down to the disk, so that writing it back does not disturb what comes. */
export function copyLog(level: Level, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const copy = logIn(folder);
  copyFileSync(level.log, copy);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  return copy;
}

// As many as one group of the writer takes in, so that filling is as quick as the engine can be.
const FILL_GROUP = 2000;
const CADRES_MAX = 2000;
const LONG_EVENTS = LONG_STREAMS.reduce((sum, { length, count }) => sum + length * count, 0);

interface Placed {
  readonly stream: string;
  readonly expected: Expected;
  readonly event: NewEvent;
}

/** Makes the events of one district those of another: same words, other ids. */
class Copier {
  private readonly registry: Registry;
  private readonly byId: ReadonlyMap<string, Recorded>;

  constructor(district: readonly Recorded[], registry: Registry) {
    this.registry = registry;
    this.byId = new Map(district.map((event) => [event.id, event]));
  }

  copy(recorded: Recorded, copy: number): Placed {
    const { revision, type, v, meta } = recorded;
    const stream = otherName(recorded.stream, copy);
    const commandId = otherCommand(recorded, copy);
    const { recordedAt: _, ...rest } = meta;
    return {
      stream,
      expected: revision === 0 ? 'none' : revision - 1,
      event: {
        id: eventIdOf(stream, commandId, 0),
        type,
        v,
        data: this.otherData(recorded.data, type, copy),
        meta: { ...rest, commandId, correlationId: commandId, causationId: commandId },
      },
    };
  }

  private otherData(data: JsonObject, type: string, copy: number): JsonObject {
    const target = this.byId.get(String(data['targetEventId']));
    if (target) {
      const targetEventId = eventIdOf(otherName(target.stream, copy), otherCommand(target, copy), 0);
      const inner = data['data'];
      const corrected =
        typeof inner === 'object' && inner !== null
          ? { data: this.otherData(inner as JsonObject, target.type, copy) }
          : {};
      return { ...data, targetEventId, ...corrected };
    }
    const other = otherRefs(data, this.registry.kindOf(type)?.fields ?? {}, copy);
    // What a case goes back to is named by its kind: two districts have not one signal between them.
    const { origin } = other as { origin?: JsonObject };
    return typeof origin === 'object' && 'id' in origin
      ? { ...other, origin: { ...origin, id: `${String(origin['id'])}-${copy}` } }
      : other;
  }
}

/** The same data, every id in it that names a stream being that of another district. */
function otherRefs(data: JsonObject, fields: Kind['fields'], copy: number): JsonObject {
  const other = (value: Json | undefined, { ref, nested }: FieldInfo): Json | undefined => {
    if (value === undefined || value === null) return value;
    if (ref !== undefined) return `${String(value)}-${copy}`;
    return nested ? otherRefs(value as JsonObject, nested, copy) : value;
  };
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      const info = fields[field];
      if (!info) return [field, value];
      return [field, Array.isArray(value) ? value.map((each: Json) => other(each, info)!) : other(value, info)];
    }),
  );
}

function otherName(stream: string, copy: number): string {
  return `${stream}-${copy}`;
}

function otherCommand({ meta }: Recorded, copy: number): string {
  return derivedId(meta.commandId, copy);
}

/** The events of the long streams, those of one length after the other, its streams in turn. */
function* longEvents(): Generator<Placed, void, undefined> {
  for (const { length } of LONG_STREAMS) {
    const streams = longStreams(length);
    for (let revision = 0; revision < length; revision++) {
      for (const stream of streams) yield longEvent(stream, revision);
    }
  }
}

function longEvent(stream: string, revision: number): Placed {
  const commandId = derivedId('a stream to load', stream, revision);
  const registered = { name: '张长河', sex: '1', birth: '1970-05', ethnicity: '01', entryKind: '公开招考' };
  const title = `学习材料第${revision}篇:${'关于新时代干部队伍建设的若干意见'.repeat(3)}`;
  const data = revision === 0 ? registered : { title };
  const event: NewEvent = {
    id: eventIdOf(stream, commandId, 0),
    type: revision === 0 ? 'CadreRegistered' : 'ReadingCompleted',
    v: 1,
    data,
    meta: {
      commandId,
      commandHash: '0'.repeat(64),
      correlationId: commandId,
      causationId: commandId,
      actor: { userId: 'u-recorder', role: 'recorder', organ: '区委组织部' },
      effectiveOn: '2014-01-01',
      entryMode: 'live',
      checks: [],
      sensitivity: 'internal',
    },
  };
  return { stream, expected: revision === 0 ? 'none' : revision - 1, event };
}

function cadresInService(district: readonly Recorded[], copies: number): string[] {
  const inService = new Set<string>();
  for (const { stream, type } of district) {
    if (categoryOf(stream) !== 'cadre') continue;
    if (type === 'CadreDeparted') inService.delete(idOf(stream));
    if (type === 'CadreRegistered' || type === 'CadreReturned') inService.add(idOf(stream));
  }
  const all = Array.from({ length: copies }, (_, copy) => [...inService].map((id) => `${id}-${copy}`)).flat();
  const step = Math.max(1, Math.floor(all.length / CADRES_MAX));
  return all.filter((_, index) => index % step === 0).slice(0, CADRES_MAX);
}
