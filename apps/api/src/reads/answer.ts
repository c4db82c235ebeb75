import type { Shape } from '#libs/kernel';
import { Field } from '../openapi/field.ts';

/** What became of a stream. */
export const DAMAGE_KINDS = ['foreignEvent', 'tombstoned', 'truncated', 'missingEvents'] as const;

/** That a stream is not as a ledger left it. */
export class DamageAnswer {
  @Field(
    '损坏种类 What became of the stream: foreignEvent 外来事件, tombstoned 已被删除, truncated 被截断, missingEvents 事件缺失',
    {
      oneOf: DAMAGE_KINDS,
    },
  )
  readonly kind: string;
  @Field('流内序号 Where in the stream; absent where it has no such place', { is: 'count', optional: true })
  readonly revision?: number;
  @Field('发现 What was found, in words for whoever runs the ledger') readonly found: string;
}

/** What every read says of itself: the cut through both axes that its answer is of. */
export class Answer {
  @Field('截至日期 The day that the answer is of: what was true on it', { is: 'day' }) readonly asOf: string;
  @Field('知悉截至 The instant that the answer is of: what had been recorded by then', { is: 'instant' })
  readonly knownAt: string;
  @Field('日志位置 Position of the last event inside that cut; null while the log is empty', { orNull: true })
  readonly position: string | null;
  @Field('流已损坏 That the stream is damaged, and this is what was recorded before; absent while it is whole', {
    of: () => DamageAnswer,
    optional: true,
  })
  readonly damaged?: DamageAnswer;
}

/** What every list says of itself beside its items. */
export class ListAnswer extends Answer {
  @Field('下一页 Where the next page begins, to be sent as `cursor`; absent on the last page', { optional: true })
  readonly nextCursor?: string;
}

/** Whether a class is that of a list. */
export function isList(answer: Shape): boolean {
  return answer.prototype instanceof ListAnswer;
}

/** What a handler works out of an answer; the cut is written beside it, unless the read has one of its own. */
export type Data<Of extends Answer> = Omit<Of, keyof Answer> & Partial<Pick<Of, keyof Answer>>;

/** What a class of answers says, as an object that is made of parts. */
export type Plain<Of> = Pick<Of, keyof Of>;

/** A cadre with the name of the day. */
export class NamedCadre {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name; the id where no name is known') readonly name: string;
}

/** A post with the names of the day. */
export class NamedPost {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('班子名称 Name of the team; the id where no name is known') readonly team: string;
  @Field('职位编号 Id of the post in its team') readonly postId: string;
  @Field('职务名称 Title of the post; the id where no title is known') readonly title: string;
}

/** A post by its ids. */
export class PostKey {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('职位编号 Id of the post in its team') readonly postId: string;
}

/** Mean age in completed years, with what it is made of. */
export class MeanAgeAnswer {
  @Field('年龄之和 Sum of the ages in completed years; null where it is hidden', { is: 'count', orNull: true })
  readonly sum: number | null;
  @Field('人数 Persons counted; null where it is hidden', { is: 'count', orNull: true })
  readonly count: number | null;
  @Field('平均年龄 Mean in years with two places, half up; null without persons, or where it is hidden', {
    is: 'decimal',
    orNull: true,
  })
  readonly mean: string | null;
  @Field('已隐去 True where the figures are hidden from this reader for being of too few; absent elsewhere', {
    is: 'flag',
    optional: true,
  })
  readonly suppressed?: true;
}
