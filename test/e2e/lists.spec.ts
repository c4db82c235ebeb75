import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { assign, authorisePost, command, openLedger, registerCadre, registerTeam, relieve } from '../support/acts.ts';
import { decided, eligibility, issued } from '../support/appointments.ts';
import { newEvent } from '../support/ledger.ts';
import { Served, itemsOf } from './served.ts';

/** Five people, of whom three sit in two teams. */
async function peopled(): Promise<Served> {
  const served = await Served.open();
  await served.must(openLedger('2010-01-01'), registerTeam('t1'), registerTeam('t2'));
  await served.must(authorisePost('t1', 'p1'), authorisePost('t1', 'p2'), authorisePost('t2', 'p1'));
  for (const [cadreId, name, birth] of [
    ['a', '王建国', '1970-05-03'],
    ['b', '汪一', '1965-01'],
    ['c', '吴　磊', '1980-12-01'],
    ['d', '买买提·艾力', '1972-02'],
    ['e', '王建国', '1970-05-20'],
  ] as const) {
    await served.must(registerCadre(cadreId).with({ name, birth }));
  }
  await served.must(
    assign('b', 't1', 'p1').on('2016-01-01'),
    assign('a', 't1', 'p2').on('2014-01-01'),
    assign('d', 't2', 'p1').on('2015-01-01'),
  );
  return served;
}

async function idsOf(served: Served, path: string, id: string): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let cursor = ''; ;) {
    const answer = await served.get(`${path}${path.includes('?') ? '&' : '?'}limit=2${cursor}`);
    seen.push(...itemsOf(answer).map((item) => item[id]));
    if (answer.body['nextCursor'] === undefined) return seen;
    cursor = `&cursor=${String(answer.body['nextCursor'])}`;
  }
}

describe('the list of cadres', () => {
  it.each([
    ['', ['a', 'b', 'c', 'd', 'e']],
    ['sort=name', ['d', 'a', 'e', 'b', 'c']],
    ['sort=-name', ['c', 'b', 'e', 'a', 'd']],
    ['sort=age', ['c', 'd', 'e', 'a', 'b']],
    ['sort=since', ['a', 'd', 'b', 'c', 'e']],
    ['sort=-since', ['b', 'd', 'a', 'e', 'c']],
    ['sort=team', ['b', 'a', 'd', 'c', 'e']],
    ['team=t1', ['a', 'b']],
    ['team=t1&sort=-since', ['b', 'a']],
    ['q=wang', ['a', 'b', 'e']],
    ['q=wang&sort=name', ['a', 'e', 'b']],
    ['q=maimaitiaili', ['d']],
    ['q=mmtal', ['d']],
    ['q=%E4%B9%B0%E4%B9%B0%E6%8F%90%E2%80%A2%E8%89%BE%E5%8A%9B', ['d']],
    ['q=%E5%90%B4%E7%A3%8A', ['c']],
  ])('asked with “%s” comes in that order, page by page', async (query, ids) => {
    const served = await peopled();
    expect(await idsOf(served, `/v1/cadres?${query}`, 'cadreId')).toEqual(ids);
  });

  it('names likely duplicates by the normal form of the name', async () => {
    const served = await peopled();
    await served.must(registerCadre('f').with({ name: '吴磊', birth: '1980-12' }));
    expect((await served.get('/v1/cadres/c')).body['likelyDuplicates']).toEqual(['f']);
    expect((await served.get('/v1/cadres/a')).body['likelyDuplicates']).toEqual(['e']);
  });
});

