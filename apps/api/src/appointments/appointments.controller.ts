import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { ReadQuery } from '../reads/read.ts';
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
export class AppointmentsController extends ReadController {
  @Get('appointments')
  @Needs('cases')
  @Reads('任免事项', 'Appointment cases, by state, team and action', {
    query: AppointmentsQuery,
    answer: AppointmentsAnswer,
  })
  appointments(@Asked() asked: Asked): Promise<AppointmentsAnswer> {
    return this.answer(AppointmentsRead, AppointmentsQuery, asked);
  }

  @Get('appointments/:id/decision-history')
  @Needs('decisionHistory')
  @Reads('任免全程纪实', 'Every step, vote, check, actor and document of one appointment case', {
    query: ReadQuery,
    answer: DecisionHistoryAnswer,
  })
  decisionHistory(@Asked() asked: Asked): Promise<DecisionHistoryAnswer> {
    return this.answer(DecisionHistoryRead, ReadQuery, asked);
  }

  @Get('notices')
  @Needs('notices')
  @Reads('任前公示', 'Public notices before an appointment', { query: NoticesQuery, answer: NoticesAnswer })
  notices(@Asked() asked: Asked): Promise<NoticesAnswer> {
    return this.answer(NoticesRead, NoticesQuery, asked);
  }

  @Get('probations')
  @Needs('teams')
  @Reads('试用期', 'Who is on probation, and until when', { query: ProbationsQuery, answer: ProbationsAnswer })
  probations(@Asked() asked: Asked): Promise<ProbationsAnswer> {
    return this.answer(ProbationsRead, ProbationsQuery, asked);
  }

  @Get('downward-moves')
  @Needs('cases')
  @Reads('干部能下', 'Letters that took a post away', { query: DownwardMovesQuery, answer: DownwardMovesAnswer })
  downwardMoves(@Asked() asked: Asked): Promise<DownwardMovesAnswer> {
    return this.answer(DownwardMovesRead, DownwardMovesQuery, asked);
  }
}
