import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { assign, authorisePost, correct, openLedger, type Act } from '../support/acts.ts';
import {
  cleared,
  consulted,
  downward,
  eligibility,
  letter,
  notice,
  noticeOver,
  onCase,
  opening,
  vote,
} from '../support/appointments.ts';
import { Served, itemsOf, type Answer } from './served.ts';

const CASE = '/v1/cases/appointment-c1';
const DEPUTY = { teamId: 'lizhen', postId: 'deputy' };
const SECOND = { teamId: 'lizhen', postId: 'second' };
const CHAIR = { teamId: 'xiang', postId: 'chair' };

type Line = JsonObject & { command: string; needed: boolean; about?: JsonObject; why?: { code: string } };

function linesOf({ body }: Answer, name: 'next' | 'blocked', command: string): Line[] {
  return (body[name] as unknown as Line[]).filter((line) => line.command === command);
}

/** A case of two posts, to the second of which the government appoints. */
const twoPosts = (acts: readonly Act[], second: JsonObject = { appointedBy: 'government' }): Act[] =>
  acts.flatMap((act) => {
    if (act.label === 'post lizhen deputy') return [act, authorisePost('lizhen', 'second').with(second)];
    return act === opening ? [opening.with({ posts: [DEPUTY, SECOND] })] : [act];
  });
const both = [...twoPosts(consulted), eligibility.with({ cadreId: 'zhao' }).as('zhao checked')];
const wangIsDeputy = vote(10, 11).with({ post: DEPUTY }).as('wang for deputy');
const zhaoIsSecond = vote(10, 11).with({ cadreId: 'zhao', post: SECOND }).as('zhao for second');

describe('a case of several posts', () => {
  it('offers each candidate for each post, and no post that another has won', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...both);
    const votes = async (): Promise<unknown> =>
      linesOf(await served.get(`${CASE}?asOf=2019-01-28`), 'next', 'RecordDeliberationVote').map(({ about }) => about);
    expect(await votes()).toEqual([
      { cadreId: 'wang', post: DEPUTY },
      { cadreId: 'wang', post: SECOND },
      { cadreId: 'zhao', post: DEPUTY },
      { cadreId: 'zhao', post: SECOND },
    ]);
    await served.must(wangIsDeputy);
    expect(await votes()).toEqual([{ cadreId: 'zhao', post: SECOND }]);
  });

  it('asks of each candidate what is to be looked at, and blocks his votes until it is', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...twoPosts(consulted));
    const answer = await served.get(`${CASE}?asOf=2019-01-28`);
    expect(linesOf(answer, 'next', 'CheckEligibility')).toEqual([
      expect.objectContaining({
        about: { cadreId: 'zhao' },
        needed: true,
        open: expect.arrayContaining(['fileAudit']),
      }),
    ]);
    expect(linesOf(answer, 'blocked', 'RecordDeliberationVote').map(({ about }) => about?.['cadreId'])).toEqual([
      'zhao',
      'zhao',
    ]);
  });

  it('offers a vote for no post into which the action does not lead, and says so', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...twoPosts(consulted, { rank: '141' }));
    await served.must(authorisePost('bureau', 'head').with({ rank: '141', principal: true }));
    await served.must(assign('wang', 'bureau', 'head').on('2012-03-01'));
    const answer = await served.get(`${CASE}?asOf=2019-01-28`, { language: 'zh-CN' });
    expect(linesOf(answer, 'blocked', 'RecordDeliberationVote')[0]).toMatchObject({
      about: { cadreId: 'wang', post: DEPUTY },
      why: { code: 'ACTION_MISFIT' },
    });
    expect((await served.tell(wangIsDeputy)).body).toMatchObject({ code: 'ACTION_MISFIT' });
  });

  it('asks for the act of the body that appoints of whom it appoints, and of nobody else', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...both, wangIsDeputy, zhaoIsSecond, notice, noticeOver);
    const before = await served.get(`${CASE}?asOf=2019-02-20`);
    expect(linesOf(before, 'next', 'RecordFormalAppointment')).toEqual([
      expect.objectContaining({ about: { cadreId: 'zhao' }, needed: true }),
    ]);
    const [blocked] = linesOf(before, 'blocked', 'IssueAppointment');
    expect(blocked?.why?.code).toBe('FORMAL_APPOINTMENT_MISSING');
    expect((await served.tell(letter)).body['code']).toBe('FORMAL_APPOINTMENT_MISSING');
    await served.must(onCase('RecordFormalAppointment', { cadreId: 'zhao', body: 'government' }).on('2019-02-18'));
    expect(linesOf(await served.get(`${CASE}?asOf=2019-02-20`), 'next', 'IssueAppointment')).toHaveLength(1);
    await served.must(letter);
  });

  it('offers the election to those who have won a post that is filled by election', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...twoPosts(consulted, { elected: true }));
    await served.must(eligibility.with({ cadreId: 'zhao' }).as('zhao checked'), wangIsDeputy, zhaoIsSecond);
    const after = await served.get(`${CASE}?asOf=2019-02-20`);
    const offered = [
      ...linesOf(after, 'next', 'RecordElectionResult'),
      ...linesOf(after, 'blocked', 'RecordElectionResult'),
    ];
    expect(offered.map(({ about }) => about)).toEqual([{ cadreId: 'zhao' }]);
  });
});

