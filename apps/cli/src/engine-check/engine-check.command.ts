import { existsSync, readFileSync } from 'node:fs';
import { BareServer, parseEsdbAddress } from '#libs/store';
import { systemClock, type Config } from '#libs/node';
import { fileProtections } from './file-protections.ts';
import { protect } from './protect.ts';
import { toldProtection, type Protection } from './protection.ts';
import { serverProtections } from './server-protections.ts';

/**
 * Says which protections of the log are in place, and what to do for those that are missing.
 * @returns whether none is missing
 */
export async function checkEngine(
  { eventStore, logFile }: Pick<Config, 'eventStore' | 'logFile'>,
  say: (line: string) => void,
): Promise<boolean> {
  const protections = eventStore === 'sqlite' ? await ofFile(logFile) : await ofServer(eventStore);
  for (const protection of protections) say(toldProtection(protection));
  const missing = protections.filter(({ inPlace }) => !inPlace).length;
  say(missing === 0 ? '全部就位 everything is in place' : `缺 ${missing} 项 ${missing} missing`);
  return missing === 0;
}

/**
 * Makes the user that the ledger's own address names, and writes the access lists of its server.
 * @param administratorFile a file with the address of the same server as an administrator has it
 * @returns whether all is as it should be now
 */
export async function protectEngine(
  { eventStore }: Pick<Config, 'eventStore'>,
  administratorFile: string,
  say: (line: string) => void,
): Promise<boolean> {
  if (eventStore === 'sqlite') throw new Error('SQLite 没有用户 a SQLite log has no users: this is for EventStoreDB');
  const { credentials } = parseEsdbAddress(eventStore);
  if (!credentials)
    throw new Error('EVENT_STORE 中没有用户和密码,或没有 TLS EVENT_STORE names no user and password, or has no TLS');
  const server = new BareServer(parseEsdbAddress(readFileSync(administratorFile, 'utf8').trim()));
  try {
    return await protect(server, credentials, say);
  } finally {
    await server.close();
  }
}

async function ofFile(logFile: string): Promise<readonly Protection[]> {
  if (!existsSync(logFile)) throw new Error(`没有此日志 there is no log ${logFile}`);
  return fileProtections(logFile, systemClock);
}

async function ofServer(text: string): Promise<readonly Protection[]> {
  const address = parseEsdbAddress(text);
  const server = new BareServer(address);
  try {
    return await serverProtections(server, address);
  } finally {
    await server.close();
  }
}
