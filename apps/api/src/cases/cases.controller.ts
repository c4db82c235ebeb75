import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { EventsAnswer } from '../events/events.answers.ts';
import { StreamTimelineRead } from '../events/events.queries.ts';
import { ListQuery, ReadContext, ReadQuery } from '../reads/read.ts';
import { AttentionAnswer, CaseAnswer, CasesAnswer } from './cases.answers.ts';
import { AttentionQuery, AttentionRead, CaseRead, CasesQuery, CasesRead } from './cases.queries.ts';

/** Cases of every kind. */
@Controller('v1')
export class CasesController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('cases')
  @Needs('cases')
  @Reads('事项一览', 'Every case of every kind in one list', CasesAnswer)
  cases(@Query() query: CasesQuery, @Context() context: ReadContext): Promise<Data<CasesAnswer>> {
    return this.queries.execute(new CasesRead(context, query));
  }

  @Get('cases/:id')
  @Needs('cases')
  @Reads('事项', 'One case, with what may be recorded next and what may not yet', CaseAnswer)
  case(@Param('id') id: string, @Query() query: ReadQuery, @Context() context: ReadContext): Promise<Data<CaseAnswer>> {
    return this.queries.execute(new CaseRead(context, query, id));
  }

  @Get('attention')
  @Needs('cases')
  @Reads('待办提示', 'What waits for somebody: open cases with their next steps and due days', AttentionAnswer)
  attention(@Query() query: AttentionQuery, @Context() context: ReadContext): Promise<Data<AttentionAnswer>> {
    return this.queries.execute(new AttentionRead(context, query));
  }

  @Get('cases/:id/timeline')
  @Needs('events')
  @Reads('事项履历', 'The events of one stream', EventsAnswer)
  timeline(
    @Param('id') id: string,
    @Query() query: ListQuery,
    @Context() context: ReadContext,
  ): Promise<Data<EventsAnswer>> {
    return this.queries.execute(new StreamTimelineRead(context, query, id));
  }
}
