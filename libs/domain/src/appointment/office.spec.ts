import { describe, expect, test } from '@jest/globals';
import type { PlainDate } from '#libs/kernel';
import { LETTER, type Act } from '../../../../test/support/acts.ts';
import { cleared, consulted, letter, onCase } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };

/** The same acts where the post that the case fills is appointed to by another body. */
const appointedBy = (body: string, acts: readonly Act[]): Act[] =>
  acts.map((act) => (act.label === 'post lizhen deputy' ? act.with({ appointedBy: body }).as(act.label) : act));
const formal = (body: string, on: PlainDate = '2019-02-18'): Act =>
  onCase('RecordFormalAppointment', { cadreId: 'wang', body }).on(on);
const movedOn = (takesEffectOn: PlainDate): object => ({
  type: 'AppointmentIssued',
  data: expect.objectContaining({ moves: [expect.objectContaining({ takesEffectOn })] }),
});

describe('the time in a post counts', () => {
  test('from the decision where the committee appoints', () =>
    given(...cleared)
      .when(letter)
      .thenRecorded(movedOn('2019-01-28') as { type: string }));

  test.each(['standingCommittee', 'government'])('from the appointment where the %s appoints', (body) =>
    given(...appointedBy(body, cleared), formal(body))
      .when(letter)
      .thenRecorded(movedOn('2019-02-18') as { type: string }),
  );

  test('and without that appointment there is no letter; in old papers it is found', async () => {
    const before = appointedBy('government', cleared);
    const refusal = await given(...before)
      .when(letter)
      .thenRefused('FORMAL_APPOINTMENT_MISSING', {
        ...{ cadreId: 'wang', postId: 'deputy', body: 'government', appointed: null },
      });
    expect(refusal).toMatchObject({ rule: 'appointment.body', cite: expect.stringContaining('第44条') });
    await given(...before, formal('standingCommittee'))
      .when(letter)
      .thenRefused('FORMAL_APPOINTMENT_MISSING');
    const story = await given(...before)
      .when(letter.with(old))
      .thenAccepted();
    const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
    expect(checks.find(({ ruleId }) => ruleId === 'appointment.body')?.outcome).toBe('violated');
  });

  test('from no appointment of somebody on whom nothing is decided', () =>
    given(...appointedBy('government', consulted))
      .when(formal('government', '2019-01-26'))
      .thenRefused('NOTHING_DECIDED', { cadreId: 'wang' }));
});

describe('probation counts', () => {
  /** The same acts seven years earlier, from old papers. */
  const earlier = (acts: readonly Act[]): Act[] =>
    acts.map((act) => {
      const shift = (day: unknown): string => String(day).replace('2019', '2012');
      const { effectiveOn, from, to } = act.bodyFor(() => ({ stream: '', targetEventId: '' }));
      if (!String(effectiveOn).startsWith('2019')) return act;
      const days = { ...(from ? { from: shift(from) } : {}), ...(to ? { to: shift(to) } : {}) };
      return act.with({ ...old, effectiveOn: shift(effectiveOn), ...days });
    });
  const until = (probationUntil: PlainDate): { type: string; data: Record<string, unknown> } => ({
    type: 'AppointmentIssued',
    data: expect.objectContaining({ moves: [expect.objectContaining({ probationUntil })] }),
  });

  test('from the letter under the rule of 2001', () => {
    const [issue] = earlier([letter]);
    return given(...earlier(cleared))
      .when(issue!)
      .thenRecorded(until('2013-02-20'));
  });

  test('from the decision since the edition of 2014', () =>
    given(...cleared)
      .when(letter)
      .thenRecorded(until('2020-01-28')));
});
