import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { EventsAnswer } from './events.answers.ts';
import { EventsQuery, EventsRead } from './events.queries.ts';

/** The audit search. */
@Controller('v1')
export class EventsController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('events')
  @Needs('events')
  @Reads('审计查询', 'Audit search over the log, in the order of recording', EventsAnswer)
  events(@Query() query: EventsQuery, @Context() context: ReadContext): Promise<Data<EventsAnswer>> {
    return this.queries.execute(new EventsRead(context, query));
  }
}
