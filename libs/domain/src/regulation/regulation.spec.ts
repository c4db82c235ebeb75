import { describe, expect, test } from '@jest/globals';
import type { JsonObject, PlainDate, Recorded } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import {
  approved,
  consultation,
  district,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  motion,
  opening,
  opinion,
  plenaryVote,
  poll,
  talks,
  targets,
} from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const regulate = (name: string, on: PlainDate, fields: JsonObject): Act =>
  command(name, fields)
    .on(on)
    .with({ basis: LETTER })
    .as(`${name} ${on} ${JSON.stringify(fields)}`);
const PAPER = { instrument: '南票区监督谈话工作细则', article: '6' };
const adopt = (on: PlainDate, ruleId: string, value: JsonObject): Act =>
  regulate('AdoptRegulation', on, { ruleId, ...PAPER, ...value });
const revise = (on: PlainDate, ruleId: string, value: JsonObject): Act =>
  regulate('ReviseRegulation', on, { ruleId, ...PAPER, ...value });
const repeal = (on: PlainDate, ruleId: string): Act => regulate('RepealRegulation', on, { ruleId });

const opened = (on: PlainDate): Act[] => [
  registerCadre('wang'),
  registerCadre('li'),
  registerTeam('lizhen'),
  command('OpenSupervisionCase', {
    supervisionId: 'case',
    kind: 'focus',
    cadreId: 'wang',
    trigger: 'lowApproval',
    origin: { kind: 'finding', id: 'assess.approval-low-1' },
  }).on(on),
  command('ApproveMeasure', { supervisionId: 'case', approverRole: 'departmentHead', approverName: '赵部长' }).on(on),
];
const talk = (on: PlainDate): Act =>
  command('HoldTalk', { supervisionId: 'case', talkerRole: 'departmentHead', talkerId: 'li' }).on(on);

/** What the rule on the delay of talks said of the last talk. */
async function delayOf(talkOn: PlainDate, ...before: readonly Act[]): Promise<unknown> {
  const story = await given(...before)
    .when(talk(talkOn))
    .thenAccepted();
  const { checks } = (await story.ledger.events('supervision-case')).at(-1)!.meta;
  return checks.find(({ ruleId }) => ruleId === 'talk.delay');
}

describe('a rule that the district has set', () => {
  const twenty = adopt('2019-01-10', 'talk.delay', { number: 20 });

  test('is recorded with its document', () =>
    given()
      .when(twenty)
      .thenRecorded({
        type: 'RegulationAdopted',
        stream: 'regulation-district',
        data: { ruleId: 'talk.delay', number: 20, ...PAPER },
      }));

  test('decides from its day on, and is cited with its article', async () => {
    expect(await delayOf('2019-01-26', twenty, ...opened('2019-01-05'))).toEqual({
      ruleId: 'talk.delay',
      ruleVersion: '2019-01-10',
      article: '6',
      inputs: { from: '2019-01-05', on: '2019-01-26', due: '2019-01-25' },
      outcome: 'advice',
    });
  });

  test('leaves what was done before its day to the rule of that day', async () => {
    const checked = await delayOf('2019-01-09', twenty, ...opened('2018-12-15'));
    expect(checked).toMatchObject({ ruleVersion: '1949-10-01', outcome: 'passed' });
  });

  test('may be revised, and holds as revised from then on', async () => {
    const longer = revise('2019-02-01', 'talk.delay', { number: 40 });
    expect(await delayOf('2019-02-10', twenty, longer, ...opened('2019-01-05'))).toMatchObject({
      ruleVersion: '2019-02-01',
      outcome: 'passed',
    });
  });

  test('may be repealed: the rule is then what it was without it', async () => {
    const gone = repeal('2019-02-01', 'talk.delay');
    expect(await delayOf('2019-02-03', twenty, gone, ...opened('2019-01-05'))).toMatchObject({
      ruleVersion: '1949-10-01',
      inputs: { due: '2019-02-04' },
      outcome: 'passed',
    });
  });

  test('counts for nothing once its adoption was annulled', async () => {
    const annulled = annul(twenty.label);
    expect(await delayOf('2019-01-26', twenty, annulled, ...opened('2019-01-05'))).toMatchObject({
      ruleVersion: '1949-10-01',
      outcome: 'passed',
    });
  });

  test('changes what a vote comes to', async () => {
    const before = [
      ...district,
      opening.with({ plenaryRequired: true }),
      ...[motion, talks, poll, targets, eligibility, inspectionNotice, inspectors, inspection, opinion, consultation],
      approved,
    ];
    const outcome = async (...first: readonly Act[]): Promise<unknown> => {
      const story = await given(...first, ...before)
        .when(plenaryVote(18, 25))
        .thenAccepted();
      return (await story.ledger.events('appointment-c1')).at(-1)?.data['outcome'];
    };
    const stricter = adopt('2018-12-01', 'plenary.majority', { share: { numerator: 2, denominator: 3 } });
    expect(await outcome()).toBe('approved');
    expect(await outcome(stricter)).toBe('rejected');
  });
});

