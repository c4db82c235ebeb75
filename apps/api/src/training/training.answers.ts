import { TRAINING_KINDS } from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { ListAnswer } from '../reads/answer.ts';

/** What a trainee did in one class or exam. */
export class TrainingRecordLine {
  @Field('班次编号 Id of the class') readonly trainingId: string;
  @Field('培训种类 Kind of class or exam', { oneOf: TRAINING_KINDS }) readonly kind: string;
  @Field('班次名称 Title of the class') readonly title: string;
  @Field('开班日期 First day of the class', { is: 'day' }) readonly startsOn: string;
  @Field('结业日期 Last day of the class', { is: 'day' }) readonly endsOn: string;
  @Field('学员状态 State of the trainee: enrolled 已报名, completed 已完成, withdrawn 已退学, cancelled 已取消', {
    oneOf: ['enrolled', 'completed', 'withdrawn', 'cancelled'],
  })
  readonly state: string;
  @Field('完成日期 Day of completion; absent unless completed', { is: 'day', optional: true })
  readonly completedOn?: string;
  @Field('学时 Class hours completed; absent unless completed', { is: 'count', optional: true })
  readonly hours?: number;
  @Field('退学日期 Day of withdrawal; absent unless withdrawn', { is: 'day', optional: true })
  readonly withdrawnOn?: string;
  @Field('考试日期 Day of the exam; absent without one', { is: 'day', optional: true }) readonly examinedOn?: string;
  @Field('成绩 Marks in the exam; absent without one', { is: 'count', optional: true }) readonly score?: number;
  @Field('满分 Full marks of the exam; absent without one', { is: 'count', optional: true })
  readonly maxScore?: number;
  @Field('是否及格 Whether the marks reached the pass mark; absent where the class has none', {
    is: 'flag',
    optional: true,
  })
  readonly passed?: boolean;
  @Field('学分 Credits; absent when none are recorded', { is: 'count', optional: true }) readonly credits?: number;
}

/** One exam that a cadre took. */
export class ExamLine {
  @Field('班次编号 Id of the class') readonly trainingId: string;
  @Field('培训种类 Kind of class or exam', { oneOf: TRAINING_KINDS }) readonly kind: string;
  @Field('班次名称 Title of the class') readonly title: string;
  @Field('考试日期 Day of the exam; absent when it is not recorded', { is: 'day', optional: true })
  readonly on?: string;
  @Field('成绩 Marks', { is: 'count' }) readonly score: number;
  @Field('满分 Full marks; absent when they are not recorded', { is: 'count', optional: true })
  readonly maxScore?: number;
  @Field('是否及格 Whether the marks reached the pass mark; null where the class has none', {
    is: 'flag',
    orNull: true,
  })
  readonly passed: boolean | null;
}

/** The training of one cadre. */
export class TrainingLine {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('完成班次数 Classes completed', { is: 'count' }) readonly completions: number;
  @Field('学时 Class hours completed', { is: 'count' }) readonly hours: number;
  @Field('学分 Credits', { is: 'count' }) readonly credits: number;
  @Field('考试 The exams, the earliest first', { list: () => ExamLine }) readonly exams: readonly ExamLine[];
  @Field('培训记录 Every class, the earliest first', { list: () => TrainingRecordLine })
  readonly records: readonly TrainingRecordLine[];
}

/** What the cadres have been trained in. */
export class TrainingAnswer extends ListAnswer {
  @Field('干部 One line a cadre, by id', { list: () => TrainingLine }) readonly items: readonly TrainingLine[];
}
