import { describe, expect, it } from '@jest/globals';
import { readDay, readDayOrMonth } from './dates.ts';

const TODAY = '2019-08-06';

describe('a day as people write it', () => {
  it.each([
    '20190211',
    '2019-02-11',
    '2019-2-11',
    '2019.2.11',
    '2019.02.11',
    '2019/2/11',
    '2019年2月11日',
    '2019年02月11',
    '2月11日',
    '2月11',
    '2.11',
    ' 2019-02-11 ',
    '２０１９０２１１',
    '2019。2。11',
  ])('is read from %j', (text) => {
    expect(readDay(text, TODAY)).toBe('2019-02-11');
  });

  it.each([
    '',
    '2019',
    '2019-02',
    '20190229',
    '2019-13-01',
    '2019.2.30',
    '11',
    '昨天',
    '2019021',
    '20190211x',
    '1-2-3',
  ])('is not guessed from %j', (text) => {
    expect(readDay(text, TODAY)).toBeUndefined();
  });

  it('is of the year of today when none is written', () => {
    expect(readDay('12月1日', '2020-01-05')).toBe('2020-12-01');
    expect(readDay('2月29日', '2020-01-05')).toBe('2020-02-29');
    expect(readDay('2月29日', TODAY)).toBeUndefined();
  });
});

describe('a day or a month', () => {
  it.each([
    ['1985-03', '1985-03'],
    ['1985.3', '1985-03'],
    ['198503', '1985-03'],
    ['1985年3月', '1985-03'],
    ['1985-03-07', '1985-03-07'],
    ['19850307', '1985-03-07'],
  ])('is read from %s', (text, read) => {
    expect(readDayOrMonth(text, TODAY)).toBe(read);
  });

  it.each(['198513', '1985', '85-03', ''])('is not guessed from %j', (text) => {
    expect(readDayOrMonth(text, TODAY)).toBeUndefined();
  });
});
