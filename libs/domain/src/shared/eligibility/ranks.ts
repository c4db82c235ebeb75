import type { Judgement, Refusal, Rules } from '#libs/kernel';
import { actionFits } from '#libs/rules';
import { judgedOf, type Judged } from './judged.ts';
import type { Candidacy, Known } from './known.ts';
import { lasting } from './tenures.ts';

/**
 * Whether an action leads from the posts that somebody holds into the post, by their ranks; nothing where the ledger does
 * not know both. The command, the vote and what is foretold of them ask this.
 */
export function ranksFitting({ of, rank, tenures, rules }: Judged): Judgement[] {
  const { cadreId, action, on } = of;
  const ranks = lasting(tenures, on).flatMap((tenure) => (tenure.rank === '' ? [] : [tenure.rank]));
  const rankHeld = ranks.sort()[0];
  // Whoever is appointed again stays where he is.
  if (action === undefined || action === 'reappoint' || rank === undefined || rankHeld === undefined) return [];
  return actionFits.ask(rules, { cadreId, action, rank, rankHeld });
}

/** The refusal that an act would meet which gives somebody a post by an action that does not fit the ranks. */
export function misfitOf(of: Candidacy, known: Known, rules: Rules): Refusal | undefined {
  return ranksFitting(judgedOf(of, known, rules)).find(({ holds }) => !holds)?.refusal;
}
