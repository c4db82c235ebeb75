import { POST_RANK, TEAM_KINDS, type TeamKind } from '#libs/domain';
import { FindingCounts } from '../findings/counts.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer, ListAnswer, MeanAgeAnswer } from '../reads/answer.ts';

/** States of a leading team. */
export const TEAM_STATES = ['active', 'merged', 'abolished'] as const;

/** How many posts a team has, and how many of them are filled. */
export class TeamCounts {
  @Field('职位数 Posts authorised', { is: 'count' }) readonly posts: number;
  @Field('在任数 Posts with an incumbent', { is: 'count' }) readonly incumbents: number;
  @Field('出缺数 Posts without an incumbent', { is: 'count' }) readonly vacancies: number;
  @Field('编制数 Headcount authorised; null while none is set', { is: 'count', orNull: true })
  readonly headcount: number | null;
  @Field('职数 Slots for leaders authorised; null while none is set', { is: 'count', orNull: true })
  readonly slotCount: number | null;
}

/** A team with its counts. */
export class TeamLine {
  @Field('班子编号 Id of the team') readonly id: string;
  @Field('班子名称 Name of the team') readonly name: string;
  @Field('班子类别 Kind: township 乡镇, subdistrict 街道, department 区直部门', { oneOf: TEAM_KINDS })
  readonly kind: TeamKind;
  @Field('状态 State: active 存续, merged 已合并, abolished 已撤销', { oneOf: TEAM_STATES }) readonly state: string;
  @Field('并入班子 Id of the team that it was merged into; absent unless it is merged', { optional: true })
  readonly intoTeamId?: string;
  @Field('职位与编制 Its posts in numbers', { of: () => TeamCounts }) readonly counts: TeamCounts;
}

/** The list of teams. */
export class TeamsAnswer extends ListAnswer {
  @Field('班子 The teams, by id', { list: () => TeamLine }) readonly items: readonly TeamLine[];
}

/** A leader who looks after a team. */
export class Patron {
  @Field('包抓编号 Id of the patronage') readonly patronId: string;
  @Field('包抓领导 Name of the leader') readonly name: string;
  @Field('起始日期 First day', { is: 'day' }) readonly since: string;
  @Field('最近调研 Day of the last visit; absent before the first', { is: 'day', optional: true })
  readonly lastVisitOn?: string;
}

/** That a team is to be set in order. */
export class Improvement {
  @Field('列入原因 Why the team is listed') readonly ground: string;
  @Field('列入日期 Since when', { is: 'day' }) readonly since: string;
}

/** A team that was merged into another. */
export class AbsorbedTeam {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('班子名称 Name of the team') readonly name: string;
}

/** One team. */
export class TeamAnswer extends Answer {
  @Field('班子编号 Id of the team') readonly id: string;
  @Field('班子名称 Name of the team') readonly name: string;
  @Field('班子类别 Kind: township 乡镇, subdistrict 街道, department 区直部门', { oneOf: TEAM_KINDS })
  readonly kind: TeamKind;
  @Field('状态 State: active 存续, merged 已合并, abolished 已撤销', { oneOf: TEAM_STATES }) readonly state: string;
  @Field('并入班子 Id of the team that it was merged into; absent unless it is merged', { optional: true })
  readonly intoTeamId?: string;
  @Field('职位与编制 Its posts in numbers', { of: () => TeamCounts }) readonly counts: TeamCounts;
  @Field('包抓领导 Leaders who look after it', { list: () => Patron }) readonly patrons: readonly Patron[];
  @Field('整顿提高 Whether it is to be set in order, and why; null when not', { of: () => Improvement, orNull: true })
  readonly improvement: Improvement | null;
  @Field('并入的班子 Teams that were merged into it', { list: () => AbsorbedTeam })
  readonly absorbed: readonly AbsorbedTeam[];
  @Field('发现问题 How many findings concern it; absent for readers who do not supervise', {
    of: () => FindingCounts,
    optional: true,
  })
  readonly findings?: FindingCounts;
}

/** Who holds a post. */
export class IncumbentAnswer {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('任职日期 Since when', { is: 'day' }) readonly since: string;
  @Field('试用期 Whether the cadre is on probation', { is: 'flag' }) readonly onProbation: boolean;
  @Field('任免事项编号 Id of the case that put the cadre there; absent when none is recorded', { optional: true })
  readonly caseId?: string;
}

/** A post of a team with its incumbent. */
export class PostAnswer {
  @Field('职位编号 Id of the post in its team') readonly postId: string;
  @Field('职务名称 Title') readonly title: string;
  @Field('正职 Whether it is the post of a principal', { is: 'flag' }) readonly principal: boolean;
  @Field('选任制 Whether it is filled by election', { is: 'flag' }) readonly elected: boolean;
  @Field('职务级别 Rank, GB/T 12407: 141 正科级, 142 副科级', { oneOf: POST_RANK }) readonly rank: string;
  @Field('任职者 Who holds it; null while it is vacant', { of: () => IncumbentAnswer, orNull: true })
  readonly incumbent: IncumbentAnswer | null;
}

/** Somebody who lost a post by a merger and has none since. */
export class AwaitingPlacement {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('待安排自 Since when', { is: 'day' }) readonly since: string;
}

/** Who sits in a team. */
export class CompositionAnswer extends Answer {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('班子名称 Name of the team') readonly name: string;
  @Field('班子类别 Kind: township 乡镇, subdistrict 街道, department 区直部门', { oneOf: TEAM_KINDS })
  readonly kind: TeamKind;
  @Field('状态 State: active 存续, merged 已合并, abolished 已撤销', { oneOf: TEAM_STATES }) readonly state: string;
  @Field('职位 The posts: principals first, then in the order of authorisation', { list: () => PostAnswer })
  readonly posts: readonly PostAnswer[];
  @Field('出缺数 Posts without an incumbent', { is: 'count' }) readonly vacancies: number;
  @Field('待安排 Cadres whose team was merged into this one, or away, and who hold no post since', {
    list: () => AwaitingPlacement,
  })
  readonly awaitingPlacement: readonly AwaitingPlacement[];
  @Field('平均年龄 Mean age of the members', { of: () => MeanAgeAnswer }) readonly meanAge: MeanAgeAnswer;
}
