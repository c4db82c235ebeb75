import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  END_OF_TIME,
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  addDays,
  effectiveHistory,
  factsIn,
  timelineOf,
  type Feature,
  type JsonObject,
  type OnTheAxis,
  type PlainDate,
  type Recorded,
} from '#libs/kernel';
import { newEvent } from '../../../test/support/ledger.ts';
import { tinyDomain } from '../../../test/support/tiny-domain.ts';
import { factsView } from './facts-view.ts';
import { Registry } from './registry.ts';
import { tableName, type Projection } from './view.ts';
import { ViewsFile } from './views-file.ts';

const box = tinyDomain().features[0]!;
/** The label of a box, whenever it was stuck on, is the one that it always had. */
const timelesslyLabelled: Feature = {
  ...box,
  kinds: { ...box.kinds, BoxLabelled: { ...box.kinds['BoxLabelled']!, timeless: true } },
};
const FIRST_DAY = '2010-01-01';

/** A stream of one box; each event is known at the instant of its number. */
class Stream {
  readonly events: Recorded[] = [];

  add(type: string, data: JsonObject, effectiveOn: PlainDate): void {
    const revision = this.events.length;
    const event = newEvent('box-1', `c${revision}`, { type, data, effectiveOn });
    const meta = { ...event.meta, recordedAt: '2019-08-05T09:00:00.000000Z' };
    this.events.push({ ...event, stream: 'box-1', revision, position: String(revision + 1), meta });
  }
}

/** The view of the facts of a feature, which takes in a stream in batches of these sizes, over and over. */
class Projected {
  readonly file = new ViewsFile(':memory:');
  private readonly feature: Feature;
  private readonly projection: Projection;

  constructor(feature: Feature, kept?: number) {
    this.feature = feature;
    const view = factsView(feature, kept);
    this.file.install(view);
    const registry = new Registry({ ...tinyDomain(), features: [feature] });
    const table = (name: string): string => tableName(view, name);
    this.projection = view.open({ db: this.file.db, registry, table });
  }

  async take({ events }: Stream, sizes: readonly number[], from = 0): Promise<void> {
    for (let next = from, batch = 0; next < events.length; batch++) {
      const some = events.slice(next, next + sizes[batch % sizes.length]!);
      const seen = some.map((event) => ({
        event,
        stored: event,
        seq: event.revision + 1,
        known: event.revision + 1,
      }));
      await this.projection.prepare(seen, async (_, upTo) => events.slice(0, upTo + 1));
      for (const one of seen) this.projection.project(one);
      next += some.length;
    }
  }

  /** What the rows say that was known after so many events. */
  knownAfter(count: number): string[] {
    return this.file.db
      .prepare(
        `SELECT kind, key, ref, value, valid_from, valid_to
         FROM ${tableName(factsView(this.feature), 'facts')} WHERE recorded_from <= ?1 AND recorded_to > ?1`,
      )
      .all(count)
      .map((row) => Object.values(row).join(' '))
      .toSorted();
  }
}

/** What holds, with all of the stream folded from its first event on. */
function foldedWhole(feature: Feature, events: readonly Recorded[]): string[] {
  const axis: OnTheAxis = {
    isTimeless: (type) => feature.kinds[type]?.timeless ?? false,
    endOf: ({ type, data }) => {
      const until = feature.kinds[type]?.until;
      return until === undefined ? undefined : String(data[until]);
    },
  };
  const days = timelineOf(feature, effectiveHistory(events, axis)).days();
  const known: { fact: string; from: PlainDate; to: PlainDate }[] = [];
  for (const [index, { on, state }] of days.entries()) {
    const to = days[index + 1]?.on ?? END_OF_TIME;
    const facts = factsIn(feature, state, '1').map(({ kind, key, ref, value }) =>
      [kind, key, ref ?? '', JSON.stringify(value)].join(' '),
    );
    // An item can be put in twice, and is in the box then.
    for (const fact of new Set(facts)) {
      const before = known.find((each) => each.fact === fact && each.to === on);
      if (before) before.to = to;
      else known.push({ fact, from: on, to });
    }
  }
  return known.map(({ fact, from, to }) => `${fact} ${from} ${to}`).toSorted();
}

const day = fc.integer({ min: 0, max: 6 });
const word = fc.constantFrom('a', 'b', 'c');
const place = fc.nat({ max: 30 });
const step = fc.oneof(
  fc.record({ does: fc.constantFrom('BoxLabelled', 'ItemPut', 'ItemTaken'), word, day }),
  fc.record({ does: fc.constant('annuls' as const), place }),
  fc.record({ does: fc.constant('corrects' as const), place, word: fc.option(word), day: fc.option(day) }),
);

function streamOf(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]): Stream {
  const stream = new Stream();
  const dataOf = (type: string, text: string): JsonObject =>
    type === 'BoxLabelled' ? { label: text } : { item: text };
  for (const one of steps) {
    const target = 'place' in one ? stream.events[one.place % Math.max(1, stream.events.length)] : undefined;
    const targetEventId = target?.id ?? '';
    if (one.does === 'annuls') stream.add(RECORD_ANNULLED, { targetEventId }, FIRST_DAY);
    else if (!('place' in one)) stream.add(one.does, dataOf(one.does, one.word), addDays(FIRST_DAY, one.day));
    else {
      const data = one.word === null ? {} : { data: dataOf(target?.type ?? '', one.word) };
      const newDay = one.day === null ? {} : { newEffectiveOn: addDays(FIRST_DAY, one.day) };
      const about = { targetEventId, targetType: target?.type ?? '', targetV: 1 };
      stream.add(RECORD_CORRECTED, { ...about, ...data, ...newDay }, FIRST_DAY);
    }
  }
  return stream;
}

describe('facts that are laid anew from where the history differs', () => {
  test.each([
    ['a box', box],
    ['a box with a label for ever', timelesslyLabelled],
  ])('are those of the whole stream folded, at every time of knowledge: %s', async (_, feature) => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    const steps = fc.array(step, { minLength: 1, maxLength: 24 });
    const holds = fc.asyncProperty(steps, sizes, fc.constantFrom(0, 10), async (some, batches, kept) => {
      const stream = streamOf(some);
      const projected = new Projected(feature, kept);
      await projected.take(stream, batches);
      for (let count = 1; count <= stream.events.length; count++)
        expect(projected.knownAfter(count)).toEqual(foldedWhole(feature, stream.events.slice(0, count)));
      projected.file.close();
    });
    await fc.assert(holds, { numRuns: 150, seed: 20190805 });
  });

  test('are asked of the days from the late event on, and of none before it', async () => {
    let asked = 0;
    const counting: Feature = {
      ...box,
      facts: {
        ...box.facts,
        box: (state, id) => {
          asked += 1;
          return box.facts['box']!(state, id);
        },
      },
    };
    const stream = new Stream();
    const projected = new Projected(counting);
    for (let each = 0; each < 1000; each++)
      stream.add('BoxLabelled', { label: `${each}` }, addDays(FIRST_DAY, each * 2));
    await projected.take(stream, [100]);
    asked = 0;
    stream.add('ItemPut', { item: 'late' }, addDays(FIRST_DAY, 1981));
    await projected.take(stream, [1], 1000);
    expect(projected.knownAfter(1001)).toEqual(foldedWhole(box, stream.events));
    // Ten days, and the state at the end.
    expect(asked).toBe(11);
    projected.file.close();
  });
});
