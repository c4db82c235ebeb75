import type { Appended, Conflict, Expected, Recorded, StreamName } from '#libs/kernel';
import { BATCH_MAX } from './limits.ts';

/** Events that stood next to each other in one stream of another log and came by one command. */
export interface Restored {
  readonly stream: StreamName;
  readonly expected: Expected;
  readonly events: readonly Recorded[];
}

/** Cuts a stretch of another log into what was appended together, as far as can be told. */
export function appendsIn(events: readonly Recorded[]): Restored[] {
  const appends: { stream: StreamName; expected: Expected; events: Recorded[] }[] = [];
  for (const event of events) {
    const last = appends.at(-1);
    if (last && last.events.length < BATCH_MAX && goesOn(last.events.at(-1)!, event)) last.events.push(event);
    else {
      const expected = event.revision === 0 ? 'none' : event.revision - 1;
      appends.push({ stream: event.stream, expected, events: [event] });
    }
  }
  return appends;
}

/** Lets an append pass that found its place. @throws Error for any other */
export function requireRestored({ stream, events }: Restored, answer: Appended | Conflict): void {
  if (answer.kind === 'appended') return;
  const [{ id, revision }] = events as [Recorded];
  const at = answer.actual === 'none' ? 'is not there' : `ends at revision ${answer.actual}`;
  throw new Error(`the event ${id} has no place here: it is revision ${revision} of the stream ${stream}, which ${at}`);
}

function goesOn(last: Recorded, next: Recorded): boolean {
  return (
    next.stream === last.stream && next.revision === last.revision + 1 && next.meta.commandId === last.meta.commandId
  );
}
