import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInstant } from '#libs/kernel';
import type { Facts } from '#libs/domain';
import type { Cut } from '#libs/readmodel';
import { ProvinceApp } from '../bench/lists.ts';
import { fillViews } from '../bench/province-views.ts';
import { Province } from '../bench/province.ts';

const CADRES = 2000;
const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-found-by-days-'));
let app: ProvinceApp;

beforeAll(async () => {
  const path = join(folder, 'views.db');
  // With those who left and have a post all the same, as a ledger has only a few.
  fillViews(path, new Province(CADRES, { areRelieved: false }));
  app = await ProvinceApp.open(path, CADRES);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

interface Line {
  readonly cadreId?: string;
  readonly supervisionId?: string;
  readonly stream?: string;
}

/** The ids of every item of a list at a cut, page after page. */
async function everyPage(path: string, [asOf, knownAt]: readonly [string, string], limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const url = `${path}&limit=${limit}&asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}${cursor}`;
    const page = JSON.parse(await app.get(url)) as { items: Line[]; nextCursor?: string };
    ids.push(...page.items.map(({ cadreId, supervisionId, stream }) => supervisionId ?? cadreId ?? stream!));
    if (page.nextCursor === undefined) return ids;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

function cutOf([asOf, knownAt]: readonly [string, string]): Cut {
  return { asOf, knownAt: parseInstant(knownAt)! };
}

/** Active cadres who hold a post, by the day of the first and then by its key. */
function byTimeInPost(cut: Cut): string[] {
  const { facts } = app.ledger;
  const active = new Set(
    [...facts.every('cadre', cut)].flatMap(({ key, value }) => (value.state === 'active' ? [key] : [])),
  );
  const first = new Map<string, string>();
  for (const { key, value } of facts.every('incumbency', cut)) {
    const place = `${value.since} ${key}`;
    const earlier = first.get(value.cadreId);
    if (earlier === undefined || place < earlier) first.set(value.cadreId, place);
  }
  return [...first]
    .filter(([cadreId]) => active.has(cadreId))
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([cadreId]) => cadreId);
}

/** Days and instants far apart and near, in both orders, at the beginning and at the end of what happened. */
const CUTS = [
  ['2014-01-02', '2014-01-02T12:00:00.000100+08:00'],
  ['2014-03-01', '2019-06-30T12:00:00+08:00'],
  ['2015-06-01', '2015-06-02T00:00:00+08:00'],
  ['2016-02-01', '2018-02-01T00:00:00+08:00'],
  ['2017-09-01', '2014-09-01T00:00:00+08:00'],
  ['2018-11-30', '2018-12-10T00:00:00+08:00'],
  ['2019-06-30', '2019-07-01T00:00:00+08:00'],
] as const;

describe('given people who moved from post to post, when cadres are listed by time in post', () => {
  it.each(CUTS)('then everybody stands at his first post, at %s as known at %s', async (...cut) => {
    const expected = byTimeInPost(cutOf(cut));
    const up = await everyPage('/v1/cadres?sort=since', cut, 199);
    expect(up.slice(0, expected.length)).toEqual(expected);
    const down = await everyPage('/v1/cadres?sort=-since', cut, 200);
    expect(down.slice(0, expected.length)).toEqual(expected.toReversed());
    expect(up.slice(expected.length)).toEqual(down.slice(expected.length).toReversed());
    expect(new Set(up).size).toBe(up.length);
  });
});

describe('given a value that few have at a cut and many have by now, when those who have it are listed', () => {
  it.each(CUTS)('then nobody is missed, at %s as known at %s', async (...cut) => {
    const { facts } = app.ledger;
    const talks = [...facts.every('supervision', cutOf(cut))].filter(({ value }) => value.kind === 'heartToHeart');
    const found = await everyPage('/v1/supervision?kind=heartToHeart', cut, 200);
    expect(found).toEqual(talks.map(({ key }) => key));
    const gone = [...facts.every('cadre', cutOf(cut))].filter(({ value }) => value.state === 'departed');
    expect(await everyPage('/v1/cadres?state=departed', cut, 60)).toEqual(gone.map(({ key }) => key));
  });
});

describe('given assessments that are opened in the year after, when those of a year are listed', () => {
  it.each(CUTS)('then none is missed, at %s as known at %s', async (...cut) => {
    const { facts } = app.ledger;
    const all = [...facts.every('assessment', cutOf(cut))].map(({ key }) => `assessment-${key}`);
    const found = await everyPage('/v1/assessments?year=2017', cut, 100);
    expect(found).toEqual(all);
    expect(await everyPage('/v1/assessments?year=2018', cut, 100)).toEqual([]);
  });
});

/** Departed cadres in an order, worked out from all facts: those who have nothing to go by come last, by their ids. */
function departedBy(cut: Cut, placeOf: (cadreId: string, cadre: Facts['cadre']) => string | undefined): string[][] {
  const gone = [...app.ledger.facts.every('cadre', cut)].filter(({ value }) => value.state === 'departed');
  const placed = gone.map(({ key, value }) => ({ key, place: placeOf(key, value) }));
  const [first, last] = [true, false].map((has) => placed.filter(({ place }) => (place !== undefined) === has));
  const inOrder = first!.sort((a, b) => (`${a.place} ${a.key}` < `${b.place} ${b.key}` ? -1 : 1));
  return [inOrder, last!].map((some) => some.map(({ key }) => key));
}

describe('given cadres who have left, when they are listed in an order, each way round', () => {
  it.each(CUTS)('then everybody stands where he belongs, at %s as known at %s', async (...at) => {
    const cut = cutOf(at);
    const { facts } = app.ledger;
    const posts = new Map<string, string[]>();
    const inSeats = new Map<string, string[]>();
    for (const { key, value } of facts.every('incumbency', cut)) {
      posts.set(value.cadreId, [...(posts.get(value.cadreId) ?? []), `${value.since} ${key}`].sort());
      inSeats.set(value.cadreId, [...(inSeats.get(value.cadreId) ?? []), key].sort());
    }
    const ranks = new Map([...facts.every('civilRank', cut)].map(({ key, value }) => [key, value.rank]));
    const orders = {
      since: departedBy(cut, (cadreId) => posts.get(cadreId)?.[0]),
      team: departedBy(cut, (cadreId) => inSeats.get(cadreId)?.[0]),
      rank: departedBy(cut, (cadreId) => ranks.get(cadreId)),
      '-age': departedBy(cut, (_, { birth }) => birth.slice(0, 7)),
    };
    for (const [sort, [first = [], last = []]] of Object.entries(orders)) {
      const up = await everyPage(`/v1/cadres?state=departed&sort=${sort}`, at, 37);
      expect([sort, up]).toEqual([sort, [...first, ...last]]);
      const down = await everyPage(`/v1/cadres?state=departed&sort=${`-${sort}`.replace(/^--/, '')}`, at, 41);
      expect([sort, down]).toEqual([sort, [...first.toReversed(), ...last.toReversed()]]);
    }
  });
});
