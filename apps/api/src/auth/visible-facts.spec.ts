import { describe, expect, it } from '@jest/globals';
import { factFields, type Facts } from '#libs/domain';
import type { FactsReader, Where } from '#libs/readmodel';
import { granted } from './access.ts';
import { Reach } from './reach.ts';
import { ROLES, type Reader, type Role } from './reader.ts';
import { VisibleFacts } from './visible-facts.ts';

const CUT = { asOf: '2019-01-01', knownAt: 0 };
const CADRE = { name: '甲', sex: '1', birth: '1970-05-17', entryKind: 'x', state: 'active' } as const;
const TALK = { kind: 'heartToHeart', cadreId: 'c1', talkerRole: 'x', occasion: '内情', heldOn: '2018-01-01' } as const;

function reader(role: Role): Reader {
  return { role, userId: role, name: role, organ: 'o', scope: 'district', cadreId: 'c1', teamId: 't1' };
}

/** A reader of facts in which every fact has this value, and in which nobody sits in any team. */
function allAre<K extends keyof Facts>(value: Facts[K], key: string): FactsReader {
  const row = { key, ref: null, value, validFrom: '', validTo: '' };
  const rows = (): unknown[] => [row];
  const under = (kind: string): unknown[] => (kind === 'incumbency' ? [] : rows());
  const text = JSON.stringify(value);
  async function* differences(): AsyncGenerator<unknown[]> {
    yield [{ key, before: null, after: text }];
  }
  const of = { one: () => value, under, byRef: rows, equal: rows, historyByRef: rows, historyOf: rows, differences };
  // What a count is held to is told by the conditions alone: of whoever may read of nothing there is no key.
  const countAll = (_: string, __: unknown, { keys }: Where = {}): number => (keys ? keys.length : 1);
  return { ...of, countAll } as unknown as FactsReader;
}

/** What a role is told, whichever way it asks. */
async function toldTo<K extends keyof Facts>(
  role: Role,
  kind: K,
  key: string,
  value: Facts[K],
): Promise<(Facts[K] | undefined)[]> {
  const raw = allAre(value, key);
  const facts = new VisibleFacts(raw, new Reach(granted(reader(role), 'cadres'), raw));
  const rows = [
    facts.under(kind, key, CUT),
    facts.byRef(kind, key, CUT),
    facts.equal(kind, 'x', 'x', CUT),
    facts.historyByRef(kind, key, CUT),
    facts.historyOf(kind, key, CUT),
  ];
  const told: (Facts[K] | undefined)[] = [facts.one(kind, key, CUT), ...rows.map(([row]) => row?.value)];
  for await (const slice of facts.differences(kind, [CUT, CUT], {})) {
    for (const { after } of slice) told.push(after === null ? undefined : (JSON.parse(after) as Facts[K]));
  }
  return told;
}

describe('the facts as a reader may see them', () => {
  it('have the day of a birth for those cleared for it and for the cadre himself, and the month for others', async () => {
    const births = async (role: Role, key: string): Promise<string[]> => [
      ...new Set((await toldTo(role, 'cadre', key, CADRE)).map((cadre) => String(cadre?.birth))),
    ];
    for (const role of ['supervisor', 'inspector', 'recorder', 'approver'] as const) {
      expect(await births(role, 'c2')).toEqual(['1970-05-17']);
    }
    expect(await births('apiConsumer', 'c2')).toEqual(['1970-05']);
    expect(await births('cadre', 'c1')).toEqual(['1970-05-17']);
  });

  it('are not there for who reads of his own only, where they are of somebody else', async () => {
    for (const role of ['teamPrincipal', 'cadre'] as const) {
      for (const told of await toldTo(role, 'cadre', 'c2', CADRE)) expect([role, told]).toEqual([role, undefined]);
    }
  });

  it('are not there for those who may not know of them', async () => {
    const reserve = { level: 'deputy', since: '2018-01-01' } as const;
    for (const role of ROLES) {
      const mayKnow = ['supervisor', 'inspector', 'recorder', 'approver'].includes(role);
      const expected = mayKnow ? reserve : undefined;
      for (const told of await toldTo(role, 'reserve', 'c1', reserve)) expect([role, told]).toEqual([role, expected]);
    }
  });

  it('are not counted for those who may not know of them', () => {
    const raw = allAre({ level: 'deputy', since: '2018-01-01' }, 'c1');
    for (const role of ROLES) {
      const facts = new VisibleFacts(raw, new Reach(granted(reader(role), 'teams'), raw));
      const mayKnow = ['supervisor', 'inspector', 'recorder', 'approver'].includes(role);
      expect([role, facts.countUnder('reserve', 'c1', CUT)]).toEqual([role, mayKnow ? 1 : 0]);
      expect(facts.countUnder('post', 't1', CUT)).toBeGreaterThan(0);
    }
  });

  it('have no field that is held more closely than the fact', async () => {
    expect(factFields.talk.fields['occasion']).toMatchObject({ sensitivity: 'sealed' });
    for (const told of await toldTo('inspector', 'talk', 's1/1', TALK)) {
      expect(told).toMatchObject({ heldOn: '2018-01-01' });
      expect(told).not.toHaveProperty('occasion');
    }
    for (const told of await toldTo('approver', 'talk', 's1/1', TALK)) expect(told).toEqual(TALK);
  });
});
