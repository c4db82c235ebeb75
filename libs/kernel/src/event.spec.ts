import { describe, expect, test } from '@jest/globals';
import { SENSITIVITIES, categoryOf, idOf, moreSensitive, streamOf } from './event.ts';
import { isRefusal, refuse } from './refusal.ts';

describe('the name of a stream', () => {
  test('is its category and its id, which may have hyphens of its own', () => {
    const stream = streamOf('assessment', '2019-team-7');
    expect(stream).toBe('assessment-2019-team-7');
    expect(categoryOf(stream)).toBe('assessment');
    expect(idOf(stream)).toBe('2019-team-7');
  });
});

describe('of two sensitivities', () => {
  test('the one more closely held counts, whichever comes first', () => {
    for (const [low, a] of SENSITIVITIES.entries()) {
      for (const b of SENSITIVITIES.slice(low)) {
        expect(moreSensitive(a, b)).toBe(b);
        expect(moreSensitive(b, a)).toBe(b);
      }
    }
  });
});

describe('a refusal', () => {
  test('is a value with a code, told from every other answer', () => {
    const refusal = refuse('POST_OCCUPIED', { postId: 'head' }, { rule: 'r1', cite: '第五条' });
    expect(refusal).toEqual({ refused: 'POST_OCCUPIED', params: { postId: 'head' }, rule: 'r1', cite: '第五条' });
    expect(isRefusal(refusal)).toBe(true);
    for (const other of [{ stream: 'team-a' }, null, undefined, 'refused', 7]) expect(isRefusal(other)).toBe(false);
  });
});
