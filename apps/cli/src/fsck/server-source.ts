import { parseInstant } from '#libs/kernel';
import { BareServer, parseEsdbAddress, type ServerRecord } from '#libs/store';
import { metaIn, objectIn, type Entry, type Met, type Source } from './source.ts';

/** What EventStoreDB calls two of our fields. */
const OUR_NAMES: Readonly<Record<string, string>> = { $correlationId: 'correlationId', $causationId: 'causationId' };
/** The limits that metadata can set on a stream: each takes events away. */
const LIMITS = ['$tb', '$maxCount', '$maxAge'];

/** A log on EventStoreDB: the whole of `$all`, no filter, past the engine. */
export class ServerSource implements Source {
  readonly told: string;
  readonly oneClock = false;
  private readonly server: BareServer;
  private readonly namespace: string;
  private end = 0n;

  /** @throws RangeError for an address that cannot be used */
  constructor(eventStore: string) {
    const address = parseEsdbAddress(eventStore);
    this.told = `${address.told} (${address.namespace})`;
    this.namespace = address.namespace;
    this.server = new BareServer(address);
  }

  faults(): string[] {
    return [];
  }

  async *pages(after: string | null, signal: AbortSignal): AsyncGenerator<readonly Met[]> {
    this.end = (await this.server.last(signal))?.place.commit ?? 0n;
    const from = after === null ? null : { commit: BigInt(after), prepare: BigInt(after) };
    for await (const records of this.server.records(from, signal)) {
      const met = records.flatMap((record) => this.metIn(record) ?? []);
      if (met.length > 0) yield met;
    }
  }

  share(position: string): number {
    return this.end === 0n ? 1 : Math.min(1, Number(BigInt(position)) / Number(this.end));
  }

  close(): Promise<void> {
    return this.server.close();
  }

  /** What a record is to this ledger; undefined for those of others. */
  private metIn(record: ServerRecord): Met | undefined {
    const [own, about] = [`${this.namespace}.`, `$$${this.namespace}.`];
    const position = String(record.place.commit);
    if (record.stream.startsWith(about)) return saidOf(record, record.stream.slice(about.length), position);
    if (!record.stream.startsWith(own)) return undefined;
    const stream = record.stream.slice(own.length);
    if (record.type === '$streamDeleted') return { kind: 'limits', position, stream, found: 'tombstoned' };
    const revision = Number(record.revision);
    const entry = entryIn(record, stream, position);
    if (typeof entry !== 'string') return { kind: 'event', entry };
    return { kind: 'foreign', position, stream, revision, found: `no event of a ledger: ${record.type}, ${entry}` };
  }
}

function saidOf({ type, data }: ServerRecord, stream: string, position: string): Met {
  if (type !== '$metadata') {
    const found = type === '$streamDeleted' ? 'its metadata are tombstoned' : `${type} among its metadata`;
    return { kind: 'foreign', position, stream, found };
  }
  const said = objectIn(data);
  if (!said) return { kind: 'foreign', position, stream, found: 'its metadata are no JSON object' };
  const limits = LIMITS.filter((name) => said[name] !== undefined && said[name] !== 0);
  if (limits.length === 0) return { kind: 'limits', position, stream };
  // As it stands there: JavaScript rounds the number that means “deleted”.
  return { kind: 'limits', position, stream, found: limits.map((name) => `${name}=${asWritten(data, name)}`).join() };
}

function asWritten(json: string, name: string): string {
  const [, value = '?'] = new RegExp(`"\\${name}"\\s*:\\s*([^,}\\s]+)`).exec(json) ?? [];
  return value;
}

/** The event of a ledger in a record, or what keeps it from being one. */
function entryIn(record: ServerRecord, stream: string, position: string): Entry | string {
  const data = objectIn(record.data);
  if (!data) return 'no JSON object';
  const described = objectIn(record.metadata);
  if (!described) return 'no metadata of a ledger';
  const { v, recordedAt: elsewhere, ...rest } = described;
  if (!Number.isSafeInteger(v) || Number(v) < 1) return 'no v in its metadata';
  const named = Object.entries(rest).map(([name, value]) => [OUR_NAMES[name] ?? name, value] as const);
  const meta = metaIn(Object.fromEntries(named));
  if (typeof meta === 'string') return `no ${meta} in its metadata`;
  const recordedAt = elsewhere === undefined ? record.created : parseInstant(String(elsewhere));
  if (recordedAt === undefined) return `recordedAt is ${String(elsewhere)}`;
  return {
    position,
    stream,
    revision: Number(record.revision),
    id: record.id,
    type: record.type,
    v: Number(v),
    recordedAt,
    data,
    meta,
  };
}
