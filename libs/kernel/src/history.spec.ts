import { describe, expect, test } from '@jest/globals';
import { END_OF_TIME, type PlainDate } from './dates.ts';
import type { Recorded } from './event.ts';
import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  annulments,
  effectiveHistory,
  firstDifference,
  timelineOf,
  type EffectiveEvent,
  type OnTheAxis,
} from './history.ts';
import type { JsonObject } from './json.ts';

type Line = readonly [type: string, effectiveOn: PlainDate, data?: JsonObject];

/** A stream written down line by line: each event is called after its place, `e0`, `e1` … */
function stream(...lines: readonly Line[]): Recorded[] {
  return lines.map(([type, effectiveOn, data], revision) => ({
    id: `e${revision}`,
    stream: 'thing-1',
    revision,
    position: `p${revision}`,
    type,
    v: 1,
    data: data ?? {},
    meta: {
      commandId: `c${revision}`,
      commandHash: '',
      correlationId: '',
      causationId: '',
      actor: { userId: 'u', role: 'recorder', organ: 'o' },
      recordedAt: '2019-08-05T00:00:00.000000Z',
      effectiveOn,
      entryMode: 'live',
      checks: [],
      sensitivity: 'open',
    },
  }));
}

const annul = (targetEventId: string): [string, PlainDate, JsonObject] => [
  RECORD_ANNULLED,
  '2030-01-01',
  { targetEventId },
];
const correct = (
  targetEventId: string,
  to: { data?: JsonObject; newEffectiveOn?: PlainDate },
): [string, PlainDate, JsonObject] => [
  RECORD_CORRECTED,
  '2030-01-01',
  { targetEventId, targetType: 'Said', targetV: 1, ...to },
];

const axis: OnTheAxis = {
  isTimeless: (type) => type === 'AlwaysSo',
  endOf: ({ data }) => (typeof data['until'] === 'string' ? data['until'] : undefined),
};
const history = (events: readonly Recorded[]): EffectiveEvent[] => effectiveHistory(events, axis);
const inOrder = (events: readonly Recorded[]): string[] =>
  history(events).map(({ id, effectiveOn }) => `${id} ${effectiveOn}`);

