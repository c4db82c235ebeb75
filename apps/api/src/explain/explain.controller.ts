import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { ExplainAnswer } from './explain.answers.ts';
import { ExplainQuery, ExplainRead } from './explain.queries.ts';

/** What is behind a value. */
@Controller('v1/explain')
export class ExplainController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get()
  @Needs('explain')
  @Reads('由来', 'The events, the rule and the arithmetic behind a value', ExplainAnswer)
  explain(@Query() query: ExplainQuery, @Context() context: ReadContext): Promise<Data<ExplainAnswer>> {
    return this.queries.execute(new ExplainRead(context, query));
  }
}
