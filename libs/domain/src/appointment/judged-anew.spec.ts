import { describe, expect, test } from '@jest/globals';
import type { Check } from '#libs/kernel';
import { annul, assign, correct, relieve, type Act } from '../../../../test/support/acts.ts';
import {
  approved,
  consulted,
  decided,
  downward,
  eligibility,
  issued,
  letter,
  notice,
  noticeOver,
  onCase,
  opinion,
  vote,
} from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

/** What an act about a record left on it: the acts judged anew, the rules, and what they say now. */
async function leftBy(act: Act, before: readonly Act[]): Promise<string[]> {
  const story = await given(...before)
    .when(act)
    .thenAccepted();
  const events = await story.ledger.events('appointment-c1');
  const typeOf = new Map(events.map(({ id, type }) => [id, type]));
  return events.at(-1)!.meta.checks.map((check: Check) => {
    const { ruleId, eventId = '', outcome } = check;
    return `${typeOf.get(eventId)} ${ruleId} ${outcome}`;
  });
}

const { caseId: _, effectiveOn: __, ...counts } = approved.bodyFor(() => ({ stream: '', targetEventId: '' }));
/** The vote with other counts. */
const votes = (agree: number, present: number): Act =>
  correct(approved.label, { data: { ...counts, agree, present, disagree: present - agree } });

describe('what a letter rests on', () => {
  test('is corrected from nine votes to five: the letter is found to have gone out without a decision', async () =>
    expect(await leftBy(votes(5, 11), issued)).toEqual(
      expect.arrayContaining([
        'PublicNoticeStarted appointment.steps violated',
        'AppointmentIssued appointment.steps violated',
      ]),
    ));

  test('is corrected to seven present: the meeting had no quorum', async () =>
    expect(await leftBy(votes(7, 7), issued)).toEqual(
      expect.arrayContaining([
        'DeliberationVoteRecorded vote.quorum violated',
        'AppointmentIssued appointment.steps violated',
      ]),
    ));

  test.each([
    ['the vote', approved],
    ['the conclusion of the notice', noticeOver],
  ] as const)('is annulled: %s', async (_name, act) =>
    expect(await leftBy(annul(act.label), issued)).toContain('AppointmentIssued appointment.steps violated'),
  );

  test('is annulled: the opinion of the discipline organ', async () =>
    expect(await leftBy(annul(opinion.label), issued)).toEqual(
      expect.arrayContaining([
        'ConsultationRecorded appointment.opinions violated',
        'DeliberationVoteRecorded appointment.opinions violated',
        'AppointmentIssued appointment.opinions violated',
      ]),
    ));

  test('is corrected: the notice was two days', async () => {
    const { caseId: _case, effectiveOn: _on, ...data } = notice.bodyFor(() => ({ stream: '', targetEventId: '' }));
    expect(await leftBy(correct(notice.label, { data: { ...data, to: '2019-02-12' } }), issued)).toContain(
      'PublicNoticeStarted appointment.notice-length violated',
    );
  });

  test('is corrected back: what was broken holds again', async () =>
    expect(await leftBy(votes(10, 11).as('and back'), [...issued, votes(5, 11)])).toEqual(
      expect.arrayContaining(['AppointmentIssued appointment.steps passed']),
    ));

  test('is corrected to what makes no difference: nothing is said', async () =>
    expect(await leftBy(votes(9, 11), issued)).toEqual([]));
});

describe('the effect of the letter itself', () => {
  const bureau = { teamId: 'bureau', postId: 'deputy' };
  const leaving = vote(10, 11).with({ cadreId: 'li', leaving: [bureau] });
  const moved = [
    ...consulted.map((act) => (act.name === 'SetInspectionTargets' ? act.with({ targetIds: ['li', 'zhao'] }) : act)),
    eligibility.with({ cadreId: 'li' }).on('2019-01-24').as('li is checked'),
    ...[leaving, notice, noticeOver, letter],
    relieve('li', 'bureau', 'deputy').on('2019-01-28'),
    assign('li', 'lizhen', 'deputy').on('2019-01-28'),
  ];

  test('does not speak against a correction of the count that it rests on', async () => {
    const { caseId: _case, effectiveOn: _on, ...data } = leaving.bodyFor(() => ({ stream: '', targetEventId: '' }));
    await given(...moved)
      .when(correct(leaving.label, { data: { ...data, agree: 9, disagree: 2 } }))
      .thenAccepted();
    await given(...moved)
      .when(correct(leaving.label, { newEffectiveOn: '2019-01-30' }))
      .thenAccepted();
  });

  test('does not speak against a correction of a removal', async () => {
    const removed = [
      ...downward('remove'),
      onCase('IssueAppointment', { documentNo: '南组发〔2019〕8号' }).on('2019-02-20'),
      relieve('li', 'bureau', 'deputy').on('2019-01-28'),
    ];
    const vote_ = removed.find(({ name }) => name === 'RecordDeliberationVote')!;
    await given(...removed)
      .when(correct(vote_.label, { newEffectiveOn: '2019-01-29' }))
      .thenAccepted();
  });
});

test('a case with nothing after the corrected act is judged by that act alone', async () =>
  expect(await leftBy(votes(7, 7), decided)).toEqual(['DeliberationVoteRecorded vote.quorum violated']));
