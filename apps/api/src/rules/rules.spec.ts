import { describe, expect, test } from '@jest/globals';
import { RulesController } from './rules.controller.ts';

const rules = new RulesController();
const idsOn = (on: string): string[] => rules.rules({ on }, undefined).items.map(({ id }) => id);

describe('the rules', () => {
  test('of a day are those in force on it, each in one version', () => {
    for (const { versions } of rules.rules({ on: '2018-06-30' }, undefined).items) expect(versions).toHaveLength(1);
    expect(idsOn('2014-01-13')).not.toContain('appointment.notice-length');
    expect(idsOn('2014-01-14')).toContain('appointment.notice-length');
  });

  test('are told in the language asked for', () => {
    expect(rules.rule('vote.quorum', 'en').sentence).toMatch(/^Two thirds/);
    expect(rules.rule('vote.quorum', 'zh-CN').sentence).toMatch(/三分之二/);
  });

  test('have every version with its instrument, and no mark of those who wrote them', () => {
    const quorum = rules.rule('vote.quorum', 'zh-CN').versions;
    expect(quorum.at(-1)).toEqual({
      from: '2019-03-03',
      share: { numerator: 2, denominator: 3 },
      instrument: '党政领导干部选拔任用工作条例(2019)',
    });
    for (const { versions } of rules.rules({}, 'zh-CN').items)
      for (const { instrument } of versions) expect(instrument).not.toMatch(/待定|S\?|\[/);
  });

  test('that do not exist are refused', () => {
    expect(() => rules.rule('constructor', undefined)).toThrow('NOT_FOUND');
    expect(() => rules.rule('no.such', undefined)).toThrow('NOT_FOUND');
  });
});
