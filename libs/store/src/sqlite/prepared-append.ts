import type { Expected, NewEvent, StreamName } from '#libs/kernel';
import { requireAppend, requireText, requireVersion } from '../limits.ts';

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
  requireAppend(stream, expected, events.length);
  return { stream, expected, events: events.map(prepareEvent) };
}

function prepareEvent({ id, type, v, data, meta }: NewEvent): PreparedEvent {
  requireText('id', id);
  requireText('type', type);
  requireVersion(v);
  return { id, type, v, data: JSON.stringify(data), meta: JSON.stringify(meta) };
}
