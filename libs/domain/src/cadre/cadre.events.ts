import type { PartialDate, PlainDate } from '#libs/kernel';
import {
  CIVIL_RANK,
  DEGREE,
  DEPARTURE_REASONS,
  EDUCATION_LEVEL,
  ETHNICITY,
  POLITICAL_STATUS,
  SEX,
} from '../shared/codes.ts';
import { Code, CodeLike, Count, Day, Flag, Id, OneOf, PartDate, Text, Texts, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

export class CadreRegistered {
  @Text({ max: 60, held: 'open' }) name: string;
  @Code(SEX) sex: string;
  @PartDate({ dayIsRestricted: true }) birth: PartialDate;
  @CodeLike(ETHNICITY, { optional: true }) ethnicity?: string;
  @Text({ optional: true }) nativePlace?: string;
  @PartDate({ optional: true }) startedWork?: PartialDate;
  @Text({ max: 60 }) entryKind: string;
}

export class CadreRenamed {
  @Text({ max: 60 }) name: string;
}

export class CadreFactsCorrected {
  @Code(SEX, { optional: true }) sex?: string;
  @PartDate({ optional: true, dayIsRestricted: true }) birth?: PartialDate;
  @CodeLike(ETHNICITY, { optional: true }) ethnicity?: string;
  @Text({ optional: true }) nativePlace?: string;
  @PartDate({ optional: true }) startedWork?: PartialDate;
}

export class EducationRecorded {
  @Code(EDUCATION_LEVEL) level: string;
  @CodeLike(DEGREE, { optional: true }) degree?: string;
  @OneOf(['fullTime', 'inService']) studyMode: 'fullTime' | 'inService';
  @Text({ optional: true }) major?: string;
  @Text({ optional: true }) school?: string;
}

export class PoliticalStatusRecorded {
  @Code(POLITICAL_STATUS) status: string;
  @PartDate({ optional: true }) joinedOn?: PartialDate;
}

export class CivilRankRecorded {
  @OneOf(CIVIL_RANK) rank: string;
}

export class HonourRecorded {
  @Text() title: string;
  @Text({ optional: true }) grantedBy?: string;
}

/** The category only: what happened stays out of the ledger. */
export class PersonalEventRecorded {
  @OneOf(['workError', 'personalEvent', 'familyEvent', 'setback']) category: string;
}

export class ReserveListed {
  @OneOf(['principal', 'deputy']) level: 'principal' | 'deputy';
}

export class ReserveReviewed {
  @OneOf(['kept', 'removed']) outcome: 'kept' | 'removed';
  @Text({ optional: true, max: 500 }) note?: string;
}

export class ReserveDelisted {
  @Text() ground: string;
}

export class LeaveTaken {
  @Year() year: number;
  @Count({ min: 1, max: 366 }) days: number;
}

/** That the check took place; never what it found. */
export class MedicalCheckCompleted {
  @Flag() done: boolean;
}

export class StudyPlanSet {
  @Year() year: number;
  @Texts() titles: string[];
  @Day({ optional: true }) dueOn?: PlainDate;
}

export class ReadingCompleted {
  @Text() title: string;
}

export class LiaisonPointAssigned {
  @Id() pointId: string;
  @Text() place: string;
}

export class LiaisonVisitRecorded {
  @Id() pointId: string;
  @Text({ optional: true, max: 500 }) note?: string;
}

export class LiaisonPointEnded {
  @Id() pointId: string;
}

export class CadreDeparted {
  @OneOf(DEPARTURE_REASONS) reason: string;
  @Text({ optional: true }) destination?: string;
}

export class CadreReturned {
  @Text({ optional: true }) ground?: string;
}

const internal = 'internal' as const;
const restricted = 'restricted' as const;

/** Every kind of event on a `cadre` stream. */
export const cadreKinds = {
  CadreRegistered: kind(CadreRegistered, {
    held: internal,
    zh: (d) => `登记干部${d.name}`,
    en: (d) => `Cadre ${d.name} registered`,
  }),
  CadreRenamed: kind(CadreRenamed, { held: 'open', zh: (d) => `更名为${d.name}`, en: (d) => `Renamed ${d.name}` }),
  CadreFactsCorrected: kind(CadreFactsCorrected, {
    held: internal,
    timeless: true,
    zh: (d) => `更正基本信息:${Object.keys(d).join('、')}`,
    en: (d) => `Facts corrected: ${Object.keys(d).join(', ')}`,
  }),
  EducationRecorded: kind(EducationRecorded, {
    held: internal,
    pastFact: true,
    zh: (d) =>
      `登记${d.studyMode === 'fullTime' ? '全日制' : '在职'}学历(代码${d.level})${d.school ? `,${d.school}` : ''}`,
    en: (d) => `Education recorded: level ${d.level}, ${d.studyMode}${d.school ? `, ${d.school}` : ''}`,
  }),
  PoliticalStatusRecorded: kind(PoliticalStatusRecorded, {
    held: internal,
    pastFact: true,
    zh: (d) => `登记政治面貌(代码${d.status})`,
    en: (d) => `Political status recorded: ${d.status}`,
  }),
  CivilRankRecorded: kind(CivilRankRecorded, {
    held: internal,
    zh: (d) => `登记职级${d.rank}`,
    en: (d) => `Civil rank recorded: ${d.rank}`,
  }),
  HonourRecorded: kind(HonourRecorded, {
    held: internal,
    pastFact: true,
    zh: (d) => `受到表彰:${d.title}`,
    en: (d) => `Honour recorded: ${d.title}`,
  }),
  PersonalEventRecorded: kind(PersonalEventRecorded, {
    held: 'sealed',
    pastFact: true,
    zh: () => '登记个人有关事项',
    en: () => 'Personal event recorded',
  }),
  ReserveListed: kind(ReserveListed, {
    held: restricted,
    zh: (d) => `列为${d.level === 'principal' ? '正职' : '副职'}后备干部`,
    en: (d) => `Listed as reserve (${d.level})`,
  }),
  ReserveReviewed: kind(ReserveReviewed, {
    held: restricted,
    pastFact: true,
    zh: (d) => `后备干部调整研究:${d.outcome === 'kept' ? '保留' : '移出'}`,
    en: (d) => `Reserve listing reviewed: ${d.outcome}`,
  }),
  ReserveDelisted: kind(ReserveDelisted, {
    held: restricted,
    zh: () => '移出后备干部名单',
    en: () => 'Delisted from the reserve',
  }),
  LeaveTaken: kind(LeaveTaken, {
    held: internal,
    pastFact: true,
    zh: (d) => `休${d.year}年度公休假${d.days}天`,
    en: (d) => `${d.days} days of annual leave of ${d.year} taken`,
  }),
  MedicalCheckCompleted: kind(MedicalCheckCompleted, {
    held: restricted,
    pastFact: true,
    zh: (d) => (d.done ? '完成定期体检' : '未参加定期体检'),
    en: (d) => (d.done ? 'Medical check completed' : 'Medical check missed'),
  }),
  StudyPlanSet: kind(StudyPlanSet, {
    held: internal,
    zh: (d) => `制定${d.year}年学习计划,必读${d.titles.length}篇`,
    en: (d) => `Study plan of ${d.year} set with ${d.titles.length} titles`,
  }),
  ReadingCompleted: kind(ReadingCompleted, {
    held: internal,
    pastFact: true,
    zh: (d) => `完成必读篇目《${d.title}》`,
    en: (d) => `Reading completed: ${d.title}`,
  }),
  LiaisonPointAssigned: kind(LiaisonPointAssigned, {
    held: internal,
    zh: (d) => `确定联系点:${d.place}`,
    en: (d) => `Liaison point assigned: ${d.place}`,
  }),
  LiaisonVisitRecorded: kind(LiaisonVisitRecorded, {
    held: internal,
    pastFact: true,
    zh: () => '到联系点走访',
    en: () => 'Liaison point visited',
  }),
  LiaisonPointEnded: kind(LiaisonPointEnded, {
    held: internal,
    zh: () => '联系点结束',
    en: () => 'Liaison point ended',
  }),
  CadreDeparted: kind(CadreDeparted, {
    held: internal,
    zh: (d) => `离开本区(${d.reason})${d.destination ? `,去向${d.destination}` : ''}`,
    en: (d) => `Departed (${d.reason})${d.destination ? ` to ${d.destination}` : ''}`,
  }),
  CadreReturned: kind(CadreReturned, { held: internal, zh: () => '调回本区', en: () => 'Returned to the district' }),
};

/** The kinds of {@link cadreKinds} as a type. */
export type CadreKinds = typeof cadreKinds;
