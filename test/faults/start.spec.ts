import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCredentials } from '../../apps/api/src/auth/credentials.ts';
import { openLedger as open, readConfig, systemClock, toldError } from '#libs/node';
import { namespaced } from '../contract/some-events.ts';
import { openLedger, registerTeam } from '../support/acts.ts';
import { startServer } from './eventstoredb/server.ts';
import { Program, type Told } from './program.ts';

const TIMEOUT_MS = 300_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let folders = 0;
function fresh(): string {
  const data = join(folder, `data-${(folders += 1)}`);
  mkdirSync(data);
  return data;
}

/** What would be told of a start in a data folder. */
function toldOfStart(data: string): string {
  try {
    const config = readConfig({ DATA_DIR: data, PORT: '0' });
    void open(config, systemClock).close();
    readCredentials(config.credentialsFile);
  } catch (error) {
    return toldError(error);
  }
  return 'started';
}

describe('a start is refused, in words that name the file and say each thing once,', () => {
  const file = (path: string, text = 'not what it should be, '.repeat(1000)): void => writeFileSync(path, text);
  it.each([
    [
      'in a folder that is a file',
      (data: string) => {
        rmSync(data, { recursive: true });
        file(data);
      },
      /^the data folder (\S+) cannot be made: EEXIST: file already exists, mkdir '\1'$/,
    ],
    [
      'on a log that is a folder',
      (data: string) => mkdirSync(join(data, 'log.db')),
      /^cannot open the log \S+log\.db: /,
    ],
    [
      'on a log that is no database',
      (data: string) => file(join(data, 'log.db')),
      /^cannot open the log \S+log\.db: file is not a database$/,
    ],
    [
      'on the file of another program',
      (data: string) => new DatabaseSync(join(data, 'log.db')).exec('CREATE TABLE notes (text)'),
      /^\S+log\.db is a SQLite file of another program: give the ledger a file of its own$/,
    ],
    ['on views that are a folder', (data: string) => mkdirSync(join(data, 'views.db')), /^the views \S+views\.db: /],
    [
      'on credentials that are none',
      (data: string) => file(join(data, 'credentials.json'), '[{"role":"supervisor"'),
      /^\S+credentials\.json: /,
    ],
  ])('%s', (_, harm, words) => {
    const data = fresh();
    harm(data);
    const told = toldOfStart(data);
    expect(told).toMatch(words);
    const reason = told.split(': ').at(-1)!;
    expect(told.split(reason)).toHaveLength(2);
  });

  it('below a file', () => {
    const data = fresh();
    file(join(data, 'file'));
    expect(toldOfStart(join(data, 'file', 'data'))).toMatch(/^the data folder \S+data cannot be made: ENOTDIR/);
  });
});

describe('the program', () => {
  it(
    'ends with 1 and says why on standard error, when another has the data folder; the other is not harmed',
    async () => {
      const data = fresh();
      const first = await Program.start({ data });
      await first.must(openLedger('2010-01-01'));
      const { end, complained } = await Program.fail({ data });
      expect(end).toEqual({ code: 1, signal: null });
      expect(complained).toMatch(/log\.db is already open for writing.*stop the process that has it open.*\n$/);
      await first.must(registerTeam('t1'));
      expect((await first.stop()).code).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'whose log is away at the start serves what its views hold, says what is wrong, and is ready when the log is back',
    async () => {
      const [data, dir] = [fresh(), fresh()];
      const server = await startServer({ dir });
      const env = { EVENT_STORE: namespaced(server.connectionString), PORT: String(await freePort()) };
      const first = await Program.start({ data, env });
      await first.must(openLedger('2010-01-01'), registerTeam('t1'));
      const { body: event } = await first.get('/v1/events?limit=1');
      await first.get(`/v1/teams?after=${String(event['position'])}`);
      await first.stop();
      await server.stop();

      const starting = Program.start({ data, env });
      const { token } = readCredentials(join(data, 'credentials.json'))!.find(({ role }) => role === 'supervisor')!;
      const ask = (path: string): Promise<Response> =>
        fetch(`http://127.0.0.1:${env.PORT}${path}`, { headers: { authorization: `Bearer ${token}` } });
      const ill = await untilListening(() => ask('/health/ready'));
      expect(ill.status).toBe(200);
      expect(await ill.json()).toMatchObject({
        status: 'degraded',
        writable: false,
        store: 'unavailable',
        outage: expect.stringMatching('esdb://127.0.0.1'),
      });
      const teams = await ask('/v1/teams');
      expect(teams.status).toBe(200);
      expect(await teams.json()).toMatchObject({ items: [{ id: 't1' }] });

      const back = await startServer({ dir, port: server.addresses[0]!.port });
      const program = await starting;
      expect(program.complained).toMatch(/^serving what the views hold$/m);
      await program.must(registerTeam('t2'));
      expect((await program.get('/health/ready')).body).toMatchObject({ status: 'ok' });
      await program.stop();
      await back.stop();
    },
    TIMEOUT_MS,
  );

  describe('over the files of an earlier time', () => {
    let data: string;
    /** What was answered when five teams were recorded, and how the log was then. */
    let five: Told;
    beforeAll(async () => {
      data = fresh();
      const program = await Program.start({ data });
      await program.must(openLedger('2010-01-01'), ...['t1', 't2', 't3', 't4', 't5'].map((id) => registerTeam(id)));
      five = await teamsOf(program);
      await program.stop();
      copyFileSync(join(data, 'log.db'), join(data, 'copy.db'));
    }, TIMEOUT_MS);

    const teamsOf = async (program: Program): Promise<Told> => {
      const { body } = await program.get('/v1/events?limit=1');
      return program.get(`/v1/teams?after=${String(body['position'])}`);
    };

    it(
      'works broken views out anew, and says so',
      async () => {
        writeFileSync(join(data, 'views.db'), 'not a database, '.repeat(10_000));
        const program = await Program.start({ data });
        expect((await teamsOf(program)).body).toEqual(five.body);
        expect((await program.get('/health/ready')).body).toMatchObject({ status: 'ok' });
        await program.stop();
        expect(program.complained).toMatch(/^the views \S+views\.db: file is not a database; it was set aside.*\n$/);
        expect(readFileSync(join(data, 'views.db.damaged'), 'utf8')).toMatch(/^not a database/);
      },
      TIMEOUT_MS,
    );

    it(
      'tells what a log tells that was put back from a copy, not what its views had heard since',
      async () => {
        const later = await Program.start({ data });
        await later.must(registerTeam('t6'), registerTeam('t7'));
        await later.stop();
        copyFileSync(join(data, 'copy.db'), join(data, 'log.db'));

        const program = await Program.start({ data });
        expect((await teamsOf(program)).body).toEqual(five.body);
        const { status, body } = await program.tell(registerTeam('t8'));
        expect(status).toBe(201);
        const read = await program.get(`/v1/teams?after=${String(body['position'])}`);
        expect(read.body['items']).toMatchObject(['t1', 't2', 't3', 't4', 't5', 't8'].map((id) => ({ id })));
        await program.stop();
        expect(program.complained).toMatch(
          /^another history: event \S+ of team-t7 is expected at .* worked out anew\n$/,
        );
      },
      TIMEOUT_MS,
    );
  });
});

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilListening(ask: () => Promise<Response>): Promise<Response> {
  for (const end = Date.now() + TIMEOUT_MS / 2; ;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
