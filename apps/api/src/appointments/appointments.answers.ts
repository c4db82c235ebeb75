import { ACTIONS, APPOINTMENT_STATES, METHODS, STEPS } from '#libs/domain';
import { ToldEvent } from '../events/events.answers.ts';
import { FindingCounts } from '../findings/counts.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer, DamageAnswer, ListAnswer, NamedCadre, NamedPost } from '../reads/answer.ts';

/** What became of a case. */
export const CASE_OUTCOMES = ['issued', 'rejected', 'terminated'] as const;
const NEEDS = ['required', 'optional', 'unused'] as const;

/** A post that a case is about. */
export class PostInCase extends NamedPost {
  @Field('选任制 Whether it is filled by election', { is: 'flag' }) readonly elected: boolean;
}

/** A step of the procedure with how far it is. */
export class StepAnswer {
  @Field('步骤 Step of the procedure', { oneOf: STEPS }) readonly step: string;
  @Field('是否必经 Whether the case has to take it: required 必经, optional 可选, unused 不适用', { oneOf: NEEDS })
  readonly need: string;
  @Field('进度 How far it is: done 已完成, skipped 略过, open 未完成, unused 不适用', {
    oneOf: ['done', 'skipped', 'open', 'unused'],
  })
  readonly state: string;
  @Field('日期 Day on which it was done or left out; absent before', { is: 'day', optional: true })
  readonly on?: string;
  @Field('相关事件类型 Types of the events of the answer that belong to the step', { list: 'text' })
  readonly types: readonly string[];
}

/** How many stood at one stage of a selection. */
export class StageAnswer {
  @Field('阶段 Stage: recommendation 推荐, inspection 考察, consultation 酝酿, vote 表决', {
    oneOf: ['recommendation', 'inspection', 'consultation', 'vote'],
  })
  readonly stage: string;
  @Field('人选数 Candidates', { is: 'count' }) readonly candidates: number;
  @Field('职位数 Posts', { is: 'count' }) readonly posts: number;
  @Field('差额比 Candidates to posts, `3:1`') readonly ratio: string;
}

/** An organ that was asked for its opinion. */
export class OpinionAnswer {
  @Field('征求单位 Organ: discipline 纪检监察机关, unitedFront 统战部门, supervisingLeader 分管领导')
  readonly organ: string;
  @Field('征求日期 Day on which it was asked; null when only its answer is recorded', { is: 'day', orNull: true })
  readonly askedOn: string | null;
  @Field('答复日期 Day of its answer; null before', { is: 'day', orNull: true }) readonly receivedOn: string | null;
  @Field('意见 Its answer: none 无不同意见, objection 有不同意见; null before', { orNull: true })
  readonly verdict: string | null;
}

/** What was looked at before a cadre could stand. */
export class EligibilityAnswer extends NamedCadre {
  @Field('审查日期 Day of the check', { is: 'day' }) readonly on: string;
  @Field('审查项目 What was looked at, each with what was found', { list: 'object' })
  readonly checks: readonly object[];
}

/** The days of the public notice. */
export class NoticeDays {
  @Field('起始日期 First day', { is: 'day' }) readonly from: string;
  @Field('截止日期 Last day', { is: 'day' }) readonly to: string;
  @Field('结束日期 Day of the conclusion; absent while it runs', { is: 'day', optional: true })
  readonly concludedOn?: string;
  @Field('提前结束 Whether it was concluded before its last day; absent while it runs', { is: 'flag', optional: true })
  readonly early?: boolean;
}

