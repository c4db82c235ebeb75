import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domain, type Facts } from '#libs/domain';
import { END_OF_TIME, addDays, parseInstant, type FactRow, type JsonObject } from '#libs/kernel';
import { STILL_KNOWN, ViewsFile, factsView, membersOf, tableName } from '#libs/runtime';
import { FactTables, type Cut } from './fact-tables.ts';
import { FactsReader, type After, type PageOf } from './facts-reader.ts';
import type { Among, Where } from './facts-sql.ts';
import { PassingFacts } from './passing-facts.ts';

const DAYS = ['2014-01-01', '2015-03-01', '2016-06-01', '2017-09-01', '2018-12-01'];
const END = END_OF_TIME;
const STATES = ['inspection', 'notice', 'closed'];
const SUBJECTS = ['cadre-a', 'cadre-b', 'team-t'];
const CATEGORIES = ['appointment', 'supervision', 'training'];
/** An instant so many weeks after the first day. */
const weeks = (n: number): number => parseInstant('2014-01-01T12:00:00+08:00')! + n * 604_800_000_000;
const KNOWN = [weeks(100), weeks(200)];
const LATER = weeks(50) - weeks(0);

interface Stored extends FactRow {
  readonly kind: string;
  readonly category: string;
  readonly recordedFrom: number;
  readonly recordedTo: number;
}

const someCase = fc.record(
  {
    state: fc.constantFrom(...STATES),
    kind: fc.constantFrom('promote', 'remove', 'annual'),
    openedOn: fc.constantFrom(...DAYS),
    dueOn: fc.constantFrom(...DAYS),
    closedOn: fc.constantFrom(...DAYS),
    subjects: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { maxLength: 3 }),
  },
  { requiredKeys: ['state', 'kind', 'openedOn', 'subjects'] },
);

/** What was so from a day on, and what was found out later to have been so from another day on. */
const someHistory = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  first: fc.array(someCase, { minLength: 1, maxLength: 3 }),
  again: fc.option(fc.array(someCase, { maxLength: 3 })),
  from: fc.nat(2),
});

function rowsOf(histories: readonly (typeof someHistory extends fc.Arbitrary<infer T> ? T : never)[]): Stored[] {
  return histories.flatMap(({ category, first, again, from }, n) => {
    const laid = (values: readonly JsonObject[], recordedFrom: number, recordedTo: number): Stored[] =>
      values.map((value, at) => ({
        kind: 'case',
        category,
        key: `k${String(n).padStart(2, '0')}${n % 2 === 1 ? '/1' : ''}`,
        ref: value['state'] === 'closed' ? null : `ref-${String(value['kind'])}`,
        value: { ...value, category },
        validFrom: DAYS[from + at]!,
        validTo: at === values.length - 1 ? END : DAYS[from + at + 1]!,
        recordedFrom,
        recordedTo,
      }));
    const known = KNOWN[n % 2]!;
    if (again === null) return laid(first, known, STILL_KNOWN);
    return [...laid(first, known, known + LATER), ...laid(again, known + LATER, STILL_KNOWN)];
  });
}

