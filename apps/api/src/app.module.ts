import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessGuard } from './access/access.guard.ts';
import { Credentials } from './access/credentials.ts';
import { Ledger, type NodeRole } from '#libs/node';
import { CommandsController } from './commands/commands.controller.ts';
import { commandHandlers } from './commands/record.command.ts';
import { HealthController } from './health/health.controller.ts';
import { ProblemsFilter } from './problems/problems.filter.ts';
import { AppointmentController } from './reads/appointment.controller.ts';
import { appointmentHandlers } from './reads/appointment.ts';
import { AssessmentController } from './reads/assessment.controller.ts';
import { AssessmentsHandler, RankingsHandler } from './reads/assessment.ts';
import { SecondmentController } from './reads/secondment.controller.ts';
import { SecondmentsHandler } from './reads/secondment.ts';
import { SupervisionController } from './reads/supervision.controller.ts';
import { HeartToHeartHandler, SupervisionHandler } from './reads/supervision.ts';
import { TrainingController } from './reads/training.controller.ts';
import { TrainingHandler } from './reads/training.ts';
import { CadreHandler, CadresHandler } from './reads/cadres.ts';
import { CasesHandler } from './reads/cases.ts';
import { ChangesHandler } from './reads/changes.ts';
import { EventStreamController } from './reads/event-stream.controller.ts';
import { CadreTimelineHandler, EventsHandler, StreamTimelineHandler, TeamTimelineHandler } from './reads/events.ts';
import { FiguresHandler } from './reads/figures.ts';
import { Cuts } from './reads/read.ts';
import { ReadsController } from './reads/reads.controller.ts';
import { StructureHandler } from './reads/structure.ts';
import { CompositionHandler, TeamHandler, TeamsHandler } from './reads/teams.ts';

const queryHandlers = [
  StructureHandler,
  TeamsHandler,
  TeamHandler,
  CompositionHandler,
  TeamTimelineHandler,
  CadresHandler,
  CadreHandler,
  CadreTimelineHandler,
  StreamTimelineHandler,
  EventsHandler,
  CasesHandler,
  ChangesHandler,
  FiguresHandler,
  ...appointmentHandlers,
  AssessmentsHandler,
  RankingsHandler,
  TrainingHandler,
  SupervisionHandler,
  HeartToHeartHandler,
  SecondmentsHandler,
];

const controllers = [
  CommandsController,
  EventStreamController,
  ReadsController,
  AppointmentController,
  AssessmentController,
  TrainingController,
  SupervisionController,
  SecondmentController,
];

/** The application around one running ledger. */
@Module({})
export class AppModule {
  static around(ledger: Ledger, credentials: Credentials, role: NodeRole): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: role === 'runner' ? [HealthController] : [...controllers, HealthController],
      providers: [
        { provide: Ledger, useValue: ledger },
        { provide: Credentials, useValue: credentials },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemsFilter },
        Cuts,
        ...commandHandlers,
        ...queryHandlers,
      ],
    };
  }
}
