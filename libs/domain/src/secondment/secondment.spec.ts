import { describe, expect, test } from '@jest/globals';
import type { JsonObject, PlainDate } from '#libs/kernel';
import {
  LETTER,
  abolishTeam,
  annul,
  assign,
  authorisePost,
  command,
  correct,
  depart,
  registerCadre,
  registerTeam,
  relieve,
  type Act,
} from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const wang = registerCadre('wang');
const home = registerTeam('home', 'department');
const host = registerTeam('host');
const people = [
  wang,
  home,
  host,
  authorisePost('home', 'deputy'),
  authorisePost('host', 'deputy'),
  assign('wang', 'home', 'deputy').on('2015-03-01').as('wang takes office'),
];

const PLAN = {
  kind: 'down',
  homeTeamId: 'home',
  hostTeamId: 'host',
  plannedFrom: '2018-03-01',
  plannedTo: '2019-03-01',
};
const EXCEPTION = { exceptionBasis: { documentNo: '南组批〔2019〕3号', approvedBy: '部务会', reason: '工作需要' } };

const on = (name: string, effectiveOn: PlainDate, fields: JsonObject = {}): Act =>
  command(name, { cadreId: 'wang', secondmentId: 's1', ...fields })
    .on(effectiveOn)
    .as(`${name} ${effectiveOn} ${JSON.stringify(fields)}`);

const plan = on('PlanSecondment', '2018-02-10', PLAN).as('plan');
const start = (day = '2018-03-01'): Act => on('StartSecondment', day).as('start');
const extend = (plannedTo: PlainDate, day = '2019-02-15'): Act => on('ExtendSecondment', day, { plannedTo });
const end = (day = '2019-03-01'): Act => on('EndSecondment', day).as('end');
const assess = (day = '2019-03-15', grade = 'excellent'): Act => on('AssessSecondment', day, { grade });
const cancel = (day = '2018-02-20'): Act => on('CancelSecondment', day, { ground: '工作变动' }).as('cancel');

/** Another secondment of the same cadre, to a unit outside the district. */
const { hostTeamId: _, ...elsewhere } = PLAN;
const second = (plannedFrom: PlainDate, plannedTo: PlainDate, day = '2018-02-10'): Act =>
  on('PlanSecondment', day, { ...elsewhere, secondmentId: 's2', hostName: '市信访局', plannedFrom, plannedTo }).as(
    'second plan',
  );
const startSecond = (day: PlainDate): Act => start(day).with({ secondmentId: 's2' }).as('second start');

const planned = [...people, plan];
const active = [...planned, start()];
const ended = [...active, end()];

const backfilled = (act: Act): Act => act.with({ basis: LETTER }).backfilled();

function check(ruleId: string, inputs: JsonObject, outcome: 'passed' | 'violated' | 'excepted' | 'advice') {
  return { ruleId, ruleVersion: '1949-10-01', article: 'no article known', inputs, outcome };
}

describe('every command of a secondment is recorded as one event on the stream of its cadre', () => {
  const ids = { cadreId: 'wang', secondmentId: 's1' };
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: JsonObject][] = [
    ['it is planned', people, plan.with({ hostPost: '副镇长' }), 'SecondmentPlanned', { ...PLAN, hostPost: '副镇长' }],
    ['it is started', planned, start(), 'SecondmentStarted', {}],
    ['it is extended', active, extend('2019-06-01'), 'SecondmentExtended', { plannedTo: '2019-06-01' }],
    ['it is ended', active, end().with({ ground: '期满' }), 'SecondmentEnded', { ground: '期满' }],
    ['it is assessed', ended, assess(), 'SecondmentAssessed', { grade: 'excellent' }],
    ['it is cancelled', planned, cancel(), 'SecondmentCancelled', { ground: '工作变动' }],
  ];
  test.each(cases)('%s', (__, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: 'secondment-wang', data: { ...ids, ...data } }),
  );

  test.each(['up', 'down', 'across', 'stationed', 'frontline', 'village'])('kind %s, to a unit outside', (kind) =>
    given(...people)
      .when(plan.without('hostTeamId').with({ hostName: '市信访局', kind }))
      .thenAccepted(),
  );

  test('the events are found under the cadre and the teams', async () => {
    const { ledger } = await given(...planned).ledgerNow();
    await ledger.projected();
    const subjects = ledger.file.db
      .prepare(`SELECT subject FROM ${ledger.runner.table('trail', 'subjects')} WHERE subject LIKE ? ORDER BY subject`)
      .all('%');
    expect(subjects.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['cadre-wang', 'secondment-wang']));
  });
});

