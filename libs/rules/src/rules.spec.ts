import { RuleNotInForce, addDays, isPlainDate } from '#libs/kernel';
import { describe, expect, test } from '@jest/globals';
import { ruleBook } from './book.ts';
import { NO_ARTICLE, type Case, type Rule, type RuleContent, type RuleVersion } from './rule.ts';
import { probationLength } from './regulations/probation.ts';
import { noticeLength, voteQuorum } from './regulations/selection.ts';
import { rulesOn } from './rules-on.ts';
import { workingDaysKnownOn } from './working-days.ts';

const rules = [...ruleBook].map(([id, rule]) => [id, rule] as const);
const versions = rules.flatMap(([id, rule]) =>
  rule.versions.map((version, index) => [id, version.from, { rule, version, index }] as const),
);

/** What a rule says of a case by a value. */
function says(rule: Rule, value: RuleContent, { given, on }: Case<object>, from: string): boolean {
  const day = { on: on ?? from, workingDays: workingDaysKnownOn('2026-11-30') };
  return rule.evaluate(value, given as Parameters<Rule['evaluate']>[1], day).holds;
}

/** The cases of a version: those of its days, and those that hold on all days. */
function casesOf({ cases }: Rule, { from, until }: RuleVersion, next: RuleVersion | undefined): Case<object>[] {
  const end = until ?? next?.from ?? '9999-12-31';
  return cases.filter(({ on }) => on === undefined || (from <= on && on < end));
}

/** The nearest other values: one more and one less, the day before and after, another word of the rule; of a table in each place. */
function mutantsOf(value: RuleContent, of: Rule): RuleContent[] {
  if (value === null) return [];
  if (typeof value === 'string') {
    if (isPlainDate(value)) return [addDays(value, -1), addDays(value, 1)];
    if (/^\d$/.test(value)) return [`${Number(value) - 1}`, `${Number(value) + 1}`];
    return [...new Set(of.versions.map((version) => String(version.value)))].filter((other) => other !== value);
  }
  if (typeof value === 'number') return [value - 1, value + 1];
  return Object.entries(value).flatMap(([word, inner]) =>
    mutantsOf(inner, of).map((other) => ({ ...value, [word]: other as number })),
  );
}

describe('the rule book', () => {
  test('has every rule once', () => {
    expect(ruleBook.size).toBeGreaterThan(40);
    for (const [id, rule] of ruleBook) expect(rule.id).toBe(id);
  });

  test.each(rules)('%s has a sentence in both languages, and a version', (_, { sentence, versions: all }) => {
    expect(sentence.zh).not.toBe('');
    expect(sentence.en).not.toBe('');
    expect(all.length).toBeGreaterThan(0);
  });

  test.each(rules)('%s counts something where it has a value, and only there', (_, { unit, kind, versions: all }) => {
    for (const { value } of all) {
      expect(value === null).toBe(kind === 'predicate');
      expect(unit === undefined).toBe(value === null);
      if (typeof value === 'number') expect(Number.isInteger(value) && value > 0).toBe(true);
    }
  });

  test.each(rules)('%s has its versions in the order of their days, none over another', (_, { versions: all }) => {
    all.forEach(({ from, until }, index) => {
      const next = all[index + 1];
      expect(isPlainDate(from)).toBe(true);
      if (until !== undefined) expect(from < until).toBe(true);
      if (next) expect((until ?? next.from) <= next.from && from < next.from).toBe(true);
    });
  });

  test.each(versions)('%s cites for %s an article that was read, or says that none is known', (_, __, { version }) => {
    expect(version.instrument).not.toBe('');
    expect(version.article === NO_ARTICLE).toBe(version.certainty !== 'article');
    expect(version.article).not.toBe('');
  });

  test.each(rules)('%s refuses with a code where its class refuses, and gives advice without', (_, rule) => {
    expect(rule.code === undefined).toBe(rule.class === 'S');
  });
});

describe('a rule decides', () => {
  test.each(versions)('%s of %s by its cases, some of which hold and some of which do not', (_, from, given) => {
    const { rule, version, index } = given;
    const cases = casesOf(rule, version, rule.versions[index + 1]);
    for (const one of cases) expect([one, says(rule, version.value, one, from)]).toEqual([one, one.holds]);
    expect(new Set(cases.map(({ holds }) => holds))).toEqual(new Set([true, false]));
  });

  // A value that its rule does not read has no case that another value would turn.
  test.each(
    versions.flatMap(([id, from, given]) =>
      mutantsOf(given.version.value, given.rule).map(
        (mutant) => [id, from, JSON.stringify(mutant), mutant, given] as const,
      ),
    ),
  )('%s of %s by its value: with %s a case comes out otherwise', (_, from, __, mutant, { rule, version, index }) => {
    const cases = casesOf(rule, version, rule.versions[index + 1]);
    expect(cases.some((one) => says(rule, mutant, one, from) !== one.holds)).toBe(true);
  });
});

describe('the rules on a date', () => {
  test('are those of the edition then in force', () => {
    expect(rulesOn('2019-03-02').version('vote.quorum')?.cite).toBe('党政领导干部选拔任用工作条例(2014)第37条');
    expect(rulesOn('2019-03-03').version('vote.quorum')?.cite).toContain('2019');
    expect(rulesOn('2018-06-30').version('vote.quorum')?.version).toBe('2014-01-14');
  });

  test('are not in force before they were made: nothing is asked by them, and no value taken from them', () => {
    const early = rulesOn('2013-12-31');
    expect(noticeLength.isIn(early)).toBe(false);
    expect(noticeLength.ask(early, { from: '2013-12-02', to: '2013-12-03' })).toEqual([]);
    expect(() => noticeLength.valueIn(early)).toThrow(RuleNotInForce);
    expect(() => voteQuorum.valueIn(rulesOn('1949-09-30'))).toThrow(RuleNotInForce);
  });

  test('are asked for by name', () => {
    expect(voteQuorum.valueIn(rulesOn('2019-06-30'))).toEqual({ numerator: 2, denominator: 3 });
    expect(probationLength.valueIn(rulesOn('2019-06-30'))).toBe(12);
    expect(() => rulesOn('2019-06-30').version('no.such-rule')).toThrow(RangeError);
  });

  test('say what was seen, and what would satisfy them', () => {
    const [judgement] = noticeLength.ask(rulesOn('2019-05-05'), { from: '2019-05-06', to: '2019-05-09' });
    expect(judgement).toEqual({
      ruleId: 'appointment.notice-length',
      inputs: { from: '2019-05-06', to: '2019-05-09', needed: 5, earliest: '2019-05-10', days: 4 },
      holds: false,
      refusal: {
        refused: 'NOTICE_TOO_SHORT',
        params: { from: '2019-05-06', to: '2019-05-09', needed: 5, earliest: '2019-05-10', days: 4 },
      },
    });
  });
});
