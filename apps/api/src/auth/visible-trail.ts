import { targetOf, type Micros, type Recorded } from '#libs/kernel';
import type { Marks, TrailFilter, TrailReader } from '#libs/readmodel';
import type { Registry, SequencedEvent } from '#libs/runtime';
import { maskedFor } from './masking.ts';
import type { Reach } from './reach.ts';

/** A place in the trail, with the event that is there as the reader may see it; without one that he may not know of. */
export interface VisibleRow {
  readonly seq: number;
  readonly on: string;
  readonly seen?: SequencedEvent;
}

/** Events of a stream looked at together, where one that may be known of is enough. */
const LOOKED_AT = 20;

/** The audit trail as one reader may see it: of each event what he may see, and nothing of those he may not know of. */
export class VisibleTrail {
  private readonly trail: TrailReader;
  private readonly registry: Registry;
  private readonly reach: Reach;
  private readonly marks = new Map<string, Marks>();

  constructor(trail: TrailReader, registry: Registry, reach: Reach) {
    this.trail = trail;
    this.registry = registry;
    this.reach = reach;
  }

  /** See {@link TrailReader.recorded}. */
  recorded(filter: TrailFilter, afterSeq: number, limit: number): VisibleRow[] {
    return this.trail.recorded(filter, afterSeq, limit).map((row) => this.visible(row));
  }

  /** See {@link TrailReader.recordedBefore}. */
  recordedBefore(filter: TrailFilter, beforeSeq: number, limit: number): VisibleRow[] {
    return this.trail.recordedBefore(filter, beforeSeq, limit).map((row) => this.visible(row));
  }

  /** See {@link TrailReader.effective}. */
  effective(filter: TrailFilter, after: { on: string; seq: number }, limit: number): VisibleRow[] {
    return this.trail.effective(filter, after, limit).map((row) => this.visible(row));
  }

  /** Whether there is anything on a stream, and whether the reader may know of some of it. */
  tells(stream: string, knownAt: Micros): { readonly any: boolean; readonly some: boolean } {
    const filter = { subject: stream, stream, knownTo: knownAt };
    let any = false;
    for (let after = 0; ;) {
      const rows = this.trail.recorded(filter, after, LOOKED_AT);
      any ||= rows.length > 0;
      if (rows.some(({ event }) => this.masked(event) !== undefined)) return { any, some: true };
      if (rows.length < LOOKED_AT) return { any, some: false };
      after = rows.at(-1)!.seq;
    }
  }

  /** The events of one stream that the reader may know of, as known at an instant, in log order. */
  stream(stream: string, knownAt: Micros): SequencedEvent[] {
    return this.trail.stream(stream, knownAt).flatMap((row) => this.visible(row).seen ?? []);
  }

  /** A record of a stream, as the reader may see it. */
  inStream(stream: string, eventId: string): Recorded | undefined {
    const row = this.trail.inStream(stream, eventId);
    return row && this.masked(row.event);
  }

  /** The record that a correction or an annulment is about, as far as the reader may see it. */
  targetOf(about: Recorded): Recorded | undefined {
    const target = this.recordOf(about);
    return target && this.masked(target);
  }

  /** Fetches the marks of events that will be asked for one by one. */
  fetchMarks(eventIds: readonly string[], knownAt: Micros): void {
    const found = this.trail.marksOfAll(eventIds, knownAt);
    for (const id of eventIds) this.marks.set(`${id} ${knownAt}`, found.get(id) ?? {});
  }

  /** See {@link TrailReader.marksOf}. */
  marksOf(eventId: string, knownAt: Micros): Marks {
    return this.marks.get(`${eventId} ${knownAt}`) ?? this.trail.marksOf(eventId, knownAt);
  }

  /** The ids of those events that the reader may know of. */
  knownOf(events: readonly Recorded[]): string[] {
    return events.filter((event) => this.masked(event) !== undefined).map(({ id }) => id);
  }

  /** An event that was folded, as the reader may see it; undefined when he may not know of it. */
  asSeen(event: Recorded): Recorded | undefined {
    return this.masked(event);
  }

  /** An event that is not recorded yet, as the reader would see it; undefined when he could not know of it. */
  unrecorded(event: Recorded): Recorded | undefined {
    return this.masked(event);
  }

  private visible(row: SequencedEvent): VisibleRow {
    const event = this.masked(row.event);
    const place = { seq: row.seq, on: row.event.meta.effectiveOn };
    return event ? { ...place, seen: { ...row, event } } : place;
  }

  private masked(event: Recorded): Recorded | undefined {
    return maskedFor(
      (...of) => this.reach.clearanceIn(...of),
      event,
      this.registry,
      (annulment) => this.recordOf(annulment),
    );
  }

  private recordOf(about: Recorded): Recorded | undefined {
    return this.trail.inStream(about.stream, targetOf(about))?.event;
  }
}
