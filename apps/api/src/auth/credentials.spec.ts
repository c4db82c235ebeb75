import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialsIn, readCredentials } from './credentials.ts';
import { ROLES } from './reader.ts';

describe('the credentials of a file', () => {
  let path: string;
  const said: string[] = [];

  beforeAll(() => {
    path = join(mkdtempSync(join(tmpdir(), 'cadre-ledger-credentials-')), 'credentials.json');
  });

  afterAll(() => rmSync(join(path, '..'), { recursive: true }));

  it('are made once, one user for every role, for the owner of the file only', () => {
    const made = credentialsIn(path, (line) => said.push(line));
    expect(made.map(({ role }) => role).sort()).toEqual([...ROLES].sort());
    expect(new Set(made.map(({ token }) => token)).size).toBe(ROLES.length);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(said).toEqual([expect.stringContaining(path)]);
    expect(said[0]).not.toContain(made[0]!.token);
  });

  it('are read from then on, by whatever node is given the file', () => {
    const written = readFileSync(path, 'utf8');
    expect(JSON.stringify(credentialsIn(path, (line) => said.push(line)))).toBe(JSON.stringify(JSON.parse(written)));
    expect(readFileSync(path, 'utf8')).toBe(written);
    expect(said).toHaveLength(1);
  });

  it('are the same for nodes that start together', async () => {
    const shared = join(path, '..', 'shared.json');
    const modules = ['./credentials.ts', '../../../../test/support/transpile.ts'];
    const [credentials, transpile] = modules.map((each) => new URL(each, import.meta.url).href);
    const code = `
      const { credentialsIn } = await import(${JSON.stringify(credentials)});
      process.stdout.write('there');
      process.stdin.once('data', () => {
        console.log(JSON.stringify(credentialsIn(${JSON.stringify(shared)}, () => undefined)));
        process.exit(0);
      });
    `;
    const args = ['--conditions=source', '--import', transpile!, '--input-type=module', '--eval', code];
    const nodes = [1, 2, 3, 4].map(() => {
      const node = execFile(process.execPath, args);
      const answered = new Promise<string>((resolve) => {
        let out = '';
        node.stdout!.on('data', (part: string) => (out += part)).on('end', () => resolve(out.replace('there', '')));
      });
      return { node, there: once(node.stdout!, 'data'), answered };
    });
    await Promise.all(nodes.map(({ there }) => there));
    for (const { node } of nodes) node.stdin!.write('go');
    const given = await Promise.all(nodes.map(({ answered }) => answered));
    expect(given.map((each) => JSON.stringify(JSON.parse(each)))).toEqual(
      given.map(() => JSON.stringify(JSON.parse(readFileSync(shared, 'utf8')))),
    );
    expect(readdirSync(join(shared, '..')).toSorted()).toEqual(['credentials.json', 'shared.json']);
  });

  it.each([
    [{ validFrom: '2019-02-30' }, 'u1: 2019-02-30 is no day'],
    [{ validFrom: '2019-03-01', validTo: '2019-03-01' }, 'u1: validTo 2019-03-01 is not after validFrom 2019-03-01'],
    [{ roles: [{ role: 'approver', validTo: 'soon' }] }, 'u1: soon is no day'],
    [{ roles: [{ role: 'king' }] }, 'u1: there is no role king'],
  ])('with the days %j are refused when the file is read', (days, message) => {
    const odd = join(path, '..', 'odd.json');
    const line = { role: 'recorder', userId: 'u1', name: '王', organ: '区委组织部', scope: 'district', token: 't' };
    writeFileSync(odd, JSON.stringify([{ ...line, ...days }]));
    expect(() => readCredentials(odd)).toThrow(message);
    rmSync(odd);
  });
});