function readerOf(rows: readonly Stored[]): { reader: FactsReader; passing: PassingFacts; close: () => void } {
  const file = new ViewsFile(':memory:');
  const views = domain.features.map((feature) => ({ feature, view: factsView(feature) }));
  for (const { view } of views) file.install(view);
  const tables = {
    table: (name: string, table: string) => tableName(views.find(({ view }) => view.name === name)!.view, table),
  };
  for (const { kind, category, key, ref, value, validFrom, validTo, recordedFrom, recordedTo } of rows) {
    const facts = tables.table(`${category}Facts`, 'facts');
    file.db
      .prepare(
        `INSERT INTO ${facts} (kind, key, valid_from, recorded_from, valid_to, recorded_to, ref, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(kind, key, validFrom, recordedFrom, validTo, recordedTo, ref, JSON.stringify(value));
    const lookups = domain.features.find((feature) => feature.category === category)!.lookups?.[kind] ?? {};
    for (const member of membersOf(value, lookups)) {
      const members = tables.table(`${category}Facts`, 'members');
      file.db.prepare(`INSERT OR IGNORE INTO ${members} VALUES (?, ?, ?)`).run(kind, member, key);
    }
  }
  // So few rows that a page hopes in vain now and then.
  const passing = new PassingFacts(new FactTables(file.db, tables), { each: 2, least: 2 });
  return { reader: new FactsReader(file.db, tables), passing, close: () => file.close() };
}

type Asked = Pick<PageOf<FactRow>, 'order' | 'descending' | 'category'> & { readonly where: Where };

const SOME_OF: readonly (readonly Among[])[] = [
  [],
  [{ path: 'subjects', isList: true, values: ['cadre-a', 'team-t'] }],
  [
    { path: '@ref', values: ['ref-remove'] },
    { path: '@head', values: ['k02', 'k05'] },
    { path: 'kind', values: [] },
  ],
];

/** Whether a row is one of some, by plain reading. */
function isOneOf({ key, ref, value }: Stored, some: readonly Among[]): boolean {
  const under = (path: string): unknown => ({ '@head': key.split('/')[0], '@ref': ref })[path] ?? value[path];
  return some.some(({ path, values }) => [under(path)].flat().some((each) => values.includes(String(each))));
}

/** Mostly nothing: of many conditions at once nothing would be left. */
function sometimes<Value>(...values: readonly Value[]): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

const anAsked: fc.Arbitrary<Asked> = fc
  .record({
    order: fc.constantFrom(
      undefined,
      ['openedOn'],
      ['dueOn'],
      ['closedOn'],
      ['state', 'openedOn'],
      ['kind', 'openedOn'],
      ['subjects[0]'],
    ),
    descending: fc.boolean(),
    category: sometimes('training'),
    state: sometimes<string | string[]>('closed', ['inspection', 'notice']),
    kind: sometimes('promote'),
    subject: sometimes(...SUBJECTS),
    ref: sometimes('ref-promote'),
    from: sometimes(DAYS[1]),
    to: sometimes(DAYS[3]),
    keys: sometimes(['k01', 'k03/1', 'k04', 'k05/1', 'k99']),
    heads: sometimes(['k01', 'k03', 'k05', 'k05']),
    anyOf: sometimes(...SOME_OF),
  })
  .map(({ order, descending, category, state, kind, subject, ref, from, to, keys, heads, anyOf }) => ({
    ...(order ? { order } : {}),
    descending,
    category,
    where: {
      is: { state, kind },
      ...(subject ? { members: [{ of: ['subjects'], is: subject }] } : {}),
      ...(ref ? { refs: [ref] } : {}),
      ...(from || to ? { within: { openedOn: { from, to } } } : {}),
      ...(keys ? { keys } : {}),
      ...(heads ? { heads } : {}),
      ...(anyOf ? { anyOf } : {}),
    },
  }));

const aCut: fc.Arbitrary<Cut> = fc.record({
  asOf: fc.constantFrom('2013-01-01', ...DAYS, '2016-12-31'),
  knownAt: fc.constantFrom(...[99, 100, 101, 149, 150, 200, 250, 1000].map(weeks)),
});

/** The same by plain reading of every row. */
function plainly(rows: readonly Stored[], { asOf, knownAt }: Cut, asked: Asked): string[] {
  const { order = [], descending = false, category, where } = asked;
  const held = rows.filter(
    (row) => row.validFrom <= asOf && asOf < row.validTo && row.recordedFrom <= knownAt && knownAt < row.recordedTo,
  );
  const found = held.filter((row) => {
    const { state, kind, subjects, openedOn } = row.value as { [name: string]: string } & { subjects: string[] };
    const states = [where.is?.['state'] ?? state].flat();
    return (
      (category === undefined || row.category === category) &&
      states.includes(state) &&
      (where.is?.['kind'] ?? kind) === kind &&
      (where.members === undefined || subjects.includes(where.members[0]!.is)) &&
      (where.refs === undefined || where.refs.includes(row.ref ?? '')) &&
      openedOn! >= String(where.within?.['openedOn']?.from ?? '') &&
      openedOn! <= String(where.within?.['openedOn']?.to ?? '~') &&
      (where.keys === undefined || where.keys.includes(row.key)) &&
      (where.heads === undefined || where.heads.some((head) => row.key.startsWith(`${head}/`))) &&
      (where.anyOf === undefined || isOneOf(row, where.anyOf))
    );
  });
  const placeOf = ({ value, category: of, key }: Stored): string =>
    [
      ...order.map((path) => {
        const list = value['subjects'] as string[];
        return (path === 'subjects[0]' ? list[0] : (value[path] as string | undefined)) ?? '~';
      }),
      of,
      key,
    ].join(' ');
  const sorted = found.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const turned = descending ? sorted.toReversed() : sorted;
  // What has nothing to be put in order by comes last, whichever way round.
  const hasNone = (row: Stored): boolean => placeOf(row).startsWith('~');
  return [...turned.filter((row) => !hasNone(row)), ...turned.filter(hasNone)].map(
    (row) => `${row.category} ${row.key} ${row.validFrom}`,
  );
}

async function inPages(reader: FactsReader, cut: Cut, asked: Asked, limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after: After | undefined; ;) {
    const rows = await reader.page('case', cut, { ...asked, after, limit });
    for (const { key, value, validFrom } of rows.slice(0, limit)) seen.push(`${value.category} ${key} ${validFrom}`);
    if (rows.length <= limit) return seen;
    after = rows[limit - 1]!.place;
  }
}

describe('facts asked for together', () => {
  it('are those that are found for each key by itself', () => {
    fc.assert(
      fc.property(fc.array(someHistory, { maxLength: 14 }), aCut, (histories, cut) => {
        const rows = rowsOf(histories);
        const { reader, close } = readerOf(rows);
        const { batch } = reader;
        const keys = ['k00', 'k01/1', 'k02', 'k05/1', 'k08', 'k99'];
        const refs = ['ref-promote', 'ref-annual', 'ref-none'];
        const found = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);
        const { knownAt } = cut;
        const [one, history] = [batch.one('case', keys, cut), batch.historyOf('case', keys, knownAt)];
        for (const key of keys) {
          expect(found(one.get(key))).toEqual(found(reader.one('case', key, cut)));
          expect(history.get(key) ?? []).toEqual(reader.historyOf('case', key, knownAt));
        }
        const [byRef, ofRef] = [batch.byRef('case', refs, cut), batch.historyByRef('case', refs, knownAt)];
        const keysByRef = batch.keysByRef('case', refs, cut);
        for (const ref of refs) {
          const rowsByRef = reader.byRef('case', ref, cut);
          expect(byRef.get(ref) ?? []).toEqual(rowsByRef);
          expect(keysByRef.get(ref) ?? []).toEqual(rowsByRef.map(({ key }) => key).sort());
          expect(ofRef.get(ref) ?? []).toEqual(reader.historyByRef('case', ref, knownAt));
          const ofKinds = reader.knownOfKinds(['case', 'admonition'], ref);
          expect(new Set(ofKinds.get('case'))).toEqual(new Set(reader.knownByRef('case', ref, '')));
          const days = ofKinds.get('case')!.map(({ validFrom }) => validFrom);
          expect(days).toEqual(days.toSorted());
          expect(ofKinds.get('admonition')).toEqual([]);
        }
        close();
      }),
      { numRuns: 40 },
    );
  });

  it('are those whose keys begin with each id, or that have one of some names', () => {
    const names = ['一局', '二局', '一局'];
    const rows = names.flatMap((name, n): Stored[] => {
      const of = {
        category: 'team',
        ref: null,
        validFrom: DAYS[n]!,
        validTo: END,
        recordedFrom: KNOWN[0]!,
        recordedTo: STILL_KNOWN,
      };
      const posts = Array.from({ length: n }, (_, p) => ({
        ...of,
        kind: 'post',
        key: `t${n}/p${p}`,
        value: { title: name },
      }));
      return [{ ...of, kind: 'team', key: `t${n}`, value: { name } }, ...posts];
    });
    const { reader, close } = readerOf(rows);
    const cut = { asOf: DAYS[2]!, knownAt: weeks(1000) };
    const ids = ['t0', 't1', 't2', 't9'];
    const [under, counts] = [reader.batch.under('post', ids, cut), reader.batch.countUnder('post', ids, cut)];
    for (const id of ids) {
      expect(under.get(id) ?? []).toEqual(reader.under('post', id, cut));
      expect(counts.get(id) ?? 0).toBe(reader.countAll('post', cut, { heads: [id] }));
      const each = reader.underEach(['post', 'incumbency'], id, cut);
      expect([each.get('post'), each.get('incumbency')]).toEqual([reader.under('post', id, cut), []]);
      const { name } = reader.one('team', id, cut) ?? { name: '三局' };
      // By an index of the name alone, and as one condition of several.
      expect(reader.equal('team', 'name', name, cut, {})).toMatchObject(reader.equal('team', 'name', name, cut));
    }
    const named = (day: string): string[] =>
      reader.batch.withValues('team', 'name', ['一局', '三局'], { ...cut, asOf: day }).map(({ key }) => key);
    expect([named(DAYS[0]!), named(DAYS[2]!)]).toEqual([['t0'], ['t0', 't2']]);
    const places = reader.batch.placesWithValues('team', 'name', ['一局', '二局'], cut);
    const all = reader.batch.withValues('team', 'name', ['一局', '二局'], cut);
    expect(places.keys).toEqual(all.map(({ key }) => key));
    expect([...places.rows(1, 3), ...places.rows(0, 1)]).toEqual([...all.slice(1), all[0]]);
    close();
  });
});

describe('pages of facts', () => {
  it('are, by every filter and every order and at every cut, what plain reading finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someHistory, { maxLength: 14 }),
        fc.array(fc.tuple(anAsked, aCut, fc.integer({ min: 1, max: 5 })), { minLength: 12, maxLength: 12 }),
        async (histories, questions) => {
          const rows = rowsOf(histories);
          const { reader, close } = readerOf(rows);
          for (const [asked, cut, limit] of questions) {
            const found = await inPages(reader, cut, asked, limit);
            expect({ asked, cut, found }).toEqual({ asked, cut, found: plainly(rows, cut, asked) });
            const { category: _, ...counted } = asked;
            const plain = plainly(rows, cut, counted);
            expect(reader.countAll('case', cut, asked.where)).toBe(plain.length);
          }
          close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('come by name either way round, for a name in characters is no missing one', async () => {
    const of = { category: 'team', ref: null, validFrom: DAYS[0]!, validTo: END, recordedFrom: KNOWN[0]! };
    const rows = ['一局', '二局', '三局'].map((name, n) => ({
      ...of,
      ...{ kind: 'team', key: `t${n}`, value: { name }, recordedTo: STILL_KNOWN },
    }));
    const { reader, close } = readerOf(rows);
    const cut = { asOf: DAYS[2]!, knownAt: weeks(1000) };
    const named = async (descending: boolean): Promise<string[]> =>
      (await reader.page('team', cut, { order: ['name'], descending, limit: 2 })).map(({ key }) => key);
    expect([await named(false), await named(true)]).toEqual([
      ['t0', 't2', 't1'],
      ['t1', 't2', 't0'],
    ]);
    close();
  });

  it('go on past what is not meant, and end where nothing follows', async () => {
    const rows = rowsOf(
      Array.from({ length: 700 }, (_, n) => ({
        category: 'training',
        first: [{ state: 'closed', kind: n % 300 === 299 ? 'promote' : 'annual', openedOn: DAYS[0]!, subjects: [] }],
        again: null,
        from: 0,
      })),
    ).map((row, n) => ({ ...row, key: `k${String(n).padStart(4, '0')}` }));
    const { reader, close } = readerOf(rows);
    const cut = { asOf: '2018-01-01', knownAt: weeks(1000) };
    const accept: NonNullable<PageOf<FactRow<Facts['case']>>['accept']> = (some) =>
      some.filter(({ value }) => value.kind === 'promote');
    const found = await reader.page('case', cut, { limit: 50, accept });
    expect(found.map(({ key }) => key)).toEqual(['k0299', 'k0599']);
    expect(await reader.page('case', cut, { limit: 1, accept, after: found[0]!.place })).toHaveLength(1);
    close();
  });
});

/** Appointments in the place of cases: their state passes. */
const inStates = (rows: readonly Stored[]): Stored[] =>
  rows.filter(({ category }) => category === 'appointment').map((row) => ({ ...row, kind: 'appointment' }));

describe('facts with a value that passes', () => {
  it('are, at every cut, those that plain reading finds, and as many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someHistory, { minLength: 6, maxLength: 30 }),
        fc.array(fc.tuple(aCut, sometimes('promote'), fc.nat(30), fc.nat(4)), { minLength: 12, maxLength: 12 }),
        async (histories, questions) => {
          const rows = inStates(rowsOf(histories));
          const { reader, passing, close } = readerOf(rows);
          for (const [cut, kind, from, first] of questions) {
            const asked = { path: 'state', values: STATES, where: { is: { kind } } };
            const plain = new Map(
              STATES.map((state) => [state, plainly(rows, cut, { where: { is: { state, kind } } })] as const)
                .filter(([, found]) => found.length > 0)
                .map(([state, found]) => [state, found.map((line) => line.split(' ')[1]!)]),
            );
            const counts = new Map([...plain].map(([state, keys]) => [state, keys.length]));
            expect(await reader.countBy('appointment', cut, asked)).toEqual(counts);
            const after = `k${String(from).padStart(2, '0')}`;
            const further = [...plain.values()].flat().filter((key) => key > after);
            for (const of of [
              passing.count('appointment', cut, asked, { after, first }),
              reader.countedBy('appointment', cut, asked, { after, first }),
            ]) {
              const found = await of;
              expect({ cut, counts: found.counts }).toEqual({ cut, counts });
              expect(found.keys.slice(0, first)).toEqual(further.sort().slice(0, first));
            }
          }
          close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('facts that held for so many days', () => {
  const LENGTHS = [1, 2, 3, 8, 9, 32, 33, 128, 129, 512, 513, undefined];
  const [DAY, HOUR] = [86_400_000_000, 3_600_000_000];
  const dayOf = (n: number): string => addDays('2014-01-01', n);
  const held = fc.record({
    state: fc.constantFrom(...STATES),
    valid: fc.tuple(fc.nat(100), fc.constantFrom(...LENGTHS)),
    known: fc.tuple(fc.nat(100), fc.constantFrom(...LENGTHS)),
    // Recorded so many days after the row begins to hold, or ends, at any hour of the day.
    after: fc.option(fc.constantFrom(-1, 0, 1, 31, 32, 33)),
    hour: fc.constantFrom(-12 * HOUR, 0, 12 * HOUR - 1),
  });
  const rowOf = (
    { state, valid, known, after, hour }: typeof held extends fc.Arbitrary<infer T> ? T : never,
    n: number,
  ): Stored => {
    const recorded = after === null ? known[0] : valid[0] + (valid[1] ?? 0) + after;
    return {
      kind: 'appointment',
      category: 'appointment',
      key: `k${String(n).padStart(3, '0')}`,
      ref: null,
      value: { state, openedOn: dayOf(valid[0]), subjects: [] },
      validFrom: dayOf(valid[0]),
      validTo: valid[1] === undefined ? END : dayOf(valid[0] + valid[1]),
      recordedFrom: weeks(0) + recorded * DAY + hour,
      recordedTo: known[1] === undefined ? STILL_KNOWN : weeks(0) + (recorded + known[1]) * DAY + hour,
    };
  };

  it('are found from the first to the last day and instant of each, whenever they were recorded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(held, { minLength: 40, maxLength: 40 }), async (drawn) => {
        const rows = drawn.map(rowOf);
        const { reader, close } = readerOf(rows);
        // The last day and the last instant of each row, and the first.
        const cuts = rows.flatMap(({ validFrom, validTo, recordedFrom, recordedTo }) => {
          const last = validTo === END ? validFrom : addDays(validTo, -1);
          return [
            { asOf: last, knownAt: recordedTo === STILL_KNOWN ? recordedFrom : recordedTo - 1 },
            { asOf: last, knownAt: recordedFrom },
            { asOf: validFrom, knownAt: recordedFrom },
          ];
        });
        for (const cut of cuts) {
          const asked = { path: 'state', values: STATES };
          const { counts, keys } = await reader.countedBy('appointment', cut, asked, { after: '', first: rows.length });
          const plain = STATES.map(
            (state) => [state, plainly(rows, cut, { where: { is: { state } } })] as const,
          ).filter(([, some]) => some.length > 0);
          expect({ cut, counts }).toEqual({ cut, counts: new Map(plain.map(([state, some]) => [state, some.length])) });
          expect(keys).toEqual(plain.flatMap(([, some]) => some.map((line) => line.split(' ')[1]!)).sort());
        }
        close();
      }),
      { numRuns: 20 },
    );
  });
});

describe('what differs between two cuts', () => {
  const TEAMS = 4000;
  const of = { category: 'team', kind: 'team', ref: null, validTo: END, recordedTo: STILL_KNOWN };
  const many = (from: (n: number) => Partial<Stored>): Stored[] =>
    Array.from({ length: TEAMS }, (_, n) => ({
      ...of,
      key: `t${String(n).padStart(5, '0')}`,
      value: { name: `t${n}` },
      validFrom: DAYS[0]!,
      recordedFrom: KNOWN[0]!,
      ...from(n),
    }));
  const slicesOf = async (rows: readonly Stored[], cuts: readonly [Cut, Cut], after = ''): Promise<string[][]> => {
    const { reader, close } = readerOf(rows);
    const slices: string[][] = [];
    for await (const slice of reader.differences('team', cuts, { after })) slices.push(slice.map(({ key }) => key));
    close();
    return slices;
  };
  const cuts = (asOf: string, knownAt = weeks(1000)): [Cut, Cut] => [
    { asOf: DAYS[0]!, knownAt },
    { asOf, knownAt: weeks(1000) },
  ];

  it('is found by what begins and ends between them, without going through what stays', async () => {
    const rows = many((n) => (n === 3999 ? { validFrom: DAYS[2]! } : {}));
    expect(await slicesOf(rows, cuts(DAYS[1]!))).toEqual([]);
    expect(await slicesOf(rows, cuts(DAYS[2]!))).toEqual([['t03999']]);
    expect(await slicesOf(rows, cuts(DAYS[2]!), 't03999')).toEqual([]);
    const found = many((n) => (n === 7 ? { recordedFrom: KNOWN[1]! } : {}));
    expect(await slicesOf(found, cuts(DAYS[0]!, KNOWN[0]))).toEqual([['t00007']]);
  });

  it('is told in the order of keys, each once, however many begin between them', async () => {
    const rows = many((n) => (n % 5 === 0 ? { validFrom: DAYS[2]! } : {}));
    const keys = rows.filter(({ validFrom }) => validFrom === DAYS[2]).map(({ key }) => key);
    const [first, ...rest] = await slicesOf(rows, cuts(DAYS[2]!));
    expect([...first!, ...rest.flat()]).toEqual(keys);
    expect(rest.length).toBeGreaterThan(1);
    expect((await slicesOf(rows, cuts(DAYS[2]!), keys[300])).flat()).toEqual(keys.slice(301));
  });

  it('is, at every two cuts, what plain reading finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someHistory, { maxLength: 14 }),
        fc.array(fc.tuple(aCut, aCut), { minLength: 12, maxLength: 12 }),
        async (histories, questions) => {
          const rows = rowsOf(histories).map((row) => ({ ...row, category: 'team', kind: 'post' }));
          const { reader, close } = readerOf(rows);
          const at = (cut: Cut): Map<string, string> =>
            new Map(
              rows
                .filter(
                  ({ validFrom, validTo, recordedFrom, recordedTo }) =>
                    validFrom <= cut.asOf &&
                    cut.asOf < validTo &&
                    recordedFrom <= cut.knownAt &&
                    cut.knownAt < recordedTo,
                )
                .map(({ key, value }) => [key, JSON.stringify(value)]),
            );
          for (const pair of questions) {
            const [then, now] = pair.map(at) as [Map<string, string>, Map<string, string>];
            const plain = [...new Set([...then.keys(), ...now.keys()])]
              .sort()
              .map((key) => ({ key, before: then.get(key) ?? null, after: now.get(key) ?? null }))
              .filter(({ before, after }) => before !== after);
            const found: object[] = [];
            for await (const slice of reader.differences('post', pair)) found.push(...slice);
            expect({ pair, found }).toEqual({ pair, found: plain });
          }
          close();
        },
      ),
      { numRuns: 40 },
    );
  });
});
