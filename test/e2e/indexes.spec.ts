import { readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { formatInstant } from '#libs/kernel';
import { assign, authorisePost, openLedger, registerCadre, registerTeam, relieve } from '../support/acts.ts';
import { Served } from './served.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[] };
}
interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
}

/** What a test asks by where any value will do. */
const SOME: Readonly<Record<string, string>> = {
  'teams id': 't1',
  'cadres id': 'c1',
  stream: 'cadre-c1',
  team: 't1',
  cadre: 'c1',
  subject: 'cadre-c1',
  q: 'wang',
  year: '2018',
  from: '2015-01-01',
  to: '2016-01-01',
  name: '王',
  actor: 'u-recorder',
  type: 'CadreRegistered',
};
/** What is no list, or never ends. */
const LEFT_OUT = ['/v1/events/stream', '/v1/health', '/openapi.json', '/metrics'];

/** Every read of the API: plainly, with each value of each parameter, and in each order with each of them. */
function everyRead(): string[] {
  const file = new URL('../../docs/openapi.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Described;
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get || LEFT_OUT.some((each) => path.endsWith(each))) return [];
    const parameters = (get.parameters ?? []).filter((each) => each.in === 'query');
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => SOME[`${path.split('/')[2]} ${name}`] ?? 'x1');
    const of = (one: Parameter): string[] =>
      (one.schema.enum ?? [SOME[one.name]]).flatMap((value) => (value === undefined ? [] : [`${one.name}=${value}`]));
    const [sorts, others] = [true, false].map((isSort) =>
      parameters.filter(({ name }) => (name === 'sort') === isSort).flatMap(of),
    ) as [string[], string[]];
    const asked = ['', ...others, ...sorts, ...sorts.flatMap((sort) => others.map((other) => `${sort}&${other}`))];
    return asked.map((query) => (query === '' ? filled : `${filled}?${query}`));
  });
}

describe('the indexes of the views', () => {
  it('are each gone by in answering some read', async () => {
    const served = await Served.open();
    await served.must(openLedger('2010-01-01'), registerTeam('t1'), authorisePost('t1', 'p1'), registerCadre('c1'));
    await served.must(assign('c1', 't1', 'p1').on('2015-01-01'), relieve('c1', 't1', 'p1').on('2016-01-01'));
    const { db } = served.ledger.file;
    const prepare = jest.spyOn(db, 'prepare');
    const first = encodeURIComponent(formatInstant(served.ledger.trail.first()!.known));
    for (const path of [...everyRead(), `/v1/changes?knownFrom=${first}`]) {
      for (const as of ['supervisor', 'teamPrincipal', 'cadre'] as const) await served.get(path, { as });
    }
    // Asked for each team that was ranked last, of whom there is none here.
    served.ledger.facts.equal('ranking', 'year', 2017, { asOf: '2018-01-01', knownAt: 0 }, { is: { last: true } });
    // Asked where something that should follow by itself is not done; here all is.
    served.ledger.trail.settled(['x1'], { seq: 1, knownAt: 0 });
    const asked = new Set(prepare.mock.calls.map(([sql]) => sql).filter((sql) => /^\s*(?:SELECT|WITH)\b/.test(sql)));
    prepare.mockRestore();
    const plans = [...asked].flatMap((sql) =>
      db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => String(detail)),
    );
    const used = new Set(plans.flatMap((plan) => /USING (?:COVERING )?INDEX (\w+)/.exec(plan)?.[1] ?? []));
    // Deciders search by `ref` for whatever kind they want.
    const indexes = served.ledger.views.flatMap(({ name: view, version, indexes: all = [] }) =>
      all
        .filter(({ whileFilled, name }) => !whileFilled && name !== 'ref')
        .map(({ name, table }) => `${view}_v${version}_${table}_by_${name}`),
    );
    expect(indexes.length).toBeGreaterThan(20);
    expect(indexes.filter((index) => !used.has(index))).toEqual([]);
  }, 300_000);
});
