import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { annul } from '../support/acts.ts';
import { approved, consulted, issued, letter, notice, noticeOver, review, talk } from '../support/appointments.ts';
import { SimulatedClock } from '../support/clock.ts';
import { Served, tokenOf, type Answer } from './served.ts';

const QUORUM = { rule: 'vote.quorum', from: '2019-01-01', share: { numerator: 9, denominator: 10 } };
const NOTICE = { rule: 'appointment.notice-length', from: '2019-01-01', number: 7 };
const basis = { kind: 'fileReview', documentNo: '档审〔2019〕5号', issuedOn: '2019-06-20' };

interface Line {
  readonly act: { readonly eventId: string; readonly type: string };
  readonly after?: { readonly outcome: string };
  readonly decided: readonly { readonly field: string; readonly after: string }[];
  readonly followsFrom?: string;
  readonly refusal?: { readonly code: string; readonly says: string };
  readonly rules: readonly JsonObject[];
}

async function preview(served: Served, body: JsonObject, query = '', language = 'en'): Promise<Answer> {
  await served.ledger.runner.reachedHead(10_000);
  return served.request({
    method: 'POST',
    url: `/v1/rules/preview${query}`,
    headers: {
      authorization: `Bearer ${tokenOf('approver')}`,
      'accept-language': language,
      'content-type': 'application/json',
    },
    payload: JSON.stringify(body),
  });
}

const linesOf = ({ body }: Answer): readonly Line[] => body['items'] as unknown as readonly Line[];
const typesOf = (lines: readonly Line[]): string[] => lines.map(({ act }) => act.type);

describe('what follows in turn from an act that comes out differently', () => {
  it('is told with the act that it follows from: notice and letter after a vote that would fail', async () => {
    const served = await Served.open();
    await served.must(...issued);
    const answer = await preview(served, QUORUM);
    const lines = linesOf(answer);
    expect(typesOf(lines)).toEqual([
      'DeliberationVoteRecorded',
      'PublicNoticeStarted',
      'PublicNoticeConcluded',
      'AppointmentIssued',
    ]);
    const [vote, ...rest] = lines;
    expect(vote).not.toHaveProperty('followsFrom');
    for (const line of rest) {
      expect(line).toMatchObject({ followsFrom: vote!.act.eventId, after: { outcome: 'refused' } });
    }
    expect(answer.body['counts']).toMatchObject({ different: 4, refused: 3, decided: 1, inTurn: 3 });
    expect(answer.body['followed']).toBe('stream');
  });

  it('is refused in the words of the refusal, in both languages', async () => {
    const served = await Served.open();
    await served.must(...issued);
    const zh = linesOf(await preview(served, QUORUM, '', 'zh-CN'));
    const en = linesOf(await preview(served, QUORUM));
    const told = (lines: readonly Line[]): (string | undefined)[] => lines.slice(1).map(({ refusal }) => refusal?.code);
    expect(told(zh)).toEqual(told(en));
    for (const line of zh.slice(1)) expect(line.refusal?.says).toMatch(/\p{Script=Han}/u);
    for (const line of en.slice(1)) expect(line.refusal?.says).toMatch(/[a-z]/);
    // A case is called by its kind and whom it is about.
    expect(zh.at(-1)?.refusal?.says).toContain('任免事项 提拔 wang某(c1)');
  });

  it('comes of a refused notice too, and of nothing that was annulled', async () => {
    const served = await Served.open();
    await served.must(...consulted, approved, notice, noticeOver, letter.as('letter'));
    const lines = linesOf(await preview(served, NOTICE));
    expect(typesOf(lines)).toEqual(['PublicNoticeStarted', 'PublicNoticeConcluded', 'AppointmentIssued']);
    expect(lines.map(({ followsFrom }) => followsFrom)).toEqual([
      undefined,
      lines[0]!.act.eventId,
      lines[0]!.act.eventId,
    ]);
  });

  it('is as of any day and any instant', async () => {
    const served = await Served.open();
    await served.must(...consulted, approved, notice);
    const knownAt = await served.knownNow();
    await served.must(noticeOver, letter);
    expect(typesOf(linesOf(await preview(served, QUORUM, `?knownAt=${knownAt}`)))).toEqual([
      'DeliberationVoteRecorded',
      'PublicNoticeStarted',
    ]);
    expect(typesOf(linesOf(await preview(served, QUORUM, '?asOf=2019-02-15')))).toEqual([
      'DeliberationVoteRecorded',
      'PublicNoticeStarted',
      'PublicNoticeConcluded',
    ]);
  });

  it('leaves old papers on record, with the rules that they would break, and their findings', async () => {
    const clock = new SimulatedClock('2021-03-01T08:00:00+08:00');
    const store = openSqliteStore({ path: ':memory:', clock });
    const served = await Served.node({ clock, store, role: 'api' });
    const reviewed = review.backfilled().with({ basis });
    await served.must(...issued, talk, reviewed);
    const lines = linesOf(await preview(served, { rule: 'probation.length', from: '2019-01-01', number: 24 }));
    const line = lines.find(({ act }) => act.type === 'ProbationReviewed');
    expect(line).toMatchObject({ after: { outcome: 'violated' }, followsFrom: expect.any(String) });
    expect(line).not.toHaveProperty('refusal');
    expect(line?.rules.map(({ rule, finding }) => [rule, finding])).toEqual([['probation.length', 'appears']]);
  });

  it('follows a worked-out day: a probation that would end later has its review judged anew', async () => {
    const clock = new SimulatedClock('2021-03-01T08:00:00+08:00');
    const store = openSqliteStore({ path: ':memory:', clock });
    const served = await Served.node({ clock, store, role: 'api' });
    await served.must(...issued, talk, review);
    const body = { rule: 'probation.length', from: '2019-01-01', number: 24 };
    const lines = linesOf(await preview(served, body));
    expect(typesOf(lines)).toContain('AppointmentIssued');
    const reviewLine = lines.find(({ act }) => act.type === 'ProbationReviewed');
    const issuedLine = lines.find(({ act }) => act.type === 'AppointmentIssued');
    expect(reviewLine?.followsFrom).toBe(issuedLine?.act.eventId);
  });

  it('is nothing where the act that differs is annulled', async () => {
    const served = await Served.open();
    await served.must(...consulted, approved.as('vote'));
    await served.must(annul('vote').with({ basis, reason: '录入有误' }));
    expect(linesOf(await preview(served, QUORUM))).toEqual([]);
  });
});
