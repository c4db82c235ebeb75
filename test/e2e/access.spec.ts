import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '#libs/kernel';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import {
  annul,
  assign,
  authorisePost,
  command,
  correct,
  openLedger,
  registerCadre,
  registerTeam,
} from '../support/acts.ts';
import { TODAY } from '../support/ledger.ts';
import { page, tableUnder } from './pages.ts';
import { Served, itemsOf, tokenOf, type Answer } from './served.ts';

let served: Served;

// t1 is the principal's own team with c1, who reads of himself, in it; t2 with c2 is foreign to both.
beforeAll(async () => {
  served = await Served.open();
  await served.must(openLedger('2010-01-01'));
  for (const n of ['1', '2']) {
    await served.must(
      registerTeam(`t${n}`),
      authorisePost(`t${n}`, 'p1'),
      registerCadre(`c${n}`),
      command('SetHeadcount', { teamId: `t${n}`, headcount: 9, slotCount: 9 }),
      assign(`c${n}`, `t${n}`, 'p1').on('2015-01-01'),
      command('CorrectCadreFacts', { cadreId: `c${n}`, birth: '1970-05-17' }).as(`birth ${n}`),
      command('RecordPoliticalStatus', { cadreId: `c${n}`, status: '01' }).on('2015-01-01'),
      command('ListAsReserve', { cadreId: `c${n}`, level: 'principal' }),
      command('RecordMedicalCheck', { cadreId: `c${n}`, done: true }),
      command('RecordPersonalEvent', { cadreId: `c${n}`, category: 'setback' }).as(`event ${n}`),
    );
    await served.must(correct(`birth ${n}`, { data: { birth: '1970-05-19' } }).as(`birth ${n} anew`));
    await served.must(correct(`event ${n}`, { data: { category: 'familyEvent' } }));
  }
});

function as(role: Role, path: string): Promise<Answer> {
  return served.get(path, { as: role });
}

/** The path of a row of the table, about the reader's own team and person or about others. */
function pathOf(route: string, whose: 'own' | 'foreign', role: Role): string {
  const n = whose === 'own' ? '1' : '2';
  const stream = role === 'cadre' ? `cadre-c${n}` : `team-t${n}`;
  const [path = '', query] = route
    .replace('{teamId}', `t${n}`)
    .replace('{cadreId}', `c${n}`)
    .replace('{postId}', 'p1')
    .replace('{caseStream}', 'appointment-a1')
    .replace('{stream}', stream)
    .split('?');
  if (path === '/v1/events') return `${path}?subject=${stream}`;
  return query === undefined ? path : `${path}?${query}`;
}

const [header = [], ...rows] = tableUnder(page('docs/definitions.md'), 'Who reads what', 'What each role reaches');
const matrix = rows.map(([route = '', ...reaches]) => ({
  route: route.replaceAll('`', ''),
  reach: Object.fromEntries(header.slice(1).map((role, index) => [role, reaches[index]])),
}));

