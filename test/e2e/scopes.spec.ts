import { StatementSync } from 'node:sqlite';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSqliteStore } from '#libs/store';
import type { Credential } from '../../apps/api/src/auth/credentials.ts';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  openLedger,
  registerCadre,
  registerTeam,
  renameCadre,
  renameTeam,
  type Act,
} from '../support/acts.ts';
import { NOW, SimulatedClock } from '../support/clock.ts';
import { Served, itemsOf, type Answer } from './served.ts';

const ROLES_WITH_A_SCOPE = ['supervisor', 'inspector', 'recorder', 'approver', 'apiConsumer'] as const;
const SCOPES = ['district', 'kind:township', 'kind:department', 'team:t1'] as const;
type Scope = (typeof SCOPES)[number];

let served: Served;

const tokenFor = (role: Role, scope: Scope): string => `${role}-${scope}`.replaceAll(':', '.');

/** One person for every role and scope. */
const people: Credential[] = ROLES_WITH_A_SCOPE.flatMap((role) =>
  SCOPES.map((scope) => ({
    ...{ role, scope, userId: `${role} ${scope}`, name: role, organ: 'organization' },
    token: tokenFor(role, scope),
  })),
);

async function ask(role: Role, scope: Scope, url: string): Promise<Answer> {
  await served.ledger.runner.reachedHead(10_000);
  return served.request({ method: 'GET', url, headers: { authorization: `Bearer ${tokenFor(role, scope)}` } });
}

/** What a list holds for a reader, by one of its members. */
async function listed(role: Role, scope: Scope, url: string, by: string): Promise<unknown[]> {
  return itemsOf(await ask(role, scope, url)).map((item) => item[by]);
}

const reminder = (supervisionId: string, cadreId: string, teamId: string) =>
  command('OpenSupervisionCase', {
    ...{ supervisionId, kind: 'reminder', cadreId, teamId, trigger: 'earlySign' },
    origin: { kind: 'finding', id: supervisionId },
  }).on('2019-02-01');

/** Two townships and a department, each with one member: c1, c2 and c3. */
beforeAll(async () => {
  const clock = new SimulatedClock(NOW);
  const store = openSqliteStore({ path: ':memory:', clock });
  served = await Served.node({ clock, store, role: 'api', more: people });
  await served.must(
    openLedger('2010-01-01').on('2010-01-01').with({ basis: LETTER }),
    registerTeam('t1'),
    registerTeam('t2'),
    registerTeam('d1', 'department'),
    ...['t1', 't2', 'd1'].map((teamId) => authorisePost(teamId, 'p1')),
    ...['c1', 'c2', 'c3', 'c4'].map((cadreId) => registerCadre(cadreId)),
    assign('c1', 't1', 'p1').on('2015-01-01'),
    assign('c2', 't2', 'p1').on('2015-01-01'),
    assign('c3', 'd1', 'p1').on('2015-01-01'),
    reminder('k1', 'c1', 't1'),
    reminder('k2', 'c2', 't2'),
    reminder('k3', 'c3', 'd1'),
    ...['c1', 'c2', 'c3'].map((cadreId) => command('ListAsReserve', { cadreId, level: 'deputy' }).on('2019-01-01')),
    command('PlanSecondment', {
      ...{ secondmentId: 's1', cadreId: 'c2', kind: 'down', hostTeamId: 't1' },
      ...{ plannedFrom: '2019-01-01', plannedTo: '2019-12-31' },
    }).on('2019-01-01'),
  );
});

const TEAMS: Readonly<Record<Scope, readonly string[]>> = {
  district: ['d1', 't1', 't2'],
  'kind:township': ['t1', 't2'],
  'kind:department': ['d1'],
  'team:t1': ['t1'],
};
const CADRES: Readonly<Record<Scope, readonly string[]>> = {
  district: ['c1', 'c2', 'c3', 'c4'],
  'kind:township': ['c1', 'c2'],
  'kind:department': ['c3'],
  'team:t1': ['c1'],
};

