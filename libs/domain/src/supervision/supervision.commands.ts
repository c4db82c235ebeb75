import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id } from '../dsl/fields.ts';
import * as events from './supervision.events.ts';

const writers = ['recorder', 'approver'];

@Command({ yields: 'SupervisionCaseOpened', creates: true, writers })
export class OpenSupervisionCase extends act(events.SupervisionCaseOpened) {
  @Id({ optional: true }) supervisionId?: string;
}

@Command({ yields: 'MeasureApproved', writers })
export class ApproveMeasure extends act(events.MeasureApproved) {
  @Id() supervisionId: string;
}

@Command({ yields: 'InquiryLetterIssued', writers })
export class IssueInquiryLetter extends act(events.InquiryLetterIssued) {
  @Id() supervisionId: string;
}

@Command({ yields: 'InquiryReplyReceived', writers })
export class ReceiveInquiryReply extends act(events.InquiryReplyReceived) {
  @Id() supervisionId: string;
}

@Command({ yields: 'TalkHeld', writers })
export class HoldTalk extends act(events.TalkHeld) {
  @Id() supervisionId: string;
}

@Command({ yields: 'TalkRecordFiled', writers })
export class FileTalkRecord extends act(events.TalkRecordFiled) {
  @Id() supervisionId: string;
}

@Command({ yields: 'AdmonitionIssued', writers })
export class IssueAdmonition extends act(events.AdmonitionIssued) {
  @Id() supervisionId: string;
}

@Command({ yields: 'SelfReviewReceived', writers })
export class ReceiveSelfReview extends act(events.SelfReviewReceived) {
  @Id() supervisionId: string;
}

@Command({ yields: 'RectificationReportReceived', writers })
export class ReceiveRectificationReport extends act(events.RectificationReportReceived) {
  @Id() supervisionId: string;
}

@Command({ yields: 'RectificationReviewed', writers })
export class ReviewRectification extends act(events.RectificationReviewed) {
  @Id() supervisionId: string;
}

@Command({ yields: 'AdmonitionReleased', writers })
export class ReleaseAdmonition extends act(events.AdmonitionReleased) {
  @Id() supervisionId: string;
}

/** Opens, holds and closes in one. */
@Command({ yields: 'TalkRecorded', creates: true, writers })
export class RecordTalk extends act(events.TalkRecorded) {
  @Id({ optional: true }) supervisionId?: string;
}

@Command({ yields: 'SupervisionCaseReferred', writers })
export class ReferSupervisionCase extends act(events.SupervisionCaseReferred) {
  @Id() supervisionId: string;
}

@Command({ yields: 'SupervisionCaseClosed', writers })
export class CloseSupervisionCase extends act(events.SupervisionCaseClosed) {
  @Id() supervisionId: string;
}

@Command({ yields: 'SupervisionCaseWithdrawn', writers })
export class WithdrawSupervisionCase extends act(events.SupervisionCaseWithdrawn) {
  @Id() supervisionId: string;
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
