import { jsonEvent, type EventData } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { isUuid, type EventMeta, type JsonObject, type NewEvent, type Recorded, type StreamName } from '#libs/kernel';
import { requireText, requireVersion } from '../limits.ts';
import { stampText } from '../stamp.ts';
import { isPosition, positionAt } from './position.ts';

type Wire = ReadResp.ReadEvent.RecordedEvent;

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

/**
 * An event as the client sends it: JSON, its metadata those of the event with the version of its shape before them.
 * Everything is copied, so that nothing the caller does later can change it.
 * @param recordedAt in place of the server's own instant: when another log took it in, or what a clock handed in tells
 * @throws RangeError for what the server cannot take
 */
export function toWire({ id, type, v, data, meta }: NewEvent, recordedAt?: string): EventData {
  if (!isUuid(id)) throw new RangeError(`not a UUID: ${JSON.stringify(id)}`);
  requireText('type', type);
  requireVersion(v);
  const { recordedAt: _, ...kept } = meta as EventMeta;
  const metadata = { v, ...(recordedAt === undefined ? {} : { recordedAt }), ...renamed(kept, THEIR_NAMES) };
  return jsonEvent({ id, type, data: copied(data), metadata: copied(metadata) });
}

/** An event as the server gives it. @throws Error for one that a ledger did not write */
export function fromWire(event: Wire, namespace: string): Recorded {
  const described = event.getMetadataMap();
  const name = textOf(event.getStreamIdentifier()!.getStreamName_asU8());
  const revision = Number(event.getStreamRevision());
  const position = event.getCommitPosition();
  if (!isPosition(position))
    throw new Error('this server tells no positions in streams: use EventStoreDB 22.6 or later');
  const metadata = parsed(event.getCustomMetadata_asU8());
  const data = parsed(event.getData_asU8());
  if (metadata === undefined || data === undefined || !Number.isSafeInteger(metadata['v'])) {
    throw new Error(`the event ${revision} of the stream ${name} was not written by a ledger`);
  }
  const { v, recordedAt: elsewhere, ...meta } = metadata;
  const recordedAt = typeof elsewhere === 'string' ? elsewhere : stampOf(described.get('created'));
  return {
    id: event.getId()!.getString(),
    stream: name.slice(namespace.length + 1),
    revision,
    position: positionAt(position),
    type: described.get('type')!,
    v: v as number,
    data,
    meta: { ...renamed(meta, OUR_NAMES), recordedAt } as EventMeta,
  };
}

// Under new names, in the old order.
function renamed(fields: object, names: ReadonlyMap<string, string>): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [names.get(name) ?? name, value]));
}

function stampOf(ticks: string | undefined): string {
  return stampText(Number(BigInt(ticks ?? 0) / TICKS_PER_MICRO));
}

function copied(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

function parsed(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(textOf(bytes));
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
