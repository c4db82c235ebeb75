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

/** The audit trail as one reader may see it: of each event what he may see, and nothing of those he may not know of. */
export class VisibleTrail {
  private readonly trail: TrailReader;
  private readonly registry: Registry;
  private readonly reach: Reach;

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
    const rows = this.trail.stream(stream, knownAt);
    return { any: rows.length > 0, some: rows.some(({ event }) => this.masked(event) !== undefined) };
  }

  /** The events of one stream that the reader may know of, as known at an instant, in log order. */
  stream(stream: string, knownAt: Micros): SequencedEvent[] {
    return this.trail.stream(stream, knownAt).flatMap((row) => this.visible(row).seen ?? []);
  }

  /** The record that a correction or an annulment is about, as far as the reader may see it. */
  targetOf(about: Recorded): Recorded | undefined {
    const target = this.recordOf(about);
    return target && this.masked(target);
  }

  /** See {@link TrailReader.marksOf}. */
  marksOf(eventId: string, knownAt: Micros): Marks {
    return this.trail.marksOf(eventId, knownAt);
  }

  /** The ids of those events that the reader may know of. */
  knownOf(events: readonly Recorded[]): string[] {
    return events.filter((event) => this.masked(event) !== undefined).map(({ id }) => id);
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
    return maskedFor(this.reach.reader, event, this.registry, (annulment) => this.recordOf(annulment));
  }

  private recordOf(about: Recorded): Recorded | undefined {
    return this.trail.inStream(about.stream, targetOf(about))?.event;
  }
}
