import { CountText, Day, Instant, Text, domain } from '#libs/domain';
import {
  formatInstant,
  isRefusal,
  parseInstant,
  type JsonObject,
  type Micros,
  type Position,
  type Shape,
} from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { Access } from '../auth/access.ts';
import type { Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import type { After } from '#libs/readmodel';
import { Refused, refused, type Language } from '../problems/problem.ts';

/** How long a read waits for the position in `after`. */
const AFTER_WAIT_MS = 5000;
/** Items of a list without `limit`. */
const DEFAULT_LIMIT = 50;

/** What every read may be asked. */
export class ReadQuery {
  /** What was true on this day; today without it. */
  @Day({ optional: true }) asOf?: string;
  /** As known at this instant; now without it. */
  @Instant({ optional: true }) knownAt?: string;
  /** Wait until the views have taken in the event at this position. */
  @Text({ optional: true, max: 100 }) after?: string;
}

/** What every list may be asked. */
export class ListQuery extends ReadQuery {
  /** Items on a page. */
  @CountText({ optional: true, min: 1, max: 200 }) limit?: number;
  /** `nextCursor` of the page before. */
  @Text({ optional: true, max: 1000 }) cursor?: string;
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

/** A read on the query bus. */
export abstract class Read<Query extends ReadQuery = ReadQuery> {
  readonly reader: Reader;
  readonly cut: ReadCut;
  readonly query: Query;
  /** The id in the path, if the path has one. */
  readonly id: string;
  /** The language of what people read in the answer. */
  readonly language: Language;
  private readonly access: Access;
  private asked = false;

  constructor(of: { access: Access; cut: ReadCut; query: Query; id: string; language: Language }) {
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
   * Checks the query string against its class.
   * @throws Refused `MALFORMED_QUERY` or `UNKNOWN_FIELD`
   */
  parse<Query extends ReadQuery>(shape: Shape<Query>, raw: Readonly<Record<string, unknown>>): Query {
    const query = domain.validate(shape, withPlusSigns(raw));
    if (!isRefusal(query)) return query as Query & JsonObject;
    throw new Refused(query.refused === 'MALFORMED_BODY' ? { ...query, refused: 'MALFORMED_QUERY' } : query);
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

// An unescaped plus sign in a query string arrives as a space.
function withPlusSigns(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const mended = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/ (?=\d{2}:\d{2}$)/, '+') : value;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, name.startsWith('known') ? mended(value) : value]),
  );
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

/** Where a page begins and how long it is. */
export function stretchOf(query: ListQuery): { readonly after: After | undefined; readonly limit: number } {
  return { after: cursorFrom(query.cursor)?.last, limit: limitOf(query) };
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
  return { items, nextCursor: cursorText({ knownAt: cut.knownAt, last: last.place }) };
}
