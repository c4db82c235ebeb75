import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './training.events.ts';

const OWN = 'Id of the class or exam 培训班编号, as it was given when it was opened';

/** The class and the trainee of the examples. */
const CLASS = { trainingId: 'K2019-05' } as const;
const LIN = { cadreId: 'C20120701' } as const;
const after = ['EnrolTrainee'] as const;

@Command({
  yields: 'TrainingClassOpened',
  creates: true,
  says: {
    zh: '举办一期培训班或一次考试:确定班次后登记一次,然后登记学员、结业、成绩和学分。',
    en: 'Records that a training class or an exam is to be held. Trainees, completions, results and credits are recorded in it afterwards.',
  },
  example: {
    ...CLASS,
    effectiveOn: '2019-05-10',
    kind: 'induction',
    title: '新任职科级干部上岗培训班',
    startsOn: '2019-05-20',
    endsOn: '2019-05-24',
    classHours: 35,
    passScore: 60,
  },
})
export class OpenTrainingClass extends act(events.TrainingClassOpened) {
  @Says('Id to be given to the class or exam 培训班编号; made by the ledger when left out')
  @Id({ optional: true })
  trainingId?: string;
}

@Command({
  yields: 'TraineeEnrolled',
  says: {
    zh: '登记一名干部参加培训班或考试。退学后可以再次报名。',
    en: 'Records that a cadre takes part in a class or an exam. Whoever withdrew may be enrolled again.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-13', ...LIN },
  after: ['OpenTrainingClass', 'RegisterCadre'],
})
export class EnrolTrainee extends act(events.TraineeEnrolled) {
  @Says(OWN) @Id() trainingId: string;
}

@Command({
  yields: 'TrainingCompleted',
  says: {
    zh: '登记学员完成培训及其参加的学时,生效日期为结业之日。每名学员登记一次。',
    en: 'Records that a trainee completed the class, with the class hours attended, once for each trainee.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-24', ...LIN, hours: 33 },
  after,
})
export class RecordCompletion extends act(events.TrainingCompleted) {
  @Says(OWN) @Id() trainingId: string;
}

@Command({
  yields: 'TrainingWithdrawn',
  says: {
    zh: '登记学员中途退出培训班及其原因。已经结业的不能退学。',
    en: 'Records that a trainee left the class before completing it, and why.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-22', ...LIN, ground: 'workDuty' },
  after,
})
export class RecordWithdrawal extends act(events.TrainingWithdrawn) {
  @Says(OWN) @Id() trainingId: string;
}

@Command({
  yields: 'ExamResultRecorded',
  says: {
    zh: '登记学员的考试成绩;是否及格按及格分得出。不及格的可以在以后补考,补考成绩再登记一次,以最后一次为准。',
    en: 'Records the marks of a trainee in the exam. Whether they pass follows from the pass mark of the class. Whoever failed may resit on a later day: the marks of the resit are recorded by the same command, and the last ones count.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-24', ...LIN, score: 86 },
  after,
})
export class RecordExamResult extends act(events.ExamResultRecorded) {
  @Says(OWN) @Id() trainingId: string;
}

@Command({
  yields: 'CreditsRecorded',
  says: {
    zh: '为学员计学分。分几次计的,学分累加。',
    en: 'Gives a trainee credits. Sent several times, they add up.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-24', ...LIN, credits: 4 },
  after,
})
export class RecordCredits extends act(events.CreditsRecorded) {
  @Says(OWN) @Id() trainingId: string;
}

@Command({
  yields: 'TrainingClassClosed',
  says: {
    zh: '登记培训班结束,此后不再登记其学员、成绩和学分。不早于开班日期。',
    en: 'Records that a class is over, not before its first day. Nothing more is recorded in it afterwards.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-31' },
  after: ['RecordCompletion'],
})
export class CloseTrainingClass extends act(events.TrainingClassClosed) {
  @Says(OWN) @Id() trainingId: string;
}

@Command({
  yields: 'TrainingClassCancelled',
  says: {
    zh: '登记培训班不再举办及其原因。已有学员结业、退学、考试或计学分的,不能取消。',
    en: 'Records that a class is not held, and why. It is refused once a completion, withdrawal, result or credit is on record.',
  },
  example: { ...CLASS, effectiveOn: '2019-05-16', ground: '因防汛工作推迟' },
  after: ['OpenTrainingClass'],
})
export class CancelTrainingClass extends act(events.TrainingClassCancelled) {
  @Says(OWN) @Id() trainingId: string;
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
