import { describe, expect, test } from '@jest/globals';
import { derivedId, eventIdOf, hashOf, isUuid } from './ids.ts';

describe('a derived id', () => {
  test('is the same for the same words, for ever', () =>
    expect(derivedId('team', '0198f3a0-0000-7000-8000-000000000001')).toBe('7e2d5c10-b7e7-5f3c-a478-b16d3bb84624'));

  test('is a UUID', () => expect(isUuid(derivedId('任意', 1))).toBe(true));

  test('differs with every word and with their borders', () => {
    const ids = [
      derivedId('a', 'b'),
      derivedId('ab'),
      derivedId('b', 'a'),
      derivedId('a', 'b', 0),
      derivedId('a', 'b', 1),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the id of an event', () => {
  test('follows from the stream, the command and its place in it', () => {
    const ids = [
      eventIdOf('team-a', 'c1', 0),
      eventIdOf('team-b', 'c1', 0),
      eventIdOf('team-a', 'c2', 0),
      eventIdOf('team-a', 'c1', 1),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(eventIdOf('team-a', 'c1', 0)).toBe(ids[0]);
  });
});

describe('the hash of a body', () => {
  test('is that of its canonical form: the order of fields and absent ones do not matter', () => {
    expect(hashOf({ b: [1, { d: '镇', c: null }], a: true })).toBe(
      hashOf({ a: true, b: [1, { c: null, d: '镇' }], e: undefined }),
    );
    expect(hashOf({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });

  test('differs with every value, its type and its place in a list', () => {
    const hashes = [{ a: 1 }, { a: '1' }, { a: true }, { a: null }, {}, { a: [1, 2] }, { a: [2, 1] }].map(hashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('a UUID', () => {
  test.each(['0198f3a0-0000-7000-8000-000000000001', '6F0F4B5E-2D0C-5C53-9D0A-0B7A6C1E8F21'])('may be %s', (text) =>
    expect(isUuid(text)).toBe(true),
  );

  test.each([
    ...['', '0198f3a0000070008000000000000001', '{0198f3a0-0000-7000-8000-000000000001}'],
    ...[
      '0198f3a0-0000-0000-8000-000000000001',
      '0198f3a0-0000-7000-c000-000000000001',
      '0198f3a0-0000-7000-8000-00000000001',
    ],
    '0198f3a0-0000-7000-8000-000000000001\n',
  ])('is not %j', (text) => expect(isUuid(text)).toBe(false));
});
