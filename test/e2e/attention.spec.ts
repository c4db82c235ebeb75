import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { LETTER, annul, assign, authorisePost, command, commandIdOf, openLedger, type Act } from '../support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  decided,
  eligibility,
  issued,
  letter,
  motion,
  notice,
  onCase,
  vote,
} from '../support/appointments.ts';
import { newEvent } from '../support/ledger.ts';
import { statementsOf } from '../support/statements.ts';
import { Served, itemsOf, type Answer } from './served.ts';

const CASE = '/v1/cases/appointment-c1';
const MAY_SEE: readonly Role[] = ['supervisor', 'inspector', 'recorder', 'approver'];

let served: Served;
let onProbation: Served;

beforeAll(async () => {
  served = await Served.open();
  await served.must(openLedger('2010-01-01'), ...consulted);
  onProbation = await Served.open();
  await onProbation.must(openLedger('2010-01-01'), ...issued);
});

type Line = JsonObject & { command: string; needed: boolean; why?: { code: string; detail: string } };

function linesOf({ body }: Answer, name: 'next' | 'blocked'): Line[] {
  return body[name] as unknown as Line[];
}

/** A case of wang's promotion to a post of the higher rank, consulted on; the bureau has a second post for him. */
async function forPrincipal(...more: readonly Act[]): Promise<Served> {
  const higher = consulted.map((act) =>
    act.label === 'post lizhen deputy' ? act.with({ rank: '141' }).as(act.label) : act,
  );
  const opened = await Served.open();
  await opened.must(openLedger('2010-01-01'), ...higher, authorisePost('bureau', 'second'), ...more);
  return opened;
}