describe('the dates of a secondment', () => {
  test.each(['2017-12-01', '2018-03-01'])('a plan that ends on %s and begins on 2018-03-01 is refused', (plannedTo) =>
    given(...people)
      .when(plan.with({ plannedTo }))
      .thenRefused('DATE_ORDER', { start: '2018-03-01', end: plannedTo, secondmentId: 's1' }),
  );

  test.each(['2018-02-20', '2018-03-01'])('an end on %s is refused after a start on 2018-03-01', (day) =>
    given(...active)
      .when(backfilled(end(day)))
      .thenRefused('DATE_ORDER', { start: '2018-03-01', end: day, secondmentId: 's1' }),
  );

  test('a start recorded late, after the end that is on record, is refused', () =>
    given(...planned, backfilled(end('2018-09-01')))
      .when(backfilled(start('2018-10-01')))
      .thenRefused('DATE_ORDER', { start: '2018-10-01', end: '2018-09-01', secondmentId: 's1' }));

  test('a start after the planned end is refused', () =>
    given(...planned)
      .when(start('2019-03-01'))
      .thenRefused('DATE_ORDER', { start: '2019-03-01', end: '2019-03-01', secondmentId: 's1' }));

  test.each(['2019-03-01', '2019-01-01'])('an extension to %s is none', (plannedTo) =>
    given(...active)
      .when(extend(plannedTo))
      .thenRefused('NOT_AN_EXTENSION', { secondmentId: 's1', plannedTo: '2019-03-01', proposed: plannedTo }),
  );

  test('correcting the start to a day after the end is refused', () =>
    given(...ended)
      .when(correct('start', { newEffectiveOn: '2019-03-01' }))
      .thenRefused('DATE_ORDER'));

  test.each(['StartSecondment', 'EndSecondment'])('%s cannot be dated tomorrow', (name) =>
    given(...planned)
      .when(on(name, '2019-08-06'))
      .thenRefused(name === 'StartSecondment' ? 'DATE_ORDER' : 'FUTURE_FACT'),
  );
});

describe('nobody is in two secondments on one day', () => {
  const other = { otherId: 's1', otherFrom: '2018-03-01', otherTo: '2019-03-01' };

  test('a plan that begins on the last day of another one is refused', () =>
    given(...planned)
      .when(second('2019-02-28', '2019-09-01'))
      .thenRefused('SECONDMENT_OVERLAP', { secondmentId: 's2', from: '2019-02-28', to: '2019-09-01', ...other }));

  test('a plan that begins on the day of return is accepted', () =>
    given(...planned)
      .when(second('2019-03-01', '2019-09-01'))
      .thenAccepted());

  test('a plan that ends on the day the other begins is accepted', () =>
    given(...planned)
      .when(second('2017-09-01', '2018-03-01'))
      .thenAccepted());

  test('a cancelled one is in nobody’s way', () =>
    given(...planned, cancel())
      .when(second('2018-03-01', '2019-03-01'))
      .thenAccepted());

  test('one that ended early leaves the rest of its time', () =>
    given(...active, end('2018-09-01'))
      .when(second('2018-09-01', '2019-03-01', '2018-08-20'))
      .thenAccepted());

  test('a plan recorded late is refused by the name of the other, though that was planned after it', () =>
    given(...planned)
      .when(backfilled(second('2018-06-01', '2018-12-01', '2018-01-10')))
      .thenRefused('SECONDMENT_OVERLAP', { secondmentId: 's2', from: '2018-06-01', to: '2018-12-01', ...other }));

  test('an extension into another one is refused', () =>
    given(...active, second('2019-03-01', '2019-09-01'))
      .when(extend('2019-03-02'))
      .thenRefused('SECONDMENT_OVERLAP', {
        secondmentId: 's1',
        from: '2018-03-01',
        to: '2019-03-02',
        otherId: 's2',
        otherFrom: '2019-03-01',
        otherTo: '2019-09-01',
      }));

  test('who has not come back does not start another one', () =>
    given(...active, second('2019-03-01', '2019-09-01'))
      .when(startSecond('2019-03-01'))
      .thenRefused('SECONDMENT_OVERLAP'));

  test('who came back late is believed, and starts the other one later', async () => {
    const late = [...active, second('2019-03-01', '2019-09-01')];
    await given(...late)
      .when(end('2019-03-20'))
      .thenAccepted();
    await given(...late, end('2019-03-20'))
      .when(startSecond('2019-03-20'))
      .thenAccepted();
    await given(...late, end('2019-03-20'))
      .when(startSecond('2019-03-19'))
      .thenRefused('SECONDMENT_OVERLAP');
  });

  test('correcting a plan into another one is refused', () =>
    given(...planned, second('2019-03-01', '2019-09-01'))
      .when(correct('plan', { data: { cadreId: 'wang', secondmentId: 's1', ...PLAN, plannedTo: '2019-04-01' } }))
      .thenRefused('SECONDMENT_OVERLAP'));

  test('annulling the cancellation of one is refused once another has its time', () =>
    given(...planned, cancel(), second('2018-06-01', '2018-12-01', '2018-02-21'))
      .when(annul('cancel'))
      .thenRefused('SECONDMENT_OVERLAP'));

  test('two cadres may be seconded at once', () =>
    given(...planned, registerCadre('li'))
      .when(plan.with({ cadreId: 'li' }).without('homeTeamId').as('the plan for li'))
      .thenAccepted());
});