/** Every step, vote, check, actor and document of one appointment case. A data interface is told of its result alone. */
export class DecisionHistoryAnswer extends Answer {
  @Field('事项编号 Id of the case') readonly caseId: string;
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('任免类型 What is done with the cadres', { oneOf: ACTIONS }) readonly action: string;
  @Field('结果 Outcome; null before there is one, and for a data interface unless a letter was issued', {
    oneOf: CASE_OUTCOMES,
    orNull: true,
  })
  readonly outcome: string | null;
  @Field('印发日期 Day of the letter; null before', { is: 'day', orNull: true }) readonly issuedOn: string | null;
  @Field('文号 Number of the letter; null before', { orNull: true }) readonly documentNo: string | null;
  @Field('任免生效日期 Day on which the letter takes effect; null before', { is: 'day', orNull: true })
  readonly takesEffectOn: string | null;
  @Field('选任方式 How the people are found; absent for a data interface', { oneOf: METHODS, optional: true })
  readonly method?: string;
  @Field('状态 State; absent for a data interface', { oneOf: APPOINTMENT_STATES, optional: true })
  readonly state?: string;
  @Field('启动日期 Day of opening; absent for a data interface', { is: 'day', optional: true })
  readonly openedOn?: string;
  @Field('办结日期 Day of closing, null while it is open; absent for a data interface', {
    is: 'day',
    optional: true,
    orNull: true,
  })
  readonly closedOn?: string | null;
  @Field('差额选任 Whether more stand than there are posts; absent for a data interface', {
    is: 'flag',
    optional: true,
  })
  readonly differential?: boolean;
  @Field('须全委会票决 Whether the plenary has to vote; absent for a data interface', { is: 'flag', optional: true })
  readonly plenaryRequired?: boolean;
  @Field('职位 The posts that it is about; absent for a data interface', { list: () => PostInCase, optional: true })
  readonly posts?: readonly PostInCase[];
  @Field('人选 Whom the letter names, before it those still in question; absent for a data interface', {
    list: () => NamedCadre,
    optional: true,
  })
  readonly cadres?: readonly NamedCadre[];
  @Field('程序 Every step of the procedure, in its order; absent for a data interface', {
    list: () => StepAnswer,
    optional: true,
  })
  readonly steps?: readonly StepAnswer[];
  @Field('差额情况 How many stood at each stage; absent for readers who may not see votes', {
    list: () => StageAnswer,
    optional: true,
  })
  readonly stages?: readonly StageAnswer[];
  @Field('征求意见 The organs that were asked, and what they answered; absent for readers who may not see votes', {
    list: () => OpinionAnswer,
    optional: true,
  })
  readonly opinions?: readonly OpinionAnswer[];
  @Field('资格审查 The checks of each cadre; absent for readers who may not see votes', {
    list: () => EligibilityAnswer,
    optional: true,
  })
  readonly eligibility?: readonly EligibilityAnswer[];
  @Field('公示期 The days of the public notice, null without one; absent for a data interface', {
    of: () => NoticeDays,
    optional: true,
    orNull: true,
  })
  readonly notice?: NoticeDays | null;
  @Field('事件 The events of the case, the earliest first; absent for a data interface', {
    list: () => ToldEvent,
    optional: true,
  })
  readonly items?: readonly ToldEvent[];
  @Field('发现问题 How many findings concern it; absent for readers who do not supervise', {
    of: () => FindingCounts,
    optional: true,
  })
  readonly findings?: FindingCounts;
}

/** An appointment case as the board has it. */
export class AppointmentLine {
  @Field('事项编号 Id of the case') readonly caseId: string;
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('任免类型 What is done with the cadres', { oneOf: ACTIONS }) readonly action: string;
  @Field('选任方式 How the people are found', { oneOf: METHODS }) readonly method: string;
  @Field('差额选任 Whether more stand than there are posts', { is: 'flag' }) readonly differential: boolean;
  @Field('须全委会票决 Whether the plenary has to vote', { is: 'flag' }) readonly plenaryRequired: boolean;
  @Field('状态 State', { oneOf: APPOINTMENT_STATES }) readonly state: string;
  @Field('步骤 The last step taken') readonly step: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('讨论决定日期 Day of the last decision; absent before', { is: 'day', optional: true })
  readonly decidedOn?: string;
  @Field('印发日期 Day of the letter; absent before', { is: 'day', optional: true }) readonly issuedOn?: string;
  @Field('文号 Number of the letter; absent before', { optional: true }) readonly documentNo?: string;
  @Field('任免生效日期 Day on which the letter takes effect; absent before', { is: 'day', optional: true })
  readonly takesEffectOn?: string;
  @Field('办结日期 Day of closing; absent while it is open', { is: 'day', optional: true }) readonly closedOn?: string;
  @Field('结果 Outcome; absent before there is one', { oneOf: CASE_OUTCOMES, optional: true })
  readonly outcome?: string;
  @Field('职位 The posts that it is about', { list: () => NamedPost }) readonly posts: readonly NamedPost[];
  @Field('人选 Whom the letter names, before it those still in question', { list: () => NamedCadre })
  readonly cadres: readonly NamedCadre[];
  @Field('未完成的必经步骤数 Required steps that are still to be taken', { is: 'count' })
  readonly requiredStepsOpen: number;
  @Field('流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole', {
    of: () => DamageAnswer,
    optional: true,
  })
  readonly damaged?: DamageAnswer;
}

