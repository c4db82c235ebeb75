import type { Expected, NewEvent, StreamName } from '#libs/kernel';

/** The most events one append may carry. */
export const BATCH_MAX = 1000;

const STREAM_NAME = /^[a-zA-Z][a-zA-Z0-9]*-.{1,200}$/;

/** An event as its row will hold it. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  readonly meta: string;
}

/** An append that has been checked and written out as text, so that nothing the caller does later can change it. */
export interface PreparedAppend {
  readonly stream: StreamName;
  readonly expected: Expected;
  readonly events: readonly PreparedEvent[];
}

/** Checks an append and writes it out. @throws RangeError for what no log can take. */
export function prepareAppend(stream: StreamName, expected: Expected, events: readonly NewEvent[]): PreparedAppend {
  requireStreamName(stream);
  if (expected !== 'none') requireRevision(expected);
  if (events.length < 1 || events.length > BATCH_MAX) {
    throw new RangeError(`an append carries 1 to ${BATCH_MAX} events, not ${events.length}`);
  }
  return { stream, expected, events: events.map(prepareEvent) };
}

/** Lets `<category>-<id>` pass. @throws RangeError for any other text. */
export function requireStreamName(stream: StreamName): void {
  if (!STREAM_NAME.test(stream) || !stream.isWellFormed()) {
    throw new RangeError(`not a stream name, <category>-<id>: ${JSON.stringify(stream)}`);
  }
}

/** Lets 0, 1, 2 … pass. @throws RangeError for any other number. */
export function requireRevision(revision: number): void {
  if (!Number.isSafeInteger(revision) || revision < 0) throw new RangeError(`not a revision: ${String(revision)}`);
}

function prepareEvent({ id, type, v, data, meta }: NewEvent): PreparedEvent {
  requireText('id', id);
  requireText('type', type);
  if (!Number.isSafeInteger(v) || v < 1) throw new RangeError(`not the version of an event's shape: ${String(v)}`);
  return { id, type, v, data: JSON.stringify(data), meta: JSON.stringify(meta) };
}

function requireText(what: string, text: string): void {
  if (text === '' || !text.isWellFormed()) throw new RangeError(`not the ${what} of an event: ${JSON.stringify(text)}`);
}
