import { describe, expect, test } from '@jest/globals';
import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  type Domain,
  type Feature,
  type JsonObject,
  type Recorded,
} from '#libs/kernel';
import { newEvent } from '../../../test/support/ledger.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { Registry } from './registry.ts';
import { NewerLog, upcast } from './upcast.ts';

const box = tinyDomain().features[0]!;
const put = box.kinds['ItemPut']!;

/** A build that knows `ItemPut` in version 3. */
const registry = new Registry({
  ...tinyDomain(),
  features: [
    {
      ...box,
      kinds: {
        ...box.kinds,
        ItemPut: {
          ...put,
          v: 3,
          upcasters: [({ thing, ...rest }) => ({ ...rest, item: thing }), (data) => ({ ...data, count: 1 })],
        },
      },
    },
  ],
});

function recorded(type: string, v: number, data: JsonObject): Recorded {
  const event = newEvent('box-1', 'c', { type, v, data });
  return { ...event, stream: 'box-1', revision: 0, position: '7', meta: { ...event.meta, recordedAt: '' } };
}

const correction = (targetType: string, targetV: number, data?: JsonObject): Recorded =>
  recorded(RECORD_CORRECTED, 1, { targetEventId: 'e', targetType, targetV, data });

describe('a stored event', () => {
  test('of the shape of today is left as it is', () => {
    const event = recorded('ItemPut', 3, { item: 'axe', count: 2 });
    expect(upcast(event, registry)).toBe(event);
  });

  test.each([
    [1, { thing: 'axe', colour: 'red' }, { colour: 'red', item: 'axe', count: 1 }],
    [2, { item: 'axe' }, { item: 'axe', count: 1 }],
  ])('of version %d is lifted step by step', (v, data, lifted) =>
    expect(upcast(recorded('ItemPut', v, data), registry)).toMatchObject({ v: 3, data: lifted }),
  );

  test('keeps all else', () => {
    const event = recorded('ItemPut', 1, { thing: 'axe' });
    expect(upcast(event, registry)).toEqual({ ...event, v: 3, data: { item: 'axe', count: 1 } });
    expect(event.data).toEqual({ thing: 'axe' });
  });

  test.each([
    ['of a version still to come', recorded('ItemPut', 4, {}), 'ItemPut version 4; this build knows version 3'],
    ['of a type still to come', recorded('BoxPainted', 1, {}), 'BoxPainted version 1; this build knows no such type'],
    ['that annuls in a way still to come', recorded(RECORD_ANNULLED, 2, {}), 'RecordAnnulled version 2'],
    ['that corrects in a way still to come', recorded(RECORD_CORRECTED, 2, {}), 'RecordCorrected version 2'],
    ['that corrects a version still to come', correction('ItemPut', 4, {}), 'ItemPut version 4'],
    ['that corrects a type still to come', correction('BoxPainted', 1, {}), 'BoxPainted version 1'],
  ])('%s stops the program, which says where', (_, event, says) => {
    expect(() => upcast(event, registry)).toThrow(NewerLog);
    expect(() => upcast(event, registry)).toThrow('position 7');
    expect(() => upcast(event, registry)).toThrow(says);
  });
});

describe('the content of a correction', () => {
  test('is lifted like the event it replaces', () =>
    expect(upcast(correction('ItemPut', 1, { thing: 'axe' }), registry).data).toEqual({
      targetEventId: 'e',
      targetType: 'ItemPut',
      targetV: 3,
      data: { item: 'axe', count: 1 },
    }));

  test('is left when it is of today, or when there is none', () => {
    for (const event of [correction('ItemPut', 3, { item: 'axe' }), correction('ItemPut', 1)]) {
      expect(upcast(event, registry)).toBe(event);
    }
  });
});

describe('the register of a domain', () => {
  const withFeatures = (...features: Feature[]): Domain => ({ ...tinyDomain(), features });

  test('knows each command, kind and stream by name', () => {
    expect(registry.commands.get('PutItem')).toMatchObject({ spec: { yields: 'ItemPut' } });
    expect(registry.featureOf('box-7')?.category).toBe('box');
    expect(registry.featureOf('crate-7')).toBeUndefined();
    expect(registry.versionOf('ItemPut')).toBe(3);
    expect(registry.versionOf(RECORD_CORRECTED)).toBe(1);
    expect(registry.versionOf('constructor')).toBeUndefined();
    expect(registry.kinds().map(([type]) => type)).toEqual(
      expect.arrayContaining(['BoxLabelled', 'ItemPut', 'ItemTaken']),
    );
  });

  test.each<[string, () => Domain, string]>([
    [
      'two features of one category',
      () => withFeatures(box, { ...box, kinds: {}, commands: [] }),
      'box is declared twice',
    ],
    [
      'two kinds of one type',
      () => withFeatures(box, { ...box, category: 'crate', commands: [] }),
      'BoxLabelled is declared twice',
    ],
    [
      'two commands of one name',
      () => {
        const kinds = { CrateLabelled: put };
        const commands = [{ ...box.commands[0]!, yields: 'CrateLabelled' }];
        return withFeatures(box, { ...box, category: 'crate', kinds, commands });
      },
      'LabelBox is declared twice',
    ],
    [
      'a command that yields no kind',
      () => withFeatures({ ...box, commands: [{ ...box.commands[0]!, yields: 'Nothing' }] }),
      'LabelBox yields Nothing, which is no kind',
    ],
    [
      'a version without its upcaster',
      () => withFeatures({ ...box, kinds: { ...box.kinds, ItemPut: { ...put, v: 2 } } }),
      'ItemPut is at version 2 and needs 1 upcasters, not 0',
    ],
  ])('refuses %s', (_, domain, says) => expect(() => new Registry(domain())).toThrow(says));
});
