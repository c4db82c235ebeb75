import { parseInstant, type Micros } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RuleAsked, TrailFilter } from '#libs/readmodel';
import type { VisibleRow, VisibleTrail } from '../auth/visible-trail.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { noStream } from '../reads/damage.ts';
import { malformed, mustBeRule } from '../reads/malformed.ts';
import { cursorFrom, cursorText, limitOf, type ListQuery, type Read } from '../reads/read.ts';
import type { EventsAnswer, ToldEvent } from './events.answers.ts';
import { CadreTimelineRead, EventsRead, StreamTimelineRead, TeamTimelineRead } from './events.queries.ts';
import { EventPresenter } from './event-presenter.ts';

/** Rows looked at for one page before it is served short, so that a reader who sees little never waits long. */
const ROWS_LOOKED_AT = 20_000;
/** The same where each is put into words, to be searched. */
const ROWS_READ_THROUGH = 2000;
/** Rows taken at a time while they are searched. */
const ROWS_AT_A_TIME = 200;

/** In which order events are told. */
type Order = 'recorded' | '-recorded' | 'effective';

@QueryHandler(EventsRead)
export class EventsHandler implements IQueryHandler<EventsRead> {
  async execute(read: EventsRead): Promise<Data<EventsAnswer>> {
    const { ledger, query, cut } = read;
    const { type, actor, subject, stream, from, to, effectiveFrom } = query;
    const filter = {
      type,
      userId: actor,
      subject: subject ?? stream,
      stream,
      knownFrom: from === undefined ? undefined : startOf(from),
      knownTo: Math.min(cut.knownAt, to ? startOf(to) + DAY - 1 : Infinity),
      effectiveFrom,
      effectiveUpTo: earlierOf(query.effectiveTo, cut.asOfGiven ? cut.asOf : undefined),
    };
    const { rule, ruleVersion: version, ruleOutcome: outcome } = query;
    if (rule === undefined && (version !== undefined || outcome !== undefined)) throw malformed('rule', 'missing');
    mustBeRule(rule);
    const asked = rule === undefined ? undefined : { rule, version, outcome };
    if (filter.subject !== undefined) read.context.mustHold(ledger.reach.subjects(cut).includes(filter.subject));
    const own = ledger.reach.isOwnOnly && filter.subject === undefined ? { subjects: ledger.reach.subjects(cut) } : {};
    const order = query.sort === '-recorded' ? '-recorded' : 'recorded';
    return told(read, { ...filter, ...own, ...(asked ? { asked } : {}) }, order, { q: query.q, withSubjects: true });
  }
}

@QueryHandler(TeamTimelineRead)
export class TeamTimelineHandler implements IQueryHandler<TeamTimelineRead> {
  async execute(read: TeamTimelineRead): Promise<Data<EventsAnswer>> {
    read.context.mustHoldTeam(read.id);
    return timeline(read, `team-${read.id}`, `team ${read.id}`);
  }
}

@QueryHandler(CadreTimelineRead)
export class CadreTimelineHandler implements IQueryHandler<CadreTimelineRead> {
  async execute(read: CadreTimelineRead): Promise<Data<EventsAnswer>> {
    read.context.mustHoldCadre(read.id);
    return timeline(read, `cadre-${read.id}`, `cadre ${read.id}`);
  }
}

@QueryHandler(StreamTimelineRead)
export class StreamTimelineHandler implements IQueryHandler<StreamTimelineRead> {
  async execute(read: StreamTimelineRead): Promise<Data<EventsAnswer>> {
    read.context.mustHoldStream(read.id);
    return timeline(read, read.id, `stream ${read.id}`, { stream: read.id });
  }
}

