import { describe, expect, it } from '@jest/globals';
import { factFields, type Facts } from '#libs/domain';
import type { FactsReader } from '#libs/readmodel';
import { ROLES, type Reader, type Role } from './reader.ts';
import { VisibleFacts } from './visible-facts.ts';

const CUT = { asOf: '2019-01-01', knownAt: 0 };
const CADRE = { name: '甲', sex: '1', birth: '1970-05-17', entryKind: 'x', state: 'active' } as const;
const TALK = { kind: 'heartToHeart', cadreId: 'c1', talkerRole: 'x', occasion: '内情', heldOn: '2018-01-01' } as const;

function reader(role: Role): Reader {
  return { role, userId: role, name: role, organ: 'o', scope: 'district', cadreId: 'c1', teamId: 't1' };
}

/** A reader of facts in which every fact has this value. */
function allAre<K extends keyof Facts>(value: Facts[K], key: string): FactsReader {
  const row = { key, ref: null, value, validFrom: '', validTo: '' };
  const rows = (): unknown[] => [row];
  return { one: () => value, under: rows, byRef: rows, equal: rows, historyByRef: rows } as unknown as FactsReader;
}

/** What a role is told, whichever way it asks. */
function toldTo<K extends keyof Facts>(role: Role, kind: K, key: string, value: Facts[K]): (Facts[K] | undefined)[] {
  const facts = new VisibleFacts(allAre(value, key), reader(role));
  const rows = [
    facts.under(kind, key, CUT),
    facts.byRef(kind, key, CUT),
    facts.equal(kind, 'x', 'x', CUT),
    facts.historyByRef(kind, key, 0),
  ];
  const text = JSON.stringify(value);
  const { after } = facts.difference(kind, { key, before: null, after: text });
  const told = after === null ? undefined : (JSON.parse(after) as Facts[K]);
  return [facts.one(kind, key, CUT), ...rows.map(([row]) => row?.value), told];
}

describe('the facts as a reader may see them', () => {
  it('have the day of a birth for those cleared for it and for the cadre himself, and the month for others', () => {
    const births = (role: Role, key: string): string[] => [
      ...new Set(toldTo(role, 'cadre', key, CADRE).map((cadre) => String(cadre?.birth))),
    ];
    for (const role of ['supervisor', 'inspector', 'recorder', 'approver'] as const) {
      expect(births(role, 'c2')).toEqual(['1970-05-17']);
    }
    for (const role of ['teamPrincipal', 'cadre', 'apiConsumer'] as const) {
      expect(births(role, 'c2')).toEqual(['1970-05']);
    }
    expect(births('cadre', 'c1')).toEqual(['1970-05-17']);
  });

  it('are not there for those who may not know of them', () => {
    const reserve = { level: 'deputy', since: '2018-01-01' } as const;
    for (const role of ROLES) {
      const mayKnow = ['supervisor', 'inspector', 'recorder', 'approver'].includes(role);
      const expected = mayKnow ? reserve : undefined;
      for (const told of toldTo(role, 'reserve', 'c1', reserve)) expect([role, told]).toEqual([role, expected]);
    }
  });

  it('have no field that is held more closely than the fact', () => {
    expect(factFields.talk.fields['occasion']).toMatchObject({ sensitivity: 'sealed' });
    for (const told of toldTo('inspector', 'talk', 's1/1', TALK)) {
      expect(told).toMatchObject({ heldOn: '2018-01-01' });
      expect(told).not.toHaveProperty('occasion');
    }
    for (const told of toldTo('approver', 'talk', 's1/1', TALK)) expect(told).toEqual(TALK);
  });
});
