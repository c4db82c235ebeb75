import { describe, expect, test } from '@jest/globals';
import { approvalLow, disapprovalHigh } from './regulations/assessment.ts';
import { inspectionSignatures, recommendationAttendance, topOfThePoll } from './regulations/district.ts';
import { plenaryQuorum, plenaryVote } from './regulations/plenary-vote.ts';
import { probationLength, probationUnfinished } from './regulations/probation.ts';
import { civilRankStated } from './regulations/ranks.ts';
import { noticeLength } from './regulations/selection.ts';
import { admonitionCorrected, admonitionInfluence } from './regulations/supervision.ts';
import { trainingLeave } from './regulations/training.ts';
import { ruleBook } from './book.ts';
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

/** From which day to which each text held, as the texts themselves say; both days apart from where nothing begins or ends it. */
const IN_FORCE: Readonly<Record<string, readonly [from: string, until?: string]>> = {
  '2002年条例施行前的惯例': ['1949-10-01', '2002-07-09'],
  '党政领导干部选拔任用工作条例(2002)': ['2002-07-09', '2014-01-14'],
  '党政领导干部选拔任用工作条例(2014)': ['2014-01-14', '2019-03-03'],
  '党政领导干部选拔任用工作条例(2019)': ['2019-03-03'],
  '干部选拔任用工作政策问答(2014)及外省实施办法': ['2014-01-14'],
  '党政领导干部任职试用期暂行规定(2001)': ['2001-02-06', '2014-01-14'],
  '党政领导干部任职回避暂行规定(2006)': ['2006-08-06'],
  '区委全委会票决,参照党的地方委员会全体会议对党政正职拟任人选表决办法(2004)': ['2004-04-08'],
  '中国共产党章程(2002年以前)': ['1949-10-01', '2002-11-14'],
  中国共产党章程: ['2002-11-14'],
  '关于对党员领导干部进行诫勉谈话和函询的暂行办法(2005)': ['2005-12-19'],
  '提醒、函询、诫勉实施办法(地方)': ['2005-12-19'],
  '关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则(2015)': ['2016-01-01'],
  '公务员法(2005)': ['2006-01-01', '2019-06-01'],
  '公务员法(2018修订)': ['2019-06-01'],
  '国家公务员考核暂行规定(1994)': ['1995-01-01', '2007-01-04'],
  '公务员考核规定(试行)(2007)': ['2007-01-04', '2021-01-01'],
  '公务员考核规定(2020)': ['2021-01-01'],
  '公务员职务任免与职务升降规定(试行)(2008)': ['2008-02-29', '2020-03-03'],
  '公务员职务与职级并行规定(2019)': ['2019-06-01'],
  '公务员职务、职级与级别管理办法(2020)': ['2020-03-03'],
  '县级年度考核方案(2009年度),区委组织部2019年沿用': ['2010-01-01'],
  '国务院关于安置老弱病残干部的暂行办法(国发〔1978〕104号)': ['1979-01-01', '2025-01-01'],
  '国务院关于渐进式延迟法定退休年龄的办法(2024)': ['2025-01-01'],
  '地方各级人民政府机构设置和编制管理条例(2007)': ['2007-05-01'],
  '中共中央组织部关于在干部教育培训中进一步加强学员管理的规定(2013)': ['2013-04-01', '2023-09-19'],
  '干部教育培训工作条例(2023)': ['2023-09-19'],
};
/** What nobody enacted on a day holds on all of them. */
const OF_ALL_DAYS = ['地方暂定', '本台账的定义', '区委组织部《关于对加强党政领导班子建设的研究与思考》(2019)'];
/** Says of the days before the law that there was nothing yet. */
const BEFORE_THE_LAW = 'civil-rank.begun';

describe('each version holds on the days of its text', () => {
  const versions = [...ruleBook.values()].flatMap((each) =>
    each.versions.map((version, at) => [each.id, version.instrument, version, each.versions[at + 1]] as const),
  );
  test.each(versions)('%s by %s', (id, instrument, { from, until }, next) => {
    const known = OF_ALL_DAYS.includes(instrument) || id === BEFORE_THE_LAW ? ['1949-10-01'] : IN_FORCE[instrument];
    expect([from, until ?? next?.from]).toEqual([known?.[0], known?.[1] ?? next?.from]);
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
    const shown = [...ruleBook.values()].flatMap(({ sentence, versions: all }) => [
      ...[sentence.zh, sentence.en],
      ...all.flatMap((version) => [citation(version), version.instrument]),
    ]);
    expect(shown.filter((text) => /\[[A-Z]\??\]|待定/.test(text))).toEqual([]);
  });

  test('refuses nobody for the attendance of a recommendation', () => expect(recommendationAttendance.class).toBe('S'));
});