describe.each(SCOPES)('a role whose scope is %s', (scope) => {
  it.each(ROLES_WITH_A_SCOPE)('as %s lists these teams and their people, and nobody else', async (role) => {
    expect(await listed(role, scope, '/v1/teams', 'id')).toEqual(TEAMS[scope]);
    expect(await listed(role, scope, '/v1/cadres', 'cadreId')).toEqual(CADRES[scope]);
  });

  it.each(ROLES_WITH_A_SCOPE)('as %s is refused every single thing of the others', async (role) => {
    for (const teamId of ['t1', 't2', 'd1']) {
      const status = TEAMS[scope].includes(teamId) ? 200 : 403;
      for (const path of ['', '/composition', '/timeline'])
        expect([teamId, path, (await ask(role, scope, `/v1/teams/${teamId}${path}`)).status]).toEqual([
          teamId,
          path,
          status,
        ]);
      expect((await ask(role, scope, `/v1/changes?team=${teamId}&from=2019-01-01`)).status).toBe(status);
    }
    for (const cadreId of ['c1', 'c2', 'c3', 'c4']) {
      const status = CADRES[scope].includes(cadreId) ? 200 : 403;
      for (const path of ['', '/timeline'])
        expect([cadreId, (await ask(role, scope, `/v1/cadres/${cadreId}${path}`)).status]).toEqual([cadreId, status]);
    }
  });

  it('lists the cases of supervision that are about them, and opens the timelines of these alone', async () => {
    const [all, about] = [['k1', 'k2', 'k3'], { c1: 'k1', c2: 'k2', c3: 'k3' }];
    const mine = Object.entries(about).flatMap(([cadreId, id]) => (CADRES[scope].includes(cadreId) ? [id] : []));
    for (const role of ['supervisor', 'inspector', 'recorder', 'approver'] as const) {
      expect(await listed(role, scope, '/v1/supervision', 'supervisionId')).toEqual(mine);
      expect(await listed(role, scope, '/v1/cases?category=supervision', 'stream')).toEqual(
        mine.map((id) => `supervision-${id}`),
      );
      for (const id of all) {
        const { status } = await ask(role, scope, `/v1/cases/supervision-${id}/timeline`);
        expect([role, id, status]).toEqual([role, id, mine.includes(id) ? 200 : 403]);
      }
    }
  });

  it('lists the secondments from and to them, and of their people', async () => {
    const isMine = scope !== 'kind:department';
    expect(await listed('supervisor', scope, '/v1/secondments', 'secondmentId')).toEqual(isMine ? ['s1'] : []);
  });

  it('is told the events of these teams and their people, and of no others', async () => {
    const streams = new Set(await listed('supervisor', scope, '/v1/events?limit=200', 'stream'));
    const teams = ['t1', 't2', 'd1'].filter((id) => streams.has(`team-${id}`));
    const cadres = ['c1', 'c2', 'c3', 'c4'].filter((id) => streams.has(`cadre-${id}`));
    expect([teams.sort(), cadres]).toEqual([TEAMS[scope], CADRES[scope]]);
  });

  it('is told the totals of the district, as everybody is', async () => {
    const { body } = await ask('supervisor', scope, '/v1/structure');
    expect(body).toMatchObject({ teams: { total: 3 }, cadres: 3 });
  });
});

describe('a reader whose scope is one team', () => {
  it('is not told more of others by asking for them in a list', async () => {
    for (const url of [
      '/v1/cadres?team=t2',
      '/v1/supervision?cadre=c2',
      '/v1/supervision?team=t2',
      '/v1/cases?category=supervision&subject=cadre-c2',
    ])
      expect([url, itemsOf(await ask('supervisor', 'team:t1', url))]).toEqual([url, []]);
    expect((await ask('supervisor', 'team:t1', '/v1/events?subject=cadre-c2')).status).toBe(403);
    expect((await ask('supervisor', 'team:t1', '/v1/training?cadre=c2')).status).toBe(403);
  });

  it('follows a cadre into the team and loses him when he leaves', async () => {
    await served.must(authorisePost('t1', 'p2'), assign('c4', 't1', 'p2').on('2019-07-02'));
    expect(await listed('supervisor', 'team:t1', '/v1/cadres', 'cadreId')).toEqual(['c1', 'c4']);
    expect(await listed('supervisor', 'team:t1', '/v1/cadres?asOf=2019-07-01', 'cadreId')).toEqual(['c1']);
  });
});

describe('the number of cases of supervision that a data interface is told', () => {
  it('is of those that are about the teams of its scope', async () => {
    await served.must(
      ...['c1', 'c2', 'c1', 'c2', 'c1'].map((cadreId, n) => reminder(`n${n}`, cadreId, `t${cadreId[1]}`)),
    );
    const counted = async (scope: Scope): Promise<unknown> =>
      (await ask('apiConsumer', scope, '/v1/supervision')).body['count'];
    expect(await counted('district')).toBe(8);
    expect(await counted('kind:township')).toBe(7);
    // Fewer than five are not counted.
    expect(await counted('kind:department')).toBeNull();
    expect(await counted('team:t1')).toBeNull();
  });
});

