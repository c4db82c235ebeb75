import { StatementSync } from 'node:sqlite';
import { describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '#libs/kernel';
import { LETTER, annul, assign, depart, openLedger, relieve, type Act } from '../support/acts.ts';
import { cleared, consulted, letter, notice, noticeOver, onCase, opening, vote } from '../support/appointments.ts';
import { openSqliteStore } from '#libs/store';
import { SimulatedClock } from '../support/clock.ts';
import { NOW, TODAY } from '../support/ledger.ts';
import { STILL_KNOWN } from '#libs/runtime';
import { Served } from './served.ts';

const CASE = '/v1/cases/appointment-c1';
const zhaoInOffice = assign('zhao', 'lizhen', 'deputy').on('2016-03-01').as('zhao in the township');

/** A case that takes the post from zhao: decided, and no letter is out. */
const removal: readonly Act[] = [
  onCase('OpenAppointmentCase', {
    action: 'remove',
    method: 'organizational',
    posts: [{ teamId: 'lizhen', postId: 'deputy' }],
    cadreIds: ['zhao'],
  }).on('2019-01-02'),
  onCase('RecordMotion', { source: 'masses' }).on('2019-01-03'),
  onCase('FormInspectionTeam', { inspectors: [{ name: '孙某' }, { name: '周某' }] }).on('2019-01-15'),
  onCase('ConcludeInspection', {
    report: { sha256: 'b'.repeat(64), custodyRef: '考察存-12' },
    methods: ['查阅档案'],
    signedBy: ['孙某', '周某'],
  }).on('2019-01-21'),
  onCase('RecordOpinion', { organ: 'discipline', verdict: 'none' }).on('2019-01-22'),
  onCase('RecordConsultation').on('2019-01-24'),
  vote(10, 11).with({ cadreId: 'zhao' }),
].map((act) => act.with({ caseId: 'c2' }));

/** A ledger on which the reactions answer. */
async function reacting(
  clock = new SimulatedClock(NOW),
  store: EventStore = openSqliteStore({ path: ':memory:', clock }),
): Promise<Served> {
  return Served.node({
    clock,
    store,
    own: { teamId: 'lizhen', cadreId: 'wang' },
  });
}

/** Everything that follows is done, or waits. */
const answered = ({ ledger }: Served): Promise<void> => ledger.reactor.reachedHead();

/** A confirmation that cannot be: who is reviewed as competent has left the post. */
async function unconfirmed(): Promise<Served> {
  const served = await reacting();
  await served.must(openLedger('2010-01-01'), ...cleared, letter);
  await answered(served);
  await served.must(relieve('wang', 'lizhen', 'deputy').on('2019-06-01'));
  const old = { entryMode: 'backfill', basis: LETTER };
  await served.must(onCase('ReviewProbation', { cadreId: 'wang', competent: true, ...old }).on('2019-07-28'));
  await answered(served);
  return served;
}

describe('what the ledger does by itself after a letter', () => {
  it('is told on the case, in the list of cases and of the program while it waits for the post to be empty', async () => {
    const served = await reacting();
    await served.must(openLedger('2010-01-01'), ...consulted, zhaoInOffice, ...removal);
    await served.must(vote(10, 11), notice, noticeOver, letter);
    await answered(served);
    const told = { command: 'AssignIncumbent', state: 'waiting', code: 'POST_OCCUPIED' };
    const zh = await served.get(CASE, { language: 'zh-CN' });
    expect(zh.body['undone']).toMatchObject([{ ...told, called: '任职', toDo: expect.stringContaining('免去现任者') }]);
    const en = await served.get(CASE);
    expect(en.body['undone']).toMatchObject([
      {
        ...told,
        body: { teamId: 'lizhen', postId: 'deputy', cadreId: 'wang' },
        toDo: expect.stringContaining('relieving who holds the post'),
      },
    ]);
    const { body } = await served.get('/v1/cases?category=appointment');
    expect(body['items']).toMatchObject([{ stream: 'appointment-c1', undone: 1 }, { stream: 'appointment-c2' }]);
    const health = await served.get('/health/ready');
    expect(health.body['reactions']).toMatchObject({
      waiting: 1,
      givenUp: 0,
      undone: [{ command: 'AssignIncumbent', state: 'waiting' }],
      toDo: expect.stringContaining('/v1/attention'),
    });

    await served.must(relieve('zhao', 'lizhen', 'deputy').on('2019-01-27'));
    await answered(served);
    expect((await served.get(CASE)).body['undone']).toEqual([]);
    const after = await served.get('/v1/cases?category=appointment');
    expect((after.body['items'] as object[])[0]).not.toHaveProperty('undone');
    expect((await served.get('/health/ready')).body['reactions']).toEqual({ waiting: 0, givenUp: 0, undone: [] });
  });

  it('is told as refused where it cannot be, with the case that leads to it among what waits for people', async () => {
    const served = await unconfirmed();
    expect((await served.get(CASE)).body['undone']).toMatchObject([
      { command: 'ConfirmIncumbent', state: 'refused', code: 'NOT_INCUMBENT', toDo: expect.stringContaining('send') },
    ]);
    const { body } = await served.get('/v1/attention');
    expect(body['undone']).toMatchObject([{ case: 'appointment-c1', command: 'ConfirmIncumbent' }]);
    expect((await served.get('/health/ready')).body['reactions']).toMatchObject({ waiting: 0, givenUp: 1 });
  });

  describe('which somebody has seen to', () => {
    /** A confirmation that could not be, whose note an approver has taken back. */
    const dismissed = async (): Promise<{ served: Served; annulment: string; note: object }> => {
      const served = await unconfirmed();
      const [told] = (await served.get(CASE)).body['undone'] as [{ note: { stream: string; eventId: string } }];
      const { stream, eventId: targetEventId } = told.note;
      const body = { stream, targetEventId, basis: LETTER, reason: '已离任,无需转正' };
      const { status, body: answer } = await served.send('AnnulRecord', body, { as: 'approver' });
      expect([status, answer['stream']]).toEqual([201, stream]);
      await answered(served);
      return { served, annulment: (answer['eventIds'] as [string])[0], note: told.note };
    };
    const undoneIn = async (served: Served): Promise<unknown> => (await served.get(CASE)).body['undone'];
    const NOTHING = { waiting: 0, givenUp: 0, undone: [] };

    it('is listed no more once its note is annulled, and is not tried again', async () => {
      const { served } = await dismissed();
      expect(await undoneIn(served)).toEqual([]);
      expect((await served.get('/v1/attention')).body['undone']).toEqual([]);
      expect((await served.get('/health/ready')).body['reactions']).toEqual(NOTHING);
    });

    it('is not tried again by a node that goes through the log from its beginning', async () => {
      const { served } = await dismissed();
      const events = await served.events();
      const other = await reacting(served.clock, served.ledger.store);
      await answered(other);
      expect((await other.get('/health/ready')).body['reactions']).toEqual(NOTHING);
      expect([await undoneIn(other), await other.events()]).toEqual([[], events]);
    });

    it('is listed again once that annulment is annulled', async () => {
      const { served, annulment, note } = await dismissed();
      const { stream } = note as { stream: string };
      const body = { stream, targetEventId: annulment, basis: LETTER, reason: '误撤' };
      expect((await served.send('AnnulRecord', body, { as: 'approver' })).status).toBe(201);
      await answered(served);
      expect(await undoneIn(served)).toMatchObject([{ command: 'ConfirmIncumbent', state: 'refused', note }]);
      expect((await served.get('/health/ready')).body['reactions']).toMatchObject({ waiting: 0, givenUp: 1 });
    });
  });

  describe('whose letter was annulled', () => {
    const incumbent = async (served: Served): Promise<unknown> => {
      const { body } = await served.get('/v1/teams/lizhen/composition');
      const posts = body['posts'] as { postId: string; incumbent: { cadreId: string } | null }[];
      return posts.find(({ postId }) => postId === 'deputy')?.incumbent?.cadreId;
    };
    const waiting = async (): Promise<Served> => {
      const served = await reacting();
      await served.must(openLedger('2010-01-01'), ...consulted, zhaoInOffice, ...removal);
      await served.must(vote(10, 11), notice, noticeOver, letter.as('letter'));
      await answered(served);
      await served.must(annul('letter').as('letter annulled'));
      await answered(served);
      return served;
    };

    it('waits no longer, and puts nobody into the post once it is empty', async () => {
      const served = await waiting();
      expect((await served.get('/health/ready')).body['reactions']).toEqual({ waiting: 0, givenUp: 0, undone: [] });
      await served.must(relieve('zhao', 'lizhen', 'deputy').on('2019-01-27'));
      await answered(served);
      expect(await incumbent(served)).toBeUndefined();
    });

    it('waits again once the annulment is annulled', async () => {
      const served = await waiting();
      await served.must(annul('letter annulled'));
      await answered(served);
      expect((await served.get('/health/ready')).body['reactions']).toMatchObject({ waiting: 1 });
      await served.must(relieve('zhao', 'lizhen', 'deputy').on('2019-01-27'));
      await answered(served);
      expect(await incumbent(served)).toBe('wang');
    });

    it('is not counted as given up where it was refused, and is again where it is refused again', async () => {
      const served = await reacting();
      await served.must(openLedger('2010-01-01'), ...cleared, depart('wang').on('2019-03-01'), letter.as('letter'));
      await answered(served);
      const reactions = async (): Promise<unknown> => (await served.get('/health/ready')).body['reactions'];
      expect(await reactions()).toMatchObject({ waiting: 0, givenUp: 1 });
      await served.must(annul('letter').as('letter annulled'));
      await answered(served);
      expect(await reactions()).toEqual({ waiting: 0, givenUp: 0, undone: [] });
      await served.must(annul('letter annulled'));
      await answered(served);
      expect(await reactions()).toMatchObject({ waiting: 0, givenUp: 1 });
      expect((await served.get(CASE)).body['undone']).toMatchObject([{ state: 'refused', code: 'CADRE_NOT_ACTIVE' }]);
    });
  });

  it('is told in the list where the case is over', async () => {
    const served = await unconfirmed();
    const { body } = await served.get('/v1/cases?category=appointment');
    expect(body['items']).toMatchObject([{ stream: 'appointment-c1', state: 'concluded', undone: 1 }]);
  });

  it('is looked up for the cases asked for: what reactions noted of others is not read', async () => {
    const served = await reacting();
    await served.must(openLedger('2010-01-01'), ...cleared, depart('wang').on('2019-03-01'), letter);
    await served.must(opening.with({ caseId: 'c2' }));
    await answered(served);
    await served.get(CASE);
    const { undone, runner } = served.ledger;
    const read = jest.spyOn(StatementSync.prototype, 'all');
    const of = (stream: string): unknown => {
      read.mockClear();
      const cut = { asOf: TODAY, knownAt: STILL_KNOWN - 1, seq: runner.cursor.seq };
      const left =
        undone
          .of([stream], cut)
          .get(stream)
          ?.map(({ state, code }) => [state, code]) ?? [];
      const rows = read.mock.results.flatMap(({ value }) => value as Record<string, unknown>[]);
      return { left, notes: rows.filter(({ type, data }) => type === 'ReactionSettled' && data !== undefined).length };
    };
    expect(of('appointment-c1')).toEqual({ left: [['refused', 'CADRE_NOT_ACTIVE']], notes: 1 });
    expect(of('appointment-c2')).toEqual({ left: [], notes: 0 });
    read.mockRestore();
  });

  it('is not told to who may not read what is restricted', async () => {
    const served = await reacting();
    await served.must(openLedger('2010-01-01'), ...consulted, zhaoInOffice, ...removal);
    await served.must(vote(10, 11), notice, noticeOver, letter);
    await answered(served);
    const { status, body } = await served.get(CASE, { as: 'teamPrincipal' });
    expect([status, body['undone']]).toEqual([200, []]);
  });
});
