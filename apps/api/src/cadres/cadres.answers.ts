import { CADRE_GRADES, CIVIL_RANK, EDUCATION_LEVEL, POLITICAL_STATUS, SEX } from '#libs/domain';
import { FindingCounts } from '../findings/counts.answers.ts';
import { Field } from '../openapi/field.ts';
import { Answer, ListAnswer, NamedPost } from '../reads/answer.ts';
import { SecondmentLine } from '../secondments/secondments.answers.ts';
import { TrainingRecordLine } from '../training/training.answers.ts';

/** States of a cadre. */
export const CADRE_STATES = ['active', 'departed'] as const;

/** One education of a cadre. */
export class EducationLine {
  @Field('学历 Level, GB/T 4658; `1A` to `3B` of party schools', { oneOf: EDUCATION_LEVEL }) readonly level: string;
  @Field('学位 Degree, GB/T 6864; absent without one', { optional: true }) readonly degree?: string;
  @Field('学习方式 How it was come by: fullTime 全日制, inService 在职', { oneOf: ['fullTime', 'inService'] })
  readonly studyMode: string;
  @Field('专业 Major; absent when it is not recorded', { optional: true }) readonly major?: string;
  @Field('毕业院校 School; absent when it is not recorded', { optional: true }) readonly school?: string;
  @Field('取得日期 Day from which it counts', { is: 'day' }) readonly on: string;
}

/** A cadre as the list has it. */
export class CadreLine {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('姓名拼音 The name in pinyin, lower case, without tones') readonly pinyin: string;
  @Field('性别 Sex, GB/T 2261.1: 1 男, 2 女', { oneOf: SEX }) readonly sex: string;
  @Field('出生年月 Birth: the month alone where the day is not recorded, or not for this reader', { is: 'dayOrMonth' })
  readonly birth: string;
  @Field('年龄 Age in completed years on the day of the answer', { is: 'count' }) readonly age: number;
  @Field('状态 State: active 在职, departed 已离开', { oneOf: CADRE_STATES }) readonly state: string;
  @Field('现任职务 Posts held on the day', { list: () => NamedPost }) readonly posts: readonly NamedPost[];
  @Field('学历学位 The education that is shown first; absent when none is recorded', {
    of: () => EducationLine,
    optional: true,
  })
  readonly education?: EducationLine;
}

/** The list of cadres. */
export class CadresAnswer extends ListAnswer {
  @Field('干部 The cadres, by id', { list: () => CadreLine }) readonly items: readonly CadreLine[];
}

/** A post in a cadre's career. */
export class PostHeld extends NamedPost {
  @Field('任职日期 First day', { is: 'day' }) readonly from: string;
  @Field('免职日期 Day of the end; null while it is held', { is: 'day', orNull: true }) readonly to: string | null;
  @Field('任免事项编号 Id of the case that put the cadre there; absent when none is recorded', { optional: true })
  readonly caseId?: string;
}

/** A post that is held on the day. */
export class CurrentPost extends PostHeld {
  @Field('试用期 Whether the cadre is on probation in it', { is: 'flag' }) readonly onProbation: boolean;
}

/** To which party a cadre belongs. */
export class PoliticalStatus {
  @Field('政治面貌 Status, GB/T 4762', { oneOf: POLITICAL_STATUS }) readonly status: string;
  @Field('加入日期 Day or month of joining; absent when it is not recorded', { is: 'dayOrMonth', optional: true })
  readonly joinedOn?: string;
}

/** The civil rank of a cadre. */
export class CivilRank {
  @Field('职级 Civil rank: TY 调研员, ZR 主任科员, KY 科员 series', { oneOf: CIVIL_RANK }) readonly rank: string;
  @Field('起始日期 Since when', { is: 'day' }) readonly since: string;
}

