import type { Actor, Sensitivity } from '#libs/kernel';

/** Roles of `docs/definitions.md`, who reads what. */
export const ROLES = [
  'supervisor',
  'inspector',
  'recorder',
  'approver',
  'teamPrincipal',
  'cadre',
  'apiConsumer',
] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Who is asking: one line of the credentials file without its token. */
export interface Reader {
  readonly role: Role;
  readonly userId: string;
  readonly name: string;
  readonly organ: string;
  /** `district`, or the one team or cadre that the role is about. */
  readonly scope: string;
  readonly cadreId?: string;
  readonly teamId?: string;
}

/** What may be read; rows of the matrix in `docs/definitions.md`, who reads what. */
export type Matter =
  | 'structure'
  | 'teams'
  | 'teamTimeline'
  | 'cadres'
  | 'events'
  | 'changes'
  | 'figures'
  | 'cases'
  | 'decisionHistory'
  | 'supervision'
  | 'assessment'
  | 'training'
  | 'secondment';

// 'own': of one's own team (principal) or of oneself (cadre).
const MATRIX: Readonly<Record<Matter, Readonly<Record<Role, 'all' | 'own' | 'none'>>>> = {
  structure: row('all', 'none'),
  teams: row('own', 'all'),
  teamTimeline: row('own', 'none'),
  cadres: row('own', 'own'),
  events: row('own', 'own'),
  changes: row('own', 'none'),
  figures: row('all', 'none'),
  cases: row('own', 'own'),
  decisionHistory: row('own', 'none'),
  supervision: row('own', 'own'),
  assessment: row('own', 'own'),
  training: row('own', 'own'),
  secondment: row('own', 'own'),
};

function row(teamPrincipal: 'all' | 'own', cadre: 'all' | 'own' | 'none'): Record<Role, 'all' | 'own' | 'none'> {
  return {
    supervisor: 'all',
    inspector: 'all',
    recorder: 'all',
    approver: 'all',
    apiConsumer: 'all',
    teamPrincipal,
    cadre,
  };
}

const CLEARANCE: Readonly<Record<Role, Sensitivity>> = {
  supervisor: 'restricted',
  inspector: 'restricted',
  recorder: 'restricted',
  approver: 'sealed',
  teamPrincipal: 'internal',
  cadre: 'internal',
  apiConsumer: 'internal',
};

// The event holds the category and nothing more, which is what these may know.
const CATEGORY_ONLY: Partial<Record<Role, readonly string[]>> = {
  supervisor: ['PersonalEventRecorded'],
  inspector: ['PersonalEventRecorded'],
};

const RESERVE = ['ReserveListed', 'ReserveReviewed', 'ReserveDelisted'];

/** How far a role may read a matter. */
export function reach(reader: Reader, matter: Matter): 'all' | 'own' | 'none' {
  return MATRIX[matter][reader.role];
}

/** The stream that an `own` reach is about. */
export function ownSubject(reader: Reader): string {
  return reader.role === 'teamPrincipal' ? `team-${reader.teamId ?? ''}` : `cadre-${reader.cadreId ?? ''}`;
}

/** The highest sensitivity this reader may see on a stream, for an event type. */
export function clearanceOf(reader: Reader, stream: string, type: string): Sensitivity {
  if (CATEGORY_ONLY[reader.role]?.includes(type)) return 'sealed';
  const himself = reader.role === 'cadre' && stream === ownSubject(reader);
  // The reserve list is not for the person on it (`docs/definitions.md`, who reads what).
  if (himself) return RESERVE.includes(type) ? 'internal' : 'sealed';
  return CLEARANCE[reader.role];
}

/** The reader as the actor of what he records. */
export function actorOf({ userId, role, organ }: Reader): Actor {
  return { userId, role, organ };
}
