import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { CaseLine, CasesAnswer } from './cases.answers.ts';
import { openedBy, sortOf } from '../reads/sort.ts';
import { CASE_SORTS, CasesRead } from './cases.queries.ts';

@QueryHandler(CasesRead)
export class CasesHandler implements IQueryHandler<CasesRead> {
  async execute({ ledger, cut, query }: CasesRead): Promise<Data<CasesAnswer>> {
    const { category, state, subject } = query;
    const sort = sortOf<keyof typeof CASE_SORTS>(query.sort);
    const found = await ledger.facts.page('case', cut, {
      ...stretchOf(query),
      category,
      order: sort.name === undefined ? [] : CASE_SORTS[sort.name],
      descending: sort.descending,
      where: {
        is: { state },
        within: { openedOn: { to: openedBy(sort.name, cut.asOf) } },
        members: subject === undefined ? [] : [{ of: ['subjects'], is: subject }],
      },
    });
    const page = pageOf(found, query, cut);
    return { ...page, items: page.items.map((row) => lineOf(ledger, row)) };
  }
}

function lineOf(ledger: VisibleLedger, { key, value }: FactRow<Facts['case']>): CaseLine {
  const { category, kind, subjects, state, step, openedOn, dueOn, closedOn, outcome } = value;
  const id = key.includes('/') ? key.slice(0, key.indexOf('/')) : key;
  const stream = `${category}-${id}`;
  return {
    stream,
    category,
    kind,
    subject: subjects[0] ?? null,
    subjects,
    state,
    step,
    openedOn,
    ...(dueOn ? { dueOn } : {}),
    ...(closedOn ? { closedOn } : {}),
    ...(outcome ? { outcome } : {}),
    ...ledger.damageOf(stream),
  };
}
