import type { Fraction, Ruling } from './rule.ts';

export const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3 };
export const HALF: Fraction = { numerator: 1, denominator: 2 };
export const THIRD: Fraction = { numerator: 1, denominator: 3 };
export const SEVENTH: Fraction = { numerator: 1, denominator: 7 };

/** Whether `part` is `share` of `whole` or more: exactly two thirds is two thirds. False when there is nobody. */
export function reaches(part: number, whole: number, { numerator, denominator }: Fraction): boolean {
  return whole > 0 && part * denominator >= whole * numerator;
}

/** Whether `part` is more than `share` of `whole`: exactly half is not more than half. */
export function exceeds(part: number, whole: number, { numerator, denominator }: Fraction): boolean {
  return part * denominator > whole * numerator;
}

/** The fewest that reach `share` of `whole`. */
export function fewestReaching(whole: number, { numerator, denominator }: Fraction): number {
  return Math.ceil((whole * numerator) / denominator);
}

/** The fewest that are more than `share` of `whole`. */
export function fewestExceeding(whole: number, { numerator, denominator }: Fraction): number {
  return Math.floor((whole * numerator) / denominator) + 1;
}

/** So many of those entitled must be there. */
export function quorum(share: Fraction, { eligible, present }: { eligible: number; present: number }): Ruling {
  return {
    holds: reaches(present, eligible, share),
    satisfiedBy: { needed: fewestReaching(eligible, share) },
  };
}

/** More than so many of those entitled must agree. */
export function majority(share: Fraction, { eligible, agree }: { eligible: number; agree: number }): Ruling {
  return { holds: exceeds(agree, eligible, share), satisfiedBy: { needed: fewestExceeding(eligible, share) } };
}