describe('a secondment leads away from the own unit', () => {
  test('the host is not the home team', () =>
    given(...people)
      .when(plan.with({ hostTeamId: 'home' }))
      .thenRefused('SECONDMENT_SAME_UNIT', {
        secondmentId: 's1',
        cadreId: 'wang',
        teamId: 'home',
        on: '2018-03-01',
      }));

  test('the host is no team in which the cadre holds a post, whatever is given as home', () =>
    given(...people)
      .when(plan.without('homeTeamId').with({ hostTeamId: 'home' }))
      .thenRefused('SECONDMENT_SAME_UNIT', {
        secondmentId: 's1',
        cadreId: 'wang',
        teamId: 'home',
        postId: 'deputy',
        on: '2018-03-01',
      }));

  test('a team that the cadre has left by then is accepted', () =>
    given(...people, relieve('wang', 'home', 'deputy').on('2018-03-01'))
      .when(plan.without('homeTeamId').with({ hostTeamId: 'home' }))
      .thenAccepted());

  test('a start on a day on which the post is still held is refused', () =>
    given(
      ...people,
      relieve('wang', 'home', 'deputy').on('2018-03-01'),
      plan.without('homeTeamId').with({ hostTeamId: 'home' }).as('plan'),
    )
      .when(start('2018-02-28'))
      .thenRefused('SECONDMENT_SAME_UNIT'));

  test('correcting the host to the own team is refused', () =>
    given(...planned)
      .when(
        correct('plan', {
          data: { cadreId: 'wang', secondmentId: 's1', ...PLAN, homeTeamId: 'host', hostTeamId: 'home' },
        }),
      )
      .thenRefused('SECONDMENT_SAME_UNIT'));

  test('the post at home is kept', async () => {
    const { ledger } = await given(...active).ledgerNow();
    expect(await ledger.factOn('2018-09-01', 'incumbency', 'home/deputy')).toMatchObject({ cadreId: 'wang' });
  });

  test.each([
    ['none', {}],
    ['both', { hostTeamId: 'host', hostName: '市信访局' }],
  ])('a host named in %s of the two ways is refused', (__, fields) =>
    given(...people)
      .when(plan.without('hostTeamId').with(fields))
      .thenRefused('HOST_REQUIRED'),
  );
});

describe('who and where are known', () => {
  test('a cadre who is not in the ledger is refused', () =>
    given(home, host).when(plan).thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'wang' }));

  test('a host that is not in the ledger is refused', () =>
    given(...people)
      .when(plan.with({ hostTeamId: 'nowhere' }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'hostTeamId', id: 'nowhere' }));

  test('a host that is gone is refused', () =>
    given(...people, abolishTeam('host').on('2018-01-01'))
      .when(plan)
      .thenRefused('TEAM_NOT_ACTIVE', { teamId: 'host', state: 'abolished', on: '2018-02-10' }));

  test('a cadre who has left is refused', () =>
    given(...people, relieve('wang', 'home', 'deputy').on('2018-02-01'), depart('wang').on('2018-02-01'))
      .when(plan)
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2018-02-10' }));

  test('the stream of another cadre is not corrected into', () =>
    given(...planned, registerCadre('li'))
      .when(correct('plan', { data: { cadreId: 'li', secondmentId: 's1', ...PLAN } }))
      .thenFaulty('MALFORMED_BODY', 'data.cadreId isIn'));
});

