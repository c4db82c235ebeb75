import { refuse, type NextAct, type PlainDate } from '#libs/kernel';
import type { TrainingState } from './training.decide.ts';

/** How a class goes on: its trainees are enrolled, complete it or withdraw, and it is closed once it is over. */
export function next({ state, startsOn, endsOn, trainees }: TrainingState, on: PlainDate): readonly NextAct[] {
  if (state !== 'planned' && state !== 'open') return [];
  const early = on < startsOn ? { refusal: refuse('DATE_ORDER', { start: startsOn, end: on }) } : {};
  const underWay = state === 'open' ? { refusal: refuse('CLASS_UNDER_WAY', { startsOn }) } : {};
  const enrolled = Object.values(trainees).some((trainee) => trainee.state === 'enrolled');
  const someone = Object.values(trainees).some((trainee) => trainee.state !== 'withdrawn');
  return [
    ...(on <= endsOn ? [{ type: 'TraineeEnrolled', needed: !someone }] : []),
    ...(enrolled ? [{ type: 'TrainingCompleted', needed: true, ...early }] : []),
    ...(enrolled ? [{ type: 'TrainingWithdrawn', needed: false }] : []),
    ...(someone ? [{ type: 'ExamResultRecorded', needed: false, ...early }] : []),
    ...(someone ? [{ type: 'CreditsRecorded', needed: false, ...early }] : []),
    { type: 'TrainingClassClosed', needed: true, dueOn: endsOn, ...early },
    { type: 'TrainingClassCancelled', needed: false, ...underWay },
  ];
}
