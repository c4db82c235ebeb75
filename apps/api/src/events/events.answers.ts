import { ENTRY_MODES, type Basis, type Check, type JsonObject } from '#libs/kernel';
import { NamedStream } from '../cases/cases.answers.ts';
import { Field } from '../openapi/field.ts';
import { ListAnswer } from '../reads/answer.ts';

/** Who acted. */
export class ActorAnswer {
  @Field('用户编号 User id') readonly userId: string;
  @Field('角色 Role in which the act was done') readonly role: string;
  @Field('单位 Organ for which it was done') readonly organ: string;
}

/** The document that an act rests on. */
export class BasisAnswer implements Basis {
  @Field('文件种类 Kind of document') readonly kind: string;
  @Field('文号 Number of the document') readonly documentNo: string;
  @Field('印发日期 Day of issue', { is: 'day' }) readonly issuedOn: string;
  @Field('摘要值 SHA-256 of the document, lower-case hex; absent when the document is not at hand', { optional: true })
  readonly sha256?: string;
}

/** The document by which a procedural rule was passed. */
export class ExceptionAnswer {
  @Field('文号 Number of the document') readonly documentNo: string;
  @Field('批准 Who approved it') readonly approvedBy: string;
  @Field('理由 Why') readonly reason: string;
}

/** A rule that was asked when the act was judged. */
export class CheckAnswer implements Check {
  @Field('规则编号 Id of the rule') readonly ruleId: string;
  @Field('规则版本 Its version: the day from which it holds', { is: 'day' }) readonly ruleVersion: string;
  @Field(
    '条款 The number of the article that decided, or that none is known; absent in what was recorded before it was kept',
    {
      optional: true,
    },
  )
  readonly article?: string;
  @Field('所判记录 Id of the record that was judged, where it is another than the one that carries the check', {
    is: 'uuid',
    optional: true,
  })
  readonly eventId?: string;
  @Field('依据数据 What the rule saw', { is: 'object' }) readonly inputs: JsonObject;
  @Field('结论 What it said: passed 符合, violated 违反, excepted 例外通过, advice 提示', {
    oneOf: ['passed', 'violated', 'excepted', 'advice'],
  })
  readonly outcome: Check['outcome'];
}

/** An event as timelines, the audit search and the event stream show it. */
export class ToldEvent {
  @Field('事件编号 Id of the event', { is: 'uuid' }) readonly eventId: string;
  @Field('事件类型 Type of the event') readonly type: string;
  @Field('生效日期 When the act took effect', { is: 'day' }) readonly effectiveOn: string;
  @Field('生效日期精度 `month` where year and month alone are known; absent where the day is', {
    oneOf: ['month'],
    optional: true,
  })
  readonly effectivePrecision?: 'month';
  @Field('知悉时间 Its known time: a `knownAt` of this instant knows it, one microsecond before does not', {
    is: 'instant',
  })
  readonly recordedAt: string;
  @Field('录入人 Who recorded it', { of: () => ActorAnswer }) readonly actor: ActorAnswer;
  @Field('录入方式 How it was entered: live 实时, backfill 补录, opening 期初, correction 更正', { oneOf: ENTRY_MODES })
  readonly entryMode: string;
  @Field('依据文件 The document that it rests on; absent without one', { of: () => BasisAnswer, optional: true })
  readonly basis?: BasisAnswer;
  @Field('理由 Why, in words; absent when none are recorded, or not for this reader', { optional: true })
  readonly reason?: string;
  @Field('规则检查 What the rules said of the act; absent for readers who do not supervise', {
    list: () => CheckAnswer,
    optional: true,
  })
  readonly checks?: readonly CheckAnswer[];
  @Field('例外依据 The document by which a rule was passed; absent without one, or for readers who do not supervise', {
    of: () => ExceptionAnswer,
    optional: true,
  })
  readonly exceptionBasis?: ExceptionAnswer;
  @Field('摘要 The act in one line, in the language asked for') readonly summary: string;
  @Field('内容 The fields of the event that this reader may see; which there are depends on the type', {
    is: 'object',
  })
  readonly data: JsonObject;
  @Field('所在班子 Name of the team in whose stream the event is, on the day of the act; absent in other streams', {
    optional: true,
  })
  readonly unit?: string;
  @Field(
    '所涉 The cadres and teams that it is in the stream of or names, with their names on the day of the act; in the audit search alone',
    { list: () => NamedStream, optional: true },
  )
  readonly subjects?: readonly NamedStream[];
  @Field('事件流 Stream of the event') readonly stream: string;
  @Field('流内序号 Its place in the stream, from 0', { is: 'count' }) readonly revision: number;
  @Field('日志位置 Its place in the log') readonly position: string;
  @Field('命令编号 Id of the command that recorded it') readonly commandId: string;
  @Field('关联编号 Shared by everything that one act set off') readonly correlationId: string;
  @Field('起因编号 What it was set off by: a command or an event') readonly causationId: string;
  @Field('所更正的事件 Id of the event that it corrects; absent unless it is a correction', { optional: true })
  readonly corrects?: string;
  @Field('所撤销的事件 Id of the event that it annuls; absent unless it is an annulment', { optional: true })
  readonly annuls?: string;
  @Field('更正它的事件 Id of the correction that is in force; absent without one', { optional: true })
  readonly correctedBy?: string;
  @Field('撤销它的事件 Id of the annulment that is in force; absent without one', { optional: true })
  readonly annulledBy?: string;
}

/** Events: of a timeline the earliest first, of the audit search in the order of recording. */
export class EventsAnswer extends ListAnswer {
  @Field('事件 The events', { list: () => ToldEvent }) readonly items: readonly ToldEvent[];
}
