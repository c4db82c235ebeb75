import type { Call, Node } from './node.ts';
import { accessDenied, unauthenticated } from './refusals.ts';
import { isMetastream, originalOf, type Store } from './store.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Somebody who may call. */
export interface User extends Credentials {
  /** Who is in `$admins` may do everything; other groups count where an access list names them. */
  readonly groups?: readonly string[];
}

/** What an access list lets somebody do with a stream. */
export type Right = 'read' | 'write' | 'delete';

const ADMINS = '$admins';
const EVERYBODY = '$all';
const SETTINGS = '$settings';

// The names of the rights in an access list.
const OF_STREAM = { read: '$r', write: '$w', delete: '$d' } as const;
const OF_METADATA = { read: '$mr', write: '$mw', delete: undefined } as const;

/** Who calls, if it says so: a call without a name is anonymous. Who says a name must know its password. */
export function authenticate({ users }: Node, call: Call): User | undefined {
  const [given] = call.metadata.get('authorization');
  if (users.length === 0 || given === undefined) return undefined;
  const user = users.find(({ username, password }) => {
    return given === `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  });
  if (!user) throw unauthenticated();
  return user;
}

/**
 * Refuses what neither the metadata of the stream, nor `$settings`, nor the defaults allow: streams of the server (`$`)
 * are for administrators, others for everybody with a name. Without users, everything is for everybody.
 */
export function authorize(node: Node, call: Call, right: Right, stream: string): void {
  if (node.users.length === 0) return;
  const user = authenticate(node, call);
  if (!user || (stream === EVERYBODY && right !== 'read')) throw accessDenied();
  const of = isMetastream(stream) ? originalOf(stream) : stream;
  const name = of === stream ? OF_STREAM[right] : OF_METADATA[right];
  if (name === undefined) throw accessDenied();
  const groups = user.groups ?? [];
  if (groups.includes(ADMINS)) return;
  const roles = rolesFor(node.store, of, name);
  if (![EVERYBODY, user.username, ...groups].some((role) => roles.includes(role))) throw accessDenied();
}

function rolesFor(store: Store, stream: string, name: string): readonly string[] {
  const ofServer = stream.startsWith('$');
  const settings = store.lastDataOf(SETTINGS)[ofServer ? '$systemStreamAcl' : '$userStreamAcl'];
  const own = store.metadataOf(stream)['$acl'];
  return rolesIn(own, name) ?? rolesIn(settings, name) ?? [ofServer ? ADMINS : EVERYBODY];
}

function rolesIn(list: unknown, name: string): readonly string[] | undefined {
  if (typeof list !== 'object' || list === null) return undefined;
  const roles = (list as Record<string, unknown>)[name];
  if (typeof roles === 'string') return [roles];
  return Array.isArray(roles) ? roles.map(String) : undefined;
}
