import { describe, expect, it } from '@jest/globals';
import { requestFaults } from './requests.ts';
import { sourcesIn } from './sources.ts';

describe('a request', () => {
  it('never reads all rows of a kind', () => {
    const sources = sourcesIn('apps', 'libs');
    expect(sources.some(({ path }) => path.startsWith('apps/api/src/'))).toBe(true);
    expect(requestFaults(sources)).toEqual([]);
  });
});

describe('the check of requests', () => {
  it.each([
    ["const rows = this.ledger.facts.every('cadre', cut);", '1 reads all facts'],
    ["const { facts } = ledger;\nfor (const row of facts.every('case', cut)) go(row);", '2 reads all facts'],
    ["facts\n  .all('team', cut)\n  .filter(isActive);", '1 reads all facts'],
    ["import { DatabaseSync } from 'node:sqlite';", '1 asks SQLite itself'],
  ])('finds %j', (text, fault) => {
    const found = requestFaults([{ path: 'apps/api/src/teams/x.ts', text }]);
    expect(found).toEqual([expect.stringContaining(`apps/api/src/teams/x.ts:${fault}`)]);
  });

  it('lets lists be asked about, and whoever makes an export go through everything', () => {
    const text = "rows.every(isActive); await facts.page('team', cut, { limit: 1 });";
    const elsewhere = "for (const row of ledger.facts.every('cadre', cut)) write(row);";
    expect(requestFaults([{ path: 'apps/api/src/x.ts', text }])).toEqual([]);
    expect(requestFaults([{ path: 'apps/cli/src/x.ts', text: elsewhere }])).toEqual([]);
  });
});
