import {
  isUuid,
  type Damage,
  type EventMeta,
  type JsonObject,
  type NewEvent,
  type Position,
  type Recorded,
  type Remark,
  type StreamName,
} from '#libs/kernel';
import { judged, objectIn, remark } from '../damage.ts';
import { requireText, requireVersion } from '../limits.ts';
import { stampText } from '../stamp.ts';
import { isWithinLog, positionAt } from './position.ts';
import type { WireRecord } from './read-answer.ts';

/** What EventStoreDB calls two of our fields; its own projections and its pages know them by these names. */
const THEIR_NAMES = new Map([
  ['correlationId', '$correlationId'],
  ['causationId', '$causationId'],
]);
const OUR_NAMES = new Map([...THEIR_NAMES].map(([ours, theirs]) => [theirs, ours]));

const TICKS_PER_MICRO = 10n;

/** The name of a stream on the server: `<namespace>.<category>-<id>`, so that its category ends at the first hyphen. */
export function nameOnServer(namespace: string, stream: StreamName): string {
  return `${namespace}.${stream}`;
}

/** An event as it is sent. */
export interface WireEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/**
 * An event as it is sent: JSON, its metadata those of the event with the version of its shape before them.
 * Everything is written out, so that nothing the caller does later can change it.
 * @param recordedAt in place of the server's own instant: when another log took it in, or what a clock handed in tells
 * @throws RangeError for what the server cannot take
 */
export function toWire({ id, type, v, data, meta }: NewEvent, recordedAt?: string): WireEvent {
  if (!isUuid(id)) throw new RangeError(`not a UUID: ${JSON.stringify(id)}`);
  requireText('type', type);
  requireVersion(v);
  const { recordedAt: _, ...kept } = meta as EventMeta;
  const metadata = { v, ...(recordedAt === undefined ? {} : { recordedAt }), ...renamed(kept, THEIR_NAMES) };
  return { id, type, data: bytesOf(data), metadata: bytesOf(metadata) };
}

/** What a record of the server is to a ledger: an event, or something to be said of one of its streams. */
export function fromWire(record: WireRecord, namespace: string): Recorded | Remark {
  const { id, name, place, type, created } = record;
  if (!isWithinLog(place)) throw new Error('this server tells no positions in streams: use EventStoreDB 22.6 or later');
  const position = positionAt(place);
  if (name.startsWith(METADATA_OF))
    return metadataRemark(name.slice(METADATA_OF.length + namespace.length + 1), position, metadataIn(record));
  const stream = name.slice(namespace.length + 1);
  if (type === TOMBSTONE) return remark(position, tombstoned(stream));
  const metadata = objectIn(textOf(record.metadata));
  const { v, recordedAt: elsewhere, ...meta } = metadata ?? {};
  return judged({
    id,
    stream,
    revision: Number(record.revision),
    position,
    type,
    v,
    data: objectIn(textOf(record.data)),
    meta: metadata && renamed(meta, OUR_NAMES),
    recordedAt: typeof elsewhere === 'string' ? elsewhere : stampOf(created),
  });
}

/** Before the name of a stream: the stream of its metadata. */
export const METADATA_OF = '$$';
const TOMBSTONE = '$streamDeleted';
/** `$tb` of a stream that was deleted and may be begun anew: the greatest revision. */
const SOFT_DELETED = 2 ** 63;

/** A stream that was deleted for good. */
export function tombstoned(stream: StreamName): Damage {
  return {
    stream,
    kind: 'tombstoned',
    found: 'it was deleted for good on the server. Its events can only come back from a copy or a backup of the log',
  };
}

/** What metadata take away from a stream; undefined for nothing. */
export function truncation(stream: StreamName, metadata: JsonObject): Damage | undefined {
  const { $tb: before, $maxCount: count, $maxAge: age } = metadata;
  if (Number(before) >= SOFT_DELETED) {
    const found = `it was deleted on the server ($tb of its metadata is the greatest revision). ${LIFT}`;
    return { stream, kind: 'truncated', found };
  }
  const limits = [
    ...(Number(before) > 0 ? [`$tb=${String(before)}`] : []),
    ...(count === undefined ? [] : [`$maxCount=${String(count)}`]),
    ...(age === undefined ? [] : [`$maxAge=${String(age)}`]),
  ];
  if (limits.length === 0) return undefined;
  const found = `its metadata on the server take events away (${limits.join(', ')}). ${LIFT}`;
  return { stream, kind: 'truncated', found };
}

const LIFT = 'Write metadata without it before the next scavenge, and everything is there again';

/** What an event of a stream of metadata says. */
export function metadataIn({ data }: WireRecord): JsonObject {
  return objectIn(textOf(data)) ?? {};
}

function metadataRemark(stream: StreamName, position: Position, metadata: JsonObject): Remark {
  const damage = truncation(stream, metadata);
  return damage ? remark(position, damage) : { stream, position };
}

// Under new names, in the old order.
function renamed(fields: object, names: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [names.get(name) ?? name, value]));
}

function stampOf(ticks: string): string {
  return stampText(Number(BigInt(ticks || 0) / TICKS_PER_MICRO));
}

function bytesOf(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8');
}
