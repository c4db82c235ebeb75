import {
  APPOINTMENT_STATES,
  ASSESSMENT_STATES,
  CLASS_STATES,
  ROUND_STATES,
  EXCEPTION_STATES,
  SECONDMENT_STATES,
  SUPERVISION_STATES,
} from '#libs/domain';
import type { JsonObject } from '#libs/kernel';
import { FindingCounts, FindingsByState } from '../findings/counts.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer, DamageAnswer, ListAnswer } from '../reads/answer.ts';

/** The states of the cases of each category. */
export const STATES_OF_CASES = {
  appointment: APPOINTMENT_STATES,
  assessment: ASSESSMENT_STATES,
  assessmentRound: ROUND_STATES,
  exception: EXCEPTION_STATES,
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
  @Field('主体名称 Names of the subjects in the same order', { list: 'text' })
  readonly subjectNames: readonly string[];
  @Field('状态 State; which there are depends on the category', { oneOf: STATES_OF_ANY_CASE }) readonly state: string;
  @Field('步骤 The last step taken: a step of the procedure, or the type of the last event') readonly step: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('到期日期 The next day on which something is due; absent when nothing is', { is: 'day', optional: true })
  readonly dueOn?: string;
  @Field('办结日期 Day of closing; absent while it is open', { is: 'day', optional: true }) readonly closedOn?: string;
  @Field('结果 Outcome; absent before there is one', { optional: true }) readonly outcome?: string;
  @Field('未自动完成 How much the ledger should have done by itself after it and has not; absent where nothing', {
    is: 'count',
    optional: true,
  })
  readonly undone?: number;
  @Field('流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole', {
    of: () => DamageAnswer,
    optional: true,
  })
  readonly damaged?: DamageAnswer;
}

/** Why an act would be refused as the case stands. */
export class WhyAnswer {
  @Field('代码 Code of the refusal') readonly code: string;
  @Field('标题 The refusal in few words, in the language asked for') readonly title: string;
  @Field('说明 What stands in the way and what to do, in the language asked for') readonly detail: string;
}

/** An act by which a case may go on, or may not go on yet. */
export class NextLine {
  @Field('命令 Name of the command that records it') readonly command: string;
  @Field('名称 What the act is called, in the language asked for') readonly called: string;
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('必需 Whether the case waits for it; others are possible, and nothing waits for them', { is: 'flag' })
  readonly needed: boolean;
  @Field('已定字段 Fields of the command that the case settles; absent where it settles none', {
    is: 'object',
    optional: true,
  })
  readonly about?: JsonObject;
  @Field('所涉干部 Name of the cadre whom it is about; absent where it is about none', { optional: true })
  readonly whom?: string;
  @Field('待查条件 The conditions that are still to be looked at by it; absent where there are none', {
    list: 'text',
    optional: true,
  })
  readonly open?: readonly string[];
  @Field('到期日期 The day by which it is due; absent where nothing fixes one', { is: 'day', optional: true })
  readonly dueOn?: string;
  @Field('已逾期 Whether that day is past; absent without one', { is: 'flag', optional: true })
  readonly overdue?: boolean;
  @Field('不可办原因 Why it would be refused as the case stands; absent where nothing in the case is against it', {
    of: () => WhyAnswer,
    optional: true,
  })
  readonly why?: WhyAnswer;
}

/** An act on a case that departs from a rule and waits until somebody else has signed for that. */
export class WaitingLine {
  @Field('事件流 Stream of the exception, to be countersigned or declined') readonly stream: string;
  @Field('命令 Name of the command that waits') readonly command: string;
  @Field('名称 What the act is called, in the language asked for') readonly called: string;
  @Field('规则 Ids of the rules that it departs from', { list: 'text' }) readonly rules: readonly string[];
  @Field('例外依据 Number of the document that allows it') readonly documentNo: string;
  @Field('提出日期 The day on which it was proposed', { is: 'day' }) readonly proposedOn: string;
  @Field('提出人 Who proposed it, and may not sign for it') readonly proposedBy: string;
}

/** The record of something that the ledger could not do by itself. */
export class UndoneNote {
  @Field('事件流 Stream in which it stands') readonly stream: string;
  @Field('事件 Id of the event') readonly eventId: string;
}

/** Something that the ledger does by itself once something of a case is recorded, and has not done. */
export class ConsequenceLine {
  @Field('起因事件 Id of the event that it follows from') readonly eventId: string;
  @Field('命令 The command that records it') readonly command: string;
  @Field('名称 What it is called, in the language asked for') readonly called: string;
  @Field(
    '状态 `waiting` 等待中: it is done by itself once it can be; `parked` 已搁置: it waited too long; `refused` 被拒绝',
    {
      oneOf: ['waiting', 'parked', 'refused'],
    },
  )
  readonly state: string;
  @Field('代码 Code of the refusal that it met or waits out; absent where it has met none', { optional: true })
  readonly code?: string;
  @Field('标题 That refusal in few words, in the language asked for; absent without one', { optional: true })
  readonly title?: string;
  @Field('办理字段 The fields of the command; absent where it is the act of somebody else', {
    is: 'object',
    optional: true,
  })
  readonly body?: JsonObject;
  @Field(
    '未完成记录 The record that it was not done. An approver annuls it, with the reason, once somebody has seen to it or nobody need; it is listed no more then. Absent while it waits',
    { of: () => UndoneNote, optional: true },
  )
  readonly note?: UndoneNote;
  @Field('起始时间 When what it follows from was recorded', { is: 'instant' }) readonly since: string;
  @Field('如何办理 What to do, in the language asked for') readonly toDo: string;
}

