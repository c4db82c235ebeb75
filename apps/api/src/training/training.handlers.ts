import { CountText, OneOf, TRAINING_KINDS, Text, type Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/node';
import { isOwnCadre, ownCadres } from '../events/events.handlers.ts';
import { ListQuery, Read, pageOf, stretchOf, type Page } from '../reads/read.ts';

/** What the training ledger may be asked. */
export class TrainingQuery extends ListQuery {
  /** Id of a cadre. */
  @Text({ optional: true, max: 64 }) cadre?: string;
  /** The year in which the class began. */
  @CountText({ optional: true, min: 1949, max: 2200 }) year?: number;
  @OneOf(TRAINING_KINDS, { optional: true }) kind?: string;
}

/** What each cadre has been trained in: completions, hours, exams and credits. */
export class TrainingRead extends Read<TrainingQuery> {}

/** The training of one cadre. */
interface TrainingLine {
  readonly cadreId: string;
  readonly name: string;
  readonly completions: number;
  readonly hours: number;
  readonly credits: number;
  readonly exams: readonly {
    readonly trainingId: string;
    readonly kind: string;
    readonly title: string;
    readonly on?: string;
    readonly score: number;
    readonly maxScore?: number;
    readonly passed: boolean | null;
  }[];
  /** Every class, the earliest first. */
  readonly records: readonly Facts['trainingRecord'][];
}

@QueryHandler(TrainingRead)
export class TrainingHandler implements IQueryHandler<TrainingRead, Page<TrainingLine>> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: TrainingRead): Promise<Page<TrainingLine>> {
    const { own, cut, query } = read;
    if (query.cadre !== undefined) read.mustBeOwn(isOwnCadre(this.ledger, read, query.cadre));
    const { facts } = this.ledger;
    const { year, kind, cadre } = query;
    const { after, limit } = stretchOf(query);
    const refs = cadre !== undefined ? [cadre] : own ? ownCadres(this.ledger, read) : undefined;
    const where = {
      is: { kind },
      within: { startsOn: year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` } },
      ...(refs ? { refs } : {}),
    };
    const trained = facts.refs('trainingRecord', cut, { where, after: after?.map(String)[0], limit: limit + 1 });
    const page = pageOf(
      trained.map((cadreId) => ({ place: [cadreId], cadreId })),
      query,
      cut,
    );
    const records = (cadreId: string): FactRow<Facts['trainingRecord']>[] =>
      facts
        .byRef('trainingRecord', cadreId, cut)
        .filter(({ value }) => year === undefined || Number(value.startsOn.slice(0, 4)) === year)
        .filter(({ value }) => kind === undefined || value.kind === kind);
    return { ...page, items: page.items.map(({ cadreId }) => this.line(read, cadreId, records(cadreId))) };
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
