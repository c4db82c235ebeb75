import { Module } from '@nestjs/common';
import { AppointmentsController } from './appointments.controller.ts';
import {
  AppointmentsHandler,
  DecisionHistoryHandler,
  DownwardMovesHandler,
  NoticesHandler,
  ProbationsHandler,
} from './appointments.handlers.ts';

/** Appointment cases, and what follows from them. */
@Module({
  controllers: [AppointmentsController],
  providers: [AppointmentsHandler, DecisionHistoryHandler, DownwardMovesHandler, NoticesHandler, ProbationsHandler],
})
export class AppointmentsModule {}
