import { SENSITIVITIES, type Actor, type Sensitivity } from '#libs/kernel';

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

/** Who is asking, in the role in which he does. */
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

/** Somebody who was let in, with every role that he has; in one of them he is a {@link Reader}. */
export type Principal = Omit<Reader, 'role'> & { readonly roles: readonly [Role, ...Role[]] };

/** What may be read or done; rows of the matrix in `docs/definitions.md`, who reads what. */
export type Permission =
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
  | 'secondment'
  | 'notices'
  | 'commands'
  | 'session';

/** How far a permission goes: over all, over one's own team (principal) or oneself (cadre), or not at all. */
export type Scope = 'all' | 'own' | 'none';

const MATRIX: Readonly<Record<Permission, Readonly<Record<Role, Scope>>>> = {
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
  // A notice is for everybody, and so is what commands there are; who may send one, its class says.
  notices: row('all', 'all'),
  commands: row('all', 'all'),
  // Everybody may ask who he is taken for.
  session: row('all', 'all'),
};

/** Every {@link Permission}. */
export const PERMISSIONS = Object.keys(MATRIX) as readonly Permission[];

function row(teamPrincipal: Scope, cadre: Scope): Record<Role, Scope> {
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

const SCOPES: readonly Scope[] = ['none', 'own', 'all'];

/** How far a permission goes in a role. */
export function scopeOf(role: Role, permission: Permission): Scope {
  return MATRIX[permission][role];
}

/**
 * Somebody with several roles reads in the one that lets him see most here: by scope, then by what he may know, then in
 * the order of his roles.
 */
export function readerFor({ roles, ...person }: Principal, permission: Permission): Reader {
  const sees = (role: Role): number =>
    SCOPES.indexOf(scopeOf(role, permission)) * SENSITIVITIES.length + SENSITIVITIES.indexOf(CLEARANCE[role]);
  const role = roles.reduce((best, each) => (sees(each) > sees(best) ? each : best));
  return { ...person, role };
}

/** Somebody in a role that may send a command; undefined when he has none. */
export function writerAmong({ roles, ...person }: Principal, writers: readonly string[]): Reader | undefined {
  const role = roles.find((each) => writers.includes(each));
  return role && { ...person, role };
}

/** The stream that an `own` scope is about. */
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
