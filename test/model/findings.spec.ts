import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectiveHistory, timelineOf, type Check, type Micros, type PlainDate, type Recorded } from '#libs/kernel';
import { AskedAgain, type OnRecord, type Registry } from '#libs/runtime';
import { annul, command, correct, type Act } from '../support/acts.ts';
import { consulted, letter, notice, vote } from '../support/appointments.ts';
import { given, type Story } from '../support/given.ts';
import { knownTimes } from './slow-model.ts';

/** Histories tried by a run of the tests, each at several cuts. */
const HISTORIES = 8;
const STEPS_MAX = 8;
const DAYS: readonly PlainDate[] = ['2019-01-11', '2019-01-22', '2019-01-24', '2019-01-28', '2019-02-15', '2019-08-05'];
const basis = { kind: 'appointmentFile', documentNo: '卷〔2019〕1号', issuedOn: '2019-03-01' };
const old = { entryMode: 'backfill', basis };

interface Step {
  readonly op: 'vote' | 'notice' | 'letter' | 'annul' | 'correct' | 'admonish';
  readonly pick: number;
}

const aStep: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom<Step['op']>(
    'vote',
    'vote',
    'notice',
    'letter',
    'annul',
    'annul',
    'annul',
    'correct',
    'admonish',
    'admonish',
  ),
  pick: fc.nat(50),
});

/** The streams of a log, folded anew at each question; any of them may give any fact. */
function onRecord(log: readonly Recorded[], registry: Registry): AskedAgain {
  const stream = (name: string): ReturnType<OnRecord['stream']> => {
    const events = log.filter((event) => event.stream === name);
    const nothing = { initial: undefined, evolve: () => undefined };
    const timeline = timelineOf(registry.featureOf(name) ?? nothing, effectiveHistory(events, registry));
    return Promise.resolve({ events, timeline: () => timeline });
  };
  const names = [...new Set(log.map((event) => event.stream))];
  return new AskedAgain(registry, {
    stream,
    streamsWith: () => names,
    without: () => {
      throw new TypeError('nothing is left out here');
    },
  });
}

/** A word that one record has on an act of another stream. */
interface Word {
  readonly n: number;
  readonly act: string;
  readonly check: Pick<Check, 'ruleId' | 'outcome' | 'inputs'>;
}

/** Every word across streams, by the definition alone: each act of every stream is asked before and after each record. */
async function wordsAcross(log: readonly Recorded[], registry: Registry): Promise<Word[]> {
  const words: Word[] = [];
  for (const [n, record] of log.entries()) {
    if (!ACROSS.test(record.stream)) continue;
    const [before, after] = [onRecord(log.slice(0, n), registry), onRecord(log.slice(0, n + 1), registry)];
    for (const act of log.slice(0, n)) {
      if (act.stream === record.stream || !act.stream.startsWith('appointment-')) continue;
      const { judged: said } = await before.said(act.stream, act.id);
      const { judged: says } = await after.said(act.stream, act.id);
      for (const { ruleId, holds, inputs, rule } of says) {
        const was = said.find((other) => other.ruleId === ruleId)?.holds ?? true;
        const outcome = holds ? 'passed' : rule.class === 'S' ? 'advice' : 'violated';
        if (was !== holds) words.push({ n, act: act.id, check: { ruleId, outcome, inputs } });
      }
    }
  }
  return words;
}

/** Streams of records that come after the case and may bear on it. */
const ACROSS = /^supervision-/;

/** What the committee of another case came to: wang is admonished. The case of that is opened and approved already. */
const admonition = (on: PlainDate): Act =>
  command('IssueAdmonition', { supervisionId: 's1', form: 'written', ...old }).on(on);
const another: readonly Act[] = [
  command('OpenSupervisionCase', {
    ...{ supervisionId: 's1', kind: 'admonition', cadreId: 'wang', trigger: 'workError', ...old },
    origin: { kind: 'finding', id: 'f1' },
  }).on('2018-12-03'),
  command('ApproveMeasure', {
    ...{ supervisionId: 's1', approverRole: 'committeePrincipal', approverName: '钱书记', ...old },
  }).on('2018-12-07'),
  admonition('2018-12-10').as('admonition'),
];