/** One case, and how it goes on. A stream that holds several cases has a line for each. */
export class CaseAnswer extends Answer {
  @Field('事项 The case; several where the stream holds several', { list: () => CaseLine })
  readonly lines: readonly CaseLine[];
  @Field(
    '可办 What may be recorded next, in the order of the procedure; who records it is asked of the command. Empty for who may not read what is restricted',
    { list: () => NextLine },
  )
  readonly next: readonly NextLine[];
  @Field('暂不可办 What belongs to the procedure and would be refused as the case stands, each with why', {
    list: () => NextLine,
  })
  readonly blocked: readonly NextLine[];
  @Field('发现问题 How many findings concern it; absent for readers who do not supervise', {
    of: () => FindingCounts,
    optional: true,
  })
  readonly findings?: FindingCounts;
  @Field(
    '待会签 Acts that depart from a rule by an exception and wait for a second signature; they are not recorded yet',
    {
      list: () => WaitingLine,
    },
  )
  readonly waiting: readonly WaitingLine[];
  @Field(
    '未自动完成 What the ledger does by itself after what is recorded of it, and has not done; each with what to do',
    {
      list: () => ConsequenceLine,
    },
  )
  readonly undone: readonly ConsequenceLine[];
}

/** A stream with its name. */
export class NamedStream {
  @Field('事件流 Stream, `cadre-…` or `team-…`') readonly stream: string;
  @Field('名称 Name of the cadre or team; the id where none is known') readonly name: string;
}

/** An open case that waits for something. */
export class AttentionLine {
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('事项类别 Category of the stream', { oneOf: CASE_CATEGORIES }) readonly category: string;
  @Field('种类 Kind within its category') readonly kind: string;
  @Field('状态 State; which there are depends on the category', { oneOf: STATES_OF_ANY_CASE }) readonly state: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('主体 Whom and what it is about', { list: () => NamedStream }) readonly subjects: readonly NamedStream[];
  @Field('到期日期 The first day on which something that the case needs is due; absent when nothing is', {
    is: 'day',
    optional: true,
  })
  readonly dueOn?: string;
  @Field('已逾期 Whether that day is past; absent without one', { is: 'flag', optional: true })
  readonly overdue?: boolean;
  @Field('可办 What it needs and may be recorded now', { list: () => NextLine }) readonly next: readonly NextLine[];
  @Field('待到期 What it needs on a day that is fixed and that has not come, or that something else stands before', {
    list: () => NextLine,
  })
  readonly awaited: readonly NextLine[];
}

/** Something that the ledger should have done by itself and has not. */
export class UndoneLine {
  @Field('事件流 Stream in which it is noted') readonly stream: string;
  @Field('事项 The case that it should follow from, which says what to do; absent where it is of none that is told', {
    optional: true,
  })
  readonly case?: string;
  @Field('起因事件 Id of the event that it should follow from') readonly eventId: string;
  @Field('命令 The command that was not done') readonly command: string;
  @Field('结局 How it ended: refused 被拒绝, parked 已搁置', { oneOf: ['refused', 'parked'] }) readonly outcome: string;
  @Field('代码 Code of the refusal') readonly code: string;
  @Field('记录时间 When that was noted', { is: 'instant' }) readonly recordedAt: string;
}

/** What waits for somebody, the most urgent first. */
export class AttentionAnswer extends ListAnswer {
  @Field('事项 The cases: those with a day on which something is due by that day, then the others by their opening', {
    list: () => AttentionLine,
  })
  readonly items: readonly AttentionLine[];
  @Field('在办事项数 Open cases that wait for something', { is: 'count' }) readonly open: number;
  @Field('逾期事项数 Of these, cases in which something is overdue', { is: 'count' }) readonly overdue: number;
  @Field('未自动完成 What the ledger should have done by itself and has not, the latest first', {
    list: () => UndoneLine,
  })
  readonly undone: readonly UndoneLine[];
  @Field('发现问题 How many findings there are, by state; absent for readers who do not supervise', {
    of: () => FindingsByState,
    optional: true,
  })
  readonly findings?: FindingsByState;
}

/** Every case of every kind. */
export class CasesAnswer extends ListAnswer {
  @Field('事项 The cases, by category and id', { list: () => CaseLine }) readonly items: readonly CaseLine[];
}
