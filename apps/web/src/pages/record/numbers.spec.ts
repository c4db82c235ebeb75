import { expect, it } from '@jest/globals';
import { latestOf, numberAfter } from './numbers.ts';

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
