import { MEASURES, ONE_STEP_TALKS, SUPERVISION_STATES } from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { ListAnswer, NamedCadre } from '../reads/answer.ts';

/** The measures of supervision, and the talks of one step. */
export const SUPERVISION_KINDS = [...MEASURES, ...ONE_STEP_TALKS];

/** A supervision case as the list has it. */
export class SupervisionLine {
  @Field('监督事项编号 Id of the case') readonly supervisionId: string;
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('干部编号 Id of the cadre whom it concerns') readonly cadreId: string;
  @Field('姓名 Name of the cadre') readonly name: string;
  @Field('班子编号 Id of the team recorded with it; absent when none was', { optional: true })
  readonly teamId?: string;
  @Field(
    '种类 Kind: reminder 提醒谈话, focus 重点谈话, integrity 廉政谈话, inquiry 函询, admonition 诫勉, heartToHeart 谈心谈话, occasion 情形谈话',
    { oneOf: SUPERVISION_KINDS },
  )
  readonly kind: string;
  @Field('状态 State', { oneOf: SUPERVISION_STATES }) readonly state: string;
  @Field('步骤 Type of the last event') readonly step: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('批准日期 Day of approval; absent before', { is: 'day', optional: true }) readonly approvedOn?: string;
  @Field('实施日期 Day on which it was carried out: talk, letter or admonition; absent before', {
    is: 'day',
    optional: true,
  })
  readonly heldOn?: string;
  @Field('考核日期 Day on which the rectification was reviewed; absent before', { is: 'day', optional: true })
  readonly reviewedOn?: string;
  @Field('到期日期 The next day on which something is due; absent when nothing is', { is: 'day', optional: true })
  readonly dueOn?: string;
  @Field('办结日期 Day of closing; absent while it is open', { is: 'day', optional: true }) readonly closedOn?: string;
  @Field('结果 Outcome; absent before there is one', { optional: true }) readonly outcome?: string;
  @Field('影响期截止 First day on which an admonition counts no more; absent for other kinds', {
    is: 'day',
    optional: true,
  })
  readonly influenceUntil?: string;
}

/** Supervision cases; for a data interface their number alone. */
export class SupervisionAnswer extends ListAnswer {
  @Field('监督事项 The cases, by id; empty for a data interface', { list: () => SupervisionLine })
  readonly items: readonly SupervisionLine[];
  @Field('事项数 How many there are, for a data interface; null where there are fewer than five; absent for others', {
    is: 'count',
    optional: true,
    orNull: true,
  })
  readonly count?: number | null;
  @Field('已隐去 True where the number is hidden for being small; absent elsewhere', { is: 'flag', optional: true })
  readonly suppressed?: true;
}

/** One heart-to-heart talk of a member. */
export class TalkOfMember {
  @Field('谈话日期 Day of the talk', { is: 'day' }) readonly on: string;
  @Field('谈话人编号 Id of who held it; null for somebody outside the ledger', { orNull: true })
  readonly talkerId: string | null;
  @Field('谈话人姓名 Name of who held it; null when it is not recorded', { orNull: true })
  readonly talkerName: string | null;
  @Field('由正职谈 Whether a principal of the team held it', { is: 'flag' }) readonly byPrincipal: boolean;
}

/** A member of a team with the talks of the year. */
export class MemberLine {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('应谈 Whether a talk is owed this year: to who was a member before 1 October', { is: 'flag' })
  readonly owed: boolean;
  @Field('谈话 The talks of the year, the earliest first', { list: () => TalkOfMember })
  readonly talks: readonly TalkOfMember[];
  @Field('已谈 Whether one of them was held by a principal', { is: 'flag' }) readonly met: boolean;
}

/** One team on the board of heart-to-heart talks. */
export class HeartToHeartLine {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('班子名称 Name of the team') readonly team: string;
  @Field('正职 Its principals', { list: () => NamedCadre }) readonly principals: readonly NamedCadre[];
  @Field('成员 Its members; for a cadre who reads of himself, he alone', { list: () => MemberLine })
  readonly members: readonly MemberLine[];
  @Field('应谈人数 Members who are owed a talk', { is: 'count' }) readonly owed: number;
  @Field('已谈人数 Of them those who had it', { is: 'count' }) readonly met: number;
}

/** Who of each team had the talk of the year. */
export class HeartToHeartAnswer extends ListAnswer {
  @Field('年度 The year of the board', { is: 'count' }) readonly year: number;
  @Field('班子 The active teams, by id', { list: () => HeartToHeartLine }) readonly items: readonly HeartToHeartLine[];
}
