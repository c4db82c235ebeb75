import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteStore, parseEsdbAddress } from '#libs/store';
import { refuse } from '../../../../test/faults/eventstoredb/faults.ts';
import { accessDenied } from '../../../../test/faults/eventstoredb/refusals.ts';
import { startServer } from '../../../../test/faults/eventstoredb/server.ts';
import { tls } from '../../../../test/faults/eventstoredb/support.ts';
import { SimulatedClock, NOW } from '../../../../test/support/clock.ts';
import { checkEngine, protectEngine } from './engine-check.command.ts';
import { serverProtections, type Server } from './server-protections.ts';

const SECURE = 'esdb://ledger:secret@127.0.0.1:2113';

/** A server where a user who is no administrator may do what he needs and no more, but for what is said. */
function serverThat(but: Partial<Server> = {}, allowed: readonly string[] = ['append ledger.team-check']): Server {
  return {
    version: () => Promise.resolve('24.10.4'),
    groups: () => Promise.resolve(['ledgers']),
    mayReadAll: () => Promise.resolve(true),
    may: (right, stream) => Promise.resolve(allowed.includes(`${right} ${stream}`)),
    ...but,
  };
}

/** What is missing of the protections, by the words that name it. */
async function missing(server: Server, address = SECURE): Promise<string[]> {
  const protections = await serverProtections(server, parseEsdbAddress(address));
  return protections.filter(({ inPlace }) => !inPlace).map(({ what }) => what);
}

describe('of a server', () => {
  it('nothing is missing where the user of the ledger may read, append, and no more', async () => {
    expect(await missing(serverThat())).toEqual([]);
  });

  it.each<[string, Server, RegExp]>([
    ['it is too old', serverThat({ version: () => Promise.resolve('21.10.9') }), /22\.6/],
    ['the user is an administrator', serverThat({ groups: () => Promise.resolve(['$admins']) }), /administrator/],
    ['it does not tell who the user is', serverThat({ groups: () => Promise.resolve(undefined) }), /administrator/],
    ['the user may not read all', serverThat({ mayReadAll: () => Promise.resolve(false) }), /\$all/],
    ['the user may not append', serverThat({}, []), /append/],
    ['the user may delete', serverThat({}, ['append ledger.team-check', 'delete ledger.team-check']), /\$d\b/],
    [
      'the user may write metadata',
      serverThat({}, ['append ledger.team-check', 'append $$ledger.team-check']),
      /\(\$mw\)/,
    ],
    ['the user may change the lists', serverThat({}, ['append ledger.team-check', 'append $$$all']), /\$settings/],
  ])('one thing is missing when %s', async (_, server, words) => {
    expect(await missing(server)).toEqual([expect.stringMatching(words)]);
  });

  it('TLS and a user are missing where the address says tls=false', async () => {
    const found = await missing(serverThat({ groups: () => Promise.resolve([]) }), 'esdb://127.0.0.1?tls=false');
    expect(found).toEqual([expect.stringMatching('TLS'), expect.stringMatching('administrator')]);
  });
});