describe('the steps of a secondment', () => {
  const unplanned = { what: 'secondment s1', state: 'none' };
  test.each([[start()], [extend('2019-06-01')], [end()], [assess()], [cancel()]])(
    'without a plan there is nothing to do: $name',
    (act) =>
      given(...people)
        .when(backfilled(act))
        .thenRefused('NOT_OPEN', unplanned),
  );

  test('nothing is done before the day of the plan', () =>
    given(...planned)
      .when(start('2018-02-09'))
      .thenRefused('NOT_OPEN', unplanned));

  const early: [string, Act[], Act, string][] = [
    ['an end before the start', planned, end(), 'SecondmentStarted'],
    ['an extension before the start', planned, extend('2019-06-01'), 'SecondmentStarted'],
    ['an assessment before the end', active, assess(), 'SecondmentEnded'],
  ];
  test.each(early)('%s is refused', async (__, before, act, missing) => {
    const refusal = await given(...before)
      .when(act)
      .thenRefused('STEP_OUT_OF_ORDER');
    expect(refusal).toMatchObject({ rule: 'secondment.steps', params: { missing: [missing] } });
  });

  test.each(early)('%s, from old papers, is accepted with a violation', (__, before, act, missing) =>
    given(...before)
      .when(backfilled(act))
      .thenAccepted()
      .then(async ({ ledger }) => {
        const { type, meta } = (await ledger.events()).at(-1)!;
        const steps = meta.checks.filter(({ ruleId }) => ruleId === 'secondment.steps');
        expect(steps).toEqual([check('secondment.steps', { step: type, missing: [missing] }, 'violated')]);
      }),
  );

  test('with an exception it is accepted as such', () =>
    given(...planned)
      .when(end().with(EXCEPTION).signed())
      .thenRecorded({
        type: 'SecondmentEnded',
        meta: {
          checks: [check('secondment.steps', { step: 'SecondmentEnded', missing: ['SecondmentStarted'] }, 'excepted')],
        },
      }));

  const tooLong = { secondmentId: 's1', from: '2018-03-01', to: '2020-03-02', reasoned: false, longest: '2020-03-01' };
  const long: [string, Act[], Act, string][] = [
    ['planned for more than two years', people, plan.with({ plannedTo: '2020-03-02' }), 'SecondmentPlanned'],
    ['extended to more than two years', [...people, plan, start()], extend('2020-03-02'), 'SecondmentExtended'],
  ];
  test.each(long)('%s it is refused, and noted from old papers', async (__, before, act, type) => {
    const refusal = await given(...before)
      .when(act)
      .thenRefused('SECONDMENT_TOO_LONG', tooLong);
    expect(refusal.rule).toBe('secondment.longest');
    const checks = expect.arrayContaining([check('secondment.longest', tooLong, 'violated')]);
    await given(...before)
      .when(backfilled(act))
      .thenRecorded({ type, meta: { checks } });
  });
  test.each(long)('%s with the reason, it is taken', (__, before, act) =>
    given(...before)
      .when(act.with({ reason: '重大项目需要' }))
      .thenAccepted(),
  );
  test.each(long)('%s and to the day, it is taken', (__, before, act) =>
    given(...before)
      .when(act.with({ plannedTo: '2020-03-01' }))
      .thenAccepted(),
  );
  test('who comes back after more than two years has come back: that is noted, and not refused', async () => {
    const from = '2016-03-01';
    const planned2016 = plan.with({ plannedFrom: from, plannedTo: '2017-03-01' }).on('2016-02-10');
    const inputs = { secondmentId: 's1', from, to: '2018-03-02', reasoned: false, longest: '2018-03-01' };
    await given(...people, planned2016, start(from))
      .when(end('2018-03-02'))
      .thenRecorded({
        type: 'SecondmentEnded',
        meta: { checks: expect.arrayContaining([check('secondment.longest', inputs, 'violated')]) },
      });
  });

  test('at the take-over nothing is judged', () =>
    given(command('OpenLedger', { openedOn: '2019-06-30' }).on('2019-06-30'), ...people, plan.takenOver())
      .when(end().takenOver())
      .thenRecorded({ type: 'SecondmentEnded', meta: { checks: [] } }));

  test.each([
    ['2019-03-31', 'passed'],
    ['2019-04-01', 'advice'],
  ] as const)('an assessment on %s of what ended on 1 March: %s', (day, outcome) =>
    given(...ended)
      .when(assess(day))
      .thenRecorded({
        type: 'SecondmentAssessed',
        meta: {
          checks: [
            check('secondment.steps', { step: 'SecondmentAssessed', missing: [] }, 'passed'),
            check('secondment.no-assessment', { from: '2019-03-01', on: day, due: '2019-03-31' }, outcome),
          ],
        },
      }),
  );

  const twice: [Act[], Act, string][] = [
    [planned, plan, 'secondment'],
    [active, start('2018-03-02'), 'SecondmentStarted'],
    [ended, end('2019-03-02'), 'SecondmentEnded'],
    [[...ended, assess()], assess('2019-03-16'), 'SecondmentAssessed'],
  ];
  test.each(twice)('nothing is done twice', (before, act, what) =>
    given(...before)
      .when(act.as('once more'))
      .thenRefused('ALREADY_RECORDED', { what, id: 's1' }),
  );

  test('what has started is not cancelled', () =>
    given(...active)
      .when(cancel('2018-04-01'))
      .thenRefused('SECONDMENT_STARTED', { secondmentId: 's1', since: '2018-03-01' }));

  test('what is cancelled is not started', () =>
    given(...planned, cancel())
      .when(start())
      .thenRefused('NOT_OPEN', { what: 'secondment s1', state: 'cancelled' }));

  test('what has ended is not extended', () =>
    given(...ended)
      .when(extend('2019-06-01', '2019-03-02'))
      .thenRefused('NOT_OPEN', { what: 'secondment s1', state: 'ended' }));

  test('a start recorded late before the cancellation is refused', () =>
    given(...planned, cancel('2018-04-01'))
      .when(start())
      .thenRefused('LATER_RECORDS_DEPEND'));

  test('a plan with later acts is not annulled', () =>
    given(...active)
      .when(annul('plan'))
      .thenRefused('LATER_RECORDS_DEPEND'));
});

