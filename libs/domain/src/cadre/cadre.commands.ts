import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './cadre.events.ts';

const OWN = 'Id of the cadre 干部编号, as it was given when the cadre was registered';

/** The cadre of the examples. */
const LIN = { cadreId: 'C20120701' } as const;
const after = ['RegisterCadre'] as const;

@Command({
  yields: 'CadreRegistered',
  creates: true,
  says: {
    zh: '登记干部:一个人进入本区干部队伍时登记一次,此后的学历、任职等都记在此人名下。调离后又调回的,用 RecordReturn,不再登记。',
    en: 'Registers a person who comes into the service of the district, once; everything else is recorded of the cadre from then on. Whoever departed and comes back is recorded by RecordReturn instead.',
  },
  example: {
    ...LIN,
    effectiveOn: '2012-07-01',
    name: '林知远',
    sex: '2',
    birth: '1985-03-17',
    ethnicity: '01',
    nativePlace: '辽宁葫芦岛',
    startedWork: '2008-08',
    entryKind: 'selectedGraduate',
  },
})
export class RegisterCadre extends act(events.CadreRegistered) {
  @Says('Id to be given to the cadre 干部编号; made by the ledger when left out. It says nothing of the person')
  @Id({ optional: true })
  cadreId?: string;
}

@Command({
  yields: 'CadreRenamed',
  says: {
    zh: '登记干部自某日起更名。登记时写错姓名的不是更名,用 CorrectRecord 更正登记。',
    en: 'Records that a cadre goes by another name from a day on. A name that was misspelt at registration is no change: correct that record.',
  },
  example: { ...LIN, effectiveOn: '2019-07-11', name: '林致远' },
  after,
})
export class RenameCadre extends act(events.CadreRenamed) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'CadreFactsCorrected',
  says: {
    zh: '更正基本信息:经档案审核等认定,出生日期、性别、民族、籍贯或参加工作时间与登记不符的,以认定的为准,自始有效。至少填一项。',
    en: 'Sets right the birth, sex, ethnicity, native place or start of work of a cadre after a review of the file. It holds from the beginning of time, whatever its date; one of them at least is given.',
  },
  example: {
    ...LIN,
    effectiveOn: '2019-07-10',
    birth: '1984-03-17',
    startedWork: '2008-07',
    basis: { kind: 'fileReview', documentNo: '南组档审〔2019〕5号', issuedOn: '2019-06-20' },
    reason: '干部人事档案专项审核更正',
  },
  after,
})
export class CorrectCadreFacts extends act(events.CadreFactsCorrected) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'EducationRecorded',
  says: {
    zh: '登记一段学历、学位,生效日期为毕业(取得)之日,可早于登记干部之日。每段学历登记一次;展示时取最高学历。',
    en: 'Records one education with its degree, as of the day it was completed, which may lie before the registration. Send it once for each education; the highest is the one shown.',
  },
  example: {
    ...LIN,
    effectiveOn: '2008-07-01',
    effectivePrecision: 'month',
    entryMode: 'backfill',
    basis: { kind: 'diploma', documentNo: '10157120080501', issuedOn: '2008-07-01' },
    level: '21',
    degree: '402',
    studyMode: 'fullTime',
    major: '农业经济管理',
    school: '沈阳农业大学',
  },
  after,
})
export class RecordEducation extends act(events.EducationRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'PoliticalStatusRecorded',
  says: {
    zh: '登记干部自某日起的政治面貌,可早于登记干部之日。入党、转正、加入民主党派等发生变化时再次登记。',
    en: 'Records the political status of a cadre from a day on, which may lie before the registration. Send it again whenever the status changes.',
  },
  example: { ...LIN, effectiveOn: '2008-06-20', status: '01', joinedOn: '2007-06' },
  after,
})
export class RecordPoliticalStatus extends act(events.PoliticalStatusRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'CivilRankRecorded',
  says: {
    zh: '登记干部自某日起的职级。套改、晋升时登记;职级是人的级别,与所任职位分开。',
    en: 'Records the civil rank of a cadre from a day on, when it is converted or raised. It is the rank of the person, apart from any post.',
  },
  example: { ...LIN, effectiveOn: '2019-06-01', rank: 'ZR4' },
  after,
})
export class RecordCivilRank extends act(events.CivilRankRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'HonourRecorded',
  says: {
    zh: '登记干部个人受到的表彰,生效日期为授予之日。授予班子的,用 GrantTeamHonour。',
    en: 'Records an honour given to a cadre, as of the day it was granted. An honour of the whole team is recorded by GrantTeamHonour.',
  },
  example: { ...LIN, effectiveOn: '2019-01-20', title: '全区优秀公务员', grantedBy: '区委、区政府' },
  after,
})
export class RecordHonour extends act(events.HonourRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'ServiceElsewhereRecorded',
  says: {
    zh: '登记干部在台账没有的单位任职的经历,生效日期为起始之日。在台账中的班子任职的,用 AssignIncumbent。',
    en: 'Records that a cadre served at a unit that the ledger has not, as of the day it began. A post of a team of the ledger is recorded by AssignIncumbent.',
  },
  example: { ...LIN, effectiveOn: '1997-07-01', post: '锦州市古塔区财政局科员', until: '2005-03' },
  after,
})
export class RecordServiceElsewhere extends act(events.ServiceElsewhereRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'PersonalEventRecorded',
  says: {
    zh: '登记干部发生工作失误、个人或家庭重大事件、遇到挫折,只记类别,内容密封且不入台账。它是谈话的情形之一。',
    en: 'Records that something befell a cadre that calls for a talk, by its category alone; the record is sealed, and what happened stays out of the ledger.',
  },
  example: { ...LIN, effectiveOn: '2019-03-05', category: 'familyEvent' },
  after,
})
export class RecordPersonalEvent extends act(events.PersonalEventRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'ReserveListed',
  says: {
    zh: '将干部列为正职或副职后备干部。尚在名单上的不能重复列入;调整级别的先移出再列入。',
    en: 'Puts a cadre on the reserve list for principal or for deputy posts. Whoever is on it already is taken off before being listed anew.',
  },
  example: { ...LIN, effectiveOn: '2019-03-20', level: 'principal' },
  after,
})
export class ListAsReserve extends act(events.ReserveListed) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'ReserveReviewed',
  says: {
    zh: '登记对后备干部的调整研究:保留在名单上,或者移出。用于定期研究;平时移出的用 DelistReserve。',
    en: 'Records the periodic review of a reserve cadre, who is kept on the list or removed from it. Between reviews, removal is DelistReserve.',
  },
  example: { ...LIN, effectiveOn: '2019-06-20', outcome: 'kept', note: '年度调整研究' },
  after: ['ListAsReserve'],
})
export class ReviewReserve extends act(events.ReserveReviewed) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'ReserveDelisted',
  says: {
    zh: '将干部移出后备干部名单并说明原因,例如已经提拔使用。',
    en: 'Takes a cadre off the reserve list and says why, for example after a promotion.',
  },
  example: { ...LIN, effectiveOn: '2019-07-08', ground: '已交流任职' },
  after: ['ListAsReserve'],
})
export class DelistReserve extends act(events.ReserveDelisted) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'LeaveTaken',
  says: {
    zh: '登记干部休某年度公休假的天数。分几次休的,每次登记一次。',
    en: 'Records that a cadre took days of the annual leave of a year. Send it once for each stretch of leave.',
  },
  example: { ...LIN, effectiveOn: '2019-05-06', year: 2019, days: 5 },
  after,
})
export class RecordLeave extends act(events.LeaveTaken) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'MedicalCheckCompleted',
  says: {
    zh: '登记干部参加或未参加定期体检,只记是否参加,不记结果。',
    en: 'Records whether a cadre had the periodic medical check; its results are never recorded.',
  },
  example: { ...LIN, effectiveOn: '2019-05-15', done: true },
  after,
})
export class RecordMedicalCheck extends act(events.MedicalCheckCompleted) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'StudyPlanSet',
  says: {
    zh: '为干部制定某年度的学习计划和必读篇目。读完一篇,用 RecordReading 登记。',
    en: 'Sets the study plan of a cadre for a year with the titles to be read. Each title read is recorded by RecordReading.',
  },
  example: {
    ...LIN,
    effectiveOn: '2019-02-11',
    year: 2019,
    titles: ['中国共产党党内法规选编', '乡村振兴战略规划(2018—2022年)'],
    dueOn: '2019-12-20',
  },
  after,
})
export class SetStudyPlan extends act(events.StudyPlanSet) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'ReadingCompleted',
  says: {
    zh: '登记干部读完一篇必读篇目,每篇登记一次。',
    en: 'Records that a cadre has read a title of the reading list, once for each title.',
  },
  example: { ...LIN, effectiveOn: '2019-04-30', title: '乡村振兴战略规划(2018—2022年)' },
  after: ['SetStudyPlan'],
})
export class RecordReading extends act(events.ReadingCompleted) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'LiaisonPointAssigned',
  says: {
    zh: '为干部确定一个联系点(村或单位)。一名干部可以有几个联系点。',
    en: 'Gives a cadre a village or unit to visit as a liaison point. A cadre may have several.',
  },
  example: { ...LIN, effectiveOn: '2019-02-15', pointId: 'V08', place: '青石镇柳沟村' },
  after,
})
export class AssignLiaisonPoint extends act(events.LiaisonPointAssigned) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'LiaisonVisitRecorded',
  says: {
    zh: '登记干部到联系点走访一次,生效日期为走访之日。',
    en: 'Records one visit of a cadre to a liaison point, on the day of the visit.',
  },
  example: { ...LIN, effectiveOn: '2019-04-03', pointId: 'V08', note: '走访脱贫户6户' },
  after: ['AssignLiaisonPoint'],
})
export class RecordLiaisonVisit extends act(events.LiaisonVisitRecorded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'LiaisonPointEnded',
  says: {
    zh: '登记干部自某日起不再负责某个联系点。干部调离的,其联系点随之结束,不必另记。',
    en: 'Records that a cadre no longer has a liaison point from a day on. A departure ends all of them by itself.',
  },
  example: { ...LIN, effectiveOn: '2019-07-05', pointId: 'V08' },
  after: ['AssignLiaisonPoint'],
})
export class EndLiaisonPoint extends act(events.LiaisonPointEnded) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'CadreDeparted',
  says: {
    zh: '登记干部自某日起离开本区干部队伍。仍担任职务的先免职;后备资格和联系点随之结束。',
    en: 'Records that a cadre leaves the service of the district from a day on. Posts still held are relieved first; a reserve listing and liaison points end with it.',
  },
  example: { ...LIN, effectiveOn: '2019-07-13', reason: 'transferOut', destination: '市农业农村局' },
  after,
})
export class RecordDeparture extends act(events.CadreDeparted) {
  @Says(OWN) @Id() cadreId: string;
}

@Command({
  yields: 'CadreReturned',
  says: {
    zh: '登记已离开本区的干部自某日起调回。',
    en: 'Records that a cadre who had departed is back in the service of the district from a day on.',
  },
  example: { ...LIN, effectiveOn: '2019-08-01', ground: '工作需要' },
  after: ['RecordDeparture'],
})
export class RecordReturn extends act(events.CadreReturned) {
  @Says(OWN) @Id() cadreId: string;
}

/** Every command of the `cadre` stream. */
export const cadreCommands = commandsOf(
  RegisterCadre,
  RenameCadre,
  CorrectCadreFacts,
  RecordEducation,
  RecordPoliticalStatus,
  RecordCivilRank,
  RecordHonour,
  RecordServiceElsewhere,
  RecordPersonalEvent,
  ListAsReserve,
  ReviewReserve,
  DelistReserve,
  RecordLeave,
  RecordMedicalCheck,
  SetStudyPlan,
  RecordReading,
  AssignLiaisonPoint,
  RecordLiaisonVisit,
  EndLiaisonPoint,
  RecordDeparture,
  RecordReturn,
);
