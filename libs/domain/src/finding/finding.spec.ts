import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { annul, command, correct, eventIdIn, type Act } from '../../../../test/support/acts.ts';
import { cleared, consulted, letter, vote } from '../../../../test/support/appointments.ts';
import { given, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { findingIdOf } from '../shared/findings.ts';

/** The committee met with too few: seven of thirteen. */
const tooFew = vote(7, 7).as('too few');
const findingId = findingIdOf(eventIdIn('appointment-c1', 'too few'), 'vote.quorum');
const report = { kind: 'inspectionReport', documentNo: '监〔2019〕6号', issuedOn: '2019-06-20' };

const acknowledge = command('AcknowledgeFinding', { findingId, reason: '已列入督办' }).on('2019-06-21');
const resolve = command('ResolveFinding', { findingId, outcome: '重新开会', reason: '已补正', basis: report }).on(
  '2019-06-28',
);
const waive = command('WaiveFinding', { findingId, ground: '情况特殊', reason: '经核查', basis: report }).on(
  '2019-06-28',
);

async function findingsIn(story: Story, on = TODAY): Promise<string[]> {
  const facts = await story.ledger.factsOn(on, ['finding']);
  return facts.map(({ value }) => `${String(value['ruleId'])} ${String(value['type'])} ${String(value['on'])}`);
}

const quorum = 'vote.quorum DeliberationVoteRecorded 2019-01-28';

describe('an act that broke a procedural rule', () => {
  test('is found from its day on, with what the rule saw, and whom it concerns', async () => {
    const story = await given(...consulted, tooFew).ledgerNow();
    expect(await findingsIn(story)).toEqual([quorum]);
    expect(await findingsIn(story, '2019-01-27')).toEqual([]);
    const [finding] = await story.ledger.factsOn(TODAY, ['finding']);
    expect(finding).toMatchObject({
      ref: findingId,
      value: {
        outcome: 'violated',
        article: '37',
        inputs: { eligible: 13, present: 7, needed: 9 },
        subjects: ['appointment-c1', 'cadre-wang', 'team-lizhen'],
      },
    });
  });

  test('is found no longer once it is annulled, or corrected so that the rule holds', async () => {
    expect(await findingsIn(await given(...consulted, tooFew, annul('too few')).ledgerNow())).toEqual([]);
    const { eligible: _, ...counts } = tooFew.bodyFor(() => ({ stream: '', targetEventId: '' }));
    const data = { ...pick(counts, ['cadreId', 'agree', 'disagree', 'abstain', 'ballot']), eligible: 9, present: 7 };
    expect(await findingsIn(await given(...consulted, tooFew, correct('too few', { data })).ledgerNow())).toEqual([]);
  });

  test('in old papers or by a document is found too, said how', async () => {
    const early = letter
      .on('2019-02-15')
      .with({ exceptionBasis: { documentNo: '1号', approvedBy: '书记', reason: '急' } })
      .signed();
    const story = await given(...cleared, early).ledgerNow();
    const facts = await story.ledger.factsOn(TODAY, ['finding']);
    expect(facts.map(({ value }) => [value['ruleId'], value['outcome'], value['exception']])).toEqual([
      ['appointment.notice-order', 'excepted', { documentNo: '1号', approvedBy: '书记', reason: '急' }],
    ]);
  });
});

function pick(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

describe('a decision whose ground goes away', () => {
  const withOpinion = (...more: readonly Act[]): Act[] => [...consulted, vote(10, 11).as('vote'), ...more];
  const opinionGone = annul(consulted.at(-2)!.label);

  test('is found on the day of the decision, and names the record that took the ground', async () => {
    const story = await given(...withOpinion(opinionGone)).ledgerNow();
    const facts = await story.ledger.factsOn(TODAY, ['finding']);
    const found = facts.map(({ value }) => [value['ruleId'], value['type'], value['on']]);
    expect(found).toContainEqual(['appointment.opinions', 'DeliberationVoteRecorded', '2019-01-28']);
    const [annulment] = (await story.ledger.events('appointment-c1')).slice(-1);
    expect(annulment?.type).toBe('RecordAnnulled');
    for (const { value } of facts) expect(value['foundBy']).toBe(annulment?.id);
  });

  test('is in order again once the ground is back', async () => {
    const story = await given(...withOpinion(opinionGone.as('gone'), annul('gone'))).ledgerNow();
    expect(await findingsIn(story)).toEqual([]);
  });
});

describe('a finding', () => {
  test('is acknowledged, and then resolved or waived', async () => {
    const story = await given(...consulted, tooFew, acknowledge, resolve).ledgerNow();
    expect(await story.ledger.factOn('2019-06-21', 'findingHandling', findingId)).toMatchObject({
      state: 'acknowledged',
    });
    expect(await story.ledger.factOn('2019-06-28', 'findingHandling', findingId)).toEqual({
      state: 'resolved',
      on: '2019-06-28',
      by: 'u-approver',
      role: 'approver',
      words: '重新开会',
      reason: '已补正',
      documentNo: '监〔2019〕6号',
    });
    await given(...consulted, tooFew)
      .when(waive)
      .thenRecorded({ type: 'FindingWaived' });
  });

  test('is dealt with once only', () =>
    given(...consulted, tooFew, resolve)
      .when(waive)
      .thenRefused('FINDING_SETTLED'));

  test('is not dealt with where there is none, or its ground is gone', async () => {
    await given(...consulted)
      .when(acknowledge)
      .thenRefused('FINDING_NOT_OPEN', { findingId });
    await given(...consulted, tooFew, annul('too few'))
      .when(acknowledge)
      .thenRefused('FINDING_NOT_OPEN');
  });

  test('is settled with a reason and a document', async () => {
    await given(...consulted, tooFew)
      .when(resolve.without('basis'))
      .thenRefused('BASIS_REQUIRED');
    await given(...consulted, tooFew)
      .when(waive.without('reason'))
      .thenRefused('FINDING_REASON_REQUIRED');
    await given(...consulted, tooFew)
      .when(acknowledge.without('reason'))
      .thenRefused('FINDING_REASON_REQUIRED');
  });

  test('is never dealt with by whoever recorded the act', async () => {
    const story = await given(...consulted, tooFew).ledgerNow();
    const actor = { userId: 'u-recorder', role: 'approver', organ: 'organization' };
    const answer = await story.ledger.send({
      name: 'ResolveFinding',
      body: resolve.bodyFor(story.said),
      commandId: '5b0c1f0e-6a0e-4c55-9a53-0d2f3a7f6f10',
      actor,
    });
    expect(answer).toMatchObject({ refused: 'FINDING_OF_ONE_SELF' });
  });
});
