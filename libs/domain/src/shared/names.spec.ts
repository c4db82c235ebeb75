import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalName, withoutDots } from './names.ts';

describe('the normal form of a name', () => {
  test.each([
    '买买提·艾力',
    '买买提•艾力',
    '买买提・艾力',
    '买买提‧艾力',
    '买买提．艾力',
    '买买提 · 艾力',
    '买买提･艾力',
  ])('has one dot, whichever was typed: %s', (name) => {
    expect(normalName(name)).toBe('买买提·艾力');
    expect(withoutDots(name)).toBe('买买提艾力');
  });

  test.each(['吴磊', '吴　磊', '吴 磊', '吴  磊', ' 吴磊 ', '吴\u200b磊', '\u200e吴磊', '吴\ufeff磊', '吴\ufe00磊'])(
    'has no fill between the characters of a Chinese name: %j',
    (name) => {
      expect(normalName(name)).toBe('吴磊');
    },
  );

  test('takes wide letters for narrow ones, capitals for small ones, and leaves the spaces between words', () => {
    expect(normalName('Ａli  Khan')).toBe('ali khan');
    expect(normalName('清河镇（筹）')).toBe('清河镇(筹)');
  });

  test('keeps two names apart that differ in a character', () => {
    expect(normalName('王建军')).not.toBe(normalName('王建君'));
    expect(normalName('买买提·艾力')).not.toBe(normalName('买买提艾力'));
  });

  test('is its own normal form, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'吴 　·．・.\u200bＡ王') }),
    );
    fc.assert(
      fc.property(text, (name) => {
        expect(normalName(normalName(name))).toBe(normalName(name));
      }),
    );
  });
});
