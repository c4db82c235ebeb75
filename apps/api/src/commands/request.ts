import { randomUUID } from 'node:crypto';
import { isUuid } from '#libs/kernel';
import type { CommandRequest } from '#libs/runtime';
import { notAllowed } from '../auth/grants.ts';
import { actorOf, recusalOf, writerAmong, type Principal, type Reader } from '../auth/reader.ts';
import type { WriterScopes } from '../auth/writer-scopes.ts';
import { refused } from '../problems/problem.ts';
import { commandSpecs } from './record.command.ts';

/**
 * The sender of a command, in a role that may send it.
 * @throws Refused `UNKNOWN_COMMAND`, `FORBIDDEN`
 */
export function writerOf(user: Principal, name: string): Reader {
  const spec = commandSpecs.find((each) => each.spec.name === name)?.spec;
  if (!spec) throw refused('UNKNOWN_COMMAND', { command: name });
  const writer = writerAmong(user, spec.writers);
  if (!writer) throw notAllowed(user, name, ({ role }) => spec.writers.includes(role));
  return writer;
}

/** A command as its sender gave it. */
interface Sent {
  readonly scopes: WriterScopes;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
}

/**
 * A command on its way, from what its sender gave.
 * @throws Refused what {@link writerOf} does, and `MALFORMED_HEADER`
 */
export function requestOf(user: Principal, name: string, { scopes, body, key, ifMatch }: Sent): CommandRequest {
  const writer = writerOf(user, name);
  const recusal = recusalOf(writer);
  const outside = scopes.outsideOf(writer);
  return {
    name,
    body,
    commandId: commandIdFrom(key),
    actor: actorOf(writer),
    ...(recusal.size > 0 ? { recusal } : {}),
    ...(outside ? { outside } : {}),
    ...revisionFrom(ifMatch),
  };
}

function commandIdFrom(key: string | undefined): string {
  if (key === undefined) return randomUUID();
  if (!isUuid(key)) throw refused('MALFORMED_HEADER', { header: 'Idempotency-Key', value: key, expected: 'uuid' });
  return key.toLowerCase();
}

function revisionFrom(ifMatch: string | undefined): { ifMatch?: number } {
  if (ifMatch === undefined) return {};
  const revision = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined) {
    throw refused('MALFORMED_HEADER', { header: 'If-Match', value: ifMatch, expected: 'revision' });
  }
  return { ifMatch: Number(revision) };
}
