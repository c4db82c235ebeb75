import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '#libs/store';
import {
  annul,
  assign,
  authorisePost,
  command,
  openLedger,
  registerCadre,
  registerTeam,
  renameCadre,
  type Act,
} from '../support/acts.ts';
import { NOW, SimulatedClock } from '../support/clock.ts';
import { Served, itemsOf, type Answer } from './served.ts';

const CADRES = ['c1', 'c2', 'c3', 'c4'] as const;
const who = (name: string) => ({ userId: name, name, organ: '区委组织部', scope: 'district', token: name });
/** Both are on record as c1; c2 is close to them, and they work under c3. */
const close = { cadreId: 'c1', kin: ['c2'], superiors: ['c3'] };
const people = [
  { ...who('head'), role: 'approver', roles: ['recorder'], ...close },
  { ...who('clerk'), role: 'recorder', ...close },
] as const;
let served: Served;

const reminder = (cadreId: string): Act =>
  command('OpenSupervisionCase', {
    ...{ supervisionId: `k-${cadreId}`, kind: 'reminder', cadreId, teamId: 't1', trigger: 'earlySign' },
    origin: { kind: 'finding', id: cadreId },
  }).on('2019-02-01');
const approval = (cadreId: string): Act =>
  command('ApproveMeasure', {
    ...{ supervisionId: `k-${cadreId}`, approverRole: 'departmentHead', approverName: '部长' },
  }).on('2019-02-02');

beforeAll(async () => {
  const clock = new SimulatedClock(NOW);
  served = await Served.node({ clock, store: openSqliteStore({ path: ':memory:', clock }), role: 'api', more: people });
  await served.must(
    openLedger('2010-01-01'),
    registerTeam('t1'),
    ...CADRES.flatMap((id) => [
      registerCadre(id),
      authorisePost('t1', id),
      assign(id, 't1', id).on('2015-01-01').as(`seat ${id}`),
      command('RecordPersonalEvent', { cadreId: id, category: 'setback' }).as(`event ${id}`),
      reminder(id),
    ]),
  );
});

function send(token: string, act: Act): Promise<Answer> {
  return served.tell(act.as(`${act.label} by ${token}`), {
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' },
  });
}

async function codeOf(token: string, act: Act): Promise<unknown> {
  const { status, body } = await send(token, act);
  return status === 201 ? 'recorded' : body['code'];
}

describe('whoever is on record as a cadre', () => {
  it('records nothing of himself and of those close to him, whichever stream it goes to', async () => {
    for (const cadreId of ['c1', 'c2']) {
      for (const act of [
        renameCadre(cadreId, '新名'),
        command('RelieveIncumbent', { teamId: 't1', postId: cadreId, cadreId, ground: '调整' }).on('2019-03-01'),
        annul(`event ${cadreId}`),
        annul(`seat ${cadreId}`),
        approval(cadreId),
      ])
        expect([cadreId, act.name, await codeOf('head', act)]).toEqual([cadreId, act.name, 'RECUSAL_REQUIRED']);
    }
    const { status, body } = await send('head', renameCadre('c2', '新名'));
    expect([status, body['detail']]).toEqual([403, expect.stringContaining('of whom you keep out (kin)')]);
  });

  it('records of others what he does himself', async () => {
    const talk = command('HoldTalk', { supervisionId: 'k-c4', talkerRole: 'departmentHead', talkerId: 'c1' });
    expect(await codeOf('head', approval('c4'))).toBe('recorded');
    expect(await codeOf('head', talk.on('2019-02-03'))).toBe('recorded');
    expect(await codeOf('head', renameCadre('c4', '新名'))).toBe('recorded');
  });

  it('keeps out of the cases of his superior as a recorder, and of nothing else of his', async () => {
    expect(await codeOf('clerk', approval('c3'))).toBe('RECUSAL_REQUIRED');
    expect(await codeOf('clerk', renameCadre('c3', '新名'))).toBe('recorded');
    expect(await codeOf('head', approval('c3'))).toBe('recorded');
  });

  it('does not see what is sealed of himself and of those close to him in an office of his', async () => {
    await served.ledger.runner.reachedHead(10_000);
    const headers = { authorization: 'Bearer head' };
    const sealed = async (id: string): Promise<number> => {
      const answer = await served.request({ method: 'GET', url: `/v1/cadres/${id}/timeline`, headers });
      return itemsOf(answer).filter(({ type }) => type === 'PersonalEventRecorded').length;
    };
    expect(await Promise.all(CADRES.map(sealed))).toEqual([0, 0, 1, 1]);
    const found = await served.request({ method: 'GET', url: '/v1/events?type=PersonalEventRecorded', headers });
    expect(new Set(itemsOf(found).map(({ stream }) => stream))).toEqual(new Set(['cadre-c3', 'cadre-c4']));
  });

  it('sees what is sealed in a case that is not about them, and not in one that is', async () => {
    const signal = (id: string): Act =>
      command('FileTalkRecord', { supervisionId: `k-${id}`, sha256: 'a'.repeat(64), custodyRef: '保密柜' }).on(
        '2019-02-05',
      );
    await served.must(
      ...['c1', 'c2'].flatMap((id) => [
        approval(id),
        command('HoldTalk', { supervisionId: `k-${id}`, talkerRole: 'departmentHead', talkerName: '部长' }).on(
          '2019-02-03',
        ),
      ]),
      ...['c1', 'c2', 'c4'].map(signal),
    );
    await served.ledger.runner.reachedHead(10_000);
    const headers = { authorization: 'Bearer head' };
    const custody = async (id: string): Promise<boolean> => {
      const url = `/v1/cases/supervision-k-${id}/timeline`;
      return (await served.request({ method: 'GET', url, headers })).text.includes('保密柜');
    };
    expect([await custody('c1'), await custody('c2'), await custody('c4')]).toEqual([false, false, true]);
  });
});
