import type { Facts } from '#libs/domain';
import type { FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allows } from '../auth/masking.ts';
import { clearanceOf, ownSubject } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import type { Data } from '../reads/answer.ts';
import { damageOf } from '../reads/damage.ts';
import { pageOf } from '../reads/read.ts';
import type { CaseLine, CasesAnswer } from './cases.answers.ts';
import { CasesRead } from './cases.queries.ts';

@QueryHandler(CasesRead)
export class CasesHandler implements IQueryHandler<CasesRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute({ reader, own, cut, query }: CasesRead): Promise<Data<CasesAnswer>> {
    const { category, state, subject } = query;
    const found = this.ledger.facts
      .all('case', cut)
      .filter(({ value }) => category === undefined || value.category === category)
      .filter(({ value }) => state === undefined || value.state === state)
      .filter(({ value }) => subject === undefined || value.subjects.includes(subject))
      .filter(({ value }) => !own || value.subjects.includes(ownSubject(reader)))
      .filter(({ key, value }) => allows(clearanceOf(reader, `${value.category}-${key}`, ''), value.held))
      .map((row) => ({ name: `${row.value.category} ${row.key}`, row }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const page = pageOf(found, ({ name }) => name, query, cut);
    return { ...page, items: page.items.map(({ row }) => lineOf(this.ledger, row)) };
  }
}

function lineOf(ledger: Ledger, { key, value }: FactRow<Facts['case']>): CaseLine {
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
    ...damageOf(ledger, stream),
  };
}
