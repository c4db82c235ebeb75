import type { JsonObject, PartialDate, PlainDate } from '#libs/kernel';
import {
  CIVIL_RANK,
  DEGREE,
  DEPARTURE_REASONS,
  EDUCATION_LEVEL,
  ETHNICITY,
  POLITICAL_STATUS,
  SEX,
} from '../shared/codes.ts';
import { Code, CodeLike, Count, Day, Flag, Id, OneOf, PartDate, Says, Text, Texts, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';
import { inWords } from '../dsl/words.ts';
import { codeName } from '../shared/code-names.ts';

export class CadreRegistered {
  @Says('Name of the person 姓名')
  @Text({ max: 60, sensitivity: 'open' })
  name: string;
  @Says('Sex 性别, GB/T 2261.1: `1` male 男, `2` female 女')
  @Code(SEX)
  sex: string;
  @Says('Day of birth 出生日期, or the month alone, `1985-03`; readers up to `internal` are told the month')
  @PartDate({ dayIsRestricted: true })
  birth: PartialDate;
  @Says(
    'Ethnicity 民族, two digits of GB/T 3304: `01` is Han 汉族 … `56`, `97` any other 其他, `98` of foreign blood 外国血统; left out when not known',
  )
  @CodeLike(ETHNICITY, { optional: true })
  ethnicity?: string;
  @Says('Native place 籍贯, as the form has it; left out when not known')
  @Text({ optional: true })
  nativePlace?: string;
  @Says('Start of work 参加工作时间, a day or a month, not before birth; left out when not known')
  @PartDate({ optional: true })
  startedWork?: PartialDate;
  @Says('How the person came into service 进入方式, in a word: `selectedGraduate` 选调生, `transferIn` 调入 …')
  @Text({ max: 60 })
  entryKind: string;
}

export class CadreRenamed {
  @Says('The name from `effectiveOn` on 更名后的姓名; the earlier one holds until then')
  @Text({ max: 60 })
  name: string;
}

export class CadreFactsCorrected {
  @Says('The right sex 性别, GB/T 2261.1: `1` male 男, `2` female 女; left out when it was right')
  @Code(SEX, { optional: true })
  sex?: string;
  @Says('The right day or month of birth 出生日期; left out when it was right')
  @PartDate({ optional: true, dayIsRestricted: true })
  birth?: PartialDate;
  @Says('The right ethnicity 民族, two digits of GB/T 3304: `01` to `56`, `97` or `98`; left out when it was right')
  @CodeLike(ETHNICITY, { optional: true })
  ethnicity?: string;
  @Says('The right native place 籍贯; left out when it was right')
  @Text({ optional: true })
  nativePlace?: string;
  @Says('The right start of work 参加工作时间, a day or a month; left out when it was right')
  @PartDate({ optional: true })
  startedWork?: PartialDate;
}

export class EducationRecorded {
  @Says(
    'Level of education 学历, two digits of GB/T 4658-2006: `10` graduate 研究生, `20` university 本科, `30` college 专科 …; `1A`, `2A`, `3A` of the Central Party School, `1B`, `2B`, `3B` of a provincial one',
  )
  @Code(EDUCATION_LEVEL)
  level: string;
  @Says(
    'Degree 学位, three digits of GB/T 6864-2003, the first `2` doctor, `3` master, `4` bachelor; left out without a degree',
  )
  @CodeLike(DEGREE, { optional: true })
  degree?: string;
  @Says('How it was studied for: `fullTime` 全日制 or `inService` 在职')
  @OneOf(['fullTime', 'inService'])
  studyMode: 'fullTime' | 'inService';
  @Says('Subject studied 专业; left out when not known')
  @Text({ optional: true })
  major?: string;
  @Says('School or university 毕业院校; left out when not known')
  @Text({ optional: true })
  school?: string;
}

export class PoliticalStatusRecorded {
  @Says(
    'Political status 政治面貌, GB/T 4762-1984: `01` Party member 中共党员, `02` probationary member 预备党员 … `13` the masses 群众',
  )
  @Code(POLITICAL_STATUS)
  status: string;
  @Says('Day or month of joining that party 加入时间; never with `13`, and left out when not known')
  @PartDate({ optional: true })
  joinedOn?: PartialDate;
}

export class CivilRankRecorded {
  @Says(
    'Civil rank 职级: `TY1` to `TY4` 一级至四级调研员, `ZR1` to `ZR4` 一级至四级主任科员, `KY1` and `KY2` 一级、二级科员',
  )
  @OneOf(CIVIL_RANK)
  rank: string;
}

export class HonourRecorded {
  @Says('Title of the honour 荣誉名称')
  @Text()
  title: string;
  @Says('Who granted it 授予单位; left out when not known')
  @Text({ optional: true })
  grantedBy?: string;
}

/** A time at a unit whose team is not in the ledger, from `effectiveOn` on. */
export class ServiceElsewhereRecorded {
  @Says('Unit and title as the paper has them 单位及职务, `锦州市古塔区财政局科员`')
  @Text()
  post: string;
  @Says('Day or month in which it ended 结束时间; left out when it goes on or is not known')
  @PartDate({ optional: true })
  until?: PartialDate;
}

/** The category only: what happened stays out of the ledger. */
export class PersonalEventRecorded {
  @Says(
    'What kind of event it was, never what happened: `workError` 工作失误, `personalEvent` 个人重大事件, `familyEvent` 家庭重大事件, `setback` 遇到挫折',
  )
  @OneOf(['workError', 'personalEvent', 'familyEvent', 'setback'])
  category: string;
}

export class ReserveListed {
  @Says('The level of post that the cadre is listed for: `principal` 正职 or `deputy` 副职')
  @OneOf(['principal', 'deputy'])
  level: 'principal' | 'deputy';
}

export class ReserveReviewed {
  @Says('`kept` 保留 on the list, or `removed` 移出 from it')
  @OneOf(['kept', 'removed'])
  outcome: 'kept' | 'removed';
  @Says('Remark on the review 备注; may be left out')
  @Text({ optional: true, max: 500 })
  note?: string;
}

export class ReserveDelisted {
  @Says('Why the cadre is taken off the list 移出原因')
  @Text()
  ground: string;
}

export class LeaveTaken {
  @Says('The calendar year whose leave it is 年度')
  @Year()
  year: number;
  @Says('Days of leave taken this time 天数, from 1 to 366')
  @Count({ min: 1, max: 366 })
  days: number;
}

/** That the check took place; never what it found. */
export class MedicalCheckCompleted {
  @Says('`true` when the check took place, `false` when it was missed 是否参加; what it found is not recorded')
  @Flag()
  done: boolean;
}

export class StudyPlanSet {
  @Says('The calendar year of the plan 年度')
  @Year()
  year: number;
  @Says('Titles to be read 必读篇目, 1 to 50')
  @Texts()
  titles: string[];
  @Says('The day by which they are to be read 完成期限; left out when the plan sets none')
  @Day({ optional: true })
  dueOn?: PlainDate;
}

export class ReadingCompleted {
  @Says('The title that has been read 篇目, as the study plan has it')
  @Text()
  title: string;
}

export class LiaisonPointAssigned {
  @Says('Id of the liaison point 联系点编号, unique among those of the cadre')
  @Id()
  pointId: string;
  @Says('The village or unit to be visited 联系点')
  @Text()
  place: string;
}

export class LiaisonVisitRecorded {
  @Says('Id of the liaison point visited 联系点编号')
  @Id()
  pointId: string;
  @Says('What the visit was about 走访情况; may be left out')
  @Text({ optional: true, max: 500 })
  note?: string;
}

export class LiaisonPointEnded {
  @Says('Id of the liaison point that ends 联系点编号')
  @Id()
  pointId: string;
}

export class CadreDeparted {
  @Says(
    'Why the cadre leaves 离开原因: `transferOut` 调出, `promotedAway` 被上级调走, `examLeft` 考走, `retired` 退休, `resigned` 辞职, `dismissed` 辞退, `deceased` 去世, `other` 其他',
  )
  @OneOf(DEPARTURE_REASONS)
  reason: string;
  @Says('Where the cadre goes 去向; left out when there is no such place')
  @Text({ optional: true })
  destination?: string;
}

export class CadreReturned {
  @Says('Why the cadre comes back 调回原因; may be left out')
  @Text({ optional: true })
  ground?: string;
}

const internal = 'internal' as const;
const restricted = 'restricted' as const;

// Version 2 takes the levels of party schools, and of ethnicities those of the standard alone. What stands in older events
// stays as it was recorded.
const moreCodes = (data: JsonObject): JsonObject => data;

/** Every kind of event on a `cadre` stream. */
export const cadreKinds = {
  CadreRegistered: kind(CadreRegistered, {
    v: 2,
    upcasters: [moreCodes],
    called: '登记干部',
    sensitivity: internal,
    zh: (d) => `登记干部${d.name}`,
    en: (d) => `Cadre ${d.name} registered`,
  }),
  CadreRenamed: kind(CadreRenamed, {
    called: '干部更名',
    sensitivity: 'open',
    zh: (d) => `更名为${d.name}`,
    en: (d) => `Renamed ${d.name}`,
  }),
  CadreFactsCorrected: kind(CadreFactsCorrected, {
    v: 2,
    upcasters: [moreCodes],
    called: '更正基本信息',
    sensitivity: internal,
    timeless: true,
    zh: (d) =>
      `更正基本信息:${Object.keys(d)
        .map((name) => inWords(name, 'zh'))
        .join('、')}`,
    en: (d) =>
      `Facts corrected: ${Object.keys(d)
        .map((name) => inWords(name, 'en'))
        .join(', ')}`,
  }),
  EducationRecorded: kind(EducationRecorded, {
    v: 2,
    upcasters: [moreCodes],
    called: '登记学历',
    sensitivity: internal,
    pastFact: true,
    zh: (d) =>
      `登记${codeName('studyMode', d.studyMode, 'zh')}学历:${codeName('educationLevel', d.level, 'zh')}${d.school ? `,${d.school}` : ''}`,
    en: (d) =>
      `Education recorded: ${codeName('educationLevel', d.level, 'en')}, ${codeName('studyMode', d.studyMode, 'en')}${d.school ? `, ${d.school}` : ''}`,
  }),
  PoliticalStatusRecorded: kind(PoliticalStatusRecorded, {
    called: '登记政治面貌',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `登记政治面貌:${codeName('politicalStatus', d.status, 'zh')}`,
    en: (d) => `Political status recorded: ${codeName('politicalStatus', d.status, 'en')}`,
  }),
  CivilRankRecorded: kind(CivilRankRecorded, {
    called: '登记职级',
    sensitivity: internal,
    zh: (d) => `登记职级:${codeName('civilRank', d.rank, 'zh')}`,
    en: (d) => `Civil rank recorded: ${codeName('civilRank', d.rank, 'en')}`,
  }),
  HonourRecorded: kind(HonourRecorded, {
    called: '个人受表彰',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `受到表彰:${d.title}`,
    en: (d) => `Honour recorded: ${d.title}`,
  }),
  ServiceElsewhereRecorded: kind(ServiceElsewhereRecorded, {
    called: '登记外单位任职',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `在外单位任职:${d.post}${d.until === undefined ? '' : `,至 ${d.until}`}`,
    en: (d) => `Service elsewhere recorded: ${d.post}${d.until === undefined ? '' : `, until ${d.until}`}`,
  }),
  PersonalEventRecorded: kind(PersonalEventRecorded, {
    called: '登记个人有关事项',
    sensitivity: 'sealed',
    pastFact: true,
    zh: () => '登记个人有关事项',
    en: () => 'Personal event recorded',
  }),
  ReserveListed: kind(ReserveListed, {
    called: '列为后备',
    sensitivity: restricted,
    zh: (d) => `列为${d.level === 'principal' ? '正职' : '副职'}后备干部`,
    en: (d) => `Listed as reserve (${d.level})`,
  }),
  ReserveReviewed: kind(ReserveReviewed, {
    called: '后备调整',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => `后备干部调整研究:${d.outcome === 'kept' ? '保留' : '移出'}`,
    en: (d) => `Reserve listing reviewed: ${d.outcome}`,
  }),
  ReserveDelisted: kind(ReserveDelisted, {
    called: '移出后备',
    sensitivity: restricted,
    zh: () => '移出后备干部名单',
    en: () => 'Delisted from the reserve',
  }),
  LeaveTaken: kind(LeaveTaken, {
    called: '休公休假',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `休${d.year}年度公休假${d.days}天`,
    en: (d) => `${d.days} days of annual leave of ${d.year} taken`,
  }),
  MedicalCheckCompleted: kind(MedicalCheckCompleted, {
    called: '定期体检',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => (d.done ? '完成定期体检' : '未参加定期体检'),
    en: (d) => (d.done ? 'Medical check completed' : 'Medical check missed'),
  }),
  StudyPlanSet: kind(StudyPlanSet, {
    called: '制定学习计划',
    sensitivity: internal,
    zh: (d) => `制定${d.year}年学习计划,必读${d.titles.length}篇`,
    en: (d) => `Study plan of ${d.year} set with ${d.titles.length} titles`,
  }),
  ReadingCompleted: kind(ReadingCompleted, {
    called: '完成必读',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `完成必读篇目《${d.title}》`,
    en: (d) => `Reading completed: ${d.title}`,
  }),
  LiaisonPointAssigned: kind(LiaisonPointAssigned, {
    called: '确定联系点',
    sensitivity: internal,
    zh: (d) => `确定联系点:${d.place}`,
    en: (d) => `Liaison point assigned: ${d.place}`,
  }),
  LiaisonVisitRecorded: kind(LiaisonVisitRecorded, {
    called: '联系点走访',
    sensitivity: internal,
    pastFact: true,
    zh: () => '到联系点走访',
    en: () => 'Liaison point visited',
  }),
  LiaisonPointEnded: kind(LiaisonPointEnded, {
    called: '联系点结束',
    sensitivity: internal,
    zh: () => '联系点结束',
    en: () => 'Liaison point ended',
  }),
  CadreDeparted: kind(CadreDeparted, {
    called: '调离',
    sensitivity: internal,
    zh: (d) =>
      `离开本区(${codeName('departureReason', d.reason, 'zh')})${d.destination ? `,去向${d.destination}` : ''}`,
    en: (d) =>
      `Departed (${codeName('departureReason', d.reason, 'en')})${d.destination ? ` to ${d.destination}` : ''}`,
  }),
  CadreReturned: kind(CadreReturned, {
    called: '调回',
    sensitivity: internal,
    zh: () => '调回本区',
    en: () => 'Returned to the district',
  }),
};

/** The kinds of {@link cadreKinds} as a type. */
export type CadreKinds = typeof cadreKinds;
