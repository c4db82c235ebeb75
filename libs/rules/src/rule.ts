import {
  CalendarMissing,
  RuleNotInForce,
  refuse,
  type JsonObject,
  type Judgement,
  type PlainDate,
  type Rules,
} from '#libs/kernel';

/** A share as two whole numbers, compared by cross-multiplication and never as a decimal. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** What a rule can say: a whole number of its unit, a share, a word, a table of such; `null` where it only asks. */
export type RuleContent = number | Fraction | string | null | { readonly [word: string]: number | string };

/** What stands in place of an article that nobody has read. */
export const NO_ARTICLE = 'no article known';

/**
 * How well a version is known: its article was read; its content was read, without the number of the article; nobody
 * has confirmed it; a local text says so; the house set it until the district decides; the district has set it.
 */
export type Certainty = 'article' | 'content' | 'unconfirmed' | 'local' | 'provisional' | 'adopted';

/** What a rule says from a day on, and where that is written. */
export interface RuleVersion<Value extends RuleContent = RuleContent> {
  readonly from: PlainDate;
  /** The first day on which it holds no longer; absent where the next version ends it, or nothing does. */
  readonly until?: PlainDate | undefined;
  readonly value: Value;
  /** The instrument, by its Chinese title. */
  readonly instrument: string;
  /** The number of the article that was read, or {@link NO_ARTICLE}. */
  readonly article: string;
  readonly certainty: Certainty;
}

/** Hard: impossible, always refused. Procedural: refused live, recorded as violated from old papers. Soft: advice. */
export type RuleClass = 'H' | 'P' | 'S';

/** What the values of rules count. */
export const RULE_UNITS = [
  'share',
  'years',
  'months',
  'days',
  'workingDays',
  'persons',
  'sources',
  'percent',
  'words',
] as const;

/** What a rule finds of the inputs that it was given. */
export interface Ruling {
  readonly holds: boolean;
  /** What would satisfy it: the earliest day, the fewest votes. */
  readonly satisfiedBy?: JsonObject;
  /** What else it worked out on the way. */
  readonly found?: JsonObject;
}

/** What a rule may look at beside its inputs: the day of the act, and the working days as they were known then. */
export type Day = Pick<Rules, 'on' | 'workingDays'>;

/** Inputs on which a rule holds, or does not; on every version, or on the one of a day. */
export interface Case<Inputs> {
  readonly given: Inputs;
  readonly holds: boolean;
  readonly on?: PlainDate | undefined;
}

interface Described<Value extends RuleContent, Inputs> {
  readonly id: string;
  /** What the value does: draws a line, counts time, looks up, or nothing, where the rule only asks. */
  readonly kind: 'threshold' | 'period' | 'table' | 'predicate';
  /** What the value counts; absent where there is none. */
  readonly unit?: (typeof RULE_UNITS)[number];
  readonly sentence: { readonly zh: string; readonly en: string };
  /** A condition for coming into a post (任职资格条件): looking it up breaks nothing, deciding against it does. */
  readonly isCondition?: true;
  /** The earliest first. */
  readonly versions: readonly RuleVersion<Value>[];
  /** Decides. Pure: the value of the day's version, the inputs by name, and the day. */
  evaluate(value: Value, inputs: Inputs, day: Day): Ruling;
  /** On which inputs it holds and on which it does not, as near to its line as can be: each value stands between two. */
  readonly cases: readonly Case<NoInfer<Inputs>>[];
}

/** What makes a rule. A rule that refuses says with which code. */
export type RuleSpec<Value extends RuleContent, Inputs> = Described<Value, Inputs> &
  ({ readonly class: 'H' | 'P'; readonly code: string } | { readonly class: 'S'; readonly code?: undefined });

/** How a rule is asked where it does not speak for itself. */
export interface Asking {
  /** The code of the refusal, where it is not the rule's own. */
  readonly code?: string;
  /** What the refusal tells in place of the inputs, beside what was found and what would satisfy the rule. */
  readonly params?: JsonObject;
  /** What broke the rule has happened: it is recorded and not refused. */
  readonly recordedAnyway?: boolean;
}

/** A rule: what decides and what is cited is this one object. */
export interface Rule<
  Value extends RuleContent = RuleContent,
  Inputs extends JsonObject = JsonObject,
> extends Described<Value, Inputs> {
  readonly class: RuleClass;
  readonly code?: string | undefined;
  /** Whether there is a version on the day of these rules. */
  isIn(rules: Rules): boolean;
  /**
   * The value of that day.
   * @throws RuleNotInForce where there is none
   */
  valueIn(rules: Rules): Value;
  /** What the rule says of an act of that day: nothing where it is not in force. */
  ask(rules: Rules, inputs: Inputs, asking?: Asking): Judgement[];
}

/** Makes a rule of what it says. */
export function rule<Value extends RuleContent, Inputs extends JsonObject>(
  spec: RuleSpec<Value, Inputs>,
): Rule<Value, Inputs> {
  const { id } = spec;
  const valueIn = (rules: Rules): Value => {
    const version = rules.version(id);
    if (!version) throw new RuleNotInForce(id, rules.on, spec.versions[0]?.from ?? rules.on);
    return version.value as Value;
  };
  return {
    ...spec,
    isIn: (rules) => rules.version(id) !== undefined,
    valueIn,
    ask: (rules, inputs, { code = spec.code, params = inputs, recordedAnyway } = {}) => {
      const version = rules.version(id);
      if (!version) return [];
      const ruling = ruledOn(spec, version.value as Value, inputs, rules);
      if (!ruling) return [];
      const { holds, satisfiedBy = {}, found = {} } = ruling;
      const told = { ...satisfiedBy, ...found };
      return [
        {
          ruleId: id,
          inputs: { ...inputs, ...told },
          holds,
          ...(holds || code === undefined ? {} : { refusal: refuse(code, { ...params, ...told }) }),
          ...(recordedAnyway === true ? { recordedAnyway } : {}),
        },
      ];
    },
  };
}

// A year without a calendar cannot be counted in: an act that a rule may refuse waits for the calendar, advice falls away.
function ruledOn<Value extends RuleContent, Inputs>(
  spec: RuleSpec<Value, Inputs>,
  value: Value,
  inputs: Inputs,
  day: Day,
): Ruling | undefined {
  try {
    return spec.evaluate(value, inputs, day);
  } catch (error) {
    if (error instanceof CalendarMissing && spec.class === 'S') return undefined;
    throw error;
  }
}

/** Inputs on which a rule holds. */
export function held<Inputs>(given: Inputs, on?: PlainDate): Case<Inputs> {
  return { given, holds: true, on };
}

/** Inputs on which a rule does not hold. */
export function broken<Inputs>(given: Inputs, on?: PlainDate): Case<Inputs> {
  return { given, holds: false, on };
}
