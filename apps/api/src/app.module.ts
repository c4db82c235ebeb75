import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Ledger, NodeRole } from '#libs/node';
import { AppointmentsModule } from './appointments/appointments.module.ts';
import { AssessmentModule } from './assessment/assessment.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { CadresModule } from './cadres/cadres.module.ts';
import { CasesModule } from './cases/cases.module.ts';
import { ChangesModule } from './changes/changes.module.ts';
import { CodesModule } from './codes/codes.module.ts';
import { CommandsModule } from './commands/commands.module.ts';
import { EligibilityModule } from './eligibility/eligibility.module.ts';
import { EventsModule } from './events/events.module.ts';
import { ExplainModule } from './explain/explain.module.ts';
import { FindingsModule } from './findings/findings.module.ts';
import { HealthModule } from './health/health.module.ts';
import { LedgerModule } from './ledger.module.ts';
import { LiveModule } from './live/live.module.ts';
import { OpenApiModule } from './openapi/openapi.module.ts';
import { ProblemsModule } from './problems/problems.module.ts';
import { ReadsModule } from './reads/reads.module.ts';
import { SearchModule } from './search/search.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { RulesModule } from './rules/rules.module.ts';
import { SecondmentsModule } from './secondments/secondments.module.ts';
import type { Offers } from './session/offers.ts';
import { SessionModule } from './session/session.module.ts';
import type { Sessions } from './session/sessions.ts';
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
  CodesModule,
  CommandsModule,
  EligibilityModule,
  EventsModule,
  ExplainModule,
  FindingsModule,
  LiveModule,
  OpenApiModule,
  SearchModule,
  RulesModule,
  CalendarModule,
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
  static around(
    ledger: Ledger,
    sessions: Sessions,
    { role, offers }: { role: NodeRole; offers: Offers },
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        LedgerModule.around(ledger),
        AuthModule.with(sessions),
        ProblemsModule,
        HealthModule,
        ...(role === 'runner' ? [] : [ReadsModule, SessionModule.with(sessions, offers), ...features]),
      ],
    };
  }
}
