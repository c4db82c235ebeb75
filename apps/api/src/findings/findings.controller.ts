import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext, ReadQuery } from '../reads/read.ts';
import { FindingAnswer, FindingsAnswer } from './findings.answers.ts';
import { FindingRead, FindingsQuery, FindingsRead } from './findings.queries.ts';

/** Acts that broke a procedural rule. */
@Controller('v1/findings')
export class FindingsController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get()
  @Needs('findings')
  @Reads(
    '发现问题',
    'Acts that broke a procedural rule, or whose ground was later corrected or annulled',
    FindingsAnswer,
  )
  findings(@Query() query: FindingsQuery, @Context() context: ReadContext): Promise<Data<FindingsAnswer>> {
    return this.queries.execute(new FindingsRead(context, query));
  }

  @Get(':id')
  @Needs('findings')
  @Reads('一项发现问题', 'One finding, with what was done about it', FindingAnswer)
  finding(
    @Param('id') id: string,
    @Query() query: ReadQuery,
    @Context() context: ReadContext,
  ): Promise<Data<FindingAnswer>> {
    return this.queries.execute(new FindingRead(context, query, id));
  }
}
