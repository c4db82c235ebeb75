import { parseInstant, type Micros } from '#libs/kernel';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ownSubject, type Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import type { Cut, TrailFilter } from '#libs/readmodel';
import { refused } from '../problems/problem.ts';
import type { Data } from '../reads/answer.ts';
import { damageOf, notThere } from '../reads/damage.ts';
import { cursorFrom, cursorText, limitOf, type ListQuery, type Read } from '../reads/read.ts';
import type { EventsAnswer, ToldEvent } from './events.answers.ts';
import { CadreTimelineRead, EventsRead, StreamTimelineRead, TeamTimelineRead } from './events.queries.ts';
import { EventPresenter } from './event-presenter.ts';

/** Rows looked at for one page before it is served short, so that a reader who sees little never waits long. */
const ROWS_LOOKED_AT = 20_000;

@QueryHandler(EventsRead)
export class EventsHandler implements IQueryHandler<EventsRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: EventsRead): Promise<Data<EventsAnswer>> {
    const { query, cut, reader } = read;
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
    const mine = ownSubject(reader);
    const { own } = read;
    const foreign = own && filter.subject !== undefined && filter.subject !== mine;
    if (foreign) throw refused('FORBIDDEN', { role: reader.role, action: 'events' });
    return told(this.ledger, read, own ? { ...filter, subject: mine } : filter, 'recorded');
  }
}

@QueryHandler(TeamTimelineRead)
export class TeamTimelineHandler implements IQueryHandler<TeamTimelineRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: TeamTimelineRead): Promise<Data<EventsAnswer>> {
    read.mustBeOwn(read.id === read.reader.teamId);
    return timeline(this.ledger, read, `team-${read.id}`, `team ${read.id}`);
  }
}

@QueryHandler(CadreTimelineRead)
export class CadreTimelineHandler implements IQueryHandler<CadreTimelineRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: CadreTimelineRead): Promise<Data<EventsAnswer>> {
    read.mustBeOwn(isOwnCadre(this.ledger, read, read.id));
    return timeline(this.ledger, read, `cadre-${read.id}`, `cadre ${read.id}`);
  }
}

@QueryHandler(StreamTimelineRead)
export class StreamTimelineHandler implements IQueryHandler<StreamTimelineRead> {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  async execute(read: StreamTimelineRead): Promise<Data<EventsAnswer>> {
    read.mustBeOwn(read.id === ownSubject(read.reader));
    return timeline(this.ledger, read, read.id, `stream ${read.id}`, { stream: read.id });
  }
}

/** The cadres who are the reader's own: himself, or those who sit in the team that he heads. */
export function ownCadres(ledger: Ledger, { reader, cut }: Pick<Read, 'reader' | 'cut'>): string[] {
  if (reader.role === 'cadre') return reader.cadreId === undefined ? [] : [reader.cadreId];
  return membersOf(ledger, reader.teamId ?? '', cut);
}

/** The cadres who sit in a team. */
export function membersOf(ledger: Ledger, teamId: string, cut: Read['cut']): string[] {
  return [...new Set(ledger.facts.under('incumbency', teamId, cut).map(({ value }) => value.cadreId))];
}

/** Whether a cadre is the reader himself, or sits in the team that the reader heads. */
export function isOwnCadre(ledger: Ledger, { reader, cut }: { reader: Reader; cut: Cut }, cadreId: string): boolean {
  if (reader.role === 'cadre') return reader.cadreId === cadreId;
  return ledger.facts.byRef('incumbency', cadreId, cut).some(({ key }) => key.startsWith(`${reader.teamId}/`));
}

const DAY = 24 * 3_600_000_000;

function startOf(day: string): Micros {
  return parseInstant(`${day}T00:00:00+08:00`) ?? 0;
}

async function timeline(
  ledger: Ledger,
  read: Read<ListQuery>,
  subject: string,
  what: string,
  more: TrailFilter = {},
): Promise<Data<EventsAnswer>> {
  const { cut, reader, language } = read;
  const presenter = new EventPresenter(ledger, { reader, language, knownAt: cut.knownAt });
  // A stream that the reader may know nothing of is not there, as far as he is told.
  const rows = ledger.trail.stream(subject, cut.knownAt);
  if (rows.length === 0) throw notThere(ledger, subject, what);
  if (!rows.some((row) => presenter.present(row) !== undefined)) throw refused('NOT_FOUND', { what });
  const effectiveUpTo = cut.asOfGiven ? cut.asOf : undefined;
  const page = told(ledger, read, { ...more, subject, knownTo: cut.knownAt, effectiveUpTo }, 'effective');
  return { ...page, ...damageOf(ledger, subject) };
}

function told(
  ledger: Ledger,
  read: Read<ListQuery>,
  filter: TrailFilter,
  order: 'recorded' | 'effective',
): Data<EventsAnswer> {
  const { reader, language, cut } = read;
  const presenter = new EventPresenter(ledger, { reader, language, knownAt: cut.knownAt });
  const limit = limitOf(read.query);
  const [lastSeq = 0, lastOn = ''] = cursorFrom(read.query.cursor)?.last ?? [];
  let after = { seq: Number(lastSeq), on: String(lastOn) };
  const items: ToldEvent[] = [];
  for (let looked = 0; looked < ROWS_LOOKED_AT;) {
    const rows =
      order === 'recorded'
        ? ledger.trail.recorded(filter, after.seq, limit)
        : ledger.trail.effective(filter, after, limit);
    for (const row of rows) {
      if (items.length === limit) return { items, nextCursor: nextCursor(read, after, order) };
      const item = presenter.present(row);
      if (item) items.push(item);
      after = { seq: row.seq, on: row.event.meta.effectiveOn };
    }
    looked += rows.length;
    if (rows.length < limit) return { items };
  }
  return { items, nextCursor: nextCursor(read, after, order) };
}

function nextCursor({ cut }: Read, { seq, on }: { seq: number; on: string }, order: 'recorded' | 'effective'): string {
  return cursorText(cut, order === 'recorded' ? [seq] : [seq, on]);
}
