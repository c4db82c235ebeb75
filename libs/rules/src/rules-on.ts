import type { PlainDate, Rules } from '#libs/kernel';
import type { Fraction, Rule, RuleContent, RuleValue } from './rule.ts';
import { ruleBook } from './values.ts';

const book: Readonly<Record<string, Rule | undefined>> = ruleBook;

/**
 * The rules in force on a business date. Pure: the same date gives the same values, whatever comes into force later.
 * @throws RangeError for a rule that does not exist, or had no value yet on that date
 */
export function rulesOn(on: PlainDate): Rules {
  const valueOf = (id: string): RuleValue | undefined => book[id]?.values.findLast(({ from }) => from <= on);
  const inForce = (id: string): RuleValue => {
    const value = valueOf(id);
    if (!value) throw new RangeError(`there is no rule ${id} on ${on}`);
    return value;
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
