import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type JsonObject, type PlainDate, type Recorded } from '#libs/kernel';
import { holidayNotices, daysOf } from '#libs/rules';
import { systemClock } from '#libs/node';
import { openSqliteStore } from '#libs/store';
import { annul, correct } from '../support/acts.ts';
import { approved, consulted, decided, notice, vote } from '../support/appointments.ts';
import { DEMO_MS, demoCopy } from '../support/demo-copy.ts';
import { restOfLog } from '../contract/some-events.ts';
import { Served, tokenOf, type Answer } from './served.ts';

const NOTICE = 'appointment.notice-length';
const basis = { kind: 'fileReview', documentNo: '档审〔2019〕5号', issuedOn: '2019-06-20' };
const about = { basis, reason: '录入有误' };

interface Line {
  readonly act: { readonly eventId: string; readonly type: string; readonly effectiveOn: string };
  readonly before?: { readonly outcome: string; readonly inputs: JsonObject };
  readonly after?: { readonly outcome: string; readonly inputs: JsonObject };
  readonly decided: readonly JsonObject[];
  readonly finding?: string;
  readonly findingId?: string;
  readonly followsFrom?: string;
  readonly subjects: readonly JsonObject[];
}

async function preview(served: Served, body: JsonObject, query = '', as = tokenOf('approver')): Promise<Answer> {
  await served.ledger.runner.reachedHead(10_000);
  return served.request({
    method: 'POST',
    url: `/v1/rules/preview${query}`,
    headers: { authorization: `Bearer ${as}`, 'accept-language': 'en', 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
}

function linesOf({ body }: Answer): readonly Line[] {
  return body['items'] as unknown as readonly Line[];
}

describe('a rule with another value', () => {
  it('says which live acts would have been refused, and records nothing', async () => {
    const served = await Served.open();
    await served.must(...decided, notice);
    const before = await served.events();
    const answer = await preview(served, { rule: NOTICE, from: '2019-01-01', number: 7 });
    expect(answer.status).toBe(200);
    expect(answer.body['counts']).toEqual({
      examined: 1,
      different: 1,
      refused: 1,
      decided: 0,
      findingsAppear: 0,
      findingsGo: 0,
      inTurn: 0,
    });
    expect(answer.body).toMatchObject({ complete: true, rule: { id: NOTICE } });
    expect(linesOf(answer)).toEqual([
      expect.objectContaining({
        act: expect.objectContaining({ type: 'PublicNoticeStarted', effectiveOn: '2019-02-11' }),
        before: { outcome: 'passed', inputs: expect.objectContaining({ needed: 5, to: '2019-02-15' }) },
        after: {
          outcome: 'refused',
          inputs: expect.objectContaining({ days: 5, needed: 7, earliest: '2019-02-19' }),
        },
        subjects: expect.arrayContaining([{ stream: 'cadre-wang', name: expect.any(String) }]),
      }),
    ]);
    expect(await served.events()).toBe(before);
  });

  it('leaves acts of other days as they are, and those that it would find right all the same', async () => {
    const served = await Served.open();
    await served.must(...decided, notice);
    const none = async (body: JsonObject): Promise<void> => {
      const answer = await preview(served, { rule: NOTICE, ...body });
      expect([body, linesOf(answer)]).toEqual([body, []]);
    };
    await none({ from: '2019-02-12', number: 7 });
    await none({ from: '2019-01-01', until: '2019-02-11', number: 7 });
    await none({ from: '2019-01-01', number: 5 });
    await none({ from: '2019-01-01', number: 1 });
  });

  it('says of old papers which findings would come and which would go', async () => {
    const served = await Served.open();
    const short = notice.with({ from: '2019-02-12', to: '2019-02-15' }).on('2019-02-12').backfilled().with({ basis });
    await served.must(...decided, short);
    const found = (await served.get(`/v1/findings?rule=${NOTICE}`)).body['items'] as readonly JsonObject[];
    expect(found).toHaveLength(1);
    const [line] = linesOf(await preview(served, { rule: NOTICE, from: '2019-01-01', number: 4 }));
    expect(line).toMatchObject({
      finding: 'goes',
      findingId: found[0]!['findingId'],
      before: { outcome: 'violated' },
      after: { outcome: 'passed' },
    });
    const six = await preview(served, { rule: NOTICE, from: '2019-01-01', number: 6 });
    expect(linesOf(six)).toEqual([]);
  });

  it('says which votes would have come to another decision, also those that were turned down', async () => {
    const served = await Served.open();
    await served.must(...consulted, approved);
    const quorum = await preview(served, {
      rule: 'vote.quorum',
      from: '2019-01-01',
      share: { numerator: 9, denominator: 10 },
    });
    expect(quorum.body['counts']).toMatchObject({ decided: 1, refused: 0, findingsAppear: 1 });
    expect(linesOf(quorum)[0]).toMatchObject({
      decided: [{ field: 'outcome', before: 'approved', after: 'invalidNoQuorum' }],
      after: { outcome: 'violated', inputs: { present: 11, eligible: 13, needed: 12 } },
      finding: 'appears',
    });

    const turnedDown = await Served.open();
    await turnedDown.must(...consulted, vote(6, 11));
    const majority = await preview(turnedDown, {
      rule: 'vote.majority',
      from: '2019-01-01',
      share: { numerator: 2, denominator: 5 },
    });
    expect(linesOf(majority)).toEqual([
      expect.objectContaining({ decided: [{ field: 'outcome', before: 'rejected', after: 'approved' }] }),
    ]);
  });

  it('judges what was set right by what is known of it now, and nothing that was annulled', async () => {
    const served = await Served.open();
    await served.must(...decided, notice.as('notice'));
    const data = { text: '拟任职公示', from: '2019-02-11', to: '2019-02-19', channels: ['区政府网站'] };
    await served.must(correct('notice', { data }).with(about).as('seven days'));
    expect(linesOf(await preview(served, { rule: NOTICE, from: '2019-01-01', number: 7 }))).toEqual([]);
    expect(linesOf(await preview(served, { rule: NOTICE, from: '2019-01-01', number: 8 }))).toHaveLength(1);
    await served.must(annul('notice').with(about));
    expect(linesOf(await preview(served, { rule: NOTICE, from: '2019-01-01', number: 8 }))).toEqual([]);
  });

  it('is as of any instant', async () => {
    const served = await Served.open();
    await served.must(...decided);
    const knownAt = await served.knownNow();
    await served.must(notice);
    const body = { rule: NOTICE, from: '2019-01-01', number: 7 };
    expect(linesOf(await preview(served, body, `?knownAt=${knownAt}`))).toEqual([]);
    expect(linesOf(await preview(served, body))).toHaveLength(1);
  });

  it('is refused where the rule cannot have the value, and to those who may not see findings', async () => {
    const served = await Served.open();
    await served.must(...consulted);
    const code = async (body: JsonObject, as?: string): Promise<unknown> =>
      (await preview(served, { from: '2019-01-01', ...body }, '', as)).body['code'];
    expect(await code({ rule: 'no.such-rule', number: 1 })).toBe('UNKNOWN_REFERENCE');
    expect(await code({ rule: NOTICE, number: 0 })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: NOTICE })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: NOTICE, share: { numerator: 1, denominator: 2 } })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: NOTICE, number: 7, word: 'seven' })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: 'vote.quorum', share: { numerator: 3, denominator: 2 } })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: 'appointment.objection', number: 1 })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: 'retirement.age', table: { men: 700 } })).toBeUndefined();
    expect(await code({ rule: 'retirement.age', table: { horses: 700 } })).toBe('PARAMETER_INVALID');
    expect(await code({ rule: NOTICE, number: 7, until: '2019-01-01' })).toBe('DATE_ORDER');
    expect(await code({ rule: NOTICE, number: 'seven' })).toBe('MALFORMED_BODY');
    expect(await code({ rule: NOTICE, number: 7 }, tokenOf('cadre'))).toBe('FORBIDDEN');
    expect(await code({ rule: NOTICE, number: 7 }, tokenOf('apiConsumer'))).toBe('FORBIDDEN');
  });
});

