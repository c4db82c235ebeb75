import { refuse, type NextAct, type Refusal } from '#libs/kernel';
import type { AssessmentState } from './assessment.decide.ts';
import type { AssessmentKinds } from './assessment.events.ts';
import { COMES_AFTER, missingBefore } from './assessment.judge.ts';

type Step = keyof AssessmentKinds;

/** Steps that may be taken again and again: for one cadre after the other, for one more talk. */
const AGAIN: readonly Step[] = [
  'DebriefRecorded',
  'OpinionPollRecorded',
  'ReviewVoteRecorded',
  'AssessmentTalkHeld',
  'UngradedRecorded',
  'FeedbackDelivered',
];

function order(state: AssessmentState, step: Step, cadreId?: string): { readonly refusal?: Refusal } {
  const missing = missingBefore(state, step, cadreId);
  return missing.length === 0 ? {} : { refusal: refuse('STEP_OUT_OF_ORDER', { step, missing }) };
}

/** Certifications of those who were voted on and have none yet; one that names nobody before the vote. */
function certified(
  state: AssessmentState,
  step: Step,
  done: AssessmentState['grades' | 'fitness'],
  needed: boolean,
): NextAct[] {
  const open = Object.keys(state.votes).filter((cadreId) => !Object.hasOwn(done, cadreId));
  if (Object.keys(state.votes).length === 0) return [{ type: step, needed, ...order(state, step) }];
  return open.map((cadreId) => ({ type: step, needed, about: { cadreId }, ...order(state, step, cadreId) }));
}

/** How the assessment of a team goes on. Who else belongs to the team is asked when it is closed. */
export function next(state: AssessmentState): readonly NextAct[] {
  if (state.state === 'none') return [];
  const open = state.fedBack.some((to) => !state.acknowledged.includes(to));
  const acknowledged: NextAct[] = open ? [{ type: 'FeedbackAcknowledged', needed: false }] : [];
  if (state.closedOn !== undefined) return acknowledged;
  const toClose = COMES_AFTER.TeamAssessmentClosed;
  const steps = (Object.keys(COMES_AFTER) as Step[]).filter(
    (step) => step !== 'TeamAssessmentOpened' && step !== 'FeedbackAcknowledged',
  );
  const acts = steps.flatMap((step): NextAct[] => {
    if (step === 'CadreGradeCertified') return certified(state, step, state.grades, true);
    if (step === 'FitnessCertified') return certified(state, step, state.fitness, false);
    const taken = state.steps[step] !== undefined;
    if (taken && !AGAIN.includes(step)) return [];
    const needed = !taken && (toClose.includes(step) || step === 'TeamAssessmentClosed');
    return [{ type: step, needed, ...order(state, step) }];
  });
  return [...acts, ...acknowledged];
}
