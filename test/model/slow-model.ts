import {
  categoryOf,
  type Check,
  factsIn,
  idOf,
  type EffectiveEvent,
  type Feature,
  type JsonObject,
  type Micros,
  type PlainDate,
  type Recorded,
  type Refusal,
} from '#libs/kernel';
import { instant } from '../support/clock.ts';

/**
 * The slow, obvious model (`docs/definitions.md`), written from the definitions and from nothing else: take the
 * events recorded up to `knownAt`, leave out the annulled, apply the corrections, sort by (`effectiveOn`, position),
 * fold those effective up to `asOf`. What the views say must be this.
 */

/** A fact as it can be compared: everything that is read of it, in one line. */
export type FactLine = string;

/** Writes a fact down. */
function lineOf(fact: {
  readonly kind: string;
  readonly key: string;
  readonly ref?: string;
  readonly value: JsonObject;
}): FactLine {
  return `${fact.kind} ${fact.key} ${fact.ref ?? '-'} ${JSON.stringify(fact.value)}`;
}

/**
 * The known time of each event of the log: the later of its own `recordedAt` and the previous known time + 1 µs; the
 * events of one append share it.
 */
export function knownTimes(log: readonly Recorded[]): Micros[] {
  const times: Micros[] = [];
  log.forEach((event, index) => {
    const before = log[index - 1];
    const sameAppend = before?.stream === event.stream && before.meta.commandId === event.meta.commandId;
    const previous = times[index - 1] ?? 0;
    times.push(sameAppend ? previous : Math.max(instant(event.meta.recordedAt), previous + 1));
  });
  return times;
}

/** Every fact that holds on a day, as known at an instant. */
export function factsAt(
  features: readonly Feature[],
  log: readonly Recorded[],
  { asOf, knownAt }: { readonly asOf: PlainDate; readonly knownAt: Micros },
): FactLine[] {
  const known = knownTimes(log);
  const recorded = log.filter((_, index) => known[index]! <= knownAt);
  const lines: FactLine[] = [];
  for (const stream of new Set(recorded.map((event) => event.stream))) {
    const feature = features.find(({ category }) => category === categoryOf(stream));
    if (!feature) continue;
    const effective = asTheyHold(feature, recorded, stream).filter(({ effectiveOn }) => effectiveOn <= asOf);
    const state = effective.reduce((before, event) => feature.evolve(before, event), feature.initial);
    lines.push(...factsIn(feature, state, idOf(stream)).map(lineOf));
  }
  return lines.sort();
}

/** The refusals that the events of a stream would meet, were they recorded again in effective order: there are none. */
export function impossibilities(feature: Feature, log: readonly Recorded[], stream: string): Refusal[] {
  const refusals: Refusal[] = [];
  let state = feature.initial;
  for (const event of asTheyHold(feature, log, stream)) {
    const refusal = feature.guard(state, event);
    if (refusal) refusals.push(refusal);
    state = feature.evolve(state, event);
  }
  return refusals;
}

/** The events of a stream that hold, corrected, in effective order. */
export function asTheyHold(feature: Feature, log: readonly Recorded[], stream: string): EffectiveEvent[] {
  const events = log.filter((event) => event.stream === stream);
  const acts = events.filter((event) => event.type !== 'RecordCorrected' && event.type !== 'RecordAnnulled');
  const corrected = acts.filter((event) => !annulled(event, events)).map((event) => asCorrected(event, events));
  const [first] = corrected;
  const placed = corrected.map((event) =>
    // Holds from the beginning of time; and nothing of an aggregate shows before its first record.
    feature.kinds[event.type]?.timeless && first ? { ...event, effectiveOn: first.effectiveOn } : event,
  );
  // What says when it ended stands for that day too, before anything else of the day.
  const ends = placed.flatMap((event): EffectiveEvent[] => {
    const { until } = feature.kinds[event.type] ?? {};
    if (until === undefined) return [];
    return [{ ...event, effectiveOn: String(event.data[until]), ends: true, meta: { ...event.meta, checks: [] } }];
  });
  const all = [...ends, ...placed];
  const place = new Map(all.map((event, index) => [event, index]));
  return all.sort((a, b) => {
    if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
    return place.get(a)! - place.get(b)!;
  });
}

/** Whether an annulment in force is about this event. */
function annulled(event: Recorded, events: readonly Recorded[]): boolean {
  return about(event, 'RecordAnnulled', events).some((annulment) => !annulled(annulment, events));
}

/** The event with the corrections in force applied, in the order of the log. */
function asCorrected(event: Recorded, events: readonly Recorded[]): EffectiveEvent {
  let { data } = event;
  let { effectiveOn } = event.meta;
  for (const correction of about(event, 'RecordCorrected', events)) {
    if (annulled(correction, events)) continue;
    data = (correction.data['data'] ?? data) as JsonObject;
    effectiveOn = String(correction.data['newEffectiveOn'] ?? effectiveOn);
  }
  return { ...event, data, effectiveOn, meta: { ...event.meta, checks: lastWords(event, events) } };
}

/** What was said last of each rule that an event was judged by, by itself or by a later record that had it judged anew. */
function lastWords(event: Recorded, events: readonly Recorded[]): readonly Check[] {
  const own = event.meta.checks.filter(({ eventId }) => eventId === undefined);
  const sayings: (readonly Check[])[] = events.map(({ id: foundBy, meta }) =>
    meta.checks.flatMap(({ eventId, ...check }) => (eventId === event.id ? [{ ...check, foundBy }] : [])),
  );
  const isSaidLater = (ruleId: string, after: number): boolean =>
    sayings.slice(after).some((said) => said.some((check) => check.ruleId === ruleId));
  return [own, ...sayings].flatMap((said, place) => said.filter(({ ruleId }) => !isSaidLater(ruleId, place)));
}

function about(event: Recorded, type: string, events: readonly Recorded[]): Recorded[] {
  return events.filter((other) => other.type === type && other.data['targetEventId'] === event.id);
}
