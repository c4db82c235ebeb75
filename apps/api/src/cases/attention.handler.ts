import type { Facts } from '#libs/domain';
import { categoryOf, formatInstant, idOf, type FactRow, type NextAct, type StreamName } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { letOthersBeServed, type After } from '#libs/readmodel';
import { NO_MEMBER, type SequencedEvent } from '#libs/runtime';
import { findingsByState } from '../findings/counts.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { cursorText, stretchIn, stretchOf, type ReadContext, type ReadCut } from '../reads/read.ts';
import type { AttentionAnswer, AttentionLine, NamedStream, UndoneLine } from './cases.answers.ts';
import { AttentionRead } from './cases.queries.ts';
import { idsIn } from './cases.handlers.ts';
import { NextActs, commandFor } from './next-acts.ts';

/** Rows of one slice: others are served between two of them. */
const SLICE = 50;
/** What reactions note that they have not done, looked at from the latest. */
const UNDONE_TOLD = 20;
const SUBJECTS_TOLD = 5;

type CaseRow = FactRow<Facts['case']>;

/** A case that waits for somebody, with what is needed in it. */
interface Waiting {
  readonly stream: StreamName;
  readonly row: CaseRow;
  readonly next: readonly NextAct[];
  readonly awaited: readonly NextAct[];
  readonly dueOn: string | undefined;
}

@QueryHandler(AttentionRead)
export class AttentionHandler implements IQueryHandler<AttentionRead> {
  async execute(read: AttentionRead): Promise<Data<AttentionAnswer>> {
    const { cut, query } = read;
    const waiting = await waitingIn(read);
    // Of those that are not told nothing is put into words.
    const { items: told, last } = stretchIn(waiting, placeOf, stretchOf(query));
    fetchNamed(read, told);
    const acts = new NextActs(read);
    const overdue = waiting.filter(({ dueOn }) => isOverdue(dueOn, cut)).length;
    const items = told.map((each) => lineOf(read, acts, each));
    return {
      items,
      ...(last ? { nextCursor: cursorText(cut, last) } : {}),
      open: waiting.length,
      overdue,
      undone: undoneIn(read),
      ...(await findingsByState(read.ledger, cut)),
    };
  }
}

const waitingOf = new WeakMap<ReadContext, Promise<readonly Waiting[]>>();

/** The cases that wait, the most urgent first: worked out once for all pages of one request, as a file has them. */
function waitingIn(read: AttentionRead): Promise<readonly Waiting[]> {
  let waiting = waitingOf.get(read.context);
  if (!waiting) waitingOf.set(read.context, (waiting = allWaiting(read)));
  return waiting;
}

async function allWaiting(read: AttentionRead): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for await (const rows of openCases(read)) waiting.push(...waitingAmong(read, rows));
  return waiting.sort(byUrgency);
}

function placeOf({ row }: Waiting): string {
  return `${row.value.category}-${row.key}`;
}

/** The cases that are not closed, slice by slice. */
async function* openCases({ ledger, cut, query }: AttentionRead): AsyncGenerator<readonly CaseRow[], void> {
  for (let after: After | undefined; ;) {
    const { category } = query;
    const where = { is: { closedOn: NO_MEMBER } };
    const found = await ledger.facts.page('case', cut, { after, limit: SLICE, category, where });
    const rows = found.slice(0, SLICE);
    yield rows;
    after = rows.at(-1)?.place;
    if (found.length <= SLICE) return;
    await letOthersBeServed();
  }
}

function waitingAmong({ ledger, cut }: AttentionRead, rows: readonly CaseRow[]): Waiting[] {
  const asked = rows.map(({ key, value }) => {
    const [id = '', part] = key.split('/');
    return { stream: `${value.category}-${id}`, part };
  });
  return ledger.nextIn(asked, cut).flatMap((acts, n) => {
    const [row, { stream }] = [rows[n]!, asked[n]!];
    const needed = acts.filter((act) => act.needed && commandFor(ledger, stream, act) !== undefined);
    const next = needed.filter(({ refusal }) => !refusal);
    const awaited = needed.filter(({ refusal, dueOn }) => refusal && dueOn !== undefined);
    if (next.length + awaited.length === 0) return [];
    const [dueOn] = needed.flatMap((act) => act.dueOn ?? []).sort();
    return [{ stream, row, next, awaited, dueOn }];
  });
}

/** Fetches at once the names of whom some cases are about. */
function fetchNamed({ ledger, cut }: AttentionRead, told: readonly Waiting[]): void {
  const subjects = told.flatMap(({ row }) => row.value.subjects.slice(0, SUBJECTS_TOLD));
  const whom = told
    .flatMap(({ next, awaited }) => [...next, ...awaited])
    .flatMap(({ about }) => about?.['cadreId'] ?? []);
  const cadre = [...idsIn(subjects, 'cadre'), ...whom.map(String)];
  ledger.facts.fetchLastNames(cut, { cadre, team: idsIn(subjects, 'team') });
}

function isOverdue(dueOn: string | undefined, { asOf }: ReadCut): boolean {
  return dueOn !== undefined && dueOn < asOf;
}

function lineOf({ ledger, cut }: AttentionRead, acts: NextActs, waiting: Waiting): AttentionLine {
  const { stream, row, dueOn } = waiting;
  const { category, kind, state, openedOn, subjects } = row.value;
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
    subjects: subjects.slice(0, SUBJECTS_TOLD).map(named),
    ...(dueOn === undefined ? {} : { dueOn, overdue: isOverdue(dueOn, cut) }),
    next: acts.told(stream, waiting.next),
    awaited: acts.told(stream, waiting.awaited),
  };
}

// What waits for a signature is not recorded before it has one, so it goes first; then a day that is fixed goes before none.
function byUrgency(a: Waiting, b: Waiting): number {
  const [one, other] = [a, b].map(({ dueOn, row: { value } }) =>
    value.category === 'exception' ? `!${value.openedOn}` : (dueOn ?? `~${value.openedOn}`),
  );
  return one! < other! ? -1 : Number(one! > other!);
}

/** Records looked through, from a note back, for the one that it is about. */
const LOOKED_THROUGH = 200;

/** The case whose record something should follow from; undefined where it lies too far back, or the reader may not know. */
function caseOf({ ledger }: AttentionRead, { event: note, seq }: SequencedEvent): StreamName | undefined {
  const reaction = ledger.registry.domain.reactions.find(({ name }) => name === idOf(note.stream));
  const rows = (reaction?.on ?? []).flatMap((type) => ledger.trail.recordedBefore({ type }, seq, LOOKED_THROUGH));
  return rows.find(({ seen }) => seen?.event.id === note.data['eventId'])?.seen?.event.stream;
}

/** What reactions have left undone; what was done after all is annulled. */
function undoneIn(read: AttentionRead): Plain<UndoneLine>[] {
  const { ledger, cut } = read;
  return ledger.undone(cut, UNDONE_TOLD).map((row) => {
    const { event, known } = row;
    const ofCase = caseOf(read, row);
    const { eventId, command, outcome, code } = event.data;
    const told = { eventId: String(eventId), command: String(command), outcome: String(outcome), code: String(code) };
    return { stream: event.stream, ...(ofCase ? { case: ofCase } : {}), ...told, recordedAt: formatInstant(known) };
  });
}
