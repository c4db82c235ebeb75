import { END_OF_TIME, type PlainDate } from './dates.ts';
import type { Check, EventMeta, Position, Recorded, Revision, StreamName } from './event.ts';
import type { JsonObject } from './json.ts';

/** Type of the event by which a record is corrected, on every stream. */
export const RECORD_CORRECTED = 'RecordCorrected';
/** Type of the event by which a record is annulled, on every stream. */
export const RECORD_ANNULLED = 'RecordAnnulled';

/** What a `RecordCorrected` says. */
export interface Correction {
  readonly targetEventId: string;
  /** Type and shape version of the corrected event, so that `data` can be upcast like the event itself. */
  readonly targetType: string;
  readonly targetV: number;
  /** The whole replacement of the event's data. */
  readonly data?: JsonObject;
  readonly newEffectiveOn?: PlainDate;
}

/** An event as it holds today: its corrections applied, placed on the effective axis. */
export interface EffectiveEvent<Data = JsonObject> {
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly type: string;
  readonly data: Data;
  readonly meta: EventMeta;
  /** Where it stands on the effective axis. */
  readonly effectiveOn: PlainDate;
  /** Id of the last correction in force, where there is one. */
  readonly correctedBy?: string;
  /** It stands here for the day on which what the event says ended; it stands on the day of its beginning too. */
  readonly ends?: true;
}

/** Says how events stand on the effective axis, where their date alone does not. */
export interface OnTheAxis {
  /**
   * Whether an event of this type holds from the beginning of time, whatever its date. Nothing of an aggregate shows
   * before the first event of its stream, so such an event stands on that event's day, right after it.
   */
  isTimeless(type: string): boolean;
  /** The first day on which what an event says does not hold any more, where the event says that too. */
  endOf(event: Pick<Recorded, 'type' | 'data'>): PlainDate | undefined;
}

/** Whether an event is about another event instead of about the world. */
export function isAboutARecord(type: string): boolean {
  return type === RECORD_CORRECTED || type === RECORD_ANNULLED;
}

/** Id of the event that a correction or annulment is about. */
export function targetOf(event: Pick<Recorded, 'data'>): string {
  return String(event.data['targetEventId']);
}

/**
 * Ids of the annulled events among the events of one stream, with the annulment in force. An annulment that is itself
 * annulled does nothing; an annulment always lies after its target, so one pass from the end decides.
 */
export function annulments(events: readonly Recorded[]): Map<string, string> {
  const annulledBy = new Map<string, string>();
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]!;
    if (event.type === RECORD_ANNULLED && !annulledBy.has(event.id)) annulledBy.set(targetOf(event), event.id);
  }
  return annulledBy;
}

/**
 * The events of one stream as they hold: annulled ones left out, corrections applied in log order (the last wins),
 * sorted by (`effectiveOn`, place in the log). A corrected event keeps its place for ties. An event that says when it
 * ended stands there twice; what ended on a day did so before anything else happened on it.
 *
 * @param events of one stream in log order, upcast
 */