describe('the events of a stream as they hold', () => {
  test('are sorted by the day they took effect, those of one day by their recording', () =>
    expect(
      inOrder(stream(['Said', '2012-01-01'], ['Said', '2010-01-01'], ['Said', '2012-01-01'], ['Said', '2011-01-01'])),
    ).toEqual(['e1 2010-01-01', 'e3 2011-01-01', 'e0 2012-01-01', 'e2 2012-01-01']));

  test('have what says when it ended a second time, before anything else of that day', () => {
    const held = stream(['Said', '2012-01-01'], ['Said', '2010-01-01', { until: '2012-01-01' }]);
    expect(inOrder(held)).toEqual(['e1 2010-01-01', 'e1 2012-01-01', 'e0 2012-01-01']);
    expect(history(held).map(({ ends }) => ends)).toEqual([undefined, true, undefined]);
  });

  test('have the end of the last correction, and none once it is annulled', () => {
    const corrected = stream(
      ['Said', '2010-01-01', { until: '2012-01-01' }],
      correct('e0', { data: { until: '2011-01-01' } }),
    );
    expect(inOrder(corrected)).toEqual(['e0 2010-01-01', 'e0 2011-01-01']);
    expect(inOrder(stream(['Said', '2010-01-01', { until: '2012-01-01' }], annul('e0')))).toEqual([]);
  });

  test('leave out what was annulled, and the annulment', () =>
    expect(inOrder(stream(['Said', '2010-01-01'], ['Said', '2011-01-01'], annul('e0')))).toEqual(['e1 2011-01-01']));

  test('have what was annulled back when the annulment was annulled', () =>
    expect(inOrder(stream(['Said', '2010-01-01'], annul('e0'), annul('e1')))).toEqual(['e0 2010-01-01']));

  test('leave it out again when that was annulled too', () =>
    expect(inOrder(stream(['Said', '2010-01-01'], annul('e0'), annul('e1'), annul('e2')))).toEqual([]));

  test('leave it out again when it was annulled anew', () =>
    expect(inOrder(stream(['Said', '2010-01-01'], annul('e0'), annul('e1'), annul('e0')))).toEqual([]));

  test('have the content of the last correction, in the order of recording', () => {
    const [event] = history(
      stream(['Said', '2010-01-01', { a: 1 }], correct('e0', { data: { a: 2 } }), correct('e0', { data: { a: 3 } })),
    );
    expect(event).toMatchObject({ id: 'e0', data: { a: 3 }, effectiveOn: '2010-01-01', correctedBy: 'e2' });
  });

  test('have the date of the last correction that names one', () => {
    const [event] = history(
      stream(
        ['Said', '2010-01-01', { a: 1 }],
        correct('e0', { newEffectiveOn: '2011-01-01' }),
        correct('e0', { data: { a: 2 } }),
      ),
    );
    expect(event).toMatchObject({ data: { a: 2 }, effectiveOn: '2011-01-01', correctedBy: 'e2' });
    expect(event?.meta.effectiveOn).toBe('2010-01-01');
  });

  test('are replaced as a whole: a field that a correction leaves out is gone', () => {
    const [event] = history(stream(['Said', '2010-01-01', { a: 1, b: 1 }], correct('e0', { data: { a: 2 } })));
    expect(event?.data).toEqual({ a: 2 });
  });

  test('have what they were before a correction that was annulled', () => {
    const events = stream(
      ['Said', '2010-01-01', { a: 1 }],
      correct('e0', { data: { a: 2 } }),
      correct('e0', { data: { a: 3 } }),
      annul('e2'),
    );
    expect(history(events)).toMatchObject([{ data: { a: 2 }, correctedBy: 'e1' }]);
    expect(history([...events, ...stream(['', ''], ['', ''], ['', ''], ['', ''], annul('e1')).slice(4)])).toMatchObject(
      [{ data: { a: 1 } }],
    );
  });

  test('keep their place among those of a day, whether corrected into it or not', () =>
    expect(
      inOrder(
        stream(
          ['Said', '2012-01-01'],
          ['Said', '2010-01-01'],
          correct('e0', { newEffectiveOn: '2010-01-01' }),
          ['Said', '2010-01-01'],
          correct('e1', { data: {} }),
        ),
      ),
    ).toEqual(['e0 2010-01-01', 'e1 2010-01-01', 'e3 2010-01-01']));

  test('do not change when no correction touches them', () => {
    const [event] = history(stream(['Said', '2010-01-01', { a: 1 }]));
    expect(event).not.toHaveProperty('correctedBy');
  });

  test('do not change the log', () => {
    const events = stream(['Said', '2012-01-01', { a: 1 }], ['Said', '2010-01-01'], correct('e0', { data: { a: 2 } }));
    const before = JSON.stringify(events);
    history(events);
    expect(JSON.stringify(events)).toBe(before);
  });
});

describe('an event that holds from the beginning of time', () => {
  test('stands on the day of the first record, after it, whatever its own date', () =>
    expect(inOrder(stream(['Said', '2010-01-01'], ['Said', '2012-01-01'], ['AlwaysSo', '2015-01-01']))).toEqual([
      'e0 2010-01-01',
      'e2 2010-01-01',
      'e1 2012-01-01',
    ]));

  test('goes with the first record when that is corrected', () =>
    expect(
      inOrder(
        stream(['Said', '2010-01-01'], ['AlwaysSo', '2015-01-01'], correct('e0', { newEffectiveOn: '2012-01-01' })),
      ),
    ).toEqual(['e0 2012-01-01', 'e1 2012-01-01']));

  test('does not move when its own date is corrected', () =>
    expect(
      inOrder(
        stream(['Said', '2010-01-01'], ['AlwaysSo', '2015-01-01'], correct('e1', { newEffectiveOn: '2012-01-01' })),
      ),
    ).toEqual(['e0 2010-01-01', 'e1 2010-01-01']));

  test('goes by the first record that was not annulled', () =>
    expect(
      inOrder(stream(['Said', '2010-01-01'], annul('e0'), ['Said', '2011-01-01'], ['AlwaysSo', '2015-01-01'])),
    ).toEqual(['e2 2011-01-01', 'e3 2011-01-01']));

  test('may be older than what is older than the first record', () =>
    expect(inOrder(stream(['Said', '2010-01-01'], ['Said', '1992-01-01'], ['AlwaysSo', '2015-01-01']))).toEqual([
      'e1 1992-01-01',
      'e0 2010-01-01',
      'e2 2010-01-01',
    ]));
});

