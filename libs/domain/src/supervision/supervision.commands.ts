import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './supervision.events.ts';

const writers = ['recorder', 'approver'] as const;
const OWN = 'Id of the supervision case 监督事项编号, as it was given when it was opened';

/** The cases of the examples: an admonition, and an inquiry into a report. */
const CASE = { supervisionId: 'S2019-07' } as const;
const INQUIRY = { supervisionId: 'S2019-11' } as const;
const LIN = { cadreId: 'C20120701' } as const;

@Command({
  yields: 'SupervisionCaseOpened',
  creates: true,
  writers,
  says: {
    zh: '对一名干部启动监督措施:提醒谈话、重点谈话、廉政谈话、函询或诫勉,并说明事由和来源。同一来源的事项未办结前不能再启动;谈心谈话和情形谈话用 RecordTalk。',
    en: 'Opens a supervision case for a cadre: a reminder, focus or integrity talk, an inquiry or an admonition, with what gave rise to it. Heart-to-heart talks and talks on an occasion take one step and are recorded by RecordTalk.',
  },
  example: {
    ...CASE,
    ...LIN,
    effectiveOn: '2019-04-01',
    kind: 'admonition',
    trigger: 'lowApproval',
    origin: { kind: 'finding', id: 'assess.approval-low.2018' },
  },
  after: ['RegisterCadre'],
})
export class OpenSupervisionCase extends act(events.SupervisionCaseOpened) {
  @Says('Id to be given to the case 监督事项编号; made by the ledger when left out')
  @Id({ optional: true })
  supervisionId?: string;
}

@Command({
  yields: 'MeasureApproved',
  writers,
  says: {
    zh: '登记有权审批的负责人批准采取监督措施。诫勉须经党委主要负责人批准,廉政谈话须经组织部门和纪检机关分别批准,其他措施须经组织部门主要负责人批准;批准后方可实施。',
    en: 'Records that the measure is approved. An admonition is approved by the committee principal, an integrity talk by the department head and the discipline organ, each by a record of its own, and every other measure by the department head. It is carried out afterwards.',
  },
  example: { ...CASE, effectiveOn: '2019-04-03', approverRole: 'committeePrincipal', approverName: '区委书记' },
  after: ['OpenSupervisionCase'],
})
export class ApproveMeasure extends act(events.MeasureApproved) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'InquiryLetterIssued',
  writers,
  says: {
    zh: '登记发出函询通知书,请干部本人说明情况。仅用于函询;前次回复之后可以再次发函。',
    en: 'Records that a letter asks for the cadre’s own account. It is a step of an inquiry only; a second letter may follow the reply to the first.',
  },
  example: { ...INQUIRY, effectiveOn: '2019-05-06', documentNo: '南组函询〔2019〕3号', receivedOn: '2019-05-07' },
  after: [
    [
      'OpenSupervisionCase',
      { ...INQUIRY, kind: 'inquiry', trigger: 'reported', origin: { kind: 'signal', id: 'X2019-20' } },
    ],
    ['ApproveMeasure', { ...INQUIRY, approverRole: 'departmentHead', approverName: '区委组织部部长' }],
  ],
})
export class IssueInquiryLetter extends act(events.InquiryLetterIssued) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'InquiryReplyReceived',
  writers,
  says: {
    zh: '登记收到干部对函询的书面回复。只记是否说明清楚、校验值和存放位置,不记内容。',
    en: 'Records that the written reply to an inquiry has come in: whether it is clear, its hash and where it is kept, never its text.',
  },
  example: {
    ...INQUIRY,
    effectiveOn: '2019-05-20',
    clear: true,
    sha256: '94dcdc169987631aeb2b373791f4da3fdf1ec314974bc65f46d65e92e4749696',
    custodyRef: '组织部保密柜2019-011',
  },
  after: ['IssueInquiryLetter'],
})
export class ReceiveInquiryReply extends act(events.InquiryReplyReceived) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'TalkHeld',
  writers,
  says: {
    zh: '登记进行了谈话(或者发出提醒函)及谈话人,不记谈话内容。用于提醒、重点、廉政谈话和诫勉。',
    en: 'Records that the talk of a case was held, or put into a letter, and by whom; never what was said. It is a step of reminder, focus and integrity talks and of admonitions.',
  },
  example: { ...CASE, effectiveOn: '2019-04-10', talkerRole: 'departmentHead', talkerName: '区委组织部部长' },
  after: ['ApproveMeasure'],
})
export class HoldTalk extends act(events.TalkHeld) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'TalkRecordFiled',
  writers,
  says: {
    zh: '登记谈话记录归档,只记校验值和存放位置。',
    en: 'Records that the record of the talk is filed: its hash and where it is kept, never its text.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-04-12',
    sha256: 'f12779175b2cad995c43450a1c7ffcce4735129749d5e56cecbb04f30dede8eb',
    custodyRef: '组织部保密柜2019-007',
  },
  after: ['HoldTalk'],
})
export class FileTalkRecord extends act(events.TalkRecordFiled) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'AdmonitionIssued',
  writers,
  says: {
    zh: '登记作出谈话诫勉或书面诫勉,每个事项一次。影响期和整改考核日期由台账按当日的规则得出。',
    en: 'Records that the admonition is given, by talk or in writing, once in a case. How long it counts and when rectification is reviewed the ledger works out by the rules of that day.',
  },
  example: { ...CASE, effectiveOn: '2019-04-10', form: 'talk', documentNo: '南组诫〔2019〕2号' },
  after: ['ApproveMeasure'],
})
export class IssueAdmonition extends act(events.AdmonitionIssued) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'SelfReviewReceived',
  writers,
  says: {
    zh: '登记收到被诫勉干部的书面检查,只记校验值和存放位置。',
    en: 'Records that the written self-review of the admonished cadre has come in: its hash and where it is kept.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-04-16',
    sha256: '5aa8949fc2864ea0662ac08f1f97890de45f740336c9dc193af19dd63c5870ae',
    custodyRef: '组织部保密柜2019-008',
  },
  after: ['IssueAdmonition'],
})
export class ReceiveSelfReview extends act(events.SelfReviewReceived) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'RectificationReportReceived',
  writers,
  says: {
    zh: '登记收到干部的整改报告,只记校验值和存放位置。谈话、诫勉或函询回复之后登记。',
    en: 'Records that the report of the cadre on what has been put right has come in: its hash and where it is kept. It follows a talk, an admonition or the reply to an inquiry.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-10-09',
    sha256: 'fd41baef09e5bbccc6845dedf567df2aa63843cbf22bf05f22f211c5ccadd2f4',
    custodyRef: '组织部保密柜2019-031',
  },
  after: ['IssueAdmonition'],
})
export class ReceiveRectificationReport extends act(events.RectificationReportReceived) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'RectificationReviewed',
  writers,
  says: {
    zh: '登记对整改情况的考核。诫勉的整改,自作出诫勉起满规定月数后方可考核。',
    en: 'Records the review of what has been put right. After an admonition it is not held before the months of the rule are over.',
  },
  example: { ...CASE, effectiveOn: '2019-10-15', outcome: 'corrected' },
  after: ['ReceiveRectificationReport'],
})
export class ReviewRectification extends act(events.RectificationReviewed) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'AdmonitionReleased',
  writers,
  says: {
    zh: '解除诫勉:影响期届满并经整改考核后登记,每个事项一次。',
    en: 'Releases an admonition, once in a case, after its influence period and the review of rectification.',
  },
  example: { ...CASE, effectiveOn: '2019-10-18' },
  after: ['ReviewRectification'],
})
export class ReleaseAdmonition extends act(events.AdmonitionReleased) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'TalkRecorded',
  creates: true,
  writers,
  says: {
    zh: '登记一次谈心谈话或情形谈话:一步完成启动、谈话和办结,只记双方、日期和情形,不记内容。',
    en: 'Records a heart-to-heart talk or a talk on an occasion, which is opened, held and closed in one step: who with whom, when and on what occasion, never what was said.',
  },
  example: {
    supervisionId: 'S2019-05',
    ...LIN,
    effectiveOn: '2019-03-12',
    kind: 'occasion',
    talkerRole: 'departmentHead',
    talkerName: '区委组织部部长',
    occasion: 'familyEvent',
  },
  after: ['RegisterCadre'],
})
export class RecordTalk extends act(events.TalkRecorded) {
  @Says('Id to be given to the case 监督事项编号; made by the ledger when left out')
  @Id({ optional: true })
  supervisionId?: string;
}

