import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, annul, command, depart, relieve, type Act } from '../../../test/support/acts.ts';
import { admonished, district } from '../../../test/support/appointments.ts';
import { always, comesTo, old } from '../../../test/support/comes-to.ts';
import { given, type Story } from '../../../test/support/given.ts';
import { TODAY } from '../../../test/support/ledger.ts';

// What somebody who has left does no more, and what is not done to him; and numbers and days that cannot be together.

const accepted = always('accepted');
const gone = always('CADRE_NOT_ACTIVE');

async function found({ ledger }: Story): Promise<string[]> {
  const facts = await ledger.factsOn(TODAY, ['finding']);
  return facts.map(({ value }) => `${String(value['ruleId'])} ${String(value['type'])}`).sort();
}

const dead = (cadreId: string, on: `${number}-${number}-${number}`): Act =>
  depart(cadreId).with({ reason: 'deceased' }).on(on);
const measure = (name: string, fields: JsonObject = {}): Act => command(name, { supervisionId: 's1', ...fields });
const opened = (kind: string): Act[] => [
  measure('OpenSupervisionCase', {
    kind,
    cadreId: 'wang',
    trigger: 'earlySign',
    origin: { kind: 'signal', id: '2019-1' },
    ...(kind === 'admonition' ? { corroboration: { kind: 'signal', id: '2019-2' } } : {}),
  }).on('2019-03-01'),
  measure('ApproveMeasure', {
    approverRole: kind === 'admonition' ? 'committeePrincipal' : 'departmentHead',
    approverName: '部长',
  }).on('2019-03-02'),
];
const talk = measure('HoldTalk', { talkerRole: 'departmentHead', talkerName: '部长' });

describe('somebody who has left', () => {
  it('is neither talked to, inquired of nor admonished', async () => {
    const letter = { documentNo: '函〔2019〕1号' };
    for (const [kind, act] of [
      ['reminder', talk],
      ['inquiry', measure('IssueInquiryLetter', letter)],
      ['admonition', measure('IssueAdmonition', { form: 'written' })],
    ] as const) {
      const before = [...district, ...opened(kind), dead('wang', '2019-03-10')];
      expect([kind, await comesTo(before, act.on('2019-03-09'))]).toEqual([kind, accepted]);
      expect([kind, await comesTo(before, act.on('2019-03-10'))]).toEqual([kind, gone]);
    }
  });

  it('is found to have been talked to once his death comes on record, and no longer when that is annulled', async () => {
    const before = [
      ...district,
      ...opened('reminder'),
      talk.on('2019-03-20'),
      old(dead('wang', '2019-03-10')).as('dead'),
    ];
    expect(await found(await given(...before).ledgerNow())).toContain('supervision.in-service TalkHeld');
    expect(await found(await given(...before, annul('dead')).ledgerNow())).toEqual([]);
  });

  it('neither talks to others nor approves', async () => {
    const before = [...district, ...opened('reminder'), dead('zhao', '2019-03-10')];
    const byZhao = measure('HoldTalk', { talkerRole: 'departmentHead', talkerId: 'zhao' });
    expect(await comesTo(before, byZhao.on('2019-03-09'))).toEqual(accepted);
    expect(await comesTo(before, byZhao.on('2019-03-10'))).toEqual(gone);
    const heart = { supervisionId: 's2', cadreId: 'wang', kind: 'heartToHeart', talkerRole: 'teamPrincipal' };
    expect(await comesTo(before, command('RecordTalk', { ...heart, talkerId: 'zhao' }).on('2019-03-10'))).toEqual(gone);
    const approval = measure('ApproveMeasure', { approverRole: 'departmentHead', approverId: 'zhao' });
    expect(await comesTo([...before.slice(0, -2), before.at(-1)!], approval.on('2019-03-11'))).toEqual(gone);
  });

  it('gives no debrief and acknowledges no result', async () => {
    const about = { year: 2018, teamId: 'bureau' };
    const before = [
      ...district,
      command('OpenAssessmentRound', { year: 2018 }).on('2018-12-10'),
      command('OpenTeamAssessment', about).on('2018-12-20'),
      command('PublishAssessmentNotice', { ...about, meetingOn: '2019-01-11' }).on('2019-01-03'),
      relieve('li', 'bureau', 'deputy').on('2019-01-10').with({ basis: LETTER }),
      dead('li', '2019-01-10'),
    ];
    const debrief = command('RecordDebrief', { ...about, cadreId: 'li', topics: ['duty'] });
    expect(await comesTo(before, debrief.on('2019-01-10'))).toEqual(gone);
    expect(await comesTo(before, debrief.on('2019-01-09'))).toEqual(accepted);
  });

  it('comes back, unless he has died', async () => {
    const back = command('RecordReturn', { cadreId: 'wang' }).on('2019-06-03');
    expect(await comesTo([...district, depart('wang').on('2019-03-10')], back)).toEqual(accepted);
    expect(await comesTo([...district, dead('wang', '2019-03-10')], back)).toEqual(always('CADRE_DECEASED'));
  });
});

