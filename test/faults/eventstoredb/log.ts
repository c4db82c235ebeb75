import {
  closeSync,
  constants,
  fdatasync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';

const flushToDisk = promisify(fdatasync);

/** An event as it is to be written. */
export interface NewRecord {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Ticks of 100 ns since 1970, as the protocol tells them. */
  readonly created: string;
}

/** An event in the log; commit and prepare position are one, as in every server whose writes commit themselves. */
export interface LogRecord extends NewRecord {
  /** Offset of its first byte in the file. */
  readonly position: number;
  /** Offset of the byte after its last. */
  readonly end: number;
}

interface Head extends Omit<NewRecord, 'data' | 'metadata'> {
  readonly dataLength: number;
  /** The last record of its write: without it the whole write never happened. */
  readonly last: boolean;
}

const START = Buffer.from('eventstoredb-like log, version 1');
const FRAME = 8;

/**
 * An append-only file. A record is its length, its CRC-32, and its bytes; the records of one write count only
 * together. What was written is in the log when {@link flush} has answered, and not before.
 */
export class Log {
  private readonly fd: number;
  private written: number;
  private flushed: number;

  private constructor(fd: number, end: number) {
    this.fd = fd;
    this.written = end;
    this.flushed = end;
  }

  /** Opens `dir`'s log, cuts off a torn tail, and gives what the log holds. */
  static open(dir: string): { log: Log; records: LogRecord[] } {
    mkdirSync(dir, { recursive: true });
    const file = openSync(join(dir, 'events.log'), constants.O_RDWR | constants.O_CREAT);
    const { records, end } = recordsIn(readFileSync(file));
    if (end === START.length) writeSync(file, START, 0, START.length, 0);
    ftruncateSync(file, end);
    return { log: new Log(file, end), records };
  }

  /** Where the next record begins. */
  get end(): number {
    return this.written;
  }

  /** Writes the records of one write behind the others. */
  write(records: readonly NewRecord[]): LogRecord[] {
    const placed: LogRecord[] = [];
    const frames: Buffer[] = [];
    let position = this.written;
    for (const [index, record] of records.entries()) {
      const frame = frameOf(record, index === records.length - 1);
      frames.push(frame);
      placed.push({ ...record, position, end: position + frame.length });
      position += frame.length;
    }
    const bytes = Buffer.concat(frames);
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.fd, bytes, done, bytes.length - done, this.written + done);
    }
    this.written = position;
    return placed;
  }

  /** When it answers, all that was written before it was called survives a crash. */
  async flush(): Promise<void> {
    const upTo = this.written;
    await flushToDisk(this.fd);
    this.flushed = Math.min(Math.max(this.flushed, upTo), this.written);
  }

  /** Takes back all that was written from `end` on. */
  cut(end: number): void {
    ftruncateSync(this.fd, end);
    this.written = end;
    this.flushed = Math.min(this.flushed, end);
  }

  /** Leaves the file as a crash does: of the bytes not flushed yet only the first `kept` reached the disk. */
  abandon(kept: number): void {
    ftruncateSync(this.fd, this.flushed + Math.min(kept, this.written - this.flushed));
    closeSync(this.fd);
  }

  close(): void {
    fdatasyncSync(this.fd);
    closeSync(this.fd);
  }
}

function frameOf({ data, metadata, ...rest }: NewRecord, last: boolean): Buffer {
  const head = Buffer.from(JSON.stringify({ ...rest, dataLength: data.length, last } satisfies Head));
  const headLength = Buffer.alloc(4);
  headLength.writeUInt32LE(head.length);
  const payload = Buffer.concat([headLength, head, data, metadata]);
  const frame = Buffer.alloc(FRAME);
  frame.writeUInt32LE(payload.length);
  frame.writeUInt32LE(crc32(payload), 4);
  return Buffer.concat([frame, payload]);
}

/** The records of all whole writes, and where the last of them ends. */
function recordsIn(bytes: Buffer): { records: LogRecord[]; end: number } {
  const records: LogRecord[] = [];
  const write: LogRecord[] = [];
  let end = START.length;
  for (let at = end; at + FRAME <= bytes.length;) {
    const length = bytes.readUInt32LE(at);
    const payload = bytes.subarray(at + FRAME, at + FRAME + length);
    if (payload.length < length || crc32(payload) !== bytes.readUInt32LE(at + 4)) break;
    const dataAt = 4 + payload.readUInt32LE(0);
    const { dataLength, last, ...rest } = JSON.parse(payload.toString('utf8', 4, dataAt)) as Head;
    const data = payload.subarray(dataAt, dataAt + dataLength);
    const metadata = payload.subarray(dataAt + dataLength);
    const position = at;
    at += FRAME + length;
    write.push({ ...rest, data, metadata, position, end: at });
    if (!last) continue;
    records.push(...write.splice(0));
    end = at;
  }
  return { records, end };
}
