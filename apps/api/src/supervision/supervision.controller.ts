import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { HeartToHeartAnswer, SupervisionAnswer } from './supervision.answers.ts';
import { HeartToHeartQuery, HeartToHeartRead, SupervisionQuery, SupervisionRead } from './supervision.queries.ts';

/** What is read of talks, inquiries and admonitions. */
@Controller('v1')
export class SupervisionController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('supervision')
  @Needs('supervision')
  @Reads('监督事项', 'Supervision cases: existence, kind, dates and outcome', SupervisionAnswer)
  supervision(@Query() query: SupervisionQuery, @Context() context: ReadContext): Promise<Data<SupervisionAnswer>> {
    return this.queries.execute(new SupervisionRead(context, query));
  }

  @Get('supervision/heart-to-heart')
  @Needs('heartToHeart')
  @Reads('谈心谈话', 'Heart-to-heart talks of a year, member by member', HeartToHeartAnswer)
  heartToHeart(@Query() query: HeartToHeartQuery, @Context() context: ReadContext): Promise<Data<HeartToHeartAnswer>> {
    return this.queries.execute(new HeartToHeartRead(context, query));
  }
}
