import { describe, expect, test } from '@jest/globals';
import type { JsonObject, Micros } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  correct,
  eventIdIn,
  openLedger,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { consulted, issued, onCase, vote } from '../../../../test/support/appointments.ts';
import { given, happened, type Happening, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

type Step = Act | Happening;

/** What is found today, as known at an instant or now: rule and act. */
async function found({ ledger }: Story, knownAt?: Micros): Promise<string[]> {
  const facts = await ledger.factsOn(TODAY, ['finding'], knownAt);
  return facts.map(({ value }) => `${String(value['ruleId'])} ${String(value['type'])}`).sort();
}

/** What is found after each of some steps, each as it was known then: asked of one ledger when all is on record. */
async function foundAfter(before: readonly Step[], ...steps: readonly Step[]): Promise<string[][]> {
  const story = await given(...before).ledgerNow();
  const known: Micros[] = [];
  for (const step of steps) {
    await story.must(step);
    const log = await story.ledger.events();
    known.push(Date.parse(log.at(-1)!.meta.recordedAt) * 1000);
  }
  const told: string[][] = [];
  for (const at of known) told.push(await found(story, at));
  // What is known now is what was known last.
  expect(await found(story)).toEqual(told.at(-1));
  return told;
}

describe('a grade of another year’s assessment', () => {
  const stream = 'assessment-2018-lizhen';
  const about = { year: 2018, teamId: 'lizhen' };
  const graded = (grade: string): JsonObject => ({ cadreId: 'wang', grade, certifiedBy: '区委组织部', ...about });
  const opened = happened(stream, 'TeamAssessmentOpened', about, '2018-12-20');
  const low = happened(stream, 'CadreGradeCertified', graded('incompetent'), '2019-01-05');
  const good = happened(stream, 'CadreGradeCertified', graded('competent'), '2019-01-05');
  const id = (label: string): string => eventIdIn(stream, label);
  const corrected = (label: string, grade: string): Happening =>
    happened(stream, 'RecordCorrected', {
      targetEventId: id(label),
      targetType: 'CadreGradeCertified',
      targetV: 1,
      data: graded(grade),
    });
  const annulled = (label: string): Happening => happened(stream, 'RecordAnnulled', { targetEventId: id(label) });
  /** What is found of the case: that the assessment was put there past every check is found too. */
  const ofTheCase = (told: readonly string[][]): string[][] =>
    told.map((each) => each.filter((one) => one.startsWith('eligibility.')));
  const barred = ['eligibility.grade DeliberationVoteRecorded', 'eligibility.grade InspectionTargetsSet'];

  test('that comes late is found on what it stood against, is gone once it is annulled, and back with it', async () => {
    const gone = annulled(low.label);
    const told = await foundAfter([...issued, opened], low, gone, annulled(gone.label));
    const [late, without, back] = ofTheCase(told);
    expect(late).toEqual(expect.arrayContaining(barred));
    expect(without).toEqual([]);
    expect(back).toEqual(late);
  });

  test('that is corrected to a low one is found, and no longer once the correction is annulled', async () => {
    const lower = corrected(good.label, 'incompetent');
    const told = ofTheCase(await foundAfter([...issued, opened], good, lower, annulled(lower.label)));
    expect(told[0]).toEqual([]);
    expect(told[1]).toEqual(expect.arrayContaining(barred));
    expect(told[2]).toEqual([]);
  });

  test('that is corrected to a good one stands against nothing any more', async () => {
    const told = ofTheCase(await foundAfter([...issued, opened], low, corrected(low.label, 'competent')));
    expect(told[0]).toEqual(expect.arrayContaining(barred));
    expect(told[1]).toEqual([]);
  });
});

describe('a secondment', () => {
  const PLAN = { kind: 'down', plannedFrom: '2018-03-01', plannedTo: '2019-03-01', hostPost: '挂职干部' };
  /** By a node that has not seen the post. */
  const seconded = happened(
    'secondment-c1',
    'SecondmentPlanned',
    { secondmentId: 's1', cadreId: 'c1', hostTeamId: 't2', ...PLAN },
    '2018-02-20',
  );
  const before = [
    openLedger('2010-01-01'),
    ...[registerTeam('t1'), registerTeam('t2'), authorisePost('t2', 'p2'), registerCadre('c1')],
  ];
  const assigned = assign('c1', 't2', 'p2').on('2018-01-10');
  const agreed = (found_: readonly string[]): string[] => found_.filter((one) => one.startsWith('ledger.agreement'));

  test('to a team in which the cadre holds a post is found, with either gone no longer, and again once it is back', async () => {
    const gone = annul(seconded.label).as('gone');
    const back = happened('secondment-c1', 'RecordAnnulled', { targetEventId: eventIdIn('secondment-c1', 'gone') });
    const told = await foundAfter([...before, assigned], seconded, gone, back);
    const one = 'ledger.agreement SecondmentPlanned';
    expect(told.map(agreed)).toEqual([[one], [], [one]]);
  });
});

describe('a post of somebody who is seconded', () => {
  const planned = command('PlanSecondment', {
    ...{ cadreId: 'c1', secondmentId: 's1', hostTeamId: 't2', kind: 'down', hostPost: '挂职干部' },
    ...{ plannedFrom: '2018-03-01', plannedTo: '2019-03-01' },
  })
    .on('2018-02-20')
    .with({ basis: LETTER })
    .backfilled();
  const before = [
    openLedger('2010-01-01'),
    ...[registerTeam('t1'), registerTeam('t2'), authorisePost('t2', 'p2'), registerCadre('c1')],
  ];
  const assigned = assign('c1', 't2', 'p2').on('2018-04-01').with({ basis: LETTER }).backfilled().as('assigned');
  const rule = 'secondment.own-unit SecondmentPlanned';

  test('that is corrected to begin before, in the team where he is, is found, and no longer once that is annulled', async () => {
    const earlier = correct('assigned', { newEffectiveOn: '2018-02-01' }).as('earlier');
    const told = await foundAfter([...before, planned], assigned, earlier, annul('earlier'));
    expect(told).toEqual([[], [rule], []]);
  });

  test('that comes on record late is found, and no longer once its end before the secondment is on record', async () => {
    const late = assigned.on('2018-01-10');
    const left = command('RelieveIncumbent', { teamId: 't2', postId: 'p2', cadreId: 'c1', ground: 'transfer' })
      .on('2018-02-10')
      .with({ basis: LETTER })
      .backfilled();
    expect(await foundAfter([...before, planned], late, left)).toEqual([[rule], []]);
  });

  test('that is corrected to another person’s is found of whom it is, and of nobody else', async () => {
    const other = [registerCadre('c2'), assign('c2', 't2', 'p2').on('2018-01-10').with({ basis: LETTER }).backfilled()];
    const data = { teamId: 't2', postId: 'p2', cadreId: 'c1' };
    const story = [...before, other[0]!, other[1]!.as('of another'), planned];
    expect(await foundAfter(story, correct('of another', { data }).as('his'), annul('his'))).toEqual([[rule], []]);
  });
});

describe('a listing on the reserve', () => {
  const listed = command('ListAsReserve', { cadreId: 'wang', level: 'principal' })
    .on('2018-06-01')
    .with({ basis: LETTER })
    .backfilled()
    .as('listed');

  test('breaks nothing whether it comes late or goes: that most come from the reserve is no more than advice', async () => {
    expect(await foundAfter(issued, listed, annul('listed'))).toEqual([[], []]);
  });
});

describe('the superior’s consent to an exceptional promotion', () => {
  const consent = { organ: '市委组织部', documentNo: '市组复〔2019〕6号', issuedOn: '2019-01-25' };
  const exceptionally = onCase('RecordExceptionalPromotion', { cadreId: 'wang', ground: 'outstanding', consent })
    .on('2019-01-25')
    .as('consented');
  const forPrincipal = consulted.map((act) =>
    act.label === 'post lizhen deputy' ? act.with({ rank: '141' }).as('post lizhen deputy') : act,
  );
  const before = [
    ...forPrincipal,
    ...[authorisePost('bureau', 'second'), assign('wang', 'bureau', 'second').on('2018-01-10')],
    ...[exceptionally, vote(10, 11).with({ leaving: [{ teamId: 'bureau', postId: 'second' }] })],
  ];
  const short = ['eligibility.seniority DeliberationVoteRecorded'];

  test('that is annulled leaves the vote without the years, until it is back', async () => {
    const told = await foundAfter(before, annul('consented').as('gone'), annul('gone'));
    expect(told).toEqual([short, []]);
  });

  test('that is corrected to a day after the vote is found, and no longer once the correction is annulled', async () => {
    const later = correct('consented', {
      data: { caseId: 'c1', cadreId: 'wang', ground: 'outstanding', consent: { ...consent, issuedOn: '2019-01-29' } },
    }).as('later');
    const told = await foundAfter(before, later, annul('later'));
    expect(told).toEqual([['promotion.exceptional-consent DeliberationVoteRecorded'], []]);
  });
});
