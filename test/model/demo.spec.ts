import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Recorded } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { demoPlan } from '../../apps/demo/src/index.ts';
import { NOW, SimulatedClock } from '../support/clock.ts';
import { DEMO_MS, demoCopy } from '../support/demo-copy.ts';
import { restOfLog } from '../contract/some-events.ts';
import { Served } from '../e2e/served.ts';
import { cutsOf, expectWhatTheModelSays, type Get } from './told.ts';

/** Cuts at random beside those that are always tried. */
const CUTS = Number(process.env['DEMO_CUTS'] ?? 1);
const SUBJECTS_EACH = 12;
const ALL = 1_000_000;

describe('the case list, and the timelines of cadres, teams and cases of the demo', () => {
  let folder: string;
  let served: Served;
  let log: readonly Recorded[];
  const get: Get = (path) => served.get(path, { as: 'approver' });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-demo-'));
    const { dataDir } = await demoCopy(join(folder, 'data'));
    const clock = new SimulatedClock(NOW);
    const store = openSqliteStore({ path: join(dataDir, 'log.db'), clock });
    served = await Served.node({ store, clock, viewsPath: join(dataDir, 'views.db'), role: 'api' });
    log = await restOfLog(store);
  }, DEMO_MS);

  afterAll(async () => {
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([3, 9001, 20_011])(
    'are what the slow model says (cut %d)',
    async (pick) => {
      expect(log.length).toBeGreaterThan(demoPlan().length);
      const subjects = log
        .filter((_, index) => index % 1997 === pick % 1997)
        .map(({ stream, data }) => (typeof data['cadreId'] === 'string' ? `cadre-${data['cadreId']}` : stream));
      expect(subjects.length).toBeGreaterThan(8);
      for (const cut of cutsOf(log, [pick])) await expectWhatTheModelSays(get, log, subjects, cut);
    },
    DEMO_MS,
  );

  it(
    'are what the slow model says of streams and cuts at random',
    async () => {
      const streams = [...new Set(log.map(({ stream }) => stream))];
      expect(streams.length).toBeGreaterThan(1000);
      await fc.assert(
        fc.asyncProperty(fc.nat(ALL), fc.infiniteStream(fc.nat(ALL)), async (pick, subjects) => {
          const some = [...subjects.take(SUBJECTS_EACH)].map((place) => streams[place % streams.length]!);
          for (const cut of cutsOf(log, [pick])) await expectWhatTheModelSays(get, log, some, cut);
        }),
        { numRuns: CUTS, endOnFailure: true },
      );
    },
    DEMO_MS,
  );
});
