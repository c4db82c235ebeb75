import type { EventMeta, JsonObject, Micros, StreamName } from '#libs/kernel';

/** An event of a ledger as an engine keeps it. */
export interface Entry {
  readonly position: string;
  readonly stream: StreamName;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly recordedAt: Micros;
  readonly data: JsonObject;
  readonly meta: Omit<EventMeta, 'recordedAt'>;
}

/** What is met along a log: an event, something that should not be there, or what is said of a stream. */
export type Met =
  | { readonly kind: 'event'; readonly entry: Entry }
  /** Something in a stream that no ledger wrote; it takes a revision where it says so. */
  | {
      readonly kind: 'foreign';
      readonly position: string;
      readonly stream: StreamName;
      readonly revision?: number;
      readonly found: string;
    }
  /** What takes events of a stream away from now on; without `found`, nothing does any more. */
  | { readonly kind: 'limits'; readonly position: string; readonly stream: StreamName; readonly found?: string };

/** A log that is looked through by another way than the program reads it. */
export interface Source {
  /** Which log this is, in words that tell no password. */
  readonly told: string;
  /** Whether one writer stamps all events, so that none may have been recorded before its predecessor. */
  readonly oneClock: boolean;
  /** What is wrong with the whole, before it is looked through. */
  faults(): readonly string[];
  /** What is met after a position, page by page, to the end of the log. */
  pages(after: string | null, signal: AbortSignal): AsyncIterable<readonly Met[]> | Iterable<readonly Met[]>;
  /** How far a position is along the log, 0 to 1. */
  share(position: string): number;
  close(): Promise<void> | void;
}

/** A JSON object; undefined for any other text. */
export function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

const TEXTS = ['commandId', 'commandHash', 'correlationId', 'causationId', 'effectiveOn', 'entryMode', 'sensitivity'];

/** The metadata of an event that a ledger wrote, or the name of what is missing for that. */
export function metaIn(meta: JsonObject): Entry['meta'] | string {
  const text = TEXTS.find((name) => typeof meta[name] !== 'string');
  if (text !== undefined) return text;
  if (typeof meta['actor'] !== 'object' || meta['actor'] === null) return 'actor';
  return Array.isArray(meta['checks']) ? (meta as JsonObject & Entry['meta']) : 'checks';
}