function earlierOf(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

const DAY = 24 * 3_600_000_000;

function startOf(day: string): Micros {
  return parseInstant(`${day}T00:00:00+08:00`) ?? 0;
}

async function timeline(
  read: Read<ListQuery>,
  subject: string,
  what: string,
  more: TrailFilter = {},
): Promise<Data<EventsAnswer>> {
  const { ledger, cut } = read;
  // A stream that the reader may know nothing of is not there, as far as he is told.
  const effectiveUpTo = cut.asOfGiven ? cut.asOf : undefined;
  const page = told(read, { ...more, subject, knownTo: cut.knownAt, effectiveUpTo }, 'effective');
  if (!page.items.some(({ stream }) => stream === subject)) {
    const { any, some } = ledger.trail.tells(subject, cut.knownAt);
    if (!some) throw ledger.registry.featureOf(subject) ? ledger.notThere(subject, what, any) : noStream(subject);
  }
  return { ...page, ...ledger.damageOf(subject) };
}

/** What the audit search is told beside what a timeline is. */
interface Search {
  readonly q?: string | undefined;
  readonly withSubjects?: boolean;
}

function told(read: Read<ListQuery>, filter: TrailFilter, order: Order, search: Search = {}): Data<EventsAnswer> {
  const { ledger, language, cut } = read;
  const presenter = new EventPresenter(ledger, { language, knownAt: cut.knownAt });
  const limit = limitOf(read.query);
  const isMeant = (event: Plain<ToldEvent>): boolean => hasWords(event) && saysOf(filter.asked, event);
  const hasWords = meantBy(search.q);
  // One more says whether there is another page.
  const atATime = search.q === undefined ? limit + 1 : ROWS_AT_A_TIME;
  const most = search.q === undefined ? ROWS_LOOKED_AT : ROWS_READ_THROUGH;
  const [lastSeq = order === '-recorded' ? cut.seq + 1 : 0, lastOn = ''] = cursorFrom(read.query.cursor)?.last ?? [];
  let after = { seq: Number(lastSeq), on: String(lastOn) };
  const items: Plain<ToldEvent>[] = [];
  for (let looked = 0; looked < most;) {
    const rows = rowsAfter(ledger.trail, filter, { order, after, limit: atATime });
    presenter.fetch(rows.flatMap(({ seen }) => seen ?? []));
    for (const { seq, on, seen } of rows) {
      if (items.length === limit) return { items, nextCursor: nextCursor(read, after, order) };
      const event = seen && presenter.present(seen);
      if (event && isMeant(event)) {
        items.push(search.withSubjects ? { ...event, subjects: presenter.subjectsOf(seen) } : event);
      }
      after = { seq, on };
    }
    looked += rows.length;
    if (rows.length < atATime) return { items };
  }
  return { items, nextCursor: nextCursor(read, after, order) };
}

/** Whether an event as the reader is shown it says that a rule was asked, and what came of it. */
function saysOf(asked: RuleAsked | undefined, { checks = [] }: Plain<ToldEvent>): boolean {
  if (!asked) return true;
  const { rule, version, outcome } = asked;
  return checks.some(
    (check) =>
      check.ruleId === rule &&
      (version === undefined || check.ruleVersion === version) &&
      (outcome === undefined || (check.outcome === 'passed') === (outcome === 'held')),
  );
}

/** Whether an event as the reader is shown it has all of the words. */
function meantBy(q: string | undefined): (event: Plain<ToldEvent>) => boolean {
  const words = q?.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return () => true;
  return ({ summary, basis }) => {
    const text = `${summary}\n${basis?.documentNo ?? ''}`.normalize('NFKC').toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function rowsAfter(
  trail: VisibleTrail,
  filter: TrailFilter,
  { order, after, limit }: { order: Order; after: { seq: number; on: string }; limit: number },
): VisibleRow[] {
  if (order === 'effective') return trail.effective(filter, after, limit);
  return order === 'recorded'
    ? trail.recorded(filter, after.seq, limit)
    : trail.recordedBefore(filter, after.seq, limit);
}

function nextCursor({ cut }: Read, { seq, on }: { seq: number; on: string }, order: Order): string {
  return cursorText(cut, order === 'effective' ? [seq, on] : [seq]);
}
