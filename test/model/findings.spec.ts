import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FindingFact } from '#libs/domain';
import type { PlainDate } from '#libs/kernel';
import { annul, command, correct, type Act } from '../support/acts.ts';
import { consulted, letter, notice, targets, vote } from '../support/appointments.ts';
import { given, type Story } from '../support/given.ts';
import { foundAt, lineOf, wordsAcross } from './slow-findings.ts';
import { knownTimes } from './slow-model.ts';

/** Histories tried by a run of the tests, each at several cuts. */
const HISTORIES = 16;
const STEPS_MAX = 10;
const DAYS: readonly PlainDate[] = ['2019-01-11', '2019-01-22', '2019-01-24', '2019-01-28', '2019-02-15', '2019-08-05'];
const basis = { kind: 'appointmentFile', documentNo: '卷〔2019〕1号', issuedOn: '2019-03-01' };
const old = { entryMode: 'backfill', basis };

/** Whose day of birth is corrected, to which, and whom a correction has chosen: a rule is asked of each of them. */
const PEOPLE = ['wang', 'zhao'];
const BIRTHS: readonly PlainDate[] = ['1958-05-01', '1970-05-01', '1957-01-01'];
const CHOSEN = [['zhao', 'wang'], ['wang'], ['wang', 'zhao'], ['wang', 'li', 'zhao']];

/** How often each is done. */
const OPS = { vote: 2, notice: 1, letter: 1, annul: 3, correct: 1, admonish: 2, birth: 6, targets: 1 };

interface Step {
  readonly op: keyof typeof OPS;
  readonly pick: number;
}

const ops = Object.keys(OPS) as Step['op'][];
const aStep: fc.Arbitrary<Step> = fc.record({
  op: fc.oneof(...ops.map((op) => ({ weight: OPS[op], arbitrary: fc.constant(op) }))),
  pick: fc.nat(50),
});

/** Streams of records that come after the case and may bear on it. */
const ACROSS = /^(?:supervision|cadre)-/;

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
  if (op === 'birth') {
    const name = PEOPLE[pick % PEOPLE.length]!;
    const born = BIRTHS[pick % BIRTHS.length]!;
    const data = { name, sex: '1', birth: born, entryKind: 'civilService' };
    return correct(`cadre ${name}`, { data }).with({ basis, reason: '出生日期有误' }).as(word);
  }
  if (op === 'targets') {
    const targetIds = CHOSEN[pick % CHOSEN.length]!;
    return correct(targets.label, { data: { targetIds } }).with({ basis, reason: '人选有误' }).as(word);
  }
  if (op === 'admonish') return admonition(DAYS[pick % DAYS.length]!).as(word);
  const papers = { vote: vote(5 + (pick % 7), 7 + (pick % 5) + 2), notice, letter };
  return papers[op].with(old).as(word);
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
      const across = await wordsAcross(log, story.ledger.registry, { record: ACROSS, act: /^appointment-/ });
      words += across.length;
      for (const asOf of DAYS) {
        for (const knownAt of [known.at(-1)!, known.at(-3)!]) {
          const facts = await story.ledger.factsOn(asOf, ['finding'], knownAt);
          const told = facts.map(({ value }) => lineOf(value as FindingFact)).sort();
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
