import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { TrainingAnswer } from './training.answers.ts';
import { TrainingQuery, TrainingRead } from './training.queries.ts';

/** What the cadres have been trained in. */
@Controller('v1')
export class TrainingController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('training')
  @Needs('training')
  @Reads('教育培训', 'Training by cadre: completions, class hours, exam results, credits', TrainingAnswer)
  training(@Query() query: TrainingQuery, @Context() context: ReadContext): Promise<Data<TrainingAnswer>> {
    return this.queries.execute(new TrainingRead(context, query));
  }
}
