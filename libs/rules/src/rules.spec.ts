import { RuleNotInForce, isPlainDate } from '#libs/kernel';
import { describe, expect, test } from '@jest/globals';
import type { Rule } from './rule.ts';
import { rulesOn } from './rules-on.ts';
import { ruleBook } from './values.ts';

const rules: [string, Rule][] = Object.entries(ruleBook);

describe('the rule book', () => {
  test.each(rules)('%s has a sentence in both languages, and every value a real date and a citation', (_, rule) => {
    expect(rule.sentence.zh).not.toBe('');
    expect(rule.sentence.en).not.toBe('');
    expect(rule.values.length).toBeGreaterThan(0);
    for (const { from, cite } of rule.values) {
      expect(isPlainDate(from)).toBe(true);
      expect(cite.instrument).not.toBe('');
    }
  });

  test.each(rules)('%s has its values in the order of their dates, none on the same day', (_, { values }) => {
    const dates = values.map(({ from }) => from);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  test.each(rules)('%s is a share of less than one, or a whole number above zero', (_, { unit, values }) => {
    for (const { value } of values) {
      if (typeof value === 'number') {
        expect(unit).not.toBe('share');
        expect(Number.isInteger(value) && value > 0).toBe(true);
      } else {
        expect(unit).toBe('share');
        expect(value.numerator > 0 && value.numerator < value.denominator).toBe(true);
      }
    }
  });
});

describe('the rules on a date', () => {
  test('are those of the edition then in force', () => {
    expect(rulesOn('2019-03-02').source('vote.quorum').cite).toContain('2014');
    expect(rulesOn('2019-03-03').source('vote.quorum').cite).toContain('2019');
    expect(rulesOn('2018-06-30').source('vote.quorum').version).toBe('2014-01-14');
  });

  test('do not exist before they were made', () => {
    expect(() => rulesOn('1949-09-30').share('vote.quorum')).toThrow(RuleNotInForce);
  });

  test('say whether there is such a rule yet', () => {
    expect(rulesOn('2023-08-31').has('training.leave')).toBe(false);
    expect(rulesOn('2023-09-01').has('training.leave')).toBe(true);
    expect(rulesOn('2023-09-01').has('no.such-rule')).toBe(false);
  });

  test('are asked for as what they are', () => {
    expect(rulesOn('2019-06-30').share('vote.quorum')).toEqual({ numerator: 2, denominator: 3 });
    expect(rulesOn('2019-06-30').number('probation.length')).toBe(12);
    expect(() => rulesOn('2019-06-30').number('vote.quorum')).toThrow(RangeError);
    expect(() => rulesOn('2019-06-30').share('probation.length')).toThrow(RangeError);
    expect(() => rulesOn('2019-06-30').number('no.such-rule')).toThrow(RangeError);
  });
});
