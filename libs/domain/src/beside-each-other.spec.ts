import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  abolishTeam,
  annul,
  assign,
  command,
  depart,
  mergeTeam,
  relieve,
  type Act,
} from '../../../test/support/acts.ts';
import {
  admonished,
  approved,
  consulted,
  decided,
  district,
  issued,
  letter,
} from '../../../test/support/appointments.ts';
import { always, comesTo, old } from '../../../test/support/comes-to.ts';
import { given, type Story } from '../../../test/support/given.ts';
import { TODAY } from '../../../test/support/ledger.ts';

// Acts that are lawful by themselves, and not beside what else is on record.

const accepted = always('accepted');

/** What is advised against an act after others. */
async function advice(before: readonly Act[], act: Act): Promise<object[]> {
  const story = await given(...before).ledgerNow();
  await story.must(act);
  const { checks } = (await story.ledger.events(story.said(act.label).stream)).at(-1)!.meta;
  return checks.filter(({ outcome }) => outcome === 'advice').map(({ ruleId, inputs }) => ({ ruleId, ...inputs }));
}

async function found({ ledger }: Story): Promise<string[]> {
  const facts = await ledger.factsOn(TODAY, ['finding']);
  return facts.map(({ value }) => `${String(value['ruleId'])} ${String(value['type'])}`).sort();
}

const PLAN = { kind: 'down', homeTeamId: 'bureau', plannedFrom: '2019-01-07', plannedTo: '2019-12-31' };
const seconded = (cadreId: string, name: string, on: `${number}-${number}-${number}`, fields: JsonObject = {}): Act =>
  command(name, { cadreId, secondmentId: 'g1', ...fields }).on(on);
const planned = seconded('li', 'PlanSecondment', '2018-12-03', { ...PLAN, hostTeamId: 'xiang' });
const begun = (on: `${number}-${number}-${number}`): Act => seconded('li', 'StartSecondment', on);

describe('a secondment', () => {
  it('begins at no team that has been abolished or merged by that day', async () => {
    for (const gone of [abolishTeam('xiang'), mergeTeam('xiang', 'lizhen')]) {
      const before = [...district, planned, gone.on('2019-01-20')];
      expect(await comesTo(before, begun('2019-01-19'))).toEqual(accepted);
      expect(await comesTo(before, begun('2019-01-20'))).toEqual(always('TEAM_NOT_ACTIVE'));
    }
  });

  it('that began at a team is found once it comes on record that the team had been merged by then', async () => {
    const late = old(mergeTeam('xiang', 'lizhen').on('2019-01-10')).as('merged');
    const before = [...district, planned, begun('2019-01-20'), late];
    expect(await found(await given(...before).ledgerNow())).toContain('secondment.host-active SecondmentStarted');
    expect(await found(await given(...before, annul('merged')).ledgerNow())).toEqual([]);
  });

  it('that begins when the post at home has been given up is told of', async () => {
    const left = relieve('li', 'bureau', 'deputy').with({ basis: LETTER });
    const told = { ruleId: 'secondment.home-post', cadreId: 'li', secondmentId: 'g1', on: '2019-01-20' };
    const posts = ['bureau/deputy'];
    expect(await advice([...district, planned, left.on('2019-01-20')], begun('2019-01-20'))).toEqual([
      { ...told, posts },
    ]);
    expect(await advice([...district, planned, left.on('2019-01-21')], begun('2019-01-20'))).toEqual([]);
    // Who held no post at home when it was planned has none to keep.
    const ofWang = [planned, begun('2019-01-20')].map((act) => act.with({ cadreId: 'wang' }));
    expect(await advice([...district, ofWang[0]!], ofWang[1]!)).toEqual([]);
  });

  const toLizhen = [
    seconded('wang', 'PlanSecondment', '2018-12-03', { ...PLAN, hostTeamId: 'lizhen' }),
    seconded('wang', 'StartSecondment', '2019-01-07'),
  ];
  const told = { ruleId: 'secondment.ends-with-post', cadreId: 'wang', secondments: ['g1'] };

  it('that goes on when its cadre is given a post of the host is told of: by a document, by a vote, by a letter', async () => {
    const given_ = assign('wang', 'lizhen', 'deputy').on('2019-02-18').with({ basis: LETTER });
    expect(await advice([...district, ...toLizhen], given_)).toContainEqual({ ...told, on: '2019-02-18' });
    const over = seconded('wang', 'EndSecondment', '2019-02-18');
    expect(await advice([...district, ...toLizhen, over], given_)).toEqual([]);
    expect(await advice([...district, toLizhen[0]!], given_)).toContainEqual({ ...told, on: '2019-02-18' });
    expect(await advice([...consulted, ...toLizhen], approved)).toContainEqual({ ...told, on: '2019-01-28' });
    const cleared = issued.slice(0, -1);
    expect(await advice([...cleared, ...toLizhen], letter)).toContainEqual(expect.objectContaining(told));
    expect(
      await advice([...cleared, ...toLizhen, seconded('wang', 'EndSecondment', '2019-01-28')], letter),
    ).not.toContainEqual(expect.objectContaining(told));
  });
});

