import { describe, expect, it } from '@jest/globals';
import { rawReaderFaults, staleExceptions } from './raw-readers.ts';
import { sourcesIn } from './sources.ts';

const sources = sourcesIn('apps');

describe('whoever answers a read', () => {
  it('is given what the reader may see of the ledger, and nothing else', () => {
    expect(rawReaderFaults(sources)).toEqual([]);
  });

  it('has no leave that nobody needs any more', () => {
    expect(staleExceptions(sources)).toEqual([]);
  });
});

describe('the check of who is given what', () => {
  const faultsIn = (path: string, text: string): string[] => rawReaderFaults([{ path: `apps/api/src/${path}`, text }]);

  it.each([
    ["import { Ledger } from '#libs/node';", 'is given Ledger'],
    ["import type { Ledger } from '#libs/node';", 'is given Ledger'],
    ["import { Ledger as Machine } from '#libs/node';", 'is given Ledger'],
    ["import * as node from '#libs/node';", 'is given Ledger'],
    ["import type { Cut, FactsReader } from '#libs/readmodel';", 'is given FactsReader'],
    ["import { TrailReader } from '#libs/readmodel';", 'is given TrailReader'],
  ])('finds %j in a handler', (text, fault) => {
    expect(faultsIn('teams/teams.handlers.ts', text)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ["this.ledger.facts.one('cadre', id, cut);", 'reads facts'],
    ['const { runner, structure } = this.ledger;', 'reads structure'],
    ['const { trail: events } = ledger;', 'reads trail'],
  ])('finds %j with who may hold the ledger for something else', (text, fault) => {
    const found = faultsIn('problems/problems.filter.ts', `import { Ledger } from '#libs/node';\n${text}`);
    expect(found).toEqual([expect.stringContaining(fault)]);
  });

  it('lets those read who decide, and others what they were given', () => {
    const text = "import { Ledger } from '#libs/node';\nledger.facts.one('team', id, cut);";
    expect(faultsIn('auth/visible-ledger.ts', text)).toEqual([]);
    expect(faultsIn('teams/teams.handlers.ts', "const { facts } = ledger;\nfacts.one('team', id, cut);")).toEqual([]);
  });
});
