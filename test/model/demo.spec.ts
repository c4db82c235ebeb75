import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { fill } from '../../apps/demo/src/fill.ts';
import { demoPlan } from '../../apps/demo/src/index.ts';
import { SimulatedClock } from '../support/clock.ts';
import { restOfLog } from '../contract/some-events.ts';
import { Served } from '../e2e/served.ts';
import { cutsOf, expectWhatTheModelSays, type Get } from './told.ts';

/** So much of the demo as a run of the tests has time for; `DEMO_STEPS=Infinity` takes all of it. */
const STEPS = Number(process.env['DEMO_STEPS'] ?? 7000);
const CUTS = Number(process.env['DEMO_CUTS'] ?? 4);
const SUBJECTS_EACH = 12;
const ALL = 1_000_000;

test('the case list, and the timelines of cadres, teams and cases, are what the model says of the demo', async () => {
  const clock = new SimulatedClock(demoPlan()[0]!.at);
  const served = await Served.node({ clock, store: openSqliteStore({ path: ':memory:', clock }) });
  const { ledger } = served;
  await fill({
    ledger,
    clock: { moveTo: (at) => clock.set(formatInstant(at)) },
    onProgress: () => undefined,
    steps: STEPS,
  });
  const log = await restOfLog(ledger.store);
  const streams = [...new Set(log.map(({ stream }) => stream))];
  const get: Get = (path) => served.get(path, { as: 'approver' });

  expect(log.length).toBeGreaterThanOrEqual(Math.min(STEPS, demoPlan().length));
  await fc.assert(
    fc.asyncProperty(fc.nat(ALL), fc.infiniteStream(fc.nat(ALL)), async (pick, subjects) => {
      const some = [...subjects.take(SUBJECTS_EACH)].map((place) => streams[place % streams.length]!);
      for (const cut of cutsOf(log, [pick])) await expectWhatTheModelSays(get, log, some, cut);
    }),
    { numRuns: CUTS, endOnFailure: true },
  );
}, 600_000);
