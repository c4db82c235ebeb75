import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '#libs/kernel';
import type { BareServer, Credentials } from '#libs/store';

/** What is done as an administrator. */
export type Administrator = Pick<BareServer, 'createUser' | 'lastOf' | 'write'>;

const ADMINISTRATORS = '$admins';

/** The lists that let a user read and append, and nobody but administrators delete, truncate or change the lists. */
export function accessLists(user: string): { readonly settings: JsonObject; readonly all: JsonObject } {
  const both = [ADMINISTRATORS, user];
  const only = ADMINISTRATORS;
  return {
    settings: {
      $userStreamAcl: { $r: both, $w: both, $d: only, $mr: both, $mw: only },
      $systemStreamAcl: { $r: only, $w: only, $d: only, $mr: only, $mw: only },
    },
    all: { $acl: { $r: both } },
  };
}

/**
 * Makes the user of a ledger and writes the access lists of its server, as far as nobody has yet. Lists that are there
 * already are left as they are, for other programs may live by them.
 * @returns whether all is as it should be now
 */
export async function protect(
  administrator: Administrator,
  user: Credentials,
  say: (line: string) => void,
): Promise<boolean> {
  const made = await administrator.createUser(user);
  say(made ? `已建立用户 made the user ${user.username}` : `用户已存在 the user ${user.username} is there`);
  const { settings, all } = accessLists(user.username);
  const lists = [
    { stream: '$settings', type: 'update-default-acl', list: settings },
    { stream: '$$$all', type: '$metadata', list: all },
  ];
  let complete = true;
  for (const { stream, type, list } of lists) {
    const there = await administrator.lastOf(stream);
    if (there === undefined) {
      await administrator.write(stream, type, list);
      say(`已写入 wrote ${stream}: ${JSON.stringify(list)}`);
    } else if (isDeepStrictEqual(there, list)) say(`已就位 is in place: ${stream}`);
    else {
      complete = false;
      say(`未改动 left as it is: ${stream}: ${JSON.stringify(there)}`);
      say(`  应含 it should have: ${JSON.stringify(list)}`);
    }
  }
  return complete;
}
