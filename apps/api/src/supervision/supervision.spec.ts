import { describe, expect, test } from '@jest/globals';
import type { JsonObject, PlainDate } from '#libs/kernel';
import {
  assign,
  authorisePost,
  command,
  registerCadre,
  registerTeam,
  relieve,
  type Act,
} from '../../../../test/support/acts.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { readableAfter } from '../../../../test/support/readable.ts';
import { granted } from '../auth/access.ts';
import type { Permission, Reader, Role } from '../auth/reader.ts';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import type { Ledger } from '#libs/node';
import { ReadContext, type ReadQuery } from '../reads/read.ts';
import { SecondmentsHandler } from '../secondments/secondments.handlers.ts';
import { SecondmentsRead, type SecondmentsQuery } from '../secondments/secondments.queries.ts';
import { HeartToHeartHandler, SupervisionHandler } from './supervision.handlers.ts';
import { HeartToHeartRead, SupervisionRead, type SupervisionQuery } from './supervision.queries.ts';
import type { HeartToHeartLine } from './supervision.answers.ts';

function asked<Query extends ReadQuery>(
  ledger: Ledger,
  role: Role,
  query: Query,
  asOf: PlainDate = TODAY,
  permission: Permission = 'supervision',
): [ReadContext, Query] {
  const reader: Reader = { role, userId: 'u', name: 'u', organ: 'o', scope: 'district', cadreId: 'li', teamId: 't1' };
  const { seq, known, position, eventId } = ledger.runner.cursor;
  const cut = { asOf, asOfGiven: false, knownAt: known, seq, position, eventId };
  return [new ReadContext(new VisibleLedger(ledger, granted(reader, permission)), cut, 'en'), query];
}

const principalPost = (teamId: string, postId: string): Act => authorisePost(teamId, postId).with({ principal: true });

/** Team t1 with two principals and li as a member, who came in November 2018; t2 with one principal and zhao. */
const teams = [
  registerTeam('t1'),
  registerTeam('t2'),
  ...['sun', 'qian', 'li', 'zhou', 'zhao'].map((cadreId) => registerCadre(cadreId)),
  principalPost('t1', 'secretary'),
  principalPost('t1', 'head'),
  authorisePost('t1', 'deputy'),
  principalPost('t2', 'head'),
  authorisePost('t2', 'deputy'),
  assign('sun', 't1', 'secretary').on('2015-01-01'),
  assign('qian', 't1', 'head').on('2015-01-01'),
  assign('li', 't1', 'deputy').on('2018-11-01'),
  assign('zhou', 't2', 'head').on('2015-01-01'),
  assign('zhao', 't2', 'deputy').on('2015-01-01'),
];

const talk = (cadreId: string, talkerId: string, day: PlainDate, teamId?: string): Act =>
  command('RecordTalk', {
    supervisionId: `talk-${cadreId}-${day}`,
    kind: 'heartToHeart',
    cadreId,
    talkerRole: 'teamPrincipal',
    talkerId,
    ...(teamId === undefined ? {} : { teamId }),
  }).on(day);

const reminder = (supervisionId: string, cadreId: string): Act =>
  command('OpenSupervisionCase', {
    supervisionId,
    kind: 'reminder',
    cadreId,
    teamId: 't1',
    trigger: 'reported',
    origin: { kind: 'signal', id: supervisionId },
    ground: '群众反映',
  }).on('2019-02-01');

const referred = (supervisionId: string): Act =>
  command('ReferSupervisionCase', { supervisionId, documentNo: '移1号' }).on('2019-03-01');

