import { expect, describe, test } from '@jest/globals';
import { LETTER, authorisePost, registerTeam, type Act } from '../../../../test/support/acts.ts';
import { opening } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const fromPaper = (act: Act, on: string): Act => act.on(on).with({ entryMode: 'backfill', basis: LETTER });

describe('an act of a day before the first rule', () => {
  test('is refused with the rule and the day it begins, for nobody can judge it', async () => {
    const refusal = await given(
      fromPaper(registerTeam('lizhen'), '1940-01-01'),
      fromPaper(authorisePost('lizhen', 'deputy'), '1940-01-01'),
    )
      .when(fromPaper(opening, '1949-09-30'))
      .thenRefused('RULE_NOT_IN_FORCE');
    expect(refusal.params).toEqual({ ruleId: refusal.rule, on: '1949-09-30', from: '1949-10-01' });
  });
});
