import type { PlainDate, Rules } from '#libs/kernel';
import { ruleBook } from './book.ts';
import { NO_ARTICLE, type Rule, type RuleVersion } from './rule.ts';
import { workingDaysKnownOn } from './working-days.ts';

/**
 * The rules in force on a business date. Pure: the same date gives the same values, whatever comes into force later.
 */
export function rulesOn(on: PlainDate): Rules {
  return {
    on,
    version: (id) => {
      const rule = ruleBook.get(id);
      if (!rule) throw new RangeError(`there is no rule ${id}`);
      const version = versionOn(rule, on);
      if (!version) return undefined;
      const { value, from, article } = version;
      return { class: rule.class, value, version: from, article, cite: citation(version) };
    },
    workingDays: workingDaysKnownOn(on),
  };
}

/** The version of a rule on a day. */
export function versionOn({ versions }: Rule, on: PlainDate): RuleVersion | undefined {
  const last = versions.findLast(({ from }) => from <= on);
  return last && (last.until === undefined || on < last.until) ? last : undefined;
}

/** Where a version is written, in the words that people are shown. */
export function citation({ instrument, article, certainty }: RuleVersion): string {
  if (certainty === 'provisional') return '地方暂定,由区委组织部确定';
  return article === NO_ARTICLE ? `${instrument},条款未查明` : `${instrument}第${article}条`;
}
