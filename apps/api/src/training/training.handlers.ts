import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { TrainingAnswer, TrainingLine } from './training.answers.ts';
import { TrainingRead } from './training.queries.ts';

@QueryHandler(TrainingRead)
export class TrainingHandler implements IQueryHandler<TrainingRead> {
  async execute(read: TrainingRead): Promise<Data<TrainingAnswer>> {
    const { cut, query } = read;
    if (query.cadre !== undefined) read.context.mustHoldCadre(query.cadre);
    const { facts } = read.ledger;
    const { year, kind, cadre } = query;
    const { after, limit } = stretchOf(query);
    const where = {
      is: { kind },
      within: { startsOn: year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` } },
      ...(cadre === undefined ? {} : { refs: [cadre] }),
    };
    const trained = facts.refs('trainingRecord', cut, { where, after: after?.map(String)[0], limit: limit + 1 });
    const page = pageOf(
      trained.map((cadreId) => ({ place: [cadreId], cadreId })),
      query,
      cut,
    );
    const ids = page.items.map(({ cadreId }) => cadreId);
    facts.fetchByRef('trainingRecord', ids, cut);
    facts.fetchNames(cut, { cadre: ids });
    const records = (cadreId: string): FactRow<Facts['trainingRecord']>[] =>
      facts
        .byRef('trainingRecord', cadreId, cut)
        .filter(({ value }) => year === undefined || Number(value.startsOn.slice(0, 4)) === year)
        .filter(({ value }) => kind === undefined || value.kind === kind);
    return { ...page, items: page.items.map(({ cadreId }) => this.line(read, cadreId, records(cadreId))) };
  }

  private line(
    { ledger, cut }: TrainingRead,
    cadreId: string,
    rows: readonly FactRow<Facts['trainingRecord']>[],
  ): TrainingLine {
    const records = rows.map(({ value }) => value).sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1));
    const completed = records.filter(({ state }) => state === 'completed');
    const sum = (counts: readonly (number | undefined)[]): number =>
      counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    return {
      cadreId,
      name: ledger.facts.nameOf('cadre', cadreId, cut) ?? cadreId,
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
