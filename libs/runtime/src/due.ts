import {
  LogDamaged,
  RECORD_ANNULLED,
  annulments,
  derivedId,
  targetOf,
  type Actor,
  type EventStore,
  type Reaction,
  type Recorded,
  type Revision,
  type StreamName,
  type Todo,
} from '#libs/kernel';
import type { CommandRequest } from './execute.ts';

/** Who acts when the system acts by itself. */
export const SYSTEM: Actor = { userId: 'system', role: 'system', organ: 'cadre-ledger' };

/** Something that a reaction wants done because of an event. */
export interface Due {
  readonly reaction: Reaction;
  readonly event: Recorded;
  readonly index: number;
  readonly todo: Todo;
}

/** The command by which it is done; its id is derived, so it is done once. */
export function requestOf({ reaction, event, index, todo }: Due): CommandRequest {
  const { meta } = event;
  const mode = meta.entryMode === 'backfill' ? { entryMode: 'backfill' } : {};
  const inherited = { effectiveOn: meta.effectiveOn, basis: meta.basis, exceptionBasis: meta.exceptionBasis, ...mode };
  return {
    name: todo.command,
    body: todo.onBehalfOf === undefined ? { ...inherited, ...todo.body } : todo.body,
    commandId: derivedId(reaction.name, event.id, index),
    actor: SYSTEM,
    onBehalfOf: todo.onBehalfOf,
    isSigned: true,
    correlationId: meta.correlationId,
    causationId: event.id,
  };
}

/** The command, with the rules that were proposed to depart from where it waited for a signature. */
export async function signedRequestOf(
  due: Due,
  store: EventStore,
  proposed: string | undefined,
): Promise<CommandRequest> {
  const request = requestOf(due);
  if (due.todo.onBehalfOf === undefined) return request;
  const proposal = (await wholeOf(store, due.event.stream)).find(({ type }) => type === proposed);
  return proposal ? { ...request, signedFor: proposal.data['rules'] as string[] } : request;
}

/** The revision that follows a head. */
export function following(head: Revision | undefined): Revision {
  return head === undefined ? 0 : head + 1;
}

/** Whether an event is annulled as the log stands. A stream that is damaged says nothing of it. */
export async function isAnnulled(store: EventStore, { stream, id }: Recorded): Promise<boolean> {
  return annulments(await wholeOf(store, stream)).has(id);
}

/** The event that an annulment takes out of force or, where it annuls an annulment, brings back; with which of the two. */
export async function causeOf(
  store: EventStore,
  annulment: Recorded,
): Promise<{ readonly event: Recorded; readonly annulled: boolean } | undefined> {
  const events = await wholeOf(store, annulment.stream);
  let event: Recorded | undefined = annulment;
  while (event?.type === RECORD_ANNULLED) event = events.find(({ id }) => id === targetOf(event!));
  return event && { event, annulled: annulments(events).has(event.id) };
}

async function wholeOf(store: EventStore, stream: StreamName): Promise<Recorded[]> {
  const events: Recorded[] = [];
  try {
    for await (const event of store.read(stream)) events.push(event);
  } catch (error) {
    if (!(error instanceof LogDamaged)) throw error;
  }
  return events;
}
