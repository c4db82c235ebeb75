import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { StreamTimelineRead } from '../events/events.handlers.ts';
import { ListQuery } from '../reads/read.ts';
import { CasesQuery, CasesRead } from './cases.handlers.ts';

/** Cases of every kind. */
@Controller('v1')
export class CasesController extends ReadController {
  @Get('cases')
  @Needs('cases')
  @Reads(CasesQuery, 'Every case of every kind in one list', '事项一览', 'CaseLine')
  cases(@Asked() asked: Asked): Promise<object> {
    return this.answer(CasesRead, CasesQuery, asked);
  }

  @Get('cases/:id/timeline')
  @Needs('events')
  @Reads(ListQuery, 'The events of one stream', '事项履历', 'Event')
  timeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(StreamTimelineRead, ListQuery, asked);
  }
}
