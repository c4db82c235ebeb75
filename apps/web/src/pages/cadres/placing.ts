import type { components } from '#libs/client';

type Told = components['schemas']['ToldEvent'];

/** The days that the drawing spans, each as `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** One event between the two lanes: where it happened on the upper one, where it was recorded on the lower one. */
export interface Stroke {
  readonly event: Told;
  /** Places on the span, 0 its beginning and 1 its end. */
  readonly happened: number;
  readonly recorded: number;
  /** It took effect before the span begins. */
  readonly before: boolean;
  readonly kind: 'prompt' | 'late' | 'correction';
}

/** A dashed line from where a correction was recorded back to where what it corrects happened. */
export interface Reach {
  readonly event: Told;
  readonly from: number;
  readonly to: number;
}

/** A label over the upper lane, with its middle as a place on the span. */
export interface Label {
  readonly event: Told;
  readonly at: number;
  readonly row: number;
  readonly text: string;
}

const DAY = 86_400_000;
/** Days after which a record counts as late. */
const LATE_DAYS = 30;

const at = (day: string): number => Date.parse(day.length === 7 ? `${day}-01` : day.slice(0, 10));

/** From the year in which recording began to the last thing known; what was entered at the opening lies before it. */
export function spanOf(events: readonly Told[], asOf: string): Span {
  const recorded = events.map(({ recordedAt }) => recordedAt.slice(0, 10)).sort();
  const first = recorded[0] ?? asOf;
  const last = [asOf, recorded.at(-1) ?? asOf, ...events.map(({ effectiveOn }) => effectiveOn)].sort().at(-1) ?? asOf;
  const close = events.length > 0 && last === asOf ? (lastOf(events) ?? asOf) : last;
  const end = new Date(Math.min(at(last), at(close) + 365 * DAY));
  return { from: `${first.slice(0, 4)}-01-01`, to: end.toISOString().slice(0, 10) };
}

function lastOf(events: readonly Told[]): string | undefined {
  return events
    .flatMap(({ effectiveOn, recordedAt }) => [effectiveOn, recordedAt.slice(0, 10)])
    .sort()
    .at(-1);
}

/** Where a day lies on a span; what lies outside is brought to its end. */
export function placeOf(day: string, { from, to }: Span): number {
  const place = (at(day) - at(from)) / Math.max(at(to) - at(from), DAY);
  return Math.min(Math.max(place, 0), 1);
}

/** Every event as a stroke between the lanes, in the order of recording. */
export function strokesOf(events: readonly Told[], span: Span): Stroke[] {
  return events.map((event) => {
    const recordedOn = event.recordedAt.slice(0, 10);
    const days = (at(recordedOn) - at(event.effectiveOn)) / DAY;
    const kind = event.corrects || event.annuls ? 'correction' : days > LATE_DAYS ? 'late' : 'prompt';
    return {
      event,
      happened: placeOf(event.effectiveOn, span),
      recorded: placeOf(recordedOn, span),
      before: event.effectiveOn < span.from,
      kind,
    };
  });
}

/** What every correction and annulment goes back to, as far as that is among the events. */
export function reachesOf(events: readonly Told[], span: Span): Reach[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  return events.flatMap((event) => {
    const target = byId.get(event.corrects ?? event.annuls ?? '');
    if (!target) return [];
    const from = placeOf(event.recordedAt.slice(0, 10), span);
    return [{ event, from, to: placeOf(target.effectiveOn, span) }];
  });
}

/**
 * Labels for as many events as fit, what matters most first: `rank` tells how much (0 for no label), `width` the share of
 * the span that a text takes. No two overlap.
 */
export function labelsOf(
  strokes: readonly Stroke[],
  {
    rank,
    text,
    width,
    rows,
  }: {
    rank: (event: Told) => number;
    text: (event: Told) => string;
    width: (text: string) => number;
    rows: number;
  },
): Label[] {
  const placed: (Label & { readonly left: number; readonly right: number })[] = [];
  const wanted = strokes
    .filter(({ event, before }) => !before && rank(event) > 0)
    .toSorted((a, b) => rank(b.event) - rank(a.event));
  for (const { event, happened } of wanted) {
    const half = width(text(event)) / 2;
    const middle = Math.min(Math.max(happened, half), 1 - half);
    const [left, right] = [middle - half, middle + half];
    const row = Array.from({ length: rows }, (_, index) => index).find((index) =>
      placed.every((other) => other.row !== index || right < other.left || left > other.right),
    );
    if (row !== undefined) placed.push({ event, at: middle, row, text: text(event), left, right });
  }
  return placed.map(({ event, at: middle, row, text: said }) => ({ event, at: middle, row, text: said }));
}

/** The first days of the years of a span, thinned out to at most `most`. */
export function yearsOf({ from, to }: Span, most: number): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const years: string[] = [];
  for (let year = first; year <= last; year += step) years.push(String(year));
  return years;
}

/** Time on the reserve list. */
export interface Listing {
  readonly level: 'principal' | 'deputy';
  readonly from: string;
  readonly to: string | null;
}

/** When a cadre was on the reserve list, and for which posts; `to` is null while he is. */
export function listings(events: readonly Told[]): Listing[] {
  const all: Listing[] = [];
  const close = (on: string): void => {
    const last = all.at(-1);
    if (last?.to === null) all.splice(-1, 1, { ...last, to: on });
  };
  for (const { type, data, effectiveOn, annulledBy } of events) {
    if (annulledBy !== undefined) continue;
    if (type === 'ReserveDelisted') close(effectiveOn);
    if (type !== 'ReserveListed') continue;
    close(effectiveOn);
    all.push({ level: data['level'] === 'principal' ? 'principal' : 'deputy', from: effectiveOn, to: null });
  }
  return all;
}
