import { describe, expect, test } from '@jest/globals';
import { LETTER, type Act } from '../../../../test/support/acts.ts';
import {
  admonished,
  cleared,
  consulted,
  district,
  letter,
  motion,
  opening,
  poll,
  talks,
  targets,
  vote,
} from '../../../../test/support/appointments.ts';
import { given, type ExpectedEvent } from '../../../../test/support/given.ts';

const old = (act: Act): Act => act.with({ basis: LETTER }).backfilled();

function noted(type: string, ruleId: string, outcome: string): ExpectedEvent {
  return { type, meta: { checks: expect.arrayContaining([expect.objectContaining({ ruleId, outcome })]) } };
}

const recommended = [...district, opening, motion, talks, poll];

describe('nobody is promoted while an admonition counts', () => {
  const steps: [string, Act[], Act, string][] = [
    ['made a target', [...recommended, ...admonished('2018-12-20')], targets, 'InspectionTargetsSet'],
    ['voted on', [...consulted, ...admonished('2019-01-20')], vote(10, 11), 'DeliberationVoteRecorded'],
    ['given a letter', [...cleared, ...admonished('2019-02-18')], letter, 'AppointmentIssued'],
  ];
  test.each(steps)('who is admonished is not %s, and that is noted from old papers', async (_, before, act, type) => {
    const refusal = await given(...before)
      .when(act)
      .thenRefused('INFLUENCE_PERIOD');
    expect(refusal).toMatchObject({ rule: 'appointment.influence', cite: expect.stringContaining('第19条') });
    expect(refusal.params).toMatchObject({ cadreId: 'wang', until: expect.stringMatching(/^2019-/) });
    await given(...before)
      .when(old(act))
      .thenRecorded(noted(type, 'appointment.influence', 'violated'));
  });

  test('on the day on which it counts no longer, the step is taken', () =>
    given(...recommended, ...admonished('2018-07-10'))
      .when(targets)
      .thenRecorded(noted('InspectionTargetsSet', 'appointment.influence', 'passed')));

  test('a day before, it is not', () =>
    given(...recommended, ...admonished('2018-07-11'))
      .when(targets)
      .thenRefused('INFLUENCE_PERIOD'));

  test('a move on the same level is not barred', async () => {
    const moved = [...district, opening.with({ action: 'transfer' }), motion, ...admonished('2018-12-20')];
    const { ledger } = await given(...moved)
      .when(targets)
      .thenAccepted();
    const checks = (await ledger.events()).at(-1)!.meta.checks;
    expect(checks.map(({ ruleId }) => ruleId)).not.toContain('appointment.influence');
  });
});

describe('nobody past the age of retirement is given a post', () => {
  const born = (birth: string): Act[] =>
    recommended.map((act) => (act.label === 'cadre wang' ? act.with({ birth }) : act));

  test('on the day on which it is reached, that is refused, and noted from old papers', async () => {
    const refusal = await given(...born('1959-01-10'))
      .when(targets)
      .thenRefused('PAST_RETIREMENT', {
        cadreId: 'wang',
        birth: '1959-01-10',
        sex: '1',
        on: '2019-01-10',
        retires: '2019-01-10',
      });
    expect(refusal.rule).toBe('retirement.age');
    await given(...born('1959-01-10'))
      .when(old(targets))
      .thenRecorded(noted('InspectionTargetsSet', 'retirement.age', 'violated'));
  });

  test('a day before it is taken, with the advice that the person is past the age that the house set', () =>
    given(...born('1959-01-11'))
      .when(targets)
      .thenRecorded(noted('InspectionTargetsSet', 'appointment.age', 'advice')));
});
