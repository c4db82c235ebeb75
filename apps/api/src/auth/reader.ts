import { TEAM_KINDS, type TeamKind } from '#libs/domain';
import { SENSITIVITIES, streamOf, type Actor, type PlainDate, type Sensitivity } from '#libs/kernel';
import type { Recusal, Relation } from '#libs/runtime';

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
  /**
   * How far the role goes: over the `district`, one kind of team (`kind:township`), or one team (`team:<id>`). That of a
   * team's principal and of a cadre is their own in any case.
   */
  readonly scope: string;
  readonly cadreId?: string;
  readonly teamId?: string;
  /** Ids of the cadres who are his spouse, parents and children 近亲属. */
  readonly kin?: readonly string[];
  /** Ids of the cadres whom he works under 直接上级. */
  readonly superiors?: readonly string[];
}

/** From which day on a role is given, and the first day on which it is no more; each left out where there is none. */
export interface Term {
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
}

/** A role with the days for which it is given. */
export type Grant = Term & { readonly role: Role };

/** A role that somebody has been given, and does not have today. */
export type Lapsed = Grant & { readonly today: PlainDate };

/**
 * Somebody who was let in, with every role that he has today, and those that he is given for other days; in one of them he
 * is a {@link Reader}.
 */
export type Principal = Omit<Reader, 'role'> & {
  readonly roles: readonly [Role, ...Role[]];
  readonly lapsed?: readonly Lapsed[];
};

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
  | 'heartToHeart'
  | 'assessment'
  | 'training'
  | 'secondment'
  | 'eligibility'
  | 'findings'
  | 'explain'
  | 'notices'
  | 'commands'
  | 'session';

/**
 * How far a permission goes: over all, over what is one's own, over the outline alone (of cases of supervision their
 * number, of a decision its outcome, of the structure what discloses nobody), or not at all.
 */
export type Scope = 'all' | 'own' | 'outline' | 'none';

const MATRIX: Readonly<Record<Permission, Readonly<Record<Role, Scope>>>> = {
  structure: row('all', 'none', 'outline'),
  teams: row('own', 'all'),
  teamTimeline: row('own', 'none'),
  cadres: row('own', 'own'),
  events: row('own', 'own'),
  changes: row('own', 'none'),
  figures: row('all', 'none'),
  cases: row('own', 'own'),
  decisionHistory: row('own', 'none', 'outline'),
  supervision: row('own', 'own', 'outline'),
  heartToHeart: row('own', 'own', 'none'),
  assessment: row('own', 'own'),
  training: row('own', 'own'),
  secondment: row('own', 'own'),
  // It tells of influence periods, the reserve list and what was looked into.
  eligibility: row('none', 'none', 'none'),
  findings: row('none', 'none', 'none'),
  explain: row('none', 'none', 'none'),
  // A notice is for everybody, and so is what commands there are; who may send one, its class says.
  notices: row('all', 'all'),
  commands: row('all', 'all'),
  // Everybody may ask who he is taken for.
  session: row('all', 'all'),
};

/** Every {@link Permission}. */
export const PERMISSIONS = Object.keys(MATRIX) as readonly Permission[];

