import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { FiguresAnswer } from './statistics.answers.ts';
import { FiguresRead } from './statistics.queries.ts';

@QueryHandler(FiguresRead)
export class FiguresHandler implements IQueryHandler<FiguresRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ cut, query }: FiguresRead): Promise<Data<FiguresAnswer>> {
    const page = pageOf(await this.ledger.facts.page('figure', cut, stretchOf(query)), query, cut);
    return { ...page, items: page.items.map(({ value }) => value) };
  }
}
