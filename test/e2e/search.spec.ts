import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { assign, authorisePost, command, openLedger, registerCadre, registerTeam } from '../support/acts.ts';
import { Served, type Answer } from './served.ts';

let served: Served;

// t1 is the principal's own team with c1, who reads of himself, in it.
beforeAll(async () => {
  served = await Served.open();
  await served.must(
    openLedger('2010-01-01'),
    registerTeam('t1').with({ name: '清河镇' }),
    registerTeam('t2').with({ name: '清水镇' }),
  );
  await served.must(authorisePost('t1', 'p1'), authorisePost('t2', 'p1'));
  for (const [id, name] of [
    ['c1', '欧阳若兰'],
    ['c2', '欧阳明'],
    ['c3', '王清河'],
  ] as const)
    await served.must(registerCadre(id).with({ name }));
  await served.must(assign('c1', 't1', 'p1').on('2015-01-01'), assign('c2', 't2', 'p1').on('2016-01-01'));
  const origin = { kind: 'finding', id: 'f1' };
  await served.must(
    command('OpenSupervisionCase', {
      supervisionId: 's1',
      kind: 'reminder',
      cadreId: 'c1',
      trigger: 'earlySign',
      origin,
    }).on('2019-01-25'),
  );
});

function search(q: string, more = '', as: Role = 'supervisor'): Promise<Answer> {
  return served.get(`/v1/search?q=${encodeURIComponent(q)}${more}`, { as });
}

function found({ body }: Answer, what: string, id: string): string[] {
  return (body[what] as unknown as JsonObject[]).map((line) => String(line[id]));
}

describe('the search over everything', () => {
  it.each(['欧阳', 'ouyang', 'oy'])('finds people by %s, with the posts of the day', async (q) => {
    const answer = await search(q);
    expect(found(answer, 'cadres', 'cadreId').sort()).toEqual(['c1', 'c2']);
    expect(answer.body['cadres']).toContainEqual(
      expect.objectContaining({ cadreId: 'c1', posts: [expect.stringMatching(/^清河镇 /)] }),
    );
  });

  it('finds people, teams and the cases of both at once', async () => {
    const answer = await search('清河');
    expect(found(answer, 'cadres', 'cadreId')).toEqual(['c3']);
    expect(found(answer, 'teams', 'teamId')).toEqual(['t1']);
    expect((await search('若兰')).body['cases']).toEqual([
      expect.objectContaining({ stream: 'supervision-s1', subject: { stream: 'cadre-c1', name: '欧阳若兰' } }),
    ]);
  });

  it('is of the cut, and a few of each kind', async () => {
    expect((await search('欧阳', '&asOf=2014-01-01')).body['cadres']).toContainEqual(
      expect.objectContaining({ cadreId: 'c1', posts: [] }),
    );
    expect((await search('若兰', '&asOf=2019-01-01')).body['cases']).toEqual([]);
    expect(found(await search('清', '&limit=1'), 'teams', 'teamId')).toHaveLength(1);
    expect((await search('没有')).body).toMatchObject({ cadres: [], teams: [], cases: [] });
  });

  it('finds nothing that a reader may not know of', async () => {
    for (const as of ROLES) {
      const answer = await search('欧阳', '', as);
      const own = as === 'cadre' || as === 'teamPrincipal';
      expect({ as, cadres: found(answer, 'cadres', 'cadreId').sort() }).toEqual({
        as,
        cadres: own ? ['c1'] : ['c1', 'c2'],
      });
      const mayKnow = ['supervisor', 'inspector', 'recorder', 'approver'].includes(as);
      expect({ as, cases: found(answer, 'cases', 'stream') }).toEqual({ as, cases: mayKnow ? ['supervision-s1'] : [] });
    }
  });

  it.each(['', 'q=', `q=${'a'.repeat(61)}`, 'q=a&limit=21', 'q=a&limit=x', 'q=a&kind=cadre'])(
    'is not told for %j',
    async (query) => {
      for (const language of ['zh-CN', 'en'])
        expect(await served.get(`/v1/search?${query}`, { language })).toMatchObject({
          status: 400,
          body: { code: 'MALFORMED_QUERY' },
        });
    },
  );
});
