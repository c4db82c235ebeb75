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
  for (const field = new Field(bytes, 0, bytes.length); field.next();) {
    const { number, from, to } = field;
    if (number === ANSWER.event) answer = { record: recordIn(bytes, from, to) };
    else if (number === ANSWER.checkpoint) answer = { checkpoint: checkpointIn(bytes, from, to) };
    else if (number === ANSWER.notFound) answer = { notFound: true };
  }
  return answer;
}

function recordIn(bytes: Buffer, start: number, end: number): WireRecord | undefined {
  let record: WireRecord | undefined;
  for (const field = new Field(bytes, start, end); field.next();) {
    if (field.number === EVENT.event) record = recorded(bytes, field.from, field.to);
  }
  return record;
}

function recorded(bytes: Buffer, start: number, end: number): WireRecord {
  let [id, name, type, created] = ['', '', '', ''];
  let [revision, commit, prepare] = [0n, 0n, 0n];
  let [data, metadata]: [Buffer, Buffer] = [NOTHING, NOTHING];
  for (const field = new Field(bytes, start, end); field.next();) {
    const { number, from, to } = field;
    if (number === RECORD.id) id = textIn(bytes, from, to, ID.text);
    else if (number === RECORD.name) name = textIn(bytes, from, to, IDENTIFIER.name);
    else if (number === RECORD.revision) revision = uint64(bytes, from);
    else if (number === RECORD.prepare) prepare = uint64(bytes, from);
    else if (number === RECORD.commit) commit = uint64(bytes, from);
    else if (number === RECORD.metadata) metadata = bytes.subarray(from, to);
    else if (number === RECORD.data) data = bytes.subarray(from, to);
    else if (number === RECORD.described) {
      const key = textIn(bytes, from, to, ENTRY.key);
      if (key === 'type') type = textIn(bytes, from, to, ENTRY.value);
      else if (key === 'created') created = textIn(bytes, from, to, ENTRY.value);
    }
  }
  return { id, name, revision, place: { commit, prepare }, type, created, data, metadata };
}

const NOTHING = Buffer.alloc(0);

function checkpointIn(bytes: Buffer, start: number, end: number): Place {
  let [commit, prepare] = [0n, 0n];
  for (const field = new Field(bytes, start, end); field.next();) {
    if (field.number === CHECKPOINT.commit) commit = uint64(bytes, field.from);
    else if (field.number === CHECKPOINT.prepare) prepare = uint64(bytes, field.from);
  }
  return { commit, prepare };
}

function textIn(bytes: Buffer, start: number, end: number, wanted: number): string {
  let text = '';
  for (const field = new Field(bytes, start, end); field.next();) {
    if (field.number === wanted) text = bytes.toString('utf8', field.from, field.to);
  }
  return text;
}

// https://protobuf.dev/programming-guides/encoding
const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** The fields of a message, one after the other: its number and where its value stands, bytes without their length. */
class Field {
  number = 0;
  from = 0;
  to: number;
  private readonly bytes: Buffer;
  private readonly end: number;

  constructor(bytes: Buffer, start: number, end: number) {
    this.bytes = bytes;
    this.to = start;
    this.end = end;
  }

  /** Goes on to the next; false when there is none. */
  next(): boolean {
    const { bytes, to: start } = this;
    if (start >= this.end) return false;
    const tag = uint32(bytes, start);
    this.number = tag >>> 3;
    this.from = afterVarint(bytes, start);
    const kind = tag & 7;
    if (kind === VARINT) this.to = afterVarint(bytes, this.from);
    else if (kind === LENGTH_DELIMITED) {
      const length = uint32(bytes, this.from);
      this.from = afterVarint(bytes, this.from);
      this.to = this.from + length;
    } else if (kind === FIXED_64 || kind === FIXED_32) this.to = this.from + (kind === FIXED_64 ? 8 : 4);
    else throw new RangeError(`not an answer of EventStoreDB: a field of kind ${kind}`);
    return true;
  }
}

function afterVarint(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at]! >= 0x80) at += 1;
  return at + 1;
}

function uint32(bytes: Buffer, start: number): number {
  // A tag and a short length are one byte.
  if (bytes[start]! < 0x80) return bytes[start]!;
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
