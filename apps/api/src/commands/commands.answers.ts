import type { JsonObject } from '#libs/kernel';
import { CheckAnswer } from '../events/events.answers.ts';
import { Field, type Schema } from '../openapi/field.ts';

/** Where an act was recorded. */
export class RecordedAnswer {
  @Field('命令编号 Id of the command: the `Idempotency-Key`, or the one made for it', { is: 'uuid' })
  readonly commandId: string;
  @Field('事件流 The stream that it was recorded in') readonly stream: string;
  @Field('流内序号 Revision of that stream after it', { is: 'count' }) readonly revision: number;
  @Field('日志位置 Position in the log, to be sent as `after` by who wants to read the act') readonly position: string;
  @Field('事件编号 Ids of the events', { list: 'uuid' }) readonly eventIds: readonly string[];
}

/** An event as it would be recorded. */
export class PreviewedEvent {
  @Field('事件类型 Type of the event') readonly type: string;
  @Field('生效日期 When the act would take effect', { is: 'day' }) readonly effectiveOn: string;
  @Field('摘要 The act in one line, in the language asked for; absent where the sender may not read it', {
    optional: true,
  })
  readonly summary?: string;
  @Field('内容 The fields of the event, with what the ledger works out; absent where the sender may not read them', {
    is: 'object',
    optional: true,
  })
  readonly data?: JsonObject;
  @Field('规则检查 What the rules say of the act; absent where none is asked, or the sender may not read it', {
    list: () => CheckAnswer,
    optional: true,
  })
  readonly checks?: readonly CheckAnswer[];
}

/** A command that would be sent by the ledger itself because of it. */
export class FollowsAnswer {
  @Field('命令 Name of the command') readonly command: string;
  @Field('内容 Its body', { is: 'object' }) readonly body: JsonObject;
}

/** What a command would record if it were sent now. Nothing is recorded, and what others record may change it. */
export class PreviewAnswer {
  @Field('事件流 The stream that it would be recorded in') readonly stream: string;
  @Field('流内序号 Revision that the stream would have after it', { is: 'count' }) readonly revision: number;
  @Field('事件 What would be recorded; none where it is on record already', { list: () => PreviewedEvent })
  readonly events: readonly PreviewedEvent[];
  @Field('随后 What the ledger would do by itself because of it', { list: () => FollowsAnswer })
  readonly follows: readonly FollowsAnswer[];
  @Field('已录入 True where this very command is on record already; absent elsewhere', { is: 'flag', optional: true })
  readonly recordedBefore?: true;
}

/** One command. */
export class CommandLine {
  @Field('命令 Name of the command') readonly name: string;
  @Field('类别 Category of the streams that it writes to; `*` for any') readonly category: string;
  @Field('事件类型 Type of the event that it records') readonly yields: string;
  @Field('可否启动 Whether it may begin a stream', { is: 'flag' }) readonly creates: boolean;
  @Field('可录入角色 Roles that may send it', { list: 'text' }) readonly writers: readonly string[];
  @Field(
    '格式 JSON Schema of its body, whole; `x-` names say what a form needs: labels, names of codes, what an id refers to',
    { is: 'object' },
  )
  readonly schema: Schema;
}

/** Every command. */
export class CommandsAnswer {
  @Field('命令 The commands', { list: () => CommandLine }) readonly items: readonly CommandLine[];
  @Field('下一页 Where the next page begins, to be sent as `cursor`; absent on the last page', { optional: true })
  readonly nextCursor?: string;
}
