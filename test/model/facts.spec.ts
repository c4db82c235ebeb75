import { describe, expect, test } from '@jest/globals';
import type { StatementSync } from 'node:sqlite';
import fc from 'fast-check';
import { domain } from '#libs/domain';
import { categoryOf, isRefusal, type Domain, type Micros, type PlainDate, type Recorded } from '#libs/kernel';
import { Runner, ViewsFile, factsView, trailView, type CommandRequest, type Executed, type View } from '#libs/runtime';
import { commandIdOf, type Act } from '../support/acts.ts';
import { TestLedger, newEvent } from '../support/ledger.ts';
import { inPagesOf } from '../support/stores.ts';
import { DATES, aStep, actOf, beginning, figureData, type Step } from './histories.ts';
import { asTheyHold, factsAt, impossibilities, knownTimes } from './slow-model.ts';

/** Histories tried by a run of the tests; each takes about 0.1 s. */
const HISTORIES = 40;
const STEPS_MAX = 45;
const PATIENCE_MS = 10_000;
/** A history that fails is made smaller for so long, then told with its seed. */
const SHRINKING_MS = 60_000;
const ACTOR = { userId: 'u', role: 'recorder', organ: 'o' };

/** The features that histories are about, and those whose facts they are judged by; what others add does not make them slower. */
const CATEGORIES = ['team', 'cadre', 'statistics', 'appointment', 'secondment', 'supervision', 'finding'];
const ground: Domain = {
  ...domain,
  features: domain.features.filter(({ category }) => CATEGORIES.includes(category)),
};

/** What the ledger said on every day when some instant was its present. */
interface Answer {
  readonly knownAt: Micros;
  readonly asOf: PlainDate;
  readonly facts: string;
}

/** A history being lived through, with what has been said and answered on the way. */
class History {
  readonly ledger = new TestLedger({ domain: ground });
  readonly log: Recorded[] = [];
  readonly done: { readonly request: CommandRequest; readonly answer: Executed }[] = [];
  readonly answers: Answer[] = [];
  readonly features = ground.features;
  private readonly cuts: readonly StatementSync[];
  private tried = 0;

  constructor() {
    const { file, runner } = this.ledger;
    this.cuts = this.features.map(({ category }) =>
      file.db.prepare(
        `SELECT kind, key, ref, value FROM ${runner.table(`${category}Facts`, 'facts')}
         WHERE valid_from <= ? AND valid_to > ? AND recorded_from <= ? AND recorded_to > ?`,
      ),
    );
  }

  async live(steps: readonly Step[]): Promise<void> {
    for (const act of beginning) await this.send(act);
    for (const [index, one] of steps.entries()) {
      this.ledger.clock.move(one.clock);
      if (one.op === 'figures') await this.reportTogether(one);
      else await this.send(actOf(one, this.log));
      if (index % 8 === 3) this.askOnEveryDay();
    }
  }

  private async send(act: Act | undefined): Promise<void> {
    if (!act) return;
    this.tried += 1;
    const request: CommandRequest = {
      name: act.name,
      body: act.bodyFor(() => ({ stream: '', targetEventId: '' })),
      commandId: commandIdOf(`command ${this.tried}`),
      actor: ACTOR,
    };
    const answer = await this.ledger.executor.execute(request);
    if (isRefusal(answer)) return;
    this.done.push({ request, answer });
    await this.takeIn(answer.stream);
    this.expectPossible(answer.stream);
  }

  /** Several events by one append: what the last one says of a figure is all that was ever known of it. */
  private async reportTogether({ pick, on, flag }: Step): Promise<void> {
    this.tried += 1;
    const commandId = commandIdOf(`command ${this.tried}`);
    const events = [pick, pick + 2, pick + (flag ? 1 : 4)].map((value, index) =>
      newEvent('statistics-s', commandId, {
        type: 'FigureReported',
        data: figureData(value, on),
        effectiveOn: on,
        index,
      }),
    );
    const head = this.log.findLast(({ stream }) => stream === 'statistics-s')?.revision ?? 'none';
    await this.ledger.store.append('statistics-s', head, events);
    await this.takeIn('statistics-s');
  }

  /** Lets the views take in what was just recorded, so that live they project append by append. */
  private async takeIn(stream: string): Promise<void> {
    const known = this.log.filter((event) => event.stream === stream).length;
    for await (const event of this.ledger.store.read(stream, known)) this.log.push(event);
    await this.ledger.projected();
  }

  private expectPossible(stream: string): void {
    const feature = this.features.find(({ category }) => category === categoryOf(stream))!;
    expect(impossibilities(feature, this.log, stream)).toEqual([]);
  }

  private askOnEveryDay(): void {
    const knownAt = knownTimes(this.log).at(-1) ?? 0;
    for (const asOf of days()) this.answers.push({ knownAt, asOf, facts: this.factsSaid(asOf, knownAt) });
  }