/** The board of appointment cases. */
export class AppointmentsAnswer extends ListAnswer {
  @Field('任免事项 The cases, by id', { list: () => AppointmentLine }) readonly items: readonly AppointmentLine[];
  @Field('各状态事项数 How many cases of the whole list are in each state', { map: 'count' })
  readonly byState: Readonly<Record<string, number>>;
}

/** The public part of a notice before an appointment. */
export class NoticeLine {
  @Field('事项编号 Id of the case') readonly caseId: string;
  @Field('任免类型 What is done with the cadres', { oneOf: ACTIONS }) readonly action: string;
  @Field('职位 The posts that it is about', { list: () => NamedPost }) readonly posts: readonly NamedPost[];
  @Field('公示内容 The notice in its words') readonly text: string;
  @Field('公示范围 Where it is posted; absent when it is not recorded', { optional: true }) readonly scope?: string;
  @Field('起始日期 First day', { is: 'day' }) readonly from: string;
  @Field('截止日期 Last day', { is: 'day' }) readonly to: string;
  @Field('公示渠道 Where it can be read', { list: 'text' }) readonly channels: readonly string[];
  @Field('状态 State: running 公示中, concluded 已结束', { oneOf: ['running', 'concluded'] }) readonly state: string;
  @Field('结束日期 Day of the conclusion; absent while it runs', { is: 'day', optional: true })
  readonly concludedOn?: string;
  @Field('提前结束 Whether it was concluded before its last day; absent while it runs', { is: 'flag', optional: true })
  readonly early?: boolean;
}

/** The board of public notices. */
export class NoticesAnswer extends ListAnswer {
  @Field('公示 The notices, by case', { list: () => NoticeLine }) readonly items: readonly NoticeLine[];
}

/** Somebody on probation in a post. */
export class ProbationLine extends NamedPost {
  @Field('事项编号 Id of the case that put the cadre there') readonly caseId: string;
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name of the cadre') readonly name: string;
  @Field('试用起始 First day of the probation', { is: 'day' }) readonly since: string;
  @Field('试用期满 Day on which it ends', { is: 'day' }) readonly until: string;
  @Field('已期满 Whether it is over and the review is still to come', { is: 'flag' }) readonly ended: boolean;
}

/** Who is on probation. */
export class ProbationsAnswer extends ListAnswer {
  @Field('试用 The probations, by case and cadre', { list: () => ProbationLine })
  readonly items: readonly ProbationLine[];
}

/** A letter that took a post away from a cadre. */
export class DownwardMoveLine {
  @Field('事项编号 Id of the case') readonly caseId: string;
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name of the cadre') readonly name: string;
  @Field('任免类型 How the post was taken away', { oneOf: ACTIONS }) readonly action: string;
  @Field('职位 The posts that were taken away', { list: () => NamedPost }) readonly posts: readonly NamedPost[];
  @Field('任免生效日期 Day on which the letter takes effect', { is: 'day' }) readonly takesEffectOn: string;
  @Field('文号 Number of the letter') readonly documentNo: string;
  @Field('转任职级 Civil rank given instead; absent without one', { optional: true }) readonly civilRank?: string;
}

/** Letters that took a post away. */
export class DownwardMovesAnswer extends ListAnswer {
  @Field('能下 The moves, by case and cadre', { list: () => DownwardMoveLine })
  readonly items: readonly DownwardMoveLine[];
}
