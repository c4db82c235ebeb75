import { describe, expect, it, jest } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import {
  annul,
  assign,
  authorisePost,
  command,
  correct,
  mergeTeam,
  openLedger,
  registerCadre,
  registerTeam,
  relieve,
  renameTeam,
} from '../support/acts.ts';
import { DAY } from '../support/clock.ts';
import { NOW, TODAY } from '../support/ledger.ts';
import { Messages } from './messages.ts';
import { Served, itemsOf, tokenOf } from './served.ts';

const READS = [
  '/v1/structure',
  '/v1/structure?kind=township',
  '/v1/teams',
  '/v1/teams?state=all',
  '/v1/teams/t1',
  '/v1/teams/t1/composition',
  '/v1/teams/t1/timeline',
  '/v1/cadres',
  '/v1/cadres?q=c1m',
  '/v1/cadres/c1',
  '/v1/cadres/c1/timeline',
  '/v1/cases/team-t1/timeline',
  '/v1/events',
  '/v1/events?subject=cadre-c1',
  '/v1/changes?from=2011-01-01',
  '/v1/figures',
];

async function withTwoTeams(): Promise<Served> {
  const served = await Served.open();
  await served.must(openLedger('2010-01-01'));
  for (const n of ['1', '2', '3']) {
    await served.must(
      registerTeam(`t${n}`),
      authorisePost(`t${n}`, 'p1'),
      registerCadre(`c${n}`),
      assign(`c${n}`, `t${n}`, 'p1').on('2015-01-01').as(`assigned ${n}`),
    );
  }
  return served;
}

