import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant, type Recorded } from '#libs/kernel';
import { newEvent } from '../../../test/support/ledger.ts';
import { AT_THE_BEGINNING, advance, type Cursor } from './known.ts';

function recorded(commandId: string, at: number, stream = 'box-1'): Recorded {
  const event = newEvent(stream, commandId, { type: 'BoxLabelled', data: {} });
  return { ...event, stream, revision: 0, position: 'p', meta: { ...event.meta, recordedAt: formatInstant(at) } };
}

function knownOf(events: readonly Recorded[], from: Cursor = AT_THE_BEGINNING): number[] {
  let cursor = from;
  return events.map((event) => (cursor = advance(cursor, event)).known);
}

describe('the known time of an event', () => {
  test('is when it was recorded', () => expect(knownOf([recorded('a', 100), recorded('b', 250)])).toEqual([100, 250]));

  test('is one microsecond after the one before when the clock stood still', () =>
    expect(knownOf([recorded('a', 100), recorded('b', 100), recorded('c', 100)])).toEqual([100, 101, 102]));

  test('is one microsecond after the one before when the clock went back', () =>
    expect(knownOf([recorded('a', 100), recorded('b', 50), recorded('c', 101), recorded('d', 103)])).toEqual([
      100, 101, 102, 103,
    ]));

  test('is shared by the events of one append', () =>
    expect(knownOf([recorded('a', 100), recorded('a', 100), recorded('b', 100)])).toEqual([100, 100, 101]));

  test('is shared by them also when they are read in two pages', () => {
    const first = advance(AT_THE_BEGINNING, recorded('a', 100));
    const stored = JSON.parse(JSON.stringify(first)) as Cursor;
    expect(knownOf([recorded('a', 100), recorded('b', 100)], stored)).toEqual([100, 101]);
  });

  test('is not shared by two streams that one command id wrote to', () =>
    expect(knownOf([recorded('a', 100, 'box-1'), recorded('a', 100, 'box-2')])).toEqual([100, 101]));

  test('rises strictly along the log, whatever the clock does, and never lies before the recording', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (instants) => {
        const known = knownOf(instants.map((at, index) => recorded(`c${index}`, at)));
        known.forEach((at, index) => {
          expect(at).toBeGreaterThanOrEqual(instants[index]!);
          expect(at).toBeGreaterThan(known[index - 1] ?? -1);
        });
      }),
    ));
});

describe('the number of an event', () => {
  test('counts from one along the log, and goes with its position', () => {
    const first = advance(AT_THE_BEGINNING, recorded('a', 100));
    expect(first).toMatchObject({ seq: 1, position: 'p' });
    expect(advance(first, { ...recorded('b', 100), position: 'q' })).toMatchObject({ seq: 2, position: 'q' });
  });
});
