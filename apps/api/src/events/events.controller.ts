import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { EventsAnswer } from './events.answers.ts';
import { EventsQuery, EventsRead } from './events.queries.ts';

/** The audit search. */
@Controller('v1')
export class EventsController extends ReadController {
  @Get('events')
  @Needs('events')
  @Reads('审计查询', 'Audit search over the log, in the order of recording', {
    query: EventsQuery,
    answer: EventsAnswer,
  })
  events(@Asked() asked: Asked): Promise<EventsAnswer> {
    return this.answer(EventsRead, EventsQuery, asked);
  }
}
