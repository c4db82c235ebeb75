import type { Damage, EventStore, Page, Position, Recorded, Remark } from '#libs/kernel';
import {
  NOTHING_LEFT_OUT,
  isPassedOver,
  withDamage,
  withLifted,
  withPassed,
  withStranger,
  type Omissions,
} from './damages.ts';
import { AnotherHistory } from './histories.ts';
import { AT_THE_BEGINNING, advance, type Cursor } from './known.ts';
import type { Registry } from './registry.ts';
import { NewerLog } from './upcast.ts';

/** Events read at a time. */
const PAGE = 2000;

/** How far somebody has come, and up to where the log has been looked through for that; null: at the beginning. */
export interface Place {
  readonly cursor: Cursor;
  readonly upTo: Position | null;
}

/** An event that counts, as it is stored, and the cursor after it. */
export interface Taken {
  readonly stored: Recorded;
  readonly cursor: Cursor;
}

/** What is to be taken in of a stretch of the log, and what is left out. */
export interface Sifted {
  readonly taken: readonly Taken[];
  readonly omissions: Omissions;
  /** A truncation that was lifted, so that the log must be gone through again. */
  readonly lifted?: Remark;
}

/** What a stretch of the log is sifted with. */
export interface Sieve {
  readonly registry: Registry;
  readonly compare: EventStore['compare'];
  readonly omissions: Omissions;
  /** Places that others have reached already: the history must be theirs. */
  readonly joints?: readonly Place[];
}

/**
 * Goes through a stretch of the log from a cursor on: which events count, in their order, and which are passed over
 * because their stream is damaged, or of no category of the ledger.
 * @throws NewerLog for an event of an unknown type; AnotherHistory where somebody got to by another history
 */
export function sift(page: Pick<Page, 'events' | 'remarks' | 'upTo'>, from: Cursor, sieve: Sieve): Sifted {
  const { registry, compare } = sieve;
  const taken: Taken[] = [];
  const joints = jointsAfter(sieve, from);
  let { omissions } = sieve;
  let cursor = from;
  for (const item of inLogOrder(page, compare)) {
    while (joints[0] && compare(joints[0].upTo, item.position) < 0) requireJoined(joints.shift()!, cursor);
    if (!('id' in item)) {
      const next = withRemark(omissions, item, sieve);
      if (next.again) return { taken, omissions: next.omissions, lifted: item };
      ({ omissions } = next);
    } else if (!registry.featureOf(item.stream)) omissions = withStranger(omissions, item, compare);
    else if (isPassedOver(omissions, item, compare)) omissions = withPassed(omissions, item, compare);
    else {
      requireKnown(item, registry);
      cursor = advance(cursor, item);
      taken.push({ stored: item, cursor });
    }
  }
  const { upTo } = page;
  for (const joint of joints) if (upTo !== null && compare(joint.upTo, upTo) <= 0) requireJoined(joint, cursor);
  return { taken, omissions };
}

/** A stream of which the log lacks events: `whole` of them, from its beginning, are there. */
export class Gap extends Error {
  override readonly name = 'Gap';
  readonly damage: Damage;
  readonly whole: number;

  constructor(damage: Damage, whole: number) {
    super(`${damage.stream}: ${damage.found}`);
    this.damage = damage;
    this.whole = whole;
  }
}

/** What is left out besides once a stream has been found to lack events, met in this stretch of the log. */
export function withGap(
  omissions: Omissions,
  { damage, whole }: Gap,
  { events }: Page,
  compare: Sieve['compare'],
): Omissions {
  const first = events.find(({ stream, revision }) => stream === damage.stream && revision >= whole);
  if (!first) throw new TypeError(`no event of ${damage.stream} from revision ${whole} on is at hand`);
  const next = withDamage(omissions, { ...damage, position: first.position }, first.position, compare);
  if (next === omissions) throw new TypeError(`${damage.stream} is damaged already`);
  return next;
}

/**
 * Looks at what there is between the last event of a place and where the log had been looked through up to. Were it
 * something of the ledger's, the log would be another one.
 * @throws AnotherHistory; StoreUnavailable
 */
