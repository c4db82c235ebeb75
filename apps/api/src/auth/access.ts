import { refused } from '../problems/problem.ts';
import { scopeOf, type Permission, type Reader, type Scope } from './reader.ts';

/** Who asks, in which role, and how far the permission of the route goes in it. */
export interface Access {
  readonly reader: Reader;
  readonly permission: Permission;
  readonly scope: Exclude<Scope, 'none'>;
}

/** The access that a permission gives a reader. @throws Refused `FORBIDDEN` when his role does not have it */
export function granted(reader: Reader, permission: Permission): Access {
  const scope = scopeOf(reader, permission);
  if (scope === 'none') throw refused('FORBIDDEN', { role: reader.role, action: permission });
  return { reader, permission, scope };
}