describe('whoever records in a role whose scope is not the district', () => {
  const codeOf = async (scope: Scope, act: Act, role: Role = 'recorder'): Promise<unknown> => {
    await served.ledger.runner.reachedHead(10_000);
    const { status, body } = await served.tell(act.as(`${act.label} by ${role} of ${scope}`), {
      headers: { authorization: `Bearer ${tokenFor(role, scope)}`, 'accept-language': 'en' },
    });
    return status === 201 ? 'recorded' : body['code'];
  };

  it.each([
    ['kind:township', 't2', 'c2', 'd1', 'c3'],
    ['kind:department', 'd1', 'c3', 't2', 'c2'],
  ] as const)(
    'as a recorder for %s records of %s and %s, and nothing of %s and %s',
    async (scope, team, cadre, otherTeam, otherCadre) => {
      expect(await codeOf(scope, renameTeam(team, `新名${team}`))).toBe('recorded');
      expect(await codeOf(scope, renameCadre(cadre, '新名'))).toBe('recorded');
      for (const act of [
        renameTeam(otherTeam, '新名'),
        renameCadre(otherCadre, '新名'),
        renameCadre('c9', '新名'),
        reminder(`r-${otherCadre}`, otherCadre, otherTeam),
        // Naming a team of one's own does not make somebody else's member one's own.
        reminder(`q-${otherCadre}`, otherCadre, team),
        command('MergeTeam', { teamId: team, intoTeamId: otherTeam }).on('2019-06-01'),
        registerTeam('t9'),
        registerCadre('c9'),
        command('OpenAssessmentRound', { year: 2019 }).on('2019-06-01'),
      ])
        expect([act.name, act.label, await codeOf(scope, act)]).toEqual([act.name, act.label, 'OUT_OF_SCOPE']);
    },
  );

  it('closes no case of others, and corrects and annuls nothing of theirs', async () => {
    const approve = (id: string) =>
      command('ApproveMeasure', { supervisionId: id, approverRole: 'departmentHead', approverName: '部长' }).on(
        '2019-02-02',
      );
    expect(await codeOf('kind:department', approve('k2'), 'approver')).toBe('OUT_OF_SCOPE');
    expect(await codeOf('kind:township', approve('k2'), 'approver')).toBe('recorded');
    const taken = annul(renameCadre('c2', '又一名').on('2019-06-02').label);
    await served.must(renameCadre('c2', '又一名').on('2019-06-02'));
    expect(await codeOf('kind:department', taken)).toBe('OUT_OF_SCOPE');
    expect(await codeOf('kind:township', taken)).toBe('recorded');
  });

  it('takes somebody from elsewhere into a team of his own, and records of him from then on', async () => {
    await served.must(registerCadre('c8'), authorisePost('d1', 'p8'));
    expect(await codeOf('kind:department', renameCadre('c8', '新名'))).toBe('OUT_OF_SCOPE');
    expect(await codeOf('kind:department', assign('c8', 'd1', 'p8').on('2019-06-01'))).toBe('recorded');
    expect(await codeOf('kind:department', renameCadre('c8', '新名').as('again'))).toBe('recorded');
  });

  it('is told what lies outside, and whose it is to record it', async () => {
    const { status, body } = await served.tell(renameTeam('d1', '新名').as('told'), {
      headers: { authorization: `Bearer ${tokenFor('recorder', 'kind:township')}`, 'accept-language': 'en' },
    });
    expect([status, body['code']]).toEqual([403, 'OUT_OF_SCOPE']);
    expect(body['detail']).toContain('d1');
  });
});

/** How many statements give rows while something is read. */
async function statementsOf(url: string): Promise<number> {
  const all = jest.spyOn(StatementSync.prototype, 'all');
  expect((await ask('supervisor', 'kind:township', url)).status).toBe(200);
  const { length } = all.mock.calls;
  all.mockRestore();
  return length;
}

describe('a reader whose scope is one kind of team', () => {
  it.each(['appointments?state=all', 'cases?category=supervision', 'supervision', 'secondments', 'assessments'])(
    'is answered /v1/%s by as many statements, however many teams of that kind there are',
    async (list) => {
      const few = await statementsOf(`/v1/${list}`);
      const more = Array.from({ length: 9 }, (_, n) => `${list.replaceAll(/\W/g, '')}${n}`);
      await served.must(
        ...more.flatMap((n) => [registerTeam(n), authorisePost(n, 'p1'), registerCadre(n)]),
        ...more.map((n) => assign(n, n, 'p1').on('2016-01-01')),
      );
      expect(await statementsOf(`/v1/${list}`)).toBe(few);
    },
  );
});
