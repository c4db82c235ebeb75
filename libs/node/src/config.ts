import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { derivedId } from '#libs/kernel';
import { isEsdbAddress, parseEsdbAddress } from '#libs/store';

/** What a node does: `api` answers over its own views, `runner` reacts to the log, `all` does both. */
export type NodeRole = 'all' | 'api' | 'runner';

const NODE_ROLES: readonly NodeRole[] = ['all', 'api', 'runner'];

/** How the program is set up; see the README for what each variable means. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** `sqlite`, or the address of an EventStoreDB, which may hold a password: never to be shown. */
  readonly eventStore: string;
  readonly role: NodeRole;
  readonly logFile: string;
  readonly viewsFile: string;
  readonly credentialsFile: string;
}

/** The environment is not usable; the message lists every fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment: `PORT`, `HOST`, `DATA_DIR`, `EVENT_STORE` or `EVENT_STORE_FILE`, `CREDENTIALS_FILE`, `ROLE`. The
 * only reader of it.
 * @throws ConfigError naming every variable at fault
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const faults: string[] = [];
  const port = Number(env['PORT'] || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`PORT=${env['PORT']}: a whole number from 0 to 65535`);
  let eventStore = 'sqlite';
  let views = 'views.db';
  try {
    eventStore = given(env['EVENT_STORE'], env['EVENT_STORE_FILE']) || eventStore;
    views = viewsOf(eventStore);
  } catch (error) {
    faults.push(`EVENT_STORE: ${toldError(error)}`);
  }
  const role = NODE_ROLES.find((each) => each === (env['ROLE'] || 'all'));
  if (!role) faults.push(`ROLE=${env['ROLE']}: one of ${NODE_ROLES.join(', ')}`);
  if (faults.length > 0 || !role) throw new ConfigError(`the environment cannot be used:\n- ${faults.join('\n- ')}`);
  const dataDir = resolve(env['DATA_DIR'] || './data');
  return {
    port,
    host: env['HOST'] || '127.0.0.1',
    dataDir,
    eventStore,
    role,
    logFile: join(dataDir, 'log.db'),
    viewsFile: join(dataDir, views),
    credentialsFile: resolve(env['CREDENTIALS_FILE'] || join(dataDir, 'credentials.json')),
  };
}

// Whoever may look at a container sees its environment; a password in a file is out of sight.
function given(value: string | undefined, file: string | undefined): string | undefined {
  if (!file) return value;
  if (value) throw new RangeError('given twice, here and by EVENT_STORE_FILE');
  return readFileSync(file, 'utf8').trim();
}

// Positions mean something in one log only: the views of another must not be taken for its own.
function viewsOf(eventStore: string): string {
  if (eventStore === 'sqlite') return 'views.db';
  if (!isEsdbAddress(eventStore)) throw new RangeError('sqlite, esdb://… or esdb+discover://…');
  const { told, namespace } = parseEsdbAddress(eventStore);
  return `views-${derivedId(told, namespace).slice(0, 8)}.db`;
}

/** An error and what caused it, in one line for the terminal. */
export function toldError(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error);
  const { message, cause } = error as Error;
  return cause === undefined ? message : `${message}: ${toldError(cause)}`;
}