describe('an honour', () => {
  const honour = command('RecordHonour', { cadreId: 'wang', title: '优秀共产党员', grantedBy: '区委' });
  const before = [...district, ...admonished('2018-05-20')];
  const barred = { live: 'ADMONISHED_NOT_HONOURED', backfill: 'honour.admonished' };

  it('is granted to nobody in the rest of the year in which he was admonished', async () => {
    expect(await comesTo(before, honour.on('2018-05-19'))).toEqual(accepted);
    expect(await comesTo(before, honour.on('2018-05-20'))).toEqual(barred);
    expect(await comesTo(before, honour.on('2018-12-31'))).toEqual(barred);
    expect(await comesTo(before, honour.on('2019-01-01'))).toEqual(accepted);
    expect(await comesTo(before, honour.on('2018-12-31').with({ cadreId: 'li' }))).toEqual(accepted);
  });

  it('is told since when he was admonished, and from when he may be honoured again', () =>
    given(...before)
      .when(honour.on('2018-06-01'))
      .thenRefused('ADMONISHED_NOT_HONOURED', {
        cadreId: 'wang',
        on: '2018-06-01',
        admonishedOn: ['2018-05-20'],
        issuedOn: '2018-05-20',
        from: '2019-01-01',
      }));

  it('is found once the admonition comes on record, and no longer when that is annulled', async () => {
    const late = [
      ...district,
      honour.on('2018-06-01'),
      ...admonished('2018-05-20').map((act) => old(act).as(act.name)),
    ];
    expect(await found(await given(...late).ledgerNow())).toEqual(['honour.admonished HonourRecorded']);
    expect(await found(await given(...late, annul('IssueAdmonition')).ledgerNow())).toEqual([]);
  });
});

describe('a year', () => {
  const round = (year: number): Act => command('OpenAssessmentRound', { year });

  it('that has not begun is neither assessed, scored, honoured nor taken leave of', async () => {
    const acts = [
      round(2019),
      command('GrantTeamHonour', { teamId: 'lizhen', title: '先进集体', kind: 'praise', year: 2019 }),
      command('RecordLeave', { cadreId: 'wang', year: 2019, days: 5 }),
      command('RecordPledgeReview', { teamId: 'lizhen', cadreId: 'wang', year: 2019, outcome: 'kept' }),
    ];
    for (const act of acts) {
      expect([act.name, await comesTo(district, act.on('2018-12-31'))]).toEqual([act.name, always('YEAR_NOT_COME')]);
      expect([act.name, await comesTo(district, act.on('2019-01-01'))]).toEqual([act.name, accepted]);
    }
    const target = { name: '招商引资', weight: 100 };
    const set = command('SetTeamTargets', { teamId: 'lizhen', year: 2019, targets: [target] }).on('2018-12-20');
    const score = command('RecordTargetScore', { teamId: 'lizhen', year: 2019, target: '招商引资', score: 90 });
    expect(await comesTo([...district, set], score.on('2018-12-31'))).toEqual(always('YEAR_NOT_COME'));
    expect(await comesTo([...district, set], score.on('2019-01-01'))).toEqual(accepted);
    const ofTeam = command('OpenTeamAssessment', { year: 2019, teamId: 'lizhen' });
    expect(await comesTo([...district, round(2019).on('2019-01-01')], ofTeam.on('2018-12-31'))).toEqual(
      always('YEAR_NOT_COME'),
    );
  });

  it('that is far from over when its round is opened is told of', async () => {
    const told = { ruleId: 'assessment.season', year: 2018, on: '2018-09-30', earliest: '2018-10-01' };
    expect(await advice(district, round(2018).on('2018-09-30'))).toEqual([told]);
    expect(await advice(district, round(2018).on('2018-10-01'))).toEqual([]);
    expect(await advice(district, round(2018).on('2019-01-15'))).toEqual([]);
  });
});

