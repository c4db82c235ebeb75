import {
  categoryOf,
  factsIn,
  idOf,
  type Feature,
  type FieldInfo,
  type JsonObject,
  type Micros,
  type PlainDate,
  type Recorded,
} from '#libs/kernel';
import { asTheyHold, factsAt, knownTimes } from './slow-model.ts';

/** What a timeline says of one record. */
export interface TrailLine {
  readonly stream: string;
  readonly eventId: string;
  readonly correctedBy?: string;
  readonly annulledBy?: string;
}

/** A cut through both axes; timelines are cut on the effective one only when that is asked for. */
export interface TrailCut {
  readonly asOf?: PlainDate;
  readonly knownAt: Micros;
}

/** The list of cases on a day as known at an instant, as `/v1/cases` has it: the stream of each, and the rest of it. */
export function casesAt(
  features: readonly Feature[],
  log: readonly Recorded[],
  cut: { readonly asOf: PlainDate; readonly knownAt: Micros },
): JsonObject[] {
  const lines = factsAt(
    features.filter(({ facts }) => 'case' in facts),
    log,
    cut,
  );
  const nameOf = namesAt(features, log, cut);
  return lines
    .map((line) => /^case (?<key>\S+) \S+ (?<value>.*)$/s.exec(line)?.groups)
    .filter((groups) => groups !== undefined)
    .map(({ key = '', value = '' }) => {
      const { held: _, ...rest } = JSON.parse(value) as { category: string; subjects: string[]; held: string };
      const subjectNames = rest.subjects.map(nameOf);
      // Several cases may lie in one stream, each with a key of its own below it.
      const stream = `${rest.category}-${key.replace(/\/.*/, '')}`;
      return { stream, subject: rest.subjects[0] ?? null, subjectNames, ...rest };
    });
}

/** The name of a cadre or a team at a cut, else the last that it is known to have; else the stream itself. */
function namesAt(
  features: readonly Feature[],
  log: readonly Recorded[],
  { asOf, knownAt }: { readonly asOf: PlainDate; readonly knownAt: Micros },
): (stream: string) => string {
  const known = knownTimes(log);
  const sofar = log.filter((_, index) => known[index]! <= knownAt);
  const streams = Map.groupBy(sofar, ({ stream }) => stream);
  return (stream) => {
    const [category, id] = [categoryOf(stream), idOf(stream)];
    const feature = features.find((each) => each.category === category);
    if (!feature || !['cadre', 'team'].includes(category)) return stream;
    const events = asTheyHold(feature, streams.get(stream) ?? [], stream);
    for (const day of [asOf, ...events.map(({ effectiveOn }) => effectiveOn).toReversed()]) {
      const effective = events.filter(({ effectiveOn }) => effectiveOn <= day);
      const state = effective.reduce((before, event) => feature.evolve(before, event), feature.initial);
      const fact = factsIn(feature, state, id).find(({ kind, key }) => kind === category && key === id);
      if (fact) return String(fact.value['name']);
    }
    return stream;
  };
}

/**
 * The timeline of a team, a cadre or a case: every record known by then that concerns it, by the day it was recorded
 * with, then by the order of the log; and what is known of each.
 */
export function trailOf(
  features: readonly Feature[],
  log: readonly Recorded[],
  subject: string,
  cut: TrailCut,
): TrailLine[] {
  const known = knownTimes(log);
  const sofar = log.filter((_, index) => known[index]! <= cut.knownAt);
  const streams = Map.groupBy(sofar, ({ stream }) => stream);
  return sofar
    .filter((event) => concerned(features, streams.get(event.stream)!, event).has(subject))
    .filter(({ meta }) => cut.asOf === undefined || meta.effectiveOn <= cut.asOf)
    .map((event, place) => ({ event, place }))
    .sort((a, b) => compare(a.event.meta.effectiveOn, b.event.meta.effectiveOn) || a.place - b.place)
    .map(({ event: { stream, id } }) => {
      const correctedBy = inForceAbout(id, 'RecordCorrected', streams.get(stream)!).at(-1)?.id;
      const annulledBy = inForceAbout(id, 'RecordAnnulled', streams.get(stream)!).at(-1)?.id;
      return { stream, eventId: id, ...(correctedBy ? { correctedBy } : {}), ...(annulledBy ? { annulledBy } : {}) };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The corrections or annulments of a record of this stream that no annulment in force takes back. */
function inForceAbout(id: string, type: string, stream: readonly Recorded[]): Recorded[] {
  return stream
    .filter((event) => event.type === type && event.data['targetEventId'] === id)
    .filter((event) => inForceAbout(event.id, 'RecordAnnulled', stream).length === 0);
}

/** The streams that an event of this stream concerns, by what was recorded up to it. */
function concerned(features: readonly Feature[], stream: readonly Recorded[], event: Recorded): Set<string> {
  const { type, data, revision } = event;
  const feature = features.find(({ category }) => category === categoryOf(event.stream));
  const before = stream.filter((other) => other.revision < revision);
  const target = before.find(({ id }) => id === data['targetEventId']);
  if (target) {
    const fields = feature?.kinds[target.type]?.fields ?? {};
    const instead = type === 'RecordCorrected' ? idsNamed((data['data'] ?? {}) as JsonObject, fields) : [];
    return new Set([...concerned(features, stream, target), ...instead]);
  }
  const named = new Set([event.stream, ...idsNamed(data, feature?.kinds[type]?.fields ?? {})]);
  const [first] = before;
  if (!first || !feature?.isAboutWhomItBeginsWith) return named;
  const beginnings = [first, ...before.filter((other) => other.data['targetEventId'] === first.id)];
  return beginnings.reduce((all, one) => all.union(concerned(features, stream, one)), named);
}

function idsNamed(data: JsonObject, fields: Readonly<Record<string, FieldInfo>>): string[] {
  const named: string[] = [];
  for (const [name, info] of Object.entries(fields)) {
    const values = [data[name]].flat() as readonly unknown[];
    for (const value of values) {
      if (value === undefined || value === null) continue;
      if (info.ref) named.push(`${info.ref}-${String(value)}`);
      else if (info.nested) named.push(...idsNamed(value as JsonObject, info.nested));
    }
  }
  return named;
}
