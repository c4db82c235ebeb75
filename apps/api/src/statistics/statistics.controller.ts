import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ListQuery, ReadContext } from '../reads/read.ts';
import { FiguresAnswer, StructureAnswer } from './statistics.answers.ts';
import { FiguresRead, StructureQuery, StructureRead } from './statistics.queries.ts';

/** Statistics of the teams. */
@Controller('v1')
export class StatisticsController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('structure')
  @Needs('structure')
  @Reads('班子结构', 'Structure of the leading teams: age, education, women, non-Party', StructureAnswer)
  structure(@Query() query: StructureQuery, @Context() context: ReadContext): Promise<Data<StructureAnswer>> {
    return this.queries.execute(new StructureRead(context, query));
  }

  @Get('figures')
  @Needs('figures')
  @Reads('上报数字', 'Figures that others reported', FiguresAnswer)
  figures(@Query() query: ListQuery, @Context() context: ReadContext): Promise<Data<FiguresAnswer>> {
    return this.queries.execute(new FiguresRead(context, query));
  }
}
