import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentialsIn } from './credentials.ts';
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
});
