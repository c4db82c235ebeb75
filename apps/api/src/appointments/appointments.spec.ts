import { describe, expect, test } from '@jest/globals';
import type { Act } from '../../../../test/support/acts.ts';
import {
  consulted,
  decided,
  downward,
  issued,
  letter,
  notice,
  noticeOver,
  onCase,
  vote,
} from '../../../../test/support/appointments.ts';
import { readableAfter } from '../../../../test/support/readable.ts';
import { granted } from '../auth/access.ts';
import type { Permission, Reader, Role } from '../auth/reader.ts';
import type { Ledger } from '#libs/node';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import { Refused } from '../problems/problem.ts';
import {
  AppointmentsHandler,
  DecisionHistoryHandler,
  DownwardMovesHandler,
  NoticesHandler,
  ProbationsHandler,
} from './appointments.handlers.ts';
import {
  AppointmentsQuery,
  AppointmentsRead,
  DecisionHistoryRead,
  DownwardMovesQuery,
  DownwardMovesRead,
  NoticesQuery,
  NoticesRead,
  ProbationsQuery,
  ProbationsRead,
} from './appointments.queries.ts';
import { ReadContext, ReadQuery } from '../reads/read.ts';

function as(role: Role): Reader {
  return { role, userId: 'u', name: 'u', organ: 'o', scope: 'district', teamId: 'lizhen', cadreId: 'wang' };
}

const asOf = '2019-03-01';

function asking<Query extends ReadQuery>(
  ledger: Ledger,
  role: Role,
  query: Query,
  permission: Permission,
  reader = as(role),
): [ReadContext, Query] {
  const cut = { asOf, asOfGiven: false, knownAt: ledger.clock.now(), seq: 0, position: null, eventId: null };
  return [new ReadContext(new VisibleLedger(ledger, granted(reader, permission)), cut, 'en'), query];
}

async function history(ledger: Ledger, role: Role): Promise<Record<string, unknown>> {
  const read = new DecisionHistoryRead(...asking(ledger, role, new ReadQuery(), 'decisionHistory'), 'c1');
  return { ...(await new DecisionHistoryHandler().execute(read)) };
}

async function board(ledger: Ledger, role: Role, query: Partial<AppointmentsQuery> = {}): Promise<readonly object[]> {
  const read = new AppointmentsRead(...asking(ledger, role, { ...query }, 'cases'));
  return (await new AppointmentsHandler().execute(read)).items;
}

describe('the decision history', () => {
  test.each(['supervisor', 'inspector', 'approver', 'recorder'] as const)(
    'shows the %s every step with votes, checks and stages',
    async (role) => {
      const page = await history(await readableAfter(...decided), role);
      const items = page['items'] as readonly Record<string, unknown>[];
      expect(items.map(({ type }) => type)).toEqual([
        'AppointmentCaseOpened',
        'MotionRecorded',
        'TalkRecommendationRecorded',
        'MeetingRecommendationRecorded',
        'InspectionTargetsSet',
        'EligibilityChecked',
        'InspectionNoticePublished',
        'InspectionTeamFormed',
        'InspectionConcluded',
        'OpinionReceived',
        'ConsultationRecorded',
        'DeliberationVoteRecorded',
      ]);
      expect(items.at(-1)).toMatchObject({
        data: { agree: 10, outcome: 'approved' },
        checks: expect.arrayContaining([expect.objectContaining({ ruleId: 'vote.quorum', outcome: 'passed' })]),
        actor: { userId: 'u-recorder' },
      });
      expect(page['stages']).toContainEqual({ stage: 'inspection', candidates: 2, posts: 1, ratio: '2:1' });
    },
  );

  test('gives an API consumer nothing before the letter, not even that there is a case', async () => {
    await expect(history(await readableAfter(...decided), 'apiConsumer')).rejects.toThrow('NOT_FOUND');
    await expect(history(await readableAfter(...consulted, vote(3, 11)), 'apiConsumer')).rejects.toThrow('NOT_FOUND');
  });

  test('gives an API consumer the outcome only', async () => {
    const page = await history(await readableAfter(...issued), 'apiConsumer');
    expect(Object.keys(page).sort()).toEqual(
      ['caseId', 'stream', 'action', 'outcome', 'issuedOn', 'documentNo', 'takesEffectOn'].sort(),
    );
    expect(page).toMatchObject({ outcome: 'issued', takesEffectOn: '2019-01-28' });
  });

  test('is for the principal of the team once the letter is out, without votes or candidates', async () => {
    await expect(history(await readableAfter(...decided), 'teamPrincipal')).rejects.toThrow(Refused);
    const page = await history(await readableAfter(...issued), 'teamPrincipal');
    expect((page['items'] as readonly { type: string }[]).map(({ type }) => type)).toEqual([
      'PublicNoticeStarted',
      'PublicNoticeConcluded',
      'AppointmentIssued',
    ]);
    const decision = { step: 'deliberation', need: 'required', state: 'done', on: '2019-01-28', types: [] };
    expect(page['steps']).toContainEqual(decision);
    expect(page['cadres']).toEqual([{ cadreId: 'wang', name: 'wang某' }]);
    expect(page).not.toHaveProperty('stages');
    expect(JSON.stringify(page)).not.toContain('zhao');
  });

  test('is not for the cadre himself, nor for a principal of another team', async () => {
    const ledger = await readableAfter(...issued);
    await expect(history(ledger, 'cadre')).rejects.toThrow(Refused);
    const reader = { ...as('teamPrincipal'), teamId: 'bureau' };
    const read = new DecisionHistoryRead(
      ...asking(ledger, 'teamPrincipal', new ReadQuery(), 'decisionHistory', reader),
      'c1',
    );
    await expect(new DecisionHistoryHandler().execute(read)).rejects.toThrow(Refused);
  });

  test('knows no case that was never opened', async () => {
    const ledger = await readableAfter(...decided);
    const read = new DecisionHistoryRead(...asking(ledger, 'approver', new ReadQuery(), 'decisionHistory'), 'c9');
    await expect(new DecisionHistoryHandler().execute(read)).rejects.toThrow('NOT_FOUND');
  });
});

