import { domain } from '#libs/domain';
import { isRefusal, type JsonObject } from '#libs/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Refused } from '../problems/problem.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext, ReadQuery } from '../reads/read.ts';
import { RulePreviewAnswer } from './preview.answers.ts';
import { RulePreviewBody } from './preview.body.ts';
import { RuleAnswer, RulesAnswer } from './rules.answers.ts';
import { RulePreviewQuery, RulePreviewRead, RuleRead, RulesQuery, RulesRead } from './rules.query.ts';

/** The rules (规则) by which acts are judged. They are published, so everybody may read them. */
@Controller('v1/rules')
export class RulesController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get()
  @Needs('session')
  @Reads('规则一览', 'The rules, with their values by date', RulesAnswer)
  rules(@Query() query: RulesQuery, @Context() context: ReadContext): Promise<Data<RulesAnswer>> {
    return this.queries.execute(new RulesRead(context, query));
  }

  @Post('preview')
  @HttpCode(200)
  @Needs('findings')
  @Reads(
    '规则试算',
    'Which acts and findings would come out differently if a rule had another value from a day on, national rules too; nothing is recorded. What follows in turn in the same stream (a letter after a vote that fails, a review after a probation that ends later) is told with the act that it follows from: later acts are judged by what would stand before them, a refused act is left out with all that is recorded about it, and what names it stands unless its own rules refuse it. Other streams stand as on record',
    RulePreviewAnswer,
    RulePreviewBody,
  )
  preview(
    @Query() query: RulePreviewQuery,
    @Body() body: unknown,
    @Context() context: ReadContext,
  ): Promise<Data<RulePreviewAnswer>> {
    const checked = domain.validate(RulePreviewBody, body);
    if (isRefusal(checked)) throw new Refused(checked);
    return this.queries.execute(new RulePreviewRead(context, query, checked as RulePreviewBody & JsonObject));
  }

  @Get(':id')
  @Needs('session')
  @Reads('一条规则', 'One rule with every version, and what it said of the acts on record', RuleAnswer)
  rule(@Param('id') id: string, @Query() query: ReadQuery, @Context() context: ReadContext): Promise<Data<RuleAnswer>> {
    return this.queries.execute(new RuleRead(context, query, id));
  }
}
