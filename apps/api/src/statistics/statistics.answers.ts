import { AGE_BUCKETS, EDUCATION_BUCKETS, QUALIFIERS } from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { Answer, ListAnswer, MeanAgeAnswer } from '../reads/answer.ts';

/** How many teams there are. */
export class TeamTotals {
  @Field('班子总数 Teams', { is: 'count' }) readonly total: number;
  @Field('乡镇 Townships', { is: 'count' }) readonly township: number;
  @Field('街道 Sub-districts', { is: 'count' }) readonly subdistrict: number;
  @Field('区直部门 District departments', { is: 'count' }) readonly department: number;
}

/** One row of the table of ages. */
export class AgeRow {
  @Field('年龄段 Completed years of age', { oneOf: AGE_BUCKETS }) readonly bucket: string;
  @Field('人数 Persons; null where it is hidden', { is: 'count', orNull: true }) readonly count: number | null;
  @Field('占比 Percent of all counted, two places, half up; null without persons, or where it is hidden', {
    is: 'decimal',
    orNull: true,
  })
  readonly share: string | null;
  @Field('已隐去 True where the cell is hidden from this reader for being small; absent elsewhere', {
    is: 'flag',
    optional: true,
  })
  readonly suppressed?: true;
}

/** One row of the table of education. */
export class EducationRow {
  @Field('学历层次 Highest level: graduate 研究生, university 大学, college 大专, belowOrUnrecorded 中专以下或未登记', {
    oneOf: EDUCATION_BUCKETS,
  })
  readonly bucket: string;
  @Field('人数 Persons; null where it is hidden', { is: 'count', orNull: true }) readonly count: number | null;
  @Field('全日制 Of them full-time; null where it is hidden', { is: 'count', orNull: true })
  readonly fullTime: number | null;
  @Field('在职 Of them in service; null where it is hidden', { is: 'count', orNull: true })
  readonly inService: number | null;
  @Field('占比 Percent of all counted, two places, half up; null without persons, or where it is hidden', {
    is: 'decimal',
    orNull: true,
  })
  readonly share: string | null;
  @Field('已隐去 True where the cell is hidden from this reader for being small; absent elsewhere', {
    is: 'flag',
    optional: true,
  })
  readonly suppressed?: true;
}

/** The mean age in each kind of team. */
export class MeanAges {
  @Field('乡镇 In townships', { of: () => MeanAgeAnswer }) readonly township: MeanAgeAnswer;
  @Field('街道 In sub-districts', { of: () => MeanAgeAnswer }) readonly subdistrict: MeanAgeAnswer;
  @Field('区直部门 In district departments', { of: () => MeanAgeAnswer }) readonly department: MeanAgeAnswer;
}

/** The structure of the leading teams on one day. */
export class StructureAnswer extends Answer {
  @Field('班子数 Active teams', { of: () => TeamTotals }) readonly teams: TeamTotals;
  @Field('干部数 Persons who hold a post of an active team; two posts count once', { is: 'count' })
  readonly cadres: number;
  @Field('年龄结构 Ages, every bucket in order', { list: () => AgeRow }) readonly age: readonly AgeRow[];
  @Field('学历结构 Education, every bucket in order', { list: () => EducationRow })
  readonly education: readonly EducationRow[];
  @Field('女干部 Women; null where it is hidden', { is: 'count', orNull: true }) readonly women: number | null;
  @Field('非中共党员 Non-Party members; null where it is hidden', { is: 'count', orNull: true })
  readonly nonParty: number | null;
  @Field('平均年龄 Mean age of all counted', { of: () => MeanAgeAnswer }) readonly meanAge: MeanAgeAnswer;
  @Field('各类班子平均年龄 Mean age by kind of team', { of: () => MeanAges }) readonly meanAgeByKind: MeanAges;
}

/** A figure as somebody reported it. */
export class FigureLine {
  @Field('来源 Id of the source') readonly source: string;
  @Field('指标 Id of the figure') readonly figure: string;
  @Field('数值 The figure, in its unit', { is: 'count' }) readonly value: number;
  @Field('单位 Unit: count 个, permille ‰', { oneOf: ['count', 'permille'] }) readonly unit: string;
  @Field('精确程度 How well it is known', { oneOf: QUALIFIERS }) readonly qualifier: string;
  @Field('基数 Of how many; absent where the source does not say', { is: 'count', optional: true })
  readonly base?: number;
  @Field('原文 The sentence of the source; absent when it is not recorded', { optional: true })
  readonly statement?: string;
  @Field('上报日期 Day of the report', { is: 'day' }) readonly reportedOn: string;
}

/** Figures that others reported. */
export class FiguresAnswer extends ListAnswer {
  @Field('数字 The figures, by source', { list: () => FigureLine }) readonly items: readonly FigureLine[];
}
