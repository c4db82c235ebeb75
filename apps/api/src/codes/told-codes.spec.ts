import { describe, expect, test } from '@jest/globals';
import { terms } from '#libs/domain';
import { namedCodes } from './told-codes.ts';

const named = namedCodes();
const of = (code: string): (typeof named)[number] | undefined => named.find((each) => each.code === code);

describe('what codes are called', () => {
  test('is said of those that only the sentence of a field names', () => {
    expect(of('workDuty')).toEqual({ code: 'workDuty', zh: '工作需要', en: 'work duty' });
    expect(of('settled')).toEqual({ code: 'settled', zh: '已解决', en: 'settled' });
  });

  test('is said once of each, and as refusals say it where they do', () => {
    expect(new Set(named.map(({ code }) => code)).size).toBe(named.length);
    expect(named.slice(0, terms().length)).toEqual(terms());
  });
});