function withQuery(path: string, query: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/** Everything that can change what is known of the past: late, corrected, annulled, merged. */
async function rewriteThePast(served: Served): Promise<void> {
  await served.must(
    renameTeam('t1', '新名').on('2012-01-01'),
    command('RenameCadre', { cadreId: 'c1', name: '新名字' }).on('2012-01-01'),
    command('CorrectCadreFacts', { cadreId: 'c1', birth: '1965-01', sex: '2' }),
    correct('assigned 1', { newEffectiveOn: '2016-01-01' }),
    annul('assigned 2').as('annulled 2'),
    relieve('c3', 't3', 'p1').on('2016-01-01'),
    assign('c3', 't2', 'p1').on('2017-01-01'),
    mergeTeam('t3', 't1').on('2018-01-01'),
    registerTeam('t0'),
    registerCadre('c0'),
    command('ReportFigure', {
      source: 's1',
      figure: 'headcount',
      value: 603,
      unit: 'count',
      qualifier: 'exact',
      reportedOn: '2018-12-31',
    }).on('2018-12-31'),
  );
}

/** The position of the n-th event, whatever its mark. */
const numbered = (n: number): unknown => expect.stringMatching(`^${n}-[0-9a-f]{6}$`);

describe('a read', () => {
  it('says for which day and which instant it was answered, and where that lies in the log', async () => {
    const served = await withTwoTeams();
    const last = '2019-08-05T09:00:12+08:00';
    for (const path of READS) {
      const answer = await served.get(path);
      expect(answer).toMatchObject({
        status: 200,
        headers: {
          'view-position': numbered(13),
          'cache-control': 'no-store',
          'content-type': 'application/json; charset=utf-8',
        },
        body: { asOf: TODAY, knownAt: last, position: numbered(13) },
      });
      const earlier = await served.get(withQuery(path, 'asOf=2014-06-30&knownAt=2019-08-05T01:00:06.5Z'));
      expect(earlier).toMatchObject({
        status: 200,
        headers: { 'view-position': numbered(13) },
        body: { asOf: '2014-06-30', knownAt: '2019-08-05T09:00:06.5+08:00', position: numbered(7) },
      });
    }
  });

  it('takes a plus sign that was not escaped', async () => {
    const served = await withTwoTeams();
    const { body } = await served.get('/v1/structure?knownAt=2019-08-05T09:00:06.5+08:00');
    expect(body).toMatchObject({ knownAt: '2019-08-05T09:00:06.5+08:00', position: numbered(7) });
  });

  it('is final, byte for byte, once its knownAt is past', async () => {
    const served = await withTwoTeams();
    const knownAt = await served.knownNow();
    const cuts = ['2012-06-30', '2015-01-01', TODAY].map((asOf) => `asOf=${asOf}&knownAt=${knownAt}`);
    const answers = async (): Promise<string[]> => {
      const texts: string[] = [];
      for (const path of READS.flatMap((each) => cuts.map((cut) => withQuery(each, cut)))) {
        const { status, text } = await served.get(path);
        texts.push(`${path} ${status} ${text}`);
      }
      return texts;
    };
    const before = await answers();
    await rewriteThePast(served);
    served.clock.move(3_600_000_000);
    expect(await answers()).toEqual(before);
    expect((await served.get('/v1/structure')).body['position']).not.toMatch(/^13-/);
  });

  it('tells what was known then and what is known now', async () => {
    const served = await withTwoTeams();
    const knownAt = await served.knownNow();
    await rewriteThePast(served);
    const names = async (query: string): Promise<unknown> => {
      const { body } = await served.get(`/v1/teams/t1/composition?asOf=2015-06-30${query}`);
      const { name, posts } = body as { name: string; posts: { incumbent: JsonObject | null }[] };
      return [name, posts.map(({ incumbent }) => incumbent?.['name'] ?? null)];
    };
    expect(await names(`&knownAt=${knownAt}`)).toEqual(['t1班子', ['c1某']]);
    expect(await names('')).toEqual(['新名', [null]]);
  });

  it('names the events because of which the past changed', async () => {
    const served = await withTwoTeams();
    const knownFrom = await served.knownNow();
    await rewriteThePast(served);
    const { body } = await served.get(`/v1/changes?to=2015-06-30&knownFrom=${knownFrom}&team=t1`);
    const { items } = body as { items: { kind: string; because: string[] }[] };
    const correction = itemsOf(await served.get('/v1/events?type=RecordCorrected'))[0]?.['eventId'];
    expect(items.map(({ kind }) => kind)).toEqual(['team', 'incumbent', 'cadre']);
    expect(items[1]).toMatchObject({ teamId: 't1', postId: 'p1', cadreId: 'c1', after: null, because: [correction] });
  });

  it('sees at once what its reader has recorded, when it is asked to wait for it', async () => {
    const served = await withTwoTeams();
    const reader = { authorization: `Bearer ${tokenOf('supervisor')}` };
    for (let n = 0; n < 20; n++) {
      const [recorded] = await served.must(renameTeam('t1', `名${n}`).as(`name ${n}`));
      const url = `/v1/teams/t1?after=${String(recorded?.body['position'])}`;
      const { body } = await served.request({ method: 'GET', url, headers: reader });
      expect(body).toMatchObject({ name: `名${n}`, position: recorded?.body['position'] });
    }
  });

  it('is 503 when the views cannot reach what it is asked to wait for', async () => {
    const served = await withTwoTeams();
    await served.get('/v1/teams');
    await served.ledger.runner.stop();
    const [recorded] = await served.must(renameTeam('t1', '新名'));
    const headers = { authorization: `Bearer ${tokenOf('supervisor')}`, 'accept-language': 'en' };
    const url = `/v1/teams?after=${String(recorded!.body['position'])}`;
    const answer = await served.request({ method: 'GET', url, headers });
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' }, body: { code: 'VIEW_BEHIND' } });
  });

  it.each([
    ['before the first record', '2019-08-05T08:59:59.999999%2B08:00'],
    ['in the future', '2019-08-05T09:00:30%2B08:00'],
    ['in the far future', '2999-01-01T00:00:00Z'],
    ['long ago', '1970-01-01T00:00:00Z'],
  ])('of what was known %s is refused with 422', async (_, knownAt) => {
    const served = await withTwoTeams();
    for (const path of READS) {
      const answer = await served.get(withQuery(path, `knownAt=${knownAt}`));
      expect(answer).toMatchObject({ status: 422, body: { code: 'KNOWN_AT_OUT_OF_RANGE' } });
    }
    const range = await served.get(`/v1/changes?knownFrom=${knownAt}`);
    expect(range).toMatchObject({ status: 422, body: { code: 'KNOWN_AT_OUT_OF_RANGE' } });
  });

  it('of an empty ledger is empty', async () => {
    const served = await Served.open();
    expect(await served.get('/v1/structure')).toMatchObject({
      status: 200,
      body: { asOf: TODAY, knownAt: NOW, position: null, cadres: 0 },
    });
    expect((await served.get('/v1/events')).body).toEqual({ asOf: TODAY, knownAt: NOW, position: null, items: [] });
  });
});

describe('a list', () => {
  const LISTS = [
    ['/v1/teams?state=all', 'id'],
    ['/v1/cadres?state=all', 'cadreId'],
    ['/v1/events', 'eventId'],
    ['/v1/teams/t1/timeline', 'eventId'],
    ['/v1/cadres/c1/timeline', 'eventId'],
    ['/v1/cases/team-t1/timeline', 'eventId'],
    ['/v1/changes?from=2009-01-01', 'because'],
  ] as const;

  it('of cadres narrowed to a cell of the structure has whoever is counted there, and nobody else', async () => {
    const served = await withTwoTeams();
    const { body } = await served.get('/v1/structure');
    const rows = (table: string): [string, unknown][] =>
      (body[table] as JsonObject[]).map(({ bucket, count }) => [
        `${table}=${encodeURIComponent(String(bucket))}`,
        count,
      ]);
    const { women, nonParty, cadres } = body as Record<string, number>;
    const cells: [string, unknown][] = [
      ...rows('age'),
      ...rows('education'),
      ['sex=2', women],
      ['sex=1', cadres! - women!],
      ['party=nonParty', nonParty],
      ['party=member', cadres! - nonParty!],
    ];
    expect(cadres).toBeGreaterThan(0);
    for (const [cell, count] of cells) {
      expect([cell, itemsOf(await served.get(`/v1/cadres?${cell}&limit=200`)).length]).toEqual([cell, count]);
    }
    expect((await served.get('/v1/cadres?age=50')).body).toMatchObject({ code: 'MALFORMED_QUERY' });
  });

  it.each(LISTS)('%s comes in pages that neither skip nor repeat while data grows', async (path, id) => {
    const served = await withTwoTeams();
    const whole = itemsOf(await served.get(path)).map((item) => JSON.stringify([item['kind'], item[id]]));
    const first = await served.get(withQuery(path, 'limit=1'));
    await rewriteThePast(served);
    const seen: string[] = [];
    let pages = 0;
    let { body } = first;
    for (;;) {
      pages += 1;
      for (const item of (body as { items: JsonObject[] }).items) seen.push(JSON.stringify([item['kind'], item[id]]));
      expect(body).toMatchObject({ knownAt: first.body['knownAt'], position: first.body['position'] });
      if (body['nextCursor'] === undefined) break;
      body = (await served.get(withQuery(path, `limit=${(pages % 2) + 1}&cursor=${String(body['nextCursor'])}`))).body;
    }
    expect(seen).toEqual(whole);
    expect(pages).toBeGreaterThan(1);
  });

  it('does not take a cursor that it did not give', async () => {
    const served = await withTwoTeams();
    const text = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of ['x', text({}), text([]), text([1]), text(['x', 'y']), text([1.5, 'x']), text([1, null])]) {
      const answer = await served.get(`/v1/teams?cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_QUERY' } });
    }
  });

  it('takes a cursor from nobody but its reader, and for nothing but its path and its query', async () => {
    const served = await withTwoTeams();
    const cursorOf = async (path: string): Promise<string> => {
      const { body } = await served.get(`${path}limit=1`);
      return `cursor=${String(body['nextCursor'])}`;
    };
    const known = `knownFrom=${await served.knownNow()}`;
    await rewriteThePast(served);
    const knownTo = `knownTo=${await served.knownNow()}`;
    await served.must(renameTeam('t1', '又名').on('2013-01-01'));
    const [teams, events, changes] = [
      await cursorOf('/v1/teams?'),
      await cursorOf('/v1/cadres/c1/timeline?'),
      await cursorOf(`/v1/changes?${known}&${knownTo}&`),
    ];
    for (const path of [
      `/v1/cadres?${teams}`,
      `/v1/teams?state=all&${teams}`,
      `/v1/teams?asOf=2015-01-01&${teams}`,
      `/v1/cadres/c2/timeline?${events}`,
      `/v1/changes?${known}&${changes}`,
      `/v1/changes?${changes}`,
    ]) {
      const answer = await served.get(path, { language: 'en' });
      expect([path, answer.status]).toEqual([path, 400]);
      const message = expect.stringContaining('the same parameters, sent by the same reader') as unknown;
      expect(answer.body).toMatchObject({ code: 'MALFORMED_QUERY', fields: [{ path: 'cursor', message }] });
    }
    expect((await served.get(`/v1/teams?${teams}`, { as: 'approver' })).status).toBe(400);
    const second = await served.get(`/v1/changes?${knownTo}&limit=2&${known}&${changes}`);
    expect(second).toMatchObject({ status: 200 });
    expect((await served.get(`/v1/teams?limit=2&${teams}`)).status).toBe(200);
  });

  it('goes on with the day of its first page after midnight', async () => {
    const served = await withTwoTeams();
    const { body } = await served.get('/v1/cadres?limit=1');
    served.clock.move(DAY);
    const second = await served.get(`/v1/cadres?limit=1&cursor=${String(body['nextCursor'])}`);
    expect(second.body).toMatchObject({ asOf: body['asOf'], knownAt: body['knownAt'] });
    expect((await served.get('/v1/cadres')).body['asOf']).not.toBe(body['asOf']);
  });

  it('tells nobody in a cursor where it stands', async () => {
    const served = await withTwoTeams();
    const { body } = await served.get('/v1/cadres?limit=1');
    expect(Buffer.from(String(body['nextCursor']), 'base64url').toString('latin1')).not.toMatch(/c1|2019/);
  });

  it('of cadres is found by name, by pinyin and by initials', async () => {
    const served = await Served.open();
    for (const [cadreId, name] of [
      ['a', '单雄信'],
      ['b', '王建国'],
      ['c', '王建'],
      ['d', '吕布'],
    ] as const) {
      await served.must(registerCadre(cadreId).with({ name }));
    }
    const found = async (words: string): Promise<unknown[]> =>
      itemsOf(await served.get(`/v1/cadres?q=${encodeURIComponent(words)}`)).map(({ name }) => name);
    expect(await found('王建')).toEqual(['王建国', '王建']);
    expect(await found('wangjian')).toEqual(['王建国', '王建']);
    expect(await found('WJG')).toEqual(['王建国']);
    expect(await found('shanxx')).toEqual(['单雄信']);
    expect(await found('lv bu')).toEqual(['吕布']);
    expect(await found('建wang')).toEqual([]);
  });
});

describe('the composition of a team', () => {
  it('has those of a merged team awaiting placement until they are placed, and not again after that', async () => {
    const served = await withTwoTeams();
    await served.must(mergeTeam('t3', 't1').on('2018-01-01'), authorisePost('t2', 'p2'));
    const awaiting = async (asOf: string): Promise<unknown[]> => {
      const answers = await Promise.all(
        ['t1', 't3'].map((id) => served.get(`/v1/teams/${id}/composition?asOf=${asOf}`)),
      );
      return answers.map(({ body }) => (body['awaitingPlacement'] as JsonObject[]).map(({ cadreId }) => cadreId));
    };
    expect(await awaiting('2017-12-31')).toEqual([[], []]);
    expect(await awaiting('2018-01-01')).toEqual([['c3'], ['c3']]);
    await served.must(assign('c3', 't2', 'p2').on('2018-03-01'), relieve('c3', 't2', 'p2').on('2019-01-01'));
    expect(await awaiting('2018-02-28')).toEqual([['c3'], ['c3']]);
    expect(await awaiting('2018-03-01')).toEqual([[], []]);
    expect(await awaiting('2019-01-01')).toEqual([[], []]);
  });
});

describe('a cadre whose team is merged, who is placed, and whose new team is merged into the same', () => {
  it('waits there since the second merger', async () => {
    const served = await Served.open();
    await served.must(
      ...['a', 'b', 'u'].map((teamId) => registerTeam(teamId)),
      ...['a', 'b'].map((teamId) => authorisePost(teamId, 'p1')),
      ...['c1', 'c2'].map((cadreId) => registerCadre(cadreId)),
      assign('c1', 'a', 'p1').on('2015-01-01'),
      mergeTeam('a', 'u').on('2017-01-01'),
      assign('c1', 'b', 'p1').on('2017-06-01'),
      mergeTeam('b', 'u').on('2018-01-01'),
    );
    const waiting = async (asOf: string): Promise<unknown> =>
      (await served.get(`/v1/teams/u/composition?asOf=${asOf}`)).body['awaitingPlacement'];
    expect(await waiting('2017-03-01')).toEqual([{ cadreId: 'c1', name: 'c1某', since: '2017-01-01' }]);
    expect(await waiting('2017-12-31')).toEqual([]);
    expect(await waiting('2018-01-01')).toEqual([{ cadreId: 'c1', name: 'c1某', since: '2018-01-01' }]);
  });
});

describe('the changes between two instants', () => {
  it('state the cut that they were worked out for', async () => {
    const served = await withTwoTeams();
    const known = 'knownFrom=2019-08-05T09:00:03%2B08:00&knownTo=2019-08-05T09:00:06.5%2B08:00';
    const { body } = await served.get(`/v1/changes?from=2014-01-01&to=2015-06-30&${known}`);
    expect(body).toMatchObject({
      from: '2014-01-01',
      to: '2015-06-30',
      knownFrom: '2019-08-05T09:00:03+08:00',
      knownTo: '2019-08-05T09:00:06.5+08:00',
      asOf: '2015-06-30',
      knownAt: '2019-08-05T09:00:06.5+08:00',
      position: numbered(7),
    });
  });
});

describe('the event stream', () => {
  async function listening(): Promise<Served> {
    const served = await withTwoTeams();
    await served.app.listen(0, '127.0.0.1');
    await served.get('/v1/structure');
    return served;
  }

  it('goes on after the last event that its reader has, then with every new one', async () => {
    const served = await listening();
    const messages = await Messages.of(served, 'supervisor', { 'last-event-id': '11' });
    expect(messages.headers).toMatchObject({ 'content-type': expect.stringContaining('text/event-stream') });
    expect((await messages.take(2)).map(({ id, event, data }) => [id, event, data['type']])).toEqual([
      [numbered(12), 'event', 'CadreRegistered'],
      [numbered(13), 'event', 'IncumbentAssigned'],
    ]);
    await served.must(renameTeam('t1', '新名'));
    const [live] = await messages.take(1);
    expect(live).toMatchObject({
      id: numbered(14),
      data: { type: 'TeamRenamed', summary: 'Renamed “新名”', position: numbered(14) },
    });
  });

  it('begins with the next event without a place to go on from', async () => {
    const served = await listening();
    const messages = await Messages.of(served, 'supervisor');
    await served.must(renameTeam('t1', '新名'));
    expect((await messages.take(1))[0]).toMatchObject({ id: numbered(14) });
  });

  it('holds only what its reader may see, of his own', async () => {
    const served = await listening();
    await served.must(
      command('ListAsReserve', { cadreId: 'c1', level: 'deputy' }),
      command('CorrectCadreFacts', { cadreId: 'c1', birth: '1970-05-17' }).as('day'),
      command('RecordHonour', { cadreId: 'c2', title: '先进' }),
      command('RecordHonour', { cadreId: 'c1', title: '先进' }),
    );
    const seenBy = async (role: Role, count: number): Promise<unknown[]> => {
      const messages = await Messages.of(served, role, { 'last-event-id': '13' });
      return (await messages.take(count)).map(({ id, data }) => [id, (data['data'] as JsonObject)['birth']]);
    };
    expect(await seenBy('supervisor', 4)).toEqual([
      [numbered(14), undefined],
      [numbered(15), '1970-05-17'],
      [numbered(16), undefined],
      [numbered(17), undefined],
    ]);
    expect(await seenBy('apiConsumer', 3)).toEqual([
      [numbered(15), '1970-05'],
      [numbered(16), undefined],
      [numbered(17), undefined],
    ]);
    expect(await seenBy('cadre', 2)).toEqual([
      [numbered(15), '1970-05-17'],
      [numbered(17), undefined],
    ]);
  });

  it('is refused without a token, and for a place that is none', async () => {
    const served = await listening();
    const url = `${await served.app.getUrl()}/v1/events/stream`;
    expect((await fetch(url)).status).toBe(401);
    const authorization = `Bearer ${tokenOf('supervisor')}`;
    const odd = await fetch(url, { headers: { authorization, 'last-event-id': 'x' } });
    expect(odd.status).toBe(400);
    expect(await odd.json()).toMatchObject({ code: 'MALFORMED_HEADER' });
  });

  it('gives signs of life that do not move the place to go on from', async () => {
    const served = await listening();
    jest.useFakeTimers({ doNotFake: [...NOT_INTERVALS] });
    try {
      const messages = await Messages.of(served, 'supervisor', { 'last-event-id': '12' });
      await messages.take(1);
      jest.advanceTimersByTime(60_000);
      await served.must(renameTeam('t1', '新名'));
      const ids = (await messages.until(({ id }) => id?.startsWith('14-') === true)).map(({ id }) => id);
      expect(ids.filter((id) => id !== undefined && !id.startsWith('13-'))).toEqual([numbered(14)]);
      expect(messages.text).toMatch(/^(:|event: heartbeat)/m);
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends when the program stops', async () => {
    const served = await listening();
    const messages = await Messages.of(served, 'supervisor');
    await served.close();
    expect(await messages.ended()).toBe(true);
  });
});

const NOT_INTERVALS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;