  factsSaid(asOf: PlainDate, knownAt: Micros): string {
    const rows = this.cuts.flatMap((cut) => cut.all(asOf, asOf, knownAt, knownAt));
    return (
      rows
        // What was found wrong is told across streams, and has a model of its own; rebuilt, it is compared with all else.
        .filter(({ kind }) => kind !== 'finding')
        .map(({ kind, key, ref, value }) => `${String(kind)} ${String(key)} ${String(ref ?? '-')} ${String(value)}`)
        .sort()
        .join('\n')
    );
  }

  factsDefined(asOf: PlainDate, knownAt: Micros): string {
    return factsAt(this.features, this.log, { asOf, knownAt }).join('\n');
  }
}

/** The days on which things happen, and some before, between and after. */
function days(): PlainDate[] {
  return ['1900-01-01', ...DATES, '2013-07-15', '2200-12-31'];
}

/** Instants at and round about those at which something became known, few of a long log. */
function instants(log: readonly Recorded[]): Micros[] {
  const known = [...new Set(knownTimes(log))];
  const some = known.filter((_, index) => index % 5 === 0 || index >= known.length - 2);
  return [...new Set(some.flatMap((at) => [at - 1, at, at + 1]))];
}

async function dumpOf({ ledger }: History, views: readonly View[], sizes?: readonly number[]): Promise<string[][]> {
  const { registry } = ledger;
  const file = new ViewsFile(':memory:');
  const store = sizes ? inPagesOf(ledger.store, sizes) : ledger.store;
  const runner = new Runner({ store, registry, file, views });
  runner.start();
  const arrived = await runner.reachedHead(PATIENCE_MS);
  await runner.stop();
  const dump = views.map((view) => [...file.dump(view)]);
  file.close();
  if (!arrived) throw new Error('the rebuild did not reach the head of the log');
  return dump;
}

const history = fc.array(aStep, { minLength: 10, maxLength: STEPS_MAX, size: 'max' });
const pages = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 });

async function livedThrough(steps: readonly Step[]): Promise<History> {
  const lived = new History();
  await lived.live(steps);
  return lived;
}

describe('for every history', () => {
  test(
    'the views say what the definition says, and go on saying it',
    () =>
      fc.assert(
        fc.asyncProperty(history, pages, async (steps, sizes) => {
          const lived = await livedThrough(steps);
          const { ledger, log } = lived;

          for (const knownAt of instants(log)) {
            for (const asOf of days()) {
              const said = lived.factsSaid(asOf, knownAt);
              expect(`${asOf} known at ${knownAt}\n${said}`).toBe(
                `${asOf} known at ${knownAt}\n${lived.factsDefined(asOf, knownAt)}`,
              );
            }
          }

          // Nothing recorded later has changed an answer by a byte.
          for (const { asOf, knownAt, facts } of lived.answers) {
            expect(lived.factsSaid(asOf, knownAt)).toBe(facts);
          }

          // Rebuilt from zero, in batches of any size and with any memory, every view is the same byte for byte.
          const live = ledger.views.map((view) => [...ledger.file.dump(view)]);
          expect(await dumpOf(lived, ledger.views)).toEqual(live);
          expect(await dumpOf(lived, ledger.views, sizes)).toEqual(live);
          const forgetful = [...lived.features.map((feature) => factsView(feature, 1)), trailView];
          expect(await dumpOf(lived, forgetful, sizes)).toEqual(live);

          // A command sent again is answered, not repeated.
          for (const { request, answer } of lived.done) {
            expect(await ledger.executor.execute(request)).toEqual({ ...answer, repeated: true });
          }
          expect(await ledger.events()).toHaveLength(log.length);

          await expectSound(lived);
          await ledger.close();
        }),
        { numRuns: HISTORIES, plugins: [fc.interruptAfterTimeLimit(SHRINKING_MS)] },
      ),
    120_000,
  );
});

/** What must be so across the streams, on every day: the guards of no single stream see it. */
async function expectSound({ ledger, features, log }: History): Promise<void> {
  for (const asOf of days()) {
    const facts = await ledger.factsOn(asOf, ['incumbency', 'post', 'team', 'cadre']);
    const of = (kind: string, key: string) => facts.find((fact) => fact.kind === kind && fact.key === key)?.value;
    for (const { key, ref } of facts.filter(({ kind }) => kind === 'incumbency')) {
      const [teamId = ''] = key.split('/');
      expect([asOf, key, of('team', teamId)?.['state']]).toEqual([asOf, key, 'active']);
      expect([asOf, key, of('post', key) === undefined]).toEqual([asOf, key, false]);
      expect([asOf, key, ref, of('cadre', String(ref))?.['state']]).toEqual([asOf, key, ref, 'active']);
    }
  }
  const teams = features.find(({ category }) => category === 'team')!;
  for (const stream of new Set(log.map((event) => event.stream))) {
    if (categoryOf(stream) !== 'team') continue;
    for (const { type, data, effectiveOn } of asTheyHold(teams, log, stream)) {
      if (type !== 'TeamMerged') continue;
      const target = await ledger.factOn(effectiveOn, 'team', String(data['intoTeamId']));
      expect([stream, effectiveOn, target?.['state']]).toEqual([stream, effectiveOn, 'active']);
    }
  }
}
