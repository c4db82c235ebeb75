import type { components } from '#libs/client';

/** An event as the API tells it. */
export type Told = components['schemas']['ToldEvent'];

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
