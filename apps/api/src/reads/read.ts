import { CountText, Day, Instant, OneOf, Says, Text } from '#libs/domain';
import { StoreUnavailable, formatInstant, parseInstant, type Micros, type Position } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { Query } from '@nestjs/cqrs';
import type { Answer, Data } from './answer.ts';
import type { Reader } from '../auth/reader.ts';
import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { Ledger } from '#libs/node';
import type { After } from '#libs/readmodel';
import { refused, type Language, type Refused } from '../problems/problem.ts';
import { malformed } from './malformed.ts';

/** How long a read waits for the position in `after`. */
const AFTER_WAIT_MS = 5000;
/** Items of a list without `limit`. */
const DEFAULT_LIMIT = 50;
/** Items on the longest page. */
export const LONGEST_PAGE = 200;

/** What every read may be asked. */
export class ReadQuery {
  @Says('截至日期 What was true on this day; today without it. Timelines and searches are cut only when it is given')
  @Day({ optional: true })
  asOf?: string;
  @Says('知悉截至 As known at this instant, RFC 3339, not in the future; all that is recorded without it')
  @Instant({ optional: true })
  knownAt?: string;
  @Says('等到该日志位置 Wait, at most 5 s, until the views have taken in the event at this position')
  @Text({ optional: true, max: 100 })
  after?: string;
}

/** What every list may be asked. */
export class ListQuery extends ReadQuery {
  @Says('每页条数 Items on a page; 50 without it')
  @CountText({ optional: true, min: 1, max: LONGEST_PAGE })
  limit?: number;
  @Says('翻页位置 `nextCursor` of the page before, sent with the same query: all pages are of one cut')
  @Text({ optional: true, max: 1000 })
  cursor?: string;
  @Says('格式 `csv` for every row at once, as a table with the cut below it; pages as JSON without it')
  @OneOf(['json', 'csv'], { optional: true })
  format?: string;
}

/** The two dates a read is answered for, with the place in the log where the cut in knowledge lies. */
export interface ReadCut {
  readonly asOf: string;
  /** Whether `asOf` was asked for: timelines and searches are cut only then. */
  readonly asOfGiven: boolean;
  readonly knownAt: Micros;
  /** Number and position of the last event inside the cut; 0 and null in an empty log. */
  readonly seq: number;
  readonly position: Position | null;
  /** Id of that event, by which the history is known again; null in an empty log. */
  readonly eventId: string | null;
}

/**
 * What a read is answered in: who asks and how far he may look, the cut, and the language of what people read. Every
 * controller method of the reading side is handed one by `@Context()`.
 */
export class ReadContext {
  readonly cut: ReadCut;
  readonly language: Language;
  /** All that may be answered with: the ledger as the reader may see it. */
  readonly ledger: VisibleLedger;

  constructor(ledger: VisibleLedger, cut: ReadCut, language: Language) {
    this.ledger = ledger;
    this.cut = cut;
    this.language = language;
  }

  get reader(): Reader {
    return this.ledger.access.reader;
  }

  /** Whether the reader is told the outline alone. */
  get isOutline(): boolean {
    return this.ledger.access.scope === 'outline';
  }

  /** @throws Refused `FORBIDDEN` when a team is none of those that the reader may read of */
  mustHoldTeam(teamId: string | undefined): void {
    this.mustHold(this.ledger.reach.holdsTeam(teamId ?? '', this.cut));
  }

  /** @throws Refused `FORBIDDEN` when a cadre is none of those that the reader may read of */
  mustHoldCadre(cadreId: string): void {
    this.mustHold(this.ledger.reach.holdsCadre(cadreId, this.cut));
  }

  /** @throws Refused `FORBIDDEN` when a stream is none of those that the reader may read of */
  mustHoldStream(stream: string): void {
    this.mustHold(this.ledger.reach.holdsStream(stream, this.cut));
  }

  /** @throws Refused `FORBIDDEN` when the reader may read of his own only, and this is not */
  mustHold(isHeld: boolean): void {
    if (!isHeld && this.ledger.reach.isOwnOnly) throw this.forbidden();
  }

  /** The refusal of what the reader may not read. */
  forbidden(): Refused {
    const { reader, permission } = this.ledger.access;
    return refused('FORBIDDEN', { role: reader.role, action: permission });
  }
}

