import {
  APPOINTMENT_STATES,
  ASSESSMENT_STATES,
  CLASS_STATES,
  ROUND_STATES,
  SECONDMENT_STATES,
  SUPERVISION_STATES,
} from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { DamageAnswer, ListAnswer } from '../reads/answer.ts';

/** The states of the cases of each category. */
export const STATES_OF_CASES = {
  appointment: APPOINTMENT_STATES,
  assessment: ASSESSMENT_STATES,
  assessmentRound: ROUND_STATES,
  secondment: SECONDMENT_STATES,
  supervision: SUPERVISION_STATES,
  training: CLASS_STATES,
} as const satisfies Record<string, readonly string[]>;

/** The categories of the streams that are cases. */
export const CASE_CATEGORIES = Object.keys(STATES_OF_CASES);
/** Every state that some case can be in. */
export const STATES_OF_ANY_CASE: readonly string[] = [...new Set(Object.values(STATES_OF_CASES).flat())].sort();

/** One line of the list of cases. */
export class CaseLine {
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('事项类别 Category of the stream', { oneOf: CASE_CATEGORIES }) readonly category: string;
  @Field('种类 Kind within its category: the action of an appointment, the measure of a supervision case …')
  readonly kind: string;
  @Field('主体 The first stream that it is about, `cadre-…` or `team-…`; null where it is about none', {
    orNull: true,
  })
  readonly subject: string | null;
  @Field('全部主体 Every stream that it is about', { list: 'text' }) readonly subjects: readonly string[];
  @Field('状态 State; which there are depends on the category', { oneOf: STATES_OF_ANY_CASE }) readonly state: string;
  @Field('步骤 The last step taken: a step of the procedure, or the type of the last event') readonly step: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('到期日期 The next day on which something is due; absent when nothing is', { is: 'day', optional: true })
  readonly dueOn?: string;
  @Field('办结日期 Day of closing; absent while it is open', { is: 'day', optional: true }) readonly closedOn?: string;
  @Field('结果 Outcome; absent before there is one', { optional: true }) readonly outcome?: string;
  @Field('流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole', {
    of: () => DamageAnswer,
    optional: true,
  })
  readonly damaged?: DamageAnswer;
}

/** Every case of every kind. */
export class CasesAnswer extends ListAnswer {
  @Field('事项 The cases, by category and id', { list: () => CaseLine }) readonly items: readonly CaseLine[];
}
