import { expect, it } from '@jest/globals';
import { ruleBook, rulesOn, versionOn } from '#libs/rules';
import { terms } from '../index.ts';

/** Whether a value is shown to people beside its name. */
function isShown(value: unknown): boolean {
  return typeof value !== 'object' && (typeof value !== 'string' || /^\d{4}-\d\d-\d\d$/.test(value));
}

it('every value that a rule sees has a name in both languages', () => {
  const named = new Set(terms().map(({ code }) => code));
  const nameless = new Map<string, string>();
  for (const rule of ruleBook.values()) {
    for (const { given, on } of rule.cases) {
      const day = on ?? rule.versions.at(-1)?.from;
      const version = day === undefined ? undefined : versionOn(rule, day);
      if (!version || day === undefined) continue;
      const { satisfiedBy, found } = rule.evaluate(version.value, given, rulesOn(day));
      for (const [name, value] of Object.entries({ ...given, ...satisfiedBy, ...found }))
        if (isShown(value) && !named.has(name)) nameless.set(name, rule.id);
    }
  }
  expect([...nameless]).toEqual([]);
});
