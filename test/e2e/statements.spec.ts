import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProvinceApp } from '../bench/lists.ts';
import { fillViews } from '../bench/province-views.ts';
import { Province } from '../bench/province.ts';
import { statementsOf } from '../support/statements.ts';

const CADRES = 418;
const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-statements-'));
let app: ProvinceApp;

/** The day that pages are of, and half a year later the instant. */
const CUT = 'asOf=2018-06-30&knownAt=2018-12-31T00:00:00%2B08:00';
/** A day on which many appointments are under way. */
const UNDER_WAY = 'asOf=2016-12-30&knownAt=2016-12-31T00:00:00%2B08:00';

beforeAll(async () => {
  const path = join(folder, 'views.db');
  fillViews(path, new Province(CADRES));
  app = await ProvinceApp.open(path, CADRES);
  await app.get(`/v1/cadres?${CUT}`);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

interface PageOfCadres {
  readonly items: readonly { readonly cadreId: string }[];
  readonly nextCursor?: string;
}

/** How many items a read answers, and how many statements it asks SQLite for. */
async function askedFor(path: string, limit: number): Promise<{ items: number; statements: number }> {
  const cut = path === '/v1/appointments' ? UNDER_WAY : CUT;
  const url = `${path}${path.includes('?') ? '&' : '?'}${cut}&limit=${limit}`;
  let body = { items: [] as unknown[] };
  const asked = await statementsOf(async () => (body = JSON.parse(await app.get(url)) as typeof body));
  return { items: body.items.length, statements: asked.length };
}

describe('a page of a list asks for as many statements whether it is short or long', () => {
  it.each([
    '/v1/cadres',
    '/v1/cadres?sort=name',
    '/v1/cadres?sort=-age',
    '/v1/cadres?sort=since',
    '/v1/cadres?sort=rank',
    '/v1/cadres?q=w',
    '/v1/cadres?q=wang',
    '/v1/teams',
    '/v1/cases',
    '/v1/cases?sort=-openedOn',
    '/v1/appointments',
    '/v1/appointments?state=all',
    '/v1/supervision',
    '/v1/supervision/heart-to-heart',
    '/v1/training',
    '/v1/assessments?year=2017',
    '/v1/events',
  ])('%s', async (path) => {
    const [short, long] = [await askedFor(path, 3), await askedFor(path, 9)];
    expect(short.items).toBe(3);
    expect(long.items).toBe(9);
    expect(long.statements).toBe(short.statements);
  });
});

describe('a search for a name asks for as many statements in however many ways the words may be read', () => {
  it.each(['wang', 'wangwei', 'lixiaoming', 'xian', '王wei'])('%s', async (words) => {
    const plainly = await askedFor('/v1/cadres?q=%E7%8E%8B', 50);
    const found = await askedFor(`/v1/cadres?q=${encodeURIComponent(words)}`, 50);
    expect(found.statements).toBeLessThanOrEqual(plainly.statements);
  });
});

describe('what is asked for most often asks for few statements', () => {
  it.each([
    ['/v1/teams/t0000003/composition', 5],
    ['/v1/cadres/c0000003/timeline', 4],
    ['/v1/cadres/c0000003/timeline?limit=1', 4],
  ])('%s for %d, with the place in the log where the cut lies', async (path, most) => {
    const asked = await statementsOf(() => app.get(`${path}${path.includes('?') ? '&' : '?'}${CUT}`));
    expect(asked.length).toBeLessThanOrEqual(most);
  });
});

describe('who has one of many names comes in the order of ids, page by page, as by name', () => {
  it.each(['active', 'departed', 'all'])('%s', async (state) => {
    const found = async (path: string, cursor = ''): Promise<string[]> => {
      const page = JSON.parse(await app.get(`${path}${cursor}`)) as PageOfCadres;
      const ids = page.items.map(({ cadreId }) => cadreId);
      if (page.nextCursor === undefined) return ids;
      return [...ids, ...(await found(path, `&cursor=${encodeURIComponent(page.nextCursor)}`))];
    };
    const asked = `/v1/cadres?q=w&state=${state}&${CUT}`;
    const byName = await found(`${asked}&sort=name&limit=200`);
    expect(byName.length).toBeGreaterThan(1);
    expect(await found(`${asked}&limit=3`)).toEqual(byName.toSorted());
  });
});
