import { TEAM_KINDS } from '#libs/domain';
import { CASE_CATEGORIES, NamedStream, STATES_OF_ANY_CASE } from '../cases/cases.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer } from '../reads/answer.ts';

/** A cadre who was found. */
export class FoundCadre {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('状态 State of the cadre', { oneOf: ['active', 'departed'] }) readonly state: string;
  @Field('职务 Posts of the day, each with its team', { list: 'text' }) readonly posts: readonly string[];
}

/** A team that was found. */
export class FoundTeam {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('名称 Name') readonly name: string;
  @Field('种类 Kind of team', { oneOf: TEAM_KINDS }) readonly kind: string;
  @Field('状态 State of the team', { oneOf: ['active', 'merged', 'abolished'] }) readonly state: string;
}

/** A case of somebody or of a team that was found. */
export class FoundCase {
  @Field('事件流 Stream of the case') readonly stream: string;
  @Field('事项类别 Category of the stream', { oneOf: CASE_CATEGORIES }) readonly category: string;
  @Field('种类 Kind within its category') readonly kind: string;
  @Field('状态 State; which there are depends on the category', { oneOf: STATES_OF_ANY_CASE }) readonly state: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('主体 Whom it was found by', { of: () => NamedStream }) readonly subject: NamedStream;
}

/** What a few words find, a few of each kind. */
export class SearchAnswer extends Answer {
  @Field('干部 Cadres of that name', { list: () => FoundCadre }) readonly cadres: readonly FoundCadre[];
  @Field('班子 Teams of that name', { list: () => FoundTeam }) readonly teams: readonly FoundTeam[];
  @Field('事项 Cases of these, the latest first', { list: () => FoundCase }) readonly cases: readonly FoundCase[];
}
