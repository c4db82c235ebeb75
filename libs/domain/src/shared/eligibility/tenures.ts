import { addDays, type FactRow, type PlainDate } from '#libs/kernel';
import type { Known } from './known.ts';

/** A stay in a post. */
export interface Tenure {
  readonly post: string;
  readonly rank: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly onProbation: boolean;
}

/** The rows of facts that had begun by a day. */
export function begun<Value>(rows: readonly FactRow<Value>[], on: PlainDate): FactRow<Value>[] {
  return rows.filter(({ validFrom }) => validFrom <= on);
}

/** Every stay in a post that had begun by a day, the earliest first. */
export function tenuresOf(known: Known, on: PlainDate): Tenure[] {
  const stays = new Map<string, Tenure>();
  for (const { key, value, validFrom, validTo } of begun(known.rows('incumbency'), on)) {
    const name = `${key} ${value.since}`;
    const before = stays.get(name);
    const from = before && before.from < validFrom ? before.from : validFrom;
    const to = before && before.to > validTo ? before.to : validTo;
    const latest = !before || validTo >= before.to;
    stays.set(name, {
      post: key,
      rank: value.rank ?? '',
      from,
      to,
      onProbation: latest ? value.onProbation : before.onProbation,
    });
  }
  return [...stays.values()].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

/** The stays that had not ended before a day. One that ends on it counts: the post was held when the act of that day was done. */
export function lasting(tenures: readonly Tenure[], on: PlainDate): Tenure[] {
  return tenures.filter(({ to }) => to >= on);
}

/** The posts of such stays that are on probation. */
export function onProbationIn(tenures: readonly Tenure[], on: PlainDate): string[] {
  return lasting(tenures, on).flatMap(({ post, onProbation }) => (onProbation ? [post] : []));
}

/** The last day by a day on which a case with one of these actions took a post away; null where there is none. */
export function lastDownwards(known: Known, actions: readonly string[], on: PlainDate): PlainDate | null {
  const days = begun(known.rows('downwardMove'), on)
    .filter(({ value }) => actions.includes(value.action) && value.takesEffectOn <= on)
    .map(({ value }) => value.takesEffectOn);
  return days.sort().at(-1) ?? null;
}

/** Whether a rank is above another, or there is no other. */
export function ranksAbove(rank: string, other: string | undefined): boolean {
  return other === undefined || rank < other;
}

/** The last day on which a post of a higher rank than any before was taken; the first post counts where it began on probation. */
export function lastPromotion(known: Known, tenures: readonly Tenure[]): PlainDate | null {
  let highest: string | undefined;
  let last: PlainDate | null = null;
  const rows = known.rows('incumbency');
  for (const { post, rank, from } of tenures) {
    const first = highest === undefined;
    const probation = rows.some((row) => row.key === post && row.validFrom === from && row.value.onProbation);
    if (ranksAbove(rank, highest) && (!first || probation)) last = from;
    if (ranksAbove(rank, highest)) highest = rank;
  }
  return last;
}

/** The day from which service of some kind counts, as if it had been without a break up to the day; null without any. */
export function countedSince(
  spells: readonly { readonly from: PlainDate; readonly to: PlainDate }[],
  on: PlainDate,
): PlainDate | null {
  let since: PlainDate | null = null;
  let end: PlainDate = '';
  for (const { from, to } of spells.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > end ? from : end;
    const stop = to < on ? to : on;
    if (start >= stop) continue;
    // What was served before a break counts as if it lay right before what follows.
    since = since === null ? start : addDays(start, -daysBetween(since, end));
    end = stop;
  }
  if (since === null) return null;
  return end === on ? since : addDays(on, -daysBetween(since, end));
}

const DAY = 86_400_000;

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