describe('the list of those who have left, by time in post', () => {
  const path = '/v1/cadres?state=departed&sort=since';

  it('begins with whoever has a post all the same, also when that comes to be so after the list was read', async () => {
    const served = await peopled();
    const { store } = served.ledger;
    await served.must(authorisePost('t1', 'p3'));
    await served.must(command('RecordDeparture', { cadreId: 'c', reason: 'transferOut' }).on('2018-02-01'));
    expect(await idsOf(served, path, 'cadreId')).toEqual(['c']);
    // Another node recorded these at the same instant as what speaks against them.
    const departed = { type: 'CadreDeparted', data: { reason: 'transferOut' }, effectiveOn: '2018-03-01' };
    await store.append('cadre-d', 0, [newEvent('cadre-d', 'left', departed)]);
    expect(await idsOf(served, path, 'cadreId')).toEqual(['d', 'c']);
    const assigned = { type: 'IncumbentAssigned', data: { postId: 'p3', cadreId: 'c' }, effectiveOn: '2014-06-01' };
    const events = await Array.fromAsync(store.read('team-t1'));
    await store.append('team-t1', events.at(-1)!.revision, [newEvent('team-t1', 'assigned', assigned)]);
    expect(await idsOf(served, path, 'cadreId')).toEqual(['c', 'd']);
  });
});

describe('a cursor', () => {
  it('belongs to its route, its query and its reader', async () => {
    const served = await peopled();
    const { body } = await served.get('/v1/cadres?limit=2&sort=name');
    const cursor = `cursor=${String(body['nextCursor'])}`;
    expect((await served.get(`/v1/cadres?limit=1&sort=name&${cursor}`)).status).toBe(200);
    for (const path of ['/v1/cadres?sort=age', '/v1/cadres?sort=name&state=all', '/v1/teams?', '/v1/events?']) {
      const answer = await served.get(`${path}&${cursor}`);
      expect([path, answer.status, answer.body['code']]).toEqual([path, 400, 'MALFORMED_QUERY']);
    }
    expect((await served.get(`/v1/cadres?sort=name&${cursor}`, { as: 'approver' })).status).toBe(400);
  });

  it('goes on with the day of the first page', async () => {
    const served = await peopled();
    const first = await served.get('/v1/cadres?limit=2');
    served.clock.move(3 * 24 * 3_600_000_000);
    const { body } = await served.get(`/v1/cadres?cursor=${String(first.body['nextCursor'])}`);
    expect(body['asOf']).toBe(first.body['asOf']);
  });
});

describe('the list of teams', () => {
  it('comes by name or by kind', async () => {
    const served = await peopled();
    await served.must(registerTeam('t0').with({ kind: 'department', name: '卫健局' }));
    const byKind = itemsOf(await served.get('/v1/teams?sort=kind')).map(({ kind }) => kind);
    expect(byKind).toEqual(['department', 'township', 'township']);
    expect(await idsOf(served, '/v1/teams?sort=-kind', 'id')).toHaveLength(3);
    expect(await idsOf(served, '/v1/teams?q=%E5%8D%AB', 'id')).toEqual(['t0']);
  });

  it('is of those with a vacant post, at any date', async () => {
    const served = await peopled();
    await served.must(registerTeam('t0').with({ kind: 'department', name: '卫健局' }), authorisePost('t0', 'p1'));
    await served.must(relieve('a', 't1', 'p2').on('2017-03-01'));
    expect(await idsOf(served, '/v1/teams?vacant=true', 'id')).toEqual(['t0', 't1']);
    expect(await idsOf(served, '/v1/teams?vacant=false', 'id')).toEqual(['t2']);
    expect(await idsOf(served, '/v1/teams?vacant=true&asOf=2016-06-30', 'id')).toEqual(['t0']);
    expect(await idsOf(served, '/v1/teams?vacant=true&q=%E5%8D%AB', 'id')).toEqual(['t0']);
    expect(itemsOf(await served.get('/v1/teams?vacant=true&limit=1'))).toHaveLength(1);
  });
});

describe('a post', () => {
  it('that a cadre leaves and is given again on one day was held twice', async () => {
    const served = await peopled();
    const opened = { action: 'promote', method: 'standard', posts: [{ teamId: 't1', postId: 'p2' }] };
    await served.must(
      command('OpenAppointmentCase', { caseId: 'case-9', ...opened }).on('2017-01-01'),
      relieve('a', 't1', 'p2').on('2017-03-01'),
      assign('a', 't1', 'p2').on('2017-03-01').with({ caseId: 'case-9' }).as('again'),
    );
    const { body } = await served.get('/v1/cadres/a');
    expect((body['postsHeld'] as JsonObject[]).map(({ from, to, caseId }) => [from, to, caseId])).toEqual([
      ['2014-01-01', '2017-03-01', undefined],
      ['2017-03-01', null, 'case-9'],
    ]);
    const { posts } = (await served.get('/v1/teams/t1/composition')).body as { posts: { incumbent: JsonObject }[] };
    expect(posts.map(({ incumbent }) => incumbent['caseId'])).toEqual([undefined, 'case-9']);
  });
});

