import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { EventsAnswer } from '../events/events.answers.ts';
import { StreamTimelineRead } from '../events/events.queries.ts';
import { ListQuery } from '../reads/read.ts';
import { CasesAnswer } from './cases.answers.ts';
import { CasesQuery, CasesRead } from './cases.queries.ts';

/** Cases of every kind. */
@Controller('v1')
export class CasesController extends ReadController {
  @Get('cases')
  @Needs('cases')
  @Reads('事项一览', 'Every case of every kind in one list', { query: CasesQuery, answer: CasesAnswer })
  cases(@Asked() asked: Asked): Promise<CasesAnswer> {
    return this.answer(CasesRead, CasesQuery, asked);
  }

  @Get('cases/:id/timeline')
  @Needs('events')
  @Reads('事项履历', 'The events of one stream', { query: ListQuery, answer: EventsAnswer })
  timeline(@Asked() asked: Asked): Promise<EventsAnswer> {
    return this.answer(StreamTimelineRead, ListQuery, asked);
  }
}
