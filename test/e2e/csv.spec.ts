import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject, Shape } from '#libs/kernel';
import { documentedRoutes } from '../../apps/api/src/openapi/documented.decorator.ts';
import { columnsOf } from '../../apps/api/src/reads/columns.ts';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { assign, authorisePost, command, openLedger, registerCadre, registerTeam } from '../support/acts.ts';
import { decided, issued } from '../support/appointments.ts';
import { Served, itemsOf, type Answer } from './served.ts';

const CADRES = 230;
const MARK = '\uFEFF';

let served: Served;
let lists: readonly string[];

beforeAll(async () => {
  served = await Served.open();
  await served.must(openLedger('2010-01-01'), registerTeam('t1'), authorisePost('t1', 'p1'), authorisePost('t1', 'p2'));
  await served.must(registerCadre('c1').with({ name: '王建国', birth: '1970-05-17' }));
  await served.must(assign('c1', 't1', 'p1').on('2015-01-01'), assign('c1', 't1', 'p2').on('2016-01-01'));
  for (let n = 0; n < CADRES; n++) await served.must(registerCadre(`x${n}`).with({ name: `王${n}`, birth: '1970-05' }));
  const { body } = await served.request({ method: 'GET', url: '/openapi.json' });
  lists = Object.entries(body['paths'] as Record<string, { get?: { responses: Record<string, JsonObject> } }>)
    .filter(([, { get }]) => 'text/csv' in ((get?.responses['200']?.['content'] ?? {}) as JsonObject))
    .map(([path]) => path);
});

function csv(path: string, as: Role = 'supervisor', language = 'zh-CN'): Promise<Answer> {
  return served.get(`${path}${path.includes('?') ? '&' : '?'}format=csv`, { as, language });
}

/** The rows of a file in which no cell has a line of its own, and the last lines below them. */
function parts({ text }: Answer): { header: string; rows: string[]; last: string[] } {
  expect(text.startsWith(MARK)).toBe(true);
  const [head, tail] = text.slice(1).split('\r\n\r\n') as [string, string];
  const [header = '', ...rows] = head.split('\r\n');
  return { header, rows, last: tail.trimEnd().split('\r\n') };
}

async function everyItem(path: string, as: Role): Promise<number> {
  let count = 0;
  for (let cursor = ''; ;) {
    const page = await served.get(`${path}?limit=200${cursor}`, { as });
    count += itemsOf(page).length;
    const { nextCursor } = page.body;
    if (typeof nextCursor !== 'string') return count;
    cursor = `&cursor=${nextCursor}`;
  }
}

