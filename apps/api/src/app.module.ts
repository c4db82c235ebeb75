import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Ledger, NodeRole } from '#libs/node';
import { AppointmentsModule } from './appointments/appointments.module.ts';
import { AssessmentModule } from './assessment/assessment.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import type { Authenticator } from './auth/authenticator.ts';
import { CadresModule } from './cadres/cadres.module.ts';
import { CasesModule } from './cases/cases.module.ts';
import { ChangesModule } from './changes/changes.module.ts';
import { CommandsModule } from './commands/commands.module.ts';
import { EventsModule } from './events/events.module.ts';
import { HealthModule } from './health/health.module.ts';
import { LedgerModule } from './ledger.module.ts';
import { LiveModule } from './live/live.module.ts';
import { OpenApiModule } from './openapi/openapi.module.ts';
import { ProblemsModule } from './problems/problems.module.ts';
import { ReadsModule } from './reads/reads.module.ts';
import { SecondmentsModule } from './secondments/secondments.module.ts';
import { StatisticsModule } from './statistics/statistics.module.ts';
import { SupervisionModule } from './supervision/supervision.module.ts';
import { TeamsModule } from './teams/teams.module.ts';
import { TrainingModule } from './training/training.module.ts';

const features = [
  AppointmentsModule,
  AssessmentModule,
  CadresModule,
  CasesModule,
  ChangesModule,
  CommandsModule,
  EventsModule,
  LiveModule,
  OpenApiModule,
  SecondmentsModule,
  StatisticsModule,
  SupervisionModule,
  TeamsModule,
  TrainingModule,
];

/** The application around one running ledger. */
@Module({})
export class AppModule {
  /** A node that only reacts tells of its health and no more. */
  static around(ledger: Ledger, authenticator: Authenticator, role: NodeRole): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        LedgerModule.around(ledger),
        AuthModule.with(authenticator),
        ProblemsModule,
        HealthModule,
        ...(role === 'runner' ? [] : [ReadsModule, ...features]),
      ],
    };
  }
}