/** A read on the query bus: what is asked, and the class of what is answered. */
export abstract class Read<Asked extends ReadQuery = ReadQuery, Answered extends Answer = Answer> extends Query<
  Data<Answered>
> {
  readonly query: Asked;
  /** The id in the path, if the path has one. */
  readonly id: string;
  readonly context: ReadContext;

  constructor(context: ReadContext, query: Asked, id = '') {
    super();
    this.context = context;
    this.query = query;
    this.id = id;
  }

  get reader(): Reader {
    return this.context.reader;
  }

  get cut(): ReadCut {
    return this.context.cut;
  }

  get language(): Language {
    return this.context.language;
  }

  /** See {@link ReadContext.ledger}. */
  get ledger(): VisibleLedger {
    return this.context.ledger;
  }
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** Turns what came in by the query string into a cut through both axes. */
@Injectable()
export class Cuts {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /**
   * The cut that a query asks for, once the views have reached it.
   * @throws Refused `KNOWN_AT_OUT_OF_RANGE`, `VIEW_BEHIND`, `VIEWS_BEGUN_ANEW`, `ANOTHER_HISTORY`, `MALFORMED_QUERY`
   */
  async cut(query: ReadQuery, pinned?: Cursor): Promise<ReadCut> {
    const { runner, clock, store } = this.ledger;
    const { after } = query;
    if (after !== undefined && !store.isPosition(after)) throw malformed('after', 'isPosition', after);
    if (after !== undefined) await this.placeAt(after, 'after');
    if (pinned?.position && !store.isPosition(pinned.position)) throw malformed('cursor', 'isCursor');
    if (pinned?.position) await this.placeAt(pinned.position, 'cursor', pinned.mark);
    this.mustBeReadable();
    const horizon = runner.cursor;
    const asked = pinned?.knownAt ?? (query.knownAt === undefined ? undefined : parseInstant(query.knownAt));
    const knownAt = asked ?? (horizon.seq === 0 ? clock.now() : horizon.known);
    if (asked !== undefined) this.inRange(asked);
    return {
      asOf: pinned?.asOf ?? query.asOf ?? this.ledger.today(),
      asOfGiven: query.asOf !== undefined,
      knownAt,
      ...this.placeOf(knownAt),
    };
  }

  /** Number and position of the last event known at an instant; 0 and null when there is none. */
  placeOf(knownAt: Micros): Pick<ReadCut, 'seq' | 'position' | 'eventId'> {
    const { runner, trail } = this.ledger;
    const place = knownAt >= runner.cursor.known ? runner.cursor : trail.placeOf(knownAt);
    if (!place || place.seq === 0) return { seq: 0, position: null, eventId: null };
    const { seq, position, eventId } = place;
    return { seq, position, eventId };
  }

  /**
   * Sees to it that the views can be read.
   * @throws Refused `VIEW_BEHIND`, or `VIEWS_BEGUN_ANEW` while they are worked out anew for another history
   */
  mustBeReadable(): void {
    const { runner } = this.ledger;
    if (runner.startedOver !== undefined) throw refused('VIEWS_BEGUN_ANEW', {}, 2);
    if (!runner.readable) throw refused('VIEW_BEHIND', {}, 2);
  }

  /**
   * The number of the event at a place that a client remembers, once the views have reached it. `mark` is what the
   * client knows of the event.
   * @throws Refused `VIEW_BEHIND` when the place is not reached in time; `ANOTHER_HISTORY` when no event stands there, or
   * another one, or the log ends before it
   */
  async placeAt(position: Position, named: 'after' | 'cursor' | 'Last-Event-ID', mark = ''): Promise<number> {
    const { runner, trail, store } = this.ledger;
    if (runner.startedOver !== undefined) this.mustBeReadable();
    if (mark === '' && runner.cursor.seq === 0 && (await this.liesBeforeAll(position))) return 0;
    if (!(await runner.reached(position, AFTER_WAIT_MS))) {
      if (await this.liesBehindAll(position)) throw refused('ANOTHER_HISTORY', { named, position });
      throw refused('VIEW_BEHIND', {}, 1);
    }
    this.mustBeReadable();
    const { cursor } = runner;
    const compare = (a: Position, b: Position): number => store.compare(a, b);
    const place = cursor.position === position ? cursor : trail.atOrBefore(position, compare);
    if (place?.position === position && place.eventId.startsWith(mark)) return place.seq;
    // Before the first event is the beginning, in every history.
    if (!place && mark === '') return 0;
    // The views pass over what was recorded in a damaged stream; it is of this history all the same.
    if ((await store.eventAt(position))?.id.startsWith(mark)) return place?.seq ?? 0;
    throw refused('ANOTHER_HISTORY', { named, position });
  }

  /** Whether a place lies before everything that the ledger will ever hold: what others wrote on the server ends after it. */
  private async liesBeforeAll(position: Position): Promise<boolean> {
    const { store } = this.ledger;
    const head = await store.head();
    return head !== null && store.compare(position, head) <= 0 && (await store.eventAt(position)) === undefined;
  }

  /** Whether the log ends before a place, after there was time enough for what is acknowledged to be seen everywhere. */
  private async liesBehindAll(position: Position): Promise<boolean> {
    const { store } = this.ledger;
    try {
      const head = await store.head();
      return head === null || store.compare(position, head) > 0;
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  }

  /**
   * Checks that something can be known at an instant.
   * @throws Refused `KNOWN_AT_OUT_OF_RANGE` before the first record and in the future
   */
  inRange(asked: Micros): void {
    const { trail, clock, runner } = this.ledger;
    const first = runner.cursor.seq === 0 ? undefined : trail.first()?.known;
    const now = Math.max(clock.now(), runner.cursor.known);
    if (asked <= now && (first === undefined || asked >= first)) return;
    throw refused('KNOWN_AT_OUT_OF_RANGE', {
      knownAt: formatInstant(asked),
      first: first === undefined ? null : formatInstant(first),
      now: formatInstant(now),
    });
  }
}

/** Items wanted on a page. */
export function limitOf({ limit }: ListQuery): number {
  return limit ?? DEFAULT_LIMIT;
}

/** Where a list goes on. It also holds the cut of the first page, so that all pages are of one. */
export interface Cursor {
  readonly asOf: string;
  readonly knownAt: Micros;
  /** Place of the last event inside the cut, and how its id begins: in another history another event stands there. */
  readonly position: Position | null;
  readonly mark: string;
  /** Sort key of the last item served. */
  readonly last: readonly (string | number)[];
}

/** How much of an event's id is enough to tell it from another one at the same place. */
const MARK_LENGTH = 8;

/** Writes a cursor. It is sealed on its way out, see {@link Seals}. */
export function cursorText({ asOf, knownAt, position, eventId }: ReadCut, last: Cursor['last']): string {
  const mark = eventId?.slice(0, MARK_LENGTH) ?? '';
  return JSON.stringify([asOf, knownAt, position, mark, ...last]);
}

/** Reads a cursor whose seal has been opened. */
export function cursorFrom(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [asOf, knownAt, position, mark, ...last] = JSON.parse(text) as [string, Micros, Position | null, string];
  return { asOf, knownAt, position, mark, last };
}

/** Where a page begins and how long it is. */
export function stretchOf(query: ListQuery): { readonly after: After | undefined; readonly limit: number } {
  return { after: cursorFrom(query.cursor)?.last, limit: limitOf(query) };
}

/**
 * A stretch of a list that stands in memory in its order, each item at a place of its own, with the place where the next
 * stretch begins; everything that is left without a limit.
 * @throws Refused `MALFORMED_QUERY` when nothing stands at the place after which it begins
 */
export function stretchIn<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => string,
  { after, limit }: { readonly after: After | undefined; readonly limit: number | undefined },
): { readonly items: readonly Item[]; readonly last?: After } {
  const begins = after === undefined ? 0 : items.findIndex((item) => placeOf(item) === after[0]) + 1;
  if (after !== undefined && begins === 0) throw malformed('cursor', 'isCursor');
  const ends = limit === undefined ? items.length : begins + limit;
  const stretch = items.slice(begins, ends);
  return ends < items.length ? { items: stretch, last: [placeOf(items[ends - 1]!)] } : { items: stretch };
}

/** A page of what was found after {@link stretchOf}, with one more where there is more. */
export function pageOf<Found extends { readonly place: After }>(
  found: readonly Found[],
  query: ListQuery,
  cut: ReadCut,
): Page<Found> {
  const items = found.slice(0, limitOf(query));
  const last = items.at(-1);
  if (found.length <= items.length || last === undefined) return { items };
  return { items, nextCursor: cursorText(cut, last.place) };
}
