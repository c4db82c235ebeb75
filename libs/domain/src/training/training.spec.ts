import { describe, expect, test } from '@jest/globals';
import type { JsonObject, Refusal } from '#libs/kernel';
import type { Executed } from '#libs/runtime';
import {
  LETTER,
  annul,
  command,
  correct,
  depart,
  eventIdIn,
  openLedger,
  registerCadre,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { training } from './training.feature.ts';

const STREAM = 'training-c1';

const content = {
  kind: 'offJob',
  title: '科级干部进修班',
  startsOn: '2019-05-06',
  endsOn: '2019-05-17',
  classHours: 70,
};
const open = command('OpenTrainingClass', { trainingId: 'c1', ...content }).on('2019-04-20');
const exam = open.with({ kind: 'theoryExam', title: '理论年考', passScore: 60 }).without('classHours');
const about = (name: string, fields: JsonObject = {}): Act => command(name, { trainingId: 'c1', ...fields });
const enrol = (cadreId: string): Act => about('EnrolTrainee', { cadreId }).on('2019-04-25');
const completion = (cadreId: string, hours = 70): Act => about('RecordCompletion', { cadreId, hours }).on('2019-05-17');
const withdrawal = (cadreId: string): Act => about('RecordWithdrawal', { cadreId, ground: 'leave' }).on('2019-05-10');
const result = (cadreId: string, score: number): Act => about('RecordExamResult', { cadreId, score }).on('2019-05-17');
const credits = (cadreId: string, count: number): Act =>
  about('RecordCredits', { cadreId, credits: count }).on('2019-05-17');
const close = about('CloseTrainingClass').on('2019-05-20');
const cancel = about('CancelTrainingClass', { ground: '师资未落实' }).on('2019-05-01');

const opened = [registerCadre('wang'), registerCadre('li'), open.as('class')];
const enrolled = [...opened, enrol('wang')];

describe('every command of a class is recorded as one event', () => {
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: JsonObject][] = [
    ['a class is opened', [], open, 'TrainingClassOpened', content],
    ['a trainee is enrolled', opened, enrol('wang'), 'TraineeEnrolled', { cadreId: 'wang' }],
    ['a completion is recorded', enrolled, completion('wang'), 'TrainingCompleted', { cadreId: 'wang', hours: 70 }],
    [
      'a withdrawal is recorded',
      enrolled,
      withdrawal('wang'),
      'TrainingWithdrawn',
      { cadreId: 'wang', ground: 'leave' },
    ],
    ['an exam result is recorded', enrolled, result('wang', 88), 'ExamResultRecorded', { cadreId: 'wang', score: 88 }],
    ['credits are recorded', enrolled, credits('wang', 6), 'CreditsRecorded', { cadreId: 'wang', credits: 6 }],
    ['a class is closed', enrolled, close, 'TrainingClassClosed', {}],
    ['a class is cancelled', enrolled, cancel, 'TrainingClassCancelled', { ground: '师资未落实' }],
  ];

  test.each(cases)('%s', (_, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: STREAM, data }),
  );

  test.each(cases)('%s, and can be told in both languages', (_, __, ___, type, data) => {
    const { summary } = training.kinds[type]!;
    const named = (what: string, id: string): string => `${what} ${id}`;
    expect(summary.zh(data, named)).toMatch(/^(?!.*(undefined|null|\[object)).*\p{Script=Han}/u);
    expect(summary.en(data, named)).toMatch(/^(?!.*(undefined|null|\[object))\S/);
  });

  test.each([
    ...['offJob', 'induction', 'orientation', 'rotation', 'mainClass'],
    ...['online', 'studyTour', 'lecture', 'theoryExam', 'integrityExam'],
  ])('a class can be %s', (kind) => given().when(open.with({ kind })).thenAccepted());

  test('a class can be of no other kind', () =>
    given()
      .when(open.with({ kind: 'retreat' }))
      .thenFaulty('MALFORMED_BODY', 'kind isIn'));
});

describe('a class', () => {
  test('does not end before it starts', () =>
    given()
      .when(open.with({ endsOn: '2019-05-05' }))
      .thenRefused('DATE_ORDER', { start: '2019-05-06', end: '2019-05-05' }));

  test('may last one day', () =>
    given()
      .when(open.with({ endsOn: '2019-05-06' }))
      .thenAccepted());

  test('is opened once', () =>
    given(open)
      .when(open.on('2019-04-21').as('again'))
      .thenRefused('ALREADY_RECORDED', { what: 'training', id: 'c1' }));

  test('has a pass mark that can be reached', () =>
    given()
      .when(exam.with({ passScore: 101 }))
      .thenRefused('SCORE_OUT_OF_RANGE', { score: 101, maxScore: 100 }));

  test.each([
    ['an enrolment', enrol('li').on('2019-06-01')],
    ['a completion', completion('wang').on('2019-06-01')],
    ['a withdrawal', withdrawal('wang').on('2019-06-01')],
    ['a result', result('wang', 60).on('2019-06-01')],
    ['credits', credits('wang', 1).on('2019-06-01')],
    ['another close', close.on('2019-06-01').as('again')],
    ['its cancellation', cancel.on('2019-06-01')],
  ])('that is closed takes no more: %s', (_, act) =>
    given(...enrolled, close)
      .when(act)
      .thenRefused('CLASS_NOT_OPEN', { state: 'closed', on: '2019-06-01' }),
  );

  test('that is cancelled takes no more', () =>
    given(...enrolled, cancel)
      .when(completion('wang'))
      .thenRefused('CLASS_NOT_OPEN', { state: 'cancelled', on: '2019-05-17' }));

  test('takes nothing dated before it was opened', () =>
    given(...opened)
      .when(enrol('wang').on('2019-04-19'))
      .thenRefused('CLASS_NOT_OPEN', { state: 'none', on: '2019-04-19' }));

  test('that is under way is not cancelled', () =>
    given(...enrolled, withdrawal('wang'))
      .when(cancel.on('2019-05-11'))
      .thenRefused('CLASS_UNDER_WAY', { startsOn: '2019-05-06' }));

  test('is not closed before it starts', () =>
    given(...opened)
      .when(close.on('2019-05-05'))
      .thenRefused('DATE_ORDER', { start: '2019-05-06', end: '2019-05-05' }));
});

describe('a trainee', () => {
  test('is enrolled once', () =>
    given(...enrolled)
      .when(enrol('wang').on('2019-04-26'))
      .thenRefused('ALREADY_RECORDED', { what: 'trainee', id: 'wang' }));

  test('is somebody', () =>
    given(...opened)
      .when(enrol('nobody'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'nobody' }));

  test('is still in service', () =>
    given(...opened, depart('wang').on('2019-04-24'))
      .when(enrol('wang'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2019-04-25' }));

  test('may have been trained before the ledger knew the person', () =>
    given(registerCadre('wang'), open.with({ startsOn: '2009-03-01', endsOn: '2009-03-05' }).on('2009-02-01'))
      .when(enrol('wang').on('2009-02-10'))
      .thenAccepted());

  test.each([
    ['completion', completion('li')],
    ['withdrawal', withdrawal('li')],
    ['result', result('li', 60)],
    ['credits', credits('li', 1)],
  ])('has no %s without being enrolled', (_, act) =>
    given(...enrolled)
      .when(act)
      .thenRefused('NOT_ENROLLED', { cadreId: 'li' }),
  );

  test.each([
    ['completion', completion('wang')],
    ['result', result('wang', 60)],
    ['second withdrawal', withdrawal('wang').on('2019-05-11')],
  ])('who has withdrawn has no %s', (_, act) =>
    given(...enrolled, withdrawal('wang'))
      .when(act)
      .thenRefused('NOT_ENROLLED', { cadreId: 'wang' }),
  );

  test('who has withdrawn may enrol again', () =>
    given(...enrolled, withdrawal('wang'), enrol('wang').on('2019-05-11'))
      .when(completion('wang'))
      .thenAccepted());

  test('completes once', () =>
    given(...enrolled, completion('wang'))
      .when(completion('wang', 60).on('2019-05-18'))
      .thenRefused('ALREADY_RECORDED', { what: 'completion', id: 'wang' }));

  test('who has completed does not withdraw', () =>
    given(...enrolled, completion('wang'))
      .when(withdrawal('wang').on('2019-05-18'))
      .thenRefused('ALREADY_RECORDED', { what: 'completion', id: 'wang' }));

  test('has one result in an exam', () =>
    given(...enrolled, result('wang', 55))
      .when(result('wang', 65).on('2019-05-18'))
      .thenRefused('ALREADY_RECORDED', { what: 'examResult', id: 'wang' }));

  const sat = (score: number): Act[] => [registerCadre('wang'), exam, enrol('wang'), result('wang', score)];
  const again = (score: number, on = '2019-06-14'): Act => result('wang', score).on(on).as('the resit');

  test('may resit after failing, and the last result counts', async () => {
    for (const [score, passed] of [
      [61, true],
      [40, false],
    ] as const) {
      const { ledger } = await given(...sat(59))
        .when(again(score))
        .thenRecorded({ type: 'ExamResultRecorded', data: { cadreId: 'wang', score } });
      expect(await ledger.factOn('2019-05-17', 'trainingRecord', 'c1/wang')).toMatchObject({
        score: 59,
        passed: false,
      });
      expect(await ledger.factOn(TODAY, 'trainingRecord', 'c1/wang')).toMatchObject({ score, passed });
    }
  });

  test('may resit once more after failing again', () =>
    given(...sat(50), again(55))
      .when(again(70, '2019-07-12').as('the second resit'))
      .thenAccepted());

  test('does not resit after passing, nor on the day of the failure', async () => {
    const twice = { what: 'examResult', id: 'wang' };
    await given(...sat(60))
      .when(again(80))
      .thenRefused('ALREADY_RECORDED', twice);
    await given(...sat(59))
      .when(again(80, '2019-05-17'))
      .thenRefused('ALREADY_RECORDED', twice);
  });

  test('a pass that is recorded late before a resit makes the resit impossible', async () => {
    const refusal = await given(...sat(59), again(70))
      .when(correct(result('wang', 59).label, { data: { cadreId: 'wang', score: 75 } }))
      .thenRefused('LATER_RECORDS_DEPEND');
    expect(refusal.params).toMatchObject({ events: [{ type: 'ExamResultRecorded', effectiveOn: '2019-06-14' }] });
  });

  test('does not complete before the class starts', () =>
    given(...enrolled)
      .when(completion('wang').on('2019-05-05'))
      .thenRefused('DATE_ORDER', { start: '2019-05-06', end: '2019-05-05' }));

  test('does not complete tomorrow', () =>
    given(...enrolled)
      .when(completion('wang').on('2019-08-06'))
      .thenRefused('FUTURE_FACT', { type: 'TrainingCompleted', effectiveOn: '2019-08-06', today: TODAY }));
});

describe('credits', () => {
  const inputs = { cadreId: 'wang', credits: 71, classHours: 70 };

  test('of all the hours of the class are given, in one or in several', async () => {
    await given(...enrolled)
      .when(credits('wang', 70))
      .thenAccepted();
    await given(...enrolled, credits('wang', 60))
      .when(credits('wang', 10))
      .thenAccepted();
  });

  test('no class can give more than it has hours: refused, and noted from old papers', async () => {
    for (const before of [[], [credits('wang', 60)]]) {
      const act = credits('wang', before.length === 0 ? 71 : 11);
      const refusal = await given(...enrolled, ...before)
        .when(act)
        .thenRefused('CREDITS_EXCEED_CLASS', inputs);
      expect(refusal.rule).toBe('training.credits');
      await given(...enrolled, ...before)
        .when(act.with({ basis: LETTER }).backfilled())
        .thenRecorded({
          type: 'CreditsRecorded',
          meta: { checks: [expect.objectContaining({ ruleId: 'training.credits', inputs, outcome: 'violated' })] },
        });
    }
  });

  test('an exam has no hours, and gives none', () =>
    given(registerCadre('wang'), exam, enrol('wang'))
      .when(credits('wang', 1))
      .thenRefused('CREDITS_EXCEED_CLASS', { cadreId: 'wang', credits: 1, classHours: 0 }));
});

describe('hours and scores', () => {
  test('all the hours of the class', () =>
    given(...enrolled)
      .when(completion('wang', 70))
      .thenAccepted());

  test('not one more', () =>
    given(...enrolled)
      .when(completion('wang', 71))
      .thenRefused('HOURS_EXCEED_CLASS', { hours: 71, classHours: 70, cadreId: 'wang' }));

  test('none in a class that has none', () =>
    given(registerCadre('wang'), exam, enrol('wang'))
      .when(completion('wang', 1))
      .thenRefused('HOURS_EXCEED_CLASS', { hours: 1, classHours: 0, cadreId: 'wang' }));

  test('full marks', () =>
    given(...enrolled)
      .when(result('wang', 100))
      .thenAccepted());

  test('105 of 100', () =>
    given(...enrolled)
      .when(result('wang', 105))
      .thenRefused('SCORE_OUT_OF_RANGE', { score: 105, maxScore: 100 }));

  test('105 of 120', () =>
    given(registerCadre('wang'), exam.with({ maxScore: 120 }), enrol('wang'))
      .when(result('wang', 105))
      .thenAccepted());

  test('less than nothing', () =>
    given(...enrolled)
      .when(result('wang', -1))
      .thenFaulty('MALFORMED_BODY', 'score min'));

  test.each([
    [60, true],
    [59, false],
  ])('%s of a pass mark of 60: passed is %s', async (score, passed) => {
    const { ledger } = await given(registerCadre('wang'), exam, enrol('wang'))
      .when(result('wang', score))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'trainingRecord', 'c1/wang')).toMatchObject({ score, maxScore: 100, passed });
  });
});

describe('leave', () => {
  const later = open.with({ startsOn: '2023-09-04', endsOn: '2023-09-15' }).on('2023-08-20');
  const inClass = [registerCadre('wang'), later, enrol('wang').on('2023-08-25')];
  const completed = (hours: number): Act => completion('wang', hours).on('2023-09-20');
  async function on2024(act: Act): Promise<{ story: Story; answer: Executed | Refusal }> {
    const story = await given().ledgerNow();
    story.ledger.clock.set('2024-01-02T09:00:00+08:00');
    for (const step of inClass) await story.must(step);
    return { story, answer: await story.tell(act) };
  }

  test('of exactly one seventh passes', async () => {
    const { story, answer } = await on2024(completed(60));
    expect(answer).toMatchObject({ repeated: false });
    const [event] = (await story.ledger.events(STREAM)).slice(-1);
    expect(event!.meta.checks).toEqual([
      {
        ruleId: 'training.leave',
        ruleVersion: '2023-09-19',
        article: '15',
        inputs: { leaveHours: 10, classHours: 70 },
        outcome: 'passed',
      },
    ]);
  });

  test('of more is a withdrawal', async () => {
    const { answer } = await on2024(completed(59));
    expect(answer).toMatchObject({
      refused: 'LEAVE_TOO_LONG',
      rule: 'training.leave',
      params: { leaveHours: 11, classHours: 70 },
    });
  });

  test('of more is noted in old papers', async () => {
    const { story, answer } = await on2024(completed(59).backfilled().with({ basis: LETTER }));
    expect(answer).toMatchObject({ repeated: false });
    const [event] = (await story.ledger.events(STREAM)).slice(-1);
    expect(event!.meta.checks).toMatchObject([{ ruleId: 'training.leave', outcome: 'violated' }]);
  });

  test('of more passes with an exception', async () => {
    const exceptionBasis = { documentNo: '南组〔2023〕3号', approvedBy: '部务会', reason: '防汛' };
    const { story } = await on2024(completed(59).with({ exceptionBasis }).signed());
    const [event] = (await story.ledger.events(STREAM)).slice(-1);
    expect(event!.meta.checks).toMatchObject([{ ruleId: 'training.leave', outcome: 'excepted' }]);
  });

  test('was measured already before the regulations of 2023, by the rule of 2013 on trainees', async () => {
    const refusal = await given(...enrolled)
      .when(completion('wang', 1))
      .thenRefused('LEAVE_TOO_LONG');
    expect(refusal).toMatchObject({ rule: 'training.leave', cite: expect.stringContaining('2013') });
  });

  test('is not judged when the ledger is opened', () =>
    given(openLedger('2019-06-30'), ...enrolled)
      .when(completion('wang', 1).takenOver())
      .thenRecorded({ type: 'TrainingCompleted', meta: { checks: [] } }));
});

describe('what holds because of a class', () => {
  test('the record of a trainee is found by the cadre', async () => {
    const { ledger } = await given(...enrolled, credits('wang', 4), credits('wang', 2).on('2019-05-16'))
      .when(completion('wang', 65))
      .thenAccepted();
    expect(await ledger.factsOn(TODAY, ['trainingRecord'])).toEqual([
      {
        kind: 'trainingRecord',
        key: 'c1/wang',
        ref: 'wang',
        value: {
          trainingId: 'c1',
          kind: 'offJob',
          title: '科级干部进修班',
          startsOn: '2019-05-06',
          endsOn: '2019-05-17',
          state: 'completed',
          completedOn: '2019-05-17',
          hours: 65,
          credits: 6,
        },
      },
    ]);
    expect(await ledger.factOn('2019-05-16', 'trainingRecord', 'c1/wang')).toMatchObject({ state: 'enrolled' });
  });

  test('the class goes from planned to open to closed, and is in the list of cases', async () => {
    const { ledger } = await given(...enrolled, completion('wang'))
      .when(close)
      .thenAccepted();
    const on = async (day: string): Promise<unknown> => (await ledger.factOn(day, 'trainingClass', 'c1'))?.['state'];
    expect(await Promise.all(['2019-04-20', '2019-05-17', '2019-05-20'].map(on))).toEqual([
      'planned',
      'open',
      'closed',
    ]);
    expect(await ledger.factOn(TODAY, 'case', 'c1')).toEqual({
      category: 'training',
      kind: 'offJob',
      subjects: ['cadre-wang'],
      state: 'closed',
      step: 'TrainingClassClosed',
      openedOn: '2019-04-20',
      dueOn: '2019-05-17',
      closedOn: '2019-05-20',
      held: 'internal',
    });
  });

  test('a cancelled class leaves nobody enrolled', async () => {
    const { ledger } = await given(...enrolled)
      .when(cancel)
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'trainingRecord', 'c1/wang')).toMatchObject({ state: 'cancelled' });
  });

  test('a corrected completion counts with its new hours', async () => {
    const { ledger } = await given(...enrolled, completion('wang').as('completion'))
      .when(correct('completion', { data: { trainingId: 'c1', cadreId: 'wang', hours: 66 } }))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'trainingRecord', 'c1/wang')).toMatchObject({ hours: 66 });
  });

  test('a class is not corrected to fewer hours than were completed', () =>
    given(...enrolled, completion('wang').as('completion'))
      .when(correct('class', { data: { ...content, classHours: 60 } }))
      .thenRefused('LATER_RECORDS_DEPEND', {
        events: [{ eventId: eventIdIn(STREAM, 'completion'), type: 'TrainingCompleted', effectiveOn: '2019-05-17' }],
        count: 1,
      }));

  test('an enrolment is not annulled while a completion rests on it', () =>
    given(...opened, enrol('wang').as('enrolment'), completion('wang'))
      .when(annul('enrolment'))
      .thenRefused('LATER_RECORDS_DEPEND'));

  test('an annulled completion counts no more', async () => {
    const { ledger } = await given(...enrolled, completion('wang').as('completion'))
      .when(annul('completion'))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'trainingRecord', 'c1/wang')).toMatchObject({ state: 'enrolled' });
  });

  test.each([{}, { entryMode: 'backfill', basis: LETTER }])(
    'that is closed while something is open of a trainee says of whom: %j',
    async (more) => {
      const rule = 'training.registered';
      const said = async (...acts: readonly Act[]): Promise<unknown[]> => {
        const { ledger } = await given(...enrolled, enrol('li').as('li enrolled'), ...acts)
          .when(close.with(more))
          .thenAccepted();
        const { checks } = (await ledger.events(STREAM)).at(-1)!.meta;
        const own = checks.filter(({ ruleId }) => ruleId === rule);
        return own.map(({ ruleId, outcome, inputs }) => [ruleId, outcome, inputs]);
      };
      expect(await said(completion('wang'))).toEqual([[rule, 'advice', { cadreIds: ['li'] }]]);
      expect(await said(completion('wang'), withdrawal('li'))).toEqual([[rule, 'passed', { cadreIds: [] }]]);
    },
  );

  test('an enrolment recorded late takes its place', () =>
    given(...opened, close)
      .when(enrol('wang').backfilled().with({ basis: LETTER }))
      .thenAccepted());
});
