import { describe, expect, it } from '@jest/globals';
import { withoutCodes } from './schema.ts';

describe('a sentence of the ledger on a form', () => {
  it.each([
    [
      '提拔干部 王德振(c9hf3bhc647) 担任职位 副主任(py7z6c3)(非选任副职)应实行试用期。',
      '提拔干部 王德振 担任职位 副主任(非选任副职)应实行试用期。',
    ],
    ['另立免职事项(OpenAppointmentCase),或凭文件登记。', '另立免职事项,或凭文件登记。'],
    ['依据区委干(2019)3号办理。', '依据区委干(2019)3号办理。'],
    ['任职 2019-08-12 (3ca5698a-e96e-5c92-9c2b-a82ba42a9a56)。请先更正。', '任职 2019-08-12。请先更正。'],
  ])('names people and posts and never their ids: %s', (sentence, told) => {
    expect(withoutCodes(sentence, 'zh-CN')).toBe(told);
  });

  it('does so in English, and spells what commands are called', () => {
    expect(withoutCodes('王德振 (c9hf3bhc647) is on probation: send ReviewProbation (12).', 'en')).toBe(
      '王德振 is on probation: send Review probation (12).',
    );
  });
});
