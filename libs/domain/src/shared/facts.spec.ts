import { describe, expect, test } from '@jest/globals';
import { factKindsOf, factsIn } from '#libs/kernel';
import { domain } from '../domain.ts';
import type { FactsFrom } from './facts.ts';

describe('the facts of a feature', () => {
  test('are of the kinds that it has a function for, and of no other', () => {
    const ledger = {
      ledger: ({ on }, id) => [{ key: id, value: { openedOn: on } }],
      figure: () => [],
    } satisfies FactsFrom<{ on: string }>;
    expect(factKindsOf({ facts: ledger })).toEqual(['ledger', 'figure']);
    expect(factsIn({ facts: ledger }, { on: '2019-08-05' }, 'own')).toEqual([
      { kind: 'ledger', key: 'own', value: { openedOn: '2019-08-05' } },
    ]);
  });

  test('do not compile when their kind has no shape, or their value another one', () => {
    const unknownKind = {
      // @ts-expect-error there is no kind of fact that is called so
      ledgers: () => [],
    } satisfies FactsFrom<object>;
    const otherShape = {
      // @ts-expect-error the fact of an opened ledger says since when
      ledger: (_: object, id: string) => [{ key: id, value: { closedOn: '2019-08-05' } }],
    } satisfies FactsFrom<object>;
    expect(Object.keys({ ...unknownKind, ...otherShape })).toEqual(['ledgers', 'ledger']);
  });

  test('are none before the first event, in every feature', () => {
    const before = domain.features.flatMap((feature) => factsIn(feature, feature.initial, 'x'));
    expect(before).toEqual([]);
  });
});
