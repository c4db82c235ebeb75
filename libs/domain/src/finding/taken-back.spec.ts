import { describe, expect, test } from '@jest/globals';
import { annul, correct, type Act } from '../../../../test/support/acts.ts';
import {
  admonished,
  approved,
  cleared,
  consulted,
  eligibility,
  letter,
  notice,
  noticeOver,
  onCase,
  opinion,
  vote,
} from '../../../../test/support/appointments.ts';
import { given, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const RULE = 'ledger.bar-taken-back';

/** What is found of bars that were taken back: the decision, what it would have broken, and what took the bar back. */
async function found({ ledger }: Story): Promise<unknown[]> {
  const facts = await ledger.factsOn(TODAY, ['finding']);
  const log = await ledger.events();
  return facts
    .filter(({ value }) => value['ruleId'] === RULE)
    .map(({ value }) => {
      const by = log.find(({ id }) => id === value['foundBy'])!;
      const target = log.find(({ id }) => id === by.data['targetEventId'])!;
      const { rules } = value['inputs'] as { rules: string[] };
      return `${String(value['type'])} ${rules.join()} ${target.type}`;
    })
    .sort();
}

const against = onCase('RecordOpinion', { organ: 'discipline', verdict: 'objection' }).on('2019-01-22');
const objecting = consulted.map((act) => (act === opinion ? against.as('the objection') : act));
const received = onCase('RecordObjection', { objectionId: 'o1', category: 'conduct', named: true }).on('2019-02-12');
const upheld = onCase('ResolveObjection', { objectionId: 'o1', verdict: 'upheld' }).on('2019-02-18').as('upheld');
const says = (verdict: string): Act => correct('upheld', { data: { objectionId: 'o1', verdict } }).as('corrected');
const agrees = correct('the objection', { data: { organ: 'discipline', verdict: 'none' } }).as('agrees');
const failed = eligibility
  .with({ checks: [{ check: 'fileAudit', result: 'failed', document: '档案审核表' }] })
  .as('failed');

const { cadreId, checks } = eligibility.bodyFor(() => ({}) as never);
const passed = correct('failed', { data: { cadreId, checks } });

const told: [what: string, acts: readonly Act[], taken: readonly string[]][] = [
  [
    'the objection of the discipline organ, corrected to none, is found on the vote',
    [...objecting, agrees, approved],
    ['DeliberationVoteRecorded appointment.opinion-against OpinionReceived'],
  ],
  [
    'an objection upheld, corrected to not upheld, is found on the letter',
    [...cleared, received, upheld, says('notUpheld'), letter],
    ['AppointmentIssued appointment.objection-upheld ObjectionResolved'],
  ],
  [
    'a rejected vote, annulled, is found on the next one',
    [...consulted, vote(3, 11).as('rejected'), annul('rejected'), approved.on('2019-01-29')],
    ['DeliberationVoteRecorded appointment.steps DeliberationVoteRecorded'],
  ],
  [
    'a failed check, corrected to passed, is found on the vote',
    [...consulted.map((act) => (act === eligibility ? failed : act)), passed, approved],
    ['DeliberationVoteRecorded appointment.eligibility EligibilityChecked'],
  ],
  [
    'an objection of the discipline organ that it answered anew barred nothing any more, annulled or not',
    [...objecting, opinion.with({ verdict: 'none' }).on('2019-01-23').as('anew'), annul('the objection'), approved],
    [],
  ],
  [
    'an admonition of the person, annulled, is found on the vote',
    [
      ...consulted,
      ...admonished('2019-01-10').map((act, n) => (n === 2 ? act.as('the admonition') : act)),
      annul('the admonition'),
      approved,
    ],
    ['DeliberationVoteRecorded appointment.influence AdmonitionIssued'],
  ],
  [
    'a bar that came back once the decision was taken is found as itself alone',
    [...objecting, agrees, approved, annul('agrees')],
    [],
  ],
  [
    'what was found of the vote is not found of the letter once more',
    [...objecting, agrees, approved, notice, noticeOver, letter],
    ['DeliberationVoteRecorded appointment.opinion-against OpinionReceived'],
  ],
  [
    'a bar that came back and was taken back again is found again',
    [...objecting, agrees, approved, annul('agrees').as('back'), annul('back')],
    ['DeliberationVoteRecorded appointment.opinion-against OpinionReceived'],
  ],
  [
    'a correction that takes no bar back leaves nothing',
    [...cleared, received, upheld.with({ verdict: 'notUpheld' }), says('unverifiable'), letter],
    [],
  ],
  ['a bar that was taken back leaves nothing while nothing is decided', [...objecting, annul('the objection')], []],
];

describe('a bar that was taken back before a decision', () => {
  test.each(told)('%s', async (_, acts, taken) => expect(await found(await given(...acts).ledgerNow())).toEqual(taken));

  test('is found of the case, its post and the person, and not once the decision is annulled', async () => {
    const before = [...objecting, agrees, approved.as('the vote')];
    const { ledger } = await given(...before).ledgerNow();
    const [{ value } = { value: {} as never }] = await ledger.factsOn(TODAY, ['finding']);
    expect(value['subjects']).toEqual(expect.arrayContaining(['appointment-c1', 'cadre-wang', 'team-lizhen']));
    expect(await found(await given(...before, annul('the vote')).ledgerNow())).toEqual([]);
  });
});