describe('the table of who reads what', () => {
  it('has a column for every role and a row for every read that the program has', async () => {
    expect(header.slice(1).sort()).toEqual([...ROLES].sort());
    const document = await served.request({ method: 'GET', url: '/openapi.json' });
    const { paths } = document.body as { paths: Record<string, { get?: object }> };
    const open = ['/v1/session/offers', '/v1/codes', '/health/live', '/health/ready', '/health/writable', '/metrics'];
    const reads = Object.keys(paths).filter((path) => paths[path]?.get !== undefined && !open.includes(path));
    const documented = matrix.map(({ route }) => route.split('?')[0]!.replace(/\{\w+\}/, '{id}'));
    expect(documented.sort()).toEqual(reads.sort());
  });

  // The stream is followed in reads.spec.ts; what is named by another id than these is not in this small ledger.
  const others = matrix.filter(({ route }) => /\{(?!teamId|cadreId|postId|stream)/.test(route));
  const asked = matrix.filter((row) => row.route !== '/v1/events/stream' && !others.includes(row));

  it('holds for what is not in this small ledger, as far as nobody is refused who may read', async () => {
    for (const { route, reach } of others) {
      for (const role of ROLES.filter((each) => reach[each] !== 'own')) {
        const { status } = await as(role, pathOf(route, 'own', role));
        expect({ route, role, refused: status === 403 }).toEqual({ route, role, refused: reach[role] === '–' });
      }
    }
    expect(asked.length + others.length).toBe(matrix.length - 1);
  });

  it.each(asked)('holds for $route', async ({ route, reach }) => {
    for (const role of ROLES) {
      const [own, foreign] = await Promise.all([
        as(role, pathOf(route, 'own', role)),
        as(role, pathOf(route, 'foreign', role)),
      ]);
      const told = { role, own: own.status, foreign: foreign.status };
      const isList = !route.includes('{') && route !== '/v1/events';
      const [mine, theirs] = reach[role] === '–' ? [403, 403] : [200, reach[role] !== 'own' || isList ? 200 : 403];
      expect(told).toEqual({ role, own: mine, foreign: theirs });
      for (const { status, body } of [own, foreign]) if (status === 403) expect(body['code']).toBe('FORBIDDEN');
      if (!isList || reach[role] !== 'own') continue;
      const everything = itemsOf(await as('approver', pathOf(route, 'own', 'approver')));
      expect(itemsOf(own).length).toBeLessThan(Math.max(everything.length, 1));
    }
  });

  it('is about nothing without a token, or with a wrong one', async () => {
    for (const { route } of matrix) {
      for (const authorization of [
        undefined,
        'Bearer',
        'Bearer wrong',
        `Basic ${tokenOf('approver')}`,
        tokenOf('approver'),
      ]) {
        const headers = { 'accept-language': 'en', ...(authorization === undefined ? {} : { authorization }) };
        const answer = await served.request({ method: 'GET', url: pathOf(route, 'own', 'approver'), headers });
        expect(answer).toMatchObject({
          status: 401,
          headers: { 'www-authenticate': 'Bearer' },
          body: { code: 'UNAUTHENTICATED', title: 'Credentials required' },
        });
      }
    }
  });

  it('does not read a body before it knows who sends it', async () => {
    const headers = { 'content-type': 'application/json' };
    const payload = `{"name":"${'x'.repeat(2_000_000)}"}`;
    const url = '/v1/commands/RenameTeam';
    expect(await served.request({ method: 'POST', url, headers, payload })).toMatchObject({ status: 401 });
    const known = { ...headers, authorization: `Bearer ${tokenOf('recorder')}` };
    expect(await served.request({ method: 'POST', url, headers: known, payload })).toMatchObject({ status: 413 });
  });

  it('lets lists hold what is one’s own only', async () => {
    const ids = async (role: Role, path: string, id: string): Promise<unknown[]> =>
      itemsOf(await as(role, path)).map((item) => item[id]);
    expect(await ids('teamPrincipal', '/v1/teams', 'id')).toEqual(['t1']);
    expect(await ids('teamPrincipal', '/v1/cadres', 'cadreId')).toEqual(['c1']);
    expect(await ids('cadre', '/v1/cadres', 'cadreId')).toEqual(['c1']);
    expect(await ids('supervisor', '/v1/cadres', 'cadreId')).toEqual(['c1', 'c2']);
    const streams = new Set(await ids('cadre', '/v1/events', 'stream'));
    expect(streams).toEqual(new Set(['cadre-c1', 'team-t1']));
    expect(new Set(await ids('teamPrincipal', '/v1/events', 'stream'))).toEqual(new Set(['team-t1']));
  });
});

describe('commands', () => {
  it('are taken from those who may send them, and nobody else', async () => {
    const { items } = (await as('cadre', '/v1/commands')).body as { items: { name: string; writers: Role[] }[] };
    expect(items.length).toBeGreaterThan(40);
    for (const { name, writers } of items) {
      expect(writers.filter((role) => !['recorder', 'approver', 'supervisor', 'inspector'].includes(role))).toEqual([]);
      expect(writers).not.toEqual([]);
      for (const role of ROLES) {
        const { status, body } = await served.send(name, {}, { as: role });
        const allowed = writers.includes(role);
        expect({ name, role, status, code: body['code'] }).toEqual(
          allowed
            ? { name, role, status: 400, code: 'MALFORMED_BODY' }
            : { name, role, status: 403, code: 'FORBIDDEN' },
        );
      }
    }
    const writersOf = (name: string): unknown => items.find((item) => item.name === name)?.writers;
    expect(writersOf('AssignIncumbent')).toEqual(['recorder']);
    expect(writersOf('CorrectRecord')).toEqual(['recorder', 'approver']);
    expect(writersOf('AnnulRecord')).toEqual(['recorder', 'approver']);
  });

  it('are refused without a token before anything is said of them', async () => {
    const before = await served.events();
    for (const url of ['/v1/commands/RenameTeam', '/v1/commands/Nothing']) {
      const headers = { 'content-type': 'application/json' };
      expect(await served.request({ method: 'POST', url, headers, payload: '{}' })).toMatchObject({ status: 401 });
    }
    expect(await served.events()).toBe(before);
  });
});

describe('what a reader may not see', () => {
  const typesFor = async (role: Role): Promise<unknown[]> =>
    itemsOf(await as(role, '/v1/cadres/c1/timeline?limit=200')).map(({ type }) => type);

  it('does not reach him: records of the reserve list, medical checks, personal events', async () => {
    const everything = await typesFor('approver');
    const held = ['ReserveListed', 'MedicalCheckCompleted', 'PersonalEventRecorded'];
    expect(everything).toEqual(expect.arrayContaining(held));
    const hiddenFrom = async (role: Role): Promise<unknown[]> => {
      const seen = await typesFor(role);
      return held.filter((type) => !seen.includes(type));
    };
    expect(await hiddenFrom('approver')).toEqual([]);
    expect(await hiddenFrom('supervisor')).toEqual([]);
    expect(await hiddenFrom('inspector')).toEqual([]);
    expect(await hiddenFrom('recorder')).toEqual(['PersonalEventRecorded']);
    expect(await hiddenFrom('teamPrincipal')).toEqual(held);
    expect(await hiddenFrom('apiConsumer')).toEqual(held);
    expect(await hiddenFrom('cadre')).toEqual(['ReserveListed']);
  });

  it('does not reach him by a correction either', async () => {
    const corrections = async (role: Role): Promise<string> =>
      JSON.stringify(itemsOf(await as(role, '/v1/events?type=RecordCorrected&subject=cadre-c1')));
    expect(await corrections('approver')).toContain('familyEvent');
    expect(await corrections('recorder')).not.toContain('familyEvent');
    expect(await corrections('recorder')).toContain('1970-05-19');
    expect(await corrections('apiConsumer')).not.toContain('1970-05-1');
  });

  it.each(['apiConsumer', 'teamPrincipal'] as const)('%s sees the month of a birth, not the day', async (role) => {
    for (const path of [
      '/v1/cadres',
      '/v1/cadres/c1',
      '/v1/cadres/c1/timeline',
      '/v1/changes?team=t1&from=2009-01-01',
      '/v1/changes?team=t1&from=2009-12-31&limit=200',
    ]) {
      const { status, text } = await as(role, path);
      expect(status).toBe(200);
      expect(text).toContain('1970-05');
      expect(text).not.toMatch(/1970-05-\d\d/);
    }
    expect((await as('supervisor', '/v1/cadres/c1')).text).toContain('1970-05-19');
    expect((await as('cadre', '/v1/cadres/c1')).text).toContain('1970-05-19');
  });

  it.each(['apiConsumer', 'teamPrincipal'] as const)(
    '%s cannot find the day by asking for ages day by day',
    async (role) => {
      const told = async (path: string): Promise<string> =>
        (await as(role, `${path}?asOf=2019-05-18`)).text.replaceAll('2019-05-18', 'D');
      const dayLater = async (path: string): Promise<string> =>
        (await as(role, `${path}?asOf=2019-05-19`)).text.replaceAll('2019-05-19', 'D');
      for (const path of ['/v1/cadres', '/v1/cadres/c1', '/v1/teams/t1/composition']) {
        expect(await dayLater(path)).toBe(await told(path));
      }
    },
  );

  it('is why something sealed was taken back; that it was, he may know as far as of the record', async () => {
    const origin = { kind: 'finding', id: 'f1' };
    const opening = { supervisionId: 'k1', kind: 'focus', cadreId: 'c1', trigger: 'earlySign', origin };
    await served.must(command('OpenSupervisionCase', opening).as('case'), annul('case'));
    const annulment = async (role: Role): Promise<JsonObject | undefined> =>
      itemsOf(await as(role, '/v1/cadres/c1/timeline?limit=200')).find(({ type }) => type === 'RecordAnnulled');
    expect(await annulment('approver')).toMatchObject({ reason: '录入有误' });
    expect(await annulment('supervisor')).toMatchObject({ summary: expect.stringMatching(/^Annulled: /) });
    expect(await annulment('supervisor')).not.toHaveProperty('reason');
    expect(await annulment('apiConsumer')).toBeUndefined();
  });

  it('is the reserve list in the profile, for all who may not read it', async () => {
    for (const role of ROLES) {
      const { body } = await as(role, '/v1/cadres/c1');
      expect({ role, told: 'reserve' in body }).toEqual({
        role,
        told: ['supervisor', 'inspector', 'recorder', 'approver'].includes(role),
      });
    }
    expect((await as('approver', '/v1/cadres/c1')).body['reserve']).toMatchObject({ level: 'principal' });
  });

  it('is every small cell of the structure, for an outside program', async () => {
    const structure = (await as('apiConsumer', '/v1/structure')).body as Record<string, JsonObject[]>;
    expect(structure['cadres']).toBe(2);
    expect(structure['age']).toEqual(
      ['<=35', '36-40', '41-45', '46-50', '51-55', '>=56'].map((bucket) => ({
        bucket,
        count: null,
        share: null,
        suppressed: true,
      })),
    );
    expect(structure['women']).toBeNull();
    expect(structure['meanAge']).toEqual({ sum: null, count: null, mean: null, suppressed: true });
    const open = (await as('approver', '/v1/structure')).body as Record<string, JsonObject[]>;
    expect(open['age']?.[3]).toEqual({ bucket: '46-50', count: 2, share: '100.00' });
  });

  it('is not there, as far as he is told: a hidden case is answered for as one that never was', async () => {
    const origin = { kind: 'finding', id: 'f1' };
    const [talk, removal] = await served.must(
      command('OpenSupervisionCase', { kind: 'reminder', cadreId: 'c1', trigger: 'earlySign', origin }),
      command('OpenAppointmentCase', {
        ...{ action: 'remove', method: 'organizational', posts: [{ teamId: 't1', postId: 'p1' }], cadreIds: ['c1'] },
      }),
    );
    const [hidden, decision] = [talk, removal].map((answer) => String(answer?.body['stream']));
    const caseId = decision!.slice('appointment-'.length);
    const answered = async (path: string, id: string, role: Role): Promise<object> => {
      const { status, text } = await as(role, path.replace('{id}', id));
      return { status, text: text.replaceAll(id, '').replace(/"requestId":"[^"]*"/, '') };
    };
    for (const role of ['apiConsumer', 'teamPrincipal', 'cadre'] as const) {
      for (const [path, id, never] of [
        ['/v1/cases/{id}/timeline', hidden!, 'supervision-never'],
        ['/v1/cases/{id}/timeline', decision!, 'appointment-never'],
        ['/v1/appointments/{id}/decision-history', caseId, 'never'],
      ] as const) {
        expect(await answered(path, id, role)).toEqual(await answered(path, never, role));
      }
    }
    expect(await as('supervisor', `/v1/cases/${hidden}/timeline`)).toMatchObject({ status: 200 });
  });

  it('is what the rules said, and by which document one was passed, but for those who supervise', async () => {
    const exceptionBasis = { documentNo: '批1', approvedBy: '区委', reason: '特批' };
    const [opened] = await served.must(
      command('OpenSupervisionCase', {
        ...{ kind: 'reminder', cadreId: 'c2', trigger: 'earlySign', origin: { kind: 'finding', id: 'f2' } },
      }),
    );
    const stream = String(opened?.body['stream']);
    const supervisionId = stream.slice('supervision-'.length);
    const actor = { userId: 'u', role: 'system', organ: 'o' };
    for (const [name, act] of [
      ['HoldTalk', { supervisionId, talkerRole: 'departmentHead', talkerName: '部长' }],
      ['SetHeadcount', { teamId: 't2', headcount: 8, slotCount: 8 }],
    ] as const) {
      const body = { ...act, effectiveOn: TODAY, exceptionBasis };
      const of = { name, body, commandId: randomUUID(), actor, isSigned: true };
      expect(await served.ledger.executor.execute(of)).toMatchObject({ repeated: false });
    }
    for (const role of ['supervisor', 'inspector', 'recorder', 'approver'] as const) {
      const held = itemsOf(await as(role, `/v1/cases/${stream}/timeline`)).at(-1);
      const check = { ruleId: 'supervision.approval', outcome: 'excepted' };
      expect(held).toMatchObject({ exceptionBasis, checks: expect.arrayContaining([expect.objectContaining(check)]) });
    }
    const told = (await as('apiConsumer', '/v1/teams/t2/timeline')).text;
    expect(told).toContain('HeadcountSet');
    expect(told).not.toContain('特批');
  });

  it('is not to be had under another name', async () => {
    const answer = await served.request({
      method: 'GET',
      url: '/v1/structure',
      headers: { authorization: `Bearer ${tokenOf('cadre')}`, 'x-role': 'approver' },
    });
    expect(answer.status).toBe(403);
    const sent = await served.send('RenameTeam', {
      teamId: 't1',
      name: 'x',
      effectiveOn: '2019-01-01',
      actor: { userId: 'me' },
    });
    expect(sent).toMatchObject({ status: 400, body: { code: 'UNKNOWN_FIELD' } });
    const [first] = itemsOf(await as('approver', '/v1/events?limit=1'));
    expect(first).toMatchObject({ actor: { userId: 'u-recorder', role: 'recorder', organ: 'organization' } });
  });
});
