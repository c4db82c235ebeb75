import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readCredentials } from '../../apps/api/src/auth/credentials.ts';
import { openLedger, readConfig, systemClock } from '#libs/node';
import { createApp, serve } from '../../apps/api/src/serve.ts';
import { ROOT } from '../arch/sources.ts';
import { DEMO_MS, demoCopy } from '../support/demo-copy.ts';
import { blocksOf, page, tableUnder, type Block } from './pages.ts';
import { asJson, differences } from './shown.ts';

const TOUR = 'A five-minute tour';

const readme = page('README.md');
const tour = blocksOf({ ...readme, text: readme.text.slice(readme.text.indexOf(`## ${TOUR}`)).split(/\n## /)[0]! });

/** A call of the tour with the block that shows what it answers, if there is one. */
const calls = tour.flatMap((block, index) => {
  const next = tour[index + 1];
  return block.language === 'ts' ? [{ block, shown: next?.language === 'ts' ? undefined : next }] : [];
});

describe('the README', () => {
  let folder: string;
  let printed = '';
  let app: NestFastifyApplication;
  let url: string;
  let answers: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-readme-'));
    const copy = await demoCopy(join(folder, 'data'));
    ({ printed } = copy);
    const config = readConfig({ PORT: '0', DATA_DIR: copy.dataDir });
    const quiet = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        if (stream === process.stdout) printed += String(text);
        return true;
      }),
    );
    try {
      const ledger = openLedger(config, systemClock);
      app = await createApp(ledger, readCredentials(config.credentialsFile) ?? []);
      url = await serve(app, ledger, config);
    } finally {
      for (const spy of quiet) spy.mockRestore();
    }
    answers = await answersOf(
      calls.map(({ block }) => block),
      { folder, url },
    );
  }, DEMO_MS);

  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows what the demo prints', () => {
    const shown = blocksOf(readme).find(({ code }) => code.includes('READY'))!.code;
    const [before = '', after = ''] = shown.split(/READY .*\n/);
    expect(printed).toContain(`READY ${url}\n`);
    expect(differences(`…\n${before.trim()}\n…`, 'text', printed)).toEqual([]);
    const address = after.split('\n').find((line) => line.startsWith('接口文档'))!;
    expect(address).toBe('接口文档 API: http://127.0.0.1:3000/docs');
  });

  it('has a tour', () => {
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ shown }) => shown === undefined)).toHaveLength(1);
  });

  it('has the tour in one file, which npm runs', () => {
    expect(page('docs/tour.ts').text).toBe(`${calls.map(({ block }) => block.code).join('\n\n')}\n`);
    const { scripts } = JSON.parse(page('package.json').text) as { scripts: Record<string, string> };
    expect(scripts['tour']).toMatch(/ docs\/tour\.ts$/);
  });

  it.each(calls.map(({ block, shown }, index) => ({ index, line: block.line, shown })))(
    'shows what its call on line $line answers',
    ({ index, shown }) => {
      expect(shown === undefined ? [] : differences(shown.code, shown.language, answers[index] ?? '')).toEqual([]);
    },
  );

  it('has the figures of the demo as they come out', async () => {
    const { token } = readCredentials(join(folder, 'data', 'credentials.json'))!.find(
      ({ role }) => role === 'supervisor',
    )!;
    const [header = [], ...rows] = tableUnder(page('docs/demo.md'), '年龄 · Ages');
    for (const [kind, ...counts] of rows) {
      const query = `asOf=2019-06-30&knownAt=2019-08-05T00:00:00%2B08:00${kind === 'all' ? '' : `&kind=${kind}`}`;
      const response = await app.inject({
        method: 'GET',
        url: `/v1/structure?${query}`,
        headers: { authorization: `Bearer ${token}` },
      });
      const { age, cadres } = JSON.parse(response.body) as { age: { bucket: string; count: number }[]; cadres: number };
      expect([kind, ...age.map(({ bucket }) => bucket.replace('<=', '≤').replace('>=', '≥')), 'total']).toEqual([
        kind,
        ...header.slice(1),
      ]);
      expect([kind, ...age.map(({ count }) => count), cadres]).toEqual([kind, ...counts.map(Number)]);
    }
    expect(rows.map(([kind]) => kind)).toEqual(['township', 'subdistrict', 'department', 'all']);
  });
});

/** Runs the tour as a reader does, and gives what each of its pieces printed: a line for each `show`. */
async function answersOf(pieces: readonly Block[], at: { folder: string; url: string }): Promise<string[]> {
  const args = ['--conditions=source', join(ROOT, 'docs/tour.ts'), at.url, join(at.folder, 'data/credentials.json')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 100_000_000 });
  const lines = stdout.split('\n');
  return pieces.map(({ code }) => lines.splice(0, [...code.matchAll(/\bshow\(/g)].length).join('\n'));
}

describe('the comparison with what a page shows', () => {
  it('takes a bare … for a value, for members and for items', () => {
    expect(JSON.parse(asJson('{ "a": …, "b": [1, …], "c": "…{", … }'))).toEqual({
      a: '…',
      b: [1, '…'],
      c: '…{',
      '…': '…',
    });
    const answer = '{"a":1,"b":[1,2,3],"c":{"d":"wide open","e":null}}';
    for (const shown of [
      '{ "a": 1, "b": [1, 2, 3], "c": { "d": "wide open", "e": null } }',
      '{ "a": …, "b": [1, …], "c": { "e": null, … } }',
      '{ "b": […, 3], … }',
      '{ "b": [1, …, 3], "c": { "d": "wi…en", … }, … }',
      '{ "b": […, 2, …], … }',
      '{ … }',
    ]) {
      expect(differences(shown, 'json', answer)).toEqual([]);
    }
  });

  it('finds what differs', () => {
    const answer = '{"a":1,"b":[1,2,3],"c":{"d":"wide open"}}';
    for (const shown of [
      '{ "a": 1 }',
      '{ "a": 2, … }',
      '{ "a": "1", … }',
      '{ "z": …, … }',
      '{ "b": [1, 2], … }',
      '{ "b": [1, 3, …], … }',
      '{ "b": […, 2], … }',
      '{ "b": …, "c": { "d": "wide…shut" }, … }',
      '{ "c": {}, … }',
      '[…]',
    ]) {
      expect(differences(shown, 'json', answer)).not.toEqual([]);
    }
    expect(differences('{ … }', 'json', 'connection refused')).not.toEqual([]);
  });

  it('compares text line by line', () => {
    expect(differences('a … c\n…\nz', 'text', '  a b c\n1\n2\nz\n')).toEqual([]);
    expect(differences('null\n{…}', 'text', 'null\n{"a":1}\n')).toEqual([]);
    for (const shown of ['a c\n…\nz', 'a … c\nz', 'a … c\n…\ny', '…\na']) {
      expect(differences(shown, 'text', 'a b c\n1\n2\nz')).not.toEqual([]);
    }
  });
});