/** What one annual assessment said of a cadre. */
export class GradeLine {
  @Field('年度 Year assessed', { is: 'count' }) readonly year: number;
  @Field('班子编号 Id of the team in which the cadre was assessed') readonly teamId: string;
  @Field('考核等次 Grade; ungraded 不定等次', { oneOf: [...CADRE_GRADES, 'ungraded'] }) readonly grade: string;
  @Field('不定等次原因 Why there is no grade; absent where there is one', { optional: true }) readonly ground?: string;
  @Field('认定日期 Day of the certificate', { is: 'day' }) readonly on: string;
}

/** That a cadre is on the reserve list. */
export class Reserve {
  @Field('后备层次 For which posts: principal 正职, deputy 副职', { oneOf: ['principal', 'deputy'] })
  readonly level: string;
  @Field('列入日期 Since when', { is: 'day' }) readonly since: string;
}

/** An admonition. */
export class AdmonitionLine {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('诫勉日期 Day on which it was issued', { is: 'day' }) readonly issuedOn: string;
  @Field('影响期截止 First day on which it counts no more', { is: 'day' }) readonly influenceUntil: string;
  @Field('解除日期 Day of the release; absent before', { is: 'day', optional: true }) readonly releasedOn?: string;
}

/** The profile of a cadre. */
export class CadreAnswer extends Answer {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('姓名拼音 The name in pinyin, lower case, without tones') readonly pinyin: string;
  @Field('性别 Sex, GB/T 2261.1: 1 男, 2 女', { oneOf: SEX }) readonly sex: string;
  @Field('出生年月 Birth: the month alone where the day is not recorded, or not for this reader', { is: 'dayOrMonth' })
  readonly birth: string;
  @Field('年龄 Age in completed years on the day of the answer', { is: 'count' }) readonly age: number;
  @Field('民族 Ethnicity, GB/T 3304; absent when it is not recorded', { optional: true }) readonly ethnicity?: string;
  @Field('籍贯 Native place; absent when it is not recorded', { optional: true }) readonly nativePlace?: string;
  @Field('参加工作时间 Day or month of starting work; absent when it is not recorded', {
    is: 'dayOrMonth',
    optional: true,
  })
  readonly startedWork?: string;
  @Field('进入方式 How the cadre came into service') readonly entryKind: string;
  @Field('状态 State: active 在职, departed 已离开', { oneOf: CADRE_STATES }) readonly state: string;
  @Field('现任职务 Posts held on the day', { list: () => CurrentPost }) readonly posts: readonly CurrentPost[];
  @Field('任职经历 Every post held up to the day, the earliest first', { list: () => PostHeld })
  readonly postsHeld: readonly PostHeld[];
  @Field('学历学位 Every education recorded, the one that is shown first', { list: () => EducationLine })
  readonly education: readonly EducationLine[];
  @Field('政治面貌 Political status; null when none is recorded', { of: () => PoliticalStatus, orNull: true })
  readonly politicalStatus: PoliticalStatus | null;
  @Field('职级 Civil rank; null when none is recorded', { of: () => CivilRank, orNull: true })
  readonly civilRank: CivilRank | null;
  @Field('年度考核 Annual assessments, by year', { list: () => GradeLine }) readonly grades: readonly GradeLine[];
  @Field('教育培训 Training, the earliest first', { list: () => TrainingRecordLine })
  readonly training: readonly TrainingRecordLine[];
  @Field('挂职 Secondments', { list: () => SecondmentLine }) readonly secondments: readonly SecondmentLine[];
  @Field('后备干部 Listing in the reserve, null when not listed; absent for readers who may not know of it', {
    of: () => Reserve,
    orNull: true,
    optional: true,
  })
  readonly reserve?: Reserve | null;
  @Field('诫勉 Admonitions, the earliest first; absent for readers who may not know of them', {
    list: () => AdmonitionLine,
    optional: true,
  })
  readonly admonitions?: readonly AdmonitionLine[];
  @Field('疑似重复 Ids of other cadres of the same name, sex and month of birth; empty for readers of their own only', {
    list: 'text',
  })
  readonly likelyDuplicates: readonly string[];
  @Field('发现问题 How many findings concern it; absent for readers who do not supervise', {
    of: () => FindingCounts,
    optional: true,
  })
  readonly findings?: FindingCounts;
}
