import { describe, expect, test } from '@jest/globals';
import {
  LETTER,
  annul,
  command,
  correct,
  openLedger,
  registerCadre,
  registerTeam,
  renameTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const lizhen = registerTeam('lizhen');
const wang = registerCadre('wang');
const patron = command('AssignPatron', { teamId: 'lizhen', patronId: 'sun', name: '孙某' }).on('2018-01-01');
const list = command('ListAsReserve', { cadreId: 'wang', level: 'deputy' }).on('2018-01-01');
const point = command('AssignLiaisonPoint', { cadreId: 'wang', pointId: 'v', place: '大兴村' }).on('2018-01-01');
const targets = command('SetTeamTargets', { teamId: 'lizhen', year: 2019, targets: [{ name: 'a', weight: 100 }] });

describe('old papers are entered with their document', () => {
  test('a backfill without one is refused', () =>
    given(lizhen)
      .when(renameTeam('lizhen', '力镇').on('2012-01-01').backfilled())
      .thenRefused('BASIS_REQUIRED', { entryMode: 'backfill' }));

  test('a backfill with one is recorded as such', () =>
    given(lizhen)
      .when(renameTeam('lizhen', '力镇').on('2012-01-01').backfilled().with({ basis: LETTER }))
      .thenRecorded({
        type: 'TeamRenamed',
        meta: { entryMode: 'backfill', basis: LETTER, effectiveOn: '2012-01-01' },
      }));

  test('an act as it happens needs none', () => given(lizhen).when(renameTeam('lizhen', '力镇')).thenAccepted());
});

describe('what has happened is not dated tomorrow', () => {
  const facts: [sentence: string, before: Act[], act: Act][] = [
    ['a visit of a patron', [lizhen, patron], command('RecordPatronVisit', { teamId: 'lizhen', patronId: 'sun' })],
    ['an honour of a team', [lizhen], command('GrantTeamHonour', { teamId: 'lizhen', title: '先进', kind: 'praise' })],
    [
      'a score',
      [lizhen, targets],
      command('RecordTargetScore', { teamId: 'lizhen', year: 2019, target: 'a', score: 90 }),
    ],
    ['a pledge', [lizhen, wang], command('RecordPledge', { teamId: 'lizhen', cadreId: 'wang', year: 2019 })],
    [
      'a review of a pledge',
      [lizhen, wang],
      command('RecordPledgeReview', { teamId: 'lizhen', cadreId: 'wang', year: 2019, outcome: 'kept' }),
    ],
    ['an education', [wang], command('RecordEducation', { cadreId: 'wang', level: '21', studyMode: 'fullTime' })],
    ['a political status', [wang], command('RecordPoliticalStatus', { cadreId: 'wang', status: '01' })],
    ['an honour of a cadre', [wang], command('RecordHonour', { cadreId: 'wang', title: '先进' })],
    ['a personal event', [wang], command('RecordPersonalEvent', { cadreId: 'wang', category: 'setback' })],
    ['a review of a reserve listing', [wang, list], command('ReviewReserve', { cadreId: 'wang', outcome: 'kept' })],
    ['a leave', [wang], command('RecordLeave', { cadreId: 'wang', year: 2019, days: 5 })],
    ['a medical check', [wang], command('RecordMedicalCheck', { cadreId: 'wang', done: true })],
    ['a reading', [wang], command('RecordReading', { cadreId: 'wang', title: '实践论' })],
    ['a liaison visit', [wang, point], command('RecordLiaisonVisit', { cadreId: 'wang', pointId: 'v' })],
  ];

  test.each(facts)('%s', async (_, before, act) => {
    const { params } = await given(...before)
      .when(act.on('2019-08-06'))
      .thenRefused('FUTURE_FACT');
    expect(params).toEqual({ type: expect.any(String), effectiveOn: '2019-08-06', today: TODAY });
  });

  test.each(facts)('%s of today is recorded', (_, before, act) =>
    given(...before)
      .when(act)
      .thenAccepted(),
  );

  test('today is the day in Shanghai: it begins at four in the afternoon of Greenwich', async () => {
    const story = new Story();
    story.ledger.clock.set('2019-08-05T15:59:59Z');
    await story.must(wang);
    const honour = command('RecordHonour', { cadreId: 'wang', title: '先进' }).on('2019-08-06');
    story.ledger.clock.set('2019-08-05T15:59:59.999999Z');
    expect(await story.tell(honour)).toMatchObject({ refused: 'FUTURE_FACT' });
    story.ledger.clock.set('2019-08-05T16:00:00Z');
    expect(await story.tell(honour)).toMatchObject({ repeated: false });
  });

  test('an order may take effect in the future', () =>
    given(lizhen).when(renameTeam('lizhen', '力镇').on('2019-09-01')).thenAccepted());

  test('what has happened is not corrected to a day in the future', () =>
    given(wang, command('RecordHonour', { cadreId: 'wang', title: '先进' }).as('honour'))
      .when(correct('honour', { newEffectiveOn: '2019-08-06' }))
      .thenRefused('FUTURE_FACT', { type: 'HonourRecorded', effectiveOn: '2019-08-06', today: TODAY }));

  test('a correction that names the day it was made on may name any', () =>
    given(wang, command('RecordHonour', { cadreId: 'wang', title: '先进' }).as('honour'))
      .when(correct('honour', { data: { title: '优秀' } }).with({ effectiveOn: '2030-01-01' }))
      .thenAccepted());
});

describe('the take-over at the opening of the ledger', () => {
  test('takes over what was so on the day of the opening', () =>
    given(openLedger('2015-12-31'))
      .when(registerTeam('lizhen').on('2015-12-31').takenOver())
      .thenRecorded({ type: 'TeamRegistered', meta: { entryMode: 'opening' } }));

  test('takes over nothing of later days', () =>
    given(openLedger('2015-12-31'))
      .when(registerTeam('lizhen').on('2016-01-01').takenOver())
      .thenRefused('OPENING_TOO_LATE', { effectiveOn: '2016-01-01', openedOn: '2015-12-31' }));

  test('goes by the corrected day of the opening', () =>
    given(openLedger('2015-12-31').as('opening'), correct('opening', { data: { openedOn: '2015-06-30' } }))
      .when(registerTeam('lizhen').on('2015-12-31').takenOver())
      .thenRefused('OPENING_TOO_LATE', { effectiveOn: '2015-12-31', openedOn: '2015-06-30' }));

  test('what was taken over is not moved past the opening', () =>
    given(openLedger('2015-12-31'), registerTeam('lizhen').on('2015-01-01').takenOver())
      .when(correct('team lizhen', { newEffectiveOn: '2016-01-01' }))
      .thenRefused('OPENING_TOO_LATE', { effectiveOn: '2016-01-01', openedOn: '2015-12-31' }));

  test('has no limit while the ledger has not been opened, or its opening is annulled', async () => {
    await given().when(registerTeam('lizhen').takenOver()).thenAccepted();
    await given(openLedger('2005-12-31').as('opening'), annul('opening'))
      .when(registerTeam('lizhen').takenOver())
      .thenAccepted();
  });

  test('the opening itself may be entered in the same mode', () =>
    given().when(openLedger('2015-12-31').on('2019-08-05').takenOver()).thenAccepted());
});
