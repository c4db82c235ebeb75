import { readFileSync } from 'node:fs';
import type { ChannelCredentialOptions, Credentials, DNSClusterOptions, EndPoint } from '@eventstore/db-client';

/** How a cluster's nodes are looked for. */
type DiscoveryOptions = Pick<
  DNSClusterOptions,
  'maxDiscoverAttempts' | 'discoveryInterval' | 'gossipTimeout' | 'nodePreference'
>;

/** Where an EventStoreDB is, and which of its streams are the ledger's. */
export interface EsdbAddress {
  readonly hosts: readonly EndPoint[];
  /** The first host is a name under which DNS knows the nodes of a cluster. */
  readonly discover: boolean;
  readonly discovery: DiscoveryOptions;
  readonly security: ChannelCredentialOptions;
  readonly credentials?: Credentials;
  readonly keepAliveInterval?: number;
  readonly keepAliveTimeout?: number;
  readonly connectionName?: string;
  /** Milliseconds that a call may go without a word from the server. */
  readonly deadlineMs: number;
  /** Before the first dot of the name of every stream of this ledger. */
  readonly namespace: string;
  /** The address in words that can be shown: without credentials. */
  readonly told: string;
}

const ADDRESS = /^(esdb|esdb\+discover):\/\/(?:([^@/?]*)@)?([^@/?]+)\/?(?:\?([^?@]*))?$/;
const HOST = /^([^:\s]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?$/i;
const NAMESPACE = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;
const DEFAULT_PORT = 2113;
const DEFAULT_DEADLINE_MS = 10_000;
const DEFAULT_NAMESPACE = 'ledger';
const NODE_PREFERENCES = ['leader', 'follower', 'read_only_replica', 'random'] as const;

/** Whether `text` means to name an EventStoreDB. */
export function isEsdbAddress(text: string): boolean {
  return /^esdb(\+discover)?:/.test(text);
}

/**
 * Reads a connection string of EventStoreDB: `esdb://user:password@host:port,host:port?tls=true&…`, or
 * `esdb+discover://name?…`, with the options of the official clients, and `namespace` (letters and digits, default
 * `ledger`), which lets several ledgers share a server. User and password are percent-encoded.
 *
 * The client could read it as well, but prints the whole string, password and all, at an option it does not know.
 * @throws RangeError in words that repeat neither user nor password
 */
export function parseEsdbAddress(text: string): EsdbAddress {
  const [, scheme, user, hostList = '', query = ''] = ADDRESS.exec(text.trim()) ?? [];
  if (scheme === undefined)
    throw new RangeError('not an address of the form esdb://[user:password@]host[:port],…[?option=value&…]');
  const hosts = hostList.split(',').map(hostOf);
  const discover = scheme === 'esdb+discover';
  if (discover && hosts.length > 1) throw new RangeError('esdb+discover:// takes one name');
  const options = new Options(query);
  const insecure = !options.flag('tls', true);
  const address: EsdbAddress = {
    hosts,
    discover,
    discovery: {
      maxDiscoverAttempts: options.number('maxDiscoverAttempts'),
      discoveryInterval: options.number('discoveryInterval'),
      gossipTimeout: options.number('gossipTimeout'),
      nodePreference: options.oneOf('nodePreference', NODE_PREFERENCES),
    },
    security: {
      insecure,
      rootCertificate: options.file('tlsCAFile'),
      userCertFile: options.file('userCertFile'),
      userKeyFile: options.file('userKeyFile'),
    },
    // Without TLS no node asks who is there, and a password must not go over the wire.
    ...(user !== undefined && !insecure ? { credentials: credentialsOf(user) } : {}),
    keepAliveInterval: options.number('keepAliveInterval'),
    keepAliveTimeout: options.number('keepAliveTimeout'),
    connectionName: options.text('connectionName'),
    deadlineMs: options.number('defaultDeadline') ?? DEFAULT_DEADLINE_MS,
    namespace: options.text('namespace') ?? DEFAULT_NAMESPACE,
    told: `${scheme}://${hostList}`,
  };
  if (!options.flag('tlsVerifyCert', true)) throw new RangeError('tlsVerifyCert=false: give tlsCAFile instead');
  if (!options.flag('throwOnAppendFailure', true)) throw new RangeError('throwOnAppendFailure must be true');
  if (!NAMESPACE.test(address.namespace)) throw new RangeError('namespace: 1 to 40 letters and digits, a letter first');
  if (address.deadlineMs < 1) throw new RangeError('defaultDeadline: at least 1 millisecond');
  options.requireNoOther();
  return address;
}

function hostOf(text: string): EndPoint {
  const [, address, port = String(DEFAULT_PORT)] = HOST.exec(text.trim()) ?? [];
  if (address === undefined || Number(port) < 1 || Number(port) > 65_535) {
    throw new RangeError(`not a host and a port: ${JSON.stringify(text)}`);
  }
  return { address, port: Number(port) };
}

function credentialsOf(user: string): Credentials {
  const [, username, password] = /^([^:]+):(.+)$/.exec(user) ?? [];
  try {
    if (username && password) return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    // Told below, without what is wrong with it.
  }
  throw new RangeError('before the @ stand user:password, percent-encoded');
}

/** The options of a connection string; names are taken in any case and with or without `-` and `_`, as clients do. */
class Options {
  private readonly given = new Map<string, string>();

  constructor(query: string) {
    for (const [name, value] of new URLSearchParams(query)) this.given.set(flat(name), value.trim());
  }

  text(name: string): string | undefined {
    const value = this.given.get(flat(name));
    this.given.delete(flat(name));
    return value;
  }

  flag(name: string, otherwise: boolean): boolean {
    return (this.oneOf(name, ['true', 'false']) ?? String(otherwise)) === 'true';
  }

  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^-?\d{1,12}$/.test(text)) throw new RangeError(`${name}: a whole number`);
    return Number(text);
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const chosen = choices.find((choice) => flat(choice) === flat(text));
    if (chosen === undefined) throw new RangeError(`${name}: ${choices.join(' or ')}`);
    return chosen;
  }

  file(name: string): Buffer | undefined {
    const path = this.text(name);
    if (path === undefined) return undefined;
    try {
      return readFileSync(path);
    } catch (error) {
      throw new RangeError(`${name}: the file cannot be read`, { cause: error });
    }
  }

  requireNoOther(): void {
    const [other] = this.given.keys();
    if (other !== undefined) throw new RangeError(`unknown option ${JSON.stringify(other)}`);
  }
}

function flat(text: string): string {
  return text.trim().toLowerCase().replace(/[_-]/g, '');
}
