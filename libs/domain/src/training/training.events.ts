import type { PlainDate } from '#libs/kernel';
import { TRAINING_KINDS } from '../shared/codes.ts';
import { Count, Day, OneOf, Ref, Says, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

/** Whom a class is for (the training plan): key, reserve, urgently needed and grassroots cadres. */
export const TRAINEE_CATEGORIES = ['key', 'reserve', 'urgent', 'grassroots'] as const;
/** Why a trainee left a class. */
export const WITHDRAWAL_GROUNDS = ['leave', 'workDuty', 'illness', 'transfer', 'discipline', 'other'] as const;

export class TrainingClassOpened {
  @Says(
    'Kind of class or exam 培训类别: `offJob` 脱产, `induction` 上岗, `orientation` 民主集中制教育, `rotation` 轮训, `mainClass` 主体班, `online` 在线学习, `studyTour` 外出考察, `lecture` 大讲堂, `theoryExam` 理论年考, `integrityExam` 廉政考试',
  )
  @OneOf(TRAINING_KINDS)
  kind: (typeof TRAINING_KINDS)[number];
  @Says('Name of the class or exam 班次名称')
  @Text()
  title: string;
  @Says('First day of the class 开班日期')
  @Day()
  startsOn: PlainDate;
  @Says('Last day of the class 结业日期, not before the first')
  @Day()
  endsOn: PlainDate;
  @Says('Class hours of the whole class 学时; left out for an exam, and counts as 0 then')
  @Count({ optional: true, max: 10_000 })
  classHours?: number;
  @Says(
    'Whom the class is for 培训对象类别: `key` 重点, `reserve` 后备, `urgent` 急需紧缺, `grassroots` 基层; left out when it is for none of them alone',
  )
  @OneOf(TRAINEE_CATEGORIES, { optional: true })
  category?: (typeof TRAINEE_CATEGORIES)[number];
  @Says('The most marks there are in the exam 满分, in whole marks; 100 when left out')
  @Count({ optional: true, min: 1, max: 1000 })
  maxScore?: number;
  @Says('The fewest marks that pass 及格分; when left out nobody is said to pass or fail')
  @Count({ optional: true, max: 1000 })
  passScore?: number;
}

export class TraineeEnrolled {
  @Says('Id of the cadre who takes part 干部编号')
  @Ref('cadre')
  cadreId: string;
}

export class TrainingCompleted {
  @Says('Id of the trainee 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('Class hours attended 学时, not more than the class has; the rest of the class was leave')
  @Count({ max: 10_000 })
  hours: number;
}

export class TrainingWithdrawn {
  @Says('Id of the trainee 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says(
    'Why the trainee left the class 退学原因: `leave` 请假, `workDuty` 工作需要, `illness` 因病, `transfer` 调动, `discipline` 违纪, `other` 其他',
  )
  @OneOf(WITHDRAWAL_GROUNDS)
  ground: (typeof WITHDRAWAL_GROUNDS)[number];
}

export class ExamResultRecorded {
  @Says('Id of the trainee 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('Marks reached 成绩, in whole marks, not more than there are')
  @Count({ max: 1000 })
  score: number;
}

export class CreditsRecorded {
  @Says('Id of the trainee 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('Credits given this time 学分; they add up')
  @Count({ min: 1, max: 10_000 })
  credits: number;
}

export class TrainingClassClosed {}

export class TrainingClassCancelled {
  @Says('Why it is not held 取消原因')
  @Text({ max: 500 })
  ground: string;
}

const internal = 'internal' as const;

/** Every kind of event on a `training` stream. */
export const trainingKinds = {
  TrainingClassOpened: kind(TrainingClassOpened, {
    called: '举办培训班',
    sensitivity: internal,
    zh: (d) => `举办“${d.title}”(${d.startsOn}至${d.endsOn})`,
    en: (d) => `Training class “${d.title}” opened (${d.startsOn} to ${d.endsOn})`,
  }),
  TraineeEnrolled: kind(TraineeEnrolled, {
    called: '学员报名',
    sensitivity: internal,
    zh: (d, named) => `${named('cadre', d.cadreId)}参加培训`,
    en: (d, named) => `${named('cadre', d.cadreId)} enrolled`,
  }),
  TrainingCompleted: kind(TrainingCompleted, {
    called: '完成培训',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}完成培训,${d.hours}学时`,
    en: (d, named) => `${named('cadre', d.cadreId)} completed the training, ${d.hours} class hours`,
  }),
  TrainingWithdrawn: kind(TrainingWithdrawn, {
    called: '退学',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named, called) => `${named('cadre', d.cadreId)}退学(${called('ground')})`,
    en: (d, named) => `${named('cadre', d.cadreId)} withdrawn from the training (${d.ground})`,
  }),
  ExamResultRecorded: kind(ExamResultRecorded, {
    called: '考试成绩',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}考试得${d.score}分`,
    en: (d, named) => `${named('cadre', d.cadreId)} scored ${d.score} in the exam`,
  }),
  CreditsRecorded: kind(CreditsRecorded, {
    called: '计学分',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}计${d.credits}学分`,
    en: (d, named) => `${named('cadre', d.cadreId)} given ${d.credits} credits`,
  }),
  TrainingClassClosed: kind(TrainingClassClosed, {
    called: '结束培训班',
    sensitivity: internal,
    pastFact: true,
    zh: () => '培训班结束',
    en: () => 'Training class closed',
  }),
  TrainingClassCancelled: kind(TrainingClassCancelled, {
    called: '取消培训班',
    sensitivity: internal,
    zh: (d) => `培训班取消:${d.ground}`,
    en: (d) => `Training class cancelled: ${d.ground}`,
  }),
};

/** The kinds of {@link trainingKinds} as a type. */
export type TrainingKinds = typeof trainingKinds;
