import type { PlainDate } from '#libs/kernel';
import { CodeLike, Day, Flag, Nested, OneOf, Ref, Text } from '../dsl/fields.ts';
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
const ORIGIN_ID = /^[A-Za-z0-9._-]{1,128}$/;

/** What the case goes back to. */
export class Origin {
  @OneOf(['finding', 'signal', 'occasion', 'supervision']) kind: string;
  /** Id of the finding, the signal, the event of the occasion, or an earlier supervision case. */
  @CodeLike(ORIGIN_ID) id: string;
}

export class SupervisionCaseOpened {
  @OneOf(MEASURES) kind: Measure;
  @Ref('cadre') cadreId: string;
  @Ref('team', { optional: true }) teamId?: string;
  @OneOf(TRIGGERS, { held: 'sealed' }) trigger: string;
  @Nested(() => Origin, { held: 'sealed' }) origin: Origin;
  /** A second source, without which one signal opens no admonition. */
  @Nested(() => Origin, { optional: true, held: 'sealed' }) corroboration?: Origin;
  @Text({ optional: true, max: 500, held: 'sealed' }) ground?: string;
}

export class MeasureApproved {
  @OneOf(APPROVER_ROLES) approverRole: ApproverRole;
  @Ref('cadre', { optional: true }) approverId?: string;
  @Text({ optional: true, max: 60 }) approverName?: string;
}

export class InquiryLetterIssued {
  @Text({ max: 100 }) documentNo: string;
  /** The day the letter was handed over, from which the reply is due; that of the letter without it. */
  @Day({ optional: true }) receivedOn?: PlainDate;
}

export class InquiryReplyReceived {
  /** Whether it answers what was asked; an unclear reply may be followed by a second letter. */
  @Flag() clear: boolean;
  @CodeLike(SHA256, { held: 'sealed' }) sha256: string;
  @Text({ held: 'sealed' }) custodyRef: string;
}

export class TalkHeld {
  @OneOf(TALKER_ROLES) talkerRole: string;
  @Ref('cadre', { optional: true }) talkerId?: string;
  @Text({ optional: true, max: 60 }) talkerName?: string;
  /** Held face to face, or put into a letter (提醒函); a talk without it. */
  @OneOf(['talk', 'letter'], { optional: true }) form?: string;
}

/** The hash of the record and where it is kept: never its text. */
export class TalkRecordFiled {
  @CodeLike(SHA256, { held: 'sealed' }) sha256: string;
  @Text({ held: 'sealed' }) custodyRef: string;
}

export class AdmonitionIssued {
  @OneOf(['talk', 'written']) form: string;
  @Text({ optional: true, max: 100 }) documentNo?: string;
  /** First day on which the admonition no longer counts. */
  @Day({ optional: true, computed: true }) influenceUntil?: PlainDate;
  /** First day on which rectification may be reviewed, and the day by which it is due. */
  @Day({ optional: true, computed: true }) reviewDueOn?: PlainDate;
}

export class SelfReviewReceived {
  @CodeLike(SHA256, { held: 'sealed' }) sha256: string;
  @Text({ held: 'sealed' }) custodyRef: string;
}

export class RectificationReportReceived {
  @CodeLike(SHA256, { held: 'sealed' }) sha256: string;
  @Text({ held: 'sealed' }) custodyRef: string;
}

export class RectificationReviewed {
  @OneOf(['corrected', 'notObvious', 'no']) outcome: 'corrected' | 'notObvious' | 'no';
}

export class AdmonitionReleased {}

export class TalkRecorded {
  @OneOf(ONE_STEP_TALKS) kind: OneStepTalk;
  @Ref('cadre') cadreId: string;
  @Ref('team', { optional: true }) teamId?: string;
  @OneOf(TALKER_ROLES) talkerRole: string;
  @Ref('cadre', { optional: true }) talkerId?: string;
  @Text({ optional: true, max: 60 }) talkerName?: string;
  /** What it was held for; of the kind `occasion` only. */
  @OneOf(OCCASIONS, { optional: true, held: 'sealed' }) occasion?: string;
  @Nested(() => Origin, { optional: true, held: 'sealed' }) origin?: Origin;
}

export class SupervisionCaseReferred {
  @Text({ max: 100 }) documentNo: string;
}

export class SupervisionCaseClosed {
  @OneOf(['settled', 'corrected', 'uncorrected', 'escalated']) outcome: string;
}