describe('a rule that the district sets for days gone by', () => {
  const months = adopt('2018-12-01', 'team.live-age', { number: 3 });
  const before = [registerTeam('lizhen'), authorisePost('lizhen', 'deputy'), registerCadre('wang')];
  const assigned = assign('wang', 'lizhen', 'deputy').on('2019-01-10').with({ basis: LETTER });

  test('refuses what is recorded after it', () =>
    given(...before, months)
      .when(assigned)
      .thenRefused('LIVE_TOO_OLD'));

  test('leaves what was decided before it was on record with the version of then: nothing is found', async () => {
    const { ledger } = await given(...before, assigned, months).ledgerNow();
    expect(await ledger.factsOn(TODAY, ['finding'])).toEqual([]);
    const [{ meta }] = (await ledger.events('team-lizhen')).slice(-1) as [Recorded];
    expect(meta.checks).toContainEqual(
      expect.objectContaining({ ruleId: 'team.live-age', ruleVersion: '1949-10-01', outcome: 'passed' }),
    );
  });
});

describe('the district does not set', () => {
  test('what is set from above on that day', async () => {
    const refusal = await given()
      .when(adopt('2019-04-01', 'vote.quorum', { share: { numerator: 3, denominator: 4 } }))
      .thenRefused('RULE_SET_ABOVE');
    expect(refusal).toMatchObject({ rule: 'vote.quorum', cite: expect.stringContaining('2019') });
  });

  test('a rule that does not exist', () =>
    given()
      .when(adopt('2019-04-01', 'no.such', { number: 1 }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'ruleId', id: 'no.such' }));

  test.each([
    ['a share for a number of days', 'talk.delay', { share: { numerator: 1, denominator: 2 } }],
    ['nothing where a number is needed', 'talk.delay', {}],
    ['no days at all', 'talk.delay', { number: 0 }],
    ['two of nothing', 'plenary.majority', { share: { numerator: 2, denominator: 0 } }],
    ['more than the whole', 'plenary.majority', { share: { numerator: 3, denominator: 2 } }],
    ['a number where the rule only asks', 'inspection.signatures', { number: 3 }],
  ])('%s', (_, ruleId, value) =>
    given()
      .when(adopt('2019-04-01', ruleId, value))
      .thenRefused('PARAMETER_INVALID'),
  );

  test('a rule twice: it is revised', () =>
    given(adopt('2019-01-10', 'talk.delay', { number: 20 }))
      .when(adopt('2019-03-10', 'talk.delay', { number: 25 }))
      .thenRefused('REGULATION_ADOPTED_ALREADY', { ruleId: 'talk.delay', since: '2019-01-10' }));

  test('a revision or a repeal of a day before the adoption', async () => {
    const adopted = adopt('2019-03-10', 'talk.delay', { number: 20 });
    const early = { ruleId: 'talk.delay', on: '2019-03-09', adoptedOn: '2019-03-10' };
    await given(adopted)
      .when(revise('2019-03-09', 'talk.delay', { number: 10 }))
      .thenRefused('REGULATION_DATE_ORDER', early);
    await given(adopted).when(repeal('2019-03-09', 'talk.delay')).thenRefused('REGULATION_DATE_ORDER', early);
    await given()
      .when(repeal('2019-03-09', 'talk.delay'))
      .thenRefused('REGULATION_DATE_ORDER', { ruleId: 'talk.delay', on: '2019-03-09' });
  });

  test('anything without a document', () =>
    given()
      .when(command('AdoptRegulation', { ruleId: 'talk.delay', number: 20, ...PAPER }).on('2019-01-10'))
      .thenRefused('BASIS_REQUIRED'));
});
