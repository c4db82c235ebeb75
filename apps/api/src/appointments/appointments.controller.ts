import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext, ReadQuery } from '../reads/read.ts';
import {
  AppointmentsAnswer,
  DecisionHistoryAnswer,
  DownwardMovesAnswer,
  NoticesAnswer,
  ProbationsAnswer,
} from './appointments.answers.ts';
import {
  AppointmentsQuery,
  AppointmentsRead,
  DecisionHistoryRead,
  DownwardMovesQuery,
  DownwardMovesRead,
  NoticesQuery,
  NoticesRead,
  ProbationsQuery,
  ProbationsRead,
} from './appointments.queries.ts';

/** Appointment cases, and what follows from them. */
@Controller('v1')
export class AppointmentsController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('appointments')
  @Needs('cases')
  @Reads('任免事项', 'Appointment cases, by state, team and action', AppointmentsAnswer)
  appointments(@Query() query: AppointmentsQuery, @Context() context: ReadContext): Promise<Data<AppointmentsAnswer>> {
    return this.queries.execute(new AppointmentsRead(context, query));
  }

  @Get('appointments/:id/decision-history')
  @Needs('decisionHistory')
  @Reads('任免全程纪实', 'Every step, vote, check, actor and document of one appointment case', DecisionHistoryAnswer)
  decisionHistory(
    @Param('id') id: string,
    @Query() query: ReadQuery,
    @Context() context: ReadContext,
  ): Promise<Data<DecisionHistoryAnswer>> {
    return this.queries.execute(new DecisionHistoryRead(context, query, id));
  }

  @Get('notices')
  @Needs('notices')
  @Reads('任前公示', 'Public notices before an appointment', NoticesAnswer)
  notices(@Query() query: NoticesQuery, @Context() context: ReadContext): Promise<Data<NoticesAnswer>> {
    return this.queries.execute(new NoticesRead(context, query));
  }

  @Get('probations')
  @Needs('teams')
  @Reads('试用期', 'Who is on probation, and until when', ProbationsAnswer)
  probations(@Query() query: ProbationsQuery, @Context() context: ReadContext): Promise<Data<ProbationsAnswer>> {
    return this.queries.execute(new ProbationsRead(context, query));
  }

  @Get('downward-moves')
  @Needs('cases')
  @Reads('干部能下', 'Letters that took a post away', DownwardMovesAnswer)
  downwardMoves(
    @Query() query: DownwardMovesQuery,
    @Context() context: ReadContext,
  ): Promise<Data<DownwardMovesAnswer>> {
    return this.queries.execute(new DownwardMovesRead(context, query));
  }
}
