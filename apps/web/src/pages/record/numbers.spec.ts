import { describe, expect, it } from '@jest/globals';
import { latestOf, nextIn, numberAfter, seriesOf } from './numbers.ts';

it.each([
  ['区委常纪〔2019〕48号', '区委常纪〔2019〕49号'],
  ['组监[2019]9号', '组监[2019]10号'],
  ['区委干〔2018〕120号', '区委干〔2019〕1号'],
])('after %s comes %s', (last, next) => {
  expect(numberAfter(last, '2019')).toBe(next);
});

it.each(['', '会议记录', '2019年第3次', '〔2019〕号'])('nothing is made up after %j', (last) => {
  expect(numberAfter(last, '2019')).toBeUndefined();
});

it('the latest of several is the highest of the latest year', () => {
  expect(latestOf(['组监〔2018〕90号', '组监〔2019〕9号', '组监〔2019〕12号'])).toBe('组监〔2019〕12号');
  expect(latestOf([])).toBeUndefined();
});

describe('the next number of a series', () => {
  const proposed = '区委常纪〔2019〕49号';
  const next = (...texts: string[]): string => nextIn(seriesOf(proposed)!, proposed, texts);

  it('is the one proposed where nothing else has it', () => {
    expect(next()).toBe(proposed);
    expect(next('区委常纪〔2019〕48号', '区委常纪〔2018〕90号', '组监〔2019〕99号')).toBe(proposed);
  });

  it('comes after every number that an act of any kind names, in its document or in its sentence', () => {
    expect(next('区委常纪〔2019〕49号')).toBe('区委常纪〔2019〕50号');
    expect(next('印发通知(区委常纪〔2019〕61号),并区委常纪〔2019〕7号')).toBe('区委常纪〔2019〕62号');
  });
});
