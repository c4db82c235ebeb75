import { parseInstant, type Micros } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TrailFilter } from '#libs/readmodel';
import type { Data } from '../reads/answer.ts';
import { cursorFrom, cursorText, limitOf, type ListQuery, type Read } from '../reads/read.ts';
import type { EventsAnswer, ToldEvent } from './events.answers.ts';
import { CadreTimelineRead, EventsRead, StreamTimelineRead, TeamTimelineRead } from './events.queries.ts';
import { EventPresenter } from './event-presenter.ts';

/** Rows looked at for one page before it is served short, so that a reader who sees little never waits long. */
const ROWS_LOOKED_AT = 20_000;

@QueryHandler(EventsRead)
export class EventsHandler implements IQueryHandler<EventsRead> {
  async execute(read: EventsRead): Promise<Data<EventsAnswer>> {
    const { ledger, query, cut } = read;
    const { type, actor, subject, stream, from, to } = query;
    const filter = {
      type,
      userId: actor,
      subject: subject ?? stream,
      stream,
      knownFrom: from === undefined ? undefined : startOf(from),
      knownTo: Math.min(cut.knownAt, to ? startOf(to) + DAY - 1 : Infinity),
      effectiveUpTo: cut.asOfGiven ? cut.asOf : undefined,
    };
    if (filter.subject !== undefined) read.context.mustHold(ledger.reach.subjects(cut).includes(filter.subject));
    const own = ledger.reach.isOwnOnly && filter.subject === undefined ? { subjects: ledger.reach.subjects(cut) } : {};
    return told(read, { ...filter, ...own }, 'recorded');
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
  const { any, some } = ledger.trail.tells(subject, cut.knownAt);
  if (!some) throw ledger.notThere(subject, what, any);
  const effectiveUpTo = cut.asOfGiven ? cut.asOf : undefined;
  const page = told(read, { ...more, subject, knownTo: cut.knownAt, effectiveUpTo }, 'effective');
  return { ...page, ...ledger.damageOf(subject) };
}

function told(read: Read<ListQuery>, filter: TrailFilter, order: 'recorded' | 'effective'): Data<EventsAnswer> {
  const { ledger, language, cut } = read;
  const presenter = new EventPresenter(ledger, { language, knownAt: cut.knownAt });
  const limit = limitOf(read.query);
  const [lastSeq = 0, lastOn = ''] = cursorFrom(read.query.cursor)?.last ?? [];
  let after = { seq: Number(lastSeq), on: String(lastOn) };
  const items: ToldEvent[] = [];
  for (let looked = 0; looked < ROWS_LOOKED_AT;) {
    const rows =
      order === 'recorded'
        ? ledger.trail.recorded(filter, after.seq, limit)
        : ledger.trail.effective(filter, after, limit);
    for (const { seq, on, seen } of rows) {
      if (items.length === limit) return { items, nextCursor: nextCursor(read, after, order) };
      if (seen) items.push(presenter.present(seen));
      after = { seq, on };
    }
    looked += rows.length;
    if (rows.length < limit) return { items };
  }
  return { items, nextCursor: nextCursor(read, after, order) };
}

function nextCursor({ cut }: Read, { seq, on }: { seq: number; on: string }, order: 'recorded' | 'effective'): string {
  return cursorText(cut, order === 'recorded' ? [seq] : [seq, on]);
}