export class SupervisionCaseWithdrawn {
  @Text({ max: 500, held: 'sealed' }) ground: string;
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

/** Every kind of event on a `supervision` stream. */
export const supervisionKinds = {
  SupervisionCaseOpened: kind(SupervisionCaseOpened, {
    held: restricted,
    pastFact: true,
    zh: (d, named) => `对${named('cadre', d.cadreId)}启动监督事项:${KIND_NAMES[d.kind].zh}`,
    en: (d, named) => `${KIND_NAMES[d.kind].en} opened for ${named('cadre', d.cadreId)}`,
  }),
  MeasureApproved: kind(MeasureApproved, {
    held: restricted,
    pastFact: true,
    zh: () => '批准采取监督措施',
    en: (d) => `Measure approved (${d.approverRole})`,
  }),
  InquiryLetterIssued: kind(InquiryLetterIssued, {
    held: restricted,
    pastFact: true,
    zh: (d) => `发出函询通知书(${d.documentNo})`,
    en: (d) => `Inquiry letter issued (${d.documentNo})`,
  }),
  InquiryReplyReceived: kind(InquiryReplyReceived, {
    held: restricted,
    pastFact: true,
    zh: (d) => (d.clear ? '收到函询回复' : '收到函询回复,未说明清楚'),
    en: (d) => (d.clear ? 'Inquiry reply received' : 'Inquiry reply received, unclear'),
  }),
  TalkHeld: kind(TalkHeld, {
    held: restricted,
    pastFact: true,
    zh: (d) => (d.form === 'letter' ? '发出提醒函' : '进行谈话'),
    en: (d) => (d.form === 'letter' ? 'Put into a letter' : 'Talk held'),
  }),
  TalkRecordFiled: kind(TalkRecordFiled, {
    held: restricted,
    pastFact: true,
    zh: () => '谈话记录归档',
    en: () => 'Talk record filed',
  }),
  AdmonitionIssued: kind(AdmonitionIssued, {
    held: restricted,
    pastFact: true,
    zh: (d) =>
      `作出${d.form === 'written' ? '书面' : '谈话'}诫勉${d.influenceUntil ? `,影响期至${d.influenceUntil}` : ''}`,
    en: (d) => `Admonition issued (${d.form})${d.influenceUntil ? `, in force until ${d.influenceUntil}` : ''}`,
  }),
  SelfReviewReceived: kind(SelfReviewReceived, {
    held: restricted,
    pastFact: true,
    zh: () => '收到书面检查',
    en: () => 'Written self-review received',
  }),
  RectificationReportReceived: kind(RectificationReportReceived, {
    held: restricted,
    pastFact: true,
    zh: () => '收到整改报告',
    en: () => 'Rectification report received',
  }),
  RectificationReviewed: kind(RectificationReviewed, {
    held: restricted,
    pastFact: true,
    zh: (d) => `考核整改情况:${{ corrected: '已改正', notObvious: '改正不明显', no: '未改正' }[d.outcome]}`,
    en: (d) => `Rectification reviewed: ${d.outcome}`,
  }),
  AdmonitionReleased: kind(AdmonitionReleased, {
    held: restricted,
    pastFact: true,
    zh: () => '解除诫勉',
    en: () => 'Admonition released',
  }),
  TalkRecorded: kind(TalkRecorded, {
    held: restricted,
    pastFact: true,
    zh: (d, named) => `与${named('cadre', d.cadreId)}进行${KIND_NAMES[d.kind].zh}`,
    en: (d, named) => `${KIND_NAMES[d.kind].en} with ${named('cadre', d.cadreId)}`,
  }),
  SupervisionCaseReferred: kind(SupervisionCaseReferred, {
    held: restricted,
    pastFact: true,
    zh: (d) => `移送纪检机关(${d.documentNo})`,
    en: (d) => `Referred to the discipline organ (${d.documentNo})`,
  }),
  SupervisionCaseClosed: kind(SupervisionCaseClosed, {
    held: restricted,
    pastFact: true,
    zh: () => '监督事项办结',
    en: (d) => `Supervision case closed: ${d.outcome}`,
  }),
  SupervisionCaseWithdrawn: kind(SupervisionCaseWithdrawn, {
    held: restricted,
    pastFact: true,
    zh: () => '撤回监督事项',
    en: () => 'Supervision case withdrawn',
  }),
};

/** The kinds of {@link supervisionKinds} as a type. */
export type SupervisionKinds = typeof supervisionKinds;
