import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { ROLES } from '../../apps/api/src/auth/reader.ts';
import { assign, authorisePost, command, openLedger, registerCadre, registerTeam } from '../support/acts.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW, TODAY } from '../support/ledger.ts';
import { Served, itemsOf, type Answer } from './served.ts';

const exceptionBasis = { documentNo: '南委批〔2019〕3号', approvedBy: '区委', reason: '特批' };
const CASE = '/v1/cases/supervision-s1';
const talk = command('HoldTalk', {
  supervisionId: 's1',
  talkerRole: 'departmentHead',
  talkerName: '部长',
  exceptionBasis,
}).as('the talk');

let served: Served;
let stream: string;

/** Somebody who both records and approves, in one person. */
const BOTH = 'token-of-both';

beforeAll(async () => {
  const clock = new SimulatedClock(NOW);
  const store = openSqliteStore({ path: ':memory:', clock });
  const both = { userId: 'u-recorder', name: 'both', organ: 'organization', scope: 'district', token: BOTH };
  served = await Served.node({ store, clock, more: [{ ...both, role: 'approver' }] });
  await served.must(
    openLedger('2010-01-01'),
    registerTeam('t1'),
    registerCadre('c1'),
    command('OpenSupervisionCase', {
      ...{ supervisionId: 's1', kind: 'reminder', cadreId: 'c1', teamId: 't1' },
      ...{ trigger: 'earlySign', origin: { kind: 'finding', id: 'f1' } },
    }),
  );
  const refused = await served.tell(talk.without('exceptionBasis').as('without'));
  expect(refused).toMatchObject({ status: 422, body: { code: 'MEASURE_NOT_APPROVED' } });
  const [answer] = await served.must(talk);
  stream = String(answer?.body['stream']);
});

async function types(): Promise<unknown[]> {
  return itemsOf(await served.get(`${CASE}/timeline`)).map(({ type }) => type);
}

function sign(name: 'CountersignException' | 'DeclineException', as: 'approver' | 'recorder'): Promise<Answer> {
  return served.send(name, { exceptionId: stream.slice('exception-'.length), effectiveOn: TODAY }, { as });
}