describe('a list as CSV', () => {
  it('has every row, whatever a page would hold, and says below them of which cut they are and who had them', async () => {
    const answer = await csv('/v1/cadres?asOf=2019-07-01');
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="cadres-2019-07-01.csv"',
        'cache-control': 'no-store',
        'view-position': expect.any(String),
      },
    });
    const { header, rows, last } = parts(answer);
    expect(header).toMatch(/^干部编号,姓名,/);
    expect(rows).toHaveLength(CADRES + 1);
    const [first] = itemsOf(await served.get('/v1/cadres?asOf=2019-07-01&q=王建国'));
    const row = rows.find((each) => each.startsWith('c1,'))!;
    expect(row).toContain(`王建国,wangjianguo`);
    expect(row).toContain(String(first!['birth']));
    const { asOf, knownAt, position } = (await served.get('/v1/cadres?asOf=2019-07-01')).body;
    expect(last).toEqual([
      `行数,${CADRES + 1}`,
      `截至,${String(asOf)}`,
      `所知至,${String(knownAt)}`,
      `流水位置,${String(position)}`,
      '何人,supervisor u-supervisor organization',
      expect.stringMatching(/^何时,\d{4}-/),
    ]);
  });

  it('is there for every list of the program, with as many rows as its pages have', async () => {
    const inner = lists.filter((path) => !path.includes('{'));
    expect(inner.length).toBeGreaterThan(12);
    for (const path of inner) {
      for (const as of ['approver', 'cadre'] as const) {
        const answer = await csv(path, as, 'en');
        const { status } = await served.get(path, { as });
        expect({ path, as, status: answer.status }).toEqual({ path, as, status });
        if (status !== 200) expect(answer.headers['content-type']).toContain('application/problem+json');
        else
          expect({ path, as, rows: parts(answer).last[0] }).toEqual({
            path,
            as,
            rows: `Rows,${await everyItem(path, as)}`,
          });
      }
    }
    expect(parts(await csv('/v1/teams/t1/timeline')).rows.length).toBeGreaterThan(3);
  });

  it('has headers in the language of the reader, each once, and words in place of codes in Chinese', async () => {
    for (const { answer, controller, method, csv: isList } of documentedRoutes()) {
      if (!isList) continue;
      const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
        columnsOf(answer as Shape, language).map(({ header }) => header),
      ) as [string[], string[]];
      const where = `${controller.name}.${method}`;
      expect([where, zh.filter((header) => !/^[\p{Script=Han}·、()/]+$/u.test(header))]).toEqual([where, []]);
      expect([where, en.filter((header) => header === '' || /\p{Script=Han}/u.test(header))]).toEqual([where, []]);
      expect([where, new Set(zh).size, new Set(en).size]).toEqual([where, zh.length, en.length]);
    }
    expect((await csv('/v1/teams')).text).toContain('乡镇');
    expect((await csv('/v1/teams', 'supervisor', 'en')).text).toContain('township');
  });

  it('says what a national code is called, in the language of the reader, and has the code beside it', async () => {
    const level = '21';
    await served.must(command('RecordEducation', { cadreId: 'c1', level, studyMode: 'fullTime' }).on('1992-07-01'));
    for (const [language, columns, words] of [
      ['zh-CN', ['性别', '性别代码', '学历学位·学历', '学历学位·学历代码'], ['男', '1', '大学本科', level]],
      [
        'en',
        ['Sex', 'Sex code', 'The education that is shown first·Level', 'The education that is shown first·Level code'],
        ['male', '1', 'university graduate', level],
      ],
    ] as const) {
      const { header, rows } = parts(await csv('/v1/cadres?q=王建国', 'supervisor', language));
      const at = columns.map((column) => header.split(',').indexOf(column));
      const row = rows.find((each) => each.startsWith('c1,'))!.split(',');
      expect([language, at.map((place) => row[place])]).toEqual([language, words]);
    }
  });

  it('tells of posts by their names', async () => {
    const { rows } = parts(await csv('/v1/cadres?q=王建国'));
    const row = rows.find((each) => each.startsWith('c1,'))!;
    expect(row).toMatch(/t1镇?\S* \S+; /u);
  });

  it('is of one cut while others record', async () => {
    const known = await served.knownNow();
    await served.must(registerCadre('later').with({ name: '王后', birth: '1980-01' }));
    expect(parts(await csv(`/v1/cadres?knownAt=${known}`)).rows).toHaveLength(CADRES + 1);
    expect(parts(await csv('/v1/cadres')).rows).toHaveLength(CADRES + 2);
  });

  it('shows a reader nothing that he may not see', async () => {
    expect((await csv('/v1/cadres', 'supervisor')).text).toContain('1970-05-17');
    const { text } = await csv('/v1/cadres', 'apiConsumer');
    expect(text).toContain('1970-05');
    expect(text).not.toContain('1970-05-17');
    expect(parts(await csv('/v1/cadres', 'cadre')).rows).toHaveLength(1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    'keeps a cell that begins like a formula a text: %s',
    async (name) => {
      const id = `f${[...name].map((character) => character.codePointAt(0)).join('')}`.slice(0, 20);
      await served.must(registerTeam(id).with({ name }));
      const { text } = await csv('/v1/teams');
      const cell = `'${name}`.includes('"') ? `"'${name.replaceAll('"', '""')}"` : `'${name}`;
      expect(text).toContain(`${id},${cell},`);
    },
  );

  it.each([
    ['limit=10', 'limit'],
    ['cursor=abc', 'cursor'],
    ['format=xlsx', 'format'],
  ])('is no page: %s is refused beside it', async (parameter, path) => {
    const query = parameter.startsWith('format') ? parameter : `format=csv&${parameter}`;
    for (const language of ['zh-CN', 'en']) {
      expect(await served.get(`/v1/cadres?${query}`, { language })).toMatchObject({
        status: 400,
        body: { code: 'MALFORMED_QUERY', fields: [{ path, message: expect.any(String) }] },
      });
    }
    expect((await served.get('/v1/cadres?format=json&limit=1')).body['items']).toHaveLength(1);
  });

  it.each(ROLES)('is refused to %s where the list is', async (as) => {
    const list = await served.get('/v1/changes', { as });
    expect((await csv('/v1/changes', as)).status).toBe(list.status);
  });
});

describe('a long case as CSV', () => {
  it('has the votes and checks of its timeline in cells', async () => {
    const other = await Served.open();
    await other.must(openLedger('2010-01-01'), ...decided, ...issued.slice(decided.length));
    const answer = await other.get('/v1/cases/appointment-c1/timeline?format=csv', { language: 'zh-CN' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('录入人·用户编号');
    expect(answer.text).toContain('DeliberationVoteRecorded');
  });
});
