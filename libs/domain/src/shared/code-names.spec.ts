import { describe, expect, test } from '@jest/globals';
import { codeName, codeNames, type CodeList } from './code-names.ts';
import {
  CADRE_GRADES,
  CIVIL_RANK,
  DEPARTURE_REASONS,
  EDUCATION_LEVEL,
  POLITICAL_STATUS,
  POST_RANK,
  SEX,
  TEAM_GRADES,
  TRAINING_KINDS,
} from './codes.ts';

const codesOf: [CodeList, readonly string[]][] = [
  ['sex', SEX],
  ['politicalStatus', POLITICAL_STATUS],
  ['educationLevel', EDUCATION_LEVEL],
  ['postRank', POST_RANK],
  ['civilRank', CIVIL_RANK],
  ['grade', [...CADRE_GRADES, 'ungraded']],
  ['teamGrade', TEAM_GRADES],
  ['trainingKind', TRAINING_KINDS],
  ['departureReason', DEPARTURE_REASONS],
];

describe('the names of codes', () => {
  test.each(codesOf)('of %s are those of its codes and no others', (list, codes) => {
    expect(Object.keys(codeNames[list]).sort()).toEqual([...codes].sort());
  });

  test.each(Object.entries(codeNames))('of %s are there in both languages, each once', (_, names) => {
    const all = Object.values(names);
    for (const tongue of ['zh', 'en'] as const) {
      expect(all.every((text) => text[tongue].trim() !== '')).toBe(true);
      expect(new Set(all.map((text) => text[tongue])).size).toBe(all.length);
    }
    expect(all.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  test('name the 56 ethnicities, the others and those of foreign descent', () => {
    expect(Object.keys(codeNames.ethnicity)).toHaveLength(58);
    expect(codeName('ethnicity', '01', 'zh')).toBe('汉族');
    expect(codeName('ethnicity', '56', 'en')).toBe('Jino');
  });

  test('leave a code that is in no list as it is', () => {
    expect(codeName('ethnicity', '57', 'zh')).toBe('57');
  });
});
