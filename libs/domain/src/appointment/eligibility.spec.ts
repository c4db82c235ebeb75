import { describe, expect, test } from '@jest/globals';
import type { Check } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, type Act } from '../../../../test/support/acts.ts';
import { approved, consulted, district, eligibility, opening, vote } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = (act: Act): Act => act.with({ basis: LETTER }).backfilled();
/** Everything up to the consultation, with another check in place of that of wang. */
const checkedBy = (...instead: readonly Act[]): Act[] =>
  consulted.flatMap((act) => (act === eligibility ? instead : act));
const look = (...results: readonly (readonly [check: string, result: string])[]): Act =>
  eligibility.with({ checks: results.map(([check, result]) => ({ check, result, document: `${check} 材料` })) });
const ALL = [
  ...(['fileAudit', 'personalMatters', 'integrityOpinion', 'petitions'] as const),
  ...(['canvassing', 'recognition', 'familyAbroad', 'seniority', 'grade'] as const),
];
const allBut = (...left: readonly string[]): Act =>
  look(...ALL.filter((check) => !left.includes(check)).map((check) => [check, 'passed'] as const));

async function checksOf(before: readonly Act[], act: Act): Promise<readonly Check[]> {
  const story = await given(...before)
    .when(act)
    .thenAccepted();
  return (await story.ledger.events('appointment-c1')).at(-1)!.meta.checks;
}

function of(checks: readonly Check[], ruleId: string): Check | undefined {
  return checks.find((check) => check.ruleId === ruleId);
}

const former = { teamId: 'bureau', postId: 'former' };
/** The promotion of somebody who has been a deputy for some months only, to be the head of the sub-district. */
const soonToHead = consulted
  .map((act) =>
    act.name === 'OpenAppointmentCase' ? act.with({ posts: [{ teamId: 'lizhen', postId: 'director' }] }) : act,
  )
  .flatMap((act) =>
    act === district[1] ? [act, authorisePost('lizhen', 'director').with({ principal: true, rank: '141' })] : act,
  )
  .flatMap((act) =>
    act.label === 'li in the bureau'
      ? [act, authorisePost('bureau', 'former'), assign('wang', 'bureau', 'former').on('2018-05-01')]
      : act,
  )
  .map((act) => (act === eligibility ? allBut('seniority') : act));

describe('who is checked', () => {
  test('is checked for the post of the case, and the ledger adds what it knows: each condition with its rule', async () => {
    const before = consulted.slice(0, consulted.indexOf(eligibility));
    const checks = await checksOf(before, eligibility);
    expect(of(checks, 'eligibility.service')).toMatchObject({ outcome: 'passed', inputs: { state: 'active' } });
    expect(of(checks, 'eligibility.vacancy')).toMatchObject({ outcome: 'passed', inputs: { postId: 'deputy' } });
    expect(of(checks, 'appointment.influence')).toMatchObject({ outcome: 'passed', inputs: { admonitions: [] } });
    expect(of(checks, 'eligibility.petitions')).toMatchObject({ outcome: 'passed' });
    expect(of(checks, 'eligibility.reserve')).toMatchObject({ outcome: 'advice' });
  });

  test('and does not meet a condition is on record with that, and the check is not refused', async () => {
    const before = soonToHead.slice(
      0,
      soonToHead.findIndex(({ name }) => name === 'CheckEligibility'),
    );
    const checks = await checksOf(before, allBut('seniority'));
    expect(of(checks, 'eligibility.seniority')).toMatchObject({
      outcome: 'violated',
      inputs: { as: 'deputy', since: '2018-05-01', years: 2 },
    });
  });

  test('is not said to meet what the ledger knows otherwise; old papers may say so', async () => {
    const before = soonToHead.slice(
      0,
      soonToHead.findIndex(({ name }) => name === 'CheckEligibility'),
    );
    const refusal = await given(...before)
      .when(allBut())
      .thenRefused('LEDGER_KNOWS', { cadreId: 'wang', check: 'seniority', said: 'passed', known: 'failed' });
    expect(refusal).toMatchObject({ rule: 'eligibility.seniority' });
    await given(...before)
      .when(old(allBut()))
      .thenAccepted();
  });

  test('is not checked for a post that the case is not about', () =>
    given(...consulted)
      .when(eligibility.as('another post').with({ post: { teamId: 'bureau', postId: 'deputy' } }))
      .thenRefused('POST_NOT_IN_CASE'));
});

