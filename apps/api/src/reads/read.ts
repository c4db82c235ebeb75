import { CountText, Day, Instant, Says, Text } from '#libs/domain';
import { formatInstant, parseInstant, type Micros, type Position } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { Query } from '@nestjs/cqrs';
import type { Answer, Data } from './answer.ts';
import type { Access } from '../auth/access.ts';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { Refused, refused, type Language } from '../problems/problem.ts';

/** How long a read waits for the position in `after`. */
const AFTER_WAIT_MS = 5000;
/** Items of a list without `limit`. */
const DEFAULT_LIMIT = 50;

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
  @CountText({ optional: true, min: 1, max: 200 })
  limit?: number;
  @Says('翻页位置 `nextCursor` of the page before: all pages are of one cut')
  @Text({ optional: true, max: 1000 })
  cursor?: string;
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
}

/** A read on the query bus: what is asked, and the class of what is answered. */
export abstract class Read<Asked extends ReadQuery = ReadQuery, Answered extends Answer = Answer> extends Query<
  Data<Answered>
> {
  readonly reader: Reader;
  readonly cut: ReadCut;
  readonly query: Asked;
  /** The id in the path, if the path has one. */
  readonly id: string;
  /** The language of what people read in the answer. */
  readonly language: Language;
  private readonly access: Access;
  private asked = false;

  constructor(of: { access: Access; cut: ReadCut; query: Asked; id: string; language: Language }) {
    super();
    this.access = of.access;
    this.reader = of.access.reader;
    this.cut = of.cut;
    this.query = of.query;
    this.id = of.id;
    this.language = of.language;
  }

  /** Whether only what is the reader's own may be answered. Whoever answers must ask: see {@link neverAsked}. */
  get own(): boolean {
    this.asked = true;
    return this.access.scope === 'own';
  }

  /** Refuses a reader who may read his own only, when this is not. */
  mustBeOwn(isOwn: boolean): void {
    if (this.own && !isOwn) throw refused('FORBIDDEN', { role: this.reader.role, action: this.access.permission });
  }

  /** Whether an answer was made for a reader who may read his own only, without asking about it: it must not go out. */
  get neverAsked(): boolean {
    return this.access.scope === 'own' && !this.asked;
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
   * @throws Refused `KNOWN_AT_OUT_OF_RANGE`, `VIEW_BEHIND`, `MALFORMED_QUERY`
   */
  async cut(query: ReadQuery, pinned?: Micros): Promise<ReadCut> {
    const { runner, clock } = this.ledger;
    if (query.after !== undefined) await this.wait(query.after);
    if (!runner.readable) throw refused('VIEW_BEHIND', {}, 2);
    const horizon = runner.cursor;
    const asked = pinned ?? (query.knownAt === undefined ? undefined : parseInstant(query.knownAt));
    const knownAt = asked ?? (horizon.seq === 0 ? clock.now() : horizon.known);
    if (asked !== undefined) this.inRange(asked);
    return {
      asOf: query.asOf ?? this.ledger.today(),
      asOfGiven: query.asOf !== undefined,
      knownAt,
      ...this.placeOf(knownAt),
    };
  }

  /** Number and position of the last event known at an instant; 0 and null when there is none. */
  placeOf(knownAt: Micros): Pick<ReadCut, 'seq' | 'position'> {
    const { runner, trail } = this.ledger;
    const place = knownAt >= runner.cursor.known ? runner.cursor : trail.placeOf(knownAt);
    return place && place.seq > 0 ? { seq: place.seq, position: place.position } : { seq: 0, position: null };
  }

  private async wait(position: string): Promise<void> {
    const { runner, store } = this.ledger;
    if (!store.isPosition(position)) {
      const fields = [{ path: 'after', code: 'matches', value: position }];
      throw new Refused({ refused: 'MALFORMED_QUERY', params: { problem: 'fields' }, fields });
    }
    if (!(await runner.reached(position, AFTER_WAIT_MS))) throw refused('VIEW_BEHIND', {}, 1);
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

/** Where a list goes on. It also holds the instant of the first page, so that all pages are of one cut. */
export interface Cursor {
  readonly knownAt: Micros;
  /** Sort key of the last item served. */
  readonly last: readonly (string | number)[];
}

/** Writes a cursor; opaque to clients. */
export function cursorText(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.knownAt, ...cursor.last])).toString('base64url');
}

/**
 * Reads a cursor.
 * @throws Refused `MALFORMED_QUERY` when it is not one of ours
 */
export function cursorFrom(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [knownAt, ...last] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as (string | number)[];
    const sound = last.length > 0 && last.every((part) => typeof part === 'string' || Number.isSafeInteger(part));
    if (Number.isSafeInteger(knownAt) && sound) return { knownAt: Number(knownAt), last };
  } catch {
    // Falls through: whatever it was, it was not one of ours.
  }
  const fields = [{ path: 'cursor', code: 'matches', value: text.slice(0, 80) }];
  throw new Refused({ refused: 'MALFORMED_QUERY', params: { problem: 'fields' }, fields });
}

/** One page out of all items, which are in the order of their keys. */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  query: ListQuery,
  cut: ReadCut,
): Page<Item> {
  const from = cursorFrom(query.cursor)?.last[0];
  const rest = from === undefined ? items : items.filter((item) => keyOf(item) > String(from));
  const page = rest.slice(0, limitOf(query));
  const last = page.at(-1);
  if (rest.length <= page.length || last === undefined) return { items: page };
  return { items: page, nextCursor: cursorText({ knownAt: cut.knownAt, last: [keyOf(last)] }) };
}
