import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { AssessmentsAnswer, RankingsAnswer } from './assessment.answers.ts';
import { AssessmentsQuery, AssessmentsRead, RankingsQuery, RankingsRead } from './assessment.queries.ts';

/** The annual assessments and the rankings that come of them. */
@Controller('v1')
export class AssessmentController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('assessments')
  @Needs('assessment')
  @Reads(
    '年度考核',
    'Annual assessments: grades by cadre and team and year, votes where they may be seen',
    AssessmentsAnswer,
  )
  assessments(@Query() query: AssessmentsQuery, @Context() context: ReadContext): Promise<Data<AssessmentsAnswer>> {
    return this.queries.execute(new AssessmentsRead(context, query));
  }

  @Get('rankings')
  @Needs('assessment')
  @Reads('考核排名', 'Rankings of the teams by year, with who was last and last twice', RankingsAnswer)
  rankings(@Query() query: RankingsQuery, @Context() context: ReadContext): Promise<Data<RankingsAnswer>> {
    return this.queries.execute(new RankingsRead(context, query));
  }
}
