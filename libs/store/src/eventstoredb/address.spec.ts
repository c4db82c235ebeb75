import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEsdbAddress, parseEsdbAddress } from './address.ts';

describe('the address of an EventStoreDB', () => {
  it('of one node, with TLS unless it is turned off', () => {
    expect(parseEsdbAddress('esdb://db')).toMatchObject({
      hosts: [{ address: 'db', port: 2113 }],
      discover: false,
      security: { insecure: false },
      namespace: 'ledger',
      deadlineMs: 10_000,
      told: 'esdb://db',
    });
    expect(parseEsdbAddress('esdb://127.0.0.1:4000?tls=false').security).toMatchObject({ insecure: true });
  });

  it('of several nodes, and of a name under which DNS knows them', () => {
    const { hosts, discover } = parseEsdbAddress('esdb://a:1,b:2,c/?Tls=FALSE&nodePreference=leader');
    expect(hosts).toEqual([
      { address: 'a', port: 1 },
      { address: 'b', port: 2 },
      { address: 'c', port: 2113 },
    ]);
    expect(discover).toBe(false);
    expect(parseEsdbAddress('esdb+discover://cluster.local').discover).toBe(true);
  });

  it('with a user, whose password may hold anything, percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (password) => {
        const { credentials, told } = parseEsdbAddress(`esdb://ledger:${encodeURIComponent(password)}@db?tls=true`);
        expect(credentials).toEqual({ username: 'ledger', password });
        expect(told).toBe('esdb://db');
      }),
    );
  });

  it('without TLS sends no password', () => {
    expect(parseEsdbAddress('esdb://ledger:secret@db?tls=false').credentials).toBeUndefined();
  });

  it.each([
    ['another scheme', 'edsb://ledger:secret@db'],
    ['no host', 'esdb://ledger:secret@'],
    ['a host that is none', 'esdb://ledger:secret@db:99999'],
    ['no password', 'esdb://secret@db'],
    ['a password that is not encoded', 'esdb://ledger:secret%@db'],
    ['a question mark in the password', 'esdb://ledger:secret?@db'],
    ['one behind what could be a port', 'esdb://ledger:1?secret@db'],
    ['a slash in the password', 'esdb://ledger:1/secret@db'],
    ['an option that nobody knows', 'esdb://ledger:secret@db?tsl=true'],
    ['a value that an option does not take', 'esdb://ledger:secret@db?tls=maybe'],
    ['a number that is none', 'esdb://ledger:secret@db?defaultDeadline=soon'],
    ['a deadline of nothing', 'esdb://ledger:secret@db?defaultDeadline=0'],
    ['a certificate that is not checked', 'esdb://ledger:secret@db?tlsVerifyCert=false'],
    ['a wish not to hear of failures', 'esdb://ledger:secret@db?throwOnAppendFailure=false'],
    ['a certificate that is not there', 'esdb://ledger:secret@db?tlsCAFile=/no/such/file'],
    ['a namespace with a hyphen, which would end the category', 'esdb://ledger:secret@db?namespace=a-b'],
    ['two names to discover', 'esdb+discover://ledger:secret@a,b'],
  ])('is refused for %s, in words that tell no password', (_, text) => {
    expect(() => parseEsdbAddress(text)).toThrow(RangeError);
    expect(() => parseEsdbAddress(text)).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching('secret') }),
    );
  });

  it('is told from other texts', () => {
    expect(['esdb://a', 'esdb+discover://a'].every(isEsdbAddress)).toBe(true);
    expect(['sqlite', './esdb', 'sqlite:esdb://a', 'esdb'].some(isEsdbAddress)).toBe(false);
  });
});
