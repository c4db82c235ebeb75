import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { ReadContext } from '../reads/read.ts';
import { SearchAnswer } from './search.answers.ts';
import { SearchQuery, SearchRead } from './search.queries.ts';

/** One search over everything that has a name. */
@Controller('v1')
export class SearchController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('search')
  @Needs('cadres')
  @Reads('全局查找', 'Cadres, teams and their cases by a name, its pinyin or initials; a few of each', SearchAnswer)
  search(@Query() query: SearchQuery, @Context() context: ReadContext): Promise<Data<SearchAnswer>> {
    return this.queries.execute(new SearchRead(context, query));
  }
}