describe('the boards', () => {
  test('show a case in work to the department only', async () => {
    const ledger = await readableAfter(...decided);
    expect(await board(ledger, 'approver')).toMatchObject([
      {
        caseId: 'c1',
        action: 'promote',
        state: 'decided',
        posts: [{ teamId: 'lizhen', team: 'lizhen班子', postId: 'deputy', title: 'deputy职位' }],
        requiredStepsOpen: 3,
      },
    ]);
    for (const role of ['teamPrincipal', 'cadre', 'apiConsumer'] as const) {
      expect([role, await board(ledger, role)]).toEqual([role, []]);
    }
  });

  test('show it to those it is about once the letter is out', async () => {
    const ledger = await readableAfter(...issued);
    for (const role of ['teamPrincipal', 'cadre', 'apiConsumer', 'inspector'] as const) {
      expect([role, await board(ledger, role)]).toEqual([role, [expect.objectContaining({ caseId: 'c1' })]]);
    }
    expect(await board(ledger, 'approver', { state: 'concluded' })).toEqual([]);
    expect(await board(ledger, 'approver', { team: 'bureau' })).toEqual([]);
    expect(await board(ledger, 'approver', { action: 'promote', state: 'all' })).toHaveLength(1);
  });

  test('leave out a rejected case unless it is asked for', async () => {
    const ledger = await readableAfter(...decided.slice(0, -1), vote(4, 11));
    expect(await board(ledger, 'approver')).toEqual([]);
    expect(await board(ledger, 'approver', { state: 'rejected' })).toMatchObject([{ outcome: 'rejected' }]);
  });

  test('show the public part of a notice to everybody', async () => {
    const notices = async (acts: readonly Act[], query: Partial<NoticesQuery>): Promise<readonly object[]> => {
      const ledger = await readableAfter(...acts);
      const read = new NoticesRead(...asking(ledger, 'apiConsumer', { ...query }, 'notices'));
      return (await new NoticesHandler().execute(read)).items;
    };
    const running = await notices([...decided, notice], {});
    expect(running).toMatchObject([{ caseId: 'c1', text: '拟任职公示', from: '2019-02-11', to: '2019-02-15' }]);
    expect(JSON.stringify(running)).not.toContain('wang');
    expect(await notices([...decided, notice, noticeOver], {})).toEqual([]);
    expect(await notices([...decided, notice, noticeOver], { state: 'all' })).toMatchObject([{ early: false }]);
  });

  test('show who is on probation until the review', async () => {
    const ledger = await readableAfter(...issued);
    const probations = async (query: Partial<ProbationsQuery>): Promise<readonly object[]> => {
      const read = new ProbationsRead(...asking(ledger, 'teamPrincipal', { ...query }, 'teams'));
      return (await new ProbationsHandler().execute(read)).items;
    };
    const line = { caseId: 'c1', cadreId: 'wang', teamId: 'lizhen', postId: 'deputy', until: '2020-01-28' };
    expect(await probations({})).toMatchObject([{ ...line, ended: false }]);
    expect(await probations({ state: 'ended' })).toEqual([]);
    expect(await probations({ team: 'bureau' })).toEqual([]);
  });

  test('show the moves downward', async () => {
    const acts = [...downward('demote'), letter.without('onProbation').with({ civilRank: 'ZR2' })];
    const ledger = await readableAfter(...acts);
    const moves = async (role: Role, query: Partial<DownwardMovesQuery> = {}): Promise<readonly object[]> => {
      const read = new DownwardMovesRead(...asking(ledger, role, { ...query }, 'cases'));
      return (await new DownwardMovesHandler().execute(read)).items;
    };
    expect(await moves('approver')).toMatchObject([
      { caseId: 'c1', cadreId: 'li', action: 'demote', civilRank: 'ZR2', takesEffectOn: '2019-01-28' },
    ]);
    expect(await moves('teamPrincipal')).toEqual([]);
    expect(await moves('approver', { action: 'remove' })).toEqual([]);
  });

  test('an objection is not told outside the department', async () => {
    const objection = onCase('RecordObjection', { objectionId: 'o1', category: 'conduct', named: true });
    const page = await history(await readableAfter(...issued, objection.on('2019-02-21')), 'teamPrincipal');
    expect(JSON.stringify(page)).not.toContain('Objection');
  });
});
