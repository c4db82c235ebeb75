import { describe, expect, it } from '@jest/globals';
import { changeIn, slotsOf } from './preview-values.ts';

const rule = 'some.rule';
const from = '2014-01-14';
const version = { from, version: from, instrument: '条例', setBy: 'above' } as const;

describe('the values of a rule that can be others', () => {
  it('are its number, the parts of its share, its word and the entries of its table', () => {
    expect(slotsOf({ ...version, number: 5 })).toEqual([{ name: 'number', now: '5', isNumber: true }]);
    expect(slotsOf({ ...version, share: { numerator: 2, denominator: 3 } }).map(({ now }) => now)).toEqual(['2', '3']);
    expect(slotsOf({ ...version, text: 'talks' })).toEqual([{ name: 'word', now: 'talks', isNumber: false }]);
    expect(slotsOf({ ...version, text: '{"deputy":2,"first":"1965-01"}' })).toEqual([
      { name: 'table.deputy', entry: 'deputy', now: '2', isNumber: true },
      { name: 'table.first', entry: 'first', now: '1965-01', isNumber: false },
    ]);
    expect(slotsOf(version)).toEqual([]);
  });

  it('become the change that is asked of the ledger, only what is another of a table', () => {
    const asked = { rule, from };
    expect(changeIn(asked, slotsOf({ ...version, number: 5 }), { number: '7' })).toEqual({ rule, from, number: 7 });
    const share = slotsOf({ ...version, share: { numerator: 2, denominator: 3 } });
    expect(changeIn(asked, share, { numerator: '3', denominator: '4' })).toEqual({
      rule,
      from,
      share: { numerator: 3, denominator: 4 },
    });
    expect(changeIn(asked, slotsOf({ ...version, text: '{"deputy":2,"clerk":3}' }), { 'table.deputy': '3' })).toEqual({
      rule,
      from,
      table: { deputy: 3 },
    });
  });

  it('ask nothing while they are as they are, or no number stands where one belongs', () => {
    const slots = slotsOf({ ...version, number: 5 });
    for (const number of ['5', '', 'seven', '-1']) expect(changeIn({ rule, from }, slots, { number })).toBeUndefined();
  });
});