describe('one case', () => {
  it('offers what may be recorded next, each with whom it is about, and says what may not yet and why', async () => {
    const answer = await served.get(`${CASE}?asOf=2019-01-28`, { language: 'zh-CN' });
    expect(answer).toMatchObject({ status: 200, body: { lines: [{ stream: 'appointment-c1', state: 'consulted' }] } });
    const needed = linesOf(answer, 'next').filter((line) => line.needed);
    expect(needed.map(({ command: name, called, whom }) => [name, called, whom])).toContainEqual([
      'RecordDeliberationVote',
      '讨论决定',
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
    const blocked = linesOf(answer, 'blocked').find(({ command: name }) => name === 'IssueAppointment');
    expect(blocked?.why).toMatchObject({
      code: 'STEP_OUT_OF_ORDER',
      detail: expect.stringContaining('RecordDeliberationVote'),
    });
    const english = linesOf(await served.get(`${CASE}?asOf=2019-01-28`), 'blocked');
    expect(english.filter(({ why }) => /\p{Script=Han}/u.test(String(why?.detail)))).toEqual([]);
  });

  it('offers what the ledger takes, and blocks what it refuses, as of the day that is asked for', async () => {
    const before = linesOf(await served.get(`${CASE}?asOf=2019-01-05`), 'next').map(({ command: name }) => name);
    expect(before).toContain('RecordTalkRecommendation');
    expect(before).not.toContain('RecordDeliberationVote');
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...consulted);
    expect((await other.tell(notice)).body).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
    await other.must(approved);
    const after = await other.get(`${CASE}?asOf=2019-02-11`);
    expect(linesOf(after, 'next').map(({ command: name }) => name)).toContain('StartPublicNotice');
    expect((await other.tell(notice)).status).toBe(201);
  });

  it('asks for what the ledger cannot tell of a candidate before it offers the vote', async () => {
    const other = await Served.open();
    const known = ['seniority', 'grade'];
    const checks = (eligibility.bodyFor(other.said)['checks'] as JsonObject[]).filter(
      ({ check }) => !known.includes(String(check)),
    );
    const acts = consulted.map((act) => (act === eligibility ? act.with({ checks }) : act));
    await other.must(openLedger('2010-01-01'), ...acts);
    const before = await other.get(`${CASE}?asOf=2019-01-28`, { language: 'zh-CN' });
    expect(linesOf(before, 'next')).toContainEqual(
      expect.objectContaining({ command: 'CheckEligibility', needed: true, about: { cadreId: 'wang' }, open: known }),
    );
    const why = linesOf(before, 'blocked').find(({ command: name }) => name === 'RecordDeliberationVote')?.why;
    const refusal = (await other.tell(vote(10, 11), { language: 'zh-CN' })).body;
    expect(why).toMatchObject({ code: refusal['code'], detail: refusal['detail'] });
    const more = known.map((check) => ({ check, result: 'passed', document: '核对表' }));
    await other.must(eligibility.with({ checks: more }).as('the rest').on('2019-01-25'));
    const after = linesOf(await other.get(`${CASE}?asOf=2019-01-28`), 'next').filter(
      ({ about }) => (about as JsonObject | undefined)?.['cadreId'] === 'wang',
    );
    expect(after.map(({ command: name }) => name)).toEqual(['RecordDeliberationVote']);
    await other.must(vote(10, 11));
  });

  describe('whose candidate something stands against that the ledger knows', () => {
    const voteOn = async (other: Served): Promise<{ offered: boolean; why: unknown }> => {
      const answer = await other.get(`${CASE}?asOf=2019-01-28`);
      const onWang = ({ command: name, about }: Line): boolean =>
        name === 'RecordDeliberationVote' && (about as JsonObject)['cadreId'] === 'wang';
      const { code, detail } = linesOf(answer, 'blocked').find(onWang)?.why ?? {};
      return { offered: linesOf(answer, 'next').some(onWang), why: { code, detail } };
    };
    const refusalOf = async (other: Served): Promise<unknown> => {
      const { code, detail } = (await other.tell(vote(10, 11))).body;
      return { code, detail };
    };

    it('does not offer the vote: a probation that nobody ended is named, with what ends it', async () => {
      const second = { teamId: 'bureau', postId: 'second', cadreId: 'wang' };
      const other = await forPrincipal(assign('wang', 'bureau', 'second').with({ onProbation: true }).on('2015-03-01'));
      const { offered, why } = await voteOn(other);
      expect(offered).toBe(false);
      expect(why).toMatchObject({ code: 'PROBATION_UNFINISHED', detail: expect.stringContaining('ConfirmIncumbent') });
      expect(why).toEqual(await refusalOf(other));
      const ends = { entryMode: 'backfill', basis: LETTER };
      await other.must(command('ConfirmIncumbent', { ...second, ...ends }).on('2016-03-02'));
      expect((await voteOn(other)).offered).toBe(true);
    });

    it('does not offer the vote: years that are too few are named, until the exception is recorded', async () => {
      const other = await forPrincipal(assign('wang', 'bureau', 'second').on('2017-12-01'));
      const { offered, why } = await voteOn(other);
      expect(offered).toBe(false);
      expect(why).toMatchObject({ code: 'SENIORITY_SHORT' });
      expect(why).toEqual(await refusalOf(other));
      const consent = { organ: '市委组织部', documentNo: '市组复〔2019〕3号', issuedOn: '2019-01-20' };
      await other.must(
        onCase('RecordExceptionalPromotion', { cadreId: 'wang', ground: 'outstanding', consent }).on('2019-01-21'),
      );
      expect((await voteOn(other)).offered).toBe(true);
    });
  });

  it('offers a promotion before the time to whom the ledger knows to have too few years, and to nobody else', async () => {
    const offeredTo = async (since: string): Promise<unknown[]> => {
      const other = await forPrincipal(assign('wang', 'bureau', 'second').on(since));
      const next = linesOf(await other.get(`${CASE}?asOf=2019-01-28`), 'next');
      return next
        .filter(({ command: name }) => name === 'RecordExceptionalPromotion')
        .map(({ about, needed }) => [about, needed]);
    };
    expect(await offeredTo('2018-03-01')).toEqual([[{ cadreId: 'wang' }, false]]);
    expect(await offeredTo('2016-03-01')).toEqual([]);
  });

  it('asks for the act of the body that appoints to the post before the letter, and for none where the committee does', async () => {
    const government = cleared.map((act) =>
      act.label === 'post lizhen deputy' ? act.with({ appointedBy: 'government' }).as(act.label) : act,
    );
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...government);
    const formal = (answer: Answer): Line | undefined =>
      linesOf(answer, 'next').find(({ command: name }) => name === 'RecordFormalAppointment');
    const before = await other.get(`${CASE}?asOf=2019-02-20`, { language: 'zh-CN' });
    expect(formal(before)).toMatchObject({ needed: true, about: { cadreId: 'wang' } });
    const why = linesOf(before, 'blocked').find(({ command: name }) => name === 'IssueAppointment')?.why;
    const refusal = (await other.tell(letter, { language: 'zh-CN' })).body;
    expect(why).toMatchObject({ code: refusal['code'], detail: refusal['detail'] });
    await other.must(onCase('RecordFormalAppointment', { cadreId: 'wang', body: 'government' }).on('2019-02-18'));
    const after = await other.get(`${CASE}?asOf=2019-02-20`);
    expect(formal(after)).toBeUndefined();
    expect(linesOf(after, 'next').map(({ command: name }) => name)).toContain('IssueAppointment');
    const committee = await Served.open();
    await committee.must(openLedger('2010-01-01'), ...cleared);
    expect(formal(await committee.get(`${CASE}?asOf=2019-02-20`))).toBeUndefined();
  });

  it('asks for the end of a notice that has begun, and not for another one', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...decided, notice);
    const blocked = linesOf(await other.get(`${CASE}?asOf=2019-02-12`), 'blocked').find(
      ({ command: name }) => name === 'IssueAppointment',
    );
    expect(blocked?.why?.detail).toContain('ConcludePublicNotice');
    expect(blocked?.why?.detail).not.toContain('StartPublicNotice');
  });

  it.each(['/v1/cases/c1', '/v1/cases/c1/timeline'])('%s says that a case is named by its stream', async (path) => {
    for (const language of ['zh-CN', 'en']) {
      const { status, body } = await served.get(path, { language });
      expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
      expect(body['detail']).toContain('appointment-c1');
    }
  });

  it('takes its id in commands, and says so to whoever sends the name of its stream', async () => {
    for (const language of ['zh-CN', 'en']) {
      const { body } = await served.tell(motion.with({ caseId: 'appointment-c1' }), { language });
      expect(body['code']).toBe('UNKNOWN_REFERENCE');
      expect(body['detail']).toMatch(
        language === 'en' ? /the id is the part after its category, c1\./ : /之后的部分 c1。/,
      );
    }
  });

  it.each(ROLES)('tells %s what comes next only where he may read what is restricted', async (as) => {
    const answer = await onProbation.get(CASE, { as });
    if (answer.status !== 200) expect(MAY_SEE).not.toContain(as);
    else expect(linesOf(answer, 'next').length > 0).toBe(MAY_SEE.includes(as));
  });

  it.each([
    ['a stream that is not there', '/v1/cases/appointment-never', 404, 'NOT_FOUND'],
    ['a stream that is no case', '/v1/cases/team-t1', 404, 'NOT_FOUND'],
    ['a day that is none', `${CASE}?asOf=2019-02-30`, 400, 'MALFORMED_QUERY'],
  ])('is not told of %s', async (_, path, status, code) => {
    for (const language of ['zh-CN', 'en'])
      expect(await served.get(path, { language })).toMatchObject({ status, body: { code } });
  });
});

