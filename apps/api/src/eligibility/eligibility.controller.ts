import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { CandidacyAnswer } from './eligibility.answers.ts';
import { EligibilityQuery, EligibilityRead } from './eligibility.queries.ts';

/** Whether somebody may come into a post. */
@Controller('v1/eligibility')
export class EligibilityController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get()
  @Needs('eligibility')
  @Reads('任职资格', 'Whether a cadre may come into a post, condition by condition', CandidacyAnswer)
  eligibility(@Query() query: EligibilityQuery, @Context() context: ReadContext): Promise<Data<CandidacyAnswer>> {
    return this.queries.execute(new EligibilityRead(context, query));
  }
}