describe('what differs between two days', () => {
  it('has names beside ids', async () => {
    const served = await peopled();
    const { body } = await served.get('/v1/changes?from=2015-06-01&to=2016-06-01');
    expect(body['items']).toMatchObject([
      { kind: 'incumbent', teamId: 't1', team: 't1班子', cadreId: 'b', name: '汪一' },
    ]);
  });
});

describe('a timeline', () => {
  it('names the unit beside the post', async () => {
    const served = await peopled();
    const told = itemsOf(await served.get('/v1/cadres/b/timeline'));
    expect(told.map(({ type, unit }) => [type, unit])).toEqual([
      ['CadreRegistered', undefined],
      ['IncumbentAssigned', 't1班子'],
    ]);
  });
});

describe('supervision of a team', () => {
  it('is of those who sit in it on the day, whatever team was recorded', async () => {
    const served = await peopled();
    const talk = { kind: 'heartToHeart', talkerRole: 'teamPrincipal', talkerName: '张三' };
    for (const [supervisionId, cadreId] of [
      ['s1', 'a'],
      ['s2', 'd'],
      ['s3', 'c'],
    ] as const) {
      await served.must(
        command('RecordTalk', { supervisionId, cadreId, ...talk })
          .on('2018-05-01')
          .as(supervisionId),
      );
    }
    expect(await idsOf(served, '/v1/supervision?team=t1', 'supervisionId')).toEqual(['s1']);
    expect(await idsOf(served, '/v1/supervision?team=t2', 'supervisionId')).toEqual(['s2']);
    expect(await idsOf(served, '/v1/supervision?team=t1&cadre=d', 'supervisionId')).toEqual([]);
    expect(await idsOf(served, '/v1/supervision?sort=-openedOn', 'supervisionId')).toEqual(['s3', 's2', 's1']);
  });
});

describe('the board of appointments', () => {
  it('shows closed cases too, by state, cadre and days of opening', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...decided);
    const casesOf = (query: string): Promise<unknown[]> => idsOf(served, `/v1/appointments?${query}`, 'caseId');
    expect(await casesOf('cadre=wang')).toEqual(['c1']);
    expect(await casesOf('cadre=li')).toEqual([]);
    expect(await casesOf('from=2019-01-02&to=2019-01-02')).toEqual(['c1']);
    expect(await casesOf('from=2019-01-03')).toEqual([]);
    expect(await casesOf('to=2019-01-01')).toEqual([]);
    await served.must(
      command('TerminateAppointmentCase', { caseId: 'c1', ground: '本人放弃' }).on('2019-03-01').as('over'),
    );
    expect(await casesOf('')).toEqual([]);
    expect(await casesOf('state=all&sort=-openedOn')).toEqual(['c1']);
    const { body } = await served.get('/v1/appointments?state=all');
    expect(Object.values(body['byState'] as JsonObject)).toEqual([1]);
  });

  it('and the history of a decision names the organ asked, the days of the notice and the checks made', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...issued);
    const { body } = await served.get('/v1/appointments/c1/decision-history');
    expect(body).toMatchObject({
      opinions: [{ organ: 'discipline', receivedOn: '2019-01-22', verdict: 'none' }],
      eligibility: [
        {
          cadreId: 'wang',
          on: '2019-01-11',
          checks: eligibility.bodyFor(() => ({ stream: '', targetEventId: '' }))['checks'],
        },
      ],
      notice: { from: '2019-02-11', to: '2019-02-15', concludedOn: '2019-02-15' },
    });
    const outside = await served.get('/v1/appointments/c1/decision-history', { as: 'apiConsumer' });
    expect(outside.body).not.toHaveProperty('opinions');
    expect(outside.body).not.toHaveProperty('notice');
  });
});
