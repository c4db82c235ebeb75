import { expect, describe, test } from '@jest/globals';
import { LETTER, authorisePost, registerCadre, registerTeam, type Act } from '../../../../test/support/acts.ts';
import { opening, vote } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const fromPaper = (act: Act, on: string): Act => act.on(on).with({ entryMode: 'backfill', basis: LETTER });
const postOf1940 = [
  fromPaper(registerTeam('lizhen'), '1940-01-01'),
  fromPaper(authorisePost('lizhen', 'deputy'), '1940-01-01'),
];

describe('an act of a day before the first rule', () => {
  test('is recorded, and no rule says anything of it', () =>
    given(...postOf1940)
      .when(fromPaper(opening, '1949-09-30'))
      .thenRecorded({ type: 'AppointmentCaseOpened', meta: { checks: [] } }));

  test('is refused with the rule and its first day where its outcome would come from that rule', async () => {
    const refusal = await given(
      ...postOf1940,
      fromPaper(registerCadre('wang'), '1940-01-01').with({ birth: '1910-05-01' }),
      fromPaper(opening.with({ cadreIds: ['wang'] }), '1949-09-30'),
    )
      .when(fromPaper(vote(10, 11), '1949-09-30'))
      .thenRefused('RULE_NOT_IN_FORCE');
    expect(refusal.params).toEqual({ ruleId: refusal.rule, on: '1949-09-30', from: '1949-10-01' });
  });
});