describe('notices of seven working days, in the demo', () => {
  let folder: string;
  let served: Served;
  let log: readonly Recorded[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-preview-'));
    const { dataDir } = await demoCopy(join(folder, 'data'));
    const store = openSqliteStore({ path: join(dataDir, 'log.db'), clock: systemClock });
    served = await Served.node({ store, role: 'api', viewsPath: join(dataDir, 'views.db') });
    await served.ledger.runner.reachedHead(DEMO_MS);
    log = await restOfLog(store);
  }, DEMO_MS);

  afterAll(async () => {
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** By hand: which notices in force since 2014 had fewer than so many working days, counted day by day. */
  function shorterThan(days: number): Map<string, number> {
    const annulled = new Set<unknown>();
    for (const { type, id, data } of log.toReversed()) {
      if (type === 'RecordAnnulled' && !annulled.has(id)) annulled.add(data['targetEventId']);
    }
    const short = new Map<string, number>();
    for (const { id, type, data, meta } of log) {
      if (type !== 'PublicNoticeStarted' || annulled.has(id) || meta.effectiveOn < '2014-01-14') continue;
      const set = log.findLast(
        (other) => other.type === 'RecordCorrected' && other.data['targetEventId'] === id && !annulled.has(other.id),
      );
      const said = (set?.data['data'] ?? data) as { readonly from: PlainDate; readonly to: PlainDate };
      let count = 0;
      for (let day = said.from; day <= said.to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
      if (count < days) short.set(id, count);
    }
    return short;
  }

  function isWorkingDay(day: PlainDate): boolean {
    const { off, on } = holidayNotices[Number(day.slice(0, 4))]!.at(-1)!;
    if (daysOf(day, on).has(day)) return true;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return !daysOf(day, off).has(day) && weekday !== 0 && weekday !== 6;
  }

  async function everyLine(body: JsonObject): Promise<{ lines: Line[]; counts: JsonObject }> {
    const lines: Line[] = [];
    for (let query = '?limit=100'; ;) {
      const answer = await preview(served, body, query);
      lines.push(...linesOf(answer));
      const { nextCursor, counts } = answer.body;
      if (nextCursor === undefined) return { lines, counts: counts as JsonObject };
      query = `?limit=100&cursor=${encodeURIComponent(String(nextCursor))}`;
    }
  }

  it('are those that a plain count of days finds, page by page, and their numbers agree', async () => {
    const { lines: all, counts } = await everyLine({ rule: NOTICE, from: '2014-01-14', number: 7 });
    const lines = all.filter(({ followsFrom }) => followsFrom === undefined);
    const [five, seven] = [shorterThan(5), shorterThan(7)];
    const different = [...seven.keys()].filter((id) => !five.has(id));
    expect(different.length).toBeGreaterThan(50);
    expect(lines.map(({ act }) => act.eventId).sort()).toEqual(different.sort());
    for (const { act, after } of lines) {
      expect(after).toMatchObject({ inputs: { needed: 7, days: seven.get(act.eventId) } });
    }
    expect(counts).toMatchObject({ different: all.length, inTurn: all.length - different.length });
    const days = lines.map(({ act }) => act.effectiveOn);
    expect(days).toEqual(days.toSorted());
    // What follows stands under its cause.
    let cause: string | undefined;
    for (const { act, followsFrom } of all) {
      if (followsFrom === undefined) cause = act.eventId;
      else expect(followsFrom).toBe(cause);
    }
  });

  it('let others be served meanwhile: no slice of the work is as long as the whole', async () => {
    let turns = 0;
    let asking = true;
    const count = (): void => {
      turns += 1;
      if (asking) setImmediate(count);
    };
    setImmediate(count);
    const { counts } = await everyLine({ rule: NOTICE, from: '2014-01-14', number: 7 });
    asking = false;
    expect(turns).toBeGreaterThan(Number(counts['examined']) / 2);
  });
});
