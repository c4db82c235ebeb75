import type { Facts } from '#libs/domain';
import { categoryOf, idOf, type FactRow } from '#libs/kernel';
import type { Cut } from '#libs/readmodel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import type { Data } from '../reads/answer.ts';
import { pageOf, stretchOf } from '../reads/read.ts';
import type { CaseAnswer, CaseLine, CasesAnswer, WaitingLine } from './cases.answers.ts';
import { noStream } from '../reads/damage.ts';
import { findingsOn } from '../findings/counts.ts';
import { openedBy, sortOf } from '../reads/sort.ts';
import { CASE_SORTS, CaseRead, CasesRead } from './cases.queries.ts';
import { calledOf, consequencesOf } from './consequences.ts';
import { lookedAt } from './looked-at.ts';
import { NextActs } from './next-acts.ts';

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
    const subjects = page.items.flatMap(({ value }) => value.subjects);
    ledger.facts.fetchLastNames(cut, { cadre: idsIn(subjects, 'cadre'), team: idsIn(subjects, 'team') });
    const [followed = [], others = []] = [true, false].map((of) =>
      page.items.filter(({ value }) => FOLLOWED.includes(value.state) === of).map(streamOfRow),
    );
    const undone = ledger.undoneOf([...followed, ...ledger.settledIn(others, cut)], cut);
    return { ...page, items: page.items.map((row) => lineOf(ledger, row, cut, undone.get(streamOfRow(row))?.length)) };
  }
}

@QueryHandler(CaseRead)
export class CaseHandler implements IQueryHandler<CaseRead> {
  async execute(read: CaseRead): Promise<Data<CaseAnswer>> {
    const { ledger, cut, id: stream } = read;
    if (!ledger.registry.featureOf(stream)) throw noStream(stream);
    const category = categoryOf(stream);
    const id = idOf(stream);
    const own = ledger.facts.one('case', id, cut);
    const rows = [...(own ? [{ key: id, value: own }] : []), ...ledger.facts.under('case', id, cut)];
    const lines = rows.filter(({ value }) => value.category === category);
    if (lines.length === 0) throw ledger.notThere(stream, `stream ${stream}`, ledger.facts.hides('case', id, cut));
    const [next = []] = ledger.nextIn([{ stream }], cut);
    const acts = new NextActs(read).told(stream, lookedAt(read, stream, next));
    const undone = ledger.undoneOf([stream], cut).get(stream)?.length;
    return {
      lines: lines.map((row) => lineOf(ledger, row, cut, undone)),
      ...(await findingsOn(ledger, cut, stream)),
      next: acts.filter(({ why }) => !why),
      blocked: acts.filter(({ why }) => why),
      waiting: waitingIn(read, stream),
      undone: consequencesOf(read, stream),
    };
  }
}

/** Acts of a case that wait for a second signature. */
function waitingIn({ ledger, cut, language }: CaseRead, stream: string): WaitingLine[] {
  const proposed = ledger.facts.byRef('exception', stream, cut).filter(({ value }) => value.state === 'proposed');
  return proposed.map(({ key, value: { command, rules, document, proposedOn, proposedBy } }) => {
    const { documentNo } = document;
    const called = calledOf(ledger.registry, command, language);
    return { stream: `exception-${key}`, command, called, rules, documentNo, proposedOn, proposedBy };
  });
}

/** States of cases after which the ledger does something by itself, and which are not over: of the others it waits for nothing. */
const FOLLOWED: readonly string[] = ['issued', 'onProbation', 'countersigned'];

function streamOfRow({ key, value }: Pick<FactRow<Facts['case']>, 'key' | 'value'>): string {
  const id = key.includes('/') ? key.slice(0, key.indexOf('/')) : key;
  return `${value.category}-${id}`;
}

function lineOf(
  ledger: VisibleLedger,
  { key, value }: Pick<FactRow<Facts['case']>, 'key' | 'value'>,
  cut: Cut,
  undone?: number,
): CaseLine {
  const { category, kind, subjects, state, step, openedOn, dueOn, closedOn, outcome } = value;
  const stream = streamOfRow({ key, value });
  return {
    stream,
    category,
    kind,
    subject: subjects[0] ?? null,
    subjects,
    subjectNames: subjects.map((each) => nameOf(ledger, each, cut)),
    state,
    step,
    openedOn,
    ...(dueOn ? { dueOn } : {}),
    ...(closedOn ? { closedOn } : {}),
    ...(outcome ? { outcome } : {}),
    ...(undone === undefined ? {} : { undone }),
    ...ledger.damageOf(stream),
  };
}

/** The ids of the streams of one category. */
export function idsIn(streams: readonly string[], category: 'cadre' | 'team'): string[] {
  return streams.filter((stream) => categoryOf(stream) === category).map(idOf);
}

function nameOf({ facts }: VisibleLedger, stream: string, cut: Cut): string {
  const [category, id] = [categoryOf(stream), idOf(stream)];
  const name = category === 'cadre' || category === 'team' ? facts.lastNameOf(category, id, cut) : undefined;
  return name ?? stream;
}
