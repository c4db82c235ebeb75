import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { domain } from '#libs/domain';
import { categoryOf, isRefusal, type Micros, type PlainDate, type Recorded } from '#libs/kernel';
import { Registry } from '#libs/runtime';
import { Causes, ownPart, type Cut } from '#libs/readmodel';
import { commandIdOf, type Act } from '../support/acts.ts';
import { TestLedger } from '../support/ledger.ts';
import { DATES, aStep, actOf, beginning, type Step } from './histories.ts';
import { asTheyHold, factsAt, knownTimes } from './slow-model.ts';

/** Histories tried by a run of the tests, each at several pairs of cuts. */
const HISTORIES = 40;
const STEPS_MAX = 40;
const SHRINKING_MS = 60_000;
const ACTOR = { userId: 'u', role: 'recorder', organ: 'o' };
const registry = new Registry(domain);
const FEATURES = domain.features.filter(({ category }) => ['team', 'cadre'].includes(category));

async function recordedBy(steps: readonly Step[]): Promise<Recorded[]> {
  const ledger = new TestLedger();
  const log: Recorded[] = [];
  const send = async (act: Act | undefined): Promise<void> => {
    if (!act) return;
    const request = {
      name: act.name,
      body: act.bodyFor(() => ({ stream: '', targetEventId: '' })),
      commandId: commandIdOf(`command ${log.length} ${act.label}`),
      actor: ACTOR,
    };
    const answer = await ledger.executor.execute(request);
    if (isRefusal(answer)) return;
    const known = log.filter(({ stream }) => stream === answer.stream).length;
    for await (const event of ledger.store.read(answer.stream, known)) log.push(event);
    await ledger.projected();
  };
  for (const act of beginning) await send(act);
  for (const step of steps) {
    ledger.clock.move(step.clock);
    await send(actOf(step, log));
  }
  await ledger.close();
  return log;
}

/** What is said of each thing at a cut, by the definition alone. */
function saidAt(log: readonly Recorded[], cut: Cut): Map<string, string> {
  return new Map(
    factsAt(FEATURES, log, cut).map((line) => {
      const [, kind = '', key = '', value = ''] = /^(\S+) (\S+) \S+ (.*)$/.exec(line) ?? [];
      return [`${kind} ${key}`, JSON.stringify(ownPart(kind, JSON.parse(value) as Recorded['data']))];
    }),
  );
}

/** What is said at a cut of a log from which some events are left out; what is known when stays as it was. */
function without(log: readonly Recorded[], leftOut: readonly Recorded[], { asOf, knownAt }: Cut): Map<string, string> {
  const known = knownTimes(log);
  const rest = log.filter((event, index) => !leftOut.includes(event) && known[index]! <= knownAt);
  return saidAt(rest, { asOf, knownAt: Number.MAX_SAFE_INTEGER });
}

/** The events that came between two cuts: recorded between the instants, or acts that took effect between the days. */
function between(log: readonly Recorded[], [before, after]: readonly [Cut, Cut]): Set<Recorded> {
  const known = knownTimes(log);
  const upTo = (cut: Cut): Recorded[] => log.filter((_, index) => known[index]! <= cut.knownAt);
  const came = upTo(after).filter((event) => !upTo(before).includes(event));
  const tookEffect = FEATURES.flatMap((feature) =>
    [...new Set(log.map(({ stream }) => stream))]
      .filter((stream) => categoryOf(stream) === feature.category)
      .flatMap((stream) => asTheyHold(feature, upTo(before), stream))
      .filter(({ effectiveOn }) => effectiveOn > before.asOf && effectiveOn <= after.asOf)
      .map(({ id }) => log.find((event) => event.id === id)!),
  );
  return new Set([...came, ...tookEffect]);
}

/** The acts that are in play at a cut, though their end may come after it. */
function begun(log: readonly Recorded[], cut: Cut): Set<string> {
  const known = knownTimes(log);
  const upTo = log.filter((_, index) => known[index]! <= cut.knownAt);
  return new Set(
    FEATURES.flatMap((feature) =>
      [...new Set(log.map(({ stream }) => stream))]
        .filter((stream) => categoryOf(stream) === feature.category)
        .flatMap((stream) => asTheyHold(feature, upTo, stream))
        .filter(({ effectiveOn }) => effectiveOn <= cut.asOf)
        .map(({ id }) => id),
    ),
  );
}

/** Whether an event says what an act that came between the cuts says, or when. */
function aboutOneOf({ data }: Recorded, came: ReadonlySet<Recorded>): boolean {
  return [...came].some(({ id }) => id === data['targetEventId']);
}

const cuts = fc.record({
  days: fc.tuple(fc.constantFrom(...DATES), fc.constantFrom(...DATES)),
  known: fc.tuple(fc.nat(999), fc.nat(999)),
});

function pairOf(
  log: readonly Recorded[],
  { days, known }: { days: readonly PlainDate[]; known: readonly number[] },
): [Cut, Cut] {
  const times = knownTimes(log);
  const at = known.map((n) => times[n % times.length]!).sort((a, b) => a - b) as [Micros, Micros];
  const on = days.toSorted() as [PlainDate, PlainDate];
  return [
    { asOf: on[0], knownAt: at[0] },
    { asOf: on[1], knownAt: at[1] },
  ];
}

test(
  'what differs between two cuts differs by the events that are named alone, and each of them came between the cuts',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(aStep, { minLength: 10, maxLength: STEPS_MAX, size: 'max' }),
        fc.array(cuts, { minLength: 6, maxLength: 6 }),
        async (steps, drawn) => {
          const log = await recordedBy(steps);
          const known = knownTimes(log);
          const seen = log.map((event, index) => ({ event, known: known[index]!, seq: index + 1 }));
          for (const pair of drawn.map((one) => pairOf(log, one))) {
            const [then, now] = pair.map((cut) => saidAt(log, cut)) as [Map<string, string>, Map<string, string>];
            const came = between(log, pair);
            const inPlay = begun(log, pair[0]);
            for (const name of new Set([...then.keys(), ...now.keys()])) {
              const [kind = '', key = ''] = name.split(' ');
              if (then.get(name) === now.get(name)) continue;
              const [owner = ''] = key.split('/');
              const isGiven = (one: (typeof FEATURES)[number]): boolean =>
                kind in one.facts && log.some((event) => event.stream === `${one.category}-${owner}`);
              const feature = FEATURES.find(isGiven)!;
              const stream = `${feature.category}-${owner}`;
              const own = seen.filter(({ event }) => event.stream === stream);
              const causes = await Causes.of(stream, own, { feature, cuts: pair, axis: registry });
              const { because } = await causes.why(kind, key);
              const named = because.map(({ type, id }) => `${type} ${id}`).join();
              const told = `${name} ${JSON.stringify(pair)} because ${named}: `;
              const others = [...came].filter(
                (event) => !because.includes(event) && event.revision > 0 && !inPlay.has(event.id),
              );
              const alone = pair.map((cut) => without(log, others, cut).get(name));
              expect(told + alone.join(' then ')).toBe(told + [then.get(name), now.get(name)].join(' then '));
              const strange = because.filter((event) => !came.has(event) && !aboutOneOf(event, came));
              expect([told, strange.map(({ type }) => type)]).toEqual([told, []]);
              expect([told, because.length > 0]).toEqual([told, true]);
            }
          }
        },
      ),
      { numRuns: HISTORIES, plugins: [fc.interruptAfterTimeLimit(SHRINKING_MS)] },
    ),
  120_000,
);
