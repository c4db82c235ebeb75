import type { Expected, StreamName } from '#libs/kernel';

/** The most events one append may carry. */
export const BATCH_MAX = 1000;

/** The most events one page of the log may be asked for. */
export const PAGE_MAX = 10_000;

const STREAM_NAME = /^[a-zA-Z][a-zA-Z0-9]*-.{1,200}$/;

/** Lets an append pass that any log can take, its events apart. @throws RangeError for any other. */
export function requireAppend(stream: StreamName, expected: Expected, count: number): void {
  requireStreamName(stream);
  if (expected !== 'none') requireRevision(expected);
  if (count < 1 || count > BATCH_MAX) throw new RangeError(`an append carries 1 to ${BATCH_MAX} events, not ${count}`);
}

/** Lets `<category>-<id>` pass. @throws RangeError for any other text. */
export function requireStreamName(stream: StreamName): void {
  if (!isStreamName(stream)) {
    throw new RangeError(`not a stream name, <category>-<id>: ${JSON.stringify(stream)}`);
  }
}

/** Whether a ledger could have named a stream so. */
export function isStreamName(text: string): boolean {
  return STREAM_NAME.test(text) && text.isWellFormed();
}

/** Lets 0, 1, 2 … pass. @throws RangeError for any other number. */
export function requireRevision(revision: number): void {
  if (!Number.isSafeInteger(revision) || revision < 0) throw new RangeError(`not a revision: ${String(revision)}`);
}

/** Lets 1 to {@link PAGE_MAX} pass. @throws RangeError for any other number. */
export function requirePageSize(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > PAGE_MAX) {
    throw new RangeError(`a page holds 1 to ${PAGE_MAX} events, not ${limit}`);
  }
}

/** Lets the id or the type of an event pass. @throws RangeError for an empty text and for half a character. */
export function requireText(what: string, text: string): void {
  if (text === '' || !text.isWellFormed()) throw new RangeError(`not the ${what} of an event: ${JSON.stringify(text)}`);
}

/** Lets 1, 2, 3 … pass. @throws RangeError for any other number. */
export function requireVersion(v: number): void {
  if (!Number.isSafeInteger(v) || v < 1) throw new RangeError(`not the version of an event's shape: ${String(v)}`);
}