describe('an elected post that a case takes from whom it puts elsewhere', () => {
  const chair = (elected: boolean): Act[] =>
    cleared.flatMap((act) => {
      if (act === opening) {
        return [
          authorisePost('xiang', 'chair').with({ elected }),
          assign('wang', 'xiang', 'chair').on('2015-03-01').as('wang in the chair'),
          act,
        ];
      }
      return [act.name === 'RecordDeliberationVote' ? act.with({ leaving: [CHAIR] }).as(act.label) : act];
    });

  it('is left by the congress: that is asked for, and the letter waits for it', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...chair(true));
    for (const language of ['zh-CN', 'en']) {
      const before = await served.get(`${CASE}?asOf=2019-02-20`, { language });
      expect(linesOf(before, 'next', 'RecordCongressRelief')).toEqual([
        expect.objectContaining({ about: { cadreId: 'wang', post: CHAIR }, needed: true }),
      ]);
      const [blocked] = linesOf(before, 'blocked', 'IssueAppointment');
      const { body } = await served.tell(letter, { language });
      expect(body).toMatchObject({ code: 'CONGRESS_BYPASSED', rule: 'team.elected' });
      expect(blocked?.why).toMatchObject({ code: 'CONGRESS_BYPASSED', detail: body['detail'] });
    }
    await served.must(onCase('RecordCongressRelief', { cadreId: 'wang', post: CHAIR }).on('2019-02-18'));
    const after = await served.get(`${CASE}?asOf=2019-02-20`);
    expect(linesOf(after, 'next', 'RecordCongressRelief')).toEqual([]);
    expect(linesOf(after, 'next', 'IssueAppointment')).toHaveLength(1);
    await served.must(letter);
  });

  it('and of a post that is not elected nothing is asked', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...chair(false));
    const before = await served.get(`${CASE}?asOf=2019-02-20`);
    expect(linesOf(before, 'next', 'RecordCongressRelief')).toEqual([]);
    expect(linesOf(before, 'next', 'IssueAppointment')).toHaveLength(1);
  });

  it('is found in old papers by one call, with its article, and goes when the relief is recorded after all', async () => {
    const served = await Served.open();
    const old = {
      entryMode: 'backfill',
      basis: { kind: 'appointmentNotice', documentNo: '南组干〔2019〕7号', issuedOn: '2019-02-20' },
    };
    await served.must(openLedger('2010-01-01'), ...chair(true), letter.with(old).as('letter of old'));
    const found = async (): Promise<unknown[]> =>
      itemsOf(await served.get('/v1/findings?rule=team.elected&subject=team-lizhen')).map(({ stream, state }) => [
        stream,
        state,
      ]);
    expect(await found()).toEqual([['appointment-c1', 'open']]);
    await served.must(onCase('RecordCongressRelief', { cadreId: 'wang', post: CHAIR }).on('2019-02-18').with(old));
    expect(await found()).toEqual([]);
  });
});

describe('a demotion into a lower post', () => {
  const head = { teamId: 'bureau', postId: 'head' };
  const post = { rank: '141', principal: true };
  const demoted = downward('demote').flatMap((act): Act[] => {
    if (act.name === 'OpenAppointmentCase')
      return [
        authorisePost('bureau', 'head').with(post),
        assign('zhao', 'bureau', 'head').on('2015-03-01').as('zhao in the bureau'),
        act.with({ posts: [head], cadreIds: ['zhao'] }),
      ];
    return [act.name === 'RecordDeliberationVote' ? act.with({ cadreId: 'zhao', post: DEPUTY }) : act];
  });
  const out = letter.without('onProbation').with({ civilRank: 'ZR4' });

  it('is foretold as a misfit once the ranks on record are others, as the letter is refused', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), ...demoted);
    const asked = async (language: string): Promise<Answer> => served.get(`${CASE}?asOf=2019-02-20`, { language });
    expect(linesOf(await asked('en'), 'next', 'IssueAppointment')).toHaveLength(1);
    // The post that he is demoted from was no higher one.
    const data = { teamId: 'bureau', postId: 'head', title: 'head职位', principal: true, elected: false, rank: '142' };
    await served.must(correct('post bureau head', { data }));
    for (const language of ['zh-CN', 'en']) {
      const [blocked] = linesOf(await asked(language), 'blocked', 'IssueAppointment');
      const { body } = await served.tell(out, { language });
      expect(body).toMatchObject({ code: 'ACTION_MISFIT', rule: 'appointment.action-rank' });
      expect(blocked?.why).toMatchObject({ code: 'ACTION_MISFIT', detail: body['detail'] });
    }
  });
});
