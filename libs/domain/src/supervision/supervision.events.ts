import type { PlainDate, Upcaster } from '#libs/kernel';
import { CodeLike, Day, Flag, Nested, OneOf, Ref, Says, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

/** Measures that take several steps: reminder 提醒谈话, focus 重点谈话, integrity 廉政谈话, inquiry 函询, admonition 诫勉. */
export const MEASURES = ['reminder', 'focus', 'integrity', 'inquiry', 'admonition'] as const;
/** One of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/** Talks that are opened, held and closed in one step: heartToHeart 谈心谈话, occasion 任职、受奖、受挫等谈话. */
export const ONE_STEP_TALKS = ['heartToHeart', 'occasion'] as const;
/** One of {@link ONE_STEP_TALKS}. */
export type OneStepTalk = (typeof ONE_STEP_TALKS)[number];

/** What gives rise to a talk on the occasion (六种情形; personal and family events are told apart). */
export const OCCASIONS = [
  'promotion',
  'workError',
  'reported',
  'personalEvent',
  'familyEvent',
  'commendation',
  'setback',
] as const;

/** What gives rise to a supervision case. */
export const TRIGGERS = [
  ...OCCASIONS,
  'assessmentIssue',
  'earlySign',
  'integrityDuty',
  'lowApproval',
  'lastPlace',
  'auditFinding',
  'yearly',
] as const;

/** Who may approve a measure. */
export const APPROVER_ROLES = ['departmentHead', 'disciplineOrgan', 'committeePrincipal'] as const;
/** One of {@link APPROVER_ROLES}. */
export type ApproverRole = (typeof APPROVER_ROLES)[number];

/** Who may hold a talk. */
export const TALKER_ROLES = [
  'committeePrincipal',
  'committeeLeader',
  'departmentHead',
  'departmentLeader',
  'disciplineOrgan',
  'teamPrincipal',
] as const;

const SHA256 = /^[0-9a-f]{64}$/;

/** What the case goes back to. */
export class Origin {
  @Says('What it is 来源: `finding` 发现问题, `signal` 反映, `occasion` 谈话情形, `supervision` 先前的监督事项')
  @OneOf(['finding', 'signal', 'occasion', 'supervision'])
  kind: string;
  @Says(
    'Id of the finding, of the event of the occasion, or of the earlier supervision case 来源编号; of a signal its number as its office writes it, as 信访〔2026〕9号',
  )
  @Text({ max: 128 })
  id: string;
}

export class SupervisionCaseOpened {
  @Says(
    'The measure 监督措施: `reminder` 提醒谈话, `focus` 重点谈话, `integrity` 廉政谈话, `inquiry` 函询, `admonition` 诫勉',
  )
  @OneOf(MEASURES)
  kind: Measure;
  @Says('Id of the cadre whom it is about 干部编号; in service on that day')
  @Ref('cadre')
  cadreId: string;
  @Says('Id of the team that the cadre is in 班子编号; left out when it concerns no team')
  @Ref('team', { optional: true })
  teamId?: string;
  @Says(
    'What gives rise to it 事由: `promotion` 提拔重用, `workError` 工作失误, `reported` 被群众举报, `personalEvent` 个人重大事件, `familyEvent` 家庭重大事件, `commendation` 受到表彰, `setback` 遇到挫折, `assessmentIssue` 考核反映, `earlySign` 苗头性倾向性问题, `integrityDuty` 廉政责任, `lowApproval` 得票率低, `lastPlace` 末位, `auditFinding` 审计发现, `yearly` 年度',
  )
  @OneOf(TRIGGERS, { sensitivity: 'sealed' })
  trigger: string;
  @Says('What the case goes back to 来源; only one case at a time is open for the same origin')
  @Nested(() => Origin, { sensitivity: 'sealed' })
  origin: Origin;
  @Says('A second source 印证, without which one signal opens no admonition; left out otherwise')
  @Nested(() => Origin, { optional: true, sensitivity: 'sealed' })
  corroboration?: Origin;
  @Says('The ground in a few words 理由; may be left out')
  @Text({ optional: true, max: 500, sensitivity: 'sealed' })
  ground?: string;
}

export class MeasureApproved {
  @Says(
    'In which office it is approved 批准人职务: `departmentHead` 组织部门主要负责人, `disciplineOrgan` 纪检监察机关, `committeePrincipal` 党委主要负责人',
  )
  @OneOf(APPROVER_ROLES)
  approverRole: ApproverRole;
  @Says(
    'Id of the approver, where a cadre of the ledger 批准人编号; this or `approverName` is given, and it is not the cadre concerned',
  )
  @Ref('cadre', { optional: true, doer: true })
  approverId?: string;
  @Says('Name of the approver 批准人; this or `approverId` is given')
  @Text({ optional: true, max: 60 })
  approverName?: string;
}

export class InquiryLetterIssued {
  @Says('Number of the letter of inquiry 函询通知书文号')
  @Text({ max: 100 })
  documentNo: string;
  @Says(
    'The day on which the letter was handed over 送达日期, from which the reply is due; that of the letter when left out',
  )
  @Day({ optional: true })
  receivedOn?: PlainDate;
}

export class InquiryReplyReceived {
  @Says('`true` when it answers what was asked 是否说明清楚; after an unclear reply a second letter may follow')
  @Flag()
  clear: boolean;
  @Says('SHA-256 of the reply, 64 hexadecimal digits in lower case 校验值')
  @CodeLike(SHA256, { sensitivity: 'sealed' })
  sha256: string;
  @Says('Where it is kept 存放位置; its text never enters the ledger')
  @Text({ sensitivity: 'sealed' })
  custodyRef: string;
}

export class TalkHeld {
  @Says(
    'In which office it was held 谈话人职务: `committeePrincipal` 党委主要负责人, `committeeLeader` 党委领导, `departmentHead` 组织部门主要负责人, `departmentLeader` 组织部门领导, `disciplineOrgan` 纪检监察机关, `teamPrincipal` 班子主要负责人',
  )
  @OneOf(TALKER_ROLES)
  talkerRole: string;
  @Says(
    'Id of the talker, where a cadre of the ledger 谈话人编号; this or `talkerName` is given, and it is not the cadre concerned',
  )
  @Ref('cadre', { optional: true, doer: true })
  talkerId?: string;
  @Says('Name of the talker 谈话人; this or `talkerId` is given')
  @Text({ optional: true, max: 60 })
  talkerName?: string;
  @Says('`talk` 当面谈话 or `letter` 提醒函; a talk when left out')
  @OneOf(['talk', 'letter'], { optional: true })
  form?: string;
}

/** The hash of the record and where it is kept: never its text. */
export class TalkRecordFiled {
  @Says('SHA-256 of the record of the talk, 64 hexadecimal digits in lower case 校验值')
  @CodeLike(SHA256, { sensitivity: 'sealed' })
  sha256: string;
  @Says('Where it is kept 存放位置; its text never enters the ledger')
  @Text({ sensitivity: 'sealed' })
  custodyRef: string;
}

export class AdmonitionIssued {
  @Says('`talk` 谈话诫勉 or `written` 书面诫勉')
  @OneOf(['talk', 'written'])
  form: string;
  @Says('Number of the letter of admonition 诫勉书文号; left out without one')
  @Text({ optional: true, max: 100 })
  documentNo?: string;
  @Says('First day on which the admonition no longer counts 影响期届满日')
  @Day({ optional: true, computed: true })
  influenceUntil?: PlainDate;
  @Says('First day on which rectification may be reviewed, and the day by which it is due 整改考核日期')
  @Day({ optional: true, computed: true })
  reviewDueOn?: PlainDate;
}

export class SelfReviewReceived {
  @Says('SHA-256 of the self-review, 64 hexadecimal digits in lower case 校验值')
  @CodeLike(SHA256, { sensitivity: 'sealed' })
  sha256: string;
  @Says('Where it is kept 存放位置; its text never enters the ledger')
  @Text({ sensitivity: 'sealed' })
  custodyRef: string;
}

export class RectificationReportReceived {
  @Says('SHA-256 of the report, 64 hexadecimal digits in lower case 校验值')
  @CodeLike(SHA256, { sensitivity: 'sealed' })
  sha256: string;
  @Says('Where it is kept 存放位置; its text never enters the ledger')
  @Text({ sensitivity: 'sealed' })
  custodyRef: string;
}

export class RectificationReviewed {
  @Says('What came of it 整改情况: `corrected` 已改正, `notObvious` 改正不明显, `no` 未改正')
  @OneOf(['corrected', 'notObvious', 'no'])
  outcome: 'corrected' | 'notObvious' | 'no';
}

export class AdmonitionReleased {}

export class TalkRecorded {
  @Says('`heartToHeart` 谈心谈话 or `occasion` 情形谈话')
  @OneOf(ONE_STEP_TALKS)
  kind: OneStepTalk;
  @Says('Id of the cadre who was talked with 谈话对象; in service on that day')
  @Ref('cadre')
  cadreId: string;
  @Says('Id of the team that the cadre is in 班子编号; left out when it concerns no team')
  @Ref('team', { optional: true })
  teamId?: string;
  @Says(
    'In which office it was held 谈话人职务: `committeePrincipal` 党委主要负责人, `committeeLeader` 党委领导, `departmentHead` 组织部门主要负责人, `departmentLeader` 组织部门领导, `disciplineOrgan` 纪检监察机关, `teamPrincipal` 班子主要负责人',
  )
  @OneOf(TALKER_ROLES)
  talkerRole: string;
  @Says(
    'Id of the talker, where a cadre of the ledger 谈话人编号; this or `talkerName` is given, and it is not the cadre talked with',
  )
  @Ref('cadre', { optional: true, doer: true })
  talkerId?: string;
  @Says('Name of the talker 谈话人; this or `talkerId` is given')
  @Text({ optional: true, max: 60 })
  talkerName?: string;
  @Says(
    'What it was held for 谈话情形: `promotion` 提拔重用, `workError` 工作失误, `reported` 被群众举报, `personalEvent` 个人重大事件, `familyEvent` 家庭重大事件, `commendation` 受到表彰, `setback` 遇到挫折. Given with the kind `occasion`, and only with it',
  )
  @OneOf(OCCASIONS, { optional: true, sensitivity: 'sealed' })
  occasion?: string;
  @Says('What the talk goes back to 来源; may be left out')
  @Nested(() => Origin, { optional: true, sensitivity: 'sealed' })
  origin?: Origin;
}

export class SupervisionCaseReferred {
  @Says('Number of the letter of referral 移送函文号')
  @Text({ max: 100 })
  documentNo: string;
}

export class SupervisionCaseClosed {
  @Says(
    'What came of the case 办结结果: `settled` 已解决, `corrected` 已改正, `uncorrected` 未改正, `escalated` 采取进一步措施',
  )
  @OneOf(['settled', 'corrected', 'uncorrected', 'escalated'])
  outcome: string;
}

export class SupervisionCaseWithdrawn {
  @Says('Why it is withdrawn 撤回原因')
  @Text({ max: 500, sensitivity: 'sealed' })
  ground: string;
}

const KIND_NAMES: Readonly<Record<Measure | OneStepTalk, { readonly zh: string; readonly en: string }>> = {
  reminder: { zh: '提醒谈话', en: 'Reminder talk' },
  focus: { zh: '重点谈话', en: 'Focus talk' },
  integrity: { zh: '廉政谈话', en: 'Integrity talk' },
  inquiry: { zh: '函询', en: 'Inquiry' },
  admonition: { zh: '诫勉', en: 'Admonition' },
  heartToHeart: { zh: '谈心谈话', en: 'Heart-to-heart talk' },
  occasion: { zh: '情形谈话', en: 'Talk on an occasion' },
};

const restricted = 'restricted' as const;

// Up to version 1 the number of a signal was of letters and digits alone; those stay as they are.
const asNumbered: Upcaster = (data) => data;

/** Every kind of event on a `supervision` stream. */
export const supervisionKinds = {
  SupervisionCaseOpened: kind(SupervisionCaseOpened, {
    v: 2,
    upcasters: [asNumbered],
    called: '启动监督事项',
    sensitivity: restricted,
    pastFact: true,
    zh: (d, named) => `对${named('cadre', d.cadreId)}启动监督事项:${KIND_NAMES[d.kind].zh}`,
    en: (d, named) => `${KIND_NAMES[d.kind].en} opened for ${named('cadre', d.cadreId)}`,
  }),
  MeasureApproved: kind(MeasureApproved, {
    called: '批准监督措施',
    sensitivity: restricted,
    pastFact: true,
    zh: (_d, _named, called) => `${called('approverRole')}批准采取监督措施`,
    en: (d) => `Measure approved (${d.approverRole})`,
  }),
  InquiryLetterIssued: kind(InquiryLetterIssued, {
    called: '发出函询',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => `发出函询通知书(${d.documentNo})`,
    en: (d) => `Inquiry letter issued (${d.documentNo})`,
  }),
  InquiryReplyReceived: kind(InquiryReplyReceived, {
    called: '收到函询回复',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => (d.clear ? '收到函询回复' : '收到函询回复,未说明清楚'),
    en: (d) => (d.clear ? 'Inquiry reply received' : 'Inquiry reply received, unclear'),
  }),
  TalkHeld: kind(TalkHeld, {
    called: '进行谈话',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => (d.form === 'letter' ? '发出提醒函' : '进行谈话'),
    en: (d) => (d.form === 'letter' ? 'Put into a letter' : 'Talk held'),
  }),
  TalkRecordFiled: kind(TalkRecordFiled, {
    called: '谈话记录归档',
    sensitivity: restricted,
    pastFact: true,
    zh: () => '谈话记录归档',
    en: () => 'Talk record filed',
  }),
  AdmonitionIssued: kind(AdmonitionIssued, {
    called: '作出诫勉',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) =>
      `作出${d.form === 'written' ? '书面' : '谈话'}诫勉${d.influenceUntil ? `,影响期至${d.influenceUntil}` : ''}`,
    en: (d) => `Admonition issued (${d.form})${d.influenceUntil ? `, in force until ${d.influenceUntil}` : ''}`,
  }),
  SelfReviewReceived: kind(SelfReviewReceived, {
    called: '收到书面检查',
    sensitivity: restricted,
    pastFact: true,
    zh: () => '收到书面检查',
    en: () => 'Written self-review received',
  }),
  RectificationReportReceived: kind(RectificationReportReceived, {
    called: '收到整改报告',
    sensitivity: restricted,
    pastFact: true,
    zh: () => '收到整改报告',
    en: () => 'Rectification report received',
  }),
  RectificationReviewed: kind(RectificationReviewed, {
    called: '考核整改情况',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => `考核整改情况:${{ corrected: '已改正', notObvious: '改正不明显', no: '未改正' }[d.outcome]}`,
    en: (d) => `Rectification reviewed: ${d.outcome}`,
  }),
  AdmonitionReleased: kind(AdmonitionReleased, {
    called: '解除诫勉',
    sensitivity: restricted,
    pastFact: true,
    zh: () => '解除诫勉',
    en: () => 'Admonition released',
  }),
  TalkRecorded: kind(TalkRecorded, {
    v: 2,
    upcasters: [asNumbered],
    called: '谈心谈话、情形谈话',
    sensitivity: restricted,
    pastFact: true,
    zh: (d, named) => `与${named('cadre', d.cadreId)}进行${KIND_NAMES[d.kind].zh}`,
    en: (d, named) => `${KIND_NAMES[d.kind].en} with ${named('cadre', d.cadreId)}`,
  }),
  SupervisionCaseReferred: kind(SupervisionCaseReferred, {
    called: '移送纪检机关',
    sensitivity: restricted,
    pastFact: true,
    zh: (d) => `移送纪检机关(${d.documentNo})`,
    en: (d) => `Referred to the discipline organ (${d.documentNo})`,
  }),
  SupervisionCaseClosed: kind(SupervisionCaseClosed, {
    called: '监督事项办结',
    sensitivity: restricted,
    pastFact: true,
    zh: (_d, _named, called) => `监督事项办结:${called('outcome')}`,
    en: (d) => `Supervision case closed: ${d.outcome}`,
  }),
  SupervisionCaseWithdrawn: kind(SupervisionCaseWithdrawn, {
    called: '撤回监督事项',
    sensitivity: restricted,
    pastFact: true,
    zh: () => '撤回监督事项',
    en: () => 'Supervision case withdrawn',
  }),
};

/** The kinds of {@link supervisionKinds} as a type. */
export type SupervisionKinds = typeof supervisionKinds;
