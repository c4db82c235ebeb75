import { Field } from '../openapi/field.ts';
import { DAMAGE_KINDS } from '../reads/answer.ts';

/** That the process answers. */
export class LiveAnswer {
  @Field('状态 `ok`', { oneOf: ['ok'] }) readonly status: string;
}

/** A view that stopped at a record. */
export class ParkedView {
  @Field('视图 Name of the view') readonly name: string;
  @Field('版本 Its version', { is: 'count' }) readonly version: number;
  @Field('原因 Why it stopped') readonly reason: string;
  @Field('事件编号 Id of the event at which it stopped') readonly eventId: string;
  @Field('日志位置 Where that event stands in the log') readonly position: string;
}

/** How far the views are. */
export class ViewsHealth {
  @Field('可读 Whether they can be read', { is: 'flag' }) readonly readable: boolean;
  @Field('日志位置 Position of the last event that they have taken in; null before the first', { orNull: true })
  readonly position: string | null;
  @Field('知悉时间 Known time of that event; null before the first', { is: 'instant', orNull: true })
  readonly horizon: string | null;
  @Field('正在重算 Why they are worked out anew, for another history; absent while they are not', { optional: true })
  readonly workedOutAnew?: string;
  @Field('已停的视图 Views that stopped at a record', { list: () => ParkedView })
  readonly parked: readonly ParkedView[];
  @Field('中断原因 Why nothing new is taken in; absent while it is', { optional: true }) readonly outage?: string;
  @Field('停止原因 Why they have stopped for good; absent while they have not', { optional: true })
  readonly failure?: string;
}

/** A consequence of an event that is not done. */
export class UndoneConsequence {
  @Field('自动处理 Name of the reaction') readonly reaction: string;
  @Field('起因事件 Id of the event that it follows from') readonly eventId: string;
  @Field('命令 The command that records it') readonly command: string;
  @Field('状态 `waiting` for its time; `parked` after it waited too long; `refused`', {
    oneOf: ['waiting', 'parked', 'refused'],
  })
  readonly state: string;
  @Field('代码 Code of the refusal; absent while it waits', { optional: true }) readonly code?: string;
}

/** The consequences of events. */
export class ReactionsHealth {
  @Field('待处理 Consequences that wait for their time', { is: 'count' }) readonly waiting: number;
  @Field('未完成 Consequences that were given up, and not done since by anybody', { is: 'count' })
  readonly givenUp: number;
  @Field('未完成事项 The first of both', { list: () => UndoneConsequence })
  readonly undone: readonly UndoneConsequence[];
  @Field('如何办理 What to do about them; absent where there is none', { optional: true }) readonly toDo?: string;
}

/** A stream that is not as a ledger left it. */
export class DamagedStream {
  @Field('事件流 Name of the stream') readonly stream: string;
  @Field('损坏种类 What became of it', { oneOf: DAMAGE_KINDS })
  readonly kind: string;
  @Field('流内序号 Where in the stream; absent where it has no such place', { is: 'count', optional: true })
  readonly revision?: number;
  @Field('日志位置 Where in the log it was met; absent where it was not', { optional: true })
  readonly position?: string;
  @Field('事件编号 Id of the event; absent without one', { optional: true }) readonly eventId?: string;
  @Field('发现 What was found, in words for whoever runs the ledger') readonly found: string;
}

/** The damaged streams. */
export class DamageHealth {
  @Field('损坏流数 How many there are', { is: 'count' }) readonly count: number;
  @Field('损坏的流 The first of them', { list: () => DamagedStream }) readonly streams: readonly DamagedStream[];
}

/** Whether an append would be taken. */
export class WritableAnswer {
  @Field('状态 `ok`, or `unavailable`', { oneOf: ['ok', 'unavailable'] }) readonly status: string;
  @Field('原因 Why none would be taken; absent where one would', { optional: true }) readonly reason?: string;
}

/** Whether the program can do its work. */
export class ReadyAnswer {
  @Field('状态 `ok`; `degraded` where reading works and something else does not; `unavailable`', {
    oneOf: ['ok', 'degraded', 'unavailable'],
  })
  readonly status: string;
  @Field('可写 Whether an append would be taken', { is: 'flag' }) readonly writable: boolean;
  @Field('日志 Whether the log can be reached', { oneOf: ['ok', 'unavailable'] }) readonly store: string;
  @Field('中断原因 Why the log cannot be reached; absent while it can', { optional: true }) readonly outage?: string;
  @Field('视图 How far the views are', { of: () => ViewsHealth }) readonly views: ViewsHealth;
  @Field('损坏的流 Streams that are not as a ledger left them', { of: () => DamageHealth })
  readonly damaged: DamageHealth;
  @Field('后续处理 The consequences of events', { of: () => ReactionsHealth }) readonly reactions: ReactionsHealth;
}