export async function requireNothingBetween(
  { cursor, upTo }: Place,
  store: EventStore,
  sieve: Sieve,
  signal: AbortSignal,
): Promise<void> {
  const { compare, omissions } = sieve;
  let after = cursor.seq === 0 ? null : cursor.position;
  while (upTo !== null && (after === null || compare(after, upTo) < 0) && !signal.aborted) {
    const page = await store.readAll(after, PAGE);
    const sifted = sift(partUpTo(page, upTo, compare), cursor, sieve);
    if (sifted.taken.length > 0 || sifted.omissions.frozen !== omissions.frozen)
      throw new AnotherHistory(`another history: the log holds something before ${upTo} that was not there before`);
    if (page.caughtUp || page.upTo === null) return;
    after = page.upTo;
  }
}

/** What of a stretch of the log lies before a place or at it. */
export function partUpTo(
  page: Page,
  place: Position,
  compare: Sieve['compare'],
): Pick<Page, 'events' | 'remarks' | 'upTo'> {
  const within = <Item extends { readonly position: Position }>(items: readonly Item[]): Item[] =>
    items.filter(({ position }) => compare(position, place) <= 0);
  return { events: within(page.events), remarks: within(page.remarks), upTo: page.upTo };
}

/**
 * The cursor of whoever has gone through the log up to a place, as the views have: with the {@link runningHash} over all
 * that they take in. `omissions` are what the views leave out; `onPage` is told of each stretch.
 */
export async function historyUpTo(
  store: EventStore,
  registry: Registry,
  place: Position,
  of: { readonly omissions?: Omissions; readonly onPage?: (cursor: Cursor) => void } = {},
): Promise<Cursor> {
  let { omissions = NOTHING_LEFT_OUT } = of;
  let cursor = AT_THE_BEGINNING;
  const compare: Sieve['compare'] = (a, b) => store.compare(a, b);
  for (let after: Position | null = null; ;) {
    const page = await store.readAll(after, PAGE);
    const sifted = sift(partUpTo(page, place, compare), cursor, { registry, compare, omissions });
    ({ omissions } = sifted);
    cursor = sifted.taken.at(-1)?.cursor ?? cursor;
    if (sifted.lifted) return historyUpTo(store, registry, place, { ...of, omissions });
    of.onPage?.(cursor);
    if (page.caughtUp || page.upTo === null || compare(page.upTo, place) >= 0) return cursor;
    after = page.upTo;
  }
}

function withRemark(
  omissions: Omissions,
  remark: Remark,
  { registry, compare }: Sieve,
): { omissions: Omissions; again: boolean } {
  const { stream, position, damage } = remark;
  if (!damage) return withLifted(omissions, remark, compare);
  if (registry.featureOf(stream)) return { omissions: withDamage(omissions, damage, position, compare), again: false };
  const stranger = { stream, id: damage.eventId ?? '', position };
  return { omissions: withStranger(omissions, stranger, compare), again: false };
}

/** Events and remarks in the order of the log; a remark comes before an event at the same place. */
function* inLogOrder({ events, remarks }: Pick<Page, 'events' | 'remarks'>, compare: Sieve['compare']) {
  let next = 0;
  for (const event of events) {
    while (next < remarks.length && compare(remarks[next]!.position, event.position) <= 0) yield remarks[next++]!;
    yield event;
  }
  yield* remarks.slice(next);
}

function requireKnown({ type, position }: Recorded, registry: Registry): void {
  if (registry.versionOf(type) !== undefined) return;
  throw new NewerLog(`unknown event type ${type} at position ${position}. Start the newer build.`);
}

interface Joint {
  readonly cursor: Cursor;
  readonly upTo: Position;
}

/** The places that others have reached further on, in the order of the log. */
function jointsAfter({ joints = [], compare }: Sieve, from: Cursor): Joint[] {
  return joints
    .flatMap(({ cursor, upTo }) => (upTo === null || cursor.seq < from.seq ? [] : [{ cursor, upTo }]))
    .filter(({ upTo }) => from.seq === 0 || compare(upTo, from.position) >= 0)
    .toSorted((a, b) => compare(a.upTo, b.upTo));
}

function requireJoined({ cursor: other, upTo }: Joint, cursor: Cursor): void {
  if (cursor.seq === other.seq && cursor.hash === other.hash) return;
  throw new AnotherHistory(
    `another history: the views had taken in ${other.seq} events up to position ${upTo}, and the log holds ${cursor.seq} there, or others`,
  );
}
