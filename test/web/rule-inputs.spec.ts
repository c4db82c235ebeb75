import { describe, expect, test } from '@jest/globals';
import { terms } from '#libs/domain';
import { ruleBook } from '#libs/rules';
import { inputsSaid } from '../../apps/web/src/components/inputs-said.ts';

const words = new Map(terms().map((term) => [term.code, term]));
const chinese = {
  name: (code: string): string | undefined => words.get(code)?.zh,
  joined: (names: readonly string[]): string => names.join('、'),
  none: '无',
};

describe('what a rule saw, as people read it', () => {
  test.each([
    [{ eligible: 11, present: 9, needed: 8 }, '实到人数 9 > 至少需要 8, 应到人数 11'],
    [{ eligible: 11, present: 7, needed: 8 }, '实到人数 7 < 至少需要 8, 应到人数 11'],
    [{ excellent: 1, members: 5, most: 0, percent: 15 }, '优秀 1 > 最多 0, 人数 5'],
    [{ teamId: 't1', slotCount: 5, incumbents: 5 }, '在任人数 5 = 领导职数 5'],
    [
      { from: '2014-04-15', to: '2014-04-23', needed: 5, earliest: '2014-04-21' },
      '截止日期 2014-04-23 > 最早日期 2014-04-21, 起始日期 2014-04-15, 至少需要 5',
    ],
    [{ to: '2014-04-22', concludedOn: '2014-04-22' }, '结束日期 2014-04-22 = 截止日期 2014-04-22'],
  ])('a value stands beside the line that it must reach: %j', (inputs, said) => {
    expect(inputsSaid(inputs, chinese)).toBe(said);
  });

  test('a month is set beside no day of its own', () => {
    const within = { birth: '1977-04', startedWork: '1995-04', earliest: '1995-04-01' };
    expect(inputsSaid(within, chinese)).toBe('出生日期 1977-04, 参加工作时间 1995-04, 最早日期 1995-04-01');
  });

  test.each([
    [{ step: 'motion', missing: [], done: [] }, '步骤 动议, 尚缺 无'],
    [
      { cadreId: 'c1', promotedOn: null, exceptional: false, on: '2014-04-14', months: 12, from: null },
      '破格 否, 提拔日期 无',
    ],
    [{ missing: ['discipline'] }, '尚缺 纪检监察机关'],
    [{ cadreId: 'c1', leftOn: null, to: 'post', on: '2019-08-06', from: null }, '免职日期 无'],
    [{ cadreId: 'c1', grades: [], lastYear: 2018, years: 1, from: null }, '上一年度 2018'],
    [{ cadreId: 'c1', on: '2019-07-11', admonitions: [], until: null }, '诫勉 无'],
  ])('what there is none of is said: %j', (inputs, said) => {
    expect(inputsSaid(inputs, chinese)).toBe(said);
  });

  test('English says a code that is an English word', () => {
    const english = { ...chinese, name: (code: string) => words.get(code)?.en, none: 'none' };
    expect(inputsSaid({ missing: ['discipline'] }, english)).toBe('missing discipline');
    expect(inputsSaid({ missing: [] }, english)).toBe('missing none');
    expect(inputsSaid({ chairSpokeLast: true }, english)).toBe('chair spoke last yes');
    expect(inputsSaid({ exceptional: false }, english)).toBe('exceptional no');
  });

  test('records that only a program can name are counted', () => {
    expect(inputsSaid({ cadreId: 'c1', posts: ['t1/p1', 't1/p2'] }, chinese)).toBe('职位 2');
  });

  test('no rule shows a reader of Chinese the code of anything', () => {
    const shown = [...ruleBook.values()].flatMap((rule) =>
      rule.cases.map(({ given }) => inputsSaid(given as Readonly<Record<string, unknown>>, chinese)),
    );
    expect(shown.filter((text) => /[A-Za-z]/.test(text))).toEqual([]);
  });
});
