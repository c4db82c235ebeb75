import { hash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ROLES, type Reader } from './reader.ts';

/** One line of the credentials file. */
export type Credential = Reader & { readonly token: string };

/** The bearer tokens that are let in, with who they stand for. */
export class Credentials {
  private readonly byHash = new Map<string, Reader>();

  constructor(credentials: readonly Credential[]) {
    this.replace(credentials);
  }

  /** From now on lets these in and nobody else. */
  replace(credentials: readonly Credential[]): void {
    this.byHash.clear();
    for (const { token, ...reader } of credentials) this.byHash.set(hash('sha256', token), reader);
  }

  /** Who a token stands for. Compared by hash, so that the time taken tells nothing of the tokens. */
  readerOf(token: string): Reader | undefined {
    return this.byHash.get(hash('sha256', token));
  }
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
    for (const { role, userId, token } of list) {
      if (!ROLES.includes(role) || !userId || !token) throw new Error(`a line lacks role, userId or token`);
    }
    return list;
  } catch (error) {
    throw new CredentialsError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
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
export function freshCredentials(own: { readonly teamId?: string; readonly cadreId?: string }): Credential[] {
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
