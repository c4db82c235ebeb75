import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { SecondmentsAnswer } from './secondments.answers.ts';
import { SecondmentsQuery, SecondmentsRead } from './secondments.queries.ts';

/** What is read of secondments. */
@Controller('v1')
export class SecondmentsController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('secondments')
  @Needs('secondment')
  @Reads('挂职', 'Secondments, with those past their planned end', SecondmentsAnswer)
  secondments(@Query() query: SecondmentsQuery, @Context() context: ReadContext): Promise<Data<SecondmentsAnswer>> {
    return this.queries.execute(new SecondmentsRead(context, query));
  }
}
