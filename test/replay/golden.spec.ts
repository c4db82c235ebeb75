import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { domain } from '#libs/domain';
import { referencesIn, type Domain, type Feature, type JsonObject, type Kind, type Upcaster } from '#libs/kernel';
import { Registry } from '#libs/runtime';
import { commandIdOf } from '../support/acts.ts';
import { newEvent } from '../support/ledger.ts';
import { UPDATE, addToLock, nameOf, readLock, shippedBy } from './catalogue.ts';
import {
  FACTS_FILE,
  exampleEvents,
  factsAlong,
  linesOf,
  logsOf,
  readSamples,
  recordMissingSamples,
  sampleFaults,
  type Sample,
} from './golden.ts';

const registry = new Registry(domain);
const factsOfAllLogs = (samples: readonly Sample[]): JsonObject[] =>
  logsOf(samples).flatMap((log) => factsAlong(log, registry));

beforeAll(async () => {
  if (!UPDATE) return;
  addToLock(shippedBy(domain));
  await recordMissingSamples();
  const facts = linesOf(factsOfAllLogs(readSamples()));
  if (!existsSync(FACTS_FILE) || onlyAdds(readFileSync(FACTS_FILE, 'utf8'), facts)) writeFileSync(FACTS_FILE, facts);
});

/** Whether every line that was there is there still, in the same order. */
function onlyAdds(before: string, after: string): boolean {
  const lines = after.split('\n');
  let next = 0;
  return before.split('\n').every((line) => {
    next = lines.indexOf(line, next) + 1;
    return next > 0;
  });
}

describe('the golden samples', () => {
  it('hold one recorded event of every version of every type ever shipped', () => {
    const sampled = new Set(readSamples().map(({ event }) => nameOf(event)));
    const missing = Object.keys(readLock()).filter((name) => !sampled.has(name));
    const how = 'run npm run generate';
    expect(missing.map((name) => `golden/${name}.json is missing: ${how}`)).toEqual([]);
    expect([...sampled].filter((name) => !(name in readLock()))).toEqual([]);
  });

  it('upcast to the shapes of today', () => {
    expect(readSamples().flatMap((sample) => sampleFaults(sample, registry))).toEqual([]);
  });

  it('fold without a refusal', () => {
    expect(factsOfAllLogs(readSamples()).filter(({ refused }) => refused !== undefined)).toEqual([]);
  });

  // With UPDATE_CATALOGUE=1 lines of new samples are added. When another change is meant (a new kind of fact, and
  // `factsVersion` raised): delete golden/facts.ndjson, run so and read the difference line by line.
  it('make true what they always made true, byte for byte', () => {
    expect(linesOf(factsOfAllLogs(readSamples()))).toBe(readFileSync(FACTS_FILE, 'utf8'));
  });

  it('refer to each other: whom an event names has samples too', () => {
    const samples = readSamples();
    const streams = new Set(samples.map(({ event }) => event.stream));
    const named = samples.flatMap(({ event }) =>
      referencesIn(event.data, registry.kindOf(event.type)?.fields ?? {}).map(({ ref, id }) => `${ref}-${id}`),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((stream) => !streams.has(stream))).toEqual([]);
  });
});

describe('the sample of a type that has none', () => {
  // Where there is one stream only, the golden commands have samples of all that may stand in it.
  const last = domain.features.flatMap(({ kinds, commands }) => {
    const [type, { v }] = Object.entries(kinds).at(-1)!;
    const only = commands.some(({ yields, onlyId }) => yields === type && onlyId !== undefined);
    return only ? [] : [[type, { v }] as const];
  });

  it.each(last)('%s is what the example of its command records, on streams of its own', async (type, { v }) => {
    // As for a version that is still to come: no sample has its streams.
    const events = await exampleEvents(domain, type, v + 1);
    expect(events.map((event) => event.type)).toContain(type);
    const known = new Set(readSamples().map(({ event }) => event.stream));
    expect(events.filter((event) => event.type === type && known.has(event.stream))).toEqual([]);
    const samples = events.map((event) => ({ file: `${nameOf(event)}.json`, event }));
    expect(samples.flatMap((sample) => sampleFaults(sample, registry))).toEqual([]);
    expect(factsAlong(events, registry).filter(({ refused }) => refused !== undefined)).toEqual([]);
  });
});

class TalkNotedToday {
  @IsString() topic: string;
  @IsIn(['reminder', 'focus']) talkKind: string;
  @IsOptional() @IsString() note?: string;
}