@Command({
  yields: 'SupervisionCaseReferred',
  writers,
  says: {
    zh: '将监督事项移送纪检机关,事项随之终了。',
    en: 'Hands a case over to the discipline organ; it is over for the department with that.',
  },
  example: { ...CASE, effectiveOn: '2019-04-08', documentNo: '南组移〔2019〕1号' },
  after: ['OpenSupervisionCase'],
})
export class ReferSupervisionCase extends act(events.SupervisionCaseReferred) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'SupervisionCaseClosed',
  writers,
  says: {
    zh: '办结监督事项。该措施的各个步骤应已完成。',
    en: 'Closes a case. By then every step that its measure has is taken.',
  },
  example: { ...CASE, effectiveOn: '2019-10-22', outcome: 'corrected' },
  after: ['FileTalkRecord', 'ReceiveSelfReview', 'ReleaseAdmonition'],
})
export class CloseSupervisionCase extends act(events.SupervisionCaseClosed) {
  @Says(OWN) @Id() supervisionId: string;
}

@Command({
  yields: 'SupervisionCaseWithdrawn',
  writers,
  says: {
    zh: '撤回监督事项。仅限尚未谈话、发函或作出诫勉之前。',
    en: 'Withdraws a case before its measure was carried out, that is before a talk, a letter or an admonition.',
  },
  example: { ...CASE, effectiveOn: '2019-04-02', ground: '经核实情况不属实' },
  after: ['OpenSupervisionCase'],
})
export class WithdrawSupervisionCase extends act(events.SupervisionCaseWithdrawn) {
  @Says(OWN) @Id() supervisionId: string;
}

/** Every command on a `supervision` stream. */
export const supervisionCommands = commandsOf(
  OpenSupervisionCase,
  ApproveMeasure,
  IssueInquiryLetter,
  ReceiveInquiryReply,
  HoldTalk,
  FileTalkRecord,
  IssueAdmonition,
  ReceiveSelfReview,
  ReceiveRectificationReport,
  ReviewRectification,
  ReleaseAdmonition,
  RecordTalk,
  ReferSupervisionCase,
  CloseSupervisionCase,
  WithdrawSupervisionCase,
);
