import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
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
} from './appointments.handlers.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { ReadQuery } from '../reads/read.ts';

/** Appointment cases, and what follows from them. */
@Controller('v1')
export class AppointmentsController extends ReadController {
  @Get('appointments')
  @Needs('cases')
  @Reads(AppointmentsQuery, 'Appointment cases, by state, team and action', '任免事项')
  appointments(@Asked() asked: Asked): Promise<object> {
    return this.answer(AppointmentsRead, AppointmentsQuery, asked);
  }

  @Get('appointments/:id/decision-history')
  @Needs('decisionHistory')
  @Reads(ReadQuery, 'Every step, vote, check, actor and document of one appointment case', '任免全程纪实', 'Event')
  decisionHistory(@Asked() asked: Asked): Promise<object> {
    return this.answer(DecisionHistoryRead, ReadQuery, asked);
  }

  @Get('notices')
  @Needs('notices')
  @Reads(NoticesQuery, 'Public notices before an appointment', '任前公示')
  notices(@Asked() asked: Asked): Promise<object> {
    return this.answer(NoticesRead, NoticesQuery, asked);
  }

  @Get('probations')
  @Needs('teams')
  @Reads(ProbationsQuery, 'Who is on probation, and until when', '试用期')
  probations(@Asked() asked: Asked): Promise<object> {
    return this.answer(ProbationsRead, ProbationsQuery, asked);
  }

  @Get('downward-moves')
  @Needs('cases')
  @Reads(DownwardMovesQuery, 'Letters that took a post away', '干部能下')
  downwardMoves(@Asked() asked: Asked): Promise<object> {
    return this.answer(DownwardMovesRead, DownwardMovesQuery, asked);
  }
}
