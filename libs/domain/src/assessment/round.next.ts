import { refuse, type NextAct } from '#libs/kernel';
import type { RoundState } from './round.decide.ts';

/** How a round goes on. Whether the assessments of all teams are closed is asked when it is closed. */
export function next({ state, rankings }: RoundState): readonly NextAct[] {
  if (state === 'none') return [];
  if (state === 'closed') return [{ type: 'AssessmentRoundReopened', needed: false }];
  const missing = rankings.length === 0 ? ['RankingPublished'] : [];
  const refusal = refuse('STEP_OUT_OF_ORDER', { step: 'AssessmentRoundClosed', missing });
  return [
    { type: 'RankingPublished', needed: missing.length > 0 },
    { type: 'AssessmentRoundClosed', needed: true, ...(missing.length > 0 ? { refusal } : {}) },
  ];
}
