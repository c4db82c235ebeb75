/** Mean age in completed years, half up to two places, with what it is made of. */
export interface MeanAge {
  readonly sum: number | null;
  readonly count: number | null;
  readonly mean: string | null;
  readonly suppressed?: true;
}

/**
 * Percent of `count` in `base` with two places, half up, by integers (`docs/definitions.md`).
 * @returns null when the base is zero
 */
export function share(count: number, base: number): string | null {
  return quotient(count * 100, base);
}

/** `sum / count` with two places, half up, by integers; null when `count` is zero. */
export function quotient(sum: number, count: number): string | null {
  if (count === 0) return null;
  const hundredths = Math.floor((sum * 200 + count) / (count * 2));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** The mean age of people of these ages. */
export function meanAgeOf(ages: readonly number[]): MeanAge {
  const sum = ages.reduce((total, age) => total + age, 0);
  return { sum, count: ages.length, mean: quotient(sum, ages.length) };
}
