import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { EventsQuery, EventsRead } from './events.handlers.ts';

/** The audit search. */
@Controller('v1')
export class EventsController extends ReadController {
  @Get('events')
  @Needs('events')
  @Reads(EventsQuery, 'Audit search over the log, in the order of recording', '审计查询', 'Event')
  events(@Asked() asked: Asked): Promise<object> {
    return this.answer(EventsRead, EventsQuery, asked);
  }
}
