import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Placed, Where } from '#libs/readmodel';
import { EventPresenter } from '../events/event-presenter.ts';
import { refused } from '../problems/problem.ts';
import { mustBeRule } from '../reads/malformed.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf, type Page } from '../reads/read.ts';
import type { FindingAnswer, FindingsAnswer } from './findings.answers.ts';
import { FindingRead, FindingsRead, type FindingsQuery } from './findings.queries.ts';
import { FindingTelling, type FindingRow } from './telling.ts';

type Row = FactRow<Facts['finding']>;

@QueryHandler(FindingsRead)
export class FindingsHandler implements IQueryHandler<FindingsRead> {
  async execute(read: FindingsRead): Promise<Data<FindingsAnswer>> {
    const { ledger, query } = read;
    mustBeRule(query.rule);
    const telling = new FindingTelling(ledger, read);
    const page = query.state === 'closed' ? this.closed(read) : await this.standing(read, telling);
    return { ...page, items: page.items.map((row) => telling.tell(row)) };
  }

  private async standing({ ledger, cut, query }: FindingsRead, telling: FindingTelling): Promise<Page<FindingRow>> {
    const { state } = query;
    const found = await ledger.facts.page('finding', cut, {
      ...stretchOf(query),
      order: ['on'],
      where: whereOf(query),
      ...(state === undefined
        ? {}
        : { accept: (rows: readonly Row[]) => rows.filter((row) => telling.stateOf(row) === state) }),
    });
    return pageOf(found, query, cut);
  }

  /** Those whose ground went away: few, so all are sorted, and cut into pages. */
  private closed({ ledger, cut, query }: FindingsRead): Page<FindingRow> {
    const { after, limit } = stretchOf(query);
    const rows = ledger.facts
      .lapsed('finding', cut, whereOf(query))
      .map((row) => ({ ...row, place: [row.value.on, row.key] as const }))
      .sort((a, b) => compare(a.place, b.place))
      .filter(({ place }) => after === undefined || compare(place, [String(after[0]), String(after[1])]) > 0);
    const found: (Placed<Row> & FindingRow)[] = rows.slice(0, limit + 1);
    return pageOf(found, query, cut);
  }
}

function whereOf({ rule, subject, from, to }: FindingsQuery): Where {
  return {
    is: { ruleId: rule },
    within: { on: { from, to } },
    members: subject === undefined ? [] : [{ of: ['subjects'], is: subject }],
  };
}

function compare(a: readonly [string, string], b: readonly [string, string]): number {
  const [one, other] = [a.join(' '), b.join(' ')];
  return one < other ? -1 : Number(one > other);
}

@QueryHandler(FindingRead)
export class FindingHandler implements IQueryHandler<FindingRead> {
  execute(read: FindingRead): Promise<Data<FindingAnswer>> {
    const { ledger, cut, id, language } = read;
    const [standing] = ledger.facts.byRef('finding', id, cut);
    const row = standing ?? ledger.facts.lapsed('finding', cut, { refs: [id] })[0];
    if (!row) return Promise.reject(refused('NOT_FOUND', { what: `finding ${id}` }));
    const presenter = new EventPresenter(ledger, { language, knownAt: cut.knownAt });
    const history = ledger.trail.stream(`finding-${id}`, cut.knownAt).map((seen) => presenter.present(seen));
    return Promise.resolve({ finding: new FindingTelling(ledger, read).tell(row), history });
  }
}
