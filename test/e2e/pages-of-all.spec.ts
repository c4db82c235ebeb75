import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { command, openLedger, type Act } from '../support/acts.ts';
import { consulted } from '../support/appointments.ts';
import { Served, itemsOf } from './served.ts';

/** Lists that are told whole: what is worked out in the program, and what waits. */
const LISTS = ['/v1/rules', '/v1/rules?on=2018-06-30', '/v1/commands', '/v1/attention'];
/** Answers with items that are no lists: names of codes, how one may sign in, the acts of one case beside its steps. */
const NO_LISTS = ['/v1/codes', '/v1/session/offers', '/v1/appointments/{id}/decision-history'];

function reminder(n: number): Act {
  return command('OpenSupervisionCase', {
    ...{ supervisionId: `s${n}`, kind: 'reminder', cadreId: 'wang', trigger: 'earlySign' },
    origin: { kind: 'finding', id: `f${n}` },
  }).on('2019-01-25');
}

let served: Served;

beforeAll(async () => {
  served = await Served.open();
  // Several of one day: what waits as long comes in the order of its stream.
  await served.must(openLedger('2010-01-01'), ...consulted, ...[1, 2, 3, 4, 5].map(reminder));
});

function withMore(path: string, more: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${more}`;
}

async function pagesOf(path: string, limit: number, meanwhile?: () => Promise<unknown>): Promise<JsonObject[][]> {
  const pages: JsonObject[][] = [];
  for (let cursor = ''; ;) {
    const answer = await served.get(withMore(path, `limit=${limit}${cursor}`));
    pages.push(itemsOf(answer));
    const { nextCursor } = answer.body;
    if (nextCursor === undefined) return pages;
    cursor = `&cursor=${encodeURIComponent(String(nextCursor))}`;
    if (pages.length === 1) await meanwhile?.();
  }
}

describe('a list that is told whole', () => {
  it.each(LISTS)('%s comes in pages to who asks for pages, none left out and none told twice', async (path) => {
    const whole = await served.get(path);
    const items = itemsOf(whole);
    expect(whole.body).not.toHaveProperty('nextCursor');
    expect(items.length).toBeGreaterThan(2);
    const limit = Math.ceil(items.length / 3);
    const pages = await pagesOf(path, limit);
    expect(pages.flat()).toEqual(items);
    expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => limit));
    // A page that all fit on is the last.
    expect(await pagesOf(path, Math.min(200, items.length))).toEqual([items]);
  });

  it.each(LISTS)('%s goes on to its end from a cursor without a limit', async (path) => {
    const first = await served.get(withMore(path, 'limit=1'));
    const rest = await served.get(withMore(path, `cursor=${encodeURIComponent(String(first.body['nextCursor']))}`));
    expect([...itemsOf(first), ...itemsOf(rest)]).toEqual(itemsOf(await served.get(path)));
    expect(rest.body).not.toHaveProperty('nextCursor');
  });

  it.each(LISTS)('%s takes a cursor from its reader alone, and none that it did not give', async (path) => {
    const { body } = await served.get(withMore(path, 'limit=1'));
    const cursor = `cursor=${encodeURIComponent(String(body['nextCursor']))}`;
    const another = LISTS.find((each) => each.split('?')[0] !== path.split('?')[0])!;
    const refused = [
      await served.get(withMore(path, cursor), { as: 'approver' }),
      await served.get(withMore(another, cursor)),
      await served.get(withMore(path, 'cursor=x')),
    ];
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_QUERY', fields: [{ path: 'cursor' }] } });
  });

  it.each(LISTS)(
    '%s says what is wrong with a length of pages, and with a name that it does not know',
    async (path) => {
      for (const [query, named] of [
        ['limit=0', 'limit'],
        ['limit=201', 'limit'],
        ['limit=-1', 'limit'],
        ['limit=many', 'limit'],
        ['state=all', 'state'],
      ] as const)
        expect([query, await served.get(withMore(path, query))]).toMatchObject([
          query,
          { status: 400, body: { code: 'MALFORMED_QUERY', fields: [{ path: named }] } },
        ]);
    },
  );
});

describe('every list', () => {
  it('takes a limit and a cursor, and tells where the next page begins', async () => {
    const { body } = await served.request({ method: 'GET', url: '/openapi.json' });
    const { paths, components } = body as unknown as Document;
    const lists = Object.entries(paths).flatMap(([path, { get }]) => {
      const name = get?.responses['200']?.content?.['application/json']?.schema.$ref?.split('/').at(-1);
      const { properties = {} } = (name && components.schemas[name]) || {};
      if (get === undefined || !('items' in properties) || NO_LISTS.includes(path)) return [];
      const takes = (get.parameters ?? []).map((each) => each.name ?? each.$ref?.split('/').at(-1));
      return [{ path, pages: ['limit', 'cursor'].filter((each) => takes.includes(each)), ...properties }];
    });
    expect(lists.length).toBeGreaterThan(20);
    for (const { path, pages, ...told } of lists)
      expect([path, pages, 'nextCursor' in told]).toEqual([path, ['limit', 'cursor'], true]);
  });
});

describe('what waits for somebody', () => {
  it('is of one cut on all its pages, whatever is recorded between two of them', async () => {
    const before = itemsOf(await served.get('/v1/attention'));
    const pages = await pagesOf('/v1/attention', 2, () => served.must(reminder(0)));
    expect(pages.flat()).toEqual(before);
    expect(itemsOf(await served.get('/v1/attention'))).toHaveLength(before.length + 1);
  });
});

interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Route }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
  };
}

interface Route {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> }>
  >;
}
