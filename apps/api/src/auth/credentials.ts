import { hash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#libs/kernel';
import { refused } from '../problems/problem.ts';
import { Authenticator } from './authenticator.ts';
import { faultIn, todays, type Granted } from './grants.ts';
import { ROLES, isScope, type Grant, type Principal, type Reader, type Role, type Term } from './reader.ts';

/**
 * One line of the credentials file: a person, his role and further ones, the days for which he is given them, and his
 * token or its SHA-256 in hexadecimal. A further role is given for the days of the line, or for days of its own.
 */
export type Credential = Reader &
  Term & { readonly roles?: readonly (Role | Grant)[] } & (
    | { readonly token: string; readonly tokenSha256?: undefined }
    | { readonly tokenSha256: string; readonly token?: undefined }
  );

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;
const SHA256 = /^[0-9a-f]{64}$/;

/** Somebody of the credentials file, with the hash of his token, and a mark of it that gives neither away. */
export interface Holder {
  readonly granted: Granted;
  readonly tokenSha256: string;
  readonly mark: string;
}

const MARK_LENGTH = 16;

/** Lets in whoever carries a bearer token of the credentials file. Tokens are kept as hashes only. */
export class Credentials extends Authenticator {
  private readonly clock: Clock;
  private readonly byHash = new Map<string, Holder>();
  private readonly byMark = new Map<string, Holder>();

  constructor(credentials: readonly Credential[], clock: Clock) {
    super();
    this.clock = clock;
    this.replace(credentials);
  }

  /** From now on lets these in and nobody else. */
  replace(credentials: readonly Credential[]): void {
    this.byHash.clear();
    this.byMark.clear();
    for (const credential of credentials) {
      const { token, tokenSha256, role: _, roles: __, validFrom: ___, validTo: ____, ...person } = credential;
      const hashed = tokenSha256 ?? sha256(token);
      const mark = sha256(`mark ${hashed}`).slice(0, MARK_LENGTH);
      const holder = { granted: { ...person, grants: grantsOf(credential) }, tokenSha256: hashed, mark } as const;
      this.byHash.set(hashed, holder);
      this.byMark.set(mark, holder);
    }
  }

  /** Who carries a token; undefined when nobody does. */
  holderOf(token: string): Holder | undefined {
    return this.byHash.get(sha256(token));
  }

  /** Whose token has a mark; undefined when nobody's has. */
  holderMarked(mark: string): Holder | undefined {
    return this.byMark.get(mark);
  }

  /** A holder with the roles that he has today. @throws Refused `ROLE_NOT_IN_FORCE` when he has none */
  principalOf({ granted }: Holder): Principal {
    return todays(granted, this.clock);
  }

  // Hashes are looked up, not tokens: the time that takes tells nothing of a token.
  async authenticate({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Principal> {
    const token = BEARER.exec(headers.authorization ?? '')?.[1];
    const holder = token === undefined ? undefined : this.holderOf(token);
    if (!holder) throw refused('UNAUTHENTICATED');
    return this.principalOf(holder);
  }
}

/** SHA-256 of a text in hexadecimal. */
export function sha256(token: string): string {
  return hash('sha256', token);
}

/** The credentials file is not usable; the message says what is wrong with it. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
}

/**
 * Reads the credentials file.
 * @throws CredentialsError when it is there but not a list of credentials
 */
export function readCredentials(path: string): Credential[] | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const list = JSON.parse(readFileSync(path, 'utf8')) as Credential[];
    for (const credential of list) requireUsable(credential);
    return list;
  } catch (error) {
    throw new CredentialsError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function grantsOf({ role, roles = [], validFrom, validTo }: Credential): [Grant, ...Grant[]] {
  const term = { ...(validFrom === undefined ? {} : { validFrom }), ...(validTo === undefined ? {} : { validTo }) };
  const others = roles.map((each) => (typeof each === 'string' ? { role: each, ...term } : each));
  return [{ role, ...term }, ...others.filter((each) => each.role !== role)];
}

function requireUsable(credential: Credential): void {
  const { userId, scope, token, tokenSha256 } = credential;
  const grants = grantsOf(credential);
  const given = grants.map(({ role }) => role);
  const unknown = given.find((each) => !ROLES.includes(each));
  if (unknown !== undefined) throw new Error(`${userId}: there is no role ${unknown}, only ${ROLES.join(', ')}`);
  const misplaced = given.find((each) => !isScope(each, scope));
  if (misplaced !== undefined)
    throw new Error(`${userId}: ${misplaced} has no scope ${scope}, only district, kind:<kind of team> or team:<id>`);
  if (!userId) throw new Error(`a line with role ${given[0]} lacks userId`);
  const people = [credential.kin ?? [], credential.superiors ?? []];
  if (!people.every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string')))
    throw new Error(`${userId}: kin and superiors are lists of ids of cadres`);
  const fault = grants.map(faultIn).find((each) => each !== undefined);
  if (fault !== undefined) throw new Error(`${userId}: ${fault}`);
  if (!token && !SHA256.test(tokenSha256 ?? ''))
    throw new Error(`${userId}: give token, or tokenSha256 with 64 hexadecimal digits`);
}

/** The same with hashes in place of the tokens. */
export function withHashes(credentials: readonly Credential[]): Credential[] {
  return credentials.map(({ token, tokenSha256, ...person }) => ({
    ...person,
    tokenSha256: tokenSha256 ?? sha256(token),
  }));
}

/** Writes the credentials file, readable by its owner only: whole, or not at all. */
export function writeCredentials(path: string, credentials: readonly Credential[]): void {
  put(path, credentials, renameSync);
}

/** The credentials of a file; when it is not there it is written, with one user for every role. */
export function credentialsIn(path: string, say: (line: string) => void): readonly Credential[] {
  const written = readCredentials(path);
  if (written) return written;
  const fresh = freshCredentials({});
  try {
    put(path, fresh, linkSync);
  } catch (error) {
    // Of nodes that start together one writes the file, and the others are given what it wrote.
    const earlier = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readCredentials(path) : undefined;
    if (!earlier) throw error;
    return earlier;
  }
  say(`one user for every role, with tokens: ${path}`);
  return fresh;
}

function put(path: string, credentials: readonly Credential[], place: (from: string, to: string) => void): void {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true });
    place(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** One user for every role, with a fresh token each. */
export function freshCredentials(own: {
  readonly teamId?: string;
  readonly cadreId?: string;
}): (Credential & { readonly token: string })[] {
  const organ = '区委组织部';
  const people: Reader[] = [
    { role: 'supervisor', userId: 'u-supervisor', name: '监督员', organ: '干部监督科', scope: 'district' },
    { role: 'inspector', userId: 'u-inspector', name: '巡察员', organ: '区委巡察办', scope: 'district' },
    { role: 'recorder', userId: 'u-recorder', name: '录入员', organ, scope: 'district' },
    { role: 'approver', userId: 'u-approver', name: '审批人', organ, scope: 'district' },
    { role: 'teamPrincipal', userId: 'u-principal', name: '班子主要负责人', organ, scope: 'team', teamId: own.teamId },
    { role: 'cadre', userId: 'u-cadre', name: '干部本人', organ, scope: 'cadre', cadreId: own.cadreId },
    { role: 'apiConsumer', userId: 'u-api', name: '数据接口', organ: '区大数据中心', scope: 'district' },
  ];
  return people.map((person) => ({ ...person, token: randomBytes(24).toString('base64url') }));
}
