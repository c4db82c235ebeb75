import { RuleNotInForce, type PlainDate, type Rules } from '#libs/kernel';
import type { Fraction, Rule, RuleContent, RuleValue } from './rule.ts';
import { ruleBook } from './values.ts';
import { workingDaysKnownOn } from './working-days.ts';

const book: Readonly<Record<string, Rule | undefined>> = ruleBook;

/**
 * The rules in force on a business date. Pure: the same date gives the same values, whatever comes into force later.
 * @throws RuleNotInForce for a rule that had no value yet on that date; RangeError for one that does not exist
 */
export function rulesOn(on: PlainDate): Rules {
  const valueOf = (id: string): RuleValue | undefined => book[id]?.values.findLast(({ from }) => from <= on);
  const inForce = (id: string): RuleValue => {
    const value = valueOf(id);
    if (value) return value;
    const first = book[id]?.values[0];
    throw first ? new RuleNotInForce(id, on, first.from) : new RangeError(`there is no rule ${id}`);
  };
  return {
    on,
    has: (id) => valueOf(id) !== undefined,
    number: (id) => asNumber(id, inForce(id).value),
    share: (id) => asShare(id, inForce(id).value),
    source: (id) => {
      const { from, cite } = inForce(id);
      return { version: from, cite: `${cite.instrument} [${cite.mark}]` };
    },
    workingDays: workingDaysKnownOn(on),
  };
}

function asNumber(id: string, content: RuleContent): number {
  if (typeof content !== 'number') throw new RangeError(`rule ${id} is a share`);
  return content;
}

function asShare(id: string, content: RuleContent): Fraction {
  if (typeof content === 'number') throw new RangeError(`rule ${id} is no share`);
  return content;
}
