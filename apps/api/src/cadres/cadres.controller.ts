import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { EventsAnswer } from '../events/events.answers.ts';
import { CadreTimelineRead } from '../events/events.queries.ts';
import { ListQuery, ReadContext, ReadQuery } from '../reads/read.ts';
import { CadreAnswer, CadresAnswer } from './cadres.answers.ts';
import { CadreRead, CadresQuery, CadresRead } from './cadres.queries.ts';

/** The cadres. */
@Controller('v1')
export class CadresController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('cadres')
  @Needs('cadres')
  @Reads('干部查询', 'Cadres, found by name, pinyin or initials', CadresAnswer)
  cadres(@Query() query: CadresQuery, @Context() context: ReadContext): Promise<Data<CadresAnswer>> {
    return this.queries.execute(new CadresRead(context, query));
  }

  @Get('cadres/:id')
  @Needs('cadres')
  @Reads('干部概况', 'Profile of a cadre', CadreAnswer)
  cadre(
    @Param('id') id: string,
    @Query() query: ReadQuery,
    @Context() context: ReadContext,
  ): Promise<Data<CadreAnswer>> {
    return this.queries.execute(new CadreRead(context, query, id));
  }

  @Get('cadres/:id/timeline')
  @Needs('cadres')
  @Reads('干部履历', 'What happened to a cadre', EventsAnswer)
  timeline(
    @Param('id') id: string,
    @Query() query: ListQuery,
    @Context() context: ReadContext,
  ): Promise<Data<EventsAnswer>> {
    return this.queries.execute(new CadreTimelineRead(context, query, id));
  }
}
