import { act, Command, commandsOf } from '../dsl/commands.ts';
import * as events from './assessment.events.ts';

// Year and team, which every event holds, name the stream.

@Command({ yields: 'TeamAssessmentOpened', creates: true })
export class OpenTeamAssessment extends act(events.TeamAssessmentOpened) {}

@Command({ yields: 'AssessmentNoticePublished' })
export class PublishAssessmentNotice extends act(events.AssessmentNoticePublished) {}

@Command({ yields: 'DebriefRecorded' })
export class RecordDebrief extends act(events.DebriefRecorded) {}

@Command({ yields: 'OpinionPollRecorded' })
export class RecordOpinionPoll extends act(events.OpinionPollRecorded) {}

@Command({ yields: 'ReviewVoteRecorded' })
export class RecordReviewVote extends act(events.ReviewVoteRecorded) {}

@Command({ yields: 'AssessmentTalkHeld' })
export class RecordAssessmentTalk extends act(events.AssessmentTalkHeld) {}

@Command({ yields: 'CadreGradeCertified', writers: ['recorder', 'approver'] })
export class CertifyCadreGrade extends act(events.CadreGradeCertified) {}

@Command({ yields: 'UngradedRecorded', writers: ['recorder', 'approver'] })
export class RecordUngraded extends act(events.UngradedRecorded) {}

@Command({ yields: 'TeamGradeCertified', writers: ['recorder', 'approver'] })
export class CertifyTeamGrade extends act(events.TeamGradeCertified) {}

@Command({ yields: 'FitnessCertified', writers: ['recorder', 'approver'] })
export class CertifyFitness extends act(events.FitnessCertified) {}

@Command({ yields: 'FeedbackDelivered' })
export class DeliverFeedback extends act(events.FeedbackDelivered) {}

@Command({ yields: 'FeedbackAcknowledged' })
export class AcknowledgeFeedback extends act(events.FeedbackAcknowledged) {}

@Command({ yields: 'TeamAssessmentClosed', writers: ['recorder', 'approver'] })
export class CloseTeamAssessment extends act(events.TeamAssessmentClosed) {}

/** Every command of the `assessment` stream. */
export const assessmentCommands = commandsOf(
  OpenTeamAssessment,
  PublishAssessmentNotice,
  RecordDebrief,
  RecordOpinionPoll,
  RecordReviewVote,
  RecordAssessmentTalk,
  CertifyCadreGrade,
  RecordUngraded,
  CertifyTeamGrade,
  CertifyFitness,
  DeliverFeedback,
  AcknowledgeFeedback,
  CloseTeamAssessment,
);
