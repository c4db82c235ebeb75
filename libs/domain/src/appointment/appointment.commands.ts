import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id } from '../dsl/fields.ts';
import * as events from './appointment.events.ts';

const writers = ['recorder', 'approver'] as const;

@Command({ yields: 'AppointmentCaseOpened', creates: true, writers })
export class OpenAppointmentCase extends act(events.AppointmentCaseOpened) {
  @Id({ optional: true }) caseId?: string;
}

@Command({ yields: 'MotionRecorded', writers })
export class RecordMotion extends act(events.MotionRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'VacancyPublished', writers })
export class PublishVacancy extends act(events.VacancyPublished) {
  @Id() caseId: string;
}

@Command({ yields: 'ApplicantRecorded', writers })
export class RecordApplicant extends act(events.ApplicantRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'SelectionExamRecorded', writers })
export class RecordSelectionExam extends act(events.SelectionExamRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'InterviewRecorded', writers })
export class RecordInterview extends act(events.InterviewRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'TalkRecommendationRecorded', writers })
export class RecordTalkRecommendation extends act(events.TalkRecommendationRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'MeetingRecommendationRecorded', writers })
export class RecordMeetingRecommendation extends act(events.MeetingRecommendationRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'InspectionTargetsSet', writers })
export class SetInspectionTargets extends act(events.InspectionTargetsSet) {
  @Id() caseId: string;
}

@Command({ yields: 'PreferenceGroundRecorded', writers })
export class RecordPreferenceGround extends act(events.PreferenceGroundRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'EligibilityChecked', writers })
export class CheckEligibility extends act(events.EligibilityChecked) {
  @Id() caseId: string;
}

@Command({ yields: 'InspectionNoticePublished', writers })
export class PublishInspectionNotice extends act(events.InspectionNoticePublished) {
  @Id() caseId: string;
}

@Command({ yields: 'InspectionTeamFormed', writers })
export class FormInspectionTeam extends act(events.InspectionTeamFormed) {
  @Id() caseId: string;
}

@Command({ yields: 'InspectionConcluded', writers })
export class ConcludeInspection extends act(events.InspectionConcluded) {
  @Id() caseId: string;
}

@Command({ yields: 'OpinionRequested', writers })
export class RequestOpinion extends act(events.OpinionRequested) {
  @Id() caseId: string;
}

@Command({ yields: 'OpinionReceived', writers })
export class RecordOpinion extends act(events.OpinionReceived) {
  @Id() caseId: string;
}

@Command({ yields: 'ConsultationRecorded', writers })
export class RecordConsultation extends act(events.ConsultationRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'DeliberationVoteRecorded', writers })
export class RecordDeliberationVote extends act(events.DeliberationVoteRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'ReconsiderationApproved', writers })
export class ApproveReconsideration extends act(events.ReconsiderationApproved) {
  @Id() caseId: string;
}

@Command({ yields: 'PlenaryVoteRecorded', writers })
export class RecordPlenaryVote extends act(events.PlenaryVoteRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'PublicNoticeStarted', writers })
export class StartPublicNotice extends act(events.PublicNoticeStarted) {
  @Id() caseId: string;
}

@Command({ yields: 'ObjectionReceived', writers })
export class RecordObjection extends act(events.ObjectionReceived) {
  @Id() caseId: string;
}

@Command({ yields: 'ObjectionResolved', writers })
export class ResolveObjection extends act(events.ObjectionResolved) {
  @Id() caseId: string;
}

@Command({ yields: 'PublicNoticeConcluded', writers })
export class ConcludePublicNotice extends act(events.PublicNoticeConcluded) {
  @Id() caseId: string;
}

@Command({ yields: 'ElectionResultRecorded', writers })
export class RecordElectionResult extends act(events.ElectionResultRecorded) {
  @Id() caseId: string;
}

@Command({ yields: 'AppointmentIssued', writers })
export class IssueAppointment extends act(events.AppointmentIssued) {
  @Id() caseId: string;
}

@Command({ yields: 'AppointmentTalkHeld', writers })
export class RecordAppointmentTalk extends act(events.AppointmentTalkHeld) {
  @Id() caseId: string;
}

@Command({ yields: 'ProbationReviewed', writers })
export class ReviewProbation extends act(events.ProbationReviewed) {
  @Id() caseId: string;
}

@Command({ yields: 'StepSkipped', writers })
export class SkipStep extends act(events.StepSkipped) {
  @Id() caseId: string;
}

@Command({ yields: 'AppointmentCaseTerminated', writers })
export class TerminateAppointmentCase extends act(events.AppointmentCaseTerminated) {
  @Id() caseId: string;
}

@Command({ yields: 'AppointmentCaseConcluded', writers })
export class ConcludeAppointmentCase extends act(events.AppointmentCaseConcluded) {
  @Id() caseId: string;
}

/** Every command of the `appointment` stream. */
export const appointmentCommands = commandsOf(
  OpenAppointmentCase,
  RecordMotion,
  PublishVacancy,
  RecordApplicant,
  RecordSelectionExam,
  RecordInterview,
  RecordTalkRecommendation,
  RecordMeetingRecommendation,
  SetInspectionTargets,
  RecordPreferenceGround,
  CheckEligibility,
  PublishInspectionNotice,
  FormInspectionTeam,
  ConcludeInspection,
  RequestOpinion,
  RecordOpinion,
  RecordConsultation,
  RecordDeliberationVote,
  ApproveReconsideration,
  RecordPlenaryVote,
  StartPublicNotice,
  RecordObjection,
  ResolveObjection,
  ConcludePublicNotice,
  RecordElectionResult,
  IssueAppointment,
  RecordAppointmentTalk,
  ReviewProbation,
  SkipStep,
  TerminateAppointmentCase,
  ConcludeAppointmentCase,
);
