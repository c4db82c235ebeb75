import type { Damage, Position, Recorded, Remark, StreamName } from '#libs/kernel';

/** Damage of a stream, and from where in the log on its events are passed over. */
export interface Frozen {
  readonly damage: Damage;
  readonly from: Position;
  /** Whether an event was passed over for it. */
  readonly passed: boolean;
}

/** Events in streams of no category that this build knows: nobody takes them in. */
export interface Strangers {
  readonly count: number;
  readonly first: Pick<Recorded, 'stream' | 'id' | 'position'>;
  readonly last: Position;
}

/** What views leave out of a log, and why. The same for everybody who has gone through the same log. */
export interface Omissions {
  readonly frozen: ReadonlyMap<StreamName, readonly Frozen[]>;
  /** Streams whose truncation was lifted, each with the place up to which their truncation no longer counts. */
  readonly lifted: ReadonlyMap<StreamName, Position>;
  readonly strangers?: Strangers;
}

/** Nothing is left out. */
export const NOTHING_LEFT_OUT: Omissions = { frozen: new Map(), lifted: new Map() };

type Compare = (a: Position, b: Position) => number;

/** The damaged streams, each with the damage that was met first in the log. */
export function damagedIn({ frozen }: Omissions, compare: Compare): Map<StreamName, Damage> {
  const first = (all: readonly Frozen[]): Damage => all.toSorted((a, b) => compare(a.from, b.from))[0]!.damage;
  return new Map([...frozen].map(([stream, all]) => [stream, first(all)]));
}

/** Whether an event comes after damage of its stream. */
export function isPassedOver({ frozen }: Omissions, { stream, position }: Recorded, compare: Compare): boolean {
  return frozen.get(stream)?.some(({ from }) => compare(from, position) <= 0) ?? false;
}

/** What is left out once an event has been passed over. */
export function withPassed(omissions: Omissions, { stream, position }: Recorded, compare: Compare): Omissions {
  const all = omissions.frozen.get(stream) ?? [];
  const news = (one: Frozen): boolean => !one.passed && compare(one.from, position) <= 0;
  if (!all.some(news)) return omissions;
  return withFrozen(
    omissions,
    stream,
    all.map((one) => (news(one) ? { ...one, passed: true } : one)),
  );
}

/** What is left out once damage has been met at a place in the log. */
export function withDamage(omissions: Omissions, damage: Damage, from: Position, compare: Compare): Omissions {
  const { stream, kind } = damage;
  const until = omissions.lifted.get(stream);
  if (kind === 'truncated' && until !== undefined && compare(from, until) <= 0) return omissions;
  const all = omissions.frozen.get(stream) ?? [];
  const known = all.find((one) => one.damage.kind === kind);
  if (known && compare(known.from, from) <= 0) return omissions;
  return withFrozen(omissions, stream, [...all.filter((one) => one !== known), { damage, from, passed: false }]);
}

/**
 * What is left out once a truncation has been lifted. `again` says that the log must be gone through again from its
 * beginning, for events were passed over that count now.
 */
export function withLifted(
  omissions: Omissions,
  { stream, position }: Remark,
  compare: Compare,
): { readonly omissions: Omissions; readonly again: boolean } {
  const all = omissions.frozen.get(stream) ?? [];
  const ended = all.filter(({ damage, from }) => damage.kind === 'truncated' && compare(from, position) <= 0);
  if (ended.length === 0) return { omissions, again: false };
  const left = withFrozen(
    omissions,
    stream,
    all.filter((one) => !ended.includes(one)),
  );
  if (!ended.some(({ passed }) => passed)) return { omissions: left, again: false };
  return { omissions: { ...left, lifted: new Map(left.lifted).set(stream, position) }, again: true };
}

/** What is left out once an event of no category has been met. */
export function withStranger(omissions: Omissions, place: Strangers['first'], compare: Compare): Omissions {
  const { strangers } = omissions;
  if (!strangers) return { ...omissions, strangers: { count: 1, first: place, last: place.position } };
  // It may be met again, when the log is gone through a second time.
  if (compare(place.position, strangers.last) <= 0) return omissions;
  return { ...omissions, strangers: { ...strangers, count: strangers.count + 1, last: place.position } };
}

function withFrozen(omissions: Omissions, stream: StreamName, all: readonly Frozen[]): Omissions {
  const frozen = new Map(omissions.frozen);
  if (all.length > 0) frozen.set(stream, all);
  else frozen.delete(stream);
  return { ...omissions, frozen };
}