describe('a trainee', () => {
  const about = (trainingId: string, name: string, fields: JsonObject = {}): Act =>
    command(name, { trainingId, ...fields });
  const open = (trainingId: string, startsOn: string, endsOn: string, kind = 'offJob'): Act =>
    about(trainingId, 'OpenTrainingClass', { kind, title: trainingId, startsOn, endsOn, classHours: 70 }).on(
      '2019-03-01',
    );
  const enrol = (trainingId: string): Act =>
    about(trainingId, 'EnrolTrainee', { cadreId: 'wang' }).on('2019-04-20').as(`into ${trainingId}`);
  const first = [...district, open('k1', '2019-05-06', '2019-05-17'), enrol('k1')];
  const told = { ruleId: 'training.one-class', cadreId: 'wang', trainingIds: ['k1'] };

  it('who is in two classes on the same days is told of', async () => {
    expect(await advice([...first, open('k2', '2019-05-17', '2019-05-24')], enrol('k2'))).toEqual([told]);
    expect(await advice([...first, open('k2', '2019-05-18', '2019-05-24')], enrol('k2'))).toEqual([]);
    expect(await advice([...first, open('k2', '2019-05-06', '2019-05-17', 'online')], enrol('k2'))).toEqual([]);
    const withdrawn = about('k1', 'RecordWithdrawal', { cadreId: 'wang', ground: 'workDuty' }).on('2019-04-25');
    expect(await advice([...first, withdrawn, open('k2', '2019-05-06', '2019-05-24')], enrol('k2'))).toEqual([]);
  });

  it('who has left completes nothing, sits no exam and is given no credits; that he was withdrawn is recorded', async () => {
    const before = [...first, depart('wang').on('2019-05-10')];
    for (const act of [
      about('k1', 'RecordCompletion', { cadreId: 'wang', hours: 70 }),
      about('k1', 'RecordExamResult', { cadreId: 'wang', score: 80 }),
      about('k1', 'RecordCredits', { cadreId: 'wang', credits: 4 }),
    ]) {
      expect(await comesTo(before, act.on('2019-05-10'))).toEqual(always('CADRE_NOT_ACTIVE'));
      expect(await comesTo(before, act.on('2019-05-09'))).toEqual(accepted);
    }
    const withdrawn = about('k1', 'RecordWithdrawal', { cadreId: 'wang', ground: 'transfer' });
    expect(await comesTo(before, withdrawn.on('2019-05-10'))).toEqual(accepted);
  });
});

describe('an assignment that names a case', () => {
  const typed = assign('wang', 'lizhen', 'deputy').with({ caseId: 'c1', basis: undefined });
  const groundless = { live: 'MOVE_WITHOUT_BASIS' };

  it('rests on the letter of the case, and on nothing before it', async () => {
    expect(await comesTo(decided, typed.on('2019-02-18'))).toMatchObject(groundless);
    expect(await comesTo(decided, typed.on('2019-02-18').with({ basis: LETTER }))).toEqual(accepted);
    expect(await comesTo(issued, typed.on('2019-02-28'))).toEqual(accepted);
  });

  it('rests on a letter about this person, this post and no later day', async () => {
    expect(await comesTo(issued, assign('wang', 'xiang', 'spare').with({ caseId: 'c1' }).on('2019-02-28'))).not.toEqual(
      accepted,
    );
    expect(await comesTo(issued, typed.with({ cadreId: 'zhao' }).on('2019-02-28'))).toMatchObject(groundless);
    expect(await comesTo(issued, typed.on('2019-01-02'))).toMatchObject(groundless);
  });
});
