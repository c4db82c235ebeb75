import { parseInstant, type Expected, type Micros, type NewEvent, type StreamName } from '#libs/kernel';
import { requireAppend, requireText, requireVersion } from '../limits.ts';
import type { Restored } from '../restored.ts';

/** An event as its row will hold it. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  readonly meta: string;
  /** When another log took it in; absent for an event that this one is the first to take in. */
  readonly recordedAt?: Micros;
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

/** The same for events of another log, which keep the instant at which that one took them in. */
export function prepareRestored({ stream, expected, events }: Restored): PreparedAppend {
  requireAppend(stream, expected, events.length);
  const prepared = events.map(({ meta: { recordedAt: stamp, ...meta }, ...event }) => {
    const recordedAt = parseInstant(stamp);
    if (recordedAt === undefined) throw new RangeError(`not an instant: ${JSON.stringify(stamp)}`);
    return { ...prepareEvent({ ...event, meta }), recordedAt };
  });
  return { stream, expected, events: prepared };
}

function prepareEvent({ id, type, v, data, meta }: NewEvent): PreparedEvent {
  requireText('id', id);
  requireText('type', type);
  requireVersion(v);
  return { id, type, v, data: JSON.stringify(data), meta: JSON.stringify(meta) };
}
