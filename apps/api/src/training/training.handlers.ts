import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import { isOwnCadre } from '../events/events.handlers.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf } from '../reads/read.ts';
import type { TrainingAnswer, TrainingLine } from './training.answers.ts';
import { TrainingRead } from './training.queries.ts';

@QueryHandler(TrainingRead)
export class TrainingHandler implements IQueryHandler<TrainingRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: TrainingRead): Promise<Data<TrainingAnswer>> {
    const { own, cut, query } = read;
    if (query.cadre !== undefined) read.mustBeOwn(isOwnCadre(this.ledger, read, query.cadre));
    const rows = this.rows(read)
      .filter(({ value }) => query.year === undefined || Number(value.startsOn.slice(0, 4)) === query.year)
      .filter(({ value }) => query.kind === undefined || value.kind === query.kind);
    const byCadre = [...Map.groupBy(rows, ({ ref }) => ref ?? '')]
      .filter(([cadreId]) => !own || isOwnCadre(this.ledger, read, cadreId))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const page = pageOf(byCadre, ([cadreId]) => cadreId, query, cut);
    return { ...page, items: page.items.map(([cadreId, records]) => this.line(read, cadreId, records)) };
  }

  private rows({ query, cut }: TrainingRead): FactRow<Facts['trainingRecord']>[] {
    const { facts } = this.ledger;
    return query.cadre === undefined
      ? facts.all('trainingRecord', cut)
      : facts.byRef('trainingRecord', query.cadre, cut);
  }

  private line(
    { cut }: TrainingRead,
    cadreId: string,
    rows: readonly FactRow<Facts['trainingRecord']>[],
  ): TrainingLine {
    const records = rows.map(({ value }) => value).sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1));
    const completed = records.filter(({ state }) => state === 'completed');
    const sum = (counts: readonly (number | undefined)[]): number =>
      counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    return {
      cadreId,
      name: this.ledger.facts.one('cadre', cadreId, cut)?.name ?? cadreId,
      completions: completed.length,
      hours: sum(completed.map(({ hours }) => hours)),
      credits: sum(records.map(({ credits }) => credits)),
      exams: records.flatMap(({ trainingId, kind, title, examinedOn, score, maxScore, passed }) =>
        score === undefined
          ? []
          : [{ trainingId, kind, title, on: examinedOn, score, maxScore, passed: passed ?? null }],
      ),
      records,
    };
  }
}

function inOrder({ startsOn, trainingId }: Facts['trainingRecord']): string {
  return `${startsOn} ${trainingId}`;
}
