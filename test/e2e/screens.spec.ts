import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger, type NodeRole } from '#libs/node';
import { openSqliteStore } from '#libs/store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { builtScreens } from '../../apps/api/src/screens/screens.ts';
import { createApp } from '../../apps/api/src/serve.ts';
import { ROOT } from '../arch/sources.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';

const PAGE = '<!doctype html><title>台账</title><script type="module" src="/assets/app-1a2b.js"></script>';
const SCRIPT = `export const answer = ${'1 + '.repeat(500)}1;`;
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
}

let folder: string;
let app: NestFastifyApplication;
const opened: (() => Promise<void>)[] = [];

async function appWith(screens: string | undefined, role: NodeRole = 'api'): Promise<NestFastifyApplication> {
  const clock = new SimulatedClock(NOW);
  const ledger = new Ledger({ store: openSqliteStore({ path: ':memory:', clock }), clock, viewsPath: ':memory:' });
  ledger.runner.start();
  const made = await createApp(ledger, [], screens === undefined ? { role } : { role, screens });
  await made.init();
  await made.getHttpAdapter().getInstance().ready();
  opened.push(async () => {
    await made.close();
    await ledger.close();
  });
  return made;
}

async function got(url: string, headers: object = {}, of = app, method: 'GET' | 'HEAD' | 'POST' = 'GET'): Promise<Got> {
  const answer = await of.inject({ method, url, headers: { ...headers } });
  const { statusCode, headers: told, body, rawPayload } = answer;
  return { status: statusCode, headers: told, text: body, bytes: rawPayload };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-screens-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/odd-3c4d.css'), 'body{}');
  app = await appWith(folder);
});

afterAll(async () => {
  for (const close of opened) await close();
  rmSync(folder, { recursive: true });
});

describe('the screens', () => {
  it('are served under / by the process that serves the API, and asked for anew each time', async () => {
    const page = await got('/', BROWSER);
    expect(page).toMatchObject({
      status: 200,
      text: PAGE,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      },
    });
    const again = await got('/', { ...BROWSER, 'if-none-match': page.headers['etag'] });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(await got('/health/live')).toMatchObject({ status: 200 });
  });

  it('run no script that stands in a page, ask nobody else, and stand in no frame', async () => {
    const policy = String((await got('/', BROWSER)).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe|data:/);
    const docs = await got('/docs', BROWSER);
    expect(docs.status).toBe(200);
    expect(docs.headers['content-security-policy']).not.toBe(policy);
  });

  it.each(['/teams/t1', '/cadres?asOf=2018-06-30', '/no/such/page', '/v1x', '/search?q=王'])(
    'answer %s with the one page that there is, for who asks for a page',
    async (url) => {
      expect(await got(url, BROWSER)).toMatchObject({
        status: 200,
        text: PAGE,
        headers: { 'content-security-policy': expect.any(String), 'cache-control': 'no-cache' },
      });
      expect(await got(url, BROWSER, app, 'HEAD')).toMatchObject({ status: 200, text: '' });
      expect(await got(url, { accept: 'application/json' })).toMatchObject({ status: 404 });
      expect(await got(url, BROWSER, app, 'POST')).toMatchObject({ status: 404 });
    },
  );

  it.each(['/v1/nothing', '/v1', '/health/nothing', '/docs/nothing', '/assets/gone-9f.js', '/openapi.json/x'])(
    'leave %s to the API, which says that there is no such path',
    async (url) => {
      const { status, headers, text } = await got(url, { ...BROWSER, 'accept-language': 'en' });
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 404,
        type: 'application/problem+json; charset=utf-8',
      });
      expect(JSON.parse(text)).toMatchObject({ code: 'NOT_FOUND', title: 'Not found' });
    },
  );

  it('are kept for a year where their name has their hash, and sent compressed where a copy is at hand', async () => {
    const plain = await got('/assets/app-1a2b.js');
    expect(plain).toMatchObject({
      status: 200,
      text: SCRIPT,
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': expect.stringContaining('javascript'),
      },
    });
    const packed = await got('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': plain.headers['content-type'],
      vary: expect.stringMatching(/accept-encoding/i),
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(brotliDecompressSync(packed.bytes).toString()).toBe(SCRIPT);
    const without = await got('/assets/odd-3c4d.css', { 'accept-encoding': 'gzip, br' });
    expect(without).toMatchObject({ status: 200, text: 'body{}' });
    expect(without.headers).not.toHaveProperty('content-encoding');
  });

  it.each(['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])(
    'give nothing away beside them: %s',
    async (url) => {
      for (const headers of [{}, BROWSER]) {
        const { status, text } = await got(url, headers);
        expect(text).not.toContain('cadre-ledger"');
        expect([200, 403, 404]).toContain(status);
      }
    },
  );
});

describe('without screens', () => {
  it.each([undefined, join(tmpdir(), 'cadre-ledger-no-such-folder')])('/ says how to build them (%s)', async (none) => {
    const bare = await appWith(none);
    const { status, text, headers } = await got('/', BROWSER, bare);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 404, type: 'text/plain; charset=utf-8' });
    expect(text).toMatch(/^[^\n]*npm run build[^\n]*\n$/);
    expect((await got('/teams', BROWSER, bare)).status).toBe(404);
    expect((await got('/health/live', {}, bare)).status).toBe(200);
  });

  it('is a node that only reacts', async () => {
    const reacting = await appWith(folder, 'runner');
    expect((await got('/', BROWSER, reacting)).status).toBe(404);
    expect((await got('/health/live', {}, reacting)).status).toBe(200);
  });
});

describe('the folder of the screens', () => {
  it('lies in the project, wherever the program is started from', () => {
    expect(builtScreens()).toBe(join(ROOT, 'apps/web/dist'));
  });
});