describe('an assessment', () => {
  it('hears and polls members of the team only', async () => {
    const about = { year: 2018, teamId: 'bureau' };
    const before = [
      ...district,
      command('OpenAssessmentRound', { year: 2018 }).on('2018-12-10'),
      command('OpenTeamAssessment', about).on('2018-12-20'),
      command('PublishAssessmentNotice', { ...about, meetingOn: '2019-01-11' }).on('2019-01-03'),
    ];
    const ballots = {
      issued: 30,
      returned: 30,
      valid: 30,
      excellent: 10,
      competent: 20,
      basic: 0,
      incompetent: 0,
      abstain: 0,
    };
    const none = { live: 'NOT_A_MEMBER', backfill: 'assessment.members' };
    for (const of of [
      (cadreId: string) => command('RecordDebrief', { ...about, cadreId, topics: ['duty'] }),
      (cadreId: string) => command('RecordOpinionPoll', { ...about, subjects: [{ cadreId, ...ballots }] }),
    ]) {
      expect(await comesTo(before, of('li').on('2019-01-11'))).toEqual(accepted);
      expect(await comesTo(before, of('wang').on('2019-01-11'))).toEqual(none);
    }
  });
});

describe('the numbers of a team', () => {
  const set = (headcount: number, slotCount: number): Act =>
    command('SetHeadcount', { teamId: 'bureau', headcount, slotCount }).on('2019-03-01');

  it('have no more leading posts than staff', async () => {
    expect(await comesTo(district, set(3, 3))).toEqual(accepted);
    expect(await comesTo(district, set(3, 4))).toEqual({
      live: 'SLOTS_ABOVE_HEADCOUNT',
      backfill: 'team.slots-of-headcount',
    });
  });

  it('that leave fewer posts than are held are recorded, and found', async () => {
    expect(await found(await given(...district, set(3, 1)).ledgerNow())).toEqual([]);
    expect(await found(await given(...district, set(3, 0)).ledgerNow())).toEqual(['eligibility.slots HeadcountSet']);
  });

  it('weigh each target once', async () => {
    const targets = (...names: string[]): Act =>
      command('SetTeamTargets', {
        teamId: 'bureau',
        year: 2019,
        targets: names.map((name) => ({ name, weight: 100 / names.length })),
      }).on('2019-01-20');
    expect(await comesTo(district, targets('招商', '信访'))).toEqual(accepted);
    expect(await comesTo(district, targets('招商', '招商'))).toEqual(always('ALREADY_RECORDED'));
  });
});

describe('a day inside an act', () => {
  const ahead = '2020-01';

  it('that has not come is left out until it has', async () => {
    const acts = [
      command('CorrectCadreFacts', { cadreId: 'wang', startedWork: ahead }),
      command('RegisterCadre', {
        cadreId: 'new',
        name: '新某',
        sex: '1',
        birth: '1990-01',
        startedWork: ahead,
        entryKind: 'transferIn',
      }),
      command('ReportFigure', {
        source: 's',
        figure: 'f',
        value: 3,
        unit: 'count',
        qualifier: 'exact',
        reportedOn: '2020-01-02',
      }),
    ];
    for (const act of acts) expect([act.name, await comesTo(district, act)]).toEqual([act.name, always('FUTURE_FACT')]);
    const letter = measure('IssueInquiryLetter', { documentNo: '函〔2019〕1号' }).on('2019-03-03');
    const before = [...district, ...opened('inquiry')];
    expect(await comesTo(before, letter.with({ receivedOn: '2020-01-02' }))).toEqual(always('FUTURE_FACT'));
    expect(await comesTo(before, letter.with({ receivedOn: '2019-03-05' }))).toEqual(accepted);
  });

  it('on which somebody is registered without a start of work is not before he may work', async () => {
    const child = (birth: string): Act =>
      command('RegisterCadre', { cadreId: 'young', name: '少某', sex: '1', birth, entryKind: 'transferIn' }).on(
        '2019-03-01',
      );
    expect(await comesTo(district, child('2003-03-01'))).toEqual(accepted);
    expect(await comesTo(district, child('2003-03-02'))).toEqual({ live: 'DATE_IMPLAUSIBLE', backfill: 'work.age' });
  });
});

describe('a civil rank', () => {
  const rank = (code: string, on: `${number}-${number}-${number}`): Act =>
    command('RecordCivilRank', { cadreId: 'wang', rank: code }).on(on).as(`${code} ${on}`);

  it('does not rise while an admonition counts', async () => {
    const before = [...district, rank('ZR3', '2019-06-01'), ...admonished('2019-06-05')];
    expect(await comesTo(before, rank('ZR2', '2019-07-01'))).toEqual({
      live: 'INFLUENCE_PERIOD',
      backfill: 'civil-rank.influence',
    });
    expect(await comesTo(before, rank('ZR4', '2019-07-01'))).toEqual(accepted);
    expect(await comesTo(before, rank('ZR2', '2019-06-04'))).toEqual(accepted);
    // A first rank is none to rise from.
    expect(await comesTo([...district, ...admonished('2019-06-05')], rank('ZR2', '2019-07-01'))).toEqual(accepted);
  });
});
