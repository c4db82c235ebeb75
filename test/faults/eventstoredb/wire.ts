import type { LogRecord } from './log.ts';
import { identifierOf, ReadResp, UUID, type Shared, type Streams } from './protocol.ts';
import { handlerFailed, invalidArgument } from './refusals.ts';
import { EPOCHS, NONE, TOMBSTONE, type Expected } from './store.ts';

/** What a read gives, before it is put into the words of the protocol. */
export type Told =
  | { readonly event: LogRecord }
  | { readonly confirmed: string }
  | { readonly checkpoint: LogPosition }
  | { readonly caughtUp: true }
  | { readonly notFound: string };

export interface LogPosition {
  readonly commit: number;
  readonly prepare: number;
}

/** The place of a reader who has been told nothing yet. On the wire it is the end of all: -1 in 64 bits. */
export const BEFORE_ALL: LogPosition = { commit: -1, prepare: -1 };

const END = 2n ** 64n - 1n;
const GREATEST = 2n ** 63n - 1n;

/** How many events the published server considers, or sends, at a time. */
export const PAGE = 32;

interface ExpectedOptions {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export function expectedOf(options: ExpectedOptions, hasRevision: boolean, revision: () => string): Expected {
  if (hasRevision) return Number(revision());
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return NONE;
  if (options.hasStreamExists()) return 'exists';
  throw invalidArgument("'None' is not a valid ExpectedStreamRevisionOneofCase");
}

export function streamOf(identifier: Shared.StreamIdentifier | undefined): string {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
  if (name === '') throw invalidArgument('Required field StreamIdentifier not set.');
  return name;
}

export function positionOf(options: Streams.ReadReq.Options.AllOptions): LogPosition | 'start' | 'end' {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const position = options.getPosition();
  if (!position) throw invalidArgument("'None' is not a valid AllOptionOneofCase");
  const [commit, prepare] = [BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition())];
  if (commit === END && prepare === END) return 'end';
  // The real server's own type for positions takes no others, and nobody catches what it throws.
  if (prepare > commit || commit > GREATEST) throw handlerFailed();
  return { commit: Number(commit), prepare: Number(prepare) };
}

/** Whether who reads $all is shown the event: not those of who led since when, which are read as a stream only. */
export const isInAll = ({ stream }: LogRecord): boolean => stream !== EPOCHS;

/** Which events of $all a reader wants. */
export function filterOf(options: Streams.ReadReq.Options): (event: LogRecord) => boolean {
  const allowed = filterIn(options);
  return (event) => isInAll(event) && allowed(event);
}

/** Which events a filter lets through: by the name of the stream or the type, by a pattern or by beginnings. */
function filterIn(options: Streams.ReadReq.Options): (event: LogRecord) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  if (!expression) throw invalidArgument('a filter without an expression is not a valid FilterOptions');
  const textOf = filter.hasStreamIdentifier() ? (event: LogRecord) => event.stream : (event: LogRecord) => event.type;
  const regex = expression.getRegex();
  if (regex !== '') {
    const pattern = new RegExp(regex);
    return (event) => pattern.test(textOf(event));
  }
  const prefixes = expression.getPrefixList();
  return (event) => prefixes.some((prefix) => textOf(event).startsWith(prefix));
}

export function responseOf(told: Told, structured: boolean): Streams.ReadResp {
  if ('event' in told) return new ReadResp().setEvent(eventOf(told.event, structured));
  if ('confirmed' in told) {
    const confirmation = new ReadResp.SubscriptionConfirmation().setSubscriptionId(told.confirmed);
    return new ReadResp().setConfirmation(confirmation);
  }
  if ('checkpoint' in told) {
    const { commit, prepare } = told.checkpoint;
    const checkpoint = new ReadResp.Checkpoint().setCommitPosition(onWire(commit)).setPreparePosition(onWire(prepare));
    return new ReadResp().setCheckpoint(checkpoint);
  }
  if ('caughtUp' in told) return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
  const notFound = new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(told.notFound));
  return new ReadResp().setStreamNotFound(notFound);
}

const onWire = (place: number): string => String(BigInt.asUintN(64, BigInt(place)));

function eventOf(event: LogRecord, structured: boolean): Streams.ReadResp.ReadEvent {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(structured ? structuredUuid(event.id) : new UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(event.revision === TOMBSTONE ? '9223372036854775807' : String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('created', event.created)
    .set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  return new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
}

function structuredUuid(text: string): InstanceType<typeof UUID> {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  const structured = new UUID.Structured()
    .setMostSignificantBits(String(bytes.readBigInt64BE(0)))
    .setLeastSignificantBits(String(bytes.readBigInt64BE(8)));
  return new UUID().setStructured(structured);
}

export function uuidOf(uuid: Shared.UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (!structured) return (uuid?.getString() ?? '').toLowerCase();
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
