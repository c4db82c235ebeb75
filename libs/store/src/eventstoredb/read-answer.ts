import type { Place } from './requests.ts';

/** A record of the server's log, as it comes. */
export interface WireRecord {
  readonly id: string;
  /** The name of its stream on the server. */
  readonly name: string;
  readonly revision: bigint;
  readonly place: Place;
  readonly type: string;
  /** Ticks of 100 ns since 1970. */
  readonly created: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** One answer to a read or a subscription: what of it the engine goes by. */
export interface ReadAnswer {
  readonly record?: WireRecord;
  readonly checkpoint?: Place;
  readonly notFound?: true;
}

// The numbers of the fields in streams.proto and shared.proto of EventStoreDB.
const ANSWER = { event: 1, checkpoint: 3, notFound: 4 } as const;
const EVENT = { event: 1 } as const;
const RECORD = { id: 1, name: 2, revision: 3, prepare: 4, commit: 5, described: 6, metadata: 7, data: 8 } as const;
const ID = { text: 2 } as const;
const IDENTIFIER = { name: 3 } as const;
const CHECKPOINT = { commit: 1, prepare: 2 } as const;
const ENTRY = { key: 1, value: 2 } as const;

/**
 * Reads an answer from its bytes. The generated messages make some twenty objects of an event, which is most of what
 * following costs (docs/adr/0015); this one copies nothing.
 */
export function readAnswer(bytes: Buffer): ReadAnswer {
  let answer: ReadAnswer = {};
  eachField(bytes, 0, bytes.length, (field, from, to) => {
    if (field === ANSWER.event) answer = { record: recordIn(bytes, from, to) };
    else if (field === ANSWER.checkpoint) answer = { checkpoint: checkpointIn(bytes, from, to) };
    else if (field === ANSWER.notFound) answer = { notFound: true };
  });
  return answer;
}

function recordIn(bytes: Buffer, start: number, end: number): WireRecord | undefined {
  let record: WireRecord | undefined;
  eachField(bytes, start, end, (field, from, to) => {
    if (field === EVENT.event) record = recorded(bytes, from, to);
  });
  return record;
}

function recorded(bytes: Buffer, start: number, end: number): WireRecord {
  let [id, name, type, created] = ['', '', '', ''];
  let [revision, commit, prepare] = [0n, 0n, 0n];
  let [data, metadata]: [Buffer, Buffer] = [NOTHING, NOTHING];
  const takers: Record<number, (from: number, to: number) => void> = {
    [RECORD.id]: (from, to) => (id = textIn(bytes, from, to, ID.text)),
    [RECORD.name]: (from, to) => (name = textIn(bytes, from, to, IDENTIFIER.name)),
    [RECORD.revision]: (from) => (revision = uint64(bytes, from)),
    [RECORD.prepare]: (from) => (prepare = uint64(bytes, from)),
    [RECORD.commit]: (from) => (commit = uint64(bytes, from)),
    [RECORD.described]: (from, to) => {
      const key = textIn(bytes, from, to, ENTRY.key);
      if (key === 'type') type = textIn(bytes, from, to, ENTRY.value);
      else if (key === 'created') created = textIn(bytes, from, to, ENTRY.value);
    },
    [RECORD.metadata]: (from, to) => (metadata = bytes.subarray(from, to)),
    [RECORD.data]: (from, to) => (data = bytes.subarray(from, to)),
  };
  eachField(bytes, start, end, (field, from, to) => takers[field]?.(from, to));
  return { id, name, revision, place: { commit, prepare }, type, created, data, metadata };
}

const NOTHING = Buffer.alloc(0);

function checkpointIn(bytes: Buffer, start: number, end: number): Place {
  let [commit, prepare] = [0n, 0n];
  eachField(bytes, start, end, (field, from) => {
    if (field === CHECKPOINT.commit) commit = uint64(bytes, from);
    else if (field === CHECKPOINT.prepare) prepare = uint64(bytes, from);
  });
  return { commit, prepare };
}

function textIn(bytes: Buffer, start: number, end: number, wanted: number): string {
  let text = '';
  eachField(bytes, start, end, (field, from, to) => {
    if (field === wanted) text = bytes.toString('utf8', from, to);
  });
  return text;
}

// https://protobuf.dev/programming-guides/encoding
const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** Tells of each field its number and where its value stands, that of a varint or of bytes without their length. */
function eachField(
  bytes: Buffer,
  start: number,
  end: number,
  take: (field: number, from: number, to: number) => void,
): void {
  for (let at = start; at < end;) {
    const tag = uint32(bytes, at);
    at = afterVarint(bytes, at);
    const kind = tag & 7;
    let from = at;
    if (kind === VARINT) at = afterVarint(bytes, at);
    else if (kind === LENGTH_DELIMITED) {
      from = afterVarint(bytes, at);
      at = from + uint32(bytes, at);
    } else if (kind === FIXED_64 || kind === FIXED_32) at += kind === FIXED_64 ? 8 : 4;
    else throw new RangeError(`not an answer of EventStoreDB: a field of kind ${kind}`);
    take(tag >>> 3, from, at);
  }
}

function afterVarint(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at]! >= 0x80) at += 1;
  return at + 1;
}

function uint32(bytes: Buffer, start: number): number {
  let [value, at, scale] = [0, start, 1];
  for (; bytes[at]! >= 0x80; at += 1, scale *= 0x80) value += (bytes[at]! & 0x7f) * scale;
  return value + bytes[at]! * scale;
}

function uint64(bytes: Buffer, start: number): bigint {
  // Up to seven bytes are exact as a number.
  if (afterVarint(bytes, start) - start <= 7) return BigInt(uint32(bytes, start));
  let [value, at, shift] = [0n, start, 0n];
  for (; bytes[at]! >= 0x80; at += 1, shift += 7n) value |= BigInt(bytes[at]! & 0x7f) << shift;
  return value | (BigInt(bytes[at]!) << shift);
}
