import { describe, expect, test } from '@jest/globals';
import { ruleBook } from '#libs/rules';
import { LETTER, command } from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';
import { effectiveHistory, timelineOf, type Timeline } from '#libs/kernel';
import { domain } from '#libs/domain';
import { Registry } from '#libs/runtime';
import { lineOf } from './rules.handlers.ts';

const registry = new Registry(domain);
const line = (id: string, on?: string, set?: Timeline<unknown>): ReturnType<typeof lineOf> =>
  lineOf(ruleBook.get(id)!, set, { on, language: 'zh-CN' });

describe('the rules', () => {
  test('of a day are each told in the version of that day', () => {
    expect(line('appointment.notice-length', '2014-01-13').versions).toEqual([]);
    expect(line('appointment.notice-length', '2018-06-30').versions).toEqual([
      {
        from: '2014-01-14',
        until: '2019-03-03',
        version: '2014-01-14',
        number: 5,
        instrument: '党政领导干部选拔任用工作条例(2014)',
        article: '41',
        setBy: 'above',
      },
    ]);
  });

  test('are told in the language asked for, with their class', () => {
    const quorum = ruleBook.get('vote.quorum')!;
    expect(lineOf(quorum, undefined, { language: 'en' }).sentence).toMatch(/^Two thirds/);
    expect(lineOf(quorum, undefined, { language: 'zh-CN' })).toMatchObject({ class: 'P', kind: 'threshold' });
  });

  test('carry no mark of those who wrote them, and say who may set what nobody above has set', () => {
    for (const id of ruleBook.keys())
      for (const { instrument } of line(id).versions) expect(instrument).not.toMatch(/待定|S\?|\[/);
    expect(line('talk.delay').versions).toEqual([
      {
        from: '1949-10-01',
        version: '1949-10-01',
        number: 30,
        instrument: '地方暂定,由区委组织部确定',
        setBy: 'district',
      },
    ]);
  });

  test('that the district has set are told with its document, until they are repealed', async () => {
    const paper = { ruleId: 'talk.delay', instrument: '监督谈话工作细则', article: '6' };
    const story = await given(
      command('AdoptRegulation', { ...paper, number: 20 })
        .on('2019-03-01')
        .with({ basis: LETTER }),
    )
      .when(command('RepealRegulation', { ruleId: 'talk.delay' }).on('2019-06-01').with({ basis: LETTER }))
      .thenAccepted();
    const feature = domain.features.find(({ category }) => category === 'regulation')!;
    const set = timelineOf(feature, effectiveHistory(await story.ledger.events('regulation-district'), registry));
    const told = line('talk.delay', undefined, set).versions;
    expect(told.map(({ from, until, number, instrument }) => [from, until, number, instrument])).toEqual([
      ['1949-10-01', '2019-03-01', 30, '地方暂定,由区委组织部确定'],
      ['2019-03-01', '2019-06-01', 20, '监督谈话工作细则'],
      ['2019-06-01', undefined, 30, '地方暂定,由区委组织部确定'],
    ]);
  });
});
