import { describe, expect, it } from '@jest/globals';
import { ruleBook } from '#libs/rules';
import { askedIn, rulesWritten, typedThresholds } from './rules.ts';
import { sourcesIn } from './sources.ts';

describe('the rules', () => {
  const sources = sourcesIn('apps', 'libs');
  const written = rulesWritten(sources);

  it('are all in the book', () => expect(written.length).toBe(ruleBook.size));

  it('are each asked by somebody', () => {
    expect(written.filter((rule) => askedIn(rule, sources).length === 0)).toEqual([]);
  });

  it('hold every number that a feature goes by', () => expect(typedThresholds(sources)).toEqual([]));
});

describe('the check of the rules', () => {
  const judge = (text: string): string[] =>
    typedThresholds([{ path: 'libs/domain/src/appointment/appointment.judge.ts', text }]);

  it.each([
    'const due = addMonths(on, 6);',
    'const due = addDays(on, 30);',
    'const end = rules.workingDays.windowEnd(from, 5);',
    'const holds = 3 <= years;',
    'const holds = days >= 5;',
    'const many = members.length >= 3;',
    'const LATE = 30;\nconst isLate = days > LATE;',
    'const TERM = 12;\nconst end = addMonths(on, TERM);',
  ])('finds the threshold in %s', (text) => expect(judge(text)).toHaveLength(1));

  it.each([
    'const due = addMonths(on, probationLength.valueIn(rules));',
    'const before = addDays(on, -1);',
    'const none = missing.length === 0;',
    'const month = date.length === 7;',
  ])('finds none in %s', (text) => expect(judge(text)).toEqual([]));

  it('finds a rule that nobody asks', () => {
    const rule = { path: 'libs/rules/src/regulations/x.ts', text: 'export const lonely = rule({' };
    const [written] = rulesWritten([rule]);
    expect(askedIn(written!, [rule, { path: 'libs/domain/src/x/x.spec.ts', text: 'lonely' }])).toEqual([]);
    const imports = "import { lonely } from '#libs/rules';\nlonely.ask(rules, {});";
    expect(askedIn(written!, [{ path: 'libs/domain/src/x/x.judge.ts', text: imports }])).toHaveLength(1);
    expect(askedIn(written!, [{ path: 'apps/web/src/x.ts', text: "lonely: 'a word of a form'" }])).toEqual([]);
  });
});
