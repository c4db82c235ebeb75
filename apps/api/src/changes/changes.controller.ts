import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { ChangesAnswer } from './changes.answers.ts';
import { ChangesQuery, ChangesRead } from './changes.queries.ts';

/** What differs between two instants. */
@Controller('v1')
export class ChangesController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('changes')
  @Needs('changes')
  @Reads('两个时点之间的变化', 'What differs between two instants, and because of which events', ChangesAnswer)
  changes(@Query() query: ChangesQuery, @Context() context: ReadContext): Promise<Data<ChangesAnswer>> {
    return this.queries.execute(new ChangesRead(context, query));
  }
}
