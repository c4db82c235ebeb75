import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext, ReadQuery } from '../reads/read.ts';
import { RuleAnswer, RulesAnswer } from './rules.answers.ts';
import { RuleRead, RulesQuery, RulesRead } from './rules.query.ts';

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

  @Get(':id')
  @Needs('session')
  @Reads('一条规则', 'One rule with every version, and what it said of the acts on record', RuleAnswer)
  rule(@Param('id') id: string, @Query() query: ReadQuery, @Context() context: ReadContext): Promise<Data<RuleAnswer>> {
    return this.queries.execute(new RuleRead(context, query, id));
  }
}
