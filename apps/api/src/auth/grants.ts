import { isPlainDate, shanghaiDate, type Clock, type PlainDate } from '#libs/kernel';
import { refused, type Refused } from '../problems/problem.ts';
import type { Grant, Lapsed, Principal, Reader, Term } from './reader.ts';

/** Somebody with the roles that he is given, whenever that is. */
export type Granted = Omit<Reader, 'role'> & { readonly grants: readonly [Grant, ...Grant[]] };

/** Whether a role is given for a day. */
export function holdsOn({ validFrom, validTo }: Term, day: PlainDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day < validTo);
}

/** What is wrong with the days of a role; undefined when nothing is. */
export function faultIn({ validFrom, validTo }: Term): string | undefined {
  const odd = [validFrom, validTo].find((day) => day !== undefined && !isPlainDate(day));
  if (odd !== undefined) return `${String(odd)} is no day; write validFrom and validTo as YYYY-MM-DD`;
  if (validFrom !== undefined && validTo !== undefined && validFrom >= validTo)
    return `validTo ${validTo} is not after validFrom ${validFrom}; it is the first day without the role`;
  return undefined;
}

/**
 * Somebody with the roles that he has today.
 * @throws Refused `ROLE_NOT_IN_FORCE` when he has none
 */
export function todays({ grants, ...person }: Granted, clock: Clock): Principal {
  const today = shanghaiDate(clock.now());
  const [first, ...others] = grants.filter((grant) => holdsOn(grant, today)).map(({ role }) => role);
  const lapsed = grants.filter((grant) => !holdsOn(grant, today)).map((grant) => ({ ...grant, today }));
  if (first === undefined) throw notInForce(lapsed[0]!);
  return { ...person, roles: [first, ...others], ...(lapsed.length > 0 ? { lapsed } : {}) };
}

/** The refusal of what somebody might do in a role that he does not have today. */
export function notInForce({ role, validFrom, validTo, today }: Lapsed): Refused {
  const days = { ...(validFrom === undefined ? {} : { validFrom }), ...(validTo === undefined ? {} : { validTo }) };
  return refused('ROLE_NOT_IN_FORCE', { role, ...days, today });
}

/** Refuses what none of somebody's roles allows, by the role that would allow it on another day where there is one. */
export function notAllowed(
  { roles, lapsed = [], ...person }: Principal,
  action: string,
  allows: (reader: Reader) => boolean,
): Refused {
  const other = lapsed.find(({ role }) => allows({ ...person, role }));
  return other ? notInForce(other) : refused('FORBIDDEN', { role: roles, action });
}
