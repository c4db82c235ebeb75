import { hashOfText, type JsonObject } from '#libs/kernel';
import { kind } from '../dsl/kinds.ts';
import { inWords } from '../dsl/words.ts';
import * as events from './appointment.events.ts';

// Until the letter is out nobody outside the department learns of a case, not even the cadre whom it is about.
const restricted = 'restricted' as const;
const pastFact = true;

// Up to version 1 the text itself stood in the event, and it stays where it was recorded.
const unchanged = (data: JsonObject): JsonObject => data;
const withReport = (data: JsonObject): JsonObject => ({
  ...data,
  report: { sha256: hashOfText(String(data['conclusion'])), custodyRef: IN_THE_RECORD },
});
const IN_THE_RECORD = '原文在本记录内';

/** Every kind of event on an `appointment` stream. */
export const appointmentKinds = {
  AppointmentCaseOpened: kind(events.AppointmentCaseOpened, {
    v: 2,
    upcasters: [unchanged],
    called: '启动任免事项',
    sensitivity: restricted,
    zh: (d) => `启动任免事项:${inWords(d.action, 'zh')}(职位${d.posts.length}个)`,
    en: (d) => `Appointment case opened: ${d.action}, ${d.posts.length} post(s)`,
  }),
  MotionRecorded: kind(events.MotionRecorded, {
    v: 2,
    upcasters: [unchanged],
    called: '动议',
    sensitivity: restricted,
    pastFact,
    zh: (_d, _named, called) => `动议,${called('source')}提名`,
    en: (d) => `Motion; nominated by: ${d.source}`,
  }),
  VacancyPublished: kind(events.VacancyPublished, {
    called: '发布职位公告',
    sensitivity: 'open',
    pastFact,
    zh: () => '发布职位公告',
    en: () => 'Vacancy published',
  }),
  ApplicantRecorded: kind(events.ApplicantRecorded, {
    called: '报名与资格审查',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `${named('cadre', d.cadreId)}报名,资格审查${d.qualified ? '合格' : '不合格'}`,
    en: (d, named) => `${named('cadre', d.cadreId)} applied: ${d.qualified ? 'qualified' : 'not qualified'}`,
  }),
  SelectionExamRecorded: kind(events.SelectionExamRecorded, {
    called: '竞争性选拔笔试',
    sensitivity: restricted,
    pastFact,
    zh: (d) => `笔试成绩${d.results.length}人`,
    en: (d) => `Selection exam: ${d.results.length} results`,
  }),
  InterviewRecorded: kind(events.InterviewRecorded, {
    called: '竞争性选拔面试',
    sensitivity: restricted,
    pastFact,
    zh: (d) => `面试成绩${d.results.length}人`,
    en: (d) => `Interviews: ${d.results.length} results`,
  }),
  TalkRecommendationRecorded: kind(events.TalkRecommendationRecorded, {
    called: '谈话调研推荐',
    sensitivity: restricted,
    pastFact,
    zh: (d) => `谈话调研推荐:应谈${d.invited}人,实谈${d.interviewed}人`,
    en: (d) => `Talk-based recommendation: ${d.interviewed} of ${d.invited} interviewed`,
  }),
  MeetingRecommendationRecorded: kind(events.MeetingRecommendationRecorded, {
    called: '会议推荐',
    sensitivity: restricted,
    pastFact,
    zh: (d) => `会议推荐:应到${d.expected}人,实到${d.present}人,有效票${d.valid}张`,
    en: (d) => `Meeting recommendation: ${d.present} of ${d.expected} present, ${d.valid} valid ballots`,
  }),
  InspectionTargetsSet: kind(events.InspectionTargetsSet, {
    called: '确定考察对象',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `确定考察对象:${d.targetIds.map((id) => named('cadre', id)).join('、')}`,
    en: (d, named) => `Inspection targets: ${d.targetIds.map((id) => named('cadre', id)).join(', ')}`,
  }),
  PreferenceGroundRecorded: kind(events.PreferenceGroundRecorded, {
    called: '同等条件优先',
    sensitivity: restricted,
    zh: (d, named) => `${named('cadre', d.cadreId)}同等条件下优先:${d.ground}`,
    en: (d, named) => `${named('cadre', d.cadreId)} preferred among equals: ${d.ground}`,
  }),
  ExceptionalPromotionRecorded: kind(events.ExceptionalPromotionRecorded, {
    called: '破格提拔报批',
    sensitivity: restricted,
    pastFact,
    zh: (d, named, called) => `${named('cadre', d.cadreId)}破格提拔:${called('ground')},${d.consent.organ}同意`,
    en: (d, named) =>
      `${named('cadre', d.cadreId)} to be promoted by way of exception: ${inWords(d.ground, 'en')}, ${d.consent.organ} consents`,
  }),
  EligibilityChecked: kind(events.EligibilityChecked, {
    v: 2,
    upcasters: [unchanged],
    called: '资格审查、凡提四必',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `${named('cadre', d.cadreId)}资格审查${d.checks.length}项`,
    en: (d, named) => `Eligibility of ${named('cadre', d.cadreId)}: ${d.checks.length} checks`,
  }),
  InspectionNoticePublished: kind(events.InspectionNoticePublished, {
    called: '发布考察预告',
    sensitivity: restricted,
    pastFact,
    zh: () => '发布考察预告',
    en: () => 'Inspection notice published',
  }),
  InspectionTeamFormed: kind(events.InspectionTeamFormed, {
    called: '组成考察组',
    sensitivity: restricted,
    pastFact,
    zh: (d) => `组成考察组:${d.inspectors.map(({ name }) => name).join('、')}`,
    en: (d) => `Inspection team: ${d.inspectors.map(({ name }) => name).join(', ')}`,
  }),
  InspectionConcluded: kind(events.InspectionConcluded, {
    v: 2,
    upcasters: [withReport],
    called: '考察结束',
    sensitivity: restricted,
    pastFact,
    zh: (d) => `考察结束,${d.signedBy.length}人签名`,
    en: (d) => `Inspection concluded, signed by ${d.signedBy.length}`,
  }),
  OpinionRequested: kind(events.OpinionRequested, {
    called: '征求意见',
    sensitivity: restricted,
    pastFact,
    zh: (_d, _named, called) => `向${called('organ')}征求意见`,
    en: (d) => `Opinion asked of: ${d.organ}`,
  }),
  OpinionReceived: kind(events.OpinionReceived, {
    v: 2,
    upcasters: [unchanged],
    called: '收到意见',
    sensitivity: restricted,
    pastFact,
    zh: (_d, _named, called) => `收到${called('organ')}意见:${called('verdict')}`,
    en: (d) => `Opinion received of ${d.organ}: ${d.verdict === 'none' ? 'no objection' : 'objection'}`,
  }),
  ConsultationRecorded: kind(events.ConsultationRecorded, {
    v: 2,
    upcasters: [unchanged],
    called: '酝酿',
    sensitivity: restricted,
    pastFact,
    zh: () => '酝酿',
    en: () => 'Consultation',
  }),
  DeliberationVoteRecorded: kind(events.DeliberationVoteRecorded, {
    v: 2,
    upcasters: [unchanged],
    called: '讨论决定',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) =>
      `讨论决定${named('cadre', d.cadreId)}:应到${d.eligible}人,实到${d.present}人,同意${d.agree}票,${inWords(d.outcome ?? '', 'zh')}`,
    en: (d, named) =>
      `Deliberation on ${named('cadre', d.cadreId)}: ${d.present} of ${d.eligible} present, ${d.agree} agree: ${d.outcome}`,
  }),
  ReconsiderationApproved: kind(events.ReconsiderationApproved, {
    called: '复议',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `同意复议${named('cadre', d.cadreId)}:应到${d.eligible}人,同意${d.agree}人`,
    en: (d, named) => `Reconsideration of ${named('cadre', d.cadreId)}: ${d.agree} of ${d.eligible} agree`,
  }),
  PlenaryVoteRecorded: kind(events.PlenaryVoteRecorded, {
    called: '全委会票决',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) =>
      `全委会票决${named('cadre', d.cadreId)}:应到${d.eligible}人,实到${d.present}人,同意${d.agree}票,${inWords(d.outcome ?? '', 'zh')}`,
    en: (d, named) =>
      `Plenary vote on ${named('cadre', d.cadreId)}: ${d.present} of ${d.eligible} present, ${d.agree} agree: ${d.outcome}`,
  }),
  PublicNoticeStarted: kind(events.PublicNoticeStarted, {
    called: '开始公示',
    sensitivity: 'open',
    zh: (d) => `任前公示${d.from}至${d.to}`,
    en: (d) => `Public notice ${d.from} to ${d.to}`,
  }),
  ObjectionReceived: kind(events.ObjectionReceived, {
    v: 2,
    upcasters: [unchanged],
    called: '公示期间反映',
    sensitivity: restricted,
    pastFact,
    zh: (d, _named, called) => `公示期间收到${d.named ? '署名' : '匿名'}反映(${called('category')})`,
    en: (d) => `Objection received (${d.named ? 'signed' : 'anonymous'}): ${d.category}`,
  }),
  ObjectionResolved: kind(events.ObjectionResolved, {
    called: '反映核查结论',
    sensitivity: restricted,
    pastFact,
    zh: (_d, _named, called) => `反映核查结论:${called('verdict')}`,
    en: (d) => `Objection resolved: ${d.verdict}`,
  }),
  PublicNoticeConcluded: kind(events.PublicNoticeConcluded, {
    called: '公示结束',
    sensitivity: 'open',
    pastFact,
    zh: (d) => `公示结束${d.early ? '(提前)' : ''}`,
    en: (d) => `Public notice concluded${d.early ? ' early' : ''}`,
  }),
  ElectionResultRecorded: kind(events.ElectionResultRecorded, {
    called: '选举结果',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `选举${named('cadre', d.cadreId)}:${d.passed ? '当选' : '未当选'}`,
    en: (d, named) => `Election of ${named('cadre', d.cadreId)}: ${d.passed ? 'passed' : 'not passed'}`,
  }),
  FormalAppointmentRecorded: kind(events.FormalAppointmentRecorded, {
    called: '法定任命',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `${inWords(d.body, 'zh')}任命${named('cadre', d.cadreId)}`,
    en: (d, named) => `${named('cadre', d.cadreId)} appointed by ${inWords(d.body, 'en')}`,
  }),
  CongressReliefRecorded: kind(events.CongressReliefRecorded, {
    called: '选任职务免去',
    sensitivity: restricted,
    pastFact,
    zh: (d, named) => `免去${named('cadre', d.cadreId)}选任职务(接受辞职)`,
    en: (d, named) => `${named('cadre', d.cadreId)} relieved of an elected post by the congress`,
  }),
  AppointmentIssued: kind(events.AppointmentIssued, {
    called: '印发任免通知',
    sensitivity: 'internal',
    zh: (d) => `印发${d.action === undefined ? '任免' : inWords(d.action, 'zh')}通知(${d.documentNo})`,
    en: (d) => `Letter ${d.documentNo} issued: ${d.action}`,
  }),
  AppointmentTalkHeld: kind(events.AppointmentTalkHeld, {
    v: 2,
    upcasters: [unchanged],
    called: '任免谈话',
    sensitivity: 'internal',
    pastFact,
    zh: (d, named) => `与${named('cadre', d.cadreId)}任免谈话`,
    en: (d, named) => `Appointment talk with ${named('cadre', d.cadreId)}`,
  }),
  ProbationReviewed: kind(events.ProbationReviewed, {
    v: 2,
    upcasters: [unchanged],
    called: '试用期满考核',
    sensitivity: 'internal',
    pastFact,
    zh: (d, named) => `${named('cadre', d.cadreId)}试用期考核:${d.competent ? '胜任' : '不胜任'}`,
    en: (d, named) => `Probation of ${named('cadre', d.cadreId)}: ${d.competent ? 'competent' : 'not competent'}`,
  }),
  StepSkipped: kind(events.StepSkipped, {
    v: 2,
    upcasters: [unchanged],
    called: '略过程序',
    sensitivity: restricted,
    zh: (d, _named, called) => `略过${called('step')}:${d.reason}`,
    en: (d) => `Step ${d.step} left out: ${d.reason}`,
  }),
  AppointmentCaseTerminated: kind(events.AppointmentCaseTerminated, {
    called: '终止任免事项',
    sensitivity: restricted,
    zh: (d) => `终止任免事项:${d.ground}`,
    en: (d) => `Appointment case terminated: ${d.ground}`,
  }),
  AppointmentCaseConcluded: kind(events.AppointmentCaseConcluded, {
    called: '任免事项办结',
    sensitivity: 'internal',
    zh: () => '任免事项办结',
    en: () => 'Appointment case concluded',
  }),
};

/** The kinds of {@link appointmentKinds} as a type. */
export type AppointmentKinds = typeof appointmentKinds;
