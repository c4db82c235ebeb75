import type { Damage, StreamName } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import { damageRefused } from '#libs/runtime';
import { Refused, refused } from '../problems/problem.ts';

/** What an answer says of a damaged stream: it shows what was recorded before. */
export interface DamageMark {
  readonly damaged?: Pick<Damage, 'kind' | 'revision' | 'found'>;
}

/** The mark of a stream; nothing where it is whole. */
export function damageOf(ledger: Ledger, stream: StreamName): DamageMark {
  const damage = ledger.runner.damaged().get(stream);
  if (!damage) return {};
  const { kind, revision, found } = damage;
  return { damaged: { kind, ...(revision === undefined ? {} : { revision }), found } };
}

/** Refuses a read of a stream by something that is no name of one. */
export function noStream(id: string): Refused {
  return refused('NOT_FOUND', { unnamed: id, named: `appointment-${id}` });
}

/** Refuses a read of what is not there; of what may have been there, with what happened to it. */
export function notThere(ledger: Ledger, stream: StreamName, what: string): Refused {
  const damage = ledger.runner.damaged().get(stream);
  return damage ? new Refused(damageRefused(damage)) : refused('NOT_FOUND', { what });
}
