import { CountText, OneOf, Says, TRAINING_KINDS, Text } from '#libs/domain';
import { ListQuery, Read } from '../reads/read.ts';
import type { TrainingAnswer } from './training.answers.ts';

/** What the training ledger may be asked. */
export class TrainingQuery extends ListQuery {
  @Says('干部编号 Id of a cadre')
  @Text({ optional: true, max: 64 })
  cadre?: string;
  @Says('年度 The year in which the class began')
  @CountText({ optional: true, min: 1949, max: 2200 })
  year?: number;
  @Says('培训种类 Kind of class or exam')
  @OneOf(TRAINING_KINDS, { optional: true })
  kind?: string;
}

/** What each cadre has been trained in: completions, hours, exams and credits. */
export class TrainingRead extends Read<TrainingQuery, TrainingAnswer> {}
