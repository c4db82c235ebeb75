import type { LedgerClient, components } from '#libs/client';
import type { Cut } from '../app/cut.ts';

/** An event as the API tells it. */
export type Told = components['schemas']['ToldEvent'];

/** What says who somebody is, and when he was born. */
export const BIRTH: readonly string[] = ['CadreRegistered', 'CadreFactsCorrected'];

/** What says what somebody learned. */
export const EDUCATION: readonly string[] = ['EducationRecorded'];

/** What makes up a team: acts after which its posts or who holds them are others. */
const COMPOSING = new Set([
  'TeamRegistered',
  'TeamRenamed',
  'TeamMerged',
  'TeamAbolished',
  'PostAuthorised',
  'PostWithdrawn',
  'HeadcountSet',
  'IncumbentAssigned',
  'IncumbentRelieved',
  'IncumbentConfirmed',
  'PastIncumbencyRecorded',
]);

/** Whether an event changes what a team is made of. */
export function isComposing({ type }: Told): boolean {
  return COMPOSING.has(type);
}

/** The events with these ids, in the order of the list; what is not among them is left out. */
export function pick(events: readonly Told[], ids: readonly string[]): Told[] {
  const wanted = new Set(ids);
  return events.filter(({ eventId }) => wanted.has(eventId));
}

/** Where it is recorded: `team` and `t3`, of `team-t3`. */
export function streamOf(stream: string): { readonly category: string; readonly id: string } {
  const at = stream.indexOf('-');
  return { category: stream.slice(0, at), id: stream.slice(at + 1) };
}

/** Reads the events that an answer names, stream by stream. */
export async function readNamed(
  client: LedgerClient,
  named: readonly { readonly eventId: string; readonly stream: string }[],
): Promise<readonly Told[]> {
  const found: Told[] = [];
  for (const stream of new Set(named.map((each) => each.stream))) {
    const wanted = new Set(named.filter((each) => each.stream === stream).map(({ eventId }) => eventId));
    for await (const event of client.each('/v1/events', { stream, limit: 200 })) {
      if (wanted.delete(event.eventId)) found.push(event);
      if (wanted.size === 0) break;
    }
  }
  return found;
}

/** Reads the records of a cadre that are of some types, up to a cut. */
export function readOf(client: LedgerClient, cadreId: string, types: readonly string[], cut: Cut): Promise<Told[]> {
  return among(client.each('/v1/cadres/{id}/timeline', { id: cadreId, limit: 200, ...cut }), types);
}

/** Reads the records of a team that are of some types, up to a cut. */
export function readOfTeam(client: LedgerClient, teamId: string, types: readonly string[], cut: Cut): Promise<Told[]> {
  return among(client.each('/v1/teams/{id}/timeline', { id: teamId, limit: 200, ...cut }), types);
}

/** Reads the records of a case, up to a cut. */
export function readOfCase(client: LedgerClient, stream: string, cut: Cut): Promise<Told[]> {
  return among(client.each('/v1/cases/{id}/timeline', { id: stream, limit: 200, ...cut }));
}

async function among(events: AsyncIterable<Told>, types?: readonly string[]): Promise<Told[]> {
  const found: Told[] = [];
  for await (const event of events) if (types?.includes(event.type) ?? true) found.push(event);
  return found;
}
