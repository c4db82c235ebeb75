import { describe, expect, test } from '@jest/globals';
import { approvalLow, disapprovalHigh } from './regulations/assessment.ts';
import { inspectionSignatures, recommendationAttendance, topOfThePoll } from './regulations/district.ts';
import { plenaryQuorum, plenaryVote } from './regulations/plenary-vote.ts';
import { probationLength, probationUnfinished } from './regulations/probation.ts';
import { civilRankStated } from './regulations/ranks.ts';
import { noticeLength } from './regulations/selection.ts';
import { admonitionCorrected, admonitionInfluence } from './regulations/supervision.ts';
import { trainingLeave } from './regulations/training.ts';
import type { Rule } from './rule.ts';
import { citation, ownToSet, rulesOn, versionOn } from './rules-on.ts';

const cited = (rule: Rule, on: string): string | undefined => {
  const version = versionOn(rule, on);
  return version && citation(version);
};

describe('each edition has its time', () => {
  test.each([
    ['five working days of notice are of 2014', noticeLength, '2014-01-13', undefined],
    ['five working days of notice are of 2014', noticeLength, '2014-01-14', '党政领导干部选拔任用工作条例(2014)第41条'],
    ['the edition of 2019 has them elsewhere', noticeLength, '2019-03-03', '党政领导干部选拔任用工作条例(2019)第42条'],
    ['probation was ruled before 2002', probationLength, '2001-02-06', '党政领导干部任职试用期暂行规定(2001)第2条'],
    ['nothing bars a promotion on probation in 2002', probationUnfinished, '2013-12-31', undefined],
    [
      'admonition has an article from 2016 on',
      admonitionInfluence,
      '2015-12-31',
      '提醒、函询、诫勉实施办法(地方),条款未查明',
    ],
    [
      'admonition has an article from 2016 on',
      admonitionInfluence,
      '2016-01-01',
      '关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则(2015)第19条',
    ],
    [
      'what follows an admonition without effect is of 2005',
      admonitionCorrected,
      '2005-12-19',
      '关于对党员领导干部进行诫勉谈话和函询的暂行办法(2005)第5条',
    ],
    ['there are civil ranks since June 2019', civilRankStated, '2019-05-31', undefined],
    ['there are civil ranks since June 2019', civilRankStated, '2019-06-01', '公务员法(2018修订)第21、50条'],
    ['one seventh of leave is older than 2023', trainingLeave, '2013-03-31', undefined],
    [
      'one seventh of leave is older than 2023',
      trainingLeave,
      '2023-09-18',
      '中共中央组织部关于在干部教育培训中进一步加强学员管理的规定(2013),条款未查明',
    ],
    ['one seventh of leave is article 15 of 2023', trainingLeave, '2023-09-19', '干部教育培训工作条例(2023)第15条'],
    ['the shares of the review are not older than 2010', approvalLow, '2009-12-31', undefined],
    ['the shares of the review are not older than 2010', disapprovalHigh, '2009-12-31', undefined],
  ] as [string, Rule, string, string | undefined][])('%s: %#', (_, rule, on, cite) => {
    expect(cited(rule, on)).toBe(cite);
  });
});

describe('what rests on no national text', () => {
  // The measure of 2004 on plenary votes names no districts.
  test.each([plenaryQuorum, plenaryVote, recommendationAttendance, inspectionSignatures, topOfThePoll] as Rule[])(
    'is for the district to set: $id',
    (rule) => {
      const version = versionOn(rule, '2019-06-30');
      expect(version && ownToSet(version)).toBe(true);
    },
  );

  test('is shown without the marks of those who wrote it down', () => {
    expect(rulesOn('2019-06-30').version('talk.delay')?.cite).toBe('地方暂定,由区委组织部确定');
  });

  test('refuses nobody for the attendance of a recommendation', () => expect(recommendationAttendance.class).toBe('S'));
});