describe('what waits for somebody', () => {
  it('is every open case with its next steps, the names of those whom it is about, and the day on which something is due', async () => {
    const { status, body } = await onProbation.get('/v1/attention?asOf=2020-01-10', { language: 'zh-CN' });
    expect({ status, open: body['open'], overdue: body['overdue'], undone: body['undone'] }).toEqual({
      ...{ status: 200, open: 1, overdue: 0, undone: [] },
    });
    const [line] = body['items'] as unknown as JsonObject[];
    expect(line).toMatchObject({
      stream: 'appointment-c1',
      category: 'appointment',
      kind: 'promote',
      dueOn: expect.stringMatching(/^2020-/),
      overdue: false,
      subjects: expect.arrayContaining([{ stream: 'cadre-wang', name: expect.stringMatching(/\p{Script=Han}/u) }]),
      next: [expect.objectContaining({ command: 'RecordAppointmentTalk' })],
      awaited: [expect.objectContaining({ command: 'ReviewProbation', about: { cadreId: 'wang' } })],
    });
    const late = (await onProbation.get('/v1/attention?asOf=2021-01-01')).body;
    expect(late['overdue']).toBe(1);
  });

  it('puts what is due first before what has no day, and tells as many as are asked for', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...consulted);
    await other.must(
      command('OpenSupervisionCase', {
        ...{
          supervisionId: 's1',
          kind: 'reminder',
          cadreId: 'wang',
          trigger: 'earlySign',
          origin: { kind: 'finding', id: 'f' },
        },
      }).on('2019-01-25'),
    );
    const items = itemsOf(await other.get('/v1/attention?asOf=2019-02-01'));
    expect(items.map(({ stream }) => stream)).toEqual(['supervision-s1', 'appointment-c1']);
    const one = await other.get('/v1/attention?asOf=2019-02-01&limit=1');
    expect(itemsOf(one)).toHaveLength(1);
    expect(one.body['open']).toBe(2);
    expect(itemsOf(await other.get('/v1/attention?category=appointment'))).toHaveLength(1);
  });

  it('is found with as many statements for many cases as for few, and no history is read again where nothing was added', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...consulted);
    const reminded = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => `s${from + n}`).map((supervisionId) =>
        command('OpenSupervisionCase', {
          ...{ supervisionId, kind: 'reminder', cadreId: 'wang', trigger: 'earlySign' },
          origin: { kind: 'finding', id: supervisionId },
        }).on('2019-01-25'),
      );
    const asked = async (open: number): Promise<string[]> => {
      let body: JsonObject = {};
      const statements = await statementsOf(async () => ({ body } = await other.get('/v1/attention?asOf=2019-02-01')));
      expect(body['open']).toBe(open);
      return statements;
    };
    const histories = (statements: readonly string[]): number =>
      statements.filter((sql) => /json_each.*_events/s.test(sql) && sql.includes('e.data')).length;
    await other.must(...reminded(0, 2));
    const few = await asked(3);
    await other.must(...reminded(2, 9));
    const many = await asked(10);
    expect([many.length, histories(few), histories(many)]).toEqual([few.length, 1, 1]);
    expect(histories(await asked(10))).toBe(0);
  });

  it('is told with the latest of what reactions left undone, and of many notes only those are read', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'));
    const stream = 'reaction-some';
    const notes = Array.from({ length: 120 }, (_, n) =>
      newEvent(stream, commandIdOf(`note ${n}`), {
        type: 'ReactionSettled',
        data: { eventId: `e${n}`, index: 0, command: 'AdmonishForRanking', outcome: 'refused', code: 'NOT_FOUND' },
      }),
    );
    expect((await other.ledger.store.append(stream, 'none', notes)).kind).toBe('appended');
    await other.ledger.runner.reachedHead(10_000);
    const read = jest.spyOn(other.ledger.trail, 'recorded');
    const { body } = await other.get('/v1/attention');
    expect((body['undone'] as unknown as JsonObject[]).map(({ eventId }) => eventId)).toEqual(
      Array.from({ length: 20 }, (_, n) => `e${119 - n}`),
    );
    // Reading from the first on would be reading all of them.
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('is nothing for who may not read what is restricted, and refused where cases are', async () => {
    for (const as of ROLES) {
      const { status, body } = await onProbation.get('/v1/attention', { as });
      expect(status).toBe((await onProbation.get('/v1/cases', { as })).status);
      if (status === 200) expect({ as, told: Number(body['open']) > 0 }).toEqual({ as, told: MAY_SEE.includes(as) });
    }
  });

  it.each(['limit=0', 'limit=201', 'category=team', 'cursor=x', 'asOf=soon'])('is not told for %s', async (query) => {
    for (const language of ['zh-CN', 'en'])
      expect(await served.get(`/v1/attention?${query}`, { language })).toMatchObject({
        status: 400,
        body: { code: 'MALFORMED_QUERY' },
      });
  });
});

