import type { PlainDate } from '#libs/kernel';
import { TRAINING_KINDS } from '../shared/codes.ts';
import { Count, Day, OneOf, Ref, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

/** Whom a class is for (the training plan): key, reserve, urgently needed and grassroots cadres. */
export const TRAINEE_CATEGORIES = ['key', 'reserve', 'urgent', 'grassroots'] as const;
/** Why a trainee left a class. */
export const WITHDRAWAL_GROUNDS = ['leave', 'workDuty', 'illness', 'transfer', 'discipline', 'other'] as const;

export class TrainingClassOpened {
  @OneOf(TRAINING_KINDS) kind: (typeof TRAINING_KINDS)[number];
  @Text() title: string;
  @Day() startsOn: PlainDate;
  @Day() endsOn: PlainDate;
  /** Class hours (学时) of the whole class; none for an exam. */
  @Count({ optional: true, max: 10_000 }) classHours?: number;
  @OneOf(TRAINEE_CATEGORIES, { optional: true }) category?: (typeof TRAINEE_CATEGORIES)[number];
  /** The most marks there are; 100 without it. */
  @Count({ optional: true, min: 1, max: 1000 }) maxScore?: number;
  /** The fewest marks that pass. */
  @Count({ optional: true, max: 1000 }) passScore?: number;
}

export class TraineeEnrolled {
  @Ref('cadre') cadreId: string;
}

export class TrainingCompleted {
  @Ref('cadre') cadreId: string;
  /** Class hours attended; the rest of the class was leave. */
  @Count({ max: 10_000 }) hours: number;
}

export class TrainingWithdrawn {
  @Ref('cadre') cadreId: string;
  @OneOf(WITHDRAWAL_GROUNDS) ground: (typeof WITHDRAWAL_GROUNDS)[number];
}

export class ExamResultRecorded {
  @Ref('cadre') cadreId: string;
  @Count({ max: 1000 }) score: number;
}

export class CreditsRecorded {
  @Ref('cadre') cadreId: string;
  @Count({ min: 1, max: 10_000 }) credits: number;
}

export class TrainingClassClosed {}

export class TrainingClassCancelled {
  @Text({ max: 500 }) ground: string;
}

const internal = 'internal' as const;

/** Every kind of event on a `training` stream. */
export const trainingKinds = {
  TrainingClassOpened: kind(TrainingClassOpened, {
    held: internal,
    zh: (d) => `举办“${d.title}”(${d.startsOn}至${d.endsOn})`,
    en: (d) => `Training class “${d.title}” opened (${d.startsOn} to ${d.endsOn})`,
  }),
  TraineeEnrolled: kind(TraineeEnrolled, {
    held: internal,
    zh: (d, named) => `${named('cadre', d.cadreId)}参加培训`,
    en: (d, named) => `${named('cadre', d.cadreId)} enrolled`,
  }),
  TrainingCompleted: kind(TrainingCompleted, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}完成培训,${d.hours}学时`,
    en: (d, named) => `${named('cadre', d.cadreId)} completed the training, ${d.hours} class hours`,
  }),
  TrainingWithdrawn: kind(TrainingWithdrawn, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}退学`,
    en: (d, named) => `${named('cadre', d.cadreId)} withdrawn from the training (${d.ground})`,
  }),
  ExamResultRecorded: kind(ExamResultRecorded, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}考试得${d.score}分`,
    en: (d, named) => `${named('cadre', d.cadreId)} scored ${d.score} in the exam`,
  }),
  CreditsRecorded: kind(CreditsRecorded, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}计${d.credits}学分`,
    en: (d, named) => `${named('cadre', d.cadreId)} given ${d.credits} credits`,
  }),
  TrainingClassClosed: kind(TrainingClassClosed, {
    held: internal,
    pastFact: true,
    zh: () => '培训班结束',
    en: () => 'Training class closed',
  }),
  TrainingClassCancelled: kind(TrainingClassCancelled, {
    held: internal,
    zh: (d) => `培训班取消:${d.ground}`,
    en: (d) => `Training class cancelled: ${d.ground}`,
  }),
};

/** The kinds of {@link trainingKinds} as a type. */
export type TrainingKinds = typeof trainingKinds;