describe('what holds of a secondment', () => {
  test('its state from day to day, with its end as extended', async () => {
    const { ledger } = await given(
      ...active,
      extend('2019-06-01'),
      end('2019-06-15'),
      assess('2019-07-01'),
    ).ledgerNow();
    const days = ['2018-02-09', '2018-02-10', '2018-03-01', '2019-02-15', '2019-06-15', '2019-07-01'];
    const found = [];
    for (const day of days) {
      const fact = await ledger.factOn(day, 'secondment', 'wang/s1');
      found.push([fact?.['state'], fact?.['plannedTo']]);
    }
    expect(found).toEqual([
      [undefined, undefined],
      ['planned', '2019-03-01'],
      ['active', '2019-03-01'],
      ['active', '2019-06-01'],
      ['ended', '2019-06-01'],
      ['assessed', '2019-06-01'],
    ]);
    const [fact] = await ledger.factsOn(TODAY, ['secondment']);
    expect(fact).toEqual({
      kind: 'secondment',
      key: 'wang/s1',
      ref: 'wang',
      value: {
        ...PLAN,
        plannedTo: '2019-06-01',
        cadreId: 'wang',
        state: 'assessed',
        startedOn: '2018-03-01',
        endedOn: '2019-06-15',
        grade: 'excellent',
      },
    });
  });

  test('its line in the list of cases', async () => {
    const { ledger } = await given(...active).ledgerNow();
    const line = {
      category: 'secondment',
      kind: 'down',
      subjects: ['cadre-wang', 'team-host', 'team-home'],
      openedOn: '2018-02-10',
      held: 'internal',
    };
    expect(await ledger.factOn('2018-02-10', 'case', 'wang/s1')).toEqual({
      ...line,
      state: 'planned',
      step: 'SecondmentPlanned',
      dueOn: '2018-03-01',
    });
    expect(await ledger.factOn('2018-03-01', 'case', 'wang/s1')).toEqual({
      ...line,
      state: 'active',
      step: 'SecondmentStarted',
      dueOn: '2019-03-01',
    });
  });

  test('a cancelled one stays on record as such', async () => {
    const { ledger } = await given(...planned, cancel()).ledgerNow();
    expect(await ledger.factOn(TODAY, 'case', 'wang/s1')).toMatchObject({
      state: 'cancelled',
      closedOn: '2018-02-20',
      outcome: 'cancelled',
    });
  });

  test('a start of another day by correction moves the interval', async () => {
    const { ledger } = await given(...active)
      .when(correct('start', { newEffectiveOn: '2018-03-05' }))
      .thenAccepted();
    expect((await ledger.factOn('2018-03-04', 'secondment', 'wang/s1'))?.['state']).toBe('planned');
    expect((await ledger.factOn('2018-03-05', 'secondment', 'wang/s1'))?.['startedOn']).toBe('2018-03-05');
  });
});