describe('who annulled what', () => {
  test('names the annulment in force', () =>
    expect([
      ...annulments(stream(['Said', '2010-01-01'], ['Said', '2010-01-01'], annul('e0'), annul('e2'), annul('e0'))),
    ]).toEqual([
      ['e0', 'e4'],
      ['e2', 'e3'],
    ]));
});

describe('the states along the effective axis', () => {
  const words = { initial: '', evolve: (state: string, { id }: EffectiveEvent) => `${state}${id} ` };
  const timeline = timelineOf(
    words,
    history(stream(['Said', '2012-01-01'], ['Said', '2010-01-01'], ['Said', '2012-01-01'])),
  );

  test('are those at the end of each day on which something took effect', () =>
    expect(timeline.days()).toEqual([
      { on: '2010-01-01', state: 'e1 ' },
      { on: '2012-01-01', state: 'e1 e0 e2 ' },
    ]));

  test.each([
    ['2009-12-31', ''],
    ['2010-01-01', 'e1 '],
    ['2011-12-31', 'e1 '],
    ['2012-01-01', 'e1 e0 e2 '],
    ['2200-01-01', 'e1 e0 e2 '],
  ])('at the end of %s is “%s”', (date, state) => expect(timeline.at(date)).toBe(state));

  test('end in the one after everything recorded', () => expect(timeline.at()).toBe('e1 e0 e2 '));

  test('from a day on begin with the one of that day', () =>
    expect(timeline.from('2011-01-01')).toEqual([
      { on: '2011-01-01', state: 'e1 ' },
      { on: '2012-01-01', state: 'e1 e0 e2 ' },
    ]));

  test('from a day on which something took effect name that day once', () =>
    expect(timeline.from('2010-01-01')).toEqual(timeline.days()));

  test('of nothing recorded are the initial one', () => {
    const nothing = timelineOf(words, []);
    expect(nothing.at()).toBe('');
    expect(nothing.at('2010-01-01')).toBe('');
    expect(nothing.days()).toEqual([]);
    expect(nothing.from('2010-01-01')).toEqual([{ on: '2010-01-01', state: '' }]);
  });
});

describe('the first day on which two histories may differ', () => {
  const held = stream(['A', '2010-01-01'], ['B', '2012-01-01'], ['C', '2014-01-01']);
  const after = (...more: readonly Line[]): PlainDate => {
    const recorded = [...held, ...stream(['A', ''], ['B', ''], ['C', ''], ...more).slice(3)];
    return firstDifference(history(recorded.slice(0, -1)), history(recorded));
  };
  const corrected = (targetEventId: string, to: JsonObject): [string, PlainDate, JsonObject] => [
    RECORD_CORRECTED,
    '2019-01-01',
    { targetEventId, targetType: 'A', targetV: 1, ...to },
  ];

  test.each<[string, PlainDate, Line[]]>([
    ['is that of an event that comes late', '2011-01-01', [['D', '2011-01-01']]],
    ['is that of an event that comes last', '2015-01-01', [['D', '2015-01-01']]],
    ['is that of an annulled event', '2012-01-01', [annul('e1')]],
    ['is that of an event that holds again', '2012-01-01', [annul('e1'), annul('e3')]],
    ['is that of a corrected event', '2014-01-01', [corrected('e2', { data: { word: 'x' } })]],
    [
      'is where it stood before, when it comes later now',
      '2012-01-01',
      [corrected('e1', { newEffectiveOn: '2013-01-01' })],
    ],
    [
      'is where it stands now, when it comes earlier',
      '2009-01-01',
      [corrected('e1', { newEffectiveOn: '2009-01-01' })],
    ],
    [
      'is that of an event whose content is the old one again, under a later correction of its day',
      '2012-01-01',
      [corrected('e1', { data: { word: 'x' } }), corrected('e1', { newEffectiveOn: '2012-01-01' }), annul('e3')],
    ],
    ['is none where nothing changes', END_OF_TIME, [annul('e1'), annul('e1')]],
  ])('%s', (_, day, more) => expect(after(...more)).toBe(day));
});
