import { describe, expect, test } from '@jest/globals';
import { annul, command, correct, openLedger } from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const figure = command('ReportFigure', {
  source: 'seed',
  figure: 'cadres',
  value: 418,
  unit: 'count',
  qualifier: 'exact',
  base: 71,
  statement: '全区科级领导干部418人',
  reportedOn: '2019-08-05',
});

describe('the ledger', () => {
  test('is opened, always on the same stream', () =>
    given()
      .when(openLedger('2015-12-31'))
      .thenRecorded({ type: 'LedgerOpened', stream: 'statistics-ledger', data: { openedOn: '2015-12-31' } }));

  test('is opened once', () =>
    given(openLedger('2015-12-31'))
      .when(openLedger('2016-12-31'))
      .thenRefused('ALREADY_OPEN', { what: 'ledger', since: '2015-12-31' }));

  test('is opened again after the opening was annulled', () =>
    given(openLedger('2015-12-31').as('opening'), annul('opening')).when(openLedger('2016-12-31')).thenAccepted());

  test('the day of its opening can be corrected', async () => {
    const { ledger } = await given(openLedger('2015-12-31').as('opening'))
      .when(correct('opening', { data: { openedOn: '2014-12-31' } }))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'ledger', 'ledger')).toEqual({ openedOn: '2014-12-31' });
  });
});

describe('a figure that somebody reported', () => {
  test('is recorded under its source', async () => {
    const { ledger } = await given()
      .when(figure)
      .thenRecorded({
        type: 'FigureReported',
        stream: 'statistics-seed',
        data: {
          figure: 'cadres',
          value: 418,
          unit: 'count',
          qualifier: 'exact',
          base: 71,
          statement: '全区科级领导干部418人',
          reportedOn: '2019-08-05',
        },
      });
    expect(await ledger.factOn(TODAY, 'figure', 'seed/cadres')).toMatchObject({ source: 'seed', value: 418 });
  });

  test('may be reported anew: the later day counts', async () => {
    const { ledger } = await given(figure.on('2019-08-01'))
      .when(figure.with({ value: 417 }).on('2019-07-01').as('of last month'))
      .thenAccepted();
    expect(await ledger.factOn('2019-07-31', 'figure', 'seed/cadres')).toMatchObject({ value: 417 });
    expect(await ledger.factOn(TODAY, 'figure', 'seed/cadres')).toMatchObject({ value: 418 });
  });

  test('is a whole number', () =>
    given()
      .when(figure.with({ value: 48.7 }))
      .thenFaulty('MALFORMED_BODY', 'value isInt'));

  test('is not of tomorrow', () =>
    given()
      .when(figure.on('2019-08-06'))
      .thenRefused('FUTURE_FACT', { type: 'FigureReported', effectiveOn: '2019-08-06', today: TODAY }));
});