describe('the list of supervision cases', () => {
  const recorded = [
    ...teams,
    talk('li', 'sun', '2019-03-08', 't1'),
    talk('zhao', 'zhou', '2019-03-09'),
    reminder('r1', 'li'),
    reminder('r2', 'qian'),
    referred('r2'),
  ];

  async function seen(role: Role, query = {}): Promise<string[]> {
    const ledger = await readableAfter(...recorded);
    const answer = await new SupervisionHandler().execute(new SupervisionRead(...asked(ledger, role, query)));
    return answer.items.map(({ supervisionId }) => supervisionId);
  }

  const all = ['r1', 'r2', 'talk-li-2019-03-08', 'talk-zhao-2019-03-09'];
  test.each<[Role, string[]]>([
    ['supervisor', all],
    ['inspector', all],
    ['recorder', all],
    ['approver', all],
    ['teamPrincipal', ['talk-li-2019-03-08']],
    ['cadre', ['talk-li-2019-03-08']],
  ])('as %s may know it', async (role, ids) => {
    expect(await seen(role)).toEqual(ids);
  });

  test.each<[JsonObject, string[]]>([
    [{ kind: 'reminder' }, ['r1', 'r2']],
    [{ state: 'referred' }, ['r2']],
    [{ cadre: 'zhao' }, ['talk-zhao-2019-03-09']],
    [{ team: 't1' }, ['r1', 'r2', 'talk-li-2019-03-08']],
  ])('by %j', async (query, ids) => {
    expect(await seen('inspector', query)).toEqual(ids);
  });

  test('says that there is a case, its dates and its outcome, and no word of its grounds', async () => {
    const ledger = await readableAfter(...recorded);
    const read = new SupervisionRead(
      ...asked<SupervisionQuery>(ledger, 'approver', { kind: 'reminder', state: 'referred' }),
    );
    expect((await new SupervisionHandler().execute(read)).items).toEqual([
      {
        supervisionId: 'r2',
        stream: 'supervision-r2',
        name: 'qian某',
        kind: 'reminder',
        cadreId: 'qian',
        teamId: 't1',
        state: 'referred',
        step: 'SupervisionCaseReferred',
        openedOn: '2019-02-01',
        closedOn: '2019-03-01',
        outcome: 'referred',
      },
    ]);
  });

  test('gives a data interface their number only, and none under five', async () => {
    const few = await readableAfter(...recorded);
    const count = (ledger: Ledger): Promise<object> =>
      new SupervisionHandler().execute(new SupervisionRead(...asked(ledger, 'apiConsumer', {})));
    expect(await count(few)).toEqual({ items: [], count: null, suppressed: true });
    const enough = await readableAfter(...recorded, reminder('r3', 'sun'));
    expect(await count(enough)).toEqual({ items: [], count: 5 });
  });

  test.each(['kind', 'state', 'cadre', 'team'])('counts nothing by %s for it', async (field) => {
    const ledger = await readableAfter(...recorded);
    const read = new SupervisionRead(...asked(ledger, 'apiConsumer', { [field]: 'x' }));
    await expect(new SupervisionHandler().execute(read)).rejects.toThrow('FORBIDDEN');
  });
});

describe('the board of heart-to-heart talks', () => {
  type Board = readonly HeartToHeartLine[];

  async function board(role: Role, acts: readonly Act[], query = {}, asOf?: PlainDate): Promise<Board> {
    const ledger = await readableAfter(...teams, ...acts);
    const answer = await new HeartToHeartHandler().execute(
      new HeartToHeartRead(...asked(ledger, role, query, asOf, 'heartToHeart')),
    );
    return answer.items;
  }

  const members = (lines: Board): unknown[][] =>
    lines.flatMap(({ teamId, members: found }) =>
      found.map(({ cadreId, owed, met, talks }) => [teamId, cadreId, owed, met, talks.length]),
    );

  test('two principals are owed a talk by each other, a single one by nobody', async () => {
    const lines = await board('supervisor', [
      talk('li', 'qian', '2019-03-08', 't1'),
      talk('qian', 'sun', '2019-03-09'),
    ]);
    expect(lines.map(({ teamId }) => teamId)).toEqual(['t1', 't2']);
    expect(members(lines)).toEqual([
      ['t1', 'li', true, true, 1],
      ['t1', 'qian', true, true, 1],
      ['t1', 'sun', true, false, 0],
      ['t2', 'zhao', true, false, 0],
    ]);
  });

  test('a talk of another year, of another kind of talker or in another team does not meet it', async () => {
    const lines = await board('supervisor', [
      talk('li', 'sun', '2018-12-08', 't1'),
      talk('li', 'zhou', '2019-03-08', 't1'),
      talk('li', 'sun', '2019-03-09', 't2'),
    ]);
    expect(members(lines)).toContainEqual(['t1', 'li', true, false, 1]);
  });

  test('who was a principal on the day of the talk counts, though he has left since', async () => {
    const lines = await board('supervisor', [
      talk('li', 'sun', '2019-03-08', 't1'),
      relieve('sun', 't1', 'secretary').on('2019-04-01'),
    ]);
    expect(members(lines)).toContainEqual(['t1', 'li', true, true, 1]);
  });

  test('nothing is owed to who came after 30 September', async () => {
    expect(members(await board('supervisor', [], { year: 2018 }))).toContainEqual(['t1', 'li', false, false, 0]);
  });

  test('a talk that lies after the day asked for is not there yet', async () => {
    const lines = await board('supervisor', [talk('li', 'sun', '2019-03-08', 't1')], {}, '2019-03-07');
    expect(members(lines)).toContainEqual(['t1', 'li', true, false, 0]);
  });

  test('a principal sees his own team, a cadre his own line', async () => {
    expect((await board('teamPrincipal', [])).map(({ teamId }) => teamId)).toEqual(['t1']);
    expect(members(await board('cadre', []))).toEqual([['t1', 'li', true, false, 0]]);
  });

  test('a data interface is refused', async () => {
    await expect(board('apiConsumer', [])).rejects.toThrow('FORBIDDEN');
  });
});

