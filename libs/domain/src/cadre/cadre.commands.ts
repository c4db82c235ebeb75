import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id } from '../dsl/fields.ts';
import * as events from './cadre.events.ts';

@Command({ yields: 'CadreRegistered', creates: true })
export class RegisterCadre extends act(events.CadreRegistered) {
  @Id({ optional: true }) cadreId?: string;
}

@Command({ yields: 'CadreRenamed' })
export class RenameCadre extends act(events.CadreRenamed) {
  @Id() cadreId: string;
}

@Command({ yields: 'CadreFactsCorrected' })
export class CorrectCadreFacts extends act(events.CadreFactsCorrected) {
  @Id() cadreId: string;
}

@Command({ yields: 'EducationRecorded' })
export class RecordEducation extends act(events.EducationRecorded) {
  @Id() cadreId: string;
}

@Command({ yields: 'PoliticalStatusRecorded' })
export class RecordPoliticalStatus extends act(events.PoliticalStatusRecorded) {
  @Id() cadreId: string;
}

@Command({ yields: 'CivilRankRecorded' })
export class RecordCivilRank extends act(events.CivilRankRecorded) {
  @Id() cadreId: string;
}

@Command({ yields: 'HonourRecorded' })
export class RecordHonour extends act(events.HonourRecorded) {
  @Id() cadreId: string;
}

@Command({ yields: 'PersonalEventRecorded' })
export class RecordPersonalEvent extends act(events.PersonalEventRecorded) {
  @Id() cadreId: string;
}

@Command({ yields: 'ReserveListed' })
export class ListAsReserve extends act(events.ReserveListed) {
  @Id() cadreId: string;
}

@Command({ yields: 'ReserveReviewed' })
export class ReviewReserve extends act(events.ReserveReviewed) {
  @Id() cadreId: string;
}

@Command({ yields: 'ReserveDelisted' })
export class DelistReserve extends act(events.ReserveDelisted) {
  @Id() cadreId: string;
}

@Command({ yields: 'LeaveTaken' })
export class RecordLeave extends act(events.LeaveTaken) {
  @Id() cadreId: string;
}

@Command({ yields: 'MedicalCheckCompleted' })
export class RecordMedicalCheck extends act(events.MedicalCheckCompleted) {
  @Id() cadreId: string;
}

@Command({ yields: 'StudyPlanSet' })
export class SetStudyPlan extends act(events.StudyPlanSet) {
  @Id() cadreId: string;
}

@Command({ yields: 'ReadingCompleted' })
export class RecordReading extends act(events.ReadingCompleted) {
  @Id() cadreId: string;
}

@Command({ yields: 'LiaisonPointAssigned' })
export class AssignLiaisonPoint extends act(events.LiaisonPointAssigned) {
  @Id() cadreId: string;
}

@Command({ yields: 'LiaisonVisitRecorded' })
export class RecordLiaisonVisit extends act(events.LiaisonVisitRecorded) {
  @Id() cadreId: string;
}

@Command({ yields: 'LiaisonPointEnded' })
export class EndLiaisonPoint extends act(events.LiaisonPointEnded) {
  @Id() cadreId: string;
}

@Command({ yields: 'CadreDeparted' })
export class RecordDeparture extends act(events.CadreDeparted) {
  @Id() cadreId: string;
}

@Command({ yields: 'CadreReturned' })
export class RecordReturn extends act(events.CadreReturned) {
  @Id() cadreId: string;
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