describe('an act with an exception, by HTTP', () => {
  it('waits on a stream of its own and is not recorded', async () => {
    expect(stream).toMatch(/^exception-/);
    expect(await types()).toEqual(['SupervisionCaseOpened']);
  });

  it('is seen to wait on its case, with the rule and the document', async () => {
    const { body } = await served.get(CASE);
    expect(body['waiting']).toEqual([
      {
        stream,
        command: 'HoldTalk',
        called: 'talk held',
        rules: ['supervision.approval'],
        documentNo: '南委批〔2019〕3号',
        proposedOn: TODAY,
        proposedBy: 'u-recorder',
      },
    ]);
  });

  it('is seen among what waits for somebody, with what is to be done, in Chinese too', async () => {
    const answer = await served.get('/v1/attention?category=exception', { language: 'zh-CN' });
    const [line] = itemsOf(answer) as (JsonObject & { next: JsonObject[] })[];
    expect(line).toMatchObject({ stream, subjects: [{ stream: 'cadre-c1' }, { stream: 'team-t1' }] });
    expect(line?.next).toEqual([expect.objectContaining({ command: 'CountersignException', called: '会签例外' })]);
    const all = itemsOf(await served.get('/v1/attention')).map((each) => each['stream']);
    expect([all[0], all.length > 1]).toEqual([stream, true]);
    const listed = itemsOf(await served.get('/v1/cases?category=exception&state=proposed&subject=cadre-c1'));
    expect(listed.map((each) => each['stream'])).toEqual([stream]);
  });

  it('is not known to who may not read what is restricted', async () => {
    for (const as of ROLES) {
      const may = ['supervisor', 'inspector', 'recorder', 'approver'].includes(as);
      expect([as, (await served.get(`/v1/cases/${stream}`, { as })).status]).toEqual([
        as,
        may ? 200 : expect.any(Number),
      ]);
      if (!may) expect((await served.get(`/v1/cases/${stream}`, { as })).text).not.toContain('特批');
    }
  });

  it('is proposed by the ledger alone', async () => {
    for (const as of ROLES) {
      const answer = await served.send('ProposeException', { exceptionId: 'x' }, { as });
      expect([as, answer.status]).toEqual([as, 404]);
    }
  });

  it('is countersigned neither by a recorder nor by an approver who is the same person', async () => {
    expect(await sign('CountersignException', 'recorder')).toMatchObject({ status: 403 });
    const exceptionId = stream.slice('exception-'.length);
    for (const [language, words] of [
      ['en', 'another approver'],
      ['zh-CN', '另一名'],
    ] as const) {
      const headers = { authorization: `Bearer ${BOTH}` };
      const answer = await served.send(
        'CountersignException',
        { exceptionId, effectiveOn: TODAY },
        { language, headers },
      );
      expect(answer).toMatchObject({ status: 422, body: { code: 'SELF_COUNTERSIGNATURE' } });
      expect(answer.body['detail']).toContain(words);
    }
    expect(await types()).toEqual(['SupervisionCaseOpened']);
  });

  it('is recorded once another approver has signed, with what it departed from, and waits no longer', async () => {
    expect(await sign('CountersignException', 'approver')).toMatchObject({ status: 201 });
    await served.ledger.reactor.reachedHead();
    const held = itemsOf(await served.get(`${CASE}/timeline`)).at(-1);
    const check = { ruleId: 'supervision.approval', outcome: 'excepted' };
    expect(held).toMatchObject({
      type: 'TalkHeld',
      effectiveOn: TODAY,
      exceptionBasis,
      checks: expect.arrayContaining([expect.objectContaining(check)]),
    });
    expect((await served.get(CASE)).body['waiting']).toEqual([]);
    expect(itemsOf(await served.get('/v1/attention?category=exception'))).toEqual([]);
    expect(itemsOf(await served.get(`/v1/cases/${stream}/timeline`)).map(({ type }) => type)).toEqual([
      'ExceptionProposed',
      'ExceptionCountersigned',
    ]);
  });

  it('sent once more answers as it did', async () => {
    expect(await served.tell(talk)).toMatchObject({ status: 200, body: { stream } });
  });

  it('is refused where it departs from nothing', async () => {
    const answer = await served.tell(command('RenameTeam', { teamId: 't1', name: '新名', exceptionBasis }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'EXCEPTION_NOT_NEEDED' } });
  });

  it('is taken back where what it was signed for was refused, and nothing is told to be undone any more', async () => {
    const of = { supervisionId: 's2' };
    const opened = { ...of, kind: 'reminder', cadreId: 'c1', teamId: 't1', trigger: 'earlySign' };
    await served.must(command('OpenSupervisionCase', { ...opened, origin: { kind: 'finding', id: 'f2' } }));
    const [answer] = await served.must(talk.with(of).as('another talk'));
    const exception = String(answer?.body['stream']);
    await served.must(command('WithdrawSupervisionCase', { ...of, ground: '情况不实' }));
    const exceptionId = exception.slice('exception-'.length);
    const signed = await served.send('CountersignException', { exceptionId, effectiveOn: TODAY }, { as: 'approver' });
    await served.ledger.reactor.reachedHead();
    const told = async (): Promise<unknown> => (await served.get('/v1/attention')).body['undone'];
    expect(await told()).toMatchObject([{ command: 'HoldTalk', outcome: 'refused' }]);
    const [targetEventId] = signed.body['eventIds'] as string[];
    const basis = { kind: 'committeeMinutes', documentNo: '南组纪〔2019〕8号', issuedOn: TODAY };
    const back = { stream: exception, targetEventId, basis, reason: '所办事项未被受理' };
    expect(await served.send('AnnulRecord', back, { as: 'approver' })).toMatchObject({ status: 201 });
    expect(await told()).toEqual([]);
  });
});

describe('a signature', () => {
  it('is for the rules that were proposed to be departed from, and for none that was broken since', async () => {
    const clock = new SimulatedClock(NOW);
    const other = await Served.node({ store: openSqliteStore({ path: ':memory:', clock }), clock });
    const elected = assign('c1', 't1', 'head').with({ exceptionBasis });
    await other.must(
      ...[openLedger('2010-01-01'), registerTeam('t1'), registerCadre('c1'), registerCadre('c2')],
      authorisePost('t1', 'head').with({ elected: true }),
      authorisePost('t1', 'deputy'),
      assign('c2', 't1', 'deputy').on('2016-03-01'),
    );
    const [waits] = await other.must(elected);
    const exceptionId = String(waits?.body['stream']).slice('exception-'.length);
    await other.must(command('SetHeadcount', { teamId: 't1', headcount: 9, slotCount: 1 }));
    const signed = await other.send('CountersignException', { exceptionId, effectiveOn: TODAY }, { as: 'approver' });
    expect(signed.status).toBe(201);
    await other.ledger.reactor.reachedHead();
    const { body } = await other.get('/v1/teams/t1/timeline?limit=200', { as: 'approver' });
    const assigned = (body['items'] as JsonObject[]).filter(({ type }) => type === 'IncumbentAssigned');
    expect(assigned.map(({ summary }) => summary)).toHaveLength(1);
    const exception = await other.get(`/v1/cases/exception-${exceptionId}`, { as: 'approver' });
    expect(exception.body['undone']).toMatchObject([
      { command: 'AssignIncumbent', state: 'refused', code: 'SLOTS_EXCEEDED' },
    ]);
  });
});