/** An act of old papers about the case, or one about what is on record. */
function actOf({ op, pick }: Step, n: number, labels: readonly string[]): Act {
  const word = `step ${n}`;
  const about = labels[pick % labels.length]!;
  if (op === 'annul') return annul(about).with({ basis, reason: '录入有误' }).as(word);
  if (op === 'correct')
    return correct(about, { newEffectiveOn: DAYS[pick % DAYS.length]! })
      .with({ basis, reason: '日期有误' })
      .as(word);
  if (op === 'admonish') return admonition(DAYS[pick % DAYS.length]!).as(word);
  const papers = { vote: vote(5 + (pick % 7), 7 + (pick % 5) + 2), notice, letter };
  return papers[op].with(old).as(word);
}

const CONDITION = /^(?:eligibility\.|appointment\.influence$|retirement\.age$|probation\.unfinished$)/;

/** What was found wrong at a cut, by the definition alone: the last word on each rule of each act in force by the day. */
function foundAt(
  log: readonly Recorded[],
  cut: { readonly asOf: PlainDate; readonly knownAt: Micros },
  across: readonly Word[],
): string[] {
  const known = knownTimes(log);
  const events = log.filter((_, index) => known[index]! <= cut.knownAt);
  const target = ({ data }: Recorded): string => String(data['targetEventId']);
  const inForce = ({ id }: Recorded): boolean =>
    !events.some((other) => other.type === 'RecordAnnulled' && target(other) === id && inForce(other));
  return events
    .filter((event) => !event.type.startsWith('Record') && inForce(event))
    .flatMap((event) => {
      const about = events.filter((other) => other.type === 'RecordCorrected' && target(other) === event.id);
      const moved = about.filter(inForce).findLast(({ data }) => data['newEffectiveOn'] !== undefined);
      const on = String(moved?.data['newEffectiveOn'] ?? event.meta.effectiveOn);
      if (on > cut.asOf) return [];
      const words: readonly Pick<Check, 'ruleId' | 'outcome' | 'inputs'>[] = [
        ...event.meta.checks.filter(({ eventId }) => eventId === undefined),
        ...events.flatMap(({ meta }, n) => [
          ...meta.checks.filter(({ eventId }) => eventId === event.id),
          ...across.filter((word) => word.n === n && word.act === event.id).map(({ check }) => check),
        ]),
      ];
      const last = new Map(words.map((check) => [check.ruleId, check]));
      // Looking up whether somebody may have a post breaks nothing.
      const isLookedUp = (ruleId: string): boolean => event.type === 'EligibilityChecked' && CONDITION.test(ruleId);
      const broken = [...last.values()].filter(
        ({ outcome, ruleId }) => (outcome === 'violated' || outcome === 'excepted') && !isLookedUp(ruleId),
      );
      return broken.map(({ ruleId, outcome, inputs }) => JSON.stringify([event.id, on, ruleId, outcome, inputs]));
    })
    .sort();
}

async function sent(story: Story, steps: readonly Step[]): Promise<void> {
  const labels = [...consulted.slice(-8).map(({ label }) => label), 'too few', 'vote', 'admonition'];
  for (const [n, step] of steps.entries()) {
    const act = actOf(step, n, labels);
    await story.ledger.send({
      name: act.name,
      body: act.bodyFor(story.said),
      commandId: `5b0c1f0e-6a0e-4c55-9a53-0d2f3a7f6f${String(10 + n)}`,
    });
  }
}

test('at any day, as known at any instant, just that is found which the last word on an act in force says is broken', async () => {
  let findings = 0;
  let words = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 3, maxLength: STEPS_MAX }), async (steps) => {
      const story = await given(
        ...consulted,
        vote(7, 7).as('too few'),
        vote(10, 11).as('vote'),
        ...another,
      ).ledgerNow();
      await sent(story, [{ op: 'notice', pick: 1 }, ...steps]);
      const log = await story.ledger.events();
      const known = [...new Set(knownTimes(log))];
      const across = await wordsAcross(log, story.ledger.registry);
      words += across.length;
      for (const asOf of DAYS) {
        for (const knownAt of [known.at(-1)!, known.at(-3)!]) {
          const facts = await story.ledger.factsOn(asOf, ['finding'], knownAt);
          const told = facts
            .map(({ value: { eventId, on, ruleId, outcome, inputs } }) =>
              JSON.stringify([eventId, on, ruleId, outcome, inputs]),
            )
            .sort();
          expect({ asOf, knownAt, told }).toEqual({ asOf, knownAt, told: foundAt(log, { asOf, knownAt }, across) });
          findings += told.length;
        }
      }
      await story.ledger.close();
    }),
    { numRuns: HISTORIES, seed: 20190805 },
  );
  expect(findings).toBeGreaterThan(20);
  expect(words).toBeGreaterThan(10);
});
