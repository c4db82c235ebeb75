import { describe, expect, it } from '@jest/globals';
import { piecesOf, searchIn, withQualifier } from './qualifiers.ts';

describe('what is typed into the audit search', () => {
  it.each([
    ['', {}, []],
    ['   ', {}, []],
    ['actor:u-recorder', { actor: 'u-recorder' }, []],
    ['type:IncumbentAssigned 王建国', { type: 'IncumbentAssigned' }, ['王建国']],
    ['王建国 〔2018〕15号', {}, ['王建国', '〔2018〕15号']],
    ['from:2018-01-01 to:2018-01-07', { from: '2018-01-01', to: '2018-01-07' }, []],
    ['from:20180101 to:2018.1.7', { from: '2018-01-01', to: '2018-01-07' }, []],
    ['from:2018-02 to:2018-02', { from: '2018-02-01', to: '2018-02-28' }, []],
    ['from:2016 to:2016/2', { from: '2016-01-01', to: '2016-02-29' }, []],
    ['since:2018 until:2018', { since: '2018-01-01', until: '2018-12-31' }, []],
    ['subject:cadre-C1', { subject: 'cadre-C1' }, []],
    ['ACTOR:u1', { actor: 'u1' }, []],
    ['actor:u1 actor:u2', { actor: 'u2' }, []],
    ['actor:"u 1" "两 个"', { actor: 'u 1' }, ['两 个']],
    ['actor:"u 1', { actor: 'u 1' }, []],
    ['actor: x', {}, ['x']],
    ['note:this', {}, ['note:this']],
    ['rule:vote.quorum', { rule: 'vote.quorum' }, []],
    [
      'rule:vote.quorum version:2014-01-15 outcome:broken',
      { rule: 'vote.quorum', version: '2014-01-15', outcome: 'broken' },
      [],
    ],
  ])('“%s” is taken apart', (text, narrowed, words) => {
    expect(searchIn(text)).toEqual({ narrowed, words, faults: [] });
  });

  it.each([
    'from:2018-02-30',
    'from:yesterday',
    'to:2018-13',
    'subject:王建国',
    'subject:appointment-a1',
    'rule:过半数',
    'outcome:held',
    'version:2014-01-15',
  ])('is told what cannot be meant: %s', (text) => {
    const { narrowed, faults } = searchIn(`王 ${text}`);
    expect(narrowed).toEqual({});
    expect(faults.map(({ at, end }) => `王 ${text}`.slice(at, end))).toEqual([text]);
  });

  it('says where each piece stands, so that the last can be completed', () => {
    expect(piecesOf('王 type:In')).toEqual([
      { value: '王', at: 0, end: 1 },
      { qualifier: 'type', value: 'In', at: 2, end: 9 },
    ]);
  });

  it.each([
    ['王 actor:u1', 'actor', 'u2', '王 actor:u2'],
    ['王', 'actor', 'u 2', '王 actor:"u 2"'],
    ['actor:u1 王', 'actor', '', '王'],
    ['', 'from', '2018-01-01', 'from:2018-01-01'],
  ] as const)('“%s” with %s set to “%s” is “%s”', (text, qualifier, value, meant) => {
    expect(withQualifier(text, qualifier, value)).toBe(meant);
  });
});
