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

/** One command. */
export class CommandLine {
  @Field('命令 Name of the command') readonly name: string;
  @Field('类别 Category of the streams that it writes to; `*` for any') readonly category: string;
  @Field('可录入角色 Roles that may send it', { list: 'text' }) readonly writers: readonly string[];
  @Field('格式 JSON Schema of its body, whole', { is: 'object' }) readonly schema: Schema;
}

/** Every command. */
export class CommandsAnswer {
  @Field('命令 The commands', { list: () => CommandLine }) readonly items: readonly CommandLine[];
}
