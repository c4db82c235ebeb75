import type { Facts } from '#libs/domain';
import { categoryOf, formatInstant, idOf, type FactRow } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { After } from '#libs/readmodel';
import type { Data, Plain } from '../reads/answer.ts';
import type { AttentionAnswer, AttentionLine, NamedStream, UndoneLine } from './cases.answers.ts';
import { AttentionRead } from './cases.queries.ts';
import { NextActs } from './next-acts.ts';

/** Cases told without a limit. */
const TOLD = 20;
/** Rows of one slice: others are served between two of them. */
const SLICE = 200;
/** What reactions note that they have not done, looked at from the latest. */
const UNDONE_TOLD = 20;
const SUBJECTS_TOLD = 5;

type CaseRow = FactRow<Facts['case']>;

@QueryHandler(AttentionRead)
export class AttentionHandler implements IQueryHandler<AttentionRead> {
  async execute(read: AttentionRead): Promise<Data<AttentionAnswer>> {
    const lines: AttentionLine[] = [];
    for await (const rows of openCases(read)) {
      const acts = new NextActs(read);
      lines.push(...rows.flatMap((row) => lineOf(read, acts, row) ?? []));
    }
    const items = lines.sort(byUrgency).slice(0, read.query.limit ?? TOLD);
    const overdue = lines.filter((line) => line.overdue).length;
    return { items, open: lines.length, overdue, undone: undoneIn(read) };
  }
}

/** The cases that are not closed, slice by slice. */
async function* openCases({ ledger, cut, query }: AttentionRead): AsyncGenerator<readonly CaseRow[], void> {
  for (let after: After | undefined; ;) {
    const rows = await ledger.facts.page('case', cut, {
      after,
      limit: SLICE,
      category: query.category,
      accept: (some) => some.filter(({ value }) => value.closedOn === undefined),
    });
    yield rows;
    after = rows.at(-1)?.place;
    if (rows.length < SLICE) return;
  }
}

function lineOf({ ledger, cut }: AttentionRead, acts: NextActs, { key, value }: CaseRow): AttentionLine | undefined {
  const [id = '', part] = key.split('/');
  const stream = `${value.category}-${id}`;
  const needed = acts.of(stream, part).filter((act) => act.needed);
  const next = needed.filter(({ why }) => !why);
  const awaited = needed.filter(({ why, dueOn }) => why && dueOn !== undefined);
  if (next.length + awaited.length === 0) return undefined;
  const [dueOn] = needed.flatMap((act) => act.dueOn ?? []).sort();
  const { category, kind, state, openedOn } = value;
  const named = (subject: string): Plain<NamedStream> => {
    const what = categoryOf(subject) === 'team' ? 'team' : 'cadre';
    return { stream: subject, name: ledger.facts.lastNameOf(what, idOf(subject), cut) ?? idOf(subject) };
  };
  return {
    stream,
    category,
    kind,
    state,
    openedOn,
    subjects: value.subjects.slice(0, SUBJECTS_TOLD).map(named),
    ...(dueOn === undefined ? {} : { dueOn, overdue: dueOn < cut.asOf }),
    next,
    awaited,
  };
}

// A day that is fixed goes before none.
function byUrgency(a: AttentionLine, b: AttentionLine): number {
  const [one, other] = [a, b].map(({ dueOn, openedOn }) => (dueOn === undefined ? `~${openedOn}` : dueOn));
  return one! < other! ? -1 : Number(one! > other!);
}

/** What reactions have left undone; what was done after all is annulled. */
function undoneIn({ ledger, cut }: AttentionRead): Plain<UndoneLine>[] {
  return ledger.undone(cut, UNDONE_TOLD).map(({ event, known }) => {
    const { eventId, command, outcome, code } = event.data;
    const told = { eventId: String(eventId), command: String(command), outcome: String(outcome), code: String(code) };
    return { stream: event.stream, ...told, recordedAt: formatInstant(known) };
  });
}