describe('who is voted on for a promotion', () => {
  test.each(ALL)(
    'has been looked at for %s: else the vote is refused, and noted from old papers',
    async (condition) => {
      const before = checkedBy(allBut(condition));
      const refusal = await given(...before)
        .when(approved)
        .thenRefused('ELIGIBILITY_UNCHECKED', { cadreId: 'wang', unchecked: [condition] });
      expect(refusal).toMatchObject({ rule: 'appointment.eligibility-complete' });
      expect(of(await checksOf(before, old(approved)), 'appointment.eligibility-complete')).toMatchObject({
        outcome: 'violated',
        inputs: { unchecked: [condition] },
      });
    },
  );

  test('may be looked at in several acts', () =>
    given(...checkedBy(allBut('petitions', 'grade').as('first'), look(['petitions', 'passed'], ['grade', 'passed'])))
      .when(approved)
      .thenAccepted());

  test('and was found wanting, stays so until the same is looked at again', async () => {
    const failed = look(['recognition', 'failed']).as('failed');
    const other = look(['petitions', 'passed']).as('other');
    const again = look(['recognition', 'passed']).as('again');
    await given(...checkedBy(allBut().as('all'), failed, other))
      .when(approved)
      .thenRefused('TARGET_DISQUALIFIED', { cadreId: 'wang', failed: ['recognition'] });
    await given(...checkedBy(allBut().as('all'), failed, other, again))
      .when(approved)
      .thenAccepted();
    const both = look(['recognition', 'failed'], ['recognition', 'passed']).as('both');
    await given(...checkedBy(allBut().as('all'), both))
      .when(approved)
      .thenRefused('TARGET_DISQUALIFIED', { cadreId: 'wang', failed: ['recognition'] });
  });

  test('and has not served the years, is not promoted; that is an exceptional promotion, and noted from old papers', async () => {
    const onHim = vote(10, 11).with({ leaving: [former] });
    const refusal = await given(...soonToHead)
      .when(onHim)
      .thenRefused('SENIORITY_SHORT', {
        cadreId: 'wang',
        as: 'deputy',
        since: '2018-05-01',
        years: 2,
        from: '2020-05-01',
        on: '2019-01-28',
      });
    expect(refusal).toMatchObject({ rule: 'eligibility.seniority' });
    expect(of(await checksOf(soonToHead, old(onHim)), 'eligibility.seniority')).toMatchObject({ outcome: 'violated' });
  });

  test('gets advice where he is on no reserve list and had no training, and is voted on all the same', async () => {
    const checks = await checksOf(consulted, approved);
    expect(of(checks, 'eligibility.reserve')).toMatchObject({ outcome: 'advice' });
    expect(of(checks, 'eligibility.slots')).toBeUndefined();
  });

  test('in a team that is full is refused, and noted from old papers', async () => {
    const full = command('SetHeadcount', { teamId: 'lizhen', headcount: 9, slotCount: 1 }).on('2015-01-05');
    const held = command('AssignIncumbent', { teamId: 'lizhen', postId: 'head', cadreId: 'zhao' })
      .on('2016-01-05')
      .with({ basis: LETTER })
      .backfilled();
    await given(...consulted, full, held)
      .when(approved)
      .thenRefused('SLOTS_EXCEEDED', { teamId: 'lizhen', slotCount: 1, incumbents: 2 });
    expect(of(await checksOf([...consulted, full, held], old(approved)), 'eligibility.slots')).toMatchObject({
      outcome: 'violated',
    });
  });
});

test('a move within the rank asks for no look at what a promotion asks for', async () => {
  const transfer = consulted
    .filter(({ name }) => !['RecordTalkRecommendation', 'RecordMeetingRecommendation'].includes(name))
    .map((act) => (act === opening ? opening.with({ action: 'transfer' }) : act))
    .map((act) => (act === eligibility ? look(['fileAudit', 'passed']) : act));
  const checks = await checksOf(transfer, approved);
  expect(of(checks, 'appointment.eligibility-complete')).toBeUndefined();
  expect(of(checks, 'eligibility.seniority')).toBeUndefined();
  expect(of(checks, 'eligibility.after-removal')).toMatchObject({ outcome: 'passed' });
});