describe('the board of secondments', () => {
  const plan = (cadreId: string, plannedTo: PlainDate, of: JsonObject): Act =>
    command('PlanSecondment', {
      cadreId,
      secondmentId: 's1',
      kind: 'across',
      plannedFrom: '2018-03-01',
      plannedTo,
      ...of,
    }).on('2018-02-01');
  const start = (cadreId: string): Act => command('StartSecondment', { cadreId, secondmentId: 's1' }).on('2018-03-01');
  const recorded = [
    ...teams,
    plan('zhao', '2019-03-01', { homeTeamId: 't2', hostTeamId: 't1' }),
    start('zhao'),
    plan('li', '2020-03-01', { hostName: '市信访局' }),
    start('li'),
    plan('zhou', '2018-09-01', { homeTeamId: 't2', hostName: '市信访局' }),
  ];

  async function found(role: Role, query: object = {}, asOf?: PlainDate): Promise<string[]> {
    const ledger = await readableAfter(...recorded);
    const read = new SecondmentsRead(...asked(ledger, role, query, asOf));
    return (await new SecondmentsHandler().execute(read)).items.map(({ cadreId }) => cadreId);
  }

  test.each<[Role, string[]]>([
    ['inspector', ['li', 'zhao', 'zhou']],
    ['teamPrincipal', ['li', 'zhao']],
    ['cadre', ['li']],
  ])('as %s may know it', async (role, ids) => {
    expect(await found(role)).toEqual(ids);
  });

  test.each<[object, string[]]>([
    [{ state: 'active' }, ['li', 'zhao']],
    [{ team: 't2' }, ['zhao', 'zhou']],
    [{ cadre: 'zhou' }, ['zhou']],
    [{ overrun: 'true' }, ['zhao']],
    [{ overrun: 'false' }, ['li', 'zhou']],
  ])('by %j', async (query, ids) => {
    expect(await found('inspector', query)).toEqual(ids);
  });

  test('one goes on too long from the day after its planned end', async () => {
    expect(await found('inspector', { overrun: 'true' }, '2019-03-01')).toEqual([]);
    expect(await found('inspector', { overrun: 'true' }, '2019-03-02')).toEqual(['zhao']);
  });

  test('names cadre, home and host', async () => {
    const ledger = await readableAfter(...recorded);
    const read = new SecondmentsRead(...asked<SecondmentsQuery>(ledger, 'inspector', { cadre: 'zhao' }));
    expect((await new SecondmentsHandler().execute(read)).items).toEqual([
      {
        secondmentId: 's1',
        cadreId: 'zhao',
        name: 'zhao某',
        kind: 'across',
        state: 'active',
        homeTeamId: 't2',
        homeTeam: 't2班子',
        hostTeamId: 't1',
        host: 't1班子',
        plannedFrom: '2018-03-01',
        plannedTo: '2019-03-01',
        startedOn: '2018-03-01',
        overrun: true,
      },
    ]);
  });
});