describe('the check', () => {
  let folder: string;
  let lines: string[];
  const say = (line: string): void => void lines.push(line);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'engine-'));
    lines = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('asks a real server, changes nothing there, and says what to do for all that is missing', async () => {
    const server = await startServer({ dir: folder });
    const eventStore = server.connectionString;
    const before = server.faults.passed('append.written');
    expect(await checkEngine({ eventStore, logFile: '' }, say)).toBe(false);
    expect(server.faults.passed('append.written')).toBe(before);
    await server.stop();

    const missed = lines.filter((line) => line.startsWith('缺 missing'));
    expect(missed.map((line) => /TLS|administrator|\$d|\$mw|\$settings/.exec(line)?.[0])).toEqual([
      'TLS',
      'administrator',
      '$d',
      '$mw',
      '$settings',
    ]);
    expect(missed.every((line) => line.includes('→'))).toBe(true);
  });

  it('takes a refusal of the server for the protection that it is', async () => {
    const server = await startServer({ dir: folder });
    server.faults.next('delete.arrival', refuse(accessDenied));
    await checkEngine({ eventStore: server.connectionString, logFile: '' }, say);
    await server.stop();
    expect(lines.find((line) => line.includes('($d)'))).toMatch(/^有 ok/);
  });

  it('finds everything in place where protect has been, which leaves alone what somebody else has written', async () => {
    const server = await startServer({ dir: folder, tls, credentials: { username: 'admin', password: 'changeit' } });
    const administratorFile = join(folder, 'administrator');
    await writeFile(administratorFile, `${server.connectionString}\n`);
    const eventStore = server.connectionStringOf({ username: 'ledger', password: 'secret' });
    const protect = (as = eventStore): Promise<boolean> => protectEngine({ eventStore: as }, administratorFile, say);

    expect(await protect()).toBe(true);
    expect(lines).toEqual([
      expect.stringMatching(/made the user ledger/),
      expect.stringMatching(/wrote \$settings/),
      expect.stringMatching(/wrote \$\$\$all/),
    ]);
    expect(await checkEngine({ eventStore, logFile: '' }, say)).toBe(true);
    lines.splice(0);
    expect(await protect()).toBe(true);
    expect(lines).toEqual([
      expect.stringMatching(/the user ledger is there/),
      expect.stringMatching(/is in place: \$settings/),
      expect.stringMatching(/is in place: \$\$\$all/),
    ]);

    lines.splice(0);
    const other = server.connectionStringOf({ username: 'other', password: 'secret' });
    expect(await protect(other)).toBe(false);
    expect(lines.filter((line) => line.includes('left as it is'))).toHaveLength(2);
    expect(await checkEngine({ eventStore, logFile: '' }, say)).toBe(true);
    expect(await checkEngine({ eventStore: other, logFile: '' }, say)).toBe(false);
    await server.stop();
  });

  it('cannot protect a log that has no users', async () => {
    const of = (eventStore: string): Promise<boolean> => protectEngine({ eventStore }, join(folder, 'none'), say);
    await expect(of('sqlite')).rejects.toThrow('has no users');
    await expect(of('esdb://127.0.0.1?tls=false')).rejects.toThrow('names no user');
  });

  const log = async (): Promise<string> => {
    const logFile = join(folder, 'log.db');
    await openSqliteStore({ path: logFile, clock: new SimulatedClock(NOW) }).close();
    await chmod(logFile, 0o600);
    return logFile;
  };
  const ofFile = (logFile: string): Promise<boolean> => checkEngine({ eventStore: 'sqlite', logFile }, say);

  it('finds nothing missing of a file that the program made, also while it runs', async () => {
    const logFile = await log();
    expect(await ofFile(logFile)).toBe(true);
    const running = openSqliteStore({ path: logFile, clock: new SimulatedClock(NOW) });
    expect(await ofFile(logFile)).toBe(true);
    await running.close();
    expect(lines.some((line) => line.includes('a ledger has it open'))).toBe(true);
  });

  it('names the trigger that was taken away, and a file that others may write and read', async () => {
    const logFile = await log();
    const database = new DatabaseSync(logFile);
    database.exec('DROP TRIGGER events_are_never_deleted');
    database.close();
    await chmod(logFile, 0o666);
    await chmod(folder, 0o755);
    expect(await ofFile(logFile)).toBe(false);
    const missed = lines.filter((line) => line.startsWith('缺 missing'));
    expect(missed).toEqual([
      expect.stringMatching(/nobody else may write .*666/),
      expect.stringMatching(/nobody else may read/),
      expect.stringMatching(/events_are_never_deleted/),
    ]);
  });

  it('says that there is no log where there is none', async () => {
    await expect(ofFile(join(folder, 'none.db'))).rejects.toThrow('there is no log');
  });
});
