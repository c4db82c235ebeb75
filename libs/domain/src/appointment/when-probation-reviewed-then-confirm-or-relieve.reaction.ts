import type { EffectiveEvent, Reaction } from '#libs/kernel';
import type { DataOf } from '../dsl/kinds.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';

type Reviewed = DataOf<AppointmentKinds>['ProbationReviewed'];

/** The end of probation (试用期满): competent, the incumbent is confirmed; not competent, relieved. */
export const whenProbationReviewedThenConfirmOrRelieve: Reaction = {
  name: 'when-probation-reviewed-then-confirm-or-relieve',
  on: ['ProbationReviewed'],
  react: ({ data }: EffectiveEvent) => {
    const { cadreId, competent, teamId, postId } = data as EffectiveEvent['data'] & Reviewed;
    if (teamId === undefined || postId === undefined) return [];
    if (competent) return [{ command: 'ConfirmIncumbent', body: { teamId, postId, cadreId } }];
    return [{ command: 'RelieveIncumbent', body: { teamId, postId, cadreId, ground: 'probationFailed' } }];
  },
};
