import type { PlainDate } from '#libs/kernel';

/** A share as two whole numbers, compared by cross-multiplication and never as a decimal. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a rule can say: a whole number of its unit, or a share. */
export type RuleContent = number | Fraction;

/** Where a value comes from. */
export interface Citation {
  /** The instrument, by its Chinese title. */
  readonly instrument: string;
  /** How sure the house is of it: stated by the district, confirmed, general knowledge, or a default to be set. */
  readonly mark: 'S' | 'C' | 'G' | 'S?';
}

/** A value with the first day on which it holds. */
export interface RuleValue {
  readonly from: PlainDate;
  readonly value: RuleContent;
  readonly cite: Citation;
}

/** One rule: its sentence in both languages, its unit, and its values by date, oldest first. */
export interface Rule {
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly unit: 'share' | 'months' | 'days' | 'workingDays' | 'persons' | 'steps' | 'teams' | 'sources';
  readonly values: readonly RuleValue[];
}
