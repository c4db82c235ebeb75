import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Micros, type Recorded } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { Served } from '../e2e/served.ts';
import { newestLog, readSamples, replay } from '../replay/golden.ts';
import { commandIdOf } from '../support/acts.ts';
import { SimulatedClock } from '../support/clock.ts';
import { aCaseStep, beginning, caseActOf, type CaseStep } from './case-histories.ts';
import { cutsOf, expectWhatTheModelSays, type Cut, type Get } from './told.ts';

/** Histories tried by a run of the tests; each takes about 0.3 s. */
const HISTORIES = Number(process.env['CASE_HISTORIES'] ?? 16);
const STEPS_MAX = 110;
const SHRINKING_MS = 60_000;
const NOW = '2019-08-06T09:00:00+08:00';
const ACTOR = { userId: 'u', role: 'recorder', organ: 'o' };

/** A log behind the whole program. */
class Story {
  readonly log: Recorded[] = [];
  private readonly served: Served;
  private sent = 0;

  private constructor(served: Served) {
    this.served = served;
  }

  static async begin(): Promise<Story> {
    const clock = new SimulatedClock(NOW);
    return new Story(await Served.node({ clock, store: openSqliteStore({ path: ':memory:', clock }), role: 'api' }));
  }

  static async of(events: readonly Recorded[]): Promise<Story> {
    const story = await Story.begin();
    await replay(events, story.served.ledger.store, story.served.clock);
    story.served.clock.set(NOW);
    await story.hear();
    return story;
  }

  /** Tries a command; what is refused changes nothing. */
  async send(act: ReturnType<typeof caseActOf>): Promise<void> {
    if (!act) return;
    this.sent += 1;
    const body = act.bodyFor(() => ({ stream: '', targetEventId: '' }));
    const commandId = commandIdOf(`command ${this.sent}`);
    const answer = await this.served.ledger.executor.execute({ name: act.name, body, commandId, actor: ACTOR });
    if (!isRefusal(answer)) await this.hear();
  }

  move(by: Micros): void {
    this.served.clock.move(by);
  }

  private async hear(): Promise<void> {
    const { events } = await this.served.ledger.store.readAll(this.log.at(-1)?.position ?? null, 1000);
    this.log.push(...events);
  }

  /** Every case list and every timeline of every cut is what the model says. */
  async expectWhatTheModelSays(cuts: readonly Cut[]): Promise<void> {
    this.served.clock.set(NOW);
    const subjects = [...new Set(this.log.map(({ stream }) => stream))];
    const get: Get = (path) => this.served.get(path, { as: 'approver' });
    for (const cut of cuts) await expectWhatTheModelSays(get, this.log, subjects, cut);
  }

  close(): Promise<void> {
    return this.served.close();
  }
}

describe('the case list and every timeline, as of any day and as known on any day', () => {
  test('are what a fold over the log says, for random histories of cases of every kind', async () => {
    const types = new Set<string>();
    const live = async (steps: readonly CaseStep[], picks: readonly number[]): Promise<void> => {
      const story = await Story.begin();
      try {
        for (const act of beginning) await story.send(act);
        expect(story.log).toHaveLength(beginning.length);
        for (const step of steps) {
          story.move(step.clock);
          await story.send(caseActOf(step, story.log));
        }
        for (const { type } of story.log) types.add(type);
        await story.expectWhatTheModelSays(cutsOf(story.log, picks));
      } finally {
        await story.close();
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(aCaseStep, { minLength: STEPS_MAX / 2, maxLength: STEPS_MAX, size: 'max' }),
        fc.array(fc.nat(100_000), { minLength: 2, maxLength: 2 }),
        live,
      ),
      { numRuns: HISTORIES, plugins: [fc.interruptAfterTimeLimit(SHRINKING_MS)] },
    );
    // The histories are worth it only if they come far.
    expect(types.size).toBeGreaterThan(30);
    expect([...types]).toEqual(expect.arrayContaining(['RecordCorrected', 'RecordAnnulled']));
  }, 300_000);

  test('are what a fold over the log says, for the golden log of every kind of event', async () => {
    const events = newestLog(readSamples());
    const story = await Story.of(events);
    expect(story.log).toHaveLength(events.length);
    await story.expectWhatTheModelSays(cutsOf(story.log, [0, 100, 201, 333, 349]));
    await story.close();
  }, 300_000);
});
