import {
  refuse,
  type Domain,
  type EffectiveEvent,
  type Feature,
  type JsonObject,
  type Kind,
  type Upcaster,
} from '#libs/kernel';
import { workingDaysKnownOn } from '#libs/rules';

/** What is in a box. */
export interface Box {
  readonly label?: string;
  readonly items: readonly string[];
}

class AnyShape {}

function noRule(id: string): never {
  throw new RangeError(`there is no rule ${id}`);
}

function kind(of: Partial<Kind> = {}): Kind {
  return {
    v: 1,
    shape: AnyShape,
    fields: {},
    sensitivity: 'open',
    upcasters: [],
    timeless: false,
    pastFact: false,
    summary: { zh: () => '', en: () => '' },
    ...of,
  };
}

/** Version 1 called the item `thing`, version 2 `item`. */
const renameThing: Upcaster = ({ thing, ...rest }) => ({ ...rest, item: thing });

function evolve(box: Box, { type, data }: EffectiveEvent): Box {
  const item = String(data['item'] ?? data['thing']);
  switch (type) {
    case 'BoxLabelled':
      return { ...box, label: String(data['label']) };
    case 'ItemPut':
      return { ...box, items: [...box.items, item] };
    case 'ItemTaken':
      return { ...box, items: box.items.filter((one) => one !== item) };
    default:
      return box;
  }
}

const facts: Feature<Box>['facts'] = {
  box: ({ label, items }, id) => (label === undefined ? [] : [{ key: id, value: { label, count: items.length } }]),
  item: ({ items }, id) => items.map((item) => ({ key: `${id}/${item}`, ref: item, value: { item } })),
};

/**
 * The smallest domain that has everything the machine must deal with: boxes, labelled and filled. `itemV` is the
 * version of `ItemPut` that this build knows.
 */
export function tinyDomain({ itemV = 1, factsVersion = 1 }: { itemV?: 1 | 2; factsVersion?: number } = {}): Domain {
  const put = itemV === 2 ? kind({ v: 2, upcasters: [renameThing] }) : kind();
  const box: Feature<Box> = {
    category: 'box',
    idField: 'boxId',
    commands: [
      { name: 'LabelBox', shape: AnyShape, writers: [], yields: 'BoxLabelled', creates: true },
      { name: 'PutItem', shape: AnyShape, writers: [], yields: 'ItemPut', creates: false },
    ],
    kinds: {
      BoxLabelled: kind({ fields: { label: { sensitivity: 'open' } } }),
      ItemPut: { ...put, fields: { [itemV === 2 ? 'item' : 'thing']: { sensitivity: 'open' } } },
      ItemTaken: kind({ fields: { item: { sensitivity: 'open', ref: 'box' } } }),
    },
    initial: { items: [] },
    evolve,
    guard: () => undefined,
    admit: () => undefined,
    facts,
    factsVersion,
  };
  return {
    features: [box],
    reactions: [],
    aboutRecords: [],
    consults: () => [],
    admit: () => undefined,
    regulations: 'regulation-district',
    rulesOn: (on) => ({
      on,
      version: noRule,
      workingDays: workingDaysKnownOn(on),
    }),
    validate: (_, body) =>
      typeof body === 'object' && body !== null ? (body as JsonObject) : refuse('MALFORMED_BODY', {}),
  };
}