export function effectiveHistory(events: readonly Recorded[], axis: OnTheAxis): EffectiveEvent[] {
  const annulledBy = annulments(events);
  const corrections = new Map<string, { id: string; data?: JsonObject; effectiveOn?: PlainDate }>();
  for (const event of events) {
    if (event.type !== RECORD_CORRECTED || annulledBy.has(event.id)) continue;
    const { targetEventId, data, newEffectiveOn } = correctionIn(event);
    const earlier = corrections.get(targetEventId);
    corrections.set(targetEventId, {
      id: event.id,
      data: data ?? earlier?.data,
      effectiveOn: newEffectiveOn ?? earlier?.effectiveOn,
    });
  }
  const anew = judgedAnew(events);
  const first = events.find((event) => !isAboutARecord(event.type) && !annulledBy.has(event.id));
  const firstDay = corrections.get(first?.id ?? '')?.effectiveOn ?? first?.meta.effectiveOn;
  const effective: EffectiveEvent[] = [];
  const ends: EffectiveEvent[] = [];
  for (const event of events) {
    if (isAboutARecord(event.type) || annulledBy.has(event.id)) continue;
    const correction = corrections.get(event.id);
    const effectiveOn = axis.isTimeless(event.type) ? firstDay : correction?.effectiveOn;
    const now = inForce(event, effectiveOn ?? event.meta.effectiveOn, correction);
    effective.push(anew.has(event.id) ? { ...now, meta: { ...now.meta, checks: anew.get(event.id)! } } : now);
    const end = axis.endOf(now);
    // Its checks stand with its beginning.
    if (end !== undefined && end > now.effectiveOn)
      ends.push({ ...now, meta: { ...now.meta, checks: [] }, effectiveOn: end, ends: true });
  }
  // Stable, so events of one day stay in log order.
  return [...ends, ...effective].sort((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
  );
}

/**
 * The checks of the records that a later one had judged anew: whatever one record said last of a rule counts, of everybody
 * whom it was asked of, for a record that takes the ground of another away, or gives it back, says so itself.
 */
function judgedAnew(events: readonly Recorded[]): Map<string, readonly Check[]> {
  const anew = new Map<string, readonly Check[]>();
  for (const { id, meta } of events) {
    for (const said of meta.checks) {
      if (said.eventId === undefined) continue;
      const { eventId, foundBy = id, ...check } = said;
      const before = anew.get(eventId) ?? events.find((event) => event.id === eventId)?.meta.checks ?? [];
      const others = before.filter((other) => other.ruleId !== check.ruleId || other.foundBy === foundBy);
      anew.set(eventId, [...others, { ...check, foundBy }]);
    }
  }
  return anew;
}

/**
 * The first day on which what holds may differ between two histories of one aggregate, made of the same recorded events but
 * for those that one of them lacks; {@link END_OF_TIME} when it is the same for ever.
 */
export function firstDifference(a: readonly EffectiveEvent[], b: readonly EffectiveEvent[]): PlainDate {
  const place = a.findIndex((event, index) => !isSameEvent(event, b[index]));
  const [one, other] = [a, b].map((history) => history[place < 0 ? a.length : place]?.effectiveOn ?? END_OF_TIME);
  return one! < other! ? one! : other!;
}

// A correction may hold other data than before though its id is the same: what it left as it was may have changed.
function isSameEvent(a: EffectiveEvent, b: EffectiveEvent | undefined): boolean {
  return a.id === b?.id && a.effectiveOn === b.effectiveOn && a.data === b.data && a.meta.checks === b.meta.checks;
}

/** An event as it holds on a day of the effective axis, with the correction that changed it, if any. */
export function inForce(
  event: Recorded,
  effectiveOn: PlainDate = event.meta.effectiveOn,
  correction?: { readonly id: string; readonly data?: JsonObject },
): EffectiveEvent {
  const { id, stream, revision, position, type, meta } = event;
  const data = correction?.data ?? event.data;
  const now = { id, stream, revision, position, type, data, meta, effectiveOn };
  return correction ? { ...now, correctedBy: correction.id } : now;
}

/** The content of a `RecordCorrected`. */
export function correctionIn(event: Pick<Recorded, 'data'>): Correction {
  const { targetEventId, targetType, targetV, data, newEffectiveOn } = event.data;
  return {
    targetEventId: String(targetEventId),
    targetType: String(targetType),
    targetV: Number(targetV),
    ...(typeof data === 'object' && data !== null ? { data: data as JsonObject } : {}),
    ...(typeof newEffectiveOn === 'string' ? { newEffectiveOn } : {}),
  };
}

/** The states of one aggregate along the effective axis. */
export interface Timeline<State> {
  readonly history: readonly EffectiveEvent[];
  /** The state at the end of a day; without a day, after everything recorded. */
  at(date?: PlainDate): State;
  /** The state on `date`, then the state at the end of each later day on which something took effect. */
  from(date: PlainDate): Day<State>[];
  /** The state at the end of each day on which something took effect, in order. */
  days(): Day<State>[];
}

/** A day and the state at its end. */
export interface Day<State> {
  readonly on: PlainDate;
  readonly state: State;
}

/**
 * Folds a history, as {@link effectiveHistory} gives it, into the states it passes through, once any of them is asked for.
 * @param latest tells the state after all of it, where that is known already: nothing is folded for it then
 */
export function timelineOf<State>(
  aggregate: { readonly initial: State; evolve(state: State, event: EffectiveEvent): State },
  history: readonly EffectiveEvent[],
  latest?: () => State,
): Timeline<State> {
  const last = history.at(-1)?.effectiveOn;
  let known: Day<State>[] | undefined;
  let end: { readonly state: State } | undefined;
  const days = (): Day<State>[] => (known ??= fold(aggregate, history));
  const at = (date?: PlainDate): State => {
    const isPast = last !== undefined && date !== undefined && date < last;
    if (latest && !isPast) return (end ??= { state: latest() }).state;
    return days().findLast(({ on }) => date === undefined || on <= date)?.state ?? aggregate.initial;
  };
  return {
    history,
    days,
    at,
    from: (date) => [
      { on: date, state: at(date) },
      ...(last !== undefined && date < last ? days().filter(({ on }) => on > date) : []),
    ],
  };
}

function fold<State>(
  aggregate: { readonly initial: State; evolve(state: State, event: EffectiveEvent): State },
  history: readonly EffectiveEvent[],
): Day<State>[] {
  const days: { on: PlainDate; state: State }[] = [];
  let state = aggregate.initial;
  for (const event of history) {
    state = aggregate.evolve(state, event);
    const last = days.at(-1);
    if (last?.on === event.effectiveOn) last.state = state;
    else days.push({ on: event.effectiveOn, state });
  }
  return days;
}
