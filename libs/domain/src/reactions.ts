import type { Reaction } from '#libs/kernel';
import { whenAppointmentIssuedThenMoveIncumbents } from './appointment/when-appointment-issued-then-move-incumbents.reaction.ts';
import { whenProbationReviewedThenConfirmOrRelieve } from './appointment/when-probation-reviewed-then-confirm-or-relieve.reaction.ts';
import { whenExceptionCountersignedThenAct } from './exception/when-exception-countersigned-then-act.reaction.ts';

/** Every reaction of the domain. */
export const reactions: readonly Reaction[] = [
  whenAppointmentIssuedThenMoveIncumbents,
  whenProbationReviewedThenConfirmOrRelieve,
  whenExceptionCountersignedThenAct,
];
