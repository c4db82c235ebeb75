import type { Cut } from '#libs/readmodel';
import type { VisibleFacts } from '../auth/visible-facts.ts';

/** The cadres who sit in a team. */
export function membersOf(facts: VisibleFacts, teamId: string, cut: Cut): string[] {
  return [...new Set(facts.under('incumbency', teamId, cut).map(({ value }) => value.cadreId))];
}