function row(teamPrincipal: Scope, cadre: Scope, apiConsumer: Scope = 'all'): Record<Role, Scope> {
  return {
    supervisor: 'all',
    inspector: 'all',
    recorder: 'all',
    approver: 'all',
    teamPrincipal,
    cadre,
    apiConsumer,
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

const SCOPES: readonly Scope[] = ['none', 'outline', 'own', 'all'];

/** Totals of the district, and what is for everybody: whatever the scope of a role, they are the same. */
const OF_THE_DISTRICT: readonly Permission[] = ['structure', 'figures', 'notices', 'commands', 'session'];

/** How far a permission goes for a reader. */
export function scopeOf(reader: Reader, permission: Permission): Scope {
  const scope = MATRIX[permission][reader.role];
  if (scope !== 'all' || OF_THE_DISTRICT.includes(permission) || !isNarrow(reader)) return scope;
  return OWN_ROLES.includes(reader.role) ? scope : 'own';
}

/** Roles that are about one team, or one person. */
const OWN_ROLES: readonly Role[] = ['teamPrincipal', 'cadre'];

/** Whether a reader knows more of some teams and people than of others. */
export function isNarrow({ role, scope }: Reader): boolean {
  return OWN_ROLES.includes(role) || scope !== 'district';
}

const TEAM_SCOPE = /^team:([A-Za-z0-9_-]{1,64})$/;
const KIND_SCOPE = /^kind:(\w+)$/;

/** The teams that are a reader's own: one, or those of a kind; none where his scope is not understood. */
export function ownTeamsOf({
  role,
  scope,
  teamId,
}: Reader): { readonly teamId: string } | { readonly kind: TeamKind } | undefined {
  if (role === 'teamPrincipal') return teamId === undefined ? undefined : { teamId };
  if (role === 'cadre') return undefined;
  const [, id] = TEAM_SCOPE.exec(scope) ?? [];
  if (id !== undefined) return { teamId: id };
  const [, named] = KIND_SCOPE.exec(scope) ?? [];
  const kind = TEAM_KINDS.find((each) => each === named);
  return kind && { kind };
}

/** Whether a scope is one that a role can have. */
export function isScope(role: Role, scope: string): boolean {
  const reader = { role, scope, userId: '', name: '', organ: '' };
  return !isNarrow(reader) || OWN_ROLES.includes(role) || ownTeamsOf(reader) !== undefined;
}

/**
 * Somebody with several roles reads in the one that lets him see most here: by scope, then by what he may know, then in
 * the order of his roles.
 */
export function readerFor({ roles, lapsed: _, ...person }: Principal, permission: Permission): Reader {
  const sees = (role: Role): number =>
    SCOPES.indexOf(scopeOf({ ...person, role }, permission)) * SENSITIVITIES.length +
    SENSITIVITIES.indexOf(CLEARANCE[role]);
  const role = roles.reduce((best, each) => (sees(each) > sees(best) ? each : best));
  return { ...person, role };
}

/** Somebody in a role that may send a command; undefined when he has none. */
export function writerAmong(
  { roles, lapsed: _, ...person }: Principal,
  writers: readonly string[],
): Reader | undefined {
  const role = roles.find((each) => writers.includes(each));
  return role && { ...person, role };
}

/** The highest sensitivity this reader may see on a stream, for an event type. */
export function clearanceOf(reader: Reader, stream: string, type: string): Sensitivity {
  if (CATEGORY_ONLY[reader.role]?.includes(type)) return 'sealed';
  const himself = reader.role === 'cadre' && stream === `cadre-${reader.cadreId ?? ''}`;
  // The reserve list is not for the person on it (`docs/definitions.md`, who reads what).
  if (himself) return RESERVE.includes(type) ? 'internal' : 'sealed';
  return CLEARANCE[reader.role];
}

/**
 * Of whom somebody keeps out (回避) in an office of his: of himself, of those close to him, and as a recorder of the cases
 * of his superiors. What a cadre reads as himself is his own.
 */
export function recusalOf({ role, cadreId, kin = [], superiors = [] }: Reader): Recusal {
  if (role === 'cadre') return new Map();
  const related = (ids: readonly string[], relation: Relation): [string, Relation][] =>
    ids.map((id) => [streamOf('cadre', id), relation]);
  return new Map([
    ...related(role === 'recorder' ? superiors : [], 'superior'),
    ...related(kin, 'kin'),
    ...related(cadreId === undefined ? [] : [cadreId], 'self'),
  ]);
}

/** The reader as the actor of what he records. */
export function actorOf({ userId, role, organ }: Reader): Actor {
  return { userId, role, organ };
}
