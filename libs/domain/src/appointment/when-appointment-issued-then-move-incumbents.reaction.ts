import { idOf, type EffectiveEvent, type Reaction, type Todo } from '#libs/kernel';
import type { DataOf } from '../dsl/kinds.ts';
import type { Move } from './appointment.parts.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';

type Issued = DataOf<AppointmentKinds>['AppointmentIssued'];

/** Days that an assignment waits for its post to fall vacant before it is parked. */
const WAIT_DAYS_MAX = 7;

function todosOf(move: Move, { action = 'transfer', civilRank }: Issued, caseId: string): Todo[] {
  const { cadreId, assumes, leaves = [], takesEffectOn: effectiveOn, onProbation } = move;
  const relieve = leaves.map(({ teamId, postId }) => ({
    command: 'RelieveIncumbent',
    body: { teamId, postId, cadreId, ground: action, effectiveOn },
  }));
  const assign = assumes && {
    command: 'AssignIncumbent',
    body: { teamId: assumes.teamId, postId: assumes.postId, cadreId, caseId, onProbation, ground: action, effectiveOn },
  };
  const rank = civilRank && { command: 'RecordCivilRank', body: { cadreId, rank: civilRank, effectiveOn } };
  return [...relieve, ...(assign ? [assign] : []), ...(rank ? [rank] : [])];
}

/**
 * What an appointment letter does to the teams: the old posts are left, then the new one is assumed. When two cadres
 * exchange posts, both leave at once and each assignment waits for the other's relief.
 */
export const whenAppointmentIssuedThenMoveIncumbents: Reaction = {
  name: 'when-appointment-issued-then-move-incumbents',
  on: ['AppointmentIssued'],
  react: ({ stream, data }: EffectiveEvent) => {
    const issued = data as EffectiveEvent['data'] & Issued;
    return (issued.moves ?? []).flatMap((move) => todosOf(move, issued, idOf(stream)));
  },
  waits: { refusal: 'POST_OCCUPIED', for: ['IncumbentRelieved'], daysMax: WAIT_DAYS_MAX },
};
