import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id } from '../dsl/fields.ts';
import * as events from './training.events.ts';

@Command({ yields: 'TrainingClassOpened', creates: true })
export class OpenTrainingClass extends act(events.TrainingClassOpened) {
  @Id({ optional: true }) trainingId?: string;
}

@Command({ yields: 'TraineeEnrolled' })
export class EnrolTrainee extends act(events.TraineeEnrolled) {
  @Id() trainingId: string;
}

@Command({ yields: 'TrainingCompleted' })
export class RecordCompletion extends act(events.TrainingCompleted) {
  @Id() trainingId: string;
}

@Command({ yields: 'TrainingWithdrawn' })
export class RecordWithdrawal extends act(events.TrainingWithdrawn) {
  @Id() trainingId: string;
}

@Command({ yields: 'ExamResultRecorded' })
export class RecordExamResult extends act(events.ExamResultRecorded) {
  @Id() trainingId: string;
}

@Command({ yields: 'CreditsRecorded' })
export class RecordCredits extends act(events.CreditsRecorded) {
  @Id() trainingId: string;
}

@Command({ yields: 'TrainingClassClosed' })
export class CloseTrainingClass extends act(events.TrainingClassClosed) {
  @Id() trainingId: string;
}

@Command({ yields: 'TrainingClassCancelled' })
export class CancelTrainingClass extends act(events.TrainingClassCancelled) {
  @Id() trainingId: string;
}

/** Every command of the `training` stream. */
export const trainingCommands = commandsOf(
  OpenTrainingClass,
  EnrolTrainee,
  RecordCompletion,
  RecordWithdrawal,
  RecordExamResult,
  RecordCredits,
  CloseTrainingClass,
  CancelTrainingClass,
);
