import type { JsonObject } from './json.ts';
import type { PlainDate } from './dates.ts';

/** Name of a stream: `<category>-<id>`; everything before the first hyphen is the category. */
export type StreamName = string;

/** Place of an event in its stream: 0, 1, 2 … without gaps, in every engine. */
export type Revision = number;

/**
 * Place of an event in the whole log. Opaque: compare positions with `EventStore.compare` only, never
 * with `<` and never by arithmetic.
 */
export type Position = string;

/** Classes of sensitivity (`docs/definitions.md`), from what anyone may read to what hardly anyone may. */
export const SENSITIVITIES = ['open', 'internal', 'restricted', 'sealed'] as const;
/** How closely a field or an event is held. */
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** How a record came to be: as it happened, from old papers, taken over at the ledger's opening, or as a correction. */
export const ENTRY_MODES = ['live', 'backfill', 'opening', 'correction'] as const;
/** One of {@link ENTRY_MODES}. */
export type EntryMode = (typeof ENTRY_MODES)[number];

/** Who acted, in which role, for which organ. */
export interface Actor {
  readonly userId: string;
  readonly role: string;
  readonly organ: string;
}

/** The document (依据文件) that an act rests on. */
export interface Basis {
  readonly kind: string;
  readonly documentNo: string;
  readonly issuedOn: PlainDate;
  /** Lower-case hex SHA-256 of the document, where it is at hand. */
  readonly sha256?: string;
}

/** The document that lets a procedural (class P) rule be passed in live mode. */
export interface ExceptionBasis {
  readonly documentNo: string;
  readonly approvedBy: string;
  readonly reason: string;
}

/** A rule that was consulted when the act was judged: what it saw and what it said. */
export interface Check {
  readonly ruleId: string;
  readonly ruleVersion: string;
  /** The number of the article that decided, or that none is known; absent in what was recorded before it was kept. */
  readonly article?: string;
  /** The act that was judged, where it is another than the one that carries the check: a correction has it judged anew. */
  readonly eventId?: string;
  readonly inputs: JsonObject;
  readonly outcome: 'passed' | 'violated' | 'excepted' | 'advice';
  /** Id of the later record that holds the check, where it is about another one. */
  readonly foundBy?: string;
  /** The stream of that record, where it is another one than that of the act. */
  readonly foundIn?: StreamName;
}

/** Everything about an act that is not the act itself. */
export interface EventMeta {
  readonly commandId: string;
  /** SHA-256 of the canonical command body, lower-case hex; tells a retry from a reused id. */
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  /** When the log took the event in: RFC 3339, UTC, stamped by the engine's writer. */
  readonly recordedAt: string;
  /** When the act took effect, a calendar date in Asia/Shanghai. */
  readonly effectiveOn: PlainDate;
  /** `month` when the source knew only year and month; `effectiveOn` is then the first of that month. */
  readonly effectivePrecision?: 'month';
  readonly entryMode: EntryMode;
  readonly basis?: Basis;
  readonly reason?: string;
  readonly exceptionBasis?: ExceptionBasis;
  readonly checks: readonly Check[];
  /** The highest sensitivity among the fields present. */
  readonly sensitivity: Sensitivity;
}

/** An event on its way into the log; the engine adds stream, revision, position and `recordedAt`. */
export interface NewEvent {
  /** Unique by construction: uuid5 of (stream, command id, index). */
  readonly id: string;
  readonly type: string;
  /** Version of the shape of `data` for this type, from 1. */
  readonly v: number;
  readonly data: JsonObject;
  readonly meta: Omit<EventMeta, 'recordedAt'>;
}

/** An event as the log holds it: immutable. */
export interface Recorded {
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly type: string;
  readonly v: number;
  readonly data: JsonObject;
  readonly meta: EventMeta;
}

/** The part of a stream name before its first hyphen. */
export function categoryOf(stream: StreamName): string {
  return stream.slice(0, stream.indexOf('-'));
}

/** The part of a stream name after its first hyphen. */
export function idOf(stream: StreamName): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** The stream of an aggregate. */
export function streamOf(category: string, id: string): StreamName {
  return `${category}-${id}`;
}

/** The more closely held of two sensitivities. */
export function moreSensitive(a: Sensitivity, b: Sensitivity): Sensitivity {
  return SENSITIVITIES.indexOf(a) >= SENSITIVITIES.indexOf(b) ? a : b;
}