/** A made-up domain whose only event is at its second version. */
function talks(upcasters: readonly Upcaster[], v = 2): Registry {
  const kind: Kind<TalkNotedToday> = {
    v,
    shape: TalkNotedToday,
    fields: { topic: { sensitivity: 'open' }, talkKind: { sensitivity: 'open' } },
    sensitivity: 'open',
    upcasters,
    timeless: false,
    pastFact: true,
    summary: { zh: () => '谈话', en: () => 'Talk' },
  };
  const feature: Feature<readonly string[]> = {
    category: 'talk',
    idField: 'talkId',
    commands: [],
    kinds: { TalkNoted: kind },
    initial: [],
    evolve: (state, { data }) => [...state, `${String(data['topic'])} ${String(data['talkKind'])}`],
    guard: (state) => (state.length < 2 ? undefined : { refused: 'ENOUGH_TALK', params: { talks: state.length } }),
    admit: () => undefined,
    facts: { talks: (state, id) => [{ key: id, value: { talks: state } }] },
    factsVersion: 1,
  };
  const made: Domain = { ...domain, features: [feature] };
  return new Registry(made);
}

function talkHeld(revision: number, v: number, data: JsonObject): Sample {
  const made = newEvent('talk-1', commandIdOf(`talk ${revision}`), { type: 'TalkNoted', v, data });
  const meta = { ...made.meta, recordedAt: '2019-08-05T01:00:00.000000Z' };
  return { file: `TalkNoted.v${v}.json`, event: { ...made, stream: 'talk-1', revision, position: '1', meta } };
}

describe('the check of the samples', () => {
  const old = talkHeld(0, 1, { topic: '纪律', kind: 'reminder' });
  const young = talkHeld(0, 2, { topic: '纪律', talkKind: 'reminder' });
  const renamed: Upcaster = ({ kind, ...rest }) => ({ ...rest, talkKind: kind });

  it('accepts an old sample that its upcaster lifts to the shape of today', () => {
    expect(sampleFaults(old, talks([renamed]))).toEqual([]);
    expect(sampleFaults(young, talks([renamed]))).toEqual([]);
  });

  it('fails when the upcaster is removed, does nothing, or the version falls', () => {
    expect(() => talks([])).toThrow('TalkNoted is at version 2 and needs 1 upcasters, not 0');
    expect(sampleFaults(old, talks([(data) => data]))).toEqual([
      expect.stringMatching(/^TalkNoted\.v1\.json: is not of the shape of TalkNoted version 2: .*UNKNOWN_FIELD/),
    ]);
    expect(sampleFaults(young, talks([], 1))).toEqual([expect.stringMatching(/does not upcast: NewerLog/)]);
    expect(sampleFaults(old, registry)).toEqual([expect.stringMatching(/does not upcast: NewerLog/)]);
  });

  it('fails on an envelope that is not the machine’s', () => {
    const { event } = young;
    const renamedFile = { file: 'TalkNoted.v3.json', event };
    expect(sampleFaults(renamedFile, talks([renamed]))).toEqual([expect.stringContaining('not its type’s')]);
    const otherId = { file: young.file, event: { ...event, id: old.event.id.replace(/^./, 'x') } };
    expect(sampleFaults(otherId, talks([renamed]))).toEqual([expect.stringContaining('not derived')]);
    const untidy = { file: young.file, event: { ...event, data: { ...event.data, note: null } } };
    expect(sampleFaults(untidy, talks([renamed]))).toEqual([expect.stringContaining('validation changes')]);
  });

  it('folds the logs of the old build and of the new one', () => {
    const next = talkHeld(1, 2, { topic: '廉政', talkKind: 'focus' });
    const logs = logsOf([old, young, next]);
    expect(logs.map((log) => log.map(({ v }) => v))).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const made = talks([renamed]);
    const facts = logs.map((log) => factsAlong(log, made).map(({ holds }) => holds));
    expect(facts[0]).toEqual(facts[1]);
    expect(facts[0]?.[1]).toEqual([{ kind: 'talks', key: '1', value: { talks: ['纪律 reminder', '廉政 focus'] } }]);
    expect(logsOf([young, next])).toHaveLength(1);
  });

  it('shows refusals and gaps', () => {
    const made = talks([renamed]);
    const many = [0, 1, 2].map((revision) => talkHeld(revision, 2, young.event.data).event);
    expect(factsAlong(many, made).map(({ refused }) => refused)).toEqual([undefined, undefined, 'ENOUGH_TALK']);
    expect(factsAlong(many.slice(1), made)).toEqual([{ stream: 'talk-1', refused: 'REVISION_MISSING', before: 1 }]);
    expect(factsAlong(many, registry)).toEqual([{ stream: 'talk-1', refused: 'NO_FEATURE' }]);
  });
});
