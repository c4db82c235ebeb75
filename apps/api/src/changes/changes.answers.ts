import { Field } from '../openapi/field.ts';
import { ListAnswer } from '../reads/answer.ts';

/** What is compared, in the order of the list. */
export const CHANGE_KINDS = [
  'team',
  'post',
  'incumbent',
  'cadre',
  'education',
  'politicalStatus',
  'grade',
  'admonition',
  'downwardMove',
  'teamGrade',
] as const;

/** One thing that differs, with the events because of which it does. */
export class Change {
  @Field(
    '变化种类 What differs: team 班子, post 职位, incumbent 任职, cadre 干部, education 学历, politicalStatus 政治面貌, grade 考核等次, admonition 诫勉, downwardMove 能下, teamGrade 班子考核等次',
    { oneOf: CHANGE_KINDS },
  )
  readonly kind: string;
  @Field('班子编号 Id of the team; absent for what is said of a cadre alone', { optional: true })
  readonly teamId?: string;
  @Field('班子名称 Name of the team at the later instant, else at the earlier; absent without a team', {
    optional: true,
  })
  readonly team?: string;
  @Field('职位编号 Id of the post in its team; absent for what is said of a team or a cadre', { optional: true })
  readonly postId?: string;
  @Field('职务名称 Title of the post, likewise; absent without a post', { optional: true })
  readonly title?: string;
  @Field('干部编号 Id of the cadre; absent for what is said of a team or a post', { optional: true })
  readonly cadreId?: string;
  @Field('姓名 Name of the cadre, likewise; absent without a cadre', { optional: true })
  readonly name?: string;
  @Field('变化前 As it was at the first instant; null where it was not', { is: 'object', orNull: true })
  readonly before: object | null;
  @Field('变化后 As it is at the second instant; null where it is no more', { is: 'object', orNull: true })
  readonly after: object | null;
  @Field('生效日期 When the last of the acts took effect that came, went or changed; null where none is known', {
    is: 'day',
    orNull: true,
  })
  readonly effectiveOn: string | null;
  @Field(
    '因何变化 Ids of the events because of which it differs, in the order of recording; those that the reader may not know of are left out',
    { list: 'text' },
  )
  readonly because: readonly string[];
}

/** What differs between two instants; the later of them is the cut that the answer is of. */
export class ChangesAnswer extends ListAnswer {
  @Field('前一日期 The first day', { is: 'day' }) readonly from: string;
  @Field('后一日期 The second day', { is: 'day' }) readonly to: string;
  @Field('先前所知 The instant up to which the first was known', { is: 'instant' }) readonly knownFrom: string;
  @Field('后来所知 The instant up to which the second was known', { is: 'instant' }) readonly knownTo: string;
  @Field('变化 What differs, by kind and id', { list: () => Change }) readonly items: readonly Change[];
}
