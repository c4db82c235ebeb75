import type { BareServer, EsdbAddress } from '#libs/store';
import type { Protection } from './protection.ts';

/** The first version that tells positions in streams. */
const LEAST_VERSION = [22, 6] as const;
const ADMINISTRATORS = '$admins';
const ACCESS_LISTS = 'README “谁可以动台账的流 Access lists”';

/** What the check asks the server. */
export type Server = Pick<BareServer, 'version' | 'groups' | 'mayReadAll' | 'may'>;

/**
 * What protects the streams of a ledger on its server, found out by asking for it as the ledger's own user; nothing is
 * changed by that.
 * @throws StoreUnavailable when the server cannot be reached
 */
export async function serverProtections(server: Server, address: EsdbAddress): Promise<readonly Protection[]> {
  const stream = `${address.namespace}.team-check`;
  const version = await server.version();
  const groups = await server.groups();
  const readsAll = await server.mayReadAll();
  const appends = await server.may('append', stream);
  const deletes = await server.may('delete', stream);
  const writesMetadata = await server.may('append', `$$${stream}`);
  const writesLists = (await server.may('append', '$settings')) || (await server.may('append', '$$$all'));
  return [
    {
      what: '版本 version 22.6 or later',
      inPlace: isRecent(version),
      seen: version,
      todo: '升级 EventStoreDB:较早的版本不告知流内事件的位置 upgrade: earlier ones tell no positions in streams',
    },
    {
      what: '加密连接 TLS',
      inPlace: !address.security.insecure,
      todo: '启用证书,并从地址中去掉 tls=false:没有 TLS 就没有用户,任何人都可写入 give the nodes certificates and take tls=false out of the address: without TLS there are no users, and anybody may write',
    },
    userIn(address, groups),
    {
      what: '可读 may read $all',
      inPlace: readsAll,
      todo: `把用户所在的组写入 $$$all 的 $r add the user's group to $r of $$$all: ${ACCESS_LISTS}`,
    },
    {
      what: `可写 may append to ${stream}`,
      inPlace: appends,
      todo: `把用户所在的组写入 $settings 中 $userStreamAcl 的 $w add the user's group to $w of $userStreamAcl in $settings: ${ACCESS_LISTS}`,
    },
    {
      what: '不可删除流 may not delete streams ($d)',
      inPlace: !deletes,
      todo: `$userStreamAcl 的 $d 只给 ${ADMINISTRATORS} give $d of $userStreamAcl to ${ADMINISTRATORS} only: ${ACCESS_LISTS}`,
    },
    {
      what: '不可截断流 may not truncate streams ($mw)',
      inPlace: !writesMetadata,
      todo: `$userStreamAcl 的 $mw 只给 ${ADMINISTRATORS} give $mw of $userStreamAcl to ${ADMINISTRATORS} only: ${ACCESS_LISTS}`,
    },
    {
      what: '不可改变权限 may not change the access lists ($settings, $$$all)',
      inPlace: !writesLists,
      todo: `$systemStreamAcl 的 $w、$mw 只给 ${ADMINISTRATORS} give $w and $mw of $systemStreamAcl to ${ADMINISTRATORS} only: ${ACCESS_LISTS}`,
    },
  ];
}

function userIn({ credentials }: EsdbAddress, groups: readonly string[] | undefined): Protection {
  const told = groups === undefined ? '所属的组不可知 the server does not tell its groups' : groups.join(', ');
  return {
    what: '专用用户,非管理员 a user of its own that is no administrator',
    inPlace: credentials !== undefined && groups !== undefined && !groups.includes(ADMINISTRATORS),
    seen: credentials === undefined ? '没有用户 nobody' : `${credentials.username} (${told})`,
    todo: `为台账建立用户,不加入 ${ADMINISTRATORS};管理员不受任何权限限制 make a user for the ledger that is not in ${ADMINISTRATORS}: no list binds an administrator: ${ACCESS_LISTS}`,
  };
}

function isRecent(version: string): boolean {
  const [year = 0, month = 0] = version.split('.').map(Number);
  return year > LEAST_VERSION[0] || (year === LEAST_VERSION[0] && month >= LEAST_VERSION[1]);
}
