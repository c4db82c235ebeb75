import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { FiguresAnswer } from './statistics.answers.ts';
import { FiguresRead } from './statistics.queries.ts';

@QueryHandler(FiguresRead)
export class FiguresHandler implements IQueryHandler<FiguresRead> {
  async execute({ ledger, cut, query }: FiguresRead): Promise<Data<FiguresAnswer>> {
    const page = pageOf(await ledger.facts.page('figure', cut, stretchOf(query)), query, cut);
    return { ...page, items: page.items.map(({ value }) => value) };
  }
}
