import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openLedger, registerTeam } from '../support/acts.ts';
import { Served, tokenOf } from './served.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}
type Paths = Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;

let served: Served;
/** Every path that is read without an id in it, with the names of its parameters. */
let reads: readonly (readonly [path: string, names: readonly string[]])[];

beforeAll(async () => {
  served = await Served.open();
  await served.must(openLedger('2010-01-01'), registerTeam('t1'));
  const { paths } = (await served.get('/openapi.json')).body as unknown as { paths: Paths };
  reads = Object.entries(paths).flatMap(([path, { get }]) => {
    const names = (get?.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name);
    return get && !path.includes('{') && path.startsWith('/v1/') ? [[path, names] as const] : [];
  });
});

/** What is said of the first parameter that is at fault, in English. */
async function faultOf(path: string, language = 'en'): Promise<JsonObject> {
  const { status, body } = await served.get(path, { language });
  const [field] = (body['fields'] as readonly JsonObject[] | undefined) ?? [];
  return { status, code: body['code'], path: field?.['path'], fault: field?.['code'], message: field?.['message'] };
}

describe('a query that nothing can answer is refused, and says why', () => {
  it('where a stretch of days ends before it begins, in every read that takes one', async () => {
    const asked: string[] = [];
    for (const [path, names] of reads) {
      for (const [from, to] of [
        ['from', 'to'],
        ['effectiveFrom', 'effectiveTo'],
      ] as const) {
        if (!names.includes(from) || !names.includes(to)) continue;
        asked.push(`${path} ${from}`);
        const answer = await faultOf(`${path}?${from}=2019-02-02&${to}=2019-02-01`);
        expect({ path, ...answer }).toMatchObject({ status: 400, code: 'MALFORMED_QUERY', fault: 'notAfter' });
        expect((await served.get(`${path}?${from}=2019-02-01&${to}=2019-02-01`)).status).toBe(200);
      }
    }
    expect(asked).toEqual(
      expect.arrayContaining([
        '/v1/appointments from',
        '/v1/changes from',
        '/v1/events effectiveFrom',
        '/v1/findings from',
      ]),
    );
  });

  it.each(['%FF', '%zz', '%C3%28', '%E7%8E', '%'])('where it is not written in UTF-8: %s', async (text) => {
    for (const path of ['/v1/cadres?q=', '/v1/cadres?team=', '/v1/events?actor=', '/v1/search?q=', '/v1/teams?']) {
      const answer = await faultOf(`${path}${text}`);
      expect({ path, ...answer }).toMatchObject({ path: expect.anything(), status: 400, code: 'MALFORMED_QUERY' });
    }
    expect((await served.get('/v1/cadres?q=%E7%8E%8B+%2B')).status).toBe(200);
  });

  it('where it names a parameter that there is not, in every read and in what takes no query', async () => {
    for (const [path, names] of [...reads, ['/v1/events/stream', []] as const]) {
      const answer = await faultOf(`${path}?nonsense=1`);
      expect({ ...answer, of: path }).toMatchObject({ of: path, status: 400, path: 'nonsense' });
      expect({ of: path, message: answer.message }).toMatchObject({
        message: expect.stringContaining(names[0] ?? 'there is none'),
      });
    }
    expect((await faultOf('/v1/codes?nonsense=1', 'zh-CN')).message).toBe('此处不带查询参数(给出的是 1)');
  });

  it('where it stands behind a command, which is not recorded then', async () => {
    const before = await served.events();
    const team = { teamId: 't2', name: 't2班子', kind: 'township', effectiveOn: '2010-01-01' };
    const answer = await served.request({
      ...{ method: 'POST', url: '/v1/commands/RegisterTeam?dryRun=true', payload: JSON.stringify(team) },
      headers: { authorization: `Bearer ${tokenOf('recorder')}`, 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_QUERY', fields: [{ path: 'dryRun' }] } });
    expect(await served.events()).toBe(before);
  });

  it('where there is no rule that it names, and says where they are listed', async () => {
    const answer = await faultOf('/v1/findings?rule=nonsense');
    const message = 'is no rule; GET /v1/rules lists those there are (given: nonsense)';
    expect(answer).toMatchObject({ status: 400, path: 'rule', fault: 'isRule', message });
    expect((await served.get('/v1/findings?rule=appointment.influence')).status).toBe(200);
  });

  it.each([
    ['limit=-1', 'must be at least 1 (given: -1)'],
    ['limit=-200', 'must be at least 1 (given: -200)'],
    ['limit=0', 'must be at least 1 (given: 0)'],
    ['limit=1.5', 'must be a whole number (given: 1.5)'],
    ['after=nonsense', 'must be a position as it was answered, in position or View-Position (given: nonsense)'],
  ])('where a number or a place is none: %s', async (query, message) => {
    expect(await faultOf(`/v1/cadres?${query}`)).toMatchObject({ status: 400, message });
  });

  it('where a post is not named with its team', async () => {
    const answer = await faultOf('/v1/eligibility?cadre=c1&post=p1');
    expect(answer).toMatchObject({
      status: 400,
      path: 'post',
      message: 'has the wrong form: it must be teamId/postId (given: p1)',
    });
    const inChinese = await faultOf('/v1/eligibility?cadre=c1&post=p1', 'zh-CN');
    expect(inChinese.message).toBe('格式不符合要求,写法见其说明(给出的是 p1)');
  });

  it.each([
    ['structure', 'cadres, women, nonParty'],
    ['composition&team=t1', 'vacancies, meanAge, post:<postId>'],
  ])('where a cell to be explained is none of a %s, with those that there are', async (of, cells) => {
    expect((await faultOf(`/v1/explain?of=${of}&cell=everybody`)).message).toMatch(
      new RegExp(`it must be ${cells}.*given: everybody`),
    );
    const inChinese = await faultOf(`/v1/explain?of=${of}&cell=everybody`, 'zh-CN');
    expect(inChinese.message).toBe('格式不符合要求,写法见其说明(给出的是 everybody)');
  });

  it.each(['9999-12-31T23:59:59Z', '9999-12-31T20:00:00-00:01'])(
    'where an instant lies behind the last day that can be written: %s',
    async (instant) => {
      expect(await faultOf(`/v1/cadres?knownAt=${instant}`)).toMatchObject({ status: 400, fault: 'isInstant' });
    },
  );
});

describe('a request that is none', () => {
  /** The answer to some bytes, as they come. */
  function answerTo(port: number, bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (some: string) => (text += some));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
  }

  it.each([
    ['with a line that is too long', 431, `GET /v1/cadres?q=${'x'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['that is no HTTP', 400, 'nonsense\r\n\r\n'],
    ['with a header that is none', 400, 'GET /v1/cadres HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n'],
  ])('%s is answered with a problem all the same', async (_, status, bytes) => {
    if (!served.app.getHttpServer().listening) await served.app.listen(0, '127.0.0.1');
    const { port } = served.app.getHttpServer().address() as { port: number };
    const [head = '', body = ''] = (await answerTo(port, bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    const problem = JSON.parse(body) as JsonObject;
    expect(problem).toMatchObject({ status, code: status === 431 ? 'HEADERS_TOO_LARGE' : 'MALFORMED_REQUEST' });
    expect(problem['requestId']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('from somebody who is let in is answered as before', async () => {
    const { port } = served.app.getHttpServer().address() as { port: number };
    const request = `GET /v1/teams HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokenOf('supervisor')}\r\nConnection: close\r\n\r\n`;
    expect(await answerTo(port, request)).toContain('HTTP/1.1 200 OK');
  });
});
