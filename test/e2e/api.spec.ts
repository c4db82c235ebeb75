import { beforeAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, formatInstant, type EventStore, type JsonObject } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  commandIdOf,
  correct,
  eventIdIn,
  registerCadre,
  registerTeam,
  renameTeam,
} from '../support/acts.ts';
import { TODAY } from '../support/ledger.ts';
import { Unsteady, storeLike } from '../support/stores.ts';
import { Served, itemsOf, tokenOf, type Answer } from './served.ts';

const KEY = '0f0e0d0c-0b0a-4908-8706-050403020100';

/** A body that is right, for bodies that are wrong in one place. */
const RENAME = { teamId: 't1', name: '清河镇', effectiveOn: TODAY };

async function withATeam(wrap?: (store: EventStore) => EventStore): Promise<Served> {
  const served = await Served.open(wrap);
  await served.must(registerTeam('t1'), authorisePost('t1', 'p1'), registerCadre('c1'), registerCadre('c2'));
  return served;
}

describe('an act from the door to the screen', () => {
  it('is recorded, shown in the team, in both timelines and in the audit search', async () => {
    const served = await withATeam();
    const act = assign('c1', 't1', 'p1').on('2019-01-02');
    const [answer] = await served.must(act.with({ basis: LETTER }));
    expect(answer).toMatchObject({
      status: 201,
      headers: { etag: '"2"', 'content-type': expect.stringMatching(/^application\/json/) },
      body: {
        commandId: commandIdOf(act.with({ basis: LETTER }).label),
        stream: 'team-t1',
        revision: 2,
        position: expect.stringMatching('^5-'),
        eventIds: [eventIdIn('team-t1', act.with({ basis: LETTER }).label)],
      },
    });
    const composition = await served.get('/v1/teams/t1/composition');
    expect(composition.body).toMatchObject({
      asOf: TODAY,
      position: expect.stringMatching('^5-'),
      posts: [{ postId: 'p1', incumbent: { cadreId: 'c1', name: 'c1某', since: '2019-01-02', onProbation: false } }],
      vacancies: 0,
    });
    const told = {
      eventId: eventIdIn('team-t1', act.with({ basis: LETTER }).label),
      type: 'IncumbentAssigned',
      effectiveOn: '2019-01-02',
      actor: { userId: 'u-recorder', role: 'recorder', organ: 'organization' },
      basis: LETTER,
      summary: 'c1某 assigned to p1职位',
      stream: 'team-t1',
      revision: 2,
      position: expect.stringMatching('^5-'),
    };
    for (const path of [
      '/v1/teams/t1/timeline',
      '/v1/cadres/c1/timeline',
      '/v1/cases/team-t1/timeline',
      '/v1/events',
    ]) {
      expect(itemsOf(await served.get(path)).at(-1)).toMatchObject(told);
    }
    const [inChinese] = itemsOf(await served.get('/v1/events?type=IncumbentAssigned', { language: 'zh-CN' }));
    expect(inChinese).toMatchObject({ summary: 'c1某任p1职位' });
  });

  it('may leave the id of a new stream to its key', async () => {
    const served = await withATeam();
    const body = { name: '李明', sex: 2, birth: '1980-05', entryKind: 'civilServantExam', effectiveOn: TODAY };
    const manner = { headers: { 'idempotency-key': KEY } };
    const first = await served.send('RegisterCadre', body, manner);
    expect(first.status).toBe(201);
    expect(await served.send('RegisterCadre', body, manner)).toMatchObject({ status: 200, body: first.body });
    const cadreId = String(first.body['stream']).slice('cadre-'.length);
    expect((await served.get(`/v1/cadres/${cadreId}`)).body).toMatchObject({ name: '李明', sex: '2' });
  });

  it('gets an id of its own when it is sent without a key', async () => {
    const served = await withATeam();
    const { body } = await served.send('RenameTeam', RENAME);
    expect(body['commandId']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it('is corrected and annulled by later acts, and the record stays', async () => {
    const served = await withATeam();
    await served.must(assign('c1', 't1', 'p1').on('2019-01-02').as('assigned'));
    await served.must(correct('assigned', { newEffectiveOn: '2019-03-01' }).as('corrected'));
    const since = async (): Promise<unknown> => {
      const { body } = await served.get('/v1/teams/t1/composition');
      return (body as { posts: { incumbent: JsonObject | null }[] }).posts[0]?.incumbent?.['since'];
    };
    expect(await since()).toBe('2019-03-01');
    const inTimeline = async (): Promise<JsonObject[]> =>
      itemsOf(await served.get('/v1/cases/team-t1/timeline')).filter(({ type }) => type === 'IncumbentAssigned');
    const correctedBy = served.said('corrected').targetEventId;
    expect(await inTimeline()).toEqual([expect.objectContaining({ effectiveOn: '2019-01-02', correctedBy })]);
    await served.must(annul('corrected').as('uncorrected'));
    expect(await since()).toBe('2019-01-02');
    await served.must(annul('assigned').as('annulled'));
    expect(await since()).toBeUndefined();
    const annulledBy = served.said('annulled').targetEventId;
    expect(await inTimeline()).toEqual([expect.objectContaining({ annulledBy })]);
  });
});

describe('an act sent again', () => {
  const body = { teamId: 't2', name: '柳泉镇', kind: 'township', effectiveOn: '2019-01-02' };
  const manner = { headers: { 'idempotency-key': KEY.toUpperCase() } };

  it('is answered as it was, whatever has happened since, and not recorded again', async () => {
    const served = await withATeam();
    const first = await served.send('RegisterTeam', body, manner);
    expect(first.status).toBe(201);
    await served.must(renameTeam('t2', '双桥镇'));
    const before = await served.events();
    const again = await served.send('RegisterTeam', body, manner);
    expect(again).toMatchObject({ status: 200, text: first.text, headers: { etag: '"0"' } });
    expect(
      await served.send('RegisterTeam', body, { headers: { ...manner.headers, 'if-match': '"7"' } }),
    ).toMatchObject({
      status: 200,
      text: first.text,
    });
    expect(await served.events()).toBe(before);
  });

  it('is refused when its body is another one', async () => {
    const served = await withATeam();
    await served.send('RegisterTeam', body, manner);
    const answer = await served.send('RegisterTeam', { ...body, name: '双桥镇' }, manner);
    expect(answer).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED' } });
  });

  it('is one act when it arrives twice at once', async () => {
    const served = await withATeam();
    const answers = await Promise.all([1, 2, 3].map(() => served.send('RegisterTeam', body, manner)));
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '200', '201']);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

describe('an act that rests on what its sender has seen', () => {
  let served: Served;

  beforeAll(async () => {
    served = await withATeam();
  });

  it('is recorded at that revision, and refused with 412 at another', async () => {
    const rename = { ...RENAME, name: '双桥镇' };
    const refused = await served.send('RenameTeam', rename, { headers: { 'if-match': '"0"' } });
    expect(refused).toMatchObject({
      status: 412,
      body: {
        code: 'VERSION_CONFLICT',
        detail:
          'The stream was expected at revision 0 and is at 1: someone recorded in the meantime. Reload and send again.',
      },
    });
    const accepted = await served.send('RenameTeam', rename, { headers: { 'if-match': '"1"' } });
    expect(accepted).toMatchObject({ status: 201, headers: { etag: '"2"' } });
  });

  it.each(['7', 'W/"7"', '"-1"', '"x"', '*', '"7", "8"'])('names a revision that is none: %s', async (ifMatch) => {
    const answer = await served.send('RenameTeam', RENAME, { headers: { 'if-match': ifMatch } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_HEADER' } });
  });
});

describe('a body that is none', () => {
  let served: Served;

  beforeAll(async () => {
    served = await withATeam();
  });

  const cases: [what: string, body: string | Buffer | JsonObject, code: string, faults: string[]][] = [
    ['nothing', '', 'MALFORMED_BODY', []],
    ['no JSON', '{"teamId":', 'MALFORMED_BODY', []],
    ['a list', '[]', 'MALFORMED_BODY', []],
    ['null', 'null', 'MALFORMED_BODY', []],
    ['a text', '"t1"', 'MALFORMED_BODY', []],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'MALFORMED_BODY', []],
    ['a raw NUL', `{"teamId":"t1","name":"a\u0000b","effectiveOn":"${TODAY}"}`, 'MALFORMED_BODY', []],
    ['a NUL in a text', { ...RENAME, name: 'a\u0000b' }, 'MALFORMED_BODY', ['name isFitText']],
    [
      'half a character',
      `{"teamId":"t1","name":"\\ud800","effectiveOn":"${TODAY}"}`,
      'MALFORMED_BODY',
      ['name isFitText'],
    ],
    ['100,000 levels', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'MALFORMED_BODY', []],
    ['100,000 lists', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'MALFORMED_BODY', []],
    ['20 levels', `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`, 'MALFORMED_BODY', []],
    ['a prototype', '{"__proto__":{"admin":true}}', 'MALFORMED_BODY', []],
    ['a name of 400 characters', { ...RENAME, name: '名'.repeat(400) }, 'MALFORMED_BODY', ['name maxLength']],
    ['an empty name', { ...RENAME, name: '   ' }, 'MALFORMED_BODY', ['name minLength']],
    ['no name', { teamId: 't1', effectiveOn: TODAY }, 'MALFORMED_BODY', ['name missing']],
    ['null for a name', { ...RENAME, name: null }, 'MALFORMED_BODY', ['name missing']],
    ['a number for a name', { ...RENAME, name: 7 }, 'MALFORMED_BODY', ['name isString']],
    ['a list for a name', { ...RENAME, name: ['a'] }, 'MALFORMED_BODY', ['name isString']],
    ['a number for an id', { ...RENAME, teamId: 1 }, 'MALFORMED_BODY', ['teamId matches']],
    ['an id of another form', { ...RENAME, teamId: 't 1' }, 'MALFORMED_BODY', ['teamId matches']],
    ['30 February', { ...RENAME, effectiveOn: '2019-02-30' }, 'MALFORMED_BODY', ['effectiveOn isPlainDate']],
    ['a month for a day', { ...RENAME, effectiveOn: '2019-02' }, 'MALFORMED_BODY', ['effectiveOn isPlainDate']],
    ['a number for a day', { ...RENAME, effectiveOn: 20_190_102 }, 'MALFORMED_BODY', ['effectiveOn isPlainDate']],
    ['a text for a document', { ...RENAME, basis: 'letter' }, 'MALFORMED_BODY', ['basis isObject']],
    [
      'half a document',
      { ...RENAME, basis: { kind: 'k', documentNo: '1' } },
      'MALFORMED_BODY',
      ['basis.issuedOn missing'],
    ],
    ['another entry mode', { ...RENAME, entryMode: 'correction' }, 'MALFORMED_BODY', ['entryMode isIn']],
    ['an unknown field', { ...RENAME, version: 3 }, 'UNKNOWN_FIELD', ['version unknownField']],
    [
      'an unknown field within',
      { ...RENAME, basis: { ...LETTER, page: 3 } },
      'UNKNOWN_FIELD',
      ['basis.page unknownField'],
    ],
    ['a field named like no field', { ...RENAME, toString: 'x' }, 'UNKNOWN_FIELD', ['toString unknownField']],
  ];

  it.each(cases)('%s is refused with 400, and nothing is recorded', async (_, body, code, faults) => {
    const before = await served.events();
    const answer = await served.send('RenameTeam', body);
    expect(answer).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code, status: 400, type: `urn:cadre-ledger:problem:${code}` },
    });
    const { fields = [] } = answer.body as { fields?: { path: string; code: string }[] };
    expect(fields.map((field) => `${field.path} ${field.code}`)).toEqual(faults);
    expect(await served.events()).toBe(before);
  });

  it('names every field at fault in the language asked for', async () => {
    const body = { teamId: 't1', name: '', effectiveOn: '2019-02-30' };
    const fieldsIn = async (language: string): Promise<unknown> =>
      (await served.send('RenameTeam', body, { language })).body['fields'];
    expect(await fieldsIn('en')).toEqual([
      { path: 'name', code: 'minLength', message: 'must not be empty (given: )' },
      { path: 'effectiveOn', code: 'isPlainDate', message: 'must be a real date, YYYY-MM-DD (given: 2019-02-30)' },
    ]);
    expect(await fieldsIn('zh-CN')).toEqual([
      { path: 'name', code: 'minLength', message: '不得为空(给出的是 )' },
      { path: 'effectiveOn', code: 'isPlainDate', message: '应为真实存在的日期 YYYY-MM-DD(给出的是 2019-02-30)' },
    ]);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data', 'application/xml'])(
    'that comes as %s is refused with 415',
    async (type) => {
      const before = await served.events();
      const answer = await served.send('RenameTeam', JSON.stringify(RENAME), { headers: { 'content-type': type } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
      expect(await served.events()).toBe(before);
    },
  );

  it('of 10 MB is refused with 413, and the client can read that', async () => {
    await served.app.listen(0, '127.0.0.1');
    const url = await served.app.getUrl();
    for (const type of ['application/json', 'text/plain']) {
      const response = await fetch(`${url}/v1/commands/RenameTeam`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokenOf('recorder')}`, 'content-type': type, 'accept-language': 'en' },
        body: Buffer.alloc(10 * 1024 * 1024, 'a'),
      });
      const [status, code] = type === 'application/json' ? [413, 'BODY_TOO_LARGE'] : [415, 'UNSUPPORTED_MEDIA_TYPE'];
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code });
    }
    expect((await served.send('RenameTeam', RENAME)).status).toBe(201);
  });
});

describe('a refusal', () => {
  let served: Served;

  beforeAll(async () => {
    served = await withATeam();
  });

  it('has a code of its own and words in two languages', async () => {
    const occupied = await withATeam();
    await occupied.must(assign('c1', 't1', 'p1').on('2019-01-02'));
    await occupied.ledger.runner.caughtUp();
    const act = { teamId: 't1', postId: 'p1', cadreId: 'c2', effectiveOn: TODAY };
    const english = await occupied.send('AssignIncumbent', act, { language: 'en-GB,en;q=0.9' });
    expect(english).toMatchObject({
      status: 422,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });
    expect(english.body).toEqual({
      type: 'urn:cadre-ledger:problem:POST_OCCUPIED',
      title: 'Post occupied',
      status: 422,
      detail:
        'Post p1职位 (p1) has been held by cadre c1某 (c1) since 2019-01-02. Relieve first: by a case of removal (OpenAppointmentCase), or on a document (RelieveIncumbent).',
      code: 'POST_OCCUPIED',
      fields: [{ path: 'postId', code: 'POST_OCCUPIED', message: english.body['detail'] }],
      requestId: english.headers['x-request-id'],
    });
    for (const language of ['zh-CN', '', 'fr', 'en;q=0.1, zh;q=0.9', 'en;q=0']) {
      const { body } = await occupied.send('AssignIncumbent', act, { language });
      expect(body).toMatchObject({
        title: '职位已有人',
        detail:
          '职位 p1职位(p1) 自 2019-01-02 起由干部 c1某(c1) 担任。请先免去其职务:另立免职事项(OpenAppointmentCase),或者凭文件登记免职(RelieveIncumbent)。',
      });
    }
  });

  it.each([
    ['RenameTeam', { teamId: 'none', name: 'x', effectiveOn: TODAY }, 'UNKNOWN_REFERENCE'],
    ['AssignIncumbent', { teamId: 't1', postId: 'p1', cadreId: 'none', effectiveOn: TODAY }, 'UNKNOWN_REFERENCE'],
    [
      'AssignIncumbent',
      { teamId: 't1', postId: 'constructor', cadreId: 'c1', effectiveOn: TODAY },
      'POST_NOT_AVAILABLE',
    ],
    ['RegisterTeam', { teamId: 't1', name: 'x', kind: 'township', effectiveOn: TODAY }, 'ALREADY_RECORDED'],
    ['RenameTeam', { ...RENAME, entryMode: 'backfill' }, 'BASIS_REQUIRED'],
    ['MergeTeam', { teamId: 't1', intoTeamId: 't1', effectiveOn: TODAY }, 'MERGE_TARGET_INVALID'],
    ['RecordPoliticalStatus', { cadreId: 'c1', status: '01', effectiveOn: '2019-08-06' }, 'FUTURE_FACT'],
    ['AnnulRecord', { stream: 'team-t1', targetEventId: KEY }, 'TARGET_UNKNOWN'],
    ['AnnulRecord', { stream: 'nothing-1', targetEventId: KEY }, 'TARGET_UNKNOWN'],
    ['CorrectRecord', { stream: 'team-t1', targetEventId: eventIdIn('team-t1', 'team t1') }, 'NOTHING_TO_CORRECT'],
    ['AnnulRecord', { stream: 'team-t1', targetEventId: eventIdIn('team-t1', 'team t1') }, 'BASIS_REQUIRED'],
    [
      'AnnulRecord',
      { stream: 'team-t1', targetEventId: eventIdIn('team-t1', 'team t1'), basis: LETTER },
      'REASON_REQUIRED',
    ],
    [
      'AnnulRecord',
      { stream: 'team-t1', targetEventId: eventIdIn('team-t1', 'team t1'), basis: LETTER, reason: 'x' },
      'LATER_RECORDS_DEPEND',
    ],
  ])('of %s %j is 422 %s, and nothing is recorded', async (command, body, code) => {
    const before = await served.events();
    expect(await served.send(command, body)).toMatchObject({ status: 422, body: { code } });
    expect(await served.events()).toBe(before);
  });

  it('of a correction names the fields inside its data', async () => {
    const about = { stream: 'team-t1', targetEventId: eventIdIn('team-t1', 'team t1'), basis: LETTER, reason: 'x' };
    const answer = await served.send('CorrectRecord', { ...about, data: { name: '清河镇', kind: 'city' } });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'data.kind', code: 'isIn' }] } });
  });

  it('tells of unknown paths and commands with 404, and of odd keys with 400', async () => {
    expect(await served.send('Nothing', {})).toMatchObject({ status: 404, body: { code: 'UNKNOWN_COMMAND' } });
    expect(await served.send('__proto__', {})).toMatchObject({ status: 404, body: { code: 'UNKNOWN_COMMAND' } });
    for (const path of ['/v1', '/v1/nothing', '/v1/teams/none', '/v1/cadres/none/timeline', '/v1/cases/x/timeline']) {
      expect(await served.get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    for (const key of ['', 'x', `${KEY}0`, '0f0e0d0c-0b0a-0908-8706-050403020100']) {
      const answer = await served.send('RenameTeam', RENAME, { headers: { 'idempotency-key': key } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_HEADER' } });
    }
  });

  it.each([
    ['that is no text', '/v1/teams/%ff'],
    ['that is too long', `/v1/teams/${'t'.repeat(3000)}`],
  ])('is a problem for a path %s too', async (_, path) => {
    const answer = await served.get(path);
    expect(answer).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'x-request-id': answer.body['requestId'] },
      body: { code: 'NOT_FOUND', requestId: expect.any(String) },
    });
  });

  it('says what the fault of a query is', async () => {
    const answer = await served.get('/v1/teams?asOf=2019-02-30&limit=0&kind=city');
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_QUERY' } });
    expect(answer.body['fields']).toEqual([
      { path: 'kind', code: 'isIn', message: 'must be one of township, subdistrict, department (given: city)' },
      { path: 'asOf', code: 'isPlainDate', message: 'must be a real date, YYYY-MM-DD (given: 2019-02-30)' },
      { path: 'limit', code: 'min', message: 'must be at least 1 (given: 0)' },
    ]);
    for (const query of [
      'asOf=2019-01-01&asOf=2019-01-02',
      'limit=201',
      'limit=1.5',
      'cursor=x',
      'after=x',
      'knownAt=2019-08-05',
    ]) {
      expect(await served.get(`/v1/teams?${query}`)).toMatchObject({ status: 400, body: { code: 'MALFORMED_QUERY' } });
    }
  });

  it.each([
    ['/v1/cases?state=all', 'state'],
    ['/v1/cases?category=gift', 'category'],
    ['/v1/cases?subject=c1', 'subject'],
    ['/v1/supervision?state=nonsense', 'state'],
    ['/v1/supervision?kind=chat', 'kind'],
    ['/v1/appointments?state=nonsense', 'state'],
    ['/v1/appointments?action=fire', 'action'],
    ['/v1/downward-moves?action=fire', 'action'],
    ['/v1/notices?state=closed', 'state'],
    ['/v1/probations?state=over', 'state'],
    ['/v1/secondments?kind=sideways', 'kind'],
    ['/v1/secondments?overrun=yes', 'overrun'],
    ['/v1/events?type=Nothing', 'type'],
    ['/v1/events?stream=gift-g1', 'stream'],
    ['/v1/teams?nothing=1', 'nothing'],
    ['/v1/figures?toString=1', 'toString'],
  ])('speaks of the query and lists what is allowed in it: %s', async (url, path) => {
    const inEnglish = await served.get(url);
    const inChinese = await served.get(url, { language: 'zh-CN' });
    for (const { status, body, text } of [inEnglish, inChinese]) {
      expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'MALFORMED_QUERY' });
      expect(text).not.toMatch(/body|请求内容|命令/);
    }
    const [told, toldInChinese] = [inEnglish, inChinese].map(({ body }) => (body['fields'] as JsonObject[])[0]!);
    expect(told).toMatchObject({ path });
    expect(told!['message']).toMatch(/(must be one of|there are|with a category out of) \w+(, \w+)+/);
    expect(toldInChinese!['message']).toMatch(/(之一|参数为)[::].*\w+\)?、.*\w+/);
  });

  it('is 409 when other writers are quicker again and again', async () => {
    let quicker = false;
    const hindered = await withATeam((store) =>
      storeLike(store, {
        append: async (stream, expected, events) =>
          quicker ? { kind: 'conflict', actual: 8 } : store.append(stream, expected, events),
      }),
    );
    quicker = true;
    expect(await hindered.send('RenameTeam', RENAME)).toMatchObject({
      status: 409,
      body: { code: 'VERSION_CONFLICT' },
    });
  });

  it('is 503 with a time to wait when the log is away', async () => {
    let away = false;
    const hindered = await withATeam((store) =>
      storeLike(store, {
        append: async (stream, expected, events) => {
          if (away) throw new StoreUnavailable('the disk is full');
          return store.append(stream, expected, events);
        },
      }),
    );
    away = true;
    const answer = await hindered.send('RenameTeam', RENAME);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code: 'STORE_UNAVAILABLE' } });
    expect(answer.text).not.toContain('disk');
  });

  it('is 500 without a word of what is inside when the program is at fault', async () => {
    let broken = false;
    const hindered = await withATeam((store) =>
      storeLike(store, {
        append: async (stream, expected, events) => {
          if (broken) throw new TypeError('secret of the house');
          return store.append(stream, expected, events);
        },
      }),
    );
    broken = true;
    hindered.app.useLogger(false);
    const answer = await hindered.send('RenameTeam', RENAME);
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(answer.text).not.toContain('secret');
  });
});

describe('the program tells of itself', () => {
  it('lives and is ready, for everybody', async () => {
    const served = await withATeam();
    const answer = async (url: string): Promise<unknown> => (await served.request({ method: 'GET', url })).body;
    await served.ledger.runner.reachedHead(1000);
    expect(await answer('/health/live')).toEqual({ status: 'ok' });
    expect(await answer('/health/ready')).toEqual({
      status: 'ok',
      writable: true,
      store: 'ok',
      views: {
        readable: true,
        position: expect.stringMatching('^4-'),
        horizon: formatInstant(served.ledger.runner.cursor.known),
        parked: [],
      },
      damaged: { count: 0, streams: [] },
      reactions: { waiting: 0, givenUp: 0, undone: [] },
    });
    expect(await answer('/health/writable')).toEqual({ status: 'ok' });
    const metrics = await served.request({ method: 'GET', url: '/metrics' });
    expect(metrics).toMatchObject({ status: 200, text: expect.stringContaining('\ncadre_ledger_views_seq 4\n') });
    expect(metrics.text).toMatch(/^cadre_ledger_view_seq\{view="teamFacts",version="\d+"\} 4$/m);
    expect([...metrics.text.matchAll(/^# TYPE (\w+) gauge$/gm)].map(([, name]) => name)).toEqual([
      'cadre_ledger_views_seq',
      'cadre_ledger_view_seq',
      'cadre_ledger_view_parked',
      'cadre_ledger_outage',
      'cadre_ledger_writable',
      'cadre_ledger_damaged_streams',
      'cadre_ledger_strays_passed_over',
      'cadre_ledger_history_rebuilds',
      'cadre_ledger_reactions_waiting',
      'process_resident_memory_bytes',
    ]);
  });

  it('says what is wrong while the log cannot be reached, reads on, and comes back by itself', async () => {
    let log: Unsteady | undefined;
    const served = await withATeam((store) => (log = new Unsteady(store)).store);
    await served.get('/v1/teams/t1');
    log?.cutOff();
    const ready = async (): Promise<Answer> => served.request({ method: 'GET', url: '/health/ready' });
    while (!served.ledger.runner.outage) await new Promise((resolve) => setImmediate(resolve));
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'degraded', writable: false, store: 'unavailable', outage: 'cut off' },
    });
    const writable = async (): Promise<Answer> => served.request({ method: 'GET', url: '/health/writable' });
    expect(await writable()).toMatchObject({ status: 503, body: { status: 'unavailable', reason: 'cut off' } });
    expect(await served.send('RenameTeam', RENAME)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
      body: { code: 'STORE_UNAVAILABLE' },
    });
    const headers = { authorization: `Bearer ${tokenOf('supervisor')}` };
    const read = async (): Promise<Answer> => served.request({ method: 'GET', url: '/v1/teams/t1', headers });
    expect(await read()).toMatchObject({ status: 200, body: { name: 't1班子' } });
    log!.down = false;
    const renamed = await served.send('RenameTeam', RENAME);
    expect(renamed.status).toBe(201);
    expect((await served.get('/v1/teams/t1')).body).toMatchObject({ name: RENAME.name });
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', writable: true } });
    expect(await writable()).toMatchObject({ status: 200 });
  });

  it('is not ready once its views have stopped for good', async () => {
    const served = await withATeam();
    served.ledger.failure = new Error('the log is of a newer build');
    const answer = await served.request({ method: 'GET', url: '/health/ready' });
    expect(answer).toMatchObject({
      status: 503,
      body: { status: 'unavailable', views: { failure: expect.any(String) } },
    });
  });
});
