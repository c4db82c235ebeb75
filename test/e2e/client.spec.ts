import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { LedgerClient, LedgerProblem, type LedgerEvent } from '#libs/client';
import { openSqliteStore } from '#libs/store';
import { walkACase } from '../../docs/walk-a-case.ts';
import { ROOT } from '../arch/sources.ts';
import { openApi } from '../../apps/api/src/openapi/openapi.ts';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW, TODAY } from '../support/ledger.ts';
import { Served, tokenOf } from './served.ts';

let served: Served;
let url: string;

beforeAll(async () => {
  const clock = new SimulatedClock(NOW);
  served = await Served.node({ clock, store: openSqliteStore({ path: ':memory:', clock }) });
  await served.app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(served.app.getHttpServer().address() as AddressInfo).port}`;
  const recorder = as('recorder');
  for (const number of [1, 2, 3, 4, 5]) {
    const teamId = `t${number}`;
    await recorder.record('RegisterTeam', { teamId, name: `第${number}镇`, kind: 'township', effectiveOn: TODAY });
  }
  await recorder.record('RegisterCadre', {
    cadreId: 'c1',
    name: '王建国',
    sex: '1',
    birth: '1970-05',
    entryKind: 'civilServantExam',
    effectiveOn: '1990-07-01',
  });
});

const streams = new AbortController();
afterAll(() => streams.abort());

function as(role: Role, fetch?: (request: Request) => Promise<Response>): LedgerClient {
  return new LedgerClient({ baseUrl: url, token: tokenOf(role), language: 'en', ...(fetch ? { fetch } : {}) });
}

describe('the client', () => {
  it('reads what it has recorded, at once', async () => {
    const asked: string[] = [];
    const recorder = as('recorder', (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`);
      return fetch(request);
    });
    const { position } = await recorder.record('RenameTeam', { teamId: 't1', name: '清河镇', effectiveOn: TODAY });
    const team = await recorder.read('/v1/teams/{id}', { id: 't1' });
    expect({ name: team.name, position: team.position }).toEqual({ name: '清河镇', position });
    expect(asked).toEqual(['POST /v1/commands/RenameTeam', `GET /v1/teams/t1?after=${position}`]);
  });

  it('waits for nothing where what it reads is not of the log: no read is refused after an act', async () => {
    const asked: string[] = [];
    const recorder = as('recorder', (request) => {
      asked.push(new URL(request.url).search);
      return fetch(request);
    });
    const { position } = await recorder.record('RenameTeam', { teamId: 't5', name: '新河镇', effectiveOn: TODAY });
    asked.length = 0;
    await recorder.read('/v1/codes', {});
    await recorder.read('/v1/session', {});
    await recorder.read('/v1/working-days/{id}', { id: '2019' });
    expect(asked).toEqual(['', '', '']);
    // What a district sets is in the log, so the rules wait for it.
    asked.length = 0;
    await recorder.read('/v1/rules', { on: TODAY });
    await recorder.read('/v1/rules/{id}', { id: 'vote.quorum' });
    expect(asked.map((search) => new URLSearchParams(search).get('after'))).toEqual([position, position]);
  });

  it('gives every item of a list, page after page', async () => {
    const names: string[] = [];
    for await (const { id } of as('supervisor').each('/v1/teams', { limit: 2 })) names.push(id);
    expect(names).toEqual(['t1', 't2', 't3', 't4', 't5']);
  });

  it('throws a problem with its code, and what may be sent instead', async () => {
    const refused = as('supervisor').read('/v1/cases', { state: 'nonsense' as 'opened' });
    await expect(refused).rejects.toThrow(LedgerProblem);
    await expect(refused).rejects.toMatchObject({
      status: 400,
      code: 'MALFORMED_QUERY',
      problem: { fields: [{ path: 'state', message: expect.stringContaining('must be one of') }] },
    });
    const stranger = new LedgerClient({ baseUrl: url, token: 'none' });
    await expect(stranger.read('/v1/teams')).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const other = as('supervisor', async () => new Response('<html>', { status: 502 }));
    await expect(other.read('/v1/teams')).rejects.toMatchObject({ status: 502, code: 'UNREADABLE' });
  });

  it('sends an act again under its key, and records it once', async () => {
    const key = '0f0e0d0c-0b0a-4908-8706-050403020100';
    const body = { teamId: 't2', name: '双桥镇', effectiveOn: TODAY };
    const first = await as('recorder').record('RenameTeam', body, { key, ifMatch: 0 });
    expect(await as('recorder').record('RenameTeam', body, { key, ifMatch: 0 })).toEqual(first);
    await expect(
      as('recorder').record('RenameTeam', { ...body, name: '柳泉镇' }, { ifMatch: 0 }),
    ).rejects.toMatchObject({
      status: 412,
    });
  });

  it('follows the log over connections that break, without a gap and without repeating', async () => {
    const recorder = as('recorder');
    const { position: after } = await recorder.record('RenameTeam', { teamId: 't3', name: '甲镇', effectiveOn: TODAY });
    const waited: number[] = [];
    let connections = 0;
    let last: Request | undefined;
    // The first connection breaks in the middle of its second event, the second is refused.
    const unsteady = async (request: Request): Promise<Response> => {
      connections++;
      last = request;
      if (connections === 2) return new Response('', { status: 503 });
      const response = await fetch(request);
      if (connections > 1 || !response.body) return response;
      let told = 0;
      const breaking = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          const text = new TextDecoder().decode(chunk);
          told += text.split('event: event').length - 1;
          if (told < 2) return controller.enqueue(chunk);
          controller.enqueue(chunk.slice(0, chunk.length / 2));
          return controller.error(new Error('the connection broke'));
        },
      });
      return new Response(response.body.pipeThrough(breaking), { status: 200 });
    };
    const follower = new LedgerClient({
      baseUrl: url,
      token: tokenOf('supervisor'),
      fetch: unsteady,
      wait: async (ms) => void waited.push(ms),
    });
    const told: LedgerEvent[] = [];
    const names = ['乙镇', '丙镇', '丁镇'];
    await recorder.record('RenameTeam', { teamId: 't3', name: '乙镇', effectiveOn: TODAY });
    const events = follower.events({ after, signal: streams.signal });
    for (let next = await events.next(); !next.done; next = await events.next()) {
      told.push(next.value);
      if (told.length === names.length) break;
      await recorder.record('RenameTeam', { teamId: 't3', name: names[told.length]!, effectiveOn: TODAY });
    }
    await events.return();
    expect(told.map(({ data }) => (data as { name?: string }).name)).toEqual(names);
    expect(connections).toBeGreaterThanOrEqual(3);
    expect(last!.signal.aborted).toBe(true);
    expect(waited.slice(0, 2)).toEqual([1000, 2000]);
  });

  it('does not try again what it may not follow', async () => {
    const events = new LedgerClient({ baseUrl: url, token: 'none' }).events();
    await expect(events.next()).rejects.toMatchObject({ status: 401 });
  });
});