describe('findings on the first page', () => {
  const found = vote(7, 7).as('found');
  const counted = async (on: Served, query = '', as: Role = 'supervisor'): Promise<unknown> =>
    (await on.get(`/v1/attention${query}`, { as })).body['findings'];

  it('are counted by how far they are dealt with, at any day, and one whose ground went away is none', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...consulted, found);
    const all = ((await other.get('/v1/findings')).body['items'] as readonly JsonObject[]).length;
    expect(all).toBeGreaterThan(0);
    expect(await counted(other)).toEqual({ open: all, acknowledged: 0, resolved: 0, waived: 0 });
    expect(await counted(other, '?asOf=2019-01-27')).toEqual({ open: 0, acknowledged: 0, resolved: 0, waived: 0 });

    const { findingId } = itemsOf(await other.get('/v1/findings'))[0]!;
    const seen = command('AcknowledgeFinding', { findingId, reason: '已列入督办' }).on('2019-06-21');
    expect((await other.tell(seen, { as: 'approver' })).status).toBe(201);
    expect(await counted(other)).toEqual({ open: all - 1, acknowledged: 1, resolved: 0, waived: 0 });
    expect(await counted(other, '?asOf=2019-06-20')).toMatchObject({ open: all, acknowledged: 0 });
    await other.must(annul('found'));
    expect(await counted(other)).toEqual({ open: 0, acknowledged: 0, resolved: 0, waived: 0 });
  });

  it.each(ROLES)('are told %s only where he supervises', async (as) => {
    const { status, body } = await served.get('/v1/attention', { as });
    expect(status === 200 && 'findings' in body).toBe(MAY_SEE.includes(as));
  });
});
