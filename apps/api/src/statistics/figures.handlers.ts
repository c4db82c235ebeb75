import type { Facts } from '#libs/domain';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import { ListQuery, Read, pageOf, stretchOf, type Page } from '../reads/read.ts';

/** Figures that others reported (上报数字), each as its source had it. */
export class FiguresRead extends Read<ListQuery> {}

@QueryHandler(FiguresRead)
export class FiguresHandler implements IQueryHandler<FiguresRead, Page<Facts['figure']>> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ cut, query }: FiguresRead): Promise<Page<Facts['figure']>> {
    const page = pageOf(await this.ledger.facts.page('figure', cut, stretchOf(query)), query, cut);
    return { ...page, items: page.items.map(({ value }) => value) };
  }
}