describe('the script that walks a case', () => {
  it('goes from the opening to the end, and says what was refused on the way', async () => {
    const said: string[] = [];
    await walkACase(as('recorder'), TODAY, (line) => said.push(line));
    expect(said.slice(0, 5).every((line) => line.endsWith('镇 0'))).toBe(true);
    expect(said[5]).toMatch(/^[A-Z_]+: \S+ .+/);
    expect(said).toHaveLength(11);
  });
});

describe('the types of the client', () => {
  const { paths } = openApi();

  /** A program that asks every route, and sends the example of every command. */
  function program(): string {
    const asks = Object.entries(paths).flatMap(([path, { get, post }]) => {
      const body = post?.['requestBody'] as { content: Record<string, { example: object }> } | undefined;
      if (body && path.startsWith('/v1/commands/')) {
        const { example } = body.content['application/json']!;
        return [`await client.record('${path.slice('/v1/commands/'.length)}', ${JSON.stringify(example)});`];
      }
      if (!get) return [];
      const { content } = (get['responses'] as Record<string, { content: object }>)[200]!;
      if (!('application/json' in content)) return [`await client.http.GET('${path}');`];
      return [`await client.read('${path}'${path.includes('{') ? ", { id: 'x' }" : ''});`];
    });
    return [`import { LedgerClient } from '#libs/client';`, `declare const client: LedgerClient;`, ...asks].join('\n');
  }

  function faultsIn(text: string): string[] {
    const file = join(ROOT, 'test/e2e/every-route.ts');
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version, ...rest) =>
      name === file ? ts.createSourceFile(name, text, version) : read(name, version, ...rest);
    host.fileExists = (name) => name === file || ts.sys.fileExists(name);
    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], { ...options, noEmit: true }, host));
    return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  it('fit every route, and the example of every command', () => {
    const text = program();
    expect(text.split('\n').length).toBeGreaterThan(140);
    expect(faultsIn(text)).toEqual([]);
    expect(faultsIn(text.replace("'/v1/teams'", "'/v1/squads'"))).toHaveLength(1);
    expect(faultsIn(text.replace('"effectiveOn":"', '"effectiveFrom":"'))).toHaveLength(1);
  }, 300_000);
});
