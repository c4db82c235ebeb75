import { describe, expect, test } from '@jest/globals';
import {
  annul,
  assign,
  authorisePost,
  correct,
  depart,
  held,
  registerCadre,
  registerTeam,
  relieve,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const township = [
  registerTeam('lizhen'),
  authorisePost('lizhen', 'head'),
  authorisePost('lizhen', 'deputy'),
  registerCadre('wang'),
  registerCadre('li'),
];

/** Cadre li is the head since March 2015; wang left the district in 2018. */
const headedByLi = [
  ...township,
  assign('li', 'lizhen', 'head').on('2015-03-01').as('li takes office'),
  depart('wang').on('2018-05-01').as('wang leaves'),
];

describe('an incumbency that is over is entered as one act, from old papers', () => {
  const past = (until: string): Act => held('wang', 'lizhen', 'head', until).on('2012-06-01').as('wang held it');
  /** Who holds the post on the days on which that changes, and before and after. */
  const DAYS = [
    '2012-05-31',
    '2012-06-01',
    '2012-07-01',
    '2013-08-31',
    '2013-09-01',
    '2014-08-31',
    '2014-09-01',
    '2015-02-28',
    '2015-03-01',
    '2019-08-05',
  ];
  const heads = async ({ ledger }: Story): Promise<Record<string, unknown>> => {
    const found: Record<string, unknown> = {};
    for (const day of DAYS) found[day] = (await ledger.factOn(day, 'incumbency', 'lizhen/head'))?.['cadreId'];
    return found;
  };

  test('though the post has another incumbent since and the cadre has left: it holds between its days', async () => {
    const story = await given(...headedByLi)
      .when(past('2014-09-01'))
      .thenRecorded({
        type: 'PastIncumbencyRecorded',
        data: { postId: 'head', cadreId: 'wang', until: '2014-09-01' },
      });
    expect(await heads(story)).toEqual({
      '2012-05-31': undefined,
      '2012-06-01': 'wang',
      '2012-07-01': 'wang',
      '2013-08-31': 'wang',
      '2013-09-01': 'wang',
      '2014-08-31': 'wang',
      '2014-09-01': undefined,
      '2015-02-28': undefined,
      '2015-03-01': 'li',
      '2019-08-05': 'li',
    });
  });

  test('up to the very day on which the next one took office', async () => {
    const story = await given(...headedByLi)
      .when(past('2015-03-01'))
      .thenAccepted();
    expect(await heads(story)).toEqual({
      '2012-05-31': undefined,
      '2012-06-01': 'wang',
      '2012-07-01': 'wang',
      '2013-08-31': 'wang',
      '2013-09-01': 'wang',
      '2014-08-31': 'wang',
      '2014-09-01': 'wang',
      '2015-02-28': 'wang',
      '2015-03-01': 'li',
      '2019-08-05': 'li',
    });
  });

  test('and the next act of the team is judged by who holds the post then', async () => {
    const story = await given(...headedByLi, past('2015-03-01'))
      .when(relieve('li', 'lizhen', 'head').on('2016-01-01'))
      .thenAccepted();
    expect(await heads(story)).toEqual({
      '2012-05-31': undefined,
      '2012-06-01': 'wang',
      '2012-07-01': 'wang',
      '2013-08-31': 'wang',
      '2013-09-01': 'wang',
      '2014-08-31': 'wang',
      '2014-09-01': 'wang',
      '2015-02-28': 'wang',
      '2015-03-01': 'li',
      '2019-08-05': undefined,
    });
  });

  test('it is refused where it would reach into the time of another incumbent', () =>
    given(...headedByLi)
      .when(past('2015-03-02'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'li', since: '2015-03-01' }));

  test('it is refused where it would begin in the time of another past incumbent', () =>
    given(...headedByLi, past('2014-09-01'))
      .when(held('li', 'lizhen', 'head', '2014-12-01').on('2014-08-31'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2012-06-01' }));

  test('it is refused where another past incumbent would come in between', () =>
    given(...headedByLi, held('li', 'lizhen', 'head', '2013-12-01').on('2013-01-01').as('li held it'))
      .when(past('2014-09-01'))
      .thenRefused('NOT_INCUMBENT', { postId: 'head', cadreId: 'wang', incumbent: null }));

  test('the post cannot be taken in the time of a past incumbent', () =>
    given(...township, past('2014-09-01'))
      .when(assign('li', 'lizhen', 'head').on('2014-08-31'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2012-06-01' }));

  test.each(['2012-06-01', '2012-05-31'])('it is refused where it ends on %s, not after it began', (until) =>
    given(...headedByLi)
      .when(past(until))
      .thenRefused('DATE_ORDER', { start: '2012-06-01', end: until }),
  );

  test('it is refused where it is not over yet', () =>
    given(...township)
      .when(past('2019-08-06'))
      .thenRefused('FUTURE_FACT', { type: 'PastIncumbencyRecorded', effectiveOn: '2019-08-06', today: TODAY }));

  test('it is refused where the cadre was not in service all the time', () =>
    given(...township, depart('wang').on('2014-08-31'))
      .when(past('2014-09-01'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2014-08-31' }));

  test('it is refused where the post was not there yet', () =>
    given(...headedByLi)
      .when(held('wang', 'lizhen', 'head', '2010-03-01').on('2009-12-31'))
      .thenRefused('TEAM_NOT_ACTIVE'));

  test('its days are corrected as one, and the cadre holds the post no longer than they say', async () => {
    const story = await given(...headedByLi, past('2014-09-01'))
      .when(
        correct('wang held it', {
          data: { postId: 'head', cadreId: 'wang', until: '2013-09-01' },
          newEffectiveOn: '2012-07-01',
        }),
      )
      .thenAccepted();
    expect(await heads(story)).toEqual({
      '2012-05-31': undefined,
      '2012-06-01': undefined,
      '2012-07-01': 'wang',
      '2013-08-31': 'wang',
      '2013-09-01': undefined,
      '2014-08-31': undefined,
      '2014-09-01': undefined,
      '2015-02-28': undefined,
      '2015-03-01': 'li',
      '2019-08-05': 'li',
    });
  });

  test('it is annulled as one act, though the post has another incumbent since', async () => {
    const story = await given(...headedByLi, past('2015-03-01'))
      .when(annul('wang held it'))
      .thenAccepted();
    expect(await heads(story)).toEqual({
      '2012-05-31': undefined,
      '2012-06-01': undefined,
      '2012-07-01': undefined,
      '2013-08-31': undefined,
      '2013-09-01': undefined,
      '2014-08-31': undefined,
      '2014-09-01': undefined,
      '2015-02-28': undefined,
      '2015-03-01': 'li',
      '2019-08-05': 'li',
    });
  });
});
